"""A nurse signs out past the open loops, hands them over, and whoever comes after finds them again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from db.verify import verify
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import Role, User
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from tests.builders import CLOCK, DUE, STAMP, a_desk, a_patient_draft, a_scan_draft, next_id
from tests.stores import RAW_KEY, a_store
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import PASSWORD, a_clinic, clinic_access
from ui.pages.loops.page import LoopsPage
from ui.pages.sign_in.page import SignInPage
from ui.pages.today.page import TodayPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts
from ui.shell.window import PageEntry, Workspace

ROOT = Path(__file__).parents[3]
CTRL = Qt.KeyboardModifier.ControlModifier
COSTA = User(id=next_id(), stamp=STAMP, sign_in="costa", name="Mw Ines COSTA", role=Role.NURSE)
Start = Callable[[], App]


def pages() -> tuple[PageEntry, ...]:
    references = read_references(ROOT / "assets" / "references")
    return entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references)


@pytest.fixture
def app(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[App]:
    """The program at work: Amina has signed in, Ines works here too, one woman's cervix is very short."""
    house = clinic_access(tmp_path)
    desk = a_clinic(house)
    desk.store.put(COSTA)
    a_short_cervix(desk)
    desk.store.close()
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=save_text,
        entries=pages,
        fonts=FONTS,
        warm_up=lambda: None,
    )
    made = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(made.shell)
    with qtbot.waitActive(made.shell):
        made.start()
    qtbot.waitUntil(made.sign_in.isVisible)
    sign_in(made, qtbot)
    yield made
    made.shell.close()


def a_short_cervix(desk: Desk) -> None:
    patient = register_woman(desk, a_patient_draft(family_name="Adeyemi", given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(desk, a_scan_draft(pregnancy.id, "9.9"))


def sign_in(app: App, qtbot: QtBot) -> None:
    app.sign_in.name.setText("amina")
    app.sign_in.password.setText(PASSWORD)
    qtbot.keyClick(app.sign_in.password, Qt.Key.Key_Return)


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def is_at_the_door(app: App) -> bool:
    return app.workspace is None and isinstance(app.shell.currentWidget(), SignInPage)


@pytest.fixture
def ines(app: App, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Ines at the same clinic once nobody else is signed in."""
    opened: list[Desk] = []

    def come() -> Desk:
        opened.append(replace(a_desk(a_store(tmp_path)), user=COSTA, clock=CLOCK))
        return opened[-1]

    yield come
    for desk in opened:
        desk.store.close()


def test_a_shift_is_handed_over_to_whoever_comes_next(
    app: App, ines: Callable[[], Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClick(app.shell, Qt.Key.Key_Q, CTRL)
    sheet = workspace_of(app).page
    assert isinstance(sheet, LoopsPage)
    shown = {flag.id for line in sheet.model.rows for flag in line.loop.row.flags}
    questions = len(sheet.model.rows)
    assert shown
    sheet.form.users.set_value("Mw Ines COSTA")
    qtbot.keyClicks(sheet.form.note, "Dr Chen rings back at six")
    qtbot.keyClick(sheet, Qt.Key.Key_S, CTRL)
    assert is_at_the_door(app)

    desk = ines()
    kept = desk.store.every(HandOver)[-1]
    assert (set(kept.flag_ids), kept.to_user) == (shown, COSTA.id)
    runner = InlineRunner()
    window = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), pages())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.go(Location(Where.TODAY))
    today = window.page
    assert isinstance(today, TodayPage)
    said = today.strips.handed.whole
    assert said.startswith("Handed over by Sr Amina HADDAD to Mw Ines COSTA, ")
    assert said.endswith(f": {questions} things open. Dr Chen rings back at six")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    after = window.page
    assert isinstance(after, LoopsPage)
    assert {flag.id for line in after.model.rows for flag in line.loop.row.flags} == shown
    assert verify(DataFolder(tmp_path).database, RAW_KEY).faults == ()


def test_a_nurse_who_has_to_run_is_not_held_up(app: App, ines: Callable[[], Desk], qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(app.shell, Qt.Key.Key_Q, CTRL)
    assert is_at_the_door(app)
    assert ines().store.every(HandOver) == ()


def test_closing_the_window_asks_nothing(app: App, ines: Callable[[], Desk]) -> None:
    app.shell.close()
    assert app.workspace is None
    assert ines().store.every(HandOver) == ()


def test_the_lock_does_not_ask_about_open_loops(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(app.shell, Qt.Key.Key_F12)
    assert is_at_the_door(app)
    assert app.out.away is not None
    assert app.out.away.places[-1].where is Where.TODAY
