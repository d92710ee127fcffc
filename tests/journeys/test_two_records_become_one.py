"""A woman was registered twice: the records become one, the old number finds her, and it can be taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from db.verify import verify
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import PatientDraft, register_woman
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_desk, a_scan_draft, on_day
from tests.journeys.walking import ALT, CTRL, a_window, page_of, press
from tests.stores import RAW_KEY
from ui.pages.merge.page import MergePage
from ui.pages.woman.page import WomanPage
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

Key = Qt.Key
DEED = CTRL | Qt.KeyboardModifier.ShiftModifier


def a_registration(store: SqlStore, family: str, number: str, at: str, length: str) -> Pregnancy:
    """Registered at an age of her pregnancy, and scanned then."""
    desk = a_desk(store, clock=on_day(at))
    others = frozenset(woman.id for woman in store.every(Patient))
    born = TODAY.replace(1993)
    draft = PatientDraft(family_name=family, given_name="Folake", born_on=born, number=number, others=others)
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    patient = register_woman(desk, draft)
    opened = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(desk, a_scan_draft(opened.id, length, on=desk.clock.today()))
    return opened


def waiting(sheet: PregnancySheet) -> set[str]:
    return {flag.rule_id for flag in sheet.flags if flag.state.wants_answer and flag.urgency.wants_answer}


def lengths(sheet: PregnancySheet) -> list[tuple[str, ...]]:
    return [scan.typed for scan in sheet.standing_scans]


def find(qtbot: QtBot, window: Workspace, text: str) -> WomenPage:
    """Search as a nurse does."""
    press(qtbot, window, Key.Key_F3)
    page = page_of(window, WomenPage)
    page.search.clear()
    qtbot.keyClicks(page.search, text)
    return page


def merge_by_keys(qtbot: QtBot, window: Workspace) -> None:
    """Choose the other record, her name and the one pregnancy, give the reason, and confirm."""
    press(qtbot, window, Key.Key_M, ALT)
    assert page_of(window, MergePage).choosing.likely.hasFocus()
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, Key.Key_Tab)
    press(qtbot, window, Key.Key_Space)
    press(qtbot, window, Key.Key_Tab)
    qtbot.keyClicks(window.focusWidget(), "registered twice")
    press(qtbot, window, Key.Key_S, CTRL)
    press(qtbot, window, Key.Key_Return, DEED)


def undo_by_keys(qtbot: QtBot, window: Workspace) -> None:
    """Open the merge that stands there, give the reason, and confirm."""
    press(qtbot, window, Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "two sisters")
    press(qtbot, window, Key.Key_S, CTRL)
    press(qtbot, window, Key.Key_Return, DEED)


def test_two_records_of_one_woman_become_one_and_are_two_again(
    store: SqlStore, tmp_path: Path, themed_app: QApplication, qtbot: QtBot
) -> None:
    first = a_registration(store, "Adeyemi", "RX482113", "20+0", "31.0")
    second = a_registration(store, "Adeyemi-Cole", "RX999111", "22+0", "24.0")
    desk: Desk = a_desk(store)
    before = [store.sheet(pregnancy.id) for pregnancy in (first, second)]
    window = a_window(desk, themed_app, qtbot)
    find(qtbot, window, "RX482113")

    merge_by_keys(qtbot, window)

    assert lengths(store.sheet(first.id)) == [("31.0",), ("24.0",)]
    assert waiting(store.sheet(first.id)) > waiting(before[0])

    women = find(qtbot, window, "999 111")
    press(qtbot, window, Key.Key_Return)
    assert page_of(window, WomanPage).isVisible()
    assert window.session.woman.sheet == store.sheet(first.id)
    assert women is not window.page

    window.go(Location(Where.WOMAN, patient_id=second.patient_id, pregnancy_id=second.id))
    assert window.location.pregnancy_id == first.id
    assert "was merged" in window.line.text

    find(qtbot, window, "RX482113")
    press(qtbot, window, Key.Key_M, ALT)
    undo_by_keys(qtbot, window)

    assert [lengths(store.sheet(p.id)) for p in (first, second)] == [[("31.0",)], [("24.0",)]]
    assert [waiting(store.sheet(p.id)) for p in (first, second)] == [waiting(s) for s in before]
    assert [row.patient_id for row in store.find_women("999111")] == [second.patient_id]
    store.close()
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()
