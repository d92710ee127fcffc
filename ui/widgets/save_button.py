"""The button that saves one part of the page."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.button import DOES, Button, ButtonKind
from ui.widgets.text import plain_tip

_KEY = "Ctrl+S"


class SaveButton(Button):
    """Ctrl+S presses it while the focus is inside `part`, and only then the key stands in it: each part is saved by itself."""

    def __init__(self, text: str, part: QWidget, kind: ButtonKind = ButtonKind.SECONDARY) -> None:
        # Qt may ask how wide it is while it is made.
        self._text = text
        super().__init__(text, kind, parent=part)
        self._part = part
        shortcut = QShortcut(QKeySequence(_KEY), part)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.setProperty(DOES, text)
        shortcut.activated.connect(self.click)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.name(text)

    def name(self, text: str) -> None:
        """Say what it saves."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(f"{text} ({_KEY})"))
        focus: QWidget | None = self.window().focusWidget()
        self._show_key(focus)

    def sizeHint(self) -> QSize:
        """As wide as with its key, so that nothing moves when the focus comes; asked anew as its window is dressed."""
        size, metrics = super().sizeHint(), self.fontMetrics()
        wider = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return QSize(size.width() + max(0, wider), size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _whole(self) -> str:
        """What it says while its key saves."""
        return f"{self._text}   {_KEY}"

    def _show_key(self, focus: QWidget | None) -> None:
        is_here = focus is not None and self._part.isAncestorOf(focus)
        self.setText(self._whole if is_here else self._text)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._show_key(now)
