"""What can be taken from a woman's page into another program: her number, a row, the chart, the summary."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import NotAllowed
from models.records.clinic.access import ExportKind
from models.rules.register.permissions import Action, may
from models.usecases.clinic.access_log import log_copied
from models.views import PregnancySheet
from ui.chart.loading import Chart
from ui.session.session import Session
from ui.tables.view import RowsView
from ui.widgets.button import named_key
from ui.wording.tr import context

_tr = context("woman")

Summary = Callable[[PregnancySheet], str]
"""Everything about a woman as it is read aloud on the telephone."""


class Copying(QObject):
    """Ctrl+C copies the row or the chart that has the focus, else her number; Ctrl+Shift+C copies the summary.

    Text that is selected copies itself. Locking empties the clipboard. Whoever may not print her summary copies neither it nor
    the chart, and that they were copied is in the audit trail. Signals: `copied` (str) says what was copied; `failed`
    (CervitrendError).
    """

    copied = Signal(str)
    failed = Signal(object)

    def __init__(
        self, page: QWidget, session: Session, chart: Callable[[], Chart | None], summary: Summary | None
    ) -> None:
        super().__init__(page)
        self._page, self._session, self._chart, self._summary = page, session, chart, summary
        self._sheet: PregnancySheet | None = None
        copies = named_key(
            "Ctrl+C", page, _tr("Copy the row or the chart that has the focus, else her number")
        )
        copies.activated.connect(self._on_copy)
        named_key("Ctrl+Shift+C", page, _tr("Copy the whole case")).activated.connect(self._on_summary)

    def show_sheet(self, sheet: PregnancySheet | None) -> None:
        """Copy of this woman from now on; None: of nobody."""
        self._sheet = sheet

    @Slot()
    def _on_copy(self) -> None:
        focus: QWidget | None = self._page.window().focusWidget()
        chart = self._chart()
        if isinstance(focus, RowsView) and focus.current_row() is not None:
            self._copy(focus.row_text(), _tr("The row is copied."))
        elif chart is not None and focus is chart.widget:
            if self._may_leave(ExportKind.CHART):
                QApplication.clipboard().setPixmap(chart.widget.grab())
                self.copied.emit(_tr("The chart is copied as a picture."))
        elif self._sheet is not None and self._sheet.patient.number is not None:
            number = self._sheet.patient.number
            self._copy(number.text, _tr("Hospital number {0} is copied.").format(number))

    @Slot()
    def _on_summary(self) -> None:
        if self._sheet is not None and self._summary is not None and self._may_leave(ExportKind.SUMMARY):
            self._copy(self._summary(self._sheet), _tr("The summary is copied."))

    def _may_leave(self, export: ExportKind) -> bool:
        """Whether this user may copy that, which is then written down; nobody waits for it."""
        desk = self._session.desk
        if self._sheet is None or not may(desk.user, Action.PRINT_PAPERS):
            self.failed.emit(NotAllowed(Action.PRINT_PAPERS.value))
            return False
        patient_id = self._sheet.patient.id
        self._session.runner.run(
            self, lambda: log_copied(desk, export, patient_id), self._on_logged, self.failed.emit
        )
        return True

    @Slot(object)
    def _on_logged(self, _is_written: bool) -> None:
        """Nobody waits for it."""

    def _copy(self, text: str, said: str) -> None:
        QApplication.clipboard().setText(text)
        self.copied.emit(said)
