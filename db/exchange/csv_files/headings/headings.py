"""What one heading over a column says, and whether it says nothing but that."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from db.exchange.csv_files.headings.heading_words import (
    BESIDE,
    DOUBTFUL,
    GENERIC,
    OF_A_VISIT,
    ROUTES,
    TURNS,
    UNITS,
    VISITS,
    WORDS,
)
from models.records.importing.reading_plan import DATES, DateOrder, Meaning
from models.records.scan import Route
from models.values.identity import fold
from models.values.length import Unit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heading:
    """What one heading says.

    `meaning` is set only where it is nothing but known words for one thing, with a number, a unit, an order of dates or
    the transvaginal route at the most. `suggested` is what the column seems to hold although more or other stands there;
    it equals `meaning` where that is set. `number` is the one number in it (`CL 2`), None without one or with several.
    `unit` and `route` belong to lengths, `order` to dates: None where none or two are named.
    `languages` are the ISO codes of those in which its words are known, empty where none is. `is_doubtful`: it is nothing
    but a word that may mean what is suggested, among other things. `is_generic`: its words say nothing of their own, as
    `Date` does. `names_visit`: its number is that of a visit.
    """

    text: str
    meaning: Meaning | None = None
    suggested: Meaning | None = None
    number: int | None = None
    unit: Unit | None = None
    route: Route | None = None
    order: DateOrder | None = None
    languages: frozenset[str] = frozenset()
    is_doubtful: bool = False
    is_generic: bool = False
    names_visit: bool = False


def read_heading(text: str) -> Heading:
    """What the heading `text` says; words run together in capitals (`BabyDOB`) are seen where it says nothing else.

    A text of more than 300 characters is no heading: it says nothing.
    """
    if len(text) > _LONGEST_HEADING:
        return Heading(text)
    plain = _plain(text)
    heading = _read(text, plain)
    apart = _INNER_CAPITAL.sub(" ", plain)
    return heading if heading.suggested or apart == plain else _read(text, apart)


def languages_of(heading: str) -> frozenset[str]:
    """The ISO codes of the languages in which its words stand over such columns; empty where they are unknown."""
    return read_heading(heading).languages


@dataclass(frozen=True, slots=True)
class _Word:
    column: Meaning
    languages: frozenset[str]
    is_doubtful: bool
    is_generic: bool


@dataclass(frozen=True, slots=True)
class _Parts:
    """A heading cut at its brackets and slashes.

    Each part is its words and signs in `tokens`, and what it is the word for in `words`: None where it is more, other, or
    none. `numbers` are those that no known word has in it, as `1. Tag der letzten Regel` does.
    """

    tokens: tuple[tuple[str, ...], ...]
    words: tuple[_Word | None, ...]
    numbers: tuple[str, ...]
    orders: frozenset[DateOrder]

    @property
    def number(self) -> int | None:
        """The only number, if it is short enough to count visits or weeks."""
        return int(self.numbers[0]) if len(self.numbers) == 1 and len(self.numbers[0]) <= 2 else None

    @property
    def units(self) -> frozenset[Unit]:
        return frozenset(_UNIT_WORDS[token] for part in self.tokens for token in part if token in _UNIT_WORDS)

    @property
    def routes(self) -> frozenset[Route]:
        return frozenset(
            _ROUTE_WORDS[token] for part in self.tokens for token in part if token in _ROUTE_WORDS
        )

    @property
    def meaning(self) -> Meaning | None:
        """What every part means or leaves as it is, and one says plainly."""
        return self._meant(is_doubtful=False)

    @property
    def may_mean(self) -> Meaning | None:
        """What every part may mean or leaves as it is, where none says it plainly."""
        return None if self.meaning else self._meant(is_doubtful=True)

    @property
    def names_visit(self) -> bool:
        return bool(self.numbers) and any(token in _VISITS_PROPER for part in self.tokens for token in part)

    @property
    def suggestion(self) -> _Word | None:
        """The word for what the column seems to hold: a whole part, else the first phrase within one."""
        first = _word_of(t for t in next(iter(self.tokens), ()) if t.isalnum() and not t.isdecimal())
        telling = [word for word in self.words if word is not None and not word.is_generic]
        known = [word for word in (*self.words[:1], first, *telling) if word is not None]
        if not known:
            phrases = (word for part in self.tokens for word, _ in _phrases(part))
            known = [word for word in phrases if not word.is_generic and not word.is_doubtful]
        return min(known, key=_is_last_period, default=None)

    def _meant(self, *, is_doubtful: bool) -> Meaning | None:
        said = (w.column for w in self.words if w is not None and w.is_doubtful is is_doubtful)
        return next((column for column in dict.fromkeys(said) if self._is_nothing_but(column)), None)

    def _is_nothing_but(self, column: Meaning) -> bool:
        return (
            all(
                _is_harmless(part, column, bool(self.numbers)) or (word is not None and word.column is column)
                for part, word in zip(self.tokens, self.words, strict=True)
            )
            and self._counts_visits(column)
            and len(self.orders) <= (column in DATES)
            and len(self.units) <= 1
            and (column is not Meaning.READING or self.routes <= {Route.TRANSVAGINAL})
        )

    def _counts_visits(self, column: Meaning) -> bool:
        """Whether a number, if there is any, may be that of a visit: behind CL, 10 and more are weeks."""
        end = 10 if column in (Meaning.READING, Meaning.AGE) else 100
        return not self.numbers or (self.number is not None and self.number < end)


def _read(text: str, plain: str) -> Heading:
    parts = _parts(plain)
    word = parts.suggestion
    meaning = parts.meaning
    suggested = meaning or parts.may_mean or (word.column if word else None)
    known = [w for w in (*parts.words, word) if w is not None]
    return Heading(
        text=text,
        meaning=meaning,
        suggested=suggested,
        number=parts.number,
        unit=_only(parts.units) if suggested is Meaning.READING else None,
        route=_only(parts.routes) if suggested is Meaning.READING else None,
        order=_only(parts.orders) if suggested in DATES else None,
        languages=frozenset().union(*(w.languages for w in known)),
        is_doubtful=parts.may_mean is not None,
        is_generic=bool(known) and all(w.is_generic for w in known),
        names_visit=parts.names_visit,
    )


def _word(part: tuple[str, ...], has_number: bool) -> _Word | None:
    """What a whole part is the word for, but for a number and words that leave the meaning as it is."""
    bare = tuple(token for token in part if not token.isdecimal())
    whole = _word_of(part) or _word_of(bare)
    if whole is not None:
        return whole
    return next(
        (word for word, run in _phrases(bare) if _is_harmless(_without(bare, run), word.column, has_number)),
        None,
    )


def _phrases(part: tuple[str, ...]) -> Iterator[tuple[_Word, slice]]:
    """Every known phrase within a part and where it stands; the leftmost first, of those the longest."""
    for start in range(len(part)):
        for end in range(len(part), start, -1):
            word = _word_of(part[start:end])
            if word is not None:
                yield word, slice(start, end)


def _without(part: tuple[str, ...], run: slice) -> tuple[str, ...]:
    return part[: run.start] + part[run.stop :]


def _is_harmless(tokens: tuple[str, ...], column: Meaning, has_number: bool) -> bool:
    """Whether `tokens` beside a word for `column` leave it as it is."""
    harmless = _HARMLESS[column] | (_VISIT_WORDS if has_number and column in OF_A_VISIT else frozenset())
    return "".join(tokens) in harmless or all(token in harmless or token.isdecimal() for token in tokens)


def _only(named: frozenset[T]) -> T | None:
    return next(iter(named)) if len(named) == 1 else None


def _is_last_period(word: _Word) -> bool:
    """A last period comes last: an age or a due date by it is none."""
    return word.column is Meaning.LAST_PERIOD


def _plain(text: str) -> str:
    """`text` without accents, invisible characters and the shapes of other keyboards; capitals stay."""
    letters = unicodedata.normalize("NFKD", text.replace("°", "o"))
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))


def _parts(plain: str) -> _Parts:
    text = _PREFIX.sub(r"\1", _PLURAL.sub(r"\1", _APOSTROPHE.sub("", plain.casefold())))
    orders = frozenset(order for order, pattern in _ORDERS.items() if pattern.search(text))
    for order in orders:
        text = _ORDERS[order].sub(" ", text)
    cut = (tuple(_tokens(part)) for part in _JOINTS.split(text))
    tokens = tuple(part for part in cut if part)
    loose = (part for part in tokens if "".join(part) not in _VOCABULARY)
    numbers = tuple(token for part in loose for token in part if token.isdecimal())
    return _Parts(tokens, tuple(_word(part, bool(numbers)) for part in tokens), numbers, orders)


def _tokens(text: str) -> Iterator[str]:
    """Words folded, numbers, and every sign that is no mere separator."""
    for found in _TOKEN.finditer(_BEFORE_UNIT.sub("", text)):
        glued = _GLUED.fullmatch(found[0])
        if glued is not None:
            yield from filter(None, glued.groups())
        else:
            yield found[1] or fold(found[0]) or found[0]


def _order_pattern(*parts: str) -> re.Pattern[str]:
    """Finds dates written as letters (`dd/mm/yyyy`, `TT.MM.JJJJ`), with a time of day behind them or none."""
    letters = {"d": "[dtjg]", "m": "m", "y": "[yjar]"}
    long = {
        "d": "(?:dd|tt|jj|gg|day|tag|jour|dia|giorno|dzien|dag)",
        "m": "(?:m{2,4}|mon|month|monat|mois|mes|mese|miesiac|maand)",
        "y": "(?:y{2,4}|j{2,4}|a{2,4}|r{2,4}|year|jahr|annee|ano|anno|rok|jaar)",
    }
    words = rf"{long[parts[0]]}([-/. ]?){long[parts[1]]}\1{long[parts[2]]}"
    single = "[-/.]".join(letters[part] for part in parts)
    iso = "|iso(?:[- ]?8601)?" if parts[0] == "y" else ""
    time = r"(?:[t ,]*[hu]{1,2}(?:24)?(?:[:.]?(?:mm|mi|nn))?(?:[:.]?ss)?)?"
    return re.compile(rf"(?<![^\W_])(?:{words}|{single}|{''.join(parts)}{iso}){time}(?![^\W_])")


_ORDERS = {
    DateOrder.YEAR_FIRST: _order_pattern("y", "m", "d"),
    DateOrder.DAY_FIRST: _order_pattern("d", "m", "y"),
    DateOrder.MONTH_FIRST: _order_pattern("m", "d", "y"),
}
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc`]")
_PLURAL = re.compile(r"(?<=[^\W\d_])\((s|es|e)\)")
_PREFIX = re.compile(r"\b(trans|endo)[ \-\u2010]+(?=vag|abd|per|lab)")
_JOINTS = re.compile(r"[/|()\[\]{}]")
_TOKEN = re.compile(
    r"(\d+)(?:(?:st|nd|rd|th|er|ere|eme)(?![^\W\d_]))?|[^\W\d_]+|[^\w\s.,:;\"\-\u2010-\u2015]"
)
_BEFORE_UNIT = re.compile(r"\b(?:in|en|em|w) +(?=(?:mm|cm)\b)")
_GLUED = re.compile("(tv|tvs|tvus|tvu|ta|tp)?(cl)(mm|cm|tv|tvs|ta|tp)?")
_INNER_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")


def _key(phrase: str) -> str:
    return "".join(_tokens(_APOSTROPHE.sub("", _plain(phrase).casefold())))


def _keys(phrases: str) -> frozenset[str]:
    return frozenset(_key(phrase) for phrase in phrases.split("|"))


def _vocabulary() -> dict[str, _Word]:
    """Every word by its key, with all the languages that have it."""
    generic = _keys(GENERIC)
    words: dict[str, _Word] = {}
    for table in (WORDS, DOUBTFUL):
        for column, by_language in table.items():
            for language, phrases in by_language.items():
                for key in _keys(phrases):
                    known = words[key].languages if key in words else frozenset()
                    words[key] = _Word(column, known | {language}, table is DOUBTFUL, key in generic)
    return words


def _word_of(tokens: Iterable[str]) -> _Word | None:
    return _VOCABULARY.get("".join(tokens))


def _harmless(column: Meaning) -> frozenset[str]:
    """The words that leave a column as it is: for lengths their unit and any route, which is looked at by itself."""
    beside = _keys(BESIDE[column]) if column in BESIDE else frozenset()
    if column is Meaning.READING:
        return beside | frozenset(_UNIT_WORDS) | frozenset(_ROUTE_WORDS)
    if column is Meaning.ROUTE:
        return beside | frozenset(_ROUTE_WORDS)
    if column is Meaning.SCANNED_ON:
        return beside | _keys(ROUTES[Route.TRANSVAGINAL])
    return beside


_VOCABULARY = _vocabulary()
_UNIT_WORDS = {key: unit for unit, phrases in UNITS.items() for key in _keys(phrases)}
_ROUTE_WORDS = {key: route for route, phrases in ROUTES.items() for key in _keys(phrases)}
_VISITS_PROPER = _keys(VISITS)
_VISIT_WORDS = _VISITS_PROPER | _keys(TURNS)
_HARMLESS = {column: _harmless(column) for column in Meaning}
_LONGEST_HEADING = 300
