"""From the bytes of a file to its lines and cells, one line in memory at a time."""

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import Problem, Refused, Unavailable
from models.records.incoming import Encoding, Separator

LARGEST_BYTES = 20_000_000
_BLOCK = 1 << 16
_LONGEST_LINE = 1 << 20
_MOST_LINES_IN_A_CELL = 20
_SPREADSHEETS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PLAIN_CONTROLS = frozenset(b"\t\n\r\f")


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as it stands: its number (the first is 1) and its cells; None where its quotes do not close."""

    number: int
    cells: tuple[str, ...] | None
    text: str = ""


def guess_encoding(path: Path) -> Encoding:
    """The encoding of a file, from its mark or from whether its bytes are UTF-8.

    Reads in blocks. Raises: Refused (`file.empty`, `file.too_large`, `file.spreadsheet`, `file.not_text`),
    Unavailable (`file.unreadable`).
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise _refused("file.too_large", path, str(LARGEST_BYTES // 1_000_000))
        with path.open("rb") as file:
            return _encoding_of(iter(lambda: file.read(_BLOCK), b""), path)
    except OSError as error:
        raise Unavailable("file.unreadable", path.name) from error


def fingerprint(path: Path) -> str:
    """SHA-256 of a file in hex. Raises: Unavailable (`file.unreadable`)."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Unavailable("file.unreadable", path.name) from error


def raw_lines(path: Path, encoding: Encoding, separator: Separator) -> Iterator[RawLine]:
    """Every line with its cells, blank ones and a leading `sep=` left out; a quoted cell may span some lines.

    A letter that the encoding does not know becomes U+FFFD. Raises: Refused (`file.not_lines`), Unavailable.
    """
    codec = "utf-8-sig" if encoding is Encoding.UTF_8 else encoding.value
    try:
        with path.open(encoding=codec, errors="replace", newline="") as file:
            for number, text in _whole_lines(_physical_lines(file, path)):
                is_mark = number == 1 and text.lower().startswith("sep=")
                if text.strip() and not is_mark:
                    yield RawLine(number, _cells(text, separator), text)
    except (OSError, UnicodeError) as error:
        raise Unavailable("file.unreadable", path.name) from error


def _refused(code: str, path: Path, *values: str) -> Refused:
    return Refused(Problem("file", code, (path.name, *values)))


def _encoding_of(blocks: Iterator[bytes], path: Path) -> Encoding:
    first = next(blocks, b"")
    if not first.strip(codecs.BOM_UTF8 + b" \t\r\n"):
        raise _refused("file.empty", path)
    if first.startswith(_SPREADSHEETS):
        raise _refused("file.spreadsheet", path)
    if first.startswith(_UTF_16_MARKS):
        return Encoding.UTF_16
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    is_utf_8 = True
    block = first
    while block:
        if any(byte < 32 and byte not in _PLAIN_CONTROLS for byte in set(block)):
            raise _refused("file.not_text", path)
        is_utf_8 = is_utf_8 and _decodes(decoder, block)
        block = next(blocks, b"")
    is_utf_8 = is_utf_8 and _decodes(decoder, b"", is_last=True)
    return Encoding.UTF_8 if is_utf_8 else Encoding.WINDOWS_1252


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, is_last: bool = False) -> bool:
    try:
        decoder.decode(block, is_last)
    except UnicodeDecodeError:
        return False
    return True


def _physical_lines(file: io.TextIOBase, path: Path) -> Iterator[tuple[int, str]]:
    number = 0
    while text := file.readline(_LONGEST_LINE):
        number += 1
        if len(text) == _LONGEST_LINE:
            raise _refused("file.not_lines", path)
        yield number, text


def _whole_lines(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Joins lines while a quote is open; a quote that never closes costs its own line and no other."""
    pending: list[tuple[int, str]] = []
    for line in lines:
        pending.append(line)
        joined = _closed(pending)
        if joined is not None:
            yield joined
            pending = []
        elif len(pending) > _MOST_LINES_IN_A_CELL:
            yield from _unclosed(pending)
            pending = []
    yield from _unclosed(pending)


def _closed(pending: list[tuple[int, str]]) -> tuple[int, str] | None:
    text = "".join(text for _, text in pending)
    return (pending[0][0], text) if text.count('"') % 2 == 0 else None


def _unclosed(pending: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The first line alone, then the others anew."""
    if pending:
        yield pending[0]
        yield from _whole_lines(iter(pending[1:]))


def _cells(text: str, separator: Separator) -> tuple[str, ...] | None:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator.value, strict=True))
    except csv.Error:
        return None
    return tuple(cell.strip() for cell in rows[0]) if len(rows) == 1 else None
