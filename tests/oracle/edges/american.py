"""Edges of ACOG PB 142 and 234, SMFM CS 70 and 65 and the MFMU schedule, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.asides import always, in_doubt, prevention, removal, rescue
from tests.oracle.edges.earlier_steps import events, failed_cerclage
from tests.oracle.edges.examining import UNEXAMINED, open_cervix
from tests.oracle.edges.steps import (
    HISTORY,
    Edge,
    Edges,
    Outcome,
    RuleEdges,
    any_number,
    at_any_age,
    at_least,
    at_most,
    day_and_scan,
    of,
    on_the_day,
    over,
    singleton,
    two_or_more,
    undated,
    under,
    unmeasured,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, loss, suture
from tests.oracle.rules.case_facts import Json

ACOG = ("16+0", "33+6")
ANY_SPTB = ("16+0", "36+6")
SHORT = Woman(mm="8.0")
SHORT_AFTER_BIRTH = Woman(mm="20.0", history=(birth("30+0"),))
PAINLESS = loss("20+0", painless_dilation="yes")


def scanned_singleton(w: Woman, first: str | None, last: str) -> Edges:
    """One fetus, scanned and looked at inside the window, for a rule of the class prevention."""
    yield from day_and_scan(w, first, last)
    yield from undated(w)
    yield from singleton(w)
    yield from prevention(w)
    yield from in_doubt(w)


def singleton_of_the_day(w: Woman, first: str | None, last: str) -> Edges:
    """One fetus, on a day inside the window, for a rule of the class prevention."""
    yield from on_the_day(w, first, last)
    yield from undated(w)
    yield from singleton(w)
    yield from prevention(w)
    yield from in_doubt(w)


def acog_142() -> list[RuleEdges]:
    """ACOG PB 142."""
    history = Woman(at="13+0", history=(PAINLESS,))
    opened = Woman(examination=examined("1.0"))
    stitched = Woman(at="36+3", cerclage=suture())
    return [
        of("ACOG142-HX", singleton_of_the_day(history, None, "15+6"), painless(history)),
        of(
            "ACOG142-US",
            under(SHORT_AFTER_BIRTH, "25.0"),
            scanned_singleton(SHORT_AFTER_BIRTH, "16+0", "23+6"),
            events(SHORT_AFTER_BIRTH, ACOG, "16+0"),
        ),
        of(
            "ACOG142-EX",
            open_cervix(opened),
            on_the_day(opened, "14+0", "23+6"),
            undated(opened),
            singleton(opened),
            rescue(opened),
        ),
        of("ACOG142-REMOVE", on_the_day(stitched, "36+0", "37+6"), removal_due(stitched)),
    ]


def painless(w: Woman) -> Edges:
    """Painless dilation in a loss, or in any pregnancy with a cerclage."""
    told: dict[str, tuple[Json, Outcome]] = {
        "loss without painless dilation": (loss("20+0"), False),
        "loss with painless dilation, brought on": (
            loss("20+0", onset="indicated", painless_dilation="yes"),
            True,
        ),
        "loss with painless dilation at 12+0": (loss("12+0", painless_dilation="yes"), True),
        "loss with painless dilation of unknown age": (loss(None, painless_dilation="yes"), True),
        "loss, painless dilation unknown": (loss("20+0", painless_dilation="unknown"), HISTORY),
        "loss, painless dilation not recorded": (loss("20+0", painless_dilation=None), HISTORY),
        "birth with painless dilation": (birth("30+0", painless_dilation="yes"), False),
        "birth, painless dilation unknown": (birth("30+0", painless_dilation="unknown"), False),
        "birth with painless dilation and a cerclage": (
            birth("38+0", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
        "birth with painless dilation and an abdominal cerclage": (
            birth("38+0", onset="indicated", painless_dilation="yes", cerclage="abdominal"),
            True,
        ),
        "birth with a cerclage, no painless dilation": (birth("38+0", cerclage="transvaginal"), False),
        "birth with a cerclage, painless dilation unknown": (
            birth("38+0", painless_dilation="unknown", cerclage="transvaginal"),
            HISTORY,
        ),
        "early loss with painless dilation": (earlier("early_loss", "12+0", painless_dilation="yes"), False),
        "early loss with painless dilation and a cerclage": (
            earlier("early_loss", "13+6", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
        "termination with painless dilation and a cerclage": (
            earlier("termination", "20+0", painless_dilation="yes", cerclage="transvaginal"),
            True,
        ),
    }
    for words, (event, outcome) in told.items():
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("no earlier pregnancy", replace(w, history=()), False)
    yield Edge("history not taken", replace(w, history=None), HISTORY)
    several = (loss("20+0", painless_dilation="unknown"), PAINLESS)
    yield Edge("one loss unknown, another with painless dilation", replace(w, history=several), True)


def removal_due(w: Woman) -> Edges:
    """A transvaginal cerclage in place, for a rule of the class removal."""
    yield from transvaginal_in_place(w)
    yield from removal(w)


def transvaginal_in_place(w: Woman) -> Edges:
    """A transvaginal cerclage has to be in place."""
    yield from undated(w)
    yield from any_number(w)
    yield Edge("an abdominal cerclage", replace(w, cerclage=suture("abdominal")), False)
    yield Edge("no cerclage", replace(w, cerclage=None), False)
    yield Edge("taken out today", replace(w, cerclage=suture(removed=0)), False)
    yield Edge("to be taken out tomorrow", replace(w, cerclage=suture(removed=-1)), True)
    yield Edge("placed today", replace(w, cerclage=suture(placed=0)), True)
    yield Edge("to be placed tomorrow", replace(w, cerclage=suture(placed=-1)), False)


def acog_234() -> list[RuleEdges]:
    """ACOG PB 234."""
    return [
        of("ACOG234-PROG", _of_234(SHORT), events(SHORT, ANY_SPTB, "16+0", counts=False)),
        of("ACOG234-EITHER", _of_234(SHORT_AFTER_BIRTH), events(SHORT_AFTER_BIRTH, ANY_SPTB, "16+0")),
    ]


def _of_234(w: Woman) -> Edges:
    yield from at_most(w, "25.0")
    yield from scanned_singleton(w, "16+0", "23+6")


def smfm_70() -> list[RuleEdges]:
    """SMFM CS 70."""
    between = replace(SHORT, mm="22.0")
    several = replace(SHORT, fetuses=2)
    return [
        of("SMFM70-SHORT", at_most(SHORT, "25.0"), _no_birth_yet(SHORT), prevention(SHORT), in_doubt(SHORT)),
        of("SMFM70-P20", at_most(SHORT, "20.0"), _no_birth_yet(SHORT), prevention(SHORT)),
        of(
            "SMFM70-P25",
            over(between, "20.0"),
            at_most(between, "25.0"),
            _no_birth_yet(between),
            prevention(between),
        ),
        of(
            "SMFM70-NOCERC",
            at_least(between, "10.0"),
            at_most(between, "25.0"),
            _no_birth_yet(between),
            open_cervix(between, wanted=False),
            prevention(between, opened=False),
        ),
        of("SMFM70-NOPESS", at_most(SHORT, "25.0"), _no_birth_yet(SHORT), prevention(SHORT)),
        of("SMFM70-LT10", under(SHORT, "10.0"), _no_birth_yet(SHORT), _not_dilated(SHORT)),
        of(
            "SMFM70-TWIN",
            at_most(several, "25.0"),
            day_and_scan(several, None, "23+6"),
            undated(several),
            two_or_more(several),
            prevention(several),
        ),
    ]


def _no_birth_yet(w: Woman) -> Edges:
    yield from day_and_scan(w, "14+0", "23+6")
    yield from undated(w)
    yield from singleton(w)
    yield from events(w, ANY_SPTB, "16+0", counts=False)


def _not_dilated(w: Woman) -> Edges:
    for words, examinations, outcome in (
        ("0.9 cm", (examined("0.9"),), True),
        ("1.0 cm", (examined("1.0"),), False),
        ("1.1 cm", (examined("1.1"),), False),
        ("membranes not recorded, closed", (examined("0.0", None),), True),
        ("dilation not recorded", (examined(None),), UNEXAMINED),
        ("0.9 cm yesterday, blank today", (examined("0.9", days_ago=1), examined(None)), UNEXAMINED),
        ("1.0 cm yesterday, blank today", (examined("1.0", days_ago=1), examined(None)), False),
        ("1.0 cm yesterday, 0.9 cm today", (examined("1.0", days_ago=1), examined("0.9")), True),
        ("not examined", (), True),
    ):
        yield Edge(words, replace(w, examinations=examinations), outcome)
    for edge in prevention(w):
        # Dilated 1.0 cm it does not apply at all; with the membranes seen alone it is set aside.
        yield replace(edge, outcome=False) if edge.words == "cervix 1.0 cm open" else edge


def smfm_65() -> list[RuleEdges]:
    """SMFM CS 65."""
    failed = loss("20+0", cerclage="transvaginal", cerclage_indication="history")
    w = Woman(at="13+0", history=(failed,))
    stitched = Woman(cerclage=suture("abdominal"))
    return [
        of("SMFM65-TAC", singleton_of_the_day(w, None, "15+6"), failed_cerclage(w, elective=True)),
        of("SMFM65-NOSCAN", at_any_age(stitched), any_number(stitched), _abdominal(stitched)),
    ]


def _abdominal(w: Woman) -> Edges:
    for edge in always(w):
        # This one wants the stitch of the abdomen, so the steps about other stitches say less.
        if "cerclage" not in edge.words:
            yield edge
    yield Edge("a transvaginal cerclage", replace(w, cerclage=suture()), False)
    yield Edge("no cerclage", replace(w, cerclage=None), False)
    yield Edge("taken out today", replace(w, cerclage=suture("abdominal", removed=0)), False)
    yield Edge("to be taken out tomorrow", replace(w, cerclage=suture("abdominal", removed=-1)), True)
    yield Edge("placed today", replace(w, cerclage=suture("abdominal", placed=0)), True)
    yield Edge("to be placed tomorrow", replace(w, cerclage=suture("abdominal", placed=-1)), False)


def mfmu() -> list[RuleEdges]:
    """The MFMU schedule."""
    long = replace(SHORT_AFTER_BIRTH, mm="35.0")
    middle = replace(long, mm="27.0")
    return [
        of("OWEN-14D", at_least(long, "30.0"), unmeasured(long, outcome=False), _of_the_trial(long)),
        of("OWEN-7D", at_least(middle, "25.0"), under(middle, "30.0"), _of_the_trial(middle)),
    ]


def _of_the_trial(w: Woman) -> Edges:
    yield from scanned_singleton(w, "16+0", "22+6")
    yield from events(w, ACOG, "16+0")
