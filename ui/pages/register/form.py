"""The form of a woman's details."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.patient import Patient
from models.usecases.women.register import PatientDraft
from ui.pages.register.birth_field import BirthField
from ui.pages.register.seed import Seed
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.field import Field
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("register")


_ORDER = ("family_name", "given_name", "title", "born_on", "number", "telephone", "reason")
"""The order of work: fields are made in it, so that Tab walks it."""


class DetailsForm(Card):
    """Family name, given name, title, birth date, number, telephone, and when correcting the reason.

    Signals: `changed` on every key; `save_wanted`; `cancel_wanted`; `discard_wanted` when a draft is to be forgotten.
    """

    changed = Signal()
    save_wanted = Signal()
    cancel_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Text("", Type.HEADING)
        self.restored = StatusStrip(self)
        self.strip = StatusStrip(self)
        names = {
            "family_name": _tr("&Family name"),
            "given_name": _tr("&Given name"),
            "title": _tr("&Title"),
            "number": _tr("&Hospital number"),
            "telephone": _tr("Te&lephone"),
            "reason": _tr("&Reason for the correction"),
        }
        self.texts = {name: PlainField(label.replace("&", "")) for name, label in names.items()}
        self.born = BirthField(_tr("Birth date"), today)
        inner: dict[str, QWidget] = {**self.texts, "born_on": self.born}
        labels = names | {"born_on": _tr("&Birth date")}
        self.fields = {name: Field(labels[name], inner[name], self) for name in _ORDER}
        self.save = Button(_tr("Save"), Kind.PRIMARY, "Ctrl+S", parent=self)
        self.cancel = Button(_tr("Cancel"), key="Esc", parent=self)
        self.discard = Button(_tr("Discard draft"), key="Ctrl+D", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        rows = (("family_name", "given_name"), ("title", "born_on"), ("number", "telephone"))
        for row, pair in enumerate(rows):
            for column, name in enumerate(pair):
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["reason"], len(rows), 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        self.restored.buttons.addWidget(self.discard)
        self.body.addWidget(self.title)
        self.body.addWidget(self.restored)
        self.body.addWidget(self.strip)
        self.body.addLayout(grid)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field in self.texts.values():
            field.textEdited.connect(self._on_edited)
        self.born.day_changed.connect(self.changed)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.discard.clicked.connect(self.discard_wanted)

    def begin(self, seed: Seed, today: date) -> None:
        """An empty form for a new woman, with what was searched for in it."""
        self.clear(today)
        self._say_what(_tr("Register a new woman"), is_correction=False)
        self.set_typed(
            {
                "family_name": seed.family_name,
                "given_name": seed.given_name,
                "number": seed.number,
                "born_on": seed.born,
            }
        )

    def show_patient(self, patient: Patient, today: date) -> None:
        """Her details as they are, to be corrected."""
        self.clear(today)
        self._say_what(_tr("Correct her details"), is_correction=True)
        known = {
            "family_name": patient.family_name,
            "given_name": patient.given_name,
            "title": patient.title,
            "number": str(patient.number) if patient.number else "",
            "telephone": patient.telephone,
        }
        self.set_typed(known)
        self.born.show_known(patient.born_on)

    def clear(self, today: date) -> None:
        """Nothing typed, nothing wrong."""
        for text in self.texts.values():
            text.clear()
        self.born.set_today(today)
        self.born.set_range(date(1900, 1, 1), today)
        self.born.show_known(None)
        self.say(())
        self.strip.clear()
        self.restored.clear()

    def draft(self) -> PatientDraft:
        """Everything as it stands in the form."""
        typed = {name: field.text() for name, field in self.texts.items() if name != "reason"}
        return PatientDraft(**typed, born_on=self.born.value(), retyped_born_on=self.born.retyped())

    def typed(self) -> dict[str, str]:
        """The texts as they stand, to be kept."""
        texts = {name: field.text() for name, field in self.texts.items()}
        return texts | {"born_on": self.born.text()}

    def set_typed(self, texts: dict[str, str]) -> None:
        """Put kept texts back; a birth date goes through the same questions as a hand."""
        for name, field in self.texts.items():
            field.setText(texts.get(name, ""))
        born = texts.get("born_on", "")
        if born:
            self.born.setText(born)
            self.born.textEdited.emit(born)
            self.born.settle()

    def complain(self, error: CervitrendError) -> None:
        """Show what stands in the way: each problem at its field, anything else above."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.say(tuple((p.field, sentence(p)) for p in problems))
        elsewhere = [p for p in problems if p.field not in self.fields]
        if elsewhere or not problems:
            self.strip.say(error_sentence(error), look=Look.PROBLEM)
        first = next((f for n, f in self.fields.items() if any(p.field == n for p in problems)), None)
        if first is not None:
            first.inner.setFocus()

    def say(self, said: tuple[tuple[str, str], ...]) -> None:
        """Put sentences at fields and take back all others; the birth date's own complaint stays."""
        for name, field in self.fields.items():
            words = " ".join(text for where, text in said if where == name)
            if words or not (field.inner is self.born and self.born.state):
                field.say(words)

    def _say_what(self, title: str, *, is_correction: bool) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields["reason"].setVisible(is_correction)

    @Slot()
    def _on_edited(self) -> None:
        """What was wrong with a field is taken back as soon as it is typed in."""
        field = next((f for f in self.fields.values() if f.inner is self.sender()), None)
        if field is not None:
            field.say("")
        self.changed.emit()

    @Slot()
    def _on_save(self) -> None:
        self.born.settle()
        self.save_wanted.emit()
