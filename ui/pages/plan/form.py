"""The form beside the plan: one thing is done in it at a time."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.clock import Clock
from models.errors import Problem
from models.records.plan import Contact, ContactHow, ContactResult
from models.usecases.phrases import PhraseKind
from models.usecases.scans.appointments import BookingDraft, ContactDraft
from ui.forms.form import Texts, record_texts
from ui.forms.kind_form import KindForm
from ui.forms.moment import moment_meant, time_complaint
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.date_order import is_doubted
from ui.widgets.deed_question import DEED_KEY
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import EARLIEST, LATEST, DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.leave import Leave
from ui.widgets.text import Text, Tone
from ui.wording.clock_time import time_meant
from ui.wording.tr import context

_tr = context("plan")


class PlanAction(Enum):
    """What can be done about a plan."""

    BOOK = "booking"
    CONTACT = "contact"
    AMEND_CONTACT = "correction"
    CLOSE = "closing"
    STRIKE_OUT = "striking"
    BRING_BACK = "bringing"
    UNDO_END = "undoing"


DRAFTED = frozenset({PlanAction.BOOK, PlanAction.CONTACT, PlanAction.CLOSE})
"""Actions that a draft brings back; the others are about a record that may have changed meanwhile."""

_FIELDS: Mapping[PlanAction, tuple[str, ...]] = {
    PlanAction.BOOK: ("on", "time", "note"),
    PlanAction.CONTACT: ("how", "result", "tried_on", "tried_at", "note"),
    PlanAction.AMEND_CONTACT: ("how", "result", "tried_on", "tried_at", "note", "reason"),
    PlanAction.CLOSE: ("reason",),
    PlanAction.STRIKE_OUT: ("reason",),
    PlanAction.BRING_BACK: ("reason",),
    PlanAction.UNDO_END: ("reason",),
}
_PAIRS = {"on": "time", "tried_on": "tried_at"}
"""The time that stands beside each day."""
_AT: Mapping[PlanAction, Mapping[str, str]] = {
    PlanAction.CONTACT: {"at": "tried_on"},
    PlanAction.AMEND_CONTACT: {"at": "tried_on"},
}
"""The field at which a problem of the draft is shown, where their names differ."""


class PlanForm(KindForm[PlanAction]):
    """The fields of one action.

    Signals: `save_wanted`; `back_wanted`; `discard_wanted` when what is typed is to be forgotten; `changed` (what was
    typed may read otherwise now).
    """

    save_wanted = Signal()
    back_wanted = Signal()
    discard_wanted = Signal()
    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(_FIELDS, DRAFTED, PlanAction.BOOK, parent)
        self._clock = clock
        self._title = Text("", Type.HEADING, wraps=True, parent=self)
        self._lead = Text("", Type.STRONG, wraps=True, parent=self)
        self._add_inputs()
        self.load = Text("", Type.STRONG, wraps=True, parent=self)
        self.notices = Text("", Type.SMALL, Tone.URGENT, wraps=True, parent=self)
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.strike = Button(_tr("Strike out"), ButtonKind.PRIMARY, DEED_KEY, parent=self)
        self.anyway = Button(_tr("Book it all the same"), key=DEED_KEY, parent=self)
        self.leave = Leave(self.count_typed, self, is_narrow=True)
        self._lay_out()
        self._connect()

    def _add_inputs(self) -> None:
        today, choose = self._clock.today(), _tr("choose")
        self.add("how", _tr("&How"), ChoiceField("", enum_choices(ContactHow), choose))
        self.add("result", _tr("&What came of it"), ChoiceField("", enum_choices(ContactResult), choose))
        self._on = self.add("on", _tr("&Day"), DateField("", today, earliest=today))
        self.add("time", _tr("&Time (may stay blank)"), PlainField(""))
        self._tried = self.add("tried_on", _tr("&Day (blank: just now)"), DateField("", today, latest=today))
        self.add("tried_at", _tr("&Time"), PlainField("", hint=_tr("now")))
        self.add("note", _tr("Not&e"), PhraseField("", PhraseKind.NOTE))
        self.add("reason", _tr("&Reason"), PhraseField("", PhraseKind.REASON))

    def _lay_out(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        beside = set(_PAIRS.values())
        for name, field in self.fields.items():
            if name in _PAIRS:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(field, 3, Qt.AlignmentFlag.AlignTop)
                row.addWidget(self.fields[_PAIRS[name]], 2, Qt.AlignmentFlag.AlignTop)
                self.body.addLayout(row)
            elif name not in beside:
                self.body.addWidget(field)
        self.body.addWidget(self.load)
        self.body.addWidget(self.notices)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        for button in (self.save, self.strike):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self.body.addWidget(self.anyway, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)
        self.tab_order(*self.inputs.values(), self.leave, self.save, self.strike, self.anyway)

    def _connect(self) -> None:
        for button in (self.save, self.strike):
            button.clicked.connect(self._on_save)
        self.anyway.clicked.connect(self._on_anyway)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self.discard_wanted)
        for inner in self.inputs.values():
            if isinstance(inner, DateField):
                inner.day_changed.connect(self.changed)
            elif isinstance(inner, ChoiceField):
                inner.chosen.connect(self.changed)
            if isinstance(inner, QLineEdit):
                inner.returnPressed.connect(self._on_enter)

    def begin(self, action: PlanAction, title: str, texts: Texts | None = None, lead: str = "") -> None:
        """Show the form for one action, with what was typed for it before, else with these texts; `lead` stands on top.

        What was typed about one record is never shown for another.
        """
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setAccessibleName(title)
        self._count_from_today()
        self.turn(action, texts or {})
        self.save.setVisible(action is not PlanAction.STRIKE_OUT)
        self.strike.setVisible(action is PlanAction.STRIKE_OUT)
        self.show_load("")
        self.show_notices("")
        self.inputs[_FIELDS[action][0]].setFocus()

    def show_notices(self, text: str, *, is_off_day: bool = False) -> None:
        """Say what deserves a look. On a day on which the clinic does not work, only another key than the one that saves books."""
        self.anyway.setVisible(is_off_day)
        self.notices.setText(text)
        self.notices.setVisible(bool(text))

    def show_load(self, text: str) -> None:
        """Say the weekday of the day that stands there, and how full it is."""
        self.load.setText(text)
        self.load.setVisible(bool(text))

    def forget(self) -> None:
        super().forget()
        self.show_notices("")

    def resume(self, kept: Texts) -> PlanAction | None:
        """Take in what `typed` gave; returns the action to be begun, None where nothing of it is done here any more."""
        self.clear()
        deeds = self.take_in(kept)
        if not deeds:
            return None
        self.kind = deeds[-1]
        self.show_texts(self._kept[self.kind])
        return self.kind

    def booking(self, pregnancy_id: UUID) -> BookingDraft:
        """The booking as it stands in the form."""
        return self.draft(BookingDraft, pregnancy_id=pregnancy_id, at=time_meant(self.text("time")))

    def contact(self, pregnancy_id: UUID) -> ContactDraft:
        """The attempt as it stands in the form."""
        return self.draft(ContactDraft, pregnancy_id=pregnancy_id, at=self._tried_at())

    def place_of(self, field: str) -> str:
        return _AT.get(self.kind, {}).get(field, field)

    def validate(self) -> bool:
        """Read the days and times; whether all are understood."""
        self._count_from_today()
        days = super().validate()
        times = [self._settle_time(on, at) for on, at in _PAIRS.items() if on in self.asked]
        return days and all(times)

    def _settle_time(self, on: str, at: str) -> bool:
        """Read a time; one is needed where the day of an attempt is typed, because only "just now" has its own."""
        is_needed = on == "tried_on"
        wrong = time_complaint(self.day(on), self.text(at), self._believed(), is_needed=is_needed)
        self.fields[at].show_message(wrong)
        return not wrong

    def _tried_at(self) -> datetime | None:
        """When she was tried to be reached; None for just now."""
        return moment_meant(self._tried.value(), self.text("tried_at"), self._believed())

    def _believed(self) -> date | None:
        return None if is_doubted(self) else self._clock.today()

    def _count_from_today(self) -> None:
        """Read `today` and `-1d` as of today, however long the form has been open."""
        today = self._clock.today()
        self._on.set_today(today)
        self._on.set_range(today, LATEST)
        self._tried.set_today(today)
        self._tried.set_range(EARLIEST, today)

    @Slot()
    def _on_enter(self) -> None:
        """Enter in a field saves; what is struck out has a key of its own, and Enter only leads to its button."""
        if self.kind is PlanAction.STRIKE_OUT:
            self.strike.setFocus()
        else:
            self._on_save()

    @Slot()
    def _on_save(self) -> None:
        if not self.validate():
            self.lead_to_problem()
        elif self.anyway.isVisibleTo(self):
            # The button says the key; one more Enter or Ctrl+S must not be enough.
            self.show_problems((Problem("on", "booking.off_day"),))
            self.lead_to(self._on)
        else:
            self.save_wanted.emit()

    @Slot()
    def _on_anyway(self) -> None:
        if self.validate():
            self.save_wanted.emit()
        else:
            self.lead_to_problem()


def contact_texts(contact: Contact) -> dict[str, str]:
    """An attempt as its fields say it, for correcting it."""
    at = contact.at.astimezone()
    return record_texts(contact) | {"tried_on": at.date().isoformat(), "tried_at": f"{at:%H:%M}"}
