"""What a discussion knew: only what had been said when it was entered."""

from collections.abc import Iterable
from datetime import datetime

from models.records.discussion import Discussion
from models.records.record import Record


def knew(discussion: Discussion, said: Iterable[Record]) -> bool:
    """Whether all of these were entered before it, and none was rewritten since."""
    records = tuple(said)
    return all(record.id < discussion.id for record in records) and unchanged_since(discussion, records)


def unchanged_since(discussion: Discussion, records: Iterable[Record]) -> bool:
    """Whether none of these was amended, struck out or brought back since it was entered.

    A record does not tell what it said before, so that every new version may have changed what matters; one of the very
    moment counts as new. A first version is as old as its id, which the clock cannot mislead.
    """
    entered = _entered_by(discussion)
    return all(record.version <= 1 or record.stamp.at < entered for record in records)


def _entered_by(discussion: Discussion) -> datetime:
    """A moment at which it was entered at the earliest.

    Nobody amends a discussion: a later version was moved with a merged pregnancy and carries the stamp of the move.
    """
    return discussion.stamp.at if discussion.version <= 1 else discussion.held_at
