"""Between the Backups tab and the backups: all of it beside the store's thread, for a stick can take its time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.backup import (
    BackupOutcome,
    BackupState,
    DrillState,
    OpenedBackup,
    RestorePreview,
    StoredBackup,
)
from models.usecases.clinic.backups import (
    back_up,
    backups_of,
    list_backups,
    name_pack_folder,
    place_backups,
    show_pack_password,
    try_restore,
)
from ui.forms.packing import Packing
from ui.session.background_runner import BackgroundRunner
from ui.session.session import Session

Found = tuple[BackupState, tuple[StoredBackup, ...]]


class BackupsPresenter(QObject):
    """Does what is asked in threads of its own; the downtime pack alone reads the record.

    Signals: `state_read` (BackupState); `listed` (tuple of StoredBackup); `backed_up` (BackupOutcome); `opened`
    (OpenedBackup, RestorePreview); `checked` (Path) of a folder that looks like a backup, `not_a_backup` (CervitrendError) of
    another; `pack_written` (Path); `password_read` (str) of the packs; `failed` (CervitrendError).
    """

    state_read = Signal(object)
    listed = Signal(object)
    backed_up = Signal(object)
    opened = Signal(object, object)
    checked = Signal(object)
    not_a_backup = Signal(object)
    pack_written = Signal(object)
    password_read = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._aside = BackgroundRunner(self)
        self._packing = Packing(session.desk, session.runner, self._aside, self)
        self._packing.written.connect(self._on_pack)
        self._packing.failed.connect(self._on_not_done)

    def refresh(self) -> None:
        """Read how they stand, and which there are."""
        desk = self._session.desk
        if desk.store.backups is None:
            return

        def state() -> BackupState:
            return backups_of(desk).state()

        self._aside.run(self, state, self._on_state, self._on_failed, "state")
        self._aside.run(self, lambda: list_backups(desk), self._on_listed, self._on_failed, "list")

    def back_up(self) -> None:
        """Make a backup now."""
        desk = self._session.desk
        self._aside.run(self, lambda: back_up(desk), self._on_backed_up, self._on_not_done)

    def drill(self) -> None:
        """Try a restore out now."""
        desk = self._session.desk
        self._aside.run(self, lambda: try_restore(desk), self._on_drilled, self._on_not_done)

    def choose(self, targets: Sequence[Path]) -> None:
        """Settle where backups go; a first one is made there at once."""
        desk = self._session.desk

        def work() -> BackupOutcome:
            place_backups(desk, targets)
            return back_up(desk) if targets else BackupOutcome()

        self._aside.run(self, work, self._on_backed_up, self._on_not_done)

    def check(self, folder: Path) -> None:
        """Whether a folder that was chosen looks like a backup."""
        desk = self._session.desk

        def work() -> Path:
            backups_of(desk).restorer.check(folder)
            return folder

        self._aside.run(self, work, self._on_checked, self._on_no_backup, "check")

    @Slot(object, str, str, object)
    def preview(self, folder: Path, name: str, password: str, then: tuple[str, str] | None) -> None:
        """Open a backup and hold it beside the record."""
        desk = self._session.desk

        def work() -> tuple[OpenedBackup, RestorePreview]:
            restoring = backups_of(desk).restorer
            opened = restoring.open(folder, name, password, then)
            return opened, restoring.preview(opened)

        self._aside.run(self, work, self._on_opened, self._on_failed, "preview")

    def name_pack_folder(self, folder: Path | None) -> None:
        """Settle where downtime packs go; the first is written at once."""
        desk = self._session.desk

        def work() -> bool:
            name_pack_folder(desk, folder)
            return folder is not None

        self._aside.run(self, work, self._on_named, self._on_not_done)

    @Slot()
    def write_pack(self) -> None:
        """Write a downtime pack now."""
        self._packing.start()

    @Slot()
    def show_password(self) -> None:
        """Read the password of the packs; that it was shown is written down."""
        desk = self._session.desk
        self._session.runner.run(self, lambda: show_pack_password(desk), self._on_password, self._on_not_done)

    @Slot(str)
    def _on_password(self, password: str) -> None:
        self.password_read.emit(password)
        self.refresh()

    @Slot(bool)
    def _on_named(self, is_named: bool) -> None:
        if is_named:
            self.write_pack()
        self.refresh()

    @Slot(object)
    def _on_state(self, state: BackupState) -> None:
        self.state_read.emit(state)

    @Slot(object)
    def _on_listed(self, backups: tuple[StoredBackup, ...]) -> None:
        self.listed.emit(backups)

    @Slot(object)
    def _on_backed_up(self, outcome: BackupOutcome) -> None:
        self.backed_up.emit(outcome)
        self.refresh()

    @Slot(object)
    def _on_drilled(self, drill: DrillState) -> None:
        self.refresh()

    @Slot(object)
    def _on_checked(self, folder: Path) -> None:
        self.checked.emit(folder)

    @Slot(object)
    def _on_no_backup(self, error: CervitrendError) -> None:
        self.not_a_backup.emit(error)

    @Slot(object)
    def _on_opened(self, found: tuple[OpenedBackup, RestorePreview]) -> None:
        self.opened.emit(*found)

    @Slot(object)
    def _on_pack(self, path: Path | None) -> None:
        if path is not None:
            self.pack_written.emit(path)
        self.refresh()

    @Slot(object)
    def _on_not_done(self, error: CervitrendError) -> None:
        self.failed.emit(error)
        self.refresh()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
