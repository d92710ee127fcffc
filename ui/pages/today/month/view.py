"""A month at a time: the days with what is booked and due on them, and the women of the chosen day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.desk import Desk
from models.views import AgendaRow
from ui.pages.today.month.grid import MonthGrid, days_of, turned_by
from ui.session.session import Location, Where
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("today")


class MonthView(QWidget):
    """Signals: `wanted` (first and last day of the month to be read); `location_wanted` (Location) of a woman; `left` by Esc."""

    wanted = Signal(object, object)
    location_wanted = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._first = date.min
        self._chosen = date.min
        self._rows: tuple[AgendaRow, ...] = ()
        self.title = Text("", Type.HEADING)
        self.before = Button(_tr("Month before"), key="PgUp", parent=self)
        self.after = Button(_tr("Month after"), key="PgDown", parent=self)
        self.back = Button(_tr("Back to the lists"), key="Esc", parent=self)
        self.grid = MonthGrid(self)
        self.day = Text("", Type.STRONG, wraps=True)
        self.model: RowsModel[AgendaRow] = RowsModel(_columns(), self)
        self.women: RowsView[AgendaRow] = RowsView(self.model, _tr("Women of this day"), self)
        self.nobody = Text(_tr("Nobody is booked or due on this day."), tone=Tone.QUIET, wraps=True)
        self._lay_out()
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.back.clicked.connect(self.left)
        self.grid.day_chosen.connect(self._on_day)
        self.women.row_opened.connect(self._on_opened)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for button in (self.before, self.after, self.back):
            head.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.day)
        right.addWidget(self.nobody)
        right.addWidget(self.women, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.grid, 3)
        across.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(across, 1)

    def begin(self) -> None:
        """Show this month, the focus on today."""
        today = self._desk.clock.today()
        self._chosen = today
        self.show()
        self.grid.setFocus()
        self._ask(today.replace(day=1))

    @Slot(object)
    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show what was read of the month."""
        self._rows = tuple(rows)
        today = self._desk.clock.today()
        self.grid.show_month(self._first, self._rows, self._desk.settings, today, self._chosen)
        self._on_day(self._chosen)

    def _ask(self, first: date) -> None:
        self._first = first
        self.title.setText(formats.month(first))
        self.wanted.emit(first, days_of(first)[-1])

    def _turn(self, months: int) -> None:
        first = turned_by(self._first, months)
        self._chosen = first
        self._ask(first)

    @Slot()
    def _on_before(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_after(self) -> None:
        self._turn(1)

    @Slot(object)
    def _on_day(self, on: date) -> None:
        self._chosen = on
        self.day.setText(formats.day_of_week(on))
        hers = [row for row in self._rows if row.on == on]
        self.women.show_rows(hers, self.nobody)

    @Slot(object)
    def _on_opened(self, row: AgendaRow) -> None:
        where = Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.pregnancy_id)
        self.location_wanted.emit(where)


def _columns() -> tuple[Column[AgendaRow], ...]:
    return (
        Column(heading=_tr("Time"), text=_time, width=72),
        Column(heading=_tr("Woman"), text=_woman, tooltip=_woman, is_bold=True),
        Column(heading=_tr("Born"), text=_born, is_quiet=True, width=112),
    )


def _time(row: AgendaRow) -> str:
    if row.booking is None:
        return _tr("due")
    return row.booking.at or _tr("no time")


def _woman(row: AgendaRow) -> str:
    return row.woman.name.untitled


def _born(row: AgendaRow) -> str:
    return formats.birth_date(row.woman)
