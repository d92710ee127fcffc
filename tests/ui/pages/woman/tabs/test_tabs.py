"""The tabs below the chart: discussions, history, audit trail."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.usecases.desk import Desk
from models.usecases.events.symptoms import resolve_symptom
from models.usecases.scans.record import strike_out_scan
from models.values.length import Millimetres
from tests.builders import (
    STAMP,
    TODAY,
    a_dating,
    a_day,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    next_id,
)
from tests.ui.pages.screen import sheet_of, texts
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import came_back, short
from ui.session.session import Where


def _cells(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_discussion_is_shown_with_its_whole_note(opened: Opened) -> None:
    page = opened(came_back())
    page.tabs.setCurrentWidget(page.tabs.discussions)
    (row,) = _cells(page.tabs.discussions.table)
    assert row[1:5] == ["Dr Osei", "By telephone", "Scan again", "16-Mar-2026"]
    assert row[6] == "Sr Amina HADDAD"
    assert "rings herself" in page.tabs.discussions.note.text()


def test_the_history_tells_every_due_date_and_earlier_pregnancy(opened: Opened) -> None:
    first, second = a_dating(), a_dating(due_on=a_day("39+4"), reason="CRL was mistyped")
    sheet = replace(a_sheet(history=(an_earlier_birth(),)), datings=(first, second))
    page = opened(sheet)
    page.tabs.setCurrentWidget(page.tabs.history)
    words = texts(page.tabs.history)
    assert "03-Jul-2026 | counts | Method not known | CRL was mistyped | Sr Amina HADDAD" in words
    assert "06-Jul-2026 | replaced | Method not known |" in words
    assert "Birth | 30+2 | Spontaneous" in words


def test_a_history_not_taken_is_not_none(opened: Opened) -> None:
    not_taken = opened(a_sheet(history=None))
    not_taken.tabs.setCurrentWidget(not_taken.tabs.history)
    assert "History | not taken" in texts(not_taken.tabs.history)


def test_the_history_leads_to_where_it_is_written(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    sheet = sheet_of(page)
    with qtbot.waitSignal(page.location_wanted) as led:
        page.tabs.history.edit.click()
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.PREGNANCY, sheet.pregnancy.id)
    with qtbot.waitSignal(page.location_wanted) as led:
        page.tabs.history.take.click()
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.HISTORY, sheet.pregnancy.id)
    with qtbot.waitSignal(page.location_wanted) as led:
        page.tabs.history.correct.click()
    assert (led.args[0].where, led.args[0].patient_id) == (Where.REGISTER, sheet.patient.id)


def test_the_trail_says_who_changed_what_and_why(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(a_scan(mm="31.0")))
    strike_out_scan(desk, sheet_of(page).scans[0], "wrong woman")
    page.tabs.setCurrentWidget(page.tabs.trail)
    row = next(r for r in _cells(page.tabs.trail.table) if r[3] == "Scan struck out")
    assert (row[1], row[2], row[4], row[5]) == (
        "Sr Amina HADDAD",
        "Desk 1",
        "Struck out because",
        "wrong woman",
    )


def test_the_trail_is_read_only_while_it_is_looked_at(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(symptoms=(a_symptom(),)))
    assert _cells(page.tabs.trail.table) == []
    page.tabs.setCurrentWidget(page.tabs.trail)
    before = len(_cells(page.tabs.trail.table))
    resolve_symptom(desk, sheet_of(page).symptoms[0], TODAY)
    page.record_changed.emit()
    assert len(_cells(page.tabs.trail.table)) > before


def test_the_trail_of_a_woman_who_has_left_the_screen_is_not_shown(opened: Opened) -> None:
    page = opened(short())
    asked: list[object] = []
    page.presenter.trail_read.connect(asked.append)
    page.tabs.setCurrentWidget(page.tabs.trail)
    page.blank()
    page.presenter.trail_read.emit(asked[0])
    assert _cells(page.tabs.trail.table) == []


def _a_risk(kind: RiskKind, answer: TriState, **more: Any) -> RiskFactor:
    factor = RiskFactor(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, answer=answer)
    return replace(factor, **more)


def test_risk_factors_stand_with_their_detail_and_what_was_not_asked_is_no_no(opened: Opened) -> None:
    cone = _a_risk(RiskKind.CONISATION, TriState.YES, count=2, depth=Millimetres(120), on=TODAY)
    anomaly = _a_risk(RiskKind.UTERINE_ANOMALY, TriState.UNKNOWN)
    smoking = _a_risk(RiskKind.SMOKING, TriState.NO)
    sheet = a_sheet(risks=(smoking, anomaly, cone))
    page = opened(replace(sheet, pregnancy=replace(sheet.pregnancy, bmi_tenths=274)))
    page.tabs.setCurrentWidget(page.tabs.history)
    words = texts(page.tabs.history)
    assert "Body mass index | 27.4 kg/m²" in words
    assert "LLETZ, LEEP or cone | Yes, 2 times, 12.0 mm deep, 02-Mar-2026 | Smoking | No" in words
    assert "Congenital uterine anomaly | Unknown | Not asked | Cervical laceration" in words


def test_what_her_history_comes_to_is_said_with_its_source(opened: Opened) -> None:
    losses = tuple(
        replace(an_earlier_loss("19+0"), painless_dilation=TriState.YES, ended_on=date(2019 + i, 5, 1))
        for i in range(3)
    )
    page = opened(a_sheet(history=losses))
    page.tabs.setCurrentWidget(page.tabs.history)
    words = texts(page.tabs.history)
    assert "G4 P0 · 3 second-trimester losses" in words
    assert "Three or more second-trimester losses | from loss 19+0 (2019)" in words
    assert "SOGC 301" in words
