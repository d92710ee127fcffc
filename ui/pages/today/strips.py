"""What stands above the lists while something has to be known or done: the date, backups, hand-overs, old guidelines."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandedOver
from models.views import AheadRow
from ui.pages.today.backup_strip import BackupStrip
from ui.pages.today.found import TodaySnapshot
from ui.pages.today.notices import ahead_texts, date_text, handed_texts, review_text
from ui.session.session import Location, Where
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.messages.message import Deed
from ui.wording.policy_renewal import renewals_text
from ui.wording.tr import context

_tr = context("today")

HANDED = "handed"


class TodayStrips(QWidget):
    """A strip for each; those that have nothing to say take no room.

    Signals: `location_wanted` (Location); `date_confirmed` when somebody says that the computer's date is right.
    """

    location_wanted = Signal(object)
    date_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.backups = BackupStrip(self)
        self.date, self.review = StatusStrip(self), StatusStrip(self)
        self.handed = LineStrip(self)
        self.ahead = StatusStrip(self)
        self._first_ahead: AheadRow | None = None
        self._handed: tuple[HandedOver, ...] = ()
        self._looked_at: tuple[HandedOver, ...] = ()
        self._lay_out()

    def _lay_out(self) -> None:
        right = Button(_tr("The date is right"), key="Ctrl+Shift+D", parent=self.date)
        right.clicked.connect(self.date_confirmed)
        self.date.buttons.addWidget(right)
        first = Button(_tr("Open the first"), parent=self.ahead)
        first.clicked.connect(self._on_ahead)
        self.ahead.buttons.addWidget(first)
        self.backups.settings_wanted.connect(self._on_backups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for strip in (self.backups, self.date, self.ahead, self.review):
            column.addWidget(strip)

    def show_found(self, found: TodaySnapshot, desk: Desk) -> None:
        """How backups stand, what was handed over, until she has looked at it, and whose review is due."""
        # That no place was chosen is the first step of a new clinic, which says so itself.
        is_step = found.steps is not None and not found.steps.has_place
        self.backups.show_state(None if is_step else found.backups, found.read_at)
        review, renewed = review_text(desk.followed, found.on), renewals_text(desk.owed_renewals)
        if review or renewed:
            self.review.show_message(review or renewed, renewed if review else "", look=Look.NOTICE)
        else:
            self.review.clear()
        if found.doubted is not None:
            nobody = _tr("No rule is applied with this date until you say that it is right.")
            self.date.show_message(date_text(found.on, found.doubted), nobody, look=Look.PROBLEM)
        else:
            self.date.clear()
        self._first_ahead = next(iter(found.ahead), None)
        if found.ahead:
            self.ahead.show_message(*ahead_texts(found.ahead), look=Look.NOTICE)
        else:
            self.ahead.clear()
        self._handed = found.handed
        if not found.handed or self._handed == self._looked_at:
            self.handed.clear()
        else:
            look = Deed(HANDED, _tr("Open the handover"))
            self.handed.show_message(*handed_texts(found.handed, found.on), deeds=(look,))
        parts = (self.backups, self.date, self.ahead, self.review)
        self.setVisible(not all(part.isHidden() for part in parts))

    @Slot()
    def _on_ahead(self) -> None:
        row = self._first_ahead
        if row is not None:
            where = Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.pregnancy_id)
            self.location_wanted.emit(where)

    @Slot()
    def _on_backups(self) -> None:
        self.location_wanted.emit(Location(Where.SETTINGS, typed="backups"))

    def open_handed(self) -> None:
        """Lead to what was handed over; from now on it was looked at."""
        self._looked_at = self._handed
        self.location_wanted.emit(Location(Where.LOOPS))
