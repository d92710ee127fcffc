"""Finding records that may be of one and the same woman: for one of them, and in the whole clinic."""

from dataclasses import dataclass, replace
from uuid import UUID

from models.records.patient import Patient
from models.usecases.desk import Desk
from models.views import WomanRow

MOST_PAIRS = 200
"""Pairs that are listed at the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateSearch:
    """How far a search through the clinic has come: how many records were looked at, and the pairs found.

    `after` is the last record looked at, None before the first.
    """

    seen: int = 0
    pairs: tuple[tuple[WomanRow, WomanRow], ...] = ()
    after: UUID | None = None
    is_done: bool = False


def resume_search(desk: Desk, search: DuplicateSearch) -> DuplicateSearch:
    """Look at the next few records; asking again until `is_done` sees them all, not asking again is giving up.

    It is done with `MOST_PAIRS` pairs as well. Raises: Unavailable.
    """
    found = desk.store.duplicates(search.after)
    pairs = (*search.pairs, *found.pairs)[:MOST_PAIRS]
    return replace(
        search,
        seen=search.seen + found.seen,
        pairs=pairs,
        after=found.after,
        is_done=found.after is None or len(pairs) == MOST_PAIRS,
    )


def likely_the_same(desk: Desk, patient: Patient) -> tuple[WomanRow, ...]:
    """Other women who may be this one, most alike first."""
    rows = desk.store.likely_women(patient.name, patient.born_on, patient.number)
    return tuple(row for row in rows if row.patient_id != patient.id)
