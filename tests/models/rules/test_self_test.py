from dataclasses import fields, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest

from models.records.finding import SymptomKind
from models.records.flag import Ask, Urgency
from models.records.guidelines.guideline import Guideline, LengthBand, Precedence, Rule
from models.records.pregnancy import DatingMethod
from models.rules.self_test import Golden, GoldenAge, GoldenCase, GoldenCrownRump, differences, mark_of
from models.values.age import GestationalAge
from models.values.length import CrownRump, Millimetres
from tests.builders import DUE, TODAY, a_scan, a_sheet, a_symptom, all_guidelines, an_earlier_birth

NICE = next(guideline for guideline in all_guidelines() if guideline.id == "nice-ng25")
OFFERED = GoldenCase(
    title="24.9 mm after a birth at 30+2",
    guideline="nice-ng25",
    facts=a_sheet(a_scan(mm="24.9"), history=(an_earlier_birth("30+2"),)).facts,
    on=TODAY,
    findings=frozenset({"NICE-OFFER"}),
    cannot_assess=frozenset(),
)
NOT_TAKEN = replace(
    OFFERED,
    title="24.9 mm, history not taken",
    facts=a_sheet(a_scan(mm="24.9"), history=None).facts,
    findings=frozenset(),
    cannot_assess=frozenset(
        {("NICE-OFFER", ("history",)), ("NICE-CONS-PROG", ("history",)), ("NICE-CONS-CERC", ("history",))}
    ),
)
AGE = GoldenAge(DUE.on, TODAY, GestationalAge.of(22))
LENGTH = GoldenCrownRump(DatingMethod.CRL_ROBINSON, CrownRump.parse("45"), GestationalAge.of(11, 2))
MARKED = (NICE.id, mark_of(NICE))
MARKS = tuple((guideline.id, mark_of(guideline)) for guideline in all_guidelines())
WHOLE = Golden(MARKS, (OFFERED, NOT_TAKEN), (AGE,), (LENGTH,))


def broken(guideline: Guideline) -> Guideline:
    """The guideline with 24.8 mm where its first rule says 25.0."""
    first, *others = guideline.rules
    moved = LengthBand(at_most=Millimetres.parse("24.8"))
    tests = tuple(moved if isinstance(test, LengthBand) else test for test in first.tests)
    return replace(guideline, rules=(replace(first, tests=tests, length=moved), *others))


def test_a_whole_program_differs_nowhere() -> None:
    assert differences(WHOLE, all_guidelines()) == ()


def reworded(**more: Any) -> Guideline:
    """NICE NG25 with something else said in its first rule."""
    first, *others = NICE.rules
    return replace(NICE, rules=(replace(first, **more), *others))


def another(said: Any) -> Any:
    """Something else of the same sort."""
    match said:
        case Enum():
            return next(each for each in type(said) if each is not said)
        case bool():
            return not said
        case str():
            return f"{said} and more"
        case date():
            return said + timedelta(days=1)
        case tuple():
            return said[1:] or ("H99",)
        case GestationalAge():
            return GestationalAge(said.days + 1)
        case int():
            return said + 1
        case _:
            return None


@pytest.mark.parametrize("field", [field.name for field in fields(Rule)])
def test_whatever_a_rule_says_otherwise_is_a_difference(field: str) -> None:
    changed = reworded(**{field: another(getattr(NICE.rules[0], field))})
    (found,) = differences(Golden((MARKED,), (), (), ()), (changed,))
    assert found.title == f"rules of {NICE.id}"


@pytest.mark.parametrize("field", [field.name for field in fields(Guideline) if field.name != "id"])
def test_whatever_a_guideline_says_otherwise_is_a_difference(field: str) -> None:
    changed = replace(NICE, **{field: another(getattr(NICE, field))})
    (found,) = differences(Golden((MARKED,), (), (), ()), (changed,))
    assert found.title == f"rules of {NICE.id}"


def test_a_mark_tells_every_class_ask_and_urgency_from_every_other() -> None:
    kinds: dict[str, type[Enum]] = {"precedence": Precedence, "ask": Ask, "urgency": Urgency}
    for field, kind in kinds.items():
        assert len({mark_of(reworded(**{field: each})) for each in kind}) == len(kind)


def test_a_guideline_that_nobody_checked_is_a_difference() -> None:
    stranger = replace(NICE, id="zzz")
    (found,) = differences(WHOLE, (*all_guidelines(), stranger))
    assert (found.title, found.expected) == ("rules of zzz", "")


def test_a_moved_threshold_is_a_difference_with_both_answers() -> None:
    (found,) = differences(Golden((), (OFFERED,), (), ()), (broken(NICE),))
    assert (found.title, found.expected, found.found) == (OFFERED.title, "NICE-OFFER", "")


def test_what_is_missing_is_compared_word_for_word() -> None:
    other = replace(NOT_TAKEN, cannot_assess=frozenset({("NICE-OFFER", ("fetuses",))}))
    (found,) = differences(Golden((), (other,), (), ()), all_guidelines())
    assert found.expected == "NICE-OFFER?fetuses"
    assert "NICE-OFFER?history" in found.found


def test_what_sets_a_rule_aside_is_compared_word_for_word() -> None:
    bleeds = a_sheet(
        a_scan(mm="24.9"), symptoms=(a_symptom(SymptomKind.BLEEDING),), history=(an_earlier_birth("30+2"),)
    )
    aside = frozenset({("NICE-OFFER", ("exclusion",))})
    suspended = replace(OFFERED, facts=bleeds.facts, findings=frozenset(), suspended=aside)
    assert differences(Golden((), (suspended,), (), ()), all_guidelines()) == ()
    other = replace(suspended, suspended=frozenset())
    (found,) = differences(Golden((), (other,), (), ()), all_guidelines())
    assert (found.expected, found.found) == ("", "NICE-OFFER!exclusion")


def test_rules_that_are_not_those_that_were_checked_are_a_difference() -> None:
    first, *others = NICE.rules
    calmer = replace(NICE, rules=(replace(first, urgency=Urgency.INFO), *others))
    (found,) = differences(replace(WHOLE, guidelines=(MARKED,), cases=()), (calmer,))
    assert (found.title, found.expected) == ("rules of nice-ng25", MARKED[1])


def test_a_guideline_that_is_not_there_is_a_difference() -> None:
    (found,) = differences(Golden((), (OFFERED,), (), ()), ())
    assert found.found == "KeyError"


def test_a_rule_that_breaks_is_a_difference_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("models.rules.self_test.evaluate", breaks)
    assert [each.found for each in differences(WHOLE, all_guidelines())] == ["ZeroDivisionError"] * 2


def test_a_wrong_age_is_a_difference() -> None:
    wrong = replace(AGE, on=date(2026, 3, 3))
    (found,) = differences(Golden((), (), (wrong,), ()), ())
    assert (found.expected, found.found) == ("22+0", "22+1")


def test_no_age_where_none_can_be_is_an_answer() -> None:
    outside = GoldenAge(DUE.on, date(2026, 8, 10), None)
    assert differences(Golden((), (), (outside,), ()), ()) == ()


def test_a_wrong_crown_rump_formula_is_a_difference() -> None:
    wrong = replace(LENGTH, method=DatingMethod.CRL_INTERGROWTH)
    (found,) = differences(Golden((), (), (), (wrong,)), ())
    assert (found.title, found.expected, found.found) == ("crl_intergrowth 45.0 mm", "11+2", "11+1")
