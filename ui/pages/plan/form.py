"""The form beside the plan: one thing is done in it at a time."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from itertools import pairwise
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Problem, Refused
from models.records.plan import Contact, ContactHow, ContactResult
from models.usecases.scans.appointments import BookingDraft, ContactDraft
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.choices import ChoiceField, enum_choices
from ui.widgets.date_field import EARLIEST, LATEST, DateField
from ui.widgets.field import Field
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.clock_time import at_local, time_meant
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("plan")


class Deed(Enum):
    """What can be done about a plan."""

    BOOK = "booking"
    CONTACT = "contact"
    AMEND_CONTACT = "correction"
    CLOSE = "closing"
    STRIKE_OUT = "striking"
    UNDO_END = "undoing"


DRAFTED = frozenset({Deed.BOOK, Deed.CONTACT, Deed.CLOSE})
"""Deeds that a draft brings back; the others are about a record that may have changed meanwhile."""

_FIELDS: Mapping[Deed, tuple[str, ...]] = {
    Deed.BOOK: ("on", "time", "note"),
    Deed.CONTACT: ("how", "result", "tried_on", "tried_at", "note"),
    Deed.AMEND_CONTACT: ("how", "result", "tried_on", "tried_at", "note", "reason"),
    Deed.CLOSE: ("reason",),
    Deed.STRIKE_OUT: ("reason",),
    Deed.UNDO_END: ("reason",),
}
_CHOICES: Mapping[str, type[Enum]] = {"how": ContactHow, "result": ContactResult}
_PAIRS = {"on": "time", "tried_on": "tried_at"}
"""The time that stands beside each day."""
_AT: Mapping[Deed, Mapping[str, str]] = {
    Deed.CONTACT: {"at": "tried_on"},
    Deed.AMEND_CONTACT: {"at": "tried_on"},
}
"""The field at which a problem of the draft is shown, where their names differ."""


class PlanForm(Card):
    """The fields of one deed; what was typed for another stays until it is saved or another woman comes.

    Signals: `save_wanted`; `back_wanted`; `discard_wanted` when what is typed is to be forgotten; `changed` (what was
    typed may read otherwise now).
    """

    save_wanted = Signal()
    back_wanted = Signal()
    discard_wanted = Signal()
    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self.deed = Deed.BOOK
        self._typed: dict[Deed, dict[str, str]] = {}
        self._title = Text("", Type.HEADING, wraps=True, parent=self)
        self._lead = Text("", Type.STRONG, wraps=True, parent=self)
        self.strip = StatusStrip(self)
        self.fields = self._make_fields()
        self.notices = Text("", Type.SMALL, Tone.URGENT, wraps=True, parent=self)
        self.save = Button(_tr("Save"), Kind.PRIMARY, "Ctrl+S", parent=self)
        self.back = Button(_tr("Back"), Kind.SECONDARY, "Esc", parent=self)
        self.discard = Button(_tr("Discard"), Kind.LINK, parent=self)
        self._lay_out()
        self._connect()

    def _make_fields(self) -> dict[str, Field]:
        today, choose = self._clock.today(), _tr("choose")
        inner: dict[str, tuple[str, QWidget]] = {
            "how": (_tr("&How"), ChoiceField("", enum_choices(ContactHow), choose)),
            "result": (_tr("&What came of it"), ChoiceField("", enum_choices(ContactResult), choose)),
            "on": (_tr("&Day"), DateField("", today, earliest=today)),
            "time": (_tr("&Time (may stay blank)"), PlainField("")),
            "tried_on": (_tr("&Day (blank: just now)"), DateField("", today, latest=today)),
            "tried_at": (_tr("&Time"), PlainField("", hint=_tr("now"))),
            "note": (_tr("Not&e"), PlainField("")),
            "reason": (_tr("&Reason"), PlainField("")),
        }
        return {name: Field(label, widget, self) for name, (label, widget) in inner.items()}

    def _lay_out(self) -> None:
        self.discard.setToolTip(_tr("Forget what is typed here"))
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.strip)
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
        self.body.addWidget(self.notices)
        buttons = QHBoxLayout()
        for button in (self.save, self.back, self.discard):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        inputs = [field.inner for field in self.fields.values()]
        for before, after in pairwise((*inputs, self.save, self.back, self.discard)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.back_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        for field in self.fields.values():
            if isinstance(field.inner, DateField):
                field.inner.day_changed.connect(self.changed)
            elif isinstance(field.inner, ChoiceField):
                field.inner.chosen.connect(self.changed)
            if isinstance(field.inner, QLineEdit):
                field.inner.returnPressed.connect(self._on_save)

    def begin(self, deed: Deed, title: str, texts: Mapping[str, str] | None = None, lead: str = "") -> None:
        """Show the form for one deed, with what was typed for it before, else with these texts; `lead` stands on top.

        What was typed about one record is never shown for another.
        """
        self._typed[self.deed] = self._texts()
        self.deed = deed
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setAccessibleName(title)
        self._count_from_today()
        before = self._typed.get(deed) if deed in DRAFTED else None
        self._set_texts(before or texts or {})
        if not before:
            self.settle()
        for name, field in self.fields.items():
            field.setVisible(name in _FIELDS[deed])
            field.say("")
        self.strip.clear()
        self.show_notices("")
        self.fields[_FIELDS[deed][0]].setFocus()

    def show_notices(self, text: str) -> None:
        """Say what deserves a look; it stops nobody."""
        self.notices.setText(text)
        self.notices.setVisible(bool(text))

    def clear(self) -> None:
        """Forget everything typed, for every deed."""
        self._typed = {}
        self.forget()

    def forget(self) -> None:
        """Forget what was typed for the deed on the screen; the others keep theirs."""
        self._typed.pop(self.deed, None)
        self._set_texts({})
        for field in self.fields.values():
            field.say("")
        self.strip.clear()
        self.show_notices("")

    def forget_saved(self, deed: str) -> bool:
        """Forget what was typed for a deed that is in the record now; whether it is the one on the screen."""
        if deed == self.deed.value:
            self.forget()
            return True
        self._typed = {other: texts for other, texts in self._typed.items() if other.value != deed}
        return False

    @property
    def typed(self) -> dict[str, str]:
        """Every text typed and not saved, as a draft keeps it: `booking.on`; empty when there is none."""
        typed = {**self._typed, self.deed: self._texts()}
        return {
            f"{deed.value}.{name}": text
            for deed, texts in typed.items()
            if deed in DRAFTED
            for name, text in texts.items()
        }

    def restore(self, fields: Mapping[str, str]) -> Deed | None:
        """Take in what `typed` gave; returns the deed to be begun, None where nothing of it is done here any more."""
        self.clear()
        known = {deed.value: deed for deed in DRAFTED}
        for key, text in fields.items():
            deed, name = key.split(".")
            if deed in known:
                self._typed.setdefault(known[deed], {})[name] = text
        if not self._typed:
            return None
        self.deed = next(reversed(self._typed))
        self._set_texts(self._typed[self.deed])
        return self.deed

    def booking(self, pregnancy_id: UUID) -> BookingDraft:
        """The booking as it stands in the form."""
        return BookingDraft(
            pregnancy_id=pregnancy_id,
            on=self.day("on"),
            at=time_meant(self.text("time")),
            note=self.text("note"),
        )

    def contact(self, pregnancy_id: UUID) -> ContactDraft:
        """The attempt as it stands in the form."""
        return ContactDraft(
            pregnancy_id=pregnancy_id,
            how=self._chosen("how"),
            result=self._chosen("result"),
            at=self._tried_at(),
            note=self.text("note"),
        )

    def text(self, name: str) -> str:
        """What is typed in a plain field."""
        inner = self.fields[name].inner
        return inner.text() if isinstance(inner, QLineEdit) else ""

    def day(self, name: str) -> date | None:
        """The day understood in a field; None while there is none."""
        inner = self.fields[name].inner
        return inner.value() if isinstance(inner, DateField) else None

    def complain(self, error: CervitrendError) -> None:
        """Show what stands in the way, each problem at its field, anything else above."""
        refused = error.problems if isinstance(error, Refused) else ()
        places = [_AT.get(self.deed, {}).get(p.field, p.field) for p in refused]
        shown = _FIELDS[self.deed]
        for name in shown:
            said = (sentence(p) for p, place in zip(refused, places, strict=True) if place == name)
            self.fields[name].say(" ".join(said))
        homeless = [p for p, place in zip(refused, places, strict=True) if place not in shown]
        if homeless or not refused:
            self.strip.say(error_sentence(Refused(*homeless) if homeless else error), look=Look.PROBLEM)

    def settle(self) -> bool:
        """Read the days and times; whether all are understood."""
        self._count_from_today()
        names = _FIELDS[self.deed]
        days = [
            f.inner.settle() for n, f in self.fields.items() if n in names and isinstance(f.inner, DateField)
        ]
        times = [self._settle_time(on, at) for on, at in _PAIRS.items() if on in names]
        return all(days) and all(times)

    def _settle_time(self, on: str, at: str) -> bool:
        """Read a time; one is needed where the day of an attempt is typed, because only "just now" has its own."""
        text = self.text(at).strip()
        code = ""
        if text and time_meant(text) is None:
            code = "time.not_a_time"
        elif not text and on == "tried_on" and self.day(on) is not None:
            code = "time.missing"
        self.fields[at].say(sentence(Problem(at, code, (text,))) if code else "")
        return not code

    def _tried_at(self) -> datetime | None:
        """When she was tried to be reached; None for just now."""
        at = time_meant(self.text("tried_at"))
        return at_local(self.day("tried_on") or self._clock.today(), at) if at is not None else None

    def _chosen(self, name: str) -> Any:
        inner = self.fields[name].inner
        return inner.value() if isinstance(inner, ChoiceField) else None

    def _texts(self) -> dict[str, str]:
        """What is typed or chosen for the deed on the screen, field by field, blanks left out."""
        texts = {}
        for name in _FIELDS[self.deed]:
            chosen = self._chosen(name)
            texts[name] = str(chosen.value) if chosen is not None else self.text(name)
        return {name: text for name, text in texts.items() if text}

    def _set_texts(self, texts: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            inner, text = field.inner, texts.get(name, "")
            if isinstance(inner, ChoiceField):
                inner.set_value(_CHOICES[name](text) if text else None)
            elif isinstance(inner, DateField):
                inner.set_value(None)
                inner.setText(text)
                # As if she had typed it: the field reads it once more.
                inner.textEdited.emit(text)
            elif isinstance(inner, PlainField):
                inner.setText(text)

    def _count_from_today(self) -> None:
        """Read `today` and `-1d` as of today, however long the form has been open."""
        today = self._clock.today()
        for name, earliest, latest in (
            ("on", today, LATEST),
            ("tried_on", EARLIEST, today),
        ):
            inner = self.fields[name].inner
            if isinstance(inner, DateField):
                inner.set_today(today)
                inner.set_range(earliest, latest)

    @Slot()
    def _on_save(self) -> None:
        if self.settle():
            self.save_wanted.emit()


def texts_of(contact: Contact) -> dict[str, str]:
    """An attempt as its fields say it, for correcting it."""
    at = contact.at.astimezone()
    return {
        "how": contact.how.value,
        "result": contact.result.value,
        "tried_on": at.date().isoformat(),
        "tried_at": f"{at:%H:%M}",
        "note": contact.note,
    }
