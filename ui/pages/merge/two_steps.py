"""The button of a deed in two steps: the key that saves asks, and another one does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.button import Button, ButtonKind
from ui.widgets.deed_question import DEED_KEY


class TwoSteps(QWidget):
    """Two buttons in one place, so that no key pressed twice does what the first press asks about.

    Signals: `asked` by the first step, `done` by the second.
    """

    asked = Signal()
    done = Signal()

    def __init__(self, ask: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = Button(ask, ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.confirm = Button(do, ButtonKind.PRIMARY, DEED_KEY, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.save)
        row.addWidget(self.confirm)
        self.save.clicked.connect(self.asked)
        self.confirm.clicked.connect(self.done)
        self.is_asked = False
        self.turn(is_asked=False)

    def turn(self, *, is_asked: bool) -> None:
        """Stand at the first step or at the second."""
        self.is_asked = is_asked
        self.save.setVisible(not is_asked)
        self.confirm.setVisible(is_asked)
