"""Windows, bands and schedules refuse what cannot be meant."""

from datetime import date

import pytest

from models.errors import Problem, Refused
from models.records.flag import Urgency
from models.records.guidelines.bedside_tests import Fetuses, MembranesAt, NoDueDate, Symptoms
from models.records.guidelines.bounds import Ages, DilationBand, LengthBand
from models.records.guidelines.guideline import Evidence, Rule, Schedule, Window
from models.records.guidelines.history_tests import EarlierEvents
from models.records.guidelines.rule_tests import AnyOf, Certain, Not, OneOf, RuleTest, band_in
from models.records.guidelines.scan_tests import Funnel, MeasuredWithin
from models.values.age import DueDate, GestationalAge
from models.values.length import Centimetres, Millimetres

MM, CM, AGE = Millimetres.parse, Centimetres.parse, GestationalAge.parse
DUE = DueDate(date(2026, 7, 6))


def _rule(window: Window | None) -> Rule:
    return Rule("X", "Text", Urgency.PROMPT, Evidence.LOCAL, "Source", "0" * 64, day_window=window)


@pytest.mark.parametrize("kind", [Ages, Window])
def test_a_window_that_ends_before_it_begins_is_refused(kind: type[Ages]) -> None:
    with pytest.raises(Refused) as refused:
        kind(AGE("24+0"), AGE("23+6"))
    assert refused.value.problems == (Problem("window", "window.empty", ("24+0", "23+6")),)
    assert kind(AGE("24+0"), AGE("24+0")).holds(168)


def test_a_window_open_on_both_sides_holds_always() -> None:
    assert Window().holds(0)
    assert Window().holds(400)


@pytest.mark.parametrize(
    ("bounds", "code"),
    [
        ((None, None, None, None), "band.open"),
        (("25.0", None, "25.1", None), "band.empty"),
        ((None, "25.0", "25.0", None), "band.empty"),
        ((None, "25.1", None, "25.0"), "band.empty"),
        ((None, None, "0", None), "band.empty"),
    ],
)
def test_a_band_without_bounds_or_room_is_refused(bounds: tuple[str | None, ...], code: str) -> None:
    over, at_least, under, at_most = (MM(text) if text else None for text in bounds)
    with pytest.raises(Refused) as refused:
        LengthBand(over, at_least, under, at_most)
    assert refused.value.problems == (Problem("band", code),)


def test_a_band_of_a_single_length_has_room() -> None:
    assert LengthBand(at_least=MM("25.0"), at_most=MM("25.0")).holds(MM("25.0"))
    assert LengthBand(over=MM("24.9"), under=MM("25.1")).holds(MM("25.0"))
    assert LengthBand(over=MM("79.9")).holds(MM("80"))
    assert LengthBand(under=MM("0.1")).holds(MM("0"))
    assert LengthBand(at_most=MM("0")).holds(MM("0"))


def test_a_dilation_without_bounds_or_room_is_refused() -> None:
    with pytest.raises(Refused):
        DilationBand()
    for least, under, most in [(CM("2.0"), CM("2.0"), None), (CM("2.0"), None, CM("1.9"))]:
        with pytest.raises(Refused):
            DilationBand(at_least=least, under=under, at_most=most)
    with pytest.raises(Refused):
        DilationBand(over=CM("2.0"), at_most=CM("2.0"))
    assert DilationBand(over=CM("0")).holds(CM("0.1"))


@pytest.mark.parametrize("numbers", [{}, {"exactly": 0}, {"at_least": 0}, {"exactly": 1, "at_least": 1}])
def test_fetuses_need_one_number(numbers: dict[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        Fetuses(**numbers)
    assert refused.value.problems == (Problem("fetuses", "fetuses.needs_one_number"),)


def test_events_need_something_to_count() -> None:
    for at_least, births in [(1, None), (0, Ages()), (-1, Ages())]:
        with pytest.raises(Refused) as refused:
            EarlierEvents(births=births, at_least=at_least)
        assert refused.value.problems == (Problem("events", "events.count_nothing"),)
    assert EarlierEvents(losses=Ages()).births is None


@pytest.mark.parametrize("kind", [Symptoms, MembranesAt, AnyOf])
def test_a_choice_of_nothing_is_refused(kind: type[Symptoms] | type[MembranesAt] | type[AnyOf]) -> None:
    with pytest.raises(Refused) as refused:
        kind(())
    assert refused.value.problems == (Problem("choice", "choice.empty"),)


@pytest.mark.parametrize(
    "test",
    [
        LengthBand(at_most=MM("25.0")),
        AnyOf((NoDueDate(), LengthBand(at_most=MM("25.0")))),
        OneOf(NoDueDate(), LengthBand(at_most=MM("25.0"))),
        MeasuredWithin(LengthBand(at_most=MM("25.0")), Ages()),
    ],
)
def test_the_length_test_is_found_inside_combinations(test: RuleTest) -> None:
    assert band_in((NoDueDate(), test)) == LengthBand(at_most=MM("25.0"))


@pytest.mark.parametrize(
    "test", [NoDueDate(), AnyOf((NoDueDate(),)), Not(LengthBand(at_most=MM("25.0"))), Certain(Funnel())]
)
def test_a_rule_that_asks_for_no_length_or_for_the_opposite_has_none(test: RuleTest) -> None:
    assert band_in((test,)) is None


@pytest.mark.parametrize(
    "steps", [((MM("25.0"), 7), (MM("30.0"), 14)), ((MM("30.0"), 7), (MM("30.0"), 14)), ((MM("30.0"), 0),)]
)
def test_a_schedule_runs_from_the_longest_length_down(steps: tuple[tuple[Millimetres, int], ...]) -> None:
    with pytest.raises(Refused) as refused:
        Schedule(AGE("15+0"), AGE("23+6"), steps, "Source")
    assert refused.value.problems == (Problem("steps", "schedule.steps_out_of_order"),)


def test_a_schedule_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        Schedule(AGE("24+0"), AGE("23+6"), (), "Source")
    assert refused.value.problems == (Problem("window", "window.empty", ("24+0", "23+6")),)
    assert Schedule(AGE("24+0"), AGE("24+0"), ((MM("25.0"), 1),), "Source").steps


def test_a_rule_opens_and_closes_on_the_days_of_its_window() -> None:
    rule = _rule(Window(AGE("16+0"), AGE("24+0")))
    assert (rule.opens_on(DUE), rule.closes_on(DUE)) == (DUE.day_of(AGE("16+0")), DUE.day_of(AGE("24+0")))
    assert (rule.opens_on(None), rule.closes_on(None)) == (None, None)


@pytest.mark.parametrize("window", [None, Window()])
def test_a_rule_without_bounds_neither_opens_nor_closes(window: Window | None) -> None:
    assert (_rule(window).opens_on(DUE), _rule(window).closes_on(DUE)) == (None, None)


def test_only_wording_that_was_seen_counts_as_checked() -> None:
    assert [evidence for evidence in Evidence if evidence.is_checked] == [Evidence.SEEN]
