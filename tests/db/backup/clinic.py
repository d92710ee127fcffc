"""A small clinic in a folder of its own, with a vault that opens quickly, and what backs it up."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.backup.keeper import BackupKeeper
from db.backup.remembered import PassingPlaces
from db.backup.restoring import Restorer
from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault
from db.ids import new_id
from db.store.opening import new_store, open_store
from db.store.store import SqlStore
from models.clock import FixedClock
from models.records.clinic.backup import OpenedBackup
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.records.patient import Patient
from tests.builders import TODAY
from tests.stores import a_stamp, a_woman

PASSWORD = "correct horse battery"
SIGN_IN = "osei"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@dataclass
class Clinic:
    """The record of one clinic; time passes when it is told to."""

    folder: DataFolder
    key: bytes
    places: PassingPlaces
    store: SqlStore
    now: datetime = START
    user: User = field(kw_only=True)
    cost: Cost = CHEAP

    @property
    def target(self) -> Path:
        """The one place that its backups go to."""
        return self.places.targets[0]

    @property
    def clock(self) -> FixedClock:
        return FixedClock(self.now, TODAY)

    @property
    def keeper(self) -> BackupKeeper:
        return BackupKeeper(self.folder, self.key, self.clock, self.places)

    @property
    def restorer(self) -> Restorer:
        return Restorer(self.folder.path, self.clock, self.places)

    def register(self, family: str) -> Patient:
        return self.store.put(a_woman(family))

    def after(self, **passed: int) -> "Clinic":
        self.now += timedelta(**passed)
        return self

    def backed_up(self) -> Path:
        (backup,) = self.keeper.back_up().proven
        return backup.folder

    def opened(self, backup: Path) -> OpenedBackup:
        return self.restorer.open(backup, SIGN_IN, PASSWORD)

    def reopened(self) -> SqlStore:
        """As the next sign-in opens it, whatever vault and database lie there now."""
        _, key = FileVault(self.folder, self.cost).unlock(SIGN_IN, PASSWORD)
        self.store = open_store(self.folder.database, key, "Desk 1", self.clock)
        return self.store

    def women(self) -> list[str]:
        return [woman.family_name for woman in self.store.every(Patient)]


def a_clinic(folder: Path, role: Role = Role.LEAD, name: str = "St Mary's", cost: Cost = CHEAP) -> Clinic:
    """Founded in `folder/data`, with one woman, and one place for backups, `folder/stick`.

    A vault that is to be opened by the program itself needs a cost that it does not take for damage.
    """
    data, stick = DataFolder(folder / "data"), folder / "stick"
    stick.mkdir(parents=True)
    vault, user_id, clinic_id = FileVault(data, cost), new_id(), new_id()
    key = vault.found(clinic_id, user_id, SIGN_IN, PASSWORD, vault.new_recovery_key())
    store = new_store(data.database, key, "Desk 1", FixedClock(START, TODAY))
    user = User(id=user_id, stamp=a_stamp(), sign_in=SIGN_IN, name="Dr Osei", role=role)
    with store.writing():
        user = store.put(user)
        store.put(ClinicSettings(id=clinic_id, stamp=a_stamp(), clinic_name=name, guidelines=()))
    vault.complete()
    made = Clinic(data, key, PassingPlaces((stick,)), store, user=user, cost=cost)
    made.register("Berg")
    return made
