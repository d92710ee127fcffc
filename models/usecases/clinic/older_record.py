"""A record that lacks what this machine wrote: a person says whether it is the one to go on with."""

from models.records.clinic.access import Access, AccessKind
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk


def accept_record(desk: Desk) -> None:
    """This is the record to go on with, although entries are missing; who said so stays in it. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.SETTLE_DOUBTS)
    older = desk.store.file.older
    if older is not None:
        desk.store.put(
            Access(
                id=desk.new_id(),
                stamp=desk.stamp(),
                kind=AccessKind.RECORD_ACCEPTED,
                happened_at=older.last_written_at,
            )
        )
        desk.store.file.take_as_it_is()
