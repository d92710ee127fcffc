"""Which columns belong to which visit, where several visits stand side by side on one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from db.exchange.csv_files.headings.headings import Heading
from models.records.importing.reading_plan import Meaning

_OF_A_VISIT = (
    Meaning.SCANNED_ON,
    Meaning.READING,
    Meaning.AGE,
    Meaning.ROUTE,
    Meaning.EXAMINER,
    Meaning.REMARKS,
)
_OF_ONE = (Meaning.AGE, Meaning.REMARKS)
"""What stands once beside several visits and belongs to one of them, and nobody knows to which."""


def visits_of(headings: Sequence[Heading]) -> tuple[int | None, ...]:
    """The visit of every column by its place: 0 belongs to the whole line, None to a visit that nobody can tell.

    All are 0 where a line is one visit. Visits are told by the numbers of the headings (`Scan date 2` and `CL 2`), else,
    where the same headings stand several times, by their order.
    """
    days = [h for h in headings if h.meaning is Meaning.SCANNED_ON]
    if any(h.number for h in days):
        numbers = [h.number or 0 for h in headings]
    elif len(days) > 1 and len({h.text.casefold() for h in days}) == 1:
        numbers = _by_order(headings)
    else:
        return (0,) * len(headings)
    both = list(zip(headings, numbers, strict=True))
    known = {number for heading, number in both if heading.meaning is Meaning.SCANNED_ON}
    if len(known) == 1 and known == {n for h, n in both if h.meaning is Meaning.READING}:
        return (0,) * len(headings)
    times = Counter(heading.meaning for heading in headings)
    return tuple(
        _shared(heading)
        if number == 0 and times[heading.meaning] == 1 and heading.meaning is not Meaning.READING
        else _visit(heading, number, known)
        for heading, number in both
    )


def _by_order(headings: Sequence[Heading]) -> list[int]:
    """How many of the same heading stand to the left of each, where they all stand equally often; else all are the first.

    A column that stands once is shared.
    """
    times = Counter(h.meaning for h in headings)
    visits = times[Meaning.SCANNED_ON]
    seen: Counter[Meaning | None] = Counter()
    numbers = []
    for heading in headings:
        seen[heading.meaning] += 1
        numbers.append(seen[heading.meaning] if times[heading.meaning] == visits else 0)
    return numbers if _alternate(headings) else [0] * len(headings)


def _alternate(headings: Sequence[Heading]) -> bool:
    """Whether days and lengths take turns."""
    turns = [h.meaning for h in headings if h.meaning in (Meaning.SCANNED_ON, Meaning.READING)]
    return all(one is not other for one, other in pairwise(turns))


def _shared(heading: Heading) -> int | None:
    """The visit of what stands once for all visits of a line."""
    return None if heading.meaning in _OF_ONE else 0


def _visit(heading: Heading, number: int, known: set[int]) -> int | None:
    """A heading without a number is the first of its kind (`CL`, `CL 2`), before 1 where there is one (`CL`, `CL.1`)."""
    if heading.meaning not in _OF_A_VISIT:
        return 0
    if heading.meaning not in (Meaning.SCANNED_ON, Meaning.READING) and number not in known:
        return None
    if 0 not in known:
        return number
    return number + 1 if 1 in known else number or 1
