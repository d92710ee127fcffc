"""The form of a scan, in the order of work."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.errors import Problem, Refused
from models.records.finding import SymptomKind
from models.records.pregnancy import Placenta
from models.records.record import Answer
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, SeenMembranes
from models.rules.measurement.impossible import MOST_READINGS
from models.rules.measurement.plausible import read_length
from models.usecases.scans.draft import ScanDraft
from models.values.age import GestationalAge
from models.values.length import Millimetres, Unit
from ui.pages.scan.symptoms import SymptomTicks
from ui.pages.scan.texts import (
    RETYPED,
    Funnel,
    Texts,
    funnel_text,
    many,
    one,
    read_funnel,
    read_many,
    read_one,
)
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scroll
from ui.widgets.choices import CheckGrid, ChoiceField, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, TypedField
from ui.widgets.length_field import LengthField
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


_READING_WIDTH = 124
_SIZE_WIDTH = 74
_CHOICE_WIDTH = 118
_TOP = Qt.AlignmentFlag.AlignTop
_ANSWERS = (Answer.NO, Answer.YES, Answer.UNKNOWN)


class ScanForm(Card):
    """Everything that is said about one scan; it knows nothing of the woman but what it is told.

    Signals: `changed` on every key and every choice; `day_changed` (date or None) and `examiner_changed` (str) before it.
    """

    changed = Signal()
    day_changed = Signal(object)
    examiner_changed = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        blank = formats.not_recorded()
        self.title = Text("", Type.HEADING, parent=self)
        self.day = DateField(_tr("Scan date"), today, parent=self)
        self.age = Text("", Type.READING, parent=self)
        self.route = ChoiceField[Route](_tr("Route"), enum_choices(Route), parent=self)
        self.examiner = PlainField(_tr("Examiner"), parent=self)
        self.readings = tuple(
            LengthField(_tr("Reading {0}").format(number), large=True, parent=self)
            for number in range(1, MOST_READINGS + 1)
        )
        self.criteria = CheckGrid[Criterion](
            _tr("Image quality"), enum_choices(Criterion), "Alt+Q", parent=self
        )
        self.funnel = ChoiceField[Funnel](_tr("Funnel"), _funnels(), blank, self)
        self.funnel_length = LengthField(_tr("Funnel length"), parent=self)
        self.funnel_width = LengthField(_tr("Funnel width"), parent=self)
        self.membranes = ChoiceField[SeenMembranes](
            _tr("Membranes"), enum_choices(SeenMembranes), blank, self
        )
        self.sludge = ChoiceField[Answer](_tr("Sludge"), [(a, word(a)) for a in _ANSWERS], blank, self)
        self.fundal_pressure = ChoiceField[FundalPressure](
            _tr("Fundal pressure"), enum_choices(FundalPressure), blank, self
        )
        self.placenta = ChoiceField[Placenta](_tr("Placenta"), enum_choices(Placenta), blank, self)
        self.symptoms = SymptomTicks(self)
        self.note = PlainField(_tr("Note"), parent=self)
        self.reason = PlainField(_tr("Reason for the amendment"), parent=self)
        self.notices = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.fields = self._make_fields()
        self._unit = Unit.MILLIMETRES
        self._said: dict[str, str] = {}
        self._lay_out()
        self._connect()
        self._order_tabs()

    def _make_fields(self) -> dict[str, Field]:
        inner: dict[str, tuple[str, QWidget]] = {
            "on": (_tr("Scan &date"), self.day),
            "route": (_tr("Ro&ute"), self.route),
            "examiner": (_tr("E&xaminer"), self.examiner),
            **{f"readings.{i}": ("", field) for i, field in enumerate(self.readings)},
            "funnel": (_tr("&Funnel"), self.funnel),
            "funnel_length": (_tr("&Length (mm)"), self.funnel_length),
            "funnel_width": (_tr("&Width (mm)"), self.funnel_width),
            "membranes": (_tr("&Membranes"), self.membranes),
            "sludge": (_tr("Slud&ge"), self.sludge),
            "fundal_pressure": (_tr("Fundal &pressure"), self.fundal_pressure),
            "placenta": (_tr("Pl&acenta"), self.placenta),
            "note": (_tr("N&ote"), self.note),
            "reason": (_tr("&Reason for the amendment"), self.reason),
        }
        return {name: Field(label, widget, self) for name, (label, widget) in inner.items()}

    def _lay_out(self) -> None:
        around = Scroll(self)
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
            field.inner.setFixedWidth(_SIZE_WIDTH if isinstance(field.inner, LengthField) else _CHOICE_WIDTH)
            row.addWidget(field, 0, _TOP)
            below.addWidget(field.problem)
        row.addStretch(1)
        return row, below

    def _add_symptoms(self, around: Scroll) -> None:
        self.nothing_else = Button(_tr("Nothing else seen"), Kind.LINK, "Alt+N", parent=self)
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
        self.placenta.setFixedWidth(_CHOICE_WIDTH)
        row.insertWidget(0, self.fields["placenta"], 0, _TOP)
        return row

    def _connect(self) -> None:
        self.day.day_changed.connect(self._on_day)
        self.examiner.textChanged.connect(self._on_examiner)
        for length in (*self.readings, self.funnel_length, self.funnel_width):
            length.length_changed.connect(self._on_changed)
        seen = (self.funnel, self.membranes, self.sludge, self.fundal_pressure, self.placenta)
        for choice in (self.route, *seen):
            choice.chosen.connect(self._on_changed)
        self.criteria.changed.connect(self._on_changed)
        self.symptoms.changed.connect(self._on_changed)
        self.reason.textEdited.connect(self._on_reason)
        self.nothing_else.clicked.connect(self.see_nothing_else)

    def _order_tabs(self) -> None:
        """Readings first, the rest as it is read; day, route and examiner are seldom changed and come last."""
        # Tab stops at a container with a focus proxy too, wherever that stands in the chain, and would go in circles.
        self.criteria.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; its stubs do not say so
        order: list[QWidget] = [*self.readings, *self.criteria.findChildren(QWidget)]
        order += [self.funnel, self.funnel_length, self.funnel_width, self.membranes, self.sludge]
        order += [self.fundal_pressure, self.symptoms.none, *self.symptoms.ticks.values(), self.nothing_else]
        order += [self.placenta, self.note, self.reason, self.day, self.route, self.examiner]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

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

    def texts(self) -> Texts:
        """What stands in each field."""
        on = self.day.value()
        return {
            "on": on.isoformat() if on else self.day.text(),
            "route": one(self.route.value()),
            "examiner": self.examiner.text(),
            **{f"readings.{i}": field.typed() for i, field in enumerate(self.readings)},
            **{f"{RETYPED}.{i}": field.retyped() for i, field in enumerate(self.readings)},
            "criteria_met": many(self.criteria.value()),
            "funnel": funnel_text(self.funnel.value()),
            "funnel_length": self.funnel_length.typed(),
            f"{RETYPED}.funnel_length": self.funnel_length.retyped(),
            "funnel_width": self.funnel_width.typed(),
            f"{RETYPED}.funnel_width": self.funnel_width.retyped(),
            "membranes": one(self.membranes.value()),
            "sludge": one(self.sludge.value()),
            "fundal_pressure": one(self.fundal_pressure.value()),
            "placenta": one(self.placenta.value()),
            "symptoms": many(self.symptoms.value()),
            "note": self.note.text(),
            "reason": self.reason.text(),
        }

    def show_texts(self, texts: Texts) -> None:
        """Fill the form as it once stood; names that are left out are blank."""
        self._forgive(self.fields)
        self._show_day(texts.get("on", ""))
        self.examiner.setText(texts.get("examiner", ""))
        self.route.set_value(read_one(Route, texts.get("route", "")))
        for i, field in enumerate(self.readings):
            field.set_texts(texts.get(f"readings.{i}", ""), texts.get(f"{RETYPED}.{i}", ""))
        self.criteria.set_value(read_many(Criterion, texts.get("criteria_met", "")))
        self.funnel.set_value(read_funnel(texts.get("funnel", "")))
        for name, field in (("funnel_length", self.funnel_length), ("funnel_width", self.funnel_width)):
            field.set_texts(texts.get(name, ""), texts.get(f"{RETYPED}.{name}", ""))
        self.membranes.set_value(read_one(SeenMembranes, texts.get("membranes", "")))
        self.sludge.set_value(read_one(Answer, texts.get("sludge", "")))
        self.fundal_pressure.set_value(read_one(FundalPressure, texts.get("fundal_pressure", "")))
        self.placenta.set_value(read_one(Placenta, texts.get("placenta", "")))
        self.symptoms.set_value(read_many(SymptomKind, texts.get("symptoms", "")))
        self.note.setText(texts.get("note", ""))
        self.reason.setText(texts.get("reason", ""))

    def _show_day(self, text: str) -> None:
        try:
            self.day.set_value(date.fromisoformat(text) if text else None)
        except ValueError:
            self.day.set_value(None)
            self.day.insert(text)

    def draft(self, pregnancy_id: UUID) -> ScanDraft:
        """The scan as it stands in the form."""
        funnel, shape = self.funnel.value() or (None, None)
        return ScanDraft(
            pregnancy_id=pregnancy_id,
            on=self.day.value(),
            readings=tuple(field.typed() for field in self.readings),
            retyped=tuple(field.retyped() for field in self.readings),
            unit=self._unit,
            route=self.route.value() or Route.TRANSVAGINAL,
            examiner=self.examiner.text(),
            criteria_met=self.criteria.value(),
            funnel=funnel,
            funnel_shape=shape,
            funnel_length=self.funnel_length.typed(),
            funnel_width=self.funnel_width.typed(),
            membranes=self.membranes.value(),
            sludge=self.sludge.value(),
            fundal_pressure=self.fundal_pressure.value(),
            placenta=self.placenta.value(),
            symptoms=self.symptoms.value(),
            known=self.symptoms.known(),
            note=self.note.text(),
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

    def settle(self) -> bool:
        """Read every field now; True when all of them are blank or understood."""
        self._forgive(self.fields)
        typed = [f.inner for f in self.fields.values() if isinstance(f.inner, TypedField)]
        for field in typed:
            field.settle()
        return not any(field.state for field in typed)

    def complain(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show each problem at its field; returns those that belong to none."""
        self._forgive(self.fields)
        for problem in problems:
            field = self.fields.get(problem.field)
            if field is None or (isinstance(field.inner, TypedField) and field.inner.state):
                continue
            if problem.code.startswith("confirm.") and isinstance(field.inner, LengthField):
                field.inner.set_texts(field.inner.typed())
            else:
                self._said[problem.field] = sentence(problem)
                field.say(sentence(problem))
        wrong = [f for f in self.fields.values() if f.problem.text]
        if wrong:
            wrong[0].inner.setFocus()
        return tuple(p for p in problems if p.field not in self.fields)

    def _forgive(self, names: Iterable[str]) -> None:
        """Take back what `complain` said at these fields; what a field says of itself stays."""
        for name in names:
            if self._said.pop(name, "") == self.fields[name].problem.text:
                self.fields[name].say("")

    @Slot()
    def see_nothing_else(self) -> None:
        """Record that funnel, membranes, sludge and symptoms were looked at and not there, where nothing was said."""
        if self.funnel.value() is None:
            self.funnel.set_value((Answer.NO, None))
        if self.membranes.value() is None:
            self.membranes.set_value(SeenMembranes.NOT_AT_OS)
        if self.sludge.value() is None:
            self.sludge.set_value(Answer.NO)
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
        self._forgive(("funnel",))
        self.changed.emit()

    @Slot()
    def _on_reason(self) -> None:
        self._forgive(("reason",))


def _funnels() -> tuple[tuple[Funnel, str], ...]:
    """No, yes, the shapes it may have, unknown."""
    shapes = tuple(((Answer.YES, shape), word(shape)) for shape in FunnelShape)
    plain = {a: ((a, None), word(a)) for a in Answer}
    return (plain[Answer.NO], plain[Answer.YES], *shapes, plain[Answer.UNKNOWN])
