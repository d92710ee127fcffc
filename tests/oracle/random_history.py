"""Random earlier pregnancies and risk factors of the case format, crowded at the ages where the rules change."""

from __future__ import annotations

import random

from tests.oracle.rules.case_facts import Json, days

_BIRTH_EDGES = ("16+0", "28+0", "28+0", "33+6", "34+0", "34+1", "36+6")
_LOSS_EDGES = ("14+0", "16+0", "18+0", "20+0")
_INDICATIONS = ("history", "ultrasound", "examination")
RISK_KINDS = (
    "conisation",
    "laceration",
    "trachelectomy",
    "curettage",
    "caesarean_full_dilation",
    "uterine_anomaly",
    "des",
    "connective_tissue",
)


def a_history(rng: random.Random, *, rich: bool) -> list[Json] | None:
    """None (not taken), or none to four earlier pregnancies; `rich` makes several likely."""
    if rng.random() < (0.04 if rich else 0.15):
        return None
    count = rng.choices((0, 1, 2, 3, 4), (4, 24, 22, 32, 18) if rich else (40, 38, 14, 5, 3))[0]
    # Unknown fields in every event hide the count, so each history has its own share of them.
    unknown_share = rng.choice((0.0, 0.0, 0.1, 0.3))
    return [_an_event(rng, unknown_share) for _ in range(count)]


def risk_factors(rng: random.Random, *, rich: bool) -> Json | None:
    """None (none was asked), or an answer to most of them; `rich` makes a yes likely."""
    if rng.random() < (0.03 if rich else 0.2):
        return None
    if rich and rng.random() < 0.5:
        # One yes alone, that no other hides.
        return dict.fromkeys(RISK_KINDS, "no") | {rng.choice(RISK_KINDS): "yes"}
    asked = rng.choice((1.0, 1.0, 1.0, 0.95, 0.6))
    chances = (82, 16, 2) if rich else (95, 3, 2)
    kinds = [kind for kind in RISK_KINDS if rng.random() < asked]
    rng.shuffle(kinds)
    return {kind: rng.choices(("no", "yes", "unknown"), chances)[0] for kind in kinds}


def _an_event(rng: random.Random, unknown_share: float) -> Json:
    outcome = rng.choices(("birth", "loss", "early_loss", "termination"), (48, 38, 7, 7))[0]
    cerclage = rng.choices((None, "transvaginal", "abdominal"), (72, 21, 7))[0]
    event: Json = {
        "outcome": outcome,
        "age": _age_text(_age(rng, outcome)),
        "onset": rng.choices(("spontaneous", "indicated"), (82, 18))[0],
        "pprom": rng.choices(("no", "yes"), (88, 12))[0],
        "painless_dilation": rng.choices(("no", "yes"), (80, 20))[0],
        "cerclage": cerclage,
        "cerclage_indication": rng.choice(_INDICATIONS) if cerclage else None,
    }
    for key in ("age", "onset", "pprom", "painless_dilation", "cerclage_indication"):
        if rng.random() < unknown_share:
            _forget(rng, event, key)
    for key in ("cerclage", "cerclage_indication"):
        if key in event and event[key] is None and rng.random() < 0.1:
            del event[key]
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
