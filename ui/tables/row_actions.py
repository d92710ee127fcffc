"""What may be done with the current row of a table, at its end: no row is lost to a line of buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QWidget

from ui.spoken.roles import Role, tell_unfolded
from ui.theme import TARGET, tokens_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import draw_icon
from ui.widgets.text import plain_tip

_SIGN = 18


class SignButton(Button):
    """A button that shows a sign instead of a word; the word and its key are its name and its tooltip."""

    def __init__(self, word: str, sign: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word, ButtonKind.LINK, key, shows_key=False, parent=parent)
        self._sign = sign
        self.setFixedSize(TARGET, TARGET)
        self.say(word, sign)

    def say(self, word: str, sign: str) -> None:
        """Be called otherwise, with another sign; what forbids it stays said."""
        self.rename(word)
        self.setText("")
        if not self._key:
            self.setToolTip(plain_tip(self.accessibleName()))
        self.show_sign(sign)

    def show_sign(self, sign: str) -> None:
        """Show another sign."""
        self._sign = sign
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # A ground that is seen through has a palette of its own.
        tokens = tokens_of(self.window().palette())
        painter = QPainter(self)
        left, top = (self.width() - _SIGN) / 2, (self.height() - _SIGN) / 2
        colour = QColor(tokens.ink if self.isEnabled() else tokens.line)
        draw_icon(painter, self._sign, QRectF(left, top, _SIGN, _SIGN), colour, 2.0)
        painter.end()


class UnfoldButton(SignButton):
    """A sign that opens and shuts something, and says which of the two it is."""

    spoken_role = Role.Button
    _is_unfolded = False

    def show_unfolded(self, *, is_unfolded: bool) -> None:
        """Say that what it opens is open, or shut."""
        self._is_unfolded = is_unfolded
        tell_unfolded(self)

    def spoken_unfolded(self) -> bool | None:
        return self._is_unfolded


class RowActions(QWidget):
    """Stands at the end of the row that is current, as wide as its signs; hidden where there is none."""

    def __init__(self, table: QTableView, signs: Sequence[SignButton]) -> None:
        super().__init__(table.viewport())
        self._table, self._signs = table, tuple(signs)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for sign in signs:
            row.addWidget(sign)
        table.selectionModel().currentRowChanged.connect(self.place)
        table.model().modelReset.connect(self.place)
        table.verticalScrollBar().valueChanged.connect(self.place)
        table.viewport().installEventFilter(self)
        self.hide()

    @property
    def needed_width(self) -> int:
        """How wide the last column has to be for them."""
        return TARGET * len(self._signs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            # The rows get their places only when the table has caught up.
            QTimer.singleShot(0, self, self.place)
        return super().eventFilter(watched, event)

    @Slot()
    def place(self) -> None:
        """Go to the current row."""
        index = self._table.currentIndex()
        last = self._table.model().columnCount() - 1
        row: QRect = self._table.visualRect(index.siblingAtColumn(last)) if index.isValid() else QRect()
        self.setVisible(row.height() > 0)
        if row.height() > 0:
            self.setGeometry(row.right() + 1 - self.needed_width, row.top(), self.needed_width, TARGET)
            self.raise_()
