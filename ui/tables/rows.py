"""One read-only table model for every list of frozen rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.records.flag import Urgency
from ui.theme import Type, font
from ui.widgets.text import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

URGENCY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The urgency whose sign stands before the text, or None."""
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""True where the text is quiet."""
LEAST_SHARE = 168
"""What a column that shares the room is left at least, in logical pixels, before a spare one gives way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column: its heading, and what a row says in it.

    `spoken` is what a screen reader says instead of the text. `urgency` puts a severity sign before the text.
    `width` is in logical pixels; 0 shares what is left. What `is_spare` gives way, the last first, where those that share
    would have less than `LEAST_SHARE`: it is told elsewhere too. `is_quiet` and `is_bold` set the tone of the whole column,
    `is_dim` that of one row.
    """

    heading: str
    text: Callable[[Row], str]
    spoken: Callable[[Row], str] | None = None
    urgency: Callable[[Row], Urgency | None] | None = None
    tooltip: Callable[[Row], str] | None = None
    is_right: bool = False
    is_bold: bool = False
    is_quiet: bool = False
    is_struck: Callable[[Row], bool] | None = None
    width: int = 0
    is_spare: bool = False
    is_dim: Callable[[Row], bool] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows frozen rows as they are; to change something, give it other rows."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row at an index; None for no index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return self._value(self._rows[index.row()], self.columns[index.column()], role)

    def _value(self, row: Row, column: Column[Row], role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _aloud(column, row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(column.tooltip(row)) if column.tooltip else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column)
            case Qt.ItemDataRole.FontRole:
                return self._font(column, row)
            case role if role == URGENCY_ROLE:
                return column.urgency(row) if column.urgency else None
            case role if role == TONE_ROLE:
                return _is_quiet(column, row)
            case _:
                is_rest = role == Qt.ItemDataRole.AccessibleDescriptionRole and column is self.columns[0]
                return self._rest(row) if is_rest else None

    def _rest(self, row: Row) -> str:
        """The other columns, read with the first: arrows up and down stay in it."""
        told = (column for column in self.columns[1:] if (column.spoken or column.text)(row))
        return "; ".join(_aloud(column, row) for column in told)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.heading
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(column)
            case Qt.ItemDataRole.FontRole:
                return font(Type.LABEL)
            case _:
                return None

    @staticmethod
    def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @staticmethod
    def _font(column: Column[Row], row: Row) -> Any:
        made = font(Type.STRONG if column.is_bold else Type.SMALL if _is_quiet(column, row) else Type.BODY)
        made.setStrikeOut(column.is_struck is not None and column.is_struck(row))
        return made


def _aloud(column: Column[Row], row: Row) -> str:
    text = (column.spoken or column.text)(row)
    return f"{column.heading}: {text}" if column.heading else text


def _is_quiet(column: Column[Row], row: Row) -> bool:
    return column.is_quiet or (column.is_dim is not None and column.is_dim(row))
