"""The pages there are: where each is, how it is made, and its place on the rail.

A page's module is imported when the page is first opened, so that the window is painted before any chart is loaded.
"""

from models.ports import FileReader
from ui.session import Session, Where
from ui.widgets.page import Page
from ui.widgets.rail import RailItem
from ui.window import Entry


def entries(reader: FileReader) -> tuple[Entry, ...]:
    """Every page; the first one opens after signing in. `reader` reads the files that the inbox brings in."""

    def inbox(session: Session) -> Page:
        from ui.pages.inbox.page import InboxPage

        return InboxPage(session, reader)

    return (
        Entry(Where.TODAY, _today, RailItem("today", "Today", "today", "F2")),
        Entry(Where.INBOX, inbox, RailItem("inbox", "Inbox", "inbox", "F6")),
    )


def _today(session: Session) -> Page:
    from ui.pages.today.page import TodayPage

    return TodayPage(session)
