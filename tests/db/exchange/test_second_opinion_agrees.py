"""The program and an independent reading of the same rules agree on thousands of cases at the edges."""

import json

import pytest

from db.exchange.case_file import read_cases
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.evaluate import evaluate
from tests.builders import all_guidelines
from tests.oracle.random_cases import random_cases
from tests.oracle.second_opinion import second_opinion

pytestmark = pytest.mark.unmeasured
CASES_EACH = 800


@pytest.mark.parametrize("seed", [11, 12, 13, 14, 15])
def test_both_find_the_same_and_miss_the_same(seed: int) -> None:
    cases = list(random_cases(seed, CASES_EACH))
    read = read_cases(json.dumps(cases).encode()).cases
    for given, case in zip(cases, read, strict=True):
        found = evaluate(case.facts, case.on, all_guidelines())
        opinion = second_opinion(given)
        assert {each.rule.id for each in found.hits} == set(opinion["findings"]), given
        missing = {each.rule.id: sorted(m.value for m in each.missing) for each in found.cannot_assess}
        assert missing == {rule: sorted(what) for rule, what in opinion["cannot_assess"].items()}, given
        heard = [each for each in found.suspended if each.otherwise is not Truth.FALSE]
        aside = {each.rule.id: [situation.value for situation in each.by] for each in heard}
        assert aside == opinion["suspended"], given
