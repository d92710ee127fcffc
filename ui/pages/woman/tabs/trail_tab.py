"""Who wrote what about one woman, the latest first."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.clinic.audit import AuditEntry
from ui.pages.woman.questions.wording import Names
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.card import Scroll
from ui.widgets.text import Text, Tone
from ui.wording.audit.trail import TrailRow, trail_rows
from ui.wording.tr import context

_tr = context("woman")


_DETAIL_HEIGHT = 56


def trail_columns() -> tuple[Column[TrailRow], ...]:
    """The columns of the audit trail."""
    return (
        Column(heading=_tr("When"), text=_when, width=136),
        Column(heading=_tr("Who"), text=_who, tooltip=_who, width=124),
        Column(heading=_tr("Desk"), text=_desk, tooltip=_desk, is_quiet=True, width=70),
        Column(heading=_tr("What"), text=_what, tooltip=_what, is_bold=True, width=196),
        Column(heading=_tr("Changed"), text=_changed, tooltip=_changed),
        Column(heading=_tr("Reason"), text=_reason, tooltip=_reason, width=120),
    )


class TrailTab(QWidget):
    """The table, and below it what the entry the focus is on changed, value by value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(trail_columns(), self)
        self.table = RowsView(self._model, _tr("Audit trail"), self)
        self.nothing = Text(_tr("Reading the audit trail…"), tone=Tone.QUIET, parent=self)
        self.detail = Text("", Type.SMALL, wraps=True, parent=self)
        scroll = Scroll(self)
        scroll.body.addWidget(self.detail)
        scroll.body.addStretch(1)
        scroll.setFixedHeight(_DETAIL_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(scroll)
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
        told = "; ".join(str(change) for change in row.changes) if row is not None else ""
        self.detail.setText(f"{row.what}. {told}" if row is not None else "")


def _when(row: TrailRow) -> str:
    return row.when


def _who(row: TrailRow) -> str:
    return row.who


def _desk(row: TrailRow) -> str:
    return row.desk


def _what(row: TrailRow) -> str:
    return row.what


def _changed(row: TrailRow) -> str:
    """Which fields say something else; a new record says all of it below the table."""
    return _tr("new") if row.is_new else ", ".join(change.field for change in row.changes)


def _reason(row: TrailRow) -> str:
    return row.reason
