"""Women who may be the same person as one about to be registered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from uuid import UUID

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio, token_set_ratio, token_sort_ratio

from db.store.search import WomenIndex
from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from models.values.identity import HospitalNumber, fold
from models.values.person import PersonName
from models.views import WomanRow

_AT_MOST = 8
_CANDIDATES = 150
_ALIKE = 70.0
_FIRST_LETTERS = 3
_BORN = f"""
SELECT {WOMAN.columns} FROM patients {WOMAN.joins}
WHERE patients.born_on = ? AND patients.struck_out IS NULL LIMIT ?
"""
BY_ID = f"SELECT {WOMAN.columns} FROM patients {WOMAN.joins} WHERE patients.id = ?"


@dataclass(frozen=True, slots=True)
class Sought:
    """Who is looked for; `holder` is the woman into whose record one with this number went, None without any."""

    name: PersonName
    born_on: date | None = None
    number: HospitalNumber | None = None
    holder: UUID | None = None


def most_alike(session: StoreSession, index: WomenIndex, sought: Sought) -> tuple[WomanRow, ...]:
    """At most eight women, most alike first.

    Looked at are those born the same day, those whose names begin alike, with the likeliest slips of her birth date
    before all others, and those with a number next to this one.
    """
    women: dict[UUID, WomanRow] = {}
    if sought.holder is not None:
        women |= _by_id(session.rows(BY_ID, sought.holder.hex))
    if sought.born_on is not None:
        women |= _by_id(session.rows(_BORN, sought.born_on.isoformat(), _CANDIDATES))
    for search in _searches(sought):
        women |= {woman.patient_id: woman for woman in index.candidates(search, _CANDIDATES)}
    scored = [(_likeness(woman, sought), woman) for woman in women.values()]
    scored.sort(key=lambda pair: (-pair[0], pair[1].patient_id))
    return tuple(woman for likeness, woman in scored[:_AT_MOST] if likeness >= _ALIKE)


def names_likeness(one: PersonName, other: PersonName) -> float:
    """0 to 100, whichever of the names comes first; while one has no given name, the family names alone.

    A family name that is a part of a double one counts nearly as the same.
    """
    families = fold(one.family), fold(other.family)
    if not one.given or not other.given:
        return token_sort_ratio(*families)
    in_any_order = token_sort_ratio(_spelt(one), _spelt(other))
    part = token_set_ratio(*families) if 1 in map(len, map(str.split, families)) else 0.0
    given = ratio(fold(one.given), fold(other.given))
    return max(in_any_order, 0.95 * min(part, given))


def _by_id(rows: list[tuple[object, ...]]) -> dict[UUID, WomanRow]:
    return {woman.patient_id: woman for woman in map(woman_row, rows)}


def _searches(sought: Sought) -> Iterator[str]:
    families, givens = fold(sought.name.family).split(), fold(sought.name.given).split()
    if families and givens:
        yield " AND ".join(f'"{word}"' for word in dict.fromkeys((*families, *givens)))
    if families:
        # Any part of a double name may be the one under which she was taken in.
        pairs = product(families, givens[:1] or ("",))
        starts = [[word[:_FIRST_LETTERS] for word in pair if word] for pair in pairs]
        begins = [" AND ".join(f'"{start}"*' for start in pair) for pair in starts]
        yield " OR ".join(f"({each})" for each in begins)
        if sought.born_on is not None:
            slips = " OR ".join(f'"{day:%Y%m%d}"' for day in _slips(sought.born_on))
            names = " OR ".join(f'"{word[:_FIRST_LETTERS]}"*' for word in (*families, *givens))
            yield f"({names}) AND ({slips})"
    if sought.number is not None:
        text = fold(sought.number.text).replace(" ", "")
        half = max(len(text) // 2, 1)
        # One wrong character leaves the first or the second half as it was.
        yield f'"{text[:half]}"*'
        yield f'"{text[half:]}"*'


def _slips(born_on: date) -> Iterator[date]:
    """The days that are one wrong digit away, and the one with day and month exchanged."""
    text = f"{born_on:%Y%m%d}"
    typed = {f"{text[:at]}{digit}{text[at + 1 :]}" for at in range(len(text)) for digit in "0123456789"}
    for day in sorted(typed | {text[:4] + text[6:] + text[4:6]}):
        try:
            yield date.fromisoformat(day)
        except ValueError:
            continue


def _likeness(woman: WomanRow, sought: Sought) -> float:
    """0 to 100: the names weigh most, then the birth date; the same number alone says the same woman."""
    number = sought.number
    if woman.patient_id == sought.holder or (number is not None and woman.number == number):
        return 100.0
    near = (
        number is not None and woman.number is not None and OSA.distance(woman.number.text, number.text) == 1
    )
    names = names_likeness(woman.name, sought.name)
    born = _birth_likeness(woman.born_on, sought.born_on)
    return min(0.65 * names + 0.35 * born + (10.0 if near else 0.0), 99.0)


def _spelt(name: PersonName) -> str:
    return fold(f"{name.family} {name.given}")


def _birth_likeness(one: date | None, other: date | None) -> float:
    """0 to 100; unknown is in between, one slip of the finger or day and month exchanged nearly the same."""
    if one is None or other is None:
        return 50.0
    if one == other:
        return 100.0
    exchanged = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    slip = OSA.distance(f"{one:%Y%m%d}", f"{other:%Y%m%d}") == 1
    return 80.0 if exchanged or slip else 0.0
