"""Turns what the nurse wishes on the woman's page into use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.audit import AuditEntry
from models.records.finding import Examination, Symptom
from models.records.laboratory import LabResult
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.records.user import User
from models.usecases.arrange import BookingDraft, book_scan
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, forget_part, keep_draft
from models.usecases.events import strike_out
from models.usecases.examine import strike_out_examination
from models.usecases.record_event import resolve_symptom
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
from models.values.length import Millimetres
from models.views import Draft, PregnancySheet
from ui.pages.woman.near import Near, near
from ui.session import Session, Where

_FORM = Where.WOMAN.value
Struck = Scan | Symptom | Examination | LabResult | Progesterone | Cerclage | Pessary | CareNote
"""What is struck out on this page."""
_REPORT = "report."
"""How the texts of symptoms began in a draft while they were reported on this page."""
_MOVED = {f"{_REPORT}kinds": "call.kinds", f"{_REPORT}day": "call.on"}
"""What they are called in a draft of the page on which symptoms are reported now."""


class Wish(Enum):
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


@dataclass(frozen=True, slots=True)
class _Save:
    """A save under way: what was asked, for which pregnancy, and what its texts in a draft begin with."""

    wish: Wish
    about: UUID
    drafted: str


class WomanPresenter(QObject):
    """Does one wish at a time for a woman; another one for her meanwhile is not taken.

    Signals: `saved` (Wish, what was kept) and `failed` (Wish, CervitrendError) with nothing kept, both only while she
    is still on the screen; `draft_found` (Draft) where she left a half-typed answer; `draft_settled` once one was kept
    or discarded; `trail_read` (Trail); `near_found` (Near) and `earlier_read` (Earlier) while she is still on the screen;
    `troubled` (CervitrendError) when one of the last five could not be done, or nothing was kept for a woman who is no
    longer on the screen.
    """

    saved = Signal(object, object)
    failed = Signal(object, object)
    draft_found = Signal(object)
    draft_settled = Signal()
    trail_read = Signal(object)
    near_found = Signal(object)
    earlier_read = Signal(object)
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._under_way: set[UUID] = set()

    def discuss(self, draft: DiscussionDraft) -> None:
        """Keep a discussion."""
        desk = self._session.desk
        self._save(
            _Save(Wish.ANSWER, draft.pregnancy_id, "discussion"), lambda: record_discussion(desk, draft)
        )

    def escalate(self, draft: EscalationDraft) -> None:
        """Keep who was told."""
        desk = self._session.desk
        self._save(_Save(Wish.ANSWER, draft.pregnancy_id, "escalation"), lambda: escalate(desk, draft))

    def acknowledge(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Answer flags with a reason."""
        desk = self._session.desk
        self._save(
            _Save(Wish.ANSWER, pregnancy_id, "acknowledgement"),
            lambda: acknowledge(desk, pregnancy_id, flags, reason),
        )

    def close_lapsed(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Close flags whose window passed, with a reason."""
        desk = self._session.desk
        self._save(
            _Save(Wish.ANSWER, pregnancy_id, "closing"),
            lambda: close_lapsed(desk, pregnancy_id, flags, reason),
        )

    def strike_out(self, record: Struck, reason: str) -> None:
        """Make a record count no more."""
        desk = self._session.desk

        def work() -> object:
            if isinstance(record, Scan):
                return strike_out_scan(desk, record, reason)
            if isinstance(record, Examination):
                return strike_out_examination(desk, record, reason)
            return strike_out(desk, record, reason)

        self._save(_Save(Wish.STRIKE_OUT, record.pregnancy_id, ""), work)

    def resolve(self, symptom: Symptom, last_day: date | None, reason: str) -> None:
        """Keep the last day of a symptom, and the reason where one is given."""
        desk = self._session.desk
        save = _Save(Wish.RESOLVE, symptom.pregnancy_id, "")
        self._save(save, lambda: resolve_symptom(desk, symptom, last_day, reason))

    def book(self, draft: BookingDraft) -> None:
        """Book her next scan."""
        desk = self._session.desk
        self._save(_Save(Wish.BOOK, draft.pregnancy_id, ""), lambda: book_scan(desk, draft))

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

    def read_earlier(self, sheet: PregnancySheet) -> None:
        """Read her other pregnancies; what was asked before is dropped."""
        store, about = self._session.desk.store, sheet.pregnancy.id

        def work() -> Earlier:
            others = [p.id for p in store.pregnancies_of(sheet.patient.id) if p.id != about]
            return Earlier(about, tuple(store.sheet(other) for other in others))

        self._session.runner.run(self, work, self._on_earlier, self._on_trouble, "earlier")

    def look_near(self, sheet: PregnancySheet, error: Millimetres) -> None:
        """Work out which lines are near; what was asked before is dropped."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: near(desk, sheet, error), self._on_near, self._on_trouble, "near"
        )

    def look_for_draft(self, pregnancy_id: UUID) -> None:
        """Ask for the answer this user left half-typed."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: _own_draft(desk, pregnancy_id), self._on_found, self._on_trouble
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

    def _save(self, save: _Save, work: Callable[[], object]) -> None:
        if save.about in self._under_way:
            return
        try:
            self._session.woman.require(save.about)
        except Refused as refused:
            self.failed.emit(save.wish, refused)
            return
        self._under_way.add(save.about)
        self._session.runner.run(
            self, work, lambda kept: self._on_saved(save, kept), lambda error: self._on_failed(save, error)
        )

    def _on_saved(self, save: _Save, kept: object) -> None:
        self._under_way.discard(save.about)
        if self._is_on_screen(save.about):
            self.saved.emit(save.wish, kept)
        elif save.drafted:
            self._forget_saved(save)

    def _on_failed(self, save: _Save, error: CervitrendError) -> None:
        self._under_way.discard(save.about)
        if self._is_on_screen(save.about):
            self.failed.emit(save.wish, error)
        else:
            self.troubled.emit(error)

    def _is_on_screen(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy is the one on the screen now."""
        sheet = self._session.woman.sheet
        return sheet is not None and sheet.pregnancy.id == pregnancy_id

    def _forget_saved(self, save: _Save) -> None:
        """Take what was saved out of the draft she left behind; what else she had typed there stays."""
        desk = self._session.desk
        self._session.runner.run(
            self,
            lambda: forget_part(desk, _FORM, save.about, save.drafted),
            self._on_settled,
            self._on_trouble,
        )

    @Slot(object)
    def _on_found(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_found.emit(draft)

    @Slot(object)
    def _on_trail(self, trail: Trail) -> None:
        self.trail_read.emit(trail)

    @Slot(object)
    def _on_near(self, found: Near) -> None:
        if self._is_on_screen(found.pregnancy_id):
            self.near_found.emit(found)

    @Slot(object)
    def _on_earlier(self, earlier: Earlier) -> None:
        if self._is_on_screen(earlier.pregnancy_id):
            self.earlier_read.emit(earlier)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.draft_settled.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.troubled.emit(error)


def _own_draft(desk: Desk, pregnancy_id: UUID) -> Draft | None:
    """The answer this user left half-typed; symptoms ticked where they used to be reported move to their page first."""
    draft = find_draft(desk, _FORM, pregnancy_id)
    reported = {k: text for k, text in draft.fields.items() if k.startswith(_REPORT)} if draft else {}
    if draft is None or not reported:
        return draft
    rest = {key: text for key, text in draft.fields.items() if key not in reported}
    with desk.store.writing():
        there = find_draft(desk, Where.RECORD.value, pregnancy_id)
        moved = {_MOVED[name]: text for name, text in reported.items() if name in _MOVED}
        fields = moved | there.fields if there is not None else moved
        keep_draft(desk, Where.RECORD.value, pregnancy_id, fields, draft.woman)
        discard_draft(desk, _FORM, pregnancy_id)
        return keep_draft(desk, _FORM, pregnancy_id, rest, draft.woman) if rest else None
