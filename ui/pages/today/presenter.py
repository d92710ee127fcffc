"""Brings Today's list up to date and hands it to the page."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, NotFound, Unavailable
from models.records.patient import Patient
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Pregnancy
from models.usecases.clinic.backups import backup_state
from models.usecases.clinic.date_doubt import confirm_date, notice_date
from models.usecases.clinic.first_steps import first_steps, note_guidelines_read, put_first_steps_away
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.flags.hand_over import handed_over
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.scans.appointments import mark_booking, take_to_room
from models.views import AgendaRow, Draft
from ui.pages.today.found import HalfTyped, TodaySnapshot
from ui.session.reevaluation import Reevaluation
from ui.session.runner import fault
from ui.session.session import Session
from ui.session.unkept import Unkept
from ui.widgets.fields.chips import location_of_draft

DATES_AHEAD = timedelta(days=14)
"""How far ahead dates of sutures and progesterone are shown."""
UNDER_WAY = "judging.under_way"
"""The code that says how many women are still to be judged by the rules that now hold."""
AT_ONCE = 60
"""How many pregnancies are judged before the list is shown; whoever is left is judged after it, a few at a time."""


class TodayPresenter(QObject):
    """Reads the list off the window's thread; on the first reading of a day, after judging what has turned.

    Signals: `ready` (TodaySnapshot), `settled` (Desk) when the clinic's settings are others now, `month_read` (tuple of AgendaRow), `marked` (Booking) when an arrival or a room was kept, `refused` (CervitrendError) when not, `failed` (CervitrendError) when the list
    could not be read.
    """

    ready = Signal(object)
    settled = Signal(object)
    month_read = Signal(object)
    marked = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._judged_on: date | None = None
        self._rest: Reevaluation | None = None

    def refresh(self) -> None:
        """Read the list; a later call makes an earlier one pointless."""
        self._session.runner.run(self, self._read, self._on_read, self._on_failed, supersedes="today")

    def read_month(self, first: date, last: date) -> None:
        """Read who is booked or due from one day to another; a later call makes an earlier one pointless."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: store.agenda(first, last), self._on_month, self._on_failed, supersedes="month"
        )

    @Slot(object)
    def _on_month(self, rows: tuple[AgendaRow, ...]) -> None:
        self.month_read.emit(rows)

    def note_arrival(self, booking: Booking) -> None:
        """Keep that she has come for the scan she is booked for, then read the list again."""
        desk = self._session.desk

        def work() -> tuple[Booking, TodaySnapshot]:
            return mark_booking(desk, booking, BookingState.ARRIVED), self._read()

        self._session.write(self, Unkept("today", is_save=True), work, self._on_marked, self._on_refused)

    def take_to_room(self, booking: Booking, room: str) -> None:
        """Keep in which room she is, then read the list again."""
        desk = self._session.desk

        def work() -> tuple[Booking, TodaySnapshot]:
            return take_to_room(desk, booking, room), self._read()

        self._session.write(self, Unkept("today", is_save=True), work, self._on_marked, self._on_refused)

    def _read(self) -> TodaySnapshot:
        desk = self._session.desk
        on = desk.clock.today()
        doubted = self._doubted()
        trouble = self._judge(on) if doubted is None else None
        backups = backup_state(desk)
        return TodaySnapshot(
            on=on,
            read_at=desk.clock.now(),
            rows=desk.store.today(on),
            clinic=desk.store.clinic_list(on),
            dated=desk.store.dated(on + DATES_AHEAD),
            handed=handed_over(desk),
            drafts=tuple(_with_her(desk, draft) for draft in unfinished(desk)),
            trouble=trouble,
            doubted=doubted,
            ahead=desk.store.dated_after(on),
            checked_at=desk.store.file.checked_at,
            backups=backups,
            steps=first_steps(desk, backups),
        )

    @Slot()
    def confirm_date(self) -> None:
        """Somebody looked: the date of this computer is right."""
        desk = self._session.desk

        def work() -> TodaySnapshot:
            confirm_date(desk)
            return self._read()

        self._session.runner.run(self, work, self._on_read, self._on_refused)

    def note_guidelines_read(self) -> None:
        """Keep that she has read what the guidelines say."""
        self._settle(note_guidelines_read)

    def put_first_steps_away(self) -> None:
        """Show the lists from now on."""
        self._settle(put_first_steps_away)

    def _settle(self, job: Callable[[Desk], Desk]) -> None:
        desk = self._session.desk
        what = Unkept("today", is_save=True)
        self._session.write(self, what, lambda: job(desk), self._on_settled, self._on_refused)

    @Slot(object)
    def _on_settled(self, desk: Desk) -> None:
        self.settled.emit(desk)

    def _doubted(self) -> datetime | None:
        """When the last entry was made, where nobody may be judged by this date before somebody has looked at it."""
        desk = self._session.desk
        if not desk.differences and desk.store.file.stopped is None:
            notice_date(desk)
        word = desk.store.date_word
        return None if word is None or not desk.is_date_doubted else word.happened_at

    def _judge(self, on: date) -> CervitrendError | None:
        """Judge what has turned, once a day; tried again at the next reading where it failed or was too much."""
        if self._judged_on == on:
            return None
        desk = self._session.desk
        try:
            waiting = due_for_reevaluation(desk)
            reevaluate(desk, waiting[:AT_ONCE])
        except CervitrendError as error:
            return error
        except Exception as bug:  # noqa: BLE001  # The list is shown all the same.
            return fault(bug)
        if len(waiting) > AT_ONCE:
            return Unavailable(UNDER_WAY, str(len(waiting) - AT_ONCE))
        self._judged_on = on
        return None

    @Slot(object)
    def _on_marked(self, done: tuple[Booking, TodaySnapshot]) -> None:
        booking, found = done
        self.marked.emit(booking)
        self._on_read(found)

    @Slot(object)
    def _on_read(self, found: TodaySnapshot) -> None:
        self.ready.emit(found)
        if isinstance(found.trouble, Unavailable) and found.trouble.code == UNDER_WAY and self._rest is None:
            self._rest = Reevaluation(self._session.desk, self._session.runner, self)
            self._rest.finished.connect(self._on_rest_judged)
            self._rest.start()

    @Slot(int)
    def _on_rest_judged(self, judged: int) -> None:
        if self._rest is not None:
            self._rest.deleteLater()
        self._rest = None
        self.refresh()

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self.refused.emit(error)
        self.refresh()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _with_her(desk: Desk, draft: Draft) -> HalfTyped:
    """A half-typed form with the woman it is about, where the record has her."""
    there = location_of_draft(draft)
    try:
        if there.pregnancy_id is not None:
            return HalfTyped(draft, desk.store.get(Patient, _whose(desk, there.pregnancy_id)))
        return HalfTyped(draft, desk.store.get(Patient, there.patient_id) if there.patient_id else None)
    except NotFound:
        return HalfTyped(draft)


def _whose(desk: Desk, pregnancy_id: UUID) -> UUID:
    return desk.store.get(Pregnancy, pregnancy_id).patient_id
