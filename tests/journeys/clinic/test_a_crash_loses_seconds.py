"""The program is killed with half a scan on the screen; at the next start the draft is offered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.flags.evaluate import evaluate_pregnancy
from tests.builders import a_desk, a_scan, a_sheet, keep
from tests.journeys.crashing import KILLED
from tests.journeys.walking import a_window, page_of
from tests.stores import a_store
from ui.pages.scan.page import ScanPage
from ui.shell.window import KEEP_MS

ROOT = Path(__file__).parents[3]
MOST_SECONDS_LOST = 5


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """A clinic of one woman whose scan was being typed when the process was killed."""
    store = a_store(tmp_path)
    sheet = keep(store, a_sheet(a_scan(at="20+0", mm="35.9")))
    evaluate_pregnancy(a_desk(store), sheet.pregnancy.id)
    store.close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.crashing", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == KILLED, done.stderr
    return tmp_path


def test_half_a_scan_outlives_a_killed_process(crashed: Path, themed_app: QApplication, qtbot: QtBot) -> None:
    desk = a_desk(a_store(crashed))
    window = a_window(desk, themed_app, qtbot)
    (chip,) = window.foot.chips.buttons
    assert chip.text() == "ADEYEMI’s scan, 1 field typed"
    chip.click()
    assert page_of(window, ScanPage).form.readings[0].text() == "22.4"
    desk.store.close()


def test_what_is_typed_is_kept_every_few_seconds() -> None:
    assert KEEP_MS <= MOST_SECONDS_LOST * 1000
