"""Today's line about backups: there while something has to be done."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.clinic.backup import BackupState, DrillState, TargetState
from tests.builders import NOW
from ui.pages.today.backup_strip import BackupStrip

GONE = Unavailable("backup.target_gone", "E:")


def stands(hours: int | None, problem: Unavailable | None = None, **more: object) -> BackupState:
    at = None if hours is None else NOW - timedelta(hours=hours)
    target = TargetState(folder=Path("E:"), proven_at=at, whole_at=at, name="x", problem=problem)
    return BackupState(targets=(target,), **more)  # type: ignore[arg-type]  # As the state has them.


@pytest.fixture
def strip(qtbot: QtBot, themed_app: QApplication) -> BackupStrip:
    made = BackupStrip()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("state", "look", "said"),
    [
        (BackupState(), "problem", "nobody has chosen a place for backups yet"),
        (stands(None), "problem", "There is no proven backup of this record yet."),
        (stands(25), "problem", "The last proven backup is too old: "),
        (stands(-72), "problem", "The last proven backup bears a time that is still to come: "),
        (stands(1, GONE), "notice", "The place for backups E: is not there."),
        (stands(1, drill=DrillState(NOW, GONE)), "problem", "FAILED"),
        (stands(1, pack_problem=Unavailable("pack.not_written", "P:", "full")), "notice", "downtime pack"),
        (
            stands(1, pack_folder=Path("P:"), is_pack_password_known=False),
            "notice",
            "puts it where it is found without the program",
        ),
    ],
)
def test_it_says_what_has_to_be_done(strip: BackupStrip, state: BackupState, look: str, said: str) -> None:
    strip.show_state(state, NOW)
    assert not strip.isHidden()
    assert strip.strip.property("look") == look
    assert said in strip.strip.accessibleName()


@pytest.mark.parametrize("state", [None, stands(24), stands(0)])
def test_where_nothing_has_to_be_done_it_takes_no_room(strip: BackupStrip, state: BackupState | None) -> None:
    strip.show_state(stands(25), NOW)
    strip.show_state(state, NOW)
    assert strip.isHidden()


def test_its_button_leads_to_the_settings(strip: BackupStrip, qtbot: QtBot) -> None:
    strip.show_state(BackupState(), NOW)
    with qtbot.waitSignal(strip.settings_wanted):
        strip.lead.click()
