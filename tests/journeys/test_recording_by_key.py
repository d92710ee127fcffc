"""Everything that is not a scan is recorded from her page by a few keys; `docs/bench.md` says how few."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.record import Record
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_desk, a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet
from tests.stores import a_store
from ui.session.session import Where
from ui.shell.window import Workspace

MOST_KEYS = 25
"""What somebody who knows them presses well within 20 seconds."""
RECORDED: dict[str, tuple[str, Callable[[PregnancySheet], Sequence[Record]]]] = {
    "call": ("F5 Space Ctrl+S", lambda sheet: sheet.symptoms),
    "examination": ("F5 Alt+2 2 Tab 50 Tab Down Ctrl+S", lambda sheet: sheet.examinations),
    "progesterone": ("F5 Alt+4 Down Tab 200 Ctrl+S", lambda sheet: sheet.progesterone),
    "suture": ("F5 Alt+5 Space Ctrl+S", lambda sheet: sheet.cerclages),
    "birth": ("F5 Alt+8 b Tab today Ctrl+S seen Ctrl+Shift+Enter", lambda sheet: sheet.outcomes),
}


@pytest.fixture
def window(kind: str, tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[Workspace]:
    """The window with ADEYEMI's page before the nurse; she is 22+0, and near term to give birth."""
    store = a_store(tmp_path)
    desk = a_desk(store)
    due = TODAY + timedelta(days=5) if kind == "birth" else DUE.on
    sheet = keep(store, a_sheet(a_scan(at="20+0", mm="35.9"), due=due))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    made = a_window(desk, themed_app, qtbot)
    Keyboard(made).type("F3 adey Enter")
    yield made
    store.close()


@pytest.mark.parametrize("kind", RECORDED)
def test_it_takes_few_keys_from_her_page_and_back(window: Workspace, kind: str) -> None:
    keys, standing = RECORDED[kind]
    pressed = Keyboard(window).type(keys)
    assert len(standing(her_sheet(window))) == 1
    assert window.location.where is Where.WOMAN
    assert pressed <= MOST_KEYS
