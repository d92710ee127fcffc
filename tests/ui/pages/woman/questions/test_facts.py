"""Why a question is asked, until when, what is done already: each one short line."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import Membranes
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.rules.flags.cards import FlagCard
from tests.builders import TODAY, a_day, a_flag, a_sheet, an_examination
from ui.pages.woman.questions.facts import (
    because_of,
    because_text,
    done_text,
    facts_of,
    left_texts,
    until_text,
)


def seeing(*seen: str) -> Flag:
    return replace(a_flag("NICE-OFFER"), seen=seen)


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (("length=22.4@2026-03-02", "age_today=22+0@2026-03-02", "fetuses=1@"), "22.4 mm at 22+0"),
        (("change=-7.6 7 same_examiner@2026-03-02",), "−7.6 mm in 7 d"),
        (("length=22.4@2026-03-02", "history=birth 30+2@2022-01-01"), "22.4 mm at 22+0; birth 30+2"),
        (("fetuses=2@", "length=18.0@2026-03-02"), "18.0 mm at 22+0; Twins"),
        (
            ("length=18.0@2026-03-02", "membranes=in_vagina@2026-03-02"),
            "Membranes in vagina; 18.0 mm at 22+0",
        ),
        (("dilation=2.0@2026-03-02",), "2.0 cm open"),
        (("symptom=bleeding@2026-03-02",), "Bleeding"),
        (("history=not_taken@",), "History not taken"),
        (("age_today=22+0@2026-03-02",), "Age today 22+0"),
        (("angle=95@2026-03-02",), "Angle=95@2026-03-02"),
    ],
)
def test_what_decided_is_said_in_one_line(seen: tuple[str, ...], words: str) -> None:
    assert because_text((seeing(*seen),), a_sheet()) == words


def test_without_a_due_date_a_length_has_its_day() -> None:
    assert because_text((seeing("length=22.4@2026-03-02"),), a_sheet(due=None)) == "22.4 mm at 02-Mar-2026"


def test_an_emergency_says_everything_that_was_found_and_other_questions_what_heads_them() -> None:
    first = replace(seeing("membranes=in_vagina@2026-03-02"), urgency=Urgency.IMMEDIATE)
    second = seeing("length=12.0@2026-03-02")
    assert because_of(FlagCard((first, second)), a_sheet()) == "Membranes in vagina; 12.0 mm at 22+0"
    calm = replace(first, urgency=Urgency.PROMPT)
    assert because_of(FlagCard((calm, second)), a_sheet()) == "Membranes in vagina"


def closing(on: date | None, guideline: str, urgency: Urgency = Urgency.PROMPT) -> Flag:
    return replace(a_flag(), closes_on=on, guideline=guideline, urgency=urgency)


def test_the_last_days_of_the_windows_stand_with_their_guidelines() -> None:
    flags = (closing(a_day("23+6"), "RCOG"), closing(a_day("24+0"), "NICE"), closing(a_day("23+6"), "local"))
    said = "15-Mar RCOG, this program (23+6); 16-Mar NICE (24+0)"
    assert until_text(FlagCard(flags), a_sheet()) == said
    assert until_text(FlagCard(flags[:1]), a_sheet(due=None)) == "15-Mar RCOG"


def test_what_is_wanted_now_says_now() -> None:
    now = closing(a_day("27+6"), "NICE", Urgency.IMMEDIATE)
    assert until_text(FlagCard((now,)), a_sheet()) == "Now. Its rules end on 12-Apr-2026, 27+6"
    assert until_text(FlagCard((now,)), a_sheet(due=None)) == "Now. Its rules end on 12-Apr-2026"
    assert until_text(FlagCard((closing(None, "NICE", Urgency.IMMEDIATE),)), a_sheet()) == "Now"


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (closing(a_day("22+3"), "NICE"), ("3 days", "window to 05-Mar")),
        (closing(TODAY, "NICE"), ("last day", "window to 02-Mar")),
        (closing(None, "NICE"), ("", "")),
        (closing(TODAY, "NICE", Urgency.IMMEDIATE), ("now", "")),
        (replace(a_flag(), state=FlagState.LAPSED), ("passed", "")),
    ],
)
def test_what_is_left_is_said_in_two_words(flag: Flag, words: tuple[str, str]) -> None:
    assert left_texts(FlagCard((flag,)), TODAY) == words


def test_an_emergency_says_that_nobody_has_examined_her() -> None:
    card = FlagCard((replace(a_flag(), ask=Ask.NOW, urgency=Urgency.IMMEDIATE),))
    assert done_text(card, a_sheet(), TODAY) == "nothing recorded; no examination yet"
    seen = a_sheet(examinations=(an_examination(membranes=Membranes.AT_OS),))
    assert done_text(card, seen, TODAY) == "nothing recorded"
    assert done_text(FlagCard((a_flag(),)), a_sheet(), TODAY) == "nothing recorded"


def test_what_is_empty_has_no_line() -> None:
    labels = [fact.label for fact in facts_of(FlagCard((closing(None, "NICE"),)), a_sheet(), TODAY)]
    assert "Until" not in labels
    assert labels[-1] == "Already"
