"""Everything in a woman's record below the chart, one tab each."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabWidget, QWidget

from models.clock import Clock
from models.errors import CervitrendError
from models.records.clinic.user import User
from models.records.record import ClinicalRecord
from models.rules.measurement.trend import Trend
from models.rules.register.permissions import Action
from models.views import PregnancySheet
from ui.pages.woman.ahead.lane import AheadLane
from ui.pages.woman.questions.wording import Names
from ui.pages.woman.tabs.ahead_tab import AheadTab
from ui.pages.woman.tabs.discussions_tab import DiscussionsTab
from ui.pages.woman.tabs.findings_tab import FindingsTab
from ui.pages.woman.tabs.history_tab import HistoryTab
from ui.pages.woman.tabs.records_tab import RecordsTab
from ui.pages.woman.tabs.scans_tab import ScansTab
from ui.pages.woman.tabs.timeline_tab import TimelineTab
from ui.pages.woman.tabs.trail_tab import TrailTab
from ui.pages.woman.tabs.treatments_tab import TreatmentsTab
from ui.widgets.button import Button, ButtonKind
from ui.widgets.permitted import allow
from ui.wording.tr import context

_tr = context("woman")

_NAMES = ("scans", "ahead", "findings", "treatments", "discussions", "timeline", "history", "trail")
"""What a place calls the tabs."""
_BESIDE = 8
"""What stands between tabs and buttons."""


class RecordTabs(QTabWidget):
    """The tabs, in the order of work; the audit trail is read only while it is looked at.

    Signals: `new_scan_wanted`; `record_wanted` for anything that is no scan; `amend_wanted` (a record);
    `strike_wanted` (a record, str); `trail_wanted` (UUID of the woman) when the trail is to be read.
    """

    new_scan_wanted = Signal()
    record_wanted = Signal()
    amend_wanted = Signal(object)
    strike_wanted = Signal(object, str)
    trail_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._patient_id: UUID | None = None
        self._struck: RecordsTab | None = None
        self._chart: QWidget | None = None
        self.scans = ScansTab(self)
        self.ahead = AheadTab(self)
        self.findings = FindingsTab(clock, self)
        self.treatments = TreatmentsTab(self)
        self.timeline = TimelineTab(self)
        self.discussions = DiscussionsTab(self)
        self.history = HistoryTab(self)
        self.trail = TrailTab(self)
        self._titles = {
            self.scans: _tr("&Scans"),
            self.ahead: _tr("Ah&ead"),
            self.findings: _tr("Fi&ndings"),
            self.treatments: _tr("Treat&ments"),
            self.discussions: _tr("&Discussions"),
            self.timeline: _tr("Time&line"),
            self.history: _tr("H&istory"),
            self.trail: _tr("A&udit"),
        }
        self._names = dict(zip(_NAMES, self._titles, strict=True))
        for tab, title in self._titles.items():
            self.addTab(tab, title)
        self.setCornerWidget(self._corner())
        for records in (self.scans, self.findings, self.treatments):
            records.amend_wanted.connect(self.amend_wanted)
            records.strike_wanted.connect(self._on_strike)
        self.timeline.amend_wanted.connect(self.amend_wanted)
        self.currentChanged.connect(self._on_tab)

    def take_chart(self, chart: QWidget) -> None:
        """Show the chart as the first tab."""
        self._chart = chart
        self.insertTab(0, chart, _tr("&Chart"))
        self.setCurrentWidget(chart)
        self._fit()

    def leave_chart(self) -> None:
        """Let the chart stand elsewhere."""
        if self._chart is not None:
            self.removeTab(self.indexOf(self._chart))
        self._chart = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the tabs for which there is room, the one that is open always; the others are behind one button."""
        wide = [self.tabBar().tabSizeHint(place).width() for place in range(self.count())]
        buttons = (self.record.sizeHint().width(), self.new_scan.sizeHint().width())
        room = self.width() - sum(buttons) - _BESIDE * (len(buttons) + 2)
        has_more = sum(wide) > room
        self.more.setVisible(has_more)
        here = self.currentIndex()
        left = room - (self.more.sizeHint().width() + _BESIDE + wide[here] if has_more else 0)
        for place in range(self.count()):
            fits = place == here or not has_more or wide[place] <= left
            if place != here and has_more:
                # What comes behind one that found no room is behind the button as well: the order stays.
                left = left - wide[place] if fits else 0
            self.setTabVisible(place, fits)

    def _corner(self) -> QWidget:
        self.more = Button(_tr("More"), ButtonKind.LINK, parent=self)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._on_more)
        self.more.hide()
        self.new_scan = Button(_tr("New scan"), ButtonKind.PRIMARY, "F4", parent=self)
        self.new_scan.clicked.connect(self.new_scan_wanted)
        self.record = Button(_tr("Record"), key="F5", parent=self)
        self.record.clicked.connect(self.record_wanted)
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 4, 2)
        row.setSpacing(8)
        row.addWidget(self.more)
        row.addWidget(self.record)
        row.addWidget(self.new_scan)
        return corner

    def allow_for(self, user: User, users: tuple[User, ...]) -> None:
        """Leave to this user what her role allows; `users` are all there are, with their certificates."""
        allow(user, Action.RECORD_SCANS, self.new_scan)
        allow(user, Action.RECORD_CARE, self.record, self.findings.over)
        allow(user, Action.REGISTER_WOMEN, self.history.edit, self.history.correct)
        allow(user, Action.RECORD_CARE, self.history.take)
        for records in (self.findings, self.treatments):
            allow(user, Action.RECORD_CARE, records.amend, records.strike)
        self.scans.user, self.scans.users = user, users

    def hasHeightForWidth(self) -> bool:
        """Never: otherwise the tab with the longest sentence takes its room from the chart, whichever tab is seen."""
        return False

    def show_sheet(
        self, sheet: PregnancySheet, course: Trend, names: Names, rules: Mapping[str, str], lane: AheadLane
    ) -> None:
        """Show the record of this pregnancy; `rules` are the texts of the rules by id, `lane` knows what lies ahead."""
        today = self._clock.today()
        self._count(self.ahead, self.ahead.show_days(lane.days, lane.words, " ".join(lane.text)))
        self._count(self.scans, self.scans.show_scans(sheet, course))
        self._count(self.findings, self.findings.show_findings(sheet, names))
        self._count(self.treatments, self.treatments.show_treatments(sheet))
        self.timeline.show_timeline(sheet, rules)
        self._count(self.discussions, self.discussions.show_discussions(sheet, names, today))
        self.history.show_history(sheet, names, today)
        self._patient_id = sheet.patient.id
        self._ask_for_trail()

    def blank(self) -> None:
        """Show nobody's record."""
        self._patient_id = self._struck = None
        self.scans.blank()
        self.findings.blank()
        self.treatments.blank()
        self.timeline.blank()
        self.discussions.blank()
        self.history.blank()
        self.trail.blank()
        self.setCurrentWidget(self._chart or self.scans)

    @property
    def names(self) -> tuple[str, ...]:
        """What a place calls them, in the order of work."""
        return tuple(self._names)

    @property
    def name(self) -> str:
        """What the tab that is seen is called in a place."""
        shown = self.currentWidget()
        return next((name for name, tab in self._names.items() if tab is shown), "")

    def open(self, name: str) -> None:
        """Turn to a tab by its name; a name that there is not leaves the one that is seen."""
        if name in self._names:
            self.setCurrentWidget(self._names[name])

    def show_error(self, error: CervitrendError) -> None:
        """Say where it was asked why a record was not struck out."""
        if self._struck is not None:
            self._struck.asking.show_error(error)

    def _count(self, tab: QWidget, number: int) -> None:
        title = self._titles[tab]
        self.setTabText(self.indexOf(tab), f"{title} {number}" if number else title)
        self._fit()

    def _ask_for_trail(self) -> None:
        if self._patient_id is not None and self.currentWidget() is self.trail:
            self.trail_wanted.emit(self._patient_id)

    @Slot()
    def _on_tab(self) -> None:
        self._fit()
        self._ask_for_trail()

    @Slot()
    def _on_more(self) -> None:
        """List the tabs for which there is no room."""
        menu = self.more.menu()
        menu.clear()
        for place in (p for p in range(self.count()) if not self.isTabVisible(p)):
            menu.addAction(self.tabText(place)).setData(self.widget(place))
        menu.triggered.connect(self._on_chosen, Qt.ConnectionType.UniqueConnection)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.setTabVisible(self.indexOf(action.data()), True)
        self.setCurrentWidget(action.data())

    @Slot(object, str)
    def _on_strike(self, record: ClinicalRecord, reason: str) -> None:
        asked = self.sender()
        self._struck = asked if isinstance(asked, RecordsTab) else None
        self.strike_wanted.emit(record, reason)
