"""Courses of progesterone: what is kept, what is refused, and how one is stopped."""

from datetime import timedelta
from typing import Any

import pytest

from models.errors import Refused
from models.records.treatment import Progesterone, ProgesteroneKind
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.progesterone import ProgesteroneDraft, amend_progesterone, record_progesterone
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, keep

CAPSULE = ProgesteroneKind.VAGINAL_CAPSULE_200


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    keep(desk.store, made)
    return made


def a_draft(sheet: PregnancySheet, **changes: Any) -> ProgesteroneDraft:
    values: dict[str, Any] = {"kind": CAPSULE, "started_on": a_day("18+0"), "dose": "200 mg"} | changes
    return ProgesteroneDraft(pregnancy_id=sheet.pregnancy.id, **values)


def codes(desk: Desk, draft: ProgesteroneDraft) -> set[str]:
    with pytest.raises(Refused) as refused:
        record_progesterone(desk, draft)
    return {problem.code for problem in refused.value.problems}


def test_a_course_is_kept_with_its_planned_stop(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_progesterone(desk, a_draft(sheet, planned_stop=a_day("34+0")))
    assert (kept.dose_mg, kept.planned_stop, kept.stopped_on) == (200, a_day("34+0"), None)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": None}, "progesterone.kind_missing"),
        ({"started_on": None}, "date.missing"),
        ({"started_on": a_day("22+1")}, "date.in_future"),
        ({"planned_stop": a_day("17+6")}, "event.ends_before_it_begins"),
        ({"stopped_on": a_day("17+6"), "stopped_because": "x"}, "event.ends_before_it_begins"),
        ({"stopped_on": a_day("22+1"), "stopped_because": "x"}, "date.in_future"),
        ({"stopped_on": a_day("20+0")}, "reason.missing"),
        ({"stopped_because": "rash"}, "date.missing"),
        ({"dose": "0"}, "progesterone.dose"),
        ({"dose": "1001"}, "progesterone.dose"),
        ({"dose": "a lot"}, "progesterone.dose"),
        ({"kind": ProgesteroneKind.WEEKLY_17OHPC}, "progesterone.withdrawn"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    assert codes(desk, a_draft(sheet, **changes)) == {code}


@pytest.mark.parametrize("dose", ["", "1", "1000"])
def test_a_dose_may_be_blank_or_anything_that_can_be(desk: Desk, sheet: PregnancySheet, dose: str) -> None:
    assert record_progesterone(desk, a_draft(sheet, dose=dose)).dose_mg == (int(dose) if dose else None)


def test_weekly_17_ohpc_is_history_only(desk: Desk, sheet: PregnancySheet) -> None:
    history = {
        "kind": ProgesteroneKind.WEEKLY_17OHPC,
        "stopped_on": a_day("20+0"),
        "stopped_because": "withdrawn",
    }
    assert record_progesterone(desk, a_draft(sheet, **history)).stopped_on == a_day("20+0")


def stopped(sheet: PregnancySheet, desk: Desk, on: str) -> Progesterone:
    return record_progesterone(desk, a_draft(sheet, stopped_on=a_day(on), stopped_because="rash"))


def test_two_courses_may_follow_but_not_overlap(desk: Desk, sheet: PregnancySheet) -> None:
    stopped(sheet, desk, "20+0")
    overlapping = a_draft(sheet, started_on=a_day("20+0") - timedelta(days=1))
    assert codes(desk, overlapping) == {"progesterone.running"}
    assert record_progesterone(desk, a_draft(sheet, started_on=a_day("20+0"))).version == 1


def test_a_course_that_ended_before_another_began_may_be_added_late(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_progesterone(desk, a_draft(sheet, started_on=a_day("20+0")))
    assert stopped(sheet, desk, "20+0").version == 1


def test_a_course_struck_out_makes_room_for_another(desk: Desk, sheet: PregnancySheet) -> None:
    strike_out(desk, record_progesterone(desk, a_draft(sheet)), "another woman")
    assert record_progesterone(desk, a_draft(sheet)).version == 1


def test_stopping_a_course_needs_no_reason_for_an_amendment(desk: Desk, sheet: PregnancySheet) -> None:
    course = record_progesterone(desk, a_draft(sheet))
    stop = a_draft(sheet, stopped_on=TODAY, stopped_because="rash")
    assert amend_progesterone(desk, course, stop).stopped_on == TODAY


def test_correcting_what_was_recorded_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    course = record_progesterone(desk, a_draft(sheet))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_progesterone(desk, course, a_draft(sheet, dose="400"))
    amended = amend_progesterone(desk, course, a_draft(sheet, dose="400"), "misread")
    assert (amended.id, amended.dose_mg) == (course.id, 400)


def test_a_note_is_added_freely_and_changed_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    course = record_progesterone(desk, a_draft(sheet))
    noted = amend_progesterone(desk, course, a_draft(sheet, note="allergic to peanuts"))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_progesterone(desk, noted, a_draft(sheet))
    assert noted.note == "allergic to peanuts"


def test_a_course_struck_out_cannot_be_stopped(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out(desk, record_progesterone(desk, a_draft(sheet)), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_progesterone(desk, struck, a_draft(sheet), "again")
