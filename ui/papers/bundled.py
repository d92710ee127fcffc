"""One paper of several: the file of each woman, with whatever of it can be set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from models.errors import CervitrendError, NotFound, Refused, Unavailable
from models.ports.files import Check, MadeFile
from models.ports.typesetter import Typesetter
from models.values.identity import HospitalNumber
from models.values.paper import Paper
from ui.papers.plain import text_of_paper
from ui.papers.spelled import lacking_in, lacking_words, spelled
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("papers")

PRINTED_PER_INCH = 300
_OF_ONE = frozenset({"paper.no_pregnancy", "paper.not_set", "program.fault"})
"""What may fail for one woman and not for the next."""
_MOST_NAMED = 12


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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who has no paper: her place in the list, counted from 1, who she is, and why."""

    place: int
    who: str
    error: CervitrendError

    @property
    def reason(self) -> str:
        """Why, as the end of a sentence."""
        code = self.error.code if isinstance(self.error, Unavailable) else ""
        if isinstance(self.error, NotFound) or code == "paper.no_pregnancy":
            return _tr("she was taken back, or has no pregnancy on record")
        if code == "paper.not_set":
            return _tr("her pages could not be made")
        return _tr("a mistake of the program") if code == "program.fault" else error_sentence(self.error)


def is_about_her_alone(error: CervitrendError) -> bool:
    """Whether the others can have their papers all the same."""
    of_one = isinstance(error, Unavailable) and error.code in _OF_ONE
    return of_one or isinstance(error, NotFound | Refused)


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


def left_out_count(left_out: Sequence[LeftOut]) -> str:
    """How many have no paper; empty where everybody has one."""
    counted = _tr.counted(len(left_out), "%n woman has no paper.", "%n women have no paper.")
    return counted if left_out else ""


def left_out_words(left_out: Sequence[LeftOut]) -> str:
    """How many have no paper, who they are, and why; empty where everybody has one."""
    if not left_out:
        return ""
    named = [_tr("{0}: {1}").format(each.who, each.reason) for each in left_out[:_MOST_NAMED]]
    if len(left_out) > _MOST_NAMED:
        named.append(_tr("and {0} more").format(len(left_out) - _MOST_NAMED))
    return _tr("{0} {1}.").format(left_out_count(left_out), "; ".join(named))


def left_out_file(left_out: Sequence[LeftOut]) -> MadeFile:
    """What lies beside the papers of the others, so that nobody takes them for everybody's."""
    lines = (_tr("{0} {1}: {2}").format(f"{each.place:03}", each.who, each.reason) for each in left_out)
    said = "\n".join((_tr("No paper was made for:"), *lines))
    return MadeFile(PurePath("000-left-out.txt"), f"{said}\n".encode())
