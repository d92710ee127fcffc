"""What stands at the foot of every page."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.records.clinic.backup import BackupState
from models.rules.backups.freshness import Freshness, freshness
from models.version import NAMED_VERSION, PROGRAM_VERSION
from ui.session.session import Session
from ui.spoken.announcing import announce
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.chips import DraftChips
from ui.widgets.text import Text, Tone, plain_tip
from ui.wording.backups.standing import last_backup_words, short_backup_words
from ui.wording.tr import context

_tr = context("shell")


HEIGHT = 36
_SAID_AT = frozenset({60, 30, 10})
"""At how many seconds left a screen reader says them: each of them would drown everything else."""


class Foot(QFrame):
    """The last proven backup and the half-typed forms on the left; the last messages, user and desk on the right.

    Signals: `messages_wanted` to read the last messages, `papers_wanted` to print what the page shows.
    """

    messages_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setFixedHeight(HEIGHT)
        desk = session.desk
        self._clock = desk.clock
        self.backup = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.chips = DraftChips(self)
        self._countdown = Text("", Type.STRONG, Tone.URGENT, parent=self)
        self.messages = Button("", ButtonKind.LINE, "Ctrl+M", shows_key=False, parent=self)
        self.messages.clicked.connect(self.messages_wanted)
        self.messages.name_key(_tr("The last messages"))
        self.count_messages(0)
        self.papers = Button(_tr("Print"), ButtonKind.LINE, "Ctrl+P", shows_key=False, parent=self)
        self.papers.clicked.connect(self.papers_wanted)
        self.papers.name_key(_tr("What can be printed of this page"))
        self.papers.setEnabled(False)
        self.who = Text(f"{desk.user.name} · {desk.name}", Type.STRONG, parent=self)
        self.version = Text(PROGRAM_VERSION, Type.SMALL, Tone.QUIET, parent=self)
        self.version.setToolTip(plain_tip(NAMED_VERSION))
        self.version.setAccessibleName(NAMED_VERSION)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        row.addWidget(self.backup)
        row.addWidget(self.chips, 1)
        row.addWidget(self._countdown)
        row.addWidget(self.papers)
        row.addWidget(self.messages)
        row.addWidget(self.who)
        row.addWidget(self.version)

    @Slot(object)
    def show_backups(self, state: BackupState) -> None:
        """Say when the last proven backup was made, or that there is none."""
        now = self._clock.now()
        self.backup.setText(short_backup_words(state, now))
        self.backup.setToolTip(plain_tip(last_backup_words(state, now)))
        self.backup.setAccessibleName(last_backup_words(state, now))
        is_fresh = freshness(state, now) is Freshness.FRESH
        self.backup.set_tone(Tone.QUIET if is_fresh else Tone.INVALID)

    @Slot(int)
    def count_down(self, seconds: int) -> None:
        """Say how long it is until the lock; 0 says nothing."""
        self._countdown.setText(_tr("Locks in {0} s").format(seconds) if seconds else "")
        if seconds in _SAID_AT:
            announce(self, _tr("Locks in {0} seconds").format(seconds), at_once=True)

    @Slot(int)
    def count_messages(self, count: int) -> None:
        """Say how many messages can be read again."""
        text = _tr.counted(count, "%n message", "%n messages")
        self.messages.rename(text)
        self.messages.setEnabled(count > 0)
