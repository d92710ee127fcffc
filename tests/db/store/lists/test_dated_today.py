"""What is booked for a day, and which dates of sutures and progesterone come up."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.ids import new_id
from db.store.store import SqlStore
from models.records.history import CerclageKind
from models.records.outlook import OutlookRow, Turn
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Pregnancy
from models.records.treatment import Cerclage, Progesterone, ProgesteroneKind
from tests.stores import CLOCK, a_stamp, a_store, a_woman

TODAY = CLOCK.today()
DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def a_pregnancy(store: SqlStore, family: str = "Berg") -> Pregnancy:
    patient = store.put(a_woman(family))
    return store.put(
        Pregnancy(id=new_id(), stamp=a_stamp(), patient_id=patient.id, opened_on=date(2026, 1, 1))
    )


def a_booking(store: SqlStore, family: str, at: str = "", **changes: Any) -> Booking:
    pregnancy = a_pregnancy(store, family)
    booking = Booking(id=new_id(), stamp=a_stamp(), pregnancy_id=pregnancy.id, on=TODAY, at=at)
    return store.put(replace(booking, **changes))


def a_suture(store: SqlStore, **changes: Any) -> Pregnancy:
    pregnancy = a_pregnancy(store)
    suture = Cerclage(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        kind=CerclageKind.TRANSVAGINAL,
        placed_on=TODAY - 90 * DAY,
    )
    store.put(replace(suture, **changes))
    return pregnancy


def families(store: SqlStore, on: date = TODAY) -> list[str]:
    return [row.woman.name.family for row in store.booked(on)]


def test_bookings_stand_by_their_time_and_those_without_one_last(store: SqlStore) -> None:
    for family, at in (("Late", "14:00"), ("None", ""), ("Early", "08:30")):
        a_booking(store, family, at)
    assert families(store) == ["Early", "Late", "None"]


@pytest.mark.parametrize("days", [-1, 1])
def test_a_booking_is_shown_on_its_own_day_only(store: SqlStore, days: int) -> None:
    a_booking(store, "Berg")
    assert families(store, TODAY + days * DAY) == []


@pytest.mark.parametrize(
    ("state", "is_shown"),
    [
        (BookingState.BOOKED, True),
        (BookingState.ARRIVED, True),
        (BookingState.SEEN, True),
        (BookingState.MISSED, False),
        (BookingState.CANCELLED, False),
    ],
)
def test_who_will_not_come_any_more_is_left_out(store: SqlStore, state: BookingState, is_shown: bool) -> None:
    a_booking(store, "Berg", state=state)
    assert families(store) == (["Berg"] if is_shown else [])


def test_a_booking_that_was_struck_out_is_left_out(store: SqlStore) -> None:
    a_booking(store, "Berg", struck_out="the wrong woman")
    assert families(store) == []


def test_a_booking_comes_as_it_was_put_with_the_day_a_scan_is_owed(store: SqlStore) -> None:
    booking = a_booking(store, "Berg", "08:30", note="interpreter")
    store.replace_outlook(booking.pregnancy_id, TODAY, "", (OutlookRow(TODAY - DAY, Turn.SCAN_DUE),))
    (row,) = store.booked(TODAY)
    assert (row.booking, row.scan_due_on, row.woman.pregnancy_id) == (
        booking,
        TODAY - DAY,
        booking.pregnancy_id,
    )


@pytest.mark.parametrize(("days", "is_shown"), [(-3, True), (0, True), (14, True), (15, False)])
def test_a_date_is_shown_up_to_the_day_asked_for(store: SqlStore, days: int, is_shown: bool) -> None:
    row = OutlookRow(TODAY + days * DAY, Turn.REMOVAL_OPENS, "rcog-75")
    store.replace_outlook(a_suture(store).id, TODAY, "", (row,))
    assert [(d.on, d.turn, d.subject) for d in store.dated(TODAY + 14 * DAY)] == (
        [(row.on, row.turn, row.subject)] if is_shown else []
    )


def test_other_turns_of_a_treated_woman_are_no_dates_of_her_treatment(store: SqlStore) -> None:
    rows = tuple(OutlookRow(TODAY, turn) for turn in (Turn.SCAN_DUE, Turn.WINDOW_CLOSES, Turn.LAST_SCAN))
    store.replace_outlook(a_suture(store).id, TODAY, "", rows)
    assert store.dated(TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "is_shown"),
    [({}, True), ({"stopped_on": TODAY}, False), ({"struck_out": "never taken"}, False)],
)
def test_progesterone_that_goes_on_has_its_date(
    store: SqlStore, changes: dict[str, Any], is_shown: bool
) -> None:
    pregnancy = a_pregnancy(store)
    course = Progesterone(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        kind=ProgesteroneKind.VAGINAL_GEL_90,
        started_on=TODAY - 60 * DAY,
    )
    store.put(replace(course, **changes))
    store.replace_outlook(pregnancy.id, TODAY, "", (OutlookRow(TODAY, Turn.PROGESTERONE_STOP),))
    assert bool(store.dated(TODAY)) is is_shown
