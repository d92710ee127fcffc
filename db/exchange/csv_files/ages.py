"""What a cell says about the age of a pregnancy: to the day, or only the week."""

import re
from dataclasses import dataclass

from db.exchange.csv_files.cells import is_not_said, plain
from models.errors import Problem, Refused
from models.records.importing.reading_plan import AgeDecimals
from models.values.age import GestationalAge

_WEEK_WORDS = (
    "w|wk|wks|week|weeks|wo|woche|wochen|sem|semaine|semaines|sa|semana|semanas|sett|settimana|settimane"
    "|s|tyg|tydzień|tydzien|tygodnie|tygodni|weken|wkn"
)
_ORDINAL_WORDS = "ssw"
_DAY_WORDS = (
    "d|day|days|t|tag|tage|tagen|j|jr|jrs|jour|jours|día|días|dia|dias|g|gg|giorno|giorni|dzień|dzien|dni"
    "|dag|dagen"
)
_WEEK = rf"(?:{_WEEK_WORDS})\.?"
_ANY_WEEK = rf"(?:{_WEEK_WORDS}|{_ORDINAL_WORDS})\.?"
_DAY = rf"(?:(?:{_DAY_WORDS})\.?|/7)"
_OF_40 = r"\s*/\s*40"
_WEEKS, _DAYS = r"(?P<weeks>[0-9]{1,2})", r"(?P<days>[0-6])"
_AND = r"\s*(?:and|und|et|y|e|i|en|,)?\s*"
_EXACT = tuple(
    re.compile(form)
    for form in (
        rf"{_WEEKS}(?:\s*{_ANY_WEEK}|{_OF_40})?\s*\+\s*{_DAYS}(?:\s*{_DAY}|\s*{_ANY_WEEK}|{_OF_40})?",
        rf"{_WEEKS}\s*{_ANY_WEEK}{_AND}{_DAYS}\s*{_DAY}",
        rf"{_WEEKS}\s+{_DAYS}/7",
    )
)
_DECIMAL = re.compile(rf"{_WEEKS}[.,](?P<decimal>[0-9])(?:\s*{_WEEK})?")
_BARE = re.compile(rf"{_WEEKS}(?:[.,]0)?(?:\s*{_WEEK}|{_OF_40})?")


@dataclass(frozen=True, slots=True)
class ToldAge:
    """What a cell says of an age: one between `first` and `last`, both included.

    It can date a pregnancy where it is exact. Otherwise it can only be held against a due date.
    """

    first: GestationalAge
    last: GestationalAge

    @property
    def exact(self) -> GestationalAge | None:
        """The age to the day; None where only the week is known."""
        return self.first if self.first == self.last else None

    def days_beyond(self, age: GestationalAge) -> int:
        """By how many days `age` lies outside of what the cell says; 0 within."""
        return max(self.first.days - age.days, age.days - self.last.days, 0)


def read_age(text: str, decimals: AgeDecimals | None) -> ToldAge | None:
    """The age that `text` says; None where it says none. Weeks alone are any day of that week.

    `24.3` is read by `decimals`: 24+3, or 24 weeks and 0.3 of a week to the nearest day (24+2). `24.0` is 24+0 by them
    and 24 weeks alone without them, for programs write whole weeks so. A week by its ordinal number (`24. SSW`, a
    lone `24 SSW`) is not read: the 24th week goes from 23+0 to 23+6.
    Raises: Refused (`age.not_understood`).
    """
    if is_not_said(text):
        return None
    try:
        told = _told(plain(text).casefold(), decimals)
    except Refused:
        told = None
    if told is None:
        raise Refused(Problem("age", "age.not_understood", (text,)))
    return told


def has_decimals(text: str) -> bool:
    """Whether somebody has to say what the figure behind the point counts; a nought counts nothing."""
    written = _DECIMAL.fullmatch(plain(text).casefold())
    return written is not None and written["decimal"] != "0"


def _told(text: str, decimals: AgeDecimals | None) -> ToldAge | None:
    exact = next((found for form in _EXACT if (found := form.fullmatch(text))), None)
    if exact is not None:
        return _to_the_day(int(exact["weeks"]), int(exact["days"]))
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None and decimals is not None:
        return _with_decimal(int(decimal["weeks"]), int(decimal["decimal"]), decimals)
    bare = _BARE.fullmatch(text)
    if bare is None:
        return None
    weeks = int(bare["weeks"])
    return ToldAge(GestationalAge.of(weeks), GestationalAge.of(weeks, 6))


def _with_decimal(weeks: int, decimal: int, decimals: AgeDecimals) -> ToldAge | None:
    if decimals is AgeDecimals.DAYS:
        return _to_the_day(weeks, decimal) if decimal <= 6 else None
    return _to_the_day(weeks, (decimal * 7 + 5) // 10)


def _to_the_day(weeks: int, days: int) -> ToldAge:
    age = GestationalAge.of(weeks, days)
    return ToldAge(age, age)
