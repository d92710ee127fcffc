"""The symptoms of one woman: which go on, which are over, and new ones she reports."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError
from models.records.finding import Symptom
from models.views import PregnancySheet
from ui import formats
from ui.pages.woman.report_form import ReportForm
from ui.pages.woman.strike_out import StrikeOut
from ui.pages.woman.symptoms import SymptomRow, symptom_columns, symptom_rows
from ui.pages.woman.wording import Names
from ui.problems import error_sentence
from ui.tables.rows import RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button, Kind
from ui.widgets.date_field import EARLIEST, DateField
from ui.widgets.field import Field
from ui.widgets.text import Text, Tone
from ui.words import word


class SymptomsTab(QStackedWidget):
    """The table, what goes on first; in its place the form for what she reports.

    Signals: `resolve_wanted` (Symptom, date or None), `strike_wanted` (Symptom, str) once a reason was typed.
    """

    resolve_wanted = Signal(object, object)
    strike_wanted = Signal(object, str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._model = RowsModel(symptom_columns(), self)
        self.table = RowsView(self._model, self.tr("Symptoms"), self)
        self.nothing = Text(
            self.tr("No symptoms reported. F5 records a report."), tone=Tone.QUIET, parent=self
        )
        self.resolve = Button(self.tr("Resolved…"), parent=self)
        self.resolve.setToolTip(self.tr("Record the last day (Enter in the table)"))
        self.strike = Button(self.tr("Strike out…"), parent=self)
        self.strike.setShortcut(QKeySequence("Ctrl+Delete"))
        self.strike.setToolTip(self.tr("Strike out (Ctrl+Delete)"))
        self.last_day = LastDay(clock, self)
        self.asking = StrikeOut(self)
        self.report = ReportForm(clock, self)
        self._lay_out()
        self.table.row_opened.connect(self._on_resolve)
        self.table.row_changed.connect(self._on_row)
        self.resolve.clicked.connect(self._on_resolve)
        self.strike.clicked.connect(self._on_strike)
        self.last_day.confirmed.connect(self.resolve_wanted)
        self.asking.confirmed.connect(self.strike_wanted)
        self.report.back_wanted.connect(self.show_table)
        self._on_row(None)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.resolve)
        actions.addWidget(self.strike)
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.last_day)
        column.addWidget(self.asking)
        column.addLayout(actions)
        self.addWidget(listed)
        self.addWidget(self.report)

    def show_symptoms(self, sheet: PregnancySheet, names: Names) -> int:
        """Show her symptoms; returns how many go on today."""
        today = self._clock.today()
        rows = symptom_rows(sheet, names, today)
        self._close_questions()
        self._model.show_rows(rows)
        self.nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._on_row(None)
        if rows:
            self.table.selectRow(0)
        return sum(s.stands and s.is_active(today) for s in sheet.symptoms)

    def blank(self) -> None:
        """Show nobody's symptoms."""
        self._close_questions()
        self._model.show_rows(())
        self.report.clear()
        self.show_table()
        self._on_row(None)

    def begin_report(self) -> None:
        """Show the form for what she reports."""
        self.setCurrentIndex(1)
        self.report.begin()

    @Slot()
    def show_table(self) -> None:
        """Show the table again; what was ticked in the form stays."""
        self.setCurrentIndex(0)

    def _close_questions(self) -> None:
        self.last_day.close_question()
        self.asking.close_question()

    @Slot(object)
    def _on_row(self, row: SymptomRow | None) -> None:
        self._close_questions()
        self.resolve.setEnabled(row is not None and row.may_resolve)
        self.strike.setEnabled(row is not None and row.symptom.stands)

    @Slot()
    def _on_resolve(self) -> None:
        row = self.table.current_row()
        if row is not None and row.may_resolve:
            self.asking.close_question()
            self.last_day.ask(row.symptom)

    @Slot()
    def _on_strike(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.last_day.close_question()
            asked = self.tr("Why must {0} of {1} not count?")
            symptom = row.symptom
            self.asking.ask(symptom, asked.format(word(symptom.kind).casefold(), formats.day(symptom.on)))


class LastDay(QFrame):
    """Asks for the last day on which she had a symptom.

    Signals: `confirmed` (Symptom, date or None).
    """

    confirmed = Signal(object, object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "fact")
        self._clock = clock
        self._symptom: Symptom | None = None
        self.day = DateField(self.tr("Last day"), clock.today(), latest=clock.today())
        self.field = Field(self.tr("Last day"), self.day, self)
        self.confirm = Button(self.tr("Save last day"), Kind.PRIMARY, parent=self)
        self.back = Button(self.tr("Back"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.back)
        self.confirm.clicked.connect(self._on_confirm)
        self.back.clicked.connect(self.close_question)
        self.hide()

    def ask(self, symptom: Symptom) -> None:
        """Ask about a symptom that goes on."""
        today = self._clock.today()
        self._symptom = symptom
        self.day.set_today(today)
        self.day.set_range(EARLIEST, today)
        asked = self.tr("Last day on which she had {0} (since {1})")
        self.field.label.setText(asked.format(word(symptom.kind).casefold(), formats.day(symptom.on)))
        self.show()
        self.day.setFocus()

    @Slot()
    def close_question(self) -> None:
        """Take the question back."""
        self._symptom = None
        self.day.set_value(None)
        self.hide()

    def complain(self, error: CervitrendError) -> None:
        """Say why it was not done."""
        self.field.say(error_sentence(error))

    @Slot()
    def _on_confirm(self) -> None:
        if self._symptom is not None and self.day.settle():
            self.confirmed.emit(self._symptom, self.day.value())
