"""What has a date on Today: scans booked for the day, sutures and progesterone."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from db.store.kinds import stored_kind_of
from db.store.session import StoreSession
from db.store.women import WOMAN, of_pregnancy, stored_day, woman_row
from models.records.history import CerclageKind
from models.records.outcome import SutureFate
from models.records.outlook import Turn
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Ending
from models.views import AheadRow, BookedRow, DatedRow

_SHOWN = ", ".join(f"'{s.value}'" for s in (BookingState.BOOKED, BookingState.ARRIVED, BookingState.SEEN))

_TREATMENT = (
    Turn.SUTURE_DATE,
    Turn.REMOVAL_OPENS,
    Turn.REMOVAL_CLOSES,
    Turn.REMOVAL_PLANNED,
    Turn.PROGESTERONE_STOP,
)

_COLUMNS = ", ".join(f'bookings."{column}"' for column in stored_kind_of(Booking).columns)
_BOOKED = f"""
SELECT due.scan_due_on, {WOMAN.columns}, {_COLUMNS}
FROM bookings {of_pregnancy("bookings")}
LEFT JOIN outlook_days AS due ON due.pregnancy_id = bookings.pregnancy_id
WHERE bookings."on" = ?1 AND bookings.struck_out IS NULL AND bookings.state IN ({_SHOWN})
"""

DATED = f"""
WITH treated AS (
    SELECT pregnancy_id FROM cerclages WHERE struck_out IS NULL
    UNION SELECT pregnancy_id FROM progesterone_courses WHERE struck_out IS NULL AND stopped_on IS NULL
)
SELECT outlook."on", outlook.turn, outlook.subject, {WOMAN.columns}
FROM treated JOIN outlook ON outlook.pregnancy_id = treated.pregnancy_id
    AND outlook.turn IN ({", ".join(f"'{turn.value}'" for turn in _TREATMENT)}) AND outlook."on" <= ?1
{of_pregnancy("treated")}
UNION ALL
SELECT pregnancies.ended_on, '{Turn.REMOVAL_PLANNED.value}', '{SutureFate.LEFT.value}', {WOMAN.columns}
FROM outcomes {of_pregnancy("outcomes")}
WHERE outcomes.suture = '{SutureFate.LEFT.value}' AND outcomes.struck_out IS NULL
AND pregnancies.ended_on <= ?1 AND pregnancies.ended_as <> '{Ending.TRANSFER.value}'
AND EXISTS (SELECT 1 FROM cerclages WHERE cerclages.pregnancy_id = outcomes.pregnancy_id
    AND cerclages.struck_out IS NULL AND cerclages.removed_on IS NULL
    AND cerclages.kind <> '{CerclageKind.ABDOMINAL.value}')
"""
"""What is to come of a suture or progesterone; then each suture left in place at the end that nobody recorded as removed: only an abdominal one stays."""

_DONE_ON = (
    ("scans", "on"),
    ("examinations", "on"),
    ("symptoms", "on"),
    ("lab_results", "on"),
    ("cerclages", "placed_on"),
    ("progesterone_courses", "started_on"),
    ("pessaries", "placed_on"),
    ("care_notes", "on"),
    ("outcomes", "on"),
)
"""The day of each kind of event on which it was done or seen, and that cannot lie ahead."""
_AHEAD = " UNION ALL ".join(
    f"SELECT '{table}', {table}.\"{day}\", {table}.pregnancy_id, {WOMAN.columns}"
    f' FROM {table} {of_pregnancy(table)} WHERE {table}."{day}" > ?1 AND {table}.struck_out IS NULL'
    for table, day in _DONE_ON
)


class Arranged:
    """What is arranged in an open store.

    Put in order here, as the other lists of a day are.
    """

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def booked(self, on: date) -> tuple[BookedRow, ...]:
        """The scans booked for a day, by their time; those without one come last."""
        rows = map(_booked_row, self._session.rows(_BOOKED, on.isoformat()))
        return tuple(sorted(rows, key=_booked_order))

    def dated(self, until: date) -> tuple[DatedRow, ...]:
        """Dates of sutures and progesterone up to a day, earliest first."""
        rows = map(_dated_row, self._session.rows(DATED, until.isoformat()))
        return tuple(sorted(rows, key=_dated_order))

    def dated_after(self, on: date) -> tuple[AheadRow, ...]:
        """What bears a day after `on` although it was done or seen, the latest day first."""
        rows = (
            AheadRow(
                woman=woman_row(woman), pregnancy_id=UUID(pregnancy_id), kind=kind, on=date.fromisoformat(day)
            )
            for kind, day, pregnancy_id, *woman in self._session.rows(_AHEAD, on.isoformat())
        )
        return tuple(sorted(rows, key=_ahead_order))


def _booked_order(row: BookedRow) -> tuple[bool, str, str, str]:
    booking = row.booking
    return not booking.at, booking.at, row.woman.name.family, booking.id.hex


def _dated_order(row: DatedRow) -> tuple[date, str, str, str, str]:
    return row.on, row.woman.name.family, row.woman.patient_id.hex, row.turn.value, row.subject


def _ahead_order(row: AheadRow) -> tuple[int, str]:
    return -row.on.toordinal(), row.pregnancy_id.hex


def _booked_row(row: Sequence[Any]) -> BookedRow:
    return BookedRow(
        woman=woman_row(row[1:9]),
        booking=stored_kind_of(Booking).read(row[9:]),
        scan_due_on=stored_day(row[0]),
    )


def _dated_row(row: Sequence[Any]) -> DatedRow:
    on, turn, subject, *woman = row
    return DatedRow(woman=woman_row(woman), on=date.fromisoformat(on), turn=Turn(turn), subject=subject)
