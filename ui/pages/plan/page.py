"""The plan of a pregnancy: the next scan and why, bookings, attempts to reach her, and how it ends."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict, Problem
from models.records.clinic.user import User
from models.records.patient import Patient
from models.records.plan import Booking, BookingState, Contact, ScanClosing
from models.records.pregnancy import Pregnancy
from models.rules.flags.schedule import (
    NextScan,
    closing_in_force,
    next_scan,
    open_bookings,
    planner,
    schedule_of,
)
from models.rules.pregnancy.clinic_days import proposed_day
from models.rules.register.permissions import Action
from models.usecases.scans.appointments import ClosingDraft, check_booking
from models.views import Draft, PregnancySheet
from ui.forms.saver import Save
from ui.pages.plan import wording
from ui.pages.plan.cards import NextScanCard, PregnancyCard
from ui.pages.plan.form import PlanAction, PlanForm, contact_texts
from ui.pages.plan.lists import BookingsCard, ContactsCard
from ui.pages.plan.past import PastPregnancies
from ui.pages.plan.presenter import FORM, PlanPresenter
from ui.pages.plan.tables import booking_rows, contact_rows
from ui.session.session import Location, Session, Where
from ui.widgets.card import Look, Scroll
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.next_scan import TO_BOOK, TO_CONTACT, TO_END
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("plan")

_FORM_WIDTH = 392


class PlanPage(Page):
    """Everything about the scans to come of one pregnancy; nothing can be typed until something is asked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._location: Location | None = None
        self._sheet: PregnancySheet | None = None
        self._planned: NextScan | None = None
        self._about: Booking | Contact | ScanClosing | None = None
        self._names: dict[UUID, str] = {session.desk.user.id: session.desk.user.name}
        self.presenter = PlanPresenter(session, self)
        self.next_scan = NextScanCard(self)
        self.bookings = BookingsCard(self)
        self.contacts = ContactsCard(self)
        self.pregnancy = PregnancyCard(self)
        self.form = PlanForm(session.desk.clock, self)
        self.right = QStackedWidget(self)
        self.loading = Text(_tr("Loading her record…"), tone=Tone.QUIET, parent=self)
        self.past = PastPregnancies(self)
        self._allow(session.desk.user)
        self._lay_out()
        self._connect()
        self.blank()
        desk = session.desk
        session.runner.run(self, lambda: desk.store.every(User), self._take_names, self.report_error)

    def _allow(self, user: User) -> None:
        """Leave to this user what her role allows; anybody may read the plan."""
        arranging = (
            *self.bookings.marks.values(),
            self.bookings.strike,
            self.contacts.amend,
            self.contacts.strike,
        )
        allow(user, Action.ARRANGE_SCANS, self.next_scan.book, self.next_scan.contact, *arranging)
        allow(user, Action.RECORD_CARE, self.next_scan.close_scan, self.next_scan.bring_back)
        allow(user, Action.RECORD_CARE, self.pregnancy.end, self.pregnancy.undo)

    def _lay_out(self) -> None:
        around = Scroll(self)
        around.body.addWidget(self.form)
        self.right.addWidget(self.pregnancy)
        self.right.addWidget(around)
        self.right.setFixedWidth(_FORM_WIDTH)
        left = Scroll(self)
        left.body.setSpacing(10)
        left.body.addWidget(self.next_scan)
        left.body.addWidget(self.bookings, 1)
        left.body.addWidget(self.contacts, 1)
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(14, 12, 14, 12)
        across.setSpacing(14)
        across.addWidget(left, 1)
        across.addWidget(self.right)
        nobody = QWidget(self)
        column = QVBoxLayout(nobody)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.loading)
        column.addWidget(self.past)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(nobody)
        self._stack.addWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.right.currentChanged.connect(self.next_scan.stand_back)
        self.next_scan.book_wanted.connect(self._on_book)
        self.next_scan.contact_wanted.connect(self._on_contact)
        self.next_scan.close_wanted.connect(self._on_close)
        self.next_scan.bring_back_wanted.connect(self._on_bring_back)
        self.pregnancy.end_wanted.connect(self._on_end)
        self.pregnancy.undo_wanted.connect(self._on_undo)
        self.pregnancy.back_wanted.connect(self.back_wanted)
        self.bookings.mark_wanted.connect(self._on_mark)
        self.bookings.strike_wanted.connect(self._on_strike)
        self.contacts.amend_wanted.connect(self._on_amend)
        self.contacts.strike_wanted.connect(self._on_strike)
        self.past.chosen.connect(self._on_past_chosen)
        self.form.save_wanted.connect(self._on_save)
        self.form.back_wanted.connect(self._on_back)
        self.form.discard_wanted.connect(self._on_discard)
        self.form.changed.connect(self._on_changed)
        self.presenter.saver.serve(self, self._on_saved, self._on_failed, self._on_draft)
        self.presenter.past_read.connect(self.past.show_pregnancies)
        self.presenter.counted.connect(self._on_counted)
        self.presenter.failed.connect(self.report_error)

    def panes(self) -> Sequence[QWidget]:
        return (self.next_scan, self.bookings, self.contacts, self.right)

    def opened(self, location: Location) -> None:
        self._location = location

    def blank(self) -> None:
        self._sheet = self._planned = self._about = None
        self.form.clear()
        self.past.show_pregnancies(())
        self.loading.show()
        self.right.setCurrentIndex(0)
        self._stack.setCurrentIndex(0)

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self.loading.hide()
        self.presenter.read_past(patient.id)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        desk, today = self.session.desk, self.session.desk.clock.today()
        is_new = self._sheet is None
        planned = next_scan(sheet, today, schedule_of(desk.followed))
        self._sheet, self._planned = sheet, planned
        self.next_scan.show_plan(sheet, planned, planner(desk.followed), today)
        self.bookings.show_bookings(booking_rows(sheet, planned, self._names, today), today)
        self.contacts.show_contacts(contact_rows(sheet, self._names, today))
        self.pregnancy.show_pregnancy(sheet, self._names, today)
        self._stack.setCurrentIndex(1)
        if self._about is not None:
            self._about = self._newest(sheet, self._about)
        if is_new:
            self._begin(sheet, planned)
            self.presenter.saver.find(FORM, sheet.pregnancy.id)

    def _begin(self, sheet: PregnancySheet, planned: NextScan) -> None:
        """Put the focus where the work begins: calling a woman who is overdue, or booking what was just planned."""
        wanted = self._location.typed if self._location is not None else ""
        goes_on = sheet.pregnancy.ended_on is None and not self.next_scan.book.is_forbidden
        is_overdue = planned.is_overdue(self.session.desk.clock.today())
        waits = goes_on and is_overdue and not open_bookings(sheet)
        if wanted == TO_BOOK and goes_on:
            self._on_book()
        elif (wanted == TO_CONTACT and goes_on) or waits:
            self._on_contact()
        else:
            offered = (self.next_scan.book, self.next_scan.contact, self.pregnancy.undo)
            next(
                (b for b in offered if b.isVisibleTo(self) and b.isEnabled()), self.pregnancy.back
            ).setFocus()

    @staticmethod
    def _newest(
        sheet: PregnancySheet, record: Booking | Contact | ScanClosing
    ) -> Booking | Contact | ScanClosing:
        """The version of a record that stands in her sheet now."""
        records: tuple[Booking | Contact | ScanClosing, ...]
        records = (*sheet.bookings, *sheet.contacts, *sheet.scan_closings)
        return next((r for r in records if r.id == record.id), record)

    def on_leave(self) -> None:
        if self._sheet is None:
            return
        woman = self._sheet.patient.family_name.upper()
        self.presenter.saver.keep(FORM, self._sheet.pregnancy.id, self.form.typed, woman)

    def day_turned(self) -> None:
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _open(
        self, action: PlanAction, title: str, texts: dict[str, str] | None = None, lead: str = ""
    ) -> None:
        self.right.setCurrentIndex(1)
        self.form.begin(action, title, texts, lead)
        self._on_changed()

    @Slot(object)
    def _take_names(self, users: Sequence[User]) -> None:
        self._names = {user.id: user.name for user in users} | self._names
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    @Slot()
    def _on_book(self) -> None:
        planned = self._planned.on if self._planned is not None else None
        today = self.session.desk.clock.today()
        if planned is None or planned < today:
            self._open(PlanAction.BOOK, _tr("Book a scan"))
            return
        proposal = proposed_day(planned, today, self.session.desk.settings.clinic_days)
        lead = wording.proposal_text(planned, proposal)
        self._open(PlanAction.BOOK, _tr("Book a scan"), {"on": proposal.on.isoformat()}, lead)

    @Slot()
    def _on_contact(self) -> None:
        if self._sheet is not None:
            lead = wording.telephone_text(self._sheet.patient)
            self._open(PlanAction.CONTACT, _tr("Record an attempt to reach her"), lead=lead)

    @Slot(object)
    def _on_amend(self, contact: Contact) -> None:
        self._about = contact
        self._open(PlanAction.AMEND_CONTACT, _tr("Correct this attempt"), contact_texts(contact))

    @Slot()
    def _on_close(self) -> None:
        if self._planned is not None:
            on = formats.day(self._planned.on)
            self._open(PlanAction.CLOSE, _tr("Close the scan owed on {0}: it will not be made").format(on))
            booked = ", ".join(formats.day(b.on) for b in open_bookings(self._sheet)) if self._sheet else ""
            still = _tr("She stays booked for {0} unless you cancel it.").format(booked)
            self.form.show_notices(still if booked else "")

    @Slot()
    def _on_bring_back(self) -> None:
        closing = closing_in_force(self._sheet) if self._sheet is not None else None
        if closing is not None:
            self._about = closing
            on = formats.day(closing.owed_on)
            self._open(PlanAction.BRING_BACK, _tr("Bring back the scan owed on {0}").format(on))

    @Slot(object)
    def _on_strike(self, record: Booking | Contact) -> None:
        self._about = record
        if isinstance(record, Booking):
            title = _tr("Strike out the booking for {0}").format(formats.day(record.on))
        else:
            when = formats.moment(record.at, self.session.desk.clock.today())
            title = _tr("Strike out the attempt of {0}").format(when)
        self._open(PlanAction.STRIKE_OUT, title)

    @Slot()
    def _on_end(self) -> None:
        if self._sheet is not None:
            about = self._sheet.pregnancy.id
            self.location_wanted.emit(Location(Where.RECORD, pregnancy_id=about, typed=TO_END))

    @Slot()
    def _on_undo(self) -> None:
        self._open(PlanAction.UNDO_END, _tr("Why the pregnancy goes on"))

    @Slot(object, object)
    def _on_mark(self, booking: Booking, state: BookingState) -> None:
        self.presenter.mark(booking, state)

    @Slot(object)
    def _on_past_chosen(self, pregnancy: Pregnancy) -> None:
        self.location_wanted.emit(Location(Where.PLAN, pregnancy_id=pregnancy.id))

    @Slot()
    def _on_changed(self) -> None:
        """What was typed reads otherwise now: say anew what deserves a look."""
        if self._sheet is None or self.form.kind is not PlanAction.BOOK:
            return
        draft = self.form.booking(self._sheet.pregnancy.id)
        self._show_load(draft.on)
        check = check_booking(self.session.desk, self._sheet, draft)
        said = (sentence(Problem(n.field, n.code, n.values)) for n in check.notices)
        self.form.show_notices(" ".join(said), is_off_day=check.is_off_day)

    def _show_load(self, on: date | None) -> None:
        """Say the weekday at once, and how full the day is as soon as it was read."""
        self.form.show_load(formats.day_of_week(on) if on is not None else "")
        if on is not None:
            self.presenter.count(on)

    @Slot(object, int)
    def _on_counted(self, on: date, booked: int) -> None:
        if self._sheet is None or self.form.kind is not PlanAction.BOOK:
            return
        if self.form.booking(self._sheet.pregnancy.id).on == on:
            self.form.show_load(wording.load_text(on, booked, self.session.desk.settings.day_capacity))

    @Slot()
    def _on_save(self) -> None:
        if self._sheet is None:
            return
        pregnancy, form = self._sheet.pregnancy, self.form
        match form.kind:
            case PlanAction.BOOK:
                self.presenter.book(form.booking(pregnancy.id))
            case PlanAction.CONTACT:
                self.presenter.contact(form.contact(pregnancy.id))
            case PlanAction.AMEND_CONTACT | PlanAction.STRIKE_OUT | PlanAction.BRING_BACK:
                self._change(pregnancy.id)
            case PlanAction.CLOSE:
                self._close(self._sheet)
            case PlanAction.UNDO_END:
                self.presenter.undo_end(pregnancy, form.text("reason"))
            case _:
                assert_never(form.kind)

    def _change(self, pregnancy_id: UUID) -> None:
        """Correct or strike out the record that was chosen, or take a closing back."""
        about, form = self._about, self.form
        if form.kind in (PlanAction.STRIKE_OUT, PlanAction.BRING_BACK) and about is not None:
            self.presenter.strike_out(about, form.text("reason"))
        elif isinstance(about, Contact):
            self.presenter.amend(about, form.contact(pregnancy_id), form.text("reason"))

    def _close(self, sheet: PregnancySheet) -> None:
        if self._planned is not None and self._planned.on is not None:
            reason = self.form.text("reason")
            draft = ClosingDraft(pregnancy_id=sheet.pregnancy.id, owed_on=self._planned.on, reason=reason)
            self.presenter.close(draft)

    @Slot()
    def _on_back(self) -> None:
        self.right.setCurrentIndex(0)
        self.next_scan.book.setFocus()

    @Slot()
    def _on_discard(self) -> None:
        with self.presenter.saver.discarding(self.on_leave):
            self.form.forget()
            self._on_back()
            self.on_leave()

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        """Put back what she had typed, unless she is already typing again or another woman came."""
        is_hers = self._sheet is not None and about == self._sheet.pregnancy.id
        if draft is None or not is_hers or self.form.typed:
            return
        begin = {
            PlanAction.BOOK: self._on_book,
            PlanAction.CONTACT: self._on_contact,
            PlanAction.CLOSE: self._on_close,
        }
        action = self.form.resume(draft.fields)
        if action is None:
            return
        begin[action]()
        self.form.strip.show_message(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    @Slot(object, object)
    def _on_saved(self, save: Save[None], kept: object) -> None:
        if save.part is not None:
            # She may have gone on to something else while it was being saved.
            if self.form.forget_saved(save.part):
                self._on_back()
            self.on_leave()
        # A pregnancy that goes on again was ended before: that end is recorded anew, with its reason.
        undone = None if isinstance(kept, Pregnancy) else kept
        self.said.emit(self.presenter.saver.message(_tr("Saved."), kept=undone))
        self.record_changed.emit()

    @Slot(object, object)
    def _on_failed(self, save: Save[None], error: CervitrendError) -> None:
        """Say it where it was asked, and in the window where nobody sees that; what changed elsewhere is read again."""
        is_asked_here = save.part == self.form.kind.value
        if is_asked_here:
            self.form.show_error(error)
        if not is_asked_here or not self.isVisibleTo(self.window()):
            self.report_error(error)
        if isinstance(error, Conflict):
            self.record_changed.emit()
