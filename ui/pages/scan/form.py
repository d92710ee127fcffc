"""The form of a scan, in the order of work."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.errors import Problem, Refused
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, SeenMembranes
from models.rules.measurement.impossible import MOST_READINGS
from models.rules.measurement.plausible import read_length
from models.usecases.scans.draft import ScanDraft
from models.values.age import GestationalAge
from models.values.length import Millimetres, Unit
from ui.forms.form import Form
from ui.pages.scan.symptoms import SymptomTicks
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scroll
from ui.widgets.fields.choices import CheckGrid, ChoiceField, Ticks, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


_READING_WIDTH = 124
_SIZE_WIDTH = 74
_CHOICE_WIDTH = 118
_ARROW_WIDTH = 40
_TOP = Qt.AlignmentFlag.AlignTop
T = TypeVar("T")
Funnel = tuple[TriState, FunnelShape | None]
_SELDOM = ("on", "route", "examiner")
"""What is seldom changed: Tab comes to it last."""
_ANSWERS = (TriState.NO, TriState.YES, TriState.UNKNOWN)


class ScanForm(Form):
    """Everything that is said about one scan; it knows nothing of the woman but what it is told.

    Signals: `changed` on every key and every choice; `day_changed` (date or None) and `examiner_changed` (str) before it.
    """

    changed = Signal()
    day_changed = Signal(object)
    examiner_changed = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self.title = Text("", Type.HEADING, parent=self)
        self.age = Text("", Type.READING, parent=self)
        self.notices = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self._unit = Unit.MILLIMETRES
        self._add_measured(today)
        self._add_seen()
        self._lay_out()
        self._connect()
        self._order_tabs()
        self.show_unit(self._unit)

    def _add_measured(self, today: date) -> None:
        self.day = self.add("on", _tr("Scan &date"), DateField(_tr("Scan date"), today))
        self.route = self.add("route", _tr("Ro&ute"), _choice(_tr("Route"), enum_choices(Route), None))
        self.examiner = self.add("examiner", _tr("E&xaminer"), PlainField(_tr("Examiner")))
        self.readings = tuple(
            self.add(f"readings.{i}", "", LengthField(_tr("Reading {0}").format(i + 1), large=True))
            for i in range(MOST_READINGS)
        )
        quality = CheckGrid[Criterion](_tr("Image quality"), enum_choices(Criterion), "Alt+Q")
        self.criteria = self.keep("criteria_met", quality)

    def _add_seen(self) -> None:
        answers = [(answer, word(answer)) for answer in _ANSWERS]
        membranes, pressure = enum_choices(SeenMembranes), enum_choices(FundalPressure)
        self.funnel = self.add("funnel", _tr("&Funnel"), _choice(_tr("Funnel"), _funnels()))
        self.funnel_length = self.add("funnel_length", _tr("&Length (mm)"), LengthField(_tr("Funnel length")))
        self.funnel_width = self.add("funnel_width", _tr("&Width (mm)"), LengthField(_tr("Funnel width")))
        self.membranes = self.add("membranes", _tr("&Membranes"), _choice(_tr("Membranes"), membranes))
        self.sludge = self.add("sludge", _tr("Slud&ge"), _choice(_tr("Sludge"), answers))
        self.fundal_pressure = self.add(
            "fundal_pressure", _tr("Fundal &pressure"), _choice(_tr("Fundal pressure"), pressure)
        )
        self.symptoms = self.keep("symptoms", SymptomTicks(self))
        self.placenta = self.add(
            "placenta", _tr("Pl&acenta"), _choice(_tr("Placenta"), enum_choices(Placenta))
        )
        self.note = self.add("note", _tr("N&ote"), PlainField(_tr("Note")))
        reason = PlainField(_tr("Reason for the amendment"))
        self.reason = self.add("reason", _tr("&Reason for the amendment"), reason)

    def _lay_out(self) -> None:
        self._around = around = Scroll(self)
        around.body.setSpacing(10)
        around.body.setContentsMargins(0, 0, 8, 0)
        readings = self._row("readings.0", "readings.1", "readings.2")
        for field in self.readings:
            field.setFixedWidth(_READING_WIDTH)
        around.body.addLayout(self._first_row())
        around.body.addLayout(readings)
        around.body.addWidget(self.notices)
        around.body.addWidget(self.criteria)
        for row in self._findings():
            around.body.addLayout(row)
        self._add_symptoms(around)
        around.body.addLayout(self._last_row())
        around.body.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addWidget(around, 1)
        self.body.setContentsMargins(16, 12, 8, 12)

    def _first_row(self) -> QLayout:
        age = QVBoxLayout()
        age.setSpacing(4)
        age.addWidget(Text(_tr("Age at scan"), Type.LABEL, Tone.QUIET))
        age.addWidget(self.age)
        age.addStretch(1)
        self.age.setFixedSize(84, 32)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name in ("on", "route", "examiner"):
            row.addWidget(self.fields[name], 1, _TOP)
        row.insertLayout(1, age)
        return row

    def _findings(self) -> tuple[QLayout, ...]:
        """The funnel and what else is looked at; sentences about it stand below the row, where there is room."""
        names = ("funnel", "funnel_length", "funnel_width", "membranes", "sludge", "fundal_pressure")
        row, below = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(8)
        for name in names:
            field = self.fields[name]
            field.inner.setFixedWidth(_SIZE_WIDTH if isinstance(field.inner, LengthField) else self._room)
            row.addWidget(field, 0, _TOP)
            below.addWidget(field.problem)
        row.addStretch(1)
        return row, below

    @property
    def needed_width(self) -> int:
        """How wide it has to be for its widest row."""
        around = self.body.contentsMargins()
        return self._around.needed_width + around.left() + around.right()

    @property
    def _room(self) -> int:
        """The width of a choice: what nothing is called has room, in every language."""
        return max(_CHOICE_WIDTH, self.fontMetrics().horizontalAdvance(formats.not_recorded()) + _ARROW_WIDTH)

    def _add_symptoms(self, around: Scroll) -> None:
        self.nothing_else = Button(_tr("Nothing else seen"), ButtonKind.LINK, "Alt+N", parent=self)
        self.symptoms.head.addWidget(self.nothing_else)
        around.body.addWidget(self.symptoms)

    def _row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for name in names:
            row.addWidget(self.fields[name], 1, _TOP)
        return row

    def _last_row(self) -> QLayout:
        """The placenta, which is seldom looked at anew, beside what is written in words."""
        row = self._row("note", "reason")
        self.placenta.setFixedWidth(self._room)
        row.insertWidget(0, self.fields["placenta"], 0, _TOP)
        return row

    def _connect(self) -> None:
        self.day.day_changed.connect(self._on_day)
        self.examiner.textChanged.connect(self._on_examiner)
        for inner in self.inputs.values():
            if isinstance(inner, LengthField):
                inner.length_changed.connect(self._on_changed)
            elif isinstance(inner, ChoiceField):
                inner.chosen.connect(self._on_changed)
            elif isinstance(inner, Ticks):
                inner.changed.connect(self._on_changed)
        self.reason.textEdited.connect(self._on_reason)
        self.nothing_else.clicked.connect(self.see_nothing_else)

    def _order_tabs(self) -> None:
        """Readings first, the rest as it is read; day, route and examiner are seldom changed and come last."""
        # Tab stops at a container with a focus proxy too, wherever that stands in the chain, and would go in circles.
        self.criteria.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; its stubs do not say so
        inside: dict[str, list[QWidget]] = {
            "criteria_met": self.criteria.findChildren(QWidget),
            "symptoms": [self.symptoms.none, self.nothing_else, *self.symptoms.ticks.values()],
        }
        names = [*(name for name in self.inputs if name not in _SELDOM), *_SELDOM]
        self.tab_order(*(w for name in names for w in inside.get(name, [self.inputs[name]])))

    def begin_typing(self) -> None:
        """Put the focus on the first reading, or where a draft left off: figures typed behind others are other figures."""
        gap = next((field for field in self.readings if not field.text()), self.readings[0])
        is_amending = not self.fields["reason"].isHidden()
        (self.readings[0] if is_amending else gap).setFocus()

    def show_unit(self, unit: Unit) -> None:
        """What the examiner's scanner displays; what was typed already is read again."""
        labels = [*(f"readings.{i}" for i in range(MOST_READINGS)), "funnel_length", "funnel_width"]
        names = [_tr("Reading &{0}").format(i + 1) for i in range(MOST_READINGS)]
        names += [_tr("&Length"), _tr("&Width")]
        for field, name in zip(labels, names, strict=True):
            self.fields[field].label.setText(f"{name} ({unit.value})")
        is_other, self._unit = unit is not self._unit, unit
        for length in (*self.readings, self.funnel_length, self.funnel_width):
            length.set_unit(unit)
            if is_other and length.typed():
                length.set_texts(length.typed())

    def show_age(self, age: GestationalAge | None) -> None:
        """The age on the day of the scan; None while it cannot be said."""
        self.age.set_kind(Type.BODY if age is None else Type.READING)
        self.age.setText(formats.age(age))
        self.age.setAccessibleName(_tr("Age at scan {0}").format(formats.age(age)))

    def show_amending(self, amends_on: date | None, title: str) -> None:
        """Ask for a reason or not."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields["reason"].setVisible(amends_on is not None)

    def texts(self) -> dict[str, str]:
        """What stands in each input; a day that is understood as drafts of scans have ever kept it, `2026-03-02`."""
        on = self.day.value()
        return super().texts() | ({"on": on.isoformat()} if on else {})

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Fill the form as it once stood; names that are left out are blank."""
        self.show_problems(())
        # Whom she has known symptoms from and what is typed in depend on the day and the examiner: first and third.
        super().show_texts(texts)

    def _put(self, name: str, texts: Mapping[str, str]) -> None:
        if name == "on":
            self._show_day(texts.get(name, ""))
        else:
            super()._put(name, texts)

    def _show_day(self, text: str) -> None:
        try:
            self.day.set_value(date.fromisoformat(text) if text else None)
        except ValueError:
            self.day.set_value(None)
            self.day.insert(text)

    def scan(self, pregnancy_id: UUID) -> ScanDraft:
        """The scan as it stands in the form."""
        funnel, shape = self.funnel.value() or (None, None)
        return self.draft(
            ScanDraft,
            pregnancy_id=pregnancy_id,
            readings=tuple(field.typed() for field in self.readings),
            retyped=tuple(field.retyped() for field in self.readings),
            unit=self._unit,
            funnel=funnel,
            funnel_shape=shape,
            known=self.symptoms.known(),
        )

    def shown_readings(self) -> tuple[Millimetres, ...]:
        """The readings as far as they can be read on this very key; those asked for again are left out."""
        found = []
        for field in self.readings:
            try:
                found.append(read_length(field.text(), self._unit).length)
            except Refused:
                continue
        return tuple(found)

    @property
    def complaint(self) -> str:
        """The first sentence that stands at a field; empty when all is well."""
        return next((f.problem.text for f in self.fields.values() if f.problem.text), "")

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem at its field, and ask for a length again that is unusual; returns those that have none."""
        asked = [p for p in problems if p.field in self.inputs and p.code.startswith("confirm.")]
        rest = super().show_problems([p for p in problems if p not in asked])
        for problem in asked:
            length = self.inputs[problem.field]
            if isinstance(length, LengthField) and not length.state:
                length.set_texts(length.typed())
        return rest

    def point_out(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem at its field and lead to the first; returns those that have none."""
        rest = self.show_problems(problems)
        wrong = next((field for field in self.fields.values() if field.problem.text), None)
        if wrong is not None:
            wrong.inner.setFocus()
        return rest

    @Slot()
    def see_nothing_else(self) -> None:
        """Record that funnel, membranes, sludge and symptoms were looked at and not there, where nothing was said."""
        if self.funnel.value() is None:
            self.funnel.set_value((TriState.NO, None))
        if self.membranes.value() is None:
            self.membranes.set_value(SeenMembranes.NOT_AT_OS)
        if self.sludge.value() is None:
            self.sludge.set_value(TriState.NO)
        # Pressing on the fundus is a test of its own: "no change" would claim that it was done.
        if self.fundal_pressure.value() is None:
            self.fundal_pressure.set_value(FundalPressure.NOT_DONE)
        self.symptoms.none_else()

    @Slot(object)
    def _on_day(self, on: date | None) -> None:
        self.day_changed.emit(on)
        self.changed.emit()

    @Slot(str)
    def _on_examiner(self, name: str) -> None:
        self.examiner_changed.emit(name)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._clear_problems_at("funnel")
        self.changed.emit()

    @Slot()
    def _on_reason(self) -> None:
        self._clear_problems_at("reason")


def _choice(
    name: str, choices: Sequence[tuple[T, str]], blank: str | None = formats.not_recorded()
) -> ChoiceField[T]:
    return ChoiceField[T](name, choices, blank)


def _funnels() -> tuple[tuple[Funnel, str], ...]:
    """No, yes, the shapes it may have, unknown."""
    shapes = tuple(((TriState.YES, shape), word(shape)) for shape in FunnelShape)
    plain = {a: ((a, None), word(a)) for a in TriState}
    return (plain[TriState.NO], plain[TriState.YES], *shapes, plain[TriState.UNKNOWN])
