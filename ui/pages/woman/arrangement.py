"""Where the parts of the page stand: side by side, or, where there is no room for that, her questions in a drawer."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.pages.woman.overview import Overview
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.handle import PanelHandle, UrgentBar
from ui.theme import restyle
from ui.widgets.button import Button, named_key
from ui.wording.tr import context

_tr = context("woman")

PANEL_WIDTH = 408
_LEAST = 1120, 500
"""The narrowest and lowest page on which record and questions stand side by side."""
_EDGE = 12


class Arrangement(QWidget):
    """Her record beside her questions.

    Where the page is narrow or low, the chart is a tab of the record, the questions are a drawer at the right behind a
    handle that counts them, and the most urgent one stands below. Ctrl+Right opens and closes the drawer, Esc closes it.
    `right` holds the `panel` of her questions and the form that answers them.
    Signals: `answer_wanted` and `call_wanted` from the question below; `shut` when the drawer was.
    """

    answer_wanted = Signal()
    call_wanted = Signal()
    shut = Signal()

    def __init__(
        self, overview: Overview, right: QStackedWidget, panel: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.overview, self.right, self._panel = overview, right, panel
        self.is_small = False
        self._before: QWidget | None = None
        self.handle = PanelHandle(self)
        self.bar = UrgentBar(self)
        self.right.setFixedWidth(PANEL_WIDTH)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(overview, 1)
        self._column.addWidget(self.bar)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._across.setSpacing(_EDGE)
        self._across.addLayout(self._column, 1)
        self._across.addWidget(right)
        self._across.addWidget(self.handle)
        self.handle.hide()
        self.bar.hide()
        self._connect()

    def _connect(self) -> None:
        self.handle.pressed.connect(self.turn_drawer)
        self.bar.open_wanted.connect(self.turn_drawer)
        self.bar.answer_wanted.connect(self.answer_wanted)
        self.bar.call_wanted.connect(self.call_wanted)
        named_key("Ctrl+Right", self, _tr("Open or shut her questions")).activated.connect(self.turn_drawer)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        # Opening it puts the focus on its handle.
        for part in (self._panel, self.handle):
            leave = named_key("Esc", part, _tr("Shut her questions"), inside)
            leave.activated.connect(self.shut_drawer)

    @property
    def is_open(self) -> bool:
        """Whether the questions are seen."""
        return not self.right.isHidden()

    def show_about(self, about: About | None) -> None:
        """Count the questions of a woman on the handle, her most urgent one below; None: nobody's."""
        self.handle.show_about(about)
        self.bar.show_about(about)
        self._show_bar()

    @Slot()
    def turn_drawer(self) -> None:
        """Open the drawer where it is shut, shut it where it is open."""
        if self.is_small:
            self.open_drawer(is_open=not self.is_open)

    @Slot()
    def shut_drawer(self) -> None:
        """Leave the room to the chart."""
        self.open_drawer(is_open=False)

    def open_drawer(self, *, is_open: bool = True) -> None:
        """Show the questions, or leave the room to the chart; side by side they are always seen."""
        if not self.is_small or is_open is self.is_open:
            return
        self.right.setVisible(is_open)
        self.handle.show_open(is_open=is_open)
        self._show_bar()
        self._place_drawer()
        if is_open:
            self.right.raise_()
            self.handle.turn.setFocus()
        else:
            self.overview.tabs.setFocus()
            self.shut.emit()

    def show_form(self) -> None:
        """Show the form that answers her questions, and remember where the focus was."""
        if self.right.currentIndex() == 0:
            self._before = self.window().focusWidget()
        self.open_drawer()
        self.right.setCurrentIndex(1)

    def show_questions(self) -> None:
        """Show her questions again; the focus goes back to where it was before the form."""
        focus: QWidget | None = self.window().focusWidget()
        was_answering = self.right.currentIndex() == 1
        was_inside = was_answering and focus is not None and self.right.isAncestorOf(focus)
        self.right.setCurrentIndex(0)
        if was_inside:
            self._place_before().setFocus(Qt.FocusReason.BacktabFocusReason)
        self._before = None

    def _place_before(self) -> QWidget:
        """Where the focus was, if that can still be seen: what the drawer lies over cannot, nor what was drawn anew."""
        before, first = self._before, self.handle.turn if self.is_small else self.overview.tabs
        if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
            return first
        return before if not self.is_small or self.right.isAncestorOf(before) else first

    def take_key(self, pressed: QKeySequence) -> bool:
        """Open the shut drawer for a key of one of its buttons, and press that; whether it could be pressed."""
        if not self.is_small or self.is_open:
            return False
        buttons = (b for b in self._panel.findChildren(Button) if b.isVisibleTo(self._panel))
        wanted = next((b for b in buttons if b.key and QKeySequence(b.key) == pressed), None)
        if wanted is None:
            return False
        # A button that is grey says why, once it is seen.
        self.open_drawer()
        wanted.click()
        return wanted.isEnabled()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_small = self.width() < _LEAST[0] or self.height() < _LEAST[1]
        if is_small != self.is_small:
            self.is_small = is_small
            self._turn()
        self._place_drawer()

    def _turn(self) -> None:
        """Change from the one arrangement to the other."""
        self.overview.fold_chart(is_folded=self.is_small)
        self.handle.setVisible(self.is_small)
        edge = 8 if self.is_small else _EDGE
        self._across.setContentsMargins(edge, edge, edge, edge)
        self._across.setSpacing(edge)
        # Where it stands below, its room stays while the drawer lies over it: the chart does not move.
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(self.is_small)
        self.bar.setSizePolicy(policy)
        restyle(self.right, "look", "drawer" if self.is_small else "")
        self.right.setContentsMargins(_EDGE if self.is_small else 0, 0, 0, 0)
        self.right.setFixedWidth(PANEL_WIDTH + _EDGE if self.is_small else PANEL_WIDTH)
        if self.is_small:
            self._across.removeWidget(self.right)
            self.right.hide()
        else:
            self._across.insertWidget(1, self.right)
            self.right.show()
        self.handle.show_open(is_open=self.is_open)
        self._show_bar()

    def _show_bar(self) -> None:
        self.bar.setVisible(self.is_small and not self.is_open and self.bar.has_question)

    def _place_drawer(self) -> None:
        if not self.is_small:
            return
        edge = self._across.spacing()
        right = self.width() - self.handle.width() - 2 * edge
        wide = self.right.width()
        self.right.setGeometry(QRect(right - wide, edge, wide, self.height() - 2 * edge))
