"""What the audit trail is asked for: who wrote, about whom, of what kind, when, at which desk."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.records.clinic.audit import AuditQuery, AuditSide
from models.records.clinic.user import User
from models.records.kinds import NAMES
from models.views import WomanRow
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.date_field import DateField
from ui.widgets.text import Text, Tone, labelled
from ui.wording.fields import kind_name
from ui.wording.tr import context

_tr = context("audit")


class AuditFilters(QWidget):
    """The fields above the list.

    Signals: `asked` (AuditQuery) when the list shall be read by them; `woman_sought` (str) with a name or number to find.
    """

    asked = Signal(object)
    woman_sought = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        everything = _tr("All")
        sides = ((AuditSide.CHANGES, _tr("Changes only")), (AuditSide.ACCESSES, _tr("Accesses only")))
        kinds = sorted(((name, kind_name(kind)) for kind, name in NAMES.items()), key=_by_text)
        self.side: ChoiceField[AuditSide] = ChoiceField("", sides, _tr("Changes and accesses"), self)
        self.user: ChoiceField[UUID] = ChoiceField("", (), everything, self)
        self.kind: ChoiceField[str] = ChoiceField("", kinds, everything, self)
        self.desk: ChoiceField[str] = ChoiceField("", (), everything, self)
        self.since = DateField(_tr("From"), today, parent=self)
        self.until = DateField(_tr("Until"), today, parent=self)
        self.sought = QLineEdit(self)
        self.sought.setPlaceholderText(_tr("Name or number, then Enter"))
        self.woman: ChoiceField[UUID] = ChoiceField("", (), _tr("Everybody"), self)
        self.show_button = Button(_tr("&Show"), ButtonKind.PRIMARY, parent=self)
        self.clear_button = Button(_tr("C&lear"), parent=self)
        self.problem = Text("", Type.SMALL, Tone.INVALID, parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[str, QWidget], ...] = (
            (_tr("&What"), self.side),
            (_tr("&User"), self.user),
            (_tr("&Kind of record"), self.kind),
            (_tr("&Desk"), self.desk),
            (_tr("&From"), self.since),
            (_tr("Un&til"), self.until),
            (_tr("Fi&nd a woman"), self.sought),
            (_tr("W&oman"), self.woman),
        )
        for place, (text, field) in enumerate(fields):
            row, column = divmod(place, 4)
            grid.addWidget(labelled(text, field), 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.clear_button)
        buttons.addWidget(self.problem, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(grid)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.show_button.clicked.connect(self.ask)
        self.clear_button.clicked.connect(self._on_clear)
        self.sought.returnPressed.connect(self._on_sought)
        for field in (self.side, self.user, self.kind, self.desk, self.woman):
            field.chosen.connect(self._on_chosen)

    def offer(self, users: Sequence[User], desks: Sequence[str]) -> None:
        """Let these be chosen; what is chosen stays."""
        for field in (self.user, self.desk):
            field.blockSignals(True)
        self.user.set_choices(sorted(((user.id, user.name) for user in users), key=_by_text))
        self.desk.set_choices([(desk, desk) for desk in desks])
        for field in (self.user, self.desk):
            field.blockSignals(False)

    def offer_women(self, found: Sequence[WomanRow]) -> None:
        """Let one of these be chosen; a single one is."""
        self.problem.setText(
            "" if found else _tr("Nobody was found. Type another part of the name or number.")
        )
        self.woman.set_choices([(row.patient_id, f"{row.name} {row.number or ''}".strip()) for row in found])
        if len(found) == 1:
            self.woman.set_value(found[0].patient_id)
        elif found:
            self.woman.setFocus()
            self.woman.showPopup()

    def query(self) -> AuditQuery:
        """What is asked for as the fields stand; whole days at this place."""
        since, until = self.since.value(), self.until.value()
        return AuditQuery(
            by=self.user.value(),
            patient_id=self.woman.value(),
            kind=self.kind.value() or "",
            side=self.side.value(),
            desk=self.desk.value() or "",
            since=None if since is None else _midnight(since),
            before=None if until is None else _midnight(until + timedelta(days=1)),
        )

    @Slot()
    def ask(self) -> None:
        """Ask for what the fields say, unless one cannot be read."""
        wrong = [field for field in (self.since, self.until) if not field.validate()]
        self.problem.setText(
            _tr("This is no day. Type one such as 12 mar or -3d, or nothing.") if wrong else ""
        )
        if wrong:
            wrong[0].setFocus()
        else:
            self.asked.emit(self.query())

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        self.ask()

    @Slot()
    def _on_sought(self) -> None:
        text = self.sought.text().strip()
        if text:
            self.woman_sought.emit(text)
        else:
            self.woman.set_choices(())
            self.ask()

    @Slot()
    def _on_clear(self) -> None:
        for field in (self.side, self.user, self.kind, self.desk, self.woman):
            field.blockSignals(True)
            field.set_value(None)
            field.blockSignals(False)
        self.woman.set_choices(())
        self.sought.clear()
        self.since.set_value(None)
        self.until.set_value(None)
        self.ask()


def _by_text(choice: tuple[object, str]) -> str:
    return choice[1]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
