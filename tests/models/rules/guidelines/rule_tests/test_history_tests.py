"""What counts as an earlier birth, loss, rupture or cerclage, and what stays unknown."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.guidelines.bounds import Ages
from models.records.guidelines.history_tests import (
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    FailedCerclage,
    HistoryNotTaken,
    HistoryTest,
    RiskFactors,
)
from models.records.history import CerclageIndication, CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.records.risk import RiskKind
from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.rule_tests.history_tests import evaluate_history
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.seen_text import seen_value_text
from models.values.age import GestationalAge
from models.views import Facts
from tests.builders import TODAY, a_risk, an_earlier_birth, an_earlier_loss, saw

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ACOG = EarlierEvents(
    births=Ages(GestationalAge.of(16), GestationalAge.of(33, 6)),
    losses=Ages(GestationalAge.of(16), GestationalAge.of(33, 6)),
)
UK = EarlierEvents(births=Ages(last=GestationalAge.of(36, 6)), losses=Ages(first=GestationalAge.of(14)))
BY_KIND = EarlierCerclage(CerclageKind.TRANSVAGINAL, GestationalAge.of(28))


def _judge(test: HistoryTest, *history: EarlierPregnancy) -> Verdict:
    return evaluate_history(test, facts_on_day(Facts(history=history), TODAY))


@pytest.mark.parametrize(("age", "truth"), [("15+6", NO), ("16+0", YES), ("33+6", YES), ("34+0", NO)])
def test_a_birth_counts_inside_its_ages_only(age: str, truth: Truth) -> None:
    assert _judge(ACOG, an_earlier_birth(age)).truth is truth


@pytest.mark.parametrize(("age", "truth"), [("13+6", NO), ("14+0", YES), ("23+6", YES)])
def test_a_loss_counts_from_its_first_age_on(age: str, truth: Truth) -> None:
    assert _judge(UK, an_earlier_loss(age)).truth is truth


@pytest.mark.parametrize(("age", "truth"), [("13+0", YES), ("36+6", YES), ("37+0", NO)])
def test_births_and_losses_have_ages_of_their_own(age: str, truth: Truth) -> None:
    assert _judge(UK, an_earlier_birth(age)).truth is truth


@pytest.mark.parametrize(
    ("onset", "of_birth", "of_loss"),
    [(Onset.SPONTANEOUS, YES, YES), (None, UNKNOWN, YES), (Onset.INDICATED, NO, NO)],
)
def test_a_loss_counts_unless_brought_on_and_a_birth_only_if_spontaneous(
    onset: Onset | None, of_birth: Truth, of_loss: Truth
) -> None:
    assert _judge(UK, an_earlier_birth("30+0", onset)).truth is of_birth
    assert _judge(UK, an_earlier_loss("20+0", onset)).truth is of_loss


def test_an_unknown_age_stays_unknown_even_where_the_outcome_bounds_it() -> None:
    ageless = replace(an_earlier_loss(), age=None)
    assert _judge(UK, ageless).truth is UNKNOWN
    assert _judge(UK, ageless).missing == (Missing.HISTORY,)
    assert _judge(UK, replace(ageless, onset=Onset.INDICATED)).truth is NO


def test_an_age_that_rules_an_event_out_settles_it_whatever_its_onset() -> None:
    assert _judge(ACOG, an_earlier_birth("38+0", None)).truth is NO


@pytest.mark.parametrize("outcome", [EarlierOutcome.EARLY_LOSS, EarlierOutcome.TERMINATION])
def test_early_losses_and_terminations_never_count(outcome: EarlierOutcome) -> None:
    assert _judge(UK, replace(an_earlier_loss("18+0"), outcome=outcome)).truth is NO


def test_three_events_are_certain_possible_or_out_of_reach() -> None:
    three = replace(UK, at_least=3)
    loss, maybe, term = an_earlier_loss(), an_earlier_birth("30+0", None), an_earlier_birth("40+0")
    assert _judge(three, loss, loss, loss).truth is YES
    assert _judge(three, loss, loss, maybe).truth is UNKNOWN
    assert _judge(three, loss, maybe, maybe).truth is UNKNOWN
    assert _judge(three, loss, loss, term).truth is NO
    assert _judge(three).truth is NO


def test_one_certain_event_outweighs_unknown_ones() -> None:
    verdict = _judge(UK, an_earlier_birth("30+0", None), an_earlier_loss("18+0"))
    assert verdict.truth is YES
    assert [seen_value_text(seen) for seen in verdict.seen] == ["birth 30+0", "loss 18+0"]


@pytest.mark.parametrize("pprom", TriState)
@pytest.mark.parametrize("outcome", EarlierOutcome)
def test_ruptured_membranes_count_whatever_the_outcome_and_unknown_is_no_where_nobody_asks(
    outcome: EarlierOutcome, pprom: TriState
) -> None:
    event = replace(an_earlier_birth(onset=Onset.INDICATED), outcome=outcome, pprom=pprom)
    is_early = outcome in (EarlierOutcome.EARLY_LOSS, EarlierOutcome.TERMINATION)
    expected = {TriState.YES: YES, TriState.NO: NO, TriState.UNKNOWN: NO if is_early else UNKNOWN}
    assert _judge(EarlierPprom(), event).truth is expected[pprom]


@pytest.mark.parametrize(
    ("pprom", "age", "truth"),
    [
        (TriState.YES, "33+6", YES),
        (TriState.YES, "34+0", NO),
        (TriState.YES, None, UNKNOWN),
        (TriState.NO, None, NO),
        (TriState.UNKNOWN, "33+6", UNKNOWN),
        (TriState.UNKNOWN, "34+0", NO),
    ],
)
def test_ruptured_membranes_may_have_to_end_a_pregnancy_before_an_age(
    pprom: TriState, age: str | None, truth: Truth
) -> None:
    ended = GestationalAge.parse(age) if age else None
    event = replace(an_earlier_birth(), pprom=pprom, age=ended)
    assert _judge(EarlierPprom(ended_before=GestationalAge.of(34)), event).truth is truth


FAILED = FailedCerclage(GestationalAge.of(28))
ELECTIVE = FailedCerclage(GestationalAge.of(28), (CerclageIndication.HISTORY, CerclageIndication.ULTRASOUND))
STITCHED = replace(
    an_earlier_birth("27+6"),
    cerclage=CerclageKind.TRANSVAGINAL,
    cerclage_indication=CerclageIndication.HISTORY,
)


@pytest.mark.parametrize(
    ("change", "failed", "elective"),
    [
        ({}, YES, YES),
        ({"age": GestationalAge.of(28)}, NO, NO),
        ({"age": None}, UNKNOWN, UNKNOWN),
        ({"onset": None}, YES, YES),
        ({"onset": Onset.INDICATED}, NO, NO),
        ({"outcome": EarlierOutcome.EARLY_LOSS}, YES, YES),
        ({"outcome": EarlierOutcome.TERMINATION}, NO, NO),
        ({"cerclage": None}, NO, NO),
        ({"cerclage": CerclageKind.ABDOMINAL}, NO, NO),
        ({"cerclage_indication": CerclageIndication.ULTRASOUND}, YES, YES),
        ({"cerclage_indication": CerclageIndication.EXAMINATION}, YES, NO),
        ({"cerclage_indication": None}, YES, UNKNOWN),
        ({"cerclage_indication": None, "age": GestationalAge.of(28)}, NO, NO),
    ],
)
def test_a_cerclage_failed_where_the_pregnancy_ended_early_all_the_same(
    change: dict[str, Any], failed: Truth, elective: Truth
) -> None:
    event = replace(STITCHED, **change)
    assert (_judge(FAILED, event).truth, _judge(ELECTIVE, event).truth) == (failed, elective)


def test_any_earlier_cerclage_counts_where_nothing_narrows_it() -> None:
    abdominal = replace(STITCHED, cerclage=CerclageKind.ABDOMINAL, age=None)
    assert _judge(EarlierCerclage(), abdominal).truth is YES
    assert _judge(EarlierCerclage(), an_earlier_birth()).truth is NO


@pytest.mark.parametrize(
    ("said", "factors", "truth"),
    [
        (TriState.YES, (), YES),
        (TriState.NO, (), NO),
        (TriState.UNKNOWN, (), UNKNOWN),
        (TriState.UNKNOWN, (TriState.NO, TriState.NO, TriState.NO), NO),
        (TriState.UNKNOWN, (TriState.NO, TriState.NO, TriState.UNKNOWN), UNKNOWN),
        (TriState.UNKNOWN, (TriState.NO, TriState.YES), YES),
        (TriState.NO, (TriState.YES,), YES),
    ],
)
def test_trauma_is_said_by_itself_or_by_its_factors(
    said: TriState, factors: tuple[TriState, ...], truth: Truth
) -> None:
    kinds = (RiskKind.CONISATION, RiskKind.LACERATION, RiskKind.TRACHELECTOMY)
    risks = tuple(a_risk(kind, answer) for kind, answer in zip(kinds, factors, strict=False))
    verdict = evaluate_history(
        CervicalTrauma(), facts_on_day(Facts(cervical_trauma=said, risks=risks), TODAY)
    )
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.CERVICAL_TRAUMA,) if truth is UNKNOWN else ())


@pytest.mark.parametrize(
    ("answers", "trauma", "truth"),
    [
        ({}, TriState.UNKNOWN, UNKNOWN),
        ({RiskKind.DES: TriState.YES}, TriState.UNKNOWN, YES),
        ({RiskKind.DES: TriState.NO}, TriState.UNKNOWN, UNKNOWN),
        ({RiskKind.DES: TriState.NO}, TriState.NO, NO),
        ({RiskKind.DES: TriState.UNKNOWN}, TriState.NO, UNKNOWN),
        ({RiskKind.DES: TriState.NO, RiskKind.TRACHELECTOMY: TriState.UNKNOWN}, TriState.NO, NO),
        ({RiskKind.DES: TriState.NO, RiskKind.TRACHELECTOMY: TriState.YES}, TriState.NO, YES),
    ],
)
def test_a_risk_factor_that_was_not_asked_for_is_unknown_but_for_a_trachelectomy_without_trauma(
    answers: dict[RiskKind, TriState], trauma: TriState, truth: Truth
) -> None:
    test = RiskFactors((RiskKind.DES, RiskKind.TRACHELECTOMY))
    risks = tuple(a_risk(kind, answer) for kind, answer in answers.items())
    verdict = evaluate_history(test, facts_on_day(Facts(cervical_trauma=trauma, risks=risks), TODAY))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.RISK_FACTORS,) if truth is UNKNOWN else ())


def test_a_risk_factor_asked_for_again_has_its_latest_answer() -> None:
    risks = (a_risk(RiskKind.DES, TriState.YES), a_risk(RiskKind.DES, TriState.NO))
    assert evaluate_history(RiskFactors((RiskKind.DES,)), facts_on_day(Facts(risks=risks), TODAY)).truth is NO


def test_a_painless_loss_counts_at_any_age_and_onset() -> None:
    painless = replace(an_earlier_loss("12+0", Onset.INDICATED), painless_dilation=TriState.YES)
    test = EarlierPainlessDilation(outcome=EarlierOutcome.LOSS)
    assert _judge(test, painless).truth is YES
    assert _judge(test, replace(painless, outcome=EarlierOutcome.EARLY_LOSS)).truth is NO
    assert _judge(test, replace(painless, painless_dilation=TriState.UNKNOWN)).truth is UNKNOWN
    assert _judge(test, replace(painless, painless_dilation=TriState.NO)).truth is NO


@pytest.mark.parametrize("kind", CerclageKind)
def test_painless_dilation_with_a_cerclage_counts_whatever_the_outcome(kind: CerclageKind) -> None:
    test = EarlierPainlessDilation(with_cerclage=True)
    birth = replace(an_earlier_birth("39+0"), painless_dilation=TriState.YES, cerclage=kind)
    assert _judge(test, birth).truth is YES
    assert _judge(test, replace(birth, cerclage=None)).truth is NO


@pytest.mark.parametrize(("age", "truth"), [("27+6", YES), ("28+0", NO), (None, UNKNOWN)])
def test_a_cerclage_failed_when_that_pregnancy_ended_too_early(age: str | None, truth: Truth) -> None:
    event = replace(
        an_earlier_birth("30+0", Onset.INDICATED),
        age=GestationalAge.parse(age) if age else None,
        cerclage=CerclageKind.TRANSVAGINAL,
    )
    assert _judge(BY_KIND, event).truth is truth
    assert _judge(BY_KIND, replace(event, cerclage=CerclageKind.ABDOMINAL)).truth is NO
    assert _judge(BY_KIND, replace(event, cerclage=None)).truth is NO


@pytest.mark.parametrize("test", [ACOG, EarlierPprom(), EarlierPainlessDilation(), BY_KIND])
def test_a_history_that_was_not_taken_leaves_every_test_of_it_unknown(test: HistoryTest) -> None:
    verdict = evaluate_history(test, facts_on_day(Facts(history=None), TODAY))
    assert (verdict.truth, verdict.missing) == (UNKNOWN, (Missing.HISTORY,))
    assert _judge(test).truth is NO


def test_it_is_known_whether_the_history_was_taken() -> None:
    assert evaluate_history(HistoryNotTaken(), facts_on_day(Facts(history=None), TODAY)).truth is YES
    assert _judge(HistoryNotTaken()).truth is NO


@pytest.mark.parametrize(
    ("answer", "truth"), [(TriState.YES, YES), (TriState.NO, NO), (TriState.UNKNOWN, UNKNOWN)]
)
def test_cervical_trauma_is_as_it_was_answered(answer: TriState, truth: Truth) -> None:
    verdict = evaluate_history(CervicalTrauma(), facts_on_day(Facts(cervical_trauma=answer), TODAY))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.CERVICAL_TRAUMA,) if truth is UNKNOWN else ())
    assert verdict.seen == (saw(Input.CERVICAL_TRAUMA, answer.value),)


_TOLD = replace(an_earlier_loss("18+0"), pprom=TriState.YES, painless_dilation=TriState.YES, ended_on=TODAY)


@pytest.mark.parametrize(
    ("test", "history", "seen"),
    [
        (UK, None, [saw(Input.HISTORY, "not_taken")]),
        (HistoryNotTaken(), None, [saw(Input.HISTORY, "not_taken")]),
        (HistoryNotTaken(), (), []),
        (UK, (), [saw(Input.HISTORY, "none")]),
        (UK, (_TOLD, an_earlier_birth("40+0")), [saw(Input.HISTORY, "loss 18+0", TODAY)]),
        (UK, (replace(_TOLD, age=None),), [saw(Input.HISTORY, "loss unknown", TODAY)]),
        (EarlierPprom(), (), [saw(Input.HISTORY, "none pprom")]),
        (EarlierPprom(), (_TOLD,), [saw(Input.HISTORY, "loss 18+0 pprom", TODAY)]),
        (EarlierPainlessDilation(), (), [saw(Input.HISTORY, "none painless_dilation")]),
        (EarlierPainlessDilation(), (_TOLD,), [saw(Input.HISTORY, "loss 18+0 painless_dilation", TODAY)]),
        (BY_KIND, (_TOLD,), [saw(Input.HISTORY, "none cerclage")]),
        (CervicalTrauma(), (), [saw(Input.CERVICAL_TRAUMA, "unknown")]),
    ],
)
def test_every_test_tells_what_it_saw(
    test: HistoryTest, history: tuple[EarlierPregnancy, ...] | None, seen: list[Seen]
) -> None:
    assert list(evaluate_history(test, facts_on_day(Facts(history=history), TODAY)).seen) == seen
