"""The rail on the left: one button a page, its key written in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, font, tokens_of
from ui.widgets.icons import draw_icon
from ui.widgets.text import plain_tip
from ui.wording.tr import context

_tr = context("widgets")


WIDTH, NARROW = 72, 48
_LOW = 56
"""The height of a button in a low window: icon, title and key without room between them."""
_TALL = 64
_MARGIN = 4


@dataclass(frozen=True, slots=True)
class RailItem:
    """One button: `name` is what it stands for in signals, `icon` one of `ui.widgets.icons.NAMES`, `key` its shortcut."""

    name: str
    title: str
    icon: str
    key: str


class RailButton(SpokenAs, QAbstractButton):
    """Icon, title and key, one under the other; with `is_page` it is marked while its page is shown."""

    def __init__(self, item: RailItem, parent: QWidget | None = None, *, is_page: bool = True) -> None:
        # Before Qt makes it, which has it looked at.
        self.spoken_role = Role.PageTab if is_page else None
        super().__init__(parent)
        self.item = item
        self.setText(item.title)
        self.setAccessibleName(item.title)
        self.setToolTip(plain_tip(f"{item.title} ({item.key})"))
        QShortcut(QKeySequence(item.key), self).activated.connect(self.click)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(is_page)
        self._is_narrow = False
        self.show_width(is_narrow=False)

    def show_width(self, *, is_narrow: bool) -> None:
        """Show the icon alone, or title and key below it."""
        self._is_narrow = is_narrow
        size = self.sizeHint()
        self.setFixedWidth(size.width())
        self.setMinimumHeight(size.height() if is_narrow else _LOW)
        self.setMaximumHeight(size.height())
        self.update()

    def sizeHint(self) -> QSize:
        side = NARROW - 2 * _MARGIN
        return QSize(side, side) if self._is_narrow else QSize(WIDTH - 2 * _MARGIN, _TALL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._is_narrow else QSize(self.sizeHint().width(), _LOW)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked() or self.underMouse()
        if here or self.hasFocus():
            painter.setPen(QPen(QColor(tokens.rail_ink), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.rail_here) if here else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        ink = QColor("#ffffff" if self.isChecked() else tokens.rail_ink)
        top = (self.height() - (22 if self._is_narrow else _LOW - 1)) / 2
        draw_icon(painter, self.item.icon, QRectF(self.width() / 2 - 11, top, 22, 22), ink)
        if not self._is_narrow:
            self._draw_names(painter, top, ink)
        painter.end()

    def _draw_names(self, painter: QPainter, top: float, ink: QColor) -> None:
        painter.setPen(ink)
        painter.setFont(font(Type.LABEL if not self.isChecked() else Type.STRONG))
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, top + 24, self.width(), 17), middle, self.item.title)
        painter.setFont(font(Type.LABEL))
        painter.drawText(QRectF(0, top + 41, self.width(), 15), middle, self.item.key)


class Rail(SpokenAs, QWidget):
    """Pages above, what ends the work below.

    Signals: `chosen` (str) with the name of the item pressed.
    """

    chosen = Signal(str)
    spoken_role = Role.PageTabList

    def __init__(
        self, pages: Sequence[RailItem], below: Sequence[RailItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_tr("Pages"))
        self.is_narrow = False
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        column.setSpacing(4)
        self._buttons = [RailButton(item, self) for item in pages]
        self._buttons += [RailButton(item, self, is_page=False) for item in below]
        for button in self._buttons[: len(pages)]:
            column.addWidget(button)
        column.addStretch(1)
        for button in self._buttons[len(pages) :]:
            column.addWidget(button)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
        self._here = ""

    def show_width(self, *, is_narrow: bool) -> None:
        """Icons alone in a narrow window: their names and keys are in the tips, and are read aloud."""
        self.is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else WIDTH)
        for button in self._buttons:
            button.show_width(is_narrow=is_narrow)

    def show_here(self, name: str) -> None:
        """Mark where the user is; an unknown name marks nothing."""
        self._here = name
        for button in self._buttons:
            button.setChecked(button.item.name == name)

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        self.show_here(self._here)
        for button in self._buttons:
            if button is pressed:
                self.chosen.emit(button.item.name)
