"""Finding women by the beginnings of words, then by their insides; the index is kept in step inside each transaction."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import repeat

from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from models.records.patient import Patient
from models.values.begun_day import with_days_spelt
from models.values.day import DayOrder
from models.values.identity import fold, words_of_name
from models.views import WomanRow

_SHORTEST_TAIL = 3
_INSIDE = "\ue000"
"""Stands before what is the inside of a name, so that names that begin so are found first; for private use, in no name."""

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
    """The folded words she is found by."""
    own = () if patient.number is None else (patient.number,)
    numbers = tuple(number.text for number in (*own, *patient.other_numbers))
    return index_words(patient.family_name, patient.given_name, numbers, patient.born_on)


def index_words(family: str, given: str, numbers: Sequence[str], born_on: date | None) -> str:
    """Names, their insides, numbers from any place on, and the birth date both ways round."""
    names = words_of_name(f"{family} {given}")
    words = [*names, *(_INSIDE + tail for name in names for tail in _tails(name))]
    for number in numbers:
        plain = fold(number).replace(" ", "")
        words += (plain, *_tails(plain))
    if born_on is not None:
        words.extend(_date_words(born_on))
    return " ".join(dict.fromkeys(words))


def _tails(word: str) -> Iterator[str]:
    """The word from its second letter on, its third, and so on, while enough of it is left."""
    return (word[start:] for start in range(1, len(word) - _SHORTEST_TAIL + 1))


def _date_words(day: date) -> tuple[str, str]:
    return f"{day:%Y%m%d}", f"{day:%d%m%Y}"


def matches(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[str, ...]:
    """The searches for what was typed: all words as beginnings, then whole but for the last, then all of them whole.

    Empty where nothing was typed that could be found.
    """
    words = fold(text).split()
    if not words:
        return ()
    spelt = (tuple(fold(each).split()) for each in with_days_spelt(text, order))
    readings = list(dict.fromkeys([tuple(words), *_joined(words), *spelt]))
    whole_words = sorted({0, len(words) - 1, len(words)})
    return tuple(_any_of(readings if not whole else readings[:1], whole) for whole in whole_words)


def match_inside(text: str) -> str:
    """The search for women with these words anywhere in their names; empty where every word is too short for that."""
    words = fold(text).split()
    if all(len(word) < _SHORTEST_TAIL for word in words):
        return ""
    return " AND ".join(f'("{word}"* OR "{_INSIDE}{word}"*)' for word in words)


def _any_of(readings: list[tuple[str, ...]], whole: int) -> str:
    """A search for any of the readings, with the first `whole` words as whole words and the rest as beginnings."""
    return " OR ".join(
        "(" + " AND ".join(f'"{word}"' + ("*" if at >= whole else "") for at, word in enumerate(words)) + ")"
        for words in readings
    )


def _joined(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Numbers and dates typed in pieces, as one: `RX 48 21 13` is RX and 482113, and RX482113."""
    names = [word for word in words if not word[0].isdigit()]
    digits = "".join(word for word in words if word[0].isdigit())
    if digits:
        yield (*names, digits)
        yield ("".join(words),)


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

    def find(self, text: str, limit: int, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[WomanRow, ...]:
        """Women with words that begin with what was typed, whole words first, then by name; then those inside whose names it is.

        Days are read in this order.
        """
        places: list[int] = []
        for search in matches(text, order):
            found = self._places(search, limit)
            places = list(dict.fromkeys([*found, *places]))
            if len(places) < limit:
                # These are all; else those whom the words fit whole may be among the ones not seen.
                break
        inside = match_inside(text) if len(places) < limit else ""
        if inside:
            places = list(dict.fromkeys([*places, *self._places(inside, limit)]))
        words = fold(text).split()
        return tuple(sorted(self._women_at(places[:limit]), key=lambda row: _rank(row, words)))

    def candidates(self, search: str, limit: int) -> Iterator[WomanRow]:
        """Any women whom a search of the index fits, in no order."""
        return self._women_at(self._places(search, limit))

    def _places(self, search: str, limit: int) -> list[int]:
        return [row[0] for row in self._session.rows(PLACES, search, limit)]

    def _women_at(self, places: list[int]) -> Iterator[WomanRow]:
        """The women at these places of the index, in no order."""
        numbers = ",".join(map(str, places))
        return map(woman_row, self._session.rows(WOMEN_AT, f"[{numbers}]"))


def _rank(row: WomanRow, words: list[str]) -> tuple[int, str, str]:
    """How far the words typed are from whole names of hers, then her name: a beginning is nearer than an inside."""
    family, given = fold(row.name.family), fold(row.name.given)
    names = (*family.split(), *given.split())
    away = 0
    for word in words:
        if word not in names:
            away += 1 if any(map(str.startswith, names, repeat(word))) else 2
    return away, family, given
