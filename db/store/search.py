"""Finding women by the beginnings of words; the index is kept in step inside each transaction."""

import re
from collections.abc import Iterator
from datetime import date

from db.columns import canonical
from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from models.records.patient import Patient
from models.values.identity import fold
from models.views import WomanRow

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(
    r"(?<![0-9])([0-9]{1,2})[-./ ]([0-9]{1,2}|[a-z]{3,9})(?:[-./ ]([0-9]{0,4}))?(?![0-9a-z])"
)
_YEAR_FIRST = re.compile(r"(?<![0-9])([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{0,2}))?(?![0-9])")
_SHORTEST_TAIL = 3

PLACES = "SELECT rowid FROM women_words WHERE women_words MATCH ? LIMIT ?"
"""Unordered, so that it may stop as soon as it has enough; it touches nothing but the index."""

WOMEN_AT = f"""
SELECT {WOMAN.columns} FROM json_each(?) AS places
JOIN women_places ON women_places.place = places.value
JOIN patients ON patients.id = women_places.patient_id
{WOMAN.joins}
"""
"""The women at these places of the index, given as JSON."""


def search_words(patient: Patient) -> str:
    """The folded words she is found by: her names, her numbers from any place on, her birth date both ways round."""
    words = fold(f"{patient.family_name} {patient.given_name}").split()
    own = () if patient.number is None else (patient.number,)
    for number in (*own, *patient.other_numbers):
        words.extend(_number_tails(fold(number.text).replace(" ", "")))
    if patient.born_on is not None:
        words.extend(_date_words(patient.born_on))
    return " ".join(dict.fromkeys(words))


def _number_tails(number: str) -> Iterator[str]:
    yield number
    for start in range(1, len(number) - _SHORTEST_TAIL + 1):
        yield number[start:]


def _date_words(day: date) -> tuple[str, str]:
    return f"{day:%Y%m%d}", f"{day:%d%m%Y}"


def matches(text: str) -> tuple[str, ...]:
    """The searches for what was typed: all words as beginnings, then whole but for the last, then all of them whole.

    Empty where nothing was typed that could be found.
    """
    words = fold(text).split()
    if not words:
        return ()
    readings = list(dict.fromkeys([tuple(words), _digits_joined(words), _dates_joined(text)]))
    whole_words = sorted({0, len(words) - 1, len(words)})
    return tuple(_any_of(readings if not whole else readings[:1], whole) for whole in whole_words)


def _any_of(readings: list[tuple[str, ...]], whole: int) -> str:
    """A search for any of the readings, with the first `whole` words as whole words and the rest as beginnings."""
    return " OR ".join(
        "(" + " AND ".join(f'"{word}"' + ("*" if at >= whole else "") for at, word in enumerate(words)) + ")"
        for words in readings
    )


def _digits_joined(words: list[str]) -> tuple[str, ...]:
    """Numbers and dates typed in pieces, as one: `RX 48 21 13` is RX and 482113."""
    names = [word for word in words if not word[0].isdigit()]
    digits = "".join(word for word in words if word[0].isdigit())
    return (*names, digits) if digits else tuple(names)


def _dates_joined(text: str) -> tuple[str, ...]:
    """The words with every date in it, whole or begun, as the index spells it."""
    plain = _YEAR_FIRST.sub(_year_first, text.casefold())
    return tuple(fold(_DAY_FIRST.sub(_day_first, plain)).split())


def _year_first(typed: re.Match[str]) -> str:
    year, month, day = typed.groups()
    return f"{year}{month}" if day is None else f"{year}{month:0>2}{day}"


def _day_first(typed: re.Match[str]) -> str:
    day, month, year = typed.groups()
    if month.isalpha():
        if month[:3] not in _MONTHS:
            return typed[0]
        month = f"{_MONTHS.index(month[:3]) + 1:02}"
    if int(day) > 31 or int(month) > 12:
        return typed[0]
    return f"{day:0>2}{month}" if year is None else f"{day:0>2}{month:0>2}{year}"


class WomenIndex:
    """The full-text index over the women of an open store."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def keep(self, patient: Patient) -> None:
        """Bring her words up to date; a woman struck out cannot be found any more."""
        place = self._place(patient.id.hex)
        if place is not None:
            self._session.execute("DELETE FROM women_words WHERE rowid = ?", place)
        if not patient.stands:
            return
        if place is None:
            self._session.execute("INSERT INTO women_places (patient_id) VALUES (?)", patient.id.hex)
            place = self._place(patient.id.hex)
        self._session.execute(
            "INSERT INTO women_words (rowid, words) VALUES (?, ?)", place, search_words(patient)
        )

    def _place(self, patient_id: str) -> int | None:
        row = self._session.row("SELECT place FROM women_places WHERE patient_id = ?", patient_id)
        return None if row is None else int(row[0])

    def find(self, text: str, limit: int) -> tuple[WomanRow, ...]:
        """Women with words that begin with what was typed; whole words first, then by name."""
        places: list[int] = []
        for search in matches(text):
            found = self._places(search, limit)
            places = list(dict.fromkeys([*found, *places]))
            if len(places) < limit:
                # These are all; else those whom the words fit whole may be among the ones not seen.
                break
        words = set(fold(text).split())
        return tuple(sorted(self._women_at(places[:limit]), key=lambda row: _rank(row, words)))

    def candidates(self, search: str, limit: int) -> Iterator[WomanRow]:
        """Any women whom a search of the index fits, in no order."""
        return self._women_at(self._places(search, limit))

    def _places(self, search: str, limit: int) -> list[int]:
        return [row[0] for row in self._session.rows(PLACES, search, limit)]

    def _women_at(self, places: list[int]) -> Iterator[WomanRow]:
        """The women at these places of the index, in no order."""
        return map(woman_row, self._session.rows(WOMEN_AT, canonical(places)))


def _rank(row: WomanRow, words: set[str]) -> tuple[int, str, str]:
    """How many of the words typed are not whole names of hers, then her name."""
    family, given = fold(row.name.family), fold(row.name.given)
    return len(words - {*family.split(), *given.split()}), family, given
