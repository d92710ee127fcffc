"""Gestational age in whole days, and the due date it is counted from."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from models.errors import Problem, Refused

TERM_DAYS = 280
OLDEST_DAYS = 44 * 7 + 6
_WRITTEN = re.compile(r"([0-9]{1,2})\+([0-6])")


@dataclass(frozen=True, slots=True, order=True)
class GestationalAge:
    """Completed days of pregnancy, written weeks+days (`24+3`).

    Range 0+0 to 44+6. Raises: Refused (`age.out_of_range`, `age.not_weeks_and_days`).
    """

    days: int

    def __post_init__(self) -> None:
        if not 0 <= self.days <= OLDEST_DAYS:
            raise Refused(Problem("age", "age.out_of_range", (str(self.days),)))

    @classmethod
    def of(cls, weeks: int, days: int = 0) -> Self:
        """The age of so many weeks and days (0-6)."""
        return cls(weeks * 7 + days)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `24+3`; nothing else is an age. Raises: Refused."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise Refused(Problem("age", "age.not_weeks_and_days", (text,)))
        return cls.of(int(written[1]), int(written[2]))

    def __str__(self) -> str:
        return f"{self.days // 7}+{self.days % 7}"

    @property
    def weeks(self) -> float:
        """Weeks with their fraction, for axes and equations only."""
        return self.days / 7


@dataclass(frozen=True, slots=True, order=True)
class DueDate:
    """The agreed day on which the pregnancy is 40+0."""

    on: date

    @classmethod
    def from_age(cls, age: GestationalAge, day: date) -> Self:
        """The due date of a pregnancy that is `age` old on `day`."""
        return cls(day + timedelta(days=TERM_DAYS - age.days))

    def days_at(self, day: date) -> int:
        """Days of pregnancy on `day`; may lie outside what a pregnancy can be."""
        return TERM_DAYS - (self.on - day).days

    def age_at(self, day: date) -> GestationalAge | None:
        """Gestational age on `day`; None where no pregnancy can be that old (outside 0+0 to 44+6)."""
        days = self.days_at(day)
        return GestationalAge(days) if 0 <= days <= OLDEST_DAYS else None

    def day_of(self, age: GestationalAge) -> date:
        """The day on which the pregnancy is `age` old."""
        return self.on - timedelta(days=TERM_DAYS - age.days)
