"""How the rows of Today are painted: texts that are never cut, a sign of urgency, small curves."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.worklist.cells import Run, cell, cell_height, draw_cell
from ui.pages.today.worklist.columns import GAP, MARGIN, SIGN, TodayColumn, places
from ui.pages.today.worklist.listing import ENTRY_ROLE, Index
from ui.pages.today.worklist.signs import draw_lengths, draw_place
from ui.theme import Tokens, Type, tokens_of
from ui.widgets.urgency_icons import draw_late, draw_severity
from ui.wording.tr import context

_tr = context("today")


LEAD = SIGN + GAP
"""The room for a sign before the first column."""
_LEAST = 40
_AROUND = 8
_HEADING = 32
_PLACE = 14
_LATE = 14
_CURVE = 28
_LEFT = 2
"""Which column of the questions says what is left."""


class RowsDelegate(QStyledItemDelegate):
    """Paints headings and rows in these columns; `lead` pixels before them are the row's sign's."""

    def __init__(self, columns: Sequence[TodayColumn], lead: int = 0) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.lead = lead

    def cells(self, line: TodayLine, row: QRect) -> list[tuple[TodayColumn, QRect]]:
        """The columns of a line, each with its place."""
        return list(zip(self.columns, places(self.columns, row, self.lead), strict=True))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, TodayLine):
            return QSize(0, _HEADING)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        tokens, row = tokens_of(option.palette), QRect(0, 0, wide, _LEAST)
        heights = (
            cell_height(column.cell(entry, tokens), place.width()) for column, place in self.cells(entry, row)
        )
        return QSize(0, max(_LEAST, int(max(heights)) + _AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, tokens = index.data(ENTRY_ROLE), tokens_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, TodayLine):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            _ground(painter, tokens, option.rect, is_current=is_current, has_focus=option.widget.hasFocus())
            self.paint_row(painter, option, entry, tokens)
        else:
            text = _tr("{0}   {1}").format(_tr(entry[0].value), entry[1])
            inside = QRectF(option.rect).adjusted(MARGIN, 6, -MARGIN, 0)
            draw_cell(painter, cell(Run(text, tokens.ink, Type.STRONG)), inside)
        painter.restore()

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, line: TodayLine, tokens: Tokens
    ) -> None:
        """Paint what stands in a row, upon its ground."""
        for column, place in self.cells(line, option.rect):
            side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
            draw_cell(painter, column.cell(line, tokens), QRectF(place), side)


class AnswerRows(RowsDelegate):
    """The sign of the urgency first, and a clock before what is late."""

    def cells(self, line: TodayLine, row: QRect) -> list[tuple[TodayColumn, QRect]]:
        found = super().cells(line, row)
        if line.late:
            column, place = found[_LEFT]
            found[_LEFT] = (column, place.adjusted(_LATE + 4, 0, 0, 0))
        return found

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, line: TodayLine, tokens: Tokens
    ) -> None:
        super().paint_row(painter, option, line, tokens)
        row: QRect = option.rect
        if line.urgency is not None:
            sign = QRectF(row.left() + MARGIN, row.center().y() - SIGN / 2, SIGN, SIGN)
            draw_severity(painter, line.urgency, sign, option.palette)
        if line.late:
            left = self.cells(line, row)[_LEFT][1].left()
            draw_late(painter, tokens, QRectF(left - _LATE - 4, row.center().y() - _LATE / 2, _LATE, _LATE))


class ClinicRows(RowsDelegate):
    """Where she is has its sign, and her last lengths are drawn; a row of another group says its text across both."""

    def cells(self, line: TodayLine, row: QRect) -> list[tuple[TodayColumn, QRect]]:
        found = super().cells(line, row)
        if line.group is TodayGroup.BOOKED:
            (column, place) = found[2]
            found[2] = (column, place.adjusted(_PLACE + 8, 0, 0, 0))
            return found
        # Nothing is expected at a time here, and nothing is drawn.
        first, woman, said, last, curve = found
        across = QRect(said[1].topLeft(), curve[1].bottomRight()).adjusted(0, 0, -last[1].width() - GAP, 0)
        at_edge = QRect(curve[1].right() - last[1].width(), row.top(), last[1].width(), row.height())
        return [first, woman, (said[0], across), (last[0], at_edge)]

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, line: TodayLine, tokens: Tokens
    ) -> None:
        super().paint_row(painter, option, line, tokens)
        row: QRect = option.rect
        middle, here = row.center().y(), self.cells(line, row)
        if line.group is TodayGroup.SCANS and line.urgency is not None:
            time = here[0][1]
            sign = QRectF(time.left(), middle - SIGN / 2, SIGN, SIGN)
            draw_severity(painter, line.urgency, sign, option.palette)
        if line.group is not TodayGroup.BOOKED or line.state is None:
            return
        place, curve = here[2][1], here[4][1]
        where = QRectF(place.left() - _PLACE - 8, middle - _PLACE / 2, _PLACE, _PLACE)
        has_room = line.booking is not None and bool(line.booking.room)
        draw_place(painter, tokens, line.state, where, has_room=has_room)
        if line.lengths:
            inside = QRectF(curve.left(), middle - _CURVE / 2, curve.width() - SIGN - 8, _CURVE)
            draw_lengths(painter, tokens, line.lengths, inside)
        if line.urgency is not None:
            sign = QRectF(curve.right() - SIGN, middle - SIGN / 2, SIGN, SIGN)
            draw_severity(painter, line.urgency, sign, option.palette)


def _ground(painter: QPainter, tokens: Tokens, row: QRect, *, is_current: bool, has_focus: bool) -> None:
    """The tint of the current row inside its own edges, ringed while the list has the focus; else a thin line below."""
    if not is_current:
        painter.setPen(QPen(QColor(tokens.line), 1))
        below = row.bottom() + 0.5
        painter.drawLine(QPointF(row.left() + MARGIN, below), QPointF(row.right() - MARGIN, below))
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(row).adjusted(3, 1, -3, -1), 6, 6)
    painter.fillPath(path, QColor(tokens.selected))
    if has_focus:
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawPath(path)
