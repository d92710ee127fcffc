"""The page about two records of one woman; on purpose it is about two, so no banner names one of them."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.merge import Merge
from models.records.patient import Patient
from models.usecases.women.merge import MergeDraft, MergePreview
from models.usecases.women.undo_merge import UndoPreview
from models.views import WomanRow
from ui.pages.merge.choosing import ChoosingCards
from ui.pages.merge.presenter import MergePresenter, One
from ui.pages.merge.preview_card import MergePreviewCard
from ui.pages.merge.undo_card import UndoCard
from ui.session.session import Location, Session, Where
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("merge")


class MergePage(Page):
    """Both names in full on top; below them one of: who she may be as well, the two side by side, taking it back.

    `Location.record_id` is the record that stays, `Location.other_id` the one that goes into it; without it one is chosen.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Two records of one woman"))
        self._location = Location(Where.MERGE)
        self._came_with_both = False
        self._renewed = False
        self._presenter = MergePresenter(session, self)
        self.stays = Text("", Type.STRONG, wraps=True)
        self.goes = Text("", Type.STRONG, wraps=True)
        self._goes_label = Text(_tr("Goes into it"), Type.LABEL, Tone.QUIET)
        self.exchange = Button(_tr("Exchange the two"), key="Alt+X", parent=self)
        self.choosing = ChoosingCards(self)
        self.preview = MergePreviewCard(session.desk.known, self)
        self.undo = UndoCard(self)
        self.stack = QStackedWidget(self)
        for card in (self.choosing, self.preview, self.undo):
            self.stack.addWidget(card)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(24)
        stays_label = Text(_tr("Stays"), Type.LABEL, Tone.QUIET)
        for label, name in ((stays_label, self.stays), (self._goes_label, self.goes)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label)
            column.addWidget(name)
            names.addLayout(column, 1)
        names.addWidget(self.exchange)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 10, 14, 10)
        page.setSpacing(8)
        page.addLayout(names)
        page.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._presenter.chosen_from.connect(self._show_one)
        self._presenter.found.connect(self.choosing.show_found)
        self.choosing.searched.connect(self._presenter.find)
        self.choosing.back_wanted.connect(self.back_wanted)
        self._presenter.compared.connect(self._show_preview)
        self._presenter.undo_shown.connect(self._show_undo)
        self._presenter.merged.connect(self._on_merged)
        self._presenter.undone.connect(self._on_undone)
        self._presenter.failed.connect(self._on_failed)
        self.exchange.clicked.connect(self._on_exchange)
        self.choosing.other_chosen.connect(self._on_other)
        self.choosing.undo_wanted.connect(self._on_undo_shown)
        self.preview.draft_changed.connect(self._presenter.compare)
        self.preview.merge_wanted.connect(self._presenter.merge)
        self.preview.back_wanted.connect(self._on_back)
        self.undo.undo_wanted.connect(self._presenter.undo)
        self.undo.back_wanted.connect(self._on_back)

    def place(self, location: Location) -> Location:
        return replace(self._location, typed="")

    def opened(self, location: Location) -> None:
        """Compare the two records of the place, or offer those that may be the same woman."""
        self._location = location
        self._came_with_both = location.other_id is not None
        self._clear()
        if location.record_id is not None and location.other_id is not None:
            self._presenter.compare(MergeDraft(kept_id=location.record_id, merged_id=location.other_id))
        elif location.record_id is not None:
            self._presenter.choose_for(location.record_id)

    def _clear(self) -> None:
        """Show nobody; the window's own `blank` is about the one woman on the screen, of whom there is none here."""
        self._name(None, None)
        self.choosing.show_one(None)
        self.preview.blank()
        self.undo.blank()
        self.stack.setCurrentWidget(self.choosing)

    def _name(self, stays: Patient | None, goes: Patient | None) -> None:
        self.stays.setText(formats.identity_text(stays) if stays else "")
        self.goes.setText(formats.identity_text(goes) if goes else "")
        self._goes_label.setVisible(goes is not None)
        self.exchange.setVisible(goes is not None and self.stack.currentWidget() is self.preview)

    @Slot(object)
    def _show_one(self, one: One) -> None:
        if one.patient.id != self._location.record_id:
            return
        self.stack.setCurrentWidget(self.choosing)
        self._name(one.patient, None)
        self.choosing.show_one(one)

    @Slot(object)
    def _show_preview(self, preview: MergePreview) -> None:
        if {preview.draft.kept_id, preview.draft.merged_id} != {
            self._location.record_id,
            self._location.other_id,
        }:
            return
        is_first = self.preview.shown is None
        self.stack.setCurrentWidget(self.preview)
        self._name(preview.kept.patient, preview.merged.patient)
        self.looked_at.emit((preview.kept.patient.id, preview.merged.patient.id))
        self.preview.show_preview(preview)
        if self._renewed:
            self.preview.show_renewed()
            self._renewed = False
        if is_first:
            self.preview.pairs.setFocus()

    @Slot(object)
    def _show_undo(self, preview: UndoPreview) -> None:
        if preview.merge.kept_id != self._location.record_id:
            return
        self.stack.setCurrentWidget(self.undo)
        self._name(preview.kept, preview.merged)
        self.looked_at.emit((preview.kept.id, preview.merged.id))
        self.undo.show_preview(preview)
        if self._renewed:
            self.undo.show_renewed()
            self._renewed = False

    @Slot(object)
    def _on_other(self, row: WomanRow) -> None:
        self._location = replace(self._location, other_id=row.patient_id)
        if self._location.record_id is not None:
            self._presenter.compare(MergeDraft(kept_id=self._location.record_id, merged_id=row.patient_id))

    @Slot(object)
    def _on_undo_shown(self, merge: Merge) -> None:
        self._presenter.show_undo(merge.id)

    @Slot()
    def _on_exchange(self) -> None:
        """Let the other record stay; what was chosen is chosen anew, because sides are exchanged as well."""
        shown = self.preview.shown
        if shown is not None:
            draft = MergeDraft(
                kept_id=shown.draft.merged_id, merged_id=shown.draft.kept_id, combines=shown.draft.combines
            )
            self._presenter.compare(draft)

    @Slot()
    def _on_back(self) -> None:
        """From a comparison or an undo to the list of who she may be; from there to where the user came from."""
        if self._came_with_both:
            self.back_wanted.emit()
        else:
            self.opened(replace(self._location, other_id=None))

    @Slot(object)
    def _on_merged(self, merge: Merge) -> None:
        self.preview.typing.end()
        self.notice.emit(_tr("The two records are one. The old number keeps finding her."))
        self.opened(Location(Where.MERGE, record_id=merge.kept_id))

    @Slot(object)
    def _on_undone(self, merge: Merge) -> None:
        self.undo.typing.end()
        self.notice.emit(_tr("The merge is taken back: they are two records again."))
        self.opened(Location(Where.MERGE, record_id=merge.kept_id))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        preview, undo = self.preview.shown, self.undo.shown
        if isinstance(error, Conflict) and undo is not None:
            self._renewed = True
            self._presenter.show_undo(undo.merge.id)
        elif isinstance(error, Conflict) and preview is not None:
            self._renewed = True
            self._presenter.compare(preview.draft)
        elif undo is not None:
            self.undo.show_error(error)
        elif preview is not None:
            self.preview.show_error(error)
        else:
            self.failed.emit(error)
