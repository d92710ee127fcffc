"""What has to be looked at about a length that arrives in a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from models.errors import Problem
from models.records.incoming import Arrival
from models.records.scan import Route
from models.rules.plausible import Reading, previous_length, questions
from models.rules.tenfold import far_apart, tenfold_among, tenfold_between
from models.values.length import Millimetres


class Seen(NamedTuple):
    """A length that counts, on its day by its route."""

    on: date
    length: Millimetres
    route: Route


@dataclass(frozen=True, slots=True)
class Around:
    """What a length is held against.

    `slips` is what `slips_in` said of the scan; `others` are the lengths of the same pregnancy in file and record, this one
    included or not; of `slipped` a ten-fold slip is suspected, so that no jump is measured from them.
    """

    slips: tuple[Problem, ...]
    others: Sequence[Seen]
    slipped: frozenset[Seen]


def seen(arrival: Arrival) -> Seen:
    """The length of a scan that counts."""
    return Seen(arrival.on, arrival.length, arrival.route)


def length_doubts(arrival: Arrival, around: Around) -> tuple[Problem, ...]:
    """What somebody has to look at about the readings of a scan: ten-fold slips, and all that the keyboard asks."""
    pairs = zip(arrival.typed, arrival.readings, arrival.units, strict=True)
    readings = [("reading", Reading(*pair)) for pair in pairs]
    asked = questions(readings, None if around.slips else _previous(arrival, around))
    told = (Problem(question.field, question.code, question.values) for question in asked)
    return tuple(dict.fromkeys((*around.slips, *_spread(arrival, around.slips), *told)))


def slips_in(arrival: Arrival, others: Sequence[Seen]) -> tuple[Problem, ...]:
    """Where a ten-fold slip is suspected: between the readings of a scan, or against the others of the pregnancy."""
    slip = tenfold_among(arrival.readings)
    if slip is not None:
        return (Problem("reading", "length.tenfold", (str(slip[0]), str(slip[1]))),)
    neighbours = [] if far_apart(arrival.readings) else _neighbours(arrival, others)
    if not tenfold_between(arrival.length, neighbours):
        return ()
    return (Problem("reading", "length.tenfold_series", (str(arrival.length), str(neighbours[0]))),)


def _spread(arrival: Arrival, slips: tuple[Problem, ...]) -> Iterable[Problem]:
    if not slips and far_apart(arrival.readings):
        yield Problem("reading", "length.far_apart", (str(min(arrival.readings)), str(max(arrival.readings))))


def _neighbours(arrival: Arrival, others: Sequence[Seen]) -> list[Millimetres]:
    """Her lengths by the same route just before and after this day; the nearest two where all lie on one side."""
    same_route = {(other.on, other.length.tenths) for other in others if other.route is arrival.route}
    ordered = sorted(same_route)
    before = [Millimetres(tenths) for on, tenths in ordered if on < arrival.on]
    after = [Millimetres(tenths) for on, tenths in ordered if on > arrival.on]
    if before and after:
        return [before[-1], after[0]]
    return [*before[-2:], *after[:2]]


def _previous(arrival: Arrival, around: Around) -> tuple[Millimetres, date] | None:
    """What the keyboard holds a length against; None where the route has no thresholds, or there is none before."""
    if arrival.route is not Route.TRANSVAGINAL:
        return None
    trusted = (other for other in around.others if other not in around.slipped)
    earlier = ((other.on, other.length) for other in trusted if other.route is Route.TRANSVAGINAL)
    return previous_length(earlier, arrival.on)
