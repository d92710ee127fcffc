"""Whatever is half-typed in any form is there again after the lock has closed the record and opened it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.flags.evaluate import evaluate_pregnancy
from tests.builders import keep
from tests.ui.forms.walking import Walk, fill, said
from tests.ui.forms.walks import WALKS
from tests.ui.shell.whole_program import Program, a_program
from ui.forms.form import Form
from ui.session.session import Location

ONCE = {walk.form: walk for walk in WALKS}


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


def seen(program: Program, walk: Walk) -> Form:
    program.settle()
    return next(form for form in program.workspace.page.findChildren(walk.form) if form.isVisible())


@pytest.mark.parametrize("walk", ONCE.values(), ids=Walk.name)
def test_what_is_half_typed_comes_back_after_the_lock(walk: Walk, program: Program) -> None:
    sheet = keep(program.desk.store, walk.sheet())
    evaluate_pregnancy(program.desk, sheet.pregnancy.id)
    program.workspace.go(Location(walk.where, sheet.patient.id, sheet.pregnancy.id, typed=walk.kind))
    program.settle()
    walk.reach(program.workspace.page, None)
    form = seen(program, walk)
    fill(form, walk)
    typed = said(form)
    assert any(typed.values())
    there = replace(program.workspace.location, typed="")
    program.lock()
    assert program.is_closed()
    program.enter()
    again = seen(program, walk)
    again.validate()
    assert said(again) == typed
    assert replace(program.workspace.location, typed="") == there
