"""One line of the call card."""

from dataclasses import dataclass
from uuid import UUID

from models.records.flag import Urgency


@dataclass(frozen=True, slots=True)
class CardLine:
    """A label and what is read out.

    `urgency` puts its sign before the line. `flags` are those the line asks about: it can be ticked as told.
    """

    label: str
    text: str
    urgency: Urgency | None = None
    flags: tuple[UUID, ...] = ()
    is_strong: bool = False
