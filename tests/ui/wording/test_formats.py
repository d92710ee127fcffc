import locale
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.age import GestationalAge
from models.values.day import days_meant
from models.values.length import Millimetres
from tests.builders import a_patient
from ui.wording import formats

TODAY = date(2025, 11, 22)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_that_is_shown_can_be_typed_again(day: date) -> None:
    assert days_meant(formats.day(day), TODAY, date(1900, 1, 1), date(2199, 12, 31)) == (day,)


def test_month_names_do_not_follow_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda *_: ("fr_FR", "UTF-8"))
    assert formats.day(date(2026, 2, 1)) == "01-Feb-2026"


def test_no_day_is_not_recorded() -> None:
    assert formats.day(None) == "not recorded"


@pytest.mark.parametrize(
    ("lacking", "born", "number", "identity"),
    [
        ({}, "14-Mar-1993", "RX 482 113", "ADEYEMI, Folake (Mrs) · 14-Mar-1993 · RX 482 113"),
        (
            {"born_on": None, "number": None},
            "not recorded",
            "not recorded",
            "ADEYEMI, Folake (Mrs) · birth date not recorded · no number",
        ),
        (
            {"born_on": None, "born_unknown": True, "number": None, "number_unknown": True},
            "not known",
            "not known",
            "ADEYEMI, Folake (Mrs) · birth date not known · number not known",
        ),
    ],
)
def test_what_is_not_known_is_another_thing_than_what_is_not_recorded(
    lacking: dict[str, Any], born: str, number: str, identity: str
) -> None:
    her = replace(a_patient(), **lacking)
    assert (formats.birth_date(her), formats.number(her)) == (born, number)
    assert formats.identity_text(her) == identity


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (TODAY, "today"),
        (date(2025, 11, 21), "yesterday"),
        (date(2025, 11, 23), "tomorrow"),
        (date(2025, 11, 24), "24-Nov-2025"),
    ],
)
def test_near_days_have_names(on: date, words: str) -> None:
    assert formats.near_day(on, TODAY) == words


def test_a_moment_is_told_in_the_clinics_own_time() -> None:
    zone = timezone(timedelta(hours=2))
    at = datetime(2025, 11, 22, 22, 30, tzinfo=UTC)
    assert formats.moment(at, TODAY, zone) == "tomorrow 00:30"
    assert formats.clock_time(at, zone) == "00:30"


def test_short_day_and_weekday() -> None:
    assert (formats.short_day(TODAY), formats.weekday(TODAY)) == ("22-Nov", "Saturday")


def test_an_age_is_weeks_and_days() -> None:
    assert formats.age(GestationalAge.of(21, 3)) == "21+3"


def test_without_a_due_date_the_age_is_not_recorded() -> None:
    assert formats.age_on(None, TODAY) == "not recorded"


def test_the_age_on_a_day_follows_from_the_due_date() -> None:
    assert formats.age_on(date(2026, 4, 1), TODAY) == "21+3"


@pytest.mark.parametrize(
    ("tenths", "spoken"),
    [
        (224, "twenty-two point four millimetres"),
        (0, "zero point zero millimetres"),
        (190, "nineteen point zero millimetres"),
        (200, "twenty point zero millimetres"),
        (800, "eighty point zero millimetres"),
    ],
)
def test_a_length_is_spelled_out(tenths: int, spoken: str) -> None:
    assert formats.spoken(Millimetres(tenths)) == spoken


def test_zero_millimetres_is_a_value_and_none_is_not() -> None:
    assert formats.millimetres(Millimetres(0)) == "0.0 mm"
    assert formats.millimetres(None) == "not recorded"


@pytest.mark.parametrize(("tenths", "text"), [(-45, "\u22124.5"), (3, "+0.3"), (0, "0.0"), (-5, "\u22120.5")])
def test_a_change_always_shows_its_sign(tenths: int, text: str) -> None:
    assert formats.signed_length(tenths) == text


@pytest.mark.parametrize(("days", "text"), [(7, "7 d"), (28, "28 d"), (29, "4 wk 1 d"), (35, "5 wk")])
def test_days_apart_become_weeks_after_four(days: int, text: str) -> None:
    assert formats.days_apart(days) == text
