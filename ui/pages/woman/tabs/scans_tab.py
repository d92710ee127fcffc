"""The scans of one woman, and what may be done with one of them."""

from PySide6.QtWidgets import QWidget

from models.records.clinic.user import User
from models.rules.measurement.trend import Trend
from models.rules.register.certificates import certificate_of
from models.rules.register.permissions import correcting
from models.views import PregnancySheet
from ui.pages.woman.tabs.records_tab import RecordsTab
from ui.pages.woman.tabs.scans import AGE, ScanRow, scan_columns, scan_rows
from ui.widgets.permitted import allow
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.users.certificate_words import held_text

_tr = context("woman")


class ScansTab(RecordsTab):
    """Every scan, newest first; `user` is who may correct them or not, None before it is said.

    `users` are those whose certificates are known: below the table stands what is recorded of the examiner's on that day.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(scan_columns(), _tr("Scans"), _tr("No scans yet. F4 records the first."), parent)
        self.user: User | None = None
        self.users: tuple[User, ...] = ()

    def show_scans(self, sheet: PregnancySheet, course: Trend) -> int:
        """Show her scans; returns how many stand."""
        self.table.setColumnHidden(AGE, sheet.dating is None)
        self.show_rows(scan_rows(sheet, course))
        return len(sheet.standing_scans)

    def show_actions(self, row: ScanRow | None) -> None:
        if self.user is not None and row is not None:
            allow(self.user, correcting(self.user, row.scan), self.amend, self.strike)
        super().show_actions(row)

    def detail_of(self, row: ScanRow) -> str:
        examiner = row.scan.examiner
        held = certificate_of(examiner, self.users, row.scan.on)
        return _tr("Examiner {0}: {1}").format(examiner, held_text(held)) if examiner else ""

    def question(self, row: ScanRow) -> str:
        scan = row.scan
        asked = _tr("Why must the scan of {0}, {1}, not count?")
        return asked.format(formats.day(scan.on), formats.millimetres(scan.length))
