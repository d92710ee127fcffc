"""Wherever a reason or a note is asked for, what its writer writes again and again is offered."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.values.identity import HospitalNumber
from tests.builders import a_scan, a_sheet, keep
from tests.ui.shell.whole_program import a_program
from ui.session.session import Where
from ui.widgets.fields.phrase_field import PhraseField


def test_a_note_that_was_written_on_two_women_is_offered_at_the_third(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication
) -> None:
    program = a_program(tmp_path, qtbot, themed_app)
    program.enter()
    by = program.desk.stamp()
    for number in ("RX1", "RX2"):
        sheet = a_sheet(replace(a_scan(), note="bladder full", stamp=by))
        woman = replace(sheet.patient, number=HospitalNumber(number))
        keep(program.desk.store, replace(sheet, patient=woman))
    program.go(Where.SCAN, pregnancy_id=keep(program.desk.store, a_sheet()).pregnancy.id)
    note = program.workspace.page.findChild(PhraseField)
    assert note is not None
    assert note.offered == ()
    program.workspace.activateWindow()
    note.setFocus()
    qtbot.waitUntil(lambda: note.offered == ("bladder full",))
    program.end()
