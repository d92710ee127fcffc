"""The risk factors: one key a line, nothing defaults to no, details with a yes only."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.usecases.desk import Desk
from models.usecases.pregnancies.risk_factors import RiskDraft, RisksDraft, record_risks, risks_of
from models.views import PregnancySheet
from tests.builders import a_sheet
from tests.ui.clipping import clipped
from tests.ui.pages.history.conftest import Opened
from ui.pages.history.page import HistoryPage
from ui.wording.formats import not_recorded

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
YES, NO, UNKNOWN = TriState.YES, TriState.NO, TriState.UNKNOWN
CONE = RiskKind.CONISATION


@pytest.fixture
def shown(opened: Opened) -> HistoryPage:
    """Asked, no earlier pregnancy, no trauma; no factor asked yet."""
    return opened(a_sheet())


def keys(page: HistoryPage, qtbot: QtBot, *texts: str) -> None:
    """Type texts, each wherever the focus is by then; a bar is Enter."""
    for text in texts:
        if text == "|":
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(page.focusWidget(), text)


def saved(page: HistoryPage) -> dict[RiskKind, RiskFactor]:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return risks_of(page.session.desk.store.sheet(sheet.pregnancy.id))


def sheet_of(page: HistoryPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def told(desk: Desk, page: HistoryPage, **answers: TriState) -> None:
    """Answers recorded at another desk, then read here."""
    risks = tuple(RiskDraft(kind=RiskKind(name), answer=answer) for name, answer in answers.items())
    record_risks(desk, RisksDraft(pregnancy_id=sheet_of(page).pregnancy.id, risks=risks, reason="asked"))
    page.session.woman.reload()


def test_nothing_is_answered_by_itself_and_that_is_seen(shown: HistoryPage) -> None:
    lines = shown.risks.lines.values()
    assert {line.answer.value() for line in lines} == {None}
    assert {line.state.text() for line in lines} == {not_recorded()}
    assert shown.risks.counted.text() == "0 of 10 recorded"


def test_the_next_woman_begins_with_the_first_line(shown: HistoryPage) -> None:
    shown.resize(900, 420)
    bar = shown.risks.around.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    shown.blank()
    assert bar.value() == 0


def test_one_key_answers_a_line_and_leads_to_the_next(shown: HistoryPage, qtbot: QtBot) -> None:
    keys(shown, qtbot, "n", "u")
    lines = tuple(shown.risks.lines.values())
    assert [line.answer.value() for line in lines[:3]] == [NO, UNKNOWN, None]
    assert lines[2].isAncestorOf(shown.focusWidget())
    assert lines[0].state.text() == ""


def test_a_yes_leads_through_its_details_to_the_next_line(shown: HistoryPage, qtbot: QtBot) -> None:
    keys(shown, qtbot, "y", "2", "|", "12,5", "|", "3.4.2019", "|", "n")
    shown.risks.reason.setText("asked")
    shown.risks.save.click()
    cone = saved(shown)[CONE]
    assert (cone.count, str(cone.depth), cone.on) == (2, "12.5", date(2019, 4, 3))
    assert saved(shown)[RiskKind.LACERATION].answer is NO


def test_a_yes_without_details_leads_on_at_once(shown: HistoryPage, qtbot: QtBot) -> None:
    smoking = shown.risks.lines[RiskKind.SMOKING]
    smoking.setFocus()
    keys(shown, qtbot, "y")
    assert shown.risks.lines[RiskKind.SHORT_INTERVAL].isAncestorOf(shown.focusWidget())


def test_the_last_line_leads_to_the_index_and_enter_saves(shown: HistoryPage, qtbot: QtBot) -> None:
    shown.risks.lines[RiskKind.SHORT_INTERVAL].setFocus()
    keys(shown, qtbot, "n", "24,5", "|")
    assert sheet_of(shown).pregnancy.bmi_tenths == 245
    assert saved(shown)[RiskKind.SHORT_INTERVAL].answer is NO
    assert shown.done.hasFocus()


def test_an_unasked_line_stays_not_recorded_after_saving(shown: HistoryPage, qtbot: QtBot) -> None:
    shown.risks.restore({"smoking": "no"})
    shown.risks.save.click()
    assert saved(shown).keys() == {RiskKind.SMOKING}
    assert shown.risks.lines[RiskKind.DES].state.text() == not_recorded()


def test_an_answer_can_be_taken_back_before_it_is_saved(shown: HistoryPage, qtbot: QtBot) -> None:
    keys(shown, qtbot, "n")
    cone = shown.risks.lines[CONE]
    cone.setFocus()
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Delete)
    assert (cone.answer.value(), cone.state.text(), shown.risks.typed) == (None, not_recorded(), {})


def test_details_are_seen_with_a_yes_only(shown: HistoryPage) -> None:
    cone = shown.risks.lines[CONE]
    seen = []
    for answer in (None, NO, UNKNOWN, YES):
        cone.answer.set_value(answer)
        seen.append(cone.details.isVisible())
    assert seen == [False, False, False, True]


def test_a_detail_against_a_no_stays_seen_and_is_refused(shown: HistoryPage) -> None:
    shown.risks.restore({"conisation": "yes", "conisation.count": "2"})
    cone = shown.risks.lines[CONE]
    cone.answer.set_value(NO)
    assert cone.details.isVisible()
    shown.risks.save.click()
    assert "need the answer yes" in cone.problem.text
    assert saved(shown) == {}


def test_every_problem_is_at_its_field_at_once(shown: HistoryPage, qtbot: QtBot) -> None:
    wrong = {"conisation": "yes", "conisation.count": "0", "conisation.depth": "deep", "bmi": "9"}
    shown.risks.restore(wrong)
    shown.risks.save.click()
    fields = shown.risks.lines[CONE].fields
    said = (fields["conisation.count"].problem.text, fields["conisation.depth"].problem.text)
    assert all(said)
    assert "body mass index" in shown.risks.bmi_problem.text
    assert fields["conisation.count"].inner.hasFocus()
    for _ in range(4):
        QApplication.processEvents()
    assert clipped(shown) == []


def test_a_day_that_cannot_be_read_stops_the_save(shown: HistoryPage, qtbot: QtBot) -> None:
    keys(shown, qtbot, "y", "1", "|", "|", "31.2.2019", "|")
    shown.risks.save.click()
    assert "not a day" in shown.risks.lines[CONE].fields["conisation.on"].problem.text
    assert saved(shown) == {}


def test_a_correction_asks_for_its_reason_as_soon_as_it_is_one(shown: HistoryPage, desk: Desk) -> None:
    told(desk, shown, conisation=YES)
    assert not shown.risks.reason_field.isVisible()
    shown.risks.restore({"conisation": "no"})
    assert shown.risks.reason_field.isVisible()
    shown.risks.save.click()
    assert shown.risks.reason_field.problem.text
    assert shown.risks.reason.hasFocus()
    shown.risks.reason.setText("letter came")
    shown.risks.save.click()
    assert saved(shown)[CONE].answer is NO
    assert not shown.risks.reason_field.isVisible()


def test_what_is_recorded_is_shown_as_it_is(opened: Opened, desk: Desk, store: SqlStore) -> None:
    page = opened(a_sheet())
    cone = RiskDraft(kind=CONE, answer=YES, count="2", depth="12", on=date(2019, 4, 3))
    which = RiskDraft(kind=RiskKind.UTERINE_ANOMALY, answer=YES, detail="septum")
    pregnancy_id = sheet_of(page).pregnancy.id
    record_risks(
        desk, RisksDraft(pregnancy_id=pregnancy_id, risks=(cone, which), bmi="24.5", reason="letter")
    )
    page.session.woman.reload()
    texts = {name: w.text() for name, w in page.risks.inputs.items() if isinstance(w, QLineEdit) and w.text()}
    assert texts == {
        "conisation.count": "2",
        "conisation.depth": "12.0",
        "conisation.on": "03-Apr-2019",
        "uterine_anomaly.detail": "septum",
        "bmi": "24.5",
    }
    assert page.risks.typed == {}
    assert not page.risks.reason_field.isVisible()


def test_trauma_that_was_recorded_otherwise_is_shown_until_one_of_its_factors_is(
    shown: HistoryPage, desk: Desk
) -> None:
    assert shown.risks.recorded.text().startswith("Cervical trauma is recorded as “No”")
    desk.store.put(replace(sheet_of(shown).pregnancy, cervical_trauma=TriState.YES), "a file")
    shown.session.woman.reload()
    assert shown.risks.recorded.text().startswith("Cervical trauma is recorded as “Yes”")
    assert clipped(shown) == []
    told(desk, shown, conisation=TriState.YES)
    shown.session.woman.reload()
    assert not shown.risks.recorded.isVisible()


def test_saving_what_is_shown_changes_nothing(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet())
    cone = RiskDraft(kind=CONE, answer=YES, on=date(2019, 4, 3))
    record_risks(desk, RisksDraft(pregnancy_id=sheet_of(page).pregnancy.id, risks=(cone,), reason="letter"))
    page.session.woman.reload()
    page.risks.save.click()
    assert saved(page)[CONE].version == 1


def test_what_another_desk_recorded_meanwhile_is_not_taken_back(shown: HistoryPage, desk: Desk) -> None:
    smoking = RiskDraft(kind=RiskKind.SMOKING, answer=YES)
    record_risks(desk, RisksDraft(pregnancy_id=sheet_of(shown).pregnancy.id, risks=(smoking,)))
    shown.risks.restore({"des": "no"})
    shown.risks.save.click()
    assert "another desk" in shown.risks.strip.text
    assert shown.risks.lines[RiskKind.SMOKING].answer.value() is YES
    assert shown.risks.typed == {"des": "no"}
    shown.risks.save.click()
    assert saved(shown).keys() == {RiskKind.SMOKING, RiskKind.DES}


def test_one_key_leads_to_the_first_line_nobody_asked(shown: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    told(desk, shown, conisation=NO)
    shown.done.setFocus()
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_R, ALT)
    assert shown.risks.lines[RiskKind.LACERATION].isAncestorOf(shown.focusWidget())


def test_with_every_detail_open_nothing_is_cut_off(shown: HistoryPage) -> None:
    shown.risks.restore({kind.value: "yes" for kind in RiskKind})
    for _ in range(4):
        QApplication.processEvents()
    assert clipped(shown) == []


def test_a_detail_below_the_edge_comes_into_view(shown: HistoryPage, qtbot: QtBot) -> None:
    shown.risks.restore({kind.value: "yes" for kind in RiskKind if kind is not RiskKind.CONNECTIVE_TISSUE})
    line = shown.risks.lines[RiskKind.CONNECTIVE_TISSUE]
    line.setFocus()
    keys(shown, qtbot, "y")
    detail = line.fields["connective_tissue.detail"].inner
    qtbot.waitUntil(lambda: not detail.visibleRegion().isEmpty())
    assert detail.hasFocus()


def test_a_problem_below_the_edge_comes_into_view(shown: HistoryPage, qtbot: QtBot) -> None:
    shown.risks.restore({kind.value: "yes" for kind in RiskKind} | {"bmi": "9"})
    shown.risks.save.click()
    qtbot.waitUntil(lambda: not shown.risks.bmi_problem.visibleRegion().isEmpty())
    assert shown.risks.bmi.hasFocus()


def test_a_reason_says_of_what_it_is_asked(opened: Opened) -> None:
    page = opened(a_sheet())
    page.risks.restore({kind.value: "yes" for kind in (RiskKind.CONISATION,)})
    assert page.risks.reason_field.isVisible()
    assert page.risks.reason_field.label.text() == (
        "Reason for the correction of: cervical trauma, recorded as “No”"
    )
