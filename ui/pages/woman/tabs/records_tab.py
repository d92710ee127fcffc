"""A tab with records of one woman: the table, and what may be done with the record the focus is on."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.record import ClinicalRecord
from ui.pages.woman.strike_out import RecordStrikeOut
from ui.tables.growing import GrowingRows
from ui.tables.row_actions import RowActions, SignButton
from ui.tables.rows import Column, RowsModel
from ui.theme import Type
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


ACTIONS_WIDTH = 64


class RecordRow(Protocol):
    """A row of such a table."""

    @property
    def record(self) -> ClinicalRecord:
        """What it is about."""


class RecordsTab(QWidget):
    """The table, newest first; Enter amends, Ctrl+Delete strikes out in two steps, or takes that back; both at the end of the row.

    Below stands the row in full where the rows leave room for it; its columns are never cut.

    Signals: `amend_wanted` (the record), `strike_wanted` (the record, str) once a reason was typed.
    """

    amend_wanted = Signal(object)
    strike_wanted = Signal(object, str)

    def __init__(
        self, columns: Sequence[Column[Any]], name: str, nothing: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model: RowsModel[Any] = RowsModel(columns, self)
        self.table: GrowingRows[Any] = GrowingRows(self._model, name, self)
        self.nothing = Text(nothing, tone=Tone.QUIET, parent=self)
        self.detail = Text("", Type.SMALL, wraps=True, parent=self).let_select()
        self.amend = SignButton(_tr("Amend…"), "pen", parent=self)
        self.amend.setToolTip(_tr("Amend (Enter in the table)"))
        self.strike = SignButton(_tr("Strike out…"), "cross", "Ctrl+Delete", parent=self)
        self.asking = RecordStrikeOut(self)
        self.column = QVBoxLayout(self)
        self._lay_out()
        self.row_actions = RowActions(self.table, self.signs())
        self.table.row_opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.amend.clicked.connect(self._on_amend)
        self.strike.clicked.connect(self._on_strike)
        self.asking.confirmed.connect(self.strike_wanted)
        for button in (self.amend, self.strike):
            button.setEnabled(False)

    @abstractmethod
    def question(self, row: Any) -> str:
        """What is asked before the record of a row is struck out."""

    def detail_of(self, row: Any) -> str:
        """What is said of a row below the table; nothing unless a tab knows more than its columns show."""
        return ""

    def signs(self) -> Sequence[SignButton]:
        """What stands at the end of the current row."""
        return (self.amend, self.strike)

    def close_questions(self) -> None:
        """Take back whatever is being asked."""
        self.asking.close_question()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.detail.setContentsMargins(8, 4, 8, 4)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(8, 8, 8, 0)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.asking)
        self.column.addWidget(self.detail)

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show these rows, the focus on the first."""
        self.close_questions()
        self.table.show_rows(rows, self.nothing)

    def blank(self) -> None:
        """Show nobody's records."""
        self.show_rows(())

    def show_actions(self, row: Any) -> None:
        """Offer what may be done with the record of a row; None is no row."""
        stands = row is not None and row.record.stands
        self.amend.setEnabled(stands)
        self.strike.setEnabled(row is not None)
        word = _tr("Strike out…") if stands or row is None else _tr("Let it count again…")
        self.strike.say(word, "cross" if stands or row is None else "check")

    @Slot(object)
    def _on_row(self, row: Any) -> None:
        self.show_actions(row)
        self.detail.setText(self.detail_of(row) if row is not None else "")
        self.close_questions()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._tell)

    @Slot()
    def _tell(self) -> None:
        """Say below the table what is known of the row, where that takes none of its rows away."""
        needed = self.table.whole_height + self.detail.heightForWidth(self.width())
        self.detail.setVisible(bool(self.detail.text()) and needed <= self.height())

    @Slot(object)
    def _on_opened(self, row: RecordRow) -> None:
        if row.record.stands and not self.amend.is_forbidden:
            self.amend_wanted.emit(row.record)

    @Slot()
    def _on_amend(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._on_opened(row)

    @Slot()
    def _on_strike(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.close_questions()
            self.asking.ask(row.record, self.question(row))
