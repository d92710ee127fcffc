"""Why a flag was raised, in words: each kind of deciding value, each kind of bound."""

from dataclasses import replace

import pytest

from models.records.guidelines.bounds import Ages
from models.records.guidelines.guideline import LengthBand
from models.values.age import GestationalAge
from models.values.length import Millimetres
from tests.builders import TODAY, a_flag, a_sheet, all_guidelines
from ui.pages.woman.questions.why import WhyLine, length_limits, why_lines, window_ages

OFFER = next(r for g in all_guidelines() for r in g.rules if r.id == "NICE-OFFER")
SIXTEEN, TWENTY_FOUR = GestationalAge.of(16), GestationalAge.of(24)
TWENTY, TWENTY_FIVE = Millimetres.parse("20"), Millimetres.parse("25")


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (None, ""),
        (Ages(), ""),
        (Ages(last=TWENTY_FOUR), "window to 24+0"),
        (Ages(first=SIXTEEN), "window from 16+0"),
        (Ages(SIXTEEN, TWENTY_FOUR), "window 16+0–24+0"),
    ],
)
def test_a_window_says_which_end_is_open(span: Ages | None, words: str) -> None:
    assert window_ages(span) == words


@pytest.mark.parametrize(
    ("tested", "words"),
    [
        (None, ""),
        (LengthBand(at_most=TWENTY_FIVE), "25 mm or less"),
        (LengthBand(under=TWENTY_FIVE), "under 25 mm"),
        (LengthBand(at_least=TWENTY), "20 mm or more"),
        (LengthBand(over=TWENTY, at_most=TWENTY_FIVE), "over 20 mm, 25 mm or less"),
        (LengthBand(at_most=Millimetres.parse("24.5")), "24.5 mm or less"),
    ],
)
def test_a_bound_says_whether_it_belongs_to_the_band(tested: LengthBand | None, words: str) -> None:
    assert length_limits(tested) == words


def test_each_value_stands_beside_the_bound_it_was_held_against() -> None:
    flag = replace(a_flag(), seen=("length=22.4@2026-03-02", "age_at_scan=22+0@2026-03-02", "fetuses=1@"))
    assert why_lines(flag, OFFER, a_sheet(), TODAY) == (
        WhyLine("Length", "22.4 mm, 02-Mar-2026 (25 mm or less)"),
        WhyLine("Age at scan", "22+0 (window 16+0–24+0)"),
        WhyLine("Fetuses", "Singleton"),
    )


def test_a_value_that_another_version_kept_is_shown_as_it_stands() -> None:
    flag = replace(a_flag(), seen=("angle=95@2026-03-02",))
    assert why_lines(flag, OFFER, a_sheet(), TODAY) == (WhyLine("", "angle=95@2026-03-02"),)


def test_the_age_today_is_that_of_today_not_that_of_the_day_it_was_raised() -> None:
    flag = replace(a_flag(), seen=("age_today=20+0@2026-02-16",))
    assert why_lines(flag, OFFER, a_sheet(), TODAY)[0].value.startswith("22+0 ")
    assert why_lines(flag, None, a_sheet(due=None), TODAY)[0].value == "20+0"
