"""What makes a woman worse, and whether an answer grew quieter by it: the rule table's paragraph on monotony.

Pure functions over cases of the case format. Nothing that makes a woman worse may lower the highest urgency among the
findings, or take away one of `NEVER_REMOVED`; advice and context (info) count as no finding at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal

from tests.oracle.paper import URGENCIES
from tests.oracle.rules.case_facts import EXPOSING, Json, day_of, shortest_of

NEVER_REMOVED = (
    "APP-OPEN",
    "APP-VSHORT",
    "APP-LABOUR",
    "APP-SUTURE-SHORT",
    "APP-SUTURE-SYMPT",
    "APP-SHORT-ASIDE",
)
ALARM_SYMPTOMS = ("contractions", "bleeding", "fluid_loss", "fever", "pelvic_pressure")
ROUTES = ("transvaginal", "transabdominal", "transperineal")
_SHORTER = ("25.0", "24.9", "20.0", "15.0", "10.0", "9.9", "0")
_LONG = "40.0"
Variant = tuple[str, Json]
"""What was added in words, and the case with it."""


def worse(case: Json) -> Iterator[Variant]:
    """The case with each thing that makes her worse, one at a time."""
    yield from _with_symptoms(case)
    yield from _with_exposure_at_a_scan(case)
    yield from _with_examinations(case)
    yield from _with_infection(case)
    yield from _with_a_shorter_reading(case)


def stitched(case: Json) -> Iterator[Variant]:
    """The case with a cerclage placed before a length of 15.0 mm or less was measured; none where she has had one."""
    latest = _latest_transvaginal(case)
    if case.get("cerclage") or not latest or shortest_of(latest) > 15:
        return
    for kind in ("transvaginal", "abdominal"):
        for earlier in (1, 20):
            placed = day_of(latest[0]) - timedelta(days=earlier)
            cerclage = {"kind": kind, "placed_on": placed.isoformat(), "removed_on": None}
            yield f"{kind} cerclage {earlier} days before the scan", case | {"cerclage": cerclage}


def grew_quieter(
    before: Collection[str],
    after: Collection[str],
    urgency_of: Callable[[str], str],
    followed: Collection[str],
) -> str | None:
    """The promise that is broken, in words; None where none is.

    `before` and `after` are the rules found, `urgency_of` says a rule's urgency, `followed` are the rules looked at.
    """
    removed = [rule for rule in NEVER_REMOVED if rule in before and rule not in after]
    if removed:
        return f"removed: {', '.join(removed)}"
    first, second = (_loudest(found, urgency_of, followed) for found in (before, after))
    return f"lowered: {URGENCIES[first]} to {URGENCIES[second]}" if second < first else None


def quietened_by_a_stitch(
    before: Collection[str],
    after: Collection[str],
    urgency_of: Callable[[str], str],
    followed: Collection[str],
) -> str | None:
    """The same for a stitch, which may silence what is neither urgent nor immediate."""
    first, second = (_loudest(found, urgency_of, followed) for found in (before, after))
    if second < first and URGENCIES[first] in {"urgent", "immediate"}:
        return f"lowered: {URGENCIES[first]} to {URGENCIES[second]}"
    return None


def _loudest(found: Collection[str], urgency_of: Callable[[str], str], followed: Collection[str]) -> int:
    """The place of the highest urgency; 0, that of info, where nothing else is found."""
    return max((URGENCIES.index(urgency_of(rule)) for rule in found if rule in followed), default=0)


def _added(case: Json, key: str, record: Json) -> Json:
    """The case with one more record, entered last."""
    return case | {key: [*(case.get(key) or []), record]}


def _with_symptoms(case: Json) -> Iterator[Variant]:
    for kind in ALARM_SYMPTOMS:
        yield kind, _added(case, "symptoms", {"kind": kind, "on": case["on"], "resolved_on": None})


# Membranes at a scan


def _with_exposure_at_a_scan(case: Json) -> Iterator[Variant]:
    for membranes in EXPOSING:
        for place, scan in enumerate(case.get("scans") or []):
            yield (
                f"{membranes} at the scan {scan['route']} of {scan['on']}",
                _changed_scan(case, place, {"membranes": membranes}),
            )
        for route in ROUTES:
            yield (
                f"{membranes} at a new scan {route}",
                _added(case, "scans", _scan_of_today(case, route, membranes)),
            )


def _changed_scan(case: Json, place: int, changes: Json) -> Json:
    scans = list(case["scans"])
    scans[place] = scans[place] | changes
    return case | {"scans": scans}


def _scan_of_today(case: Json, route: str, membranes: str) -> Json:
    """A scan that only shows the membranes: no longer and no shorter than the latest of its route."""
    latest = _latest_of(case, route)
    made: Json = {"on": case["on"], "route": route, "membranes": membranes}
    return made | {"readings_mm": [str(shortest_of(latest))] if latest else [_LONG]}


def _latest_of(case: Json, route: str) -> list[Json]:
    """The scans of the latest day of that route, on or before the day of the case."""
    made = [s for s in case.get("scans") or [] if s["route"] == route and s["on"] <= case["on"]]
    last = max((scan["on"] for scan in made), default="")
    return [scan for scan in made if scan["on"] == last]


def _latest_transvaginal(case: Json) -> list[Json]:
    return _latest_of(case, "transvaginal")


# Examinations, laboratory and length


def _with_examinations(case: Json) -> Iterator[Variant]:
    """Entered last; what is not said of it is left blank."""
    fields = [("membranes", where) for where in (*EXPOSING, "ruptured")]
    fields += [("dilation_cm", cm) for cm in ("1.0", "2.0", "4.0", "4.1", "5.1")]
    blank: Json = {"on": case["on"], "dilation_cm": None, "membranes": None}
    yield "a blank examination", _added(case, "examinations", blank)
    for key, said in fields:
        yield f"an examination: {key} {said}", _added(case, "examinations", blank | {key: said})


def _with_infection(case: Json) -> Iterator[Variant]:
    for kind in ("fluid_culture", "fluid_gram"):
        for days_ago in (0, 28):
            on = (date.fromisoformat(case["on"]) - timedelta(days=days_ago)).isoformat()
            test = {"kind": kind, "on": on, "result": "positive"}
            yield f"{kind} positive {days_ago} days ago", _added(case, "laboratory", test)


def _with_a_shorter_reading(case: Json) -> Iterator[Variant]:
    """One more reading, shorter than all of that day, to each scan of the latest transvaginal day."""
    latest = _latest_transvaginal(case)
    if not latest:
        return
    now = shortest_of(latest)
    lengths = {now - Decimal("0.1"), now - 3, now - 8, *map(Decimal, _SHORTER)}
    shorter = sorted(mm for mm in lengths if 0 <= mm < now)
    for place, scan in enumerate(case["scans"]):
        if scan in latest:
            for mm in shorter:
                changes = {"readings_mm": [*scan["readings_mm"], str(mm)]}
                yield f"{mm} mm instead of {now}", _changed_scan(case, place, changes)
