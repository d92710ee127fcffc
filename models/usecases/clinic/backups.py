"""Backing the clinic up: where to, when, and what comes of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from models.errors import Unavailable
from models.ports.backups import Backups
from models.records.clinic.access import AccessKind
from models.records.clinic.backup import BackupOutcome, BackupState, DrillState, OpenedBackup, StoredBackup
from models.rules.backups.freshness import is_backup_due, is_drill_due
from models.rules.register.permissions import Action, require
from models.usecases.clinic.access_log import log_access
from models.usecases.clinic.signing import signed_head
from models.usecases.desk import Desk


def backups_of(desk: Desk) -> Backups:
    """What backs this desk's record up. Raises: Unavailable (`backup.none_here`)."""
    if desk.store.backups is None:
        raise Unavailable("backup.none_here")
    return desk.store.backups


def backup_state(desk: Desk) -> BackupState | None:
    """How the backups stand; None where nobody backs this record up. Raises: Unavailable."""
    return None if desk.store.backups is None else desk.store.backups.state()


def place_backups(desk: Desk, targets: Sequence[Path]) -> None:
    """Settle where backups go. Raises: NotAllowed, Refused (`target.…`), Unavailable."""
    require(desk.user, Action.PLACE_BACKUPS)
    backups_of(desk).choose(targets)


def back_up(desk: Desk, is_over: Callable[[], bool] | None = None) -> BackupOutcome:
    """A proven backup in every place, where the last one does not hold everything; everybody may. Raises: Unavailable."""
    backups = backups_of(desk)
    # So that the backup, which lies elsewhere, holds where the chain ended.
    signed_head(desk)
    return backups.back_up(is_over)


def back_up_at_end(desk: Desk, is_over: Callable[[], bool]) -> None:
    """The backup at the end of somebody's work; nothing where there is no place for one. Raises: Unavailable."""
    backups = desk.store.backups
    if backups is not None and backups.state().targets:
        signed_head(desk)
        outcome = backups.back_up(is_over)
        for problem in outcome.failed:
            raise problem


def tend_backups(desk: Desk) -> BackupState | None:
    """What is due of backups and trial restores, while somebody works; how they stand afterwards. Raises: Unavailable."""
    backups = desk.store.backups
    if backups is None:
        return None
    if is_backup_due(backups.state(), desk.clock.now()):
        signed_head(desk)
        backups.back_up()
    if is_drill_due(backups.state(), desk.clock.now()):
        backups.drill()
    return backups.state()


def try_restore(desk: Desk) -> DrillState:
    """Try out a restore now. Raises: Unavailable."""
    return backups_of(desk).drill()


def agree_to_restore(desk: Desk, opened: OpenedBackup) -> None:
    """Settle that this backup takes the place of the record once that is closed. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.RESTORE)
    backups_of(desk).restorer.agree(opened)


def list_backups(desk: Desk) -> tuple[StoredBackup, ...]:
    """Every backup that can be reached, the newest first. Raises: Unavailable."""
    return backups_of(desk).listed()


def show_pack_password(desk: Desk) -> str:
    """The password of the downtime packs, to be written down; that it was shown is in the trail. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.NAME_PACK_FOLDER)
    password = backups_of(desk).pack_password()
    log_access(desk, AccessKind.PACK_PASSWORD_SHOWN)
    return password


def name_pack_folder(desk: Desk, folder: Path | None) -> None:
    """Settle where downtime packs go; None: nowhere. Raises: NotAllowed, Refused (`target.…`), Unavailable."""
    require(desk.user, Action.NAME_PACK_FOLDER)
    backups_of(desk).name_pack_folder(folder)
