"""The form of a woman's details."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.records.patient import Patient
from models.usecases.women.register import PatientDraft
from ui.forms.form import Form, Texts
from ui.pages.register.birth_field import BirthField
from ui.pages.register.seed import Seed
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import StatusStrip
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("register")


class RegisterForm(Form):
    """Family name, given name, title, birth date, number, telephone, and when correcting the reason.

    Signals: `changed` on every key; `save_wanted`; `cancel_wanted`; `discard_wanted` when a draft is to be forgotten.
    """

    changed = Signal()
    save_wanted = Signal()
    cancel_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self.title = Text("", Type.HEADING)
        self.restored = StatusStrip(self)
        self.plain: dict[str, PlainField] = {}
        self._add_text("family_name", _tr("&Family name"))
        self._add_text("given_name", _tr("&Given name"))
        self._add_text("title", _tr("&Title"))
        self.born = self.add("born_on", _tr("&Birth date"), BirthField(_tr("Birth date"), today))
        self._add_text("number", _tr("&Hospital number"))
        self._add_text("telephone", _tr("Te&lephone"))
        self._add_text("reason", _tr("&Reason for the correction"))
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.cancel = Button(_tr("Cancel"), key="Esc", parent=self)
        self.discard = Button(_tr("Discard draft"), key="Ctrl+D", parent=self)
        self._lay_out()
        self._connect()

    def _add_text(self, name: str, label: str) -> None:
        text = self.plain[name] = self.add(name, label, PlainField(label.replace("&", "")))
        text.textEdited.connect(self._on_edited)

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
        self.born.day_changed.connect(self.changed)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.discard.clicked.connect(self.discard_wanted)

    def begin(self, seed: Seed, today: date) -> None:
        """An empty form for a new woman, with what was searched for in it."""
        self.clear(today)
        self._show_title(_tr("Register a new woman"), is_correction=False)
        self.show_texts(
            {
                "family_name": seed.family_name,
                "given_name": seed.given_name,
                "number": seed.number,
                "born_on": seed.born,
            }
        )
        self.set_initial()

    def show_patient(self, patient: Patient, today: date) -> None:
        """Her details as they are, to be corrected."""
        self.clear(today)
        self._show_title(_tr("Correct her details"), is_correction=True)
        self.show_values(patient)
        self.born.show_known(patient.born_on)
        self.set_initial()

    def clear(self, today: date) -> None:
        """Nothing typed, nothing wrong."""
        self.born.set_today(today)
        self.born.set_range(date(1900, 1, 1), today)
        self.show_values(None)
        self.born.show_known(None)
        self.clear_problems()
        self.restored.clear()
        self.set_initial()

    def patient(self) -> PatientDraft:
        """Everything as it stands in the form."""
        return self.draft(PatientDraft, retyped_born_on=self.born.retyped())

    def _put(self, name: str, texts: Texts) -> None:
        super()._put(name, texts)
        if name == "born_on":
            # It goes through the same questions as from a hand.
            self.born.validate()

    def _show_title(self, title: str, *, is_correction: bool) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields["reason"].setVisible(is_correction)

    @Slot()
    def _on_edited(self) -> None:
        """What was wrong with a field is taken back as soon as it is typed in."""
        self._clear_problems_at(*(name for name, inner in self.inputs.items() if inner is self.sender()))
        self.changed.emit()

    @Slot()
    def _on_save(self) -> None:
        self.born.validate()
        self.save_wanted.emit()
