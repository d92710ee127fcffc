"""The users of a record that is only looked at, and the users of now in a record that goes back to a backup."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from db.backup.snapshot import Snapshot, snapshot
from db.clinic.vault import FileVault
from db.engine import driver_of, in_our_words, open_engine
from db.store.kinds import stored_kind_of
from db.store.session import StoreSession
from db.store.store import SqlStore
from db.tables import ADDED
from db.upgrade import upgrade
from db.verify import verification_of
from models.errors import Unavailable
from models.records.clinic.backup import CarriedUser, PeopleNow
from models.records.clinic.user import User
from models.records.record import Stamp
from models.rules.backups.people import carried_over

_REASON = "backup restored"


def users_of(record: Snapshot) -> tuple[User, ...]:
    """The users of a record of any form: what an older one has no column for is as it was before there was one. Raises: Unavailable."""
    kind = stored_kind_of(User)
    there = [name for (name,) in record.session.rows("SELECT name FROM pragma_table_info('users')")]
    columns = ", ".join(f'"{name}"' for name in there)
    found = []
    for row in record.session.rows(f"SELECT {columns} FROM users ORDER BY id"):
        said = dict(zip(there, row, strict=True))
        found.append(kind.read([said.get(name, ADDED.get((kind.name, name))) for name in kind.columns]))
    return tuple(found)


def people_now(database: Path, key: bytes, vault: FileVault | None) -> PeopleNow:
    """Who may come in at present; `vault` None: there is none that can be asked."""
    return PeopleNow(_users_now(database, key), None if vault is None else dict(vault.users()))


def _users_now(database: Path, key: bytes) -> tuple[User, ...] | None:
    try:
        with snapshot(database, key, untouched=True) as now:
            return users_of(now)
    except Unavailable:
        return None


def changed_passwords(then: FileVault, now: FileVault | None) -> frozenset[UUID]:
    """Whose way in is another one now; nobody's where one of the vaults cannot be read."""
    try:
        before: Mapping[UUID, str] = then.ways_in()
        after: Mapping[UUID, str] = {} if now is None else now.ways_in()
    except Unavailable:
        return frozenset()
    return frozenset(user_id for user_id, box in after.items() if before.get(user_id, box) != box)


def bring_people(database: Path, key: bytes, now: PeopleNow, stamp: Stamp) -> None:
    """Bring the users of now into a closed record that was made ready; where one changes it gets the present form, and is proven again.

    Raises: Unavailable.
    """
    with snapshot(database, key, untouched=True) as ready:
        carried = carried_over(users_of(ready), now, frozenset(), stamp)
    changed = [each.now for each in carried if each.is_changed]
    if changed:
        _put(database, key, changed)


def _put(database: Path, key: bytes, users: Sequence[User]) -> None:
    connection = open_engine(database, key)
    try:
        with in_our_words():
            upgrade(connection)
        session = StoreSession(connection)
        store = SqlStore(session, lambda: None)
        with store.writing():
            for user in users:
                store.put(user, _REASON)
        with in_our_words():
            driver_of(connection).execute("PRAGMA journal_mode = DELETE")
        faults = verification_of(session).faults
    finally:
        connection.engine.dispose()
    if faults:
        raise Unavailable("backup.not_whole", database.name, faults[0].code)


def otherwise_now(
    then: tuple[User, ...], now: PeopleNow, changed: frozenset[UUID], stamp: Stamp
) -> tuple[CarriedUser, ...]:
    """Every user who is otherwise now than in the backup, or has another password."""
    carried = carried_over(then, now, changed, stamp)
    return tuple(each for each in carried if each.is_changed or each.has_other_password)
