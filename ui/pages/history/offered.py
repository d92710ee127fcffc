"""Pregnancies of this record that are over, offered as earlier ones to be reviewed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.pregnancies.adopt_past_pregnancy import Offered
from models.usecases.pregnancies.history import EarlierDraft
from ui.widgets.button import Button
from ui.widgets.text import Text
from ui.wording import formats
from ui.wording.history import outcome_text
from ui.wording.tr import context

_tr = context("history")


_MOST_KEYS = 9


class OfferedPregnancies(QWidget):
    """One button a pregnancy, the oldest first; takes no room without any. Signals: `chosen` (Offered)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Button, Offered] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        told = _tr("In this record and not among them yet; review each before it is saved:")
        self._column.addWidget(Text(told, wraps=True, parent=self))
        self.hide()

    def show_offered(self, offered: Sequence[Offered]) -> None:
        """Offer these; nothing for none."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for place, one in enumerate(offered, 1):
            key = f"Alt+{place}" if place <= _MOST_KEYS else ""
            button = Button(self._words(one.draft), key=key, parent=self)
            button.clicked.connect(self._on_clicked)
            self._column.addWidget(button)
            # A layout would show it only later, and what is not shown takes no focus.
            button.show()
            self.buttons[button] = one

    def _words(self, draft: EarlierDraft) -> str:
        how = outcome_text(draft.outcome) if draft.outcome is not None else _tr("Ended")
        parts = [how, formats.day(draft.ended_on) if draft.ended_on else "", draft.age]
        return _tr("Review: {0}").format(", ".join(part for part in parts if part))

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        self.chosen.emit(next(one for button, one in self.buttons.items() if button is pressed))
