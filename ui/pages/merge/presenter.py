"""Reads and merges records off the window's thread."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.merge import Merge
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.duplicates import likely_the_same
from models.usecases.women.find import find_women
from models.usecases.women.merge import MergeDraft, MergePreview, merge_women, preview_merge
from models.usecases.women.undo_merge import UndoPreview, merges_into, preview_undo, undo_merge
from models.views import WomanRow
from ui.session.session import Session
from ui.session.unkept import Unkept


@dataclass(frozen=True, slots=True)
class One:
    """A woman, who may be the same as she, and the records that went into hers."""

    patient: Patient
    likely: tuple[WomanRow, ...]
    merges: tuple[tuple[Merge, Patient], ...]


class MergePresenter(QObject):
    """Signals: `failed` (CervitrendError) with nothing kept; all others with what they name.

    `chosen_from` (One), `found` (str, tuple of WomanRow), `compared` (MergePreview), `undo_shown` (UndoPreview), `merged` and `undone` (Merge).
    """

    chosen_from = Signal(object)
    found = Signal(str, object)
    compared = Signal(object)
    undo_shown = Signal(object)
    merged = Signal(object)
    undone = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False

    def choose_for(self, patient_id: UUID) -> None:
        """Read a woman and who may be the same as she."""
        desk = self._session.desk
        self._session.runner.run(self, lambda: _one(desk, patient_id), self._on_one, self._on_failed, "merge")

    def find(self, text: str) -> None:
        """Search for her other record; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: (text, find_women(desk, text)), self._on_found, self._on_failed, "merge_search"
        )

    def compare(self, draft: MergeDraft) -> None:
        """Work out what merging would do; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: preview_merge(desk, draft), self._on_compared, self._on_failed, "merge"
        )

    def show_undo(self, merge_id: UUID) -> None:
        """Work out what taking a merge back would do."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: preview_undo(desk, merge_id), self._on_undo, self._on_failed, "merge"
        )

    def merge(self, previewed: MergePreview, reason: str) -> None:
        """Merge exactly what is shown; while one write is under way another is not taken."""
        desk = self._session.desk
        if not self._is_busy:
            self._is_busy = True
            self._session.write(
                self,
                Unkept("merge", is_save=True),
                lambda: merge_women(desk, previewed, reason),
                self._on_merged,
                self._on_failed,
            )

    def undo(self, previewed: UndoPreview, reason: str) -> None:
        """Take the merge back that is shown."""
        desk = self._session.desk
        if not self._is_busy:
            self._is_busy = True
            self._session.write(
                self,
                Unkept("merge", is_save=True),
                lambda: undo_merge(desk, previewed, reason),
                self._on_undone,
                self._on_failed,
            )

    @Slot(object)
    def _on_one(self, one: One) -> None:
        self.chosen_from.emit(one)

    @Slot(object)
    def _on_found(self, found: tuple[str, tuple[WomanRow, ...]]) -> None:
        self.found.emit(*found)

    @Slot(object)
    def _on_compared(self, preview: MergePreview) -> None:
        self.compared.emit(preview)

    @Slot(object)
    def _on_undo(self, preview: UndoPreview) -> None:
        self.undo_shown.emit(preview)

    @Slot(object)
    def _on_merged(self, merge: Merge) -> None:
        self._is_busy = False
        self.merged.emit(merge)

    @Slot(object)
    def _on_undone(self, merge: Merge) -> None:
        self._is_busy = False
        self.undone.emit(merge)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._is_busy = False
        self.failed.emit(error)


def _one(desk: Desk, patient_id: UUID) -> One:
    patient = desk.store.get(Patient, patient_id)
    into = merges_into(desk, patient_id)
    merges = tuple((merge, desk.store.get(Patient, merge.merged_id)) for merge in into)
    return One(patient, likely_the_same(desk, patient), merges)
