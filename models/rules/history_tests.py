"""Tests of earlier pregnancies and of earlier injury to the cervix."""

from typing import assert_never

from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import Answer
from models.records.rule_tests import (
    Ages,
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    HistoryNotTaken,
    HistoryTest,
)
from models.rules.as_of import AsOf
from models.rules.assessment import Input, Missing, Seen, Truth, Verdict
from models.rules.verdicts import unknown, verdict

NONE = "none"
NOT_TAKEN = "not_taken"
_TRUTHS = {Answer.YES: Truth.TRUE, Answer.NO: Truth.FALSE, Answer.UNKNOWN: Truth.UNKNOWN}


def judge_history(test: HistoryTest, day: AsOf) -> Verdict:
    """What a test of her history comes to; a history that was not taken leaves it unknown."""
    if isinstance(test, CervicalTrauma):
        return _trauma(day.facts.cervical_trauma)
    history = day.facts.history
    if isinstance(test, HistoryNotTaken):
        return verdict(history is None, *([Seen(Input.HISTORY, NOT_TAKEN)] if history is None else []))
    if history is None:
        return unknown(Missing.HISTORY, Seen(Input.HISTORY, NOT_TAKEN))
    match test:
        case EarlierEvents():
            return _count(history, [_event(test, e) for e in history], test.at_least)
        case EarlierPprom():
            return _count(history, [_TRUTHS[e.pprom] for e in history], detail="pprom")
        case EarlierPainlessDilation():
            return _count(history, [_painless(test, e) for e in history], detail="painless_dilation")
        case EarlierCerclage():
            return _count(history, [_cerclage(test, e) for e in history], detail="cerclage")
        case _:
            assert_never(test)


def _trauma(answer: Answer) -> Verdict:
    seen = Seen(Input.CERVICAL_TRAUMA, answer.value)
    if answer is Answer.UNKNOWN:
        return unknown(Missing.CERVICAL_TRAUMA, seen)
    return verdict(answer is Answer.YES, seen)


def _count(
    history: tuple[EarlierPregnancy, ...], truths: list[Truth], at_least: int = 1, detail: str = ""
) -> Verdict:
    """True when enough are certain, false when too few are possible, else unknown."""
    seen = tuple(
        Seen(Input.HISTORY, _told(event, detail), event.ended_on)
        for event, truth in zip(history, truths, strict=True)
        if truth is not Truth.FALSE
    ) or (Seen(Input.HISTORY, f"{NONE} {detail}".strip()),)
    certain = truths.count(Truth.TRUE)
    if certain < at_least <= certain + truths.count(Truth.UNKNOWN):
        return unknown(Missing.HISTORY, *seen)
    return verdict(certain >= at_least, *seen)


def _told(event: EarlierPregnancy, detail: str) -> str:
    """`loss 18+0 painless_dilation`: how it ended, its age or `unknown`, and what was asked about it."""
    return f"{event.outcome.value} {event.age or 'unknown'} {detail}".strip()


def _event(test: EarlierEvents, event: EarlierPregnancy) -> Truth:
    """A birth counts with spontaneous onset, a loss unless it was brought on; false once one field rules it out."""
    ages = _counted_ages(test, event.outcome)
    if ages is None or event.onset is Onset.INDICATED:
        return Truth.FALSE
    if event.age is not None and not ages.holds(event.age.days):
        return Truth.FALSE
    is_onset_open = event.onset is None and event.outcome is EarlierOutcome.BIRTH
    return Truth.UNKNOWN if event.age is None or is_onset_open else Truth.TRUE


def _counted_ages(test: EarlierEvents, outcome: EarlierOutcome) -> Ages | None:
    match outcome:
        case EarlierOutcome.BIRTH:
            return test.births
        case EarlierOutcome.LOSS:
            return test.losses
        case EarlierOutcome.EARLY_LOSS | EarlierOutcome.TERMINATION:
            return None
        case _:
            assert_never(outcome)


def _painless(test: EarlierPainlessDilation, event: EarlierPregnancy) -> Truth:
    is_outside = test.outcome is not None and event.outcome is not test.outcome
    if is_outside or (test.with_cerclage and event.cerclage is None):
        return Truth.FALSE
    return _TRUTHS[event.painless_dilation]


def _cerclage(test: EarlierCerclage, event: EarlierPregnancy) -> Truth:
    if event.cerclage is not test.kind:
        return Truth.FALSE
    if event.age is None:
        return Truth.UNKNOWN
    return Truth.TRUE if event.age < test.ended_before else Truth.FALSE
