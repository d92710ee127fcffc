"""What was left half-typed, one chip each, leading back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.views import Draft
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.text import Text, Tone

_FORMS = {
    "scan": "scan",
    "register": "registration",
    "pregnancy": "pregnancy",
    "woman": "answer",
    "call": "call card",
    "settings": "settings",
}
_MOST = 4


class DraftChips(QWidget):
    """The user's half-filled forms; hidden while there are none.

    Signals: `chosen` (Draft) when one is pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Unfinished drafts"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 0)
        self._row.setSpacing(8)
        self._row.addWidget(Text(self.tr("Draft, not in the record:"), Type.SMALL, Tone.QUIET))
        self._row.addStretch(1)
        self._shown: list[tuple[Button, Draft]] = []
        self.setVisible(False)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show these, the newest first; more than four are counted."""
        for button, _ in self._shown:
            self._row.removeWidget(button)
            button.deleteLater()
        self._shown = []
        for draft in drafts[:_MOST]:
            button = Button(chip_text(draft), parent=self)
            button.clicked.connect(self._on_clicked)
            self._row.insertWidget(self._row.count() - 1, button)
            self._shown.append((button, draft))
        self.setVisible(bool(drafts))

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        for button, draft in tuple(self._shown):
            if button is pressed:
                self.chosen.emit(draft)


def chip_text(draft: Draft) -> str:
    """`ADEYEMI's scan, 3 fields typed`."""
    typed = sum(1 for text in draft.fields.values() if text)
    fields = "1 field typed" if typed == 1 else f"{typed} fields typed"
    form = _FORMS.get(draft.form, draft.form)
    return f"{draft.woman}’s {form}, {fields}" if draft.woman else f"{form.capitalize()}, {fields}"
