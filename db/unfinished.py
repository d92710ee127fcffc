"""What is still being written lies beside its place under a name that says by whom; what a killed writer left is taken away.

It lies where nobody would look for it, and may hold what is recorded of patients.
"""

import errno
import os
import platform
import re
import shutil
import stat
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_LONGEST_NAME = 40
"""Characters of a name that its unfinished neighbour bears: a name may be as long as the system takes, and no longer."""
_ENDING = ".unfinished"
_NAMED = re.compile(r"\..*\.[a-z0-9_]{8}\.([0-9a-f]{8})-([0-9]{1,10})\.unfinished", re.DOTALL)
_OURS_OVER_S = 10 * 60
"""Another computer may bear the name of this one: what was begun a moment ago may be its."""
_OVER_S = 24 * 60 * 60
"""Nobody writes so long at one file: who wrote it there is gone, also where its number is another program's now."""


def new_unfinished_file(path: Path) -> tuple[int, Path]:
    """An open file of this user's own beside `path`, to be renamed to it.

    Raises: OSError, also where a device, a pipe or a folder bears that name: whoever may rename there would do away with it.
    """
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError(errno.EINVAL, "no file bears this name")
    handle, made = tempfile.mkstemp(prefix=_prefix(path.name), suffix=_suffix(), dir=path.parent)
    _remove_left(Path(made))
    return handle, Path(made)


def new_unfinished_folder(folder: Path, name: str) -> Path:
    """An empty folder of this user's own in `folder`, to be given the `name`. Raises: OSError."""
    made = Path(tempfile.mkdtemp(prefix=_prefix(name), suffix=_suffix(), dir=folder))
    _remove_left(made)
    return made


def _prefix(name: str) -> str:
    return f".{name[:_LONGEST_NAME]}."


def _suffix() -> str:
    return f".{_machine()}-{os.getpid()}{_ENDING}"


def _machine() -> str:
    """This computer in a name: the numbers of its processes say nothing on another one that has the same folder."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _remove_left(fresh: Path) -> None:
    """Take away what writers that are gone left beside what was just begun; what cannot be taken away hinders nobody."""
    with suppress(OSError):
        # By the clock of whoever keeps the folder, which is not always this computer's.
        now = fresh.stat().st_mtime
        for path in list(_left(fresh.parent, now)):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _left(folder: Path, now: float) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            named = _NAMED.fullmatch(entry.name)
            if named is None or entry.is_symlink():
                continue
            is_over = named[1] == _machine() and _has_ended(int(named[2]))
            if now - entry.stat().st_mtime > (_OURS_OVER_S if is_over else _OVER_S):
                yield Path(entry.path)


def _has_ended(process: int) -> bool:
    """Whether no process has this number; False where the system does not tell."""
    # Windows ends the process that is asked so.
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        # It is somebody else's, or no number of a process.
        return False
    return False
