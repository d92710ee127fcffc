"""A paper with signs that no font has: each is spelled by its number, and the paper says so."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from models.values.paper import Paper, PaperLayout, TextBlock
from ui.wording.tr import context

_tr = context("papers")
_NEVER = ("kind", "layout", "svg")
_MOST_NAMED = 4
_LONGEST = 60
"""Characters of a text that is named because of a sign in it."""


def lacking_in(paper: Paper, lacking: str) -> tuple[str, ...]:
    """The lines of a paper in which these signs stand, each once: nearly always a name."""
    lines = (line for text in _texts(paper) for line in text.split("\n"))
    return tuple(dict.fromkeys(line[:_LONGEST] for line in lines if not set(lacking).isdisjoint(line)))


def lacking_words(lacking: str, lines: Sequence[str]) -> str:
    """Which signs no font has, each with its number, and in which lines they stand; empty where there are none."""
    if not lacking:
        return ""
    signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in lacking)
    named = "; ".join(lines[:_MOST_NAMED])
    if len(lines) > _MOST_NAMED:
        named = _tr("{0}; and {1} more").format(named, len(lines) - _MOST_NAMED)
    return _tr("No font here can print these signs: {0}. They stand there by their numbers, in: {1}.").format(
        signs, named
    )


def spelled(paper: Paper, lacking: str) -> Paper:
    """The same paper with every one of these signs as `[U+4E2D]`, and with a notice of it; itself where there are none."""
    if not lacking:
        return paper
    written = {ord(sign): f"[U+{ord(sign):04X}]" for sign in lacking}
    said = _tr(
        "Signs that this program cannot print stand here by their numbers: {0}. Write them in by hand from the window."
    ).format(", ".join(written.values()))
    changed: Paper = _replaced(paper, written)
    if paper.layout is PaperLayout.LABELS:
        # Whatever stands above them moves them off the labels.
        return replace(changed, made=(said, *changed.made))
    return replace(changed, blocks=(TextBlock(said, is_notice=True), *changed.blocks))


def _replaced(value: Any, written: dict[int, str]) -> Any:
    """A value of a paper with other texts in it."""
    if isinstance(value, str):
        return value.translate(written)
    if isinstance(value, tuple):
        return tuple(_replaced(each, written) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    named = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in _NEVER}
    return replace(value, **{name: _replaced(each, written) for name, each in named.items()})


def _texts(value: Any) -> Iterator[str]:
    """Every text of a paper that is set in letters."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in _NEVER:
                yield from _texts(getattr(value, field.name))
