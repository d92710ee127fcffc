"""Everything in a woman's record below the chart, one tab each."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from models.clock import Clock
from models.rules.trend import Trend
from models.views import PregnancySheet
from ui.pages.woman.discussions_tab import DiscussionsTab
from ui.pages.woman.history_tab import HistoryTab
from ui.pages.woman.scans_tab import ScansTab
from ui.pages.woman.symptoms_tab import SymptomsTab
from ui.pages.woman.trail_tab import TrailTab
from ui.pages.woman.wording import Names
from ui.widgets.button import Button


class RecordTabs(QTabWidget):
    """Scans, symptoms, discussions, history and audit trail; the trail is read only while it is looked at.

    Signals: `new_scan_wanted`; `trail_wanted` (UUID of the woman) when the trail is to be read.
    """

    new_scan_wanted = Signal()
    trail_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._patient_id: UUID | None = None
        self.scans = ScansTab(self)
        self.symptoms = SymptomsTab(clock, self)
        self.discussions = DiscussionsTab(self)
        self.history = HistoryTab(self)
        self.trail = TrailTab(self)
        self.addTab(self.scans, self.tr("&Scans"))
        self.addTab(self.symptoms, self.tr("Sym&ptoms"))
        self.addTab(self.discussions, self.tr("&Discussions"))
        self.addTab(self.history, self.tr("H&istory"))
        self.addTab(self.trail, self.tr("A&udit trail"))
        self.setCornerWidget(self._corner())
        self.currentChanged.connect(self._on_tab)

    def _corner(self) -> QWidget:
        self.new_scan = Button(self.tr("New scan"), key="F4", parent=self)
        self.new_scan.clicked.connect(self.new_scan_wanted)
        self.report = Button(self.tr("Report symptoms"), key="F5", parent=self)
        self.report.clicked.connect(self._on_report)
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.report)
        row.addWidget(self.new_scan)
        return corner

    def show_sheet(self, sheet: PregnancySheet, course: Trend, names: Names) -> None:
        """Show the record of this pregnancy."""
        today = self._clock.today()
        self._count(0, self.tr("&Scans"), self.scans.show_scans(sheet, course))
        self._count(1, self.tr("Sym&ptoms"), self.symptoms.show_symptoms(sheet, names))
        self._count(2, self.tr("&Discussions"), self.discussions.show_discussions(sheet, names, today))
        self.history.show_history(sheet, names, today)
        self._patient_id = sheet.patient.id
        self._ask_for_trail()

    def blank(self) -> None:
        """Show nobody's record."""
        self._patient_id = None
        self.scans.blank()
        self.symptoms.blank()
        self.discussions.blank()
        self.history.blank()
        self.trail.blank()
        self.setCurrentIndex(0)

    def _count(self, place: int, title: str, number: int) -> None:
        self.setTabText(place, f"{title} {number}" if number else title)

    def _ask_for_trail(self) -> None:
        if self._patient_id is not None and self.currentWidget() is self.trail:
            self.trail_wanted.emit(self._patient_id)

    @Slot()
    def _on_tab(self) -> None:
        self._ask_for_trail()

    @Slot()
    def _on_report(self) -> None:
        self.setCurrentWidget(self.symptoms)
        self.symptoms.begin_report()
