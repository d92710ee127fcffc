"""Symptoms come before a cerclage, a cerclage before everything else."""

import pytest

from models.records.finding import Membranes, SymptomKind
from models.records.guideline import Situation
from models.rules.as_of import as_of
from models.rules.precedence import set_aside_by, situation
from models.views import Facts
from tests.builders import TODAY, a_cerclage, a_symptom, all_guidelines, an_examination


@pytest.mark.parametrize(
    ("kinds", "has_cerclage", "expected"),
    [
        ([], False, None),
        ([SymptomKind.CRAMPS], False, None),
        ([], True, Situation.CERCLAGE),
        ([SymptomKind.BACKACHE], True, Situation.CERCLAGE),
        ([SymptomKind.PELVIC_PRESSURE], False, Situation.PRESSURE),
        ([SymptomKind.PELVIC_PRESSURE], True, Situation.PRESSURE_WITH_CERCLAGE),
        ([SymptomKind.BLEEDING], False, Situation.EXCLUSION),
        ([SymptomKind.PELVIC_PRESSURE, SymptomKind.FEVER], True, Situation.EXCLUSION),
    ],
)
def test_the_gravest_situation_has_precedence(
    kinds: list[SymptomKind], has_cerclage: bool, expected: Situation | None
) -> None:
    facts = Facts(
        symptoms=tuple(a_symptom(kind) for kind in kinds), cerclages=(a_cerclage(),) if has_cerclage else ()
    )
    assert situation(as_of(facts, TODAY)) is expected


def test_ruptured_membranes_are_an_exclusion_without_any_symptom() -> None:
    facts = Facts(examinations=(an_examination(membranes=Membranes.RUPTURED),))
    assert situation(as_of(facts, TODAY)) is Situation.EXCLUSION


@pytest.mark.parametrize(
    ("now", "open_cervix", "offer"),
    [
        (None, None, None),
        (Situation.CERCLAGE, None, "APP-INSITU"),
        (Situation.PRESSURE, None, "APP-SYMPT"),
        (Situation.PRESSURE_WITH_CERCLAGE, "APP-SYMPT", "APP-SYMPT"),
        (Situation.EXCLUSION, "APP-SYMPT", "APP-SYMPT"),
    ],
)
def test_a_situation_sets_aside_what_does_not_name_it(
    now: Situation | None, open_cervix: str | None, offer: str | None
) -> None:
    rules = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}
    assert set_aside_by(rules["APP-OPEN"], now) == open_cervix
    assert set_aside_by(rules["NICE-OFFER"], now) == offer
