"""A pregnancy just opened is taken back at another desk while a scan of it is being typed here."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.undo import undo, undoable
from tests.builders import DUE, a_patient
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window
from ui.session.session import Location, Where
from ui.shell.window import Workspace

pytestmark = pytest.mark.drawn


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


@pytest.fixture
def opened(desk: Desk) -> Pregnancy:
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    patient = desk.store.put(a_patient())
    return open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))


def test_the_scan_is_refused_in_words_and_stays_half_typed(
    window: Workspace, desk: Desk, opened: Pregnancy
) -> None:
    window.go(Location(Where.SCAN, pregnancy_id=opened.id))
    undo(desk, undoable(opened))
    hand = Keyboard(window)
    hand.type("12.4 Ctrl+S")
    assert "taken back" in window.line.text
    assert desk.store.sheet(opened.id).scans == ()
    hand.type("F2")
    assert [draft.form for draft in unfinished(desk)] == ["scan"]


def test_its_draft_leads_to_her_page_and_is_kept(window: Workspace, desk: Desk, opened: Pregnancy) -> None:
    window.go(Location(Where.SCAN, pregnancy_id=opened.id))
    undo(desk, undoable(opened))
    hand = Keyboard(window)
    hand.type("12.4 F2")
    window.foot.chips.chosen.emit(unfinished(desk)[0])
    assert window.location == Location(Where.WOMAN, patient_id=opened.patient_id)
    assert "That pregnancy was taken back" in window.line.text
    hand.type("F2")
    assert [draft.form for draft in unfinished(desk)] == ["scan"]


def test_it_leads_to_the_pregnancy_that_was_opened_since(
    window: Workspace, desk: Desk, opened: Pregnancy
) -> None:
    undo(desk, undoable(opened))
    again = replace(opened, id=desk.new_id(), version=0)
    desk.store.put(again)
    window.go(Location(Where.SCAN, pregnancy_id=opened.id))
    assert (window.location.where, window.location.pregnancy_id) == (Where.WOMAN, again.id)
