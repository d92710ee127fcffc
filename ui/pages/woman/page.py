"""The woman's page: her chart and scans on the left, the one flag panel on the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.clinic.reference import References
from models.records.clinic.user import User
from models.records.discussion import Decision, Discussion
from models.records.patient import Patient
from models.rules.flags.schedule import next_scan, schedule_of
from models.rules.guidelines.assessment import Missing
from models.rules.register.permissions import Action, may_decide
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today
from models.views import Draft, PregnancySheet
from ui.chart.loading import Chart, LoadChart, load_chart
from ui.forms.saver import Save
from ui.forms.subject_export import SubjectExport
from ui.pages.woman.answers.answer_form import Answer, AnswerForm
from ui.pages.woman.answers.not_hers import decisions_of_others
from ui.pages.woman.arrangement import Arrangement
from ui.pages.woman.copying import Copying
from ui.pages.woman.overview import Overview
from ui.pages.woman.plan_button import PlanButton
from ui.pages.woman.presenter import FORM, WomanPresenter, WomanRequest
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.decision import next_deed
from ui.pages.woman.questions.groups import FlagGroups, groups_of
from ui.pages.woman.questions.lacks import location_of_lack
from ui.pages.woman.questions.panel import FlagPanel
from ui.pages.woman.saved_text import saved_text
from ui.session.session import Location, Session, Where
from ui.widgets.button import Button
from ui.widgets.card import Look
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording.next_scan import TO_DISCUSS
from ui.wording.tr import context

_tr = context("woman")


_TAB = "tab-"
"""What stands before the name of a tab in a place."""


class WomanPage(Page):
    """Everything about one pregnancy, and the answers to its flags; `references` are what the chart draws.

    `load` loads the chart; `save_text` writes everything about her to files, None: nothing is written. `summary` is what is
    read aloud of her, None: nothing is copied.
    """

    def __init__(
        self,
        session: Session,
        references: References,
        load: LoadChart = load_chart,
        save_text: Callable[[Path, str], None] | None = None,
        summary: Callable[[Desk, References, PregnancySheet], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._references = references
        self._sheet: PregnancySheet | None = None
        self._groups: FlagGroups | None = None
        self._names: dict[UUID, str] = {session.desk.user.id: session.desk.user.name}
        self._conflict: UUID | None = None
        self._asked_for: UUID | None = None
        self._tab = ""
        self._is_answered = self._is_arriving = False
        self.presenter = WomanPresenter(session, self)
        self.overview = Overview(session, references, self.presenter, load, self)
        self.tabs = self.overview.tabs
        user, settings = session.desk.user, session.desk.settings
        decides = any(may_decide(user, settings, decision) for decision in Decision)
        self.panel = FlagPanel(self.overview.plan, self, user=user, may_decide=decides)
        self.form = AnswerForm(session.desk.clock, decisions_of_others(user, settings), self)
        self.right = QStackedWidget(self)
        self.empty = Text(_tr("Loading her record…"), tone=Tone.QUIET, parent=self)
        self.open_pregnancy = Button(_tr("Open a pregnancy…"), parent=self)
        self.correct = Button(_tr("Correct details…"), parent=self)
        self.past = PlanButton(_tr("Past ones…"), self)
        self.save_all = Button(_tr("Save everything about her…"), parent=self)
        self._may_save_all = save_text is not None
        self.tabs.trail.export_button.setVisible(self._may_save_all)
        if save_text is not None:
            self._offer_export(SubjectExport(session, save_text, self))
        self._patient: Patient | None = None
        allow(session.desk.user, Action.REGISTER_WOMEN, self.open_pregnancy, self.correct)
        self._lay_out()
        desk = session.desk
        told = partial(summary, desk, references) if summary is not None else None
        self.copying = Copying(self, session, self._drawn, told)
        self._connect()
        self.blank()
        session.runner.run(self, lambda: desk.store.every(User), self._take_names, self.report_error)

    def _drawn(self) -> Chart | None:
        return self.overview.chart

    def _offer_export(self, export: SubjectExport) -> None:
        """Everything about her can be saved from her audit trail, or where she has no pregnancy that is open."""
        self.export = export
        allow(self.session.desk.user, Action.EXPORT_WOMAN, self.tabs.trail.export_button, self.save_all)
        self.tabs.trail.export_wanted.connect(self._on_export)
        self.save_all.clicked.connect(self._on_export)
        export.saved.connect(self.notice)
        export.failed.connect(self.report_error)

    def _lay_out(self) -> None:
        self.right.addWidget(self.panel)
        self.right.addWidget(self.form)
        self.content = Arrangement(self.overview, self.right, self.panel, self)
        nobody = QWidget(self)
        column = QVBoxLayout(nobody)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.empty)
        line = QHBoxLayout()
        line.addWidget(self.open_pregnancy)
        line.addWidget(self.correct)
        line.addWidget(self.past)
        line.addWidget(self.save_all)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(nobody)
        self._stack.addWidget(self.content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.open_pregnancy.clicked.connect(self._on_open_pregnancy)
        self.correct.clicked.connect(self._on_correct)
        self.past.location_wanted.connect(self.location_wanted)
        self.overview.location_wanted.connect(self.location_wanted)
        self.overview.failed.connect(self.report_error)
        self.panel.answer_wanted.connect(self._on_answer)
        self.content.answer_wanted.connect(self._on_discuss)
        self.panel.decision.discussion_wanted.connect(self._on_discuss)
        self.content.call_wanted.connect(self.panel.call.click)
        self.content.shut.connect(self._on_shut)
        self.panel.supply_wanted.connect(self._on_supply)
        self.panel.location_wanted.connect(self.location_wanted)
        self.presenter.near_found.connect(self.panel.show_near)
        self.copying.copied.connect(self.notice)
        self.copying.failed.connect(self.report_error)
        self.form.save_wanted.connect(self._on_save)
        self.form.back_wanted.connect(self._on_back)
        self.form.discard_wanted.connect(self._on_discard)
        self.presenter.failed.connect(self.report_error)
        self.presenter.saver.serve(self, self._on_saved, self._on_failed, self._on_draft)

    def panes(self) -> Sequence[QWidget]:
        return (self.right, self.content.bar, self.overview.chart_card, self.tabs)

    def opened(self, location: Location) -> None:
        self.tabs.scans.table.setFocus()
        self.overview.plan.arrive(location)
        self._tab = location.typed
        self._is_arriving = not location.typed

    def place(self, location: Location) -> Location:
        return replace(location, typed=f"{_TAB}{self.tabs.name}")

    def take_key(self, pressed: QKeySequence) -> bool:
        return self.content.isVisible() and self.content.take_key(pressed)

    def blank(self) -> None:
        self._sheet = self._groups = self._patient = self._conflict = self._asked_for = None
        self.empty.setText(_tr("Loading her record…"))
        self.open_pregnancy.hide()
        self.correct.hide()
        self.past.hide()
        self.save_all.hide()
        self.overview.blank()
        self.panel.blank()
        self.content.show_about(None)
        self.copying.show_sheet(None)
        self.content.open_drawer(is_open=False)
        self.form.clear()
        self.right.setCurrentIndex(0)
        self._stack.setCurrentIndex(0)

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self._patient = patient
        self.empty.setText(_tr("No pregnancy is open."))
        self.open_pregnancy.show()
        self.correct.show()
        self.past.show_patient(patient)
        self.past.show()
        self.save_all.setVisible(self._may_save_all)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        desk, today = self.session.desk, self.session.desk.clock.today()
        self._sheet = sheet
        self._groups = groups_of(sheet, assess_today(desk, sheet), desk.known)
        planned = next_scan(sheet, today, schedule_of(desk.followed))
        self.panel.show_flags(sheet, self._groups, planned, self._names, today)
        self.presenter.look_near(sheet, self._references.error.half_width)
        self.overview.show_sheet(sheet, self._names)
        self.content.show_about(self.panel.about)
        self.copying.show_sheet(sheet)
        self._stack.setCurrentIndex(1)
        self._lead_focus()
        if self.right.currentIndex() == 1:
            self._renew_form(sheet, self._groups)
        if self._tab == TO_DISCUSS:
            self._on_answer(Answer.DISCUSSION)
        self.tabs.open(self._tab.removeprefix(_TAB))
        self._tab = ""
        if self._asked_for != sheet.pregnancy.id:
            self._asked_for = sheet.pregnancy.id
            self.presenter.find_draft(sheet.pregnancy.id)

    def _lead_focus(self) -> None:
        """After an answer to what comes next; on arriving at an emergency to its call card, else to her scans."""
        question = self.panel.question
        is_emergency = question is not None and question.is_immediate
        is_led = self._is_answered or (self._is_arriving and is_emergency)
        if is_led and self.content.is_open:
            self.panel.list.lead_to(self.panel.first_deed())
        elif is_led and self.content.bar.first is not None:
            self.content.bar.first.setFocus()
        elif self._is_arriving and not is_led and self.tabs.scans.table.isVisible():
            # Of the woman before the rows were taken away, and the focus went with them.
            self.tabs.scans.table.setFocus()
        self._is_answered = self._is_arriving = False

    def on_leave(self) -> None:
        if self._sheet is None:
            return
        woman = self._sheet.patient.family_name.upper()
        typed = self.panel.typed | self.form.typed
        self.presenter.saver.keep(FORM, self._sheet.pregnancy.id, typed, woman)

    def day_turned(self) -> None:
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _renew_form(self, sheet: PregnancySheet, groups: FlagGroups) -> None:
        """Offer the flags as they stand now, and say what another desk did to one of them."""
        ticked = frozenset(shown.id for shown in self.form.ticked)
        card = groups.card_of(self.form.shown)
        self.form.show_flags(card.flags if card is not None else (), ticked, groups)
        changed = next((f for f in sheet.flags if f.id == self._conflict), None)
        if changed is not None:
            today = self.session.desk.clock.today()
            did = wording.elsewhere_text(changed, sheet, self._names, today)
            kept = _tr("Nothing of yours was saved; what you typed is still here.")
            self.form.strip.show_message(did, kept, look=Look.PROBLEM)
        self._conflict = None

    @Slot(object)
    def _take_names(self, users: Sequence[User]) -> None:
        self._names = {user.id: user.name for user in users} | self._names

    @Slot()
    def _on_shut(self) -> None:
        if not self.form.typed:
            self.panel.open_first()

    @Slot()
    def _on_discuss(self) -> None:
        self._on_answer(Answer.DISCUSSION)

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        """Answer the question that is open, with the flags that are ticked in it, or decide where none asks."""
        asked = self.panel.question
        if self._groups is None:
            return
        self.content.show_form()
        flags, ticked = (asked.question.flags, asked.ticked) if asked is not None else ((), frozenset())
        self.form.begin(answer, flags, ticked, self._groups)

    @Slot()
    def _on_export(self) -> None:
        her = self._sheet.patient if self._sheet is not None else self._patient
        if her is not None:
            self.export.begin(her.id)

    @Slot()
    def _on_back(self) -> None:
        self.content.show_questions()

    @Slot()
    def _on_save(self) -> None:
        if self._sheet is None:
            return
        pregnancy_id, form = self._sheet.pregnancy.id, self.form
        match form.kind:
            case Answer.DISCUSSION:
                self.presenter.discuss(form.discussion(pregnancy_id))
            case Answer.ESCALATION:
                self.presenter.escalate(form.escalation(pregnancy_id))
            case Answer.ACKNOWLEDGEMENT:
                self.presenter.acknowledge(pregnancy_id, form.ticked, form.text("reason"))
            case Answer.CLOSING:
                self.presenter.close_lapsed(pregnancy_id, form.ticked, form.text("reason"))

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        """Put back what she had typed, unless she is already typing again or another woman came."""
        if draft is None or self._groups is None or about != self._asked_for or self.form.typed:
            return
        if not self.panel.typed:
            self.panel.restore(draft.fields)
        if self.form.is_in(draft.fields):
            self.content.show_form()
            cards = self._groups.cards
            card = self._groups.card_of(self.form.ticked_in(draft.fields)) or next(iter(cards), None)
            self.form.resume(draft.fields, card.flags if card is not None else (), self._groups)

    @Slot()
    def _on_discard(self) -> None:
        with self.presenter.saver.discarding(self.on_leave):
            self._put_away()

    def _put_away(self) -> None:
        """Forget what is typed in the form of answers, and show her questions again."""
        self.form.forget()
        self.content.show_questions()
        self.on_leave()

    @Slot(object, object)
    def _on_saved(self, save: Save[WomanRequest], kept: object) -> None:
        if save.request is WomanRequest.ANSWER:
            self.panel.set_initial()
            self._put_away()
            self._is_answered = True
        message = self.presenter.saver.message(saved_text(save.request, kept), kept=kept)
        if isinstance(kept, Discussion) and self._sheet is not None:
            deed = next_deed(self._sheet, kept, self.session.desk.clock.today())
            message = replace(message, deeds=(deed, *message.deeds)) if deed is not None else message
            self.overview.plan.offer()
        self.said.emit(message)
        self.record_changed.emit()

    @Slot(object, object)
    def _on_failed(self, save: Save[WomanRequest], error: CervitrendError) -> None:
        """Say it where it was asked, and in the window too if nobody sees that; what changed elsewhere is read again."""
        request, is_conflict = save.request, isinstance(error, Conflict)
        has_place = request is WomanRequest.ANSWER or not is_conflict
        if has_place:
            self._show_error(request, error)
        if not has_place or not self.isVisibleTo(self.window()):
            self.report_error(error)
        if is_conflict:
            self.record_changed.emit()

    def _show_error(self, request: WomanRequest, error: CervitrendError) -> None:
        match request:
            case WomanRequest.ANSWER:
                self.form.show_error(error)
                self._conflict = UUID(error.record_id) if isinstance(error, Conflict) else None
            case WomanRequest.STRIKE_OUT:
                self.tabs.show_error(error)
            case WomanRequest.RESOLVE:
                self.tabs.findings.last_day.show_error(error)
            case WomanRequest.BOOK:
                self.report_error(error)

    @Slot()
    def _on_correct(self) -> None:
        if self._patient is not None:
            self.location_wanted.emit(Location(Where.REGISTER, patient_id=self._patient.id))

    @Slot()
    def _on_open_pregnancy(self) -> None:
        if self._patient is not None:
            self.location_wanted.emit(Location(Where.PREGNANCY, patient_id=self._patient.id))

    @Slot(object)
    def _on_supply(self, what: Missing) -> None:
        if self._sheet is None:
            return
        self.location_wanted.emit(location_of_lack(what, self._sheet))
