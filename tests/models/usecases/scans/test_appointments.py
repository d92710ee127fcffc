"""Booking scans, trying to reach her, closing a scan that will not be made."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from models.errors import Conflict, Refused
from models.records.outlook import Turn
from models.records.plan import BookingState, Contact, ContactHow, ContactResult
from models.records.pregnancy import Ending
from models.records.scan import Route
from models.usecases.desk import Desk
from models.usecases.scans.appointments import (
    LONGEST_ROOM,
    MOVES,
    BookingDraft,
    ClosingDraft,
    ContactDraft,
    amend_contact,
    book_scan,
    check_booking,
    close_scan,
    mark_booking,
    mark_problems,
    record_contact,
    strike_out_arranged,
    take_to_room,
)
from models.usecases.scans.record import amend_scan, record_scan
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_booking, a_day, a_scan, a_scan_draft, a_sheet, keep

DUE_SCAN = a_day("20+0")


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0; the scan owed at 20+0 is overdue by a fortnight."""
    return keep(desk.store, a_sheet(a_scan(at="18+0")))


def _booking(sheet: PregnancySheet, on: date | None = TODAY, at: time | None = None) -> BookingDraft:
    return BookingDraft(pregnancy_id=sheet.pregnancy.id, on=on, at=at, note=" by taxi ")


def _contact(sheet: PregnancySheet, **more: Any) -> ContactDraft:
    draft = ContactDraft(
        pregnancy_id=sheet.pregnancy.id, how=ContactHow.TELEPHONE, result=ContactResult.NO_ANSWER
    )
    return replace(draft, **more)


def _closing(sheet: PregnancySheet, owed_on: date = DUE_SCAN, reason: str = "declined") -> ClosingDraft:
    return ClosingDraft(pregnancy_id=sheet.pregnancy.id, owed_on=owed_on, reason=reason)


def _codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in refused.value.problems}


def _owed(desk: Desk, sheet: PregnancySheet) -> list[date]:
    outlook = desk.store.sheet(sheet.pregnancy.id).outlook
    return [row.on for row in outlook if row.turn is Turn.SCAN_DUE]


def _turns(desk: Desk, sheet: PregnancySheet) -> set[Turn]:
    return {row.turn for row in desk.store.sheet(sheet.pregnancy.id).outlook}


def test_a_booking_keeps_its_day_its_time_and_its_note(desk: Desk, sheet: PregnancySheet) -> None:
    book_scan(desk, _booking(sheet, a_day("22+3"), time(9, 5)))
    (kept,) = desk.store.sheet(sheet.pregnancy.id).bookings
    assert (kept.on, kept.at, kept.note, kept.state) == (
        a_day("22+3"),
        "09:05",
        "by taxi",
        BookingState.BOOKED,
    )


def test_a_booking_without_a_time_has_none(desk: Desk, sheet: PregnancySheet) -> None:
    assert book_scan(desk, _booking(sheet)).at == ""


def test_a_booked_scan_is_owed_on_its_own_day(desk: Desk, sheet: PregnancySheet) -> None:
    book_scan(desk, _booking(sheet, a_day("22+3")))
    assert _owed(desk, sheet) == [DUE_SCAN]


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (None, "date.missing"),
        (TODAY - timedelta(days=1), "date.in_past"),
        (a_day("44+6") + timedelta(days=1), "booking.outside_pregnancy"),
    ],
)
def test_a_day_that_cannot_be_is_not_booked(
    desk: Desk, sheet: PregnancySheet, on: date | None, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        book_scan(desk, _booking(sheet, on))
    assert _codes(refused) == {code}


@pytest.mark.parametrize("on", [TODAY, a_day("44+6")])
def test_the_first_and_the_last_day_can_be_booked(desk: Desk, sheet: PregnancySheet, on: date) -> None:
    assert book_scan(desk, _booking(sheet, on)).on == on


def test_without_a_due_date_the_longest_pregnancy_bounds_a_booking(desk: Desk) -> None:
    undated = keep(desk.store, a_sheet(due=None))
    within, beyond = TODAY + timedelta(days=314), TODAY + timedelta(days=315)
    assert check_booking(desk, undated, _booking(undated, within)).problems == ()
    assert check_booking(desk, undated, _booking(undated, beyond)).problems != ()


def test_nothing_is_booked_once_the_pregnancy_is_over(desk: Desk) -> None:
    sheet = a_sheet()
    over = keep(
        desk.store,
        replace(sheet, pregnancy=replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)),
    )
    with pytest.raises(Refused) as refused:
        book_scan(desk, _booking(over))
    assert _codes(refused) == {"pregnancy.ended"}


def test_a_booking_after_the_due_day_is_said(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="20+1")))
    on_time, late = (_booking(sheet, a_day(at)) for at in ("22+1", "22+2"))
    assert check_booking(desk, sheet, on_time).notices == ()
    (notice,) = check_booking(desk, sheet, late).notices
    assert (notice.code, notice.values) == ("booking.after_due", ("1", a_day("22+1").isoformat()))


def test_a_day_without_a_clinic_is_said_and_can_be_booked(desk: Desk, sheet: PregnancySheet) -> None:
    weekend = TODAY + timedelta(days=5)
    fresh = a_sheet(a_scan(at="22+0"))
    check = check_booking(desk, fresh, _booking(fresh, weekend))
    (notice,) = check.notices
    assert check.is_off_day
    assert (notice.code, notice.values) == ("booking.no_clinic_day", (weekend.isoformat(),))
    assert book_scan(desk, _booking(sheet, weekend)).on == weekend
    any_day = replace(desk, settings=replace(desk.settings, clinic_days=()))
    assert check_booking(any_day, fresh, _booking(fresh, weekend)).notices == ()
    assert not check_booking(any_day, fresh, _booking(fresh, weekend)).is_off_day
    (notice,) = check_booking(any_day, fresh, _booking(fresh, weekend + timedelta(days=1))).notices
    assert notice.code == "booking.sunday"


def test_a_second_booking_is_said(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(at="22+0"), bookings=(a_booking("23+0"),)))
    (notice,) = check_booking(desk, sheet, _booking(sheet, a_day("23+1"))).notices
    assert (notice.code, notice.values) == ("booking.another", (a_day("23+0").isoformat(),))


@pytest.mark.parametrize("before", BookingState)
@pytest.mark.parametrize("after", BookingState)
def test_a_booking_moves_only_as_the_table_says(
    desk: Desk, before: BookingState, after: BookingState
) -> None:
    (booking,) = keep(desk.store, a_sheet(bookings=(a_booking("22+0", state=before),))).bookings
    if after in MOVES[before]:
        assert mark_booking(desk, booking, after).state is after
    else:
        with pytest.raises(Refused):
            mark_booking(desk, booking, after)


@pytest.mark.parametrize("state", [BookingState.ARRIVED, BookingState.SEEN, BookingState.MISSED])
def test_she_neither_comes_nor_misses_before_the_day(state: BookingState) -> None:
    booking = a_booking("22+0")
    assert mark_problems(booking, state, TODAY) == ()
    (problem,) = mark_problems(booking, state, TODAY - timedelta(days=1))
    assert problem.code == "booking.still_ahead"


def test_a_booking_ahead_can_be_cancelled() -> None:
    assert mark_problems(a_booking("23+0"), BookingState.CANCELLED, TODAY) == ()


def test_two_desks_do_not_mark_one_booking_twice(desk: Desk, sheet: PregnancySheet) -> None:
    booking = book_scan(desk, _booking(sheet))
    mark_booking(desk, booking, BookingState.MISSED)
    with pytest.raises(Conflict):
        mark_booking(desk, booking, BookingState.ARRIVED)


@pytest.mark.parametrize("has_come", [False, True])
def test_a_room_says_where_she_is_and_that_she_has_come(
    desk: Desk, sheet: PregnancySheet, has_come: bool
) -> None:
    booking = book_scan(desk, _booking(sheet))
    if has_come:
        booking = mark_booking(desk, booking, BookingState.ARRIVED)
    there = take_to_room(desk, booking, "  Room   2 ")
    assert (there.state, there.room) == (BookingState.ARRIVED, "Room 2")
    assert take_to_room(desk, there, "3").room == "3"


def test_an_arrival_that_was_a_slip_leaves_no_room_behind(desk: Desk, sheet: PregnancySheet) -> None:
    there = take_to_room(desk, book_scan(desk, _booking(sheet)), "2")
    assert mark_booking(desk, there, BookingState.BOOKED).room == ""


@pytest.mark.parametrize(
    ("room", "code"), [(" ", "room.missing"), ("x" * (LONGEST_ROOM + 1), "room.too_long")]
)
def test_a_room_has_a_short_name(desk: Desk, sheet: PregnancySheet, room: str, code: str) -> None:
    booking = book_scan(desk, _booking(sheet))
    with pytest.raises(Refused) as refused:
        take_to_room(desk, booking, room)
    assert _codes(refused) == {code}
    assert take_to_room(desk, booking, "x" * LONGEST_ROOM).room == "x" * LONGEST_ROOM


def test_nobody_is_taken_to_a_room_before_her_day_or_after_her_scan(
    desk: Desk, sheet: PregnancySheet
) -> None:
    for booking, code in (
        (book_scan(desk, _booking(sheet, TODAY + timedelta(days=1))), "booking.still_ahead"),
        (mark_booking(desk, book_scan(desk, _booking(sheet)), BookingState.SEEN), "booking.cannot_move"),
    ):
        with pytest.raises(Refused) as refused:
            take_to_room(desk, booking, "2")
        assert _codes(refused) == {code}


def test_a_cancelled_booking_is_no_longer_ahead(desk: Desk, sheet: PregnancySheet) -> None:
    booking = book_scan(desk, _booking(sheet))
    assert Turn.SCAN_BOOKED in _turns(desk, sheet)
    mark_booking(desk, booking, BookingState.CANCELLED)
    assert Turn.SCAN_BOOKED not in _turns(desk, sheet)


@pytest.mark.parametrize("state", [BookingState.BOOKED, BookingState.ARRIVED])
def test_a_scan_on_the_booked_day_marks_her_seen(
    desk: Desk, sheet: PregnancySheet, state: BookingState
) -> None:
    booking = book_scan(desk, _booking(sheet))
    if state is BookingState.ARRIVED:
        mark_booking(desk, booking, state)
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0"))
    (kept,) = desk.store.sheet(sheet.pregnancy.id).bookings
    assert kept.state is BookingState.SEEN


def test_a_scan_by_another_route_or_on_another_day_leaves_the_booking(
    desk: Desk, sheet: PregnancySheet
) -> None:
    book_scan(desk, _booking(sheet))
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", route=Route.TRANSABDOMINAL))
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day("21+6")))
    (kept,) = desk.store.sheet(sheet.pregnancy.id).bookings
    assert kept.state is BookingState.BOOKED


def test_a_scan_moved_to_the_booked_day_marks_her_seen(desk: Desk, sheet: PregnancySheet) -> None:
    book_scan(desk, _booking(sheet))
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day("21+6")))
    amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "31.0"), "it was today")
    (kept,) = desk.store.sheet(sheet.pregnancy.id).bookings
    assert kept.state is BookingState.SEEN


def test_a_refused_scan_leaves_the_booking(desk: Desk, sheet: PregnancySheet) -> None:
    book_scan(desk, _booking(sheet))
    with pytest.raises(Refused):
        record_scan(desk, a_scan_draft(sheet.pregnancy.id, "81"))
    (kept,) = desk.store.sheet(sheet.pregnancy.id).bookings
    assert kept.state is BookingState.BOOKED


def test_an_attempt_is_kept_with_its_moment(desk: Desk, sheet: PregnancySheet) -> None:
    earlier = NOW - timedelta(hours=1)
    record_contact(desk, _contact(sheet, at=earlier, note=" voicemail full "))
    record_contact(desk, _contact(sheet))
    kept = desk.store.sheet(sheet.pregnancy.id).contacts
    assert [(c.at, c.note) for c in kept] == [(earlier, "voicemail full"), (NOW, "")]


def test_an_attempt_leaves_the_scan_owed(desk: Desk, sheet: PregnancySheet) -> None:
    record_contact(desk, _contact(sheet, result=ContactResult.REACHED))
    book_scan(desk, _booking(sheet))
    assert _owed(desk, sheet) == [DUE_SCAN]


def test_everything_wrong_with_an_attempt_is_said_at_once(desk: Desk, sheet: PregnancySheet) -> None:
    ahead = NOW + timedelta(minutes=1)
    with pytest.raises(Refused) as refused:
        record_contact(desk, _contact(sheet, how=None, result=None, at=ahead))
    assert _codes(refused) == {"how.missing", "contact.result_missing", "date.in_future"}


def test_an_attempt_is_corrected_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    contact = record_contact(desk, _contact(sheet))
    amend_contact(desk, contact, _contact(sheet, how=ContactHow.LETTER), "it was a letter")
    (kept,) = desk.store.sheet(sheet.pregnancy.id).contacts
    assert (kept.how, kept.at, kept.version) == (ContactHow.LETTER, contact.at, 2)


def test_no_attempt_is_corrected_without_a_reason_or_once_struck_out(
    desk: Desk, sheet: PregnancySheet
) -> None:
    contact = record_contact(desk, _contact(sheet))
    struck = strike_out_arranged(desk, contact, "wrong woman")
    with pytest.raises(Refused) as refused:
        amend_contact(desk, struck, _contact(sheet), " ")
    assert _codes(refused) == {"reason.missing", "record.struck_out"}


def test_a_struck_out_attempt_stays_to_be_read(desk: Desk, sheet: PregnancySheet) -> None:
    strike_out_arranged(desk, record_contact(desk, _contact(sheet)), "wrong woman")
    assert desk.store.sheet(sheet.pregnancy.id).contacts[0].struck_out == "wrong woman"


@pytest.mark.parametrize("again", ["", "again"])
def test_striking_out_needs_a_reason_and_happens_once(desk: Desk, sheet: PregnancySheet, again: str) -> None:
    contact: Contact = record_contact(desk, _contact(sheet))
    if again:
        contact = strike_out_arranged(desk, contact, "wrong woman")
    with pytest.raises(Refused):
        strike_out_arranged(desk, contact, again)


def test_a_closed_scan_is_owed_no_more_and_comes_back(desk: Desk, sheet: PregnancySheet) -> None:
    closing = close_scan(desk, _closing(sheet))
    assert _owed(desk, sheet) == []
    strike_out_arranged(desk, closing, "she rang, she comes")
    assert _owed(desk, sheet) == [DUE_SCAN]


def test_a_booking_after_the_closing_brings_the_scan_back(desk: Desk, sheet: PregnancySheet) -> None:
    close_scan(desk, _closing(sheet))
    booking = book_scan(desk, _booking(sheet))
    assert _owed(desk, sheet) == [DUE_SCAN]
    strike_out_arranged(desk, booking, "wrong woman")
    assert _owed(desk, sheet) == []


def test_closing_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        close_scan(desk, _closing(sheet, reason=" "))
    assert _codes(refused) == {"reason.missing"}


def test_only_the_scan_that_is_owed_is_closed(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        close_scan(desk, _closing(sheet, TODAY))
    assert _codes(refused) == {"plan.owed_changed"}
    close_scan(desk, _closing(sheet))
    with pytest.raises(Refused) as twice:
        close_scan(desk, _closing(sheet))
    assert _codes(twice) == {"plan.nothing_owed"}
