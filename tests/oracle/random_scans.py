"""Random scans of the case format, crowded at the lengths, the differences and the days where the rules change."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from tests.oracle.rules.case_facts import Json, days

# The first and the last day of every window, weighted towards those that many rules share.
WINDOW_EDGES = ("14+0", "15+6", "16+0", "18+0", "20+6", "22+6", "23+6", "24+0", "24+6", "26+0", "27+6")
LAST_DAY = days("44+6")
_OTHER_ROUTES = ("transabdominal", "transperineal")
_SCAN_MEMBRANES = (None, "not_seen", "at_os", "in_canal", "in_vagina")
# In tenths of a millimetre; 25.0 is the edge of most rules.
_LENGTH_EDGES = (100, 150, 200, 250, 250, 300)
_OTHER_ROUTE_EDGES = (250, 310, 360)


def days_back(rng: random.Random, age: int) -> int:
    """How long before the day something happened: most often none, else at a window's edge or any time."""
    draw = rng.random()
    if draw < 0.45:
        return 0
    if draw < 0.60:
        return min(1, age)
    if draw < 0.68:
        return min(rng.choice((6, 7, 8)), age)
    edge = days(rng.choice(WINDOW_EDGES)) + rng.randint(-1, 1)
    if draw < 0.85 and edge <= age:
        return age - edge
    return rng.randint(0, age)


def scans(rng: random.Random, theme: str, on: date, age: int, cerclage: Json | None) -> list[Json]:
    """The scans of a case with that theme, in no order."""
    drawn = _of_theme(rng, theme, on, age, cerclage)
    rng.shuffle(drawn)
    return drawn


def _of_theme(rng: random.Random, theme: str, on: date, age: int, cerclage: Json | None) -> list[Json]:
    if theme == "change":
        return _two_compared(rng, on, age) + _further(rng, on, age, 0.15)
    if theme == "labour":
        back = min(rng.choice((0, 0, 1, 2, 3, 7, 8)), age)
        scan = _a_scan(rng, on - timedelta(days=back), "transvaginal", edges=(150, 150, 100))
        return [scan] if rng.random() < 0.75 else []
    if theme == "routes":
        return _by_other_routes(rng, on, age) + _further(rng, on, age, 0.5)
    if theme == "old":
        back = min(rng.randint(50, 120), age)
        route = "transvaginal" if rng.random() < 0.85 else rng.choice(_OTHER_ROUTES)
        return [_a_scan(rng, on - timedelta(days=back), route)]
    if theme == "cerclage" and cerclage and rng.random() < 0.6:
        return _about_the_placing(rng, on, age, cerclage) + _further(rng, on, age, 0.3)
    chance = 0.5 if theme in {"history", "examination", "risk", "infection"} else 0.85
    return _further(rng, on, age, chance)


def _by_other_routes(rng: random.Random, on: date, age: int) -> list[Json]:
    latest = days_back(rng, age)
    drawn = [
        _a_scan(rng, on - timedelta(days=back), rng.choice(_OTHER_ROUTES), edges=_OTHER_ROUTE_EDGES)
        for back in (latest, *((days_back(rng, age),) * (rng.random() < 0.5)))
    ]
    if rng.random() < 0.4:
        before = min(latest + rng.choice((0, 1, 6, 7, 8, 9)), age)
        drawn.append(_a_scan(rng, on - timedelta(days=before), "transvaginal"))
    return drawn


def _about_the_placing(rng: random.Random, on: date, age: int, cerclage: Json) -> list[Json]:
    """A scan on the day of placing or a day beside it, and perhaps one of the day."""
    placed = date.fromisoformat(cerclage["placed_on"])
    back = min((on - placed).days - rng.choice((-1, 0, 0, 1, 1, 14)), age)
    day = on - timedelta(days=max(0, back))
    drawn = [_a_scan(rng, day, "transvaginal", edges=(200, 250, 150))]
    if rng.random() < 0.4:
        drawn.append(_a_scan(rng, on, "transvaginal", edges=(200, 250, 150)))
    return drawn


def _further(rng: random.Random, on: date, age: int, chance: float) -> list[Json]:
    if rng.random() > chance:
        return []
    drawn = []
    for _ in range(rng.choices((1, 2, 3, 4), (65, 20, 10, 5))[0]):
        later = rng.random() < 0.08 and age < LAST_DAY
        day = on + timedelta(days=1) if later else on - timedelta(days=days_back(rng, age))
        drawn.append(_a_scan(rng, day, "transvaginal" if rng.random() < 0.85 else rng.choice(_OTHER_ROUTES)))
    return drawn


def _a_scan(rng: random.Random, on: date, route: str, edges: tuple[int, ...] = _LENGTH_EDGES) -> Json:
    tenths = [_a_length(rng, edges)]
    tenths += [min(800, tenths[0] + rng.choice((0, 1, 2, 15, 60))) for _ in range(rng.choice((0, 0, 1, 2)))]
    rng.shuffle(tenths)
    return _scan(rng, on, route, tenths)


def _scan(rng: random.Random, on: date, route: str, tenths: list[int]) -> Json:
    scan: Json = {
        "on": on.isoformat(),
        "route": route,
        "readings_mm": [_as_text(rng, value) for value in tenths],
        "examiner": rng.choices(("A", "B", None), (65, 25, 10))[0],
        "funnel": rng.choices(("no", "yes", "unknown"), (55, 25, 20))[0],
        "membranes": rng.choices(_SCAN_MEMBRANES, (50, 38, 4, 4, 4))[0],
    }
    for key in ("examiner", "membranes"):
        if scan[key] is None and rng.random() < 0.5:
            del scan[key]
    if scan["funnel"] == "unknown" and rng.random() < 0.3:
        del scan["funnel"]
    return scan


def _a_length(rng: random.Random, edges: tuple[int, ...]) -> int:
    """Tenths of a millimetre: at a threshold, one tenth beside it, or anything."""
    if rng.random() < 0.65:
        return rng.choice(edges) + rng.randint(-1, 1)
    return rng.choice((0, 1, 799, 800, rng.randint(0, 500), rng.randint(150, 350)))


def _as_text(rng: random.Random, tenths: int) -> str:
    whole = tenths % 10 == 0 and rng.random() < 0.5
    return str(tenths // 10) if whole else f"{tenths // 10}.{tenths % 10}"


def _two_compared(rng: random.Random, on: date, age: int) -> list[Json]:
    """Two transvaginal scan days whose difference lies at a limit of change or of pace, by one or more examiners."""
    gap = min(rng.choice((0, 1, 7, 14, 18, 19, 21, 24, 28, 33, 34, 35, 42)), age)
    latest = on - timedelta(days=rng.choice((0, 0, 0, min(3, age - gap))))
    first, second = _pair(rng, gap)
    earlier = latest - timedelta(days=gap)
    return [*_measured(rng, earlier, first), *_measured(rng, latest, second)]


def _pair(rng: random.Random, gap: int) -> tuple[int, int]:
    # The smallest fall in tenths that is at least 2.3 mm for each seven days.
    pace = int(-(-Decimal(23) * gap // 7))
    change = rng.choice((60, 70, 80, 100, pace)) + rng.choice((-1, 0, 0, 1))
    second = rng.choice((250, 299, 300, 301, 310, rng.randint(100, 350)))
    first = second + change
    if rng.random() < 0.3:
        first, second = second, first
    return min(800, first), min(800, second)


def _measured(rng: random.Random, on: date, tenths: int) -> list[Json]:
    """That length with one to four readings; often a second examiner of that day, who measured a little differently."""
    more = rng.choices((0, 1, 2, 3), (45, 15, 30, 10))[0]
    readings = [tenths] + [min(800, tenths + rng.choice((0, 1, 5, 10))) for _ in range(more)]
    rng.shuffle(readings)
    drawn = [_scan(rng, on, "transvaginal", readings)]
    if rng.random() < 0.3:
        beside = max(0, min(800, tenths + rng.choice((-20, -10, -1, 0, 1, 10, 20))))
        drawn.append(_scan(rng, on, "transvaginal", [beside] * rng.choice((1, 1, 2))))
    return drawn
