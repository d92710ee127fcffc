"""Days as people type them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from models.errors import Problem, Refused

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SHIFT = re.compile(r"([+-])\s*([0-9]{1,4})\s*([dw])")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FIGURES = re.compile(r"([0-9]{1,2})([./\s-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?\.?")
_LETTERS = re.compile(r"([0-9]{1,2})[\s./-]*([a-z]{3,9})\.?(?:[\s./-]*([0-9]{4}|[0-9]{2}))?")
_LONGEST_YEAR = 99
_SHORTEST_NAME = 2

_Guess = tuple[int | None, int, int]
"""Year (None where none was typed), month, day."""


def days_meant(text: str, today: date, earliest: date, latest: date) -> tuple[date, ...]:
    """Every day that `text` can mean from `earliest` to `latest`, the nearest to `today` first.

    Reads `today`, `-3d`, `+2w`, weekday names, `12 mar`, `3/12`, `3.12.2025`, `2025-12-03`, `03-Dec-2025`. Where no
    year was typed, the nearest one that fits is meant. Only points say for certain that the day stands before the
    month; with `/` and `-` both orders are possible, and both are returned. A year of two figures is the latest that
    is not more than a year ahead.
    Raises: Refused (`day.not_a_day`; `day.out_of_range` when it is a day, but not within the range).
    """
    folded = text.strip().casefold()
    possible = set(_shifted(folded, today)) | set(_weekdays(folded, today))
    nearest = {_nearest(guess, today, earliest, latest) for guess in _guesses(folded, today)}
    possible |= {day for day in nearest if day is not None}
    if not possible:
        raise Refused(Problem("on", "day.not_a_day", (text,)))
    fitting = sorted((d for d in possible if earliest <= d <= latest), key=lambda d: (abs(d - today), d))
    if not fitting:
        raise Refused(Problem("on", "day.out_of_range", (text, earliest.isoformat(), latest.isoformat())))
    return tuple(fitting)


def _shifted(text: str, today: date) -> Iterable[date]:
    """`today`, `-3d`: days counted from today."""
    if text in _NEAR:
        yield today + timedelta(days=_NEAR[text])
    shift = _SHIFT.fullmatch(text)
    if shift is not None:
        days = int(shift[2]) * (7 if shift[3] == "w" else 1)
        yield today + timedelta(days=-days if shift[1] == "-" else days)


def _weekdays(text: str, today: date) -> Iterable[date]:
    """A weekday's name, or its first letters from two on: the last and the next such day, or today alone."""
    if len(text) < _SHORTEST_NAME:
        return
    for number, name in enumerate(_WEEKDAYS):
        if name.startswith(text):
            ahead = (number - today.weekday()) % 7
            yield today + timedelta(days=ahead)
            if ahead:
                yield today + timedelta(days=ahead - 7)


def _guesses(text: str, today: date) -> Iterable[_Guess]:
    """The readings of a date in figures or with a month in letters."""
    iso = _ISO.fullmatch(text)
    if iso is not None:
        yield int(iso[1]), int(iso[2]), int(iso[3])
    letters = _LETTERS.fullmatch(text)
    if letters is not None and letters[2][:3] in _MONTHS:
        yield _year(letters[3], today), _MONTHS.index(letters[2][:3]) + 1, int(letters[1])
    figures = _FIGURES.fullmatch(text)
    if figures is not None:
        first, second, year = int(figures[1]), int(figures[3]), _year(figures[4], today)
        yield year, second, first
        if figures[2] in "/-":
            yield year, first, second


def _year(text: str | None, today: date) -> int | None:
    if text is None:
        return None
    year = int(text)
    if year > _LONGEST_YEAR:
        return year
    century = today.year - today.year % 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _nearest(guess: _Guess, today: date, earliest: date, latest: date) -> date | None:
    """The guess as a day; without a year the nearest to today within the range, else the nearest at all."""
    year, month, day = guess
    years = (year,) if year is not None else range(today.year - 4, today.year + 5)
    days = [made for y in years if (made := _day(y, month, day)) is not None]
    fitting = [d for d in days if earliest <= d <= latest] or days
    return min(fitting, key=lambda d: (abs(d - today), d), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    """A calendar day; None for one that does not exist."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
