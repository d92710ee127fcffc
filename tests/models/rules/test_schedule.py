"""When the next scan is owed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.discussion import Decision
from models.records.guideline import Guideline, Schedule
from models.records.pregnancy import Ending
from models.records.scan import Route
from models.rules.schedule import NextScan, Plan, next_scan, schedule_of
from tests.builders import TODAY, a_day, a_discussion, a_pregnancy, a_scan, a_sheet, all_guidelines


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
    assert next_scan(replace(a_sheet(), pregnancy=struck), TODAY, LOCAL) == NextScan(Plan.ENDED)


def test_without_a_schedule_no_scan_is_planned() -> None:
    assert next_scan(a_sheet(), TODAY, None) == NextScan(Plan.NO_SCHEDULE)


def test_a_scan_is_overdue_from_the_day_after() -> None:
    planned = NextScan(Plan.ROUTINE, TODAY, 7)
    assert not planned.is_overdue(TODAY)
    assert planned.is_overdue(a_day("22+1"))
    assert not NextScan(Plan.OVER).is_overdue(TODAY)


def test_a_followed_guidelines_plan_goes_before_the_local_one() -> None:
    chosen = _schedule("local", "rcog-75", "sbl-3", "nice-ng25")
    assert chosen == _guideline("sbl-3").schedule


def test_no_plan_comes_from_guidelines_without_one() -> None:
    assert schedule_of((_guideline("rcog-75"),)) is None


@pytest.mark.parametrize(("at", "plan"), [("44+6", Plan.FIRST), (None, Plan.OVER)])
def test_no_scan_is_owed_past_what_a_pregnancy_can_be(at: str | None, plan: Plan) -> None:
    on = a_day(at) if at else a_day("44+6") + timedelta(days=1)
    assert next_scan(a_sheet(), on, LOCAL).plan is plan
