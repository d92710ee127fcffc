"""Random earlier pregnancies of the case format, crowded at the ages where the rules change."""

from __future__ import annotations

import random

from tests.oracle.case_facts import Json, days

_BIRTH_EDGES = ("16+0", "28+0", "33+6", "34+0", "36+6")
_LOSS_EDGES = ("14+0", "16+0", "18+0", "20+0")


def a_history(rng: random.Random, *, rich: bool) -> list[Json] | None:
    """None (not taken), or none to four earlier pregnancies; `rich` makes several likely."""
    if rng.random() < (0.04 if rich else 0.15):
        return None
    count = rng.choices((0, 1, 2, 3, 4), (4, 21, 25, 30, 20) if rich else (40, 38, 14, 5, 3))[0]
    # Unknown fields in every event hide the count, so each history has its own share of them.
    unknown_share = rng.choice((0.0, 0.0, 0.1, 0.3))
    return [_an_event(rng, unknown_share) for _ in range(count)]


def _an_event(rng: random.Random, unknown_share: float) -> Json:
    outcome = rng.choices(("birth", "loss", "early_loss", "termination"), (48, 38, 7, 7))[0]
    event: Json = {
        "outcome": outcome,
        "age": _age_text(_age(rng, outcome)),
        "onset": rng.choices(("spontaneous", "indicated"), (82, 18))[0],
        "pprom": rng.choices(("no", "yes"), (90, 10))[0],
        "painless_dilation": rng.choices(("no", "yes"), (80, 20))[0],
        "cerclage": rng.choices((None, "transvaginal", "abdominal"), (75, 17, 8))[0],
    }
    for key in ("age", "onset", "pprom", "painless_dilation"):
        if rng.random() < unknown_share:
            _forget(rng, event, key)
    if event["cerclage"] is None and rng.random() < 0.1:
        del event["cerclage"]
    return event


def _forget(rng: random.Random, event: Json, key: str) -> None:
    """Make a field unknown in one of the ways the format allows."""
    way = rng.choice(("null", "absent", "word"))
    if way == "absent":
        del event[key]
    elif way == "word" and key in {"pprom", "painless_dilation"}:
        event[key] = "unknown"
    else:
        event[key] = None


def _age(rng: random.Random, outcome: str) -> int:
    """Days at the end of that pregnancy, inside what the outcome allows."""
    if outcome == "birth":
        if rng.random() < 0.75:
            return days(rng.choice(_BIRTH_EDGES)) + rng.randint(-1, 1)
        return rng.randint(days("22+0"), days("42+0"))
    if outcome == "loss":
        if rng.random() < 0.7:
            return days(rng.choice(_LOSS_EDGES)) + rng.randint(-1, 1)
        return rng.choice((days("23+6"), rng.randint(days("12+0"), days("23+6"))))
    if outcome == "early_loss":
        return rng.choice((days("13+6"), rng.randint(days("5+0"), days("13+6"))))
    return rng.choice((days("16+0"), days("20+0"), rng.randint(days("6+0"), days("30+0"))))


def _age_text(age: int) -> str:
    return f"{age // 7}+{age % 7}"
