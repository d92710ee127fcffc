"""From an Excel workbook to the lines and cells of one of its sheets, every cell as the text it stands for."""

import io
import math
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook

from db.exchange.csv_files.sheet_scan import Shape, SheetScan, shape_of
from db.exchange.csv_files.text import LARGEST_BYTES, RawLine
from models.errors import Problem, Refused, Unavailable

_LARGEST_UNPACKED = 200_000_000
_MOST_CELLS = 3_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = frozenset({"content.xml", "xl/workbook.bin"})
_READABLE_XML = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*<(?:\?xml(?![^>]*encoding\s*=\s*["'](?!utf-8["']))|[a-z!])""", re.IGNORECASE
)
_DAMAGE = (
    CalamineError,
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,  # What zipfile raises for a way of packing that it does not know.
    OverflowError,
    ValueError,
)
_SPACE = "http://schemas.openxmlformats.org"
_WORKBOOK = f"""<workbook xmlns="{_SPACE}/spreadsheetml/2006/main" xmlns:r="{_SPACE}/officeDocument/2006/relationships">
<workbookPr date1904="%d"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_RELATION = f"""<Relationships xmlns="{_SPACE}/package/2006/relationships"><Relationship Id="rId1"
Type="{_SPACE}/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>"""


def sheet_names(path: Path) -> tuple[str, ...]:
    """The visible worksheets that hold something, in their order.

    Raises: Refused (`file.too_large`, `file.locked_workbook`, `file.damaged_workbook`, `file.no_sheet`, and
    `file.old_spreadsheet` for another kind of spreadsheet), Unavailable (`file.unreadable`, `memory.low`).
    """
    with _failures_named(path):
        book = _Book(path)
        names = tuple(sheet.name for sheet in book.sheets if sheet.is_visible and book.holds_something(sheet))
        if not names:
            raise _refused("file.no_sheet", path)
        return names


def workbook_lines(path: Path, sheet: str) -> Iterator[RawLine]:
    """Every row of a sheet under its own number, blank ones left out; all have as many cells as the widest.

    A date stands as ISO, a number as the shortest decimal text, a formula as itself and never as the value it had when
    the file was saved, an error as its sign (`#N/A`); of merged cells only the first holds something.
    Raises: what `sheet_names` does, and Refused (`file.sheet_too_large`: cells stand too far apart).
    """
    with _failures_named(path):
        book = _Book(path)
        part = next((known.part for known in book.sheets if known.name == sheet), None)
        if part is None:
            raise _refused("file.no_sheet", path)
        xml = book.read(part)
        scan = SheetScan(book.shapes())
        scan.read(xml, _MOST_CELLS)
        # The library sets aside memory for every cell up to the last one, and ends the program where there is none.
        if scan.rows * scan.columns > _MOST_CELLS:
            raise _refused("file.sheet_too_large", path, sheet, scan.last_cell)
        if scan.rows:
            yield from _lines(book.package_of(xml), scan)


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    is_visible: bool


class _Book:
    """The parts of a workbook: found by its relations, unpacked within limits, in UTF-8 and without a DOCTYPE."""

    def __init__(self, path: Path) -> None:
        self._archive = _unpacked(path)
        first = self._relations("", "_rels/.rels").values()
        (main,) = (part for part, kind in first if kind == "officeDocument")
        folder, name = posixpath.split(main)
        self._related = self._relations(folder, posixpath.join(folder, "_rels", f"{name}.rels"))
        self._is_from_1904 = False
        self.sheets = tuple(self._sheets(main))

    def read(self, part: str) -> bytes:
        """The bytes of one part. Raises: what is in `_DAMAGE`, KeyError where there is none."""
        xml = self._archive.read(part)
        if not _READABLE_XML.match(xml) or b"<!DOCTYPE" in xml:
            raise ValueError("no plain XML")
        return xml

    def holds_something(self, sheet: _Sheet) -> bool:
        """Whether a sheet has any cell that is not blank."""
        return SheetScan({}).holds_something(self.read(sheet.part))

    def shapes(self) -> dict[str, Shape]:
        """What the number formats of cell styles show around a number, by the number of the style."""
        formats: dict[str, Shape] = {}
        styles: list[str] = []
        for tag, attributes in _elements(self._read_related("styles")):
            match tag:
                case "numFmt" if shape := shape_of(attributes["formatCode"]):
                    formats[attributes["numFmtId"]] = shape
                case "cellXfs":
                    styles = []
                case "xf":
                    styles.append(attributes.get("numFmtId", "0"))
                case _:
                    pass
        return {str(place): formats[number] for place, number in enumerate(styles) if number in formats}

    def package_of(self, sheet_xml: bytes) -> io.BytesIO:
        """A workbook of one sheet: the library is shown nothing but what was looked at."""
        parts = {
            "_rels/.rels": (_RELATION % ("officeDocument", "xl/workbook.xml")).encode(),
            "xl/workbook.xml": (_WORKBOOK % self._is_from_1904).encode(),
            "xl/_rels/workbook.xml.rels": (_RELATION % ("worksheet", "worksheets/sheet1.xml")).encode(),
            "xl/worksheets/sheet1.xml": sheet_xml,
            "xl/styles.xml": self._read_related("styles"),
            "xl/sharedStrings.xml": self._read_related("sharedStrings"),
        }
        package = io.BytesIO()
        with zipfile.ZipFile(package, "w") as archive:
            for name, xml in parts.items():
                if xml:
                    archive.writestr(name, xml)
        package.seek(0)
        return package

    def _read_related(self, kind: str) -> bytes:
        return next((self.read(part) for part, its in self._related.values() if its == kind), b"")

    def _relations(self, folder: str, part: str) -> dict[str, tuple[str, str]]:
        """Which part each relation leads to and of what kind it is, by its id."""
        return {
            attributes["Id"]: (
                posixpath.normpath(posixpath.join("/", folder, attributes["Target"])).lstrip("/"),
                posixpath.basename(attributes["Type"]),
            )
            for tag, attributes in _elements(self.read(part))
            if tag == "Relationship" and attributes.get("TargetMode") != "External"
        }

    def _sheets(self, main: str) -> Iterator[_Sheet]:
        for tag, attributes in _elements(self.read(main)):
            if tag == "workbookPr":
                self._is_from_1904 = attributes.get("date1904") in ("1", "true")
            elif tag == "sheet":
                part, kind = self._related[attributes["id"]]
                if kind == "worksheet":
                    yield _Sheet(attributes["name"], part, attributes.get("state", "visible") == "visible")


def _unpacked(path: Path) -> zipfile.ZipFile:
    """The archive, once it is known to be one whose parts can be unpacked."""
    content = _content(path)
    if content.startswith(_OLE):
        raise _refused("file.locked_workbook" if _LOCKED_STREAM in content else "file.old_spreadsheet", path)
    archive = zipfile.ZipFile(io.BytesIO(content))
    parts = archive.infolist()
    if _OTHER_KINDS & set(archive.namelist()):
        raise _refused("file.old_spreadsheet", path)
    if sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise _refused("file.too_large", path, str(_LARGEST_UNPACKED // 1_000_000))
    if any(part.flag_bits & 1 for part in parts):
        raise _refused("file.locked_workbook", path)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise zipfile.BadZipFile("packed otherwise")
    return archive


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _refused("file.too_large", path, str(LARGEST_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file.unreadable", path.name) from error


def _elements(xml: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element in its order, all names without their namespace."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        found.append((name.rpartition(" ")[2], plain))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    if xml:
        parser.ParseFile(io.BytesIO(xml))
    return found


def _lines(package: io.BytesIO, scan: SheetScan) -> Iterator[RawLine]:
    sheet = CalamineWorkbook.from_filelike(package).get_sheet_by_index(0)
    if sheet.end and not (sheet.end[0] < scan.rows and sheet.end[1] < scan.columns):
        raise ValueError("a sheet that reads in two ways")
    # Its rows begin with the sheet's first, its cells with the first column that holds something.
    left = [""] * (sheet.start[1] if sheet.start else 0)
    rows = sheet.iter_rows()
    for number in range(1, scan.rows + 1):
        cells = left + [_text(value) for value in next(rows, ())]
        cells += [""] * (scan.columns - len(cells))
        for column, shape in scan.shapes.get(number, {}).items():
            cells[column - 1] = shape.of(cells[column - 1])
        for column, text in scan.texts.get(number, {}).items():
            cells[column - 1] = text
        if any(cells):
            yield RawLine(number, tuple(cells))


def _text(value: str | float | time | date | timedelta) -> str:
    # Nearly all cells are text or numbers.
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return _number(value)
    if isinstance(value, timedelta):
        return f"PT{_number(value.total_seconds())}S"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat()


def _number(value: float) -> str:
    """The shortest decimal text that is this number. Raises: ValueError where it is none."""
    if not math.isfinite(value):
        raise ValueError("no number")
    text = repr(value + 0.0).removesuffix(".0")
    return f"{Decimal(text):f}" if "e" in text else text


def _refused(code: str, path: Path, *values: str) -> Refused:
    return Refused(Problem("file", code, (path.name, *values)))


@contextmanager
def _failures_named(path: Path) -> Iterator[None]:
    """Everything that goes wrong with a workbook, as what the user can do about it."""
    try:
        yield
    except _DAMAGE as error:
        raise _refused("file.damaged_workbook", path) from error
    except MemoryError as error:
        raise Unavailable("memory.low", path.name) from error
    except BaseException as error:
        # A panic of the library is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _refused("file.damaged_workbook", path) from error
