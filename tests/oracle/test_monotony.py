"""Nothing that makes a woman worse makes the second opinion quieter, whichever guidelines are followed."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection

from tests.oracle.monotony import Variant, grew_quieter, quietened_by_a_stitch, stitched, worse
from tests.oracle.paper import PAPER
from tests.oracle.random_cases import random_case
from tests.oracle.rules.case_facts import Json
from tests.oracle.second_opinion import second_opinion

OTHERS = sorted({row.guideline for row in PAPER.values()} - {"local"})
Promise = Callable[[Collection[str], Collection[str], Callable[[str], str], Collection[str]], str | None]


def urgency_of(rule: str) -> str:
    return PAPER[rule].urgency


def followed_by_some_clinic(rng: random.Random) -> set[str]:
    """The local rules, and those of any number of guidelines."""
    bodies = {"local", *rng.sample(OTHERS, rng.choice((0, 1, 2, 3, len(OTHERS))))}
    return {rule for rule, row in PAPER.items() if row.guideline in bodies}


def broken(
    rng: random.Random, case: Json, variants: list[Variant], promise: Promise
) -> list[tuple[str, str, Json]]:
    """The promises that some of the variants break, with the case."""
    if not variants:
        return []
    before, followed = second_opinion(case)["findings"], followed_by_some_clinic(rng)
    told = []
    for words, variant in variants:
        said = promise(before, second_opinion(variant)["findings"], urgency_of, followed)
        if said:
            told.append((words, said, case))
    return told


def test_nothing_that_makes_her_worse_makes_it_quieter() -> None:
    rng = random.Random(20)
    for _ in range(2000):
        case = random_case(rng)
        variants = list(worse(case))
        assert broken(rng, case, rng.sample(variants, 4), grew_quieter) == []


def test_a_stitch_silences_nothing_urgent_beside_a_very_short_cervix() -> None:
    rng = random.Random(21)
    for _ in range(3000):
        case = random_case(rng)
        assert broken(rng, case, list(stitched(case)), quietened_by_a_stitch) == []


def test_a_removed_finding_is_told_though_something_as_loud_remains() -> None:
    said = grew_quieter({"APP-OPEN", "APP-SYMPT"}, {"APP-SYMPT"}, urgency_of, set(PAPER))
    assert said == "removed: APP-OPEN"


def test_a_lowered_urgency_is_told_only_of_what_is_followed() -> None:
    found: tuple[set[str], set[str]] = ({"NICE-RESCUE"}, {"NICE-OFFER"})
    assert grew_quieter(*found, urgency_of, set(PAPER)) == "lowered: immediate to prompt"
    assert grew_quieter(*found, urgency_of, {"NICE-OFFER"}) is None


def test_a_stitch_may_silence_what_waits_for_the_next_working_day() -> None:
    assert quietened_by_a_stitch({"NICE-OFFER"}, set(), urgency_of, set(PAPER)) is None
    assert quietened_by_a_stitch({"APP-SHORT15"}, set(), urgency_of, set(PAPER)) == "lowered: urgent to info"
