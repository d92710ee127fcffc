"""A program that answers wrongly opens to be read: it says so on every page, and what is typed changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.store.opening import open_store
from db.text_file import read_file, save_text
from models.errors import Unavailable
from models.ports.store import Store
from models.rules.self_test import SelfTestDifference
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import CLOCK, a_scan, a_sheet, keep
from tests.stores import RAW_KEY, a_store
from tests.ui.clipping import clipped
from tests.ui.conftest import FONTS
from tests.ui.pages.scan.keys import press
from tests.ui.small_clinic import PASSWORD, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts
from ui.shell.window import Workspace
from ui.widgets.text import Text
from ui.wording.problems.sentences import SENTENCES

ROOT = Path(__file__).parents[3]
WRONG = SelfTestDifference("NICE-OFFER: 25.0 mm is no more than 25.0", "NICE-OFFER", "NICE-CONS-PROG")
PLACES = [
    Where.TODAY,
    Where.WOMEN,
    Where.WOMAN,
    Where.SCAN,
    Where.PREGNANCY,
    Where.EXPLAIN,
    Where.PLAN,
    Where.LOOPS,
]


def failing(folder: Path) -> ClinicAccess:
    """The house of a program that failed its test."""

    def reading(key: bytes) -> Store:
        return open_store(folder / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK, SELF_TEST_FAILED)

    return replace(clinic_access(folder), open_store=reading, differences=(WRONG,))


@pytest.fixture
def sheet(tmp_path: Path) -> PregnancySheet:
    """A clinic with one woman, kept by a program that was whole."""
    desk = a_clinic(clinic_access(tmp_path))
    kept = keep(desk.store, a_sheet(a_scan(mm="24.0")))
    judged = evaluate_pregnancy(desk, kept.pregnancy.id)
    desk.store.close()
    return judged


@pytest.fixture
def app(tmp_path: Path, sheet: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Iterator[App]:
    """The same clinic the next morning."""
    references = read_references(ROOT / "assets" / "references")
    parts = Parts(
        access=lambda: failing(tmp_path),
        is_founded=True,
        save_text=lambda path, text: None,
        entries=lambda: entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references),
        fonts=FONTS,
        warm_up=lambda: None,
    )
    app = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(app.shell)
    with qtbot.waitActive(app.shell):
        app.start()
    yield app
    app.shell.close()


@pytest.fixture
def workspace(app: App) -> Workspace:
    """Signed in to."""
    app.sign_in.name.setText("amina")
    app.sign_in.password.setText(PASSWORD)
    app.sign_in.enter.click()
    assert app.workspace is not None
    return app.workspace


def test_the_door_says_so_before_anybody_signs_in(app: App, qtbot: QtBot) -> None:
    app.sign_in.password.setText("half-typed")
    qtbot.waitUntil(lambda: app.sign_in.problem.text == SENTENCES[SELF_TEST_FAILED])
    assert app.sign_in.password.text() == "half-typed"


@pytest.mark.parametrize("where", PLACES)
def test_every_page_can_be_read_under_the_warning(
    workspace: Workspace, sheet: PregnancySheet, where: Where, qtbot: QtBot
) -> None:
    alone = where in (Where.TODAY, Where.WOMEN, Where.LOOPS)
    workspace.go(Location(where) if alone else Location(where, pregnancy_id=sheet.pregnancy.id))
    assert "failed its own test" in workspace.line.text
    assert workspace.line.isVisible()


def test_the_warning_names_the_first_wrong_answer_and_is_whole(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.line.whole.click()
    (told,) = [text.text() for text in workspace.said.findChildren(Text) if WRONG.title in text.text()]
    assert told == workspace.line.accessibleName()
    assert clipped(workspace.said) == []


def test_a_scan_that_is_saved_all_the_same_is_refused_with_the_reason(
    workspace: Workspace, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    workspace.go(Location(Where.SCAN, pregnancy_id=sheet.pregnancy.id))
    press(workspace, "22.4 Tab 22.9 Tab 23.1 Ctrl+S")
    assert workspace.line.text == SENTENCES[SELF_TEST_FAILED]
    assert workspace.session.desk.store.sheet(sheet.pregnancy.id) == sheet


def test_the_next_program_that_is_whole_finds_everything_as_it_was(
    tmp_path: Path, workspace: Workspace, sheet: PregnancySheet
) -> None:
    workspace.sign_out_wanted.emit()
    store = a_store(tmp_path)
    assert store.sheet(sheet.pregnancy.id) == sheet
    store.close()


def test_no_clinic_is_founded_by_a_program_that_fails(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"program\.self_test_failed"):
        a_clinic(failing(tmp_path))
    assert list(tmp_path.iterdir()) == []
