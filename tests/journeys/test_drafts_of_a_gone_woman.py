"""What was half-typed about a woman who was taken back is kept, read, and led into her record by nothing."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.drafts import renew_draft, unfinished
from models.usecases.pregnancies.dating import PregnancyDraft, open_pregnancy
from models.usecases.women.mistaken import restore_woman, take_back_registration
from models.usecases.women.register import register_woman
from tests.builders import a_patient_draft
from tests.journeys.walking import a_window
from ui.session.session import Location, Where
from ui.shell.window import Workspace

pytestmark = pytest.mark.drawn
FORMS = ("scan", "record", "history", "pregnancy", "plan", "call")


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


@pytest.fixture
def gone(desk: Desk) -> Patient:
    """Taken back, with a draft of each form about her."""
    woman = register_woman(desk, a_patient_draft(family_name="Okafor"))
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id))
    for form in FORMS:
        renew_draft(desk, form, pregnancy.id, {"note": f"half {form}"}, "OKAFOR")
    renew_draft(desk, "details", woman.id, {"title": "Dr"}, "OKAFOR")
    renew_draft(desk, "opening", woman.id, {"fetuses": "2"}, "OKAFOR")
    return take_back_registration(desk, woman, "the wrong list")


def test_each_says_that_she_was_taken_back_and_what_was_typed(
    window: Workspace, desk: Desk, gone: Patient
) -> None:
    for draft in unfinished(desk):
        window.go(Location(Where.WOMEN))
        window.foot.chips.chosen.emit(draft)
        assert window.location.where is Where.TODAY, draft.form
        assert "was taken back (the wrong list)" in window.line.text
    message = window.line.message
    said = message.more if message is not None else ""
    assert all(f"half {form}" in said for form in FORMS)
    assert len(unfinished(desk)) == len(FORMS) + 2


def test_what_is_being_typed_when_she_is_taken_back_elsewhere_stays_a_draft(
    window: Workspace, desk: Desk
) -> None:
    woman = register_woman(desk, a_patient_draft(family_name="Okafor"))
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id))
    window.go(Location(Where.SCAN, pregnancy_id=pregnancy.id))
    take_back_registration(desk, woman, "slip")
    window.session.woman.reload()
    assert window.location.where is Where.TODAY


def test_she_who_stands_again_has_her_drafts_again(window: Workspace, desk: Desk, gone: Patient) -> None:
    restore_woman(desk, gone, "she came")
    scan = next(draft for draft in unfinished(desk) if draft.form == "scan")
    window.foot.chips.chosen.emit(scan)
    assert window.location.where is Where.SCAN
