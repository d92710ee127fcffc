"""Whether a copy is a backup: it was opened itself, is whole in itself, and holds exactly what it should."""

import os
import sys
from pathlib import Path

from db.backup.halt import Halt
from db.backup.manifest import check_files, read_manifest
from db.backup.snapshot import snapshot
from db.clinic.folder import DataFolder
from db.engine import check_database_file
from db.upgrade import HEAD
from db.verify import verification_of
from models.errors import Unavailable
from models.records.clinic.backup import Holdings, Manifest


def prove_copy(database: Path, key: bytes, expected: Holdings, halt: Halt) -> None:
    """Open a copy read-only with the key and hold it against what it was made from.

    The cipher's own check of every page, SQLite's of its structure and of parents, the audit chain, each record against
    its trail; heads and counts as they were in the source at that moment.
    Raises: Unavailable (`backup.not_whole`, values: where and the first fault; `backup.unlike`; `backup.stopped`).
    """
    forget_cached(database)
    check_database_file(database)
    with snapshot(database, key, halt, untouched=True) as copy:
        found = verification_of(copy.session, is_older=expected.schema != HEAD)
        halt.check()
        if found.faults:
            raise Unavailable("backup.not_whole", str(database.parent.name), found.faults[0].code)
        if copy.holdings() != expected:
            raise Unavailable("backup.unlike", str(database.parent.name))


def prove_backup(folder: Path, key: bytes, halt: Halt) -> Manifest:
    """Prove a backup that lies there: seal, SHA-256 of each file, and the database as above; returns its manifest.

    Raises: Unavailable.
    """
    manifest = read_manifest(folder, key)
    halt.check()
    check_files(folder, manifest)
    prove_copy(DataFolder(folder).database, key, manifest.holds, halt)
    return manifest


def forget_cached(path: Path) -> None:
    """Let the system forget what it still holds of a file, so that it is read from the disk it lies on.

    The file has to be on the disk already; where the system has no such call, nothing happens.
    """
    if sys.platform != "linux" or not path.exists():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
