"""How the half-typed parts of the history's page stand in one draft."""

from collections.abc import Mapping
from enum import Enum

from models.usecases.drafts import ASIDE
from models.views import Draft

Typed = Mapping["HistoryPart", Mapping[str, str]]
"""What is half-typed, by the part of the page that saves it."""


class HistoryPart(Enum):
    """The parts of the page that are saved by themselves; the values begin the names of a draft's fields."""

    EARLIER = "earlier"
    STRIKING = "striking"
    NO_HISTORY = "no_history"
    RISKS = "risks"


def history_draft_fields(typed: Typed) -> dict[str, str]:
    """The texts of every part as the fields of one draft."""
    return {_named(part, name): text for part, texts in typed.items() for name, text in texts.items()}


def history_part_texts(draft: Draft, part: HistoryPart) -> dict[str, str]:
    """What a draft holds of one part."""
    begin = f"{part.value}."
    return {
        name.replace(begin, "", 1): text
        for name, text in draft.fields.items()
        if name.startswith((begin, f"{ASIDE}{begin}"))
    }


def _named(part: HistoryPart, name: str) -> str:
    """A field's name in the draft; what nobody typed keeps the sign before it."""
    return f"{ASIDE}{part.value}.{name[1:]}" if name.startswith(ASIDE) else f"{part.value}.{name}"
