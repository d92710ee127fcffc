"""Makes the stored databases of every released form: `python -m tests.db.backup.forms`, once for a form that is new.

Each is what the migrations of its time made, with a woman in it, and stays as it is for ever.
"""

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from db.clinic.folder import DataFolder
from db.engine import APPLICATION_ID, open_engine
from db.migrate import migrate
from db.store.chain import Chain
from db.store.kinds import stored_kind_of
from db.store.search import WomenIndex
from db.store.session import StoreSession
from db.upgrade import SCRIPTS
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.records.patient import Patient
from models.records.record import Record
from tests.builders import STAMP, next_id
from tests.stores import RAW_KEY, a_woman

STORED = Path(__file__).parents[2] / "vectors" / "databases"
RELEASED = ("0001", "0002", "0003", "0004")
"""The forms that some clinic may have; each is stored."""
FORMS = sorted(path.stem.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*.py"))
"""Every form there is, the present one last."""


_BOX = {
    "cost": {"memory_kib": 131072, "passes": 5, "lanes": 2},
    "salt": "00" * 16,
    "nonce": "00" * 12,
    "wrapped": "00" * 48,
}
_VAULT = {
    "format": 1,
    "complete": True,
    "users": [{"user_id": "00" * 16, "sign_in": "osei", "wrap": _BOX}],
    "recovery": _BOX,
}
"""A vault as it was beside them, that no password opens."""


def stored(form: str) -> Path:
    """The stored database of a form; its key is RAW_KEY."""
    return STORED / f"form-{form}.db"


def placed(form: str, folder: Path) -> DataFolder:
    """A copy of it as a record's folder, with a vault that no password opens."""
    data = DataFolder(folder / "data")
    data.path.mkdir()
    shutil.copyfile(stored(form), data.database)
    data.vault.write_text(json.dumps(_VAULT))
    return data


def make(form: str, database: Path) -> None:
    """A clinic of a form with one woman, as its own migrations make it."""
    database.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scripts:
        later = [f"{each}_*" for each in FORMS if each > form]
        shutil.copytree(
            SCRIPTS, scripts, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", *later)
        )
        connection = open_engine(database, RAW_KEY)
        migrate(connection, None, Path(scripts))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    session = StoreSession(connection)
    _write(session, User(id=next_id(), stamp=STAMP, sign_in="osei", name="Dr Osei", role=Role.LEAD))
    _write(
        session, ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="St Mary's", guidelines=("nice-ng25",))
    )
    _write(session, a_woman("Berg", number="A1"))
    session.execute("PRAGMA journal_mode = DELETE")
    session.close()


def _write(session: StoreSession, record: Record) -> None:
    """Keep a record with the columns that there were, and its audit entry without the others."""
    kind = stored_kind_of(type(record))
    there = {row[1] for row in session.rows(f"PRAGMA table_info({kind.name})")}
    row = {name: value for name, value in kind.row(record).items() if name in there} | {"version": 1}
    columns = ", ".join(f'"{name}"' for name in row)
    session.execute(
        f"INSERT INTO {kind.name} ({columns}) VALUES ({', '.join('?' * len(row))})", *row.values()
    )
    Chain(session).add(kind.name, None, row, "")
    if isinstance(record, Patient):
        WomenIndex(session).keep(record)


def main() -> int:
    """Make those that are not there yet; never one again."""
    for form in RELEASED:
        if not stored(form).exists():
            make(form, stored(form))
    return 0


if __name__ == "__main__":
    sys.exit(main())
