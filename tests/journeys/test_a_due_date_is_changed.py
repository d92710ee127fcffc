"""A first scan turns up late: what a new due date changes is seen before it counts, and both dates stay for ever."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.flag import FlagState
from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.flags.respond import ShownFlag, acknowledge
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from models.views import PregnancySheet
from tests.builders import DUE, a_day, a_patient_draft, a_scan_draft, an_earlier_birth
from tests.journeys.walking import a_window, press, typed
from tests.stores import a_store
from tests.ui.small_clinic import a_clinic, clinic_access
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

ROOT = Path(__file__).parents[2]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LMP = date(2025, 9, 29)
NEW_DUE = date(2026, 7, 18)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    founded = a_clinic(clinic_access(tmp_path))
    yield founded
    founded.store.close()


@pytest.fixture
def her(desk: Desk) -> Pregnancy:
    """22+0 by her last period, 22.4 mm after an earlier birth at 30+2; the flag was answered."""
    patient = register_woman(desk, a_patient_draft(family_name="Adeyemi", given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.LMP, measured_on=LMP)
    opened = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    earlier = an_earlier_birth()
    add_earlier(
        desk, opened.id, EarlierDraft(outcome=earlier.outcome, age=str(earlier.age), onset=earlier.onset)
    )
    record_scan(desk, a_scan_draft(opened.id, "22.4"))
    flags = [f for f in desk.store.sheet(opened.id).flags if f.rule_id == "NICE-OFFER"]
    acknowledge(desk, opened.id, tuple(ShownFlag(f.id, f.version) for f in flags), "consultant knows")
    return opened


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def ages_in(page: PregnancyPage) -> list[tuple[str, str]]:
    model = page.preview.ages.model()
    return [(model.index(r, 2).data(), model.index(r, 3).data()) for r in range(model.rowCount())]


def moves_in(page: PregnancyPage) -> dict[str, str]:
    """What happens to each flag, by its wording."""
    model = page.preview.flags.model()
    return {model.index(r, 1).data(): model.index(r, 0).data() for r in range(model.rowCount())}


def states(sheet: PregnancySheet) -> dict[str, FlagState]:
    return {f.rule_id: f.state for f in sheet.flags}


def test_a_first_scan_that_turns_up_late_changes_the_due_date(
    window: Workspace, desk: Desk, her: Pregnancy, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(Location(Where.PREGNANCY, pregnancy_id=her.id))
    page = window.page
    assert isinstance(page, PregnancyPage)

    press(qtbot, window, Qt.Key.Key_C, ALT)
    typed(qtbot, window, "U", "5.1.2026", "12+2")
    assert "LMP gives 14+0 on 05-Jan-2026, ultrasound 12+2: 12 days apart." in page.dating.suggested.text
    assert "suggests the ultrasound date, 18-Jul-2026" in page.dating.suggested.text
    assert desk.store.sheet(her.id).due_date == DUE

    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert ages_in(page) == [("22+0", "20+2")]
    assert moves_in(page)["Offer a choice of vaginal progesterone or cerclage"] == "Comes back"
    assert states(desk.store.sheet(her.id))["NICE-OFFER"] is FlagState.ACKNOWLEDGED

    record_scan(desk, replace(a_scan_draft(her.id, "31.0"), on=a_day("18+0")))
    typed(qtbot, window, "report of the first scan came")
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert "Her record was changed meanwhile" in page.preview.strip.text
    assert ages_in(page) == [("22+0", "20+2"), ("18+0", "16+2")]

    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert page.dating.now.text() == "Due 18-Jul-2026, today 20+2"
    desk.store.close()
    again = a_store(tmp_path).sheet(her.id)
    assert [(d.due_on, d.method, d.reason) for d in again.datings] == [
        (DUE.on, DatingMethod.LMP, ""),
        (NEW_DUE, DatingMethod.ULTRASOUND, "report of the first scan came"),
    ]
    assert states(again)["NICE-OFFER"] is FlagState.OPEN
