"""The tabs below the chart: symptoms, discussions, history, audit trail."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from models.errors import Conflict
from models.records.finding import SymptomKind
from models.usecases.desk import Desk
from models.usecases.record_event import resolve_symptom
from models.usecases.record_scan import strike_out_scan
from tests.builders import TODAY, a_dating, a_day, a_scan, a_sheet, a_symptom, an_earlier_birth
from tests.ui.pages.woman.conftest import Opened, sheet_of, texts
from tests.ui.pages.woman.states import came_back, short, suspended
from ui.pages.woman.page import WomanPage
from ui.session import Where

SYMPTOMS, DISCUSSIONS, HISTORY, TRAIL = 1, 2, 3, 4


def _cells(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _ask_last_day(page: WomanPage) -> None:
    page.tabs.setCurrentIndex(SYMPTOMS)
    page.tabs.symptoms.resolve.click()


def test_what_goes_on_stands_before_what_is_over(opened: Opened) -> None:
    page = opened(suspended())
    rows = _cells(page.tabs.symptoms.table)
    assert [row[0] for row in rows] == ["Bleeding", "Pressure", "Cramps"]
    assert [row[2] for row in rows] == ["goes on", "goes on", "12-Feb-2026"]
    assert rows[0][3].startswith("Sr Amina HADDAD, today ")
    assert page.tabs.tabText(SYMPTOMS).endswith(" 2")


def test_reported_symptoms_are_kept_and_shown(opened: Opened) -> None:
    page = opened(short())
    page.tabs.report.click()
    page.tabs.symptoms.report.kinds.set_value((SymptomKind.FEVER,))
    page.tabs.symptoms.report.save.click()
    assert [(s.kind, s.on) for s in sheet_of(page).symptoms] == [(SymptomKind.FEVER, TODAY)]
    assert page.tabs.symptoms.currentIndex() == 0
    assert page.tabs.symptoms.report.kinds.value() is None


def test_a_report_without_a_tick_says_so_and_keeps_its_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    report = page.tabs.symptoms.report
    page.tabs.report.click()
    report.day.clear()
    qtbot.keyClicks(report.day, "-2d")
    report.save.click()
    assert report.problem.text == "Tick what she reports."
    assert report.day.text() == "28-Feb-2026"


def test_a_day_that_is_none_is_not_saved(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    report = page.tabs.symptoms.report
    page.tabs.report.click()
    report.kinds.set_value((SymptomKind.FEVER,))
    report.day.clear()
    qtbot.keyClicks(report.day, "soon")
    report.save.click()
    assert sheet_of(page).symptoms == ()


def test_the_last_day_of_a_symptom_is_recorded(opened: Opened, qtbot: QtBot) -> None:
    page = opened(suspended())
    _ask_last_day(page)
    qtbot.keyClicks(page.tabs.symptoms.last_day.day, "today")
    page.tabs.symptoms.last_day.confirm.click()
    assert {s.kind: s.resolved_on for s in sheet_of(page).symptoms}[SymptomKind.BLEEDING] == TODAY


def test_a_last_day_that_is_missing_or_too_early_is_said_at_its_field(opened: Opened, qtbot: QtBot) -> None:
    page = opened(suspended())
    last_day = page.tabs.symptoms.last_day
    _ask_last_day(page)
    last_day.confirm.click()
    assert last_day.field.problem.text
    qtbot.keyClicks(last_day.day, "-3d")
    last_day.confirm.click()
    assert "before it began" in last_day.field.problem.text


def test_a_symptom_noted_in_error_is_struck_out_in_two_steps(opened: Opened) -> None:
    page = opened(suspended())
    symptoms = page.tabs.symptoms
    page.tabs.setCurrentIndex(SYMPTOMS)
    symptoms.strike.click()
    symptoms.asking.confirm.click()
    assert symptoms.asking.field.problem.text
    symptoms.asking.reason.setText("another woman")
    symptoms.asking.confirm.click()
    assert "Struck out: another woman" in _cells(symptoms.table)[-1][2]


def test_a_symptom_changed_at_another_desk_is_a_conflict_and_read_again(
    opened: Opened, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(suspended())
    _ask_last_day(page)
    bleeding = next(s for s in sheet_of(page).symptoms if s.kind is SymptomKind.BLEEDING)
    resolve_symptom(desk, bleeding, TODAY)
    qtbot.keyClicks(page.tabs.symptoms.last_day.day, "today")
    with qtbot.waitSignal(page.failed) as failed:
        page.tabs.symptoms.last_day.confirm.click()
    assert isinstance(failed.args[0], Conflict)
    assert "02-Mar-2026" in _cells(page.tabs.symptoms.table)[0]


def test_leaving_the_questions_keeps_everything_as_it_was(opened: Opened) -> None:
    page = opened(suspended())
    symptoms = page.tabs.symptoms
    _ask_last_day(page)
    symptoms.last_day.back.click()
    symptoms.strike.click()
    symptoms.asking.keep.click()
    assert not symptoms.asking.isVisible()
    assert not symptoms.last_day.isVisible()
    assert all(s.stands for s in sheet_of(page).symptoms)


def test_a_discussion_is_shown_with_its_whole_note(opened: Opened) -> None:
    page = opened(came_back())
    page.tabs.setCurrentIndex(DISCUSSIONS)
    (row,) = _cells(page.tabs.discussions.table)
    assert row[1:5] == ["Dr Osei", "By telephone", "Scan again", "16-Mar-2026"]
    assert row[6] == "Sr Amina HADDAD"
    assert "rings herself" in page.tabs.discussions.note.text()


def test_the_history_tells_every_due_date_and_earlier_pregnancy(opened: Opened) -> None:
    first, second = a_dating(), a_dating(due_on=a_day("39+4"), reason="CRL was mistyped")
    sheet = replace(a_sheet(history=(an_earlier_birth(),)), datings=(first, second))
    page = opened(sheet)
    page.tabs.setCurrentIndex(HISTORY)
    words = texts(page.tabs.history)
    assert "03-Jul-2026 | counts | Entered | CRL was mistyped | Sr Amina HADDAD" in words
    assert "06-Jul-2026 | replaced | Entered |" in words
    assert "Birth | 30+2 | Spontaneous" in words


def test_a_history_not_taken_is_not_none(opened: Opened) -> None:
    not_taken = opened(a_sheet(history=None))
    not_taken.tabs.setCurrentIndex(HISTORY)
    assert "History | not taken" in texts(not_taken.tabs.history)


def test_the_history_leads_to_where_it_is_written(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    sheet = sheet_of(page)
    with qtbot.waitSignal(page.place_wanted) as led:
        page.tabs.history.edit.click()
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.PREGNANCY, sheet.pregnancy.id)
    with qtbot.waitSignal(page.place_wanted) as led:
        page.tabs.history.correct.click()
    assert (led.args[0].where, led.args[0].patient_id) == (Where.REGISTER, sheet.patient.id)


def test_the_trail_says_who_changed_what_and_why(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(a_scan(mm="31.0")))
    strike_out_scan(desk, sheet_of(page).scans[0], "wrong woman")
    page.tabs.setCurrentIndex(TRAIL)
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
    page.tabs.setCurrentIndex(TRAIL)
    before = len(_cells(page.tabs.trail.table))
    resolve_symptom(desk, sheet_of(page).symptoms[0], TODAY)
    page.record_changed.emit()
    assert len(_cells(page.tabs.trail.table)) > before


def test_the_trail_of_a_woman_who_has_left_the_screen_is_not_shown(opened: Opened) -> None:
    page = opened(short())
    asked: list[object] = []
    page.presenter.trail_read.connect(asked.append)
    page.tabs.setCurrentIndex(TRAIL)
    page.blank()
    page.presenter.trail_read.emit(asked[0])
    assert _cells(page.tabs.trail.table) == []


def test_enter_in_the_table_asks_for_the_last_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(suspended())
    page.tabs.setCurrentIndex(SYMPTOMS)
    qtbot.keyClick(page.tabs.symptoms.table, Qt.Key.Key_Return)
    assert page.tabs.symptoms.last_day.isVisible()


def test_a_symptom_she_has_already_is_not_said_to_be_saved(opened: Opened, qtbot: QtBot) -> None:
    page = opened(suspended())
    page.tabs.report.click()
    page.tabs.symptoms.report.kinds.set_value((SymptomKind.BLEEDING,))
    with qtbot.waitSignal(page.notice) as said:
        page.tabs.symptoms.report.save.click()
    assert said.args == ["She has these symptoms already; nothing new was recorded."]
    assert len(sheet_of(page).symptoms) == 3
