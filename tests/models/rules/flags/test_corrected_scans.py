"""What a discussion still decides once a scan was corrected or struck out after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.scan import Route, Scan
from models.rules.flags.schedule import (
    NextScan,
    Plan,
    deciding_discussion,
    naming_discussion,
    next_scan,
    schedule_of,
)
from tests.builders import NOW, TODAY, a_day, a_discussion, a_scan, a_sheet, all_guidelines, rewritten

LOCAL = schedule_of(tuple(g for g in all_guidelines() if g.is_local))


def _corrected(*, at: str, mm: str, to: str, minutes: int = 1) -> tuple[Scan, Scan]:
    """A scan as it was entered, and as it was corrected so many minutes after the builders' moment."""
    scan = a_scan(at=at, mm=mm)
    return scan, rewritten(replace(scan, readings=a_scan(mm=to).readings), minutes)


@pytest.mark.parametrize("rescan", [None, "22+0", "24+0"])
@pytest.mark.parametrize("minutes", [0, 1])
def test_a_scan_corrected_to_a_short_length_after_the_discussion_owes_a_decision(
    rescan: str | None, minutes: int
) -> None:
    entered, corrected = _corrected(at="21+4", mm="30.0", to="18.0", minutes=minutes)
    talk = a_discussion(rescan_on=a_day(rescan) if rescan else None)
    before = a_sheet(entered, discussions=(talk,))
    assert next_scan(before, TODAY, LOCAL).plan is (Plan.DECIDED if rescan else Plan.ROUTINE)
    after = replace(before, scans=(corrected,))
    assert next_scan(after, TODAY, LOCAL) == NextScan(Plan.DECISION_OWED)
    assert deciding_discussion(after) is None


def test_a_discussion_after_the_correction_decides() -> None:
    _, corrected = _corrected(at="21+4", mm="30.0", to="18.0", minutes=-1)
    talk = a_discussion(rescan_on=a_day("22+4"))
    sheet = a_sheet(corrected, discussions=(talk,))
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+4"))
    without_a_date = replace(sheet, discussions=(a_discussion(),))
    assert next_scan(without_a_date, TODAY, LOCAL) == NextScan(Plan.DECIDED_WITHOUT_DATE)


def test_every_scan_of_the_latest_day_has_to_be_known_as_it_is_now() -> None:
    _, corrected = _corrected(at="21+4", mm="30.0", to="18.0")
    shorter = a_scan(at="21+4", mm="17.0")
    sheet = a_sheet(shorter, corrected, discussions=(a_discussion(),))
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.DECISION_OWED)


@pytest.mark.parametrize(
    ("minutes", "plan"), [(-1, Plan.DECIDED), (0, Plan.DECISION_OWED), (1, Plan.DECISION_OWED)]
)
def test_a_scan_that_counts_again_with_a_later_one_struck_out_is_decided_on_anew(
    minutes: int, plan: Plan
) -> None:
    short, later = a_scan(at="20+0", mm="18.0"), a_scan(at="21+4", mm="30.0")
    talk = a_discussion(rescan_on=a_day("22+4"))
    struck = rewritten(later, minutes, struck_out="wrong woman")
    sheet = a_sheet(short, struck, discussions=(talk,))
    assert next_scan(sheet, TODAY, LOCAL).plan is plan


@pytest.mark.parametrize(
    "struck", [a_scan(at="20+0", mm="30.0"), a_scan(at="21+4", route=Route.TRANSABDOMINAL)]
)
def test_a_second_scan_of_the_day_or_one_by_another_route_struck_out_leaves_the_decision(
    struck: Scan,
) -> None:
    short, gone = a_scan(at="20+0", mm="18.0"), rewritten(struck, struck_out="twice")
    talk = a_discussion(rescan_on=a_day("22+4"))
    assert next_scan(a_sheet(short, gone, discussions=(talk,)), TODAY, LOCAL).plan is Plan.DECIDED


def test_a_scan_entered_and_struck_out_after_the_discussion_leaves_the_decision() -> None:
    short, talk = a_scan(at="20+0", mm="18.0"), a_discussion(rescan_on=a_day("22+4"))
    gone = rewritten(a_scan(at="21+4", mm="30.0"), struck_out="wrong woman")
    assert next_scan(a_sheet(short, gone, discussions=(talk,)), TODAY, LOCAL).plan is Plan.DECIDED


def test_with_the_only_scan_struck_out_the_day_that_was_named_stands() -> None:
    gone = rewritten(a_scan(at="20+0"), struck_out="wrong woman")
    talk = a_discussion(rescan_on=a_day("22+4"))
    sheet = a_sheet(gone, discussions=(talk,))
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+4"))


def test_a_correction_of_an_earlier_scan_leaves_what_was_decided() -> None:
    _, earlier = _corrected(at="18+0", mm="30.0", to="18.0")
    latest, talk = a_scan(at="21+4", mm="24.0"), a_discussion(rescan_on=a_day("22+4"))
    sheet = a_sheet(earlier, latest, discussions=(talk,))
    assert next_scan(sheet, TODAY, LOCAL).on == a_day("22+4")


@pytest.mark.parametrize(
    ("at", "rescan", "plan", "on"),
    [
        ("18+0", "18+3", Plan.DECIDED, "18+3"),
        ("18+0", "20+0", Plan.ROUTINE, "19+0"),
        ("23+0", "24+4", Plan.DECIDED, "24+4"),
    ],
)
def test_a_correction_puts_no_scan_off_that_was_decided_on(at: str, rescan: str, plan: Plan, on: str) -> None:
    entered, corrected = _corrected(at=at, mm="31.0", to="26.0")
    named = a_discussion(rescan_on=a_day(rescan))
    sheet = a_sheet(corrected, discussions=(named,))
    planned = next_scan(sheet, TODAY, LOCAL)
    assert entered.id < named.id
    assert (planned.plan, planned.on) == (plan, a_day(on))
    assert naming_discussion(sheet) == named


def test_a_day_named_before_the_correction_outlives_a_decision_that_names_none() -> None:
    _, corrected = _corrected(at="21+4", mm="30.0", to="18.0")
    named, later = a_discussion(rescan_on=a_day("22+1")), a_discussion()
    after = replace(later, stamp=replace(later.stamp, at=NOW + timedelta(minutes=2)))
    sheet = a_sheet(corrected, discussions=(named, after))
    assert deciding_discussion(sheet) == after
    assert next_scan(sheet, TODAY, LOCAL) == NextScan(Plan.DECIDED, a_day("22+1"))


def test_without_a_schedule_a_day_named_before_a_correction_stands() -> None:
    _, corrected = _corrected(at="21+4", mm="30.0", to="29.0")
    sheet = a_sheet(corrected, discussions=(a_discussion(rescan_on=a_day("22+1")),))
    assert next_scan(sheet, TODAY, None) == NextScan(Plan.DECIDED, a_day("22+1"))
