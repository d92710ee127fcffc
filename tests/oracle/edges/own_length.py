"""Edges of the program's own rules about a short length and about scans by another route."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.asides import always, in_doubt, prevention
from tests.oracle.edges.examining import SEEN
from tests.oracle.edges.steps import (
    Edge,
    Edges,
    RuleEdges,
    any_number,
    at_any_age,
    at_most,
    day_and_scan,
    of,
    on_the_day,
    scan_outside,
    step,
    steps,
    tenth,
    to_or_undated,
    undated,
    under,
)
from tests.oracle.edges.woman import Woman, examined, fluid, scan, suture, symptom

SHORT = Woman(mm="20.0")
LIMITS = {"transabdominal": "36.0", "transperineal": "31.0"}


def of_the_length() -> list[RuleEdges]:
    """Short for the age, whoever she is."""
    early, late = replace(SHORT, at="15+0"), replace(SHORT, at="26+0")
    very, tiny = replace(SHORT, mm="12.0"), replace(SHORT, mm="8.0")
    later = replace(very, at="30+0")
    return [
        of("APP-EARLY", at_most(early, "25.0"), _early(early), _whoever(early)),
        of("APP-SHORT15", at_most(very, "15.0"), day_and_scan(very, "16+0", "23+6"), _whoever(very)),
        of("APP-LATE", at_most(late, "25.0"), _from_23(late, "24+0", "27+6"), _whoever(late)),
        of("APP-LATE15", at_most(later, "15.0"), _from_23(later, "28+0", "33+6"), _whoever(later)),
        of(
            "APP-VSHORT",
            under(tiny, "10.0"),
            to_or_undated(tiny, "33+6"),
            any_number(tiny),
            always(tiny),
            in_doubt(tiny),
            step("0 mm is a measurement", replace(tiny, mm="0"), outcome=True),
            scan_outside(tiny, "20+0", "33+6"),
        ),
        of("APP-SHORT-ASIDE", _beside_signs()),
    ]


def _whoever(w: Woman) -> Edges:
    yield from undated(w)
    yield from any_number(w)
    yield from prevention(w)
    yield from in_doubt(w)


def _early(w: Woman) -> Edges:
    for words, at, scan_at, outcome in (
        ("scan and day at 15+6", "15+6", "15+6", True),
        ("scan and day at 16+0", "16+0", "16+0", False),
        ("scan at 15+6, day at 16+0", "16+0", "15+6", True),
        ("scan at 15+6, day at 23+6", "23+6", "15+6", True),
        ("scan at 15+6, day at 24+0", "24+0", "15+6", False),
        ("scan and day at 12+0", "12+0", "12+0", True),
    ):
        yield Edge(words, replace(w, at=at, scan_at=scan_at), outcome)


def _from_23(w: Woman, first: str, last: str) -> Edges:
    """The day lies in the window, the scan at 23+0 or later."""
    yield from on_the_day(w, first, last)
    for scan_at, outcome in (("22+6", False), ("23+0", True), ("23+1", True)):
        for at in (first, last):
            yield Edge(f"scan at {scan_at}, day at {at}", replace(w, at=at, scan_at=scan_at), outcome)


def _beside_signs() -> Edges:
    """A length of 25.0 mm or less beside an alarm or a cervix that is certainly open."""
    w = replace(SHORT, symptoms=(symptom("fever"),))
    calm = replace(w, symptoms=())
    yield from at_most(w, "25.0")
    yield from to_or_undated(w, "33+6")
    yield from any_number(w)
    yield from scan_outside(w, "10+0", "33+6")
    for kind, outcome in (
        ("contractions", True),
        ("bleeding", True),
        ("fluid_loss", True),
        ("pelvic_pressure", True),
        ("cramps", False),
        ("backache", False),
        ("discharge", False),
    ):
        yield Edge(kind, replace(w, symptoms=(symptom(kind),)), outcome)
    yield from steps(
        ("no signs, not examined", calm, False),
        ("fever over yesterday", replace(w, symptoms=(symptom("fever", 3, 1),)), False),
        ("membranes ruptured", replace(calm, examination=examined("0.0", "ruptured")), True),
        ("a positive culture", replace(calm, laboratory=(fluid(),)), True),
        ("0.9 cm", replace(calm, examination=examined("0.9")), False),
        ("1.0 cm", replace(calm, examination=examined("1.0")), True),
        ("membranes at the os", replace(calm, examination=examined("0.0", "at_os")), True),
        ("membranes in the canal at the scan", replace(calm, seen="in_canal"), True),
        ("a blank examination", replace(calm, examination=examined(None, None)), False),
        ("1.0 cm with a cerclage in place", _stitched_and_open(calm), True),
        ("fever with a cerclage in place", replace(w, cerclage=suture()), True),
        ("a cerclage in place, no signs", replace(calm, cerclage=suture()), False),
    )


def _stitched_and_open(w: Woman) -> Woman:
    return replace(w, examination=examined("1.0"), cerclage=suture())


# By another route


def of_another_route() -> list[RuleEdges]:
    """The latest scan of all is not transvaginal."""
    return [
        of("APP-ROUTE", _other_route()),
        of("APP-TASHORT", _short_by_another_route()),
        of("APP-TA36", _not_excluded(), _days_between(), _ages()),
    ]


def _by(mm: str, route: str = "transabdominal", days_ago: int = 0, seen: str | None = None) -> Woman:
    return Woman(scans=(scan(mm, days_ago, route=route, seen=seen),))


def _latest_by_another(mm: str) -> Edges:
    """The latest scan of all has to be by another route."""
    abdominal = scan(mm, route="transabdominal")
    for words, scans, outcome in (
        ("transabdominal", (abdominal,), True),
        ("transperineal", (scan(mm, route="transperineal"),), True),
        ("transvaginal", (scan(mm),), False),
        ("never scanned", (), False),
        ("transabdominal yesterday, transvaginal today", _both(mm, 1, 0), False),
        ("both routes today", _both(mm, 0, 0), False),
        ("transabdominal of tomorrow", (scan(mm, -1, route="transabdominal"),), False),
        ("transabdominal, transvaginal of tomorrow", _both(mm, 0, -1), True),
        ("transvaginal ten days ago, transabdominal today", _both(mm, 0, 10), True),
    ):
        yield Edge(words, Woman(scans=scans), outcome)


def _both(mm: str, abdominal: int, vaginal: int) -> tuple[dict[str, object], ...]:
    return scan(mm, abdominal, route="transabdominal"), scan("40.0", vaginal)


def _not_exposed(mm: str) -> Edges:
    """Membranes that are certainly seen make the route no matter; a doubt does not."""
    w = _by(mm)
    for membranes in SEEN:
        yield Edge(f"{membranes} at that scan", _by(mm, seen=membranes), False)
        seen = replace(w, examination=examined("0.0", membranes))
        yield Edge(f"{membranes} at an examination", seen, False)
    yield from steps(
        ("1.0 cm, not seen", replace(w, examination=examined("1.0")), True),
        ("membranes not recorded", replace(w, examination=examined("0.0", None)), True),
        ("at that scan, but not seen at a later examination", _seen_before(mm), True),
    )
    yield from any_number(w)
    signs = {"bleeding": symptom("bleeding"), "pelvic pressure": symptom("pelvic_pressure")}
    for words, each in signs.items():
        yield Edge(words, replace(w, symptoms=(each,)), True)
    yield Edge("a positive culture", replace(w, laboratory=(fluid(),)), True)
    yield Edge("a cerclage in place", replace(w, cerclage=suture()), True)


def _seen_before(mm: str) -> Woman:
    return replace(_by(mm, days_ago=2, seen="at_os"), examination=examined())


def _other_route() -> Edges:
    yield from _latest_by_another("40.0")
    yield from _not_exposed("40.0")
    yield from at_any_age(_by("40.0"))


def _short_by_another_route() -> Edges:
    for route in LIMITS:
        for mm, outcome in (("24.9", True), ("25.0", True), ("25.1", False)):
            yield Edge(f"{mm} mm {route}", _by(mm, route), outcome)
    yield from _latest_by_another("20.0")
    yield from _not_exposed("20.0")
    yield from to_or_undated(_by("20.0"), "33+6")
    long = scan("40.0", route="transabdominal")
    for words, scans, outcome in (
        ("the shortest of two readings", (scan("33.0 25.0", route="transabdominal"),), True),
        ("the shortest of two routes of the day", (long, scan("25.0", route="transperineal")), True),
        ("short a week ago, long today", (scan("20.0", 7, route="transabdominal"), long), True),
        ("short before a transvaginal scan, long today", _before_vaginal(2, 1), False),
        ("short on the day of a transvaginal scan, long today", _before_vaginal(1, 1), False),
        ("short the day after a transvaginal scan, long today", _before_vaginal(1, 2), True),
    ):
        yield Edge(words, Woman(scans=scans), outcome)


def _before_vaginal(short: int, vaginal: int) -> tuple[dict[str, object], ...]:
    made = scan("20.0", short, route="transabdominal"), scan("40.0", vaginal)
    return *made, scan("40.0", route="transabdominal")


def _not_excluded() -> Edges:
    for route, limit in LIMITS.items():
        for by, outcome in ((-1, True), (0, True), (1, False)):
            mm = tenth(limit, by)
            yield Edge(f"{mm} mm {route}", _by(mm, route), outcome)
        for mm, outcome in (("24.9", False), ("25.0", False), ("25.1", True)):
            yield Edge(f"{mm} mm {route}, of which 25.0 is short", _by(mm, route), outcome)
    yield from _latest_by_another("30.0")
    yield from _not_exposed("30.0")
    long = scan("40.0", route="transabdominal")
    for words, scans, outcome in (
        ("30.0 mm a week ago, 40.0 mm today", (scan("30.0", 7, route="transabdominal"), long), True),
        ("30.0 mm a week ago, 20.0 mm today", _two(("30.0", 7), ("20.0", 0)), False),
        ("20.0 mm a week ago, 30.0 mm today", _two(("20.0", 7), ("30.0", 0)), False),
        ("34.0 mm by the abdomen, 40.0 mm by the perineum", _two_routes("34.0", "40.0"), True),
        ("40.0 mm by the abdomen, 34.0 mm by the perineum", _two_routes("40.0", "34.0"), False),
        ("40.0 mm by the abdomen, 31.0 mm by the perineum", _two_routes("40.0", "31.0"), True),
    ):
        yield Edge(words, Woman(scans=scans), outcome)


def _two(*made: tuple[str, int]) -> tuple[dict[str, object], ...]:
    return tuple(scan(mm, days_ago, route="transabdominal") for mm, days_ago in made)


def _two_routes(abdomen: str, perineum: str) -> tuple[dict[str, object], ...]:
    return scan(abdomen, route="transabdominal"), scan(perineum, route="transperineal")


def _days_between() -> Edges:
    """No transvaginal scan on the day of the latest scan or in the seven days before it."""
    for days_before, outcome in ((1, False), (6, False), (7, False), (8, True), (9, True)):
        for latest in (0, 3):
            scans = (scan("30.0", latest, route="transabdominal"), scan("40.0", latest + days_before))
            words = f"transvaginal {days_before} days before the latest scan, which is {latest} days old"
            yield Edge(words, Woman(scans=scans), outcome)
    then = (scan("30.0", 12, route="transabdominal"), scan("40.0", 10))
    later = scan("40.0", route="transabdominal")
    yield Edge("30.0 mm before the transvaginal scan", Woman(scans=(*then, later)), False)


def _ages() -> Edges:
    """The age at the latest scan and the age on the day both count."""
    w = _by("30.0")
    yield from on_the_day(w, "16+0", "24+6")
    yield from undated(w, outcome=True)
    for words, at, days_ago, outcome in (
        ("scan at 15+6, day at 16+0", "16+0", 1, False),
        ("scan at 16+0, day at 24+6", "24+6", 62, True),
        ("scan at 24+6, day at 25+0", "25+0", 1, False),
    ):
        yield Edge(words, replace(_by("30.0", days_ago=days_ago), at=at), outcome)
    scans = _two(("30.0", 7), ("40.0", 0))
    yield Edge("30.0 mm at 15+6, 40.0 mm at 16+6", Woman(at="16+6", scans=scans), True)
