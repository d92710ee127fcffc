"""Which columns belong to which visit, where several visits stand side by side on one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from db.exchange.csv_files.headings import Heading
from models.records.reading_plan import Column

_OF_A_VISIT = (Column.SCANNED_ON, Column.READING, Column.AGE, Column.ROUTE, Column.EXAMINER, Column.REMARKS)
_OF_ONE = (Column.AGE, Column.REMARKS)
"""What stands once beside several visits and belongs to one of them, and nobody knows to which."""


def visits_of(headings: Sequence[Heading]) -> tuple[int | None, ...]:
    """The visit of every column by its place: 0 belongs to the whole line, None to a visit that nobody can tell.

    All are 0 where a line is one visit. Visits are told by the numbers of the headings (`Scan date 2` and `CL 2`), else,
    where the same headings stand several times, by their order.
    """
    days = [h for h in headings if h.meaning is Column.SCANNED_ON]
    if any(h.number for h in days):
        numbers = [h.number or 0 for h in headings]
    elif len(days) > 1 and len({h.text.casefold() for h in days}) == 1:
        numbers = _by_order(headings)
    else:
        return (0,) * len(headings)
    both = list(zip(headings, numbers, strict=True))
    known = {number for heading, number in both if heading.meaning is Column.SCANNED_ON}
    if len(known) == 1 and known == {n for h, n in both if h.meaning is Column.READING}:
        return (0,) * len(headings)
    times = Counter(heading.meaning for heading in headings)
    return tuple(
        _shared(heading)
        if number == 0 and times[heading.meaning] == 1 and heading.meaning is not Column.READING
        else _visit(heading, number, known)
        for heading, number in both
    )


def _by_order(headings: Sequence[Heading]) -> list[int]:
    """How many of the same heading stand to the left of each, where they all stand equally often; else all are the first.

    A column that stands once is shared.
    """
    times = Counter(h.meaning for h in headings)
    visits = times[Column.SCANNED_ON]
    seen: Counter[Column | None] = Counter()
    numbers = []
    for heading in headings:
        seen[heading.meaning] += 1
        numbers.append(seen[heading.meaning] if times[heading.meaning] == visits else 0)
    return numbers if _alternate(headings) else [0] * len(headings)


def _alternate(headings: Sequence[Heading]) -> bool:
    """Whether days and lengths take turns."""
    turns = [h.meaning for h in headings if h.meaning in (Column.SCANNED_ON, Column.READING)]
    return all(one is not other for one, other in pairwise(turns))


def _shared(heading: Heading) -> int | None:
    """The visit of what stands once for all visits of a line."""
    return None if heading.meaning in _OF_ONE else 0


def _visit(heading: Heading, number: int, known: set[int]) -> int | None:
    """A heading without a number is the first of its kind (`CL`, `CL 2`), before 1 where there is one (`CL`, `CL.1`)."""
    if heading.meaning not in _OF_A_VISIT:
        return 0
    if heading.meaning not in (Column.SCANNED_ON, Column.READING) and number not in known:
        return None
    if 0 not in known:
        return number
    return number + 1 if 1 in known else number or 1
