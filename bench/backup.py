"""A proven backup, and going back to it, beside merely copying the files."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from bench.measured import Measured, timed, wait_idle
from db.backup.disk import flush_file
from db.backup.halt import Halt
from db.backup.remembered import PassingPlaces
from db.backup.restoring import Restorer
from db.backup.taking import BackupRun, take
from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.ids import new_id
from db.store.opening import new_store
from db.store.store import SqlStore
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.values.identity import HospitalNumber
from models.version import PROGRAM_VERSION
from tests.builders import CLOCK, NOW, a_scan, a_sheet
from tests.stores import a_stamp

_NAME, _PASSWORD = "amina", "measured all night"
_AT_ONCE = 200


def measure(women: int) -> list[Measured]:
    """Each woman with a pregnancy, a due date and two scans, all with their audit entries."""
    with tempfile.TemporaryDirectory() as folder:
        data, stick = DataFolder(Path(folder, "data")), Path(folder, "stick")
        stick.mkdir()
        key = _founded(data, women)
        run = BackupRun(data, key, PROGRAM_VERSION, NOW, Halt())
        wait_idle()
        copied = timed(lambda: _copied(data, Path(folder, "copy")))
        backed_up = timed(lambda: take(run, stick))
        (backup,) = stick.iterdir()
        restorer = Restorer(data.path, CLOCK, PassingPlaces((stick,)))
        opened = restorer.open(backup, _NAME, _PASSWORD)
        restored = timed(lambda: restorer.restore(opened))
        size = f"{data.database.stat().st_size / 2**20:.0f} MB"
    said = f"{women:,} women, {size}"
    return [
        Measured(
            name=f"A proven backup, {said}",
            unit="ms",
            ours=backed_up,
            bare=copied,
            note="bare: copied, not proven",
        ),
        Measured(
            name=f"Going back to it, {said}",
            unit="ms",
            ours=restored,
            bare=copied,
            note="bare: copied, not proven",
        ),
    ]


def _founded(data: DataFolder, women: int) -> bytes:
    vault, user_id, clinic_id = FileVault(data), new_id(), new_id()
    key = vault.found(clinic_id, user_id, _NAME, _PASSWORD, vault.new_recovery_key())
    vault.complete()
    store = new_store(data.database, key, "Desk 1", CLOCK)
    store.put(User(id=user_id, stamp=a_stamp(), sign_in=_NAME, name="Sr Haddad", role=Role.LEAD))
    store.put(ClinicSettings(id=clinic_id, stamp=a_stamp(), clinic_name="Bench", guidelines=()))
    for start in range(0, women, _AT_ONCE):
        with store.writing():
            for number in range(start, min(start + _AT_ONCE, women)):
                _put(store, number)
    store.close()
    return key


def _put(store: SqlStore, number: int) -> None:
    sheet = a_sheet(a_scan(mm="31.0"), a_scan(mm="24.0"))
    held = HospitalNumber(f"RX{number:08}")
    patient = store.put(replace(sheet.patient, family_name=f"Woman {number}", number=held))
    pregnancy = store.put(replace(sheet.pregnancy, patient_id=patient.id))
    for record in (*sheet.datings, *sheet.scans):
        store.put(replace(record, pregnancy_id=pregnancy.id))


def _copied(data: DataFolder, into: Path) -> None:
    into.mkdir()
    for path in (data.database, data.vault):
        shutil.copyfile(path, into / path.name)
        flush_file(into / path.name)
