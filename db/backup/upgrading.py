"""Bringing a record of an older form to the present one: backed up, changed as a copy, proven, then put in its place."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from db.backup.disk import MARGIN, bytes_needed, flush_file, of_the_target
from db.backup.halt import Halt
from db.backup.snapshot import Snapshot, snapshot
from db.backup.swap import BEFORE_UPGRADE, clear_incoming, incoming_of, kept_folder, swap_in
from db.backup.taking import BackupRun, take
from db.clinic.folder import DataFolder, make_folder, mode_in
from db.engine import driver_of, in_our_words, open_engine
from db.upgrade import upgrade
from db.verify import verification_of
from models.clock import Clock
from models.errors import Unavailable
from models.records.clinic.backup import Holdings
from models.version import PROGRAM_VERSION

_MB = 1 << 20


def bringing(clock: Clock) -> Callable[[Path, bytes], None]:
    """What brings a closed database to the present form; whoever calls it holds the record's lock."""

    def bring(database: Path, key: bytes) -> None:
        bring_to_present_form(DataFolder(database.parent), key, clock)

    return bring


def bring_to_present_form(folder: DataFolder, key: bytes, clock: Clock) -> None:
    """Back the record up and prove that, migrate a copy and prove it, and put the copy in the record's place.

    The caller holds the lock, and the record is closed. Killed at any step the next start opens the old record or the new.
    Raises: Unavailable (`database.no_room_to_upgrade`, `database.upgrade_failed`, what `take` raises); it is as it was then.
    """
    _check_room(folder)
    now = clock.now()
    with of_the_target(folder.path):
        clear_incoming(folder)
        target = folder.path / BEFORE_UPGRADE
        make_folder(target)
        take(BackupRun(folder, key, PROGRAM_VERSION, now, Halt()), target)
        ready = incoming_of(folder.database)
        try:
            _migrated_copy(folder.database, ready, key)
        except BaseException:
            with suppress(OSError):
                clear_incoming(folder)
            raise
        kept = kept_folder(folder, "replaced", now)
        swap_in(folder, _files_of(folder.database), [ready], kept)
        # The proven backup holds exactly the same.
        shutil.rmtree(kept)


def _check_room(folder: DataFolder) -> None:
    """Two copies have to fit, the migrated one with what it grows by."""
    needed = 3 * bytes_needed(folder) + MARGIN
    with of_the_target(folder.path):
        free = shutil.disk_usage(folder.path).free
    if free < needed:
        raise Unavailable("database.no_room_to_upgrade", str(-(-needed // _MB)), str(free // _MB))


def _files_of(database: Path) -> list[Path]:
    """The database with its log and the index of that: what lies in the log belongs to it and to no other."""
    return [database.with_name(database.name + tail) for tail in ("", "-wal", "-shm")]


def _migrated_copy(database: Path, ready: Path, key: bytes) -> None:
    with snapshot(database, key, untouched=True) as now:
        before = now.holdings()
        now.copy_to(ready, key, Halt())
    ready.chmod(mode_in(ready.parent))
    connection = open_engine(ready, key)
    try:
        with in_our_words():
            upgrade(connection)
            driver_of(connection).execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.engine.dispose()
    flush_file(ready)
    with snapshot(ready, key, untouched=True) as copy:
        _check_copy(copy, before)


def _check_copy(copy: Snapshot, before: Holdings) -> None:
    """Whole by its own check, on the same audit trail, and no table poorer. Raises: Unavailable (`database.upgrade_failed`)."""
    faults = verification_of(copy.session).faults
    after = copy.holdings()
    poorer = [name for name, rows in before.counts if after.count(name) < rows]
    if faults or poorer or after.clinic_id != before.clinic_id:
        raise Unavailable("database.upgrade_failed", *poorer, *(fault.code for fault in faults))
    if any(head not in after.heads for head in before.heads):
        raise Unavailable("database.upgrade_failed", "audit")
