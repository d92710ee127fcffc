"""What Today's list knows about waiting, attempts to reach her, and bookings."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.ids import new_id
from db.store.store import SqlStore
from models.records.flag import FlagState, Urgency
from models.records.outlook import OutlookRow, Turn
from models.records.plan import Booking, BookingState, Contact, ContactHow, ContactResult
from models.records.pregnancy import Pregnancy
from models.records.scan import Route, Scan
from models.values.length import Millimetres
from models.views import Tried
from tests.builders import a_flag
from tests.stores import CLOCK, a_stamp, a_store, a_woman

TODAY, NOW = CLOCK.today(), CLOCK.now()


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def a_pregnancy(store: SqlStore, family: str = "Berg") -> Pregnancy:
    patient = store.put(a_woman(family))
    return store.put(
        Pregnancy(id=new_id(), stamp=a_stamp(), patient_id=patient.id, opened_on=date(2026, 1, 1))
    )


def raised(store: SqlStore, pregnancy: Pregnancy, urgency: Urgency, at: datetime, **changes: Any) -> None:
    flag = replace(a_flag(), id=new_id(), urgency=urgency, pregnancy_id=pregnancy.id, raised_at=at, **changes)
    store.put(flag)


def due(store: SqlStore, pregnancy: Pregnancy, on: date = TODAY) -> None:
    store.replace_outlook(pregnancy.id, TODAY, "", (OutlookRow(on, Turn.SCAN_DUE),))


def tried(store: SqlStore, pregnancy: Pregnancy, days_ago: int, **changes: Any) -> Tried:
    contact = Contact(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        at=NOW - timedelta(days=days_ago),
        how=ContactHow.TELEPHONE,
        result=ContactResult.NO_ANSWER,
    )
    store.put(replace(contact, **changes))
    return Tried(contact.at, contact.how, contact.result)


def booked(
    store: SqlStore, pregnancy: Pregnancy, on: date, state: BookingState = BookingState.BOOKED
) -> None:
    store.put(Booking(id=new_id(), stamp=a_stamp(), pregnancy_id=pregnancy.id, on=on, state=state))


def test_a_row_knows_since_when_the_longest_flag_of_each_urgency_waits(store: SqlStore) -> None:
    pregnancy, hour = a_pregnancy(store), timedelta(hours=1)
    for urgency in (Urgency.URGENT, Urgency.PROMPT, Urgency.ROUTINE):
        for hours in (1, 5, 3):
            raised(store, pregnancy, urgency, NOW - hours * hour)
    (row,) = store.today(TODAY)
    assert row.waiting == ((Urgency.URGENT, NOW - 5 * hour), (Urgency.PROMPT, NOW - 5 * hour))


@pytest.mark.parametrize("changes", [{"state": FlagState.DISCUSSED}, {"suspended": True}])
def test_what_no_longer_waits_is_not_late(store: SqlStore, changes: dict[str, object]) -> None:
    pregnancy = a_pregnancy(store)
    raised(store, pregnancy, Urgency.PROMPT, NOW)
    raised(store, pregnancy, Urgency.PROMPT, NOW - timedelta(days=9), **changes)
    (row,) = store.today(TODAY)
    assert row.waiting == ((Urgency.PROMPT, NOW),)


def test_both_pregnancies_of_a_woman_count_for_how_long_she_waits(store: SqlStore) -> None:
    patient, day = store.put(a_woman()), timedelta(days=1)
    of: dict[str, Any] = {"stamp": a_stamp(), "patient_id": patient.id, "opened_on": date(2026, 1, 1)}
    first, second = (store.put(Pregnancy(id=new_id(), **of)) for _ in range(2))
    raised(store, first, Urgency.URGENT, NOW)
    raised(store, second, Urgency.PROMPT, NOW - day)
    raised(store, second, Urgency.URGENT, NOW - 2 * day)
    (row,) = store.today(TODAY)
    assert row.waiting == ((Urgency.URGENT, NOW - 2 * day), (Urgency.PROMPT, NOW - day))


def test_the_last_attempt_to_reach_her_is_shown(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    due(store, pregnancy)
    tried(store, pregnancy, 3)
    last = tried(store, pregnancy, 1)
    tried(store, pregnancy, 0, struck_out="another woman")
    (row,) = store.today(TODAY)
    assert row.tried == last


def test_an_attempt_before_her_last_scan_was_about_another_one(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    due(store, pregnancy)
    scan = Scan(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        on=TODAY - timedelta(days=14),
        readings=(Millimetres(310),),
        route=Route.TRANSVAGINAL,
    )
    store.put(scan)
    tried(store, pregnancy, 15)
    (row,) = store.today(TODAY)
    assert row.tried is None
    later = tried(store, pregnancy, 14)
    (row,) = store.today(TODAY)
    assert row.tried == later


@pytest.mark.parametrize(
    ("state", "is_shown"),
    [
        (BookingState.BOOKED, True),
        (BookingState.ARRIVED, True),
        (BookingState.SEEN, False),
        (BookingState.MISSED, False),
        (BookingState.CANCELLED, False),
    ],
)
def test_a_day_on_which_she_is_still_expected_is_shown(
    store: SqlStore, state: BookingState, is_shown: bool
) -> None:
    pregnancy = a_pregnancy(store)
    due(store, pregnancy)
    booked(store, pregnancy, TODAY + timedelta(days=2), state)
    (row,) = store.today(TODAY)
    assert row.booked_on == (TODAY + timedelta(days=2) if is_shown else None)
