"""When the file is no longer ours the line says so on every page, and a whole copy can be written."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.store.record_file import SqlRecordFile
from db.store.store import SqlStore
from models.errors import Unavailable
from models.records.clinic.audit import OlderRecord
from models.records.clinic.user import Role
from models.usecases.clinic.date_doubt import confirm_date, doubt_date
from models.usecases.desk import Desk
from tests.builders import CLOCK, a_patient
from tests.ui.clipping import clipped
from tests.ui.small_clinic import ENTRIES, NotingPage, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.stopped_state import COPY
from ui.shell.window import PageEntry, Workspace
from ui.widgets.button import Button
from ui.widgets.date_order import is_doubted
from ui.widgets.messages.message import Ground

SETTINGS = PageEntry(Where.SETTINGS, NotingPage)


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
    made = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), (*ENTRIES, SETTINGS))
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
    window.record.watch.tick()
    assert window.line.text == ""


def said(window: Workspace) -> str:
    """All that the line says now; it begins with what weighs most, also where the rest has no room."""
    assert window.line.text == "Nothing is saved any more."
    assert window.line.message is not None
    return window.line.message.whole


def test_it_stands_on_every_page_and_is_not_said_again(window: Workspace, folder: Path) -> None:
    lose(window, folder)
    window.go(Location(Where.WOMEN))
    assert "not where it was" in said(window)
    assert window.line.message is not None
    assert window.line.message.ground is Ground.IMMEDIATE
    assert len(window.said.said) == 1
    assert clipped(window.line) == []


def test_it_keeps_its_place_while_something_else_is_said(
    window: Workspace, folder: Path, qtbot: QtBot
) -> None:
    lose(window, folder)
    window.notice("Her details are corrected.")
    (place,) = [b for b in window.line.findChildren(Button) if b.text() == "Nothing is saved"]
    assert (window.line.text, place.isVisible()) == ("Her details are corrected.", True)
    place.click()
    assert "not where it was" in said(window)
    assert not place.isVisible()


def test_a_file_that_goes_while_nobody_saves_is_noticed(window: Workspace, folder: Path) -> None:
    shutil.rmtree(folder)
    for _ in range(10):
        window.record.watch.tick()
    assert "not where it was" in said(window)


def test_a_disk_that_is_nearly_full_is_told_of_until_there_is_room(
    window: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for free, is_said in [(199, True), (200, False)]:
        left = SimpleNamespace(free=free * 1_000_000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _, left=left: left)
        for _ in range(10):
            window.record.watch.tick()
        assert ("199 MB" in window.line.text) == is_said
    assert window.line.text == ""


def test_a_whole_copy_lies_where_she_wanted_it(
    window: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(window, folder)
    choose(monkeypatch, tmp_path)
    window.line.button(COPY).click()
    (made,) = tmp_path.glob("cervitrend-copy-*")
    assert str(made) in window.line.accessibleName()
    assert (made / "cervitrend.vault").exists()


def test_a_cancelled_and_a_failed_place_say_so_and_another_can_be_tried(
    window: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose(window, folder)
    for chosen, said in [("", "no copy was written"), ("gone", "No copy could be written")]:
        choose(monkeypatch, chosen and tmp_path / chosen)
        window.line.button(COPY).click()
        assert said in window.line.accessibleName()
    choose(monkeypatch, tmp_path)
    window.line.button(COPY).click()
    assert "opened and checked" in window.line.accessibleName()


def test_the_file_alone_is_the_record_after_a_second_without_a_save(
    window: Workspace, folder: Path, desk: Desk
) -> None:
    desk.store.put(a_patient("Saved"))
    window.record.watch.tick()
    assert desk.store.file.unsettled
    window.record.watch.tick()
    assert not desk.store.file.unsettled


def test_where_it_ends_is_remembered_each_minute_however_often_somebody_saves(
    window: Workspace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned: list[int] = []
    second = 0
    monkeypatch.setattr(SqlRecordFile, "pin", lambda _file: pinned.append(second))
    for second in range(1, 121):
        if second % 2:
            desk.store.put(a_patient("Saved", number=f"RX{second:06}"))
        window.record.watch.tick()
    assert not desk.store.file.unsettled
    assert len(pinned) == 2
    assert max(pinned[0], pinned[1] - pinned[0]) <= 55


def test_other_errors_do_not_last(window: Workspace, qtbot: QtBot) -> None:
    window.show_error(Unavailable("database.disk_full"))
    assert "disk is full" in window.line.text
    qtbot.wait(1)
    window.go(Location(Where.WOMEN))
    assert window.line.text == ""


def test_an_older_record_is_named_until_she_says_that_she_goes_on_with_it(
    desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    file = desk.store.file
    assert isinstance(file, SqlRecordFile)
    file.older = OlderRecord(ends_at=CLOCK.now() - timedelta(days=3), last_written_at=CLOCK.now())
    window = Workspace(Session(desk, InlineRunner(), WomanOnScreen(desk, InlineRunner())), ENTRIES)
    qtbot.addWidget(window)
    window.resize(1180, 680)
    window.show()
    window.go(Location(Where.TODAY))
    assert "this record ends" in window.line.text
    assert clipped(window.line) == []
    window.line.button("accept").click()
    assert window.line.text == ""
    assert desk.store.file.older is None


def test_what_the_check_beside_the_work_finds_stops_the_writing_and_is_said(
    window: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    store = desk.store
    assert isinstance(store, SqlStore)
    store._session.execute("DROP TRIGGER audit_no_delete")
    for _ in range(3):
        window.record.watch.tick()
    qtbot.waitUntil(lambda: desk.store.file.stopped is not None)
    window.record.watch.tick()
    assert "is not whole (audit.unguarded)" in said(window)


def test_it_leads_to_the_backups(window: Workspace) -> None:
    window.record.backups_wanted.emit()
    assert window.location == Location(Where.SETTINGS, typed="backups")


def test_that_nobody_can_tell_whether_a_record_is_the_newest_is_said(
    desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    file = desk.store.file
    assert isinstance(file, SqlRecordFile)
    file.older = OlderRecord(ends_at=CLOCK.now(), last_written_at=None)
    window = Workspace(Session(desk, InlineRunner(), WomanOnScreen(desk, InlineRunner())), ENTRIES)
    qtbot.addWidget(window)
    window.resize(1180, 680)
    window.show()
    window.go(Location(Where.TODAY))
    assert "what this computer remembers of it cannot be read" in window.line.text
    assert clipped(window.line) == []


def test_a_key_that_could_not_be_made_is_said_to_whoever_keeps_the_users(
    desk: Desk, qtbot: QtBot, themed_app: QApplication, tmp_path: Path
) -> None:
    vault = FileVault(DataFolder(tmp_path))
    vault._key_problem = Unavailable("database.no_room_to_upgrade", "9", "1")
    for role, is_said in ((Role.LEAD, True), (Role.NURSE, False)):
        hers = replace(desk, vault=vault, user=replace(desk.user, role=role))
        window = Workspace(Session(hers, InlineRunner(), WomanOnScreen(hers, InlineRunner())), ENTRIES)
        qtbot.addWidget(window)
        window.resize(1180, 680)
        window.show()
        window.go(Location(Where.TODAY))
        assert ("new key for the record was not made" in window.line.text) is is_said
        assert clipped(window.line) == []


def test_a_date_in_doubt_is_said_on_every_page_but_the_one_that_settles_it(
    window: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    doubt_date(desk, CLOCK.now() - timedelta(days=60))
    window.doubted.look()
    assert not window.line.text
    window.go(Location(Where.SETTINGS))
    assert "The date of this computer is in doubt" in window.line.text
    assert len(window.said.said) == 1
    window.go(Location(Where.WOMEN))
    assert (len(window.said.said), clipped(window.line)) == (1, [])
    assert is_doubted(window.page)
    confirm_date(desk)
    window.doubted.look()
    assert not window.line.text
    assert not is_doubted(window.page)
