"""The tests on earlier pregnancies and on risk factors."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.rules.answers import (
    NO,
    YES,
    Answer,
    all_of,
    any_of,
    at_least,
    exactly_one,
    negated,
    neither,
    unknown,
    word,
    yes_if,
)
from tests.oracle.rules.case_facts import Facts, Json, days

HISTORY = "history"
RISK = "risk_factors"
Judge = Callable[[Json], Answer]


def _some(f: Facts, judge: Judge) -> Answer:
    """One true event makes it true; else one unknown makes it unknown."""
    return unknown(HISTORY) if f.history is None else any_of(*map(judge, f.history))


# Births and losses


def _event(event: Json, outcome: str, first: str, last: str) -> Answer:
    """A birth with onset spontaneous, or a loss with onset spontaneous or unknown, at such an age."""
    onset, age = event.get("onset"), event.get("age")
    if event["outcome"] != outcome or onset == "indicated":
        return NO
    if age is not None and not days(first) <= days(age) <= days(last):
        return NO
    if age is None or (onset is None and outcome == "birth"):
        return unknown(HISTORY)
    return YES


def _birth(event: Json, first: str, last: str) -> Answer:
    return _event(event, "birth", first, last)


def _late_loss(event: Json) -> Answer:
    return _event(event, "loss", "14+0", "44+6")


def _birth_or_loss(f: Facts, first: str, last: str) -> Answer:
    return _some(f, lambda e: any_of(_birth(e, first, last), _event(e, "loss", first, last)))


def acog_history(f: Facts) -> Answer:
    return _birth_or_loss(f, "16+0", "33+6")


def any_sptb(f: Facts) -> Answer:
    return _birth_or_loss(f, "16+0", "36+6")


def nice_history(f: Facts) -> Answer:
    return _birth_or_loss(f, "16+0", "34+0")


def _uk_event(event: Json) -> Answer:
    return any_of(_birth(event, "0+0", "36+6"), _late_loss(event))


def _sogc_event(event: Json) -> Answer:
    return any_of(_birth(event, "0+0", "27+6"), _late_loss(event))


def uk_history(f: Facts) -> Answer:
    return _some(f, _uk_event)


def _three(f: Facts, judge: Judge) -> Answer:
    return unknown(HISTORY) if f.history is None else at_least(3, map(judge, f.history), HISTORY)


def three_events(f: Facts) -> Answer:
    return _three(f, _uk_event)


def three_sogc_events(f: Facts) -> Answer:
    return _three(f, _sogc_event)


def one_loss_and_no_birth(f: Facts) -> Answer:
    """Exactly one loss at 14+0 or later, and no birth up to 36+6."""
    if f.history is None:
        return unknown(HISTORY)
    births = negated(_some(f, lambda e: _birth(e, "0+0", "36+6")))
    return all_of(exactly_one(map(_late_loss, f.history), HISTORY), births)


def birth_34_or_loss(f: Facts) -> Answer:
    """A birth up to 34+0 or a loss at 14+0 or later."""
    return _some(f, lambda e: any_of(_birth(e, "0+0", "34+0"), _late_loss(e)))


# Waters, dilation and cerclage of earlier pregnancies


def _pprom(event: Json) -> Answer:
    said = event.get("pprom")
    # Unknown counts as no where the pregnancy ended before it could matter.
    if event["outcome"] in {"early_loss", "termination"}:
        return yes_if(said == "yes")
    return word(said, HISTORY)


def pprom(f: Facts) -> Answer:
    return _some(f, _pprom)


def _before(event: Json, end: str) -> Answer:
    """It ended before that age; an unknown age stays unknown, whatever the outcome."""
    age = event.get("age")
    return unknown(HISTORY) if age is None else yes_if(days(age) < days(end))


def _had_cerclage(event: Json) -> Answer:
    return yes_if(event.get("cerclage") is not None)


def painless_dilation(f: Facts) -> Answer:
    """The history of ACOG142-HX: a loss, or any earlier pregnancy with a cerclage, with painless dilation."""
    return _some(
        f,
        lambda e: all_of(
            any_of(yes_if(e["outcome"] == "loss"), _had_cerclage(e)),
            word(e.get("painless_dilation"), HISTORY),
        ),
    )


def _failed(event: Json) -> Answer:
    ended_by_itself = event["outcome"] != "termination" and event.get("onset") != "indicated"
    transvaginal = event.get("cerclage") == "transvaginal"
    return all_of(yes_if(transvaginal and ended_by_itself), _before(event, "28+0"))


def failed_cerclage(f: Facts) -> Answer:
    return _some(f, _failed)


def failed_elective_cerclage(f: Facts) -> Answer:
    def elective(event: Json) -> Answer:
        why = event.get("cerclage_indication")
        return unknown(HISTORY) if why is None else yes_if(why in {"history", "ultrasound"})

    return _some(f, lambda e: all_of(_failed(e), elective(e)))


# Risk factors


def _risk(f: Facts, kind: str) -> Answer:
    return word(f.risk_factors.get(kind), RISK)


def cervical_trauma(f: Facts) -> Answer:
    asked = [_risk(f, kind).value for kind in ("conisation", "laceration", "trachelectomy")]
    if f.trauma == "yes" or True in asked:
        return YES
    return NO if f.trauma == "no" or asked == [False] * 3 else unknown("cervical_trauma")


def uterine_anomaly(f: Facts) -> Answer:
    return _risk(f, "uterine_anomaly")


def trachelectomy(f: Facts) -> Answer:
    told = _risk(f, "trachelectomy")
    return NO if told.value is None and f.trauma == "no" else told


def other_risk(f: Facts) -> Answer:
    kinds = ("caesarean_full_dilation", "uterine_anomaly", "des", "connective_tissue", "curettage")
    return any_of(cervical_trauma(f), pprom(f), *(_risk(f, kind) for kind in kinds))


def no_risk(f: Facts) -> Answer:
    return neither(uk_history(f), other_risk(f))


def sbl_high(f: Facts) -> Answer:
    return any_of(
        nice_history(f),
        _some(f, lambda e: all_of(_pprom(e), _before(e, "34+0"))),
        _some(f, _had_cerclage),
        uterine_anomaly(f),
        trachelectomy(f),
    )


def sbl_intermediate(f: Facts) -> Answer:
    return any_of(_risk(f, "caesarean_full_dilation"), _risk(f, "conisation"))
