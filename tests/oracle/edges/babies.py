"""Edges of Saving Babies' Lives version 3.1, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import scanned_singleton, singleton_of_the_day
from tests.oracle.edges.british import AFTER_BIRTH, NICE, SHORT, unscanned_from
from tests.oracle.edges.earlier_steps import events, failed_cerclage
from tests.oracle.edges.steps import (
    HISTORY,
    RISK,
    Edge,
    Edges,
    Outcome,
    RuleEdges,
    of,
    steps,
    turned_round,
    under,
)
from tests.oracle.edges.woman import Woman, birth, earlier, loss, risk
from tests.oracle.rules.case_facts import Json

BOTH = (*HISTORY, *RISK)
NOT_IN_A_GROUP = ("laceration", "curettage", "des", "connective_tissue")
"""Risk factors that put nobody into a group."""


def sbl_3() -> list[RuleEdges]:
    """Saving Babies' Lives version 3.1."""
    return [*_by_length(), *_referred(), *_scanned()]


def _by_length() -> list[RuleEdges]:
    return [
        of(
            "SBL3-HX25",
            under(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "16+0", "23+6"),
            events(AFTER_BIRTH, NICE, "16+0"),
        ),
        of(
            "SBL3-NOHX25",
            under(SHORT, "25.0"),
            scanned_singleton(SHORT, "16+0", "26+0"),
            events(SHORT, NICE, "16+0", counts=False),
        ),
    ]


def _referred() -> list[RuleEdges]:
    high = Woman(at="12+0", history=(birth("30+0"),))
    middle = Woman(at="12+0", risk=risk(conisation="yes"))
    failed = replace(high, history=(loss("20+0", cerclage="transvaginal"),))
    return [
        of("SBL3-REFHIGH", singleton_of_the_day(high, None, "13+6"), _high(high)),
        of("SBL3-REFINT", singleton_of_the_day(middle, None, "13+6"), _intermediate(middle)),
        of("SBL3-HXCHOICE", singleton_of_the_day(high, None, "15+6"), events(high, NICE, "16+0")),
        of(
            "SBL3-TA14",
            singleton_of_the_day(failed, None, "13+6"),
            failed_cerclage(failed, elective=False),
        ),
    ]


def _scanned() -> list[RuleEdges]:
    high = Woman(history=(birth("30+0"),))
    middle = Woman(risk=risk(caesarean_full_dilation="yes"))
    return [
        of("SBL3-SCANHIGH", singleton_of_the_day(high, "16+0", "24+0"), _high(high)),
        of(
            "SBL3-SCANINT",
            singleton_of_the_day(middle, "18+0", "22+6"),
            _intermediate(middle),
            unscanned_from(middle, "18+0"),
        ),
    ]


def _high(w: Woman) -> Edges:
    """An early birth or loss, waters that broke before 34+0, a cerclage, a uterine anomaly or a trachelectomy."""
    yield from events(w, NICE, "16+0")
    yield from _broken_waters(w)
    yield from _earlier_cerclage(w)
    none = replace(w, history=())
    yield from steps(
        ("a uterine anomaly", replace(none, risk=risk(uterine_anomaly="yes")), True),
        ("a uterine anomaly unknown", replace(none, risk=risk(uterine_anomaly="unknown")), RISK),
        ("a uterine anomaly not asked", replace(none, risk=risk(uterine_anomaly=None)), RISK),
        ("a trachelectomy, trauma answered no", replace(none, risk=risk(trachelectomy="yes")), True),
        ("a trachelectomy not asked, trauma answered no", _trachelectomy(none, None, "no"), False),
        ("a trachelectomy not asked, trauma unknown", _trachelectomy(none, None, "unknown"), RISK),
        ("a trachelectomy not asked, trauma answered yes", _trachelectomy(none, None, "yes"), RISK),
        ("a trachelectomy unknown, trauma unknown", _trachelectomy(none, "unknown", "unknown"), RISK),
        ("history not taken, an anomaly not asked", _unasked(none), BOTH),
        ("history not taken, a uterine anomaly", _anomaly_alone(none), True),
    )
    for kind in (*NOT_IN_A_GROUP, "conisation", "caesarean_full_dilation"):
        yield Edge(f"{kind} alone", replace(none, risk=risk(**{kind: "yes"})), False)


def _earlier_cerclage(w: Woman) -> Edges:
    """One in any earlier pregnancy, of any kind."""
    for words, event, outcome in (
        ("a birth at term with a cerclage", birth("39+0", cerclage="transvaginal"), True),
        ("a birth at term with an abdominal cerclage", birth("39+0", cerclage="abdominal"), True),
        ("an early loss with a cerclage", earlier("early_loss", "13+0", cerclage="transvaginal"), True),
        ("a termination with a cerclage", earlier("termination", "15+0", cerclage="transvaginal"), True),
        ("a birth at term", birth("39+0"), False),
    ):
        yield Edge(words, replace(w, history=(event,)), outcome)


def _trachelectomy(w: Woman, said: str | None, trauma: str) -> Woman:
    return replace(w, risk=risk(trachelectomy=said), trauma=trauma)


def _unasked(w: Woman) -> Woman:
    return replace(w, history=None, risk=risk(uterine_anomaly=None))


def _anomaly_alone(w: Woman) -> Woman:
    return replace(w, history=None, risk={"uterine_anomaly": "yes"})


def _broken_waters(w: Woman) -> Edges:
    told: tuple[tuple[str, Json, Outcome], ...] = (
        ("waters broke, ended at 33+6", _broke("birth", "33+6"), True),
        ("waters broke, ended at 34+0", _broke("birth", "34+0"), False),
        ("waters broke, ended at 34+1", _broke("birth", "34+1"), False),
        ("waters broke, age unknown", _broke("birth", None), HISTORY),
        ("waters broke, a termination of unknown age", _broke("termination", None), HISTORY),
        ("waters broke in an early loss", _broke("early_loss", "12+0"), True),
        ("waters unknown at 33+6", _broke("birth", "33+6", "unknown"), HISTORY),
        ("waters unknown at 34+0", _broke("birth", "34+0", "unknown"), False),
        ("waters unknown in a termination", _broke("termination", "20+0", "unknown"), False),
        ("waters unknown in an early loss of unknown age", _broke("early_loss", None, "unknown"), False),
    )
    for words, event, outcome in told:
        yield Edge(words, replace(w, history=(event,)), outcome)


def _broke(outcome: str, age: str | None, pprom: str = "yes") -> Json:
    return earlier(outcome, age, onset="indicated", pprom=pprom)


def _intermediate(w: Woman) -> Edges:
    """A caesarean at full dilatation or a conisation, and nothing that makes the risk high."""
    for kind in ("conisation", "caesarean_full_dilation"):
        for said, outcome in (("yes", True), ("unknown", RISK), (None, RISK)):
            told = replace(w, risk=risk(**{kind: said}))
            yield Edge(f"{kind} {said or 'not asked'}", told, outcome)
    for kind in NOT_IN_A_GROUP:
        yield Edge(f"{kind} alone", replace(w, risk=risk(**{kind: "yes"})), False)
        yield Edge(f"{kind} as well", _with(w, **{kind: "yes"}), True)
    yield from turned_round(_broken_waters(w))
    yield from turned_round(_earlier_cerclage(w))
    yield from events(w, NICE, "16+0", counts=False)
    yield from steps(
        ("no risk factor", replace(w, risk=risk()), False),
        ("trauma answered yes, none of the risk factors", replace(w, risk=risk(), trauma="yes"), False),
        ("no risk factor asked", replace(w, risk=None), RISK),
        ("an anomaly unknown, no other risk factor", _unknown_alone(w, "uterine_anomaly"), False),
        ("a trachelectomy unknown, no other risk factor", _unknown_alone(w, "trachelectomy"), False),
        ("a birth of unknown age as well", replace(w, history=(birth(None),)), HISTORY),
        ("history not taken, no risk factor", replace(w, risk=risk(), history=None), False),
        ("an anomaly not asked", _with(w, uterine_anomaly="unknown"), RISK),
        ("an anomaly as well", _with(w, uterine_anomaly="yes"), False),
        ("a trachelectomy as well", _with(w, trachelectomy="yes"), False),
    )


def _with(w: Woman, **answers: str) -> Woman:
    return replace(w, risk={**(w.risk or {}), **answers})


def _unknown_alone(w: Woman, kind: str) -> Woman:
    return replace(w, trauma="unknown", risk=risk(**{kind: "unknown"}))
