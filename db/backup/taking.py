"""Making one backup in one place: copied, proven, and only then called a backup."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from db.backup.disk import bytes_needed, check_room, flush_file, flush_names, of_the_target
from db.backup.halt import Halt
from db.backup.manifest import check_files, read_manifest, sha256_of, write_manifest
from db.backup.names import PARTIAL, folders_in, free_folder, partial_folders, read_name
from db.backup.proof import forget_cached, prove_copy
from db.backup.snapshot import Snapshot, snapshot
from db.clinic.folder import DataFolder, make_folder, mode_in
from db.clinic.vault import FileVault
from db.moving import give_name
from models.errors import Unavailable
from models.records.clinic.backup import Holdings, Manifest, StoredBackup
from models.rules.backups.thinning import superfluous


@dataclass(frozen=True, slots=True)
class BackupRun:
    """What all backups of one run share: the record, its key, the program's version, the moment, and when to end."""

    source: DataFolder
    key: bytes
    program: str
    made_at: datetime
    halt: Halt


@contextmanager
def only_one(source: DataFolder) -> Iterator[None]:
    """One backup of a record at a time, also by two programs. Raises: Unavailable (`backup.under_way`)."""
    lock = FileLock(source.path / "cervitrend.backup.lock", thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise Unavailable("backup.under_way") from None
    except OSError as error:
        raise Unavailable("database.not_writable", str(source.path), error.strerror or "") from error
    try:
        yield
    finally:
        lock.release()


def take(run: BackupRun, target: Path, last: Path | None = None) -> tuple[StoredBackup, bool]:
    """A proven backup of the record as it is now, in a new folder in `target`, and whether it was made just now.

    The backup `last` is returned, and nothing written, where it lies there whole with exactly what there is now. Whatever goes
    wrong leaves only a folder whose name says that it is none, which the next run takes away. Raises: Unavailable.
    """
    with snapshot(run.source.database, run.key, run.halt) as now:
        holds = now.holdings()
        still = None if last is None else _still_whole(run, last, holds)
        if still is not None:
            return still, False
        _check_vault(run.source, holds)
        check_room(target, bytes_needed(run.source))
        with of_the_target(target):
            return _made(run, now, holds, target), True


def _check_vault(source: DataFolder, holds: Holdings) -> None:
    """A backup that nobody could open is none. Raises: Unavailable (`vault.…`, `backup.vault_foreign`)."""
    if FileVault(source).clinic_id() not in (None, holds.clinic_id):
        raise Unavailable("backup.vault_foreign", str(source.vault))


def _made(run: BackupRun, now: Snapshot, holds: Holdings, target: Path) -> StoredBackup:
    for left in partial_folders(target, holds.clinic_id):
        shutil.rmtree(left)
    folder = free_folder(target, holds.clinic_id, holds.clinic_name, run.made_at)
    partial = folder.with_name(folder.name + PARTIAL)
    make_folder(partial, is_new=True)
    manifest = _filled(run, now, holds, DataFolder(partial))
    prove_copy(DataFolder(partial).database, run.key, holds, run.halt)
    give_name(partial, folder)
    flush_names(target)
    return _stored(folder, manifest)


def _filled(run: BackupRun, now: Snapshot, holds: Holdings, into: DataFolder) -> Manifest:
    """Copy database and vault and write the manifest, all on the disk before it returns."""
    vault = run.source.vault.read_bytes()
    now.copy_to(into.database, run.key, run.halt)
    if run.source.vault.read_bytes() != vault:
        # A password was changed meanwhile, or the data key: the two would not belong together.
        raise Unavailable("backup.vault_changed")
    into.vault.write_bytes(vault)
    for path in (into.database, into.vault):
        with suppress(PermissionError):
            path.chmod(mode_in(into.path))
        flush_file(path)
    files = tuple((path.name, sha256_of(path)) for path in (into.database, into.vault))
    manifest = Manifest(run.made_at.astimezone(UTC).replace(microsecond=0), run.program, holds, files)
    write_manifest(into.path, manifest, run.key)
    return manifest


def _still_whole(run: BackupRun, last: Path, holds: Holdings) -> StoredBackup | None:
    """The backup, where it lies there under its own seal, every file as it was sealed, and exactly what the record holds now.

    Its files are read to the end, from the disk they lie on: one that rotted there is made anew and not called whole again.
    """
    try:
        manifest = read_manifest(last, run.key)
        is_same = manifest.holds == holds
        if not is_same or dict(manifest.files)[run.source.vault.name] != sha256_of(run.source.vault):
            return None
        for name, _ in manifest.files:
            forget_cached(last / name)
        check_files(last, manifest, run.halt)
    except (Unavailable, OSError, KeyError):
        run.halt.check()
        return None
    return _stored(last, manifest)


def _stored(folder: Path, manifest: Manifest) -> StoredBackup:
    name = read_name(folder.name)
    return StoredBackup(folder, manifest.made_at if name is None else name.made_at, manifest)


def thin_out(target: Path, key: bytes, holds: Holdings, last_proven: datetime) -> list[Path]:
    """Take away the backups of this clinic that have become superfluous; returns which.

    Only what bears our name, holds our manifest under our seal and is older than the last proven one is touched.
    Raises: Unavailable.
    """
    with of_the_target(target):
        mine = {
            name.made_at: path for path, name in folders_in(target, holds.clinic_id) if _is_sealed(path, key)
        }
        gone = [mine[at] for at in superfluous(tuple(mine), last_proven)]
        for folder in gone:
            # Renamed first: what is taken away half must not look like a backup.
            doomed = folder.with_name(folder.name + PARTIAL)
            give_name(folder, doomed)
            shutil.rmtree(doomed)
        return gone


def _is_sealed(folder: Path, key: bytes) -> bool:
    try:
        read_manifest(folder, key)
    except Unavailable:
        return False
    return True
