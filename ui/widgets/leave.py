"""The way out of a form: at once, or after one question where something is typed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("widgets")

_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def is_escape(event: QEvent) -> bool:
    """Whether it is about the key Esc."""
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def takes_escape(event: QEvent) -> bool:
    """Take Esc for the widget whose event it is: no shortcut of the page around hears it then."""
    if event.type() is not QEvent.Type.ShortcutOverride or not is_escape(event):
        return False
    event.accept()
    return True


class Leave(QWidget):
    """Leave by Esc; where something is typed, Esc asks once and the second Esc keeps it as a draft.

    `count_typed` says in how many fields something is typed that is not in the record. The question goes when the focus
    leaves it. With `is_narrow` only a screen reader is told the number. Signals: `left`, what is typed is kept; `discarded`, it is to be forgotten, and the form left.
    """

    left = Signal()
    discarded = Signal()

    def __init__(
        self, count_typed: Callable[[], int], parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_narrow = is_narrow
        self._count_typed = count_typed
        self._question = Text("", Type.STRONG, parent=self)
        self.discard = Button(_tr("Discard"), ButtonKind.SECONDARY, parent=self)
        self.discard.setText(f"{self.discard.text()}   Del")
        self.leave = Button(_tr("Leave"), ButtonKind.SECONDARY, "Esc", parent=self)
        self.keep = Button(_tr("Keep draft"), ButtonKind.SECONDARY, "Esc", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._question, self.discard, self.keep, self.leave):
            row.addWidget(part)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        delete = named_key("Delete", self, _tr("Discard what is typed"), inside)
        delete.activated.connect(self.discard.click)
        self.discard.clicked.connect(self._on_discard)
        self.leave.clicked.connect(self._on_leave)
        self.keep.clicked.connect(self._on_keep)
        for button in (self.discard, self.keep):
            button.installEventFilter(self)
        self._ask(typed=0)

    @property
    def is_asking(self) -> bool:
        """Whether it asks what becomes of what is typed."""
        return not self.keep.isHidden()

    @Slot()
    def take_back(self) -> None:
        """Ask no more."""
        if self.is_asking:
            self._ask(typed=0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _ELSEWHERE:
            QTimer.singleShot(0, self, self._on_focus_gone)
        return False

    def _ask(self, typed: int) -> None:
        question = _tr.counted(typed, "%n field typed", "%n fields typed") if typed else ""
        self._question.setText(question)
        self.setAccessibleName(question)
        self._question.setVisible(bool(typed) and not self._is_narrow)
        for button in (self.discard, self.keep):
            button.setVisible(bool(typed))
            button.setAccessibleDescription(question)
        self.leave.setVisible(not typed)

    @Slot()
    def _on_leave(self) -> None:
        typed = self._count_typed()
        if typed:
            self._ask(typed)
            self.keep.setFocus()
        else:
            self.left.emit()

    @Slot()
    def _on_keep(self) -> None:
        self.take_back()
        self.left.emit()

    @Slot()
    def _on_discard(self) -> None:
        self.take_back()
        self.discarded.emit()

    @Slot()
    def _on_focus_gone(self) -> None:
        focus: QWidget | None = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.take_back()
