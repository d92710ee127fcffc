"""Turns what the nurse wishes on the history's page into use cases."""

from collections.abc import Callable, Mapping
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.pregnancy import Pregnancy
from models.usecases.carry_over import Offered, offered_history
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.views import Draft
from ui.session import Session, Where

FORM = Where.HISTORY.value
Deed = Callable[[Desk], object]
"""What is done with the record; it holds values only, no widget."""
Typed = Mapping["Part", Mapping[str, str]]
"""What is half-typed, by the part of the page that saves it."""


class Part(Enum):
    """The parts of the page that are saved by themselves; the values begin the names of a draft's fields."""

    EARLIER = "earlier"
    STRIKING = "striking"
    NO_HISTORY = "no_history"
    RISKS = "risks"


class HistoryPresenter(QObject):
    """Does one wish at a time; another one meanwhile is not taken.

    A part that is saved leaves the draft in the same moment as it enters the record; what is typed in the others stays.
    Signals: `begun` (UUID, Draft or None); `offered` (UUID, tuple of Offered); `saved` and `refused` (UUID, Part; the latter with CervitrendError) after a
    wish; `drafts_changed`; `failed` (CervitrendError) when drafts cannot be reached.
    """

    begun = Signal(object, object)
    offered = Signal(object, object)
    saved = Signal(object, object)
    refused = Signal(object, object, object)
    drafts_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._saving: tuple[UUID, Part] | None = None
        self._in_record: list[tuple[UUID, Part]] = []

    def begin(self, pregnancy_id: UUID) -> None:
        """Look for a draft."""
        desk = self._session.desk

        def work() -> tuple[UUID, Draft | None]:
            return pregnancy_id, find_draft(desk, FORM, pregnancy_id)

        self._session.runner.run(self, work, self._on_begun, self._on_failed)

    def offer(self, pregnancy: Pregnancy) -> None:
        """Read which pregnancies of hers are over and not among the earlier ones yet."""
        desk = self._session.desk

        def work() -> tuple[UUID, tuple[Offered, ...]]:
            return pregnancy.id, offered_history(desk, pregnancy.patient_id)

        self._session.runner.run(self, work, self._on_offered, self._on_failed)

    def keep(self, pregnancy_id: UUID, typed: Typed, woman: str) -> None:
        """Keep what is half-typed, but for a part that a save still under way puts into the record first."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            left = {part: texts for part, texts in typed.items() if (pregnancy_id, part) not in in_record}
            _keep(desk, pregnancy_id, left, woman)

        self._session.runner.run(self, work, self._on_drafts, self._on_failed)

    def save(self, part: Part, pregnancy_id: UUID, deed: Deed, typed: Typed, woman: str) -> None:
        """Do one part for the woman on the screen; of what is `typed` only the other parts stay a draft."""
        if self._saving is not None:
            return
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.refused.emit(pregnancy_id, part, refused)
            return
        self._saving = pregnancy_id, part
        desk, in_record = self._session.desk, self._in_record
        others = {other: texts for other, texts in typed.items() if other is not part}

        def work() -> None:
            with desk.store.writing():
                deed(desk)
                _keep(desk, pregnancy_id, others, woman)
            in_record.append((pregnancy_id, part))

        self._session.runner.run(self, work, self._on_saved, self._on_refused)

    @Slot(object)
    def _on_begun(self, found: tuple[UUID, Draft | None]) -> None:
        self.begun.emit(*found)

    @Slot(object)
    def _on_offered(self, found: tuple[UUID, tuple[Offered, ...]]) -> None:
        self.offered.emit(*found)

    @Slot(object)
    def _on_saved(self, _nothing: None) -> None:
        pregnancy_id, part = self._settle()
        self.drafts_changed.emit()
        self.saved.emit(pregnancy_id, part)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        pregnancy_id, part = self._settle()
        self.refused.emit(pregnancy_id, part, error)

    def _settle(self) -> tuple[UUID | None, Part | None]:
        """The save is over; drafts kept from now on know nothing of it, those on their way still do."""
        saved, self._saving = self._saving, None
        self._in_record = []
        return saved or (None, None)

    @Slot(object)
    def _on_drafts(self, _kept: object) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def texts_of(draft: Draft, part: Part) -> dict[str, str]:
    """What a draft holds of one part."""
    begin = f"{part.value}."
    aside = f"_{begin}"
    return {
        name.replace(begin, "", 1): text
        for name, text in draft.fields.items()
        if name.startswith((begin, aside))
    }


def _keep(desk: Desk, pregnancy_id: UUID, typed: Typed, woman: str) -> None:
    """Keep the texts of every part as one draft; where there are none there is no draft."""
    fields = {_named(part, name): text for part, texts in typed.items() for name, text in texts.items()}
    if fields:
        keep_draft(desk, FORM, pregnancy_id, fields, woman)
    elif find_draft(desk, FORM, pregnancy_id) is not None:
        discard_draft(desk, FORM, pregnancy_id)


def _named(part: Part, name: str) -> str:
    """A field's name in the draft; what nobody typed keeps the sign before it."""
    return f"_{part.value}.{name[1:]}" if name.startswith("_") else f"{part.value}.{name}"
