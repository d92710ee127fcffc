"""Pairs of records in the whole clinic that may be of one woman, a few records at a time."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from rapidfuzz.fuzz import token_sort_ratio

from db.store.likely import BY_ID, names_likeness
from db.store.search import WomenIndex
from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from models.values.person import PersonName
from models.views import Duplicates, WomanRow

_AT_ONCE = 100
_ALIKE = 85.0
_WORTH_A_LOOK = 50.0
_SHORTEST_NUMBER = 4
_MOST_BEARERS = 20
_SOME = f"""
SELECT {WOMAN.columns} FROM patients {WOMAN.joins}
WHERE patients.id > ? AND patients.struck_out IS NULL ORDER BY patients.id LIMIT {_AT_ONCE}
"""
_SAME_DAY = """
SELECT one.id, other.id, other.family_name, other.given_name FROM patients AS one
JOIN patients AS other ON other.born_on = one.born_on AND other.id > one.id AND other.struck_out IS NULL
WHERE one.id > ?1 AND one.id <= ?2 AND one.struck_out IS NULL
"""


def duplicates(session: StoreSession, index: WomenIndex, after: UUID | None) -> Duplicates:
    """Those among the next records that are born the same day under a like name, or have the same number otherwise written."""
    before = "" if after is None else after.hex
    women = {row[0]: woman_row(row) for row in session.rows(_SOME, before)}
    if not women:
        return Duplicates((), 0, None)
    last = max(women)
    pairs = [*_same_day(session, women, before, last), *_same_number(index, women)]
    return Duplicates(tuple(dict.fromkeys(pairs)), len(women), UUID(last) if len(women) == _AT_ONCE else None)


def _same_day(
    session: StoreSession, women: dict[str, WomanRow], before: str, last: str
) -> Iterator[tuple[WomanRow, WomanRow]]:
    spelt = {key: f"{woman.name.family} {woman.name.given}".lower() for key, woman in women.items()}
    rows: list[Any] = session.rows(_SAME_DAY, before, last)
    for one, other, family, given in rows:
        # Nearly all of those born on one day are told apart by this, which costs a tenth of folding their names.
        if not token_sort_ratio(spelt[one], f"{family} {given}".lower(), score_cutoff=_WORTH_A_LOOK):
            continue
        if names_likeness(women[one].name, PersonName(family, given)) >= _ALIKE:
            yield women[one], woman_row(session.row(BY_ID, other))


def _same_number(index: WomenIndex, women: dict[str, WomanRow]) -> Iterator[tuple[WomanRow, WomanRow]]:
    for woman in women.values():
        digits = _digits(woman)
        if len(digits) < _SHORTEST_NUMBER:
            continue
        for other in index.candidates(f'"{digits}"', _MOST_BEARERS):
            if _digits(other) == digits and other.patient_id > woman.patient_id:
                yield woman, other


def _digits(woman: WomanRow) -> str:
    """Her number without its letters and leading noughts; empty without one."""
    return "".join(filter(str.isdigit, woman.number.text)).lstrip("0") if woman.number else ""
