"""Finds text that is cut off and siblings that overlap, in any widget tree, by itself."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QWidget,
)

_SLACK = 1
_BUTTON_EDGES = 12
_TICK_EDGES = 24
_EDIT_EDGES = 16
_COMBO_EDGES = 36


def clipped(root: QWidget) -> list[str]:
    """One line for each text with less room than it needs, each pair of siblings that overlap, each child outside its parent.

    `root` has to be shown. Scrolled-away parts are judged by their own size, not by what is seen of them; what nobody can
    scroll to is told.
    """
    return [*_cut_off(root), *_overlapping(root), *_sticking_out(root), *_out_of_reach(root)]


def _visible(root: QWidget) -> Iterator[QWidget]:
    yield root
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root):
            yield widget


def _cut_off(root: QWidget) -> Iterator[str]:
    for widget in _visible(root):
        needed = _needed(widget)
        if needed is not None and (
            needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK
        ):
            yield f"cut off: {_name(widget)} needs {needed.width()}x{needed.height()}, has {widget.width()}x{widget.height()}"
        if isinstance(widget, QHeaderView):
            yield from _cut_headings(widget)


def _needed(widget: QWidget) -> QRect | None:
    """The room a widget's text takes, edges included; None for what has no text."""
    match widget:
        case QLabel():
            return _label(widget) if widget.text() else None
        case QPushButton() | QRadioButton():
            return _line(widget, widget.text(), _BUTTON_EDGES)
        case QCheckBox() if widget.hasHeightForWidth():
            return QRect(0, 0, widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
        case QCheckBox():
            return _line(widget, widget.text(), _TICK_EDGES)
        case QComboBox():
            return _line(widget, widget.currentText(), _COMBO_EDGES)
        case QLineEdit() if widget.echoMode() is QLineEdit.EchoMode.Normal:
            return _line(widget, widget.text() or widget.placeholderText(), _EDIT_EDGES)
        case QTabBar():
            seen = (i for i in range(widget.count()) if widget.isTabVisible(i))
            return QRect(0, 0, sum(widget.tabSizeHint(i).width() for i in seen), 0)
        case _:
            return None


def _line(widget: QWidget, text: str, edges: int) -> QRect:
    metrics = widget.fontMetrics()
    size = metrics.size(int(Qt.TextFlag.TextShowMnemonic), text)
    return QRect(0, 0, size.width() + edges, metrics.height())


def _label(label: QLabel) -> QRect:
    around = label.contentsMargins()
    edges = around.left() + around.right() + 2 * label.margin()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        size = metrics.size(int(Qt.TextFlag.TextShowMnemonic), label.text())
        return QRect(0, 0, size.width() + edges, metrics.tightBoundingRect(label.text()).height())
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    return metrics.boundingRect(QRect(0, 0, label.width() - edges, 100_000), flags, label.text())


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        needed = header.fontMetrics().horizontalAdvance(text) + 8
        if not header.isSectionHidden(section) and needed > header.sectionSize(section) + _SLACK:
            yield f"cut off: heading {text!r} needs {needed}, has {header.sectionSize(section)}"


def _overlapping(root: QWidget) -> Iterator[str]:
    for parent in _visible(root):
        if isinstance(parent, QStackedWidget) or parent.layout() is None:
            continue
        children = [w for w in _laid_out(parent) if w.isVisibleTo(root)]
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    yield f"overlap: {_name(one)} and {_name(other)} in {_name(parent)}"


def _sticking_out(root: QWidget) -> Iterator[str]:
    """What a layout placed partly outside its parent, because there was too little room."""
    for parent in _visible(root):
        for child in _laid_out(parent) if parent.layout() is not None else []:
            if child.isVisibleTo(root) and not parent.rect().adjusted(-1, -1, 1, 1).contains(
                child.geometry()
            ):
                yield f"sticks out: {_name(child)} of {_name(parent)}"


def _out_of_reach(root: QWidget) -> Iterator[str]:
    """What lies beyond the edge of a pane that cannot be scrolled sideways."""
    for widget in _visible(root):
        inside = widget.widget() if isinstance(widget, QScrollArea) else None
        if not isinstance(widget, QScrollArea) or inside is None:
            continue
        room, needed = widget.viewport().width(), inside.minimumSizeHint().width()
        if widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and needed > room:
            yield f"out of reach: {_name(widget)} needs {needed}, has {room}"


def _laid_out(parent: QWidget) -> list[QWidget]:
    """The direct children that a layout placed; what floats on purpose is not among them."""
    layout = parent.layout()
    children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [
        child
        for child in children
        if (layout is not None and layout.indexOf(child) >= 0) or _deep(layout, child)
    ]


def _deep(layout: object, child: QWidget) -> bool:
    """Whether `child` lies in a layout inside `layout`."""
    if not isinstance(layout, QLayout):
        return False
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None and (inner.indexOf(child) >= 0 or _deep(inner, child)):
            return True
    return False


def _name(widget: QWidget) -> str:
    text = widget.property("text") or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__}({str(text)[:40]!r})"
