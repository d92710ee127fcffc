"""Names and years."""

from datetime import date

import pytest

from models.values.person import PersonName, capitalised, letters_of, years_old


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (PersonName("Adeyemi", "Folake", "Mrs"), "ADEYEMI, Folake (Mrs)"),
        (PersonName("Adeyemi", "Folake"), "ADEYEMI, Folake"),
        (PersonName("Adeyemi"), "ADEYEMI"),
        (PersonName("Adeyemi", title="Dr"), "ADEYEMI (Dr)"),
    ],
)
def test_a_name_tells_family_from_given_name(name: PersonName, shown: str) -> None:
    assert str(name) == shown


def test_a_name_written_from_the_right_leaves_what_stands_beside_it_in_its_place() -> None:
    assert str(PersonName("דגש", "Dana")) == "\u2068דגש\u2069, Dana"
    assert str(PersonName("Haddad", "ليلى", "دكتورة")) == "HADDAD, \u2068ليلى\u2069 (\u2068دكتورة\u2069)"


@pytest.mark.parametrize(
    ("day", "years"),
    [(date(2026, 3, 13), 32), (date(2026, 3, 14), 33), (date(1993, 3, 14), 0), (date(2026, 2, 28), 32)],
)
def test_years_are_completed_on_the_birthday(day: date, years: int) -> None:
    assert years_old(date(1993, 3, 14), day) == years


def test_somebody_born_on_a_leap_day_has_her_birthday_on_the_first_of_march() -> None:
    born = date(1996, 2, 29)
    assert (years_old(born, date(2026, 2, 28)), years_old(born, date(2026, 3, 1))) == (29, 30)


def test_in_a_narrow_list_she_is_called_without_her_title() -> None:
    assert PersonName("Adeyemi", "Folake", "Mrs").untitled == str(PersonName("Adeyemi", "Folake"))


@pytest.mark.parametrize(
    ("name", "letters"),
    [("O'Brien", "obrien"), ("Núñez", "nunez"), ("de la Torre", "delatorre"), ("Weiß", "weiss")],
)
def test_a_name_is_looked_for_by_its_letters(name: str, letters: str) -> None:
    assert letters_of(name) == letters


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("grace", "Grace"), ("mary ann-lee", "Mary Ann-Lee"), ("Grace", "Grace"), ("GRACE", "GRACE"), ("", "")],
)
def test_a_given_name_without_capitals_is_offered_with_them(typed: str, offered: str) -> None:
    assert capitalised(typed) == offered
