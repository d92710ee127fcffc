"""The workspace of a signed-in user: rail, banner, message line, pages, foot.

How pages are led to: a page emits `location_wanted(Location)`; the window shows the page of `location.where`, calls its
`blank()` and `opened(location)`, asks for the woman of the place, and hands her over by `show_sheet` or `show_patient`.
Which pages there are is a list of `PageEntry`, given by whoever puts the program together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from models.errors import CervitrendError
from models.rules.flags.open_loops import OpenLoop
from models.rules.register.permissions import Action, may
from models.usecases.drafts import discard_draft, unfinished
from models.usecases.flags.hand_over import loops_to_hand_over
from models.views import Draft
from ui.forms.saved_message import discarded_message
from ui.papers.kinds import paper_of
from ui.session.looking import Looking
from ui.session.session import LEAVING, Location, MovedTo, Session, Where
from ui.shell.admission import admitted, is_open_to
from ui.shell.frame import HELP, LEAVE, LOCK, Frame
from ui.shell.help.help_index import section_for
from ui.shell.keys.first_focusable import first_focusable
from ui.shell.leaving.kept_deeds import KeptDeeds
from ui.shell.line.gone_woman import GoneWoman
from ui.shell.phrasebook import Phrasebook
from ui.widgets.button import named_key
from ui.widgets.date_order import set_order
from ui.widgets.fields.chips import DEED, is_at, location_of_draft
from ui.widgets.messages.message import Deed
from ui.widgets.page import Page
from ui.widgets.rail import RailItem
from ui.wording.tr import context

_tr = context("shell")


KEEP_MS = 3000
"""How often what is half-typed is kept: a crash, or a plug pulled, loses no more than was typed in this time."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the window: where it is, how it is made, and its place on the rail.

    `item` None: it is reached from other pages only; `belongs_to` then says which rail button is lit meanwhile.
    """

    where: Where
    make: Callable[[Session], Page]
    item: RailItem | None = None
    belongs_to: Where | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where somebody was when the screen was locked: who, and the places she came by, the present one last."""

    user_id: UUID
    places: tuple[Location, ...]


class Workspace(Frame):
    """Everything a signed-in user sees.

    Signals: `lock_wanted` and `sign_out_wanted`; `desk_changed` (Desk, Location) when the clinic settled something anew;
    `help_wanted` (str) with the heading of the section that explains where the user is, `arrived` (str) with that of a page
    that came into view.
    """

    lock_wanted = Signal()
    sign_out_wanted = Signal()
    help_wanted = Signal(str)
    arrived = Signal(str)
    desk_changed = Signal(object, object)

    def __init__(self, session: Session, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        items = [e.item for e in entries if e.item is not None and is_open_to(session.desk.user, e.where)]
        super().__init__(session, items, parent)
        set_order(self, session.desk.settings.typed_order)
        self._entries = {entry.where: entry for entry in entries}
        self._pages: dict[Where, Page] = {}
        self._history: list[Location] = []
        self._is_leaving = False
        self.deeds = KeptDeeds(session, self)
        self.keeping = QTimer(self)
        self.keeping.setInterval(KEEP_MS)
        self._looking = Looking(session, self)
        self._gone = GoneWoman(session, self.line)
        self._connect()
        Phrasebook(session, self)
        self.refresh_drafts()

    def _connect(self) -> None:
        self.record.backups_wanted.connect(self._on_backups)
        self.rail.chosen.connect(self._on_rail)
        self.foot.chips.chosen.connect(self._on_chip)
        self.foot.chips.discard_wanted.connect(self._on_discard)
        self.foot.papers_wanted.connect(self._on_papers)
        self.line.deed_wanted.connect(self._on_deed)
        self.session.woman.changed.connect(self._on_woman)
        self.session.woman.moved_to.connect(self._on_moved_to)
        self.undoing.led_on.connect(self.go)
        self.undoing.undone.connect(self._renew_drafts)
        self.undoing.typed_again.connect(self._on_typed_again)
        self.session.woman.failed.connect(self.show_error)
        self.keeping.timeout.connect(self.keep)
        self.deeds.changed.connect(self.refresh_drafts)
        self.deeds.failed.connect(self.show_error)
        forth = named_key("Ctrl+Tab", self, _tr("To the next part of the page"))
        forth.activated.connect(self.next_pane)
        back = named_key("Ctrl+Shift+Tab", self, _tr("To the part before"))
        back.activated.connect(self.previous_pane)

    @property
    def page(self) -> Page:
        """The page on the screen."""
        return self._pages[self.location.where]

    @property
    def location(self) -> Location:
        """Where the user is."""
        return self._history[-1]

    @Slot(object)
    def go(self, location: Location) -> None:
        """Lead the user to a place, unless nothing could be done there that her role allows."""
        refusal, there = admitted(self.session.desk.user, location)
        if refusal is not None:
            self.show_error(refusal)
        if there is not None:
            self.keep_and_hide()
            self._history.append(there)
            self._arrive_and_keep(there)

    @Slot()
    def go_back(self) -> None:
        """Lead the user to where she came from; the first page stays."""
        if len(self._history) < 2:
            return
        self.keep_and_hide()
        self._history.pop()
        self._arrive(self.location)

    @Slot()
    def leave(self) -> None:
        """Sign out: past the open loops where there are any. Wanted twice, or where they cannot be read, it is done at once."""
        has_loops = Where.LOOPS in self._entries and may(self.session.desk.user, Action.TELL_SOMEBODY)
        if self._is_leaving or not has_loops:
            self.sign_out_wanted.emit()
            return
        self._is_leaving = True
        desk = self.session.desk
        self.session.runner.run(self, lambda: loops_to_hand_over(desk), self._on_loops, self._on_loops_unread)

    @Slot()
    def keep(self) -> None:
        """Let the page on the screen keep what is half-typed, and try again what could not be kept before."""
        self.session.on_its_way.retry()
        if self._history:
            self.page.on_leave()
            self.deeds.keep(self.page)

    def keep_and_hide(self) -> None:
        """The page is left: let it keep what is half-typed, and no password."""
        self.keep()
        if self._history:
            self.page.forget_secrets()

    @property
    def is_at_work(self) -> bool:
        """Whether a page does something that should end before the record is closed."""
        return any(page.is_at_work for page in self._pages.values())

    @property
    def whereabouts(self) -> Whereabouts:
        """Where the user is, by ids alone."""
        before = (replace(location, typed="") for location in self._history[:-1])
        return Whereabouts(self.session.desk.user.id, (*before, self.page.place(self.location)))

    def return_to(self, whereabouts: Whereabouts) -> None:
        """Lead the user to where she was."""
        self._history = list(whereabouts.places)
        self._arrive_and_keep(self.location)

    def _arrive_and_keep(self, location: Location) -> None:
        self._arrive(location)
        self.keeping.start()

    @Slot()
    def refresh_drafts(self) -> None:
        """Read the user's half-filled forms again."""
        desk = self.session.desk
        self.session.runner.run(self, lambda: unfinished(desk), self._show_drafts, self.show_error, "drafts")

    @Slot()
    def turn_day(self) -> None:
        """The calendar day changed: what is on the screen is shown anew for today."""
        self.session.woman.reload()
        self.page.day_turned()

    @Slot()
    def next_pane(self) -> None:
        """Put the focus into the next pane."""
        self._step_pane(1)

    @Slot()
    def previous_pane(self) -> None:
        """Put the focus into the pane before."""
        self._step_pane(-1)

    def _arrive(self, location: Location) -> None:
        self.line.move_on()
        page = self._page(location.where)
        self._is_leaving = location == Location(Where.LOOPS, typed=LEAVING)
        self.show_page(page, location.where, is_about_a_woman=location.is_about_a_woman)
        entry = self._entries[location.where]
        self.rail.show_here((entry.belongs_to or entry.where).value)
        self.deeds.move_to(location)
        page.blank()
        woman = self.session.woman
        if not location.is_about_a_woman:
            # Before the page is told: what it then begins is not taken back with whoever was on the screen.
            woman.blank()
        page.opened(location)
        if location.is_about_a_woman and page.is_loading:
            # With the focus on a page that is not there yet, or on the rail, what she types would be lost or lead away.
            self.setFocus()
        if location.pregnancy_id is not None:
            woman.open_pregnancy(location.pregnancy_id)
        elif location.patient_id is not None:
            woman.open_patient(location.patient_id)
        self.refresh_drafts()
        self.arrived.emit(section_for(location.where))

    def _page(self, where: Where) -> Page:
        if where not in self._pages:
            page = self._entries[where].make(self.session)
            self._pages[where] = page
            self.take_page(page)
            self.deeds.serve(page)
            page.location_wanted.connect(self.go)
            page.back_wanted.connect(self.go_back)
            page.record_changed.connect(self.session.woman.reload)
            page.drafts_changed.connect(self.refresh_drafts)
            page.discard_wanted.connect(self._on_discard)
            page.looked_at.connect(self._looking.look_at)
            page.desk_changed.connect(self.desk_changed)
            page.sign_out_wanted.connect(self.sign_out_wanted)
        return self._pages[where]

    def _step_pane(self, step: int) -> None:
        panes = [self.rail, self.line, *self.page.panes(), self.foot, *self._beside()]
        focus = self.window().focusWidget()
        here = next((i for i, p in enumerate(panes) if p.isAncestorOf(focus)), 0)
        for offset in range(1, len(panes) + 1):
            pane = panes[(here + step * offset) % len(panes)]
            inside = first_focusable(pane)
            if inside is not None:
                inside.setFocus()
                return

    def _beside(self) -> list[QWidget]:
        """What is seen in the same window beside the workspace."""
        around = self.parentWidget()
        inside = (
            around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if around else []
        )
        return [widget for widget in inside if widget is not self and widget.isVisible()]

    @Slot(object)
    def _on_deed(self, deed: Deed) -> None:
        if deed.location is not None:
            self.go(deed.location)
        else:
            self.page.do(deed)

    @Slot(str)
    def _on_rail(self, name: str) -> None:
        if name == HELP:
            self.help_wanted.emit(section_for(self.location.where, self._field()))
        elif name == LOCK:
            self.lock_wanted.emit()
        elif name == LEAVE:
            self.leave()
        else:
            self.go(Location(Where(name)))

    def _field(self) -> str:
        """The name of what has the focus on the page; empty where nothing has, or it has no name."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and self.page.isAncestorOf(widget):
            # One answer of several has the name of the answer; what is asked is the name of what it stands in.
            if widget.accessibleName() and not isinstance(widget, QRadioButton):
                return widget.accessibleName()
            widget = widget.parentWidget()
        return ""

    @Slot(object)
    def _on_loops(self, loops: tuple[OpenLoop, ...]) -> None:
        if loops:
            self.go(Location(Where.LOOPS, typed=LEAVING))
        else:
            self.sign_out_wanted.emit()

    @Slot(object)
    def _on_loops_unread(self, error: CervitrendError) -> None:
        self.sign_out_wanted.emit()

    @Slot(object)
    def _on_chip(self, draft: Draft) -> None:
        self.go(location_of_draft(draft))
        if draft.form == DEED:
            self.notice(_tr("Ask for the same again: what was typed stands there, and nothing was done."))

    @Slot(object)
    def _on_discard(self, draft: Draft) -> None:
        """Forget a half-filled form, and say which."""
        desk, run = self.session.desk, self.session.runner.run
        what = (desk, draft.form, draft.pregnancy_id)
        run(self, lambda: discard_draft(*what), self._on_discarded, self.show_error)

    @Slot(object)
    def _on_discarded(self, gone: Draft | None) -> None:
        if gone is not None:
            self.line.say(discarded_message(gone))
        self._renew_drafts()

    @Slot(object)
    def _on_typed_again(self, draft: Draft) -> None:
        """Where its form is on the screen it stands there as it was; else its chip leads to it."""
        if is_at(draft, self.page.place(self.location)):
            self.session.woman.blank()
            self._arrive_and_keep(self.location)

    @Slot()
    def _renew_drafts(self) -> None:
        """What is half-typed has changed: the chips and the morning's list say so."""
        self.refresh_drafts()
        if self.location.where is Where.TODAY:
            self.page.day_turned()

    @Slot(object)
    def _show_drafts(self, drafts: tuple[Draft, ...]) -> None:
        here = self.page.place(self.location) if self._history else None
        seen = [d for d in drafts if self.deeds.is_asked(d) or (here is not None and is_at(d, here))]
        self.foot.chips.show_drafts([draft for draft in drafts if draft not in seen])

    @property
    def _papers(self) -> Location | None:
        """Where the papers of what is on the screen are; None where there are none."""
        sheet = self.session.woman.sheet
        there = paper_of(self.location, sheet.pregnancy.id if sheet is not None else None)
        if there is None or Where.PAPER not in self._entries:
            return None
        return self.page.on_paper(there)

    @Slot()
    def _on_papers(self) -> None:
        if self._papers is not None:
            self.go(self._papers)

    @Slot()
    def _on_backups(self) -> None:
        self.go(Location(Where.SETTINGS, typed="backups"))

    @Slot(object)
    def _on_moved_to(self, moved: MovedTo) -> None:
        """What was opened went into another record: show that one, and say so."""
        here = Location(Where.WOMAN) if moved.was_taken_back else self.location
        there = replace(here, patient_id=moved.patient_id, pregnancy_id=moved.pregnancy_id)
        self._history[-1] = there
        self._arrive(there)
        merged = _tr("The record you opened was merged; this is the one it went into.")
        gone = _tr("That pregnancy was taken back; this is her page. What was typed about it stays on Today.")
        self.notice(gone if moved.was_taken_back else merged)

    @Slot()
    def _on_woman(self) -> None:
        woman = self.session.woman
        if self._gone.keeps_out(self.location):
            self.page.on_leave()
            self._history[-1] = Location(Where.TODAY)
            self._arrive(self.location)
        elif woman.sheet is not None:
            self.banner.show_sheet(woman.sheet)
            self.page.show_sheet(woman.sheet)
        elif woman.patient is not None:
            self.banner.show_patient(woman.patient)
            self.page.show_patient(woman.patient)
        else:
            self.banner.blank()
            self.page.blank()
        self.foot.papers.setEnabled(self._papers is not None)
