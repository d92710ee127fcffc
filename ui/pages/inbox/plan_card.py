"""How the file is read, as guessed, and the fields that correct it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Encoding,
    PlanQuestion,
    QuestionKind,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.column_row import MEANING_WIDTH
from ui.pages.inbox.columns import ColumnChoices
from ui.pages.inbox.settled import Settled
from ui.theme import Type
from ui.widgets.card import Card, Divider, Scroll
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.field import Field
from ui.widgets.text import Text, Tone, plain_tip
from ui.wording.import_questions import question as sentence
from ui.wording.imports import choices, heading_name, import_word, looks_like
from ui.wording.tr import context

_tr = context("inbox")


LEAST_WIDTH, MOST_WIDTH = 420, 440
_LEAST_MAPPING = 48
_MOST_NAME = 170


def asked_now(plan: ReadingPlan) -> tuple[PlanQuestion, ...]:
    """The questions that can be answered now: with the encoding or the sheet all columns are guessed anew, so it comes first."""
    first = tuple(q for q in plan.questions if q.ask in _FIRST)
    return first or plan.questions


class PlanCard(Card):
    """Shows a plan and lets everything in it be corrected.

    Signals: `corrected` (ReadingPlan); `reread` (Settled) where the columns have to be guessed anew; `left` when Enter leads
    on.
    """

    corrected = Signal(object)
    reread = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("How the file is read"))
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        self._plan: ReadingPlan | None = None
        self._is_showing = False
        ask = _tr("choose…")
        self.unit = SettledChoice(_tr("Unit of the lengths"), choices(Unit), ask).fill()
        self.route = SettledChoice(_tr("Route of all scans"), choices(Route), ask).fill()
        self.separator = SettledChoice(_tr("Separator"), choices(Separator)).fill()
        self.sheet = SettledChoice[str](_tr("Sheet"), (), ask).fill()
        self.encoding = SettledChoice(_tr("Encoding"), choices(Encoding), ask).fill()
        self.columns = ColumnChoices(self)
        self.scrolled = Scroll()
        self.agree = Tick("")
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        # In a low window all of it scrolls but for what has to be agreed to.
        around = Scroll(self)
        said = around.body
        said.addWidget(Text(_tr("How the file is read"), Type.HEADING))
        self.fields = (
            Field(_tr("&Unit"), self.unit),
            Field(_tr("&Route of all"), self.route),
            Field(_tr("&Separator"), self.separator),
            Field(_tr("&Sheet"), self.sheet),
            Field(_tr("&Encoding"), self.encoding),
        )
        unit, route, separator, sheet, encoding = self.fields
        for parts in (((unit, 1), (route, 1)), ((separator, 1), (sheet, 1), (encoding, 2))):
            row = QHBoxLayout()
            row.setSpacing(8)
            for field, share in parts:
                row.addWidget(field, share)
            said.addLayout(row)
        said.addWidget(Divider())
        self._heads = self._headings()
        said.addLayout(self._heads)
        self.scrolled.setMinimumHeight(_LEAST_MAPPING)
        self.scrolled.body.addWidget(self.columns)
        self.scrolled.body.addStretch(1)
        said.addWidget(self.scrolled, 1)
        self.body.addWidget(around, 1)
        self.body.addWidget(self.agree)

    def _headings(self) -> QHBoxLayout:
        """What stands in the two halves of the mapping; it stays where it is while the mapping scrolls."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(8)
        column = Text(_tr("Column, and what stands in it"), Type.LABEL, Tone.QUIET)
        column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        meaning = Text(_tr("Taken for"), Type.LABEL, Tone.QUIET)
        meaning.setFixedWidth(MEANING_WIDTH)
        row.addWidget(column, 1)
        row.addWidget(meaning)
        return row

    def _connect(self) -> None:
        self.unit.chosen.connect(self._on_unit)
        self.route.chosen.connect(self._on_route)
        self.separator.chosen.connect(self._on_reread)
        self.sheet.chosen.connect(self._on_reread)
        self.encoding.chosen.connect(self._on_reread)
        self.columns.meant.connect(self._on_meant)
        self.columns.ordered.connect(self._on_ordered)
        self.columns.aged.connect(self._on_aged)
        self.agree.clicked.connect(self._on_agreed)
        self.scrolled.verticalScrollBar().rangeChanged.connect(self._on_range)

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        """Keep the headings over their columns, whether or not there is a scroll bar."""
        bar = self.scrolled.verticalScrollBar().sizeHint().width() if most > least else 0
        self._heads.setContentsMargins(0, 0, 4 + bar, 0)

    def clear(self) -> None:
        """No file is read."""
        self._plan = None
        self.columns.clear()
        self.agree.hide()
        for field in self.fields:
            field.hide()

    def show_plan(self, plan: ReadingPlan) -> None:
        """Show how the file is read, and mark the fields that answer what is still to be said."""
        self._is_showing = True
        self._plan = plan
        questions = asked_now(plan)
        self._show_whole(plan)
        self._mark(plan, questions)
        self.columns.show_plan(plan, _by_place(questions, plan))
        self._show_left_out(plan)
        # With another encoding or sheet every column is guessed anew: what was said of them would be lost.
        is_readable = not any(question.ask in _FIRST for question in questions)
        for widget in (self.unit, self.route, self.columns, self.agree):
            widget.setEnabled(is_readable)
        self._is_showing = False

    def _show_whole(self, plan: ReadingPlan) -> None:
        """What holds for the whole file."""
        is_text = plan.sheet is None
        self.unit.setItemText(0, _tr("choose…") if _asks(plan, QuestionKind.UNIT) else _tr("as headings say"))
        self.unit.set_value(plan.unit)
        self.route.setItemText(
            0, _tr("choose…") if _asks(plan, QuestionKind.ROUTE) else _tr("as its column says")
        )
        self.route.set_value(plan.route)
        self.separator.set_value(plan.separator)
        self.sheet.set_choices([(sheet, sheet) for sheet in plan.sheets])
        self.sheet.set_value(None if plan.lacks_sheet else plan.sheet)
        offered = [(r.encoding, f"{import_word(r.encoding)}: {', '.join(r.words)}") for r in plan.encodings]
        named = {encoding for encoding, _ in offered}
        self.encoding.set_choices([*offered, *(each for each in choices(Encoding) if each[0] not in named)])
        self.encoding.set_value(None if offered else plan.encoding)
        shown = (True, True, is_text, not is_text, is_text)
        for field, is_shown in zip(self.fields, shown, strict=True):
            field.setVisible(is_shown)

    def _mark(self, plan: ReadingPlan, questions: Sequence[PlanQuestion]) -> None:
        said = {q.ask: sentence(q, plan) for q in questions}
        self.unit.mark(said.get(QuestionKind.UNIT, ""))
        self.route.mark(said.get(QuestionKind.ROUTE, ""))
        self.encoding.mark(said.get(QuestionKind.ENCODING, ""))
        self.sheet.mark(said.get(QuestionKind.SHEET, ""))

    def _show_left_out(self, plan: ReadingPlan) -> None:
        """The columns of a known meaning that are left out, and whether somebody agreed to it."""
        places = _may_be_left_out(plan)
        looks = [
            _tr("{0} {1}").format(heading_name(plan, place), looks_like(plan.columns[place]))
            for place in places
        ]
        self.agree.setText(self._agreement(plan, places))
        self.agree.setChecked(not _asks(plan, QuestionKind.LEFT_OUT))
        self.agree.setToolTip(plain_tip("\n".join(looks)))
        self.agree.setAccessibleDescription("; ".join(looks))
        self.agree.setVisible(bool(looks))

    def _agreement(self, plan: ReadingPlan, places: Sequence[int]) -> str:
        """`Leave out “DOB (baby)” and 2 more`: the first in as many letters as the card has room for."""
        if not places:
            return ""
        name = heading_name(plan, places[0])
        first = self.agree.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _MOST_NAME)
        text = _tr("&Leave out {0}") if len(places) == 1 else _tr("&Leave out {0} and {1} more")
        return text.format(first.replace("&", "&&"), len(places) - 1)

    def lead_to(self, question: PlanQuestion) -> None:
        """Put the focus on what answers a question, opened where only one field does."""
        field = self._answering(question)
        if question.ask is QuestionKind.LEFT_OUT and question.places:
            self.scrolled.ensureWidgetVisible(self.columns.rows[question.places[0]], 0, _LEAST_MAPPING)
        if self.columns.isAncestorOf(field):
            self.scrolled.lead_to(field)
        else:
            field.setFocus(Qt.FocusReason.TabFocusReason)
        is_alone = question.ask in _ALONE
        if is_alone and isinstance(field, SettledChoice):
            field.showPopup()

    def _answering(self, question: PlanQuestion) -> QWidget:
        whole: Mapping[QuestionKind, QWidget] = {
            QuestionKind.ENCODING: self.encoding,
            QuestionKind.SHEET: self.sheet,
            QuestionKind.UNIT: self.unit,
            QuestionKind.ROUTE: self.route,
            QuestionKind.LEFT_OUT: self.agree,
        }
        if question.ask in whole:
            return whole[question.ask]
        plan = self._plan
        places = _places(question, plan) if plan else ()
        return self.columns.rows[places[0] if places else 0].field_for(question.ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _correct(self, plan: ReadingPlan) -> None:
        """Say so, or show again what stands where nothing was chosen."""
        if plan == self._plan:
            self.show_plan(plan)
        else:
            self.corrected.emit(plan)

    @Slot()
    def _on_unit(self) -> None:
        if self._plan is not None and not self._is_showing:
            unit = self.unit.value()
            self._correct(self._plan.with_unit(unit) if unit else self._plan)

    @Slot()
    def _on_route(self) -> None:
        if self._plan is not None and not self._is_showing:
            self._correct(replace(self._plan, route=self.route.value() or self._plan.route))

    @Slot(object)
    def _on_aged(self, decimals: AgeDecimals | None) -> None:
        if self._plan is not None and not self._is_showing:
            self._correct(replace(self._plan, age_decimals=decimals or self._plan.age_decimals))

    @Slot()
    def _on_reread(self) -> None:
        if self._plan is None or self._is_showing:
            return
        chosen = self.sender()
        if chosen is self.separator:
            self.reread.emit(Settled(separator=self.separator.value()))
        elif chosen is self.sheet and self.sheet.value() is not None:
            self.reread.emit(Settled(sheet=self.sheet.value()))
        elif chosen is self.encoding and self.encoding.value() is not None:
            self.reread.emit(Settled(encoding=self.encoding.value()))
        else:
            self.show_plan(self._plan)

    @Slot(int)
    def _on_meant(self, place: int) -> None:
        if self._plan is not None and not self._is_showing:
            self._correct(self._plan.with_column(place, self.columns.rows[place].meaning.value()))

    @Slot(int)
    def _on_ordered(self, place: int) -> None:
        if self._plan is not None and not self._is_showing:
            order = self.columns.rows[place].order.value()
            # A spreadsheet counts the days of all columns alike.
            where = None if order is DateOrder.SERIAL else place
            self._correct(self._plan.with_order(order, where) if order else self._plan)

    @Slot()
    def _on_agreed(self) -> None:
        if self._plan is not None:
            is_agreed = self.agree.isChecked()
            self._correct(
                self._plan.without_left_out() if is_agreed else replace(self._plan, leaves_out=frozenset())
            )


_FIRST = frozenset({QuestionKind.ENCODING, QuestionKind.SHEET})
"""What everything else depends on."""
_ALONE = frozenset(
    {
        QuestionKind.ENCODING,
        QuestionKind.SHEET,
        QuestionKind.UNIT,
        QuestionKind.ROUTE,
        QuestionKind.AGE_DECIMALS,
        QuestionKind.ORDER,
        QuestionKind.SERIAL,
    }
)
"""What is answered in one field, of which there is no doubt which."""


def _asks(plan: ReadingPlan, ask: QuestionKind) -> bool:
    return any(question.ask is ask for question in plan.questions)


def _may_be_left_out(plan: ReadingPlan) -> tuple[int, ...]:
    """The columns of a known meaning that a tick leaves out; of several candidates one has to be chosen instead."""
    chosen_from = {place for q in plan.questions if q.ask is QuestionKind.CANDIDATES for place in q.places}
    return tuple(i for i, column in enumerate(plan.columns) if looks_like(column) and i not in chosen_from)


def _places(question: PlanQuestion, plan: ReadingPlan) -> tuple[int, ...]:
    """The columns that can answer a question: those it names, else those that seem to hold it, else those left out."""
    suggesting = tuple(
        i for i, c in enumerate(plan.columns) if question.column and c.suggested is question.column
    )
    left_out = tuple(i for i, c in enumerate(plan.columns) if c.meaning is None)
    return question.places or suggesting or left_out


def _by_place(questions: Sequence[PlanQuestion], plan: ReadingPlan) -> Mapping[int, PlanQuestion]:
    """The question that each column is concerned by, the first where there are several."""
    found: dict[int, PlanQuestion] = {}
    for question in questions:
        places = question.places
        if question.ask is QuestionKind.MISSING:
            places = tuple(i for i, c in enumerate(plan.columns) if c.suggested is question.column)
        for place in places:
            found.setdefault(place, question)
    return found
