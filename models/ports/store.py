"""The one door to everything kept."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from models.ports.backups import Backups
from models.ports.record_file import RecordFile
from models.records.clinic.access import Access
from models.records.clinic.audit import AuditEntry, AuditHead, AuditLine, AuditQuery
from models.records.clinic.signed_head import DeskSignature, SignedHead
from models.records.history import EarlierPregnancy
from models.records.merge import Merge
from models.records.outlook import OutlookRow
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record
from models.values.day import DayOrder
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from models.views import (
    AgendaRow,
    AheadRow,
    BookedRow,
    ClinicRow,
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

        A record of version 0 is new, any other replaces exactly that version. Nothing is kept that would stand on a pregnancy
        or a woman that was taken back.
        Raises: Conflict, Refused (`pregnancy.taken_back`, `woman.taken_back`).
        """

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a small kind (users, settings, imports), oldest first."""

    def sheet(self, pregnancy_id: UUID) -> PregnancySheet:
        """Everything about one pregnancy. Raises: NotFound."""

    def pregnancies_of(self, patient_id: UUID) -> tuple[Pregnancy, ...]:
        """All standing pregnancies of a woman, the one opened last first."""

    def find_women(
        self, text: str, limit: int = 50, order: DayOrder = DayOrder.DAY_FIRST
    ) -> tuple[WomanRow, ...]:
        """Women whose name, number or birth date begin with every word of `text`, then those inside whose names they stand.

        Accents and case do not matter; birth dates are read in this order.
        """

    def likely_women(
        self, name: PersonName, born_on: date | None, number: HospitalNumber | None
    ) -> tuple[WomanRow, ...]:
        """Women who may be the same person, most alike first, at most eight."""

    def has_women(self) -> bool:
        """Whether any woman stands in the record."""

    def woman_with_number(self, number: HospitalNumber) -> Patient | None:
        """The standing patient who has this number, or into whose record one with it went; None while it is free."""

    def version(self, kind: type[R], record_id: UUID, version: int) -> R:
        """An earlier version of a record, from the audit trail. Raises: NotFound."""

    def earlier_of(self, patient_id: UUID) -> tuple[EarlierPregnancy, ...]:
        """All earlier pregnancies of a woman, struck out or not, in the order they were entered."""

    def women_taken_back(self, limit: int = 50) -> tuple[Patient, ...]:
        """Women who were struck out by hand, the last first; not those whose records went into others or came with a file."""

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

    def agenda(self, first: date, last: date) -> tuple[AgendaRow, ...]:
        """Who is booked from one day to another, by day and time; then whose scan is due in them and who is booked for none."""

    def booked_on(self, on: date) -> int:
        """How many scans are booked for a day, those already seen among them."""

    def clinic_list(self, on: date) -> tuple[ClinicRow, ...]:
        """Whoever is booked for a day, by her time, those without one behind them; then whoever was scanned on it without."""

    def dated(self, until: date) -> tuple[DatedRow, ...]:
        """Dates of sutures and progesterone up to a day, earliest first; past ones while they still wait for somebody."""

    def loops(self, on: date) -> tuple[LoopRow, ...]:
        """Every flag that wants an answer, decision that is owed and scan overdue on a day, the longest waiting first."""

    def quiet_since(self, day: date) -> tuple[QuietRow, ...]:
        """The women in whose record nobody wrote on that day or later, the longest first; looking is no writing."""

    def looked_at_last(self, user_id: UUID, limit: int = 20) -> tuple[WomanRow, ...]:
        """The women this user opened last, each once, the last first; not those who went into another record or stand no more."""

    @property
    def date_word(self) -> Access | None:
        """What was written last about the computer's date: a doubt, or a person's word; None: neither. From any thread."""

    def dated_after(self, on: date) -> tuple[AheadRow, ...]:
        """What is recorded as done or seen on a day after `on`, the latest day first."""

    def last_sign_in(self) -> Access | None:
        """The newest sign-in or unlocking that was written down; None before the first."""

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
