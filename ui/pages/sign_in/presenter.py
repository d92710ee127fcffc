"""Opening the door: signing in, coming back after a lock, and taking the place of whoever locked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.values.folder_state import LastSignIn
from ui.pages.sign_in.page import SignInPage
from ui.session.runner import Runner
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

if TYPE_CHECKING:
    from uuid import UUID

    # Loaded by the work itself: the door is painted before the records and rules are needed.
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk


_tr = context("sign_in")
_REMEDIES: Mapping[str, str] = _tr.marked(
    {
        "vault.damaged_but_copied": "Use the copy of the vault",
        "vault.missing_but_copied": "Use the copy of the vault",
        "vault.older": "Go on with the older vault",
        "data_folder.doubtful": "It is a disk of this computer",
        "data_folder.synchronised": "Use this folder all the same",
    }
)
"""What can be done at the door, by the code of what keeps it shut."""
MENDED_BY_RESTORING = frozenset(
    {
        "database.damaged",
        "database.doubtful",
        "database.missing",
        "database.not_ours",
        "database.of_another_clinic",
        "database.truncated",
        "database.foreign",
        "database.without_settings",
        "database.without_user",
        "vault.damaged",
        "vault.missing",
        "vault.not_of_this_record",
    }
)
"""What going back to a backup puts right."""


class SignInPresenter(QObject):
    """Turns what is typed on the sign-in page into a desk.

    `access` is only called in the runner's work: it may be slow the first time.
    Signals: `signed_in` (Desk), `unlocked` when the user of a covered desk came back.
    """

    signed_in = Signal(object)
    unlocked = Signal()

    def __init__(
        self,
        page: SignInPage,
        runner: Runner,
        access: Callable[[], ClinicAccess],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runner, self._access = page, runner, access
        self._covered: Desk | None = None
        self._locked_by: UUID | None = None
        self._refused = ""
        self._last: LastSignIn | None = None
        page.sign_in_wanted.connect(self._on_wanted)
        page.remedy_wanted.connect(self._on_remedy)

    def remember(self, last: LastSignIn | None) -> None:
        """Who signed in last on this computer; None: it is not known."""
        self._last = last
        self.open_for_anybody()

    def open_for_anybody(self) -> None:
        """Nobody is signed in."""
        self._covered = self._locked_by = None
        self._page.welcome(self._last)

    def cover(self, desk: Desk) -> None:
        """The desk is still open behind the page: only its user may come back."""
        self._covered = desk
        self._page.show_covered(desk.user.sign_in, desk.user.name)

    def lock(self, desk: Desk) -> None:
        """The desk is being closed: its user may open it again, or another user her own. Nothing of it is held."""
        self._covered, self._locked_by = None, desk.user.id
        self._page.show_locked(desk.user.sign_in, desk.user.name, desk.name)

    @Slot(str, str)
    def _on_wanted(self, name: str, password: str) -> None:
        if self._covered is None:
            self._sign_in(name, password)
        else:
            self._unlock(self._covered, password)

    def _sign_in(self, name: str, password: str) -> None:
        access, locked_by = self._access, self._locked_by

        def work() -> Desk:
            from models.usecases.clinic.sign_in import sign_in

            return sign_in(access(), name, password, locked_by)

        self._runner.run(self, work, self._on_desk, self._on_refused)

    def _unlock(self, desk: Desk, password: str) -> None:
        access = self._access

        def work() -> None:
            from models.usecases.clinic.sign_in import unlock

            unlock(access(), desk, password)

        self._runner.run(self, work, self._on_unlocked, self._on_refused)

    @Slot(object)
    def _on_desk(self, desk: Desk) -> None:
        self.remember(LastSignIn(desk.settings.clinic_name, desk.name, desk.user.sign_in))
        self.signed_in.emit(desk)

    @Slot(object)
    def _on_unlocked(self, nothing: None) -> None:
        self.open_for_anybody()
        self.unlocked.emit()

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self._refused = error.code if isinstance(error, Unavailable) else ""
        remedy = _tr(_REMEDIES[self._refused]) if self._refused in _REMEDIES else ""
        self._page.refuse(error_sentence(error), remedy)
        self._page.offer_restore(self._refused in MENDED_BY_RESTORING)
        access, name = self._access, self._page.name.text()
        self._runner.run(self, lambda: access().vault.seconds_to_wait(name), self._page.wait, self._on_unread)

    @Slot(object)
    def _on_unread(self, error: CervitrendError) -> None:
        """How long to wait cannot be told; the vault says it at the next try."""

    @Slot()
    def _on_remedy(self) -> None:
        access, refused = self._access, self._refused

        def work() -> None:
            if refused.startswith("data_folder."):
                access().allow_folder()
            elif refused == "vault.older":
                access().vault.accept_older()
            else:
                access().vault.use_copy()

        self._page.be_busy(True)
        self._runner.run(self, work, self._on_remedied, self._on_refused)

    @Slot(object)
    def _on_remedied(self, nothing: None) -> None:
        self._page.refuse(_tr("Done. Sign in now."))
