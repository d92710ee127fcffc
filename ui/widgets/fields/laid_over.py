"""What is said of an input, laid over the page beside it: nothing on the page moves when it comes or goes."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.widgets.fields.free_place import free_place
from ui.widgets.text import Text

_WIDEST, _NARROWEST = 360, 200
_GAP, _EDGE = 4, 4
_INSIDE, _SIGN = 8, 24
"""What stands around the sentences, and before one of them."""
_UNSETTLING = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange}
)


class LaidOver(QFrame):
    """Sentences and choices about `anchor`, on top of what lies there, whole in every width.

    `head` is the label that belongs to the anchor. Of several in one window one is seen: that of the input with the
    focus, else the one said last, and never over another input or button where there is any place left. What takes no clicks lets them through.
    """

    def __init__(self, anchor: QWidget, head: QWidget, *parts: QWidget) -> None:
        super().__init__(head)
        self.anchor, self.head = anchor, head
        self.setProperty("look", "over")
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSIDE, 3, _INSIDE, 3)
        column.setSpacing(4)
        for part in parts:
            column.addWidget(part)
        self.hide()
        anchor.destroyed.connect(self.deleteLater)

    @property
    def says(self) -> bool:
        """Whether there is something to show; parts that were laid elsewhere do not count."""
        return any(not part.isHidden() for part in self._parts())

    @property
    def is_clickable(self) -> bool:
        """Whether something in it is to be clicked."""
        return any(
            child.focusPolicy() is not Qt.FocusPolicy.NoFocus and child.isVisibleTo(self)
            for child in self.findChildren(QWidget)
        )

    def holds(self, focus: QWidget | None) -> bool:
        """Whether the focus is at the input it belongs to, or within it."""
        return focus is not None and any(
            place is focus or place.isAncestorOf(focus) for place in (self.anchor, self)
        )

    @Slot()
    def renew(self) -> None:
        """What it says has changed: show it, or go."""
        window = self.anchor.window()
        shown = window.findChild(_Shown, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if self.says or shown is not None:
            (shown or _Shown(window)).take(self)

    def lay(self, focus: QWidget | None) -> None:
        """Find its place: at the input where that covers nothing else that is filled in or pressed, else nearest to it."""
        window = self.anchor.window()
        others = [
            _room_of(w, window, with_label=False)
            for w in window.findChildren(QWidget)
            if self._is_kept_free(w)
        ]
        if focus is not None and not self.holds(focus):
            others.insert(0, _room_of(focus, window))
        self.setGeometry(
            free_place(window.rect(), *self._own(window), self._sizes_in(window.width()), others)
        )

    def _own(self, window: QWidget) -> tuple[QRect, QRect]:
        """Where the input stands in its window, and where the label that belongs to it does."""
        return (
            _room_of(self.anchor, window, with_label=False),
            _room_of(self.head, window, with_label=False),
        )

    def _is_kept_free(self, widget: QWidget) -> bool:
        """Whether it is something that is filled in or pressed, or the label of it, and seen, and not what this is about."""
        own = (self.anchor, self.head)
        if widget in own or self.anchor.isAncestorOf(widget) or self.isAncestorOf(widget):
            return False
        if widget.isAncestorOf(self.anchor) or not widget.isVisible() or widget.visibleRegion().isEmpty():
            return False
        around = widget.parentWidget()
        is_of_a_field = around is not None and around.property("role") == "field"
        is_label = isinstance(widget, Text) and widget.buddy() is not None
        return is_of_a_field or is_label or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def _parts(self) -> Iterator[QWidget]:
        column = self.layout()
        for place in range(column.count() if column is not None else 0):
            item = column.itemAt(place) if column is not None else None
            part = item.widget() if item is not None else None
            if part is not None:
                yield part

    def _sizes_in(self, room: int) -> tuple[QSize, ...]:
        """As it breaks best, and as low as it gets: in one line where there is room for that."""
        self.ensurePolished()
        column = self.layout()
        assert column is not None  # noqa: S101  # It is made with one.
        column.invalidate()
        least, whole = max(column.minimumSize().width(), _NARROWEST), column.sizeHint().width()
        widths = (max(least, min(whole, _WIDEST)), max(least, self._in_one_line()))
        return tuple(self._size(min(width, room - 2 * _EDGE)) for width in dict.fromkeys(widths))

    def _in_one_line(self) -> int:
        """How wide it is where no sentence in it is broken."""
        around = self.contentsMargins().left() + self.contentsMargins().right() + 2 * _INSIDE + 2 * _EDGE
        texts = self.findChildren(Text)
        return max((t.fontMetrics().horizontalAdvance(t.text()) + _SIGN for t in texts), default=0) + around

    def _size(self, width: int) -> QSize:
        column = self.layout()
        assert column is not None  # noqa: S101  # It is made with one.
        high = column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        return QSize(width, high)


class _Shown(QObject):
    """Which of those that say something in one window is seen, and where; it looks again when anything moves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._said: list[LaidOver] = []
        self._watched: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.arrange)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def take(self, over: LaidOver) -> None:
        """It says something now, or something else, or nothing any more."""
        if over in self._said:
            self._said.remove(over)
        if over.says:
            self._said.append(over)
        else:
            over.hide()
        self.arrange()
        # A form that is just being laid out gets its places only when the layout has caught up.
        self._soon.start()

    @Slot()
    def arrange(self) -> None:
        """Show one of them in its place, and no other."""
        self._said = [over for over in self._said if isValid(over) and isValid(over.anchor)]
        self._watch()
        seen = [over for over in self._said if over.anchor.isVisible()]
        focus: QWidget | None = self._window.focusWidget()
        chosen = next((over for over in seen if over.holds(focus)), seen[-1] if seen else None)
        if chosen is not None and chosen.anchor.visibleRegion().isEmpty():
            chosen = None
        for over in self._said:
            if over is not chosen:
                over.hide()
        if chosen is not None:
            chosen.setParent(self._window)
            chosen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not chosen.is_clickable)
            chosen.lay(focus)
            chosen.show()
            chosen.raise_()

    def _watch(self) -> None:
        """Hear of whatever moves or hides an input of which something is said."""
        for before in self._watched:
            if isValid(before):
                before.removeEventFilter(self)
        self._watched = []
        for over in self._said:
            widget: QWidget | None = over.anchor
            while widget is not None and widget not in self._watched:
                self._watched.append(widget)
                widget.installEventFilter(self)
                widget = None if widget is self._window else widget.parentWidget()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _UNSETTLING:
            self._soon.start()
        return False

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._said:
            self.arrange()


def _room_of(widget: QWidget, window: QWidget, *, with_label: bool = True) -> QRect:
    """Where a widget stands in its window, with the label above it."""
    around = widget.parentWidget()
    labelled = (
        with_label and around is not None and around is not window and around.property("role") == "field"
    )
    whole = around if labelled and around is not None else widget
    return QRect(whole.mapTo(window, QPoint(0, 0)), whole.size())
