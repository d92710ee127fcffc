"""Symptoms, examinations and laboratory results of one woman, and what may be done with one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.clock import Clock
from models.records.finding import Symptom
from models.rules.guidelines.unexplained_opening import latest_opening
from models.views import PregnancySheet
from ui.pages.woman.questions.wording import Names
from ui.pages.woman.tabs.findings import (
    FindingRow,
    finding_columns,
    finding_detail,
    finding_rows,
    opening_text,
)
from ui.pages.woman.tabs.last_day import LastDay
from ui.pages.woman.tabs.records_tab import RecordsTab
from ui.tables.row_actions import SignButton
from ui.widgets.card import Look, StatusStrip
from ui.wording import formats
from ui.wording.events import name_of
from ui.wording.tr import context

_tr = context("woman")


class FindingsTab(RecordsTab):
    """Every finding, newest first; above them how an unexplained opening of the cervix is named.

    Signals: `resolve_wanted` (Symptom, date or None, the reason).
    """

    resolve_wanted = Signal(object, object, str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        nothing = _tr("No symptom, examination or result yet. F5 records one.")
        self.over = SignButton(_tr("Is over…"), "check")
        self.over.setToolTip(_tr("Is over: record the last day of a symptom"))
        self.over.setEnabled(False)
        super().__init__(finding_columns(), _tr("Findings"), nothing, parent)
        self._clock = clock
        self.opening = StatusStrip(self)
        self.last_day = LastDay(clock, self)
        self.column.insertWidget(0, self.opening)
        self.column.insertWidget(self.column.count() - 1, self.last_day)
        self.over.clicked.connect(self._on_over)
        self.last_day.confirmed.connect(self.resolve_wanted)

    def show_findings(self, sheet: PregnancySheet, names: Names) -> int:
        """Show her findings; returns how many stand."""
        rows = finding_rows(sheet, names, self._clock.today())
        self.show_rows(rows)
        opening = latest_opening(sheet)
        if opening is None:
            self.opening.clear()
        else:
            self.opening.show_message(opening_text(opening), look=Look.NOTICE)
        return sum(row.record.stands for row in rows)

    def blank(self) -> None:
        self.opening.clear()
        super().blank()

    def question(self, row: FindingRow) -> str:
        asked = _tr("Why must “{0}” of {1} not count?")
        return asked.format(name_of(row.record), formats.day(row.on))

    def detail_of(self, row: FindingRow) -> str:
        return finding_detail(row)

    def signs(self) -> Sequence[SignButton]:
        return (self.amend, self.over, self.strike)

    def close_questions(self) -> None:
        super().close_questions()
        self.last_day.close_question()

    def show_actions(self, row: FindingRow | None) -> None:
        super().show_actions(row)
        self.over.setEnabled(row is not None and row.may_resolve)

    @Slot()
    def _on_over(self) -> None:
        row = self.table.current_row()
        if row is not None and isinstance(row.record, Symptom) and row.may_resolve:
            self.close_questions()
            self.last_day.ask(row.record)
