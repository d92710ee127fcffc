"""A new folder of files, whole or not there."""

import atexit
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from db.clinic.folder import flush_folder, write_whole
from db.moving import give_name
from db.unfinished import new_unfinished_folder
from models.errors import Unavailable
from models.ports.files import MadeFile


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder that lies `beside` its place under a passing name (`models.ports.files.WrittenFolder`)."""

    beside: Path
    folder: Path
    name: str

    def keep(self) -> Path:
        try:
            names = (self.name if number == 1 else f"{self.name}-{number}" for number in count(1))
            free = next(self.folder / each for each in names if not os.path.lexists(self.folder / each))
            give_name(self.beside, free)
            flush_folder(self.folder)
        except OSError as error:
            raise _not_writable(self.folder) from error
        finally:
            self.drop()
        return free

    def drop(self) -> None:
        atexit.unregister(self.drop)
        shutil.rmtree(self.beside, ignore_errors=True)


def write_folder(folder: Path, name: str, files: Iterable[MadeFile]) -> NewFolder:
    """Write files for a new folder of that name in `folder` (`models.ports.files.WriteFolder`)."""
    try:
        written = NewFolder(new_unfinished_folder(folder, name), folder, name)
    except OSError as error:
        raise _not_writable(folder) from error
    # Who closes the program meanwhile waits for nobody's files, and leaves none.
    atexit.register(written.drop)
    try:
        for file in files:
            (written.beside / file.path).parent.mkdir(mode=0o700, exist_ok=True)
            write_whole(written.beside / file.path, file.content)
        flush_folder(written.beside)
    except BaseException as error:
        written.drop()
        if isinstance(error, OSError):
            raise _not_writable(folder) from error
        raise
    return written


def _not_writable(folder: Path) -> Unavailable:
    return Unavailable("folder.not_writable", folder.name or str(folder))
