"""A line of text that is kept as it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.spoken.announcing import announce
from ui.theme import Type, font
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("forms")
_GAP = 8


class PlainField(QLineEdit):
    """A name, a place, a note; or a password, which is not shown, with a word where Caps Lock is on."""

    def __init__(
        self, name: str, *, hint: str = "", is_secret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.caps_lock: Text | None = None
        if is_secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self.caps_lock = Text(_tr("Caps Lock is on"), Type.SMALL, Tone.URGENT, parent=self)
            self.caps_lock.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.caps_lock.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a letter becomes tells whether Caps Lock is on; Qt has no other way to ask."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._say_caps_lock(False)
        elif letter.isupper() or letter.islower():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._say_caps_lock(letter.isupper() is not is_shifted)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is known of the key any more."""
        self._say_caps_lock(False)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The word stays at the end of the field."""
        super().resizeEvent(event)
        self._place_word()

    def _say_caps_lock(self, is_on: bool) -> None:  # A plain two-way switch.
        if self.caps_lock is None or self.caps_lock.isVisible() is is_on:
            return
        self.caps_lock.setVisible(is_on)
        if is_on:
            announce(self, self.caps_lock.text())
        self._place_word()

    def _place_word(self) -> None:
        word = self.caps_lock
        if word is None:
            return
        word.adjustSize()
        word.move(self.width() - word.width() - _GAP, (self.height() - word.height()) // 2)
        self.setTextMargins(0, 0, 0 if word.isHidden() else word.width() + _GAP, 0)
