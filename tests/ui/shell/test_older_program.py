"""A program that is older than the one before says so in the line, for as long as somebody is signed in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.audit import AuditQuery, AuditSide
from models.usecases.desk import Desk
from models.version import PROGRAM_VERSION
from tests.ui.small_clinic import ENTRIES, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.shell.window import Workspace
from ui.wording.audit.trail import trail_rows


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_clinic(clinic_access(tmp_path))
    yield made
    made.store.close()


def said(desk: Desk, qtbot: QtBot) -> str:
    """What stands in the line of a workspace at this desk."""
    runner = InlineRunner()
    window = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), ENTRIES)
    qtbot.addWidget(window)
    return window.line.text


def test_an_older_program_says_that_it_is_one(desk: Desk, qtbot: QtBot, themed_app: QApplication) -> None:
    assert "older than the one that was used here before" in said(replace(desk, newer_program="9.0.0"), qtbot)
    assert "older" not in said(desk, qtbot)


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("0.2.0", "Signed in: with Cervitrend 0.2.0"),
        ("0.1.0 < 0.2.0", "Signed in: with Cervitrend 0.1.0, which is older than 0.2.0"),
        ("", "Signed in"),
    ],
)
def test_the_audit_trail_says_with_which_version(desk: Desk, mark: str, words: str) -> None:
    first = desk.store.last_sign_in()
    assert first is not None
    assert first.place == PROGRAM_VERSION
    desk.store.put(replace(first, id=desk.new_id(), version=0, place=mark))
    newest = desk.store.audit_lines(AuditQuery(side=AuditSide.ACCESSES), None, 1)[0].entry
    (row,) = trail_rows((newest,), {}, {}, desk.clock.today())
    assert (row.what, row.changes) == (words, ())
