"""What use cases need of backups."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from models.records.clinic.backup import (
    BackupOutcome,
    BackupState,
    DrillState,
    OpenedBackup,
    RestorePreview,
    StoredBackup,
)
from models.values.paper import Paper


class Restoring(Protocol):
    """Where a record can be put back, whether or not one lies there that can still be read."""

    def listed(self, folder: Path | None = None) -> tuple[StoredBackup, ...]:
        """The backups in a folder, or in the places this machine remembers, the newest first."""

    def check(self, folder: Path) -> None:
        """Whether a folder looks like a backup; before anybody types a password. Raises: Unavailable."""

    def open(
        self, folder: Path, user: str, password: str, then: tuple[str, str] | None = None
    ) -> OpenedBackup:
        """Open a backup; `then` are a name and password of when it was made, None: the same ones.

        Raises: NotAllowed (`sign_in`, `restore`; `restore_then` where those of then are needed), Unavailable.
        """

    def preview(self, opened: OpenedBackup) -> RestorePreview:
        """The backup beside the present record. Raises: Unavailable."""

    def agree(self, opened: OpenedBackup) -> None:
        """Somebody agreed to this one: it is restored once the record is closed."""

    def restore_agreed(self) -> tuple[bool, Path | None]:
        """Restore what was agreed to: whether there was anything, and where the old record is kept. Raises: Unavailable."""

    def restore(self, opened: OpenedBackup) -> Path | None:
        """Put it in the place of the record, which is closed; where the old one is kept. Raises: Unavailable."""


class Backups(Protocol):
    """The backups of the open record; nothing of it is written to the record, and all may be asked from any thread."""

    def state(self) -> BackupState:
        """How they stand, as it is remembered; quick. Raises: Unavailable."""

    def choose(self, targets: Sequence[Path]) -> None:
        """Remember where backups go. Raises: Refused (`target.…`), Unavailable."""

    def back_up(self, is_over: Callable[[], bool] | None = None) -> BackupOutcome:
        """A proven backup in every place where the last one does not hold everything; ends once `is_over`.

        Raises: Unavailable (`backup.no_target`, `backup.under_way`, `database.closed`).
        """

    def interrupt(self) -> None:
        """End what is under way; it leaves nothing that looks like a backup."""

    def drill(self) -> DrillState:
        """Try out a restore from the newest proven backup. Raises: Unavailable."""

    def listed(self) -> tuple[StoredBackup, ...]:
        """Every backup of this clinic in every place that can be reached, the newest first. Raises: Unavailable."""

    def name_pack_folder(self, folder: Path | None) -> None:
        """Remember where downtime packs go; None: nowhere. Raises: Refused (`target.…`), Unavailable."""

    def write_pack(self, paper: Paper, at: datetime, spell: Callable[[Paper, str], Paper]) -> Path | None:
        """Write a downtime pack, encrypted; None where none are to be written.

        `spell` makes the paper anew without the signs that no font has. Raises: Unavailable (`pack.not_written`, `paper.not_set`).
        """

    def pack_password(self) -> str:
        """What opens the packs that are written from now on; that it was shown is remembered. Raises: Unavailable."""

    @property
    def restorer(self) -> Restoring:
        """What goes back to one of them."""

    def forget(self) -> None:
        """The record is closed: nothing more can be backed up."""
