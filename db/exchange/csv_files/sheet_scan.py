"""What the XML of a worksheet tells beyond the values of its cells: formulas, errors, merging, and how far it reaches."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from xml.parsers import expat

_SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_TAGS = {
    f"{space} {tag}": tag
    for space in _SPACES
    for tag in ("row", "c", "v", "is", "f", "mergeCell", "worksheet")
}
_BLOCK = 1 << 14
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_LONG_WHOLE = re.compile(rb">-?[0-9]{16,}<")
_LITERAL = r"""((?:"[^"]*"|\\.|[- ])*)"""
_FORMAT = re.compile(rf"{_LITERAL}(?:(0+)(?:\.[0#?]+)?|General){_LITERAL}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a number format shows around a number (`"K"0000`), and to how many whole digits it is filled with zeros."""

    before: str
    digits: int
    after: str

    def of(self, text: str) -> str:
        """A number as the sheet shows it, with all of its decimals; a negative one, or what is none, as it was."""
        if not text[:1].isdigit():
            return text
        whole, point, decimals = text.partition(".")
        return f"{self.before}{whole.zfill(self.digits)}{point}{decimals}{self.after}".strip()


def shape_of(number_format: str) -> Shape | None:
    """What a number format adds to the digits of a number; None where nothing, or nothing that is plain."""
    first = re.sub(r"\[[^\]]*\]", "", number_format.partition(";")[0])
    written = _FORMAT.fullmatch(first)
    if written is None:
        return None
    before, after = (re.sub(r'"([^"]*)"|\\(.)', r"\1\2", part) for part in (written[1], written[3]))
    digits = len(written[2] or "0")
    return Shape(before, digits, after) if before.strip() or after.strip() or digits > 1 else None


class SheetScan:
    """The cells of a sheet that are not to be taken for the value they carry, by row and column from 1.

    `texts` is what such a cell says instead, `shapes` what its format shows around its number, `rows` and `columns` how
    far the cells reach that hold something. `shapes_by_style` are the shapes of the workbook's cell styles.
    Raises: ValueError or expat.ExpatError for a sheet that is no sheet, or whose cells are out of order.
    """

    def __init__(self, shapes_by_style: Mapping[str, Shape]) -> None:
        self.rows = self.columns = 0
        self.texts: defaultdict[int, dict[int, str]] = defaultdict(dict)
        self.shapes: defaultdict[int, dict[int, Shape]] = defaultdict(dict)
        self._styles = shapes_by_style
        self._row = self._column = 0
        self._row_text = ""
        self._letters: dict[str, int] = {}
        self._is_error = self._is_formula = self._keeps_whole = self._is_sheet = False
        self._heard: list[str] = []
        self._arrays: list[str] = []
        self._merged: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start

    @property
    def last_cell(self) -> str:
        """The lower right corner as a spreadsheet names it."""
        letters, rest = "", self.columns
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.rows}"

    def read(self, xml: bytes, most_cells: int) -> None:
        """The whole of a sheet; `texts` stays as it is where the sheet reaches over more than `most_cells`."""
        # Such a number is no longer exact once it was a float.
        self._keeps_whole = _LONG_WHOLE.search(xml) is not None
        self._parser.ParseFile(io.BytesIO(xml))
        if not self._is_sheet:
            raise ValueError("no worksheet")
        if self.rows * self.columns > most_cells:
            return
        for row, column in self._within(self._arrays, most_cells):
            self.texts[row].setdefault(column, "=…")
        for row, column in self._within(self._merged, most_cells):
            self.texts[row][column] = ""

    def holds_something(self, xml: bytes) -> bool:
        """Whether any cell of a sheet does; reads no further than the first."""
        for begin in range(0, len(xml), _BLOCK):
            self._parser.Parse(xml[begin : begin + _BLOCK])
            if self.rows:
                return True
        return False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match _TAGS.get(name):
            case "c":
                self._start_cell(attributes)
            case "v":
                self._reach()
                if self._is_error or self._keeps_whole:
                    self._listen()
            case "row":
                self._start_row(attributes)
            case "is":
                self._reach()
            case "f":
                self._start_formula(attributes)
            case "mergeCell":
                self._merged.append(attributes["ref"])
            case "worksheet":
                self._is_sheet = True
            case _:
                pass

    def _start_row(self, attributes: dict[str, str]) -> None:
        row = int(attributes.get("r", self._row + 1))
        if not self._row < row <= _LAST_ROW:
            raise ValueError("rows out of order")
        self._row, self._column, self._row_text = row, 0, str(row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").removesuffix(self._row_text)
        column = self._letters.get(letters) or self._new_column(letters)
        if not self._column < column <= _LAST_COLUMN:
            raise ValueError("cells out of order")
        self._column = column
        self._is_error = attributes.get("t") == "e"
        if self._styles:
            self._note_shape(attributes)

    def _new_column(self, letters: str) -> int:
        if not self._row:
            raise ValueError("a cell outside of a row")
        if not letters:
            return self._column + 1
        # A cell that says another row than its own keeps digits here.
        return self._letters.setdefault(letters, _column(letters))

    def _note_shape(self, attributes: dict[str, str]) -> None:
        shape = self._styles.get(attributes.get("s", "0"))
        if shape and attributes.get("t", "n") == "n":
            self.shapes[self._row][self._column] = shape

    def _start_formula(self, attributes: dict[str, str]) -> None:
        self._reach()
        self._is_formula = True
        if attributes.get("t") in ("array", "dataTable") and "ref" in attributes:
            self._arrays.append(attributes["ref"])
        self._listen()

    def _reach(self) -> None:
        self.rows = self._row
        self.columns = max(self.columns, self._column)

    def _listen(self) -> None:
        self._heard = []
        self._parser.CharacterDataHandler = self._heard.append
        self._parser.EndElementHandler = self._end

    def _end(self, _: str) -> None:
        self._parser.CharacterDataHandler = None
        self._parser.EndElementHandler = None
        text = "".join(self._heard).strip()
        texts = self.texts[self._row]
        if self._is_formula:
            texts[self._column] = f"={text or '…'}"
        elif self._is_error or re.fullmatch(r"-?[0-9]{16,}", text):
            texts.setdefault(self._column, text or "#")
        self._is_formula = False

    def _within(self, areas: list[str], most_cells: int) -> Iterator[tuple[int, int]]:
        """The cells of areas such as A1:B2 but the first of each, as far as the sheet reaches."""
        seen = 0
        for area in areas:
            first, _, last = area.partition(":")
            (left, top), (right, bottom) = _place(first), _place(last or first)
            across = range(left, min(right, self.columns) + 1)
            down = range(top, min(bottom, self.rows) + 1)
            seen += len(across) * len(down)
            # Areas of one kind never overlap in a sound file.
            if seen > most_cells:
                raise ValueError("areas that overlap")
            yield from (
                (row, column) for row, column in product(down, across) if (column, row) != (left, top)
            )


def _place(reference: str) -> tuple[int, int]:
    """Column and row of a cell such as C12. Raises: ValueError."""
    letters = reference.rstrip("0123456789")
    return _column(letters), int(reference.removeprefix(letters))


def _column(letters: str) -> int:
    """The number of a column such as AB. Raises: ValueError."""
    if not re.fullmatch("[A-Z]{1,3}", letters):
        raise ValueError("no column")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
