"""One row of the flag panel: a sign, a name that wraps, a quiet line, and what stands at its end."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Type, tokens_of
from ui.widgets.icons import draw_icon
from ui.widgets.text import Text, Tone

HEIGHT = 44
_SIGN = 22


class RowSign(QWidget):
    """A sign that is no severity, in a quiet ring."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, self._name, QRectF(0, 0, _SIGN, _SIGN), QColor(tokens_of(self.palette()).quiet), 2)
        painter.end()


class PanelRow(QWidget):
    """The sign, the name over a quiet line, and at the right whatever is put into `end`."""

    def __init__(
        self,
        sign: QWidget | None,
        name: str,
        quiet: str,
        parent: QWidget | None = None,
        kind: Type = Type.STRONG,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        # Qt gives a layout that is aligned the height of its hint, not that of the lines which its texts take here.
        words.addStretch(1)
        words.addWidget(Text(name, kind, wraps=True))
        if quiet:
            words.addWidget(Text(quiet, Type.SMALL, Tone.QUIET, wraps=True))
        words.addStretch(1)
        self.end = QHBoxLayout(self)
        self.end.setContentsMargins(0, 0, 0, 0)
        self.end.setSpacing(10)
        if sign is not None:
            self.end.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.end.addLayout(words, 1)


def two_at_the_right(first: str, second: str) -> QWidget:
    """Two short texts under each other, flush right: how long there is, and until when."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for text, kind, tone in ((first, Type.STRONG, Tone.NORMAL), (second, Type.SMALL, Tone.QUIET)):
        if text:
            label = Text(text, kind, tone)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
    return made
