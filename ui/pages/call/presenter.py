"""Turns what the nurse wishes on the call card into use cases."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.flag import Flag
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.review_flag import EscalationDraft, escalate
from models.views import Draft, PregnancySheet
from ui.session import Session, Where

_FORM = Where.CALL.value


class CallPresenter(QObject):
    """Records who was told, one at a time for a woman; another one about her meanwhile is not taken.

    Signals: `told` (the flags) and `failed` (CervitrendError) with nothing kept, both only while she is still on the
    screen; `draft_found` (Draft) where she left a half-typed name; `draft_settled` once one was kept or discarded;
    `troubled` (CervitrendError) when a draft could not be, or nothing was kept for a woman who is no longer on the screen.
    """

    told = Signal(object)
    failed = Signal(object)
    draft_found = Signal(object)
    draft_settled = Signal()
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        # The runner answers in the order in which it was asked.
        self._under_way: list[UUID] = []

    def tell(self, draft: EscalationDraft) -> None:
        """Keep who was told of the ticked flags."""
        if draft.pregnancy_id in self._under_way:
            return
        try:
            self._session.woman.require(draft.pregnancy_id)
        except Refused as refused:
            self.failed.emit(refused)
            return
        desk = self._session.desk
        self._under_way.append(draft.pregnancy_id)
        self._session.runner.run(self, lambda: escalate(desk, draft), self._on_told, self._on_failed)

    def look_for_draft(self, pregnancy_id: UUID) -> None:
        """Ask for what this user left half-typed."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_draft(desk, _FORM, pregnancy_id), self._on_found, self._on_trouble
        )

    def keep_draft(self, sheet: PregnancySheet, fields: dict[str, str]) -> None:
        """Keep what is half-typed; without any text, what was kept before is forgotten."""
        desk, pregnancy_id, woman = self._session.desk, sheet.pregnancy.id, sheet.patient.family_name.upper()

        def settle() -> None:
            if fields:
                keep_draft(desk, _FORM, pregnancy_id, fields, woman)
            else:
                discard_draft(desk, _FORM, pregnancy_id)

        self._session.runner.run(self, settle, self._on_settled, self._on_trouble)

    @Slot(object)
    def _on_told(self, flags: tuple[Flag, ...]) -> None:
        about = self._under_way.pop(0)
        if self._is_on_screen(about):
            self.told.emit(flags)
        else:
            self._forget(about)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        about = self._under_way.pop(0)
        if self._is_on_screen(about):
            self.failed.emit(error)
        else:
            self.troubled.emit(error)

    def _forget(self, pregnancy_id: UUID) -> None:
        """Forget the draft of what was recorded after all, while another woman is on the screen."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: discard_draft(desk, _FORM, pregnancy_id), self._on_settled, self._on_trouble
        )

    def _is_on_screen(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy is the one on the screen now."""
        sheet = self._session.woman.sheet
        return sheet is not None and sheet.pregnancy.id == pregnancy_id

    @Slot(object)
    def _on_found(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_found.emit(draft)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.draft_settled.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.troubled.emit(error)
