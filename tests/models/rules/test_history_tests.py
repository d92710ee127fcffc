"""What counts as an earlier birth, loss, rupture or cerclage, and what stays unknown."""

from dataclasses import replace

import pytest

from models.records.bounds import Ages
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.history_tests import (
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    HistoryNotTaken,
    HistoryTest,
)
from models.records.record import Answer
from models.rules.as_of import as_of
from models.rules.assessment import Input, Missing, Seen, Truth, Verdict
from models.rules.history_tests import judge_history
from models.values.age import GestationalAge
from models.views import Facts
from tests.builders import TODAY, an_earlier_birth, an_earlier_loss

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ACOG = EarlierEvents(
    births=Ages(GestationalAge.of(16), GestationalAge.of(33, 6)),
    losses=Ages(GestationalAge.of(16), GestationalAge.of(33, 6)),
)
UK = EarlierEvents(births=Ages(last=GestationalAge.of(36, 6)), losses=Ages(first=GestationalAge.of(14)))
FAILED = EarlierCerclage(CerclageKind.TRANSVAGINAL, GestationalAge.of(28))


def _judge(test: HistoryTest, *history: EarlierPregnancy) -> Verdict:
    return judge_history(test, as_of(Facts(history=history), TODAY))


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
    assert [seen.value for seen in verdict.seen] == ["birth 30+0", "loss 18+0"]


@pytest.mark.parametrize(("pprom", "truth"), [(Answer.YES, YES), (Answer.NO, NO), (Answer.UNKNOWN, UNKNOWN)])
@pytest.mark.parametrize("outcome", EarlierOutcome)
def test_ruptured_membranes_count_whatever_the_outcome(
    outcome: EarlierOutcome, pprom: Answer, truth: Truth
) -> None:
    event = replace(an_earlier_birth(onset=Onset.INDICATED), outcome=outcome, pprom=pprom)
    assert _judge(EarlierPprom(), event).truth is truth


def test_a_painless_loss_counts_at_any_age_and_onset() -> None:
    painless = replace(an_earlier_loss("12+0", Onset.INDICATED), painless_dilation=Answer.YES)
    test = EarlierPainlessDilation(outcome=EarlierOutcome.LOSS)
    assert _judge(test, painless).truth is YES
    assert _judge(test, replace(painless, outcome=EarlierOutcome.EARLY_LOSS)).truth is NO
    assert _judge(test, replace(painless, painless_dilation=Answer.UNKNOWN)).truth is UNKNOWN
    assert _judge(test, replace(painless, painless_dilation=Answer.NO)).truth is NO


@pytest.mark.parametrize("kind", CerclageKind)
def test_painless_dilation_with_a_cerclage_counts_whatever_the_outcome(kind: CerclageKind) -> None:
    test = EarlierPainlessDilation(with_cerclage=True)
    birth = replace(an_earlier_birth("39+0"), painless_dilation=Answer.YES, cerclage=kind)
    assert _judge(test, birth).truth is YES
    assert _judge(test, replace(birth, cerclage=None)).truth is NO


@pytest.mark.parametrize(("age", "truth"), [("27+6", YES), ("28+0", NO), (None, UNKNOWN)])
def test_a_cerclage_failed_when_that_pregnancy_ended_too_early(age: str | None, truth: Truth) -> None:
    event = replace(
        an_earlier_birth("30+0", Onset.INDICATED),
        age=GestationalAge.parse(age) if age else None,
        cerclage=CerclageKind.TRANSVAGINAL,
    )
    assert _judge(FAILED, event).truth is truth
    assert _judge(FAILED, replace(event, cerclage=CerclageKind.ABDOMINAL)).truth is NO
    assert _judge(FAILED, replace(event, cerclage=None)).truth is NO


@pytest.mark.parametrize("test", [ACOG, EarlierPprom(), EarlierPainlessDilation(), FAILED])
def test_a_history_that_was_not_taken_leaves_every_test_of_it_unknown(test: HistoryTest) -> None:
    verdict = judge_history(test, as_of(Facts(history=None), TODAY))
    assert (verdict.truth, verdict.missing) == (UNKNOWN, (Missing.HISTORY,))
    assert _judge(test).truth is NO


def test_it_is_known_whether_the_history_was_taken() -> None:
    assert judge_history(HistoryNotTaken(), as_of(Facts(history=None), TODAY)).truth is YES
    assert _judge(HistoryNotTaken()).truth is NO


@pytest.mark.parametrize(("answer", "truth"), [(Answer.YES, YES), (Answer.NO, NO), (Answer.UNKNOWN, UNKNOWN)])
def test_cervical_trauma_is_as_it_was_answered(answer: Answer, truth: Truth) -> None:
    verdict = judge_history(CervicalTrauma(), as_of(Facts(cervical_trauma=answer), TODAY))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.CERVICAL_TRAUMA,) if truth is UNKNOWN else ())
    assert verdict.seen == (Seen(Input.CERVICAL_TRAUMA, answer.value),)


_TOLD = replace(an_earlier_loss("18+0"), pprom=Answer.YES, painless_dilation=Answer.YES, ended_on=TODAY)


@pytest.mark.parametrize(
    ("test", "history", "seen"),
    [
        (UK, None, [Seen(Input.HISTORY, "not_taken")]),
        (HistoryNotTaken(), None, [Seen(Input.HISTORY, "not_taken")]),
        (HistoryNotTaken(), (), []),
        (UK, (), [Seen(Input.HISTORY, "none")]),
        (UK, (_TOLD, an_earlier_birth("40+0")), [Seen(Input.HISTORY, "loss 18+0", TODAY)]),
        (UK, (replace(_TOLD, age=None),), [Seen(Input.HISTORY, "loss unknown", TODAY)]),
        (EarlierPprom(), (), [Seen(Input.HISTORY, "none pprom")]),
        (EarlierPprom(), (_TOLD,), [Seen(Input.HISTORY, "loss 18+0 pprom", TODAY)]),
        (EarlierPainlessDilation(), (), [Seen(Input.HISTORY, "none painless_dilation")]),
        (EarlierPainlessDilation(), (_TOLD,), [Seen(Input.HISTORY, "loss 18+0 painless_dilation", TODAY)]),
        (FAILED, (_TOLD,), [Seen(Input.HISTORY, "none cerclage")]),
        (CervicalTrauma(), (), [Seen(Input.CERVICAL_TRAUMA, "unknown")]),
    ],
)
def test_every_test_tells_what_it_saw(
    test: HistoryTest, history: tuple[EarlierPregnancy, ...] | None, seen: list[Seen]
) -> None:
    assert list(judge_history(test, as_of(Facts(history=history), TODAY)).seen) == seen
