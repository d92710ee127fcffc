"""One paper of several: the file of each woman, with whatever of it can be set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from models.errors import Unavailable
from models.ports.files import Check, MadeFile
from models.ports.typesetter import Typesetter
from models.values.identity import HospitalNumber
from models.values.paper import Paper
from ui.papers.plain import text_of_paper
from ui.papers.spelled import lacking_in, lacking_words, spelled

PRINTED_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class BundledFile:
    """What was made for one woman: a file, a PDF or its text where no page could be set, or the `pages` for a printer.

    `lacking` are the signs that no font has, `lines` where they stand.
    """

    file: MadeFile
    lacking: str
    lines: tuple[str, ...]
    is_text: bool
    pages: tuple[bytes, ...] = ()


def bundled_file(
    place: int, number: HospitalNumber | None, paper: Paper, typesetter: Typesetter, check: Check
) -> BundledFile:
    """The file of the woman with this number, at this place of the list, counted from 1. Raises: what the check raises."""
    lacking = typesetter.lacking(paper)
    stem = f"{place:03}-{paper.kind.value}-{_plain(number)}"
    try:
        whole = typesetter.pdf(spelled(paper, lacking))
    except Unavailable:
        # Whoever stopped it ended the typesetter as well.
        check()
        text = text_of_paper(paper).encode()
        return BundledFile(MadeFile(PurePath(f"{stem}.txt"), text), "", (), is_text=True)
    lines = lacking_in(paper, lacking)
    return BundledFile(MadeFile(PurePath(f"{stem}.pdf"), whole), lacking, lines, is_text=False)


def bundled_pages(paper: Paper, typesetter: Typesetter, check: Check) -> BundledFile:
    """Her pages as fine as a printer wants them. Raises: Unavailable (`paper.not_set`), and what the check raises."""
    check()
    lacking = typesetter.lacking(paper)
    try:
        pages = typesetter.pictures(spelled(paper, lacking), PRINTED_PER_INCH)
    except Unavailable:
        check()
        raise
    nowhere = MadeFile(PurePath(), b"")
    return BundledFile(nowhere, lacking, lacking_in(paper, lacking), is_text=False, pages=pages)


def _plain(number: HospitalNumber | None) -> str:
    """A number with what every file system takes; whoever has none is found by her place in the list."""
    return re.sub(r"[^A-Za-z0-9]+", "-", str(number or "")).strip("-")[:40] or "no-number"


def bundle_lacking_words(files: Sequence[BundledFile]) -> str:
    """Which signs no font has in any of them, and where they stand; empty where there are none."""
    signs = "".join(dict.fromkeys(sign for each in files for sign in each.lacking))
    return lacking_words(signs, tuple(dict.fromkeys(line for each in files for line in each.lines)))
