"""The list on Today: headings and rows in one column that one walks with the arrow keys."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.pages.today.line import TodayGroup, TodayLine
from ui.theme import ROW, Tokens, Type, font, tokens_of
from ui.widgets.text import plain_tip
from ui.widgets.urgency_icons import draw_late, draw_severity
from ui.wording.tr import context

_tr = context("today")


Index = QModelIndex | QPersistentModelIndex
Entry = TodayLine | tuple[TodayGroup, int]
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
IS_LAST_ROLE = int(Qt.ItemDataRole.UserRole) + 2
WIDEST_ROLE = int(Qt.ItemDataRole.UserRole) + 3
"""The width of the widest heading in the list: its column gives way to nothing."""

COLUMNS = (0.0, 0.252, 0.312, 0.688, 0.778)
"""Where woman, age, what, since and next step begin, as parts of the width between the margins."""
MARGIN = 20
_MOST_HEADING = 0.5
_ACTION = 104
_SIGN = 18
_GAP = 8


class TodayModel(QAbstractListModel):
    """Headings (group, how many) and lines; only lines can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.widest = 0

    def show_lines(self, lines: Sequence[TodayLine]) -> None:
        """Show these lines, each group under its heading."""
        entries: list[Entry] = []
        for group, members in groupby(lines, key=lambda line: line.group):
            found = tuple(members)
            entries += [(group, len(found)), *found]
        self.beginResetModel()
        self._entries = tuple(entries)
        self.widest = max(map(_heading_width, lines), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._entries[index.row()], TodayLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken if isinstance(entry, TodayLine) else f"{_tr(entry[0].value)}, {entry[1]}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(entry.detail or entry.what) if isinstance(entry, TodayLine) else None
            case role if role == ENTRY_ROLE:
                return entry
            case role if role == WIDEST_ROLE:
                return self.widest
            case role if role == IS_LAST_ROLE:
                after = index.row() + 1
                return after == len(self._entries) or not isinstance(self._entries[after], TodayLine)
            case _:
                return None

    def line_at(self, index: Index) -> TodayLine | None:
        """The line at an index; None at a heading or nowhere."""
        entry = self._entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, TodayLine) else None


class TodayList(QListView):
    """The list; arrows skip the headings, Enter or a click on the action opens.

    Signals: `line_opened` (TodayLine); `width_changed` when the columns have moved.
    """

    line_opened = Signal(object)
    width_changed = Signal()

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(TodayDelegate(self))
        self.setAccessibleName(_tr("Today's list"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "plain")
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.choose_first)
        model.modelReset.connect(self.width_changed)

    @property
    def widest(self) -> int:
        """The width of the widest heading in the list."""
        return self._lines.widest

    @Slot()
    def choose_first(self) -> None:
        """Put the focus on the most urgent line; nowhere when the list is empty."""
        if self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(1))

    def choose_again(self, line: TodayLine) -> None:
        """Put the focus on the same woman in the same group, if she still stands there."""
        for row in range(self._lines.rowCount()):
            there = self._lines.line_at(self._lines.index(row))
            if there is not None and (there.group, there.location.pregnancy_id) == (
                line.group,
                line.location.pregnancy_id,
            ):
                self.setCurrentIndex(self._lines.index(row))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        line = self._lines.line_at(index)
        if line is not None:
            self.line_opened.emit(line)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        line = self._lines.line_at(index)
        if line is not None and action_place(self.visualRect(index), line.action).contains(pointer):
            self._on_activated(index)


def action_place(row: QRect, text: str) -> QRect:
    """Where the button of the current row stands."""
    width = max(_ACTION, QFontMetrics(font()).horizontalAdvance(_with_key(text)) + 24)
    return QRect(row.right() - MARGIN - width + 6, row.center().y() - 15, width, 31)


def _with_key(text: str) -> str:
    """What stands in the button: what Enter does, and its sign."""
    return f"{text}   \u21b5"


class TodayDelegate(QStyledItemDelegate):
    """Paints each group as one white sheet: its heading on top, its lines below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_heading = not isinstance(index.data(ENTRY_ROLE), TodayLine)
        below = 12 if index.data(IS_LAST_ROLE) and not is_heading else 0
        return QSize(0, ROW + 1 + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        place: QRect = option.rect
        palette = option.palette
        tokens = tokens_of(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_last = bool(index.data(IS_LAST_ROLE))
        if isinstance(entry, TodayLine):
            row = place.adjusted(0, 0, 0, -12) if is_last else place
            _sheet(painter, tokens, row, is_top=False, is_bottom=is_last)
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            _ground(painter, tokens, row, is_current=is_current, is_last=is_last)
            if entry.urgency is not None:
                sign = QRectF(row.left() + MARGIN, row.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
                draw_severity(painter, entry.urgency, sign, palette)
            edges = column_edges(row, index.data(WIDEST_ROLE))
            _words(painter, tokens, row, edges, entry, is_current=is_current)
            if is_current:
                _action(painter, tokens, action_place(row, entry.action), entry.action)
        else:
            _sheet(painter, tokens, place, is_top=True, is_bottom=is_last)
            _heading(painter, tokens, place, _tr(entry[0].value), entry[1])
        painter.restore()


def _sheet(painter: QPainter, tokens: Tokens, place: QRect, *, is_top: bool, is_bottom: bool) -> None:
    """One slice of the white sheet, round where it begins and ends, its border drawn at the sides it has."""
    box = QRectF(place).adjusted(0.5, 0.5 if is_top else -9, -0.5, -0.5 if is_bottom else 9)
    painter.save()
    painter.setClipRect(place)
    outline = QPainterPath()
    outline.addRoundedRect(box, 8, 8)
    painter.fillPath(outline, QColor(tokens.surface))
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawPath(outline)
    painter.restore()


def _ground(painter: QPainter, tokens: Tokens, row: QRect, *, is_current: bool, is_last: bool) -> None:
    """The tint of the current row, or the thin line below any other."""
    inner = QRectF(row).adjusted(8, 1, -8, -2)
    if is_current:
        path = QPainterPath()
        path.addRoundedRect(inner, 6, 6)
        painter.fillPath(path, QColor(tokens.selected))
    elif not is_last:
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(
            QPointF(inner.left(), row.bottom() + 0.5), QPointF(inner.right(), row.bottom() + 0.5)
        )


def _heading(painter: QPainter, tokens: Tokens, place: QRect, text: str, count: int) -> None:
    painter.setFont(font(Type.STRONG))
    painter.setPen(QColor(tokens.ink))
    painter.drawText(place.adjusted(MARGIN, 4, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{text}   {count}")


def _words(
    painter: QPainter,
    tokens: Tokens,
    row: QRect,
    edges: tuple[int, ...],
    line: TodayLine,
    *,
    is_current: bool,
) -> None:
    """The five columns of a line, each cut with an ellipsis where it is too long; what to do never is."""
    name_end = _write(painter, tokens.ink, Type.STRONG, _between(row, edges[0], edges[1]), line.woman)
    _write(painter, tokens.quiet, Type.SMALL, _between(row, name_end + _GAP, edges[1]), line.born)
    _write(painter, tokens.ink, Type.BODY, _between(row, edges[1], edges[2]), line.age)
    _what(painter, tokens, row, edges, line)
    _write(painter, tokens.quiet, Type.SMALL, _between(row, edges[3], edges[4]), line.since)
    end_of_row = action_place(row, line.action).left() if is_current else row.right() - MARGIN
    place = _between(row, edges[4], end_of_row)
    if line.late:
        place.setLeft(_late(painter, tokens, place, line.late))
    _write(painter, tokens.ink, Type.BODY, place, line.next_step)


def _what(painter: QPainter, tokens: Tokens, row: QRect, edges: tuple[int, ...], line: TodayLine) -> None:
    """What to do, how many other questions she has, and between them as much of the reason as there is room for."""
    place = _between(row, edges[2], edges[3])
    if line.heading:
        end = _write(painter, tokens.ink, Type.STRONG, place, line.heading)
        place.setLeft(end + _GAP)
    more = f"+{line.more}" if line.more else ""
    room = QFontMetrics(font(Type.STRONG)).horizontalAdvance(f"  {more}") if more else 0
    place.setRight(place.right() - room)
    end = _write(painter, tokens.quiet if line.heading else tokens.ink, Type.BODY, place, line.what)
    _write(painter, tokens.ink, Type.STRONG, _between(row, end + _GAP, edges[3] + _GAP), more)


def _heading_width(line: TodayLine) -> int:
    """The room that what to do takes, with the number of her other questions behind it."""
    more = f"   +{line.more}" if line.more else ""
    return QFontMetrics(font(Type.STRONG)).horizontalAdvance(f"{line.heading}{more}") if line.heading else 0


def _late(painter: QPainter, tokens: Tokens, place: QRect, words: str) -> int:
    """How late an answer is, behind its clock; returns where the text after it begins."""
    draw_late(painter, tokens, QRectF(place.left(), place.center().y() - 6.5, 14, 14))
    return _write(painter, tokens.ink, Type.STRONG, place.adjusted(_SIGN + 2, 0, 0, 0), words) + 12


def column_edges(row: QRect, widest: int = 0) -> tuple[int, ...]:
    """Where each column begins in a row, after the sign; what comes behind a heading that is `widest` moves for it."""
    left = row.left() + MARGIN + _SIGN + 12
    width = row.right() - MARGIN - left
    edges = [left + round(part * width) for part in COLUMNS]
    # Only a wording that stands where a rule has no action is ever wider than that.
    wanted = min(widest + 2 * _GAP, round(_MOST_HEADING * width))
    lacks = max(0, edges[2] + wanted - edges[3])
    return (*edges[:3], edges[3] + lacks, edges[4] + lacks)


def _between(row: QRect, left: int, right: int) -> QRect:
    return QRect(left, row.top(), max(0, right - left - _GAP), row.height())


def _write(painter: QPainter, colour: str, kind: Type, place: QRect, text: str) -> int:
    """Write a text into its place; returns where it ends."""
    painter.setFont(font(kind))
    painter.setPen(QColor(colour))
    fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fits)
    return place.left() + painter.fontMetrics().horizontalAdvance(fits)


def _action(painter: QPainter, tokens: Tokens, place: QRect, text: str) -> None:
    """The button that Enter presses."""
    box = QPainterPath()
    box.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.fillPath(box, QColor(tokens.surface))
    painter.setPen(QPen(QColor(tokens.button_line), 1))
    painter.drawPath(box)
    painter.setFont(font(Type.BODY))
    painter.setPen(QColor(tokens.ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _with_key(text))
