"""Where a second start of this account on the same record finds the first one."""

import hashlib
import os
import stat
import sys
from pathlib import Path

from db.clinic.places import account_state_folder

_LONGEST = 90
"""Bytes of a path that still is a socket's name, with what Qt puts behind it while it makes one; the system takes 107."""
_RUNTIME = "XDG_RUNTIME_DIR"


def meeting_place(record: Path) -> Path | None:
    """A path that only this account reaches, another one for each record; None where there is none: every start stands alone."""
    told = f"{Path.home()}\n{record.absolute().resolve()}"
    said = os.environ.get(_RUNTIME)
    folder = Path(said) / "cervitrend" if said else account_state_folder()
    place = folder / hashlib.sha256(os.fsencode(told)).hexdigest()[:16]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    return place if _is_ours_alone(found) and _is_short_enough(place) else None


def _is_short_enough(place: Path) -> bool:
    """Whether a socket can have that name; on Windows starts meet at a pipe, which is named by what the path comes to."""
    return sys.platform == "win32" or len(os.fsencode(place)) <= _LONGEST


def _is_ours_alone(folder: os.stat_result) -> bool:
    """Whether nobody else puts something there; on Windows the account's own folders are, by their rights."""
    if sys.platform == "win32":
        return True
    is_private = stat.S_ISDIR(folder.st_mode) and not folder.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return is_private and folder.st_uid == os.getuid()
