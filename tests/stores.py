"""A real store on a temporary SQLCipher file, for everybody's tests."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from db.engine import open_engine
from db.ids import new_id
from db.store.opening import new_store, open_store
from db.store.store import SqlStore
from db.upgrade import upgrade
from models.clock import FixedClock
from models.records.clinic.user import User
from models.records.patient import Patient
from models.records.record import Stamp
from models.values.identity import HospitalNumber

RAW_KEY = bytes(range(32))
CLOCK = FixedClock(datetime(2026, 3, 2, 9, 30, tzinfo=UTC), date(2026, 3, 2))


def a_store(
    folder: Path, desk: str = "Desk 1", clock: FixedClock = CLOCK, people: tuple[User, ...] = ()
) -> SqlStore:
    """The store in this folder: a new one on the first call, opened again once the one before was closed.

    In a new one these people work already, put there by the first desk.
    """
    database = folder / "cervitrend.db"
    if not database.exists():
        database.write_bytes(_a_new_database(people))
    return open_store(database, RAW_KEY, desk, clock, bring=_bring)


def _bring(database: Path, key: bytes) -> None:
    """Brought to the present form where it lies, without the backup that comes before in a clinic."""
    connection = open_engine(database, key)
    upgrade(connection)
    connection.engine.dispose()


@cache
def _a_new_database(people: tuple[User, ...]) -> bytes:
    """A new database as it lies on disk; made once, because making all its tables takes longer than most tests."""
    with TemporaryDirectory() as folder:
        database = Path(folder, "new.db")
        store = new_store(database, RAW_KEY, "Desk 1", CLOCK)
        for each in people:
            store.put(each)
        store.close()
        return database.read_bytes()


def a_stamp(desk: str = "Desk 1") -> Stamp:
    """Written just now by somebody."""
    return Stamp(at=CLOCK.now(), by=new_id(), desk=desk)


def a_woman(
    family: str = "Berg", given: str = "Anna", number: str | None = None, born: date | None = None
) -> Patient:
    """A woman about to be registered."""
    held = None if number is None else HospitalNumber.parse(number)
    return Patient(
        id=new_id(), stamp=a_stamp(), family_name=family, given_name=given, number=held, born_on=born
    )
