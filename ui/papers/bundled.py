"""One paper of several: the file of each woman, with whatever of it can be set."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from models.errors import Unavailable
from models.ports.files import Check, MadeFile
from models.ports.typesetter import Typesetter
from models.values.identity import HospitalNumber
from models.values.paper import Paper
from ui.papers.plain import text_of_paper
from ui.papers.spelled import spelled


@dataclass(frozen=True, slots=True)
class BundledFile:
    """A file about one woman: a PDF, or its text where no page could be set. `lacking` are the signs that no font has."""

    file: MadeFile
    lacking: str
    is_text: bool


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
        return BundledFile(MadeFile(PurePath(f"{stem}.txt"), text), "", is_text=True)
    return BundledFile(MadeFile(PurePath(f"{stem}.pdf"), whole), lacking, is_text=False)


def _plain(number: HospitalNumber | None) -> str:
    """A number with what every file system takes; whoever has none is found by her place in the list."""
    return re.sub(r"[^A-Za-z0-9]+", "-", str(number or "")).strip("-")[:40] or "no-number"
