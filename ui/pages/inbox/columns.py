"""The mapping: every column of the file, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.importing.reading_plan import Meaning, PlanQuestion, ReadingPlan
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.column_row import ColumnRow
from ui.wording.import_questions import question as sentence

_USUAL_COLUMNS = 16


class ColumnChoices(QWidget):
    """One row for each column of the file. Signals: `meant`, `ordered`, `aged`: see `ColumnRow`."""

    meant = Signal(int)
    ordered = Signal(int)
    aged = Signal(object)

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
    def fields(self) -> list[SettledChoice[Meaning]]:
        """What the columns there are mean, in their order."""
        return [row.meaning for row in self.rows]

    def show_plan(self, plan: ReadingPlan, asked: Mapping[int, PlanQuestion]) -> None:
        """Show what every column means; `asked` is what is open about them, by the column's place."""
        self._shown = len(plan.columns)
        while len(self._rows) < self._shown:
            self._add()
        for row in self._rows[self._shown :]:
            row.hide()
        for place, (row, column) in enumerate(zip(self.rows, plan.columns, strict=True)):
            question = asked.get(place)
            row.show_column(column, plan.age_decimals, has_decimal_ages=plan.has_decimal_ages)
            row.mark(sentence(question, plan) if question else "", question.ask if question else None)

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
        row.aged.connect(self.aged)
        self._column.addWidget(row)
        self._rows.append(row)
