"""What use cases need from outside."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from models.backup_ports import Backups
from models.errors import Unavailable
from models.records.clinic.access import Access, WaitingAccess
from models.records.clinic.audit import AuditEntry, AuditHead, AuditLine, AuditQuery, OlderRecord
from models.records.clinic.signed_head import DeskSignature, SignedHead
from models.records.guidelines.guideline import Guideline
from models.records.history import EarlierPregnancy
from models.records.importing.import_line import FileLine
from models.records.importing.reading_plan import Encoding, ReadingPlan, Separator
from models.records.merge import Merge
from models.records.outlook import OutlookRow
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from models.views import (
    AheadRow,
    BookedRow,
    DatedRow,
    Draft,
    Duplicates,
    LoopRow,
    PregnancySheet,
    QuietRow,
    TodayRow,
    WomanRow,
)

R = TypeVar("R", bound=Record)


class RecordFile(Protocol):
    """The file that the record lies in.

    Asked from the thread of its store; `stopped`, `unsettled` and `stop_writing` from any.
    """

    @property
    def stopped(self) -> Unavailable | None:
        """Why nothing is written any more in this session; None while there may be writes."""

    @property
    def unsettled(self) -> int:
        """How many writes are not yet in the file that a plain copy takes."""

    @property
    def older(self) -> OlderRecord | None:
        """What makes this an older record than this machine last wrote in, or another one; None: nothing does. From any thread."""

    def take_as_it_is(self) -> None:
        """Somebody said that this is the record to go on with."""

    def pin(self) -> None:
        """Remember outside the folder where the record ends."""

    @property
    def checked_at(self) -> datetime | None:
        """When the whole of it was last checked on this machine and was whole; None: never. From any thread."""

    def check_whole(self, at: datetime) -> None:
        """Check all of it in a thread of its own; what is wrong ends all writing. Raises: Unavailable (`database.closed`)."""

    def settle(self) -> bool:
        """Bring every write into that file; False where somebody who reads is in the way. Raises: Unavailable."""

    def look(self) -> None:
        """Whether it is still the file that was opened.

        Raises: Unavailable (`database.gone`, `database.replaced`, `database.overwritten`, `database.log_gone`); nothing is
        written afterwards.
        """

    def stop_writing(self, reason: Unavailable) -> None:
        """Refuse every write from now on with this reason, or the first that was given."""

    def write_copy(self, folder: Path, at: datetime) -> Path:
        """Write all that this session sees, and the vault, into a new folder inside `folder`; returns it once it was proven.

        Raises: Unavailable (`copy.not_written`, values: the folder; `copy.not_whole`, values: what was made and is not proven).
        """


class Store(Protocol):
    """The one door to everything kept; all calls come from one thread. Raises (any call): Unavailable when the file fails."""

    @property
    def file(self) -> RecordFile:
        """The file it lies in."""

    @property
    def backups(self) -> "Backups | None":
        """What backs this record up; None: nothing does."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: all of the puts inside, or none. A `writing` inside another joins it."""

    def get(self, kind: type[R], record_id: UUID) -> R:
        """The newest version of a record. Raises: NotFound."""

    def put(self, record: R, reason: str = "") -> R:
        """Save a record with its audit entry; returns it with its new version.

        A record of version 0 is new, any other replaces exactly that version. Raises: Conflict.
        """

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a small kind (users, settings, imports), oldest first."""

    def sheet(self, pregnancy_id: UUID) -> PregnancySheet:
        """Everything about one pregnancy. Raises: NotFound."""

    def pregnancies_of(self, patient_id: UUID) -> tuple[Pregnancy, ...]:
        """All standing pregnancies of a woman, the one opened last first."""

    def find_women(self, text: str, limit: int = 50) -> tuple[WomanRow, ...]:
        """Women whose name, number or birth date begin with every word of `text`; accents and case do not matter."""

    def likely_women(
        self, name: PersonName, born_on: date | None, number: HospitalNumber | None
    ) -> tuple[WomanRow, ...]:
        """Women who may be the same person, most alike first, at most eight."""

    def woman_with_number(self, number: HospitalNumber) -> Patient | None:
        """The standing patient who has this number, or into whose record one with it went; None while it is free."""

    def version(self, kind: type[R], record_id: UUID, version: int) -> R:
        """An earlier version of a record, from the audit trail. Raises: NotFound."""

    def earlier_of(self, patient_id: UUID) -> tuple[EarlierPregnancy, ...]:
        """All earlier pregnancies of a woman, struck out or not, in the order they were entered."""

    def merges_of(self, patient_id: UUID) -> tuple[Merge, ...]:
        """Every merge in which this record was kept or went into another, oldest first."""

    def drafts_about(self, pregnancy_id: UUID) -> tuple[Draft, ...]:
        """The half-filled forms of all users about a pregnancy."""

    def duplicates(self, after: UUID | None) -> Duplicates:
        """Pairs of records that may be of one woman, from the next few records by id; the first where `after` is None."""

    def today(self, on: date) -> tuple[TodayRow, ...]:
        """Every woman with a flag that wants an answer or a scan due by `on`: most urgent flag first, then longest due."""

    def ongoing(self, due_after: date | None = None) -> int:
        """How many pregnancies go on: neither over nor struck out; only those due later than a day where one is given."""

    def sheets_going_on(
        self,
        after: UUID | None,
        limit: int,
        due: tuple[date, date] | None = None,
        rule_ids: Sequence[str] = (),
    ) -> tuple[PregnancySheet, ...]:
        """The next pregnancies that go on, by id, at most `limit`; the first ones where `after` is None.

        `due` leaves out those with a due date before the first or after the second day, unless they have a flag of one of
        these rules that is neither over nor lapsed; those without a due date stay.
        For rules and scan plans over the whole clinic: without contacts, progesterone, outlook and flags of other rules.
        """

    def booked(self, on: date) -> tuple[BookedRow, ...]:
        """The scans booked for a day, cancelled and missed ones left out: by their time, those without one last."""

    def dated(self, until: date) -> tuple[DatedRow, ...]:
        """Dates of sutures and progesterone up to a day, earliest first; past ones while they still wait for somebody."""

    def loops(self, on: date) -> tuple[LoopRow, ...]:
        """Every flag that wants an answer, decision that is owed and scan overdue on a day, the longest waiting first."""

    def quiet_since(self, day: date) -> tuple[QuietRow, ...]:
        """The women in whose record nobody wrote on that day or later, the longest first; looking is no writing."""

    @property
    def date_word(self) -> Access | None:
        """What was written last about the computer's date: a doubt, or a person's word; None: neither. From any thread."""

    def dated_after(self, on: date) -> tuple[AheadRow, ...]:
        """What is recorded as done or seen on a day after `on`, the latest day first."""

    def last_entry_at(self) -> datetime | None:
        """The moment that the last change of the record bears in the audit trail; None before the first.

        Accesses are no changes: whoever is asked whether the date is right has just signed in on it.
        """

    def since(self, kind: type[R], moment: datetime) -> tuple[R, ...]:
        """The records of a kind that were written at that moment or later, in the order they were entered."""

    def women_of_batch(self, batch_id: UUID) -> tuple[UUID, ...]:
        """The ids of the women, struck out or not, to whose records an import added something; oldest first."""

    def replace_outlook(
        self, pregnancy_id: UUID, judged_on: date, policy: str, rows: tuple[OutlookRow, ...]
    ) -> None:
        """Keep what will change for a pregnancy, as judged on a day by a policy, in place of what was kept before."""

    def due_for_reevaluation(self, on: date, policy: str) -> tuple[UUID, ...]:
        """Pregnancies for which a kept turn lies after the day they were judged on and not after `on`.

        With them those judged on a day after `on`, and those that go on and were judged by other rules than those of
        `policy` (see `rules.policies.copies`).
        """

    def save_draft(self, draft: Draft) -> None:
        """Keep a half-filled form in place of the one kept before for that user, form and pregnancy; not audited.

        The pregnancy may be a patient, or nobody yet: see `Draft`.
        """

    def drafts(self, user_id: UUID) -> tuple[Draft, ...]:
        """The user's half-filled forms, newest first."""

    def discard_draft(self, user_id: UUID, form: str, pregnancy_id: UUID) -> None:
        """Forget a half-filled form; nothing happens where there is none."""

    def trail_of(self, patient_id: UUID) -> tuple[AuditEntry, ...]:
        """Every audit entry about a woman and her pregnancies, newest first."""

    def audit_lines(self, query: AuditQuery, after: AuditEntry | None, limit: int) -> tuple[AuditLine, ...]:
        """The next audit entries of the whole clinic that were asked for, newest first; `after` None: from the newest on."""

    def head(self, desk: str) -> AuditHead:
        """The last entry of a desk's audit chain."""

    def heads(self) -> tuple[AuditHead, ...]:
        """The last entry of every desk's audit chain, by the desk's name."""

    def sign(self, text: str) -> DeskSignature | None:
        """This desk's signature of a text; None where the record can only be read."""

    def last_signed(self, desk: str) -> SignedHead | None:
        """The end of a desk's audit chain as it was last signed; None before the first time."""

    def last_change(self, desk: str) -> int:
        """The number of the desk's last audit entry that is a change and no access; 0 where there is none."""

    def close(self) -> None:
        """Give the file and its lock back; nothing may be asked of the store afterwards."""


class Vault(Protocol):
    """The file beside the database that holds its key, once for each user and once for the recovery key.

    Raises (any call that reads it): Unavailable (`vault.missing`, `vault.damaged`, each with `_but_copied` behind it where
    its copy is whole; `vault.not_readable`, `vault.newer`). Whatever takes a name and a password raises NotAllowed
    (`sign_in`) when one of them is wrong, and Unavailable (`vault.older`) when this machine has seen a newer vault.
    """

    def exists(self) -> bool:
        """Whether a clinic was founded here, all the way to the end."""

    def clinic_id(self) -> UUID | None:
        """The id of the clinic's settings; None in a vault of the first format until somebody signs in."""

    def user_named(self, sign_in: str) -> UUID | None:
        """The id of the user with this name; None where nobody has it."""

    def users(self) -> tuple[tuple[UUID, str], ...]:
        """The id and the sign-in name of everybody whose password opens it."""

    def new_recovery_key(self) -> str:
        """A fresh recovery key as it is shown: eight groups of four letters."""

    def found(self, clinic_id: UUID, user_id: UUID, sign_in: str, password: str, recovery_key: str) -> bytes:
        """Make a new data key, and a vault with it for the first user and the recovery key; returns the key.

        The clinic is founded only by `complete`; what an unfinished attempt left behind is set aside first.
        Raises: Unavailable when a vault or a database is already there (never replaced).
        """

    def complete(self) -> None:
        """Say that the database is there with its settings and first user, and closed: the clinic is founded."""

    def unlock(self, sign_in: str, password: str) -> tuple[UUID, bytes]:
        """The user's id and the data key."""

    def tend(self, sign_in: str, password: str) -> None:
        """Do what is due while the database is closed: the present format and cost, the copy, a data key asked for.

        Raises: Unavailable (`database.in_use` while another data key is due, and others).
        """

    def check_recovery(self, sign_in: str, recovery_key: str) -> None:
        """Raises: NotAllowed when no user has that name or the key is another one's, Refused when it is mistyped."""

    def recover(
        self, sign_in: str, recovery_key: str, password: str, new_recovery_key: str
    ) -> tuple[UUID, bytes]:
        """Give this user a new password by the recovery key, which is replaced; raises as `check_recovery`."""

    def replace_recovery_key(self, sign_in: str, password: str, recovery_key: str) -> None:
        """Put another recovery key in the place of the one that holds."""

    def add_user(
        self, lead_sign_in: str, lead_password: str, user_id: UUID, sign_in: str, password: str
    ) -> None:
        """Let somebody in; who is in already gets a new name and password. Raises: Refused (`sign_in.taken`)."""

    def seconds_to_wait(self, sign_in: str) -> int:
        """How long it is after wrong passwords until another may be tried; any earlier try is Unavailable (`sign_in.wait`)."""

    def weakness_of(self, password: str, names: Sequence[str]) -> str | None:
        """The code of what makes a password easy to guess, None where nothing does; `names` are known to everybody here."""

    def change_password(self, sign_in: str, old: str, new: str) -> None:
        """Give a user another password; nothing checks here whether it is a good one."""

    def remove_user(self, lead_sign_in: str, lead_password: str, user_id: UUID) -> None:
        """Take a user's way in away, and ask for another data key, because she may have kept a copy of this one.

        Nothing happens where nobody has that id. Raises: Unavailable (`vault.last_user`).
        """

    def want_new_key(self, sign_in: str, password: str) -> None:
        """Ask for another data key: `tend` makes it before the database is next opened. Raises: Unavailable (`vault.boxes_old`)."""

    def is_new_key_wanted(self) -> bool:
        """Whether one was asked for and not made yet."""

    def accept_older(self) -> None:
        """Take the vault that is there for the newest, after `vault.older` was said."""

    def use_copy(self) -> None:
        """Put the copy in the place of a vault that is damaged or gone. Raises: Unavailable (`vault.copy_not_whole`)."""


class AccessSpool(Protocol):
    """Keeps what happened while nobody could write it into the record, on this machine and without names.

    It fails silently: what cannot be kept here must hold nobody up.
    """

    def add(self, waiting: WaitingAccess) -> None:
        """Keep one more; failed sign-ins of one user within an hour are counted together."""

    def waiting(self) -> tuple[WaitingAccess, ...]:
        """Everything that waits, oldest first."""

    def forget(self) -> None:
        """It was written into the record."""


class FileReader(Protocol):
    """Reads files of one scan a line, and keeps the lines that were not taken."""

    def guess(self, path: Path) -> ReadingPlan:
        """The likeliest way to read a file. Raises: Refused (`file.…`), Unavailable (`file.unreadable`)."""

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        """The likeliest plan once the encoding, the separator or the sheet is settled; None: still to be guessed.

        Raises: Refused (`file.…`), Unavailable (`file.unreadable`).
        """

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        """Every visit of every line after the header, read with a complete plan. Raises: Refused, Unavailable."""

    def fingerprint(self, path: Path) -> str:
        """SHA-256 of the file in hex. Raises: Unavailable."""

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        """Write lines with their reasons to `NAME.refused.csv` in `folder` (None: beside the file); returns where.

        What is there under that name stays, and another name is taken. Raises: Unavailable (`folder.not_writable`).
        """


class GuidelineFormat(Protocol):
    """Guidelines as text: what is read from a text is written as one that reads the same."""

    def read(self, content: str | bytes, name: str) -> Guideline:
        """The guideline of one text; `name` says which in a refusal.

        Raises: Refused with every problem; the field of each is `name:line`, with the rule's id behind it inside one.
        """

    def write(self, guideline: Guideline) -> str:
        """The text that reads as exactly this guideline."""

    def first_edition(self) -> tuple[Guideline, ...]:
        """The guidelines as the first edition of the rules had them. Raises: Unavailable, Refused."""

    def place(self, content: str | bytes, name: str, rule_id: str) -> str:
        """Where a rule stands in a text, as the field of a refusal; the beginning where it does not."""
