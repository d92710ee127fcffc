"""The women of one day's clinic: one statement, one row a booking, and one for each who was scanned without."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.store.kinds import stored_kind_of
from db.store.session import StoreSession
from db.store.women import WOMAN, of_pregnancy, stored_day, woman_row
from db.tables import COUNTED_SCAN
from models.records.plan import Booking, BookingState
from models.values.length import Millimetres
from models.views import ClinicRow

_LENGTHS = 5
"""How many of her last days with a transvaginal length are told."""
SHOWN = ", ".join(f"'{s.value}'" for s in (BookingState.BOOKED, BookingState.ARRIVED, BookingState.SEEN))
_COLUMNS = ", ".join(f'bookings."{column}"' for column in stored_kind_of(Booking).columns)

BOOKED_ON = f"""
SELECT count(*) FROM bookings {of_pregnancy("bookings")}
WHERE bookings."on" = ?1 AND bookings.struck_out IS NULL AND bookings.state IN ({SHOWN})
"""
CLINIC_DAY = f"""
WITH booked AS (
    SELECT id, pregnancy_id FROM bookings WHERE "on" = ?1 AND struck_out IS NULL AND state IN ({SHOWN})
),
hers AS (
    SELECT id AS booking_id, pregnancy_id FROM booked
    UNION ALL SELECT DISTINCT NULL, pregnancy_id FROM scans WHERE "on" = ?1 AND struck_out IS NULL
    AND pregnancy_id NOT IN (SELECT pregnancy_id FROM booked)
)
SELECT {WOMAN.columns}, pregnancies.history_taken, due.scan_due_on, (
        SELECT json_group_array(shortest) FROM (
            SELECT min(reading.value) AS shortest FROM scans AS that_day, json_each(that_day.readings) AS reading
            WHERE that_day.pregnancy_id = hers.pregnancy_id AND {COUNTED_SCAN}
            GROUP BY that_day."on" ORDER BY that_day."on" DESC LIMIT {_LENGTHS})
    ), (SELECT stamp_by FROM scans WHERE pregnancy_id = hers.pregnancy_id AND struck_out IS NULL
        ORDER BY "on" DESC, id DESC LIMIT 1),
    (SELECT max(stamp_at) FROM scans WHERE pregnancy_id = hers.pregnancy_id AND struck_out IS NULL AND "on" = ?1),
    {_COLUMNS}
FROM hers
{of_pregnancy("hers")}
LEFT JOIN bookings ON bookings.id = hers.booking_id
LEFT JOIN outlook_days AS due ON due.pregnancy_id = hers.pregnancy_id
"""


def booked_on(session: StoreSession, on: date) -> int:
    """How many scans are booked for a day, cancelled and missed ones left out."""
    ((many,),) = session.rows(BOOKED_ON, on.isoformat())
    return int(many)


def clinic_rows(session: StoreSession, on: date) -> tuple[ClinicRow, ...]:
    """Whoever is booked for a day, by her time; then whoever was scanned on it without a booking."""
    # Not by SQLite: what it sorts stays readable in memory after the record was closed.
    rows = map(_clinic_row, session.rows(CLINIC_DAY, on.isoformat()))
    return tuple(sorted(rows, key=_order))


def _order(row: ClinicRow) -> tuple[bool, bool, str, str, str, str]:
    booking = row.booking
    at, booking_id = (booking.at, str(booking.id)) if booking is not None else ("", "")
    return booking is None, not at, at, row.woman.name.family, str(row.pregnancy_id), booking_id


def _clinic_row(row: Sequence[Any]) -> ClinicRow:
    history_taken, due_on, lengths, last_by, scanned_at, *booking = row[8:]
    return ClinicRow(
        woman=woman_row(row[:8]),
        pregnancy_id=UUID(row[6]),
        history_taken=bool(history_taken),
        booking=None if booking[0] is None else stored_kind_of(Booking).read(booking),
        scan_due_on=stored_day(due_on),
        lengths=tuple(Millimetres(tenths) for tenths in reversed(json.loads(lengths))),
        last_by=None if last_by is None else UUID(last_by),
        scanned_at=None if scanned_at is None else datetime.fromisoformat(scanned_at),
    )
