"""Finds what is clicked and too small to be hit, by its own size: what is scrolled away counts as well."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QStyle,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)

from tests.ui.seeing.faint import named
from ui.theme import TARGET

_PRESSED = ("mousePressEvent", "mouseReleaseEvent")
_ROWS = 12


def too_small(window: QWidget) -> list[str]:
    """One line for each thing that is clicked and lower or narrower than TARGET. `window` has to be shown."""
    return [
        f"small: {named(widget)}{what} is {size.width()} x {size.height()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not _is_inside(widget)
        for what, size in _clicked(widget)
        if size.width() < TARGET or size.height() < TARGET
    ]


def _is_inside(widget: QWidget) -> bool:
    """What belongs to a field or a list that is looked at as a whole."""
    return isinstance(widget.parentWidget(), (QComboBox, QLineEdit)) or widget.objectName().startswith("qt_")


def _clicked(widget: QWidget) -> Iterator[tuple[str, QSize]]:
    match widget:
        case QComboBox():
            yield "", widget.size()
            if widget.count():
                yield " row", QSize(widget.width(), widget.view().sizeHintForRow(0))
        case QAbstractButton() | QLineEdit() | QPlainTextEdit() | QSplitterHandle():
            yield "", widget.size()
        case QTabBar():
            seen = (i for i in range(widget.count()) if widget.isTabVisible(i))
            yield from ((f" {widget.tabText(i)!r}", widget.tabRect(i).size()) for i in seen)
        case QHeaderView():
            yield from _sections(widget)
        case QAbstractItemView():
            yield from _rows(widget)
        case QScrollBar():
            yield "", _handle(widget)
        case _ if _is_ours_to_press(type(widget)) and widget.isEnabled():
            yield "", widget.size()
        case _:
            return


def _sections(header: QHeaderView) -> Iterator[tuple[str, QSize]]:
    if header.sectionsClickable() and header.orientation() is Qt.Orientation.Horizontal:
        for section in range(header.count()):
            if not header.isSectionHidden(section):
                yield f" heading {section}", QSize(header.sectionSize(section), header.height())


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QSize]]:
    if view.selectionMode() is QAbstractItemView.SelectionMode.NoSelection or view.model() is None:
        return
    for row in range(min(view.model().rowCount(view.rootIndex()), _ROWS)):
        place = view.visualRect(view.model().index(row, 0, view.rootIndex()))
        if not place.isEmpty():
            yield f" row {row}", QSize(max(place.width(), view.viewport().width()), place.height())


def _handle(bar: QScrollBar) -> QSize:
    """How long the handle of a scroll bar is; how thick does not count: wheel and keys scroll as well."""
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    handle = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
    )
    length = handle.height() if bar.orientation() is Qt.Orientation.Vertical else handle.width()
    return QSize(length, length)


def _is_ours_to_press(kind: type) -> bool:
    """Whether a class of the program's own does something when it is pressed."""
    own = (one for one in kind.__mro__ if one.__module__.startswith("ui."))
    return any(name in vars(one) for one in own for name in _PRESSED)
