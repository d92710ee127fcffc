"""Tests of earlier pregnancies, of earlier injury to the cervix and of other risk factors."""

from typing import TypeAlias, assert_never

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
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.records.risk import RiskKind
from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.facts_on_day import FactsOnDay
from models.rules.guidelines.seen import (
    CervicalTraumaSeen,
    Detail,
    HistoryNotTakenSeen,
    HistorySeen,
    NoHistorySeen,
    RiskFactorSeen,
)
from models.rules.guidelines.three_valued import no, unknown, verdict, yes
from models.values.age import GestationalAge

_TRAUMAS = (RiskKind.CONISATION, RiskKind.LACERATION, RiskKind.TRACHELECTOMY)
_DetailTest: TypeAlias = EarlierPprom | EarlierPainlessDilation | EarlierCerclage | FailedCerclage
_DETAILS: dict[type[_DetailTest], Detail] = {
    EarlierPprom: Detail.PPROM,
    EarlierPainlessDilation: Detail.PAINLESS_DILATION,
    EarlierCerclage: Detail.CERCLAGE,
    FailedCerclage: Detail.CERCLAGE,
}
_TRUTHS = {TriState.YES: Truth.TRUE, TriState.NO: Truth.FALSE, TriState.UNKNOWN: Truth.UNKNOWN}


def evaluate_history(test: HistoryTest, day: FactsOnDay) -> Verdict:
    """What a test of her history comes to; a history that was not taken leaves it unknown."""
    if isinstance(test, CervicalTrauma):
        return _trauma(day)
    if isinstance(test, RiskFactors):
        return _risk_factors(test, day)
    history = day.facts.history
    if isinstance(test, HistoryNotTaken):
        return verdict(history is None, *([HistoryNotTakenSeen()] if history is None else []))
    if history is None:
        return unknown(Missing.HISTORY, HistoryNotTakenSeen())
    if isinstance(test, EarlierEvents):
        return _count(history, [_event(test, e) for e in history], test.at_least)
    return _count(history, [_detail(test, e) for e in history], detail=_DETAILS[type(test)])


def _detail(test: _DetailTest, event: EarlierPregnancy) -> Truth:
    """Whether one earlier pregnancy had what is asked for."""
    match test:
        case EarlierPprom():
            return _pprom(test, event)
        case EarlierPainlessDilation():
            return _painless(test, event)
        case EarlierCerclage():
            return _cerclage(test, event)
        case FailedCerclage():
            return _failed(test, event)
        case _:
            assert_never(test)


def _trauma(day: FactsOnDay) -> Verdict:
    """Said by itself, or by a risk factor: a yes always counts, whatever else was said."""
    said = day.facts.cervical_trauma
    factors = [day.risks.get(kind, TriState.UNKNOWN) for kind in _TRAUMAS]
    if said is TriState.YES or TriState.YES in factors:
        return yes(CervicalTraumaSeen(TriState.YES))
    if said is TriState.NO or set(factors) == {TriState.NO}:
        return no(CervicalTraumaSeen(TriState.NO))
    return unknown(Missing.CERVICAL_TRAUMA, CervicalTraumaSeen(TriState.UNKNOWN))


def _risk_factors(test: RiskFactors, day: FactsOnDay) -> Verdict:
    answers = {kind: _risk(kind, day) for kind in test.any_of}
    present = [kind for kind, answer in answers.items() if answer is TriState.YES]
    if present:
        return yes(*(RiskFactorSeen(kind) for kind in present))
    open_ones = [kind for kind, answer in answers.items() if answer is TriState.UNKNOWN]
    if open_ones:
        return unknown(Missing.RISK_FACTORS, *(RiskFactorSeen(kind, is_known=False) for kind in open_ones))
    return no(RiskFactorSeen(None))


def _risk(kind: RiskKind, day: FactsOnDay) -> TriState:
    """The answer to one factor; a trachelectomy is a trauma, so it is a no where there was none."""
    answer = day.risks.get(kind, TriState.UNKNOWN)
    is_no_trauma = kind is RiskKind.TRACHELECTOMY and day.facts.cervical_trauma is TriState.NO
    return TriState.NO if answer is TriState.UNKNOWN and is_no_trauma else answer


def _count(
    history: tuple[EarlierPregnancy, ...],
    truths: list[Truth],
    at_least: int = 1,
    detail: Detail | None = None,
) -> Verdict:
    """True when enough are certain, false when too few are possible, else unknown."""
    seen = tuple(
        HistorySeen(event.outcome, event.age, detail, on=event.ended_on)
        for event, truth in zip(history, truths, strict=True)
        if truth is not Truth.FALSE
    ) or (NoHistorySeen(detail),)
    certain = truths.count(Truth.TRUE)
    if certain < at_least <= certain + truths.count(Truth.UNKNOWN):
        return unknown(Missing.HISTORY, *seen)
    return verdict(certain >= at_least, *seen)


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


def _pprom(test: EarlierPprom, event: EarlierPregnancy) -> Truth:
    """In an early loss or a termination nobody asks for it: there unknown counts as no."""
    truth = _TRUTHS[event.pprom]
    is_early = event.outcome in (EarlierOutcome.EARLY_LOSS, EarlierOutcome.TERMINATION)
    if truth is Truth.UNKNOWN and is_early:
        return Truth.FALSE
    return _both(truth, _ended_before(test.ended_before, event))


def _cerclage(test: EarlierCerclage, event: EarlierPregnancy) -> Truth:
    if event.cerclage is None or (test.kind is not None and event.cerclage is not test.kind):
        return Truth.FALSE
    return _ended_before(test.ended_before, event)


def _failed(test: FailedCerclage, event: EarlierPregnancy) -> Truth:
    if event.cerclage is not CerclageKind.TRANSVAGINAL or event.outcome is EarlierOutcome.TERMINATION:
        return Truth.FALSE
    if event.onset is Onset.INDICATED:
        return Truth.FALSE
    return _both(_placed_for(test, event), _ended_before(test.ended_before, event))


def _placed_for(test: FailedCerclage, event: EarlierPregnancy) -> Truth:
    if not test.indications or event.cerclage_indication in test.indications:
        return Truth.TRUE
    return Truth.UNKNOWN if event.cerclage_indication is None else Truth.FALSE


def _ended_before(limit: GestationalAge | None, event: EarlierPregnancy) -> Truth:
    if limit is None:
        return Truth.TRUE
    if event.age is None:
        return Truth.UNKNOWN
    return Truth.TRUE if event.age < limit else Truth.FALSE


def _both(first: Truth, second: Truth) -> Truth:
    """False as soon as one is false, else unknown as soon as one is unknown."""
    if Truth.FALSE in (first, second):
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in (first, second) else Truth.TRUE
