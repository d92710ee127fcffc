"""What stands at the foot of every page."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.records.clinic.backup import BackupState
from models.rules.backups.freshness import Freshness, freshness
from ui.session.session import Session
from ui.theme import Type
from ui.widgets.text import Text, Tone
from ui.wording.backups.standing import last_backup_words
from ui.wording.tr import context

_tr = context("shell")


class Foot(QFrame):
    """The last proven backup on the left, user and desk on the right, the countdown to the lock between them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setFixedHeight(24)
        desk = session.desk
        self._clock = desk.clock
        self.backup = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self._countdown = Text("", Type.STRONG, Tone.URGENT, parent=self)
        who = Text(f"{desk.user.name} · {desk.name}", Type.SMALL, Tone.QUIET, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.backup)
        row.addStretch(1)
        row.addWidget(self._countdown)
        row.addStretch(1)
        row.addWidget(who)

    @Slot(object)
    def show_backups(self, state: BackupState) -> None:
        """Say when the last proven backup was made, or that there is none."""
        now = self._clock.now()
        self.backup.setText(last_backup_words(state, now))
        is_fresh = freshness(state, now) is Freshness.FRESH
        self.backup.set_tone(Tone.QUIET if is_fresh else Tone.INVALID)

    @Slot(int)
    def count_down(self, seconds: int) -> None:
        """Say how long it is until the lock; 0 says nothing."""
        self._countdown.setText(_tr("Locks in {0} s").format(seconds) if seconds else "")
