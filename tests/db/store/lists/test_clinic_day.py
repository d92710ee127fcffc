"""Who belongs to one day's clinic: whoever is booked for it or was scanned on it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.store.store import SqlStore
from models.records.plan import Booking, BookingState
from models.records.scan import Route, Scan
from models.values.length import Millimetres
from models.views import ClinicRow, PregnancySheet
from tests.builders import NOW, STAMP, TODAY, a_booking, a_scan, a_sheet, keep
from tests.stores import a_store

DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def scanned(on: date, *mm: str, route: Route = Route.TRANSVAGINAL) -> Scan:
    """A scan of a day."""
    return replace(a_scan(mm="30.0"), on=on, readings=tuple(map(Millimetres.parse, mm)), route=route)


def kept(store: SqlStore, *scans: Scan, bookings: tuple[Booking, ...] = ()) -> PregnancySheet:
    sheet = a_sheet(*scans, bookings=tuple(replace(b, on=TODAY) for b in bookings))
    return keep(store, replace(sheet, patient=replace(sheet.patient, number=None)))


def the_row(store: SqlStore) -> ClinicRow:
    (row,) = store.clinic_list(TODAY)
    return row


def test_her_last_five_days_are_told_oldest_first_each_by_its_shortest(store: SqlStore) -> None:
    days = (scanned(TODAY - n * DAY, f"{30 + n}.0", f"{20 + n}.0") for n in range(1, 8))
    kept(store, *days, scanned(TODAY - DAY, "19.5"), bookings=(a_booking(),))
    assert [str(length) for length in the_row(store).lengths] == ["25.0", "24.0", "23.0", "22.0", "19.5"]


def test_lengths_by_another_route_are_none_of_them(store: SqlStore) -> None:
    kept(store, scanned(TODAY - DAY, "22.0", route=Route.TRANSABDOMINAL), bookings=(a_booking(),))
    row = the_row(store)
    assert (row.lengths, row.last_by, row.state) == ((), STAMP.by, BookingState.BOOKED)


def test_who_came_without_a_booking_is_there_from_her_scan_on(store: SqlStore) -> None:
    sheet = kept(store, scanned(TODAY, "31.0"))
    row = the_row(store)
    assert (row.booking, row.state, row.pregnancy_id) == (None, BookingState.SEEN, sheet.pregnancy.id)
    assert row.since == row.scanned_at == NOW
    assert store.clinic_list(TODAY - DAY) == ()


def test_a_scan_of_a_booked_woman_makes_no_second_row(store: SqlStore) -> None:
    sheet = kept(store, scanned(TODAY, "31.0"), bookings=(a_booking(),))
    row = the_row(store)
    assert row.booking == sheet.bookings[0]
    assert row.since == sheet.bookings[0].stamp.at


def test_they_stand_by_their_time_then_without_one_then_without_a_booking(store: SqlStore) -> None:
    for bookings, scans in (
        ((), (scanned(TODAY, "31.0"),)),
        ((a_booking(time=""),), ()),
        ((a_booking(time="14:00"),), ()),
        ((a_booking(time="08:30"),), ()),
    ):
        kept(store, *scans, bookings=bookings)
    at = [row.booking.at if row.booking else None for row in store.clinic_list(TODAY)]
    assert at == ["08:30", "14:00", "", None]


@pytest.mark.parametrize(
    ("state", "is_shown"),
    [(state, state not in (BookingState.MISSED, BookingState.CANCELLED)) for state in BookingState],
)
def test_who_will_not_come_any_more_is_left_out(store: SqlStore, state: BookingState, is_shown: bool) -> None:
    kept(store, bookings=(a_booking(state=state),))
    assert bool(store.clinic_list(TODAY)) is is_shown


def test_the_bookings_of_a_day_are_counted_but_for_those_who_will_not_come(store: SqlStore) -> None:
    for state in BookingState:
        kept(store, bookings=(a_booking(state=state),))
    kept(store, bookings=(replace(a_booking(), struck_out="the wrong woman"),))
    assert (store.booked_on(TODAY), store.booked_on(TODAY + DAY)) == (3, 0)
