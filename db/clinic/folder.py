"""Where a clinic's files lie on this machine."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from db.moving import put_in_place
from db.unfinished import new_unfinished_file

LARGEST_KEPT = 4 * 1024 * 1024
"""Bytes of a file that the program keeps for itself beside the record."""
_OURS, _SHARED = 0o600, 0o660
_OURS_TO_ENTER, _SHARED_TO_ENTER = 0o700, 0o2770


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder with the database and its vault."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database; its lock and its log lie beside it."""
        return self.path / "cervitrend.db"

    @property
    def vault(self) -> Path:
        """The file that holds the database's key, wrapped."""
        return self.path / "cervitrend.vault"

    @property
    def swap(self) -> Path:
        """What says which files are being put in the place of others; there only while that is not finished."""
        return self.path / "cervitrend.swap"

    @property
    def spool(self) -> Path:
        """What happened while nobody could write it into the database; no names in it."""
        return self.path / "cervitrend.waiting"

    @property
    def vault_copy(self) -> Path:
        """The copy of the vault: the one before while it is being written, the same afterwards."""
        return self.path / "cervitrend.vault.1"

    @property
    def founding(self) -> "DataFolder":
        """Where a clinic lies until it is founded all the way to the end."""
        return DataFolder(self.path / "founding")

    @property
    def has_database(self) -> bool:
        """Whether a record lies here, or what one left: its log alone holds entries too."""
        beside = (self.database.with_name(self.database.name + end) for end in ("", "-wal", "-journal"))
        return any(os.path.lexists(path) for path in beside)


def is_same_folder(one: Path, other: Path) -> bool:
    """Whether two paths lead to one folder, there or not."""
    return one.absolute().resolve() == other.absolute().resolve()


def free_name(path: Path, why: str) -> Path:
    """A name beside `path` under which nothing lies yet."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.{why}-{number}")):
        number += 1
    return aside


def is_shared(folder: Path) -> bool:
    """Whether its owner gave a folder to a group, whose members work in it: it bears the group's id on, and they may write.

    Windows has no such sign: there whoever made the folder settled who inherits what.
    """
    given = stat.S_ISGID | stat.S_IRWXG
    try:
        return sys.platform != "win32" and folder.stat().st_mode & given == given
    except OSError:
        return False


def mode_in(folder: Path) -> int:
    """Who may read a file of ours in this folder: this user alone, or the group that the folder was given to."""
    return _SHARED if is_shared(folder) else _OURS


def make_folder(path: Path, *, is_new: bool = False) -> None:
    """Make a folder of ours and those above it, for this user alone or for the group that has the one above.

    Raises: OSError, also where it is there and has to be new (`is_new`).
    """
    if path.is_dir() and not is_new:
        return
    if not path.parent.is_dir():
        make_folder(path.parent)
    path.mkdir(mode=_OURS_TO_ENTER)
    if is_shared(path.parent):
        path.chmod(_SHARED_TO_ENTER)


def write_whole(path: Path, content: str | bytes) -> None:
    """Put a file in place whole or not at all, and on the disk before returning.

    It is for this user's eyes only, or for those of the group that the folder was given to.

    Every character of a text as it is: a hash over the text is one over the file. A file that somebody has under another
    name beside it is never touched.

    Raises: OSError.
    """
    content = content.encode() if isinstance(content, str) else content
    # Made for this user alone, whatever the mode of the file whose place it takes.
    handle, beside = new_unfinished_file(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if sys.platform != "win32" and is_shared(path.parent):
                os.fchmod(file.fileno(), _SHARED)
            os.fsync(file.fileno())
        put_in_place(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def read_whole(path: Path, most: int = LARGEST_KEPT) -> bytes:
    """What is in a plain file of a size that it can have: nothing that never ends is read, and no pipe is waited for.

    Raises: OSError, ValueError (it is longer than `most` bytes).
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(0, "not a file")
        content = file.read(most + 1)
    if len(content) > most:
        raise ValueError("too large")
    return content


def flush_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows does so by itself and has no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
