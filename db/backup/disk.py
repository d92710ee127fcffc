"""What the disk of a place can do: whether it is there, has room, and is another one than the record's."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.clinic.folder import DataFolder
from models.errors import Unavailable

MARGIN = 16 << 20
"""What has to stay free beside a copy: 16 MB."""
_MB = 1 << 20


@contextmanager
def of_the_target(target: Path) -> Iterator[None]:
    """The system's errors about a place as Unavailable (`backup.no_room`, `backup.target_gone`, `backup.target_failed`)."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Unavailable("backup.no_room", str(target), "?", "?") from error
        if not target.is_dir():
            raise Unavailable("backup.target_gone", str(target)) from error
        raise Unavailable("backup.target_failed", str(target), error.strerror or "") from error


def bytes_needed(source: DataFolder) -> int:
    """The bytes that a copy of a database with its log and vault takes at most."""
    database = source.database
    log = database.with_name(database.name + "-wal")
    return sum(path.stat().st_size for path in (database, log, source.vault) if path.exists())


def check_room(target: Path, needed: int) -> None:
    """Raises: Unavailable (`backup.target_gone`, `backup.no_room`, values: place, MB that are needed, MB that are free)."""
    if not target.is_dir():
        raise Unavailable("backup.target_gone", str(target))
    with of_the_target(target):
        free = shutil.disk_usage(target).free
    wanted = needed + MARGIN
    if free < wanted:
        raise Unavailable("backup.no_room", str(target), str(-(-wanted // _MB)), str(free // _MB))


def is_same_disk(one: Path, other: Path) -> bool:
    """Whether two places die together; what cannot be asked counts as another disk."""
    with suppress(OSError):
        return one.stat().st_dev == other.stat().st_dev
    return False


def lies_within(folder: Path, other: Path) -> bool:
    """Whether a folder is another one or lies below it, links followed."""
    return folder.resolve().is_relative_to(other.resolve())


def flush_file(path: Path) -> None:
    """Put a file on its disk. Raises: OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_names(folder: Path) -> None:
    """Make what was renamed in a folder last; a share or a system without such a call does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
