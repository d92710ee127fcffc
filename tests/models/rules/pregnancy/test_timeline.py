"""Everything that happened in one pregnancy, in one order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.discussion import Told, ToldHow
from models.records.events import EventGroup
from models.records.flag import FlagState
from models.records.outcome import Baby, Outcome
from models.records.pregnancy import Ending
from models.records.treatment import CareKind, CareNote, Pessary, Progesterone, ProgesteroneKind
from models.rules.pregnancy.timeline import Happening, Step, timeline
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    STAMP,
    TODAY,
    a_booking,
    a_cerclage,
    a_closing,
    a_contact,
    a_dating,
    a_day,
    a_discussion,
    a_flag,
    a_scan,
    a_sheet,
    a_symptom,
    an_examination,
    next_id,
)


def told(sheet: PregnancySheet, group: EventGroup | None = None) -> list[tuple[str, Step]]:
    """The kind of record and the step of each line, without the opening of the pregnancy and its first due date."""
    usual = (Step.BEGAN, Step.AGREED)
    return [
        (type(one.record).__name__, one.step)
        for one in timeline(sheet, group, UTC)
        if one.group is not EventGroup.PREGNANCY or one.step not in usual
    ]


def a_course(**more: Any) -> Progesterone:
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
    )
    return replace(course, **more)


def test_a_bare_pregnancy_was_opened_and_dated() -> None:
    opened, dated = timeline(a_sheet(), zone=UTC)
    assert (opened.on, str(opened.age), opened.step) == (a_day("12+0"), "12+0", Step.BEGAN)
    assert (dated.on, dated.step) == (TODAY, Step.AGREED)


def test_what_has_a_beginning_and_an_end_is_told_twice() -> None:
    sheet = a_sheet(
        symptoms=(a_symptom(on=a_day("19+0"), resolved_on=a_day("19+3")),),
        progesterone=(a_course(stopped_on=a_day("20+0")),),
        cerclages=(a_cerclage(placed="20+1", removed="21+0"),),
        pessaries=(Pessary(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), placed_on=a_day("21+1")),),
        care_notes=(
            CareNote(
                id=next_id(),
                stamp=STAMP,
                pregnancy_id=next_id(),
                kind=CareKind.ADMISSION,
                on=a_day("21+2"),
                until=a_day("21+3"),
            ),
        ),
    )
    assert told(sheet) == [
        ("Progesterone", Step.BEGAN),
        ("Symptom", Step.BEGAN),
        ("Symptom", Step.ENDED),
        ("Progesterone", Step.ENDED),
        ("Cerclage", Step.BEGAN),
        ("Cerclage", Step.ENDED),
        ("Pessary", Step.BEGAN),
        ("CareNote", Step.BEGAN),
        ("CareNote", Step.ENDED),
    ]


def test_scans_examinations_plans_and_talks_are_told_once() -> None:
    sheet = a_sheet(
        a_scan(at="20+0"),
        examinations=(an_examination(on=a_day("20+1")),),
        discussions=(replace(a_discussion(), held_at=NOW - timedelta(days=3)),),
        contacts=(a_contact(at=NOW - timedelta(days=2)),),
        scan_closings=(a_closing(),),
        bookings=(a_booking("22+4"),),
    )
    assert told(sheet) == [
        ("Scan", Step.WAS),
        ("Examination", Step.WAS),
        ("Discussion", Step.WAS),
        ("Contact", Step.WAS),
        ("ScanClosing", Step.WAS),
        ("Booking", Step.EXPECTED),
    ]


@pytest.mark.parametrize("state", FlagState)
def test_a_flag_is_raised_and_what_it_came_to_is_told(state: FlagState) -> None:
    steps = [step for _, step in told(a_sheet(flags=(a_flag(state=state),)))]
    is_over = state not in (FlagState.OPEN, FlagState.ESCALATED)
    assert steps == [Step.RAISED, *([Step.ANSWERED] if is_over else [])]


def test_a_flag_that_was_passed_on_and_discussed_is_told_on_those_days() -> None:
    held = replace(a_discussion(), held_at=NOW - timedelta(days=1))
    flag = replace(
        a_flag(state=FlagState.DISCUSSED),
        raised_at=NOW - timedelta(days=5),
        told=str(Told("Dr Osei", ToldHow.TELEPHONE, NOW - timedelta(days=3))),
        answered_by=held.id,
    )
    sheet = a_sheet(flags=(flag,), discussions=(held,))
    days = {one.step: (TODAY - one.on).days for one in timeline(sheet, EventGroup.FLAG, UTC)}
    assert days == {Step.RAISED: 5, Step.TOLD: 3, Step.WAS: 1, Step.ANSWERED: 1}


def test_a_changed_due_date_is_told_as_one() -> None:
    sheet = a_sheet()
    changed = a_dating(reason="earlier scan found")
    assert told(replace(sheet, datings=(*sheet.datings, changed))) == [("Dating", Step.CHANGED)]


def test_a_pregnancy_that_ended_without_an_outcome_says_so_itself() -> None:
    sheet = a_sheet()
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert told(replace(sheet, pregnancy=ended)) == [("Pregnancy", Step.ENDED)]


def test_an_outcome_speaks_for_the_end_and_brings_its_babies() -> None:
    sheet = a_sheet()
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    outcome = Outcome(id=next_id(), stamp=STAMP, pregnancy_id=ended.id, on=TODAY, ending=Ending.BIRTH)
    baby = Baby(id=next_id(), stamp=STAMP, pregnancy_id=ended.id, place=1)
    whole = replace(sheet, pregnancy=ended, outcomes=(outcome,), babies=(baby,))
    assert told(whole) == [("Outcome", Step.WAS), ("Baby", Step.WAS)]
    struck = replace(whole, outcomes=(replace(outcome, struck_out="mistake"),), babies=())
    assert told(struck) == [("Outcome", Step.WAS), ("Pregnancy", Step.ENDED)]


def test_what_was_struck_out_is_there_and_marked() -> None:
    sheet = a_sheet(replace(a_scan(), struck_out="another woman"), flags=(a_flag(),))
    assert {type(one.record).__name__: one.is_struck for one in timeline(sheet, zone=UTC)}["Scan"]
    assert not any(one.is_struck for one in timeline(sheet, EventGroup.FLAG, UTC))


@pytest.mark.parametrize("group", EventGroup)
def test_it_can_be_narrowed_to_one_group(group: EventGroup) -> None:
    sheet = a_sheet(
        a_scan(),
        symptoms=(a_symptom(),),
        cerclages=(a_cerclage(),),
        flags=(a_flag(),),
        contacts=(a_contact(),),
    )
    narrowed = timeline(sheet, group, UTC)
    assert narrowed
    assert narrowed == tuple(one for one in timeline(sheet, zone=UTC) if one.group is group)


def test_without_a_due_date_nothing_has_an_age() -> None:
    assert [one.age for one in timeline(a_sheet(a_scan(), due=None), zone=UTC)] == [None, None]


def test_a_moment_has_the_day_of_its_place() -> None:
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    sheet = a_sheet(contacts=(a_contact(at=late),))
    east = timezone(timedelta(hours=2))
    days = [timeline(sheet, EventGroup.PLAN, zone)[0].on for zone in (UTC, east)]
    assert [str(day) for day in days] == ["2026-03-01", "2026-03-02"]


def _ordered(sheet: PregnancySheet) -> tuple[Happening, ...]:
    return timeline(sheet, zone=UTC)


@given(st.permutations(["15+0", "15+0", "17+3", "20+0", "22+0"]))
def test_the_order_of_entry_does_not_matter(ages: list[str]) -> None:
    scans = [a_scan(at=age) for age in ages]
    days = [one.on for one in _ordered(a_sheet(*scans))]
    assert days == sorted(days)
    again = a_sheet(*reversed(scans))
    same = replace(a_sheet(*scans), pregnancy=again.pregnancy, datings=again.datings)
    assert _ordered(again) == _ordered(same)
