"""The only door to the present moment."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Says what time it is, so that nobody else has to ask the machine."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""

    def today(self) -> date:
        """The calendar day at the clinic's own place."""

    def running(self) -> timedelta:
        """How long something has run that nobody can set, sleep included; only differences of it mean anything."""


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for tests, pictures and replays."""

    moment: datetime
    day: date

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def today(self) -> date:
        """The day it was set to."""
        return self.day

    def running(self) -> timedelta:
        """As if it had been moved on and never set."""
        return self.moment - _BEGINNING
