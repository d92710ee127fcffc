"""Cells whose text may take a second line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.tables.view import PADDING, RowDelegate


class TwoLines(RowDelegate):
    """Breaks a text that does not fit; what is beyond the second line belongs into the tooltip and beside the table."""

    def write(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        flags = int(option.displayAlignment) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(place, flags, _shortened(option.text, option.fontMetrics, place))

    def is_cut(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        self.initStyleOption(option, index)
        place: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        return _shortened(option.text, option.fontMetrics, place) != option.text


def _shortened(text: str, metrics: QFontMetrics, place: QRect) -> str:
    """As many words as fit on two lines; one too long for its column keeps its beginning."""
    words = text.split(" ")
    said = text
    while len(words) > 1 and _size(said, metrics, place).height() > 2 * metrics.height():
        words.pop()
        said = " ".join(words) + "…"
    if _size(said, metrics, place).width() > place.width():
        return metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.width())
    return said


def _size(text: str, metrics: QFontMetrics, place: QRect) -> QRect:
    room = QRect(0, 0, place.width(), 0)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
