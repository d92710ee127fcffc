"""All rules beside each other agree with what raises flags."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.finding import SymptomKind
from models.records.guidelines.guideline import Situation
from models.records.history import EarlierPregnancy
from models.rules.guidelines.assessment import Missing, TestKind, Truth
from models.rules.guidelines.comparison import Explained, Standing, compare_rules
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.seen_text import seen_value_text
from models.views import PregnancySheet
from tests.builders import (
    FOLLOWED,
    TODAY,
    a_cerclage,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
    an_earlier_loss,
)


def _compared(sheet: PregnancySheet) -> dict[str, Explained]:
    return {e.rule.id: e for e in compare_rules(sheet.facts, TODAY, all_guidelines(), FOLLOWED)}


def test_every_rule_is_there_once_and_the_followed_come_first() -> None:
    rows = compare_rules(a_sheet().facts, TODAY, all_guidelines(), FOLLOWED)
    assert len({e.rule.id for e in rows}) == len(rows) == sum(len(g.rules) for g in all_guidelines())
    marks = [e.is_followed for e in rows]
    assert marks == sorted(marks, reverse=True)
    assert {e.guideline.id for e in rows if e.is_followed} == set(FOLLOWED)


@given(
    tenths=st.integers(150, 350),
    weeks=st.integers(10, 38),
    fetuses=st.sampled_from([None, 1, 2]),
    history=st.sampled_from([None, (), (an_earlier_birth(),), (an_earlier_loss(),) * 3]),
    has_suture=st.booleans(),
    symptom=st.sampled_from([None, SymptomKind.BLEEDING, SymptomKind.PELVIC_PRESSURE]),
)
def test_the_comparison_says_what_the_flags_are_raised_by(
    tenths: int,
    weeks: int,
    fetuses: int | None,
    history: tuple[EarlierPregnancy, ...] | None,
    has_suture: bool,
    symptom: SymptomKind | None,
) -> None:
    scan = a_scan(mm=f"{tenths // 10}.{tenths % 10}")
    more = {
        "cerclages": (a_cerclage(),) if has_suture else (),
        "symptoms": (a_symptom(symptom),) if symptom else (),
    }
    due = TODAY + timedelta(days=280 - 7 * weeks)
    facts = a_sheet(scan, history=history, fetuses=fetuses, due=due, **more).facts
    said = evaluate(facts, TODAY, all_guidelines())
    rows = compare_rules(facts, TODAY, all_guidelines(), ())
    standings = {s: {e.rule.id for e in rows if e.standing is s} for s in Standing}
    assert standings[Standing.APPLIES] == {f.rule.id for f in said.hits}
    assert standings[Standing.UNKNOWN] == {u.rule.id for u in said.cannot_assess}
    assert standings[Standing.SET_ASIDE] == {
        s.rule.id for s in said.suspended if s.otherwise is not Truth.FALSE
    }


def test_a_rule_that_does_not_apply_names_the_tests_that_fail() -> None:
    row = _compared(a_sheet(a_scan(mm="25.1"), history=(an_earlier_birth(),)))["NICE-OFFER"]
    assert row.standing is Standing.NOT
    assert [(o.test, o.kind) for o in row.failing] == [("length", TestKind.DATA)]
    assert [seen_value_text(seen) for o in row.failing for seen in o.verdict.seen] == ["25.1"]


def test_a_rule_that_cannot_be_assessed_names_what_is_missing() -> None:
    row = _compared(a_sheet(a_scan(mm="24.0"), history=None))["NICE-OFFER"]
    assert (row.standing, row.missing) == (Standing.UNKNOWN, (Missing.HISTORY,))


def test_a_rule_set_aside_names_the_situation_that_does_it_and_keeps_its_tests() -> None:
    sheet = a_sheet(a_scan(mm="24.0"), history=(an_earlier_birth(),), cerclages=(a_cerclage(),))
    row = _compared(sheet)["NICE-OFFER"]
    assert (row.standing, row.by) == (Standing.SET_ASIDE, (Situation.CERCLAGE,))
    assert all(o.verdict.truth is Truth.TRUE for o in row.outcomes)


def test_a_rule_that_would_not_apply_anyway_is_not_called_set_aside() -> None:
    sheet = a_sheet(a_scan(mm="24.0"), history=(an_earlier_birth(),), cerclages=(a_cerclage(),))
    row = _compared(sheet)["NICE137-PROG"]
    assert (row.standing, row.by) == (Standing.NOT, ())


@pytest.mark.parametrize(("mm", "standing"), [("25.0", Standing.APPLIES), ("25.1", Standing.NOT)])
def test_what_was_seen_comes_with_every_standing(mm: str, standing: Standing) -> None:
    row = _compared(a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),)))["NICE-OFFER"]
    assert row.standing is standing
    assert mm in [seen_value_text(seen) for seen in row.seen]
