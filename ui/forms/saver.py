"""Puts what was typed into the record, and keeps what is half-typed until it is there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem, Refused
from models.rules.pregnancy.consequences import consequences
from models.usecases.desk import Desk
from models.usecases.drafts import count_fields, find_draft, forget_part, renew_draft, without_part
from models.usecases.undo import undoable
from models.views import Draft, PregnancySheet
from ui.forms.saved_message import AfterSave, discarded_message, saved_message, with_undo
from ui.session.session import Session
from ui.session.unkept import Unkept
from ui.widgets.messages.message import Message
from ui.widgets.page import Page

_Told = Callable[[Any, Any], None]
W = TypeVar("W")
Job = Callable[[Desk], object]
"""What is done with the record; it holds values only, no widget."""


@dataclass(frozen=True, slots=True)
class Save(Generic[W]):
    """One write: the form and whom it is about, what was asked for there, and what of the form's draft it puts into the record.

    `about` is a pregnancy, a woman without one, or the registration of a woman whom the record does not know
    (`is_new`). `part` begins the names of the draft's fields that are saved; empty: all of them, None: none.
    """

    form: str
    about: UUID
    request: W
    part: str | None = ""
    is_new: bool = False


@dataclass(slots=True)
class _UnderWay:
    """A save that has no outcome yet; the worker says when it is in the record."""

    part: str | None
    is_in_record: bool = False


class Saver(QObject):
    """Saves for whoever is on the screen, one write about her at a time: another one meanwhile is not taken.

    What is saved leaves the draft in the same moment as it enters the record; what else is half-typed stays.
    Signals: `saved` (Save, what the job gave) and `failed` (Save, CervitrendError) with nothing kept, while she is still on
    the screen; `saved_elsewhere` (Save, what the job gave) and `failed_elsewhere` (CervitrendError) where she no longer
    is, the latter too when drafts cannot be reached; `found` (UUID, Draft or None) answers `find`; `drafts_changed` after a
    draft was kept, forgotten or saved; `said` (Message) of what was discarded, with its undo.
    """

    saved = Signal(object, object)
    failed = Signal(object, object)
    saved_elsewhere = Signal(object, object)
    failed_elsewhere = Signal(object)
    found = Signal(object, object)
    drafts_changed = Signal()
    said = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._outcome: AfterSave | None = None
        self._under_way: dict[UUID, _UnderWay] = {}
        self._with_draft: set[UUID] = set()
        self._looked_for: Counter[UUID] = Counter()
        self._is_discarding = False

    def serve(self, page: Page, saved: _Told, failed: _Told, found: _Told) -> None:
        """Tell a page what became of its saves, and what was half-typed; of another woman the window hears."""
        self.saved.connect(saved)
        self.failed.connect(failed)
        self.failed_elsewhere.connect(page.report_error)
        self.found.connect(found)
        self.drafts_changed.connect(page.drafts_changed)
        self.said.connect(page.said)

    def save(self, save: Save[W], job: Job) -> None:
        """Do `job` and take what it saved out of the draft, all or nothing."""
        if save.about in self._under_way:
            return
        if not self._is_on_screen(save):
            self.failed.emit(save, Refused(Problem("woman", "woman.not_on_screen")))
            return
        desk, under_way = self._session.desk, _UnderWay(save.part)
        self._under_way[save.about] = under_way
        before = self._session.woman.sheet

        def work() -> tuple[object, AfterSave | None]:
            with desk.store.writing():
                kept = job(desk)
                if save.part is not None:
                    forget_part(desk, save.form, save.about, save.part)
                outcome = _outcome(desk, before, save.about)
            under_way.is_in_record = True
            return kept, outcome

        self._session.write(
            self,
            Unkept(save.form, save.about, is_save=True),
            work,
            lambda done: self._on_saved(save, *done),
            lambda error: self._on_failed(save, error),
        )

    def message(self, said: str, more: str = "", kept: object = None) -> Message:
        """What to say of the save whose outcome was told last: `said`, the flags that it raised, and `more`.

        `kept` is what of its outcome can be undone; nothing of it is without.
        """
        desk, message = self._session.desk, Message(said, more)
        if self._outcome is not None:
            message = saved_message(said, more, self._outcome, desk.known, desk.clock.today())
        return with_undo(message, undoable(kept))

    def keep(self, form: str, about: UUID, fields: Mapping[str, str], woman: str = "") -> None:
        """Keep what is half-typed, but for what a save under way puts into the record first; nothing typed leaves no draft.

        `woman` is her name as the chip shows it.
        """
        # A form that does not show its draft yet is not one in which nothing is typed.
        if not fields and (about not in self._with_draft or self._looked_for[about]):
            return
        if fields:
            self._with_draft.add(about)
        else:
            self._with_draft.discard(about)
        desk, under_way = self._session.desk, self._under_way.get(about)

        is_discarding = self._is_discarding

        def work() -> Draft | None:
            kept = find_draft(desk, form, about) if is_discarding else None
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            part = under_way.part if under_way is not None and under_way.is_in_record else None
            renew_draft(desk, form, about, fields if part is None else without_part(fields, part), woman)
            return None if kept is None else replace(kept, saved_at=desk.clock.now())

        def keep() -> None:
            what = Unkept(form, about, woman, count_fields(fields), again=keep)
            self._session.write(self, what, work, self._on_drafts, self._on_trouble)

        keep()

    @contextmanager
    def discarding(self, keep: Callable[[], None]) -> Iterator[None]:
        """What a draft loses inside, she discarded: it is said, with an undo. Before that `keep` keeps what is typed."""
        keep()
        self._is_discarding = True
        try:
            yield
        finally:
            self._is_discarding = False

    def discard(self, form: str, about: UUID, keep: Callable[[], None]) -> None:
        """Forget what she discarded as a whole; `keep` keeps it as it stands, so that it can be undone."""
        with self.discarding(keep):
            self.forget(form, about)

    def forget(self, form: str, about: UUID) -> None:
        """Forget what was half-typed."""
        self._with_draft.add(about)
        self._looked_for.pop(about, None)
        self.keep(form, about, {})

    def find(self, form: str, about: UUID, look: Callable[[Desk], Draft | None] | None = None) -> None:
        """Look for what this user left half-typed; `look` finds it where that takes more."""
        desk = self._session.desk

        def work() -> tuple[UUID, Draft | None]:
            return about, look(desk) if look is not None else find_draft(desk, form, about)

        def failed(error: CervitrendError) -> None:
            self._answered(about)
            self.failed_elsewhere.emit(error)

        self._looked_for[about] += 1
        self._session.runner.run(self, work, self._on_found, failed)

    def _answered(self, about: UUID) -> None:
        if self._looked_for[about] > 1:
            self._looked_for[about] -= 1
        else:
            del self._looked_for[about]

    def _is_on_screen(self, save: Save[W]) -> bool:
        return save.is_new or self._session.woman.shows(save.about)

    def _on_saved(self, save: Save[W], kept: object, outcome: AfterSave | None) -> None:
        self._outcome = outcome
        self._under_way.pop(save.about, None)
        if save.part is not None:
            self.drafts_changed.emit()
        where = self.saved if self._is_on_screen(save) else self.saved_elsewhere
        where.emit(save, kept)

    def _on_failed(self, save: Save[W], error: CervitrendError) -> None:
        self._under_way.pop(save.about, None)
        if self._is_on_screen(save):
            self.failed.emit(save, error)
        else:
            self.failed_elsewhere.emit(error)

    @Slot(object)
    def _on_found(self, found: tuple[UUID, Draft | None]) -> None:
        about, draft = found
        self._answered(about)
        if draft is not None:
            self._with_draft.add(about)
        self.found.emit(about, draft)

    @Slot(object)
    def _on_drafts(self, gone: Draft | None) -> None:
        if gone is not None:
            self.said.emit(discarded_message(gone))
        self.drafts_changed.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.failed_elsewhere.emit(error)


def _outcome(desk: Desk, before: PregnancySheet | None, about: UUID) -> AfterSave | None:
    """What a save did to the flags of the pregnancy that was on the screen; None where it was about no pregnancy."""
    if before is None or before.pregnancy.id != about:
        return None
    after = desk.store.sheet(about)
    return AfterSave(after, consequences(before.flags, after.flags))
