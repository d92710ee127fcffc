"""From the bytes of a file to its lines and cells, one line in memory at a time."""

import codecs
import csv
import hashlib
import io
import re
import unicodedata
import zipfile
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from models.errors import Problem, Refused, Unavailable
from models.records.importing.reading_plan import Encoding, Separator

LARGEST_BYTES = 20_000_000
_BLOCK = 1 << 16
_LONGEST_LINE = 1 << 20
_MOST_LINES_IN_A_CELL = 20
_SPREADSHEETS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_WORKBOOK_PART = "xl/workbook.xml"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))
_NO_CONTROLS = bytes(set(range(256)) - set(_CONTROLS))
_UNKNOWN_IN_CP1252 = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_TO_CP1252 = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in _UNKNOWN_IN_CP1252
}
_NOT_A_BYTE = re.compile("[^\0-\xff]")
_ASCII_SHARE = 4


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as it stands: its number (the first is 1) and its cells; None where its quotes do not close."""

    number: int
    cells: tuple[str, ...] | None
    text: str = ""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What fails while a file is read, said of that file.

    Raises: Unavailable (`file.no_file`, `file.unreadable`, `memory.low`).
    """
    # A pipe would be waited for, and a device never ends.
    if path.exists() and not path.is_file():
        raise Unavailable("file.no_file", path.name or str(path))
    try:
        yield
    except (OSError, UnicodeError) as error:
        raise Unavailable("file.unreadable", path.name) from error
    except MemoryError as error:
        raise Unavailable("memory.low", path.name) from error


def content_of(path: Path) -> bytes:
    """All bytes of a file that can be text.

    Raises: Refused (`file.empty`, `file.too_large`, `file.old_spreadsheet`, `file.not_text`), Unavailable.
    """
    with reading(path):
        if path.stat().st_size > LARGEST_BYTES:
            raise _refused("file.too_large", path, str(LARGEST_BYTES // 1_000_000))
        content = path.read_bytes()
        if not content[:_BLOCK].strip(codecs.BOM_UTF8 + b" \t\r\n"):
            raise _refused("file.empty", path)
        if content.startswith(_SPREADSHEETS):
            raise _refused("file.old_spreadsheet", path)
        if utf_16_codec(content) is None and content.translate(None, _NO_CONTROLS):
            raise _refused("file.not_text", path)
        return content


def is_workbook(path: Path) -> bool:
    """Whether a file is an .xlsx workbook, whatever its name. Raises: Unavailable."""
    with reading(path):
        try:
            with zipfile.ZipFile(path) as parts:
                return _WORKBOOK_PART in parts.namelist()
        # NotImplementedError is what zipfile raises for a version of the format that it does not know.
        except (zipfile.BadZipFile, NotImplementedError):
            return False


def file_fingerprint(path: Path) -> str:
    """SHA-256 of a file in hex. Raises: Unavailable."""
    with reading(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def raw_lines(path: Path, encoding: Encoding, separator: Separator) -> Iterator[RawLine]:
    """Every line with its cells, blank ones and a leading `sep=` left out; a quoted cell may span some lines.

    A letter that the encoding does not know becomes U+FFFD. Raises: Refused (`file.not_lines`, `file.other_encoding`), Unavailable.
    """
    with reading(path), path.open(encoding=_codec(path, encoding), errors="replace", newline="") as file:
        lines = _physical_lines(file, path, _mended(encoding))
        for number, text in _whole_lines(lines):
            is_mark = number == 1 and text.lower().startswith("sep=")
            if text.strip() and not is_mark:
                yield RawLine(number, _cells(text, separator), text)


def utf_16_codec(content: bytes) -> str | None:
    """The codec that the beginning of a file is plainly UTF-16 in; None where it is not.

    Without its mark it is plain by the ASCII letters among it (digits, separators, ends of lines): read in the wrong order
    of bytes there would be next to none.
    """
    has_mark = content.startswith(_UTF_16_MARKS)
    for codec in ("utf-16",) if has_mark else ("utf-16-le", "utf-16-be"):
        text = _decoded(content[:_BLOCK], codec)
        is_telling = has_mark or _ASCII_SHARE * sum(letter.isascii() for letter in text) >= len(text)
        if text and is_telling and not any(_is_no_text(letter) for letter in text):
            return codec
    return None


def undone(text: str) -> str:
    """What UTF-8 that was read as windows-1252 and written again as UTF-8 said at first; U+FFFD where that cannot be."""
    # 0xFF stands in no UTF-8, so what windows-1252 cannot have made is marked on the way back.
    return _NOT_A_BYTE.sub("\xff", text.translate(_TO_CP1252)).encode("latin-1").decode("utf-8", "replace")


def _refused(code: str, path: Path, *values: str) -> Refused:
    return Refused(Problem("file", code, (path.name, *values)))


def _decoded(beginning: bytes, codec: str) -> str:
    try:
        text: str = codecs.getincrementaldecoder(codec)().decode(beginning)
    except UnicodeDecodeError:
        return ""
    return text


def _is_no_text(letter: str) -> bool:
    return letter not in "\t\n\r\f" and unicodedata.category(letter) in ("Cc", "Cn", "Co")


def _codec(path: Path, encoding: Encoding) -> str:
    match encoding:
        case Encoding.UTF_8 | Encoding.UTF_8_TWICE:
            return "utf-8-sig"
        case Encoding.UTF_16:
            with path.open("rb") as file:
                codec = utf_16_codec(file.read(_BLOCK))
            if codec is None:
                raise _refused("file.other_encoding", path, "UTF-16")
            return codec
        case _:
            return str(encoding.value)


def _mended(encoding: Encoding) -> Callable[[str], str]:
    """What is done to a line after its bytes were decoded."""
    match encoding:
        case Encoding.UTF_8_TWICE:
            return lambda text: undone(text).removeprefix("\ufeff")
        case Encoding.WINDOWS_1258:
            # It writes the tone of a vowel as a letter of its own.
            return lambda text: unicodedata.normalize("NFC", text)
        case _:
            return str


def _physical_lines(
    file: io.TextIOBase, path: Path, mended: Callable[[str], str]
) -> Iterator[tuple[int, str]]:
    number = 0
    while text := file.readline(_LONGEST_LINE):
        number += 1
        if len(text) == _LONGEST_LINE:
            raise _refused("file.not_lines", path)
        yield number, mended(text)


def _whole_lines(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Joins lines while a quote is open; a quote that never closes costs its own line and no other."""
    ahead: deque[tuple[int, str]] = deque()
    while line := ahead.popleft() if ahead else next(lines, None):
        number, text = line
        if _leaves_open(text) and (more := _until_closed(ahead, lines)):
            text += "".join(ahead.popleft()[1] for _ in range(more))
        yield number, text


def _until_closed(ahead: deque[tuple[int, str]], lines: Iterator[tuple[int, str]]) -> int:
    """How many of the next lines a cell that is open needs to be closed; 0 where they do not close it."""
    ahead.extend(islice(lines, _MOST_LINES_IN_A_CELL - len(ahead)))
    closing = (place for place, (_, text) in enumerate(ahead, start=1) if _leaves_open(text))
    return next(closing, 0)


def _leaves_open(text: str) -> bool:
    return text.count('"') % 2 == 1


def _cells(text: str, separator: Separator) -> tuple[str, ...] | None:
    if '"' not in text:
        return tuple(map(str.strip, text.rstrip("\r\n").split(separator.value)))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator.value, strict=True))
    except csv.Error:
        return None
    return tuple(cell.strip() for cell in rows[0]) if len(rows) == 1 else None
