"""A worse flag of the same guideline takes the place of another one, and nothing is lost by it."""

from dataclasses import replace

import pytest

from models.records.flag import Because, Cause, FlagState, Urgency
from models.records.guidelines.guideline import Guideline, Rule
from models.rules.guidelines.superseding import supersedes
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, all_guidelines
from tests.models.rules.flags.test_flags import answered, flag_of, flagged

SMFM = ("smfm-70",)


def _found(rule_id: str) -> tuple[Guideline, Rule]:
    return next((g, r) for g in all_guidelines() for r in g.rules if r.id == rule_id)


@pytest.mark.parametrize(
    ("worse", "rule", "expected"),
    [
        ("SMFM70-P20", "SMFM70-P25", True),
        ("SMFM70-P20", "SMFM70-SHORT", True),
        ("SMFM70-LT10", "SMFM70-SHORT", False),
        ("AUS-LT10", "AUS-SHORT", True),
        ("SMFM70-P25", "SMFM70-P20", False),
        ("SMFM70-SHORT", "SMFM70-LT10", False),
        ("SMFM70-P25", "SMFM70-SHORT", False),
        ("SOGC373-TWIN15", "SOGC373-TWIN", False),
        ("APP-VSHORT", "APP-LATE", False),
        ("ACOG142-EX", "ACOG142-US", False),
        ("RCOG75-US", "RCOG75-HX3", False),
    ],
)
def test_the_shorter_length_takes_the_place_of_the_longer(worse: str, rule: str, expected: bool) -> None:
    guideline, asked = _found(rule)
    assert supersedes(_found(worse)[1], asked, guideline) is expected


def test_a_less_urgent_rule_takes_no_place() -> None:
    guideline, rule = _found("SMFM70-P25")
    worse = replace(_found("SMFM70-P20")[1], urgency=Urgency.ROUTINE)
    assert not supersedes(worse, rule, guideline)


def _at_22() -> PregnancySheet:
    return flagged(a_sheet(a_scan(mm="22.4")), follows=SMFM)


def _with_19(sheet: PregnancySheet) -> PregnancySheet:
    shorter = replace(sheet, scans=(*sheet.scans, a_scan(at="22+3", mm="19.0")))
    return flagged(shorter, at="22+3", follows=SMFM)


@pytest.mark.parametrize("state", [FlagState.OPEN, FlagState.ESCALATED, FlagState.DISCUSSED])
def test_a_flag_left_behind_by_a_shorter_cervix_names_the_one_that_now_waits(state: FlagState) -> None:
    before = _at_22() if state is FlagState.OPEN else answered(_at_22(), state)
    after = _with_19(before)
    left = flag_of(after, "SMFM70-P25")
    assert (left.state, Because.parse(left.reason)) == (
        FlagState.WITHDRAWN,
        Because(Cause.SUPERSEDED, ("SMFM70-P20",)),
    )
    assert flag_of(after, "SMFM70-P20").state is FlagState.OPEN


def test_one_that_asks_another_question_takes_no_place_though_it_is_more_urgent() -> None:
    short = flagged(a_sheet(a_scan(mm="22.4")), follows=SMFM)
    after = flagged(
        replace(short, scans=(*short.scans, a_scan(at="22+3", mm="9.0"))), at="22+3", follows=SMFM
    )
    assert flag_of(after, "SMFM70-LT10").state is FlagState.OPEN
    assert Because.parse(flag_of(after, "SMFM70-P25").reason) == Because(Cause.SUPERSEDED, ("SMFM70-P20",))


def test_a_flag_that_still_applies_beside_a_worse_one_still_waits() -> None:
    short = flagged(a_sheet(a_scan(mm="22.4")), follows=SMFM)
    worse = replace(short, scans=(*short.scans, a_scan(at="22+3", mm="9.0")))
    after = flagged(worse, at="22+3", follows=SMFM)
    assert {flag_of(after, each).state for each in ("SMFM70-SHORT", "SMFM70-LT10")} == {FlagState.OPEN}


def test_a_longer_cervix_supersedes_nothing() -> None:
    after = flagged(
        replace(_with_19(_at_22()), scans=(a_scan(at="22+4", mm="22.0"),)), at="22+4", follows=SMFM
    )
    assert flag_of(after, "SMFM70-P20").reason == "no_longer.applies|length"


def test_a_flag_that_another_change_takes_away_is_not_superseded() -> None:
    before = _at_22()
    twins = replace(before, pregnancy=replace(before.pregnancy, fetuses=2))
    assert flag_of(_with_19(twins), "SMFM70-P25").reason.startswith("no_longer.applies|")
