from dataclasses import replace
from datetime import date

import pytest

from models.rules.policies.copies import copy_of
from models.rules.policies.diff import ValueDifference
from models.rules.policies.edit import TunableKind, tunables
from tests.builders import all_guidelines
from ui.pages.settings.policy.wording import (
    is_old,
    is_telling,
    label_words,
    place_words,
    policy_value_words,
    review_words,
    rules_words,
)

RULES = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}
NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")


@pytest.mark.parametrize(
    ("rule_id", "path", "words"),
    [
        ("NICE-OFFER", "tests.2.at_most", "Length, at most"),
        ("NICE-OFFER", "tests.1.births.first", "Earlier births, from"),
        ("NICE-OFFER", "tests.1.losses.last", "Earlier losses, to"),
        ("NICE-OFFER", "tests.1.at_least", "Earlier births and losses, at least"),
        ("NICE-RESCUE-NO", "tests.2.of.1.over", "Dilation, over"),
        ("NICE-CONS-PROG", "tests.2.at_most", "Length, at most"),
        ("APP-CHANGE", "tests.0.limits.one_examiner", "Fall of length, at least, one examiner"),
        ("APP-CHANGE", "tests.0.now_under", "Fall of length, only where now under"),
        ("APP-TA36", "tests.3.transperineal", "Length by another route, at most, by the perineum"),
        ("RCOG75-MULTI", "tests.1.of.0.ages.last", "Age when measured, to"),
        ("RCOG75-MULTI", "tests.1.of.0.band.at_most", "Length, at most"),
        ("NICE-OFFER", "scan_window.last", "Age at the scan, to"),
        ("NICE-OFFER", "urgency", "Urgency"),
    ],
)
def test_a_value_is_named_by_what_it_is(rule_id: str, path: str, words: str) -> None:
    assert place_words(RULES[rule_id], path) == words


def test_every_value_that_can_be_changed_has_a_name_of_its_own() -> None:
    for guideline in all_guidelines():
        rows = tunables(copy_of(guideline, 1), guideline)
        named = [(t.rule_id, place_words(RULES.get(t.rule_id), t.path)) for t in rows]
        assert [words for _, words in named if words.startswith(",") or "_" in words] == []


def test_a_label_says_the_unit() -> None:
    assert label_words(RULES["NICE-OFFER"], "tests.2.at_most", TunableKind.LENGTH) == "Length, at most (mm)"
    assert label_words(None, "schedule.first", TunableKind.AGE) == "First scan at (weeks+days)"
    assert label_words(None, "title", TunableKind.WORDING) == "Title"


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("is_on", "yes", "in use"),
        ("is_on", "no", "left out"),
        ("urgency", "prompt", "Prompt"),
        ("urgency", "", "none"),
        ("schedule.steps", "30.0/14, 25.0/7", "from 30.0 mm 14 days, from 25.0 mm 7 days"),
        ("schedule.steps", "", "none"),
        ("day_window.first", "", "open"),
        ("schedule.source", "", "none"),
        ("tests.2.at_most", "27.0", "27.0"),
        (
            "precedence",
            "",
            "signs of labour, loss or infection or pelvic pressure or an open cervix or a cerclage in place",
        ),
        ("precedence", "always", "nothing"),
        ("day_window.without_due_date", "True", "yes"),
        ("day_window.without_due_date", "", "no"),
    ],
)
def test_a_value_is_said_in_words(path: str, text: str, words: str) -> None:
    assert policy_value_words(path, text) == words


def test_the_mark_of_a_changed_rule_is_no_news_of_its_own() -> None:
    assert not is_telling(ValueDifference("NICE-OFFER", "evidence", "V", "C"))
    assert is_telling(ValueDifference("NICE-OFFER", "urgency", "prompt", "urgent"))


def test_a_review_date_passes_the_day_after() -> None:
    assert not is_old(NICE, NICE.review_on)
    assert is_old(NICE, date(2027, 11, 2))
    assert review_words(NICE, date(2027, 11, 2)) == "passed 01-Nov-2027"


def test_a_guideline_without_rules_is_counted() -> None:
    assert rules_words(replace(NICE, rules=())) == "0 rules"
