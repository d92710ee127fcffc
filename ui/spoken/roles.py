"""What the widgets of this program are to a screen reader, where Qt takes them for something else or for nothing."""

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QStackedWidget, QWidget

Role = QAccessible.Role
_PRESS, _TOGGLE = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction()
_ANSWERS = (Role.RadioButton, Role.CheckBox)


class SpokenAs:
    """What a widget is to a screen reader, written before its Qt class among its bases.

    `spoken_role` None leaves it what Qt takes it for; it is settled in the class, or for one widget before Qt makes it.
    """

    spoken_role: Role | None = None

    def spoken_as(self) -> Role | None:
        """What it is as it stands."""
        return self.spoken_role

    def spoken_text(self) -> str:
        """What is read where it has no accessible name, and is no button."""
        return ""

    def spoken_unfolded(self) -> bool | None:
        """Whether what it opens is open; None where it opens nothing."""
        return None


def tell_unfolded(widget: QWidget) -> None:
    """Let a screen reader hear that what a widget opens was opened or shut."""
    change = QAccessible.State()
    change.expanded = change.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(widget, change))


def tell_roles() -> None:
    """From now on Qt asks here what a widget is; once in a process."""
    QAccessible.installFactory(_spoken)


def _spoken(_class: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, QStackedWidget):
        return _Stack(widget)
    return _Spoken(widget) if isinstance(widget, QWidget) and _role_of(widget) is not None else None


def _role_of(widget: QWidget) -> Role | None:
    return widget.spoken_as() if isinstance(widget, SpokenAs) else None


class _Spoken(QAccessibleWidget):
    """One widget that says itself what it is. Qt keeps it as long as the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, _role_of(widget) or Role.Client)

    def role(self) -> Role:
        widget = self.object()
        return (_role_of(widget) if isinstance(widget, QWidget) else None) or super().role()

    def text(self, kind: QAccessible.Text) -> str:
        widget, said = self.object(), super().text(kind)
        if said or kind is not QAccessible.Text.Name:
            return said
        if isinstance(widget, QAbstractButton):
            return widget.text().replace("&", "")
        return widget.spoken_text() if isinstance(widget, SpokenAs) else ""

    def state(self) -> QAccessible.State:
        state, widget = super().state(), self.object()
        is_unfolded = widget.spoken_unfolded() if isinstance(widget, SpokenAs) else None
        if is_unfolded is not None:
            state.expandable, state.expanded, state.collapsed = True, is_unfolded, not is_unfolded
        elif isinstance(widget, QAbstractButton):
            _put_choice(state, self.role(), is_chosen=widget.isChecked())
        if self.role() is Role.Heading:
            state.readOnly = True
        return state

    def actionNames(self) -> list[str]:
        widget = self.object()
        if not isinstance(widget, QAbstractButton) or not widget.isEnabled():
            return super().actionNames()
        return [_TOGGLE if self.role() in _ANSWERS else _PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        widget = self.object()
        if name not in (_PRESS, _TOGGLE):
            super().doAction(name)
        elif isinstance(widget, QAbstractButton) and widget.isEnabled():
            # Qt's own toggling shows an answer and tells nobody: it would stand there, and not be recorded.
            widget.click()


class _Stack(QAccessibleWidget):
    """One page of several: the others are not there, whatever they still hold."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack, Role.Window if stack.isWindow() else Role.Pane)

    def childCount(self) -> int:
        return int(self._page() is not None)

    def child(self, index: int) -> QAccessibleInterface:
        page = self._page()
        return super().child(index) if page is None else QAccessible.queryAccessibleInterface(page)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child.object() is self._page() else -1

    def _page(self) -> QWidget | None:
        stack = self.object()
        return stack.currentWidget() if isinstance(stack, QStackedWidget) else None


def _put_choice(state: QAccessible.State, role: Role, *, is_chosen: bool) -> None:
    """Whether it is the one that is chosen, for what is one of several."""
    if role is Role.PageTab:
        state.selectable, state.selected = True, is_chosen
    elif role in _ANSWERS:
        state.checkable, state.checked = True, is_chosen
