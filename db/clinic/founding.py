"""Founding a clinic in a folder of its own inside the data folder, so that nothing unfinished has the names of a record.

What lies under the names of a record is never renamed or replaced, whatever a file says about itself.
"""

import os
from pathlib import Path

from db.clinic.folder import DataFolder, flush_folder, free_name, make_folder
from db.moving import give_name
from models.errors import Unavailable

_LEFT_BEHIND = (".lock", ".holder")


def begin_founding(folder: DataFolder) -> None:
    """Make room for a new clinic: what an unfinished founding left is set aside.

    Raises: Unavailable (`vault.exists`, `database.without_vault`, `folder.not_writable`).
    """
    if os.path.lexists(folder.vault):
        raise Unavailable("vault.exists", str(folder.vault))
    if folder.has_database:
        raise Unavailable("database.without_vault", str(folder.database))
    founding = folder.founding.path
    try:
        make_folder(folder.path)
        if os.path.lexists(founding):
            give_name(founding, free_name(founding, "unfinished"))
        make_folder(founding, is_new=True)
    except OSError as error:
        raise Unavailable("folder.not_writable", str(folder.path)) from error


def complete_founding(folder: DataFolder) -> None:
    """Move the new clinic's files to their places, the vault last: with it the clinic is founded. May be begun again.

    Raises: Unavailable (`vault.exists`, `folder.not_writable`).
    """
    if os.path.lexists(folder.vault):
        raise Unavailable("vault.exists", str(folder.vault))
    founding = folder.founding
    try:
        # What begins with a dot is a file that was never put in its place.
        there = (file for file in founding.path.iterdir() if not file.name.startswith("."))
        files = [file for file in there if file.suffix not in _LEFT_BEHIND]
        # The database first: with it alone the founding is known to be finished at the next look.
        for file in sorted(files, key=lambda file: (file == founding.vault, file != founding.database)):
            _move(file, folder.path / file.name)
        flush_folder(folder.path)
        for left in founding.path.iterdir():
            left.unlink()
        founding.path.rmdir()
    except OSError as error:
        raise Unavailable("folder.not_writable", str(folder.path)) from error


def _move(file: Path, to: Path) -> None:
    if os.path.lexists(to):
        raise FileExistsError(to)
    give_name(file, to)


def finish_founding(folder: DataFolder) -> None:
    """Finish what died between the moves: the record is at its place, its vault is not yet. Raises: as above."""
    if folder.has_database and not os.path.lexists(folder.vault) and folder.founding.vault.is_file():
        complete_founding(folder)
