"""Later visits of a woman, and whether her new length asks again: the last sentence of the paragraph on monotony."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from tests.oracle.monotony import ALARM_SYMPTOMS
from tests.oracle.rules.case_facts import Json, day_of, read
from tests.oracle.rules.case_tests import alarm, cervix_open

_LENGTHS = tuple("8.0 9.9 10.0 14.0 15.0 15.1 19.0 20.0 20.1 23.0 24.9 25.0 25.1 30.0".split())
_STEPS = tuple(map(Decimal, "-8 -3.1 -3 -2.9 -0.1 0 0.1 4 12".split()))
_LATEST = 33 * 7 + 6
_CLEARLY_SHORTER = Decimal(3)


def next_visit(rng: random.Random, case: Json) -> Json:
    """The case at a later day or later on the same one: scanned again, and perhaps something else has happened."""
    day = day_of(case) + timedelta(days=rng.choice((0, 1, 3, 7, 7, 14, 14, 28)))
    later = case | {"on": day.isoformat()}
    for happens in rng.sample(
        (_symptom, _relief, _examination, _laboratory, _cerclage), rng.choice((0, 0, 1, 2))
    ):
        later = happens(rng, later)
    return _scanned(rng, later)


def asks_again(case: Json, known: list[Decimal], answered: Decimal | None) -> bool:
    """Whether the paper wants a flag that owes an answer, on the day of a new transvaginal scan.

    `known` are the lengths of the visits before, `answered` is the one that was asked about and answered last.
    """
    f, length = read(case), length_of(case)
    is_grave = alarm(f) or cervix_open(f).value is True
    if is_over(case) or not is_grave or length is None or length > 25:
        return False
    return all(mm > 25 for mm in known) or (answered is not None and _is_worse(answered, length))


def is_over(case: Json) -> bool:
    """Whether the day lies beyond the last one of which the paper speaks."""
    age = read(case).age
    return age is not None and age > _LATEST


def length_of(case: Json) -> Decimal | None:
    """The length that counts; None where none was measured."""
    days = read(case).transvaginal
    return days[-1].shortest if days else None


def _is_worse(was: Decimal, now: Decimal) -> bool:
    bands = [[length <= 25, length <= 20, length <= 15, length < 10] for length in (was, now)]
    return was - now >= _CLEARLY_SHORTER or sum(bands[1]) > sum(bands[0])


# What happens


def _also(case: Json, key: str, record: Json) -> Json:
    return case | {key: [*(case.get(key) or []), record]}


def _scanned(rng: random.Random, case: Json) -> Json:
    """Measured again, not far from the length before or at an edge."""
    before = length_of(case)
    near = (
        [] if before is None else [str(min(max(before + step, Decimal(0)), Decimal(80))) for step in _STEPS]
    )
    made: Json = {
        "on": case["on"],
        "route": "transvaginal",
        "readings_mm": [rng.choice((*_LENGTHS, *near, *near))],
    }
    made |= {"examiner": rng.choice(("A", "B")), "funnel": rng.choice(("yes", "no", "unknown"))}
    return _also(
        case, "scans", made | {"membranes": rng.choice((None, None, None, "not_seen", "at_os", "in_canal"))}
    )


def _symptom(rng: random.Random, case: Json) -> Json:
    kind = rng.choice((*ALARM_SYMPTOMS, "cramps"))
    return _also(case, "symptoms", {"kind": kind, "on": case["on"], "resolved_on": None})


def _relief(rng: random.Random, case: Json) -> Json:
    """Every symptom, or half of them, ended the day before."""
    ended = (day_of(case) - timedelta(days=1)).isoformat()
    kept = [
        symptom | {"resolved_on": ended}
        if symptom.get("resolved_on") is None and symptom["on"] <= ended and rng.random() < 0.7
        else symptom
        for symptom in case.get("symptoms") or []
    ]
    return case | {"symptoms": kept}


def _examination(rng: random.Random, case: Json) -> Json:
    places = (None, "not_seen", "at_os", "in_canal", "in_vagina", "ruptured", "rupture_excluded")
    said = {"dilation_cm": rng.choice((None, "0.0", "0.9", "1.0", "3.0")), "membranes": rng.choice(places)}
    return _also(case, "examinations", {"on": case["on"]} | said)


def _laboratory(rng: random.Random, case: Json) -> Json:
    result = rng.choice(("positive", "negative"))
    return _also(case, "laboratory", {"kind": "fluid_culture", "on": case["on"], "result": result})


def _cerclage(rng: random.Random, case: Json) -> Json:
    """Placed where there is none, else taken out or left alone."""
    cerclage = case.get("cerclage")
    if not cerclage:
        kind = rng.choice(("transvaginal", "abdominal"))
        return case | {"cerclage": {"kind": kind, "placed_on": case["on"], "removed_on": None}}
    if cerclage.get("removed_on") is None and cerclage["placed_on"] <= case["on"]:
        return case | {"cerclage": cerclage | {"removed_on": case["on"]}}
    return case
