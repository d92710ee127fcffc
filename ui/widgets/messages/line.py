"""The one reserved line under the banner: what was done, what it raised, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMetaMethod, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.spoken.announcing import announce
from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, restyle
from ui.widgets.button import Button, ButtonKind
from ui.widgets.messages.message import LASTING, UNDO, Deed, Ground, Lasting, Message
from ui.widgets.messages.parts import MessageSign, Words
from ui.widgets.text import plain_tip
from ui.wording.tr import context

_tr = context("message")

HEIGHT = 32


class MessageLine(SpokenAs, QFrame):
    """Always there and always as high, so that nothing ever moves when it speaks.

    What is said stays until it is replaced or the user goes on to something else (`move_on`). A state that lasts has the
    line while nothing else is said, and a place of its own at the right meanwhile. UNDO is offered beside whatever takes the
    place of its message, until it is withdrawn, something else is done or the user goes on.
    Signals: `deed_wanted` (Deed) when one is chosen; `said` (Message) with everything that was said;
    `whole_wanted` when somebody wants to read all of what does not fit.
    """

    deed_wanted = Signal(object)
    said = Signal(object)
    whole_wanted = Signal()
    spoken_role = Role.StatusBar

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setProperty("ground", Ground.NOTHING.value)
        self._message: Message | None = None
        self._previewed: Message | None = None
        self._is_fresh = False
        self._standing: dict[Lasting, Message] = {}
        self._shown: Message | None = None
        self._deeds: list[tuple[Button, Deed]] = []
        self._withdrawn: tuple[Deed, ...] = ()
        self._undo: Deed | None = None
        self._sign = MessageSign(self)
        self._strong, self._plain = Words(Type.STRONG, self), Words(Type.BODY, self, yields=True)
        self.whole = _button(_tr("Read it all"), self)
        self.whole.clicked.connect(self.whole_wanted)
        self._places = {state: _button(_tr(LASTING[state]), self) for state in Lasting}
        for place in self._places.values():
            place.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._strong)
        self._row.addWidget(self._plain, 1)
        self._row.addWidget(self.whole)
        for place in self._places.values():
            self._row.addWidget(place)
        self._show()

    def say(self, message: Message) -> None:
        """Say this until something else is said or done."""
        if not message.leaves_undo:
            self._undo = next((deed for deed in message.deeds if deed.name == UNDO), None)
        self._withdrawn = ()
        self._message = message
        self._is_fresh = True
        # Where a save leads to another page, what it raised has to be read there.
        QTimer.singleShot(0, self, self._grow_old)
        self._show()
        self._tell(message)

    @Slot(object)
    def preview(self, message: Message | None) -> None:
        """Say what saving would do, while somebody types; None takes back no more than that."""
        if message is not None or self._message is self._previewed:
            self._message = self._previewed = message
            self._show()

    @Slot(object)
    def mention(self, message: Message) -> None:
        """Say this where nothing else was said: what was done and what was wrong are read first."""
        if self._message in (None, self._previewed):
            self._message = self._previewed = message
            self._show()

    @Slot(object)
    def take_back(self, message: Message) -> None:
        """Say no more what holds no more, if it still stands here."""
        if self._message is message:
            self.clear()

    def stand(self, state: Lasting, message: Message | None, *, is_news: bool = True) -> None:
        """Say that a state lasts, before whatever else is said; None: it is over.

        `is_news` False: it was said already, and has the line once that is over.
        """
        if message == self._standing.get(state):
            return
        if message is None:
            del self._standing[state]
        else:
            self._standing[state] = message
            if is_news:
                self._message = None
                self._tell(message)
        self._show()

    def _tell(self, message: Message) -> None:
        """Keep it among what was said, and let it be heard: at once where it cannot wait or something was not done."""
        self.said.emit(message)
        announce(self, message.whole, at_once=message.ground in (Ground.IMMEDIATE, Ground.PROBLEM))

    @Slot()
    def move_on(self) -> None:
        """The user goes on to something else: what was said before that is over."""
        if not self._is_fresh:
            self._undo = None
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Say nothing but what lasts."""
        self._message = None
        self._show()

    @property
    def text(self) -> str:
        """What it says before anything more; empty while it says nothing."""
        return self._shown.text if self._shown is not None else ""

    @property
    def message(self) -> Message | None:
        """All that stands in it; None while it says nothing."""
        return self._shown

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What it offers to do."""
        return tuple(deed for _, deed in self._deeds)

    def button(self, name: str) -> Button:
        """The button of a deed. Raises: KeyError where it is not offered."""
        return {deed.name: button for button, deed in self._deeds}[name]

    def withdraw(self, name: str) -> None:
        """Offer something no more; the message stays."""
        self._withdrawn += tuple(deed for deed in self.deeds if deed.name == name)
        if name == UNDO:
            self._undo = None
        self._show()

    def take_key(self, pressed: QKeySequence) -> bool:
        """Do what has this key, which a page may need for itself and then never comes here; returns whether it was done."""
        wanted = next((deed for deed in self.deeds if deed.key and QKeySequence(deed.key) == pressed), None)
        if wanted is None:
            return False
        self.deed_wanted.emit(wanted)
        return True

    def take_enter(self, focus: QWidget | None) -> bool:
        """Do what is done by default, unless what has the focus has a use of its own for Enter; returns whether it was done."""
        default = next((deed for deed in self.deeds if deed.is_default), None)
        if default is None or _uses_enter(focus):
            return False
        self.deed_wanted.emit(default)
        return True

    @Slot()
    def _grow_old(self) -> None:
        self._is_fresh = False

    def _show(self) -> None:
        lasting = next((self._standing[state] for state in Lasting if state in self._standing), None)
        self._shown = shown = self._message or lasting
        for state, place in self._places.items():
            place.setVisible(state in self._standing and self._standing[state] is not shown)
        ground = shown.ground if shown is not None else Ground.NOTHING
        self._sign.show_message(shown)
        self._strong.show_text(shown.text if shown is not None else "", ground)
        self._plain.show_text(shown.more if shown is not None else "", ground)
        self.setAccessibleName(shown.whole if shown is not None else _tr("No message"))
        self._show_deeds(self._offered(shown))
        for part in (self, self.whole, *self._places.values(), *(button for button, _ in self._deeds)):
            restyle(part, "ground", ground.value)
        self._show_room()

    def _offered(self, shown: Message | None) -> tuple[Deed, ...]:
        """What can be done about a message, after the UNDO of what was done before it."""
        own = tuple(d for d in (shown.deeds if shown is not None else ()) if d not in self._withdrawn)
        if self._undo is None or any(deed.name == UNDO for deed in own):
            return own
        # Beside another message a bare "Undo" would read as taking back what that one says.
        return (replace(self._undo, text=_tr("Undo the step before")), *own)

    def _show_deeds(self, deeds: Sequence[Deed]) -> None:
        if deeds == self.deeds:
            return
        for button, _ in self._deeds:
            self._drop(button)
        self._deeds = []
        for deed in deeds:
            button = _button(deed.text, self, deed.key, is_default=deed.is_default)
            button.clicked.connect(self._on_deed)
            self._row.addWidget(button)
            # What is not shown yet takes no room, and the words are cut by what room is left.
            button.show()
            self._deeds.append((button, deed))

    def _drop(self, button: Button) -> None:
        button.hide()
        self._row.removeWidget(button)
        button.deleteLater()

    def _show_room(self) -> None:
        """Where not all of it fits, offer to read it all."""
        self._row.activate()
        self.whole.setVisible(self._strong.is_cut or self._plain.is_cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_room()

    @Slot()
    def _on_deed(self) -> None:
        pressed = self.sender()
        for button, deed in tuple(self._deeds):
            if button is pressed:
                self.deed_wanted.emit(deed)
                return


def _button(text: str, parent: QWidget, key: str = "", *, is_default: bool = False) -> Button:
    """A button as the line shows it; its key is no shortcut, which would take it away from a page that has the same."""
    button = Button(text, ButtonKind.LINE, parent=parent)
    shown = [text, *([key] if key else []), *(["\u21b5"] if is_default else [])]
    button.setText("   ".join(shown))
    if key:
        button.setToolTip(plain_tip(f"{button.accessibleName()} ({key})"))
    return button


def _uses_enter(focus: QWidget | None) -> bool:
    """Whether a widget does something of its own at Enter."""
    if isinstance(focus, QAbstractItemView):
        return focus.isSignalConnected(QMetaMethod.fromSignal(focus.activated))
    return isinstance(focus, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox)
