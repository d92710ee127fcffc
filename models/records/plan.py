"""What was arranged about scans to come: bookings, contacts that were tried, and owed scans that were closed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from models.records.record import PregnancyRecord


class BookingState(Enum):
    """Where a booked scan stands; SEEN, MISSED and CANCELLED are final."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    SEEN = "seen"
    MISSED = "missed"
    CANCELLED = "cancelled"

    @property
    def is_ahead(self) -> bool:
        """Whether she is still expected or waiting."""
        return self in (BookingState.BOOKED, BookingState.ARRIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking(PregnancyRecord):
    """A scan booked for a day; `at` is the local time as `HH:MM`, empty where none was agreed.

    `room` is where she was taken once she had come, as short as it stands on the door; empty while she waits.
    """

    on: date
    at: str = ""
    state: BookingState = BookingState.BOOKED
    note: str = ""
    room: str = ""


class ContactHow(Enum):
    """How somebody tried to reach her."""

    TELEPHONE = "telephone"
    LETTER = "letter"
    MESSAGE = "message"
    IN_PERSON = "in_person"


class ContactResult(Enum):
    """What came of it: REACHED spoke with her, LEFT left word or sent something, NO_ANSWER nothing."""

    REACHED = "reached"
    LEFT = "left"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(PregnancyRecord):
    """One attempt to reach a woman about a scan that is owed; `at` is aware UTC."""

    at: datetime
    how: ContactHow
    result: ContactResult
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanClosing(PregnancyRecord):
    """An owed scan that will not be made, and why; struck out it is owed again.

    It closes the scan that was owed on `owed_on` and the plan after it, until the next scan, discussion, booking or due date.
    """

    owed_on: date
    reason: str
