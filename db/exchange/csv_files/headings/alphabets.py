"""The letters of languages, and whether a word is written with those of any."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import chain, pairwise

_WRITTEN_WITH: Mapping[str, str] = {
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es gl eu": "áéíñóúü",
    "it": "àèéìòóùú",
    "pt": "áàâãçéêíóôõú",
    "nl": "áèéêëïóöü",
    "ca": "àçèéíïòóúü",
    "sv": "åäöé",
    "da": "åæøé",
    "no": "åæøéòôü",
    "fi": "åäöšž",
    "is": "áæðéíóöþúý",
    "ga": "áéíóú",
    "et": "äõöüšž",
    "lv": "āčēģīķļņšūž",
    "lt": "ąčęėįšųūž",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "hr sl bs": "ćčđšž",
    "ro": "ăâîşţșț",
    "sq": "çë",
    "tr": "âçğıİîöşüû",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "ru bg": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײְֱֲֳִֵֶַָֹֻּֿׁׂ",
    "ar fa ur": "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْپچژگٹڈڑکںھہےۀ",
    "vi": "àáâãăđèéêìíòóôõơùúưýỳỹạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỵỷ\u0300\u0301\u0303\u0309\u0323",
}
"""The letters beyond A to Z that names are written with, by language; some languages go by the letters of a greater one."""

ALPHABETS: Mapping[str, frozenset[str]] = {
    code: frozenset(chain.from_iterable((*small, *(letter.upper() for letter in small))))
    for codes, small in _WRITTEN_WITH.items()
    for code in codes.split()
}
"""The same by code, small and capital letters."""

OWN_SCRIPT = frozenset("el ru bg uk be sr mk he ar fa ur".split())
"""The languages that are not written in Latin letters."""

_BETWEEN_PARTS = re.compile(r"[\s’]+")
_OPENING = "“”„«»\u2039\u203a\u2018\u201a¿¡…•·–—†‡"
_CLOSING = "“”«»\u2039\u203a…•·–—†‡®™"
_NO_WORD = re.compile(r"[°±×÷²³¹½¼¾€£§©µ≤≥≠≈]*|\w{1,3}[°ºª]|[cm]?m[²³]|µ\w{1,2}")
_ANY = ""
_LONE_LETTERS = "àáâéèêíóòôöåøæ"


def languages_of_word(word: str, *, is_latin: bool) -> frozenset[str] | None:
    """The languages that a word is written in, one or another of its parts at least; none: no language writes it so.

    None where signs and lone letters tell nothing.
    """
    told = [_languages(part, is_latin=is_latin) for part in _parts(word)]
    if not all(told):
        return frozenset()
    return frozenset.union(*told) - {_ANY} or None if told else None


def _parts(word: str) -> list[str]:
    """The parts of a word in which letters beyond ASCII have to fit together."""
    text = unicodedata.normalize("NFC", word).lstrip(_OPENING).rstrip(_CLOSING)
    parts = (part.lstrip(_OPENING).rstrip(_CLOSING) for part in _BETWEEN_PARTS.split(text))
    return [part for part in parts if not part.isascii() and not _NO_WORD.fullmatch(part)]


def _languages(part: str, *, is_latin: bool) -> frozenset[str]:
    if _has_stray_capital(part):
        return frozenset()
    letters = frozenset(letter for letter in part if letter > "\x7f")
    languages = _languages_with(letters, is_latin=is_latin or any(letter.isascii() for letter in part))
    if len(part) > 1 or not languages:
        return languages
    return frozenset({_ANY} if not is_latin or part.isupper() or part in _LONE_LETTERS else ())


@cache
def _languages_with(letters: frozenset[str], *, is_latin: bool) -> frozenset[str]:
    return frozenset(
        code
        for code, alphabet in ALPHABETS.items()
        if letters <= alphabet and not (is_latin and code in OWN_SCRIPT)
    )


def _has_stray_capital(part: str) -> bool:
    """Whether a letter beyond ASCII is a capital inside small letters (`RenÈ`, `MŸller`), or a small one before a capital.

    A small letter among capitals is none: some databases make capitals of ASCII letters only (`GARCíA`).
    """
    plain = [letter for letter in part if letter.isascii()]
    if plain and not any(letter.islower() for letter in plain):
        return False
    return any(
        (left.islower() and right.isupper() and not (left + right).isascii())
        or (place > 0 and left.isupper() and not left.isascii() and right.islower())
        for place, (left, right) in enumerate(pairwise(part))
    )
