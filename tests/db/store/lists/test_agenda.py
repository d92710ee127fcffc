"""Who is booked or due on the days of a month."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.store.store import SqlStore
from models.records.outlook import OutlookRow, Turn
from models.records.plan import Booking, BookingState
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_sheet, keep
from tests.stores import a_store

DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def kept(store: SqlStore, *bookings: Booking, due: date | None = None) -> PregnancySheet:
    sheet = a_sheet(bookings=bookings)
    sheet = keep(store, replace(sheet, patient=replace(sheet.patient, number=None)))
    if due is not None:
        store.replace_outlook(sheet.pregnancy.id, TODAY, "", (OutlookRow(due, Turn.SCAN_DUE),))
    return sheet


def on(day: date, time: str = "10:30", state: BookingState = BookingState.BOOKED) -> Booking:
    return replace(a_booking(time=time, state=state), on=day)


def test_bookings_stand_by_day_and_time_within_the_days_asked_for(store: SqlStore) -> None:
    for day, time in ((TODAY + DAY, "09:00"), (TODAY, "11:00"), (TODAY, ""), (TODAY - DAY, "08:00")):
        kept(store, on(day, time))
    rows = store.agenda(TODAY, TODAY + DAY)
    assert [(row.on, row.booking.at if row.booking else None) for row in rows] == [
        (TODAY, "11:00"),
        (TODAY, ""),
        (TODAY + DAY, "09:00"),
    ]


@pytest.mark.parametrize("state", [BookingState.MISSED, BookingState.CANCELLED])
def test_who_will_not_come_is_not_booked_but_due(store: SqlStore, state: BookingState) -> None:
    sheet = kept(store, on(TODAY, state=state), due=TODAY + DAY)
    (row,) = store.agenda(TODAY, TODAY + DAY)
    assert (row.pregnancy_id, row.on, row.booking) == (sheet.pregnancy.id, TODAY + DAY, None)


def test_who_is_booked_is_not_due_besides(store: SqlStore) -> None:
    kept(store, on(TODAY + 2 * DAY), due=TODAY)
    assert store.agenda(TODAY, TODAY + DAY) == ()
    assert len(store.agenda(TODAY, TODAY + 2 * DAY)) == 1
