"""A sheet of paper before it is set: what stands on it, in words, and nothing of how it is drawn."""

from dataclasses import dataclass
from enum import Enum


class PaperKind(Enum):
    """Which papers there are."""

    SUMMARY = "summary"
    LETTER = "letter"
    LOOPS = "loops"
    TODAY = "today"


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
    """Labels on the left, their texts beside them."""

    rows: tuple[LabelledText, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows under headings, which stand on every page that the table reaches.

    `shares` are the widths of the columns in proportion to each other, one a heading; empty: as their texts need.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawingBlock:
    """A figure as SVG, with the words that stand for it where it cannot be seen."""

    svg: str
    words: str


Block = HeadingBlock | TextBlock | FactsBlock | TableBlock | DrawingBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper.

    `about` stands at the top of every page: who it is about, a line each; empty where it is about nobody alone. `made` stands at
    the foot of every page: by whom, when, at which desk, by which program; `page_words` beside it, with `{0}` for the page and
    `{1}` for their number. `is_wide` lays the page across, `is_right_to_left` begins at the right. `language` is a code such as `en`.
    """

    kind: PaperKind
    title: str
    about: tuple[str, ...]
    made: tuple[str, ...]
    page_words: str
    blocks: tuple[Block, ...]
    language: str = "en"
    is_wide: bool = False
    is_right_to_left: bool = False
