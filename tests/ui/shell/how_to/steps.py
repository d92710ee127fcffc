"""A how-to page as what it asks for: keys to press, texts to type, labels to see or to press."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from models.records.clinic.help import Chapter

_STEP = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(<help:([^>]+)>\)")
_TOKEN = re.compile(r"`(?P<key>[^`]+)`|\*\*(?P<label>[^*]+)\*\*|\*(?P<typed>[^*]+)\*")
_PRESSED = re.compile(r"\b(?:press|choose|tick) $", re.IGNORECASE)


class Kind(Enum):
    """What a page asks for: `key` to be pressed, `typed` text, a `label` to be seen, one to be `pressed`."""

    KEY = "key"
    TYPED = "typed"
    LABEL = "label"
    PRESSED = "pressed"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a page asks for."""

    kind: Kind
    text: str


def steps_of(page: Chapter) -> tuple[str, ...]:
    """Its numbered steps as they are written."""
    return tuple(_STEP.findall(page.text))


def asked_in(text: str) -> Iterator[Asked]:
    """What a step, or what stands around the steps, asks for, in the order of reading."""
    for found in _TOKEN.finditer(text):
        if found["key"]:
            yield Asked(Kind.KEY, found["key"])
        elif found["typed"]:
            yield Asked(Kind.TYPED, found["typed"])
        else:
            is_pressed = _PRESSED.search(text[: found.start()])
            yield Asked(Kind.PRESSED if is_pressed else Kind.LABEL, found["label"])


def prose_of(page: Chapter) -> str:
    """What stands around its steps."""
    return _STEP.sub("", page.text)


def links_of(page: Chapter) -> tuple[str, ...]:
    """The headings that its links lead to."""
    return tuple(_LINK.findall(page.text))
