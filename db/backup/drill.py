"""Trying a restore out: a backup is restored into a scratch folder, proven there, and taken away again."""

import shutil
from pathlib import Path

from db.backup.disk import check_room, flush_file, of_the_target
from db.backup.halt import Halt
from db.backup.manifest import check_files, read_manifest
from db.backup.proof import prove_copy
from db.clinic.folder import DataFolder

SCRATCH = "trial-restore"


def restore_to_scratch(backup: Path, beside: DataFolder, key: bytes, halt: Halt) -> None:
    """Restore a backup into a scratch folder beside the record, as far as a restore goes without replacing anything.

    Raises: Unavailable where it would have failed.
    """
    scratch = DataFolder(beside.path / SCRATCH)
    manifest = read_manifest(backup, key)
    check_files(backup, manifest)
    with of_the_target(beside.path):
        _clear(scratch.path)
        check_room(beside.path, sum((backup / name).stat().st_size for name, _ in manifest.files))
        scratch.path.mkdir(mode=0o700)
        try:
            for name, _ in manifest.files:
                halt.check()
                shutil.copyfile(backup / name, scratch.path / name)
                flush_file(scratch.path / name)
            check_files(scratch.path, manifest)
            prove_copy(scratch.database, key, manifest.holds, halt)
        finally:
            _clear(scratch.path)


def _clear(scratch: Path) -> None:
    if scratch.exists():
        shutil.rmtree(scratch)
