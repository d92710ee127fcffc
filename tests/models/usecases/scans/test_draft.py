"""The scan form while it is filled."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.errors import Problem
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.scan import Criterion, FunnelShape, Route
from models.rules.measurement.plausible import Notice
from models.usecases.scans.draft import ScanCheck, check_scan, unit_of
from models.values.length import Unit
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_scan_draft, a_sheet


def _check(
    *readings: str, sheet: PregnancySheet | None = None, today: date = TODAY, **more: object
) -> ScanCheck:
    sheet = sheet or a_sheet()
    return check_scan(sheet, a_scan_draft(sheet.pregnancy.id, *readings, **more), today)


def _codes(check: ScanCheck) -> list[str]:
    return [p.code for p in check.problems]


def _asked(check: ScanCheck) -> list[tuple[str, str]]:
    return [(c.field, c.code) for c in check.confirmations]


def _noticed(check: ScanCheck) -> list[str]:
    return [n.code for n in check.notices]


def test_a_usual_scan_passes_without_a_word() -> None:
    check = _check("31.0", "31.5", "32.0")
    assert (check.problems, check.confirmations, check.notices) == ((), (), ())
    assert str(check.age) == "22+0"


def test_what_is_understood_so_far_is_told_even_beside_a_wrong_field() -> None:
    check = _check("31,0", "abc", "")
    assert [str(r.length) for r in check.readings] == ["31.0"]
    assert check.problems == (Problem("readings.1", "length.not_a_number", ("abc",)),)


@pytest.mark.parametrize("readings", [(), ("",), ("", " ", "")])
def test_a_scan_needs_a_reading(readings: tuple[str, ...]) -> None:
    assert _codes(_check(*readings)) == ["length.missing"]


def test_more_than_three_readings_are_too_many() -> None:
    assert _codes(_check("31", "31", "31", "31")) == ["readings.too_many"]


def test_a_scan_needs_its_date() -> None:
    check = _check("31", on=None)
    assert (_codes(check), check.age) == (["date.missing"], None)


def test_a_scan_cannot_lie_ahead() -> None:
    assert _codes(_check("31", on=TODAY + timedelta(days=1))) == ["date.in_future"]


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        (-1, ["scan.before_pregnancy"]),
        (0, ["scan.too_early"]),
        (97, ["scan.too_early"]),
        (98, []),
        (104, []),
        (105, []),
    ],
)
def test_a_scan_lies_inside_the_pregnancy_and_not_before_14_weeks(days: int, codes: list[str]) -> None:
    assert _codes(_check("31", on=a_day("0+0") + timedelta(days=days))) == codes


@pytest.mark.parametrize(
    ("at", "notices"), [("14+0", ["scan.early"]), ("14+6", ["scan.early"]), ("15+0", [])]
)
def test_a_scan_before_15_weeks_is_noticed(at: str, notices: list[str]) -> None:
    assert _noticed(_check("31", on=a_day(at))) == notices


@pytest.mark.parametrize(("days", "codes"), [(0, []), (1, ["scan.age_out_of_range"])])
def test_a_scan_past_what_a_pregnancy_can_be_is_refused(days: int, codes: list[str]) -> None:
    on = a_day("44+6") + timedelta(days=days)
    assert _codes(_check("31", on=on, today=on)) == codes


@pytest.mark.parametrize(("days", "codes"), [(0, []), (1, ["scan.after_end"])])
def test_a_scan_after_the_end_of_the_pregnancy_is_refused(days: int, codes: list[str]) -> None:
    sheet = a_sheet()
    over = replace(sheet.pregnancy, ended_on=TODAY - timedelta(days=days), ended_as=Ending.LOSS)
    assert _codes(_check("31", sheet=replace(sheet, pregnancy=over))) == codes


def test_without_a_due_date_a_scan_is_taken_and_that_is_noticed() -> None:
    check = _check("31", sheet=a_sheet(due=None))
    assert (_codes(check), _noticed(check), check.age) == ([], ["scan.no_due_date"], None)


def test_a_second_scan_on_one_day_is_noticed() -> None:
    assert _noticed(_check("31", sheet=a_sheet(a_scan(mm="31.0")))) == ["scan.same_day"]


def test_the_scan_being_amended_is_no_second_one() -> None:
    sheet = a_sheet(a_scan(mm="10.0"))
    draft = a_scan_draft(sheet.pregnancy.id, "31")
    check = check_scan(sheet, draft, TODAY, amends=sheet.scans[0].id)
    assert (check.notices, check.confirmations) == ((), ())


def test_a_jump_is_asked_about_at_the_shortest_reading() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="40.0"))
    assert _asked(_check("30.0", "24.9", sheet=sheet)) == [("readings.1", "length.jump")]
    assert _asked(_check("30.0", "25.0", sheet=sheet)) == []


def test_a_jump_is_measured_from_the_scan_before_that_day() -> None:
    sheet = a_sheet(a_scan(at="18+0", mm="40.0"), a_scan(at="21+0", mm="20.0"))
    assert _asked(_check("38.0", sheet=sheet, on=a_day("20+0"))) == []


def test_two_scans_of_one_day_are_compared_as_one() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="24.0"), a_scan(at="20+0", mm="40.0"))
    assert _asked(_check("24.0", sheet=sheet)) == []
    assert _check("39.1", sheet=sheet).confirmations[0].values == ("39.1", "24.0", a_day("20+0").isoformat())


@pytest.mark.parametrize("other", [Route.TRANSABDOMINAL, Route.TRANSPERINEAL])
def test_only_transvaginal_scans_are_compared(other: Route) -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="45.0", route=other))
    assert _asked(_check("20.0", sheet=sheet)) == []
    assert _asked(_check("20.0", sheet=a_sheet(a_scan(at="20+0", mm="45.0")), route=other)) == []


def test_without_a_date_nothing_is_compared() -> None:
    assert _asked(_check("20.0", sheet=a_sheet(a_scan(at="20+0", mm="45.0")), on=None)) == []


@pytest.mark.parametrize(
    ("retyped", "asked"),
    [
        ((), [("readings.0", "length.long")]),
        (("",), [("readings.0", "length.long")]),
        (("51.1",), [("readings.0", "length.long")]),
        (("x",), [("readings.0", "length.long")]),
        (("51",), []),
        (("51,0 mm",), []),
    ],
)
def test_only_the_same_length_typed_again_confirms_it(
    retyped: tuple[str, ...], asked: list[tuple[str, str]]
) -> None:
    assert _asked(_check("51.0", retyped=retyped)) == asked


def test_one_retyping_answers_every_question_about_a_reading() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="40.0"))
    assert len(_asked(_check("2.4", sheet=sheet))) == 2
    assert _asked(_check("2.4", sheet=sheet, retyped=("2.4",))) == []


def test_what_is_not_confirmed_stands_in_the_way_of_saving() -> None:
    assert [p.code for p in _check("0").refusals] == ["confirm.length.zero"]


def test_centimetres_are_read_for_an_examiner_whose_scanner_shows_them() -> None:
    check = _check("2.24", "2,3", unit=Unit.CENTIMETRES, funnel=TriState.YES, funnel_length="0.65")
    assert [str(r.length) for r in check.readings] == ["22.4", "23.0"]
    assert check.problems == ()


@pytest.mark.parametrize(
    ("examiner", "unit"),
    [
        ("SM Allen", Unit.CENTIMETRES),
        (" sm allen ", Unit.CENTIMETRES),
        ("Dr Chen", Unit.MILLIMETRES),
        ("", Unit.MILLIMETRES),
    ],
)
def test_the_unit_goes_with_the_examiner(examiner: str, unit: Unit) -> None:
    assert unit_of(examiner, ("SM Allen",)) is unit


@pytest.mark.parametrize(
    "described",
    [{"funnel_shape": FunnelShape.U}, {"funnel_length": "6.0"}, {"funnel_width": "4"}],
)
def test_a_funnel_is_described_only_where_one_was_seen(described: dict[str, Any]) -> None:
    assert _codes(_check("31", funnel=TriState.NO, **described)) == ["funnel.described_but_not_seen"]
    assert _codes(_check("31", funnel=TriState.YES, **described)) == []


def test_a_wrong_funnel_size_is_told_at_its_field() -> None:
    problems = _check("31", funnel=TriState.YES, funnel_length="x", funnel_width="81").problems
    assert [(p.field, p.code) for p in problems] == [
        ("funnel_length", "length.not_a_number"),
        ("funnel_width", "length.out_of_range"),
    ]


@pytest.mark.parametrize(("second", "notices"), [("27.1", []), ("27.0", ["readings.spread"])])
def test_readings_that_lie_apart_are_noticed(second: str, notices: list[str]) -> None:
    assert _noticed(_check("30.0", second)) == notices


def test_a_missing_examiner_is_noticed() -> None:
    assert _check("31", examiner=" ").notices == (Notice("examiner", "examiner.missing"),)


def test_a_transvaginal_image_by_another_route_is_noticed() -> None:
    ticked = _check("31", route=Route.TRANSABDOMINAL, criteria_met=tuple(Criterion))
    assert _noticed(ticked) == ["quality.not_transvaginal"]
    assert _noticed(_check("31", route=Route.TRANSABDOMINAL)) == []
