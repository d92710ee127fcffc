"""Turns what the nurse wishes on the woman's page into use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.audit import AuditEntry
from models.records.finding import Symptom
from models.records.scan import Scan
from models.records.user import User
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.record_event import SymptomDraft, report_symptoms, resolve_symptom, strike_out_symptom
from models.usecases.record_scan import strike_out_scan
from models.usecases.review_flag import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.views import Draft, PregnancySheet
from ui.session import Session, Where

_FORM = Where.WOMAN.value


class Wish(Enum):
    """What was asked for, so that its outcome is shown where it was asked."""

    ANSWER = auto()
    STRIKE_OUT = auto()
    STRIKE_OUT_SYMPTOM = auto()
    REPORT = auto()
    RESOLVE = auto()


@dataclass(frozen=True, slots=True)
class Trail:
    """The audit trail of a woman, newest first, and the users who may have written it."""

    patient_id: UUID
    entries: tuple[AuditEntry, ...]
    users: tuple[User, ...]


class WomanPresenter(QObject):
    """Does one wish at a time; another one meanwhile is not taken.

    Signals: `saved` (Wish, what was kept); `failed` (Wish, CervitrendError) with nothing kept; `draft_found` (Draft)
    where she left a half-typed answer; `draft_settled` once one was kept or discarded; `trail_read` (Trail);
    `troubled` (CervitrendError) when one of the last three could not be done.
    """

    saved = Signal(object, object)
    failed = Signal(object, object)
    draft_found = Signal(object)
    draft_settled = Signal()
    trail_read = Signal(object)
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Wish | None = None

    def discuss(self, draft: DiscussionDraft) -> None:
        """Keep a discussion."""
        desk = self._session.desk
        self._save(Wish.ANSWER, draft.pregnancy_id, lambda: record_discussion(desk, draft))

    def escalate(self, draft: EscalationDraft) -> None:
        """Keep who was told."""
        desk = self._session.desk
        self._save(Wish.ANSWER, draft.pregnancy_id, lambda: escalate(desk, draft))

    def acknowledge(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Answer flags with a reason."""
        desk = self._session.desk
        self._save(Wish.ANSWER, pregnancy_id, lambda: acknowledge(desk, pregnancy_id, flags, reason))

    def close_lapsed(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Close flags whose window passed, with a reason."""
        desk = self._session.desk
        self._save(Wish.ANSWER, pregnancy_id, lambda: close_lapsed(desk, pregnancy_id, flags, reason))

    def strike_out(self, scan: Scan, reason: str) -> None:
        """Make a scan count no more."""
        desk = self._session.desk
        self._save(Wish.STRIKE_OUT, scan.pregnancy_id, lambda: strike_out_scan(desk, scan, reason))

    def strike_out_symptom(self, symptom: Symptom, reason: str) -> None:
        """Make a symptom count no more."""
        desk = self._session.desk
        self._save(
            Wish.STRIKE_OUT_SYMPTOM, symptom.pregnancy_id, lambda: strike_out_symptom(desk, symptom, reason)
        )

    def report(self, draft: SymptomDraft) -> None:
        """Keep symptoms she reports."""
        desk = self._session.desk
        self._save(Wish.REPORT, draft.pregnancy_id, lambda: report_symptoms(desk, draft))

    def resolve(self, symptom: Symptom, last_day: date | None) -> None:
        """Keep the last day of a symptom."""
        desk = self._session.desk
        self._save(Wish.RESOLVE, symptom.pregnancy_id, lambda: resolve_symptom(desk, symptom, last_day))

    def read_trail(self, patient_id: UUID) -> None:
        """Read everything that was written about a woman."""
        store = self._session.desk.store
        self._session.runner.run(
            self,
            lambda: Trail(patient_id, store.trail_of(patient_id), store.every(User)),
            self._on_trail,
            self._on_trouble,
            "trail",
        )

    def look_for_draft(self, pregnancy_id: UUID) -> None:
        """Ask for the answer this user left half-typed."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_draft(desk, _FORM, pregnancy_id), self._on_found, self._on_trouble
        )

    def keep_draft(self, sheet: PregnancySheet, fields: dict[str, str]) -> None:
        """Keep a half-typed answer; without any text, the one kept before is forgotten."""
        desk, pregnancy_id, woman = self._session.desk, sheet.pregnancy.id, sheet.patient.family_name.upper()

        def settle() -> None:
            if fields:
                keep_draft(desk, _FORM, pregnancy_id, fields, woman)
            else:
                discard_draft(desk, _FORM, pregnancy_id)

        self._session.runner.run(self, settle, self._on_settled, self._on_trouble)

    def _save(self, wish: Wish, pregnancy_id: UUID, work: Callable[[], object]) -> None:
        if self._wish is not None:
            return
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.failed.emit(wish, refused)
            return
        self._wish = wish
        self._session.runner.run(self, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, kept: object) -> None:
        wish, self._wish = self._wish, None
        self.saved.emit(wish, kept)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        wish, self._wish = self._wish, None
        self.failed.emit(wish, error)

    @Slot(object)
    def _on_found(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_found.emit(draft)

    @Slot(object)
    def _on_trail(self, trail: Trail) -> None:
        self.trail_read.emit(trail)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.draft_settled.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.troubled.emit(error)
