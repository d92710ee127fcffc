"""Going back to a backup: opened by somebody's password, shown beside the present record, then put in its place."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

from db.backup.comparing import has_parted, lost_since
from db.backup.disk import check_room, flush_file, of_the_target
from db.backup.halt import Halt
from db.backup.listing import backups_in
from db.backup.manifest import check_files, read_manifest
from db.backup.names import read_name
from db.backup.proof import prove_copy
from db.backup.remembered import Places
from db.backup.snapshot import Snapshot, snapshot
from db.backup.swap import BEFORE_UPGRADE, clear_incoming, incoming_of, kept_folder, swap_in
from db.clinic.access_spool import FileSpool, failures_kept
from db.clinic.folder import DataFolder
from db.clinic.local_disk import check_local
from db.clinic.lock import DatabaseLock
from db.clinic.machine_state import MachineState
from db.clinic.vault import FileVault
from db.engine import check_database_file
from db.upgrade import HEAD, KNOWN
from models.clock import Clock
from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.backup import Holdings, OpenedBackup, RestorePreview, StoredBackup
from models.records.clinic.user import Role
from models.rules.register.permissions import START_PASSWORD, Action, allowed_roles

_LEFT = ("cervitrend.db", "cervitrend.vault", "cervitrend.head")
"""What the names of the record's own files begin with: database and log, vault with its previous version, pinned head."""
_STAYS = (".lock", ".holder")


class Restorer:
    """Restores into one data folder, whether or not a record lies there that can still be read.

    `restored` is called once the older record lies there: what this machine remembers of a newer one no longer holds.
    """

    def __init__(
        self, data: Path, clock: Clock, places: Places, restored: Callable[[], None] | None = None
    ) -> None:
        self._folder, self._clock, self._places = DataFolder(data), clock, places
        self._restored = restored
        self._agreed: OpenedBackup | None = None

    def listed(self, folder: Path | None = None) -> tuple[StoredBackup, ...]:
        """Every backup of this clinic in the places that this machine remembers, or all in `folder`, the newest first."""
        if folder is not None and read_name(folder.name) is not None:
            return backups_in((folder.parent,))
        if folder is not None:
            return backups_in((folder,))
        return backups_in((*self._places.targets, self._folder.path / BEFORE_UPGRADE), self._clinic_id())

    def _clinic_id(self) -> UUID | None:
        """The clinic of this folder, by its vault; None where that cannot be told."""
        with suppress(Unavailable):
            return FileVault(self._folder).clinic_id()
        return None

    def open(self, folder: Path, user: str, password: str) -> OpenedBackup:
        """Open a backup with a name and password that held when it was made.

        Whoever might restore then and may not any more is refused, as far as the present record can be asked.
        Raises: NotAllowed (`sign_in`, `restore`, START_PASSWORD), Unavailable (a backup that is not whole or under the
        manifest of another, `backup.unlike`; `restore.newer`, values: both forms).
        """
        if not folder.is_dir():
            raise Unavailable("restore.no_backup", str(folder))
        manifest = read_manifest(folder)
        if manifest.holds.schema not in KNOWN:
            raise Unavailable("restore.newer", manifest.holds.schema, HEAD)
        vault = FileVault(DataFolder(folder))
        with failures_kept(self._folder, vault, user, self._clock.now()):
            user_id, key = vault.unlock(user, password)
        manifest = read_manifest(folder, key)
        with _frozen(DataFolder(folder).database, key) as copy:
            _check_role(copy, user_id)
            if copy.holdings() != manifest.holds:
                raise Unavailable("backup.unlike", folder.name)
        present_key = self._key_of_present(DataFolder(folder), user_id, user, password)
        name = read_name(folder.name)
        made_at = manifest.made_at if name is None else name.made_at
        return OpenedBackup(
            StoredBackup(folder, made_at, manifest), manifest.holds, key, user_id, present_key
        )

    def _key_of_present(self, backup: DataFolder, user_id: UUID, user: str, password: str) -> bytes | None:
        """The key of the present record where the same name and password opens it, and she may restore still.

        Raises: NotAllowed (`restore`, START_PASSWORD) for whoever is let in no longer or may not restore any more.
        """
        vault = FileVault(self._folder)
        try:
            if is_same_clinic(self._folder, backup) is not True:
                return None
            if all(known != user_id for known, _ in vault.users()):
                raise NotAllowed(Action.RESTORE.value)
            key = _unlocked(vault, user, password)
            if key is not None:
                with _frozen(self._folder.database, key) as present:
                    _check_role(present, user_id)
        except Unavailable:
            return None
        return key

    def preview(self, opened: OpenedBackup) -> RestorePreview:
        """The backup beside the present record. Raises: Unavailable (`restore.other_clinic`; a backup that cannot be read)."""
        present = self._folder.database
        if not present.exists():
            return RestorePreview(backup=opened.backup, present=None)
        try:
            with snapshot(present, opened.present_key or opened.key, untouched=True) as now:
                holds = now.holdings()
                _check_clinic(opened, holds)
                with _frozen(DataFolder(opened.backup.folder).database, opened.key) as copy:
                    return RestorePreview(
                        backup=opened.backup,
                        present=holds,
                        lost=lost_since(now, opened.holds, copy),
                        parted=has_parted(now, opened.holds),
                    )
        except Unavailable as error:
            if error.code == "restore.other_clinic":
                raise
            return RestorePreview(backup=opened.backup, present=None, problem=error)

    def agree(self, opened: OpenedBackup) -> None:
        self._agreed = opened

    def restore_agreed(self) -> tuple[bool, Path | None]:
        agreed, self._agreed = self._agreed, None
        return (False, None) if agreed is None else (True, self.restore(agreed))

    def restore(self, opened: OpenedBackup, halt: Halt | None = None) -> Path | None:
        """Put the backup in the place of the record; returns the folder in which the old one is kept, None: there was none.

        Copied and proven beside it first; killed at any step, either the old or the new one opens at the next start.
        Raises: Unavailable (`database.in_use`, `restore.other_clinic`, `backup.no_room`, a backup that is not whole).
        """
        self._folder.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        check_local(self._folder.path)
        now = self._clock.now()
        lock = DatabaseLock(self._folder.database)
        lock.take("", now)
        try:
            self._check_present(opened)
            kept = self._swap(opened, halt or Halt(), now)
            FileSpool(self._folder.spool).add(WaitingAccess(AccessKind.RESTORED, opened.user_id, now, 1))
            return kept
        finally:
            lock.release()

    def _check_present(self, opened: OpenedBackup) -> None:
        """Refuse to put a clinic's backup over another clinic; what cannot be read any more is kept and cannot be asked."""
        present = self._present(opened.present_key or opened.key)
        if present is not None:
            _check_clinic(opened, present)
        elif is_same_clinic(self._folder, DataFolder(opened.backup.folder)) is False:
            raise Unavailable("restore.other_clinic", opened.holds.clinic_name)

    def _present(self, key: bytes) -> Holdings | None:
        """What the present record holds; None where there is none, or none that opens with this key."""
        try:
            check_database_file(self._folder.database)
            with snapshot(self._folder.database, key, untouched=True) as present:
                return present.holdings()
        except Unavailable:
            return None

    def _swap(self, opened: OpenedBackup, halt: Halt, now: datetime) -> Path | None:
        source, here = DataFolder(opened.backup.folder), self._folder
        manifest = read_manifest(source.path, opened.key)
        files = (source.database, source.vault)
        with of_the_target(here.path):
            clear_incoming(here)
            check_room(here.path, sum(path.stat().st_size for path in files))
            ready = [incoming_of(path) for path in (here.database, here.vault)]
            for path, place in zip(files, ready, strict=True):
                halt.check()
                shutil.copyfile(path, place)
                place.chmod(0o600)
                flush_file(place)
            check_files(source.path, manifest)
            prove_copy(ready[0], opened.key, manifest.holds, halt)
            replaced = self._own_files()
            kept = kept_folder(here, "replaced", now)
            swap_in(here, replaced, ready, kept)
            # What this machine pinned was of the record that went away, as somebody wanted.
            MachineState(manifest.holds.clinic_id).forget_pin()
            if not replaced:
                kept.rmdir()
        if self._restored is not None:
            with suppress(Unavailable):
                # Going back to an older vault was wanted: the next sign-in has nothing to ask about it.
                self._restored()
        return kept if replaced else None

    def _own_files(self) -> list[Path]:
        files = (path for start in _LEFT for path in self._folder.path.glob(f"{start}*") if path.is_file())
        return sorted(path for path in files if path.suffix not in (*_STAYS, ".incoming"))


def is_same_clinic(one: DataFolder, other: DataFolder) -> bool | None:
    """Whether two vaults are of one clinic, or have a user in common; None where one of them cannot be read."""
    try:
        clinics = [FileVault(folder).clinic_id() for folder in (one, other)]
        if None not in clinics:
            return clinics[0] == clinics[1]
        mine, theirs = ({user_id for user_id, _ in FileVault(folder).users()} for folder in (one, other))
    except Unavailable:
        return None
    return not mine.isdisjoint(theirs)


def _unlocked(vault: FileVault, user: str, password: str) -> bytes | None:
    """The data key of a vault; None where her password was changed since."""
    try:
        return vault.unlock(user, password)[1]
    except NotAllowed:
        return None


def _check_clinic(opened: OpenedBackup, present: Holdings) -> None:
    if present.clinic_id != opened.holds.clinic_id:
        raise Unavailable("restore.other_clinic", opened.holds.clinic_name)


@contextmanager
def _frozen(database: Path, key: bytes) -> Iterator[Snapshot]:
    """A backup's own database. Raises: Unavailable."""
    check_database_file(database)
    with snapshot(database, key, untouched=True) as copy:
        yield copy


def _check_role(copy: Snapshot, user_id: UUID) -> None:
    """Raises: NotAllowed (`sign_in`, `restore`, START_PASSWORD) for whoever may not restore by what a record says."""
    row = copy.session.row("SELECT role, is_active FROM users WHERE id = ?", user_id.hex)
    if row is None or not row[1]:
        raise NotAllowed("sign_in")
    if Role(row[0]) not in allowed_roles(Action.RESTORE):
        raise NotAllowed(Action.RESTORE.value)
    # An older form has no such column: nobody was given a password by somebody else.
    has_start = "SELECT 1 FROM pragma_table_info('users') WHERE name = 'must_change_password'"
    if copy.session.row(has_start) is None:
        return
    if copy.session.row("SELECT 1 FROM users WHERE id = ? AND must_change_password", user_id.hex):
        raise NotAllowed(START_PASSWORD)
