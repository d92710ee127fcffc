"""Why a flag was raised, in words: each kind of deciding value, each kind of bound."""

from dataclasses import replace

import pytest

from models.records.guideline import LengthBand
from models.records.rule_tests import Ages
from models.values.age import GestationalAge
from models.values.length import Millimetres
from tests.builders import TODAY, a_flag, a_sheet, all_guidelines
from ui.pages.woman.why import Line, ages, band, seen_phrase, why_lines

OFFER = next(r for g in all_guidelines() for r in g.rules if r.id == "NICE-OFFER")
SIXTEEN, TWENTY_FOUR = GestationalAge.of(16), GestationalAge.of(24)
TWENTY, TWENTY_FIVE = Millimetres.parse("20"), Millimetres.parse("25")


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("length=22.4@2026-03-02", "Length 22.4 mm, 02-Mar-2026"),
        ("length=none@", "Length no transvaginal length"),
        ("age_at_scan=22+0@2026-03-02", "Age at scan 22+0"),
        ("age_today=22+0@2026-03-02", "Age today 22+0"),
        ("due_date=none@", "Due date none agreed"),
        ("fetuses=2@", "Fetuses Twins"),
        ("fetuses=not_recorded@", "Fetuses not recorded"),
        ("history=not_taken@", "History not taken"),
        ("history=none@", "History no birth or loss that counts"),
        ("history=none pprom@", "History no PPROM"),
        ("history=birth 30+2@", "History birth 30+2"),
        ("history=birth 30+2 pprom@2022-02-12", "History birth 30+2, 12-Feb-2022, PPROM"),
        ("history=loss unknown painless_dilation@", "History loss age unknown, painless dilation"),
        ("history=early_loss 10+0@", "History loss 10+0"),
        ("cervical_trauma=yes@", "Cervical trauma yes"),
        ("symptom=fluid_loss@2026-03-01", "Symptom Fluid loss since 01-Mar-2026"),
        ("symptom=fluid_loss@", "Symptom Fluid loss"),
        ("dilation=1.5@2026-03-02", "Dilation 1.5 cm, 02-Mar-2026"),
        ("dilation=none@", "Dilation no examination"),
        ("dilation=not_recorded@2026-03-02", "Dilation not recorded, 02-Mar-2026"),
        ("membranes=in_canal@2026-03-02", "Membranes In canal, 02-Mar-2026"),
        ("membranes=none@", "Membranes no examination"),
        ("funnel=yes@2026-03-02", "Funnel seen, 02-Mar-2026"),
        ("funnel=no@2026-03-02", "Funnel not seen, 02-Mar-2026"),
        ("funnel=unknown@", "Funnel not recorded"),
        ("cerclage=none@", "Cerclage none in place"),
        ("cerclage=transvaginal@2025-12-29", "Cerclage Transvaginal cerclage since 29-Dec-2025"),
        ("route=transabdominal@2026-03-02", "Route Transabdominal, 02-Mar-2026"),
        ("change=-7.7 14 same_examiner@2026-03-02", "Change −7.7 mm in 14 d, same examiner"),
        ("change=3.0 29 other@2026-03-02", "Change 3.0 mm in 4 wk 1 d, examiners differ or not recorded"),
    ],
)
def test_a_deciding_value_in_words(seen: str, words: str) -> None:
    assert seen_phrase(seen) == words


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
    assert ages(span) == words


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
    assert band(tested) == words


def test_each_value_stands_beside_the_bound_it_was_held_against() -> None:
    flag = replace(a_flag(), seen=("length=22.4@2026-03-02", "age_at_scan=22+0@2026-03-02", "fetuses=1@"))
    assert why_lines(flag, OFFER, a_sheet(), TODAY) == (
        Line("Length", "22.4 mm, 02-Mar-2026 (25 mm or less)"),
        Line("Age at scan", "22+0 (window 16+0–24+0)"),
        Line("Fetuses", "Singleton"),
    )


def test_the_age_today_is_that_of_today_not_that_of_the_day_it_was_raised() -> None:
    flag = replace(a_flag(), seen=("age_today=20+0@2026-02-16",))
    assert why_lines(flag, OFFER, a_sheet(), TODAY)[0].value.startswith("22+0 ")
    assert why_lines(flag, None, a_sheet(due=None), TODAY)[0].value == "20+0"
