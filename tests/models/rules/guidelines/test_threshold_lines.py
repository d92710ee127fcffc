"""Which threshold lines a woman sees: of followed guidelines, hers to meet, merged only when they are the same."""

from datetime import date

from models.records.guidelines.guideline import Guideline
from models.records.record import TriState
from models.records.risk import RiskKind
from models.rules.guidelines.threshold_lines import ThresholdLine, highest_threshold, lines_for
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_risk, a_sheet, all_guidelines, an_earlier_birth


def _follow(*ids: str) -> tuple[Guideline, ...]:
    return tuple(g for g in all_guidelines() if g.id in ids)


def _lines(sheet: PregnancySheet, *ids: str, on: date = TODAY) -> tuple[ThresholdLine, ...]:
    return lines_for(_follow(*ids), sheet, on)


def _rules(sheet: PregnancySheet, *ids: str) -> set[str]:
    return {rule for line in _lines(sheet, *ids) for rule in line.rules}


def test_a_line_carries_bound_window_and_name() -> None:
    (line,) = _lines(a_sheet(history=(an_earlier_birth(),)), "nice-ng25")
    assert (str(line.bound), line.is_inclusive) == ("25.0", True)
    assert (str(line.first), str(line.last)) == ("16+0", "24+0")
    assert line.guidelines == ("NICE NG25",)


def test_lines_that_agree_in_everything_are_one_with_both_names() -> None:
    (line,) = _lines(a_sheet(), "acog-234", "china-cma")
    assert len(line.guidelines) == 2
    assert set(line.rules) == {"ACOG234-PROG", "CHN-PROG"}


def test_less_than_and_at_most_stay_apart() -> None:
    lines = _lines(a_sheet(history=(an_earlier_birth(),)), "acog-142", "acog-234")
    assert [(str(x.bound), x.is_inclusive) for x in lines] == [("25.0", True), ("25.0", False)]


def test_other_windows_stay_apart() -> None:
    lines = _lines(a_sheet(history=(an_earlier_birth(),)), "nice-ng25", "rcog-75")
    assert [(str(x.first), str(x.last)) for x in lines] == [("14+0", "23+6"), ("16+0", "24+0")]


def test_a_line_for_twins_is_not_drawn_for_one_fetus() -> None:
    assert "NICE137-PROG" not in _rules(a_sheet(), "nice-ng137", "smfm-70")
    assert "NICE137-PROG" in _rules(a_sheet(fetuses=2), "nice-ng137", "smfm-70")


def test_a_line_for_a_history_is_not_drawn_without_it() -> None:
    nothing = tuple(a_risk(kind, TriState.NO) for kind in RiskKind)
    assert _rules(a_sheet(risks=nothing), "rcog-75") == set()
    assert _rules(a_sheet(history=(an_earlier_birth(),)), "rcog-75") == {"RCOG75-US"}


def test_a_history_not_taken_leaves_the_line_in() -> None:
    assert _rules(a_sheet(history=None), "rcog-75") == {"RCOG75-US", "RCOG75-RISKSHORT"}


def test_several_bounds_of_one_guideline_come_highest_first() -> None:
    assert [str(line.bound) for line in _lines(a_sheet(), "smfm-70")] == ["25.0", "20.0", "10.0"]


def test_advice_and_schedules_draw_no_line() -> None:
    rules = _rules(a_sheet(history=(an_earlier_birth(),)), "smfm-70", "mfmu")
    assert not rules & {"SMFM70-NOCERC", "OWEN-7D", "OWEN-14D"}


def test_the_programs_own_rules_draw_no_line() -> None:
    assert _lines(a_sheet(), "local") == ()


def test_without_a_due_date_there_is_nowhere_to_draw() -> None:
    assert _lines(a_sheet(due=None), "nice-ng25") == ()


def test_lines_stay_when_their_window_has_passed_or_is_to_come() -> None:
    sheet = a_sheet(history=(an_earlier_birth(),))
    early, late = (_lines(sheet, "nice-ng25", on=a_day(at)) for at in ("12+0", "37+0"))
    assert early == late == _lines(sheet, "nice-ng25")


def test_the_highest_threshold_is_that_of_any_rule_that_asks_for_something() -> None:
    """The MFMU schedule plans scans below 30.0 mm, which asks for nothing; this program's own rules count."""
    assert highest_threshold(_follow("mfmu")) is None
    assert highest_threshold(_follow("mfmu", "local")) == Millimetres.parse("25.0")


def test_a_higher_threshold_of_the_clinics_own_is_the_highest() -> None:
    (nice,) = _follow("nice-ng25")
    copy = with_value(copy_of(nice, 1), nice, "NICE-OFFER", "tests.2.at_most", "28.0")
    assert highest_threshold((copy, *_follow("local"))) == Millimetres.parse("28.0")


def test_without_guidelines_there_is_no_threshold() -> None:
    assert highest_threshold(()) is None
