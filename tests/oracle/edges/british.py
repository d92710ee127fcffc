"""Edges of NICE NG25 and NG137, as the rule table says them."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.american import scanned_singleton, singleton_of_the_day
from tests.oracle.edges.asides import in_doubt, prevention, rescue
from tests.oracle.edges.earlier_steps import events, pprom_or_trauma
from tests.oracle.edges.examining import UNEXAMINED, exposed, open_cervix
from tests.oracle.edges.steps import (
    Edge,
    Edges,
    RuleEdges,
    at_most,
    day_and_scan,
    no_length_from_16,
    of,
    on_the_day,
    singleton,
    step,
    steps,
    to_or_undated,
    two_or_more,
    undated,
)
from tests.oracle.edges.woman import Woman, after, before, birth, examined, fluid, scan, suture, symptom

NICE = ("16+0", "34+0")
SHORT = Woman(mm="20.0")
AFTER_BIRTH = Woman(mm="20.0", history=(birth("30+0"),))
OPERATED = replace(SHORT, trauma="yes")


def nice_25() -> list[RuleEdges]:
    """NICE NG25."""
    bulging = Woman(examination=examined("0.0", "at_os"))
    long = replace(AFTER_BIRTH, mm="30.0")
    return [
        of(
            "NICE-OFFER",
            at_most(AFTER_BIRTH, "25.0"),
            scanned_singleton(AFTER_BIRTH, "16+0", "24+0"),
            events(AFTER_BIRTH, NICE, "16+0"),
        ),
        of(
            "NICE-CONS-PROG",
            at_most(SHORT, "25.0"),
            scanned_singleton(SHORT, "16+0", "24+0"),
            events(SHORT, NICE, "16+0", counts=False),
        ),
        of(
            "NICE-CONS-PROG-HX",
            no_length_from_16(long, "25.0"),
            singleton_of_the_day(long, "16+0", "24+0"),
            events(long, NICE, "16+0"),
        ),
        of(
            "NICE-CONS-CERC",
            at_most(OPERATED, "25.0"),
            scanned_singleton(OPERATED, "16+0", "24+0"),
            pprom_or_trauma(SHORT),
        ),
        of(
            "NICE-RESCUE",
            exposed(bulging),
            on_the_day(bulging, "16+0", "27+6"),
            undated(bulging),
            singleton(bulging),
            rescue(bulging),
        ),
        of("NICE-RESCUE-NO", _no_rescue(), _what_excludes()),
        of("NICE-PTL15", _short_in_labour(), _scanned_in_time(), _in_labour(LATE, short=True)),
        of("NICE-PTL-EARLY", on_the_day(EARLY, "22+0", "29+6"), _in_labour(EARLY)),
        of("NICE-PTL-NOTEST", on_the_day(UNTESTED, "30+0", "36+6"), _in_labour(UNTESTED), _tested()),
    ]


def _no_rescue() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), examination=examined("0.1"))
    for words, examinations, outcome in (
        ("0.0 cm", (examined("0.0"),), False),
        ("0.1 cm", (examined("0.1"),), True),
        ("0.2 cm", (examined("0.2"),), True),
        ("membranes at the os, closed", (examined("0.0", "at_os"),), True),
        ("membranes in the canal, closed", (examined("0.0", "in_canal"),), True),
        ("membranes in the vagina, closed", (examined("0.0", "in_vagina"),), True),
        ("dilation not recorded", (examined(None),), UNEXAMINED),
        ("membranes not recorded, closed", (examined("0.0", None),), UNEXAMINED),
        ("membranes at the os, dilation not recorded", (examined(None, "at_os"),), True),
        ("0.1 cm yesterday, blank today", (examined("0.1", days_ago=1), examined(None, None)), True),
        ("0.0 cm yesterday, blank today", (examined("0.0", days_ago=1), examined(None)), UNEXAMINED),
        ("not examined", (), False),
    ):
        yield Edge(words, replace(w, examination=None, examinations=examinations), outcome)
    seen = replace(w, examination=None, scans=(scan("30.0", route="transabdominal", seen="at_os"),))
    yield Edge("membranes seen at a scan alone", seen, True)
    yield from to_or_undated(w, "27+6")
    yield from singleton(w)


def _what_excludes() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), examination=examined("0.1"))
    calm = replace(w, symptoms=())
    for kind in ("contractions", "fluid_loss", "fever"):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), True)
    pressed = symptom("pelvic_pressure")
    yield from steps(
        ("ruptured without symptoms, 0.1 cm", replace(calm, examination=examined("0.1", "ruptured")), True),
        ("ruptured without symptoms, closed", replace(calm, examination=examined("0.0", "ruptured")), False),
        ("a positive culture without symptoms", replace(calm, laboratory=(fluid(),)), True),
        ("no symptoms", calm, False),
        ("pelvic pressure alone", replace(w, symptoms=(pressed,)), False),
        ("pelvic pressure as well", replace(w, symptoms=(*w.symptoms, pressed)), True),
        ("bleeding over yesterday", replace(w, symptoms=(symptom("bleeding", 3, 1),)), False),
        ("bleeding over today", replace(w, symptoms=(symptom("bleeding", 3, 0),)), True),
        ("bleeding with a cerclage in place", replace(w, cerclage=suture()), True),
        ("a cerclage in place, no symptoms", replace(calm, cerclage=suture()), False),
        ("bleeding, 1.0 cm", replace(w, examination=examined("1.0")), True),
    )


LATE = Woman(at="32+0", mm="12.0", symptoms=(symptom("contractions", 56),))
EARLY = Woman(at="25+0", symptoms=(symptom("contractions"),))
UNTESTED = replace(EARLY, at="32+0")


def _short_in_labour() -> Edges:
    yield from at_most(LATE, "15.0")
    yield from on_the_day(LATE, "30+0", "36+6")
    for scan_at, at in (("29+6", "30+0"), ("28+0", "32+0")):
        yield Edge(f"scan at {scan_at}, day at {at}", replace(LATE, at=at, scan_at=scan_at), True)


def _in_labour(w: Woman, *, short: bool = False) -> Edges:
    """Contractions of one fetus behind intact membranes; nothing sets these rules aside."""
    yield from undated(w)
    yield from singleton(w)
    begun = w.symptoms[0]
    blank = examined("0.0", None)
    pressed = symptom("pelvic_pressure")
    for kind in ("bleeding", "fever", "cramps", "backache", "discharge"):
        yield Edge(f"{kind} without contractions", replace(w, symptoms=(symptom(kind),)), False)
    yield from steps(
        ("no symptoms", replace(w, symptoms=()), False),
        ("contractions over today", replace(w, symptoms=(symptom("contractions", 56, 0),)), True),
        ("contractions over yesterday", replace(w, symptoms=(symptom("contractions", 56, 1),)), False),
        ("pelvic pressure alone", replace(w, symptoms=(pressed,)), False),
        ("pelvic pressure as well", replace(w, symptoms=(begun, pressed)), True),
        ("contractions with a cerclage in place", replace(w, cerclage=suture()), True),
        ("a positive culture as well", replace(w, laboratory=(fluid(),)), True),
        ("losing fluid", replace(w, symptoms=(begun, symptom("fluid_loss"))), False),
        ("lost fluid until yesterday", replace(w, symptoms=(begun, symptom("fluid_loss", 3, 1))), True),
        ("membranes ruptured", replace(w, examination=examined("0.0", "ruptured")), False),
        (
            "ruptured yesterday, not recorded today",
            replace(w, examinations=(examined("0.0", "ruptured", 1), blank)),
            False,
        ),
        (
            "ruptured yesterday, not seen today",
            replace(w, examinations=(examined("0.0", "ruptured", 1), examined())),
            False,
        ),
        (
            "ruptured yesterday, rupture excluded today",
            replace(w, examinations=(examined("0.0", "ruptured", 1), examined("0.0", "rupture_excluded"))),
            True,
        ),
        ("rupture excluded", replace(w, examination=examined("0.0", "rupture_excluded")), True),
        ("membranes not recorded", replace(w, examination=blank), UNEXAMINED),
        ("membranes not recorded, losing fluid", _losing(w, blank), False),
        ("not recorded, then not seen that day", replace(w, examinations=(blank, examined())), True),
        ("not seen, then not recorded that day", replace(w, examinations=(examined(), blank)), UNEXAMINED),
        ("membranes seen", replace(w, examination=examined("2.0", "at_os")), True),
        ("not examined", w, True),
    )
    if not short:
        yield from step("never scanned", replace(w, mm=None), outcome=True)


def _losing(w: Woman, examination: dict[str, object]) -> Woman:
    return replace(w, symptoms=(*w.symptoms, symptom("fluid_loss")), examination=examination)


def _scanned_in_time() -> Edges:
    """The scan has to be of the day on which the active contractions began, or later."""
    w = replace(LATE, mm=None, scans=(scan("12.0", 5),))
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


def _tested() -> Edges:
    """A transvaginal scan or a fetal fibronectin of the day on which the active contractions began, or later."""
    w = replace(UNTESTED, symptoms=(symptom("contractions", 5),))
    abdominal = scan("30.0", route="transabdominal")
    for words, scans, outcome in (
        ("scanned the day before they began", (scan("30.0", 6),), True),
        ("scanned on the day they began", (scan("30.0", 5),), False),
        ("scanned the day after they began", (scan("12.0", 4),), False),
        ("scanned by another route", (abdominal,), True),
        ("scan of tomorrow", (scan("30.0", -1),), True),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)
    for words, tests, outcome in (
        ("fibronectin the day before they began", fluid("ffn", "negative", 6), True),
        ("fibronectin negative on the day they began", fluid("ffn", "negative", 5), False),
        ("fibronectin positive today", fluid("ffn", "positive"), False),
        ("fibronectin pending", fluid("ffn", "pending"), True),
        ("fibronectin of tomorrow", fluid("ffn", "negative", -1), True),
        ("a culture, no fibronectin", fluid("fluid_culture", "negative"), True),
    ):
        yield Edge(words, replace(w, laboratory=(tests,)), outcome)
    scanned = replace(w, scans=(scan("30.0", 7),))
    for words, symptoms, outcome in (
        (
            "after the first contractions, before the second",
            (symptom("contractions", 9), w.symptoms[0]),
            False,
        ),
        ("after contractions that are over", (symptom("contractions", 9, 6), w.symptoms[0]), True),
    ):
        yield Edge(f"scanned {words}", replace(scanned, symptoms=symptoms), outcome)


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
            prevention(unscanned),
            in_doubt(unscanned),
            unscanned_from(unscanned, "16+0"),
        ),
        of("NICE137-PROG", at_most(w, "25.0"), _of_more(w, "16+0"), prevention(w), in_doubt(w)),
        of(
            "NICE137-NOCERC",
            at_most(w, "25.0"),
            _of_more(w, None),
            open_cervix(w, wanted=False),
            prevention(w, opened=False),
        ),
    ]


def unscanned_from(w: Woman, first: str) -> Edges:
    """No transvaginal scan at that age or later; the woman is some days past it."""
    yield from steps(
        (f"scanned the day before {first}", replace(w, mm="30.0", scan_at=before(first)), True),
        (f"scanned at {first}", replace(w, mm="30.0", scan_at=first), False),
        (f"scanned the day after {first}", replace(w, mm="30.0", scan_at=after(first)), False),
        ("scanned by another route", replace(w, scans=(scan("30.0", route="transabdominal"),)), True),
        ("scan of tomorrow", replace(w, scans=(scan("30.0", -1),)), True),
        ("scanned, no due date", replace(w, mm="30.0", is_dated=False), ("due_date",)),
    )


def _of_more(w: Woman, first: str | None) -> Edges:
    yield from day_and_scan(w, first, "24+0")
    yield from undated(w)
    yield from two_or_more(w)
