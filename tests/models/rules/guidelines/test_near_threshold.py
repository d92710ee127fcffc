"""How close a length or a day is to a line: exact, because the pregnancy is judged again with the other length."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.records.guidelines.guideline import Guideline, LengthBand
from models.records.guidelines.scan_tests import RecentLength
from models.records.history import EarlierPregnancy
from models.records.scan import Route, Scan
from models.rules.guidelines.assessment import Assessment, TestKind, Truth
from models.rules.guidelines.comparison import compare_rules
from models.rules.guidelines.evaluate import evaluate, explain
from models.rules.guidelines.near_threshold import NearEdge, NearLine, near_edges, near_lines
from models.values.length import Millimetres
from models.views import Facts, PregnancySheet
from tests.builders import TODAY, a_cerclage, a_day, a_scan, a_sheet, all_guidelines, an_earlier_birth
from tests.examples import examples

ERROR = Millimetres(42)
RULES = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}


def _lines(sheet: PregnancySheet, *ids: str) -> dict[str, tuple[int, bool]]:
    guidelines = tuple(g for g in all_guidelines() if g.id in ids)
    found: tuple[NearLine, ...] = near_lines(sheet.facts, TODAY, guidelines, ERROR)
    return {line.rule.id: (line.tenths, line.would_apply) for line in found}


def _edges(sheet: PregnancySheet, on: date, *ids: str) -> dict[str, NearEdge]:
    guidelines = tuple(g for g in all_guidelines() if g.id in ids)
    compared = compare_rules(sheet.facts, on, guidelines, ids)
    return {edge.rule.id: edge for edge in near_edges(compared, sheet.facts, on)}


@pytest.mark.parametrize(
    ("mm", "acog", "nice"),
    [
        ("24.9", (1, False), (2, False)),
        ("25.0", (-1, True), (1, False)),
        ("25.1", (-2, True), (-1, True)),
    ],
)
def test_a_tenth_to_either_side_turns_each_guideline_at_its_own_line(
    mm: str, acog: tuple[int, bool], nice: tuple[int, bool]
) -> None:
    lines = _lines(a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),)), "acog-142", "nice-ng25")
    assert (lines["ACOG142-US"], lines["NICE-OFFER"]) == (acog, nice)


@pytest.mark.parametrize(
    ("mm", "is_near"), [("20.9", True), ("20.8", False), ("29.2", True), ("29.3", False)]
)
def test_a_line_is_near_within_the_error_of_one_measurement(mm: str, is_near: bool) -> None:
    assert ("AUS-SHORT" in _lines(a_sheet(a_scan(mm=mm)), "aus-alliance")) is is_near


def test_a_rule_that_another_test_keeps_away_has_no_line() -> None:
    assert _lines(a_sheet(a_scan(mm="25.1"), fetuses=2), "aus-alliance") == {}


def test_a_rule_that_is_set_aside_has_no_line() -> None:
    assert "AUS-SHORT" not in _lines(a_sheet(a_scan(mm="25.1"), cerclages=(a_cerclage(),)), "aus-alliance")


def test_a_guideline_and_its_copy_each_have_their_own_line() -> None:
    published = next(g for g in all_guidelines() if g.id == "aus-alliance")
    shorter = LengthBand(at_most=Millimetres.parse("24.0"))
    rule = replace(published.rules[0], tests=(shorter,), length=shorter)
    copy = replace(published, id="clinic-aus-alliance", rules=(rule,))
    found = near_lines(a_sheet(a_scan(mm="24.5")).facts, TODAY, (published, copy), ERROR)
    assert [(line.guideline.id, line.tenths) for line in found] == [
        ("clinic-aus-alliance", -5),
        ("aus-alliance", 6),
    ]


def test_a_recent_length_has_its_line_too() -> None:
    published = next(g for g in all_guidelines() if g.id == "aus-alliance")
    recent = RecentLength(at_most=Millimetres.parse("25.0"), within_days=14)
    rule = replace(published.rules[0], tests=(recent,), length=None)
    found = near_lines(a_sheet(a_scan(mm="24.5")).facts, TODAY, (replace(published, rules=(rule,)),), ERROR)
    assert [(line.tenths, line.would_apply) for line in found] == [(6, False)]


def test_without_a_transvaginal_length_there_is_no_line() -> None:
    assert _lines(a_sheet(a_scan(mm="25.1", route=Route.TRANSABDOMINAL)), "aus-alliance") == {}


@pytest.mark.parametrize("mm", ["0.0", "0.1", "80.0"])
def test_no_length_is_tried_that_cannot_be(mm: str) -> None:
    assert _lines(a_sheet(a_scan(mm=mm)), "aus-alliance") == {}


@pytest.mark.parametrize(("mm", "earlier", "most"), [("22.0", (), 5), ("22.0", ("30.0",), 84 + 2)])
def test_she_is_judged_again_only_where_a_line_may_be_crossed(
    monkeypatch: pytest.MonkeyPatch, mm: str, earlier: tuple[str, ...], most: int
) -> None:
    judged: list[date] = []

    def noting(facts: Facts, on: date, guidelines: tuple[Guideline, ...]) -> Assessment:
        judged.append(on)
        return evaluate(facts, on, guidelines)

    monkeypatch.setattr("models.rules.guidelines.near_threshold.evaluate", noting)
    sheet = a_sheet(*(a_scan(at="18+0", mm=each) for each in earlier), a_scan(mm=mm))
    followed = ("local",) if earlier else ("aus-alliance",)
    _lines(sheet, *followed)
    assert 0 < len(judged) <= most


def test_a_change_between_two_scans_has_its_line_too() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="35.9"), a_scan(mm="30.0"))
    assert _lines(sheet, "local")["APP-CHANGE"] == (-1, True)


def test_a_change_of_many_readings_is_held_against_their_own_limit() -> None:
    before = a_scan(at="20+0", mm="35.0 35.0 35.0", examiner="A. Ames")
    sheet = a_sheet(before, a_scan(mm="28.1 28.1 28.1", examiner="B. Berg"))
    assert _lines(sheet, "local")["APP-CHANGE"] == (-1, True)


@settings(max_examples=examples(40))
@given(
    tenths=st.integers(0, 20) | st.integers(85, 315) | st.integers(780, 800),
    earlier=st.none() | st.integers(200, 450),
    fetuses=st.sampled_from([None, 1, 2]),
    history=st.sampled_from([None, (), (an_earlier_birth(),)]),
    at=st.sampled_from(["15+6", "16+0", "22+0"]),
)
def test_every_line_is_where_the_rule_itself_turns_and_no_line_is_left_out(
    tenths: int,
    earlier: int | None,
    fetuses: int | None,
    history: tuple[EarlierPregnancy, ...] | None,
    at: str,
) -> None:
    scans: tuple[Scan, ...] = (a_scan(at=at, mm=str(Millimetres(tenths))),)
    if earlier is not None:
        scans = (a_scan(at="15+0", mm=str(Millimetres(earlier))), *scans)
    facts = a_sheet(*scans, history=history, fetuses=fetuses).facts
    found = near_lines(facts, TODAY, all_guidelines(), Millimetres(6))
    said = {(line.rule.id, line.tenths > 0): line.tenths for line in found}
    assert said == _turns(facts, tenths, 6)


def _turns(facts: Facts, tenths: int, most: int) -> dict[tuple[str, bool], int]:
    """The first step to each side at which the tests of a rule say something else, one rule and one step at a time."""
    turns: dict[tuple[str, bool], int] = {}
    for rule_id in RULES:
        now = _applies(rule_id, facts)
        for side in (-1, 1):
            steps = (side * size for size in range(1, most + 1) if 0 <= tenths + side * size <= 800)
            turn = next((s for s in steps if _applies(rule_id, _with(facts, tenths + s)) is not now), None)
            if turn is not None:
                turns[rule_id, side > 0] = turn
    return turns


def _applies(rule_id: str, facts: Facts) -> bool:
    return all(o.verdict.truth is Truth.TRUE for o in explain(RULES[rule_id], facts, TODAY))


def _with(facts: Facts, tenths: int) -> Facts:
    *before, last = facts.scans
    return replace(facts, scans=(*before, replace(last, readings=(Millimetres(tenths),))))


@pytest.mark.parametrize(
    ("today", "days", "holds"),
    [("15+0", 7, False), ("15+6", 1, False), ("23+5", 2, True), ("24+0", 0, True), ("24+1", -1, False)],
)
def test_the_edge_of_a_window_is_named_within_a_week(today: str, days: int, holds: bool) -> None:
    sheet = a_sheet(history=(an_earlier_birth(),))
    edge = _edges(sheet, a_day(today), "nice-ng25")["NICE-CONS-PROG-HX"]
    assert (edge.kind, edge.days, edge.holds) == (TestKind.DAY_WINDOW, days, holds)


@pytest.mark.parametrize("today", ["14+6", "16+0", "22+6", "25+1"])
def test_the_edge_of_a_window_is_not_named_beyond_a_week(today: str) -> None:
    assert _edges(a_sheet(history=(an_earlier_birth(),)), a_day(today), "nice-ng25") == {}


def test_an_edge_says_its_day() -> None:
    sheet = a_sheet(history=(an_earlier_birth(),))
    assert _edges(sheet, a_day("15+5"), "nice-ng25")["NICE-CONS-PROG-HX"].edge == a_day("16+0")
    assert _edges(sheet, a_day("24+3"), "nice-ng25")["NICE-CONS-PROG-HX"].edge == a_day("24+0")


def test_a_scan_one_day_before_its_window_is_named() -> None:
    sheet = a_sheet(a_scan(at="15+6", mm="24.0"))
    edge = _edges(sheet, TODAY, "aus-alliance")["AUS-SHORT"]
    assert (edge.kind, edge.days, edge.holds, edge.edge) == (TestKind.SCAN_WINDOW, 1, False, a_day("16+0"))


def test_a_scan_inside_its_window_names_no_edge_of_it() -> None:
    sheet = a_sheet(a_scan(at="16+0", mm="24.0"))
    assert _edges(sheet, a_day("20+0"), "aus-alliance") == {}


def test_a_rule_that_something_else_keeps_away_has_no_edge() -> None:
    assert _edges(a_sheet(), a_day("15+6"), "nice-ng25") == {}
    sutured = a_sheet(history=(an_earlier_birth(),), cerclages=(a_cerclage(),))
    assert _edges(sutured, a_day("23+5"), "nice-ng25") == {}


def test_without_a_due_date_there_is_no_edge() -> None:
    assert _edges(a_sheet(a_scan(mm="24.0"), due=None), TODAY, "aus-alliance", "local") == {}


def test_a_window_without_a_last_day_has_no_edge_after_it_opened() -> None:
    assert _edges(a_sheet(), a_day("38+2"), "local") == {}
