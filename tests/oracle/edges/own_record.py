"""Edges of the program's own rules about a stitch, about what the record lacks and about the history."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import PAINLESS, painless, transvaginal_in_place
from tests.oracle.edges.asides import always, in_doubt, measurement, prevention
from tests.oracle.edges.earlier_steps import EVENT, three_events
from tests.oracle.edges.own_signs import each_exclusion
from tests.oracle.edges.royal_college import after_placing
from tests.oracle.edges.steps import (
    HISTORY,
    RISK,
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_any_age,
    at_most,
    day_and_scan,
    of,
    on_the_day,
    singleton,
    step,
    steps,
    to_or_undated,
    undated,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, fluid, loss, risk, suture, symptom

SHORT = Woman(mm="20.0")


def of_a_stitch() -> list[RuleEdges]:
    """A cerclage is in place."""
    short = Woman(mm="18.0", cerclage=suture())
    due, late = Woman(at="37+3", cerclage=suture()), Woman(at="38+3", cerclage=suture())
    return [
        of("APP-SUTURE-SYMPT", _with_warning_signs()),
        of(
            "APP-SUTURE-SHORT",
            at_most(short, "20.0"),
            to_or_undated(short, "33+6"),
            any_number(short),
            _unaffected(short),
            after_placing(short),
            step("an abdominal cerclage", replace(short, cerclage=suture("abdominal")), outcome=True),
        ),
        of(
            "APP-SUTURE-DUE",
            on_the_day(due, "37+1", "37+6"),
            transvaginal_in_place(due),
            _unaffected(due),
        ),
        of(
            "APP-SUTURE-OVERDUE",
            on_the_day(late, "38+0", None),
            step("at 44+6", replace(late, at="44+6"), outcome=True),
            transvaginal_in_place(late),
            _unaffected(late),
        ),
        of("APP-INSITU", _in_place()),
    ]


def _unaffected(w: Woman) -> Edges:
    """Nothing sets it aside, a cerclage being in place."""
    for edge in always(w):
        if "cerclage" not in edge.words:
            yield edge


def _with_warning_signs() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), cerclage=suture())
    pressed = symptom("pelvic_pressure")
    yield from each_exclusion(w)
    yield from steps(
        ("no symptoms", replace(w, symptoms=()), False),
        ("bleeding over today", replace(w, symptoms=(symptom("bleeding", 3, 0),)), True),
        ("bleeding over yesterday", replace(w, symptoms=(symptom("bleeding", 3, 1),)), False),
        ("no cerclage", replace(w, cerclage=None), False),
        ("taken out today", replace(w, cerclage=suture(removed=0)), False),
        ("to be taken out tomorrow", replace(w, cerclage=suture(removed=-1)), True),
        ("an abdominal cerclage", replace(w, cerclage=suture("abdominal")), True),
        ("pelvic pressure alone", replace(w, symptoms=(pressed,)), False),
        ("pelvic pressure as well", replace(w, symptoms=(*w.symptoms, pressed)), True),
        ("membranes in the canal as well", replace(w, examination=examined("1.0", "in_canal")), True),
        ("contractions alone at 40+0", _contracting_at_term(w), True),
    )
    yield from at_any_age(w)
    yield from any_number(w)


def _contracting_at_term(w: Woman) -> Woman:
    return replace(w, at="40+0", symptoms=(symptom("contractions"),))


def _in_place() -> Edges:
    w = Woman(cerclage=suture())
    yield from _unaffected(w)
    yield from at_any_age(w)
    yield from any_number(w)
    for words, cerclage, outcome in (
        ("an abdominal cerclage", suture("abdominal"), True),
        ("no cerclage", None, False),
        ("taken out today", suture(removed=0), False),
        ("to be taken out tomorrow", suture(removed=-1), True),
        ("placed today", suture(placed=0), True),
        ("to be placed tomorrow", suture(placed=-1), False),
    ):
        yield Edge(words, replace(w, cerclage=cerclage), outcome)


def of_the_record() -> list[RuleEdges]:
    """The due date or the history is missing, or the history alone asks for something."""
    unasked = replace(SHORT, history=None)
    removed = Woman(risk=risk(trachelectomy="yes"))
    booked = Woman(at="12+0", history=(EVENT,))
    return [
        of("APP-NODUE", _no_due_date()),
        of(
            "APP-HISTORY",
            at_most(unasked, "25.0"),
            day_and_scan(unasked, None, "24+0"),
            undated(unasked),
            any_number(unasked),
            measurement(unasked),
            in_doubt(unasked),
            step("asked, no earlier pregnancy", replace(unasked, history=()), outcome=False),
            step("asked, one earlier birth", replace(unasked, history=(birth("39+0"),)), outcome=False),
        ),
        of("APP-HXLATE", _no_stitch_yet()),
        of(
            "APP-REFER",
            on_the_day(booked, None, "13+6"),
            undated(booked),
            any_number(booked),
            prevention(booked),
            in_doubt(booked),
            _early_birth_or_loss(booked),
        ),
        of(
            "APP-TRACH",
            on_the_day(removed, None, "23+6"),
            undated(removed),
            any_number(removed),
            prevention(removed),
            in_doubt(removed),
            _trachelectomy(removed),
        ),
    ]


def _no_due_date() -> Edges:
    w = replace(SHORT, is_dated=False)
    yield from at_most(w, "25.0")
    yield from any_number(w)
    yield from measurement(w)
    yield from in_doubt(w)
    yield Edge("a due date", replace(w, is_dated=True), False)


def _no_stitch_yet() -> Edges:
    """Three events, or painless dilation, and no cerclage in this pregnancy, not even one that is out again."""
    three, dilated = Woman(history=(EVENT, EVENT, EVENT)), Woman(history=(PAINLESS,))
    yield from three_events(three)
    for edge in painless(dilated):
        yield replace(edge, words=f"by painless dilation: {edge.words}")
    yield from on_the_day(dilated, "16+0", "23+6")
    yield from undated(dilated)
    yield from singleton(dilated)
    yield from prevention(dilated, stitched=False)
    yield from in_doubt(dilated)
    unclear = loss("20+0", painless_dilation="unknown")
    yield from steps(
        ("taken out long ago", replace(dilated, cerclage=suture(removed=30)), False),
        ("placed today", replace(dilated, cerclage=suture(placed=0)), False),
        ("to be placed tomorrow", replace(dilated, cerclage=suture(placed=-1)), True),
        ("three events, dilation unknown", replace(three, history=(EVENT, EVENT, unclear)), True),
        ("two events, dilation unknown", replace(three, history=(EVENT, unclear)), HISTORY),
    )


def _early_birth_or_loss(w: Woman) -> Edges:
    for words, event, outcome in (
        ("a birth at 34+0", birth("34+0"), True),
        ("a birth at 34+1", birth("34+1"), False),
        ("a birth at 22+0", birth("22+0"), True),
        ("a birth at 14+0", birth("14+0"), True),
        ("a birth brought on", birth("30+0", onset="indicated"), False),
        ("a birth of unknown onset", birth("30+0", onset=None), HISTORY),
        ("a birth of unknown age", birth(None), HISTORY),
        ("a loss at 13+6", loss("13+6"), False),
        ("a loss at 14+0", loss("14+0"), True),
        ("a loss at 23+6", loss("23+6"), True),
        ("a loss of unknown onset", loss("18+0", onset=None), True),
        ("a loss brought on", loss("18+0", onset="indicated"), False),
        ("a loss of unknown age", loss(None), HISTORY),
        ("an early loss", earlier("early_loss", "13+0"), False),
        ("a termination", earlier("termination", "18+0"), False),
    ):
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("no earlier pregnancy", replace(w, history=()), False)
    yield Edge("history not taken", replace(w, history=None), HISTORY)


def _trachelectomy(w: Woman) -> Edges:
    asked = replace(w, trauma="unknown")
    for said, words in (("unknown", "unknown"), (None, "not asked")):
        told = risk(trachelectomy=said)
        yield Edge(f"trachelectomy {words}, trauma no", replace(w, risk=told), False)
        yield Edge(f"trachelectomy {words}, trauma unknown", replace(asked, risk=told), RISK)
        yield Edge(f"trachelectomy {words}, trauma yes", replace(w, risk=told, trauma="yes"), RISK)
    yield from steps(
        ("no trachelectomy, trauma unknown", replace(asked, risk=risk()), False),
        ("trachelectomy, trauma unknown", asked, True),
        ("conisation", replace(w, risk=risk(conisation="yes")), False),
        ("nothing asked, trauma unknown", replace(asked, risk=None), RISK),
        ("nothing asked, trauma no", replace(w, risk=None), False),
        ("history not taken", replace(w, history=None), True),
        ("a positive culture of 29 days ago", replace(w, laboratory=(fluid(days_ago=29),)), True),
    )
