"""Which encoding the letters of a file are written in: certain, or for somebody to choose by the names it gives."""

import codecs
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from pathlib import Path

from charset_normalizer import from_bytes

from db.exchange.csv_files.headings.alphabets import ALPHABETS, OWN_SCRIPT, languages_of_word
from db.exchange.csv_files.text import content_of, reading, undone, utf_16_codec
from models.records.importing.reading_plan import Encoding, EncodingReading

LanguagesOf = Callable[[str], frozenset[str]]

_HOMES: Mapping[Encoding, str] = {
    Encoding.WINDOWS_1252: "de fr es it pt nl ca gl eu sv da no fi is ga et sq",
    Encoding.WINDOWS_1250: "pl cs sk hu hr sl bs ro sq",
    Encoding.WINDOWS_1251: "ru uk be bg sr mk",
    Encoding.WINDOWS_1253: "el",
    Encoding.WINDOWS_1254: "tr",
    Encoding.WINDOWS_1255: "he",
    Encoding.WINDOWS_1256: "ar fa ur",
    Encoding.WINDOWS_1257: "et lv lt",
    Encoding.WINDOWS_1258: "vi",
    Encoding.ISO_8859_2: "pl cs sk hu hr sl bs ro sq",
    Encoding.ISO_8859_5: "ru uk be bg sr mk",
    Encoding.ISO_8859_7: "el",
    Encoding.ISO_8859_9: "tr",
    Encoding.MAC_ROMAN: "de fr es it pt nl ca gl eu sv da no fi is ga sq",
}
"""The pages of one byte a letter, the most usual first, each with the languages it is at home in."""

_HEADING_WORDS: Mapping[str, str] = {
    "de": "nachname familienname vorname geburtsdatum entbindungstermin untersuchungsdatum bemerkung fallnummer",
    "fr": "prénom naissance accouchement patiente remarques",
    "es": "apellido apellidos nombre fecha nacimiento",
    "it": "cognome nascita cartella lunghezza",
    "pt": "sobrenome apelido nascimento comprimento processo",
    "nl": "achternaam voornaam geboortedatum opmerkingen",
    "sv": "efternamn förnamn födelsedatum",
    "da": "efternavn fornavn fødselsdato",
    "no": "etternavn fornavn fødselsdato",
    "fi": "sukunimi etunimi syntymäaika",
    "et": "perekonnanimi eesnimi sünniaeg",
    "lv": "uzvārds vārds dzimšanas",
    "lt": "pavardė vardas gimimo",
    "pl": "nazwisko imię urodzenia badania pesel",
    "cs": "příjmení jméno narození vyšetření",
    "sk": "priezvisko meno narodenia vyšetrenia",
    "hu": "vezetéknév keresztnév születési",
    "hr": "prezime ime rođenja",
    "sl": "priimek ime rojstva",
    "ro": "nume prenume nașterii naşterii",
    "tr": "soyad\u0131 soyad ad\u0131 doğum tarihi",
    "el": "επώνυμο όνομα γέννησης ημερομηνία",
    "ru": "фамилия имя рождения дата",
    "uk": "прізвище народження дата",
    "bg": "фамилия име раждане дата",
    "sr": "презиме име рођења датум",
    "he": "משפחה שם תאריך לידה",
    "ar": "اسم الاسم العائلة تاريخ الميلاد",
    "vi": "họ tên ngày sinh",
    "en": "surname name first given dob birth date route scan mrn edd number hospital",
}

_TO_WORDS = bytes(byte if byte > 127 or chr(byte).isalpha() else 32 for byte in range(256))
_ASCII = bytes(range(128))
_JUDGED_WORDS = 2_000
_VOTING_WORDS = 500
_SHOWN_WORDS = 4
_SHOWN_LETTERS = 40
_HEADING_LINES = 20
_BEGINNING = 1 << 16
_BLOCK = 1 << 20
_ODD_ONE_IN = 50
_FEWEST_OFFERED = 3

_READ_BY_MISTAKE = ("cp1250", "mac-roman")
_SELDOM_BY_MISTAKE = "cp437 cp850 cp852 cp866 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258".split()
"""Pages whose readings of UTF-8 count only for words that no language writes so: `Её` is Russian, `M├╝ller` nothing."""
_CONTROL = re.compile("[\x7f-\x9f]")
_BETWEEN_CELLS = re.compile(r'[;,\t|"/()\[\]]+')


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """The likeliest encoding of a file; `readings` are those to choose between, empty where it is plainly certain.

    A single one: no other is offered, and yet its words look like none.
    """

    encoding: Encoding
    readings: tuple[EncodingReading, ...] = ()


@dataclass(frozen=True, slots=True)
class _Headings:
    """How many headings are known, how many of them with letters beyond ASCII, and the languages most are in."""

    known: int
    beyond_ascii: int
    languages: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """How a page reads a file; pages that read it alike are one, named by the most usual.

    `odd` of `total` words cannot be written so; `headings` with letters beyond ASCII are known. `has_language`: other
    headings than English ones tell a language; `is_home`: it is written in this page; `has_own_words`: and words in it, if in any.
    """

    encoding: Encoding
    odd: int
    total: int
    fluency: int
    headings: int
    is_readable: bool
    has_language: bool
    is_home: bool
    has_own_words: bool

    @property
    def is_plausible(self) -> bool:
        """One odd word among many is a slip of the pen."""
        return self.is_readable and self.odd * _ODD_ONE_IN <= self.total


def guess_encoding(path: Path, languages_of: LanguagesOf | None = None) -> EncodingGuess:
    """The encoding of a file, from its mark, its bytes and the language of its headings.

    `languages_of` names the languages (ISO codes) that a heading is a word of. Raises: what `content_of` raises.
    """
    content = content_of(path)
    with reading(path):
        # Asked first: Cyrillic in UTF-16 is made of bytes below 128 only.
        if utf_16_codec(content):
            return EncodingGuess(Encoding.UTF_16)
        if content.isascii():
            return EncodingGuess(Encoding.UTF_8)
        words = _words(content.removeprefix(codecs.BOM_UTF8))
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            return _among_pages(
                content, list(islice(words, _JUDGED_WORDS)), languages_of or telling_languages
            )
        return _once_or_twice([word.decode("utf-8") for word in words])


def telling_languages(heading: str) -> frozenset[str]:
    """The languages in which one of the words of a heading is told from others; empty where it tells nothing.

    English only where no other language is told: `Date de naissance` is French.
    """
    words = set(re.split(r"[\W\d_]+", unicodedata.normalize("NFC", heading).lower()))
    told = frozenset(code for code, telling in _HEADING_WORDS.items() if words & set(telling.split()))
    return told - {"en"} or told


def _words(content: bytes) -> dict[bytes, None]:
    """The words with a byte above 127, each once, in the order of the file."""
    words: dict[bytes, None] = {}
    file = io.BytesIO(content)
    while block := b"".join(file.readlines(_BLOCK)):
        words.update((word, None) for word in block.translate(_TO_WORDS).split() if not word.isascii())
    return words


def _once_or_twice(words: Sequence[str]) -> EncodingGuess:
    """What UTF-8 is that looks as though a program had read it in another encoding before."""
    garbled = _garbled(words)
    if not garbled:
        return EncodingGuess(Encoding.UTF_8)
    mended = {word: text for word in garbled if (text := undone(word)) != word and _is_sound(text)}
    shown = list(islice(mended or garbled, _SHOWN_WORDS))
    once = EncodingReading(Encoding.UTF_8, tuple(word[:_SHOWN_LETTERS] for word in shown))
    if not mended:
        return EncodingGuess(Encoding.UTF_8, (once,))
    twice = EncodingReading(Encoding.UTF_8_TWICE, tuple(mended[word][:_SHOWN_LETTERS] for word in shown))
    is_twice = all("\ufffd" not in undone(word) for word in words)
    ordered = (twice, once) if is_twice else (once, twice)
    return EncodingGuess(ordered[0].encoding, ordered)


def _garbled(words: Sequence[str]) -> list[str]:
    """Those that hold a control, or whose letters are the bytes of UTF-8 in some page."""
    if not words:
        return []
    odd = [word for word in words if languages_of_word(word, is_latin=False) == frozenset()]
    seldom = {word for word, told in _reread(odd, _SELDOM_BY_MISTAKE) if any(map(_is_sound, told))}
    return [
        word
        for word, told in _reread(words, _READ_BY_MISTAKE)
        if word in seldom or _CONTROL.search(word) or any(map(_is_sound, (undone(word), *told)))
    ]


def _reread(words: Sequence[str], pages: Sequence[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Each word with what it said before a program read it in each of these pages."""
    text = "\n".join(words)
    others = [text.encode(page, "replace").decode("utf-8", "replace").split("\n") for page in pages]
    return zip(words, zip(*others, strict=True), strict=True) if words else ()


def _is_sound(word: str) -> bool:
    return (
        "\ufffd" not in word and not word.isascii() and languages_of_word(word, is_latin=False) != frozenset()
    )


def _among_pages(content: bytes, words: list[bytes], languages_of: LanguagesOf) -> EncodingGuess:
    high = bytes(sorted(set(content.translate(None, _ASCII))))
    beginning = content[:_BEGINNING].splitlines()[:_HEADING_LINES]
    known = cache(languages_of)
    alike: dict[str, list[Encoding]] = {}
    for page in _HOMES:
        alike.setdefault(high.decode(page.value, "replace"), []).append(page)
    judged = [
        _judged(pages, letters, words, _headings(beginning, pages[0], known))
        for letters, pages in alike.items()
    ]
    certain = _certain([page for page in judged if page.is_plausible])
    if certain is not None:
        return EncodingGuess(certain.encoding)
    offered = [
        page.encoding
        for place, page in enumerate(_in_order([*judged, *_broken_utf_8(words)], words))
        if page.is_plausible or page.is_home or place < _FEWEST_OFFERED
    ]
    return EncodingGuess(offered[0], _readings(offered, words))


def _certain(plausible: list[_Judged]) -> _Judged | None:
    """The only one that is at home in the language of the headings; without such a language the usual page alone."""
    if len(plausible) == 1 and plausible[0].encoding is Encoding.WINDOWS_1252:
        return plausible[0] if plausible[0].is_home or not plausible[0].has_language else None
    homes = [page for page in plausible if page.is_home]
    most = max((page.headings for page in homes), default=0)
    best = [page for page in homes if page.headings == most]
    if len(best) != 1 or not best[0].has_own_words:
        return None
    # The pages of DOS, which are not offered, can look like Mac Roman; headings would not.
    return best[0] if best[0].headings or best[0].encoding is not Encoding.MAC_ROMAN else None


def _headings(lines: Iterable[bytes], page: Encoding, languages_of: LanguagesOf) -> _Headings:
    """What the line with the most known headings tells, read in one page."""
    read = [_heading(line.decode(page.value, "replace"), languages_of) for line in lines]
    return max(read, key=lambda headings: headings.known, default=_Headings(0, 0, frozenset()))


def _heading(line: str, languages_of: LanguagesOf) -> _Headings:
    told = {
        cell: _written_in(cell, languages_of(cell)) for cell in _BETWEEN_CELLS.split(line) if cell.strip()
    }
    # What is English as well tells nothing: many headings are, whatever is spoken.
    votes = Counter(chain.from_iterable(languages for languages in told.values() if "en" not in languages))
    top = frozenset(code for code, times in votes.items() if times == max(votes.values()))
    known = [cell for cell, languages in told.items() if languages]
    return _Headings(len(known), sum(not cell.isascii() for cell in known), top)


def _written_in(cell: str, languages: frozenset[str]) -> frozenset[str]:
    """Those that have its letters: a vocabulary may know the word without its accents."""
    letters = {letter for letter in cell if not letter.isascii() and letter.isalpha() and letter not in "ªº"}
    return frozenset(code for code in languages if letters <= ALPHABETS.get(code, frozenset()))


def _judged(pages: list[Encoding], letters: str, words: Sequence[bytes], headings: _Headings) -> _Judged:
    read = b"\n".join(words).decode(pages[0].value, "replace").split("\n")
    homes = frozenset(chain.from_iterable(_HOMES[page].split() for page in pages))
    is_latin = any(OWN_SCRIPT.isdisjoint(_HOMES[page].split()) for page in pages)
    spoken = [languages_of_word(word, is_latin=is_latin) for word in read]
    fitting = Counter(chain.from_iterable(languages for languages in spoken if languages))
    is_spoken = is_latin or any(fitting[code] for code in OWN_SCRIPT)
    return _Judged(
        encoding=pages[0],
        odd=sum(languages is not None and not languages for languages in spoken),
        total=len(read),
        fluency=max(fitting.values(), default=0),
        headings=headings.beyond_ascii,
        is_readable=is_spoken and not any(_is_unreadable(letter) for letter in letters),
        has_language=bool(headings.languages),
        is_home=bool(homes & headings.languages),
        has_own_words=not fitting or any(fitting[code] for code in headings.languages & homes),
    )


def _is_unreadable(letter: str) -> bool:
    return letter == "\ufffd" or unicodedata.category(letter) in ("Cc", "Cn", "Co")


def _broken_utf_8(words: Sequence[bytes]) -> list[_Judged]:
    """UTF-8 as one more reading, where most words are written in it and some are not."""
    odd = sum("\ufffd" in word.decode("utf-8", "replace") for word in words)
    if odd * 2 > len(words):
        return []
    return [
        _Judged(
            encoding=Encoding.UTF_8,
            odd=odd,
            total=len(words),
            fluency=0,
            headings=0,
            is_readable=True,
            has_language=False,
            is_home=False,
            has_own_words=False,
        )
    ]


def _in_order(judged: list[_Judged], words: Sequence[bytes]) -> list[_Judged]:
    """The likeliest first: by our evidence, then by the vote of charset-normalizer, then the most usual."""
    names = {page.encoding.value.replace("-", "_"): page.encoding for page in judged}
    votes = from_bytes(b" ".join(words[:_VOTING_WORDS]), threshold=1.0, cp_isolation=list(names))
    ranks = {names[match.encoding]: rank for rank, match in enumerate(votes) if match.encoding in names}

    def key(page: _Judged) -> tuple[bool, bool, bool, int, int, int, int]:
        rank = ranks.get(page.encoding, len(names))
        return (
            not page.is_plausible,
            not (page.is_home and page.has_own_words),
            not page.is_readable,
            -page.headings,
            page.odd,
            -page.fluency,
            rank,
        )

    return sorted(judged, key=key)


def _readings(offered: list[Encoding], words: Sequence[bytes]) -> tuple[EncodingReading, ...]:
    """Each encoding with the words that most of them read otherwise."""

    def read(word: bytes, encoding: Encoding) -> str:
        text = unicodedata.normalize("NFC", word.decode(encoding.value, "replace")).strip()
        return "".join("\ufffd" if _is_unreadable(letter) else letter for letter in text[:_SHOWN_LETTERS])

    telling = sorted(words, key=lambda word: -len({read(word, encoding) for encoding in offered}))
    shown = telling[:_SHOWN_WORDS]
    return tuple(
        EncodingReading(encoding, tuple(read(word, encoding) for word in shown)) for encoding in offered
    )
