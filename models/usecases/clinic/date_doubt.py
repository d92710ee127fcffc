"""Doubt about the computer's date: noticed by the program, ended by a person's word alone."""

from datetime import datetime

from models.records.clinic.access import Access, AccessKind
from models.rules.flags.clock_check import is_doubtful
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk


def notice_date(desk: Desk) -> None:
    """Write a doubt down where the date cannot be believed and nobody has said since that it is right.

    Nothing that is saved meanwhile ends it. Raises: Unavailable.
    """
    last, word, now = desk.store.last_entry_at(), desk.store.date_word, desk.clock.now()
    if word is not None and (word.kind is AccessKind.DATE_DOUBTED or not is_doubtful(now, word.stamp.at)):
        return
    if last is not None and is_doubtful(now, last):
        doubt_date(desk, last)


def doubt_date(desk: Desk, before: datetime) -> None:
    """Write down that the clock was moved; `before` is the last moment at which it was believed. Raises: Unavailable."""
    if not desk.is_date_doubted:
        _put(desk, AccessKind.DATE_DOUBTED, before)


def confirm_date(desk: Desk) -> None:
    """A person looked at the date of this computer and says that it is right; who and when stays in the record.

    Raises: NotAllowed, Unavailable.
    """
    require(desk.user, Action.SETTLE_DOUBTS)
    if desk.is_date_doubted:
        _put(desk, AccessKind.DATE_CONFIRMED, None)


def _put(desk: Desk, kind: AccessKind, happened_at: datetime | None) -> None:
    desk.store.put(Access(id=desk.new_id(), stamp=desk.stamp(), kind=kind, happened_at=happened_at))
