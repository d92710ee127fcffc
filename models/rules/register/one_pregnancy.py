"""Which scans from elsewhere belong to one pregnancy, and by which of them it is dated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.records.importing.import_line import Arrival
from models.values.age import DueDate, GestationalAge

SAME_PREGNANCY_DAYS = 308
"""Due dates further apart belong to two pregnancies."""

FARTHEST_SCANS_DAYS = 300
"""Scans further apart belong to two pregnancies."""

_BEGINNING, _MIDDLE = GestationalAge.of(0), GestationalAge.of(20)


@dataclass(frozen=True, slots=True)
class Span:
    """A pregnancy as far as it tells which scans are its own: `due` None: not dated, `ended_on` None: not known to be over."""

    due: DueDate | None
    days: tuple[date, ...]
    ended_on: date | None = None


def nearest_pregnancy(arrival: Arrival, spans: Sequence[Span]) -> int | None:
    """The place of the pregnancy that a scan belongs to, the likeliest of several; None where it is of none of them.

    The one with the same due date, else the nearest that cannot be another pregnancy, else one whose due date is not
    known.
    """
    near = [
        (apart, place) for place, span in enumerate(spans) if (apart := _apart(arrival, span)) is not None
    ]
    return min(near)[1] if near else None


@dataclass(frozen=True, slots=True)
class Cluster:
    """The scans of one pregnancy that arrive together, oldest first; `places` is where each stood among all.

    `dated_by` is the oldest that states a due date, else the oldest with an age, else with a last period; None where none
    tells a date.
    """

    arrivals: tuple[Arrival, ...]
    places: tuple[int, ...]
    dated_by: Arrival | None

    @property
    def first(self) -> Arrival:
        """The oldest: what it says of the pregnancy counts."""
        return self.arrivals[0]

    @property
    def due(self) -> DueDate | None:
        """When she is due by all that its scans say."""
        return self.dated_by.due if self.dated_by else None


@dataclass(slots=True)
class _Growing:
    """A pregnancy while its scans are gathered."""

    arrivals: list[Arrival]
    places: list[int]
    dated_by: Arrival | None = None

    @property
    def span(self) -> Span:
        due = self.dated_by.due if self.dated_by else None
        return Span(due, (self.arrivals[0].on, self.arrivals[-1].on))

    def add(self, arrival: Arrival, place: int) -> None:
        self.arrivals.append(arrival)
        self.places.append(place)
        if _rank(arrival) < _rank(self.dated_by):
            self.dated_by = arrival


def clusters(arrivals: Sequence[Arrival]) -> tuple[Cluster, ...]:
    """The pregnancies of one woman; the one whose scans began first comes first."""
    found: list[_Growing] = []
    for place, arrival in sorted(enumerate(arrivals), key=lambda pair: pair[1].on):
        hers = nearest_pregnancy(arrival, [growing.span for growing in found])
        if hers is None:
            found.append(_Growing([], []))
        found[-1 if hers is None else hers].add(arrival, place)
    return tuple(Cluster(tuple(g.arrivals), tuple(g.places), g.dated_by) for g in found)


def _rank(arrival: Arrival | None) -> int:
    """How well a scan dates its pregnancy; the least is best."""
    if arrival is None:
        return 3
    told = (arrival.due_on, arrival.exact_age, arrival.last_period)
    return next((rank for rank, value in enumerate(told) if value is not None), 3)


def _apart(arrival: Arrival, span: Span) -> int | None:
    """How many days the due dates lie apart, a scan without one taken for 20+0; None where it is another pregnancy."""
    due = arrival.due
    if any(abs((arrival.on - day).days) > FARTHEST_SCANS_DAYS for day in span.days):
        return None
    if due is not None and span.ended_on is not None and span.ended_on < due.day_of(_BEGINNING):
        return None
    told = due or DueDate.from_age(_MIDDLE, arrival.on)
    apart = abs((span.due.on - told.on).days) if span.due else SAME_PREGNANCY_DAYS
    return apart if apart <= SAME_PREGNANCY_DAYS else None
