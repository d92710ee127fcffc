"""The left side of the woman's page: her chart over what lies ahead, and her record in tabs."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import NotAllowed
from models.records.clinic.reference import References
from models.records.clinic.settings import Weekday
from models.records.record import PregnancyRecord
from models.records.scan import Scan
from models.rules.flags.placenta import is_guarded_at
from models.rules.flags.schedule import next_scan, schedule_of
from models.rules.pregnancy.clinic_days import is_off_day, proposed_day
from models.rules.register.permissions import correcting, may
from models.views import PregnancySheet
from ui.chart.data import ChartSource, chart_data
from ui.chart.loading import Chart, LoadChart, MakeChart
from ui.pages.woman.chart_box import ChartBox
from ui.pages.woman.plan_button import PlanButton
from ui.pages.woman.presenter import Earlier, Trail, WomanPresenter
from ui.pages.woman.questions.wording import Names
from ui.pages.woman.tabs.record_tabs import RecordTabs
from ui.session.session import Location, Session, Where
from ui.widgets.card import Card
from ui.wording.cards import rule_texts
from ui.wording.tr import context

_tr = context("woman")

_CHART_HEIGHT = 312
"""What the chart is left at the least: a plot of 220 logical pixels, the weeks and what lies ahead."""
_CHART_SHARE = 57


class Overview(QWidget):
    """Shows one pregnancy; leads from it to the pages on which it is written.

    Signals: `location_wanted` (Location); `failed` (CervitrendError) when the chart cannot be made, or she may not amend this.
    """

    location_wanted = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        references: References,
        presenter: WomanPresenter,
        load: LoadChart,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._references = references
        self._presenter = presenter
        self._sheet: PregnancySheet | None = None
        self._others: tuple[PregnancySheet, ...] = ()
        self._names: Names = {}
        self.chart_card = Card(parent=self)
        self.chart_card.setAccessibleName(_tr("Chart"))
        self.chart_box = ChartBox(session.desk.known, self)
        self.earlier, self.ahead = self.chart_box.earlier, self.chart_box.ahead
        self.plan = PlanButton(_tr("Plan"), self)
        self.tabs = RecordTabs(session.desk.clock, self)
        self.tabs.allow_for(session.desk.user, session.desk.users)
        self._lay_out()
        self._connect(presenter)
        session.runner.run(self, load, self._take_chart, self._on_failed)

    def _lay_out(self) -> None:
        self.chart_card.body.setContentsMargins(0, 0, 0, 0)
        self.chart_card.body.addWidget(self.chart_box)
        self.chart_card.setMinimumHeight(_CHART_HEIGHT)
        lower = Card(parent=self)
        lower.setAccessibleName(_tr("Record"))
        lower.body.setContentsMargins(4, 0, 4, 4)
        lower.body.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chart_card, _CHART_SHARE)
        column.addWidget(lower, 100 - _CHART_SHARE)

    def _connect(self, presenter: WomanPresenter) -> None:
        tabs = self.tabs
        self.ahead.list_wanted.connect(self._on_list)
        self.plan.location_wanted.connect(self.location_wanted)
        self.plan.book_wanted.connect(presenter.book)
        tabs.new_scan_wanted.connect(self._on_new_scan)
        tabs.record_wanted.connect(self._on_record)
        tabs.amend_wanted.connect(self._on_amend)
        tabs.strike_wanted.connect(presenter.strike_out)
        tabs.findings.resolve_wanted.connect(presenter.resolve)
        tabs.trail_wanted.connect(presenter.read_trail)
        presenter.trail_read.connect(self._on_trail)
        presenter.earlier_read.connect(self._on_earlier)
        self.earlier.toggled.connect(self._draw)
        tabs.history.take_wanted.connect(self._on_take)
        tabs.history.edit_wanted.connect(self._on_edit)
        tabs.history.correct_wanted.connect(self._on_correct)

    @property
    def chart(self) -> Chart | None:
        """The chart; None while it is loaded."""
        return self.chart_box.chart

    def fold_chart(self, *, is_folded: bool) -> None:
        """Let the chart be the first tab of the record, or stand over it."""
        if is_folded:
            self.tabs.take_chart(self.chart_box)
        else:
            self.tabs.leave_chart()
            self.chart_card.body.addWidget(self.chart_box)
            self.chart_box.show()
        self.chart_card.setVisible(not is_folded)

    def blank(self) -> None:
        """Show nobody."""
        self._sheet = None
        self._take_others(())
        self.tabs.blank()
        self.ahead.blank()
        if self.chart is not None:
            self.chart.show_data(None)

    def show_sheet(self, sheet: PregnancySheet, names: Names) -> None:
        """Show this pregnancy."""
        self._sheet, self._names = sheet, names
        data = chart_data(self._source(sheet))
        desk, today = self._session.desk, self._session.desk.clock.today()
        self.ahead.show_sheet(sheet, today)
        self.tabs.show_sheet(sheet, data.trend, names, self._rules(sheet), self.ahead)
        planned = next_scan(sheet, today, schedule_of(desk.followed)).on
        self.plan.show_sheet(sheet, _to_be_booked(planned, today, desk.settings.clinic_days))
        if self.chart is not None:
            self.chart.show_data(data)
        self._presenter.read_earlier(sheet)

    def _rules(self, sheet: PregnancySheet) -> dict[str, str]:
        """What each rule says, as it is shown of her today."""
        desk = self._session.desk
        return rule_texts(desk.known, guarded=is_guarded_at(sheet.facts, desk.clock.today()))

    def _source(self, sheet: PregnancySheet) -> ChartSource:
        desk = self._session.desk
        earlier = self._others if self.earlier.isChecked() else ()
        return ChartSource(sheet, desk.followed, self._references, desk.clock.today(), earlier)

    def _take_others(self, sheets: tuple[PregnancySheet, ...]) -> None:
        """Her other pregnancies that have something to draw; offered only where there are some, and drawn when asked for."""
        self._others = tuple(s for s in sheets if s.due_date is not None and s.standing_scans)
        self.earlier.setVisible(bool(self._others))
        if not self._others:
            self.earlier.setChecked(False)

    @Slot()
    def _draw(self) -> None:
        if self.chart is not None and self._sheet is not None:
            self.chart.show_data(chart_data(self._source(self._sheet)))

    def _lead(self, where: Where) -> None:
        if self._sheet is not None:
            self.location_wanted.emit(Location(where, pregnancy_id=self._sheet.pregnancy.id))

    @Slot(object)
    def _take_chart(self, make: MakeChart) -> None:
        self.chart_box.take(make)
        self._draw()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_earlier(self, earlier: Earlier) -> None:
        had = self._others
        self._take_others(earlier.sheets)
        if self.earlier.isChecked() and self._others != had:
            self._draw()

    @Slot(object)
    def _on_trail(self, trail: Trail) -> None:
        """Show the trail, unless another woman came meanwhile."""
        if self._sheet is None or trail.patient_id != self._sheet.patient.id:
            return
        desk = self._session.desk
        names = {**self._names, **{user.id: user.name for user in trail.users}}
        self.tabs.trail.show_trail(trail.entries, names, self._rules(self._sheet), desk.clock.today())

    @Slot()
    def _on_list(self) -> None:
        self.tabs.open("ahead")

    @Slot()
    def _on_new_scan(self) -> None:
        self._lead(Where.SCAN)

    @Slot()
    def _on_record(self) -> None:
        self._lead(Where.RECORD)

    @Slot()
    def _on_take(self) -> None:
        self._lead(Where.HISTORY)

    @Slot()
    def _on_edit(self) -> None:
        self._lead(Where.PREGNANCY)

    @Slot()
    def _on_correct(self) -> None:
        if self._sheet is not None:
            self.location_wanted.emit(Location(Where.REGISTER, patient_id=self._sheet.patient.id))

    @Slot(object)
    def _on_amend(self, record: PregnancyRecord) -> None:
        user = self._session.desk.user
        if isinstance(record, Scan) and not may(user, correcting(user, record)):
            self.failed.emit(NotAllowed(correcting(user, record).value))
            return
        where = Where.SCAN if isinstance(record, Scan) else Where.RECORD
        self.location_wanted.emit(Location(where, pregnancy_id=record.pregnancy_id, record_id=record.id))


def _to_be_booked(planned: date | None, today: date, clinic_days: Collection[Weekday]) -> date | None:
    """The clinic's day for which one key books; None where nothing lies ahead, or no such day is left up to then."""
    if planned is None or planned <= today:
        return None
    proposal = proposed_day(planned, today, clinic_days)
    return None if proposal.is_late or is_off_day(proposal.on, clinic_days) else proposal.on
