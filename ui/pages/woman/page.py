"""The woman's page: her chart and scans on the left, the one flag panel on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict
from models.records.patient import Patient
from models.records.reference import References
from models.records.scan import Scan
from models.records.user import User
from models.rules.assessment import Missing
from models.rules.schedule import next_scan, schedule_of
from models.usecases.judge import assess
from models.views import Draft, PregnancySheet
from ui.chart.data import ChartSource, chart_data
from ui.pages.woman import wording
from ui.pages.woman.answer_form import Answer, AnswerForm
from ui.pages.woman.groups import FlagGroups, groups_of
from ui.pages.woman.panel import FlagPanel
from ui.pages.woman.plan_button import PlanButton
from ui.pages.woman.presenter import Trail, Wish, WomanPresenter
from ui.pages.woman.record_tabs import RecordTabs
from ui.session import Place, Session, Where
from ui.widgets.ahead_strip import AheadStrip
from ui.widgets.button import Button
from ui.widgets.card import Card, Look, Scroll
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone

if TYPE_CHECKING:
    from ui.chart.canvas import TrendChart

_PANEL_WIDTH = 392


class WomanPage(Page):
    """Everything about one pregnancy, and the answers to its flags; `references` are what the chart draws."""

    def __init__(self, session: Session, references: References, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._references = references
        self._sheet: PregnancySheet | None = None
        self._groups: FlagGroups | None = None
        self._names: dict[UUID, str] = {session.desk.user.id: session.desk.user.name}
        self._conflict: UUID | None = None
        self._has_draft = False
        self._asked_for: UUID | None = None
        self.presenter = WomanPresenter(session, self)
        self.chart: TrendChart | None = None
        self.chart_card = Card(parent=self)
        self.chart_card.setAccessibleName(self.tr("Chart"))
        self.loading = Text(self.tr("Loading the chart…"), tone=Tone.QUIET, parent=self)
        self.ahead = AheadStrip(session.desk.guidelines, self)
        self.call = Button(self.tr("Call card"), key="Ctrl+T", shows_key=False, parent=self)
        self.tabs = RecordTabs(session.desk.clock, self)
        self.scans = self.tabs.scans
        self.panel = FlagPanel(self)
        self.form = AnswerForm(session.desk.clock, self)
        self.right = QStackedWidget(self)
        self.empty = Text(self.tr("Loading her record…"), tone=Tone.QUIET, parent=self)
        self.open_pregnancy = Button(self.tr("Open a pregnancy…"), parent=self)
        self.correct = Button(self.tr("Correct details…"), parent=self)
        self.plan, self.past = PlanButton(self.tr("Plan"), self), PlanButton(self.tr("Past ones…"), self)
        self._patient: Patient | None = None
        self._lay_out()
        self._connect()
        self.blank()
        desk = session.desk
        session.runner.run(self, lambda: desk.store.every(User), self._take_names, self.complain)
        session.runner.run(self, _load_chart, self._take_chart, self.complain)

    def _lay_out(self) -> None:
        self.chart_card.body.setContentsMargins(4, 4, 4, 4)
        self.chart_card.body.addWidget(self.loading)
        lower = Card(parent=self)
        lower.setAccessibleName(self.tr("Record"))
        lower.body.setContentsMargins(8, 4, 8, 8)
        lower.body.addWidget(self.tabs)
        left = QVBoxLayout()
        left.setSpacing(10)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.ahead, 1)
        above.addWidget(self.plan)
        above.addWidget(self.call)
        left.addLayout(above)
        left.addWidget(self.chart_card, 5)
        left.addWidget(lower, 4)
        around = Scroll(self)
        around.body.addWidget(self.form)
        self.right.addWidget(self.panel)
        self.right.addWidget(around)
        self.right.setFixedWidth(_PANEL_WIDTH)
        self.content = QWidget(self)
        across = QHBoxLayout(self.content)
        across.setContentsMargins(14, 12, 14, 12)
        across.setSpacing(14)
        across.addLayout(left, 1)
        across.addWidget(self.right)
        nobody = QWidget(self)
        column = QVBoxLayout(nobody)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.empty)
        line = QHBoxLayout()
        line.addWidget(self.open_pregnancy)
        line.addWidget(self.correct)
        line.addWidget(self.past)
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
        self.call.clicked.connect(self._on_call)
        self.plan.place_wanted.connect(self.place_wanted)
        self.past.place_wanted.connect(self.place_wanted)
        self._connect_tabs()
        self.panel.answer_wanted.connect(self._on_answer)
        self.panel.supply_wanted.connect(self._on_supply)
        self.panel.place_wanted.connect(self.place_wanted)
        self.presenter.near_found.connect(self.panel.show_near)
        self.form.save_wanted.connect(self._on_save)
        self.form.back_wanted.connect(self._on_back)
        self.form.discard_wanted.connect(self._on_discard)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.failed.connect(self._on_failed)
        self.presenter.draft_found.connect(self._on_draft)
        self.presenter.draft_settled.connect(self.drafts_changed)
        self.presenter.troubled.connect(self.complain)

    def _connect_tabs(self) -> None:
        tabs, presenter = self.tabs, self.presenter
        tabs.new_scan_wanted.connect(self._on_new_scan)
        tabs.trail_wanted.connect(presenter.read_trail)
        presenter.trail_read.connect(self._on_trail)
        tabs.scans.amend_wanted.connect(self._on_amend)
        tabs.scans.strike_wanted.connect(presenter.strike_out)
        tabs.symptoms.strike_wanted.connect(presenter.strike_out_symptom)
        tabs.symptoms.resolve_wanted.connect(presenter.resolve)
        tabs.symptoms.report.save_wanted.connect(self._on_report)
        tabs.history.edit_wanted.connect(self._on_edit)
        tabs.history.correct_wanted.connect(self._on_correct)

    def panes(self) -> Sequence[QWidget]:
        return (self.right, self.ahead, self.chart_card, self.tabs)

    def opened(self, place: Place) -> None:
        self.tabs.scans.table.setFocus()
        self.plan.arrive(place)

    def blank(self) -> None:
        self._sheet = self._groups = self._patient = self._conflict = self._asked_for = None
        self._has_draft = False
        self.empty.setText(self.tr("Loading her record…"))
        self.open_pregnancy.hide()
        self.correct.hide()
        self.past.hide()
        self.tabs.blank()
        self.ahead.blank()
        self.panel.blank()
        self.form.clear()
        self.right.setCurrentIndex(0)
        self._stack.setCurrentIndex(0)
        if self.chart is not None:
            self.chart.show_data(None)

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self._patient = patient
        self.empty.setText(self.tr("No pregnancy is open."))
        self.open_pregnancy.show()
        self.correct.show()
        self.past.show_patient(patient)
        self.past.show()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        desk, today = self.session.desk, self.session.desk.clock.today()
        self._sheet = sheet
        self._groups = groups_of(sheet, assess(desk, sheet), (*desk.guidelines, *desk.followed))
        planned = next_scan(sheet, today, schedule_of(desk.followed))
        self.panel.show_flags(sheet, self._groups, planned, self._names, today)
        self.presenter.look_near(sheet, self._references.error.half_width)
        data = chart_data(self._source(sheet))
        self.tabs.show_sheet(sheet, data.trend, self._names)
        self.ahead.show_sheet(sheet, today)
        self.plan.show_sheet(sheet)
        if self.chart is not None:
            self.chart.show_data(data)
        self._stack.setCurrentIndex(1)
        if self.right.currentIndex() == 1:
            self._renew_form(sheet, self._groups)
        if self._asked_for != sheet.pregnancy.id:
            self._asked_for = sheet.pregnancy.id
            self.presenter.look_for_draft(sheet.pregnancy.id)

    def left(self) -> None:
        if self._sheet is None:
            return
        typed = self.form.typed | self.tabs.symptoms.report.typed
        if typed or self._has_draft:
            self._has_draft = bool(typed)
            self.presenter.keep_draft(self._sheet, typed)

    def day_turned(self) -> None:
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _source(self, sheet: PregnancySheet) -> ChartSource:
        desk = self.session.desk
        return ChartSource(sheet, desk.followed, self._references, desk.clock.today())

    def _renew_form(self, sheet: PregnancySheet, groups: FlagGroups) -> None:
        """Offer the flags as they stand now, and say what another desk did to one of them."""
        ticked = frozenset(shown.id for shown in self.form.ticked)
        self.form.show_flags(groups.owed, ticked, groups.rules)
        changed = next((f for f in sheet.flags if f.id == self._conflict), None)
        if changed is not None:
            today = self.session.desk.clock.today()
            did = wording.elsewhere_text(changed, sheet, self._names, today)
            kept = self.tr("Nothing of yours was saved; what you typed is still here.")
            self.form.strip.say(did, kept, look=Look.PROBLEM)
        self._conflict = None

    @Slot(object)
    def _take_names(self, users: Sequence[User]) -> None:
        self._names = {user.id: user.name for user in users} | self._names

    @Slot(object)
    def _take_chart(self, kind: "type[TrendChart]") -> None:
        self.chart = kind(self.chart_card)
        self.loading.hide()
        self.chart_card.body.addWidget(self.chart)
        if self._sheet is not None:
            self.chart.show_data(chart_data(self._source(self._sheet)))

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        if self._groups is None:
            return
        lapsed = frozenset(flag.id for flag in self._groups.lapsed)
        alone = answer is Answer.CLOSING or not self._groups.waiting
        ticked = lapsed if alone else self.panel.ticked
        self.right.setCurrentIndex(1)
        self.form.begin(answer, self._groups.owed, ticked, self._groups.rules)

    @Slot()
    def _on_back(self) -> None:
        self.right.setCurrentIndex(0)

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

    @Slot(object)
    def _on_draft(self, draft: Draft) -> None:
        """Put back what she had typed, unless she is already typing again or another woman came."""
        if self._groups is None or draft.pregnancy_id != self._asked_for or self.form.typed:
            return
        self._has_draft = True
        if self.tabs.symptoms.report.is_in(draft.fields):
            self.tabs.symptoms.report.restore(draft.fields)
            self.tabs.report.click()
        if self.form.is_in(draft.fields):
            self.right.setCurrentIndex(1)
            self.form.restore(draft.fields, self._groups.owed, self._groups.rules)

    @Slot()
    def _on_discard(self) -> None:
        self.form.forget()
        self.right.setCurrentIndex(0)
        self.left()

    @Slot(object, object)
    def _on_saved(self, wish: Wish, kept: object) -> None:
        if wish is Wish.ANSWER:
            self._on_discard()
        elif wish is Wish.REPORT:
            self.tabs.symptoms.report.clear()
            self.tabs.symptoms.show_table()
            self.left()
        is_nothing_new = wish is Wish.REPORT and not kept
        known = self.tr("She has these symptoms already; nothing new was recorded.")
        self.notice.emit(known if is_nothing_new else self.tr("Saved."))
        self.record_changed.emit()

    @Slot(object, object)
    def _on_failed(self, wish: Wish, error: CervitrendError) -> None:
        """Say it where it was asked, and in the window too if nobody sees that; what changed elsewhere is read again."""
        is_conflict = isinstance(error, Conflict)
        has_place = wish in (Wish.ANSWER, Wish.REPORT) or not is_conflict
        if has_place:
            self._say(wish, error)
        if not has_place or not self.isVisibleTo(self.window()):
            self.complain(error)
        if is_conflict:
            self.record_changed.emit()

    def _say(self, wish: Wish, error: CervitrendError) -> None:
        match wish:
            case Wish.ANSWER:
                self.form.complain(error)
                self._conflict = UUID(error.record_id) if isinstance(error, Conflict) else None
            case Wish.REPORT:
                self.tabs.symptoms.report.complain(error)
            case Wish.STRIKE_OUT:
                self.tabs.scans.asking.complain(error)
            case Wish.STRIKE_OUT_SYMPTOM:
                self.tabs.symptoms.asking.complain(error)
            case Wish.RESOLVE:
                self.tabs.symptoms.last_day.complain(error)

    @Slot()
    def _on_report(self) -> None:
        if self._sheet is not None:
            self.presenter.report(self.tabs.symptoms.report.draft(self._sheet.pregnancy.id))

    @Slot(object)
    def _on_trail(self, trail: Trail) -> None:
        """Show the trail, unless another woman came meanwhile."""
        if self._sheet is None or trail.patient_id != self._sheet.patient.id:
            return
        desk = self.session.desk
        names = self._names | {user.id: user.name for user in trail.users}
        rules = {rule.id: rule.text for guideline in desk.guidelines for rule in guideline.rules}
        self.tabs.trail.show_trail(trail.entries, names, rules, desk.clock.today())

    @Slot()
    def _on_edit(self) -> None:
        if self._sheet is not None:
            self.place_wanted.emit(Place(Where.PREGNANCY, pregnancy_id=self._sheet.pregnancy.id))

    @Slot()
    def _on_correct(self) -> None:
        woman = self._sheet.patient if self._sheet is not None else self._patient
        if woman is not None:
            self.place_wanted.emit(Place(Where.REGISTER, patient_id=woman.id))

    @Slot()
    def _on_call(self) -> None:
        if self._sheet is not None:
            self.place_wanted.emit(Place(Where.CALL, pregnancy_id=self._sheet.pregnancy.id))

    @Slot()
    def _on_new_scan(self) -> None:
        if self._sheet is not None:
            self.place_wanted.emit(Place(Where.SCAN, pregnancy_id=self._sheet.pregnancy.id))

    @Slot()
    def _on_open_pregnancy(self) -> None:
        if self._patient is not None:
            self.place_wanted.emit(Place(Where.PREGNANCY, patient_id=self._patient.id))

    @Slot(object)
    def _on_amend(self, scan: Scan) -> None:
        self.place_wanted.emit(Place(Where.SCAN, pregnancy_id=scan.pregnancy_id, record_id=scan.id))

    @Slot(object)
    def _on_supply(self, what: Missing) -> None:
        if self._sheet is None:
            return
        measured = [s for s in self._sheet.standing_scans if s.is_transvaginal]
        if what is Missing.FUNNEL and measured:
            self._on_amend(measured[-1])
        else:
            self._on_edit()


def _load_chart() -> "type[TrendChart]":
    """The chart's class; matplotlib is imported here, in the worker, where nobody waits for it."""
    from ui.chart.canvas import TrendChart

    return TrendChart
