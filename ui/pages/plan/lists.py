"""The lists of bookings and of attempts to reach her, and what may be done with one of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.plan import BookingState
from models.usecases.scans.appointments import mark_problems
from ui.pages.plan.tables import BookingRow, ContactRow, booking_columns, contact_columns
from ui.tables.rows import RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button, named_key
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("plan")


class BookingsCard(Card):
    """Every booking; what became of one is kept by a key.

    Signals: `mark_wanted` (Booking, BookingState), `strike_wanted` (Booking).
    """

    mark_wanted = Signal(object, object)
    strike_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(_tr("Bookings"))
        self._today = date.min
        self._model = RowsModel(booking_columns(), self)
        self.table = RowsView(self._model, _tr("Bookings"), self)
        self.marks = {
            BookingState.ARRIVED: Button(_tr("Arrived"), key="Alt+A", parent=self),
            BookingState.SEEN: Button(_tr("Seen"), key="Alt+S", parent=self),
            BookingState.MISSED: Button(_tr("Missed"), key="Alt+M", parent=self),
            BookingState.CANCELLED: Button(_tr("Cancelled"), key="Alt+C", parent=self),
        }
        self.strike = strike_button(self)
        self.nothing = Text(_tr("Nothing is booked."), tone=Tone.QUIET, parent=self)
        self._buttons = (*self.marks.values(), self.strike)
        lay_out_list(self, _tr("Bookings"), self._buttons, self.nothing, self.table)
        for button in self.marks.values():
            button.clicked.connect(self._on_mark)
        self.strike.clicked.connect(self._on_strike)
        self.table.row_changed.connect(self._on_row)
        self._on_row(None)

    def show_bookings(self, rows: Sequence[BookingRow], today: date) -> None:
        """Show these bookings, the focus on the first that is still ahead."""
        self._today = today
        self.table.show_rows(rows, self.nothing, *self._buttons)
        if rows:
            ahead = (i for i, r in enumerate(rows) if r.booking.stands and r.booking.state.is_ahead)
            self.table.selectRow(next(ahead, 0))

    @Slot(object)
    def _on_row(self, row: BookingRow | None) -> None:
        stands = row is not None and row.booking.stands
        for state, button in self.marks.items():
            can = row is not None and stands and not mark_problems(row.booking, state, self._today)
            button.setEnabled(can)
        self.strike.setEnabled(stands)

    @Slot()
    def _on_mark(self) -> None:
        row = self.table.current_row()
        pressed = self.sender()
        if row is not None:
            state = next(s for s, button in self.marks.items() if button is pressed)
            self.mark_wanted.emit(row.booking, state)

    @Slot()
    def _on_strike(self) -> None:
        row = self.table.current_row()
        if row is not None and row.booking.stands:
            self.strike_wanted.emit(row.booking)


class ContactsCard(Card):
    """Every attempt to reach her.

    Signals: `amend_wanted` (Contact), `strike_wanted` (Contact).
    """

    amend_wanted = Signal(object)
    strike_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(_tr("Attempts to reach her"))
        self._model = RowsModel(contact_columns(), self)
        self.table = RowsView(self._model, _tr("Attempts to reach her"), self)
        self.amend = Button(_tr("Correct…"), parent=self)
        self.amend.setToolTip(_tr("Correct (Enter in the table)"))
        self.strike = strike_button(self)
        self.nothing = Text(_tr("Nobody has tried to reach her yet."), tone=Tone.QUIET, parent=self)
        title = _tr("Attempts to reach her")
        self._buttons = (self.amend, self.strike)
        lay_out_list(self, title, self._buttons, self.nothing, self.table)
        self.amend.clicked.connect(self._on_amend)
        self.strike.clicked.connect(self._on_strike)
        self.table.row_opened.connect(self._on_amend)
        self.table.row_changed.connect(self._on_row)
        self._on_row(None)

    def show_contacts(self, rows: Sequence[ContactRow]) -> None:
        """Show these attempts."""
        self.table.show_rows(rows, self.nothing, *self._buttons)

    @Slot(object)
    def _on_row(self, row: ContactRow | None) -> None:
        stands = row is not None and row.contact.stands
        self.amend.setEnabled(stands)
        self.strike.setEnabled(stands)

    @Slot()
    def _on_amend(self) -> None:
        row = self.table.current_row()
        if row is not None and row.contact.stands and not self.amend.is_forbidden:
            self.amend_wanted.emit(row.contact)

    @Slot()
    def _on_strike(self) -> None:
        row = self.table.current_row()
        if row is not None and row.contact.stands:
            self.strike_wanted.emit(row.contact)


def strike_button(part: QWidget) -> Button:
    """The button that strikes a row out; Ctrl+Delete presses it while the focus is inside `part`."""
    button = Button(_tr("Strike out…"), parent=part)
    button.setToolTip(_tr("Strike out (Ctrl+Delete)"))
    key = named_key(
        "Ctrl+Delete", part, _tr("Strike out the row"), Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    key.activated.connect(button.click)
    return button


def lay_out_list(card: Card, title: str, buttons: Sequence[Button], nothing: QWidget, table: QWidget) -> None:
    """Title and buttons above, the table below, or that there is nothing in it."""
    head = Flow()
    head.addWidget(Text(title, Type.HEADING))
    for button in buttons:
        head.addWidget(button)
    card.body.setContentsMargins(16, 8, 8, 8)
    card.body.addLayout(head)
    card.body.addWidget(nothing, 0, Qt.AlignmentFlag.AlignTop)
    card.body.addWidget(table, 1)
    card.body.addStretch(0)
