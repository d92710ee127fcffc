"""The clinic's folder as this machine remembers it."""

from dataclasses import replace
from pathlib import Path

from db.backup.access import with_backups
from db.backup.remembered import PassingPlaces, PlacesOfThisMachine
from db.clinic.access_spool import FileSpool, failures_kept
from db.clinic.clinic_folder import clinic_access
from db.clinic.folder import DataFolder
from db.clinic.folder_look import check_clinic_in
from db.clinic.machine import Machine, PassingMachine
from db.clinic.machine_state import MachineState
from db.clinic.settings_file import read_settings, usual_file
from db.clinic.vault import FileVault
from db.clock import SystemClock
from db.store.opening import is_present_form
from db.verify import Verification, verify
from models.errors import Unavailable
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.audit import AuditHead
from models.usecases.clinic.access import ClinicAccess
from models.values.receipt import Receipt


def clinic_access_here(data: Path | None, guidelines: Path, golden: Path) -> ClinicAccess:
    """What is there before anybody has signed in; `data` None is the folder this machine remembers. Raises: Refused."""
    folder = _folder(data)
    machine = Machine(folder, is_asked_for=data is not None)
    access = clinic_access(folder, guidelines, golden, SystemClock(), machine)
    return with_backups(access, folder, PlacesOfThisMachine())


def passing_clinic_access(folder: Path, guidelines: Path, golden: Path) -> ClinicAccess:
    """A clinic for one run alone in `folder`, with a place for backups; this machine remembers nothing of it. Raises: Refused."""
    data, stick = folder / "clinic", folder / "backups"
    stick.mkdir(parents=True, exist_ok=True)
    access = clinic_access(data, guidelines, golden, SystemClock(), PassingMachine())
    return replace(with_backups(access, data, PassingPlaces((stick,))), is_practice=True)


def vault_here(data: Path | None) -> FileVault:
    """The vault of a folder; `data` None as above. Raises: Unavailable."""
    check_clinic_in(data)
    folder = _folder(data)
    return FileVault(DataFolder(folder), remembered=Machine(folder, is_asked_for=data is not None))


def verify_here(data: Path | None, user: str, password: str, receipt: Receipt | None = None) -> Verification:
    """Whether the record in a folder is whole, and as a receipt says; `data` None as above.

    The record that this machine works with has to hold what this machine last saw of it; a copy elsewhere may be older.
    That it was checked waits beside the record for whoever signs in next. Raises: NotAllowed, Unavailable.
    """
    check_clinic_in(data)
    folder = DataFolder(_folder(data))
    vault = FileVault(folder)
    with failures_kept(folder, vault, user, SystemClock().now()):
        user_id, key = vault.unlock(user, password)
    if not is_present_form(folder.database, key):
        raise Unavailable("database.older")
    found = verify(folder.database, key, receipt, _pinned(folder.path, is_asked_for=data is not None))
    checked = WaitingAccess(AccessKind.VERIFIED, user_id, SystemClock().now(), len(found.faults))
    FileSpool(folder.spool).add(checked)
    return found


def _pinned(folder: Path, *, is_asked_for: bool) -> tuple[AuditHead, ...]:
    """Where the chains of the record in a folder ended when this machine last saw it; nothing of one that is only a copy."""
    clinic_id = Machine(folder, is_asked_for=is_asked_for).clinic_id
    pin = MachineState(clinic_id).pin() if clinic_id is not None else None
    return pin.heads if pin is not None else ()


def _folder(data: Path | None) -> Path:
    return data or read_settings(usual_file()).data_folder
