"""A quiet row that unfolds."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


class Fold(Card):
    """A row with its reasons and a number; behind it texts that are shown when it is asked for."""

    def __init__(self, title: str, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(16, 4, 8, 4)
        self.body.setSpacing(2)
        self.unfold = Button(title, ButtonKind.LINK, parent=self)
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(_tr("Show or hide it"))
        self.unfold.toggled.connect(self._on_toggled)
        self._texts: list[Text] = []
        for line in lines:
            self.body.addWidget(Text(line, Type.SMALL, Tone.QUIET, wraps=True))
        self.body.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(title)

    @property
    def is_unfolded(self) -> bool:
        """Whether what is behind it is shown."""
        return self.unfold.isChecked()

    def add(self, text: str, tone: Tone = Tone.NORMAL) -> None:
        """Put one more text behind it."""
        label = Text(text, Type.SMALL, tone, wraps=True, parent=self)
        label.setVisible(self.is_unfolded)
        self._texts.append(label)
        self.body.addWidget(label)

    @Slot(bool)
    def _on_toggled(self, is_unfolded: bool) -> None:
        for label in self._texts:
            label.setVisible(is_unfolded)
