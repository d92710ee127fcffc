"""Who signed in, who looked at whom, and what left the record: what happened without changing anything in it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from uuid import UUID

from models.records.record import TECHNICAL, Record


class AccessKind(Enum):
    """What happened. `RESTORED_UNASKED`: no record of that moment could be asked whether its user may restore."""

    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    SIGNED_OUT = "signed_out"
    LOOKED = "looked"
    EXPORTED = "exported"
    PRINTED = "printed"
    COPIED = "copied"
    VERIFIED = "verified"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    RESTORED_UNASKED = "restored_unasked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  # Names what happened; it is no password.
    RECOVERY_KEY_USED = "recovery_key_used"
    RECOVERY_KEY_RENEWED = "recovery_key_renewed"
    DATA_KEY_RENEWED = "data_key_renewed"
    RECORD_ACCEPTED = "record_accepted"
    PACK_PASSWORD_SHOWN = "pack_password_shown"  # noqa: S105  # Names what happened; it is no password.
    DATE_DOUBTED = "date_doubted"
    DATE_CONFIRMED = "date_confirmed"


class ExportKind(Enum):
    """What a file holds, a paper or the clipboard that went out of the record."""

    AUDIT_LIST = "audit_list"
    WHOLE_WOMAN = "whole_woman"
    POLICY = "policy"
    DRY_RUN = "dry_run"
    LINES_LEFT_OUT = "lines_left_out"
    DOWNTIME_PACK = "downtime_pack"
    RECEIPT = "receipt"
    QUIET_RECORDS = "quiet_records"
    RETENTION_LIST = "retention_list"
    SUMMARY = "summary"
    CHART = "chart"
    LETTER = "letter"
    SLIP = "slip"
    LABELS = "labels"
    TRAIL = "trail"
    LOOPS = "loops"
    TODAY = "today"
    DAYS = "days"
    AUDIT = "audit"
    TABLES = "tables"
    TABLES_WITHOUT_NAMES = "tables_without_names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access(Record):
    """One thing that somebody did with the record without changing it; written once, never amended.

    `patient_id` is the woman it is about, `user_id` another user than the one who wrote it: of a sign-in that failed,
    the one whose name was typed; both None where there is none. `happened_at` is when it happened where that is not
    when it was written down, of a doubtful date the moment of the entry before. `export` says what a file holds, `place` the last folder of its path or what was
    restored, of a sign-in the version of the program (`rules.register.program_version`; empty: none was written yet); `count` how many rows, faults or times.
    """

    kind: AccessKind
    patient_id: UUID | None = field(default=None, metadata=TECHNICAL)
    user_id: UUID | None = None
    happened_at: datetime | None = None
    export: ExportKind | None = None
    place: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingAccess:
    """What happened while the record could not be written: who it is about (None: a name that nobody here has) and how often."""

    kind: AccessKind
    user_id: UUID | None
    at: datetime
    count: int
