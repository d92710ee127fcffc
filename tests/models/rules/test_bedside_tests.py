"""Fetuses, symptoms, examination, cerclage and due date."""

from dataclasses import replace

import pytest

from models.records.bedside_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    Exclusion,
    Fetuses,
    Intact,
    MembranesAt,
    NoDueDate,
    Symptoms,
)
from models.records.bounds import DilationBand
from models.records.finding import Examination, Membranes, SymptomKind
from models.records.history import CerclageKind
from models.rules.as_of import as_of
from models.rules.assessment import Input, Missing, Seen, Truth, Verdict
from models.rules.bedside_tests import judge_bedside
from models.values.length import Centimetres
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_symptom, an_examination

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
CM = Centimetres.parse
EXPOSED = MembranesAt((Membranes.AT_OS, Membranes.IN_CANAL, Membranes.IN_VAGINA))


def _judge(test: BedsideTest, facts: Facts) -> Verdict:
    return judge_bedside(test, as_of(facts, TODAY))


def _examined(dilation: str | None = "0", membranes: Membranes | None = Membranes.NOT_SEEN) -> Facts:
    return Facts(examinations=(an_examination(dilation=dilation, membranes=membranes),))


@pytest.mark.parametrize(
    ("test", "truths"),
    [
        (Fetuses(exactly=1), (YES, NO, NO)),
        (Fetuses(exactly=2), (NO, YES, NO)),
        (Fetuses(at_least=2), (NO, YES, YES)),
    ],
)
def test_fetuses_are_counted(test: Fetuses, truths: tuple[Truth, ...]) -> None:
    assert tuple(_judge(test, Facts(fetuses=n)).truth for n in (1, 2, 3)) == truths
    assert _judge(test, Facts()).missing == (Missing.FETUSES,)


@pytest.mark.parametrize("kind", SymptomKind)
def test_every_symptom_is_an_exclusion_an_alarm_or_a_mild_sign(kind: SymptomKind) -> None:
    facts = Facts(symptoms=(a_symptom(kind),))
    exclusions = {SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS, SymptomKind.FEVER}
    assert (_judge(Exclusion(), facts).truth is YES) is (kind in exclusions)
    assert (_judge(Alarm(), facts).truth is YES) is (kind in exclusions | {SymptomKind.PELVIC_PRESSURE})
    assert _judge(Symptoms((kind,)), facts).truth is YES
    assert _judge(Symptoms((kind,)), Facts()).truth is NO


@pytest.mark.parametrize(
    ("membranes", "truth"), [(None, NO), (Membranes.RUPTURED, YES), (Membranes.AT_OS, NO)]
)
def test_membranes_that_were_not_recorded_raise_no_alarm(membranes: Membranes | None, truth: Truth) -> None:
    facts = _examined(membranes=membranes)
    assert (_judge(Exclusion(), facts).truth, _judge(Alarm(), facts).truth) == (truth, truth)


@pytest.mark.parametrize(
    ("membranes", "exposed", "intact"),
    [
        (Membranes.NOT_SEEN, NO, YES),
        (Membranes.AT_OS, YES, YES),
        (Membranes.IN_CANAL, YES, YES),
        (Membranes.IN_VAGINA, YES, YES),
        (Membranes.RUPTURED, NO, NO),
        (None, UNKNOWN, UNKNOWN),
    ],
)
def test_membranes_are_exposed_intact_or_unknown(
    membranes: Membranes | None, exposed: Truth, intact: Truth
) -> None:
    facts = _examined(membranes=membranes)
    assert (_judge(EXPOSED, facts).truth, _judge(Intact(), facts).truth) == (exposed, intact)


def test_without_an_examination_nothing_is_exposed_or_dilated_and_all_is_intact() -> None:
    tests: tuple[BedsideTest, ...] = (EXPOSED, DilationBand(at_least=CM("1.0")), Intact())
    assert [_judge(test, Facts()).truth for test in tests] == [NO, NO, YES]


def test_fluid_loss_settles_that_membranes_are_not_intact() -> None:
    facts = replace(_examined(membranes=None), symptoms=(a_symptom(SymptomKind.FLUID_LOSS),))
    assert _judge(Intact(), facts).truth is NO


@pytest.mark.parametrize(
    ("band", "truths"),
    [
        (DilationBand(at_least=CM("1.0")), (NO, YES, YES)),
        (DilationBand(over=CM("1.0")), (NO, NO, YES)),
        (DilationBand(at_most=CM("1.0")), (YES, YES, NO)),
        (DilationBand(under=CM("1.0")), (YES, NO, NO)),
    ],
)
def test_dilation_is_compared_unrounded(band: DilationBand, truths: tuple[Truth, ...]) -> None:
    assert tuple(_judge(band, _examined(cm)).truth for cm in ("0.9", "1.0", "1.1")) == truths
    assert _judge(band, _examined(None)).missing == (Missing.EXAMINATION,)


def test_a_later_examination_without_dilation_leaves_dilation_unknown() -> None:
    examinations: tuple[Examination, ...] = (an_examination(dilation="2.0"), an_examination(dilation=None))
    assert _judge(DilationBand(at_least=CM("1.0")), Facts(examinations=examinations)).truth is UNKNOWN


def test_a_cerclage_in_place_has_a_kind() -> None:
    facts = Facts(cerclages=(a_cerclage(),))
    assert _judge(CerclageInPlace(), facts).truth is YES
    assert _judge(CerclageInPlace(CerclageKind.TRANSVAGINAL), facts).truth is YES
    assert _judge(CerclageInPlace(CerclageKind.ABDOMINAL), facts).truth is NO
    assert _judge(CerclageInPlace(), Facts()).truth is NO


def test_of_two_sutures_in_place_each_is_found_by_its_kind() -> None:
    abdominal = replace(a_cerclage(), kind=CerclageKind.ABDOMINAL)
    facts = Facts(cerclages=(abdominal, a_cerclage()))
    verdict = _judge(CerclageInPlace(CerclageKind.TRANSVAGINAL), facts)
    assert (verdict.truth, [seen.value for seen in verdict.seen]) == (YES, ["transvaginal"])


def test_a_missing_due_date_is_known_to_be_missing() -> None:
    assert _judge(NoDueDate(), Facts()).truth is YES
    assert _judge(NoDueDate(), Facts(due_on=DUE.on)).truth is NO


_FLUID = a_symptom(SymptomKind.FLUID_LOSS)


@pytest.mark.parametrize(
    ("test", "facts", "seen"),
    [
        (Fetuses(exactly=1), Facts(fetuses=2), [Seen(Input.FETUSES, "2")]),
        (Fetuses(exactly=1), Facts(), [Seen(Input.FETUSES, "not_recorded")]),
        (Symptoms((_FLUID.kind,)), Facts(symptoms=(_FLUID,)), [Seen(Input.SYMPTOM, "fluid_loss", TODAY)]),
        (Intact(), Facts(symptoms=(_FLUID,)), [Seen(Input.SYMPTOM, "fluid_loss", TODAY)]),
        (Intact(), Facts(), [Seen(Input.MEMBRANES, "none")]),
        (Intact(), _examined(), [Seen(Input.MEMBRANES, "not_seen", TODAY)]),
        (Intact(), _examined(membranes=None), [Seen(Input.MEMBRANES, "not_recorded", TODAY)]),
        (EXPOSED, _examined(membranes=Membranes.AT_OS), [Seen(Input.MEMBRANES, "at_os", TODAY)]),
        (EXPOSED, _examined(membranes=None), [Seen(Input.MEMBRANES, "not_recorded", TODAY)]),
        (EXPOSED, Facts(), [Seen(Input.MEMBRANES, "none")]),
        (Exclusion(), _examined(membranes=Membranes.RUPTURED), [Seen(Input.MEMBRANES, "ruptured", TODAY)]),
        (Alarm(), _examined(), []),
        (DilationBand(over=CM("0")), _examined("2"), [Seen(Input.DILATION, "2.0", TODAY)]),
        (DilationBand(over=CM("0")), _examined(None), [Seen(Input.DILATION, "not_recorded", TODAY)]),
        (DilationBand(over=CM("0")), Facts(), [Seen(Input.DILATION, "none")]),
        (CerclageInPlace(), Facts(), [Seen(Input.CERCLAGE, "none")]),
        (
            CerclageInPlace(CerclageKind.ABDOMINAL),
            Facts(cerclages=(a_cerclage(),)),
            [Seen(Input.CERCLAGE, "transvaginal", a_cerclage().placed_on)],
        ),
        (NoDueDate(), Facts(), [Seen(Input.DUE_DATE, "none")]),
        (NoDueDate(), Facts(due_on=DUE.on), []),
    ],
)
def test_every_test_tells_what_it_saw(test: BedsideTest, facts: Facts, seen: list[Seen]) -> None:
    assert list(_judge(test, facts).seen) == seen


def test_membranes_that_were_not_recorded_are_asked_of_the_examination() -> None:
    facts = _examined(membranes=None)
    assert [_judge(test, facts).missing for test in (EXPOSED, Intact())] == [(Missing.EXAMINATION,)] * 2
