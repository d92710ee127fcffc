"""The pages there are: where each is, how it is made, and its place on the rail.

A page's module is imported when the page is first opened, so that the window is painted before any chart is loaded.
"""

from collections.abc import Callable
from pathlib import Path

from models.ports import FileReader
from models.records.hazard import Hazard
from models.records.reference import References
from ui.session.session import Session, Where
from ui.shell.window import Entry
from ui.widgets.page import Page
from ui.widgets.rail import RailItem
from ui.wording.tr import context

_tr = context("shell")


def entries(
    reader: FileReader,
    references: References,
    read_file: Callable[[Path], bytes],
    save_text: Callable[[Path, str], None],
    hazards: tuple[Hazard, ...] = (),
) -> tuple[Entry, ...]:
    """Every page; the first one opens after signing in.

    `reader` reads the files that the inbox brings in, `references` are what the charts draw beside her own lengths;
    `read_file` and `save_text` are for policies that come and go as files; `hazards` are those that rules name.
    """

    def inbox(session: Session) -> Page:
        from ui.pages.inbox.page import InboxPage

        return InboxPage(session, reader)

    def woman(session: Session) -> Page:
        from ui.pages.woman.page import WomanPage

        return WomanPage(session, references)

    def explain(session: Session) -> Page:
        from ui.pages.explain.page import ExplainPage

        return ExplainPage(session, references, hazards)

    def scan(session: Session) -> Page:
        from ui.pages.scan.page import ScanPage

        return ScanPage(session, references)

    def pregnancy(session: Session) -> Page:
        from ui.pages.pregnancy.page import PregnancyPage

        return PregnancyPage(session, references)

    def call(session: Session) -> Page:
        from ui.pages.call.page import CallPage

        return CallPage(session, references)

    def settings(session: Session) -> Page:
        from ui.pages.settings.page import SettingsPage

        return SettingsPage(session, read_file, save_text)

    return (
        Entry(Where.TODAY, _today, RailItem("today", _tr("Today"), "today", "F2")),
        Entry(Where.WOMEN, _women, RailItem("women", _tr("Women"), "women", "F3")),
        Entry(Where.INBOX, inbox, RailItem("inbox", _tr("Inbox"), "inbox", "F6")),
        Entry(Where.LOOPS, _loops, RailItem("loops", _tr("Loops"), "loops", "F8")),
        Entry(Where.WOMAN, woman, belongs_to=Where.WOMEN),
        Entry(Where.EXPLAIN, explain, belongs_to=Where.WOMEN),
        Entry(Where.SCAN, scan, belongs_to=Where.WOMEN),
        Entry(Where.CALL, call, belongs_to=Where.WOMEN),
        Entry(Where.SETTINGS, settings, RailItem("settings", _tr("Settings"), "settings", "F9")),
        Entry(Where.REGISTER, _register, belongs_to=Where.WOMEN),
        Entry(Where.PREGNANCY, pregnancy, belongs_to=Where.WOMEN),
        Entry(Where.PLAN, _plan, belongs_to=Where.WOMEN),
        Entry(Where.RECORD, _record, belongs_to=Where.WOMEN),
        Entry(Where.MERGE, _merge, belongs_to=Where.WOMEN),
        Entry(Where.HISTORY, _history, belongs_to=Where.WOMEN),
    )


def _today(session: Session) -> Page:
    from ui.pages.today.page import TodayPage

    return TodayPage(session)


def _loops(session: Session) -> Page:
    from ui.pages.loops.page import LoopsPage

    return LoopsPage(session)


def _women(session: Session) -> Page:
    from ui.pages.women.page import WomenPage

    return WomenPage(session)


def _merge(session: Session) -> Page:
    from ui.pages.merge.page import MergePage

    return MergePage(session)


def _register(session: Session) -> Page:
    from ui.pages.register.page import RegisterPage

    return RegisterPage(session)


def _plan(session: Session) -> Page:
    from ui.pages.plan.page import PlanPage

    return PlanPage(session)


def _history(session: Session) -> Page:
    from ui.pages.history.page import HistoryPage

    return HistoryPage(session)


def _record(session: Session) -> Page:
    from ui.pages.record.page import RecordPage

    return RecordPage(session)
