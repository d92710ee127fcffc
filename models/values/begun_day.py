"""Days in a text that is searched for, whole or still being typed."""

import re
from datetime import date

from models.errors import Refused
from models.values.day import MONTH_NAMES, DayOrder, days_meant

_CENTURIES = ("", "19", "20")
_LONGEST_SHORT_YEAR = 2
_PARTS = 3
_MOST_DAYS, _MOST_MONTHS = 31, 12
_YEAR_FIRST = re.compile(r"(?<![0-9])([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{0,2}))?(?![0-9])")
_LETTERS = re.compile(r"(?<![0-9a-z])([0-9]{1,2})[-./ ]*([a-z]{3,9})[-./ ]*([0-9]{0,4})(?![0-9a-z])")
_LETTERS_FIRST = re.compile(
    r"(?<![0-9a-z])([a-z]{3,9})[-./ ]*([0-9]{1,2})(?:[-./, ]+([0-9]{0,4}))?(?![0-9a-z])"
)
_FIGURES = re.compile(r"(?<![0-9])([0-9]{1,2})[-./ ]+([0-9]{1,2})(?:[-./ ]+([0-9]{0,4}))?(?![0-9a-z])")
_RUN_TOGETHER = re.compile(r"(?<![0-9a-z])([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})(?![0-9a-z])")


def with_days_spelt(text: str, order: DayOrder) -> tuple[str, ...]:
    """The text with its first day as `23041992` or `19920423`, or as the beginning of one; three where the century is open.

    Reads what a field for days reads in this order, but for names of weekdays and days counted from today.
    """
    if not any(letter.isdecimal() for letter in text):
        return (text,)
    return tuple(dict.fromkeys(_spelt(text.casefold(), order, century) for century in _CENTURIES))


def day_sought(text: str, today: date, order: DayOrder) -> date | None:
    """The day that is searched for, where a whole one with its year is all that was typed; figures without a sign are none."""
    plain = text.strip()
    if not plain[:1].isdecimal() or plain.isdecimal() or not _has_year(plain):
        return None
    try:
        return days_meant(plain, today, date(1900, 1, 1), today, order)[0]
    except Refused:
        return None


def _has_year(text: str) -> bool:
    return len(re.findall(r"[0-9]+|[^\W\d_]+", text)) == _PARTS


def _spelt(text: str, order: DayOrder, century: str) -> str:
    """The text with its first day spelt as the index has it; as it is where there is none."""

    def spelt_day(day: str, month: str, year: str) -> str:
        full = century + year if 0 < len(year) <= _LONGEST_SHORT_YEAR else year
        return f"{day:0>2}{month:0>2}{full}" if year else f"{day:0>2}{month}"

    def in_letters(typed: re.Match[str], name: str, day: str) -> str:
        month = _month_named(name)
        return typed[0] if month is None else spelt_day(day, f"{month:02}", typed[3] or "")

    def day_and_letters(typed: re.Match[str]) -> str:
        return in_letters(typed, typed[2], typed[1])

    def letters_and_day(typed: re.Match[str]) -> str:
        return in_letters(typed, typed[1], typed[2])

    def in_figures(typed: re.Match[str]) -> str:
        first, second = typed[1], typed[2]
        day, month = (first, second) if _is_day_first(first, second, order) else (second, first)
        is_day = int(day) <= _MOST_DAYS and int(month) <= _MOST_MONTHS
        return spelt_day(day, month, typed[3] or "") if is_day else typed[0]

    for pattern, spell in (
        (_YEAR_FIRST, _year_first),
        (_LETTERS, day_and_letters),
        (_LETTERS_FIRST, letters_and_day),
        (_FIGURES, in_figures),
        (_RUN_TOGETHER, in_figures),
    ):
        spelt = pattern.sub(spell, text, count=1)
        if spelt != text:
            return spelt
    return text


def _is_day_first(first: str, second: str, order: DayOrder) -> bool:
    """Whether the first of two figures is the day: by the order, unless only the other one makes a month."""
    if order is DayOrder.DAY_FIRST:
        return int(second) <= _MOST_MONTHS or int(first) > _MOST_MONTHS
    return int(first) > _MOST_MONTHS


def _year_first(typed: re.Match[str]) -> str:
    year, month, day = typed.groups()
    return f"{year}{month}" if day is None else f"{year}{month:0>2}{day}"


def _month_named(text: str) -> int | None:
    """1 to 12 for the beginning of a month's name, at least three letters; None for any other word."""
    found = [number for number, name in enumerate(MONTH_NAMES, 1) if name.startswith(text)]
    return found[0] if found else None
