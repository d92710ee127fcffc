"""What one cell says: nothing, a number, a length, a count; decimal text throughout, never a float."""

import re
import unicodedata

from models.errors import Problem, Refused
from models.rules.measurement.plausible import Reading, read_length
from models.values.identity import HospitalNumber, with_plain_digits
from models.values.length import Unit
from models.values.spreadsheet import is_blank, is_run

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = _FULL_WIDTH | {0x066B: "."}
_NOT_SAID = frozenset(
    "na|n/a|n.a.|n. a.|n.a|#n/a|<na>|nan|nat|null|(null)|unknown|not known|not recorded|not taken|not stated|not available"
    "|missing|unk|nk|n/k|n.k.|unbekannt|nicht bekannt|nicht erhoben|k.a.|k. a.|k.a|keine angabe|keine angaben"
    "|inconnu|inconnue|non connu|non connue|non renseigné|non renseignée|non renseigne"
    "|desconocido|desconocida|se desconoce|no consta|no registrado|sin datos"
    "|sconosciuto|sconosciuta|non noto|non nota|ignoto|non registrato"
    "|desconhecido|desconhecida|ignorado|ignorada|não informado|nao informado|sem dados"
    "|nieznane|nieznany|nieznana|nie wiadomo|brak danych|onbekend|niet bekend".split("|")
)
_NAMES_AS_WELL = frozenset("na|nan|nat|null|unk|nk|missing".split("|"))
_WRAPPINGS = ("=", "'")
_QUOTED_FORMULA = re.compile(r'="([^"]*)"')
_RUN = re.compile(
    r"=.*"
    r"|@[^\W\d_].*"
    r"|[-+@]+(?:[^\W\d_]\w*\(.*|\$?[a-z]{1,3}\$?[0-9]+(?:[-+*/^&:].*)?)"
    r"|[-+][0-9.,]+\s*[-+*/^&].*"
    r"|[-+@][^\s|!]+(?:\|.*|!\$?[a-z]+\$?[0-9].*)",
    re.IGNORECASE | re.DOTALL,
)
"""What is plainly a formula: behind a sign a function, a cell, a sum, or a call of another program (`+A1`, `@SUM(A1)`)."""
_AS_TEXT = re.compile(r"'(?=[0-9][0-9 ./,:+-]*$)")
"""The apostrophe before figures that keeps a spreadsheet from changing them."""
_DECIMALS = re.compile(r"([0-9]+)[.,]([0-9]*?)0*( ?(?:mm|cm)?)", re.IGNORECASE)
_OWN_UNIT = re.compile(r"([-\u2212]?[0-9.,]+) ?(mm|cm)", re.IGNORECASE)
_IDLE_DECIMALS = re.compile(r"([0-9]+)[.,](0+)")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,]000")
_FRACTION = re.compile(r"[0-9]+[.,][0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_EXPONENT = re.compile(r"[0-9]+(?:[.,][0-9]+e[+-]?|e[+-])[0-9]+", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r".*\w\s+[/|&+]\s+\w.*")
_FETUSES = re.compile(r"([1-9])(?:[.,]0+)?")


def plain(text: str) -> str:
    """`text` with the digits, signs and decimal marks of every script and width as plain ones, and bare ends.

    For numbers, days and ages only: letters of full width change too.
    """
    if text.isascii():
        return text.strip()
    return with_bare_ends(with_plain_digits(text).translate(_SIGNS))


def is_not_said(text: str) -> bool:
    """Whether a cell is blank or holds a word for "nobody knows"; for cells that may be blank.

    "None", "nil" and 0 are answers, and a question mark makes every word another one.
    """
    return not text or is_blank(text) or " ".join(text.casefold().split()) in _NOT_SAID


def is_no_name(text: str) -> bool:
    """Whether a cell names nobody: without a letter, or a word for "nobody knows" that is no name as Na and Null are."""
    if not any(letter.isalpha() for letter in text):
        return True
    return is_not_said(text) and text.strip().casefold() not in _NAMES_AS_WELL


def unwrapped(text: str) -> str:
    """The text within `="0012345"` or behind `'0012345`, which keep a spreadsheet from changing it; every other text as it stands.

    So does the apostrophe that `is_run` asks for.
    """
    bare = text.lstrip()
    if not bare.startswith(_WRAPPINGS):
        return text
    quoted = _QUOTED_FORMULA.fullmatch(bare.rstrip())
    if quoted:
        return quoted[1].strip()
    return text[1:] if _AS_TEXT.match(text) or (text.startswith("'") and is_run(text[1:])) else text


def is_formula(text: str) -> bool:
    """Whether a cell is plainly a formula: `-ve`, `+ funnel` and `+49` are none, though a spreadsheet may try to run them."""
    return is_run(text) and _RUN.fullmatch(text) is not None


def parse_number(text: str) -> HospitalNumber:
    """The hospital number of a cell; zeros behind the decimal mark of a whole number are idle, those in front are not.

    `704.000` is refused: it may be 704 or 704000. So are `704411.5`, which is no whole number, and two numbers
    (`K41 / K42`); `704.411` has its figures in groups.
    Raises: Refused (`number.exponent` where a spreadsheet lost figures, `number.not_a_number`).
    """
    written = plain(text)
    if _EXPONENT.fullmatch(written):
        raise Refused(Problem("number", "number.exponent", (text,)))
    whole = _whole(written)
    if is_not_said(written) or whole is None or _TWO_NUMBERS.fullmatch(written):
        raise Refused(Problem("number", "number.not_a_number", (text,)))
    return HospitalNumber.parse(whole)


def _whole(written: str) -> str | None:
    """A number without idle decimals; None where its decimals may mean something."""
    if _THOUSANDS.fullmatch(written):
        return None
    idle = _IDLE_DECIMALS.fullmatch(written)
    if idle:
        return idle[1]
    return written if _GROUPED.fullmatch(written) or not _FRACTION.fullmatch(written) else None


def parse_length(text: str, unit: Unit, field: str) -> Reading:
    """The length that `text` names in `unit`, or in the unit it names itself; zeros after the last decimal are idle.

    Raises: Refused (`length.not_a_number`, `length.too_many_decimals`, `length.out_of_range`).
    """
    shown = plain(text)
    written = _DECIMALS.fullmatch(shown)
    exact = f"{written[1]}.{written[2] or '0'}{written[3]}" if written else shown
    try:
        read = read_length(exact, unit)
    except Refused as refused:
        problem = Problem(field, refused.problems[0].code, _refused_length(text, unit))
        raise Refused(problem) from refused
    return Reading(text, read.length, read.unit)


def _refused_length(text: str, unit: Unit) -> tuple[str, str]:
    """The length as it stands and the unit it was read in: its own counts."""
    own = _OWN_UNIT.fullmatch(plain(text))
    return (own[1], own[2].lower()) if own else (text, unit.value)


def parse_fetuses(text: str) -> int | None:
    """How many fetuses, 1 to 9; None where the cell does not say. Raises: Refused (`fetuses.not_a_number`)."""
    if is_not_said(text):
        return None
    counted = _FETUSES.fullmatch(plain(text))
    if counted is None:
        raise Refused(Problem("fetuses", "fetuses.not_a_number", (text,)))
    return int(counted[1])


def with_bare_ends(text: str) -> str:
    """`text` without spaces and signs that cannot be seen (no width, direction of writing) at its ends."""
    seen = [place for place, c in enumerate(text) if not c.isspace() and unicodedata.category(c) != "Cf"]
    return text[seen[0] : seen[-1] + 1] if seen else ""
