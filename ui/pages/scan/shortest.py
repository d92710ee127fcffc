"""What the readings come to so far, in one place beside them; a doubt about one of them stands there until it is settled."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Type, restyle
from ui.widgets.fields.field import ProblemLine
from ui.widgets.text import Text, Tone

_MOST_LINES, _EDGES = 4, 12


@dataclass(frozen=True, slots=True)
class Understood:
    """The readings in words: which of them counts, their spread, the length, its change, and aloud with the last one."""

    which: str = ""
    spread: str = ""
    length: str = ""
    change: str = ""
    aloud: str = ""


class ShortestBlock(QFrame):
    """The shortest reading, large; always there and always as high, so that nothing beside it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = Text("", Type.LABEL, parent=self)
        self.spread = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.length = Text("", Type.READING, parent=self)
        self.change = Text("", Type.STRONG, parent=self)
        self.aloud = Text("", Type.SMALL, Tone.QUIET, parent=self)
        # The reading says it itself.
        self.asked = ProblemLine(self, is_silent=True)
        self._said = QWidget(self)
        said = QVBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(0)
        for first, second in ((self.which, self.spread), (self.length, self.change)):
            row = QHBoxLayout()
            row.addWidget(first)
            row.addStretch(1)
            row.addWidget(second, 0, Qt.AlignmentFlag.AlignBottom)
            said.addLayout(row)
        said.addWidget(self.aloud)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.addWidget(self._said)
        # Room for the longest question, whether one is asked or not.
        self.setFixedHeight(_MOST_LINES * self.aloud.fontMetrics().lineSpacing() + _EDGES)
        column.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignVCenter)
        self.ask("")

    def show_understood(self, understood: Understood) -> None:
        """Say what was understood so far."""
        self.which.setText(understood.which)
        self.spread.setText(understood.spread)
        self.length.setText(understood.length)
        self.change.setText(understood.change)
        self.aloud.setText(understood.aloud)
        self.setAccessibleName(" ".join(part for part in _parts(understood) if part))

    def ask(self, sentence: str, *, is_question: bool = False) -> None:
        """Say what is wrong with a reading, or ask about it, in place of all else; empty: it is settled."""
        self.asked.show_message(sentence, is_question=is_question)
        self._said.setVisible(not sentence)
        restyle(self, "look", "shortest" if not sentence else "asked" if is_question else "wrong")


def _parts(understood: Understood) -> Sequence[str]:
    return understood.which, understood.length, understood.spread, understood.change, understood.aloud
