"""What has to be looked at about a length that arrives in a file."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from models.errors import Problem
from models.records.importing.import_line import Arrival
from models.records.scan import Route
from models.rules.measurement.decimal_slip import far_apart, tenfold_among, tenfold_between
from models.rules.measurement.plausible import Reading, jump, previous_length, questions
from models.values.length import Millimetres


class CountedLength(NamedTuple):
    """A length that counts, on its day by its route."""

    on: date
    length: Millimetres
    route: Route


class Lengths:
    """The lengths of one pregnancy in file and record, in their order: each is held against the others."""

    def __init__(self, all_seen: Iterable[CountedLength]) -> None:
        self._seen = frozenset(all_seen)
        by_route: defaultdict[Route, list[tuple[date, int]]] = defaultdict(list)
        for one in self._seen:
            by_route[one.route].append((one.on, one.length.tenths))
        self._by_route = {route: sorted(set(lengths)) for route, lengths in by_route.items()}

    def without(self, left_out: Iterable[CountedLength]) -> "Lengths":
        """Those that are not among `left_out`."""
        kept = self._seen.difference(left_out)
        return self if len(kept) == len(self._seen) else Lengths(kept)

    def without_jumps(self, arrivals: Iterable[Arrival]) -> "Lengths":
        """The transvaginal ones that the keyboard would have taken one after the other; what the record holds stays."""
        own = {seen(arrival) for arrival in arrivals}
        kept: list[CountedLength] = []
        previous: tuple[Millimetres, date] | None = None
        for day, that_day in groupby(self._by_route.get(Route.TRANSVAGINAL, []), key=itemgetter(0)):
            all_seen = [CountedLength(day, Millimetres(tenths), Route.TRANSVAGINAL) for _, tenths in that_day]
            usual = [one for one in all_seen if one not in own or not _is_jump(one.length, previous)]
            kept += usual
            previous = previous_length(((one.on, one.length) for one in usual), date.max) or previous
        return self if len(kept) == len(self._seen) else Lengths(kept)

    def neighbours(self, arrival: Arrival) -> list[Millimetres]:
        """Those by the same route just before and after this day; the nearest two where all lie on one side."""
        ordered = self._by_route.get(arrival.route, [])
        start = bisect_left(ordered, (arrival.on,))
        end = bisect_left(ordered, (arrival.on + timedelta(days=1),))
        before, after = ordered[max(0, start - 2) : start], ordered[end : end + 2]
        near = [before[-1], after[0]] if before and after else [*before, *after]
        return [Millimetres(tenths) for _, tenths in near]

    def previous(self, on: date) -> tuple[Millimetres, date] | None:
        """What the keyboard holds a transvaginal length of this day against; None without any before."""
        ordered = self._by_route.get(Route.TRANSVAGINAL, [])
        end = bisect_left(ordered, (on,))
        start = bisect_left(ordered, (ordered[end - 1][0],)) if end else 0
        return previous_length(((day, Millimetres(tenths)) for day, tenths in ordered[start:end]), on)


def _is_jump(length: Millimetres, previous: tuple[Millimetres, date] | None) -> bool:
    return previous is not None and bool(jump("", length, *previous))


def seen(arrival: Arrival) -> CountedLength:
    """The length of a scan that counts."""
    return CountedLength(arrival.on, arrival.length, arrival.route)


def length_doubts(arrival: Arrival, slips: tuple[Problem, ...], trusted: Lengths) -> tuple[Problem, ...]:
    """What somebody has to look at about the readings of a scan: ten-fold slips, and all that the keyboard asks.

    `slips` is what `slips_in` said of it; a jump is measured from what is `trusted`: neither slip nor jump itself, for that is
    not taken unasked.
    """
    pairs = zip(arrival.typed, arrival.readings, arrival.units, strict=True)
    readings = [("reading", Reading(*pair)) for pair in pairs]
    has_thresholds = arrival.route is Route.TRANSVAGINAL and not slips
    asked = questions(readings, trusted.previous(arrival.on) if has_thresholds else None)
    told = (Problem(question.field, question.code, question.values) for question in asked)
    return tuple(dict.fromkeys((*slips, *_spread(arrival, slips), *told)))


def slips_in(arrival: Arrival, others: Lengths) -> tuple[Problem, ...]:
    """Where a ten-fold slip is suspected: between the readings of a scan, or against the others of the pregnancy."""
    slip = tenfold_among(arrival.readings)
    if slip is not None:
        return (Problem("reading", "length.tenfold", (str(slip[0]), str(slip[1]))),)
    neighbours = [] if far_apart(arrival.readings) else others.neighbours(arrival)
    if not tenfold_between(arrival.length, neighbours):
        return ()
    return (Problem("reading", "length.tenfold_series", (str(arrival.length), str(neighbours[0]))),)


def _spread(arrival: Arrival, slips: tuple[Problem, ...]) -> Iterable[Problem]:
    if not slips and far_apart(arrival.readings):
        yield Problem("reading", "length.far_apart", (str(min(arrival.readings)), str(max(arrival.readings))))
