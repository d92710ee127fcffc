"""The page on which a pregnancy is opened, dated, and its history taken."""

from collections.abc import Sequence
from typing import assert_never
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.clinic.reference import References
from models.records.clinic.user import User
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.rules.register.permissions import Action, may
from models.usecases.drafts import count_fields
from models.usecases.pregnancies.redating import DueDatePreview, dating_rule
from models.usecases.pregnancies.risk_factors import trauma_followed
from models.views import Draft, PregnancySheet
from ui.forms.saver import Save
from ui.pages.pregnancy.dating_card import DatingCard
from ui.pages.pregnancy.details_card import DetailsCard
from ui.pages.pregnancy.details_form import NOTHING
from ui.pages.pregnancy.half_typed import DATING, DETAILS, dating_fields, details_fields, pregnancy_part_texts
from ui.pages.pregnancy.history_card import HistoryCard
from ui.pages.pregnancy.opening_card import OpeningCard
from ui.pages.pregnancy.presenter import FORM, PregnancyPart, PregnancyPresenter
from ui.pages.pregnancy.redating_preview import RedatingPreview
from ui.session.session import Location, Session, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scroll
from ui.widgets.fields.chips import OPENING
from ui.widgets.leave import Leave
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("pregnancy")


class PregnancyPage(Page):
    """The due date and the pregnancy itself on the left, her history on the right; each part saves by itself.

    Another due date takes a second step, over the whole page: what it would change. `references` hold the rules by
    which a due date is suggested; the clinic's country says which.
    """

    def __init__(self, session: Session, references: References, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        today = session.desk.clock.today()
        self.presenter = PregnancyPresenter(session, self)
        self._references = references
        self._patient: Patient | None = None
        self._sheet: PregnancySheet | None = None
        self._was_just_opened = False
        self._wanted = ""
        self.opening = OpeningCard(today, self)
        self.dating = DatingCard(today, self)
        self.preview = RedatingPreview(self)
        self.details = DetailsCard(today, self)
        self.history = HistoryCard(self)
        self.restored = LineStrip(self)
        self.leave = Leave(self._count_typed, self)
        self.unsaved = Text("", Type.STRONG, Tone.URGENT)
        self.done = Button(_tr("Done"), ButtonKind.PRIMARY, "Ctrl+Return")
        self._left = QStackedWidget(self)
        self._steps = QStackedWidget(self)
        self._names: dict[UUID, str] = {session.desk.user.id: session.desk.user.name}
        self._lay_out()
        self._connect()
        self._allow(session.desk.user)
        self.blank()
        store = session.desk.store
        session.runner.run(self, lambda: store.every(User), self._take_names, self.report_error)

    def _allow(self, user: User) -> None:
        """Leave to this user what her role allows: whoever only scans opens a pregnancy and changes none."""
        if not may(user, Action.RECORD_CARE):
            self.dating.form.setEnabled(False)
            self.details.form.setEnabled(False)
        dating, details = self.dating, self.details
        buttons = (dating.take, dating.change, dating.save, details.save, self.history.take)
        allow(user, Action.RECORD_CARE, *buttons)

    def _lay_out(self) -> None:
        existing = Scroll(self)
        for card in (self.dating, self.details):
            existing.body.addWidget(card)
        existing.body.addStretch(1)
        self._left.addWidget(self.opening)
        self._left.addWidget(existing)
        first = QWidget(self)
        across = QHBoxLayout(first)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._left, 5)
        across.addWidget(self.history, 7)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        for part in (self.unsaved, self.leave, self.done):
            foot.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(8)
        self._steps.addWidget(first)
        self._steps.addWidget(self.preview)
        page.addWidget(self._steps, 1)
        page.addLayout(foot)

    def _connect(self) -> None:
        self.opening.save_wanted.connect(self._on_open)
        self.dating.save_wanted.connect(self._on_agree)
        self.dating.preview_wanted.connect(self._on_preview_wanted)
        self.dating.cancelled.connect(self.preview.clear)
        self.preview.save_wanted.connect(self.presenter.redate)
        self.preview.back_wanted.connect(self._on_back)
        self.details.save_wanted.connect(self._on_record)
        self.history.take_wanted.connect(self._on_history)
        self.history.past_wanted.connect(self.location_wanted)
        self.presenter.past_found.connect(self.history.offer_past)
        self.done.clicked.connect(self._on_done)
        self.presenter.open_found.connect(self._on_is_open)
        self.presenter.failed.connect(self.opening.show_error)
        self.presenter.saver.serve(self, self._on_saved, self._on_failed, self._on_draft)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self._on_discard)

    def opened(self, location: Location) -> None:
        self._wanted = location.typed

    def blank(self) -> None:
        self._patient = self._sheet = None
        today = self.session.desk.clock.today()
        self.opening.clear(today, self.session.desk.usual_day)
        self.dating.clear(today)
        self.dating.blank()
        self.preview.clear()
        self._show_step()
        self.details.blank()
        self.history.blank()
        self.unsaved.clear()
        self.restored.clear()
        self.done.hide()
        self._left.setEnabled(False)

    def on_leave(self) -> None:
        """Keep what is half-typed."""
        if self._patient is None:
            return
        typed, woman = self._typed(), self._patient.family_name.upper()
        if self._sheet is not None:
            self.presenter.saver.keep(FORM, self._sheet.pregnancy.id, typed, woman)
        else:
            self.presenter.saver.keep(OPENING, self._patient.id, typed, woman)

    def show_patient(self, patient: Patient) -> None:
        """The form that opens a pregnancy; a woman who has one that goes on is led to it."""
        if self._patient is not None and self._patient.id == patient.id:
            return
        self._patient, self._sheet = patient, None
        self._left.setEnabled(True)
        self._left.setCurrentIndex(0)
        self.history.wait()
        self.opening.dating.method.setFocus()
        self.presenter.saver.find(OPENING, patient.id)
        self.presenter.find_open(patient.id)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Everything about a pregnancy; what is typed in a form stays when she is read again."""
        today = self.session.desk.clock.today()
        is_new = self._sheet is None or self._sheet.pregnancy.id != sheet.pregnancy.id
        self._patient, self._sheet = sheet.patient, sheet
        self._left.setEnabled(True)
        self._left.setCurrentIndex(1)
        self.details.form.set_today(today, self.session.desk.usual_day)
        self.details.show_pregnancy(sheet.pregnancy, trauma_followed(sheet))
        self.dating.rule = dating_rule(self.session.desk.settings.country, self._references)
        self.dating.show_sheet(sheet, today, self._names)
        self.history.show_sheet(sheet)
        self._show_step()
        if is_new:
            self._focus_first(sheet)
            self.presenter.saver.find(FORM, sheet.pregnancy.id)
        shown = self.preview.shown
        if shown is not None and (shown.sheet, shown.replay.on) != (sheet, today):
            self.presenter.preview(sheet.pregnancy.id, shown.draft)

    def day_turned(self) -> None:
        """The ages are one day older."""
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _focus_first(self, sheet: PregnancySheet) -> None:
        """The detail that was asked for, else where work is left: the due date, then the history."""
        wanted = self.details.form.fields.get(self._wanted)
        if wanted is not None:
            wanted.inner.setFocus()
        elif sheet.dating is None and not self._was_just_opened:
            self.dating.form.method.setFocus()
        elif not sheet.pregnancy.history_taken:
            self.history.take.setFocus()
        else:
            self.done.setFocus()
        self._was_just_opened = False

    def _typed(self) -> dict[str, str]:
        """What is half-typed, as a draft keeps it."""
        if self._sheet is None:
            details = self.opening.details
            said = details_fields(details.texts()) if details.details() != NOTHING else {}
            return dating_fields(self.opening.dating.texts()) | said
        typed = details_fields(self.details.typed)
        if self.dating.is_typed:
            typed |= dating_fields(self.dating.typed() | {"reason": self.preview.reason.text()})
        return typed

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        """Put back what was half-typed, unless another woman came or somebody is typing again."""
        shown = self._sheet.pregnancy if self._sheet is not None else self._patient
        if draft is None or shown is None or shown.id != about or self._typed():
            return
        details = pregnancy_part_texts(draft.fields, DETAILS)
        dating = pregnancy_part_texts(draft.fields, DATING)
        if self._sheet is None:
            self.opening.dating.show_texts(dating)
            self.opening.details.restore(details)
        else:
            self._resume(self._sheet, dating, details)
        at = formats.moment(draft.saved_at, self.session.desk.clock.today())
        self.restored.show_message(_tr("Draft of {0} restored, not in the record").format(at))

    def _resume(self, sheet: PregnancySheet, dating: dict[str, str], details: dict[str, str]) -> None:
        """Put back what was half-typed about the pregnancy on the screen."""
        if dating:
            self.dating.set_typed(dating)
            self.preview.reason.setText(dating.get("reason", ""))
            self.dating.show_sheet(sheet, self.session.desk.clock.today(), self._names)
        if details:
            self.details.restore(details)
            self.details.show_pregnancy(sheet.pregnancy, trauma_followed(sheet))

    @Slot()
    def _on_discard(self) -> None:
        """Forget what is half-typed, and leave."""
        sheet, patient = self._sheet, self._patient
        if sheet is not None:
            self.presenter.saver.discard(FORM, sheet.pregnancy.id, self.on_leave)
        elif patient is not None:
            self.presenter.saver.discard(OPENING, patient.id, self.on_leave)
        self.blank()
        self.back_wanted.emit()

    def _count_typed(self) -> int:
        return count_fields(self._typed()) if self._patient is not None else 0

    def _unsaved(self) -> list[str]:
        """The names of the parts in which something is typed and not saved."""
        typed = []
        if self.dating.is_typed:
            typed.append(_tr("the due date"))
        if self.details.is_changed:
            typed.append(_tr("this pregnancy"))
        return typed

    @Slot()
    def _on_open(self) -> None:
        if self._patient is not None and self._sheet is None:
            self.presenter.open(self.opening.draft(self._patient.id))

    @Slot(object)
    def _on_is_open(self, pregnancy: Pregnancy) -> None:
        """Show the pregnancy that is open, if it is hers who is still waiting for it."""
        if self._patient is None or self._patient.id != pregnancy.patient_id or self._sheet is not None:
            return
        self._was_just_opened = True
        self.opening.clear(self.session.desk.clock.today(), self.session.desk.usual_day)
        location = Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id)
        self.location_wanted.emit(location)

    @Slot()
    def _on_agree(self) -> None:
        draft = self.dating.form.dating()
        if self._sheet is not None and draft is not None:
            self.presenter.agree(self._sheet.pregnancy.id, draft, "")

    @Slot()
    def _on_preview_wanted(self) -> None:
        draft = self.dating.form.dating()
        if self._sheet is not None and draft is not None:
            self.presenter.preview(self._sheet.pregnancy.id, draft)

    def _on_previewed(self, previewed: DueDatePreview) -> None:
        """Lead to the second step; one that stood there before is renewed, and that is said."""
        is_renewed = self.preview.shown is not None
        self.preview.show_preview(previewed, self.session.desk.known)
        self._show_step()
        if is_renewed:
            self.preview.show_renewed()
        self.preview.reason.setFocus()

    @Slot()
    def _on_back(self) -> None:
        self.preview.close_preview()
        self._show_step()
        self.dating.form.method.setFocus()

    def _show_step(self) -> None:
        """The forms, or over them the preview; there only its own buttons lead on."""
        is_preview = self.preview.shown is not None
        self._steps.setCurrentIndex(1 if is_preview else 0)
        self.leave.setHidden(is_preview)
        self.done.setVisible(self._sheet is not None and not is_preview)

    @Slot(object)
    def _take_names(self, users: Sequence[User]) -> None:
        self._names = {user.id: user.name for user in users} | self._names

    @Slot()
    def _on_record(self) -> None:
        if self.details.pregnancy is not None:
            self.presenter.record(
                self.details.pregnancy, self.details.form.details(), self.details.reason.text()
            )

    @Slot()
    def _on_history(self) -> None:
        if self._sheet is not None:
            self.location_wanted.emit(Location(Where.HISTORY, pregnancy_id=self._sheet.pregnancy.id))

    @Slot(object, object)
    def _on_saved(self, save: Save[PregnancyPart], kept: object) -> None:
        if isinstance(kept, DueDatePreview):
            self._on_previewed(kept)
        elif save.request is PregnancyPart.OPENING and isinstance(kept, Pregnancy):
            self.said.emit(self.presenter.saver.message(_tr("Pregnancy opened."), kept=kept))
            self._on_is_open(kept)
        else:
            self._on_part_saved(save.request, kept)

    def _on_part_saved(self, part: PregnancyPart, kept: object) -> None:
        today = self.session.desk.clock.today()
        if part in (PregnancyPart.DATING, PregnancyPart.REDATING):
            self.dating.clear(today)
            self.preview.clear()
            self._show_step()
            self.done.setFocus()
        elif part is PregnancyPart.DETAILS:
            self.details.pregnancy = None
        self.unsaved.clear()
        self.said.emit(self.presenter.saver.message(_tr("Saved."), kept=kept))
        self.record_changed.emit()

    @Slot(object, object)
    def _on_failed(self, save: Save[PregnancyPart], error: CervitrendError) -> None:
        match save.request:
            case PregnancyPart.OPENING:
                self.opening.show_error(error)
            case PregnancyPart.DATING:
                self.dating.show_error(error)
                self.record_changed.emit()
            case PregnancyPart.PREVIEW:
                self._on_back()
                self.dating.show_error(error)
            case PregnancyPart.REDATING:
                self._on_redating_failed(error)
            case PregnancyPart.DETAILS:
                self.details.show_error(error)
            case _:
                assert_never(save.request)
        if isinstance(error, Conflict):
            self.record_changed.emit()

    def _on_redating_failed(self, error: CervitrendError) -> None:
        """Say it; where the record is another one by now, work the preview out anew."""
        shown = self.preview.shown
        if shown is not None and isinstance(error, Conflict):
            self.presenter.preview(shown.sheet.pregnancy.id, shown.draft)
        else:
            self.preview.show_error(error)

    @Slot()
    def _on_done(self) -> None:
        """Lead to her page; what is typed and not saved is named first."""
        if self._sheet is None:
            return
        typed = self._unsaved()
        if typed:
            self.unsaved.setText(_tr("Not saved yet: {0}.").format(", ".join(typed)))
            return
        location = Location(
            Where.WOMAN, patient_id=self._sheet.patient.id, pregnancy_id=self._sheet.pregnancy.id
        )
        self.location_wanted.emit(location)
