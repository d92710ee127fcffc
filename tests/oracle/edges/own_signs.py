"""Edges of the program's own rules about an open cervix, labour, infection, bleeding and other signs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.oracle.edges.asides import always
from tests.oracle.edges.examining import UNEXAMINED, exposed, open_cervix
from tests.oracle.edges.steps import (
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_any_age,
    at_most,
    of,
    on_the_day,
    scan_outside,
    steps,
    to_or_undated,
    undated,
)
from tests.oracle.edges.woman import Woman, examined, fluid, scan, suture, symptom

EXCLUSIONS = ("contractions", "bleeding", "fluid_loss", "fever")
MILD = ("cramps", "backache", "discharge")
OPEN = Woman(examination=examined("1.0"))


def of_the_open_cervix() -> list[RuleEdges]:
    """The cervix is open, with what may come beside it."""
    bulging = Woman(examination=examined("0.0", "at_os"))
    infected = replace(OPEN, laboratory=(fluid(),))
    return [
        of(
            "APP-OPEN",
            open_cervix(OPEN),
            _renamed("by the membranes: ", exposed(bulging), dilated=("membranes not seen, 9 cm",)),
            to_or_undated(OPEN, "36+6"),
            any_number(OPEN),
            _beside_all(OPEN),
        ),
        of("APP-LABOUR", _labour_and_open(), _labour_and_short()),
        of(
            "APP-INFECTION",
            open_cervix(infected),
            to_or_undated(infected, "36+6"),
            any_number(infected),
            _infected(infected, laboratory_alone=True),
            _beside_all(infected),
        ),
        of("APP-PRAEVIA", _low_placenta()),
    ]


def _renamed(prefix: str, edges: Edges, dilated: tuple[str, ...]) -> Edges:
    """The same steps under other titles; those in which she is dilated as well make the cervix open."""
    for edge in edges:
        outcome = True if edge.words in dilated else edge.outcome
        yield Edge(prefix + edge.words, edge.woman, outcome)


def _beside_all(w: Woman) -> Edges:
    """Nothing sets it aside."""
    for kind in (*EXCLUSIONS, "pelvic_pressure"):
        yield Edge(f"beside {kind}", replace(w, symptoms=(symptom(kind),)), True)
    yield Edge("beside a positive culture", replace(w, laboratory=(fluid(),)), True)
    yield Edge("with a cerclage in place", replace(w, cerclage=suture()), True)
    ruptured = (*_examinations(w), examined(None, "ruptured"))
    yield Edge("and then ruptured", replace(w, examination=None, examinations=ruptured), True)


def _examinations(w: Woman) -> tuple[dict[str, object], ...]:
    return w.examinations or ((w.examination,) if w.examination else ())


def _labour_and_open() -> Edges:
    w = replace(OPEN, symptoms=(symptom("contractions"),))
    calm = replace(w, symptoms=())
    yield from open_cervix(w)
    yield from to_or_undated(w, "36+6")
    yield from any_number(w)
    for kind, outcome in (
        ("bleeding", True),
        ("fluid_loss", True),
        ("fever", False),
        ("pelvic_pressure", False),
        ("cramps", False),
        ("backache", False),
        ("discharge", False),
    ):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), outcome)
    yield from _active(w, "contractions")
    yield from steps(
        ("ruptured at 1.0 cm", replace(calm, examination=examined("1.0", "ruptured")), True),
        ("a positive culture at 1.0 cm", replace(calm, laboratory=(fluid(),)), False),
        ("with a cerclage in place", replace(w, cerclage=suture()), True),
    )


def _labour_and_short() -> Edges:
    w = Woman(mm="12.0", symptoms=(symptom("contractions"),))
    for edge in at_most(w, "15.0"):
        yield replace(edge, words=f"closed, {edge.words}")
    for days_ago, outcome in ((0, True), (6, True), (7, True), (8, False), (9, False)):
        made = replace(w, mm=None, scans=(scan("12.0", days_ago),))
        yield Edge(f"12.0 mm measured {days_ago} days ago", made, outcome)
    two = (scan("12.0", 3), scan("30.0", 1))
    blank = examined(None, None)
    yield from steps(
        ("12.0 mm three days ago, 30.0 mm since", replace(w, mm=None, scans=two), False),
        ("12.0 mm, a blank examination", replace(w, examination=blank), True),
        ("15.1 mm, a blank examination", replace(w, mm="15.1", examination=blank), UNEXAMINED),
        ("12.0 mm, no due date", replace(w, is_dated=False), True),
        ("12.0 mm, no symptoms", replace(w, symptoms=()), False),
        ("12.0 mm at 36+6", replace(w, at="36+6"), True),
        ("12.0 mm at 37+0", replace(w, at="37+0"), False),
    )
    yield from scan_outside(w, "15+6", "16+1")


def _infected(w: Woman, *, laboratory_alone: bool) -> Edges:
    """A culture or stain of fluid, positive, of the day or the 28 days before.

    `laboratory_alone`: nothing else will do.
    """
    for words, tests, outcome in (
        ("a positive stain", (fluid("fluid_gram"),), True),
        ("a positive fibronectin", (fluid("ffn"),), False),
        ("a negative culture", (fluid(result="negative"),), False),
        ("a pending culture", (fluid(result="pending"),), False),
        ("a culture of 27 days ago", (fluid(days_ago=27),), True),
        ("a culture of 28 days ago", (fluid(days_ago=28),), True),
        ("a culture of 29 days ago", (fluid(days_ago=29),), False),
        ("a culture of tomorrow", (fluid(days_ago=-1),), False),
        ("a positive culture and a negative one since", _taken_twice(), True),
        ("no test", (), False),
    ):
        yield Edge(words, replace(w, laboratory=tests), outcome)
    if laboratory_alone:
        fever = replace(w, laboratory=(), symptoms=(symptom("fever"),))
        yield Edge("fever, no test", fever, False)


def _taken_twice() -> tuple[dict[str, object], ...]:
    return fluid(days_ago=3), fluid(result="negative")


def _low_placenta() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),), placenta="low")
    for placenta, outcome in (("low", True), ("praevia", True), ("not_low", False)):
        yield Edge(f"placenta {placenta}", replace(w, placenta=placenta), outcome)
    yield Edge("placenta not recorded", replace(w, placenta=None), ("placenta",))
    for kind in ("contractions", "fluid_loss", "fever", "pelvic_pressure", *MILD):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), False)
    calm = replace(w, symptoms=())
    yield Edge("no bleeding, placenta not recorded", replace(calm, placenta=None), False)
    yield from _active(w, "bleeding")
    yield from on_the_day(w, "16+0", None)
    yield from undated(w, outcome=True)
    yield Edge("at 40+0", replace(w, at="40+0"), True)
    yield Edge("at 15+6, placenta not recorded", replace(w, at="15+6", placenta=None), False)
    yield Edge("placenta not recorded, no due date", _unknown_placenta(w), ("placenta",))
    yield from any_number(w)
    yield from always(w)


def _unknown_placenta(w: Woman) -> Woman:
    return replace(w, placenta=None, is_dated=False)


def of_the_signs() -> list[RuleEdges]:
    """Warning signs, pressure and what may be early signs."""
    return [of("APP-SYMPT", _warning()), of("APP-PRESSURE", _pressure()), of("APP-MILD", _mild())]


def _warning() -> Edges:
    w = Woman(symptoms=(symptom("bleeding"),))
    yield from each_exclusion(w)
    yield from _active(w, "bleeding")
    yield from at_any_age(w)
    yield from any_number(w)
    yield from always(w)
    yield Edge("pelvic pressure alone", replace(w, symptoms=(symptom("pelvic_pressure"),)), False)
    stitched = replace(w, symptoms=(), cerclage=suture())
    yield Edge("a cerclage in place, no symptoms", stitched, False)
    yield from _at_term()


def _at_term() -> Edges:
    """From a known 37+0 on contractions alone are labour at term."""
    w = Woman(at="37+0", symptoms=(symptom("contractions"),))
    for at, outcome in (("36+6", True), ("37+0", False), ("37+1", False), ("41+0", False)):
        yield Edge(f"contractions alone at {at}", replace(w, at=at), outcome)
    yield Edge("contractions alone, no due date", replace(w, is_dated=False), True)
    for kind in ("bleeding", "fluid_loss", "fever"):
        yield Edge(f"contractions and {kind} at 37+0", _also(w, kind), True)
        yield Edge(f"{kind} alone at 37+0", replace(w, symptoms=(symptom(kind),)), True)
    yield from steps(
        ("contractions and pelvic pressure at 37+0", _also(w, "pelvic_pressure"), False),
        ("contractions and cramps at 37+0", _also(w, "cramps"), False),
        ("contractions, ruptured, at 37+0", replace(w, examination=examined("0.0", "ruptured")), True),
        ("contractions, positive culture, at 37+0", replace(w, laboratory=(fluid(),)), True),
        ("contractions, 5.0 cm, at 37+0", replace(w, examination=examined("5.0")), False),
    )


def _also(w: Woman, kind: str) -> Woman:
    return replace(w, symptoms=(*w.symptoms, symptom(kind)))


def _pressure() -> Edges:
    w = Woman(symptoms=(symptom("pelvic_pressure"),))
    yield from to_or_undated(w, "36+6")
    yield from any_number(w)
    yield from _active(w, "pelvic_pressure")
    for kind in EXCLUSIONS:
        yield Edge(f"and {kind}", _also(w, kind), False)
    for kind in MILD:
        yield Edge(f"and {kind}", _also(w, kind), True)
        yield Edge(f"{kind} alone", replace(w, symptoms=(symptom(kind),)), False)
    yield from steps(
        ("and bleeding over yesterday", replace(w, symptoms=(*w.symptoms, symptom("bleeding", 3, 1))), True),
        ("and ruptured", replace(w, examination=examined("0.0", "ruptured")), False),
        ("and a positive culture", replace(w, laboratory=(fluid(),)), False),
        ("and membranes in the canal", replace(w, examination=examined("0.0", "in_canal")), True),
        ("and 1.0 cm", replace(w, examination=examined("1.0")), True),
        ("with a cerclage in place", replace(w, cerclage=suture()), True),
    )


def _mild() -> Edges:
    w = Woman(symptoms=(symptom("cramps"),))
    for kind in MILD:
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), True)
    yield from _active(w, "cramps")
    yield from to_or_undated(w, "36+6")
    yield from any_number(w)
    for kind in (*EXCLUSIONS, "pelvic_pressure"):
        yield Edge(f"{kind} alone", replace(w, symptoms=(symptom(kind),)), False)
        yield Edge(f"and {kind}", _also(w, kind), False)
    yield from steps(
        ("and a positive culture", replace(w, laboratory=(fluid(),)), False),
        ("and ruptured", replace(w, examination=examined("0.0", "ruptured")), False),
        ("and 0.9 cm", replace(w, examination=examined("0.9")), True),
        ("and 1.0 cm", replace(w, examination=examined("1.0")), False),
        ("and membranes at the os", replace(w, examination=examined("0.0", "at_os")), False),
        ("and membranes at the os at a scan", _seen_at_a_scan(w), False),
        ("and a blank examination", replace(w, examination=examined(None, None)), True),
        ("with a cerclage in place", replace(w, cerclage=suture()), True),
    )


def _seen_at_a_scan(w: Woman) -> Woman:
    return replace(w, scans=(scan("40.0", route="transabdominal", seen="at_os"),))


def _active(w: Woman, kind: str) -> Edges:
    for words, symptoms, outcome in (
        ("no symptoms", (), False),
        (f"{kind} over today", (symptom(kind, 3, 0),), True),
        (f"{kind} over yesterday", (symptom(kind, 3, 1),), False),
        (f"{kind} over tomorrow", (symptom(kind, 3, -1),), True),
        (f"{kind} from tomorrow", (symptom(kind, -1),), False),
    ):
        yield Edge(words, replace(w, symptoms=symptoms), outcome)


def each_exclusion(w: Woman) -> Edges:
    """Every part of the exclusion by itself, and what is none."""
    for kind in EXCLUSIONS:
        yield Edge(f"by {kind}", replace(w, symptoms=(symptom(kind),)), True)
    for kind in MILD:
        yield Edge(f"by {kind}", replace(w, symptoms=(symptom(kind),)), False)
    calm = replace(w, symptoms=())
    yield from _ruptured(calm)
    yield from _infected(calm, laboratory_alone=False)


def _ruptured(w: Woman) -> Edges:
    """Ruptured until a later entry excludes it."""
    broken, excluded, blank = (
        examined("0.0", "ruptured", 5),
        examined("0.0", "rupture_excluded", 5),
        examined("0.0", None),
    )
    told: Iterable[tuple[str, tuple[dict[str, object], ...], bool]] = (
        ("ruptured", (examined("0.0", "ruptured"),), True),
        ("ruptured tomorrow", (examined("0.0", "ruptured", -1),), False),
        ("membranes not recorded", (blank,), False),
        ("rupture excluded", (excluded,), False),
        ("ruptured, later not recorded", (broken, blank), True),
        ("ruptured, later not seen", (broken, examined()), True),
        ("ruptured, later seen at the os", (broken, examined("0.0", "at_os")), True),
        ("ruptured, later excluded", (broken, examined("0.0", "rupture_excluded")), False),
        ("ruptured and then excluded the same day", (broken, excluded), False),
        ("excluded and then ruptured the same day", (excluded, broken), True),
        ("ruptured, entered before an exclusion of an earlier day", _later_first(), True),
        ("ruptured, excluded, ruptured again", (broken, excluded, examined("0.0", "ruptured")), True),
    )
    for words, examinations, outcome in told:
        yield Edge(words, replace(w, examinations=examinations), outcome)


def _later_first() -> tuple[dict[str, object], ...]:
    return examined("0.0", "ruptured"), examined("0.0", "rupture_excluded", 5)
