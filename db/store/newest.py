"""What was entered last, of everything that is kept."""

from datetime import datetime
from uuid import UUID

from db.store.chain import OF_THE_TRAIL_SQL
from db.store.kinds import stored_kind_of
from db.store.session import StoreSession
from db.tables import TABLES
from models.records.clinic.access import Access

_ID = " UNION ALL ".join(f"SELECT max(id) FROM {table.name}" for table in TABLES.values())
# The order of writing, not of the moments: what one day with a wrong date wrote is not the last entry for ever.
# Signing in is no entry: whoever looks whether the date is right has just signed in on that date.
_ENTRY = f'SELECT "at" FROM audit WHERE kind NOT IN ({OF_THE_TRAIL_SQL}) ORDER BY rowid DESC LIMIT 1'


_DATE_WORD = """
SELECT id FROM accesses WHERE kind IN ('date_doubted', 'date_confirmed') ORDER BY rowid DESC LIMIT 1
"""


_SIGN_IN = """
SELECT id FROM accesses WHERE kind IN ('signed_in', 'unlocked') ORDER BY rowid DESC LIMIT 1
"""


def date_word(session: StoreSession) -> Access | None:
    """What was written last about the computer's date; None: nothing."""
    return _newest_access(session, _DATE_WORD)


def last_sign_in(session: StoreSession) -> Access | None:
    """The newest sign-in or unlocking; None: there was none."""
    return _newest_access(session, _SIGN_IN)


def _newest_access(session: StoreSession, ids: str) -> Access | None:
    kind = stored_kind_of(Access)
    found = (session.row(kind.by_id, access_id) for (access_id,) in session.rows(ids))
    return next((kind.read(row) for row in found if row is not None), None)


def newest_id(session: StoreSession) -> UUID | None:
    """The greatest id of any record; None where there is none."""
    newest = max((of for (of,) in session.rows(_ID) if of is not None), default=None)
    return None if newest is None else UUID(newest)


def last_entry_at(session: StoreSession) -> datetime | None:
    """The moment that the last change of the record bears, by the clock as it was; None before the first."""
    row = session.row(_ENTRY)
    return None if row is None else datetime.fromisoformat(row[0])
