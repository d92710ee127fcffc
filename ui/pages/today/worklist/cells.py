"""Texts inside a row: one below the other, broken where they do not fit, never cut."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ui.theme import Type, font
from ui.widgets.text import kept_together, line_breaks

_GAP = 7
"""The room between a word and the text that goes on behind it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A text in one size and colour (`#rrggbb`)."""

    text: str
    colour: str
    kind: Type = Type.BODY


@dataclass(frozen=True, slots=True)
class Texts:
    """A text, and before it perhaps a word that is set apart; the text is broken behind that word."""

    text: Run
    word: Run | None = None

    def indent(self) -> int:
        """How much room the word takes."""
        word = self.word
        return QFontMetrics(font(word.kind)).horizontalAdvance(word.text) + _GAP if word is not None else 0


Cell = tuple[Texts, ...]
"""The texts of a cell, one below the other."""


def unbroken(text: str) -> str:
    """A text whose lengths keep their unit beside them."""
    return text.replace(" mm", "\u00a0mm").replace(" cm", "\u00a0cm")


def cell(*texts: Run | Texts) -> Cell:
    """A cell of these texts; those that say nothing take no room."""
    whole = (text if isinstance(text, Texts) else Texts(text) for text in texts)
    return tuple(text for text in whole if text.text.text or text.word is not None)


def cell_height(what: Cell, width: int) -> int:
    """How high a cell is, broken to a width."""
    return sum(_height(text, width) for text in what)


def draw_cell(
    painter: QPainter, what: Cell, place: QRectF, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """Draw a cell into its place, in the middle of its height."""
    left, width = int(place.left()), int(place.width())
    top = int(place.top() + (place.height() - cell_height(what, width)) / 2)
    for text in what:
        indent, high = text.indent(), _height(text, width)
        if text.word is not None:
            _draw(painter, text.word, QRect(left, top, indent, high), align)
        _draw(painter, text.text, QRect(left + indent, top, max(1, width - indent), high), align)
        top += high


def _draw(painter: QPainter, run: Run, place: QRect, align: Qt.AlignmentFlag) -> None:
    painter.setFont(font(run.kind))
    painter.setPen(QColor(run.colour))
    painter.drawText(place, int(align) | _breaks(run, place.width()), kept_together(run.text))


def _height(text: Texts, width: int) -> int:
    room = max(1, width - text.indent())
    metrics = QFontMetrics(font(text.text.kind))
    if _is_plain(text.text.text) and metrics.horizontalAdvance(text.text.text) <= room:
        # Most are so, and each is asked of often; signs beyond these may be of another font, and higher.
        return metrics.height() + 1
    whole = kept_together(text.text.text)
    broken = metrics.boundingRect(QRect(0, 0, room, 0), _breaks(text.text, room), whole)
    return max(metrics.height(), broken.height()) + 1


def _breaks(run: Run, width: int) -> int:
    return int(line_breaks(kept_together(run.text), QFontMetrics(font(run.kind)), width))


def _is_plain(text: str) -> bool:
    """Whether it is one line of signs that the program's own font surely has."""
    return text.isascii() and text.isprintable()
