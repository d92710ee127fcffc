"""One guideline's wording with a tick of its own, wrapped and never cut."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Flag
from ui.theme import Type
from ui.widgets.fields.choices import Tick
from ui.widgets.text import Text, Tone, plain_tip


class TickedFlag(QWidget):
    """A flag that an answer covers while it is ticked; a click on its words ticks it too. `end` takes what stands behind."""

    def __init__(
        self, flag: Flag, text: str, quiet: Sequence[str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.flag = flag
        self.tick = Tick("", self)
        self.tick.setAccessibleName(name)
        self.tick.setToolTip(plain_tip(name))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(text, Type.STRONG, wraps=True))
        for line in quiet:
            if line:
                words.addWidget(Text(line, Type.SMALL, Tone.QUIET, wraps=True))
        self.end = QHBoxLayout(self)
        self.end.setContentsMargins(0, 0, 0, 0)
        self.end.setSpacing(4)
        self.end.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        self.end.addLayout(words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tick.toggle()
