"""Everything that lies ahead of one woman as a list, nothing of it cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.rules.flags.upcoming import AheadDay
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.upcoming import AheadWords, when

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class AheadLine:
    """One day ahead and everything that happens on it."""

    day: AheadDay
    what: str


class AheadTab(QWidget):
    """One row a day, what is overdue first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = GrowingRows(RowsModel(_columns(), self), _tr("Ahead"), self)
        self.nothing = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(8, 8, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)

    def show_days(self, days: Sequence[AheadDay], words: AheadWords, nothing: str) -> int:
        """Show these days, or why there are none; returns how many."""
        self.nothing.setText(nothing)
        self.table.show_rows([AheadLine(day, "; ".join(words.items(day))) for day in days], self.nothing)
        return len(days)


def _columns() -> tuple[Column[AheadLine], ...]:
    return (
        Column(heading=_tr("When"), text=_when, is_bold=True, width=124),
        Column(heading=_tr("Date"), text=_date, width=100),
        Column(heading=_tr("Age then"), text=_age, width=72),
        Column(heading=_tr("What"), text=_what, tooltip=_what),
    )


def _when(row: AheadLine) -> str:
    return when(row.day)


def _date(row: AheadLine) -> str:
    return formats.day(row.day.on)


def _age(row: AheadLine) -> str:
    return formats.age(row.day.age)


def _what(row: AheadLine) -> str:
    return row.what
