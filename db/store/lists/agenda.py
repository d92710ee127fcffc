"""The days to come: who is booked for them, and whose scan is due on them without a booking."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from db.store.kinds import stored_kind_of
from db.store.lists.clinic_day import SHOWN
from db.store.session import StoreSession
from db.store.women import WOMAN, of_pregnancy, woman_row
from db.tables import BOOKED_AHEAD
from models.records.plan import Booking
from models.views import AgendaRow

_COLUMNS = ", ".join(f'bookings."{column}"' for column in stored_kind_of(Booking).columns)
_BOOKED = f"""
SELECT bookings."on", {WOMAN.columns}, {_COLUMNS} FROM bookings {of_pregnancy("bookings")}
WHERE bookings."on" BETWEEN ?1 AND ?2 AND bookings.struck_out IS NULL AND bookings.state IN ({SHOWN})
"""
_DUE = f"""
SELECT due.scan_due_on, {WOMAN.columns} FROM outlook_days AS due {of_pregnancy("due")}
WHERE due.scan_due_on BETWEEN ?1 AND ?2
    AND NOT EXISTS (SELECT 1 FROM bookings WHERE bookings.pregnancy_id = due.pregnancy_id AND {BOOKED_AHEAD})
"""


def agenda_rows(session: StoreSession, first: date, last: date) -> tuple[AgendaRow, ...]:
    """Who is booked from one day to another, then whose scan is due in them and who is booked for none."""
    days = first.isoformat(), last.isoformat()
    booked = (_row(row, stored_kind_of(Booking).read(row[9:])) for row in session.rows(_BOOKED, *days))
    due = (_row(row, None) for row in session.rows(_DUE, *days))
    # Not by SQLite: what it sorts stays readable in memory after the record was closed.
    return (*sorted(booked, key=_order), *sorted(due, key=_order))


def _order(row: AgendaRow) -> tuple[date, bool, str, str, str]:
    at, about = (row.booking.at, row.booking.id) if row.booking is not None else ("", row.pregnancy_id)
    return row.on, not at, at, row.woman.name.family, str(about)


def _row(row: Sequence[Any], booking: Booking | None) -> AgendaRow:
    return AgendaRow(
        woman=woman_row(row[1:9]), pregnancy_id=UUID(row[7]), on=date.fromisoformat(row[0]), booking=booking
    )
