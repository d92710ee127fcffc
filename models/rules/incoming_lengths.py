"""What has to be looked at about a length that arrives in a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.errors import Problem
from models.records.incoming import Arrival
from models.records.scan import Route
from models.rules.plausible import Reading, previous_length, questions
from models.rules.tenfold import far_apart, tenfold_among, tenfold_between
from models.values.length import Millimetres


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A length that counts, on its day by its route."""

    on: date
    length: Millimetres
    route: Route


def length_doubts(arrival: Arrival, others: Sequence[Seen], slipped: frozenset[Seen]) -> tuple[Problem, ...]:
    """What somebody has to look at about the readings of a scan: all that the keyboard asks, and ten-fold slips.

    `others` are the lengths of the same pregnancy in file and record, this one included or not; of `slipped` a ten-fold slip is
    suspected already, so that no jump is measured from them.
    """
    slips = tuple(_slips(arrival, others))
    previous = None if slips else _previous(arrival, (seen for seen in others if seen not in slipped))
    pairs = zip(arrival.typed, arrival.readings, arrival.units, strict=True)
    asked = questions([("reading", Reading(*pair)) for pair in pairs], previous)
    told = (Problem(question.field, question.code, question.values) for question in asked)
    return tuple(dict.fromkeys((*slips, *_spread(arrival, slips), *told)))


def has_slipped(arrival: Arrival, others: Sequence[Seen]) -> bool:
    """Whether a ten-fold slip is suspected in a scan, by itself or against the others of the pregnancy."""
    return any(_slips(arrival, others))


def seen(arrival: Arrival) -> Seen:
    """The length of a scan that counts."""
    return Seen(arrival.on, arrival.length, arrival.route)


def _slips(arrival: Arrival, others: Sequence[Seen]) -> Iterable[Problem]:
    slip = tenfold_among(arrival.readings)
    if slip is not None:
        yield Problem("reading", "length.tenfold", (str(slip[0]), str(slip[1])))
    elif not far_apart(arrival.readings):
        neighbours = _neighbours(arrival, others)
        if tenfold_between(arrival.length, neighbours):
            yield Problem("reading", "length.tenfold_series", (str(arrival.length), str(neighbours[0])))


def _spread(arrival: Arrival, slips: tuple[Problem, ...]) -> Iterable[Problem]:
    if not slips and far_apart(arrival.readings):
        yield Problem("reading", "length.far_apart", (str(min(arrival.readings)), str(max(arrival.readings))))


def _neighbours(arrival: Arrival, others: Sequence[Seen]) -> list[Millimetres]:
    """Her lengths by the same route just before and after this day; the nearest two where all lie on one side."""
    same_route = sorted({other for other in others if other.route is arrival.route})
    before = [other.length for other in same_route if other.on < arrival.on]
    after = [other.length for other in same_route if other.on > arrival.on]
    if before and after:
        return [before[-1], after[0]]
    return [*before[-2:], *after[:2]]


def _previous(arrival: Arrival, others: Iterable[Seen]) -> tuple[Millimetres, date] | None:
    """What the keyboard holds a length against; None where the route has no thresholds, or there is none before."""
    if arrival.route is not Route.TRANSVAGINAL:
        return None
    earlier = ((other.on, other.length) for other in others if other.route is Route.TRANSVAGINAL)
    return previous_length(earlier, arrival.on)
