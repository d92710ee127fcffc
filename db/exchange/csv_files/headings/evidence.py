"""What stands under the headings of a file, and beside them, as evidence for what they mean."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from db.exchange.csv_files.ages import read_age
from db.exchange.csv_files.cells import is_not_said, plain
from db.exchange.csv_files.days import day_readings
from db.exchange.csv_files.headings.heading_words import (
    DAYS_OF_AGE,
    MEASURES,
    PARAMETERS,
    ROUTES,
    SURE_BY_DAYS,
)
from db.exchange.csv_files.headings.headings import Heading
from db.exchange.csv_files.phrases import parse_route
from models.errors import Refused
from models.records.importing.reading_plan import Meaning
from models.values.identity import fold


@dataclass(frozen=True, slots=True)
class _Under:
    """A heading with every different text that is said under it; none where the heading says all."""

    heading: Heading
    cells: tuple[str, ...]

    def holds_only(self, is_one: Callable[[str], bool]) -> bool:
        """Whether anything is said there, and all of it is such."""
        return bool(self.cells) and all(is_one(text) for text in self.cells)


def weighed(headings: Sequence[Heading], cells: Sequence[tuple[str, ...]]) -> list[Heading]:
    """The headings once their cells were looked at.

    A word of two meanings means the one that its cells prove; a column that says nothing suggests what it seems to hold.
    """
    columns = [
        _Under(h, _distinct(under) if h.meaning is None else ())
        for h, under in zip(headings, cells, strict=True)
    ]
    columns = [replace(one, heading=_proven(one, headings)) for one in columns]
    has_own = any(one.heading.meaning is Meaning.READING and not one.heading.is_generic for one in columns)
    if has_own or any(_names_measures(one) for one in columns):
        columns = [replace(one, heading=_one_of_many(one.heading)) for one in columns]
    read: list[Heading] = []
    for one in columns:
        read.append(_suggesting(one, read[-1] if read else None, headings))
    return read


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(cells) if not is_not_said(text))


def _proven(one: _Under, headings: Sequence[Heading]) -> Heading:
    """A word of two meanings as the one that its cells prove, unless another column may have that too."""
    heading = one.heading
    meaning = _proven_meaning(one) if heading.is_doubtful else None
    others = (h for h in headings if h is not heading)
    if meaning is None or any(h.suggested is meaning for h in others):
        return heading
    return replace(heading, meaning=meaning, suggested=meaning)


def _proven_meaning(one: _Under) -> Meaning | None:
    suggested = one.heading.suggested
    if suggested is Meaning.READING:
        return suggested if one.heading.unit is not None else None
    is_time = suggested is Meaning.AGE or _is_among(one.heading, SURE_BY_DAYS)
    if is_time and one.holds_only(_is_exact_age):
        return Meaning.AGE
    if suggested is not Meaning.AGE and is_time and one.holds_only(_is_day):
        return suggested
    return None


def _names_measures(one: _Under) -> bool:
    """Whether it says what was measured on each line: then a length may be that of anything."""
    if one.heading.meaning is not None:
        return False
    few = one.cells if len(one.cells) <= _MOST_MEASURES else ()
    return _is_among(one.heading, PARAMETERS) or any(fold(text) in _MEASURES for text in few)


def _one_of_many(heading: Heading) -> Heading:
    """A `Measurement` is none of her cervix for certain where other things are measured too, or another column is one."""
    is_any = heading.meaning is Meaning.READING and heading.is_generic
    return replace(heading, meaning=None) if is_any else heading


def _suggesting(one: _Under, left: Heading | None, headings: Sequence[Heading]) -> Heading:
    """A column that is left out with what it seems to hold by its cells."""
    heading = one.heading
    if heading.meaning is not None or heading.suggested not in (None, Meaning.READING):
        return heading
    if _holds_routes(one) or (_names_route(heading) and one.holds_only(_is_yes_or_no)):
        return replace(heading, suggested=Meaning.ROUTE)
    is_unnamed = not heading.text.strip()
    if (
        is_unnamed
        and left is not None
        and left.suggested is Meaning.READING
        and any(map(_is_figure, one.cells))
    ):
        return replace(heading, suggested=Meaning.READING)
    if _is_among(heading, "LP") and one.holds_only(_is_day):
        return replace(heading, suggested=Meaning.LAST_PERIOD)
    if _is_among(heading, DAYS_OF_AGE) and any(h.suggested is Meaning.AGE for h in headings):
        return replace(heading, suggested=Meaning.AGE)
    return heading


def _is_among(heading: Heading, phrases: str) -> bool:
    return _letters(heading.text) in {_letters(phrase) for phrase in phrases.split("|")}


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W\d_]+", fold(text)))


def _is_day(text: str) -> bool:
    return bool(day_readings(text))


def _holds_routes(one: _Under) -> bool:
    """Whether routes stand there; `vaginal` alone may as well be how she gave birth."""
    is_birth = one.heading.suggested is None and one.holds_only(lambda text: fold(text) in _BIRTHS)
    return one.holds_only(_is_route) and not is_birth


def _names_route(heading: Heading) -> bool:
    """Whether it asks for one route: `TVS`, `Transvaginal (Y/N)`, `TV scan done`."""
    words = set(re.findall(r"[^\W\d_]+", fold(heading.text)))
    return bool(words & _ROUTE_WORDS) and words <= _ROUTE_WORDS | _ASKING


def _is_yes_or_no(text: str) -> bool:
    return fold(text) in _YES_OR_NO


def _is_exact_age(text: str) -> bool:
    try:
        told = read_age(text, None)
    except Refused:
        return False
    return told is not None and told.exact is not None


def _is_route(text: str) -> bool:
    try:
        parse_route(text)
    except Refused:
        return False
    return True


def _is_figure(text: str) -> bool:
    return plain(text).replace(",", "", 1).replace(".", "", 1).isdecimal()


_ROUTE_WORDS = frozenset(fold(word) for words in ROUTES.values() for word in words.split("|"))
_ASKING = frozenset("scan us uss ultrasound done used performed y n yes no".split())
_MOST_MEASURES = 100
_BIRTHS = frozenset("vaginal vaginally vaginale vaginaal".split())
_YES_OR_NO = frozenset("yes no y n x 0 1 2 true false ja nein j oui non o si sim nao tak nie t nee".split())
_MEASURES = frozenset(fold(name) for name in MEASURES.split("|"))
