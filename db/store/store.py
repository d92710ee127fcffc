"""The store: the one door to everything kept in the database."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, select

from db.columns import write_moment
from db.engine import BrokenConstraint
from db.store.chain import Chain
from db.store.drafts import Drafts
from db.store.duplicates import duplicates
from db.store.kinds import Row, StoredKind, stored_kind_of
from db.store.likely import Sought, most_alike
from db.store.lists.agenda import agenda_rows
from db.store.lists.clinic_day import booked_on, clinic_rows
from db.store.lists.dated_today import Arranged
from db.store.lists.loops import loop_rows
from db.store.lists.ongoing import GoingOn
from db.store.lists.outlook import Outlook
from db.store.lists.quiet import quiet_rows
from db.store.lists.recent import recent_rows
from db.store.lists.today import today_rows
from db.store.merged import Merged
from db.store.newest import date_word, last_entry_at, last_sign_in, newest_id
from db.store.record_file import SqlRecordFile
from db.store.search import WomenIndex
from db.store.session import StoreSession, prepared
from db.store.sheet import Sheets
from db.store.signing import DeskSigner
from db.store.trail import audit_lines, trail_of, women_of_batch
from db.tables import patients
from models.errors import Conflict, NotFound, Problem, Refused, Unavailable
from models.ports.backups import Backups
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.audit import AuditEntry, AuditHead, AuditLine, AuditQuery
from models.records.clinic.signed_head import DeskSignature, SignedHead
from models.records.history import EarlierPregnancy
from models.records.merge import Merge
from models.records.outlook import OutlookRow
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record
from models.rules.register.owners import owner_of, owner_problems
from models.rules.register.visible_texts import text_problems
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


class SqlStore:
    """The store on one open database; `released` gives its lock back when it is closed.

    `signer` signs for the desk while it is open; None: nobody does. `file` None: a database that is only passed through, as
    in a migration.
    """

    def __init__(
        self,
        session: StoreSession,
        released: Callable[[], None],
        signer: DeskSigner | None = None,
        file: SqlRecordFile | None = None,
    ) -> None:
        self._session = session
        self._signer = signer
        self._released = released
        self._file = file
        self._date_word = None if file is None else date_word(session)
        self.backups: Backups | None = None
        self._chain = Chain(session)
        self._women = WomenIndex(session)
        self._sheets = Sheets(session)
        self._outlook = Outlook(session)
        self._arranged = Arranged(session)
        self._drafts = Drafts(session)
        self._going_on = GoingOn(session)
        self._merged = Merged(session)

    @property
    def file(self) -> SqlRecordFile:
        if self._file is None:
            raise Unavailable("database.closed")
        return self._file

    def writing(self) -> AbstractContextManager[None]:
        return self._session.writing()

    def get(self, kind: type[R], record_id: UUID) -> R:
        record = self._found(stored_kind_of(kind), record_id)
        if record is None:
            raise NotFound(stored_kind_of(kind).name, str(record_id))
        return record

    def _found(self, kind: StoredKind[R], record_id: UUID) -> R | None:
        row = self._session.row(kind.by_id, record_id.hex)
        return None if row is None else kind.read(row)

    def put(self, record: R, reason: str = "") -> R:
        kind = stored_kind_of(type(record))
        saved = replace(record, version=record.version + 1)
        after = kind.row(saved)
        with self.writing():
            before = self._before(kind, record)
            if problems := (*self._owner_problems(record), *self._text_problems(kind, record, before)):
                raise Refused(*problems)
            try:
                self._write(kind, record, after)
            except BrokenConstraint as error:
                raise _refusal(error, kind, record) from error
            self._chain.add(kind.name, before, after, reason)
            if isinstance(saved, Patient):
                self._women.keep(saved)
        if isinstance(saved, Access) and saved.kind in (AccessKind.DATE_DOUBTED, AccessKind.DATE_CONFIRMED):
            self._date_word = saved
        return saved

    @staticmethod
    def _text_problems(kind: StoredKind[R], record: R, before: Row | None) -> tuple[Problem, ...]:
        """What is wrong with the texts that are new; what an older program let in stays until it is changed."""
        problems = text_problems(record)
        if not problems or before is None:
            return problems
        return text_problems(record, kind.read(tuple(before.values())))

    def _owner_problems(self, record: Record) -> tuple[Problem, ...]:
        """That what the record would be written into was taken back."""
        owned = owner_of(record)
        return () if owned is None else owner_problems(self._found(stored_kind_of(owned[0]), owned[1]))

    def _before(self, kind: StoredKind[R], record: R) -> Row | None:
        """The version to be replaced; None for a new record. Raises: Conflict, NotFound."""
        row = self._session.row(kind.by_id, record.id.hex)
        if row is None:
            if record.version:
                raise NotFound(kind.name, str(record.id))
            return None
        before = kind.named(row)
        if before["version"] != record.version:
            raise Conflict(kind.name, str(record.id))
        return before

    def _write(self, kind: StoredKind[R], record: R, after: Row) -> None:
        if not record.version:
            self._session.run(kind.insert, after)
            return
        was = {"was_id": record.id.hex, "was_version": record.version}
        if self._session.run(kind.update, after | was) != 1:
            raise Conflict(kind.name, str(record.id))

    def every(self, kind: type[R]) -> tuple[R, ...]:
        read = stored_kind_of(kind)
        return tuple(read.read(row) for row in self._session.rows(read.all_rows))

    def sheet(self, pregnancy_id: UUID) -> PregnancySheet:
        return self._sheets.sheet(pregnancy_id)

    def pregnancies_of(self, patient_id: UUID) -> tuple[Pregnancy, ...]:
        kind = stored_kind_of(Pregnancy)
        rows = self._session.rows(kind.of_patient, patient_id.hex)
        standing = [p for p in map(kind.read, reversed(rows)) if p.stands]
        # An older one can be brought in after her current one.
        return tuple(sorted(standing, key=lambda p: p.opened_on, reverse=True))

    def find_women(
        self, text: str, limit: int = 50, order: DayOrder = DayOrder.DAY_FIRST
    ) -> tuple[WomanRow, ...]:
        return self._women.find(text, limit, order)

    def likely_women(
        self, name: PersonName, born_on: date | None, number: HospitalNumber | None
    ) -> tuple[WomanRow, ...]:
        holder = self._merged.holder(number) if number is not None else None
        return most_alike(self._session, self._women, Sought(name, born_on, number, holder))

    def woman_with_number(self, number: HospitalNumber) -> Patient | None:
        row = self._session.row(_with_number(), number.text)
        if row is not None:
            return stored_kind_of(Patient).read(row)
        holder = self._merged.holder(number)
        return None if holder is None else self.get(Patient, holder)

    def version(self, kind: type[R], record_id: UUID, version: int) -> R:
        return self._merged.version(kind, record_id, version)

    def earlier_of(self, patient_id: UUID) -> tuple[EarlierPregnancy, ...]:
        return self._merged.earlier_of(patient_id)

    def women_taken_back(self, limit: int = 50) -> tuple[Patient, ...]:
        return self._merged.women_taken_back(limit)

    def merges_of(self, patient_id: UUID) -> tuple[Merge, ...]:
        return self._merged.merges_of(patient_id)

    def drafts_about(self, pregnancy_id: UUID) -> tuple[Draft, ...]:
        return self._merged.drafts_about(pregnancy_id)

    def duplicates(self, after: UUID | None) -> Duplicates:
        return duplicates(self._session, self._women, after)

    def today(self, on: date) -> tuple[TodayRow, ...]:
        return today_rows(self._session, on)

    def ongoing(self, due_after: date | None = None) -> int:
        return self._going_on.count(due_after)

    def sheets_going_on(
        self,
        after: UUID | None,
        limit: int,
        due: tuple[date, date] | None = None,
        rule_ids: Sequence[str] = (),
    ) -> tuple[PregnancySheet, ...]:
        return self._going_on.sheets(after, limit, due, rule_ids)

    def has_women(self) -> bool:
        return bool(self._session.rows("SELECT 1 FROM patients WHERE struck_out IS NULL LIMIT 1"))

    def booked(self, on: date) -> tuple[BookedRow, ...]:
        return self._arranged.booked(on)

    def agenda(self, first: date, last: date) -> tuple[AgendaRow, ...]:
        return agenda_rows(self._session, first, last)

    def booked_on(self, on: date) -> int:
        return booked_on(self._session, on)

    def clinic_list(self, on: date) -> tuple[ClinicRow, ...]:
        return clinic_rows(self._session, on)

    def dated(self, until: date) -> tuple[DatedRow, ...]:
        return self._arranged.dated(until)

    def loops(self, on: date) -> tuple[LoopRow, ...]:
        return loop_rows(self._session, on)

    def since(self, kind: type[R], moment: datetime) -> tuple[R, ...]:
        of = stored_kind_of(kind)
        return tuple(of.read(row) for row in self._session.rows(of.since, write_moment(moment)))

    def quiet_since(self, day: date) -> tuple[QuietRow, ...]:
        return quiet_rows(self._session, day)

    def looked_at_last(self, user_id: UUID, limit: int = 20) -> tuple[WomanRow, ...]:
        return recent_rows(self._session, user_id, limit)

    @property
    def date_word(self) -> Access | None:
        return self._date_word

    def dated_after(self, on: date) -> tuple[AheadRow, ...]:
        return self._arranged.dated_after(on)

    def last_sign_in(self) -> Access | None:
        return last_sign_in(self._session)

    def last_entry_at(self) -> datetime | None:
        return last_entry_at(self._session)

    def newest_id(self) -> UUID | None:
        """The greatest id of any record; None where there is none."""
        return newest_id(self._session)

    def women_of_batch(self, batch_id: UUID) -> tuple[UUID, ...]:
        return women_of_batch(self._session, batch_id)

    def replace_outlook(
        self, pregnancy_id: UUID, judged_on: date, policy: str, rows: tuple[OutlookRow, ...]
    ) -> None:
        self._outlook.replace(pregnancy_id, judged_on, policy, rows)

    def due_for_reevaluation(self, on: date, policy: str) -> tuple[UUID, ...]:
        return self._outlook.due_for_reevaluation(on, policy)

    def save_draft(self, draft: Draft) -> None:
        self._drafts.save(draft)

    def drafts(self, user_id: UUID) -> tuple[Draft, ...]:
        return self._drafts.of(user_id)

    def discard_draft(self, user_id: UUID, form: str, pregnancy_id: UUID) -> None:
        self._drafts.discard(user_id, form, pregnancy_id)

    def trail_of(self, patient_id: UUID) -> tuple[AuditEntry, ...]:
        return trail_of(self._session, patient_id)

    def audit_lines(self, query: AuditQuery, after: AuditEntry | None, limit: int) -> tuple[AuditLine, ...]:
        return audit_lines(self._session, query, after, limit)

    def head(self, desk: str) -> AuditHead:
        return self._chain.head(desk)

    def heads(self) -> tuple[AuditHead, ...]:
        return self._chain.heads()

    def sign(self, text: str) -> DeskSignature | None:
        signer = self._signer
        return None if signer is None else DeskSignature(signer.public_key, signer.sign(text))

    def last_signed(self, desk: str) -> SignedHead | None:
        row = self._session.row(_last_signed(), desk)
        return None if row is None else stored_kind_of(SignedHead).read(row)

    def last_change(self, desk: str) -> int:
        return self._chain.last_change(desk)

    def close(self) -> None:
        self._signer = None
        with ExitStack() as ending:
            # The last one first; whatever fails, the record is held by nobody afterwards.
            ending.callback(self._released)
            ending.callback(self._session.close)
            if self.backups is not None:
                ending.callback(self.backups.forget)
            if self._file is not None:
                ending.callback(self._file.close)


@cache
def _last_signed() -> str:
    """The newest signed head of a desk."""
    heads = stored_kind_of(SignedHead).table
    newest = select(heads).where(heads.c.of_desk == bindparam("desk")).order_by(heads.c.id.desc())
    return f"{prepared(newest).sql} LIMIT 1"


@cache
def _with_number() -> str:
    """The standing woman with a number."""
    return stored_kind_of(Patient).where(
        patients.c.number == bindparam("number"), patients.c.struck_out.is_(None)
    )


def _refusal(error: BrokenConstraint, kind: StoredKind[Any], record: Record) -> Exception:
    """What a broken constraint means: a number in use, a parent that is not there, or a record saved already."""
    words = str(error)
    if isinstance(record, Patient) and "patients.number" in words:
        return Refused(Problem("number", "number.in_use", (str(record.number),)))
    if "FOREIGN KEY" in words:
        return NotFound(f"parent of {kind.name}", str(record.id))
    return Conflict(kind.name, str(record.id)) if "UNIQUE" in words else error
