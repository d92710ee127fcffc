"""Going back to a backup: opened by somebody's password, shown beside the present record, then put in its place."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from db.backup.beside.comparing import has_parted, lost_since
from db.backup.beside.people import bring_people, changed_passwords, otherwise_now, people_now, users_of
from db.backup.disk import bytes_needed, check_room, flush_file, of_the_target
from db.backup.halt import Halt
from db.backup.listing import backups_in
from db.backup.manifest import check_files, read_manifest, sha256_of
from db.backup.names import read_name
from db.backup.proof import prove_copy
from db.backup.remembered import Places
from db.backup.snapshot import Snapshot, snapshot
from db.backup.swap import BEFORE_UPGRADE, clear_incoming, incoming_of, kept_folder, swap_in
from db.clinic.access_spool import FileSpool, failures_kept
from db.clinic.folder import DataFolder, make_folder, mode_in
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
from models.records.record import Stamp
from models.rules.register.permissions import START_PASSWORD, Action, allowed_roles

_LEFT = ("cervitrend.db", "cervitrend.vault", "cervitrend.head")
"""What the names of the record's own files begin with: database and log, vault with its previous version, pinned head."""
_STAYS = (".lock", ".holder")


class Restorer:
    """Restores into one data folder, whether or not a record lies there that can still be read.

    Who may restore, who may come in afterwards and with which password is asked of the present record and its vault
    (`vault`, None: that of the folder), as far as they can be read. `desk_name` is whose entries tell of it.
    """

    def __init__(
        self,
        data: Path,
        clock: Clock,
        places: Places,
        vault: FileVault | None = None,
        desk_name: Callable[[], str] = str,
    ) -> None:
        self._folder, self._clock, self._places = DataFolder(data), clock, places
        self._vault = vault or FileVault(self._folder)
        self._desk_name = desk_name
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
            return self._vault.clinic_id()
        return None

    def check(self, folder: Path) -> None:
        """Whether a folder says of itself that it is a backup, in a form that is known here; nothing is proven.

        Raises: Unavailable (`restore.no_backup`, `restore.newer`, values: both forms; what `read_manifest` raises).
        """
        if not folder.is_dir():
            raise Unavailable("restore.no_backup", str(folder))
        manifest = read_manifest(folder)
        if manifest.holds.schema not in KNOWN:
            raise Unavailable("restore.newer", manifest.holds.schema, HEAD)

    def open(
        self, folder: Path, user: str, password: str, then: tuple[str, str] | None = None
    ) -> OpenedBackup:
        """Open a backup with a name and password that hold now; with those of then where there is no vault of now.

        `then` are a name and password that held when it was made, for a backup under another key; None: the same ones.
        Raises: NotAllowed (`sign_in`, `restore`, START_PASSWORD; `restore_then` where `then` is needed), Unavailable (a backup that
        is not whole or under the manifest of another, `backup.unlike`; what `check` raises).
        """
        self.check(folder)
        sha = self._sha_of_vault()
        present = self._asked_now(folder, user, password)
        if present is None:
            user_id, key = self._asked_then(folder, user, password)
        else:
            user_id, key = present[0], self._key_of_then(folder, present[1], then or (user, password))
        manifest = read_manifest(folder, key)
        is_judged = self._is_allowed_now(user_id, key if present is None else present[1])
        with _frozen(DataFolder(folder).database, key) as copy:
            if not is_judged:
                _check_role(copy, user_id)
            if copy.holdings() != manifest.holds:
                raise Unavailable("backup.unlike", folder.name)
        name = read_name(folder.name)
        made_at = manifest.made_at if name is None else name.made_at
        return OpenedBackup(
            StoredBackup(folder, made_at, manifest),
            manifest.holds,
            key,
            user_id,
            None if present is None else present[1],
            is_judged,
            sha,
        )

    def _asked_now(self, backup: Path, user: str, password: str) -> tuple[UUID, bytes] | None:
        """Who that is by the vault of now, and its key; None where none of this clinic can be read. Raises: NotAllowed (`sign_in`)."""
        if is_same_clinic(self._folder, DataFolder(backup)) is not True:
            return None
        try:
            with failures_kept(self._folder, self._vault, user, self._clock.now()):
                return self._vault.unlock(user, password)
        except Unavailable as error:
            if error.code == "sign_in.wait":
                raise
            return None

    def _asked_then(self, backup: Path, user: str, password: str) -> tuple[UUID, bytes]:
        vault = FileVault(DataFolder(backup))
        with failures_kept(self._folder, vault, user, self._clock.now()):
            return vault.unlock(user, password)

    def _key_of_then(self, backup: Path, key: bytes, then: tuple[str, str]) -> bytes:
        """The backup's key: that of now, or the one that a name and password of then open. Raises: NotAllowed (`restore_then`)."""
        try:
            read_manifest(backup, key)
        except Unavailable:
            try:
                return FileVault(DataFolder(backup)).unlock(*then)[1]
            except NotAllowed:
                raise NotAllowed("restore_then") from None
        return key

    def _is_allowed_now(self, user_id: UUID, key: bytes) -> bool:
        """Whether the present record says that she may restore; False where it cannot be read. Raises: NotAllowed."""
        try:
            with _frozen(self._folder.database, key) as present:
                _check_role(present, user_id)
        except Unavailable:
            return False
        return True

    def preview(self, opened: OpenedBackup) -> RestorePreview:
        """The backup beside the present record. Raises: Unavailable (`restore.other_clinic`; a backup that cannot be read)."""
        vault, key = self._vault_of_now(opened), _key_afterwards(opened)
        source, people = DataFolder(opened.backup.folder), people_now(self._folder.database, key, vault)
        with _frozen(source.database, opened.key) as copy:
            changed = changed_passwords(FileVault(source), vault)
            users = otherwise_now(users_of(copy), people, changed, self._stamp(opened, self._clock.now()))
            preview = RestorePreview(
                backup=opened.backup,
                present=None,
                users=users,
                passwords_of_then=vault is None,
                roles_of_then=people.users is None,
            )
            return self._beside_present(preview, opened, copy)

    def _beside_present(
        self, preview: RestorePreview, opened: OpenedBackup, copy: Snapshot
    ) -> RestorePreview:
        present = self._folder.database
        if not present.exists():
            return preview
        try:
            with snapshot(present, _key_afterwards(opened), untouched=True) as now:
                holds = now.holdings()
                _check_clinic(opened, holds)
                lost, parted = lost_since(now, opened.holds, copy), has_parted(now, opened.holds)
                return replace(preview, present=holds, lost=lost, parted=parted)
        except Unavailable as error:
            if error.code == "restore.other_clinic":
                raise
            return replace(preview, problem=error)

    def _vault_of_now(self, opened: OpenedBackup) -> FileVault | None:
        """The vault that stays; None where the backup's own comes back."""
        return None if opened.present_key is None else self._vault

    def _sha_of_vault(self) -> str:
        """What the vault of now is at this moment; empty where it cannot be read."""
        with suppress(OSError):
            return sha256_of(self._folder.vault)
        return ""

    def agree(self, opened: OpenedBackup) -> None:
        self._agreed = opened

    def restore_agreed(self) -> tuple[bool, Path | None]:
        agreed, self._agreed = self._agreed, None
        return (False, None) if agreed is None else (True, self.restore(agreed))

    def restore(self, opened: OpenedBackup, halt: Halt | None = None) -> Path | None:
        """Put the backup in the place of the record; returns the folder in which the old one is kept, None: there was none.

        Copied and proven beside it first; killed at any step, either the old or the new one opens at the next start. Who
        may come in, and as what, stays as it is now.
        Raises: Unavailable (`database.in_use`, `restore.other_clinic`, `restore.vault_changed`, `backup.no_room`, a backup that is
        not whole).
        """
        make_folder(self._folder.path)
        check_local(self._folder.path)
        now = self._clock.now()
        lock = DatabaseLock(self._folder.database)
        lock.take("", now)
        try:
            self._check_present(opened)
            kept = self._swap(opened, halt or Halt(), now)
            kind = AccessKind.RESTORED if opened.is_judged else AccessKind.RESTORED_UNASKED
            FileSpool(self._folder.spool).add(WaitingAccess(kind, opened.user_id, now, 1))
            return kept
        finally:
            lock.release()

    def _check_present(self, opened: OpenedBackup) -> None:
        """Refuse to put a clinic's backup over another clinic; what cannot be read any more is kept and cannot be asked."""
        if opened.present_key is not None and self._sha_of_vault() != opened.vault_sha:
            raise Unavailable("restore.vault_changed")
        present = self._present(_key_afterwards(opened))
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
        ready = [incoming_of(here.database), incoming_of(here.vault)]
        with of_the_target(here.path):
            clear_incoming(here)
            check_room(here.path, bytes_needed(source))
            try:
                self._make_ready(opened, ready, halt, now)
            except BaseException:
                with suppress(OSError):
                    clear_incoming(here)
                raise
            replaced = self._own_files()
            kept = kept_folder(here, "replaced", now)
            swap_in(here, replaced, ready, kept)
            # What this machine pinned was of the record that went away, as somebody wanted.
            MachineState(opened.holds.clinic_id).forget_pin()
            if not replaced:
                kept.rmdir()
        if opened.present_key is None:
            with suppress(Unavailable):
                # Going back to an older vault was wanted: the next sign-in has nothing to ask about it.
                self._vault.accept_older()
        return kept if replaced else None

    def _make_ready(self, opened: OpenedBackup, ready: Sequence[Path], halt: Halt, now: datetime) -> None:
        """The backup under the key that holds afterwards, proven, and in it the users of now; and the vault that goes with it."""
        source, here = DataFolder(opened.backup.folder), self._folder
        (database, vault), key = ready, _key_afterwards(opened)
        manifest = read_manifest(source.path, opened.key)
        with _frozen(source.database, opened.key) as copy:
            copy.copy_to(database, key, halt)
        shutil.copyfile(source.vault if opened.present_key is None else here.vault, vault)
        check_files(source.path, manifest)
        prove_copy(database, key, manifest.holds, halt)
        people = people_now(here.database, key, self._vault_of_now(opened))
        bring_people(database, key, people, self._stamp(opened, now))
        for place in ready:
            halt.check()
            place.chmod(mode_in(place.parent))
            flush_file(place)

    def _stamp(self, opened: OpenedBackup, now: datetime) -> Stamp:
        desk = self._desk_name() or next((head.desk for head in opened.holds.heads), "")
        return Stamp(now, opened.user_id, desk)

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


def _key_afterwards(opened: OpenedBackup) -> bytes:
    """Under which key the restored record lies: that of now, so that one who left opens nothing with that of then."""
    return opened.key if opened.present_key is None else opened.present_key


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
    if row is not None and not row[1]:
        raise NotAllowed("sign_in")
    if row is None or Role(row[0]) not in allowed_roles(Action.RESTORE):
        raise NotAllowed(Action.RESTORE.value)
    # An older form has no such column: nobody was given a password by somebody else.
    has_start = "SELECT 1 FROM pragma_table_info('users') WHERE name = 'must_change_password'"
    if copy.session.row(has_start) is None:
        return
    if copy.session.row("SELECT 1 FROM users WHERE id = ? AND must_change_password", user_id.hex):
        raise NotAllowed(START_PASSWORD)
