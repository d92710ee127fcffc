"""What the tour says, and the frame around what it speaks of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.leave import is_escape, takes_escape
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("tour")

WIDTH = 320
_MARGIN = 16
_AROUND = 4
_FRAME = 2
"""How wide its own frame is, as the style sheet has it."""


class TourCard(QFrame):
    """One step: how far it is, what there is to see, and the ways on, back and out.

    Signals: `next_wanted`, `back_wanted`, `leave_wanted`.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "tour")
        self.setFixedWidth(WIDTH)
        self.step = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.title = Text("", Type.HEADING, wraps=True, parent=self)
        self.words = Text("", wraps=True, parent=self)
        self.leave = Button(_tr("Leave   {0}").format("Esc"), ButtonKind.LINK, parent=self)
        self.leave.setAccessibleName(_tr("Leave the tour"))
        self.back = Button(_tr("Back"), parent=self)
        self.next = Button("", ButtonKind.PRIMARY, parent=self)
        self.leave.clicked.connect(self.leave_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.step, self.title, self.words):
            column.addWidget(part)
        column.addLayout(row)

    def show_step(self, place: int, count: int, title: str, words: str) -> None:
        """Say one step; `place` is counted from 0."""
        is_last = place == count - 1
        self.step.setText(_tr("{0} of {1}").format(place + 1, count))
        self.title.setText(title)
        self.words.setText(words)
        self.back.setVisible(place > 0)
        self.next.rename(_tr("Done") if is_last else _tr("Next"))
        self.setAccessibleName(title)
        self.next.setFocus()

    @property
    def size_needed(self) -> QSize:
        """How large it is with what it says."""
        layout = self.layout()
        if layout is None:
            return QSize(WIDTH, 0)
        layout.activate()
        return QSize(WIDTH, layout.heightForWidth(WIDTH - 2 * _FRAME) + 2 * _FRAME)

    def event(self, event: QEvent) -> bool:
        """Esc here leaves the tour, whatever it means on the page behind it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self.leave_wanted.emit()
        else:
            event.accept()


class Pointer(QFrame):
    """A frame around what is spoken of; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "pointer")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def point_at(self, place: QRect | None) -> None:
        """Stand around a place of the window; None: nowhere."""
        self.setVisible(place is not None)
        if place is not None:
            self.setGeometry(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
            self.raise_()


def placed(card: QSize, room: QRect, targets: Sequence[QRect]) -> tuple[QRect, QRect | None]:
    """Where the card stands in its room, and at which target it points: the first one that it can leave free.

    None where it would cover each of them: then it stands in the last corner and points at nothing.
    """
    inner = room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    right, bottom = inner.right() - card.width() + 1, inner.bottom() - card.height() + 1
    across = (inner.left() + right) // 2
    corners = [QPoint(x, y) for y in (bottom, inner.top()) for x in (right, inner.left(), across)]
    places = [QRect(corner, card) for corner in corners]
    for target in targets:
        around = target.adjusted(-2 * _AROUND, -2 * _AROUND, 2 * _AROUND, 2 * _AROUND)
        free = next((place for place in places if not place.intersects(around)), None)
        if free is not None:
            return free, target
    return places[0], None
