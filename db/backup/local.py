"""Backups of the clinic's folder as this machine remembers it, for the command line."""

from pathlib import Path

from db.backup.keeper import BackupKeeper
from db.backup.remembered import PlacesOfThisMachine
from db.backup.restoring import Restorer
from db.clinic.access_spool import failures_kept
from db.clinic.folder import DataFolder
from db.clinic.folder_look import check_clinic_in
from db.clinic.machine import Machine
from db.clinic.settings_file import data_folder
from db.clinic.vault import FileVault
from db.clock import SystemClock
from models.records.clinic.backup import BackupOutcome


def back_up_here(data: Path | None, user: str, password: str, to: Path | None) -> BackupOutcome:
    """A proven backup of the record in a folder (None: the one remembered), also while the window is open beside it.

    `to` None: in every place that this machine remembers. Raises: NotAllowed, Unavailable, Refused (`target.…`).
    """
    check_clinic_in(data)
    folder = DataFolder(data_folder(data))
    vault = FileVault(folder)
    with failures_kept(folder, vault, user, SystemClock().now()):
        _, key = vault.unlock(user, password)
    keeper = BackupKeeper(folder, key, SystemClock(), PlacesOfThisMachine())
    if to is not None:
        keeper.check_target(to.absolute())
    return keeper.back_up(to=None if to is None else to.absolute())


def restorer_here(data: Path | None) -> Restorer:
    """What restores into a folder; None: the one that this machine remembers."""
    folder = DataFolder(data_folder(data))
    machine = Machine(folder.path, is_asked_for=data is not None)
    vault = FileVault(folder, remembered=machine)
    return Restorer(folder.path, SystemClock(), PlacesOfThisMachine(), vault, machine.desk_name)
