"""The scans of one woman, and what may be done with one of them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.rules.trend import Trend
from models.views import PregnancySheet
from ui import formats
from ui.pages.woman.scans import ScanRow, scan_columns, scan_rows
from ui.pages.woman.strike_out import StrikeOut
from ui.tables.rows import RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button
from ui.widgets.text import Text, Tone


class ScansTab(QWidget):
    """The table, newest first; Enter amends, Delete strikes out in two steps.

    Signals: `amend_wanted` (Scan), `strike_wanted` (Scan, str) once a reason was typed.
    """

    amend_wanted = Signal(object)
    strike_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(scan_columns(), self)
        self.table = RowsView(self._model, self.tr("Scans"), self)
        self.nothing = Text(self.tr("No scans yet. F4 records the first."), tone=Tone.QUIET, parent=self)
        self.amend = Button(self.tr("Amend…"), parent=self)
        self.amend.setToolTip(self.tr("Amend (Enter in the table)"))
        self.strike = Button(self.tr("Strike out…"), parent=self)
        self.strike.setShortcut(QKeySequence("Ctrl+Delete"))
        self.strike.setToolTip(self.tr("Strike out (Ctrl+Delete)"))
        self.asking = StrikeOut(self)
        self._lay_out()
        self.table.row_opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.amend.clicked.connect(self._on_amend)
        self.strike.clicked.connect(self._on_strike)
        self.asking.confirmed.connect(self.strike_wanted)
        self._on_row(None)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.amend)
        actions.addWidget(self.strike)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.asking)
        column.addLayout(actions)

    def show_scans(self, sheet: PregnancySheet, course: Trend) -> int:
        """Show her scans; returns how many stand."""
        self.asking.close_question()
        self._model.show_rows(scan_rows(sheet, course))
        self.nothing.setVisible(not sheet.scans)
        self.table.setVisible(bool(sheet.scans))
        if sheet.scans:
            self.table.selectRow(0)
        return len(sheet.standing_scans)

    def blank(self) -> None:
        """Show nobody's scans."""
        self.asking.close_question()
        self._model.show_rows(())
        self._on_row(None)

    @Slot(object)
    def _on_row(self, row: ScanRow | None) -> None:
        stands = row is not None and row.scan.stands
        self.amend.setEnabled(stands)
        self.strike.setEnabled(stands)
        self.asking.close_question()

    @Slot(object)
    def _on_opened(self, row: ScanRow) -> None:
        if row.scan.stands:
            self.amend_wanted.emit(row.scan)

    @Slot()
    def _on_amend(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._on_opened(row)

    @Slot()
    def _on_strike(self) -> None:
        row = self.table.current_row()
        if row is not None:
            scan = row.scan
            asked = self.tr("Why must the scan of {0}, {1}, not count?")
            self.asking.ask(scan, asked.format(formats.day(scan.on), formats.millimetres(scan.length)))
