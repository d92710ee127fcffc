"""What a correction says on the audit tab, from the use case to the words on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.finding import SymptomKind
from models.records.history import CerclageKind
from models.records.laboratory import LabKind
from models.usecases.desk import Desk
from models.usecases.events.cerclage import CerclageDraft, amend_cerclage, place_cerclage
from models.usecases.events.lab_result import ResultDraft, amend_result, record_result
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan_draft, a_sheet, keep
from ui.pages.woman.tabs.trail_tab import TrailTab


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet())


@pytest.fixture
def tab(qtbot: QtBot, themed_app: QApplication) -> TrailTab:
    made = TrailTab()
    qtbot.addWidget(made)
    return made


def read(tab: TrailTab, desk: Desk, sheet: PregnancySheet, table: str) -> str:
    """What the tab tells below the list of the latest entry of this table."""
    entries = desk.store.trail_of(sheet.patient.id)
    tab.show_trail(entries, {}, {}, TODAY)
    tab.table.selectRow([entry.kind for entry in entries].index(table))
    return tab.detail.text()


def test_a_crp_corrected_from_4_to_40_shows_both(tab: TrailTab, desk: Desk, sheet: PregnancySheet) -> None:
    draft = ResultDraft(pregnancy_id=sheet.pregnancy.id, kind=LabKind.CRP, on=TODAY, value="4", unit="mg/L")
    result = record_result(desk, draft)
    amend_result(desk, result, replace(draft, value="40"), "slip of a decimal")
    assert read(tab, desk, sheet, "lab_results") == "Laboratory result changed. Value: 4 → 40"


def test_a_cerclage_with_operator_suture_and_length_corrected_shows_them_all(
    tab: TrailTab, desk: Desk, sheet: PregnancySheet
) -> None:
    draft = CerclageDraft(
        pregnancy_id=sheet.pregnancy.id,
        kind=CerclageKind.TRANSVAGINAL,
        placed_on=a_day("14+0"),
        operator="Dr Osei",
        suture="Mersilene",
        length_below="12",
    )
    right = replace(draft, operator="Dr Chen", suture="Prolene", length_below="21")
    amend_cerclage(desk, place_cerclage(desk, draft), right, "wrong operator, suture and length")
    assert read(tab, desk, sheet, "cerclages") == (
        "Cerclage changed. Suture: Mersilene → Prolene; Operator: Dr Osei → Dr Chen; "
        "Closed length below, mm: 12.0 → 21.0"
    )


def test_a_symptom_says_at_which_scan_it_was_reported(
    tab: TrailTab, desk: Desk, sheet: PregnancySheet
) -> None:
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=(SymptomKind.CRAMPS,)))
    assert read(tab, desk, sheet, "symptoms") == (
        "Symptom recorded. Kind: Cramps; Date: 02-Mar-2026; Reported at: Scan 02-Mar-2026"
    )
