"""Pictures of every page of the demonstration, for the papers and for looking at what was made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from models.errors import Unavailable
from models.views import WomanRow
from ui.pages.inbox.page import InboxPage
from ui.pages.settings.backups.tab import BackupsTab
from ui.pages.woman.page import WomanPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.session.unkept import Unkept
from ui.shell.app import App
from ui.shell.dressing import Dressing
from ui.shell.leaving.leaving_page import LeavingPage
from ui.shell.leaving.reason import Reason
from ui.shell.parts import Parts
from ui.shell.window import Workspace
from ui.theme import load_fonts

SETTLE_MS = 300
"""How long a page may take to come to rest; the chart is drawn a moment after it was asked for."""
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


def picture(parts: Parts, folder: Path, size: tuple[int, int]) -> int:
    """Save a PNG of each page into `folder`, made if need be; returns the exit status.

    `size` is the width and height of the window in logical pixels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_fonts(parts.fonts)
    Dressing(app, parts.appearance)
    whole = App(app, parts, InlineRunner())
    # As in a window that somebody made so small: a page that has no room in it is cut.
    whole.shell.setFixedSize(*size)
    whole.start()
    wait_idle()
    workspace = whole.workspace
    if workspace is None:
        return 1
    with TemporaryDirectory() as lists:
        for name, show in _scenes(workspace, Path(lists), parts.password).items():
            show()
            wait_idle()
            save(whole.shell, folder / f"{name}.png")
    whole.shell.show_only(_with_a_full_disk(whole.shell))
    wait_idle()
    save(whole.shell, folder / "leaving.png")
    whole.out.lock()
    wait_idle()
    save(whole.shell, folder / "locked.png")
    whole.shell.close()
    return 0


def _with_a_full_disk(parent: QWidget) -> LeavingPage:
    """What is said to somebody who closes the window with a form half-typed and the disk full."""
    page, full = LeavingPage(parent), Unavailable("database.disk_full")
    page.show_stuck(Reason.CLOSE, (Unkept("scan", woman="ADEYEMI", typed=3, error=full),))
    return page


def wait_idle() -> None:
    """Let everything that was asked for happen."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def save(window: QWidget, file: Path) -> None:
    """Save what a window shows."""
    window.grab().save(str(file))


def _scenes(workspace: Workspace, lists: Path, password: str) -> dict[str, Callable[[], None]]:
    """What to do before each picture, by the picture's name, in the order in which they are taken."""
    scenes: dict[str, Callable[[], None]] = {
        "today": lambda: workspace.go(Location(Where.TODAY)),
        "women": lambda: workspace.go(Location(Where.WOMEN, typed="ma")),
        "register": lambda: workspace.go(Location(Where.REGISTER, typed="Adeyem")),
        "inbox": lambda: workspace.go(Location(Where.INBOX)),
        **{name: _bringing(workspace, lists / f"{name}.csv", lines) for name, lines in LISTS.items()},
        "settings": lambda: workspace.go(Location(Where.SETTINGS)),
        "settings-policy": lambda: workspace.go(Location(Where.SETTINGS, typed="policy")),
        "settings-limits": lambda: workspace.go(Location(Where.SETTINGS, typed="limits")),
        "settings-clinic": lambda: workspace.go(Location(Where.SETTINGS, typed="clinic")),
        "settings-users": lambda: workspace.go(Location(Where.SETTINGS, typed="users")),
        "settings-decisions": lambda: workspace.go(Location(Where.SETTINGS, typed="decisions")),
        "settings-keys": lambda: workspace.go(Location(Where.SETTINGS, typed="keys")),
        "settings-backups": lambda: workspace.go(Location(Where.SETTINGS, typed="backups")),
        "settings-restore": lambda: _going_back(workspace.page, password),
        "loops": lambda: workspace.go(Location(Where.LOOPS)),
    }
    for name, family in SITUATIONS.items():
        scenes[name] = _leading(workspace, Where.WOMAN, family)
    for name in ("ahead", "findings", "treatments", "discussions", "timeline", "history", "trail"):
        scenes[f"woman-{name}"] = _turning(workspace, "Bianchi" if name == "treatments" else "Fofana", name)
    for name in ("call", "examination", "result", "progesterone", "cerclage", "pessary", "care", "outcome"):
        scenes[f"record-{name}"] = _recording(workspace, name)
    scenes["history"] = _leading(workspace, Where.HISTORY, "Fofana")
    scenes["pregnancy"] = _leading(workspace, Where.PREGNANCY, "Adeyemi")
    scenes["history"] = _leading(workspace, Where.HISTORY, "Adeyemi")
    scenes["call"] = _leading(workspace, Where.CALL, "Adeyemi")
    scenes["call-emergency"] = _leading(workspace, Where.CALL, "Marchetti")
    scenes["explain"] = _leading(workspace, Where.EXPLAIN, "Adeyemi")
    scenes["plan"] = _leading(workspace, Where.PLAN, "Sørensen")
    scenes["scan"] = _leading(workspace, Where.SCAN, "Adeyemi")
    scenes["scan-typed"] = lambda: type_readings(workspace.page, ("21.8", "22.3", "22.9"))
    scenes["scan-unusual"] = lambda: type_readings(workspace.page, ("2.4", "81", "abc"))
    scenes["audit"] = lambda: workspace.go(Location(Where.AUDIT))
    scenes["audit-receipt"] = lambda: press(workspace.page, "Receipt")
    scenes["drafts"] = lambda: workspace.go(Location(Where.TODAY))
    return scenes


def _going_back(page: QWidget, password: str) -> None:
    """Shows what going back to the newest backup would lose, for the demonstration's own user."""
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


def _leading(workspace: Workspace, where: Where, family: str) -> Callable[[], None]:
    """Leads to a page about the woman of that family name."""

    def lead() -> None:
        found: tuple[WomanRow, ...] = workspace.session.desk.store.find_women(family)
        woman = next(row for row in found if row.name.family == family)
        workspace.go(Location(where, patient_id=woman.patient_id, pregnancy_id=woman.pregnancy_id))

    return lead


def _bringing(workspace: Workspace, file: Path, lines: Sequence[str]) -> Callable[[], None]:
    """Brings in a list, up to what it asks or the verdicts on its lines."""

    def bring() -> None:
        file.write_text("\n".join(lines), encoding="utf-8")
        workspace.go(Location(Where.INBOX))
        inbox = workspace.page
        if isinstance(inbox, InboxPage):
            inbox.open_file(file)
            # Files are read beside everything else.
            for _ in range(MOST_WAITS):
                if inbox.is_at_rest:
                    break
                wait_idle()

    return bring


def _turning(workspace: Workspace, family: str, tab: str) -> Callable[[], None]:
    """Leads to a tab of a woman's page by its name."""

    def turn() -> None:
        _leading(workspace, Where.WOMAN, family)()
        if isinstance(workspace.page, WomanPage):
            workspace.page.tabs.open(tab)

    return turn


def _recording(workspace: Workspace, kind: str) -> Callable[[], None]:
    """Leads to the form of one kind of event."""

    def lead() -> None:
        found = workspace.session.desk.store.find_women("Larsen")[0]
        workspace.go(Location(Where.RECORD, pregnancy_id=found.pregnancy_id, typed=kind))

    return lead


def press(page: QWidget, name: str) -> None:
    """Press the button of that name."""
    next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name).click()


def type_readings(page: QWidget, texts: tuple[str, ...]) -> None:
    """Type lengths into the first fields of a form, as a nurse would."""
    fields = [f for f in page.findChildren(QLineEdit) if "eading" in f.accessibleName()]
    for field, text in zip(fields, texts, strict=False):
        field.setFocus()
        field.selectAll()
        field.insert(text)
        field.textEdited.emit(text)
    page.setFocus()
