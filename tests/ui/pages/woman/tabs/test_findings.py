"""The findings of one woman: symptoms, examinations and laboratory results in one table."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import Conflict
from models.records.events import EventGroup, in_group
from models.records.finding import SymptomKind
from models.records.laboratory import LabKind, LabResult
from models.records.record import PregnancyRecord, TriState
from models.usecases.desk import Desk
from models.usecases.events.examination import ExaminationDraft, record_examination
from models.usecases.events.symptoms import resolve_symptom
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_day, a_sheet, a_symptom, an_examination, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.screen import sheet_of, texts
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import suspended
from tests.whole_events import a_sheet_of, a_whole
from ui.pages.woman.page import WomanPage
from ui.pages.woman.tabs.findings import finding_rows
from ui.pages.woman.tabs.findings_tab import FindingsTab
from ui.session.session import Location, Where


def a_result(kind: LabKind = LabKind.FFN, value: str = "120", unit: str = "ng/mL") -> LabResult:
    return LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=kind,
        on=a_day("21+6"),
        value=value,
        unit=unit,
        positive=None if value else TriState.UNKNOWN,
    )


def found() -> PregnancySheet:
    """Bleeding that is over, a fibronectin of 120, and a closed cervix today."""
    over = a_symptom(on=a_day("19+0"), resolved_on=a_day("19+3"))
    return a_sheet(symptoms=(over,), lab_results=(a_result(),), examinations=(an_examination(),))


def tab_of(page: WomanPage) -> FindingsTab:
    page.tabs.setCurrentWidget(page.tabs.findings)
    return page.tabs.findings


def rows(tab: FindingsTab) -> list[tuple[str, ...]]:
    model = tab.table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(4)) for row in range(model.rowCount())
    ]


def to_row(tab: FindingsTab, what: str) -> None:
    """Go to the first row of this name."""
    tab.table.selectRow([row[2] for row in rows(tab)].index(what))


@pytest.mark.parametrize("kind", in_group(EventGroup.FINDING))
def test_every_finding_has_its_row(kind: type[PregnancyRecord]) -> None:
    finding = a_whole(kind)
    (row,) = finding_rows(a_sheet_of(finding), {}, TODAY)
    assert (row.record, row.on, row.age) == (finding, TODAY, "22+0")


def test_everything_found_is_listed_newest_first_with_the_age_then(opened: Opened) -> None:
    page = opened(found())
    assert rows(tab_of(page)) == [
        ("02-Mar-2026", "22+0", "Examination", "0.0 cm dilated, membranes not seen"),
        ("01-Mar-2026", "21+6", "Fetal fibronectin", "120 ng/mL (50 to under 200 ng/mL)"),
        ("09-Feb-2026", "19+0", "Bleeding", "until 12-Feb-2026"),
    ]
    assert page.tabs.tabText(1).endswith(" 3")
    assert clipped(page) == []


def test_the_cut_offs_of_a_test_stand_below_with_their_source(opened: Opened) -> None:
    tab = tab_of(opened(found()))
    to_row(tab, "Fetal fibronectin")
    assert "above 50 ng/mL (Abbott 2015)" in tab.detail.text()
    assert "No rule acts on them" in tab.detail.text()


@pytest.mark.parametrize("what", ["Examination", "Fetal fibronectin", "Bleeding"])
def test_enter_leads_to_where_a_finding_is_amended(opened: Opened, qtbot: QtBot, what: str) -> None:
    page = opened(found())
    tab = tab_of(page)
    to_row(tab, what)
    row = tab.table.current_row()
    assert row is not None
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    wanted = Location(Where.RECORD, pregnancy_id=sheet_of(page).pregnancy.id, record_id=row.record.id)
    assert led.args[0] == wanted


@pytest.mark.parametrize("what", ["Examination", "Fetal fibronectin", "Bleeding"])
def test_a_finding_is_struck_out_in_two_steps_with_a_reason(opened: Opened, what: str) -> None:
    tab = tab_of(opened(found()))
    to_row(tab, what)
    tab.strike.click()
    tab.asking.confirm.click()
    assert tab.asking.field.problem.text
    tab.asking.reason.setText("another woman")
    tab.asking.confirm.click()
    assert "Struck out: another woman" in [row[3] for row in rows(tab) if row[2] == what]


def test_what_is_struck_out_is_not_amended_and_is_offered_to_be_taken_back(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(a_sheet(examinations=(replace(an_examination(), struck_out="another woman"),)))
    tab = tab_of(page)
    assert [button.isEnabled() for button in (tab.amend, tab.strike)] == [False, True]
    assert "count again" in tab.strike.accessibleName()
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)


def test_the_last_day_of_a_symptom_is_recorded(opened: Opened, qtbot: QtBot) -> None:
    page = opened(suspended())
    tab = tab_of(page)
    to_row(tab, "Bleeding")
    tab.over.click()
    qtbot.keyClicks(tab.last_day.day, "today")
    tab.last_day.confirm.click()
    assert {s.kind: s.resolved_on for s in sheet_of(page).symptoms}[SymptomKind.BLEEDING] == TODAY


def test_a_loss_of_fluid_is_over_with_a_reason(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(symptoms=(a_symptom(SymptomKind.FLUID_LOSS),)))
    tab = tab_of(page)
    to_row(tab, "Fluid loss")
    tab.over.click()
    assert clipped(page) == []
    qtbot.keyClicks(tab.last_day.day, "today")
    tab.last_day.confirm.click()
    assert tab.last_day.reason_field.problem.text
    assert tab.last_day.field.problem.text == ""
    qtbot.keyClicks(tab.last_day.reason, "urine")
    tab.last_day.confirm.click()
    assert [s.resolved_on for s in sheet_of(page).symptoms] == [TODAY]


def test_any_other_symptom_asks_for_no_reason(opened: Opened) -> None:
    tab = tab_of(opened(suspended()))
    to_row(tab, "Bleeding")
    tab.over.click()
    assert not tab.last_day.reason_field.isVisible()


def test_bleeding_of_an_examination_is_struck_out_there(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    sheet = a_sheet()
    page = opened(sheet)
    record_examination(
        desk, ExaminationDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, bleeding=TriState.YES)
    )
    page.session.woman.reload()
    tab = tab_of(page)
    to_row(tab, "Bleeding")
    tab.strike.click()
    qtbot.keyClicks(tab.asking.reason, "a slip")
    tab.asking.confirm.click()
    assert "An examination saw it" in texts(page)
    assert all(s.stands for s in sheet_of(page).symptoms)


def test_a_last_day_that_is_missing_or_too_early_is_said_at_its_field(opened: Opened, qtbot: QtBot) -> None:
    tab = tab_of(opened(suspended()))
    to_row(tab, "Bleeding")
    tab.over.click()
    tab.last_day.confirm.click()
    assert tab.last_day.field.problem.text
    qtbot.keyClicks(tab.last_day.day, "-3d")
    tab.last_day.confirm.click()
    assert "before it began" in tab.last_day.field.problem.text


def test_only_a_symptom_that_goes_on_can_be_over(opened: Opened) -> None:
    tab = tab_of(opened(suspended()))
    offered = {}
    for what in ("Bleeding", "Cramps"):
        to_row(tab, what)
        offered[what] = tab.over.isEnabled()
    assert offered == {"Bleeding": True, "Cramps": False}


def test_an_examination_is_not_over(opened: Opened) -> None:
    assert not tab_of(opened(found())).over.isEnabled()


def test_a_symptom_changed_at_another_desk_is_a_conflict_and_read_again(
    opened: Opened, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(suspended())
    tab = tab_of(page)
    to_row(tab, "Bleeding")
    tab.over.click()
    bleeding = next(s for s in sheet_of(page).symptoms if s.kind is SymptomKind.BLEEDING)
    resolve_symptom(desk, bleeding, TODAY)
    qtbot.keyClicks(tab.last_day.day, "today")
    with qtbot.waitSignal(page.failed) as failed:
        tab.last_day.confirm.click()
    assert isinstance(failed.args[0], Conflict)
    assert "until 02-Mar-2026" in [row[3] for row in rows(tab)]


def test_leaving_the_questions_keeps_everything_as_it_was(opened: Opened) -> None:
    page = opened(suspended())
    tab = tab_of(page)
    to_row(tab, "Bleeding")
    tab.over.click()
    tab.last_day.back.click()
    tab.strike.click()
    tab.asking.keep.click()
    assert [asked.isVisible() for asked in (tab.asking, tab.last_day)] == [False, False]
    assert all(s.stands for s in sheet_of(page).symptoms)


def test_an_opening_that_nothing_explains_is_named(opened: Opened) -> None:
    tab = tab_of(opened(a_sheet(examinations=(an_examination(dilation="2.0"),))))
    assert tab.opening.text == (
        "Opening without labour, bleeding, rupture or infection on record: 2.0 cm dilated at 22+0 on 02-Mar-2026"
    )
    assert "opening without labour" in rows(tab)[0][3]
    assert "not recorded at that examination: bleeding" in tab.detail.text()


def test_an_opening_that_something_explains_is_not(opened: Opened) -> None:
    tab = tab_of(opened(a_sheet(examinations=(an_examination(dilation="2.0"),), symptoms=(a_symptom(),))))
    assert tab.opening.isHidden()
