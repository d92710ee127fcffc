"""The days of one month, a week a row; arrows walk them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.records.clinic.settings import ClinicSettings, Weekday
from models.views import AgendaRow
from ui.theme import Type, font, tokens_of
from ui.wording import formats
from ui.wording.tr import context

_tr = context("today")

WEEKS, _DAYS = 6, 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How much there is on one day of a clinic."""

    on: date
    booked: int
    due: int
    settings: ClinicSettings

    @property
    def is_clinic_day(self) -> bool:
        """Whether scans are booked on this weekday, as far as it is settled."""
        days = self.settings.clinic_days
        return not days or Weekday.of(self.on) in days

    @property
    def words(self) -> str:
        """`4 of 12 booked`, and below it `2 due`; nothing where there is nothing."""
        capacity = self.settings.day_capacity
        booked = _tr("{0} of {1} booked").format(self.booked, capacity) if capacity else ""
        booked = booked or (_tr("{0} booked").format(self.booked) if self.booked else "")
        parts = (
            booked if self.booked or self.is_clinic_day else "",
            _tr("{0} due").format(self.due) if self.due else "",
        )
        return "\n".join(part for part in parts if part)


class MonthGrid(QTableWidget):
    """One month. Signals: `day_chosen` (date) when the focus is on another day."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WEEKS, _DAYS, parent)
        self.setAccessibleName(_tr("Days of the month"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalHeaderLabels(formats.weekday_names())
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self._first = date.min
        self.currentCellChanged.connect(self._on_current)

    def show_month(
        self, first: date, rows: Sequence[AgendaRow], settings: ClinicSettings, today: date, chosen: date
    ) -> None:
        """Show the month that begins on `first`, the focus on the chosen day."""
        self._first = first
        tokens = tokens_of(self.palette())
        self.blockSignals(True)
        self.clearContents()
        for on in days_of(first):
            hers = [row for row in rows if row.on == on]
            booked = sum(row.booking is not None for row in hers)
            load = DayLoad(on, booked, len(hers) - booked, settings)
            item = QTableWidgetItem("\n".join(part for part in (str(on.day), load.words) if part))
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            item.setFont(font(Type.STRONG if on == today else Type.SMALL))
            item.setForeground(QColor(tokens.ink if load.is_clinic_day else tokens.quiet))
            said = (formats.day_of_week(on), load.words.replace("\n", ", "))
            spoken = ", ".join(part for part in said if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.setItem(*self._place(on), item)
        self.setCurrentCell(*self._place(chosen))
        self.blockSignals(False)

    def _place(self, on: date) -> tuple[int, int]:
        place = self._first.weekday() + (on - self._first).days
        return place // _DAYS, place % _DAYS

    @Slot(int, int)
    def _on_current(self, row: int, column: int) -> None:
        if self.item(row, column) is not None:
            days = row * _DAYS + column - self._first.weekday()
            self.day_chosen.emit(self._first + days * _DAY)


def days_of(first: date) -> list[date]:
    """The days of the month that begins on `first`."""
    days = (first + place * _DAY for place in range(31))
    return [day for day in days if day.month == first.month]


def turned_by(first: date, months: int) -> date:
    """The first day of another month, so many months on."""
    place = first.year * 12 + first.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)
