"""Fetuses, symptoms, examination, cerclage and due date."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.guidelines.bedside_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    Exclusion,
    Exposed,
    Fetuses,
    FibronectinSince,
    Infection,
    Intact,
    LabourSigns,
    MembranesAt,
    NoCerclagePlaced,
    NoDueDate,
    Open,
    PlacentaAt,
    Symptoms,
)
from models.records.guidelines.bounds import DilationBand
from models.records.history import CerclageKind
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.rule_tests.bedside_tests import evaluate_bedside
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.seen_text import seen_value_text
from models.values.age import GestationalAge
from models.values.length import Centimetres
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_day, a_lab_result, a_scan, a_symptom, an_examination, saw

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
CM = Centimetres.parse
EXPOSED = MembranesAt((Membranes.AT_OS, Membranes.IN_CANAL, Membranes.IN_VAGINA))


def _judge(test: BedsideTest, facts: Facts) -> Verdict:
    return evaluate_bedside(test, facts_on_day(facts, TODAY))


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


def test_from_a_known_later_age_on_contractions_alone_are_no_warning_sign() -> None:
    test = Exclusion(contractions_to=GestationalAge.parse("22+0"))
    alone = Facts(due_on=DUE.on, symptoms=(a_symptom(SymptomKind.CONTRACTIONS),))
    with_fever = replace(alone, symptoms=(*alone.symptoms, a_symptom(SymptomKind.FEVER)))

    def truth(facts: Facts, at: str) -> Truth:
        return evaluate_bedside(test, facts_on_day(facts, a_day(at))).truth

    assert [truth(alone, at) for at in ("22+0", "22+1")] == [YES, NO]
    assert truth(replace(alone, due_on=None), "22+1") is YES
    assert truth(with_fever, "22+1") is YES
    assert truth(replace(alone, lab_results=(a_lab_result(),)), "22+1") is YES


@pytest.mark.parametrize("kind", SymptomKind)
def test_contractions_bleeding_and_fluid_loss_are_signs_of_labour(kind: SymptomKind) -> None:
    signs = {SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS}
    assert (_judge(LabourSigns(), Facts(symptoms=(a_symptom(kind),))).truth is YES) is (kind in signs)


def test_a_rupture_is_a_sign_of_labour_until_somebody_excludes_it() -> None:
    ruptured = an_examination(on=a_day("21+6"), membranes=Membranes.RUPTURED)
    blank = an_examination(membranes=None, dilation=None)
    excluded = replace(blank, rupture=Rupture.EXCLUDED)
    for tests, truth in (((ruptured, blank), YES), ((ruptured, blank, excluded), NO), ((excluded,), NO)):
        facts = Facts(examinations=tests)
        assert (_judge(LabourSigns(), facts).truth, _judge(Exclusion(), facts).truth) == (truth, truth)


def test_ruptured_and_where_they_are_are_two_facts() -> None:
    both = replace(an_examination(membranes=Membranes.IN_CANAL), rupture=Rupture.YES)
    facts = Facts(examinations=(both,))
    assert (_judge(Exposed(), facts).truth, _judge(LabourSigns(), facts).truth) == (YES, YES)
    assert _judge(Open(), facts).truth is YES


@pytest.mark.parametrize(("days", "truth"), [(0, YES), (28, YES), (29, NO), (-1, NO)])
@pytest.mark.parametrize("kind", [LabKind.FLUID_CULTURE, LabKind.FLUID_GRAM])
def test_an_infection_counts_for_twenty_eight_days(kind: LabKind, days: int, truth: Truth) -> None:
    result = a_lab_result(kind, on=TODAY - timedelta(days=days))
    facts = Facts(lab_results=(result,))
    assert [_judge(test, facts).truth for test in (Infection(), Exclusion(), Alarm())] == [truth] * 3
    assert _judge(LabourSigns(), facts).truth is NO


@pytest.mark.parametrize("positive", [TriState.NO, TriState.UNKNOWN])
def test_what_grew_nothing_or_is_awaited_is_no_infection(positive: TriState) -> None:
    assert _judge(Infection(), Facts(lab_results=(a_lab_result(positive=positive),))).truth is NO


@pytest.mark.parametrize(
    ("on", "positive", "truth"),
    [
        ("21+6", TriState.YES, NO),
        ("22+0", TriState.NO, YES),
        ("22+0", TriState.UNKNOWN, NO),
        ("22+1", TriState.YES, NO),
    ],
)
def test_a_fibronectin_counts_as_done_since_the_symptom_unless_it_is_awaited(
    on: str, positive: TriState, truth: Truth
) -> None:
    result = a_lab_result(LabKind.FFN, positive, on=a_day(on))
    symptom = a_symptom(SymptomKind.CONTRACTIONS)
    test = FibronectinSince(SymptomKind.CONTRACTIONS)
    assert _judge(test, Facts(symptoms=(symptom,), lab_results=(result,))).truth is truth
    assert _judge(test, Facts(lab_results=(result,))).truth is NO


@pytest.mark.parametrize("removed", [None, "14+0"])
def test_a_cerclage_that_is_out_again_was_placed_all_the_same(removed: str | None) -> None:
    assert _judge(NoCerclagePlaced(), Facts(cerclages=(a_cerclage(removed=removed),))).truth is NO
    assert _judge(NoCerclagePlaced(), Facts(cerclages=(a_cerclage(placed="22+1"),))).truth is YES
    assert _judge(NoCerclagePlaced(), Facts()).truth is YES


LOW = PlacentaAt((Placenta.LOW, Placenta.PRAEVIA))


@pytest.mark.parametrize("lies", Placenta)
def test_a_placenta_lies_low_or_not(lies: Placenta) -> None:
    assert (_judge(LOW, Facts(placenta=lies)).truth is YES) is (lies is not Placenta.NOT_LOW)
    assert _judge(LOW, Facts()).missing == (Missing.PLACENTA,)


@pytest.mark.parametrize(
    ("scanned", "said_on", "truth"), [("21+0", "20+0", NO), ("20+0", "20+0", YES), ("19+0", "20+0", YES)]
)
def test_where_the_placenta_was_seen_last_counts_and_of_one_day_the_graver(
    scanned: str, said_on: str, truth: Truth
) -> None:
    scan = replace(a_scan(at=scanned), placenta=Placenta.NOT_LOW)
    facts = Facts(scans=(scan, a_scan()), placenta=Placenta.LOW, placenta_on=a_day(said_on))
    assert _judge(LOW, facts).truth is truth


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
    assert (verdict.truth, [seen_value_text(seen) for seen in verdict.seen]) == (YES, ["transvaginal"])


def test_a_missing_due_date_is_known_to_be_missing() -> None:
    assert _judge(NoDueDate(), Facts()).truth is YES
    assert _judge(NoDueDate(), Facts(due_on=DUE.on)).truth is NO


_FLUID = a_symptom(SymptomKind.FLUID_LOSS)


@pytest.mark.parametrize(
    ("test", "facts", "seen"),
    [
        (Fetuses(exactly=1), Facts(fetuses=2), [saw(Input.FETUSES, "2")]),
        (Fetuses(exactly=1), Facts(), [saw(Input.FETUSES, "not_recorded")]),
        (Symptoms((_FLUID.kind,)), Facts(symptoms=(_FLUID,)), [saw(Input.SYMPTOM, "fluid_loss", TODAY)]),
        (Intact(), Facts(symptoms=(_FLUID,)), [saw(Input.SYMPTOM, "fluid_loss", TODAY)]),
        (Intact(), Facts(), [saw(Input.MEMBRANES, "none")]),
        (Intact(), _examined(), [saw(Input.MEMBRANES, "not_seen", TODAY)]),
        (Intact(), _examined(membranes=None), [saw(Input.MEMBRANES, "not_recorded", TODAY)]),
        (EXPOSED, _examined(membranes=Membranes.AT_OS), [saw(Input.MEMBRANES, "at_os", TODAY)]),
        (EXPOSED, _examined(membranes=None), [saw(Input.MEMBRANES, "not_recorded", TODAY)]),
        (EXPOSED, Facts(), [saw(Input.MEMBRANES, "none")]),
        (Exclusion(), _examined(membranes=Membranes.RUPTURED), [saw(Input.MEMBRANES, "ruptured", TODAY)]),
        (Alarm(), _examined(), []),
        (DilationBand(over=CM("0")), _examined("2"), [saw(Input.DILATION, "2.0", TODAY)]),
        (DilationBand(over=CM("0")), _examined(None), [saw(Input.DILATION, "not_recorded", TODAY)]),
        (DilationBand(over=CM("0")), Facts(), [saw(Input.DILATION, "none")]),
        (CerclageInPlace(), Facts(), [saw(Input.CERCLAGE, "none")]),
        (
            CerclageInPlace(CerclageKind.ABDOMINAL),
            Facts(cerclages=(a_cerclage(),)),
            [saw(Input.CERCLAGE, "transvaginal", a_cerclage().placed_on)],
        ),
        (NoDueDate(), Facts(), [saw(Input.DUE_DATE, "none")]),
        (NoDueDate(), Facts(due_on=DUE.on), []),
    ],
)
def test_every_test_tells_what_it_saw(test: BedsideTest, facts: Facts, seen: list[Seen]) -> None:
    assert list(_judge(test, facts).seen) == seen


def test_membranes_that_were_not_recorded_are_asked_of_the_examination() -> None:
    facts = _examined(membranes=None)
    assert [_judge(test, facts).missing for test in (EXPOSED, Intact())] == [(Missing.EXAMINATION,)] * 2
