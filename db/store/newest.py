"""What was entered last, of everything that is kept."""

from datetime import datetime
from uuid import UUID

from db.store.chain import OF_THE_TRAIL_SQL
from db.store.session import StoreSession
from db.tables import TABLES

_ID = " UNION ALL ".join(f"SELECT max(id) FROM {table.name}" for table in TABLES.values())
# The order of writing, not of the moments: what one day with a wrong date wrote is not the last entry for ever.
# Signing in is no entry: whoever looks whether the date is right has just signed in on that date.
_ENTRY = f'SELECT "at" FROM audit WHERE kind NOT IN ({OF_THE_TRAIL_SQL}) ORDER BY rowid DESC LIMIT 1'


def newest_id(session: StoreSession) -> UUID | None:
    """The greatest id of any record; None where there is none."""
    newest = max((of for (of,) in session.rows(_ID) if of is not None), default=None)
    return None if newest is None else UUID(newest)


def last_entry_at(session: StoreSession) -> datetime | None:
    """The moment that the last change of the record bears, by the clock as it was; None before the first."""
    row = session.row(_ENTRY)
    return None if row is None else datetime.fromisoformat(row[0])
