"""The bar at the end of a list: it names the woman the focus is on, and keeps her buttons in the same place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.usecases.scans.appointments import LONGEST_ROOM
from ui.pages.today.line import RowDeed, TodayLine
from ui.pages.today.lines import NEEDED
from ui.theme import TARGET, Type, dress_like
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Divider
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.permitted import allow
from ui.widgets.text import Text, labelled, plain_tip
from ui.wording.tr import context

_tr = context("today")


DEEDS: Mapping[RowDeed, str] = _tr.marked(
    {
        RowDeed.ARRIVED: "&Arrived",
        RowDeed.ROOM: "To a &room",
        RowDeed.CONTACT: "Record contact",
        RowDeed.GO_ON: "Go on",
        RowDeed.DISCARD: "Discard",
        RowDeed.SCAN: "New scan",
        RowDeed.BOOK: "&Book",
        RowDeed.CALL: "Call card",
        RowDeed.DISCUSS: "Record &discussion",
        RowDeed.TELL: "Who was &told",
        RowDeed.OPEN: "&Open",
    }
)
"""What each deed is called; Alt and the marked letter do it, because a letter alone looks for a name."""
KEYS: Mapping[RowDeed, str] = {
    RowDeed.ARRIVED: "Alt+A",
    RowDeed.ROOM: "Alt+R",
    RowDeed.DISCARD: QKeySequence(Qt.Key.Key_Delete).toString(),
    RowDeed.SCAN: "F4",
    RowDeed.BOOK: "Alt+B",
    RowDeed.DISCUSS: "Alt+D",
    RowDeed.TELL: "Alt+T",
    RowDeed.OPEN: "Alt+O",
}
_SHOWN = frozenset({RowDeed.SCAN, RowDeed.DISCARD})
"""Deeds whose key has no letter that could be marked in their name."""
_ENTER = "\u21b5"
_HEIGHT = 48


class DeedBar(QWidget):
    """One slot for each of `slots`: of several deeds in a slot the one that the row asks for is seen.

    Signals: `wanted` (RowDeed); `room_named` (str) when it was typed where she was taken.
    """

    wanted = Signal(object)
    room_named = Signal(str)

    def __init__(self, slots: Sequence[Sequence[RowDeed]], user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Text("", Type.STRONG, wraps=True, parent=self)
        self.buttons = {deed: self._button(deed) for slot in slots for deed in slot}
        self._slots = tuple(slots)
        self.room = RoomField(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._row())
        self._stack.addWidget(self.room)
        across = QHBoxLayout()
        across.setContentsMargins(12, 0, 12, 0)
        across.setSpacing(8)
        across.addWidget(self.name, 1)
        across.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(Divider(self))
        column.addLayout(across)
        self.setMinimumHeight(_HEIGHT)
        for deed, button in self.buttons.items():
            if deed in NEEDED:
                allow(user, NEEDED[deed], button)
            button.clicked.connect(self._on_clicked)
        self.room.named.connect(self.room_named)
        self.room.left.connect(self.show_buttons)
        self.show_line(None)

    def _button(self, deed: RowDeed) -> Button:
        kind = ButtonKind.PRIMARY if deed is RowDeed.CALL else ButtonKind.SECONDARY
        button = Button(_tr(DEEDS[deed]), kind, parent=self)
        button.setToolTip(plain_tip(" ".join((button.accessibleName(), KEYS.get(deed, _ENTER)))))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _row(self) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for slot in self._slots:
            one = QStackedWidget(row) if len(slot) > 1 else None
            for deed in slot:
                if one is not None:
                    one.addWidget(self.buttons[deed])
            across.addWidget(
                one if one is not None else self.buttons[slot[0]], 0, Qt.AlignmentFlag.AlignVCenter
            )
        return row

    def show_line(self, line: TodayLine | None) -> None:
        """Name her, and offer what can be done about her row."""
        self.show_buttons()
        self.name.setText(line.woman if line is not None else "")
        offered = offered_for(line) if line is not None else ()
        for slot in self._slots:
            seen = next((deed for deed in slot if deed in offered), None)
            for deed in slot:
                button = self.buttons[deed]
                button.setVisible(deed is seen)
                is_entered = line is not None and line.deed is deed
                self._mark(deed, button, is_entered=is_entered)
                around = button.parentWidget()
                if deed is seen and isinstance(around, QStackedWidget):
                    around.setCurrentWidget(button)

    @staticmethod
    def _mark(deed: RowDeed, button: Button, *, is_entered: bool) -> None:
        key = KEYS.get(deed, "") if deed in _SHOWN else ""
        button.setText("   ".join(part for part in (_tr(DEEDS[deed]), _ENTER if is_entered else key) if part))
        # The page hears the marked letter: it is one key for both lists.
        button.setShortcut(QKeySequence())

    def ask_for_room(self, now: str) -> None:
        """Ask in the place of the buttons where she was taken; `now` is where she is."""
        self._stack.setCurrentWidget(self.room)
        self.room.begin(now)

    @Slot()
    def show_buttons(self) -> None:
        """Show the buttons again."""
        self._stack.setCurrentIndex(0)

    @Slot()
    def _on_clicked(self) -> None:
        pressed = next(deed for deed, button in self.buttons.items() if button is self.sender())
        self.wanted.emit(pressed)


class RoomField(QWidget):
    """Where she was taken: a short name, kept with Enter, left with Esc.

    Signals: `named` (str); `left` when nothing is to be kept.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PlainField(_tr("Room"), parent=self)
        self.field.setMaxLength(LONGEST_ROOM)
        self.field.setFixedWidth(120)
        keep = Button(_tr("Keep   {0}").format(_ENTER), ButtonKind.PRIMARY, parent=self)
        keep.setFixedHeight(TARGET)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(labelled(_tr("Room (Esc leaves)"), self.field))
        across.addWidget(self.field)
        across.addWidget(keep)
        across.addStretch(1)
        self._known: list[str] = []
        self.field.returnPressed.connect(self._on_keep)
        keep.clicked.connect(self._on_keep)

    def begin(self, now: str) -> None:
        """Ask anew; the rooms that were named before are offered."""
        completer = QCompleter(self._known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        dress_like(completer.popup(), self.field)
        self.field.setText(now)
        self.field.selectAll()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_keep(self) -> None:
        name = self.field.text().strip()
        if name:
            self._known = [name, *(known for known in self._known if known != name)]
        self.named.emit(name)


def offered_for(line: TodayLine) -> tuple[RowDeed, ...]:
    """What can be done about a row, whoever may do it."""
    if line.deed is RowDeed.GO_ON:
        return (RowDeed.GO_ON, RowDeed.DISCARD)
    about_her = (RowDeed.SCAN, RowDeed.BOOK, RowDeed.CALL, RowDeed.DISCUSS, RowDeed.TELL, RowDeed.OPEN)
    if line.booking is None or not line.booking.state.is_ahead:
        return (RowDeed.CONTACT, *about_her) if line.is_overdue else about_her
    return (RowDeed.ARRIVED if line.deed is RowDeed.ARRIVED else RowDeed.ROOM, *about_her)
