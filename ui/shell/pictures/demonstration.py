"""The demonstration, walked: its pages, its women, and the states that come about in a morning."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.inbox.page import InboxPage
from ui.pages.settings.backups.tab import BackupsTab
from ui.session.session import Where
from ui.shell.app import App
from ui.shell.pictures.clinic_pages import clinic_pages, pages_of
from ui.shell.pictures.states import answer_states, conflict, doors, form_states, frame_states, read_only
from ui.shell.pictures.ways import go_to, wait_idle, workspace_of
from ui.shell.window import Workspace

MOST_WAITS = 20
SITUATIONS = {
    "woman": "Adeyemi",
    "woman-symptoms": "Okafor",
    "woman-late": "Kowalska",
    "woman-twins": "Sørensen",
    "woman-cerclage": "Mensah",
    "woman-no-due-date": "Schäfer",
    "woman-no-history": "Abebe",
    "woman-no-scans": "O'Brien",
    "woman-ended": "Rivera",
    "woman-transabdominal": "Dubois",
    "woman-lapsed": "Brown",
    "woman-redated": "Haile",
    "woman-came-back": "Olsen",
    "woman-whole-record": "Fofana",
    "woman-laboratory": "Larsen",
    "woman-pessary": "Bianchi",
    "woman-suture-stays": "Abdi",
    "woman-twice-here": "Hansen",
    "woman-closed-scan": "Demir",
    "woman-membranes-at-scan": "Marchetti",
    "woman-low-placenta": "Nakamura",
    "woman-suture-short": "Rahimi",
    "woman-ruptured": "Svensson",
}
"""The women pictured, by what each one shows."""
_HEADINGS = "Surname;First name;DOB;Hospital number;{0};Scan date;CL mm;Route;Remarks"
LISTS = {
    "inbox-asked": (
        _HEADINGS.format("EDD (LMP);EDD (ultrasound);DOB (partner)"),
        "Moreau;Lise;07.11.1992;K4102;27.01.2027;10.02.2027;19.04.1990;06.10.2026;24;TV;funnel (-)",
        "Saar;Mari;02.07.1994;K4112;03.02.2027;17.02.2027;30.01.1991;06.10.2026;33;TV;",
    ),
    "inbox-lines": (
        _HEADINGS.format("EDD"),
        "Moreau;Lise;07.11.1992;K4102;10.02.2027;22.09.2026;42;TV;",
        "Moreau;Lise;07.11.1992;K4102;10.02.2027;06.10.2026;17;TV;funnel U",
        "Saar;Mari;02.07.1994;K4112;17.02.2027;06.10.2026;2,6;TV;",
        "Ilves;Tiiu;12.01.1991;K4113;17.02.2027;06.10.2026;33;TV;funnel?",
        "Nowak;Ola;31.02.1989;K4114;03.03.2027;06.10.2026;37;TV;",
    ),
}
"""Lists brought in for a picture each: one that leaves something open, one that has lines to look at."""
OTHERS = (
    ("scan-first", Where.SCAN, "O'Brien"),
    ("scan-ended", Where.SCAN, "Rivera"),
    ("pregnancy-dated", Where.PREGNANCY, "Adeyemi"),
    ("history-recorded", Where.HISTORY, "Adeyemi"),
    ("call-emergency", Where.CALL, "Marchetti"),
    ("plan-twins", Where.PLAN, "Sørensen"),
    ("explain-short", Where.EXPLAIN, "Adeyemi"),
)
"""Pages that look otherwise about another woman than the one whose every page is shown."""


def demonstration(whole: App, lists: Path, password: str) -> Iterator[str]:
    """Show one page or state after the other, and say its name.

    `lists` is a folder for files that are brought in, `password` that of the demonstration's own user.
    Raises: LookupError where nobody is signed in.
    """
    workspace = workspace_of(whole)
    yield from clinic_pages(workspace)
    go_to(workspace, Where.WOMEN, typed="ma")
    yield "women-found"
    go_to(workspace, Where.REGISTER, typed="Adeyem")
    yield "register-likely"
    go_to(workspace, Where.SETTINGS, typed="backups")
    _show_restore(workspace.page, password)
    yield "settings-restore"
    for name, lines in LISTS.items():
        _bring(workspace, lists / f"{name}.csv", lines)
        yield name
    for name, family in SITUATIONS.items():
        go_to(workspace, Where.WOMAN, family)
        yield name
    yield from pages_of(workspace, "Fofana")
    for name, where, family in OTHERS:
        go_to(workspace, where, family)
        yield name
    yield from form_states(workspace, "Adeyemi")
    yield from answer_states(workspace, "Adeyemi")
    yield from conflict(workspace, "Adeyemi")
    yield from frame_states(workspace, "Adeyemi")
    yield from read_only(whole, "Adeyemi")
    yield from doors(whole)


def _show_restore(page: QWidget, password: str) -> None:
    """Show what going back to the newest backup would lose, for the demonstration's own user."""
    for tab in page.findChildren(BackupsTab):
        tab.backups.rows.selectRow(0)
        tab.backups.restore.click()
        tab.panel.password.setText(password)
        tab.panel.show_lost.click()
        # It is opened beside everything else.
        for _ in range(MOST_WAITS):
            if tab.panel.preview.isVisible():
                break
            wait_idle()


def _bring(workspace: Workspace, file: Path, lines: Sequence[str]) -> None:
    """Bring in a list, up to what it asks or the verdicts on its lines."""
    file.write_text("\n".join(lines), encoding="utf-8")
    go_to(workspace, Where.INBOX)
    inbox = workspace.page
    if isinstance(inbox, InboxPage):
        inbox.open_file(file)
