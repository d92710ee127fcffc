"""Random valid cases of the case format, crowded at the edges of the rules: `random_cases(seed, count)`.

The same seed gives the same cases on every machine. A case has a theme, so that the rules that are easily masked
(by an alarm, a cerclage, another number of fetuses) are reached often enough.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from tests.oracle.case_facts import Json, days
from tests.oracle.random_history import a_history

_ROUTES = ("transabdominal", "transperineal")
_SIGNS = ("contractions", "bleeding", "fluid_loss", "fever")
_MILD = ("cramps", "backache", "discharge")
_MEMBRANES = ("not_seen", "at_os", "in_canal", "in_vagina", "ruptured", None)
_DILATIONS = ("0", "0.1", "0.9", "1.0", "1", "1.1", "2", "3.9", "4.0", "4.1", "5.0", "5.1", "10.0", None)
# In tenths of a millimetre; 25.0 is the edge of most rules.
_LENGTH_EDGES = (100, 150, 200, 250, 250, 300)
# The first and the last day of every window, weighted towards those that many rules share.
_WINDOW_EDGES = ("14+0", "15+6", "16+0", "18+0", "20+6", "22+6", "23+6", "24+0", "26+0", "27+6")
_RARE_EDGES = ("13+6", "29+6", "30+0", "33+6", "36+0", "36+1", "36+6", "37+0", "37+6", "38+0")
_LAST_DAY = days("44+6")
_THEMES = (
    "length",
    "length",
    "history",
    "examination",
    "alarm",
    "cerclage",
    "change",
    "labour",
    "late",
    "many",
    "routes",
    "undated",
)


def random_cases(seed: int, count: int) -> Iterator[Json]:
    """Yield `count` cases; the same seed yields the same ones."""
    rng = random.Random(seed)
    for _ in range(count):
        yield random_case(rng)


def random_case(rng: random.Random) -> Json:
    """Draw one valid case."""
    theme = rng.choice(_THEMES)
    on = date(2023, 1, 1) + timedelta(days=rng.randrange(1400))
    age = _age_on_the_day(rng, theme)
    dated = rng.random() > (0.7 if theme == "undated" else 0.08)
    case: Json = {
        "on": on.isoformat(),
        "due_date": (on + timedelta(days=280 - age)).isoformat() if dated else None,
        "fetuses": _fetuses(rng, theme),
        "history": a_history(rng, rich=theme == "history"),
        "cervical_trauma": rng.choices(("no", "yes", "unknown", None), (60, 15, 20, 5))[0],
        "symptoms": _symptoms(rng, theme, on),
        "examinations": _examinations(rng, theme, on, age),
        "cerclage": _cerclage(rng, theme, on, age),
        "scans": _scans(rng, theme, on, age),
    }
    return _without_some_absent(rng, case)


def _without_some_absent(rng: random.Random, case: Json) -> Json:
    """Absent and null (or empty) mean the same, so either may stand."""
    absent = [key for key, value in case.items() if value is None or value == []]
    for key in absent:
        if rng.random() < 0.15:
            del case[key]
        elif case[key] == [] and key != "history" and rng.random() < 0.1:
            case[key] = None
    return case


def _fetuses(rng: random.Random, theme: str) -> int | None:
    weights = (10, 60, 20, 10) if theme == "many" else (82, 9, 2, 7)
    return rng.choices((1, 2, 3, None), weights)[0]


def _age_on_the_day(rng: random.Random, theme: str) -> int:
    if theme == "labour":
        return days(rng.choice(("30+0", "36+6", "33+0"))) + rng.randint(-1, 2)
    if theme == "late" or (theme == "change" and rng.random() < 0.2):
        return days(rng.choice(_RARE_EDGES)) + rng.randint(-1, 1)
    if theme == "cerclage" and rng.random() < 0.5:
        return days(rng.choice(("36+0", "36+1", "36+6", "37+0", "37+6", "38+0"))) + rng.randint(-1, 1)
    draw = rng.random()
    if draw < 0.45:
        return days(rng.choice(_WINDOW_EDGES)) + rng.randint(-1, 1)
    if draw < 0.60:
        return days(rng.choice(_RARE_EDGES)) + rng.randint(-1, 1)
    if draw < 0.95:
        return rng.randint(days("14+0"), days("24+6"))
    return rng.choice((0, 1, _LAST_DAY - 1, _LAST_DAY, rng.randint(0, _LAST_DAY)))


def _days_back(rng: random.Random, age: int) -> int:
    """How long before the day something happened: most often none, else at a window's edge or any time."""
    draw = rng.random()
    if draw < 0.45:
        return 0
    if draw < 0.60:
        return min(1, age)
    edge = days(rng.choice(_WINDOW_EDGES)) + rng.randint(-1, 1)
    if draw < 0.85 and edge <= age:
        return age - edge
    return rng.randint(0, age)


# Symptoms


def _symptoms(rng: random.Random, theme: str, on: date) -> list[Json]:
    if theme == "labour":
        return [_a_symptom(rng, "contractions", on) for _ in range(rng.randint(1, 2))] + _also(rng, on, 0.3)
    if theme == "alarm":
        kinds = rng.choice(
            (("pelvic_pressure",), ("pelvic_pressure", "cramps"), _SIGNS, (rng.choice(_SIGNS),))
        )
        return [_a_symptom(rng, kind, on) for kind in kinds] + _also(rng, on, 0.1)
    return _also(rng, on, 0.12)


def _also(rng: random.Random, on: date, chance: float) -> list[Json]:
    if rng.random() > chance:
        return []
    kinds = (*_MILD, *_MILD, *_SIGNS, "pelvic_pressure")
    return [_a_symptom(rng, rng.choice(kinds), on) for _ in range(rng.randint(1, 2))]


def _a_symptom(rng: random.Random, kind: str, on: date) -> Json:
    started = on + timedelta(days=rng.choices((0, -1, -3, -10, 1), (50, 20, 12, 8, 10))[0])
    ends = rng.choices((None, -1, 0, 1), (60, 12, 16, 12))[0]
    resolved = None if ends is None else max(started, on + timedelta(days=ends))
    symptom: Json = {"kind": kind, "on": started.isoformat()}
    if resolved is not None or rng.random() < 0.8:
        symptom["resolved_on"] = resolved.isoformat() if resolved else None
    return symptom


# Examinations


def _examinations(rng: random.Random, theme: str, on: date, age: int) -> list[Json]:
    likely = theme in {"examination", "alarm"} or (theme == "labour" and rng.random() < 0.4)
    count = rng.choices((0, 1, 2, 3), (10, 55, 25, 10) if likely else (80, 14, 5, 1))[0]
    return [_an_examination(rng, on, age) for _ in range(count)]


def _an_examination(rng: random.Random, on: date, age: int) -> Json:
    day = on + timedelta(days=1) if rng.random() < 0.1 else on - timedelta(days=_days_back(rng, age))
    examination: Json = {
        "on": day.isoformat(),
        "dilation_cm": rng.choice(_DILATIONS),
        "membranes": rng.choices(_MEMBRANES, (30, 15, 15, 15, 6, 19))[0],
    }
    for key in ("dilation_cm", "membranes"):
        if examination[key] is None and rng.random() < 0.2:
            del examination[key]
    return examination


# Cerclage


def _cerclage(rng: random.Random, theme: str, on: date, age: int) -> Json | None:
    if theme != "cerclage" and rng.random() > (0.3 if theme in {"alarm", "change"} else 0.05):
        return None
    back = rng.choices((0, 1, -1, min(14, age), rng.randint(0, age)), (12, 8, 8, 22, 50))[0]
    placed = on - timedelta(days=min(back, age))
    removed = None
    if rng.random() < 0.3:
        ends = on + timedelta(days=rng.choices((0, -1, 1, -rng.randint(0, age)), (30, 20, 25, 25))[0])
        removed = max(placed, ends).isoformat()
    kind = rng.choices(("transvaginal", "abdominal"), (80, 20))[0]
    cerclage: Json = {"kind": kind, "placed_on": placed.isoformat(), "removed_on": removed}
    if removed is None and rng.random() < 0.2:
        del cerclage["removed_on"]
    return cerclage


# Scans


def _scans(rng: random.Random, theme: str, on: date, age: int) -> list[Json]:
    if theme == "change":
        scans = _two_compared(rng, on, age) + _further(rng, on, age, 0.15)
    elif theme == "labour":
        back = rng.choice((0, 0, 1, 2, 3))
        scans = [_a_scan(rng, on - timedelta(days=back), "transvaginal", edges=(150,))]
    elif theme == "routes":
        scans = [
            _a_scan(rng, on - timedelta(days=_days_back(rng, age)), rng.choice(_ROUTES)) for _ in range(2)
        ]
        scans += _further(rng, on, age, 0.8)
    elif theme in {"history", "examination"}:
        scans = _further(rng, on, age, 0.5)
    else:
        scans = _further(rng, on, age, 0.85)
    rng.shuffle(scans)
    return scans


def _further(rng: random.Random, on: date, age: int, chance: float) -> list[Json]:
    if rng.random() > chance:
        return []
    scans = []
    for _ in range(rng.choices((1, 2, 3, 4), (65, 20, 10, 5))[0]):
        later = rng.random() < 0.08 and age < _LAST_DAY
        day = on + timedelta(days=1) if later else on - timedelta(days=_days_back(rng, age))
        scans.append(_a_scan(rng, day, "transvaginal" if rng.random() < 0.85 else rng.choice(_ROUTES)))
    return scans


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
        "examiner": rng.choices(("A", "B", None), (70, 20, 10))[0],
        "funnel": rng.choices(("no", "yes", "unknown"), (55, 25, 20))[0],
    }
    if scan["examiner"] is None and rng.random() < 0.5:
        del scan["examiner"]
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
    """Two transvaginal scans whose difference lies at a limit of change or of pace."""
    gap = min(rng.choice((0, 1, 7, 14, 18, 19, 21, 28, 33, 34, 35, 42)), age)
    latest = on - timedelta(days=rng.choice((0, 0, 0, min(3, age - gap))))
    # The smallest fall in tenths that is at least 2.3 mm for each seven days.
    pace = int(-(-Decimal(23) * gap // 7))
    change = rng.choice((60, 110, pace, 60, 110)) + rng.choice((-1, 0, 0, 1))
    first, second = 250 + change, 250
    if rng.random() < 0.3:
        first, second = second, first
    if rng.random() < 0.3:
        shift = rng.randint(-100, 100)
        first, second = max(0, first + shift), max(0, second + shift)
    earlier = latest - timedelta(days=gap)
    return [
        _scan(rng, earlier, "transvaginal", [min(800, first)]),
        _scan(rng, latest, "transvaginal", [min(800, second)]),
    ]
