"""Where a user says who she is."""

import unicodedata

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.values.folder_state import LastSignIn
from ui.spoken.announcing import announce
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.door_help import LOST_PASSWORD, DoorHelp, program_version
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("sign_in")


_WIDTH, _ROOM = 400, 420
_HIGH = 560
"""From which height on room is kept free for what may have to be said."""
_SECOND_MS = 1000


class SignInPage(QWidget):
    """Name and password; the name of whoever locked the desk stands there, and another user may write her own.

    Signals: `sign_in_wanted` (name, password); `sign_out_wanted` from a locked desk; `remedy_wanted`: what was offered beside a
    problem is to be done; `recovery_wanted`: the password is forgotten; `restore_wanted` where no record opens.
    """

    sign_in_wanted = Signal(str, str)
    sign_out_wanted = Signal()
    remedy_wanted = Signal()
    recovery_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", Type.TITLE, parent=self)
        self._below = Text("", Type.BODY, Tone.QUIET, wraps=True, parent=self)
        self.name = PlainField(_tr("Name"), parent=self)
        self.password = PlainField(_tr("Password"), is_secret=True, parent=self)
        self._asked = (Field(_tr("&Name"), self.name, self), Field(_tr("&Password"), self.password, self))
        self.problem = ProblemLine(self)
        self.counting_down = Text("", Type.STRONG, Tone.URGENT, parent=self)
        self.counting = QTimer(self)
        self.counting.setInterval(_SECOND_MS)
        self._left = 0
        self._locked_by = ""
        self.remedy = Button("", parent=self)
        self.enter = Button(_tr("Sign in"), ButtonKind.PRIMARY, parent=self)
        self.recover = Button(_tr("Use the recovery key"), ButtonKind.LINK, parent=self)
        self.leave = Button(_tr("Sign out instead"), ButtonKind.LINK, parent=self)
        self.restore = Button(_tr("Restore a backup…"), ButtonKind.LINK, parent=self)
        self.help = DoorHelp(LOST_PASSWORD, self)
        self.version = program_version(self)
        self._lay_out()
        self.counting.timeout.connect(self._tick)
        self.name.textEdited.connect(self._stop_counting)
        self.name.textEdited.connect(self._name_enter)
        self.enter.clicked.connect(self._on_enter)
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._on_enter)
        self.leave.clicked.connect(self.sign_out_wanted)
        self.remedy.clicked.connect(self.remedy_wanted)
        self.recover.clicked.connect(self.recovery_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.welcome()

    def _lay_out(self) -> None:
        # A plain frame: a Card would load the records and rules behind its severity signs before the first paint.
        card = QFrame(self)
        card.setProperty("look", "card")
        card.setFixedWidth(_WIDTH)
        body = QVBoxLayout(card)
        body.setContentsMargins(28, 24, 28, 24)
        body.setSpacing(12)
        for part in (
            self._title,
            self._below,
            *self._asked,
            self.problem,
            self.counting_down,
            self.remedy,
        ):
            body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.recover)
        row.addStretch(1)
        row.addWidget(self.enter)
        body.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self.restore)
        below.addStretch(1)
        below.addWidget(self.help)
        body.addLayout(below)
        # What is said below grows downwards: the fields stay under the hand that types.
        self._has_below = False
        self._room = QWidget(self)
        self._room.setMinimumHeight(_ROOM)
        inside = QVBoxLayout(self._room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(card)
        inside.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._room)
        column.addStretch(3)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(8)
        self._whole.addLayout(across, 1)
        self._whole.addWidget(self.version)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window nothing is kept free below what is asked, where something else is said there."""
        super().resizeEvent(event)
        self._room.setMinimumHeight(_ROOM if self.height() >= _HIGH or not self._has_below else 0)

    def take_below(self, line: QWidget) -> None:
        """Show something that is not about signing in, below everything else."""
        self._has_below = True
        self._whole.insertWidget(self._whole.count() - 1, line)

    def welcome(self, last: LastSignIn | None = None) -> None:
        """Ask for name and password; nobody is signed in. Whoever did so last is offered, and may be overwritten."""
        if last is None:
            self._begin("", _tr("Cervitrend"), _tr("Sign in to open the clinic's record."))
        else:
            below = _tr("Sign in at {0}. Another user writes her own name over this one.").format(
                last.desk_name
            )
            self._begin(last.sign_in, last.clinic_name, below)
        self.enter.setText(_tr("Sign in"))
        self.leave.hide()
        self.recover.show()

    def show_preparing(self) -> None:
        """The demonstration is on its way: there is nobody to sign in as yet."""
        self._begin(
            "",
            _tr("Cervitrend"),
            _tr(
                "The demonstration is being made: a clinic of invented women. It opens by itself in some seconds, without a password."
            ),
        )
        self.be_busy(True)
        for part in (*self._asked, self.enter, self.recover):
            part.hide()

    def show_locked(self, sign_in: str, user_name: str, desk_name: str) -> None:
        """Ask for a password again; nobody's name but the user's and the desk's stands here."""
        self._begin(
            sign_in,
            _tr("Locked"),
            _tr(
                "{0} locked {1}. What was typed is kept and comes back; another user may sign in with another name."
            ).format(user_name, desk_name),
        )
        self._locked_by = sign_in
        self._name_enter()
        self.recover.hide()
        self.leave.show()

    def show_covered(self, sign_in: str, user_name: str) -> None:
        """Cover what cannot be put away: only the user behind may come back."""
        self._begin(
            sign_in,
            _tr("Locked"),
            _tr("{0} is signed in. What was typed is behind this page.").format(user_name),
        )
        announce(self, self._title.text(), at_once=True)
        self.name.setReadOnly(True)
        self.enter.setText(_tr("Unlock"))
        self.recover.hide()
        self.leave.hide()

    def tell(self, sentence: str) -> None:
        """Say something beside what is typed; empty: nothing."""
        self.problem.show_message(sentence)

    def offer_restore(self, is_offered: bool) -> None:  # A plain two-way switch.
        """Lead to the backups, where the record does not open."""
        self.restore.setVisible(is_offered)

    def _begin(self, sign_in: str, title: str, below: str) -> None:
        self._locked_by = ""
        self._title.setText(title)
        self._below.setText(below)
        self.name.setText(sign_in)
        self.offer_restore(False)
        self.name.setReadOnly(False)
        self.password.clear()
        self.problem.show_message("")
        self.remedy.hide()
        self._stop_counting()
        self.counting_down.hide()
        self.be_busy(False)
        for part in (*self._asked, self.enter):
            part.show()
        (self.password if sign_in else self.name).setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return not self.enter.isEnabled()

    def be_busy(self, busy: bool) -> None:  # A plain two-way switch.
        """Wait for an answer: nothing more can be sent meanwhile."""
        self.enter.setEnabled(not busy)
        self.password.setReadOnly(busy)

    def wait(self, seconds: int) -> None:
        """Let nobody try again for so long, and count down; another name may be tried at once."""
        self._show_left(seconds)
        if seconds > 0:
            announce(self, self.counting_down.text())
            self.counting.start()

    def _show_left(self, seconds: int) -> None:
        self._left = max(0, seconds)
        self.counting_down.setText(_tr("Try again in {0} s").format(self._left) if self._left else "")
        self.counting_down.setVisible(self._left > 0)
        self.enter.setEnabled(self._left == 0)
        if self._left == 0:
            self.counting.stop()

    @Slot()
    def _name_enter(self) -> None:
        """Only whoever locked the desk unlocks it; anybody else signs in."""
        is_hers = bool(self._locked_by) and _plain(self.name.text()) == _plain(self._locked_by)
        self.enter.setText(_tr("Unlock") if is_hers else _tr("Sign in"))

    @Slot()
    def _tick(self) -> None:
        self._show_left(self._left - 1)

    @Slot()
    def _stop_counting(self) -> None:
        if self.counting.isActive():
            self._show_left(0)

    def refuse(self, sentence: str, remedy: str = "") -> None:
        """Say why the door stays shut, and what can be done about it here; the password is typed anew."""
        self.be_busy(False)
        self.remedy.setText(remedy)
        self.remedy.setAccessibleName(remedy)
        self.remedy.setVisible(bool(remedy))
        self.problem.show_message(sentence)
        self.password.clear()
        self.password.setFocus()

    @Slot()
    def _on_enter(self) -> None:
        if self.is_busy or self.counting.isActive():
            return
        self.problem.show_message("")
        self.be_busy(True)
        self.sign_in_wanted.emit(self.name.text(), self.password.text())


def _plain(name: str) -> str:
    """As the vault compares names."""
    return unicodedata.normalize("NFKC", name.strip()).casefold()
