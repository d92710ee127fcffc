"""Turns what the nurse wishes on the scan page into use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.flag import Flag, FlagState
from models.records.scan import Scan
from models.rules.placenta import is_guarded_at
from models.rules.schedule import NextScan, next_scan, open_bookings, schedule_of
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.record_scan import amend_scan, record_scan
from models.usecases.scan_form import ScanDraft
from models.views import Draft
from ui.pages.scan.texts import Texts
from ui.session import Session, Where

FORM = Where.SCAN.value


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a form begins with: whose it is, and what was left half-typed (None: nothing)."""

    pregnancy_id: UUID
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A scan as it was kept, the flags it raised, when the next one is owed, and whether it waits to be booked.

    `is_guarded`: nobody reaches in before the senior obstetrician's word.
    """

    scan: Scan
    flags: tuple[Flag, ...]
    planned: NextScan
    is_to_be_booked: bool
    is_guarded: bool


class ScanPresenter(QObject):
    """Reads and keeps drafts, and saves one scan at a time; another wish meanwhile is not taken.

    Signals: `begun` (Beginning); `saved` (Saved) after it was kept; `refused` (CervitrendError) with nothing kept;
    `drafts_changed` after a draft was kept, discarded or recorded; `failed` (CervitrendError) when drafts cannot be reached.
    """

    begun = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    drafts_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False
        self._in_record: list[UUID] = []

    def begin(self, pregnancy_id: UUID) -> None:
        """Look for a draft."""
        desk = self._session.desk
        self._session.runner.run(
            self,
            lambda: Beginning(pregnancy_id, find_draft(desk, FORM, pregnancy_id)),
            self._on_begun,
            self._on_failed,
        )

    def keep(self, pregnancy_id: UUID, fields: Texts, woman: str) -> None:
        """Keep what is half-typed, unless a save that is still under way puts it in the record first."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            if pregnancy_id not in in_record:
                keep_draft(desk, FORM, pregnancy_id, fields, woman)

        self._change_drafts(work)

    def discard(self, pregnancy_id: UUID) -> None:
        """Forget what was half-typed."""
        desk = self._session.desk
        self._change_drafts(lambda: discard_draft(desk, FORM, pregnancy_id))

    def save(self, draft: ScanDraft, amends: Scan | None, reason: str) -> None:
        """Record the scan, or amend one, and forget its draft."""
        if self._is_busy:
            return
        try:
            self._session.woman.require(draft.pregnancy_id)
        except Refused as refused:
            self.refused.emit(refused)
            return
        self._is_busy = True
        desk, in_record = self._session.desk, self._in_record

        def work() -> Saved:
            saved = _save(desk, draft, amends, reason)
            in_record.append(draft.pregnancy_id)
            return saved

        self._session.runner.run(self, work, self._on_saved, self._on_refused)

    def _change_drafts(self, work: Callable[[], object]) -> None:
        self._session.runner.run(self, work, self._on_drafts, self._on_failed)

    @Slot(object)
    def _on_begun(self, beginning: Beginning) -> None:
        self.begun.emit(beginning)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self._settle()
        self.drafts_changed.emit()
        self.saved.emit(saved)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self._settle()
        self.refused.emit(error)

    def _settle(self) -> None:
        """The save is over; drafts kept from now on know nothing of it, those on their way still do."""
        self._is_busy = False
        self._in_record = []

    @Slot(object)
    def _on_drafts(self, _kept: object) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _save(desk: Desk, draft: ScanDraft, amends: Scan | None, reason: str) -> Saved:
    """Keep the scan, forget the draft, and look at what came of it, in one transaction."""
    with desk.store.writing():
        before = desk.store.sheet(draft.pregnancy_id)
        was_open = {flag.id for flag in before.flags if flag.state is FlagState.OPEN}
        scan = record_scan(desk, draft) if amends is None else amend_scan(desk, amends, draft, reason)
        discard_draft(desk, FORM, draft.pregnancy_id)
        after = desk.store.sheet(draft.pregnancy_id)
    new = tuple(f for f in after.flags if f.state is FlagState.OPEN and f.id not in was_open)
    today = desk.clock.today()
    planned = next_scan(after, today, schedule_of(desk.followed))
    is_ahead = planned.on is not None and planned.on > today
    return Saved(scan, new, planned, is_ahead and not open_bookings(after), is_guarded_at(after.facts, today))
