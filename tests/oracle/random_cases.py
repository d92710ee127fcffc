"""Random valid cases of the case format, crowded at the edges of the rules: `random_cases(seed, count)`.

The same seed gives the same cases on every machine. A case has a theme, so that the rules that are easily masked
(by an alarm, a cerclage, another number of fetuses) are reached often enough.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from tests.oracle.random_history import a_history, risk_factors
from tests.oracle.random_scans import LAST_DAY, WINDOW_EDGES, days_back, scans
from tests.oracle.rules.case_facts import Json, days

_SIGNS = ("contractions", "bleeding", "fluid_loss", "fever")
_MILD = ("cramps", "backache", "discharge")
_MEMBRANES = ("not_seen", "at_os", "in_canal", "in_vagina", "ruptured", "rupture_excluded", None)
_DILATIONS = ("0", "0.1", "0.9", "1.0", "1", "1.1", "2", "3.9", "4.0", "4.1", "5.0", "5.1", "10.0", None)
_EARLY_EDGES = ("13+6", "14+0", "15+6", "16+0")
_LATE_EDGES = ("28+0", "29+6", "30+0", "33+6", "35+6", "36+0", "36+1", "36+6", "37+0", "37+1", "37+6", "38+0")
_REMOVAL_EDGES = ("36+0", "36+1", "36+6", "37+0", "37+1", "37+6", "38+0")
# The ages at which a theme is most at home, and how often a case of it is drawn there.
_AGES: dict[str, tuple[float, tuple[str, ...]]] = {
    "labour": (1.0, ("22+0", "29+6", "30+0", "33+0", "36+6", "37+0")),
    "early": (0.6, _EARLY_EDGES),
    "many": (0.25, _EARLY_EDGES),
    "risk": (0.6, ("18+0", "18+0", "22+6", "14+0", "24+0")),
    "late": (1.0, _LATE_EDGES),
    "change": (0.25, _LATE_EDGES),
    "old": (0.25, _LATE_EDGES),
    "cerclage": (0.4, _REMOVAL_EDGES),
}
_THEMES = (
    "length",
    "length",
    "history",
    "early",
    "early",
    "risk",
    "risk",
    "examination",
    "alarm",
    "infection",
    "cerclage",
    "change",
    "change",
    "labour",
    "late",
    "many",
    "routes",
    "old",
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
    symptoms, cerclage = _symptoms(rng, theme, on), _cerclage(rng, theme, on, age)
    case: Json = {
        "on": on.isoformat(),
        "due_date": (on + timedelta(days=280 - age)).isoformat() if dated else None,
        "fetuses": _fetuses(rng, theme),
        "history": a_history(rng, rich=theme in {"history", "early"}),
        "cervical_trauma": rng.choices(("no", "yes", "unknown", None), (60, 12, 22, 6))[0],
        "risk_factors": risk_factors(rng, rich=theme in {"risk", "early"}),
        "placenta": _placenta(rng, symptoms),
        "laboratory": _laboratory(rng, theme, on),
        "symptoms": symptoms,
        "examinations": _examinations(rng, theme, on, age),
        "cerclage": cerclage,
        "scans": scans(rng, theme, on, age, cerclage),
    }
    return _without_some_absent(rng, case)


def _without_some_absent(rng: random.Random, case: Json) -> Json:
    """Absent and null (or empty) mean the same, so either may stand."""
    absent = [key for key, value in case.items() if value is None or value == []]
    for key in absent:
        if rng.random() < 0.15 and (key != "history" or case[key] is None):
            del case[key]
        elif case[key] == [] and key != "history" and rng.random() < 0.1:
            case[key] = None
    return case


def _fetuses(rng: random.Random, theme: str) -> int | None:
    weights = (10, 60, 20, 10) if theme == "many" else (82, 9, 2, 7)
    return rng.choices((1, 2, 3, None), weights)[0]


def _at(rng: random.Random, *edges: str) -> int:
    """Days of pregnancy at one of these ages or a day beside it."""
    return days(rng.choice(edges)) + rng.randint(-1, 1)


def _age_on_the_day(rng: random.Random, theme: str) -> int:
    share, edges = _AGES.get(theme, (0.0, ()))
    if rng.random() < share:
        return _at(rng, *edges)
    if theme == "early":
        return rng.randint(days("8+0"), days("16+6"))
    draw = rng.random()
    if draw < 0.45:
        return _at(rng, *WINDOW_EDGES)
    if draw < 0.60:
        return _at(rng, "13+6", *_LATE_EDGES)
    if draw < 0.95:
        return rng.randint(days("14+0"), days("24+6"))
    return rng.choice((0, 1, LAST_DAY - 1, LAST_DAY, rng.randint(0, LAST_DAY)))


def _placenta(rng: random.Random, symptoms: list[Json]) -> str | None:
    bleeds = any(symptom["kind"] == "bleeding" for symptom in symptoms)
    return rng.choices(("not_low", "low", "praevia", None), (30, 20, 20, 30) if bleeds else (60, 5, 5, 30))[0]


def _laboratory(rng: random.Random, theme: str, on: date) -> list[Json]:
    likely = theme in {"infection", "labour"}
    count = rng.choices((0, 1, 2, 3), (10, 60, 22, 8) if likely else (90, 7, 2, 1))[0]
    return [_a_test(rng, theme, on) for _ in range(count)]


def _a_test(rng: random.Random, theme: str, on: date) -> Json:
    back = rng.choices((0, 1, 3, 27, 28, 29, -1), (34, 18, 12, 8, 12, 10, 6))[0]
    weights = (15, 10, 75) if theme == "labour" else (50, 35, 15)
    return {
        "kind": rng.choices(("fluid_culture", "fluid_gram", "ffn"), weights)[0],
        "on": (on - timedelta(days=back)).isoformat(),
        "result": rng.choices(("positive", "negative", "pending"), (50, 25, 25))[0],
    }


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
    likely = theme in {"examination", "alarm", "infection"} or (theme == "labour" and rng.random() < 0.4)
    count = rng.choices((0, 1, 2, 3, 4), (8, 45, 27, 13, 7) if likely else (80, 13, 5, 1, 1))[0]
    drawn = [_an_examination(rng, on, age) for _ in range(count)]
    if len(drawn) > 1 and rng.random() < 0.5:
        # Several of one day: the order of entry matters.
        drawn[0]["on"] = drawn[1]["on"]
    return drawn


def _an_examination(rng: random.Random, on: date, age: int) -> Json:
    day = on + timedelta(days=1) if rng.random() < 0.1 else on - timedelta(days=days_back(rng, age))
    examination: Json = {
        "on": day.isoformat(),
        "dilation_cm": None if rng.random() < 0.1 else rng.choice(_DILATIONS),
        "membranes": rng.choices(_MEMBRANES, (28, 12, 12, 12, 8, 8, 20))[0],
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
    if rng.random() < 0.25:
        ends = on + timedelta(days=rng.choices((0, -1, 1, -rng.randint(0, age)), (30, 20, 25, 25))[0])
        removed = max(placed, ends).isoformat()
    kind = rng.choices(("transvaginal", "abdominal"), (80, 20))[0]
    cerclage: Json = {"kind": kind, "placed_on": placed.isoformat(), "removed_on": removed}
    if removed is None and rng.random() < 0.2:
        del cerclage["removed_on"]
    return cerclage
