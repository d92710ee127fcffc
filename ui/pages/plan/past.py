"""The pregnancies of a woman of whom none goes on: the door to one that was ended by mistake."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.pregnancy import Pregnancy
from ui.widgets.button import Button
from ui.widgets.text import Text
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word_or_not_recorded

_tr = context("plan")


class PastPregnancies(QWidget):
    """One button a pregnancy, the newest first. Signals: `chosen` (Pregnancy)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text("", parent=self)
        self.buttons: dict[Button, Pregnancy] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.heading)

    @Slot(object)
    def show_pregnancies(self, pregnancies: Sequence[Pregnancy]) -> None:
        """Offer these; nothing for none."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for pregnancy in pregnancies:
            button = Button(self._words(pregnancy), parent=self)
            button.clicked.connect(self._on_clicked)
            self._column.addWidget(button)
            # A layout would show it only later, and what is not shown takes no focus.
            button.show()
            self.buttons[button] = pregnancy
        self.heading.setText(_tr("No pregnancy is open. These were recorded here:"))
        self.heading.setVisible(bool(pregnancies))
        if self.buttons:
            next(iter(self.buttons)).setFocus()

    def _words(self, pregnancy: Pregnancy) -> str:
        how, on = word_or_not_recorded(pregnancy.ended_as), formats.day(pregnancy.ended_on)
        return _tr("Opened {0}: {1}, {2}").format(formats.day(pregnancy.opened_on), how, on)

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        self.chosen.emit(next(p for button, p in self.buttons.items() if button is pressed))
