"""Founding a clinic: from the two forms to a desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem, Refused, Unavailable
from models.records.guidelines.guideline import Guideline
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import check_clinic, found_clinic
from models.usecases.clinic.passwords import recovery_groups_match
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey
from ui.forms.key_form import ASKED
from ui.pages.first_start.page import FirstStartPage
from ui.session.runner import Runner
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("first_start")
_QUESTIONS = ("data_folder.doubtful", "data_folder.synchronised")
"""What is asked about the folder before anything is made in it, by code."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the two steps need before they can be filled in."""

    recovery_key: str
    guidelines: tuple[Guideline, ...]
    today: date


class FirstStartPresenter(QObject):
    """Nothing is stored before the key was confirmed; then vault, database and first user are made at once.

    `access` is only called in the runner's work: it may be slow. `save_text` writes a file (Raises: Unavailable).
    Signals: `founded` (Desk).
    """

    founded = Signal(object)

    def __init__(
        self,
        page: FirstStartPage,
        runner: Runner,
        access: Callable[[], ClinicAccess],
        save_text: Callable[[Path, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runner, self._access, self._save_text = page, runner, access, save_text
        self._is_folder_asked = False
        self._recovery_key = ""
        page.clinic.placed.connect(self._on_placed)
        page.clinic.back_wanted.connect(page.show_clinic)
        page.clinic.filled.connect(self._on_filled)
        page.key.save_wanted.connect(self._on_save)
        page.key.confirmed.connect(self._on_confirmed)
        page.key.back_wanted.connect(self._on_back)

    def begin(self) -> None:
        """Fetch a recovery key and the guidelines that can be chosen."""
        access = self._access

        def fetch() -> _Offer:
            house = access()
            return _Offer(house.vault.new_recovery_key(), house.guidelines, house.clock.today())

        self._runner.run(self, fetch, self._on_offer, self._on_failed)

    @Slot(object)
    def _on_offer(self, offer: _Offer) -> None:
        self._recovery_key = offer.recovery_key
        self._page.clinic.show_guidelines(offer.guidelines, offer.today)

    @Slot()
    def _on_placed(self) -> None:
        self._check(self._on_place_checked)

    @Slot()
    def _on_filled(self) -> None:
        self._check(self._on_checked)

    def _check(self, then: Callable[[tuple[Problem, ...]], None]) -> None:
        """Read by the worker: whether the password is easily guessed takes word lists."""
        access, draft = self._access, self._page.clinic.draft()
        self._runner.run(self, lambda: check_clinic(access().vault, draft), then, self._on_failed)

    @Slot(object)
    def _on_place_checked(self, problems: tuple[Problem, ...]) -> None:
        here = self._page.clinic.where_problems(problems)
        self._page.clinic.show_problems(here)
        if not here:
            self._page.show_you()

    @Slot(object)
    def _on_checked(self, problems: tuple[Problem, ...]) -> None:
        self._show_problems(problems)
        if not problems:
            self._page.key.show_key(RecoveryKey.parse(self._recovery_key).groups, ASKED)
            self._page.show_key()

    @Slot()
    def _on_save(self) -> None:
        clinic = self._page.clinic.draft().clinic_name.strip()
        about = _tr("Cervitrend recovery key of {0}. Keep it locked away.").format(clinic)
        if said := self._page.key.keep(self._recovery_key, about, self._save_text):
            self._page.show_message(said)

    @Slot()
    def _on_confirmed(self) -> None:
        if not recovery_groups_match(self._recovery_key, self._page.key.typed()):
            self._page.key.refuse(sentence(Problem("recovery_key", "recovery_key.groups_differ")))
            return
        if self._is_folder_asked:
            access = self._access
            self._runner.run(self, lambda: access().allow_folder(), self._on_allowed, self._on_failed)
        else:
            self._found()

    def _found(self) -> None:
        self._page.key.finish.setEnabled(False)
        access, draft, key = self._access, self._page.clinic.draft(), self._recovery_key
        self._runner.run(self, lambda: found_clinic(access(), draft, key), self._on_founded, self._on_failed)

    @Slot()
    def _on_back(self) -> None:
        self._page.show_you()

    @Slot(object)
    def _on_founded(self, desk: Desk) -> None:
        self.founded.emit(desk)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """Lead to the step that they belong to."""
        if problems:
            is_where = bool(self._page.clinic.where_problems(problems))
            (self._page.show_clinic if is_where else self._page.show_you)()
        self._page.clinic.show_problems(problems)

    def _ask_about_folder(self, error: Unavailable) -> None:
        """Say what is in doubt; whoever confirms once more says that the folder may be used, which is remembered."""
        self._is_folder_asked = True
        told = _tr("{0} To use this folder all the same, confirm once more.")
        self._page.show_message(told.format(error_sentence(error)))
        self._page.key.finish.setEnabled(True)

    @Slot(object)
    def _on_allowed(self, nothing: None) -> None:
        self._is_folder_asked = False
        self._found()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if isinstance(error, Unavailable) and error.code in _QUESTIONS:
            self._ask_about_folder(error)
            return
        if isinstance(error, Refused):
            self._show_problems(error.problems)
        else:
            self._page.show_message(error_sentence(error))
