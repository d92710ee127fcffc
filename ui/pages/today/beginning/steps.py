"""The three first steps of a new clinic, each ticked when it is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.guidelines.guideline import Guideline
from models.rules.register.permissions import Action
from models.usecases.clinic.first_steps import FirstSteps
from ui.session.session import Location, Where
from ui.theme import Type, font, restyle, tokens_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.door_help import PracticeLink
from ui.widgets.icons import draw_icon
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("today")


_SIGN = 32


class StepSign(QWidget):
    """The number of a step; a tick once it is done."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._is_done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_done(self, is_done: bool) -> None:
        """Whether it is done."""
        self._is_done = is_done
        self.setAccessibleName(_tr("Step {0}, done").format(self._number) if is_done else str(self._number))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
        painter.drawEllipse(QRectF(0, 0, _SIGN, _SIGN))
        if self._is_done:
            draw_icon(painter, "check", QRectF(6, 6, _SIGN - 12, _SIGN - 12), QColor(tokens.accent), 2.6)
        else:
            painter.setPen(QColor(tokens.accent))
            painter.setFont(font(Type.HEADING))
            painter.drawText(QRectF(0, 0, _SIGN, _SIGN), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepCard(Card):
    """One step: what to do, why, and the buttons that lead there."""

    def __init__(self, number: int, title: str, why: str, buttons: Sequence[Button]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.sign = StepSign(number, self)
        self.why = Text(why, tone=Tone.QUIET, wraps=True)
        self._buttons = tuple(buttons)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(title, Type.HEADING, wraps=True))
        words.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        words.addSpacing(4)
        words.addLayout(row)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.body.addLayout(across)

    def show_state(self, *, is_done: bool, is_next: bool) -> None:
        """Whether it is done, and whether it is the one to be done next: its first button is the one that asks most."""
        self.sign.show_done(is_done)
        self.setProperty("here", is_next)
        kind = ButtonKind.PRIMARY if is_next else ButtonKind.SECONDARY
        restyle(self._buttons[0], "kind", kind.value)
        restyle(self, "look", "here" if is_next else "card")


class FirstStepsCard(Card):
    """The steps in their order, and the way past them.

    Signals: `location_wanted` (Location); `read` when the guidelines were read; `away_wanted` when the lists are wanted.
    """

    location_wanted = Signal(object)
    read = Signal()
    away_wanted = Signal()

    def __init__(
        self,
        user: User,
        followed: Sequence[Guideline],
        start_practice: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_tr("Three first steps"), parent)
        self.place = Button(_tr("Choose a place"), key="Ctrl+B")
        self.woman = Button(_tr("New woman"), key="Ctrl+N")
        self.file = Button(_tr("Bring them from a file"))
        self.guidelines = Button(_tr("Read them"), key="Ctrl+G")
        self.are_read = Button(_tr("I have read them"))
        self.away = Button(_tr("Go to the lists"), ButtonKind.LINK)
        self.practice = PracticeLink(start_practice)
        allow(user, Action.PLACE_BACKUPS, self.place)
        allow(user, Action.REGISTER_WOMEN, self.woman)
        allow(user, Action.IMPORT_FILES, self.file)
        allow(user, Action.SETTLE_CLINIC, self.are_read)
        self.cards = (
            StepCard(1, _tr("Choose where backups go"), _place_words(), (self.place,)),
            StepCard(2, _tr("Register the first woman"), _woman_words(), (self.woman, self.file)),
            StepCard(
                3,
                _tr("Read what your guidelines say"),
                _read_words(followed),
                (self.guidelines, self.are_read),
            ),
        )
        self.body.addWidget(
            Text(_tr("In this order, or any other. Each takes a minute or two."), tone=Tone.QUIET, wraps=True)
        )
        for card in self.cards:
            self.body.addWidget(card)
        ways = QHBoxLayout()
        ways.addWidget(self.away)
        ways.addWidget(self.practice)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self._leads = {
            self.place: Location(Where.SETTINGS, typed="backups"),
            self.woman: Location(Where.REGISTER),
            self.file: Location(Where.INBOX),
            self.guidelines: Location(Where.SETTINGS, typed="guidelines"),
        }
        for button in self._leads:
            button.clicked.connect(self._on_lead)
        self.are_read.clicked.connect(self.read)
        self.away.clicked.connect(self.away_wanted)

    def show_steps(self, steps: FirstSteps) -> None:
        """Tick what is done; what is to be done next is framed."""
        done = (steps.has_place, steps.has_woman, steps.are_read)
        following = done.index(False) if False in done else None
        for place, (card, is_done) in enumerate(zip(self.cards, done, strict=True)):
            card.show_state(is_done=is_done, is_next=place == following)
        self.are_read.setVisible(not steps.are_read)

    def lead_focus(self) -> None:
        """Put the focus on what is to be done next."""
        firsts = (self.place, self.woman, self.guidelines)
        for card, button in zip(self.cards, firsts, strict=True):
            if card.property("here") and button.isEnabled():
                button.setFocus()
                return
        self.away.setFocus()

    @Slot()
    def _on_lead(self) -> None:
        self.location_wanted.emit(
            next(place for button, place in self._leads.items() if button is self.sender())
        )


def _place_words() -> str:
    return _tr(
        "A USB stick or a folder on the clinic's server. Each backup is proven by opening it again. "
        "Until then one broken disk loses everything."
    )


def _woman_words() -> str:
    return _tr(
        "Name, birth date and number; her due date; her history. Or bring many women from a file, looked at one by one before they are kept."
    )


def _read_words(followed: Sequence[Guideline]) -> str:
    titles = ", ".join(guideline.title for guideline in followed if not guideline.is_local)
    return _tr("You follow: {0}. The clinic's lead reads what each asks for, and says so here.").format(
        titles or _tr("none yet")
    )
