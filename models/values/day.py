"""Days as people type them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from models.errors import Problem, Refused

MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTHS = tuple(name[:3] for name in MONTH_NAMES)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SHIFT = re.compile(r"([+-])\s*([0-9]{1,4})\s*([dw])")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FIGURES = re.compile(r"([0-9]{1,2})([./\s-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?\.?")
_RUN_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_ISO_RUN_TOGETHER = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LETTERS = re.compile(r"([0-9]{1,2})[\s./-]*([a-z]{3,9})\.?(?:[\s./-]*([0-9]{4}|[0-9]{2}))?")
_LETTERS_FIRST = re.compile(r"([a-z]{3,9})[\s./-]*([0-9]{1,2})(?:[\s,./-]+([0-9]{4}|[0-9]{2}))?")
_YEAR_ALONE = re.compile(r"(?:19|20)[0-9]{2}")
_MONTH_IN_FIGURES = re.compile(r"([0-9]{1,2})[./\s-]+[0-9]{4}|[0-9]{4}[./\s-]+([0-9]{1,2})")
_MONTH_IN_LETTERS = re.compile(r"([a-z]{3,9})\.?[\s,./-]*(?:[0-9]{4})?")
_LONGEST_YEAR = 99
_SHORTEST_NAME = 2

_Guess = tuple[int | None, int, int]
"""Year (None where none was typed), month, day."""


class DayOrder(Enum):
    """Which of day and month stands first where both are typed in figures; a clinic has one order everywhere."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"

    @property
    def other(self) -> "DayOrder":
        """The order that is not this one."""
        return DayOrder.MONTH_FIRST if self is DayOrder.DAY_FIRST else DayOrder.DAY_FIRST


def days_meant(
    text: str, today: date, earliest: date, latest: date, order: DayOrder = DayOrder.DAY_FIRST
) -> tuple[date, ...]:
    """Every day that `text` means from `earliest` to `latest` in this order; more than one only for a weekday's name.

    Reads `today`, `-3d`, `+2w`, weekday names, `12 mar`, `mar 12`, `3/12`, `3.12.2025`, `031225`, `2025-12-03`,
    `03-Dec-2025`. Where no year was typed, the nearest one that fits is meant, and the nearer weekday stands first. A
    year of two figures is the latest that is not more than a year ahead. The other order is read only where there is no
    such day in this one (`25/12`); a range never chooses it.
    Raises: Refused (`day.not_a_day`, `day.month_only` for a month or a year without its day; `day.out_of_range` when it is a day, but not within the range).
    """
    folded = text.strip().casefold()
    return _fitting(
        text, _named(folded, today) or _in_figures(folded, today, earliest, latest, order), earliest, latest
    )


def days_in_either_order(
    text: str, today: date, earliest: date, latest: date, order: DayOrder = DayOrder.DAY_FIRST
) -> tuple[date, ...]:
    """As `days_meant`, followed by the day that the other order means: where nothing may be taken for certain.

    Points are certain where the day comes first: with them it stands there everywhere.
    Raises: Refused (as there).
    """
    folded = text.strip().casefold()
    is_certain = "." in folded and order is DayOrder.DAY_FIRST
    both = tuple(
        day
        for each in ((order,) if is_certain else (order, order.other))
        for day in _in_figures(folded, today, earliest, latest, each)
    )
    return _fitting(text, _named(folded, today) or both, earliest, latest)


def is_said_by_today(text: str, today: date) -> bool:
    """Whether a text says a day only by where it lies from today: `today`, `-3d`, `monday`, and `3/12`, which takes its year from it."""
    folded = text.strip().casefold()
    guesses = _guesses(folded, today, DayOrder.DAY_FIRST)
    return bool(_named(folded, today)) or any(year is None for year, _, _ in guesses)


def _fitting(text: str, possible: tuple[date, ...], earliest: date, latest: date) -> tuple[date, ...]:
    """Those within the range. Raises: Refused."""
    if not possible:
        code = "day.month_only" if _is_month_or_year(text.strip().casefold()) else "day.not_a_day"
        raise Refused(Problem("on", code, (text,)))
    fitting = tuple(day for day in dict.fromkeys(possible) if earliest <= day <= latest)
    if not fitting:
        raise Refused(Problem("on", "day.out_of_range", (text, earliest.isoformat(), latest.isoformat())))
    return fitting


def _is_month_or_year(text: str) -> bool:
    """Whether it says a month of a year, or a year alone: `5/2021`, `2021-05`, `may 2021`, `2021`."""
    if _YEAR_ALONE.fullmatch(text) is not None:
        return True
    figures = _MONTH_IN_FIGURES.fullmatch(text)
    if figures is not None:
        return 1 <= int(figures[1] or figures[2]) <= len(_MONTHS)
    letters = _MONTH_IN_LETTERS.fullmatch(text)
    return letters is not None and letters[1][:3] in _MONTHS


def _named(text: str, today: date) -> tuple[date, ...]:
    """Days that are said beside today, the nearest first."""
    days = {*_shifted(text, today), *_weekdays(text, today)}
    return tuple(sorted(days, key=lambda day: (abs(day - today), day)))


def _in_figures(text: str, today: date, earliest: date, latest: date, order: DayOrder) -> tuple[date, ...]:
    """The day of a date that is typed; none where there is no such day."""
    days = (_nearest(guess, today, earliest, latest) for guess in _guesses(text, today, order))
    return tuple(day for day in days if day is not None)[:1]


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


def _guesses(text: str, today: date, order: DayOrder) -> Iterable[_Guess]:
    """The readings of a date with a month in letters, with the year first, or in figures: in this order, then the other."""
    iso = _ISO.fullmatch(text) or _ISO_RUN_TOGETHER.fullmatch(text)
    if iso is not None:
        yield int(iso[1]), int(iso[2]), int(iso[3])
    for pattern, month, day in ((_LETTERS, 2, 1), (_LETTERS_FIRST, 1, 2)):
        letters = pattern.fullmatch(text)
        if letters is not None and letters[month][:3] in _MONTHS:
            yield _year(letters[3], today), _MONTHS.index(letters[month][:3]) + 1, int(letters[day])
    figures = _FIGURES.fullmatch(text)
    parts = (figures[1], figures[3], figures[4]) if figures is not None else _run_together(text)
    if parts is not None:
        first, second, year = int(parts[0]), int(parts[1]), _year(parts[2], today)
        day_first, month_first = (year, second, first), (year, first, second)
        yield from (day_first, month_first) if order is DayOrder.DAY_FIRST else (month_first, day_first)


def _run_together(text: str) -> tuple[str, str, str] | None:
    """The parts of `031225` or `03122025`; None where it is none."""
    found = _RUN_TOGETHER.fullmatch(text)
    return None if found is None else (found[1], found[2], found[3])


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
