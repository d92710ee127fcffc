"""What is said of a guideline beside its title."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import all_guidelines
from ui.wording.rules.guidelines import age_words, body_words, doubt_words, title_words, whose_words

KNOWN = {guideline.id: guideline for guideline in all_guidelines()}
NICE = KNOWN["nice-ng25"]


@pytest.mark.parametrize(
    ("guideline", "words"),
    [
        ("nice-ng25", "National Institute for Health and Care Excellence, 2015"),
        ("aus-alliance", ""),
        ("china-cma", "Chinese Medical Association"),
        ("figo-2021", "International Federation of Gynecology and Obstetrics"),
    ],
)
def test_who_and_when_are_said_once(guideline: str, words: str) -> None:
    assert body_words(KNOWN[guideline]) == words


def test_a_review_date_passes_the_day_after_it() -> None:
    on = NICE.review_on
    assert age_words(NICE, on) == ()
    assert age_words(NICE, on + timedelta(days=1)) == ("review date 01-Nov-2027 passed",)


def test_a_later_edition_is_said_at_once() -> None:
    assert age_words(replace(NICE, superseded_by="NG25 of 2027"), date(2026, 1, 1)) == ("NG25 of 2027",)


@pytest.mark.parametrize(
    ("guideline", "is_said"), [("isuog-2022", True), ("nice-ng25", False), ("sogc-373", False)]
)
def test_only_a_guideline_none_of_whose_rules_was_read_is_to_be_confirmed(
    guideline: str, is_said: bool
) -> None:
    assert ("to be confirmed" in doubt_words(KNOWN[guideline], date(2025, 1, 1))) is is_said


@pytest.mark.parametrize(
    ("title", "alone", "inside"),
    [
        ("NICE NG25", "NICE NG25", "NICE NG25"),
        ("local", "This program", "this program"),
        ("local (clinic)", "This program (clinic)", "this program (clinic)"),
        ("localised care", "localised care", "localised care"),
    ],
)
def test_the_programs_own_rules_are_never_called_local(title: str, alone: str, inside: str) -> None:
    assert (title_words(title), whose_words(title)) == (alone, inside)
