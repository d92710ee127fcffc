"""Everything in a woman's record below the chart, one tab each."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

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

    def _corner(self) -> QWidget:
        self.new_scan = Button(_tr("New scan"), ButtonKind.PRIMARY, "F4", parent=self)
        self.new_scan.clicked.connect(self.new_scan_wanted)
        self.record = Button(_tr("Record"), key="F5", parent=self)
        self.record.clicked.connect(self.record_wanted)
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 4, 2)
        row.setSpacing(8)
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
        self.open(_NAMES[0])

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

    def _ask_for_trail(self) -> None:
        if self._patient_id is not None and self.currentWidget() is self.trail:
            self.trail_wanted.emit(self._patient_id)

    @Slot()
    def _on_tab(self) -> None:
        self._ask_for_trail()

    @Slot(object, str)
    def _on_strike(self, record: ClinicalRecord, reason: str) -> None:
        asked = self.sender()
        self._struck = asked if isinstance(asked, RecordsTab) else None
        self.strike_wanted.emit(record, reason)
