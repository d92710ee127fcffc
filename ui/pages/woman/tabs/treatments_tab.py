"""What one woman was given, and what may be done with one of these records."""

from PySide6.QtWidgets import QWidget

from models.views import PregnancySheet
from ui.pages.woman.tabs.records_tab import RecordsTab
from ui.pages.woman.tabs.treatments import TreatmentRow, treatment_columns, treatment_detail, treatment_rows
from ui.wording import formats
from ui.wording.events import name_of
from ui.wording.tr import context

_tr = context("woman")


class TreatmentsTab(RecordsTab):
    """Progesterone, cerclage, pessary and other care, the latest begun first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        nothing = _tr("No treatment yet. F5 records one.")
        super().__init__(treatment_columns(), _tr("Treatments"), nothing, parent)

    def show_treatments(self, sheet: PregnancySheet) -> int:
        """Show what she was given; returns how many of these records stand."""
        rows = treatment_rows(sheet)
        self.show_rows(rows)
        return sum(row.record.stands for row in rows)

    def question(self, row: TreatmentRow) -> str:
        asked = _tr("Why must “{0}” of {1} not count?")
        return asked.format(name_of(row.record), formats.day(row.began))

    def detail_of(self, row: TreatmentRow) -> str:
        return treatment_detail(row)
