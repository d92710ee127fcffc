"""The small form at the foot of the call card: who was told, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import Clock
from models.errors import Problem
from models.records.discussion import ToldHow
from ui.forms.form import Form, Texts
from ui.forms.moment import moment_meant, time_complaint
from ui.pages.call.sheet import CardSheet
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.card import Look
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import EARLIEST, DateField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.leave import Leave
from ui.wording.tr import context

_tr = context("call")

_MOMENT = ("told_on", "told_time")
_AT = {"at": "told_on"}
"""The field at which a problem of the draft is shown, where their names differ."""


class ToldForm(Form):
    """Name, role and way; Enter in a name, or Ctrl+Enter anywhere, records it. What is unticked on `sheet` is kept with it.

    Day and time are asked for only while the date of this computer is in doubt (`ask_when`); else it was just now.
    Signals: `save_wanted`; `back_wanted`; `discard_wanted` when what is typed is to be forgotten.
    """

    save_wanted = Signal()
    back_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, clock: Clock, sheet: CardSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self._clock, self._sheet = clock, sheet
        self.setAccessibleName(_tr("Who was told"))
        role = PlainField(_tr("Role"), hint=_tr("if it matters"))
        self._whom = self.add("whom", _tr("&Whom you told"), PlainField(_tr("Whom you told")))
        self._role = self.add("role", _tr("R&ole"), role)
        self._how = self.add("how", _tr("&How"), ChoiceField(_tr("How"), enum_choices(ToldHow)))
        self._on = self.add("told_on", _tr("Wh&en"), DateField(_tr("When"), clock.today()))
        self._time = self.add("told_time", _tr("&Time"), PlainField(_tr("Time")))
        self.save = Button(
            _tr("Record who was told"), ButtonKind.PRIMARY, "Ctrl+Return", shows_key=False, parent=self
        )
        self.leave = Leave(self.count_typed, self, is_narrow=True)
        self._lay_out()
        self._connect()
        self.ask_when(is_asked=False)
        self.clear()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(16, 8, 16, 8)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, stretch in (("whom", 3), ("role", 2), ("how", 2)):
            row.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        # Seldom asked for, and too much beside the others in a narrow window.
        moment = QHBoxLayout()
        moment.setSpacing(12)
        for name, stretch in (("told_on", 2), ("told_time", 1)):
            moment.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        moment.addStretch(4)
        self.body.addLayout(moment)

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_wanted)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self.discard_wanted)
        for field in (self._whom, self._role):
            field.returnPressed.connect(self.save_wanted)
        # The number pad has an Enter of its own.
        named_key("Ctrl+Enter", self, _tr("Save who was told")).activated.connect(self.save.click)

    @property
    def whom(self) -> str:
        """`Dr Osei, registrar`: the name, with the role where one was typed; empty without a name."""
        name, role = self._whom.text().strip(), self._role.text().strip()
        return f"{name}, {role}" if name and role else name

    @property
    def how(self) -> ToldHow | None:
        """How she was told."""
        return self._how.value()

    @property
    def at(self) -> datetime | None:
        """When it was; None for just now."""
        return moment_meant(self._on.value(), self._time.text(), self._believed())

    def _believed(self) -> date | None:
        return self._clock.today() if self._is_believed else None

    @property
    def asked(self) -> Mapping[str, QWidget]:
        return {name: inner for name, inner in self.inputs.items() if self._asks_when or name not in _MOMENT}

    def ask_when(self, *, is_asked: bool) -> None:
        """Ask for day and time, or take it that it was just now; what is typed there stays in sight."""
        self._is_believed = not is_asked
        self._asks_when = is_asked or bool(self._on.text() or self._time.text())
        for name in _MOMENT:
            self.fields[name].setVisible(self._asks_when)

    def validate(self) -> bool:
        """Read day and time where they are asked for; whether both are understood."""
        today = self._clock.today()
        self._on.set_today(today)
        self._on.set_range(EARLIEST, today)
        is_read = super().validate()
        wrong = time_complaint(self._on.value(), self._time.text(), self._believed())
        self.fields["told_time"].show_message(wrong)
        return is_read and not wrong

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        return super().show_problems([replace(p, field=_AT.get(p.field, p.field)) for p in problems])

    @property
    def typed(self) -> dict[str, str]:
        return super().typed | self._sheet.typed

    def set_initial(self) -> None:
        super().set_initial()
        self._sheet.set_initial()

    def restore(self, texts: Texts) -> None:
        super().restore(texts)
        self.ask_when(is_asked=not self._is_believed)
        self._sheet.restore(texts)
        self.strip.show_message(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    def clear(self) -> None:
        """Forget what is typed; a call is by telephone unless somebody says otherwise."""
        self.show_texts({"how": ToldHow.TELEPHONE.value})
        self.set_initial()
        self.clear_problems()

    def offer(self, *, is_possible: bool) -> None:
        """Let somebody be told only while there is something to tell of."""
        for part in (*self.fields.values(), self.save):
            part.setEnabled(is_possible)

    @Slot()
    def begin(self) -> None:
        """Put the focus where the name is typed."""
        self._whom.setFocus()
