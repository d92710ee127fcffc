"""Edges of NICE NG25 and NG137 and of Saving Babies' Lives, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.steps import (
    HISTORY,
    Edge,
    Edges,
    Outcome,
    RuleEdges,
    at_most,
    day_and_scan,
    elective,
    events,
    exposed,
    of,
    on_the_day,
    open_cervix,
    set_aside,
    singleton,
    two_or_more,
    undated,
    under,
)
from tests.oracle.edges.woman import Woman, birth, earlier, examined, loss, scan, suture, symptom

NICE = ("16+0", "34+0")
SHORT = Woman(mm="20.0")
AFTER_BIRTH = Woman(mm="20.0", history=(birth("30+0"),))
OPERATED = replace(SHORT, trauma="yes")
TRAUMA = ("cervical_trauma",)
UNEXAMINED = ("examination",)


def nice_25() -> list[RuleEdges]:
    """NICE NG25."""
    bulging = Woman(examination=examined("0.0", "at_os"))
    return [
        of(
            "NICE-OFFER",
            at_most(AFTER_BIRTH, "25.0"),
            _who_and_when(AFTER_BIRTH, "16+0", "24+0"),
            events(AFTER_BIRTH, NICE, "16+0"),
        ),
        of("NICE-CONS-PROG", _short_alone(), _history_alone()),
        of(
            "NICE-CONS-CERC",
            at_most(OPERATED, "25.0"),
            _who_and_when(OPERATED, "16+0", "24+0"),
            _pprom_or_trauma(),
        ),
        of(
            "NICE-RESCUE",
            exposed(bulging),
            on_the_day(bulging, "16+0", "27+6"),
            undated(bulging),
            singleton(bulging),
            set_aside(bulging, pressure=True),
        ),
        of("NICE-RESCUE-NO", _no_rescue()),
        of("NICE-PTL15", _labour(), _labour_in_time()),
    ]


def _who_and_when(w: Woman, first: str | None, last: str) -> Edges:
    yield from day_and_scan(w, first, last)
    yield from undated(w)
    yield from singleton(w)
    yield from elective(w)


def _short_alone() -> Edges:
    """Short without a history: the age at the scan counts as well."""
    yield from at_most(SHORT, "25.0")
    yield from _who_and_when(SHORT, "16+0", "24+0")
    yield from events(SHORT, NICE, "16+0", counts=False)


def _history_alone() -> Edges:
    """A history without a short length: the day alone counts, whenever she was scanned."""
    w = replace(AFTER_BIRTH, mm="30.0")
    for mm, outcome in (("24.9", False), ("25.0", False), ("25.1", True)):
        yield Edge(f"{mm} mm with a history", replace(w, mm=mm), outcome)
    yield Edge("a history, never measured", replace(w, mm=None), True)
    for edge in on_the_day(w, "16+0", "24+0"):
        yield replace(edge, words=f"a history, not short, {edge.words}")
    yield Edge("a history, a long cervix before 16+0", replace(w, at="16+0", scan_at="15+6"), True)
    yield Edge("a history, not short, no due date", replace(w, is_dated=False), ("due_date",))
    for words, event, outcome in (
        ("not short, birth at 34+0", birth("34+0"), True),
        ("not short, birth at 34+1", birth("34+1"), False),
        ("not short, birth at 16+0", birth("16+0"), True),
        ("not short, birth at 15+6", birth("15+6"), False),
        ("not short, loss at 16+0", loss("16+0"), True),
        ("not short, loss at 15+6", loss("15+6"), False),
    ):
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("not short, history not taken", replace(w, history=None), HISTORY)


def _pprom_or_trauma() -> Edges:
    none, asked = replace(OPERATED, trauma="no"), replace(OPERATED, trauma="unknown")
    pprom = birth("39+0", onset="indicated", pprom="yes")
    told: list[tuple[str, Woman, Outcome]] = [
        ("neither trauma nor pprom", none, False),
        ("trauma unknown", asked, TRAUMA),
        ("no trauma, history not taken", replace(none, history=None), HISTORY),
        ("trauma unknown, history not taken", replace(asked, history=None), ("cervical_trauma", "history")),
        ("trauma, history not taken", replace(OPERATED, history=None), True),
        ("pprom at term, brought on", replace(none, history=(pprom,)), True),
        ("pprom, trauma unknown", replace(asked, history=(pprom,)), True),
        ("pprom unknown", replace(none, history=(birth("39+0", pprom="unknown"),)), HISTORY),
        ("pprom not recorded", replace(none, history=(birth("39+0", pprom=None),)), HISTORY),
        ("no pprom in two", replace(none, history=(birth("39+0"), birth("30+0"))), False),
    ]
    told += [
        (f"pprom in {outcome}", replace(none, history=(earlier(outcome, "13+0", pprom="yes"),)), True)
        for outcome in ("loss", "early_loss", "termination")
    ]
    for words, woman, outcome in told:
        yield Edge(words, woman, outcome)


def _no_rescue() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), examination=examined("0.1"))
    for words, examination, outcome in (
        ("0.0 cm", examined("0.0"), False),
        ("0.1 cm", examined("0.1"), True),
        ("0.2 cm", examined("0.2"), True),
        ("membranes at the os, closed", examined("0.0", "at_os"), True),
        ("membranes in the canal, closed", examined("0.0", "in_canal"), True),
        ("membranes in the vagina, closed", examined("0.0", "in_vagina"), True),
        ("dilation not recorded", examined(None), UNEXAMINED),
        ("membranes not recorded, closed", examined("0.0", None), UNEXAMINED),
        ("membranes at the os, dilation not recorded", examined(None, "at_os"), True),
        ("ruptured, 0.1 cm", examined("0.1", "ruptured"), True),
        ("ruptured, closed", examined("0.0", "ruptured"), False),
        ("not examined", None, False),
    ):
        yield Edge(words, replace(w, examination=examination), outcome)
    for kind in ("contractions", "fluid_loss", "fever"):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), True)
    calm = replace(w, symptoms=())
    yield Edge(
        "ruptured without symptoms, 0.1 cm", replace(calm, examination=examined("0.1", "ruptured")), True
    )
    yield Edge("no symptoms", calm, False)
    yield Edge("pelvic pressure alone", replace(w, symptoms=(symptom("pelvic_pressure"),)), False)
    yield Edge("bleeding over yesterday", replace(w, symptoms=(symptom("bleeding", 3, 1),)), False)
    yield Edge("bleeding over today", replace(w, symptoms=(symptom("bleeding", 3, 0),)), True)
    yield Edge("bleeding with a cerclage in place", replace(w, cerclage=suture()), True)
    stitched = replace(w, symptoms=(symptom("pelvic_pressure"),), cerclage=suture())
    yield Edge("pelvic pressure with a cerclage in place", stitched, False)
    yield Edge("a cerclage in place, no symptoms", replace(calm, cerclage=suture()), False)
    for at in ("14+0", "30+0", "40+0"):
        yield Edge(f"at {at}", replace(w, at=at), True)
    yield from undated(w, outcome=True)
    yield from singleton(w)


LABOUR = Woman(at="32+0", mm="12.0", symptoms=(symptom("contractions", 56),))


def _labour() -> Edges:
    w = LABOUR
    yield from at_most(w, "15.0")
    yield from day_and_scan(w, "30+0", "36+6")
    yield from undated(w)
    yield from singleton(w)
    begun = symptom("contractions", 56)
    for words, woman, outcome in (
        ("bleeding without contractions", replace(w, symptoms=(symptom("bleeding"),)), False),
        ("no symptoms", replace(w, symptoms=()), False),
        ("pelvic pressure alone", replace(w, symptoms=(symptom("pelvic_pressure"),)), False),
        ("pelvic pressure as well", replace(w, symptoms=(begun, symptom("pelvic_pressure"))), True),
        ("contractions with a cerclage in place", replace(w, cerclage=suture()), True),
        ("a cerclage in place, no symptoms", replace(w, symptoms=(), cerclage=suture()), False),
        (
            "pelvic pressure with a cerclage in place",
            replace(w, symptoms=(symptom("pelvic_pressure"),), cerclage=suture()),
            False,
        ),
        ("losing fluid", replace(w, symptoms=(begun, symptom("fluid_loss"))), False),
        ("lost fluid until yesterday", replace(w, symptoms=(begun, symptom("fluid_loss", 3, 1))), True),
        ("membranes ruptured", replace(w, examination=examined("0.0", "ruptured")), False),
        ("membranes not recorded", replace(w, examination=examined("0.0", None)), UNEXAMINED),
        ("membranes seen", replace(w, examination=examined("2.0", "at_os")), True),
        ("not examined", w, True),
    ):
        yield Edge(words, woman, outcome)


def _labour_in_time() -> Edges:
    """The scan has to be of the day on which the active contractions began, or later."""
    w = replace(LABOUR, mm=None, scans=(scan("12.0", 5),))
    for words, symptoms, outcome in (
        ("scanned on the day contractions began", (symptom("contractions", 5),), True),
        ("scanned the day before contractions began", (symptom("contractions", 4),), False),
        ("scanned the day after contractions began", (symptom("contractions", 6),), True),
        ("scanned after the first contractions, before the second", _twice(None), True),
        ("scanned after contractions that are over, before the new ones", _twice(5), False),
    ):
        yield Edge(words, replace(w, symptoms=symptoms), outcome)


def _twice(first_resolved: int | None) -> tuple[dict[str, object], ...]:
    return symptom("contractions", 9, first_resolved), symptom("contractions", 1)


def nice_137() -> list[RuleEdges]:
    """NICE NG137."""
    unscanned = Woman(at="18+0", fetuses=2)
    w = replace(SHORT, fetuses=2)
    return [
        of(
            "NICE137-SCAN",
            on_the_day(unscanned, "16+0", "20+6"),
            undated(unscanned),
            two_or_more(unscanned),
            elective(unscanned),
            _scanned_before(unscanned),
        ),
        of("NICE137-PROG", at_most(w, "25.0"), _of_more(w, "16+0")),
        of("NICE137-NOCERC", at_most(w, "25.0"), _of_more(w, None), open_cervix(w, wanted=False)),
    ]


def _scanned_before(w: Woman) -> Edges:
    yield Edge("scanned at 15+6", replace(w, mm="30.0", scan_at="15+6"), True)
    yield Edge("scanned at 16+0", replace(w, mm="30.0", scan_at="16+0"), False)
    yield Edge("scanned at 16+1", replace(w, mm="30.0", scan_at="16+1"), False)
    abdominal = scan("30.0", 7, route="transabdominal")
    yield Edge("scanned at 17+0 by another route", replace(w, scans=(abdominal,)), True)
    yield Edge("scan of tomorrow", replace(w, scans=(scan("30.0", -1),)), True)
    yield Edge("scanned, no due date", replace(w, mm="30.0", is_dated=False), ("due_date",))


def _of_more(w: Woman, first: str | None) -> Edges:
    yield from day_and_scan(w, first, "24+0")
    yield from undated(w)
    yield from two_or_more(w)
    yield from elective(w)


def sbl_3() -> list[RuleEdges]:
    """Saving Babies' Lives version 3.1."""
    w = SHORT
    return [
        of(
            "SBL3-HX25",
            under(AFTER_BIRTH, "25.0"),
            _who_and_when(AFTER_BIRTH, "16+0", "23+6"),
            events(AFTER_BIRTH, NICE, "16+0"),
        ),
        of(
            "SBL3-NOHX25",
            under(w, "25.0"),
            _who_and_when(w, "16+0", "26+0"),
            events(w, NICE, "16+0", counts=False),
        ),
    ]
