"""Several conditions as one phrase."""

from collections.abc import Iterable

from ui.wording.tr import context

_tr = context("words")


def joined_by_and(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a and b and c`; empty without a part."""
    whole, *others = (*parts,) or ("",)
    for each in others:
        whole = _tr("{0} and {1}").format(whole, each)
    return whole


def joined_by_or(parts: Iterable[str]) -> str:
    """`a`, `a or b`, `a or b or c`; empty without a part."""
    whole, *others = (*parts,) or ("",)
    for each in others:
        whole = _tr("{0} or {1}").format(whole, each)
    return whole
