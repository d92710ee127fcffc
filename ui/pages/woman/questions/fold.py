"""A quiet row that unfolds."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.woman.questions.panel_row import HEIGHT, PanelRow, RowSign
from ui.tables.row_actions import UnfoldButton
from ui.theme import Type
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


class Fold(Card):
    """A row with its reasons; behind it texts, or whatever is put into `inside`, shown when it is asked for."""

    def __init__(
        self, sign: str, title: str, lines: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setMinimumHeight(HEIGHT)
        self.body.setContentsMargins(10, 2, 4, 2)
        self.body.setSpacing(4)
        row = PanelRow(RowSign(sign), title, "\n".join(lines), self)
        self.unfold = UnfoldButton(_tr("Show or hide it"), "down", parent=self)
        self.unfold.setAccessibleName(_tr("Show or hide: {0}").format(title))
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._on_toggled)
        row.end.addWidget(self.unfold)
        self.body.addWidget(row)
        self._behind = QWidget(self)
        self.inside = QVBoxLayout(self._behind)
        self.inside.setContentsMargins(32, 0, 8, 8)
        self.inside.setSpacing(4)
        self._behind.hide()
        self.body.addWidget(self._behind)
        self.setAccessibleName(title)

    @property
    def is_unfolded(self) -> bool:
        """Whether what is behind it is shown."""
        return self.unfold.isChecked()

    def add(self, text: str, tone: Tone = Tone.NORMAL) -> None:
        """Put one more text behind it."""
        self.inside.addWidget(Text(text, Type.SMALL, tone, wraps=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and event.position().y() <= HEIGHT:
            self.unfold.toggle()

    @Slot(bool)
    def _on_toggled(self, is_unfolded: bool) -> None:
        self._behind.setVisible(is_unfolded)
        self.unfold.show_unfolded(is_unfolded=is_unfolded)
