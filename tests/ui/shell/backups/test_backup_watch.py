"""While somebody works it is looked after her backups, and never in her way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.clinic import vault
from models.errors import Unavailable
from models.records.clinic.backup import BackupState
from tests.db.backup.clinic import CHEAP, Clinic
from tests.db.backup.desks import a_backed_up_desk, desk_now
from ui.session.runner import InlineRunner
from ui.shell.backups.backup_watch import LOOK_MS, BackupWatch


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clinic]:
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)
    made, _ = a_backed_up_desk(tmp_path)
    yield made
    made.store.close()


def looking(clinic: Clinic, parent: QObject) -> BackupWatch:
    return BackupWatch(desk_now(clinic), InlineRunner(), parent)


def test_a_look_backs_up_tries_it_out_and_says_how_things_stand(
    clinic: Clinic, qapp: QObject, qtbot: QtBot
) -> None:
    watch = looking(clinic, qapp)
    with qtbot.waitSignal(watch.looked) as said:
        watch.look()
    state = said.args[0]
    assert state.last is not None
    assert state.drill is not None
    assert watch._timer.interval() == LOOK_MS


def test_the_pack_of_the_evening_is_written_by_itself(
    clinic: Clinic, qapp: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    clinic.places.keep_pack_folder(packs)
    clinic.now = clinic.now.astimezone().replace(hour=18)
    watch = looking(clinic, qapp)
    watch.look()
    qtbot.waitUntil(lambda: len(list(packs.iterdir())) == 1)


def test_what_fails_stands_where_the_state_is_kept(
    clinic: Clinic, qapp: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    clinic.places.keep_targets((tmp_path / "gone",))
    watch = looking(clinic, qapp)
    with qtbot.waitSignal(watch.looked):
        watch.look()
    (target,) = clinic.keeper.state().targets
    assert target.problem is not None
    clinic.after(seconds=int(timedelta(hours=1).total_seconds()))
    watch.look()
    qtbot.waitUntil(lambda: not watch._is_at_it)


def test_how_they_stand_is_said_at_once(clinic: Clinic, qapp: QObject, qtbot: QtBot) -> None:
    watch = looking(clinic, qapp)
    with qtbot.waitSignal(watch.looked):
        watch.start()


def test_a_file_that_went_away_takes_nothing_back_that_was_said_of_its_backups(
    clinic: Clinic, qapp: QObject, qtbot: QtBot
) -> None:
    watch = looking(clinic, qapp)
    told: list[BackupState] = []
    watch.looked.connect(told.append)
    watch._on_state(BackupState())
    clinic.store.file._session.stopped = Unavailable("database.gone", "cervitrend.db")
    watch._on_state(BackupState())
    assert len(told) == 1
