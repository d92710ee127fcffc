"""What the clinic has settled for all its desks."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Self

from models.records.clinic.user import Role
from models.records.discussion import Decision
from models.records.record import Record
from models.values.day import DayOrder


class Country(Enum):
    """Where the clinic is: whose guidelines are proposed, and by which rule a new due date is suggested."""

    ENGLAND = "england"
    UK_OR_IRELAND = "uk_or_ireland"
    UNITED_STATES = "united_states"
    CANADA = "canada"
    AUSTRALIA = "australia"
    NORWAY = "norway"
    NETHERLANDS = "netherlands"
    CHINA = "china"
    ELSEWHERE = "elsewhere"


IN_THE_UK = frozenset({Country.ENGLAND, Country.UK_OR_IRELAND})
"""Where women have NHS numbers, or numbers made like them."""

_MONTH_FIRST = frozenset({Country.UNITED_STATES, Country.CANADA, Country.CHINA})
"""Where the month is usually written before the day (Unicode CLDR, short dates of en-US, en-CA and zh-CN)."""


def usual_day_order(country: Country) -> DayOrder:
    """The order in which days are usually typed in a country, until the clinic settles it."""
    return DayOrder.MONTH_FIRST if country in _MONTH_FIRST else DayOrder.DAY_FIRST


class Weekday(Enum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @classmethod
    def of(cls, day: date) -> Self:
        """The weekday of a day."""
        return tuple(cls)[day.weekday()]


USUAL_DAYS = tuple(Weekday)[:5]
"""The days on which scans are booked until the lead settles it: Monday to Friday."""


@dataclass(frozen=True, slots=True)
class DecisionRight:
    """That a role may record a decision."""

    decision: Decision
    role: Role

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote. Raises: ValueError."""
        decision, _, role = text.partition(":")
        return cls(Decision(decision), Role(role))

    def __str__(self) -> str:
        return f"{self.decision.value}:{self.role.value}"


USUAL_RIGHTS = tuple(
    DecisionRight(decision, role) for decision in Decision for role in (Role.NURSE, Role.DOCTOR, Role.LEAD)
)
"""Who records which decision until the lead settles it: a nurse writes down what the doctor decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicSettings(Record):
    """The clinic's own choices; there is one such record a database.

    `guidelines` are the ids of the guidelines followed, in the order they are shown; `country` proposed them.
    `centimetre_examiners` lists the examiners whose scanner displays centimetres. `lock_minutes` is the idle time.
    An unanswered flag is late after `immediate_minutes` (immediate), at the end of the `urgent_days`th day after it was
    raised (urgent; 0 the same day) or of the `prompt_working_days`th working day after it (prompt). `decision_rights` says
    which role may record which decision. `day_order` is how days are typed; None: as is usual in the country. Scans are booked on
    `clinic_days`, at most `day_capacity` on each (0: nobody settled how many). `guidelines_read_by` is who
    said that she has read what the guidelines followed say, `first_steps_done` that the first steps of a new clinic were put away.
    """

    clinic_name: str
    guidelines: tuple[str, ...]
    centimetre_examiners: tuple[str, ...] = ()
    lock_minutes: int = 5
    immediate_minutes: int = 60
    urgent_days: int = 0
    prompt_working_days: int = 1
    country: Country = Country.ELSEWHERE
    decision_rights: tuple[DecisionRight, ...] = USUAL_RIGHTS
    day_order: DayOrder | None = None
    clinic_days: tuple[Weekday, ...] = USUAL_DAYS
    day_capacity: int = 0
    guidelines_read_by: str = ""
    first_steps_done: bool = False

    @property
    def typed_order(self) -> DayOrder:
        """The order in which days are typed here."""
        return self.day_order or usual_day_order(self.country)
