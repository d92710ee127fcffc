"""Women who may be the same person as one about to be registered."""

from datetime import date
from uuid import UUID

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_sort_ratio

from db.store.search import WomenIndex
from db.store.session import Session
from db.store.women import WOMAN, woman_row
from models.values.identity import HospitalNumber, fold
from models.values.person import PersonName
from models.views import WomanRow

_AT_MOST = 8
_CANDIDATES = 200
_ALIKE = 70.0
_FIRST_LETTERS = 3
_BORN = f"""
SELECT {WOMAN.columns} FROM patients {WOMAN.joins}
WHERE patients.born_on = ? AND patients.struck_out IS NULL LIMIT ?
"""


def likely_women(
    session: Session, index: WomenIndex, name: PersonName, born_on: date | None, number: HospitalNumber | None
) -> tuple[WomanRow, ...]:
    """At most eight women, most alike first: born the same day, names that begin alike, or a number next to this one."""
    women: dict[UUID, WomanRow] = {}
    if born_on is not None:
        born = map(woman_row, session.rows(_BORN, born_on.isoformat(), _CANDIDATES))
        women |= {woman.patient_id: woman for woman in born}
    for search in _searches(name, number):
        women |= {woman.patient_id: woman for woman in index.candidates(search, _CANDIDATES)}
    scored = [(_likeness(woman, name, born_on, number), woman) for woman in women.values()]
    scored.sort(key=lambda pair: (-pair[0], pair[1].patient_id))
    return tuple(woman for likeness, woman in scored[:_AT_MOST] if likeness >= _ALIKE)


def _searches(name: PersonName, number: HospitalNumber | None) -> list[str]:
    starts = [word[:_FIRST_LETTERS] for part in (name.family, name.given) for word in fold(part).split()[:1]]
    searches = [" AND ".join(f'"{start}"*' for start in starts)] if starts else []
    if number is not None:
        text = fold(number.text).replace(" ", "")
        half = max(len(text) // 2, 1)
        # One wrong character leaves the first or the second half as it was.
        searches += [f'"{text[:half]}"*', f'"{text[half:]}"']
    return searches


def _likeness(
    woman: WomanRow, name: PersonName, born_on: date | None, number: HospitalNumber | None
) -> float:
    """0 to 100: the names weigh most, then the birth date; the same number alone says the same woman."""
    if number is not None and woman.number == number:
        return 100.0
    names = _names_likeness(woman.name, name)
    near = (
        number is not None and woman.number is not None and OSA.distance(woman.number.text, number.text) == 1
    )
    return min(0.65 * names + 0.35 * _birth_likeness(woman.born_on, born_on) + (10.0 if near else 0.0), 99.0)


def _names_likeness(one: PersonName, other: PersonName) -> float:
    """0 to 100; while one of the two has no given name, the family names alone."""
    if one.given and other.given:
        return token_sort_ratio(_spelt(one), _spelt(other))
    return token_sort_ratio(fold(one.family), fold(other.family))


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
