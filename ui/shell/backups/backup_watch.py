"""Backs up, tries restores out and writes the downtime pack while somebody works, and never in her way."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.backup import BackupState
from models.rules.backups.downtime import is_pack_due
from models.usecases.clinic.backups import backup_state, tend_backups
from models.usecases.desk import Desk
from ui.forms.packing import Packing
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner

FIRST_LOOK_MS = 60_000
"""What was missed at the last sign-out is made up for so soon after signing in."""
STATE_MS = 15_000
"""How often the foot of the page is brought up to date."""
LOOK_MS = 600_000
"""How often it is looked whether anything is due."""


class BackupWatch(QObject):
    """Looks every ten minutes whether a backup, a trial restore or a pack is due.

    What fails is remembered where the state is kept, and stands on Today. Signals: `looked` (BackupState) with how they stand.
    """

    looked = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._aside = BackgroundRunner(self)
        self._packing = Packing(desk, runner, self._aside, self)
        self._is_at_it = False
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)

        self._states = QTimer(self)
        self._states.setInterval(STATE_MS)
        self._states.timeout.connect(self._read_state)

    def start(self) -> None:
        """Begin to look, where there is anything to look after."""
        if self._desk.store.backups is not None:
            self._timer.start()
            self._states.start()
            self._read_state()

    @Slot()
    def look(self) -> None:
        """Do what is due, in a thread of its own; nothing while an earlier look goes on."""
        self._timer.setInterval(LOOK_MS)
        if not self._is_at_it:
            self._is_at_it = True
            desk = self._desk
            self._aside.run(self, lambda: tend_backups(desk), self._on_tended, self._on_not_tended)

    @Slot()
    def _read_state(self) -> None:
        """How they stand, whoever made one meanwhile."""
        desk = self._desk
        self._aside.run(self, lambda: backup_state(desk), self._on_state, self._on_not_read, "state")

    @Slot(object)
    def _on_not_read(self, error: CervitrendError) -> None:
        """The settings of this computer cannot be read; Today says so."""

    @Slot(object)
    def _on_state(self, state: BackupState | None) -> None:
        # Where the file went away, so did what is known of its backups: what was said of them last is still so.
        if state is not None and self._desk.store.file.stopped is None:
            self.looked.emit(state)

    @Slot(object)
    def _on_tended(self, state: BackupState | None) -> None:
        self._is_at_it = False
        if state is not None:
            if is_pack_due(state, self._desk.clock.now().astimezone()):
                self._packing.start()
            self.looked.emit(state)

    @Slot(object)
    def _on_not_tended(self, error: CervitrendError) -> None:
        """Remembered already, or another program is at it: the next look tries again."""
        self._is_at_it = False
