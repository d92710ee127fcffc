"""When the file is no longer ours a red bar says so on every page, and a whole copy can be written."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.usecases.desk import Desk
from tests.builders import a_patient
from tests.ui.clipping import clipped
from tests.ui.small_clinic import ENTRIES, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.window import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = a_clinic(clinic_access(folder))
    yield made
    made.store.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, themed_app: QApplication) -> Workspace:
    runner = InlineRunner()
    made = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), ENTRIES)
    qtbot.addWidget(made)
    made.resize(1180, 680)
    made.show()
    made.go(Location(Where.TODAY))
    return made


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def lose(window: Workspace, folder: Path) -> None:
    """Take the folder away, and let somebody save."""
    shutil.rmtree(folder)
    with pytest.raises(Unavailable) as refused:
        window.session.desk.store.put(a_patient("Lost"))
    window.show_error(refused.value)


def test_nothing_is_said_while_the_file_is_ours(window: Workspace) -> None:
    window.watch.tick()
    assert not window.stopped.isVisible()


def test_the_bar_stands_on_every_page_and_the_strip_does_not_say_it_again(
    window: Workspace, folder: Path
) -> None:
    lose(window, folder)
    window.go(Location(Where.WOMEN))
    assert "not where it was" in window.stopped.text
    assert (window.stopped.isVisible(), window.strip.isVisible()) == (True, False)
    assert clipped(window.stopped) == []


def test_a_file_that_goes_while_nobody_saves_is_noticed(window: Workspace, folder: Path) -> None:
    shutil.rmtree(folder)
    for _ in range(10):
        window.watch.tick()
    assert window.stopped.isVisible()


def test_a_whole_copy_lies_where_she_wanted_it(
    window: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(window, folder)
    choose(monkeypatch, tmp_path)
    window.stopped.copy.click()
    (made,) = tmp_path.glob("cervitrend-copy-*")
    assert str(made) in window.stopped.accessibleName()
    assert (made / "cervitrend.vault").exists()


def test_a_cancelled_and_a_failed_place_say_so_and_another_can_be_tried(
    window: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(window, folder)
    for chosen, said in [("", "no copy was written"), ("gone", "No copy could be written")]:
        choose(monkeypatch, chosen and tmp_path / chosen)
        window.stopped.copy.click()
        assert said in window.stopped.accessibleName()
    choose(monkeypatch, tmp_path)
    window.stopped.copy.click()
    assert "opened and checked" in window.stopped.accessibleName()


def test_the_file_alone_is_the_record_after_a_second_without_a_save(
    window: Workspace, folder: Path, desk: Desk
) -> None:
    desk.store.put(a_patient("Saved"))
    window.watch.tick()
    assert desk.store.file.unsettled
    window.watch.tick()
    assert not desk.store.file.unsettled


def test_other_errors_are_said_in_the_strip(window: Workspace) -> None:
    window.show_error(Unavailable("database.disk_full"))
    assert (window.stopped.isVisible(), window.strip.isVisible()) == (False, True)
