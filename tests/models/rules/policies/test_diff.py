"""What differs between two editions, value by value."""

from dataclasses import replace

from models.records.guidelines.guideline import Guideline, Precedence
from models.rules.policies.copies import copy_of
from models.rules.policies.diff import ValueDifference, difference
from models.rules.policies.edit import with_value
from tests.builders import all_guidelines

LOCAL = next(g for g in all_guidelines() if g.is_local)
NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")


def rows(old: Guideline, new: Guideline) -> list[ValueDifference]:
    return [row for row in difference(old, new) if row.path != "evidence"]


def test_another_edition_of_the_same_text_differs_in_nothing() -> None:
    assert difference(copy_of(NICE, 1), copy_of(NICE, 2)) == ()


def test_a_threshold_is_told_from_what_to_what() -> None:
    tuned = with_value(NICE, NICE, "NICE-OFFER", "tests.2.at_most", "28.0")
    assert rows(NICE, tuned) == [ValueDifference("NICE-OFFER", "tests.2.at_most", "25.0", "28.0")]


def test_the_changed_mark_is_told_too() -> None:
    tuned = with_value(NICE, NICE, "NICE-OFFER", "urgency", "urgent")
    assert ValueDifference("NICE-OFFER", "evidence", "V", "C") in difference(NICE, tuned)


def test_a_side_that_was_opened_is_empty() -> None:
    tuned = with_value(NICE, NICE, "NICE-OFFER", "day_window.last", "")
    assert rows(NICE, tuned) == [ValueDifference("NICE-OFFER", "day_window.last", "24+0", "")]


def test_a_rule_left_out_is_one_row_and_the_same_the_other_way_round() -> None:
    without = with_value(NICE, NICE, "NICE-OFFER", "is_on", "no")
    assert rows(NICE, without) == [ValueDifference("NICE-OFFER", "is_on", "yes", "no")]
    assert rows(without, NICE) == [ValueDifference("NICE-OFFER", "is_on", "no", "yes")]


def source_of(guideline: Guideline) -> str:
    assert guideline.schedule is not None
    return guideline.schedule.source


def test_intervals_and_classes_are_told_as_one_value_each() -> None:
    tuned = with_value(LOCAL, LOCAL, "", "schedule.steps", "35.0/21")
    first, *rest = tuned.rules
    tuned = replace(tuned, rules=(replace(first, precedence=Precedence.ALWAYS), *rest))
    assert rows(LOCAL, tuned) == [
        ValueDifference("", "schedule.steps", "30.0/14, 25.0/7", "35.0/21"),
        ValueDifference("", "schedule.source", source_of(LOCAL), source_of(tuned)),
        ValueDifference("APP-EARLY", "precedence", "", "always"),
    ]


def test_a_title_is_told_before_the_rules() -> None:
    tuned = with_value(NICE, NICE, "NICE-OFFER", "text", "Talk to her")
    tuned = with_value(tuned, NICE, "", "title", "Ours")
    assert [(row.rule_id, row.path) for row in rows(NICE, tuned)] == [("", "title"), ("NICE-OFFER", "text")]
