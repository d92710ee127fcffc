"""A paper with signs that no font has: each is spelled by its number, and the paper says so."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from models.values.paper import Paper, TextBlock
from ui.wording.tr import context

_tr = context("papers")
_NEVER = ("kind", "layout", "svg")


def spelled(paper: Paper, lacking: str) -> Paper:
    """The same paper with every one of these signs as `[U+4E2D]`, and with a notice of it; itself where there are none."""
    if not lacking:
        return paper
    written = {ord(sign): f"[U+{ord(sign):04X}]" for sign in lacking}
    said = _tr(
        "Signs that this program cannot print stand here by their numbers: {0}. Write them in by hand from the window."
    ).format(", ".join(written.values()))
    changed: Paper = _replaced(paper, written)
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
