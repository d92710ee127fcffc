"""The head of a page that is about no woman, as high as her banner, so that nothing below it moves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.head.banner import HEIGHT
from ui.widgets.text import Text, Tone


class PageHeader(QFrame):
    """A title, a quiet `subtitle` beside it in `words`, and what the page puts into `tools` at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "banner")
        self.setFixedHeight(HEIGHT)
        self._title = Text("", Type.TITLE, parent=self)
        self.subtitle = Text("", Type.BODY, Tone.QUIET, wraps=True, parent=self)
        self.words, self.tools = QVBoxLayout(), QHBoxLayout()
        self.words.setSpacing(0)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.words.addWidget(self.subtitle)
        self.tools.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        row.addWidget(self._title)
        row.addLayout(self.words, 1)
        row.addLayout(self.tools)

    def show_title(self, title: str) -> None:
        """Show a title; it is also what the page is called."""
        self._title.setText(title)
        self.setAccessibleName(title)

    @property
    def title(self) -> str:
        """The title that stands there."""
        return self._title.text()
