"""Before another version is installed: nobody may have the record open, and a copy of its files is laid aside.

No password is asked for, since nobody may be there to type it: the files are copied sealed as they lie, and each copy is
read again. That the record opens is proven with its key by the backup which the next sign-in makes before it changes a
record of an older form.

    python -m db.process.before_installing          exit status 0: laid aside, or there is no record; 3: somebody has it
    python -m db.process.before_installing --look   open; 4: no copy could be made. `--look` only asks whether it is open.
"""

import hashlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from db.backup.disk import bytes_needed, check_room, flush_file, flush_names, of_the_target
from db.backup.swap import kept_folder
from db.clinic.folder import DataFolder, make_folder, mode_in
from db.clinic.lock import DatabaseLock
from db.clinic.settings_file import data_folder
from db.clock import SystemClock
from db.moving import give_name
from models.clock import Clock
from models.errors import Unavailable

FOLDER = "before-install"
KEPT = 3
"""How many copies stay: what an installer did three times over is not looked for any more."""
DONE, IS_OPEN, FAILED = 0, 3, 4


def lay_aside(folder: DataFolder, clock: Clock) -> Path | None:
    """Copy the closed record and prove each file by its bytes; where the copy lies, None where there is no record.

    Raises: Unavailable (`database.in_use`, `backup.no_room`, `backup.target_failed`, what the lock raises).
    """
    if not folder.has_database:
        return None
    lock = DatabaseLock(folder.database)
    lock.take("", clock.now())
    try:
        check_room(folder.path, bytes_needed(folder))
        with of_the_target(folder.path):
            return _copied(folder, clock)
    finally:
        lock.release()


def _copied(folder: DataFolder, clock: Clock) -> Path:
    copies = DataFolder(folder.path / FOLDER)
    make_folder(copies.path)
    kept = kept_folder(copies, "installed", clock.now())
    unfinished = copies.path / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    make_folder(unfinished, is_new=True)
    log = folder.database.with_name(folder.database.name + "-wal")
    for file in (folder.database, log, folder.vault, folder.vault_copy):
        if file.exists():
            _copy(file, unfinished / file.name)
    give_name(unfinished, kept)
    flush_names(copies.path)
    for older in sorted(copies.path.glob("installed_*"))[:-KEPT]:
        shutil.rmtree(older)
    return kept


def _copy(file: Path, into: Path) -> None:
    """Raises: Unavailable (`backup.target_failed`) where the copy does not hold what the file holds."""
    shutil.copyfile(file, into)
    into.chmod(mode_in(into.parent))
    flush_file(into)
    if _sum(file) != _sum(into):
        raise Unavailable("backup.target_failed", str(into), "it does not hold what was written")


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _look(folder: DataFolder, clock: Clock) -> None:
    if folder.has_database:
        lock = DatabaseLock(folder.database)
        lock.take("", clock.now())
        lock.release()


def main(arguments: Sequence[str]) -> int:
    """Do it for the record that this computer opens; what went wrong is written as its code."""
    clock = SystemClock()
    try:
        folder = DataFolder(data_folder(None))
        if "--look" in arguments:
            _look(folder, clock)
        else:
            lay_aside(folder, clock)
    except Unavailable as reason:
        sys.stderr.write(f"{reason.code} {' '.join(reason.values)}\n")
        return IS_OPEN if reason.code == "database.in_use" else FAILED
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
