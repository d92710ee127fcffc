"""Nothing that makes a woman worse makes the program quieter, whichever guidelines a clinic follows."""

from __future__ import annotations

import json
import random
from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from db.exchange.case_file import read_cases
from models.records.guidelines.guideline import Guideline
from models.rules.guidelines.evaluate import evaluate
from tests.builders import all_guidelines
from tests.oracle.monotony import Variant, grew_quieter, quietened_by_a_stitch, stitched, worse
from tests.oracle.random_cases import random_case
from tests.oracle.rules.case_facts import Json

LOCAL = tuple(guideline for guideline in all_guidelines() if guideline.is_local)
OTHERS = [guideline for guideline in all_guidelines() if not guideline.is_local]
URGENCIES = {rule.id: rule.urgency.value for guideline in all_guidelines() for rule in guideline.rules}
# A case is drawn from its seed, crowded at the edges of the rules: free draws would seldom come near one.
CASES = st.integers(0, 2**32 - 1).map(lambda seed: random_case(random.Random(seed)))
FOLLOWED = st.lists(st.sampled_from(OTHERS), unique=True).map(lambda chosen: (*LOCAL, *chosen))


def found(cases: list[Json], followed: tuple[Guideline, ...]) -> list[set[str]]:
    """The rules that the program finds in each case."""
    read = read_cases(json.dumps(cases).encode()).cases
    return [{f.rule.id for f in evaluate(case.facts, case.on, followed).hits} for case in read]


def rules_of(followed: Collection[Guideline]) -> set[str]:
    return {rule.id for guideline in followed for rule in guideline.rules}


def urgency_of(rule: str) -> str:
    return URGENCIES[rule]


def _variants(
    case: Json, variants: list[Variant], followed: tuple[Guideline, ...]
) -> list[tuple[str, set[str]]]:
    after = found([variant for _, variant in variants], followed) if variants else []
    return [(words, rules) for (words, _), rules in zip(variants, after, strict=True)]


@given(CASES, FOLLOWED)
def test_nothing_that_makes_her_worse_makes_it_quieter(case: Json, followed: tuple[Guideline, ...]) -> None:
    (before,) = found([case], followed)
    for words, after in _variants(case, list(worse(case)), followed):
        assert grew_quieter(before, after, urgency_of, rules_of(followed)) is None, words


@given(CASES, FOLLOWED)
def test_a_stitch_silences_nothing_urgent(case: Json, followed: tuple[Guideline, ...]) -> None:
    (before,) = found([case], followed)
    for words, after in _variants(case, list(stitched(case)), followed):
        assert quietened_by_a_stitch(before, after, urgency_of, rules_of(followed)) is None, words
