"""The frame of the workspace: what stands around every page, always in the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.flag import Urgency
from models.usecases.desk import Desk
from ui.session.session import Session, Where
from ui.shell.keys.dead_keys import why_nothing
from ui.shell.keys.type_ahead import TypeAhead
from ui.shell.line.doubted_date import DoubtedDate
from ui.shell.line.undoing import Undoing
from ui.shell.line.untold import Untold
from ui.shell.page_titles import page_title
from ui.shell.record_states import RecordStates
from ui.spoken.announcing import announce
from ui.theme import NARROW_BELOW
from ui.widgets.foot import Foot
from ui.widgets.head.banner import HEIGHT, PatientBanner
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Message
from ui.widgets.messages.panel import SaidPanel
from ui.widgets.page import Page
from ui.widgets.rail import Rail, RailItem
from ui.widgets.self_test_warning import warn_of_older_program, warn_of_self_test
from ui.wording.problems.lookup import error_sentence
from ui.wording.problems.not_undone import not_undone_text
from ui.wording.tr import context

_tr = context("shell")

_UNDO = QKeySequence("Ctrl+Z")
HELP, LOCK, LEAVE = "help", "lock", "leave"


class Frame(QWidget):
    """Rail at the left; header or banner, message line, page and foot one below the other, none of which ever moves."""

    def __init__(self, session: Session, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._is_unsaid = False
        self.rail = Rail(items, _below(), self)
        self.banner = PatientBanner(session.desk.clock, self._is_date_doubted, self)
        self.heads = QStackedWidget(self)
        self.heads.setFixedHeight(HEIGHT)
        self.heads.addWidget(self.banner)
        self.line = MessageLine(self)
        self.record = RecordStates(session, self.line)
        self.foot = Foot(session, self)
        self.stack = QStackedWidget(self)
        self.said = SaidPanel(session.desk.clock, self)
        self.ahead = TypeAhead(self, self._is_loading)
        self.untold = Untold(session, self.line)
        self.doubted = DoubtedDate(self._desk, self.line, self)
        self.undoing = Undoing(session, self.line)
        self._lay_out()
        self.foot.messages_wanted.connect(self.said.open)
        self.line.said.connect(self.said.keep)
        self.line.whole_wanted.connect(self.said.open)
        self.said.counted.connect(self.foot.count_messages)
        self.undoing.undone.connect(session.woman.reload)
        self.undoing.failed.connect(self.show_error)
        self.banner.shown.connect(self._say_her)
        warn_of_self_test(session.desk.differences, self.line)
        warn_of_older_program(session.desk.newer_program, self.line)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.heads)
        right.addWidget(self.line)
        right.addWidget(self.stack, 1)
        right.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)

    @property
    def is_narrow(self) -> bool:
        """Whether pages have to put aside what is not looked at all the time."""
        return self.width() < NARROW_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.rail.is_narrow is not self.is_narrow:
            self.rail.show_width(is_narrow=self.is_narrow)
            for page in self.stack.findChildren(Page):
                page.show_width(is_narrow=self.is_narrow)

    def take_page(self, page: Page) -> None:
        """Give a page its place, its header one over the line."""
        self.stack.addWidget(page)
        self.heads.addWidget(page.header)
        page.notice.connect(self.notice)
        page.said.connect(self.line.say)
        page.previewed.connect(self.line.preview)
        page.mentioned.connect(self.line.mention)
        page.taken_back.connect(self.line.take_back)
        page.failed.connect(self.show_error)
        page.show_width(is_narrow=self.is_narrow)

    def show_page(self, page: Page, where: Where, *, is_about_a_woman: bool) -> None:
        """Turn to a page, under her banner or its own header."""
        self.stack.setCurrentWidget(page)
        self.heads.setCurrentWidget(self.banner if is_about_a_woman else page.header)
        self.ahead.forget()
        self.doubted.come_to(where)
        self.setWindowTitle(page_title(where))
        self._is_unsaid = True
        if not is_about_a_woman:
            self._say_page("")

    def _say_page(self, about: str) -> None:
        """Let a screen reader say once which page this is, and about whom as soon as she is read."""
        if self._is_unsaid:
            self._is_unsaid = False
            announce(self, ". ".join(filter(None, (self.windowTitle(), about))))

    @Slot()
    def _say_her(self) -> None:
        if self.heads.currentWidget() is self.banner:
            self._say_page(self.banner.aloud)

    @Slot(str)
    def notice(self, text: str) -> None:
        """Say one sentence, a fact."""
        self.line.say(Message(text, is_aside=True))

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what went wrong. What stops all writing has its own place in the line."""
        if not self.record.says(error):
            self.line.say(Message(error_sentence(error), is_problem=True))

    def event(self, event: QEvent) -> bool:
        """Tab waits like any other key, where it would lead away from a form that is not there yet."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if is_tab and self.ahead.take(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that nothing took waits for the form, does what the line offers for it, or is told why it does nothing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = QKeySequence(event.keyCombination())
        if self.ahead.take(event) or (is_enter and self.line.take_enter(self.focusWidget())):
            return
        if self.line.take_key(pressed):
            return
        page = self.stack.currentWidget()
        if isinstance(page, Page) and page.take_key(pressed):
            return
        why = why_nothing(page, self.session.woman, pressed) if isinstance(page, Page) else ""
        if why:
            more = not_undone_text() if pressed == _UNDO else ""
            self.line.say(Message(why, more, urgency=Urgency.INFO, is_aside=True))
        else:
            super().keyPressEvent(event)

    def _desk(self) -> Desk:
        return self.session.desk

    def _is_date_doubted(self) -> bool:
        return self.session.desk.is_date_doubted

    def _is_loading(self) -> bool:
        """Whether the page on the screen waits for her record."""
        page = self.stack.currentWidget()
        is_hers = self.heads.currentWidget() is self.banner
        return isinstance(page, Page) and is_hers and (self.session.woman.patient is None or page.is_loading)


def _below() -> tuple[RailItem, ...]:
    """What stands at the foot of the rail, on every page."""
    return (
        RailItem(HELP, _tr("Help"), "help", "F1"),
        RailItem(LOCK, _tr("Lock"), "lock", "F12"),
        RailItem(LEAVE, _tr("Sign out"), "leave", "Ctrl+Q"),
    )
