"""Opening a record that went into another one leads to that one."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.patient import Patient
from models.usecases.desk import Desk
from tests.models.usecases.two_records import kept_record, merged_now, merged_record
from ui.session.runner import InlineRunner
from ui.session.session import MovedTo, WomanOnScreen


@pytest.fixture
def woman(desk: Desk, themed_app: QApplication) -> WomanOnScreen:
    return WomanOnScreen(desk, InlineRunner(), themed_app)


def test_a_pregnancy_that_was_combined_leads_to_the_one_it_went_into(
    desk: Desk, woman: WomanOnScreen, qtbot: QtBot
) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    with qtbot.waitSignal(woman.moved_to) as led:
        woman.open_pregnancy(merged.pregnancy.id)
    assert led.args == [MovedTo(merged.pregnancy.id, kept.patient.id, kept.pregnancy.id)]
    assert woman.sheet is None


def test_a_woman_opened_without_a_pregnancy_leads_on_as_well(
    desk: Desk, woman: WomanOnScreen, qtbot: QtBot
) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    with qtbot.waitSignal(woman.moved_to) as led:
        woman.open_patient(merged.patient.id)
    assert led.args == [MovedTo(merged.patient.id, kept.patient.id, None)]


def test_a_record_struck_out_without_a_merge_is_shown_as_it_is(
    desk: Desk, woman: WomanOnScreen, qtbot: QtBot
) -> None:
    kept = kept_record(desk)
    patient = desk.store.get(Patient, kept.patient.id)
    desk.store.put(replace(patient, struck_out="import taken back"), "import taken back")
    with qtbot.assertNotEmitted(woman.moved_to):
        woman.open_pregnancy(kept.pregnancy.id)
    assert woman.sheet is not None
