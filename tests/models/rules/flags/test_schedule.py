"""When the next scan is owed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.discussion import Decision, Discussion
from models.records.guidelines.guideline import Guideline, Schedule
from models.records.plan import Booking, BookingState, Contact, ContactResult, ScanClosing
from models.records.pregnancy import Dating, Ending
from models.records.record import ClinicalRecord
from models.records.scan import Route, Scan
from models.rules.flags.schedule import (
    NextScan,
    Plan,
    deciding_discussion,
    deciding_scan,
    next_scan,
    open_bookings,
    schedule_of,
)
from models.values.age import GestationalAge
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    TODAY,
    a_booking,
    a_closing,
    a_contact,
    a_dating,
    a_day,
    a_discussion,
    a_pregnancy,
    a_scan,
    a_sheet,
    all_guidelines,
    next_id,
)


def _guideline(name: str) -> Guideline:
    return next(g for g in all_guidelines() if g.id == name)


def _schedule(*names: str) -> Schedule:
    schedule = schedule_of(tuple(_guideline(name) for name in names))
    assert schedule is not None
    return schedule


LOCAL = _schedule("local")


def test_the_first_scan_is_due_at_fifteen_weeks() -> None:
    assert next_scan(a_sheet(), TODAY, LOCAL) == NextScan(Plan.FIRST, a_day("15+0"))


def test_a_woman_who_came_later_is_due_on_the_day_she_came() -> None:
    sheet = a_sheet()
    late = replace(sheet, pregnancy=replace(sheet.pregnancy, opened_on=a_day("20+2")))
    assert next_scan(late, TODAY, LOCAL) == NextScan(Plan.FIRST, a_day("20+2"))


@pytest.mark.parametrize(("opened", "plan"), [("23+6", Plan.FIRST), ("24+0", Plan.OVER)])
def test_no_first_scan_is_planned_past_the_last_routine_one(opened: str, plan: Plan) -> None:
    sheet = a_sheet()
    late = replace(sheet, pregnancy=replace(sheet.pregnancy, opened_on=a_day(opened)))
    assert next_scan(late, TODAY, LOCAL).plan is plan


@pytest.mark.parametrize(("mm", "every"), [("40.0", 14), ("30.0", 14), ("29.9", 7), ("25.0", 7)])
def test_the_interval_follows_from_the_length(mm: str, every: int) -> None:
    planned = next_scan(a_sheet(a_scan(at="18+0", mm=mm)), TODAY, LOCAL)
    assert planned == NextScan(Plan.ROUTINE, a_day(f"{18 + every // 7}+0"), every)


def test_below_25_mm_a_decision_is_owed_first() -> None:
    assert next_scan(a_sheet(a_scan(mm="24.9")), TODAY, LOCAL) == NextScan(Plan.DECISION_OWED)


@pytest.mark.parametrize(
    ("today", "plan"), [("36+6", Plan.DECISION_OWED), ("37+0", Plan.OVER), ("37+1", Plan.OVER)]
)
def test_at_term_no_decision_about_a_short_cervix_is_owed(today: str, plan: Plan) -> None:
    sheet = a_sheet(a_scan(at="22+0", mm="18.0"))
    assert next_scan(sheet, a_day(today), LOCAL) == NextScan(plan)


def test_a_decision_that_was_made_stays_at_term_and_one_without_a_due_date_is_owed() -> None:
    sheet = a_sheet(a_scan(at="22+0", mm="18.0"))
    talked = replace(sheet, discussions=(a_discussion(Decision.CERCLAGE),))
    assert next_scan(talked, a_day("37+0"), LOCAL) == NextScan(Plan.DECIDED_WITHOUT_DATE)
    assert next_scan(replace(sheet, datings=()), a_day("37+0"), LOCAL).plan is Plan.DECISION_OWED


def test_the_shortest_reading_of_the_day_decides() -> None:
    sheet = a_sheet(a_scan(at="18+0", mm="24.9"), a_scan(at="18+0", mm="31.0"))
    assert next_scan(sheet, TODAY, LOCAL).plan is Plan.DECISION_OWED


def test_a_discussion_names_the_next_scan() -> None:
    sheet = a_sheet(a_scan(at="21+4", mm="24.0"))
    talked = replace(sheet, discussions=(a_discussion(Decision.RESCAN, rescan_on=a_day("22+4")),))
    assert next_scan(talked, TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+4"))


def test_a_later_discussion_without_a_date_does_not_cancel_the_scan() -> None:
    sheet = a_sheet(a_scan(at="21+4", mm="24.0"))
    talks = (a_discussion(Decision.RESCAN, rescan_on=a_day("22+4")), a_discussion(Decision.OTHER))
    assert next_scan(replace(sheet, discussions=talks), TODAY, LOCAL).on == a_day("22+4")


def test_a_decision_without_a_date_leaves_none() -> None:
    sheet = a_sheet(a_scan(mm="24.0"))
    talked = replace(sheet, discussions=(a_discussion(Decision.CERCLAGE),))
    assert next_scan(talked, TODAY, LOCAL) == NextScan(Plan.DECIDED_WITHOUT_DATE)


def test_a_struck_out_discussion_decides_nothing() -> None:
    sheet = a_sheet(a_scan(mm="24.0"))
    talk = replace(a_discussion(rescan_on=a_day("23+0")), struck_out="wrong woman")
    assert next_scan(replace(sheet, discussions=(talk,)), TODAY, LOCAL).plan is Plan.DECISION_OWED


def test_a_scan_entered_after_the_discussion_has_not_been_discussed() -> None:
    talk = a_discussion(Decision.RESCAN, rescan_on=a_day("22+4"))
    sheet = replace(a_sheet(a_scan(at="21+4", mm="24.0")), discussions=(talk,))
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.DECISION_OWED)


@pytest.mark.parametrize(("at", "plan"), [("21+6", Plan.ROUTINE), ("22+0", Plan.OVER)])
def test_no_routine_scan_is_planned_past_the_last(at: str, plan: Plan) -> None:
    assert next_scan(a_sheet(a_scan(at=at, mm="31.0")), TODAY, LOCAL).plan is plan


def test_nice_plans_one_day_longer() -> None:
    planned = next_scan(a_sheet(a_scan(at="22+0", mm="31.0")), TODAY, _schedule("nice-ng25", "local"))
    assert planned == NextScan(Plan.ROUTINE, a_day("24+0"), 14)


def test_a_scan_by_another_route_does_not_count() -> None:
    sheet = a_sheet(a_scan(at="16+0", route=Route.TRANSABDOMINAL))
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.FIRST, a_day("15+0"))


def test_without_a_due_date_the_first_scan_has_no_day() -> None:
    assert next_scan(a_sheet(due=None), TODAY, LOCAL) == NextScan(Plan.NO_DUE_DATE)


def test_without_a_due_date_the_interval_still_counts() -> None:
    planned = next_scan(a_sheet(a_scan(at="22+0", mm="31.0"), due=None), TODAY, LOCAL)
    assert planned == NextScan(Plan.ROUTINE, a_day("24+0"), 14)


def test_twins_are_planned_alike() -> None:
    assert next_scan(a_sheet(fetuses=2), TODAY, LOCAL) == next_scan(a_sheet(fetuses=1), TODAY, LOCAL)


def test_nothing_is_planned_once_the_pregnancy_is_over() -> None:
    sheet = a_sheet()
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert next_scan(replace(sheet, pregnancy=over), TODAY, LOCAL) == NextScan(Plan.ENDED)


def test_nothing_is_planned_for_a_pregnancy_struck_out() -> None:
    struck = replace(a_pregnancy(), struck_out="registered twice")
    assert next_scan(replace(a_sheet(), pregnancy=struck), TODAY, LOCAL) == NextScan(Plan.TAKEN_BACK)


def test_without_a_schedule_no_scan_is_planned() -> None:
    assert next_scan(a_sheet(), TODAY, None) == NextScan(Plan.NO_SCHEDULE)


def test_a_scan_is_overdue_from_the_day_after() -> None:
    planned = NextScan(Plan.ROUTINE, TODAY, 7)
    assert not planned.is_overdue(TODAY)
    assert planned.is_overdue(a_day("22+1"))
    assert not NextScan(Plan.OVER).is_overdue(TODAY)


@pytest.mark.parametrize(("at", "plan"), [("44+6", Plan.ROUTINE), (None, Plan.OVER)])
def test_no_scan_is_owed_past_what_a_pregnancy_can_be(at: str | None, plan: Plan) -> None:
    on = a_day(at) if at else a_day("44+6") + timedelta(days=1)
    assert next_scan(a_sheet(a_scan(at="16+0", mm="31.0")), on, LOCAL).plan is plan


@pytest.mark.parametrize(
    ("name", "at", "plan"),
    [
        ("local", "23+6", Plan.FIRST),
        ("local", "24+0", Plan.OVER),
        ("nice-ng25", "24+0", Plan.FIRST),
        ("nice-ng25", "24+1", Plan.OVER),
        ("sbl-3", "24+0", Plan.FIRST),
        ("sbl-3", "24+1", Plan.OVER),
    ],
)
def test_no_first_scan_is_owed_once_the_last_routine_day_has_passed(name: str, at: str, plan: Plan) -> None:
    assert next_scan(a_sheet(), a_day(at), _schedule(name)).plan is plan


def test_a_later_scan_stays_owed_when_the_last_routine_day_has_passed() -> None:
    missed = a_sheet(a_scan(at="22+0", mm="26.0"))
    assert next_scan(missed, a_day("30+0"), LOCAL) == NextScan(Plan.ROUTINE, a_day("23+0"), 7)


def _with(sheet: PregnancySheet, *records: ClinicalRecord) -> PregnancySheet:
    """The sheet with records entered after all others."""
    return replace(
        sheet,
        scans=(*sheet.scans, *(r for r in records if isinstance(r, Scan))),
        discussions=(*sheet.discussions, *(r for r in records if isinstance(r, Discussion))),
        datings=(*sheet.datings, *(r for r in records if isinstance(r, Dating))),
        bookings=(*sheet.bookings, *(r for r in records if isinstance(r, Booking))),
        contacts=(*sheet.contacts, *(r for r in records if isinstance(r, Contact))),
        scan_closings=(*sheet.scan_closings, *(r for r in records if isinstance(r, ScanClosing))),
    )


def _closed() -> PregnancySheet:
    """18+0 was owed a fortnight after 16+0, and closed."""
    return _with(a_sheet(a_scan(at="16+0")), a_closing("18+0"))


def test_a_closed_scan_is_owed_no_more() -> None:
    assert next_scan(_closed(), TODAY, LOCAL) == NextScan(Plan.CLOSED)


def test_a_closing_struck_out_brings_the_scan_back() -> None:
    closing = replace(a_closing("18+0"), struck_out="she wants to come after all")
    sheet = a_sheet(a_scan(at="16+0"), scan_closings=(closing,))
    assert next_scan(sheet, TODAY, LOCAL).on == a_day("18+0")


@pytest.mark.parametrize("make", [lambda: a_scan(at="17+0"), a_discussion, a_booking, a_dating])
def test_a_scan_a_discussion_a_booking_or_a_due_date_after_the_closing_takes_the_plan_up_again(
    make: Callable[[], ClinicalRecord],
) -> None:
    assert next_scan(_with(_closed(), make()), TODAY, LOCAL).plan is Plan.ROUTINE


@pytest.mark.parametrize("make", [lambda: a_scan(at="17+0"), a_discussion, a_booking, a_dating])
def test_what_was_struck_out_takes_no_plan_up(make: Callable[[], ClinicalRecord]) -> None:
    sheet = _closed()
    struck = replace(make(), struck_out="wrong woman")
    assert next_scan(_with(sheet, struck), TODAY, LOCAL).plan is Plan.CLOSED


def test_a_booking_cancelled_after_the_closing_leaves_the_scan_owed() -> None:
    taken_up = _with(_closed(), a_booking(state=BookingState.CANCELLED))
    assert next_scan(taken_up, TODAY, LOCAL).on == a_day("18+0")


def test_a_scan_by_another_route_does_not_take_the_plan_up() -> None:
    other = _with(_closed(), a_scan(at="17+0", route=Route.TRANSABDOMINAL))
    assert next_scan(other, TODAY, LOCAL).plan is Plan.CLOSED


def test_a_closing_hides_no_decision_that_is_owed() -> None:
    sheet = a_sheet(a_scan(mm="24.9"), scan_closings=(a_closing("18+0"),))
    assert next_scan(sheet, TODAY, LOCAL).plan is Plan.DECISION_OWED


def test_a_late_entry_counts_from_its_own_day() -> None:
    recorded_late = a_sheet(a_scan(at="20+0", mm="31.0"), a_scan(at="17+0", mm="26.0"))
    assert next_scan(recorded_late, TODAY, LOCAL) == NextScan(Plan.ROUTINE, a_day("22+0"), 14)


def test_a_booking_does_not_change_what_is_owed() -> None:
    sheet = a_sheet(a_scan(at="18+0"))
    assert next_scan(replace(sheet, bookings=(a_booking(),)), TODAY, LOCAL) == next_scan(sheet, TODAY, LOCAL)


def test_the_bookings_ahead_stand_in_the_order_of_their_days() -> None:
    late, early = a_booking("23+0"), a_booking("22+1", state=BookingState.ARRIVED)
    others = (a_booking(state=BookingState.MISSED), replace(a_booking(), struck_out="wrong woman"))
    assert open_bookings(a_sheet(bookings=(late, early, *others))) == (early, late)


def test_the_next_scan_is_counted_from_the_shortest_of_the_latest_day() -> None:
    short = a_scan(at="18+0", mm="26.0")
    sheet = a_sheet(a_scan(at="16+0", mm="25.0"), a_scan(at="18+0", mm="31.0"), short)
    assert deciding_scan(sheet) == short
    assert deciding_scan(a_sheet()) is None


def test_the_discussion_that_named_the_day_decides() -> None:
    named, after = a_discussion(rescan_on=a_day("22+4")), a_discussion()
    assert deciding_discussion(a_sheet(discussions=(named, after))) == named
    assert deciding_discussion(a_sheet(discussions=(after,))) == after
    assert deciding_discussion(a_sheet()) is None


@pytest.mark.parametrize(
    ("name", "mm", "every"),
    [
        ("mfmu", "30.0", 14),
        ("mfmu", "29.9", 7),
        ("mfmu", "25.0", 7),
        ("nice-ng25", "30.0", 14),
        ("nice-ng25", "29.9", 7),
        ("sbl-3", "25.0", 14),
        ("sbl-3", "25.1", 14),
    ],
)
def test_each_profile_keeps_its_own_interval(name: str, mm: str, every: int) -> None:
    planned = next_scan(a_sheet(a_scan(at="18+0", mm=mm)), TODAY, _schedule(name))
    assert planned.every == every


@pytest.mark.parametrize("name", ["local", "mfmu", "nice-ng25", "sbl-3"])
def test_a_tenth_below_25_mm_no_profile_names_a_day(name: str) -> None:
    planned = next_scan(a_sheet(a_scan(at="18+0", mm="24.9")), TODAY, _schedule(name))
    assert planned == NextScan(Plan.DECISION_OWED)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("local", "15+0", "23+6"),
        ("mfmu", "15+0", "23+6"),
        ("nice-ng25", "15+0", "24+0"),
        ("sbl-3", "16+0", "24+0"),
    ],
)
def test_each_profile_has_its_first_and_last_day(name: str, first: str, last: str) -> None:
    schedule = _schedule(name)
    assert next_scan(a_sheet(), TODAY, schedule).on == a_day(first)
    before = a_day(last) - timedelta(days=14)
    last_one = replace(a_scan(mm="31.0"), on=before)
    too_late = replace(last_one, on=before + timedelta(days=1))
    assert next_scan(a_sheet(last_one), TODAY, schedule).on == a_day(last)
    assert next_scan(a_sheet(too_late), TODAY, schedule).plan is Plan.OVER


Records = st.SearchStrategy[ClinicalRecord]
AGES = st.integers(14 * 7, 26 * 7).map(lambda days: DUE.day_of(GestationalAge(days)))
LENGTHS = st.sampled_from(("24.9", "25.0", "29.9", "30.0", "41.0"))
SCANS: Records = st.builds(lambda on, mm: replace(a_scan(mm=mm), on=on), AGES, LENGTHS)
TALKS: Records = st.builds(lambda on: a_discussion(rescan_on=on), st.none() | AGES)
STATES = st.sampled_from(BookingState)
BOOKINGS: Records = st.builds(lambda on, state: replace(a_booking(state=state), on=on), AGES, STATES)
CONTACTS: Records = st.builds(a_contact, st.sampled_from(ContactResult))
CLOSINGS: Records = st.builds(lambda on: replace(a_closing(), owed_on=on), AGES)


def _entered(records: list[ClinicalRecord]) -> PregnancySheet:
    """A pregnancy with these records, entered in this order."""
    return _with(a_sheet(), *(replace(record, id=next_id()) for record in records))


def _random_sheets() -> st.SearchStrategy[PregnancySheet]:
    """Pregnancies with scans, discussions, bookings, contacts and closings in any order of entry."""
    return st.lists(st.one_of(SCANS, TALKS, BOOKINGS, CONTACTS, CLOSINGS), max_size=6).map(_entered)


@given(_random_sheets())
def test_there_is_one_plan_and_a_day_only_where_the_plan_has_one(sheet: PregnancySheet) -> None:
    planned = next_scan(sheet, TODAY, LOCAL)
    assert (planned.on is not None) is (planned.plan in (Plan.FIRST, Plan.ROUTINE, Plan.DECIDED))
    assert (planned.every is not None) is (planned.plan is Plan.ROUTINE)


@given(_random_sheets(), st.integers(1, 120))
def test_no_number_of_days_makes_what_is_owed_vanish_but_a_first_scan_past_the_plan_and_a_decision_at_term(
    sheet: PregnancySheet, days: int
) -> None:
    on, now = TODAY + timedelta(days=days), next_scan(sheet, TODAY, LOCAL)
    is_first = deciding_scan(sheet) is None and _names_no_day(sheet)
    over = is_first and on > DUE.day_of(LOCAL.last)
    over |= now.plan is Plan.DECISION_OWED and on >= DUE.day_of(GestationalAge.of(37))
    assert next_scan(sheet, on, LOCAL) == (NextScan(Plan.OVER) if over else now)


def _names_no_day(sheet: PregnancySheet) -> bool:
    """Whether no discussion decided on the day of the next scan."""
    discussion = deciding_discussion(sheet)
    return discussion is None or discussion.rescan_on is None


@given(_random_sheets(), st.sampled_from(ContactResult), st.sampled_from(BookingState))
def test_neither_calling_nor_booking_makes_an_owed_scan_vanish(
    sheet: PregnancySheet, result: ContactResult, state: BookingState
) -> None:
    owed = next_scan(sheet, TODAY, LOCAL)
    called = _with(sheet, a_contact(result))
    booked = _with(called, a_booking(state=state))
    assert next_scan(called, TODAY, LOCAL) == owed
    assert owed.on is None or next_scan(booked, TODAY, LOCAL) == owed


@given(_random_sheets())
def test_striking_the_closing_out_brings_back_what_it_closed(sheet: PregnancySheet) -> None:
    closings = tuple(replace(c, struck_out="by mistake") for c in sheet.scan_closings)
    without = next_scan(replace(sheet, scan_closings=()), TODAY, LOCAL)
    assert next_scan(replace(sheet, scan_closings=closings), TODAY, LOCAL) == without
