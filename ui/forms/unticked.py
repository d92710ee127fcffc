"""Which questions somebody unticked before she answers, as a draft keeps it."""

from collections.abc import Collection, Iterable
from uuid import UUID

from models.usecases.drafts import ASIDE
from ui.forms.form import Texts

_UNTICKED, _SHOWN = "unticked", f"{ASIDE}shown"


def unticked_texts(unticked: Collection[UUID], shown: Iterable[UUID]) -> dict[str, str]:
    """The flags that she unticked, and all that were asked about then; empty where she unticked nothing."""
    return {_UNTICKED: _ids(unticked), _SHOWN: _ids(shown)} if unticked else {}


def unticked_in(texts: Texts) -> frozenset[UUID] | None:
    """The flags that were unticked in a draft; None where it says nothing of that."""
    return _read_ids(texts[_UNTICKED]) if _UNTICKED in texts else None


def unseen_in(texts: Texts, shown: Collection[UUID]) -> frozenset[UUID]:
    """What is asked now and was not when the draft was kept: she has not decided about it."""
    return frozenset(shown) - _read_ids(texts.get(_SHOWN, ""))


def _ids(flags: Iterable[UUID]) -> str:
    return " ".join(sorted(flag.hex for flag in flags))


def _read_ids(text: str) -> frozenset[UUID]:
    return frozenset(map(UUID, text.split()))
