"""Who else on this computer may read the clinic's files: nobody, or the group that their folder was given to."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from db.clinic.folder import DataFolder, is_shared, mode_in

_FOR_ANYBODY = stat.S_IRWXG | stat.S_IRWXO


def keep_to_ourselves(folder: DataFolder) -> None:
    """Take from everybody else what earlier versions, or another program, left them of the folder and of our files in it.

    What belongs to somebody else stays as it is, and so does a folder that all may write to, such as the temporary one. A
    group that the folder was given to keeps it, and is let into our files in it.
    """
    if sys.platform == "win32":
        return
    # What is wrong with the folder is said by whoever opens it.
    with suppress(OSError):
        stays = is_shared(folder.path) or folder.path.stat().st_mode & stat.S_ISVTX
        for path in _ours(folder) if stays else [folder.path, *_ours(folder)]:
            _settle(path)


def _ours(folder: DataFolder) -> Iterable[Path]:
    for known in (folder.database, folder.vault):
        yield known
        yield from folder.path.glob(f"{known.name}[-.]*")


def _settle(path: Path) -> None:
    with suppress(OSError):
        found = path.lstat()
        is_plain = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
        mode = stat.S_IMODE(found.st_mode)
        wanted = mode & ~_FOR_ANYBODY
        if stat.S_ISREG(found.st_mode) and is_shared(path.parent):
            wanted |= mode_in(path.parent)
        if sys.platform != "win32" and is_plain and found.st_uid == os.getuid() and mode != wanted:
            path.chmod(wanted)
