"""What is ahead, in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.outlook import Turn
from models.records.pregnancy import Ending
from models.rules.flags.upcoming import AheadDay, AheadItem
from tests.builders import DUE, TODAY, a_day, a_sheet, all_guidelines
from ui.wording.upcoming import AheadWords, full_date, nothing_text, short_date, when
from ui.wording.words import word

WORDS = AheadWords(all_guidelines(), guarded=False)


def a_day_ahead(days: int, *items: AheadItem, has_age: bool = True) -> AheadDay:
    on = TODAY + timedelta(days=days)
    return AheadDay(on, DUE.age_at(on) if has_age else None, days, items)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-3, "3 days overdue"),
        (-1, "1 day overdue"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "in 2 days"),
        (28, "in 28 days"),
        (29, "in 4 wk 1 d"),
        (35, "in 5 wk"),
    ],
)
def test_how_far_a_day_is(days: int, text: str) -> None:
    assert when(a_day_ahead(days)) == text


def test_a_date_carries_the_age_then() -> None:
    assert (full_date(a_day_ahead(14)), short_date(a_day_ahead(14))) == ("16-Mar-2026, 24+0", "16-Mar · 24+0")


def test_without_a_due_date_the_date_stands_alone() -> None:
    day = a_day_ahead(14, has_age=False)
    assert (full_date(day), short_date(day)) == ("16-Mar-2026", "16-Mar")


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (AheadItem(Turn.SCAN_DUE, ("",)), "Scan due"),
        (AheadItem(Turn.SCAN_BOOKED, ("09:30",)), "Scan booked, 09:30"),
        (AheadItem(Turn.SCAN_BOOKED, ("",)), "Scan booked"),
        (AheadItem(Turn.SUTURE_DATE, ("placed", "removed")), "Suture placement, Suture removal"),
        (AheadItem(Turn.PROGESTERONE_STOP, ("",)), "Progesterone stops"),
        (
            AheadItem(Turn.PROGESTERONE_LEAST, ("nice-ng25",)),
            "Progesterone at least until this day: NICE NG25",
        ),
        (AheadItem(Turn.REMOVAL_PLANNED, ("",)), "Suture removal planned"),
        (
            AheadItem(Turn.LENGTH_CLOSES, ("nice-ng25", "rcog-75")),
            "Length window closes: NICE NG25, RCOG GTG 75",
        ),
        (AheadItem(Turn.REMOVAL_OPENS, ("rcog-75",)), "Suture removal window opens: RCOG GTG 75"),
        (
            AheadItem(Turn.WINDOW_CLOSES, ("NICE-CONS-CERC",), waits=True),
            "Last day to answer: Consider cerclage",
        ),
        (AheadItem(Turn.WINDOW_CLOSES, ("NICE-CONS-CERC",)), "Window closes: Consider cerclage"),
        (AheadItem(Turn.FLAG_APPEARS, ("NICE-CONS-CERC",)), "Flag to come: Consider cerclage"),
        (AheadItem(Turn.WINDOW_OPENS, ("OLD-RULE",)), "Begins, cannot be assessed yet: OLD-RULE"),
        (AheadItem(Turn.LAST_SCAN, ("",)), "Last day of the scan plan"),
    ],
)
def test_everything_ahead_has_its_phrase(item: AheadItem, text: str) -> None:
    assert WORDS.item(item) == text


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (AheadItem(Turn.SCAN_DUE, ("",)), "Scan due"),
        (AheadItem(Turn.SCAN_BOOKED, ("09:30",)), "Booked scan not recorded, 09:30"),
        (AheadItem(Turn.PROGESTERONE_STOP, ("",)), "Progesterone: no stop recorded"),
        (AheadItem(Turn.REMOVAL_PLANNED, ("",)), "Suture: no removal recorded"),
    ],
)
def test_what_is_overdue_says_what_was_not_recorded(item: AheadItem, text: str) -> None:
    assert WORDS.items(a_day_ahead(-1, item)) == (text,)


def test_a_day_is_one_sentence() -> None:
    day = a_day_ahead(14, AheadItem(Turn.SCAN_DUE, ("",)), AheadItem(Turn.LAST_SCAN, ("",)))
    assert WORDS.twin((day,)) == ("In 14 days, 16-Mar-2026, 24+0: Scan due; Last day of the scan plan.",)


def test_every_turn_can_be_said() -> None:
    assert all(WORDS.item(AheadItem(turn, ("placed",))) for turn in Turn)
    assert WORDS.item(AheadItem(Turn.OUT_OF_RANGE, ("",))) == word(Turn.OUT_OF_RANGE)


def test_why_nothing_is_ahead_is_said() -> None:
    sheet = a_sheet()
    over = replace(sheet, pregnancy=replace(sheet.pregnancy, ended_on=a_day("21+0"), ended_as=Ending.BIRTH))
    said = {nothing_text(sheet), nothing_text(a_sheet(due=None)), nothing_text(over)}
    assert len(said) == 3
    assert nothing_text(over) == "The pregnancy has ended."


def test_under_a_low_placenta_a_flag_to_come_is_told_with_what_has_to_come_before() -> None:
    words = AheadWords(all_guidelines(), guarded=True)
    assert words.item(AheadItem(Turn.FLAG_APPEARS, ("NICE137-SCAN", "NICE-CONS-CERC"))) == (
        "Flag to come: Senior obstetrician's word first: Offer one cervical length scan "
        "(after the senior obstetrician's word; speculum only, no finger), Consider cerclage"
    )
