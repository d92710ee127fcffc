"""The downtime pack as one page that every browser shows: nothing is fetched, and nothing of the record is ever markup.

Whoever can open the file reads it, so that it is ours alone as far as the system lets us.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from db.clinic.folder import write_whole
from models.errors import Unavailable
from models.rules.backups.downtime import PackPage, PackTable

_STYLE = (
    "body{font:14px/1.35 sans-serif;margin:24px;color:#111}h1{font-size:20px}h2{font-size:16px;margin-top:24px}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #777;padding:4px 8px;text-align:left;vertical-align:top}"
    "th{background:#eee}tr{break-inside:avoid}.warn{border:2px solid #111;padding:8px;font-weight:bold}"
    "td span{white-space:nowrap}thead{display:table-header-group}"
    "@page{size:A4 landscape;margin:12mm}@media print{body{margin:0;font-size:11px}}"
)
_IN_ONE_PIECE = 22
"""A line of a cell that is no longer than this, such as a date or a length with its day, is not broken on paper."""
KEPT = 3
"""So many packs lie there at most; older ones of ours are taken away."""
_NAME = "cervitrend-downtime-{0:%Y-%m-%d-%H%M}.html"
_OURS = re.compile(r"cervitrend-downtime-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{4}\.html")


def write_pack_file(folder: Path, page: PackPage, at: datetime) -> Path:
    """Write a pack of a moment, for this user's eyes, and take older ones of ours away; returns where it lies.

    Raises: Unavailable (`pack.not_written`, values: the folder and the system's reason).
    """
    path = folder / _NAME.format(at.astimezone())
    try:
        write_whole(path, page_html(page))
        for old in sorted(_packs_in(folder))[:-KEPT]:
            old.unlink()
    except OSError as error:
        raise Unavailable("pack.not_written", str(folder), error.strerror or "") from error
    return path


def page_html(page: PackPage) -> str:
    """The page as HTML: every text of it escaped, whatever it holds."""
    head = f"<meta charset='utf-8'><title>{escape(page.title)}</title><style>{_STYLE}</style>"
    said = (
        f"<h1>{escape(page.title)}</h1><p>{escape(page.made)}</p><p class='warn'>{escape(page.warning)}</p>"
    )
    tables = "".join(map(_table, page.tables))
    return f"<!doctype html><html><head>{head}</head><body>{said}{tables}</body></html>\n"


def _table(table: PackTable) -> str:
    rows = "".join(_line("td", row) for row in table.rows)
    head = f"<thead>{_line('th', table.headings)}</thead>"
    return f"<h2>{escape(table.title)}</h2><table>{head}<tbody>{rows}</tbody></table>"


def _line(kind: str, cells: Sequence[str]) -> str:
    # The lines of a cell stay apart; everything else of a text is shown as it is.
    inside = "".join(f"<{kind}>{'<br>'.join(map(_piece, cell.splitlines()))}</{kind}>" for cell in cells)
    return f"<tr>{inside}</tr>"


def _piece(line: str) -> str:
    text = escape(line)
    return f"<span>{text}</span>" if len(line) <= _IN_ONE_PIECE else text


def _packs_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if _OURS.fullmatch(path.name) and not path.is_symlink()]
