"""Backups as they are told about: what one holds, where they go, and how the last ones went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from models.errors import CervitrendError
from models.records.clinic.user import User


@dataclass(frozen=True, slots=True, order=True)
class ChainHead:
    """The newest entry of one desk's audit chain."""

    desk: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What a database holds at one moment, so that two can be compared.

    `schema` is the revision of its form. `counts` are its tables with their rows. `drafts` is a hash over what is
    half-typed, which no audit entry tells of. `newest_entry` is when its last audit entry was written, None before one.
    """

    clinic_id: UUID
    clinic_name: str
    schema: str
    heads: tuple[ChainHead, ...]
    counts: tuple[tuple[str, int], ...]
    drafts: str
    newest_entry: datetime | None

    def count(self, table: str) -> int:
        """The rows of one table; 0 where there is no such table."""
        return dict(self.counts).get(table, 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself: when it was made and by which program, what it holds, and the SHA-256 of each file."""

    made_at: datetime
    program: str
    holds: Holdings
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoredBackup:
    """One backup at its place. `manifest` None: it cannot be read, and `problem` says why."""

    folder: Path
    made_at: datetime
    manifest: Manifest | None
    problem: CervitrendError | None = None


@dataclass(frozen=True, slots=True)
class PeopleNow:
    """Who may come in at present; each None where it cannot be told.

    `users` as the present record has them; `let_in` are the ids with their sign-in names whose password opens its vault.
    """

    users: tuple[User, ...] | None
    let_in: Mapping[UUID, str] | None


@dataclass(frozen=True, slots=True)
class CarriedUser:
    """A user of the backup (`then`, None: not in it) and what she is once it is restored.

    `has_other_password`: hers is not the one of then any more; it is the one of now that will hold.
    """

    then: User | None
    now: User
    has_other_password: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the restored record has to be told."""
        return self.then != self.now


@dataclass(frozen=True, slots=True)
class OpenedBackup:
    """A backup that was opened by a user who may restore: sealed by its own key, its files not read yet.

    `present_key` is that of the present record, which may have got another one since; None where there is no vault of it
    that can be read, so that the backup's own comes back with the passwords of then. `is_judged`: the present record itself
    said that she may restore; else the backup did, because there is no other that can be read. `vault_sha` is the SHA-256
    of the vault of now.
    """

    backup: StoredBackup
    holds: Holdings
    key: bytes = field(repr=False)
    user_id: UUID
    present_key: bytes | None = field(default=None, repr=False)
    is_judged: bool = False
    vault_sha: str = ""


@dataclass(frozen=True, slots=True)
class BackupOutcome:
    """What came of one run: new proven backups, those that still hold everything, and why a place has none."""

    proven: tuple[StoredBackup, ...] = ()
    unchanged: tuple[StoredBackup, ...] = ()
    failed: tuple[CervitrendError, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetState:
    """How backups to one place stand.

    `proven_at` is when the last proven one was made (`name`), `whole_at` when it was last seen to hold everything;
    both None before the first. `problem` is why the last attempt made none. `shares_disk`: it dies with the record's own disk.
    """

    folder: Path
    proven_at: datetime | None = None
    name: str = ""
    whole_at: datetime | None = None
    problem: CervitrendError | None = None
    shares_disk: bool = False


@dataclass(frozen=True, slots=True)
class DrillState:
    """The last trial restore: when, and what was wrong with it, None: nothing."""

    at: datetime
    problem: CervitrendError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How the backups of this clinic stand on this machine.

    `targets` in the order they were chosen; `drill` None before the first. `pack_folder` is where downtime packs go,
    None: nowhere; `packed_at` the last one, `pack_problem` why the last attempt wrote none; `is_pack_password_known`
    whether the password that opens the packs is the one that was shown last.
    """

    targets: tuple[TargetState, ...] = ()
    drill: DrillState | None = None
    pack_folder: Path | None = None
    packed_at: datetime | None = None
    pack_problem: CervitrendError | None = None
    is_pack_password_known: bool = True

    @property
    def last(self) -> TargetState | None:
        """The place with the backup that was last seen to hold everything; None: nothing was ever proven."""
        proven = [target for target in self.targets if target.whole_at is not None]
        return max(proven, key=_whole_at, default=None)


def _whole_at(target: TargetState) -> datetime:
    assert target.whole_at is not None  # noqa: S101  # For the type checker: whoever has none was left out.
    return target.whole_at


@dataclass(frozen=True, slots=True)
class LostEntry:
    """One audit entry that a restore would undo; `patient_id` None: it is about no woman."""

    patient_id: UUID | None
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LostWoman:
    """What a restore would take from one woman: how many entries of each kind, and when the last was written.

    `patient_id` None: what belongs to no woman, with an empty name. `is_new`: the backup does not know her at all.
    """

    patient_id: UUID | None
    name: str
    number: str
    kinds: tuple[tuple[str, int], ...]
    last_at: datetime
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePreview:
    """A backup beside the present record: what it holds, and who would lose what, the latest first.

    `present` None: the present record cannot be read (`problem` says why) or is not there. `parted`: the backup holds
    entries that the present record has not, so it is not an earlier state of it. `users` are all of both as they will be.
    `passwords_of_then`, `roles_of_then`: they come back, because those of now cannot be read.
    """

    backup: StoredBackup
    present: Holdings | None
    lost: tuple[LostWoman, ...] = ()
    parted: bool = False
    problem: CervitrendError | None = None
    users: tuple[CarriedUser, ...] = ()
    passwords_of_then: bool = False
    roles_of_then: bool = False
