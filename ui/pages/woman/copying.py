"""What can be taken from a woman's page into another program: her number, a row, the chart, the summary."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.records.clinic.access import ExportKind
from models.views import PregnancySheet
from ui.chart.loading import Chart
from ui.forms.case_copying import CaseCopying, Summary
from ui.pages.woman.questions.question_card import OpenQuestion
from ui.session.session import Session
from ui.tables.view import RowsView
from ui.widgets.button import named_key
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("woman")


class Copying(QObject):
    """Ctrl+C copies the row, the open question or the chart that has the focus, else her number; Ctrl+Shift+C copies the summary.

    Text that is selected copies itself. Locking empties the clipboard. Whoever may not print her summary copies neither it nor
    a question or the chart, and that they were copied is in the audit trail. Signals: `copied` (str) says what was copied; `failed`
    (CervitrendError).
    """

    copied = Signal(str)
    failed = Signal(object)

    def __init__(
        self, page: QWidget, session: Session, chart: Callable[[], Chart | None], summary: Summary | None
    ) -> None:
        super().__init__(page)
        self._page, self._chart = page, chart
        self._case = CaseCopying(page, session, summary)
        self._case.copied.connect(self.copied)
        self._case.failed.connect(self.failed)
        self._sheet: PregnancySheet | None = None
        copies = named_key(
            "Ctrl+C", page, _tr("Copy the row, the question or the chart that has the focus, else her number")
        )
        copies.activated.connect(self._on_copy)

    def show_sheet(self, sheet: PregnancySheet | None) -> None:
        """Copy of this woman from now on; None: of nobody."""
        self._sheet = sheet
        self._case.show_sheet(sheet)

    @Slot()
    def _on_copy(self) -> None:
        focus: QWidget | None = self._page.window().focusWidget()
        chart = self._chart()
        if isinstance(focus, RowsView) and focus.current_row() is not None:
            self._copy(focus.row_text(), _tr("The row is copied."))
        elif chart is not None and focus is chart.widget:
            if self._case.may_leave(ExportKind.CHART):
                QApplication.clipboard().setPixmap(chart.widget.grab())
                self.copied.emit(_tr("The chart is copied as a picture."))
        elif (question := _question_around(focus)) is not None:
            if self._case.may_leave(ExportKind.SUMMARY):
                self._copy(_words(question), _tr("The question is copied."))
        elif self._sheet is not None and self._sheet.patient.number is not None:
            number = self._sheet.patient.number
            self._copy(number.text, _tr("Hospital number {0} is copied.").format(number))

    def _copy(self, text: str, said: str) -> None:
        QApplication.clipboard().setText(text)
        self.copied.emit(said)


def _question_around(focus: QWidget | None) -> OpenQuestion | None:
    """The open question that the focus is in; None where it is elsewhere."""
    while focus is not None and not isinstance(focus, OpenQuestion):
        focus = focus.parentWidget()
    return focus


def _words(question: OpenQuestion) -> str:
    """All that is read on it, a line for each text."""
    texts = (text for text in question.findChildren(Text) if text.isVisibleTo(question))
    return "\n".join(text.text() for text in texts if text.text())
