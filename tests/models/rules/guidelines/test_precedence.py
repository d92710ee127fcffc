"""Which situations hold, and that each class of rules is set aside by its own."""

from dataclasses import replace

import pytest

from models.records.finding import Membranes, SymptomKind
from models.records.guidelines.guideline import Precedence, Situation
from models.records.laboratory import LabKind
from models.records.record import TriState
from models.records.scan import SeenMembranes
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.precedence import set_aside_by, situations
from models.views import Facts
from tests.builders import (
    TODAY,
    a_cerclage,
    a_lab_result,
    a_scan,
    a_symptom,
    all_guidelines,
    an_examination,
)

EXCLUSION, PRESSURE, OPEN, CERCLAGE = Situation


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), ()),
        ((SymptomKind.CRAMPS, SymptomKind.BACKACHE, SymptomKind.DISCHARGE), ()),
        ((SymptomKind.PELVIC_PRESSURE,), (PRESSURE,)),
        ((SymptomKind.BLEEDING,), (EXCLUSION,)),
        ((SymptomKind.PELVIC_PRESSURE, SymptomKind.FEVER), (EXCLUSION,)),
    ],
)
def test_pressure_is_a_situation_of_its_own_only_without_an_exclusion(
    kinds: tuple[SymptomKind, ...], expected: tuple[Situation, ...]
) -> None:
    assert situations(facts_on_day(Facts(symptoms=tuple(map(a_symptom, kinds))), TODAY)) == expected


def test_every_situation_that_holds_is_named() -> None:
    facts = Facts(
        symptoms=(a_symptom(SymptomKind.CONTRACTIONS),),
        cerclages=(a_cerclage(),),
        examinations=(an_examination(dilation="1.0"),),
    )
    assert situations(facts_on_day(facts, TODAY)) == (EXCLUSION, OPEN, CERCLAGE)


def test_ruptured_membranes_are_an_exclusion_without_any_symptom() -> None:
    facts = Facts(examinations=(an_examination(membranes=Membranes.RUPTURED),))
    assert situations(facts_on_day(facts, TODAY)) == (EXCLUSION,)


def test_a_positive_culture_is_an_exclusion_without_any_symptom() -> None:
    facts = Facts(lab_results=(a_lab_result(LabKind.FLUID_CULTURE, TriState.YES),))
    assert situations(facts_on_day(facts, TODAY)) == (EXCLUSION,)


def test_membranes_seen_at_a_scan_open_the_cervix() -> None:
    scan = replace(a_scan(mm="12.0"), membranes=SeenMembranes.IN_VAGINA)
    assert situations(facts_on_day(Facts(scans=(scan,)), TODAY)) == (OPEN,)


def test_a_cervix_that_may_be_open_is_no_situation() -> None:
    facts = Facts(examinations=(an_examination(dilation=None, membranes=None),))
    assert situations(facts_on_day(facts, TODAY)) == ()


@pytest.mark.parametrize(
    ("precedence", "expected"),
    [
        (Precedence.PREVENTION, (EXCLUSION, PRESSURE, OPEN, CERCLAGE)),
        (Precedence.RESCUE, (EXCLUSION, CERCLAGE)),
        (Precedence.MEASUREMENT, (EXCLUSION, OPEN)),
        (Precedence.REMOVAL, (EXCLUSION,)),
        (Precedence.ALWAYS, ()),
    ],
)
def test_a_class_is_set_aside_by_its_own_situations(
    precedence: Precedence, expected: tuple[Situation, ...]
) -> None:
    rule = replace(all_guidelines()[0].rules[0], precedence=precedence)
    assert set_aside_by(rule, tuple(Situation)) == expected
    assert [set_aside_by(rule, (each,)) == (each,) for each in Situation] == [
        each in expected for each in Situation
    ]
