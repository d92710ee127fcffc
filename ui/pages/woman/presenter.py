"""Turns what the nurse wishes on the woman's page into use cases."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.audit import AuditEntry
from models.records.clinic.user import User
from models.records.finding import Examination, Symptom
from models.records.record import PregnancyRecord
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft, keep_draft, renew_draft
from models.usecases.events.common import strike_out
from models.usecases.events.examination import strike_out_examination
from models.usecases.events.symptoms import resolve_symptom
from models.usecases.events.take_back import take_back_strike_out
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.usecases.scans.appointments import BookingDraft, book_scan
from models.usecases.scans.record import strike_out_scan
from models.values.length import Millimetres
from models.views import Draft, PregnancySheet
from ui.forms.saver import Job, Save, Saver
from ui.pages.woman.questions.near import Near, near
from ui.session.session import Session, Where

FORM = Where.WOMAN.value
_REPORT = "report."
"""How the texts of symptoms began in a draft while they were reported on this page."""
_MOVED = {f"{_REPORT}kinds": "call.kinds", f"{_REPORT}day": "call.on"}
"""What they are called in a draft of the page on which symptoms are reported now."""


class WomanRequest(Enum):
    """What was asked for, so that its outcome is shown where it was asked."""

    ANSWER = auto()
    STRIKE_OUT = auto()
    RESOLVE = auto()
    BOOK = auto()


@dataclass(frozen=True, slots=True)
class Trail:
    """The audit trail of a woman, newest first, and the users who may have written it."""

    patient_id: UUID
    entries: tuple[AuditEntry, ...]
    users: tuple[User, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is recorded of a woman's other pregnancies, the newest first, beside the one on the screen."""

    pregnancy_id: UUID
    sheets: tuple[PregnancySheet, ...]


class WomanPresenter(QObject):
    """What is asked for about a woman; `saver` says what came of a Save of a WomanRequest.

    Signals: `trail_read` (Trail); `near_found` (Near) and `earlier_read` (Earlier) while she is still on the screen;
    `failed` (CervitrendError) when one of them could not be done.
    """

    trail_read = Signal(object)
    near_found = Signal(object)
    earlier_read = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.saver = Saver(session, self)

    def discuss(self, draft: DiscussionDraft) -> None:
        """Keep a discussion."""
        self._answer(draft.pregnancy_id, "discussion", lambda desk: record_discussion(desk, draft))

    def escalate(self, draft: EscalationDraft) -> None:
        """Keep who was told."""
        self._answer(draft.pregnancy_id, "escalation", lambda desk: escalate(desk, draft))

    def acknowledge(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Answer flags with a reason."""
        self._answer(
            pregnancy_id, "acknowledgement", lambda desk: acknowledge(desk, pregnancy_id, flags, reason)
        )

    def close_lapsed(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Close flags whose window passed, with a reason."""
        self._answer(pregnancy_id, "closing", lambda desk: close_lapsed(desk, pregnancy_id, flags, reason))

    def strike_out(self, record: PregnancyRecord, reason: str) -> None:
        """Make a record count no more, or one that was struck out count again."""

        def job(desk: Desk) -> object:
            if not record.stands:
                return take_back_strike_out(desk, record, reason)
            if isinstance(record, Scan):
                return strike_out_scan(desk, record, reason)
            if isinstance(record, Examination):
                return strike_out_examination(desk, record, reason)
            return strike_out(desk, record, reason)

        self.saver.save(Save(FORM, record.pregnancy_id, WomanRequest.STRIKE_OUT, None), job)

    def resolve(self, symptom: Symptom, last_day: date | None, reason: str) -> None:
        """Keep the last day of a symptom, and the reason where one is given."""
        save = Save(FORM, symptom.pregnancy_id, WomanRequest.RESOLVE, None)
        self.saver.save(save, lambda desk: resolve_symptom(desk, symptom, last_day, reason))

    def book(self, draft: BookingDraft) -> None:
        """Book her next scan."""
        self.saver.save(
            Save(FORM, draft.pregnancy_id, WomanRequest.BOOK, None), lambda desk: book_scan(desk, draft)
        )

    def read_trail(self, patient_id: UUID) -> None:
        """Read everything that was written about a woman."""
        store = self._session.desk.store
        self._session.runner.run(
            self,
            lambda: Trail(patient_id, store.trail_of(patient_id), store.every(User)),
            self._on_trail,
            self._on_failed,
            "trail",
        )

    def read_earlier(self, sheet: PregnancySheet) -> None:
        """Read her other pregnancies; what was asked before is dropped."""
        store, about = self._session.desk.store, sheet.pregnancy.id

        def work() -> Earlier:
            others = [p.id for p in store.pregnancies_of(sheet.patient.id) if p.id != about]
            return Earlier(about, tuple(store.sheet(other) for other in others))

        self._session.runner.run(self, work, self._on_earlier, self._on_failed, "earlier")

    def look_near(self, sheet: PregnancySheet, error: Millimetres) -> None:
        """Work out which lines are near; what was asked before is dropped."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: near(desk, sheet, error), self._on_near, self._on_failed, "near"
        )

    def find_draft(self, pregnancy_id: UUID) -> None:
        """Look for the answer this user left half-typed."""
        self.saver.find(FORM, pregnancy_id, lambda desk: _own_draft(desk, pregnancy_id))

    def _answer(self, pregnancy_id: UUID, part: str, job: Job) -> None:
        self.saver.save(Save(FORM, pregnancy_id, WomanRequest.ANSWER, part), job)

    @Slot(object)
    def _on_trail(self, trail: Trail) -> None:
        self.trail_read.emit(trail)

    @Slot(object)
    def _on_near(self, found: Near) -> None:
        if self._session.woman.shows(found.pregnancy_id):
            self.near_found.emit(found)

    @Slot(object)
    def _on_earlier(self, earlier: Earlier) -> None:
        if self._session.woman.shows(earlier.pregnancy_id):
            self.earlier_read.emit(earlier)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _own_draft(desk: Desk, pregnancy_id: UUID) -> Draft | None:
    """The answer this user left half-typed; symptoms ticked where they used to be reported move to their page first."""
    draft = find_draft(desk, FORM, pregnancy_id)
    reported = {k: text for k, text in draft.fields.items() if k.startswith(_REPORT)} if draft else {}
    if draft is None or not reported:
        return draft
    rest = {key: text for key, text in draft.fields.items() if key not in reported}
    with desk.store.writing():
        there = find_draft(desk, Where.RECORD.value, pregnancy_id)
        moved = {_MOVED[name]: text for name, text in reported.items() if name in _MOVED}
        fields = moved | there.fields if there is not None else moved
        keep_draft(desk, Where.RECORD.value, pregnancy_id, fields, draft.woman)
        return renew_draft(desk, FORM, pregnancy_id, rest, draft.woman)
