"""Who wrote what about one woman, the latest first."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.audit import AuditEntry
from ui.pages.woman.questions.wording import Names
from ui.tables.growing import GrowingRows
from ui.tables.rows import RowsModel
from ui.tables.trail import trail_columns
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Scroll
from ui.widgets.text import Text, Tone
from ui.wording.audit.trail import TrailRow, trail_rows
from ui.wording.tr import context

_tr = context("woman")


_DETAIL_HEIGHT = 36


class TrailTab(QWidget):
    """The table, and below it what the entry the focus is on changed, value by value.

    Signals: `export_wanted` when everything about her shall be saved as files.
    """

    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(trail_columns(), self)
        self.table = GrowingRows(self._model, _tr("Audit trail"), self)
        self.nothing = Text(_tr("Reading the audit trail…"), tone=Tone.QUIET, parent=self)
        self.detail = Text("", Type.SMALL, wraps=True, parent=self).let_select()
        self.export_button = Button(_tr("Save everything about her…"), parent=self)
        scroll = Scroll(self)
        scroll.body.addWidget(self.detail)
        scroll.body.addStretch(1)
        scroll.setFixedHeight(_DETAIL_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.addWidget(scroll, 1)
        below.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        self.export_button.clicked.connect(self.export_wanted)
        self.table.row_changed.connect(self._on_row)
        self.blank()

    def show_trail(
        self, entries: tuple[AuditEntry, ...], names: Names, rules: Mapping[str, str], today: date
    ) -> None:
        """Show these entries."""
        self._model.show_rows(trail_rows(entries, names, rules, today))
        self.nothing.hide()
        self.table.show()
        self.table.selectRow(0)

    def blank(self) -> None:
        """Show nobody's trail."""
        self._model.show_rows(())
        self._on_row(None)
        self.table.hide()
        self.nothing.show()

    @Slot(object)
    def _on_row(self, row: TrailRow | None) -> None:
        self.detail.setText(row.told if row is not None else "")
