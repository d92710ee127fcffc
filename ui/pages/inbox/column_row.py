"""One column of a file: its heading, what stands in it, and what it is taken for."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from models.records.importing.reading_plan import (
    DATES,
    AgeDecimals,
    DateOrder,
    Meaning,
    PlannedColumn,
    QuestionKind,
)
from ui.pages.inbox.choice import SettledChoice
from ui.theme import Type
from ui.widgets.text import Text, Tone, plain_tip
from ui.wording.imports import choices, import_word, looks_like
from ui.wording.tr import context

_tr = context("inbox")


MEANING_WIDTH = 148
_ORDERS = (DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


class ElidedText(Text):
    """One line that ends in dots where there is too little room; the whole of it is its tooltip and its name."""

    def __init__(self, kind: Type, tone: Tone, parent: QWidget) -> None:
        super().__init__("", kind, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.whole = ""

    def show_text(self, whole: str) -> None:
        """Show this, as much as there is room for; control characters as blanks."""
        self.whole = "".join(c if c.isprintable() else " " for c in whole)
        self.setToolTip(plain_tip(self.whole))
        self.setAccessibleName(self.whole)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        )


class ColumnRow(QWidget):
    """A row of the mapping.

    Signals: `meant` (place) when its meaning was chosen; `ordered` (place) when the order of its dates was; `aged`
    (AgeDecimals or None) when what the decimals of ages count was.
    """

    meant = Signal(int)
    ordered = Signal(int)
    aged = Signal(object)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.heading = ElidedText(Type.BODY, Tone.NORMAL, self)
        self.samples = ElidedText(Type.SMALL, Tone.QUIET, self)
        self.hint = ElidedText(Type.SMALL, Tone.QUIET, self)
        self.meaning = SettledChoice("", choices(Meaning), _tr("left out"), self).fill()
        self._order: SettledChoice[DateOrder] | None = None
        self._ages: SettledChoice[AgeDecimals] | None = None
        self._lay_out()
        self.meaning.chosen.connect(self._on_meaning)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for text in (self.heading, self.samples, self.hint):
            texts.addWidget(text)
        texts.addStretch(1)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, MEANING_WIDTH)
        grid.addLayout(texts, 0, 0, 2, 1)
        grid.addWidget(self.meaning, 0, 1)

    @property
    def order(self) -> SettledChoice[DateOrder]:
        """In which order its dates stand; made when a column first needs it, because few do."""
        if self._order is None:
            self._order = SettledChoice("", choices(DateOrder), _tr("order of dates…"), self).fill()
            self._order.chosen.connect(self._on_order)
            self._grid.addWidget(self._order, 1, 1)
            self.setTabOrder(self.meaning, self._order)
        return self._order

    @property
    def ages(self) -> SettledChoice[AgeDecimals]:
        """What the decimals of its ages count; made when a column first needs it."""
        if self._ages is None:
            self._ages = SettledChoice("", choices(AgeDecimals), _tr("figure behind the point…"), self).fill()
            self._ages.chosen.connect(self.aged)
            self._grid.addWidget(self._ages, 2, 0, 1, 2)
            self.setTabOrder(self.meaning, self._ages)
        return self._ages

    def show_column(self, column: PlannedColumn, ages: AgeDecimals | None, *, has_decimal_ages: bool) -> None:
        """Show what is known of the column; `ages` is what the decimals of ages count in this file."""
        heading = column.heading or _tr("(no heading)")
        visit = (_tr("visit {0}").format(column.visit),) if column.visit else ()
        unit = (import_word(column.unit),) if column.unit else ()
        self.heading.show_text(heading)
        self.samples.show_text(" · ".join((*visit, *unit, *(sample for sample in column.samples if sample))))
        self.hint.show_text(looks_like(column))
        self.hint.setVisible(bool(self.hint.whole))
        self.meaning.setAccessibleName(_tr("Meaning of column {0}").format(heading))
        self.meaning.set_value(column.meaning)
        self._show_order(column, heading)
        self._show_ages(ages, heading, is_shown=has_decimal_ages and column.meaning is Meaning.AGE)
        self.setVisible(True)

    def _show_order(self, column: PlannedColumn, heading: str) -> None:
        is_shown = column.meaning in DATES and (bool(column.orders) or column.is_mixed)
        if is_shown:
            self.order.setAccessibleName(_tr("Order of dates in column {0}").format(heading))
            self.order.set_choices([(order, import_word(order)) for order in column.orders or _ORDERS])
            self.order.set_value(column.order)
        if self._order is not None:
            self._order.setVisible(is_shown)

    def _show_ages(self, ages: AgeDecimals | None, heading: str, *, is_shown: bool) -> None:
        if is_shown:
            self.ages.setAccessibleName(_tr("Decimals of the ages in column {0}").format(heading))
            self.ages.set_value(ages)
        if self._ages is not None:
            self._ages.setVisible(is_shown)

    def mark(self, question: str, ask: QuestionKind | None) -> None:
        """Show in the field that answers it that a question is open; empty and None when none is."""
        asked = self.field_for(ask) if ask else None
        for field in (self.meaning, self._order, self._ages):
            if field is not None:
                field.mark(question if field is asked else "")

    def field_for(
        self, ask: QuestionKind
    ) -> SettledChoice[Meaning] | SettledChoice[DateOrder] | SettledChoice[AgeDecimals]:
        """The field that answers what is asked about this column."""
        if ask in (QuestionKind.ORDER, QuestionKind.SERIAL):
            return self.order
        return self.ages if ask is QuestionKind.AGE_DECIMALS else self.meaning

    @Slot()
    def _on_meaning(self) -> None:
        self.meant.emit(self._place)

    @Slot()
    def _on_order(self) -> None:
        self.ordered.emit(self._place)
