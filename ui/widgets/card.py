"""Frames that hold things together, and the strips that say one thing."""

from enum import Enum

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.records.flag import Urgency
from ui.spoken.announcing import announce
from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, restyle
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone

CARD = "card"
"""What the style sheet knows a card by."""
_AROUND_FOCUS = 64


class Card(SpokenAs, QFrame):
    """A white sheet with a thin border; put things into `body`, a vertical layout."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = card_body(self)
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(Text(title, Type.HEADING))


def card_body(frame: QFrame) -> QVBoxLayout:
    """Make a card of a frame; returns the column that things are put into."""
    frame.setProperty("look", CARD)
    body = QVBoxLayout(frame)
    body.setContentsMargins(16, 12, 16, 12)
    body.setSpacing(8)
    return body


class Divider(QFrame):
    """A thin line between things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rule")


class Scroll(SpokenAs, QScrollArea):
    """A column that scrolls up and down, never sideways; put things into `body`."""

    spoken_role: Role | None = Role.Grouping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside = QWidget(self)
        self._top_of: QWidget = inside
        inside.setObjectName("inside")
        inside.setStyleSheet("#inside { background: transparent; }")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def needed_width(self) -> int:
        """How wide it has to be for nothing to lie out of reach."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._inside.minimumSizeHint().width() + bar + 2 * self.frameWidth()

    def be_read(self, policy: Qt.FocusPolicy = Qt.FocusPolicy.StrongFocus) -> None:
        """Take the focus, so that keys scroll it, and show it by a ring."""
        self.setFocusPolicy(policy)
        self.setProperty("look", "reading")

    def give_room(self) -> None:
        """Look again how much room the column needs, once what was put into it has its own size.

        Qt asks before lines are broken, and does not ask again: what was put in would be squeezed into what is seen.
        """
        QTimer.singleShot(0, self, self.body.update)

    def lead_to(self, widget: QWidget) -> None:
        """Put the focus on a widget inside and bring it into view, with what is said below it."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        # What has just been shown gets its place only when the layout has caught up.
        QTimer.singleShot(0, self, self._reveal)

    def show_top_of(self, widget: QWidget) -> None:
        """Bring the top of a widget inside into view, once the layout has caught up."""
        self._top_of = widget
        QTimer.singleShot(0, self, self._reveal_top)

    @Slot()
    def _reveal_top(self) -> None:
        if self.isAncestorOf(self._top_of):
            self.verticalScrollBar().setValue(self._top_of.mapTo(self._inside, QPoint(0, 0)).y())

    @Slot()
    def _reveal(self) -> None:
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, _AROUND_FOCUS)


class Look(Enum):
    """What a strip is about: something to know, something that matters, something that cannot be."""

    FACT = "fact"
    NOTICE = "notice"
    PROBLEM = "problem"


class StatusStrip(QFrame):
    """One sentence across the page, a quieter one below it, and buttons at its end (`buttons`).

    Hidden while it has nothing to say; announced to screen readers by its accessible name.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._badge = SeverityBadge(Urgency.INFO, 22, self)
        self._main = Text("", Type.STRONG, wraps=True, parent=self)
        self._more = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self._main)
        words.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._badge)
        row.addLayout(words, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        row.addLayout(self.buttons)
        self.clear()

    def show_message(
        self, text: str, more: str = "", urgency: Urgency | None = None, look: Look = Look.FACT
    ) -> None:
        """Show a sentence; with an `urgency` its sign stands before it."""
        self._main.setText(text)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._badge.setVisible(urgency is not None)
        if urgency is not None:
            self._badge.set_urgency(urgency)
        said = f"{text} {more}".strip()
        is_new = said != self.accessibleName()
        self.setAccessibleName(said)
        restyle(self, "look", look.value)
        self.show()
        if is_new and self.isVisible():
            announce(self, said, at_once=look is Look.PROBLEM)

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._main.setText("")
        self.setAccessibleName("")
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that stands in it."""
        return self._main.text()
