"""The form of a scan, in the order of work."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.errors import Problem, Refused
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import FundalPressure, FunnelShape, Route, SeenMembranes
from models.rules.measurement.impossible import MOST_READINGS
from models.rules.measurement.plausible import read_length
from models.usecases.phrases import PhraseKind
from models.usecases.scans.draft import ScanDraft
from models.values.age import GestationalAge
from models.values.length import Millimetres, Unit
from ui.forms.form import Form
from ui.pages.scan.arrangement import LineArrangement
from ui.pages.scan.examiner_field import ExaminerField
from ui.pages.scan.last_scan import LastScan
from ui.pages.scan.lines import form_lines
from ui.pages.scan.quality import QualityLine
from ui.pages.scan.row import Row
from ui.pages.scan.shortest import ShortestBlock
from ui.pages.scan.symptoms import SymptomTicks
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scroll
from ui.widgets.fields.choices import Ticks, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.segments import Segments
from ui.widgets.text import Text
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


Funnel = tuple[TriState, FunnelShape | None]
_SELDOM = ("on", "route", "examiner")
"""What is seldom changed: Tab comes to it last."""
_ANSWERS = (TriState.NO, TriState.YES, TriState.UNKNOWN)
_SHAPES = _tr.marked({FunnelShape.Y: "Y", FunnelShape.U: "U", FunnelShape.V: "V"})


class ScanForm(Form):
    """Everything that is said about one scan; it knows nothing of the woman but what it is told.

    Signals: `changed` on every key and every choice; `day_changed` (date or None) and `examiner_changed` (str) before it;
    `wrong` (str) with what is wrong but at a reading, empty when nothing is.
    """

    changed = Signal()
    day_changed = Signal(object)
    examiner_changed = Signal(str)
    wrong = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", Type.HEADING, parent=self)
        self.age = Text("", Type.READING, parent=self)
        self.shortest = ShortestBlock(self)
        self.nothing_else = Button(_tr("Nothing else seen"), ButtonKind.SECONDARY, "Alt+N", parent=self)
        self._unit = Unit.MILLIMETRES
        self._last: LastScan = LastScan()
        self._route: Route | None = None
        self._add_measured(today)
        self._add_seen()
        self.rows = form_lines(self, self.title, self.age, self.shortest, self.nothing_else)
        self._lay_out()
        self._connect()
        self.show_unit(self._unit)

    def _add_measured(self, today: date) -> None:
        self.day = self.add("on", _tr("&Day of the scan"), DateField(_tr("Scan date"), today))
        self.route = self.add("route", _tr("Ro&ute"), Segments[Route](_tr("Route"), enum_choices(Route)))
        self.examiner = self.add("examiner", _tr("E&xaminer"), ExaminerField(_tr("Examiner")))
        self.readings = tuple(
            self.add(f"readings.{i}", "", LengthField(_tr("Reading {0}").format(i + 1), large=True))
            for i in range(MOST_READINGS)
        )
        self.criteria = self.keep("criteria_met", QualityLine(self))

    def _add_seen(self) -> None:
        answers = [(answer, word(answer)) for answer in _ANSWERS]
        self.funnel = self.add("funnel", _tr("&Funnel"), Segments[Funnel](_tr("Funnel"), _funnels()))
        self.funnel_length = self.add("funnel_length", "", LengthField(_tr("Funnel length")))
        self.funnel_width = self.add("funnel_width", "", LengthField(_tr("Funnel width")))
        membranes = Segments[SeenMembranes](_tr("Membranes"), enum_choices(SeenMembranes))
        self.membranes = self.add("membranes", _tr("&Membranes"), membranes)
        placenta = Segments[Placenta](_tr("Placenta"), enum_choices(Placenta))
        self.placenta = self.add("placenta", _tr("Pl&acenta"), placenta)
        self.sludge = self.add("sludge", _tr("Slud&ge"), Segments[TriState](_tr("Sludge"), answers))
        pressure = Segments[FundalPressure](_tr("Fundal pressure"), enum_choices(FundalPressure))
        self.fundal_pressure = self.add("fundal_pressure", _tr("Fundal &pressure"), pressure)
        self.symptoms = self.keep("symptoms", SymptomTicks(self))
        self.note = self.add("note", _tr("N&ote"), PhraseField(_tr("Note"), PhraseKind.NOTE))
        reason = PhraseField(_tr("Reason for the amendment"), PhraseKind.REASON)
        self.reason = self.add("reason", _tr("&Reason"), reason)

    def _lay_out(self) -> None:
        self._unseen = QWidget(self)
        self._unseen.hide()
        for field in self.fields.values():
            field.problem.setParent(self._unseen)
            field.note.setParent(self._unseen)
            field.offer.setParent(self)
            field.offer.setAutoFillBackground(True)
        self.around = around = Scroll(self)
        self.arrangement = LineArrangement(self.rows, self)
        around.body.addLayout(self.arrangement.column)
        around.body.addStretch(1)
        self.body.addWidget(around)
        self.body.setContentsMargins(16, 8, 12, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.criteria.nine.hide()
        around = self.body.contentsMargins()
        self.arrangement.fit(self.size().shrunkBy(around))

    def _connect(self) -> None:
        self.day.day_changed.connect(self._on_day)
        self.day.complained.connect(self._on_day_doubted)
        self.day.offered.connect(self._on_days_offered)
        self.route.chosen.connect(self._on_route)
        self.examiner.textChanged.connect(self._on_examiner)
        for inner in self.inputs.values():
            if isinstance(inner, LengthField):
                inner.length_changed.connect(self._on_changed)
                inner.noted.connect(self._show_labels)
            elif isinstance(inner, Segments):
                inner.chosen.connect(self._on_changed)
            elif isinstance(inner, Ticks):
                inner.changed.connect(self._on_changed)
        for field in self.fields.values():
            field.problem.told.connect(self._on_told)
        self.reason.textEdited.connect(self._on_reason)
        self.nothing_else.clicked.connect(self.see_nothing_else)

    def order_tabs(self, save: QWidget, *last: QWidget) -> None:
        """Readings first, the rest as it is read, then `save`; day, route and examiner are seldom changed and come after."""
        names = [name for name in self.inputs if name not in _SELDOM]
        early, late = ([w for name in some for w in self._stops(name)] for some in (names, _SELDOM))
        self.tab_order(*early, save, *late, *last)

    def _stops(self, name: str) -> tuple[QWidget, ...]:
        """What Tab comes to in an input."""
        inner = self.inputs[name]
        if inner is self.criteria:
            ticks = self.criteria.ticks.values()
            return (self.criteria.whole, self.criteria.unfold, *ticks, self.nothing_else)
        return self.symptoms.chips if inner is self.symptoms else (inner,)

    def begin_typing(self) -> None:
        """Put the focus on the first reading, or where a draft left off: figures typed behind others are other figures."""
        gap = next((field for field in self.readings if not field.text()), self.readings[0])
        is_amending = not self.rows["reason"].isHidden()
        (self.readings[0] if is_amending else gap).setFocus()

    def show_unit(self, unit: Unit) -> None:
        """What the examiner's scanner displays; what was typed already is read again."""
        is_other, self._unit = unit is not self._unit, unit
        for length in (*self.readings, self.funnel_length, self.funnel_width):
            length.set_unit(unit)
            if is_other and length.both_texts()[0]:
                length.set_texts(*length.both_texts())
        self._show_labels()

    def show_last(self, last: LastScan) -> None:
        """What was recorded at the scan before, in grey."""
        self._last = last
        for name, row in self.rows.items():
            if isinstance(row, Row):
                row.show_last(last.on if name == "findings" else last.said.get(name, ""))
        self._show_labels()

    @Slot()
    def _show_labels(self) -> None:
        """Name each reading, with what its figures come to in millimetres, else with the last one's."""
        for i, _ in enumerate(self.readings):
            field = self.fields[f"readings.{i}"]
            name, noted = _tr("Reading &{0}").format(i + 1), field.note.text()
            last = self._last.readings[i : i + 1]
            beside = noted or (_tr("last {0}").format(*last) if last else "")
            field.label.setText(f"{name}   {beside}" if beside else name)

    def show_age(self, age: GestationalAge | None) -> None:
        """The age on the day of the scan; None while it cannot be said."""
        self.age.set_kind(Type.BODY if age is None else Type.READING)
        self.age.setText(formats.age(age))
        self.age.setAccessibleName(_tr("Age at scan {0}").format(formats.age(age)))

    def show_amending(self, amends_on: date | None, title: str) -> None:
        """Ask for a reason or not."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.rows["reason"].setVisible(amends_on is not None)

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
        if name == "examiner":
            self.examiner.setCursorPosition(0)

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
    def _on_day_doubted(self, sentence: str) -> None:
        """A day that cannot be read, or can be read in several ways, is none: nothing is said of an age or a flag by it."""
        if sentence and self.day.value() is None:
            self._on_day(None)

    @Slot(tuple)
    def _on_days_offered(self, _texts: tuple[str, ...]) -> None:
        """Lay what is offered over the form, so that nothing moves."""
        offer = self.fields["on"].offer
        offer.adjustSize()
        offer.move(self.day.mapTo(self, QPoint(0, self.day.height() + 2)))
        offer.raise_()

    @Slot(object)
    def _on_route(self, route: Route | None) -> None:
        """A scan always has a route: one that is taken back comes back."""
        if route is None and self._route is not None and self.isEnabled():
            self.route.set_value(self._route)
        self._route = self.route.value()

    @Slot(str)
    def _on_told(self, _sentence: str) -> None:
        """Show what is wrong with a reading beside the readings, with anything else in the foot."""
        said = {name: field.problem for name, field in self.fields.items() if field.problem.text}
        reading = next(
            (line for name, line in said.items() if isinstance(self.inputs[name], LengthField)), None
        )
        self.shortest.ask(reading.text if reading else "", is_question=bool(reading and reading.is_question))
        others = (line for name, line in said.items() if not name.startswith("readings."))
        other = next((line for line in others if line is not reading), None)
        self.wrong.emit(other.text if other else "")

    @Slot(str)
    def _on_examiner(self, name: str) -> None:
        name_of = _tr("E&xaminer (you)") if self.examiner.is_own else _tr("E&xaminer")
        self.fields["examiner"].label.setText(name_of)
        self.examiner_changed.emit(name)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._clear_problems_at("funnel")
        self.changed.emit()

    @Slot()
    def _on_reason(self) -> None:
        self._clear_problems_at("reason")


def _funnels() -> tuple[tuple[Funnel, str], ...]:
    """No, yes, the shapes it may have, unknown."""
    shapes = tuple(((TriState.YES, shape), _tr(text)) for shape, text in _SHAPES.items())
    plain = {a: ((a, None), word(a)) for a in TriState}
    return (plain[TriState.NO], *shapes, plain[TriState.YES], plain[TriState.UNKNOWN])
