"""Writing down who signed in, who looked at whom, and what left the record.

Nothing that somebody wants to do is refused because it could not be written down: in an emergency a woman is read from a
record that cannot be written.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from models.errors import Unavailable
from models.ports.access_spool import AccessSpool
from models.records.clinic.access import Access, AccessKind, ExportKind, WaitingAccess
from models.rules.register.program_version import version_mark
from models.rules.register.visible_texts import LONGEST_TEXT
from models.usecases.desk import Desk
from models.values.visible import with_all_shown
from models.version import PROGRAM_VERSION


def log_access(
    desk: Desk,
    kind: AccessKind,
    *,
    patient_id: UUID | None = None,
    user_id: UUID | None = None,
    place: str = "",
    count: int | None = None,
) -> bool:
    """Write down what this user did (see `Access`); returns whether it could be written."""
    return _is_written(
        desk,
        Access(
            id=desk.new_id(),
            stamp=desk.stamp(),
            kind=kind,
            patient_id=patient_id,
            user_id=user_id,
            place=place,
            count=count,
        ),
    )


def log_export(
    desk: Desk, export: ExportKind, folder: str, count: int | None = None, patient_id: UUID | None = None
) -> bool:
    """Write down that a file went out of the record; `folder` is the last part of where it lies."""
    return _log_leaving(desk, AccessKind.EXPORTED, export, folder, count, patient_id)


def log_exports(desk: Desk, export: ExportKind, folder: str, women: Iterable[UUID]) -> bool:
    """Write down of each woman that a file about her went out; of all of them or of none."""
    return _is_written(
        desk, *(_leaving(desk, AccessKind.EXPORTED, export, folder, None, woman) for woman in women)
    )


def log_prints(desk: Desk, export: ExportKind, printer: str, pages: Iterable[tuple[UUID, int]]) -> bool:
    """Write down of each woman that so many pages about her went to a printer; of all of them or of none."""
    return _is_written(
        desk,
        *(_leaving(desk, AccessKind.PRINTED, export, printer, count, woman) for woman, count in pages),
    )


def log_printed(
    desk: Desk, export: ExportKind, printer: str, pages: int, patient_id: UUID | None = None
) -> bool:
    """Write down that a paper of so many pages went to a printer."""
    return _log_leaving(desk, AccessKind.PRINTED, export, printer, pages, patient_id)


def log_copied(desk: Desk, export: ExportKind, patient_id: UUID) -> bool:
    """Write down that what was read of a woman went to the clipboard, for another program."""
    return _log_leaving(desk, AccessKind.COPIED, export, "", None, patient_id)


def _log_leaving(
    desk: Desk, kind: AccessKind, export: ExportKind, place: str, count: int | None, patient_id: UUID | None
) -> bool:
    return _is_written(desk, _leaving(desk, kind, export, place, count, patient_id))


def _leaving(
    desk: Desk, kind: AccessKind, export: ExportKind, place: str, count: int | None, patient_id: UUID | None
) -> Access:
    return Access(
        id=desk.new_id(),
        stamp=desk.stamp(),
        kind=kind,
        patient_id=patient_id,
        export=export,
        place=place,
        count=count,
    )


def _is_written(desk: Desk, *accesses: Access) -> bool:
    try:
        with desk.store.writing():
            for access in accesses:
                desk.store.put(replace(access, place=with_all_shown(access.place, LONGEST_TEXT)))
    except Unavailable:
        return False
    return True


def log_opening(desk: Desk, kind: AccessKind, spool: AccessSpool | None) -> bool:
    """Write down that somebody signed in or unlocked, and with which version, after all that waited for somebody who could write."""
    waiting = spool.waiting() if spool is not None else ()
    try:
        last = desk.store.last_sign_in()
        mark = version_mark(PROGRAM_VERSION, last.place if last is not None else "")
        with desk.store.writing():
            for each in waiting:
                _put_waiting(desk, each)
            written = log_access(desk, kind, place=mark)
    except Unavailable:
        return False
    if spool is not None and waiting:
        spool.forget()
    return written


def _put_waiting(desk: Desk, waiting: WaitingAccess) -> None:
    """Write down what happened before this user came. Raises: Unavailable."""
    desk.store.put(
        Access(
            id=desk.new_id(),
            stamp=desk.stamp(),
            kind=waiting.kind,
            user_id=waiting.user_id,
            happened_at=waiting.at,
            count=waiting.count,
        )
    )
