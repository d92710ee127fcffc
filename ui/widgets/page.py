"""What every page of the window is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from models.errors import CervitrendError
from models.records.patient import Patient
from models.views import PregnancySheet
from ui.session.session import Location, Session
from ui.widgets.card import CARD
from ui.widgets.head.page_header import PageHeader
from ui.widgets.messages.message import Deed


class Page(QWidget):
    """One page; the window shows it, tells it where it is, and listens to what it wants.

    The window calls, in this order: `blank()`, `opened(location)`; for a page about a woman then `show_sheet(sheet)` (or
    `show_patient(patient)` where she has no pregnancy), and `show_sheet` again whenever her record was written;
    `on_leave()` every three seconds, and when another page takes its place or the screen is locked (keep the draft there,
    clear nothing: she may be typing); `forget_secrets()` only when she really goes.

    `header` is what stands over the page while it is about no woman; her banner stands there otherwise.

    Signals: `location_wanted` (Location) leads to another page; `back_wanted` leads to where the user came from;
    `record_changed` after a write about the woman on the screen: the window reads her again;
    `drafts_changed` after a draft was kept or discarded: the chips are renewed; `discard_wanted` (Draft) forgets one;
    `looked_at` (tuple of UUID) when it shows the records of women who are not the one on the screen: that is written down;
    `desk_changed` (Desk, Location) after the clinic settled something anew: the program goes on at that desk, there;
    `sign_out_wanted` when the page leads out of the program;
    `notice` (str) says one sentence in the line under the banner, a fact; `said` (Message) whatever is more than that;
    `previewed` (Message or None) what saving would do, renewed while somebody types, which is not among the last messages;
    `mentioned` (Message) says something where the line is free, `taken_back` (Message) that it holds no more;
    `failed` (CervitrendError) hands the window an error that belongs to no field.
    """

    location_wanted = Signal(object)
    back_wanted = Signal()
    record_changed = Signal()
    drafts_changed = Signal()
    discard_wanted = Signal(object)
    looked_at = Signal(object)
    desk_changed = Signal(object, object)
    sign_out_wanted = Signal()
    notice = Signal(str)
    said = Signal(object)
    previewed = Signal(object)
    mentioned = Signal(object)
    taken_back = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.header = PageHeader(self)
        self.header.hide()

    def opened(self, location: Location) -> None:
        """The page is about to be seen at `location`; set the focus here."""

    def blank(self) -> None:
        """Show nobody's data."""

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show this pregnancy."""

    def show_patient(self, patient: Patient) -> None:
        """Show this woman, who has no pregnancy on the screen."""

    def on_leave(self) -> None:
        """Keep what is half-typed."""

    def forget_secrets(self) -> None:
        """Another page takes its place: let no password and no key stand in it."""

    def on_paper(self, there: Location) -> Location:
        """Where the papers of this page are as it stands: by what it was asked for."""
        return there

    def place(self, location: Location) -> Location:
        """Where somebody is led back to after a lock: ids and names of tabs, never anything that was typed."""
        return replace(location, typed="")

    @property
    def is_at_work(self) -> bool:
        """Whether something is under way that takes more than one step and should end before the record is closed."""
        return False

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is awaited that would still change what is seen."""
        return True

    def take_key(self, pressed: QKeySequence) -> bool:
        """Do what a key asks whose button is put away in a small window; whether there is one."""
        return False

    def do(self, deed: Deed) -> None:
        """Do what a message of this page offered and somebody chose; nothing where it leads elsewhere by itself."""

    def show_width(self, *, is_narrow: bool) -> None:
        """The window became narrower than `theme.NARROW_BELOW`, or wide again; said once before the page is first opened."""

    @property
    def is_loading(self) -> bool:
        """Whether what is typed now would be lost because the form is not there yet."""
        return not self.isEnabled()

    def day_turned(self) -> None:
        """The calendar day changed while the page is on the screen; a list reads itself again."""

    def panes(self) -> Sequence[QWidget]:
        """The parts that Ctrl+Tab walks, in the order of work; its cards, unless the page knows better."""
        return [frame for frame in self.findChildren(QFrame) if frame.property("look") == CARD]

    @Slot(object)
    def report_error(self, error: CervitrendError) -> None:
        """Hand an error to the window: for `failed=` of a run where no field can show it."""
        self.failed.emit(error)
