"""The pages there are: where each is, how it is made, and its place on the rail.

A page's module is imported when the page is first opened, so that the window is painted before any chart is loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from models.ports.files import FileReader, PaperFiles, TableFiles, WriteFolder
from models.ports.typesetter import Typesetter
from models.records.clinic.hazard import Hazard
from models.records.clinic.reference import References
from models.usecases.desk import Desk
from models.views import PregnancySheet
from ui.chart.loading import load_chart
from ui.session.appearance_choice import AppearanceChoice
from ui.session.session import Session, Where
from ui.shell.window import PageEntry
from ui.widgets.page import Page
from ui.widgets.rail import RailItem
from ui.wording.tr import context

_tr = context("shell")


@dataclass(frozen=True, slots=True)
class PageFiles:
    """How pages come by files: `reader` reads those that the inbox brings in, `read` and `save_text` policies and lists.

    `write_folder` writes several papers. `start_practice` opens the practice clinic; None: there is none. `tables` is what the whole record leaves with; None: it does
    not leave here.
    """

    reader: FileReader
    read: Callable[[Path], bytes]
    save_text: Callable[[Path, str], None]
    write_folder: WriteFolder
    start_practice: Callable[[], None] | None = None
    tables: TableFiles | None = None


def entries(
    files: PageFiles,
    references: References,
    hazards: tuple[Hazard, ...] = (),
    appearance: AppearanceChoice | None = None,
    typesetter: Typesetter | None = None,
) -> tuple[PageEntry, ...]:
    """Every page; the first one opens after signing in.

    `references` are what the charts draw beside her own lengths; `hazards` are those that rules name.
    `appearance` is what the settings choose; None: a choice that nobody keeps. `typesetter` sets what is printed; None: nothing is.
    """
    paper_files = PaperFiles(files.save_text, files.write_folder)
    women, settings = (
        Where.WOMEN,
        _page("settings", files.read, files.save_text, appearance or AppearanceChoice(), files.tables),
    )
    return (
        PageEntry(
            Where.TODAY, _page("today", files.start_practice), RailItem("today", _tr("Today"), "today", "F2")
        ),
        PageEntry(women, _page("women", files.save_text), RailItem("women", _tr("Women"), "women", "F3")),
        PageEntry(Where.INBOX, _page("inbox", files.reader), RailItem("inbox", _tr("Inbox"), "inbox", "F6")),
        PageEntry(Where.LOOPS, _page("loops"), RailItem("loops", _tr("Handover"), "loops", "F8")),
        PageEntry(
            Where.WOMAN, _page("woman", references, load_chart, files.save_text, _summary), belongs_to=women
        ),
        PageEntry(Where.EXPLAIN, _page("explain", references, hazards), belongs_to=women),
        PageEntry(Where.SCAN, _page("scan", references, load_chart), belongs_to=women),
        PageEntry(Where.CALL, _page("call", references), belongs_to=women),
        PageEntry(Where.SETTINGS, settings, RailItem("settings", _tr("Settings"), "settings", "F9")),
        PageEntry(Where.AUDIT, _page("audit", files.save_text), belongs_to=Where.SETTINGS),
        PageEntry(Where.REGISTER, _page("register"), belongs_to=women),
        PageEntry(Where.PREGNANCY, _page("pregnancy", references), belongs_to=women),
        PageEntry(Where.PLAN, _page("plan"), belongs_to=women),
        PageEntry(Where.RECORD, _page("record"), belongs_to=women),
        PageEntry(Where.MERGE, _page("merge"), belongs_to=women),
        PageEntry(Where.HISTORY, _page("history"), belongs_to=women),
        *(
            (PageEntry(Where.PAPER, _page("paper", references, typesetter, paper_files)),)
            if typesetter
            else ()
        ),
    )


def _summary(desk: Desk, references: References, sheet: PregnancySheet) -> str:
    """What is read aloud of a woman; its module comes with the first summary that is copied."""
    text: str = import_module("ui.papers.call_card.summary").case_text(desk, references, sheet)
    return text


def _page(name: str, *given: object) -> Callable[[Session], Page]:
    """Makes the page of `ui.pages.NAME`, whose class is called after it, with what it is given beside the session."""

    def make(session: Session) -> Page:
        module = import_module(f"ui.pages.{name}.page")
        made: Page = getattr(module, f"{name.capitalize()}Page")(session, *given)
        return made

    return make
