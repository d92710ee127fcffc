"""What one guideline says to a question, under one tick, wrapped and never cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Flag
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.fields.choices import Tick
from ui.widgets.text import Text, Tone, plain_tip


@dataclass(frozen=True, slots=True)
class Wording:
    """What one rule says, quiet lines that are its own, and the way to the whole of it."""

    text: str
    quiet: tuple[str, ...]
    why: Button


class TickedGuideline(QWidget):
    """The flags of one guideline, which an answer covers while they are ticked; a click on the words ticks them too.

    Each keeps its own wording; what holds for all of them (`whose`) stands once below.
    """

    def __init__(
        self,
        flags: Sequence[Flag],
        wordings: Iterable[Wording],
        whose: Sequence[str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.flags = tuple(flags)
        self.tick = Tick("", self)
        self.tick.setAccessibleName(name)
        self.tick.setToolTip(plain_tip(name))
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        for wording in wordings:
            self._add(wording)
        self._add_quiet(whose)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self._words, 1)

    def _add(self, wording: Wording) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Text(wording.text, Type.STRONG, wraps=True), 1)
        row.addWidget(wording.why, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(row)
        self._add_quiet(wording.quiet)

    def _add_quiet(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._words.addWidget(Text(line, Type.SMALL, Tone.QUIET, wraps=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tick.toggle()
