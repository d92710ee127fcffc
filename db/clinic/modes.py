"""Who else on this computer may read the clinic's files: nobody."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from db.clinic.folder import DataFolder

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def keep_to_ourselves(folder: DataFolder) -> None:
    """Take from everybody else what earlier versions, or another program, left them of the folder and of our files in it.

    What belongs to somebody else stays as it is, and so does a folder that all may write to, such as the temporary one.
    """
    if os.name == "nt":
        return
    # What is wrong with the folder is said by whoever opens it.
    with suppress(OSError):
        is_for_all = folder.path.stat().st_mode & stat.S_ISVTX
        _tighten(_ours(folder) if is_for_all else [folder.path, *_ours(folder)])


def _ours(folder: DataFolder) -> Iterable[Path]:
    for known in (folder.database, folder.vault):
        yield known
        yield from folder.path.glob(f"{known.name}[-.]*")


def _tighten(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            found = path.lstat()
            is_plain = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
            if is_plain and found.st_uid == os.getuid() and found.st_mode & _OTHERS:
                path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)
