"""The mapping: every column of the file, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.reading_plan import Column, ReadingPlan
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.column_row import ColumnRow

_USUAL_COLUMNS = 16


class ColumnChoices(QWidget):
    """One row for each column of the file. Signals: `meant` and `ordered` (place): see `ColumnRow`."""

    meant = Signal(int)
    ordered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ColumnRow] = []
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        # Made beforehand: to make them when a file is chosen would hold the window up.
        for _ in range(_USUAL_COLUMNS):
            self._add()

    @property
    def rows(self) -> list[ColumnRow]:
        """The rows of the columns there are, in their order."""
        return self._rows[: self._shown]

    @property
    def fields(self) -> list[SettledChoice[Column]]:
        """What the columns there are mean, in their order."""
        return [row.meaning for row in self.rows]

    def show_plan(self, plan: ReadingPlan, questions: Mapping[int, str]) -> None:
        """Show what every column means; `questions` are the open ones, by the column's place."""
        self._shown = len(plan.columns)
        while len(self._rows) < self._shown:
            self._add()
        for row in self._rows[self._shown :]:
            row.hide()
        for place, (row, column) in enumerate(zip(self.rows, plan.columns, strict=True)):
            question = questions.get(place, "")
            row.show_column(column)
            row.order.mark(question if column.lacks_order else "")
            row.meaning.mark("" if column.lacks_order else question)

    def clear(self) -> None:
        """Show no column."""
        self._shown = 0
        for row in self._rows:
            row.hide()

    def _add(self) -> None:
        row = ColumnRow(len(self._rows), self)
        row.hide()
        row.meant.connect(self.meant)
        row.ordered.connect(self.ordered)
        self._column.addWidget(row)
        self._rows.append(row)
