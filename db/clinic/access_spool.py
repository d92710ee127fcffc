"""What happened while nobody could write it into the record: a small file beside it, with ids and times alone."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from db.clinic.folder import DataFolder, read_whole, write_whole
from db.clinic.vault import FileVault
from db.columns import write_moment
from models.errors import NotAllowed
from models.records.clinic.access import AccessKind, WaitingAccess

MOST_WAITING = 500
"""How many are kept; then the oldest goes, and failures count with the last one of that user."""
_TOGETHER = timedelta(hours=1)
_HIGHEST_COUNT = 2**31 - 1
_log = logging.getLogger(__name__)


class FileSpool:
    """The spool as a file; a damaged one is begun anew."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, waiting: WaitingAccess) -> None:
        self._keep(_with(self.waiting(), waiting))

    def waiting(self) -> tuple[WaitingAccess, ...]:
        try:
            kept = json.loads(read_whole(self._file))
            return tuple(_read(each) for each in kept["waiting"])
        except FileNotFoundError:
            return ()
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
            OverflowError,
        ) as error:
            _log.warning("spool of accesses not readable: %s", type(error).__name__)
            return ()

    def forget(self) -> None:
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("spool of accesses not removed: %s", type(error).__name__)

    def _keep(self, waiting: tuple[WaitingAccess, ...]) -> None:
        text = json.dumps({"waiting": [_written(each) for each in waiting]}, indent=1)
        try:
            write_whole(self._file, text)
        except OSError as error:
            _log.warning("spool of accesses not written: %s", type(error).__name__)


@contextmanager
def failures_kept(folder: DataFolder, vault: FileVault, user: str, at: datetime) -> Iterator[None]:
    """At the command line and over a backup: keep beside the record that a password opened nothing, and never what was typed."""
    try:
        yield
    except NotAllowed:
        if folder.path.is_dir():
            failed = WaitingAccess(AccessKind.SIGN_IN_FAILED, vault.user_named(user), at, count=1)
            FileSpool(folder.spool).add(failed)
        raise


def _with(kept: tuple[WaitingAccess, ...], new: WaitingAccess) -> tuple[WaitingAccess, ...]:
    """One more; failures of one user within an hour are one, with their number and the time of the last."""
    for place in range(len(kept) - 1, -1, -1):
        if _is_one_with(kept[place], new, is_full=len(kept) >= MOST_WAITING):
            more = replace(new, count=min(kept[place].count + new.count, _HIGHEST_COUNT))
            return (*kept[:place], *kept[place + 1 :], more)
    return (*kept[-MOST_WAITING + 1 :], new)


def _is_one_with(kept: WaitingAccess, new: WaitingAccess, *, is_full: bool) -> bool:
    if new.kind is not AccessKind.SIGN_IN_FAILED or (kept.kind, kept.user_id) != (new.kind, new.user_id):
        return False
    return is_full or abs(new.at - kept.at) < _TOGETHER


def _written(waiting: WaitingAccess) -> dict[str, Any]:
    user = waiting.user_id.hex if waiting.user_id is not None else None
    return asdict(waiting) | {"kind": waiting.kind.value, "user_id": user, "at": write_moment(waiting.at)}


def _read(kept: dict[str, Any]) -> WaitingAccess:
    """Raises: ValueError, KeyError, TypeError, AttributeError, OverflowError."""
    user, at, count = kept["user_id"], datetime.fromisoformat(kept["at"]), kept["count"]
    # What the record could not take would keep everybody from signing in.
    if at.tzinfo is None or type(count) is not int or not 0 <= count <= _HIGHEST_COUNT:
        raise ValueError
    return WaitingAccess(
        AccessKind(kept["kind"]), UUID(user) if user is not None else None, at.astimezone(UTC), count
    )
