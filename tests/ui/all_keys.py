"""The chapter of all keys, made of the program's own shortcuts: nobody writes it."""

from collections.abc import Mapping
from pathlib import Path

from ui.widgets.door_help import ALL_KEYS

CHAPTER = Path(__file__).parents[2] / "assets" / "help" / "15-all-the-keys.md"
Keys = tuple[tuple[str, str], ...]
_DATA = ": "
"""What stands behind it in a name is about one woman."""


def chapter_of(pages: Mapping[str, Keys]) -> str:
    """The chapter, from what works on each page by its title: what works on all of them once, then each page's own."""
    plain = {title: dict(_plain(key, name) for key, name in keys) for title, keys in pages.items()}
    first, *others = plain.values()
    # A key that means something else on one page stands there as well.
    everywhere = {key: name for key, name in first.items() if all(key in other for other in others)}
    parts = [f"# {ALL_KEYS}", _line("On every page", everywhere)]
    for title, keys in plain.items():
        own = {key: name for key, name in keys.items() if (key, name) not in everywhere.items()}
        if own:
            parts.append(_line(title, own))
    return "\n\n".join(parts) + "\n"


def _plain(key: str, name: str) -> tuple[str, str]:
    return key, name.partition(_DATA)[0].rstrip(".… ")


def _line(title: str, keys: Mapping[str, str]) -> str:
    rows = "\n".join(f"- `{key}` {name}" for key, name in sorted(keys.items(), key=_order))
    return f"**{title}**\n\n{rows}"


def _order(pair: tuple[str, str]) -> tuple[int, str]:
    """Single keys and function keys first, then those that are held with another."""
    return pair[0].count("+"), pair[0]
