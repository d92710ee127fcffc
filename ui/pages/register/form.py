"""The form of a woman's details."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.records.patient import Patient
from models.usecases.women.register import PatientDraft
from models.values.identity import NumberKind
from models.values.person import capitalised
from ui.forms.form import Form, Texts
from ui.pages.register.birth_field import BirthField
from ui.pages.register.seed import Seed
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scroll
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.field_texts import show_value, text_of
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.leave import Leave
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.text import Text, plain_tip
from ui.wording.tr import context

_tr = context("register")


class RegisterForm(Form):
    """Names, birth date and number or that they are not known, title, telephone, and when correcting the reason.

    `has_kinds` where a woman has an NHS number or another one, and which it is has to be said.
    Signals: `changed` on every key; `save_wanted`.
    """

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None, *, has_kinds: bool = False) -> None:
        super().__init__(parent, is_card=True)
        self.title = Text("", Type.HEADING)
        self.restored = LineStrip(self)
        self.plain: dict[str, PlainField] = {}
        self._lower_case = ""
        self._add_text("family_name", _tr("&Family name"))
        self._add_text("given_name", _tr("&Given name"))
        self.born = self.add("born_on", _tr("&Birth date"), BirthField(_tr("Birth date"), today))
        self._add_text("number", _tr("N&umber") if has_kinds else _tr("&Hospital number"))
        self._unknown = {
            "born_on": self._add_unknown("born_unknown", _tr("Birth date not known")),
            "number": self._add_unknown("number_unknown", _tr("Number not known")),
        }
        self._add_text("title", _tr("&Title"))
        if has_kinds:
            kinds = enum_choices(NumberKind)
            self.add("number_kind", _tr("&Kind of number"), ChoiceField(_tr("Kind of number"), kinds))
        self._add_text("telephone", _tr("Te&lephone"))
        self._add_text("reason", _tr("&Reason for the correction"))
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.leave = Leave(self.count_typed, self)
        self._lay_out()
        self._connect()

    def _add_text(self, name: str, label: str) -> None:
        text = self.plain[name] = self.add(name, label, PlainField(label.replace("&", "")))
        text.textEdited.connect(self._on_edited)

    def _add_unknown(self, name: str, text: str) -> Tick:
        """A tick that what is asked above it is not known; grey while something stands there."""
        tick = self.keep(name, Tick(text, self))
        tick.setAccessibleName(text)
        tick.toggled.connect(self._on_unknown)
        return tick

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        rest = [name for name in ("title", "number_kind", "telephone") if name in self.fields]
        names = ("family_name", "given_name", "born_on", "number", "born_unknown", "number_unknown", *rest)
        for place, name in enumerate(names):
            part = self.fields.get(name, self.inputs[name])
            grid.addWidget(part, *divmod(place, 2), Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["reason"], grid.rowCount(), 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        asked = Scroll(self)
        asked.body.addLayout(grid)
        asked.body.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addWidget(asked, 1)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.born.day_changed.connect(self._on_known)
        self.born.textEdited.connect(self._on_known)
        self.plain["number"].textChanged.connect(self._on_known)
        self.born.day_changed.connect(self.changed)
        self.save.clicked.connect(self._on_save)
        self.plain["given_name"].editingFinished.connect(self._on_given)
        self.tab_order(*self.inputs.values(), self.save)

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
        if patient.number is not None and patient.number_kind is None and "number_kind" in self.inputs:
            show_value(
                self.inputs["number_kind"], NumberKind.NHS if patient.number.is_nhs else NumberKind.HOSPITAL
            )
        self.set_initial()

    def clear(self, today: date) -> None:
        """Nothing typed, nothing wrong."""
        self.born.set_today(today)
        self.born.set_range(date(1900, 1, 1), today)
        self.show_values(None)
        self.born.show_known(None)
        self.clear_problems()
        self.restored.clear()
        self.leave.take_back()
        self._lower_case = ""
        self.set_initial()

    def patient(self) -> PatientDraft:
        """Everything as it stands in the form."""
        return self.draft(PatientDraft, retyped_born_on=self.born.retyped())

    def _put(self, name: str, texts: Texts) -> None:
        super()._put(name, texts)
        self._on_known()

    def _show_title(self, title: str, *, is_correction: bool) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields["reason"].setVisible(is_correction)

    @Slot()
    def _on_known(self) -> None:
        """What is given is known: its tick goes, and cannot be set while it stands there."""
        for name, tick in self._unknown.items():
            is_given = bool(text_of(self.inputs[name]).strip())
            tick.setChecked(tick.isChecked() and not is_given)
            tick.setEnabled(not is_given)
            tick.setToolTip(plain_tip(_tr("Empty the field above first.") if is_given else ""))

    @Slot()
    def _on_unknown(self) -> None:
        """What is said to be not known is not asked for any more."""
        self._clear_problems_at(*(name for name in self._unknown if name in self._shown_problems))
        self.changed.emit()

    @Slot()
    def _on_given(self) -> None:
        """Offer a given name with its capitals; typed without them once more, it stays as it is."""
        given = self.plain["given_name"]
        offered = capitalised(given.text())
        if offered != given.text() and given.text() != self._lower_case:
            self._lower_case = given.text()
            given.setText(offered)
            self.changed.emit()

    @Slot()
    def _on_edited(self) -> None:
        """What was wrong with a field is taken back as soon as it is typed in."""
        self._clear_problems_at(*(name for name, inner in self.inputs.items() if inner is self.sender()))
        self.changed.emit()

    @Slot()
    def _on_save(self) -> None:
        self.born.validate()
        self.save_wanted.emit()
