"""The last messages in whole words, over the page."""

from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.clock import Clock
from ui.theme import Type
from ui.widgets.card import Scroll, card_body
from ui.widgets.messages.message import Message
from ui.widgets.messages.parts import MessageSign
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("message")

_MOST = 20
_SIZE = QSize(640, 400)

Said = tuple[tuple[datetime, Message], ...]
"""What was said and when, the newest first."""


class SaidPanel(QFrame):
    """Pops up over its parent's lower right corner, so that nothing makes room for it; Esc or a click elsewhere closes it.

    Signals: `counted` (int) when there are more or fewer messages.
    """

    counted = Signal(int)

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over, self._clock = parent, clock
        self._said: Said = ()
        self.setAccessibleName(_tr("Last messages"))
        body = card_body(self)
        body.addWidget(Text(_tr("Last messages, newest first"), Type.HEADING))
        self._scroll = Scroll(self)
        self._scroll.be_read()
        body.addWidget(self._scroll, 1)

    @property
    def said(self) -> Said:
        """What it keeps."""
        return self._said

    def take(self, said: Said) -> None:
        """Go on from what was said before."""
        self._said = said
        self.counted.emit(len(said))

    @Slot(object)
    def keep(self, message: Message) -> None:
        """Keep a message; the oldest goes where there are too many."""
        self.take(((self._clock.now(), message), *self._said)[:_MOST])

    @Slot()
    def open(self) -> None:
        """Show what was said, above the foot."""
        self._fill()
        size = _SIZE.boundedTo(self._over.size())
        room = self._over.size() - size
        corner = self._over.mapToGlobal(QPoint(room.width(), room.height()))
        self.setGeometry(corner.x(), corner.y(), size.width(), size.height())
        self.show()
        self._scroll.setFocus()

    def _fill(self) -> None:
        body = self._scroll.body
        while (item := body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for at, message in self._said:
            body.addWidget(_Line(formats.clock_time(at), message, self._scroll))
        body.addStretch(1)


class _Line(QWidget):
    """One message: when, how urgent, and all of its words, which can be copied."""

    def __init__(self, at: str, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = MessageSign(self, is_on_ground=False)
        sign.show_message(message)
        words = Text(message.whole, wraps=True, parent=self).let_select(by_keys=True)
        words.setProperty("look", "reading")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(Text(at, Type.SMALL, Tone.QUIET, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
