"""Small Excel workbooks, written part by part."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_SPACE = "http://schemas.openxmlformats.org"
_MAIN = (
    f'xmlns="{_SPACE}/spreadsheetml/2006/main" xmlns:r="{_SPACE}/officeDocument/2006/relationships" '
    'xmlns:x="urn:other"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DATE, MOMENT = 1, 2
FIRST_FORMAT = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows, what stands behind them, and whether it is shown."""

    rows: str = ""
    after: str = ""
    state: str = "visible"
    kind: str = "worksheet"


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook; `formats` are the styles from FIRST_FORMAT on, `parts` what is added or written over."""

    sheets: dict[str, Sheet]
    strings: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    is_from_1904: bool = False
    parts: dict[str, str] = field(default_factory=dict)

    def write(self, path: Path) -> Path:
        """Writes it."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in (self._parts() | self.parts).items():
                archive.writestr(name, content)
        return path

    def _parts(self) -> dict[str, str]:
        targets = {f"rId{n}": f"/xl/sheets/part{n}.xml" for n in range(1, len(self.sheets) + 1)}
        kinds = dict(zip(targets, (sheet.kind for sheet in self.sheets.values()), strict=True))
        related = {**targets, "st": "styles.xml", "sh": "sharedStrings.xml"}
        named = zip(targets, self.sheets.items(), strict=True)
        return {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{_SPACE}/package/2006/content-types"/>',
            "_rels/.rels": _relations({"rId1": "xl/workbook.xml"}, {"rId1": "officeDocument"}),
            "xl/_rels/workbook.xml.rels": _relations(
                related, {**kinds, "st": "styles", "sh": "sharedStrings"}
            ),
            "xl/workbook.xml": f'{_XML}<workbook {_MAIN}><workbookPr date1904="{int(self.is_from_1904)}"/><sheets>'
            + "".join(
                f'<sheet name={quoteattr(name)} sheetId="{key[3:]}" state="{sheet.state}" r:id="{key}"/>'
                for key, (name, sheet) in named
            )
            + "</sheets></workbook>",
            "xl/styles.xml": _styles(self.formats),
            "xl/sharedStrings.xml": f"{_XML}<sst {_MAIN}>{''.join(self.strings)}</sst>",
            **{
                target.lstrip(
                    "/"
                ): f"{_XML}<worksheet {_MAIN}><sheetData>{s.rows}</sheetData>{s.after}</worksheet>"
                for target, s in zip(targets.values(), self.sheets.values(), strict=True)
            },
        }


def row(number: int, *cells: str) -> str:
    """A row of cells."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def cell(place: str, value: object, kind: str = "n", style: int = 0, formula: str = "") -> str:
    """A cell with a value as it stands in the file; `kind` is Excel's letter for its type."""
    return f'<c r="{place}" t="{kind}" s="{style}">{formula}<v>{escape(str(value))}</v></c>'


def words(place: str, text: str) -> str:
    """A cell that holds text."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _relations(targets: dict[str, str], kinds: dict[str, str]) -> str:
    lines = (
        f'<Relationship Id="{key}" Type="{_SPACE}/officeDocument/2006/relationships/{kinds[key]}" Target="{target}"/>'
        for key, target in targets.items()
    )
    return (
        f'{_XML}<Relationships xmlns="{_SPACE}/package/2006/relationships">{"".join(lines)}</Relationships>'
    )


def _styles(formats: tuple[str, ...]) -> str:
    numbers = range(164, 164 + len(formats))
    written = "".join(
        f'<numFmt numFmtId="{n}" formatCode={quoteattr(f)}/>' for n, f in zip(numbers, formats, strict=True)
    )
    cells = "".join(f'<xf numFmtId="{n}"/>' for n in (0, 14, 22, *numbers))
    return (
        f'{_XML}<styleSheet {_MAIN}><numFmts>{written}</numFmts><cellStyleXfs><xf numFmtId="0"/><xf numFmtId="9"/>'
        f'</cellStyleXfs><cellXfs>{cells}</cellXfs><cellStyles><cellStyle name="Normal" xfId="0"/></cellStyles>'
        "</styleSheet>"
    )
