"""Finds what is too faint to be read or seen, in any window, by looking at its pixels."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)

from tests.ui.seeing.pixels import Pixels, drawn, edge, islands, part
from ui.widgets.fields.field import ProblemMark
from ui.widgets.fields.laid_over import LaidOver

TEXT, GRAPHIC = 4.5, 3.0
_ROUNDING = 0.06
"""What the rounding of a colour to 256 steps may cost."""
_FRAME, _CORNER = 3, 8
"""How far the frame of a field or button reaches inwards, and its rounded corners across."""
_FRAMELESS = {"link", "line", "head", "section"}
"""Buttons that are told by their words alone."""
_FRAMED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
_ROWS = 12


def faint(window: QWidget) -> list[str]:
    """One line for each text, sign or edge that is too faint. `window` has to be shown."""
    pixels, seen = drawn(window), list(visible(window))
    return [*_faint_ink(window, seen, pixels), *_faint_edges(window, seen, pixels)]


def seen_of(widget: QWidget, window: QWidget, inside: QRect | None = None) -> QRect:
    """Where a widget, or a part of it, is seen in the window; empty where nothing of it is."""
    seen = widget.visibleRegion().boundingRect()
    if inside is not None:
        seen = seen.intersected(inside)
    return seen.translated(widget.mapTo(window, QPoint()))


def visible(window: QWidget) -> Iterator[QWidget]:
    """Everything in the window of which something is seen."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def named(widget: QWidget) -> str:
    """What a finding calls a widget."""
    text = widget.property("text") or widget.accessibleName() or widget.objectName()
    around = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__}({str(text)[:40]!r}) in {around}"


def _faint_ink(window: QWidget, seen: Sequence[QWidget], pixels: Pixels) -> Iterator[str]:
    for widget in seen:
        if _is_covered(widget, seen, window):
            continue
        for what, inside, least in _inked(widget):
            for island in islands(part(pixels, seen_of(widget, window, inside))):
                if island.touches_edge and isinstance(widget, _FRAMED):
                    continue
                needed = GRAPHIC if island.is_sign else least
                if island.contrast < needed - _ROUNDING:
                    yield f"faint: {named(widget)}{what} has {island.contrast:.2f}, needs {needed}"


def _is_covered(widget: QWidget, seen: Sequence[QWidget], window: QWidget) -> bool:
    """Whether what is said of an input lies over it for the moment: what is seen there is not its own."""
    overs = (over for over in seen if isinstance(over, LaidOver) and not over.isAncestorOf(widget))
    return any(
        over is not widget
        and seen_of(over, window).intersects(seen_of(widget, window))
        and not widget.isAncestorOf(over)
        for over in overs
    )


def _inked(widget: QWidget) -> Iterator[tuple[str, QRect, float]]:
    """What holds words or a sign: its name, where it is in the widget, and the contrast that it needs."""
    inner = widget.rect().adjusted(_CORNER, _FRAME, -_CORNER, -_FRAME)
    match widget:
        case QLabel():
            if widget.text() or not widget.pixmap().isNull():
                yield "", _beside_mark(widget), TEXT if widget.text() else GRAPHIC
        case QCheckBox() | QRadioButton():
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            element = (
                QStyle.SubElement.SE_CheckBoxContents
                if isinstance(widget, QCheckBox)
                else QStyle.SubElement.SE_RadioButtonContents
            )
            yield "", widget.style().subElementRect(element, option, widget), TEXT
        case QAbstractButton() | QLineEdit() | QPlainTextEdit() | QComboBox():
            yield "", inner, TEXT if _says(widget) else GRAPHIC
        case QTabBar():
            yield from ((f" {widget.tabText(i)!r}", widget.tabRect(i), TEXT) for i in range(widget.count()))
        case QHeaderView():
            yield from _sections(widget)
        case QAbstractItemView():
            return
        case _ if isinstance(view := widget.parentWidget(), QAbstractItemView) and widget is view.viewport():
            yield from _cells(view)
        case _ if _is_painted(type(widget)):
            yield "", widget.rect(), GRAPHIC
        case _:
            return


def _beside_mark(label: QLabel) -> QRect:
    """Where the words of a label are: the cross of a problem may lie at its end, and is a sign, looked at by itself."""
    whole, around = label.contentsRect(), label.parentWidget()
    for mark in around.findChildren(ProblemMark) if around is not None else ():
        place = QRect(
            mark.mapTo(label.window(), QPoint()) - label.mapTo(label.window(), QPoint()), mark.size()
        )
        if mark.isVisible() and place.intersects(whole):
            whole.setRight(place.left() - 1)
    return whole


def _is_painted(kind: type) -> bool:
    """Whether a class of the program's own draws itself; the chart is looked at by tests of its own."""
    own = (
        one for one in kind.__mro__ if one.__module__.startswith("ui.") and "ui.chart" not in one.__module__
    )
    return any("paintEvent" in vars(one) for one in own)


def _says(widget: QWidget) -> bool:
    said = (
        getattr(widget, name, str)() for name in ("text", "currentText", "placeholderText", "toPlainText")
    )
    return any(said)


def _sections(header: QHeaderView) -> Iterator[tuple[str, QRect, float]]:
    if header.orientation() is Qt.Orientation.Horizontal:
        for section in range(header.count()):
            left, width = header.sectionViewportPosition(section), header.sectionSize(section)
            yield f" heading {section}", QRect(left, 0, width, header.height() - 2), TEXT


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect, float]]:
    if isinstance(view, QHeaderView) or view.model() is None:
        return
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), _ROWS)):
        for column in range(_columns(model, view.rootIndex())):
            index = model.index(row, column, view.rootIndex())
            place = view.visualRect(index)
            if not place.isEmpty():
                says = bool(str(index.data() or ""))
                inner = place.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
                yield f" row {row} column {column}", inner, TEXT if says else GRAPHIC


def _columns(model: QAbstractItemModel, root: QModelIndex) -> int:
    # Python may not ask a model that is a list.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)


def _faint_edges(window: QWidget, all_seen: Sequence[QWidget], pixels: Pixels) -> Iterator[str]:
    for widget in all_seen:
        inside = _edged(widget)
        if inside is None or not widget.isEnabled():
            continue
        seen = seen_of(widget, window, inside)
        if seen.size() == inside.size():
            found = edge(pixels, seen)
            if found < GRAPHIC - _ROUNDING:
                yield f"faint edge: {named(widget)} has {found:.2f}, needs {GRAPHIC}"


def _edged(widget: QWidget) -> QRect | None:
    """Where the frame is by which an input or button is told; None where there is none."""
    match widget:
        case QLineEdit() if isinstance(widget.parentWidget(), QComboBox):
            return None
        case QLineEdit() | QPlainTextEdit() | QComboBox():
            return widget.rect()
        case QCheckBox():
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            return widget.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, widget)
        case QPushButton() if widget.property("kind") not in _FRAMELESS:
            return widget.rect()
        case _:
            return None
