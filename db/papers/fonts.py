"""Which signs the fonts of papers have."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

MORE_FONTS = "fonts"
"""The folder beside the template with the fonts for what ours lacks."""
_ALWAYS_THERE = 0x17F
"""The last sign of Latin Extended-A: up to it our fonts have every letter."""
OURS = frozenset("\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2212\u2264\u2265")
"""Dashes, quotation marks and signs of our own sentences, which our fonts have: none is opened because of them."""
_WITHOUT_A_SHAPE = ("Cc", "Cf")
_DRAWN = "svg"
"""Under which name a paper keeps a drawing, which brings its letters as lines."""


def signs_lacking(values: Any, folders: Sequence[Path]) -> str:
    """The signs of these texts that no font of the folders has, each once, in their order."""
    signs = dict.fromkeys(sign for text in _texts(values) for sign in text if _is_in_doubt(sign))
    if not signs:
        return ""
    known = _signs_of(tuple(folders))
    return "".join(sign for sign in signs if ord(sign) not in known)


def _is_in_doubt(sign: str) -> bool:
    """Whether a font has to be asked: it has a shape, and is none of those that are always there."""
    return ord(sign) > _ALWAYS_THERE and sign not in OURS and category(sign) not in _WITHOUT_A_SHAPE


def _texts(values: Any) -> Iterator[str]:
    """Every text in what a template reads."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        yield from _texts([value for name, value in values.items() if name != _DRAWN])
    elif isinstance(values, Iterable):
        for value in values:
            yield from _texts(value)


@cache
def _signs_of(folders: tuple[Path, ...]) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # 12 to 25 ms before the first paper, in both of its processes; wanted by a sign that is rare.

    def signs(file: Path) -> set[int]:
        with TTFont(file, lazy=True) as font:
            return set(font.getBestCmap())

    # One folder, one family: a sign is there where each of its weights has it.
    families = [list(map(signs, folder.glob("*.ttf"))) for folder in folders]
    return frozenset().union(*(set.intersection(*weights) for weights in families if weights))
