import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.reevaluate_due import due_for_reevaluation
from tests.builders import CLOCK, a_scan, a_sheet, keep
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, PASSWORD, NotingPage, a_clinic, clinic_access
from ui.pages.first_start.page import FirstStartPage
from ui.session.reevaluation import Reevaluation
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.widgets.fields.field import ProblemLine

ROOT = Path(__file__).parents[3]


class MovingClock:
    """A clock whose day can be turned."""

    def __init__(self) -> None:
        self.at: FixedClock = CLOCK
        self.ran: timedelta | None = None

    def now(self) -> datetime:
        return self.at.now()

    def today(self) -> date:
        return self.at.today()

    def running(self) -> timedelta:
        return self.at.running() if self.ran is None else CLOCK.running() + self.ran


@dataclass
class House:
    """The app of one test, and how it is put together."""

    app: App
    clock: MovingClock
    warmed: list[str]


Open = Callable[..., House]


@pytest.fixture
def open_house(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Open]:
    opened: list[App] = []

    def make(*, founded: bool = True, straight_in: bool = False) -> House:
        clock, warmed = MovingClock(), []
        house = clinic_access(tmp_path, clock)
        if founded:
            a_clinic(house).store.close()
        parts = Parts(
            access=lambda: house,
            is_founded=founded,
            save_text=lambda path, text: None,
            entries=lambda: ENTRIES,
            fonts=FONTS,
            warm_up=lambda: warmed.append("warm"),
        )
        if straight_in:
            parts = replace(parts, straight_in=sign_in_as_amina)
        app = App(themed_app, parts, InlineRunner())
        opened.append(app)
        qtbot.addWidget(app.shell)
        app.start()
        qtbot.waitUntil(lambda: bool(warmed))
        return House(app, clock, warmed)

    yield make
    for app in opened:
        app.out.close()


def sign_in_as_amina(house: object) -> Desk:
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.clinic.sign_in import sign_in

    assert isinstance(house, ClinicAccess)
    return sign_in(house, "amina", PASSWORD)


def enter(house: House, qtbot: QtBot, password: str = PASSWORD, name: str = "amina") -> None:
    page = house.app.sign_in
    page.name.setText(name)
    page.password.setText(password)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)


def test_the_door_is_painted_before_anything_slow_begins(open_house: Open) -> None:
    house = open_house()
    assert house.app.shell.currentWidget() is house.app.sign_in
    assert house.warmed == ["warm"]


def test_the_right_password_opens_the_first_page(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    assert house.app.shell.currentWidget() is house.app.workspace
    assert house.app.workspace is not None
    assert isinstance(house.app.workspace.page, NotingPage)


def test_a_wrong_password_leaves_the_door_shut(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot, "wrong horse")
    assert house.app.workspace is None
    assert "Name or password is wrong" in house.app.sign_in.problem.text
    assert house.app.sign_in.password.text() == ""
    assert house.app.sign_in.enter.isEnabled()


def test_idleness_locks_after_a_warning(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    place = house.app.out.place
    assert place is not None
    idle, workspace = place.idle, place.workspace
    for _ in range(5 * 60 - 1):
        idle.tick()
    assert workspace.foot._countdown.text() == "Locks in 1 s"
    idle.tick()
    assert house.app.shell.currentWidget() is house.app.sign_in


def test_signing_out_closes_the_record_for_the_next_user(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    house.app.out.sign_out()
    assert house.app.workspace is None
    assert house.app.sign_in.name.text() == "amina"
    enter(house, qtbot)
    assert house.app.workspace is not None


def test_a_locked_desk_can_be_signed_out(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    house.app.out.lock()
    house.app.sign_in.leave.click()
    assert house.app.workspace is None
    assert not house.app.sign_in.leave.isVisible()


def test_signing_out_and_locking_without_a_user_do_nothing(open_house: Open) -> None:
    house = open_house()
    house.app.out.lock()
    house.app.out.sign_out()
    house.app.check_day()
    assert house.app.shell.currentWidget() is house.app.sign_in


def test_nobody_is_asked_to_sign_in_while_the_demo_is_made(open_house: Open, qtbot: QtBot) -> None:
    page = open_house(straight_in=True).app.sign_in
    page.show_preparing()
    assert "It opens by itself" in page._below.text()
    asked = (page.name, page.password, page.enter, page.recover)
    assert not any(part.isVisibleTo(page) for part in asked)
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        page.password.returnPressed.emit()


def test_the_demo_goes_straight_in(open_house: Open) -> None:
    house = open_house(straight_in=True)
    assert house.app.workspace is not None


def test_real_data_begin_with_the_first_start(open_house: Open) -> None:
    house = open_house(founded=False)
    assert isinstance(house.app.shell.currentWidget(), FirstStartPage)


def test_midnight_shows_the_page_anew(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    workspace = house.app.workspace
    assert workspace is not None
    page = workspace.page
    assert isinstance(page, NotingPage)
    house.app.check_day()
    assert "day turned" not in page.notes
    house.clock.at = FixedClock(CLOCK.now(), date(2026, 3, 3))
    house.app.check_day()
    assert page.notes[-1] == "day turned"


def test_midnight_judges_everybody_for_whom_the_day_turns_something(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    enter(house, qtbot)
    assert house.app.workspace is not None
    desk = house.app.workspace.session.desk
    due_today = keep(desk.store, a_sheet(a_scan(at="20+0", mm="31.0")))
    evaluate_pregnancy(desk, due_today.pregnancy.id)
    assert due_for_reevaluation(desk) == ()
    house.clock.at = FixedClock(CLOCK.now() + timedelta(days=1), date(2026, 3, 3))
    assert due_for_reevaluation(desk) == (due_today.pregnancy.id,)
    house.app.check_day()
    assert due_for_reevaluation(desk) == ()


@pytest.mark.parametrize("minutes", [-6, 6, 60 * 24 * 20])
def test_a_clock_that_is_set_during_the_day_is_noticed(open_house: Open, qtbot: QtBot, minutes: int) -> None:
    house = open_house()
    enter(house, qtbot)
    assert house.app.workspace is not None
    desk = house.app.workspace.session.desk
    house.clock.at = replace(CLOCK, moment=CLOCK.now() + timedelta(minutes=minutes))
    house.clock.ran = timedelta()
    house.app.check_day()
    assert desk.is_date_doubted


@pytest.mark.parametrize("days", [-1, 365])
def test_a_date_that_jumps_judges_nobody_by_itself(
    open_house: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    house = open_house()
    enter(house, qtbot)
    started: list[Reevaluation] = []
    monkeypatch.setattr(Reevaluation, "start", started.append)
    moved = timedelta(days=days)
    house.clock.at = FixedClock(CLOCK.now() + moved, CLOCK.today() + moved)
    house.app.check_day()
    assert house.app.workspace is not None
    page = house.app.workspace.page
    assert isinstance(page, NotingPage)
    assert (started, page.notes[-1]) == ([], "day turned")


def test_a_bug_in_the_window_is_said_in_one_sentence(open_house: Open, qtbot: QtBot) -> None:
    house = open_house()
    house.app.catch(KeyError, KeyError("x"), None)
    assert "made a mistake" in house.app.sign_in.findChildren(ProblemLine)[-1].text
    enter(house, qtbot)
    house.app.catch(KeyError, KeyError("x"), None)
    assert house.app.workspace is not None
    assert "made a mistake" in house.app.workspace.line.text


def test_an_interrupt_is_no_bug(open_house: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, bug, trace: seen.append(kind))
    open_house().app.catch(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]


def test_closing_the_window_lets_go_of_the_record(open_house: Open, qtbot: QtBot, tmp_path: Path) -> None:
    house = open_house()
    enter(house, qtbot)
    house.app.shell.close()
    a_second_desk = clinic_access(tmp_path)
    sign_in_as_amina(a_second_desk).store.close()


HEAVY = {
    *("alembic", "matplotlib", "numpy", "sqlalchemy", "sqlcipher3"),
    *(
        "models.ports.store",
        "models.records.record",
        "models.rules",
        "models.usecases",
        "models.values.length",
    ),
    *("ui.cli.verbs", "ui.shell.window", "ui.widgets.fields.segments", "ui.wording.problems.sentences"),
}
"""What is loaded after the first window was painted, or where it is asked for."""

TO_THE_FIRST_PAINT = f"""
import os, runpy, sys
import ui.shell.app
class Watched(ui.shell.app.App):
    def _warm_up(self):
        print(sorted({HEAVY} & set(sys.modules)), flush=True)
        os._exit(0)
ui.shell.app.App = Watched
sys.argv = ["main.py", "--data", sys.argv[1]]
runpy.run_path("main.py", run_name="__main__")
"""


def test_the_first_window_is_painted_without_records_rules_store_or_chart(tmp_path: Path) -> None:
    a_clinic(clinic_access(tmp_path)).store.close()
    loaded = subprocess.run(
        [sys.executable, "-c", TO_THE_FIRST_PAINT, tmp_path],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert loaded.stdout.strip() == "[]"


def test_a_forgotten_password_leads_to_the_recovery_key_and_back(open_house: Open) -> None:
    house = open_house()
    house.app.sign_in.recover.click()
    assert house.app.shell.currentWidget() is not house.app.sign_in
    house.app.recovery.given_up.emit()
    assert house.app.shell.currentWidget() is house.app.sign_in
