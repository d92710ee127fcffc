"""Keeps what is typed at the questions before deeds as drafts, and puts it back when the same is asked again."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.views import Draft
from ui.forms.saver import Saver
from ui.session.session import Location, Session
from ui.widgets.fields.chips import DEED, deed_fields
from ui.widgets.fields.deed_typing import AskedDeed, DeedTyping
from ui.widgets.page import Page


class KeptDeeds(QObject):
    """Listens to every such question of the pages it serves; no page has to think of it, and no deed is ever done by it.

    Signals: `changed` after a draft was kept or forgotten, and when it is asked about something; `failed` (CervitrendError).
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[DeedTyping, Page] = {}
        self._place: Location | None = None
        self._asked_at: dict[DeedTyping, tuple[Location, str]] = {}
        self._saver = Saver(session, self)
        self._saver.found.connect(self._on_found)
        self._saver.drafts_changed.connect(self.changed)
        self._saver.failed_elsewhere.connect(self.failed)

    def serve(self, page: Page) -> None:
        """Listen to every question of a page."""
        for typing in page.findChildren(DeedTyping):
            self._pages[typing] = page
            typing.begun.connect(self._on_begun)
            typing.put_aside.connect(self._on_put_aside)
            typing.ended.connect(self._on_ended)

    def move_to(self, location: Location) -> None:
        """Somebody is led to a place: what is asked from now on is asked there."""
        self._place = location

    def keep(self, page: Page) -> None:
        """Keep what stands in the questions of a page."""
        for typing, asked in self._asking():
            if self._pages[typing] is page and typing.is_read:
                self._keep(typing, asked, typing.texts)

    def is_asked(self, draft: Draft) -> bool:
        """Whether a draft stands in a question that is asked just now."""
        return draft.form == DEED and any(
            asked.about == draft.pregnancy_id and typing.is_read for typing, asked in self._asking()
        )

    def _asking(self) -> Iterator[tuple[DeedTyping, AskedDeed]]:
        for typing in self._pages:
            if typing.asked is not None:
                yield typing, typing.asked

    def _keep(self, typing: DeedTyping, asked: AskedDeed, texts: Mapping[str, str]) -> None:
        place, woman = self._asked_at[typing]
        self._saver.keep(DEED, asked.about, deed_fields(asked, place, texts) if texts else {}, woman)

    @Slot()
    def _on_begun(self) -> None:
        typing = self.sender()
        if isinstance(typing, DeedTyping) and typing.asked is not None and self._place is not None:
            # Said now: when the question goes, the next woman or nobody may be on the screen.
            her = self._session.woman.patient
            woman = typing.asked.woman or (her.family_name.upper() if her is not None else "")
            self._asked_at[typing] = (self._pages[typing].place(self._place), woman)
            self._saver.find(DEED, typing.asked.about)

    @Slot(object, object)
    def _on_found(self, about: UUID, draft: Draft | None) -> None:
        for typing, asked in self._asking():
            if asked.about == about:
                is_same = draft is not None and deed_fields(asked, None, {}).items() <= draft.fields.items()
                typing.put_back(draft.fields if draft is not None and is_same else {})
                self.changed.emit()

    @Slot(object, object)
    def _on_put_aside(self, asked: AskedDeed, texts: Mapping[str, str]) -> None:
        typing = self.sender()
        if isinstance(typing, DeedTyping):
            self._keep(typing, asked, texts)
            self.changed.emit()

    @Slot(object)
    def _on_ended(self, asked: AskedDeed) -> None:
        self._saver.forget(DEED, asked.about)
