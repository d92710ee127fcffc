"""The page a day begins on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.plan import Booking
from models.rules.register.permissions import Action, may
from models.usecases.clinic.first_steps import FirstSteps
from models.usecases.desk import Desk
from models.usecases.undo import undoable
from ui.forms.saved_message import with_undo
from ui.pages.today.beginning.view import BeginningView
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import RowDeed, TodayGroup, TodayLine
from ui.pages.today.lines import chosen, lines_of, within_rights
from ui.pages.today.month.view import MonthView
from ui.pages.today.notices import check_text
from ui.pages.today.presenter import TodayPresenter
from ui.pages.today.strips import HANDED, TodayStrips
from ui.pages.today.worklist.bar import DEEDS, KEYS
from ui.pages.today.worklist.narrowing import Narrowing
from ui.pages.today.worklist.panel import answer_panel, clinic_panel
from ui.pages.today.worklist.summaries import answers_text, clinic_text, overdue_text
from ui.session.session import Location, Session, Where
from ui.theme import Type
from ui.widgets.button import Button, named_key
from ui.widgets.messages.message import Deed, Message
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.next_scan import TO_BOOK, TO_CONTACT, TO_DISCUSS
from ui.wording.tr import context

_tr = context("today")


READ_AGAIN_MS = 60_000
"""How often the lists are read while they are looked at."""
BOTH_FROM = 1100
"""The least width, in logical pixels, at which both lists are seen."""


class TodayPage(Page):
    """Who comes today on the left, which questions want an answer on the right; Enter does what the row asks for.

    `start_practice` is offered while nobody is in the record; None: there is no practice clinic.
    """

    def __init__(
        self,
        session: Session,
        start_practice: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._presenter = TodayPresenter(session, self)
        self._clinic = Clinic.of(session.desk)
        self._lines: tuple[TodayLine, ...] = ()
        self._stays = False
        self.header.show_title(_tr("Today"))
        self.subtitle = self.header.subtitle
        self.checked = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.search = self._search_field()
        self.strips = TodayStrips(self)
        self.narrowing = Narrowing(self)
        user = session.desk.user
        self.clinic, self.answers = clinic_panel(user, self), answer_panel(user, self)
        self._here = self.answers
        self.beginning = BeginningView(user, session.desk.followed, start_practice, self)
        self._is_put_away = False
        self.month = MonthView(session.desk, self)
        self.to_month = Button(_tr("&Month"), parent=self)
        # The page hears the key, wherever the button is seen.
        self.to_month.setShortcut(QKeySequence())
        self.ticks = QTimer(self)
        self.ticks.setInterval(READ_AGAIN_MS)
        self.ticks.start()
        self._lay_out()
        self._connect()
        self._settle()

    def _connect(self) -> None:
        self._presenter.ready.connect(self._show)
        self._presenter.refused.connect(self.report_error)
        self._presenter.marked.connect(self._on_marked)
        self._presenter.failed.connect(self._on_failed)
        self._presenter.settled.connect(self._on_settled)
        self._presenter.month_read.connect(self.month.show_rows)
        self.month.wanted.connect(self._presenter.read_month)
        self.month.location_wanted.connect(self.location_wanted)
        self.month.left.connect(self._on_lists)
        self.to_month.clicked.connect(self._on_month)
        self.beginning.location_wanted.connect(self.location_wanted)
        self.beginning.read.connect(self._presenter.note_guidelines_read)
        self.beginning.away_wanted.connect(self._on_put_away)
        self.ticks.timeout.connect(self._on_tick)
        self.strips.location_wanted.connect(self.location_wanted)
        self.strips.date_confirmed.connect(self._presenter.confirm_date)
        self.narrowing.changed.connect(self._show_lines)
        for panel in (self.clinic, self.answers):
            panel.wanted.connect(self._on_wanted)
            panel.room_named.connect(self._on_room)
            panel.discard_wanted.connect(self.discard_wanted)
            panel.other_wanted.connect(self._on_other)
            panel.focused.connect(self._on_focused)
        for deed, key in KEYS.items():
            shortcut = named_key(key, self, _tr(DEEDS[deed]).replace("&", ""))
            shortcut.setObjectName(deed.value)
            shortcut.activated.connect(self._on_key)
        named_key("Alt+M", self, _tr("The month")).activated.connect(self._on_month)
        named_key("Alt+W", self, _tr("The other list")).activated.connect(self._on_other)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(_tr("Find a woman: name, number or birth date   (F3)"))
        field.setAccessibleName(_tr("Find a woman"))
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        field.setMinimumWidth(words + 32)
        field.textEdited.connect(self._on_searched)
        return field

    def _lay_out(self) -> None:
        self.header.words.addWidget(self.checked)
        self.header.tools.addWidget(self.to_month)
        self.header.tools.addWidget(self.search)
        self.lists = QWidget(self)
        lists = QHBoxLayout(self.lists)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(12)
        lists.addWidget(self.clinic, 1)
        lists.addWidget(self.answers, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(12, 12, 12, 12)
        page.setSpacing(8)
        page.addWidget(self.strips)
        page.addWidget(self.narrowing)
        page.addWidget(self.lists, 1)
        page.addWidget(self.beginning, 1)
        page.addWidget(self.month, 1)
        self.beginning.hide()
        self.month.hide()

    def opened(self, location: Location) -> None:
        """Read the lists anew, from their beginning."""
        self._stays = False
        self.month.hide()
        self.search.clear()
        self.narrowing.clear()
        self._here.list.setFocus()
        self.subtitle.setText(_tr("Reading …"))
        self._presenter.refresh()

    def do(self, deed: Deed) -> None:
        if deed.name == HANDED:
            self.strips.open_handed()

    def day_turned(self) -> None:
        """Midnight has passed: other things are owed now."""
        self._read_again()

    def panes(self) -> Sequence[QWidget]:
        parts = (self.beginning, self.clinic, self.answers, self.month)
        return tuple(part for part in parts if part.isVisibleTo(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that nothing else takes look for a name in the lists."""
        if self.narrowing.isHidden() or not self.narrowing.take(event):
            super().keyPressEvent(event)

    def _settle(self) -> None:
        """Show both lists where there is room, else the one that was used last, with a way to the other."""
        has_both, one = self.width() >= BOTH_FROM, self._here
        self.beginning.show_width(has_both=has_both)
        for panel, other in ((self.clinic, self.answers), (self.answers, self.clinic)):
            panel.setVisible(has_both or panel is one)
            count = len(other.list.lines.lines)
            name = _tr("{0}   {1}   Alt+W").format(other.accessibleName(), count)
            panel.show_other("" if has_both else name)

    def _read_again(self) -> None:
        """Read the lists while somebody works in them: the focus stays on its woman."""
        self._stays = True
        self._presenter.refresh()

    @Slot()
    def _on_tick(self) -> None:
        """An answer becomes late by itself, and another desk writes too."""
        if self.isVisible():
            self._read_again()

    @Slot(object)
    def _show(self, found: TodaySnapshot) -> None:
        user, settings = self.session.desk.user, self.session.desk.settings
        self._lines = tuple(within_rights(line, user) for line in lines_of(found, self._clinic))
        self.subtitle.setText(
            _tr("{0} {1} · {2} · refreshed {3}").format(
                formats.weekday(found.on),
                formats.day(found.on),
                settings.clinic_name,
                formats.clock_time(found.read_at),
            )
        )
        self.checked.setText(check_text(found.checked_at, found.on))
        self.strips.show_found(found, self.session.desk)
        self._show_lines(stays=self._stays)
        self._show_beginning(found.steps)
        if not self._stays and self._here.list.line is None and self.beginning.isHidden():
            self._on_other()
        if found.trouble is not None:
            self.failed.emit(found.trouble)

    def _show_beginning(self, steps: FirstSteps | None) -> None:
        """The first steps of a new clinic in the place of its lists, while nobody waits there and until they are done or put away."""
        is_owed = any(line.group is TodayGroup.NEEDS_ANSWER for line in self._lines)
        is_beginning = not (steps is None or is_owed or self._is_put_away) and self.month.isHidden()
        was_beginning = not self.beginning.isHidden()
        has_lists = not is_beginning and self.month.isHidden()
        self.beginning.setVisible(is_beginning)
        self.lists.setVisible(has_lists)
        self.narrowing.setVisible(has_lists)
        if steps is None or not is_beginning:
            return
        self.beginning.steps.show_steps(steps)
        if not self._stays or not was_beginning:
            self.beginning.steps.lead_focus()

    @Slot()
    def _show_lines(self, *, stays: bool = True) -> None:
        """Show what is asked for of what was read; where somebody works in it, the focus stays on its row."""
        self.narrowing.count(self._lines)
        lines = chosen(self._lines, self.narrowing.shown, self.narrowing.typed)
        answers = [line for line in lines if line.group is TodayGroup.NEEDS_ANSWER]
        clinic = [line for line in lines if line.group is not TodayGroup.NEEDS_ANSWER]
        is_narrowed = len(lines) < len(self._lines)
        for panel, hers in ((self.clinic, clinic), (self.answers, answers)):
            here = panel.list.line if stays else None
            panel.show_lines(hers, self._nothing(panel is self.clinic, is_narrowed=is_narrowed), here)
        self.clinic.say(clinic_text(clinic), overdue_text(clinic))
        self.answers.say(answers_text(answers))
        self._settle()

    @staticmethod
    def _nothing(is_clinic: bool, *, is_narrowed: bool) -> str:
        if is_narrowed:
            return _tr("Nobody here is like that. F3 looks in the whole record.")
        if is_clinic:
            return _tr("Nobody is booked for today, no scan is due, no form is unfinished.")
        return _tr("No question wants an answer.")

    @Slot()
    def _on_focused(self) -> None:
        self._here = self.clinic if self.sender() is self.clinic else self.answers

    @Slot()
    def _on_other(self) -> None:
        """Turn to the other list."""
        self._here = self.answers if self._here is self.clinic else self.clinic
        self._settle()
        self._here.list.setFocus()

    @Slot()
    def _on_key(self) -> None:
        self._here.do(RowDeed(self.sender().objectName()))

    @Slot(object, object)
    def _on_wanted(self, deed: RowDeed, line: TodayLine) -> None:
        if deed is RowDeed.ARRIVED:
            if line.booking is not None and line.booking.state.is_ahead:
                self._stays = True
                self._presenter.note_arrival(line.booking)
            return
        place = _destination(deed, line)
        if place is not None:
            self.location_wanted.emit(place)

    @Slot(object, str)
    def _on_room(self, line: TodayLine, room: str) -> None:
        if line.booking is not None:
            self._stays = True
            self._presenter.take_to_room(line.booking, room)

    @Slot(object)
    def _on_marked(self, booking: Booking) -> None:
        """Say where she is now, with the offer to undo it."""
        her = next((line for line in self._lines if line.location.pregnancy_id == booking.pregnancy_id), None)
        name = her.woman if her is not None else ""
        room, came = _tr("{0} is in room {1}."), _tr("{0} has come.")
        said = room.format(name, booking.room) if booking.room else came.format(name)
        self.said.emit(with_undo(Message(said), undoable(booking)))

    @Slot(str)
    def _on_searched(self, typed: str) -> None:
        self.location_wanted.emit(Location(Where.WOMEN, typed=typed))

    @Slot()
    def _on_month(self) -> None:
        """Show a month of bookings in the place of the lists; pressed again, the lists."""
        if not self.month.isHidden():
            self._on_lists()
            return
        for part in (self.lists, self.narrowing, self.beginning):
            part.hide()
        self.month.begin()

    @Slot()
    def _on_lists(self) -> None:
        self.month.hide()
        self._stays = False
        self._presenter.refresh()
        self._here.list.setFocus()

    @Slot()
    def _on_put_away(self) -> None:
        """Show the lists from now on; where only the lead may settle that, until she signs in again."""
        self._is_put_away = True
        if may(self.session.desk.user, Action.SETTLE_CLINIC):
            self._presenter.put_first_steps_away()
        else:
            self._presenter.refresh()

    @Slot(object)
    def _on_settled(self, desk: Desk) -> None:
        self.desk_changed.emit(desk, Location(Where.TODAY))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.subtitle.setText(_tr("The list could not be read."))
        self.failed.emit(error)


def _destination(deed: RowDeed, line: TodayLine) -> Location | None:
    """Where a deed about a row leads; None where it leads nowhere."""
    hers = line.location.pregnancy_id
    match deed:
        case RowDeed.OPEN | RowDeed.GO_ON:
            return line.location
        case RowDeed.SCAN:
            return Location(Where.SCAN, pregnancy_id=hers) if hers is not None else None
        case RowDeed.BOOK | RowDeed.CONTACT:
            typed = TO_BOOK if deed is RowDeed.BOOK else TO_CONTACT
            return Location(Where.PLAN, patient_id=line.location.patient_id, pregnancy_id=hers, typed=typed)
        case RowDeed.CALL | RowDeed.TELL:
            return Location(Where.CALL, pregnancy_id=hers)
        case RowDeed.DISCUSS:
            return Location(
                Where.WOMAN, patient_id=line.location.patient_id, pregnancy_id=hers, typed=TO_DISCUSS
            )
        case _:
            return None
