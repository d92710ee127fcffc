"""A sheet of paper before it is set: what stands on it, in words, and nothing of how it is drawn."""

from dataclasses import dataclass
from enum import Enum


class PaperKind(Enum):
    """Which papers there are."""

    SUMMARY = "summary"
    LETTER = "letter"
    SLIP = "slip"
    LABELS = "labels"
    TRAIL = "trail"
    LOOPS = "loops"
    TODAY = "today"
    DAYS = "days"
    AUDIT = "audit"
    DOWNTIME_PACK = "downtime_pack"


WRITTEN_BY_ITSELF = frozenset({PaperKind.DOWNTIME_PACK})
"""What the program alone writes, encrypted and at its own time: nobody asks for it by name."""


class BundleKind(Enum):
    """Which papers are made for several women in one go, and for whom: all on today's clinic list, or with something open."""

    SUMMARIES_BOOKED = "summaries_booked"
    SUMMARIES_OPEN = "summaries_open"
    LETTERS_OPEN = "letters_open"

    @property
    def paper(self) -> PaperKind:
        """The paper that each of them gets."""
        return PaperKind.LETTER if self is BundleKind.LETTERS_OPEN else PaperKind.SUMMARY


class PaperLayout(Enum):
    """How a paper lies: A4 upright, A4 across, A5 upright, or A4 with the labels of a sheet (21 of 63.5 by 38.1 mm).

    ONE_PAGE is A4 upright, set smaller where all of it then stands on one page; never so small that it is hard to read.
    """

    UPRIGHT = "upright"
    ONE_PAGE = "one_page"
    ACROSS = "across"
    HALF = "half"
    LABELS = "labels"


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """What a part is called."""

    text: str


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One text; `is_quiet` is set smaller, `is_notice` in a frame."""

    text: str
    is_quiet: bool = False
    is_notice: bool = False


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A label with its text; `is_strong` is what is read first."""

    label: str
    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class FactsBlock:
    """Labels on the left, their texts beside them; where all are short, two pairs beside each other (`is_paired`)."""

    rows: tuple[LabelledText, ...]
    is_paired: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows under headings, which stand on every page that the table reaches.

    `shares` are the widths of the columns in proportion to each other, one a heading; 0, or none at
    all: as wide as its texts need.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawingBlock:
    """A figure as SVG, with the words that stand for it where it cannot be seen."""

    svg: str
    words: str


@dataclass(frozen=True, slots=True)
class LabelsBlock:
    """A sheet of labels that all say the same: lines, the first one strong."""

    lines: tuple[str, ...]


Block = HeadingBlock | TextBlock | FactsBlock | TableBlock | DrawingBlock | LabelsBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper.

    `about` stands at the top of every page: who it is about, a line each; empty where it is about nobody alone. `made` stands at
    the foot of every page: by whom, when, at which desk, by which program; `title` and `page_words` beside it, with `{0}` for the
    page and `{1}` for their number. `language` is a code such as `en`; it says from which side the paper is read. `mark` stands across
    every page and on every label, where whoever finds the paper has to know it first; empty: nothing.
    """

    kind: PaperKind
    title: str
    about: tuple[str, ...]
    made: tuple[str, ...]
    page_words: str
    blocks: tuple[Block, ...]
    language: str = "en"
    layout: PaperLayout = PaperLayout.UPRIGHT
    mark: str = ""
