"""Getting in by the recovery key: a new password, and another recovery key in the place of the one that was read out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, NotAllowed, Problem, Refused
from models.usecases.clinic.passwords import SHORTEST_PASSWORD, recovery_groups_match
from models.usecases.clinic.sign_in import check_recovery, sign_in_by_recovery
from models.values.recovery import RecoveryKey
from ui.forms.key_form import ASKED, KeyForm
from ui.session.runner import Runner
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.door_help import LOST_PASSWORD, DoorHelp
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

if TYPE_CHECKING:
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk

_tr = context("sign_in")


_WIDTH = 480


class RecoverForm(QWidget):
    """Signals: `filled` when everything is typed; `back_wanted`."""

    filled = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainField(_tr("Name"))
        self.recovery_key = PlainField(_tr("Recovery key"), hint=_tr("eight groups of four letters"))
        self.password = PlainField(_tr("New password"), is_secret=True)
        self.password_again = PlainField(_tr("New password again"), is_secret=True)
        self.problem = ProblemLine(self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.next = Button(_tr("Go on"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self._fields: Mapping[str, Field] = {
            "sign_in": Field(_tr("&Name"), self.name),
            "recovery_key": Field(_tr("&Recovery key"), self.recovery_key),
            "password": Field(
                _tr("New &password, at least {0} characters").format(SHORTEST_PASSWORD), self.password
            ),
            "password_again": Field(_tr("New password a&gain"), self.password_again),
        }
        self._lay_out()
        self.next.clicked.connect(self.filled)
        self.password_again.returnPressed.connect(self.filled)
        self.back.clicked.connect(self.back_wanted)

    def _lay_out(self) -> None:
        card = Card(parent=self)
        card.setFixedWidth(_WIDTH)
        for part in (*self._fields.values(), self.problem):
            card.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_problems(self, problems: Sequence[Problem], other: str = "") -> None:
        """Say each problem at its field, and whatever belongs to none below; lead to the first."""
        said = {problem.field: sentence(problem) for problem in problems}
        for name, field in self._fields.items():
            field.show_message(said.get(name, ""))
        self.problem.show_message(other)
        first = next((field for name, field in self._fields.items() if name in said), None)
        if first is not None:
            first.setFocus()
        self.next.setEnabled(True)


class RecoverPage(QWidget):
    """Step one opens the vault by the recovery key (`form`), step two keeps the new one (`key`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RecoverForm(self)
        self.key = KeyForm(_tr("Open the record"), self)
        self._title = Text("", Type.TITLE, parent=self)
        self._below = Text("", Type.BODY, Tone.QUIET, wraps=True, parent=self)
        self.strip = StatusStrip(self)
        self.help = DoorHelp(LOST_PASSWORD, self)
        self._steps = QStackedWidget(self)
        self._steps.addWidget(self.form)
        self._steps.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 28, 48, 24)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.help)
        column.addLayout(top)
        column.addWidget(self._below)
        column.addSpacing(12)
        column.addWidget(self.strip)
        column.addWidget(self._steps, 1)
        self.show_form()

    def show_form(self) -> None:
        """Step one."""
        self._title.setText(_tr("Use the recovery key"))
        self._below.setText(
            _tr(
                "Step 1 of 2: the key opens the record once. You choose a new password, and a new recovery key takes "
                "the place of this one."
            )
        )
        self.strip.clear()
        self._steps.setCurrentWidget(self.form)
        self.form.name.setFocus()

    def show_key(self, recovery_key: str) -> None:
        """Step two."""
        self._title.setText(_tr("Keep the new recovery key"))
        self._below.setText(
            _tr(
                "Step 2 of 2: nothing is changed before this is done; afterwards the old key opens older copies of the vault alone."
            )
        )
        self.key.show_key(RecoveryKey.parse(recovery_key).groups, ASKED)
        self._steps.setCurrentWidget(self.key)

    def fail(self, said: str) -> None:
        """Say what failed; what is typed stays."""
        self.strip.show_message(said, look=Look.PROBLEM)
        self.key.finish.setEnabled(True)
        self.form.next.setEnabled(True)


class RecoverPresenter(QObject):
    """Nothing is changed before the new recovery key was confirmed; then vault and password are changed at once.

    `access` is only called in the runner's work. `save_text` writes a file (Raises: Unavailable).
    Signals: `signed_in` (Desk); `given_up`.
    """

    signed_in = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        page: RecoverPage,
        runner: Runner,
        access: Callable[[], ClinicAccess],
        save_text: Callable[[Path, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runner, self._access, self._save_text = page, runner, access, save_text
        self._new_key = ""
        page.form.filled.connect(self._on_filled)
        page.form.back_wanted.connect(self._on_back)
        page.key.back_wanted.connect(page.show_form)
        page.key.save_wanted.connect(self._on_save)
        page.key.confirmed.connect(self._on_confirmed)

    @Slot()
    def _on_filled(self) -> None:
        form, access = self._page.form, self._access
        name, old_key = form.name.text(), form.recovery_key.text()
        password, again = form.password.text(), form.password_again.text()
        form.next.setEnabled(False)

        def work() -> str:
            there = access()
            check_recovery(there, name, old_key, password, again)
            return there.vault.new_recovery_key()

        self._runner.run(self, work, self._on_checked, self._on_failed)

    @Slot(object)
    def _on_checked(self, recovery_key: str) -> None:
        self._page.form.show_problems(())
        self._new_key = recovery_key
        self._page.show_key(recovery_key)

    @Slot()
    def _on_back(self) -> None:
        self._forget()
        self.given_up.emit()

    def _forget(self) -> None:
        form = self._page.form
        for field in (form.name, form.recovery_key, form.password, form.password_again):
            field.clear()
        self._new_key = ""

    @Slot()
    def _on_save(self) -> None:
        about = _tr("Cervitrend recovery key. It takes the place of every earlier one. Keep it locked away.")
        if said := self._page.key.keep(self._new_key, about, self._save_text):
            self._page.fail(said)

    @Slot()
    def _on_confirmed(self) -> None:
        if not recovery_groups_match(self._new_key, self._page.key.typed()):
            self._page.key.refuse(sentence(Problem("recovery_key", "recovery_key.groups_differ")))
            return
        self._page.key.finish.setEnabled(False)
        form, access, new_key = self._page.form, self._access, self._new_key
        name, old_key, password = form.name.text(), form.recovery_key.text(), form.password.text()

        def work() -> Desk:
            return sign_in_by_recovery(access(), name, old_key, password, new_key)

        self._runner.run(self, work, self._on_desk, self._on_failed)

    @Slot(object)
    def _on_desk(self, desk: Desk) -> None:
        self._forget()
        self.signed_in.emit(desk)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if isinstance(error, Refused):
            self._page.show_form()
            self._page.form.show_problems(error.problems)
        elif isinstance(error, NotAllowed):
            self._page.fail(_tr("Name or recovery key is wrong. Nothing was changed; try again."))
        else:
            self._page.fail(error_sentence(error))
