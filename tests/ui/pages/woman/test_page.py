"""The woman's page: flags are answered in it, scans amended and struck out."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.discussion import Decision, ToldHow
from models.records.flag import FlagState, Urgency
from models.rules.guidelines.assessment import Missing
from models.usecases.desk import Desk
from models.usecases.flags.respond import acknowledge
from tests.builders import a_scan, a_sheet, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.screen import sheet_of, texts
from tests.ui.pages.woman.conftest import Opened, fill, open_question
from tests.ui.pages.woman.states import short, suspended
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.closed_question import ClosedQuestion
from ui.pages.woman.questions.groups import FlagGroups, as_shown
from ui.pages.woman.questions.lack_card import LackCard
from ui.session.session import Where


def _groups(page: WomanPage) -> FlagGroups:
    assert page._groups is not None
    return page._groups


def _discuss(page: WomanPage) -> None:
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.PROGESTERONE)


def test_the_panel_counts_what_is_owed_and_says_why(opened: Opened) -> None:
    words = texts(opened(short()).panel)
    assert words.startswith("2 to answer")
    assert "Because | 22.4 mm at 22+0; birth 30+2" in words
    assert "Until | 15-Mar RCOG GTG 75 (23+6); 16-Mar NICE NG25 (24+0)" in words
    assert "13 days | window to 15-Mar" in words
    assert "source checked" in words
    assert "Decision on 22.4 mm: none yet | Next scan: a decision is owed first" in words


def test_the_most_urgent_question_is_the_open_one(opened: Opened) -> None:
    falling = (a_scan(at="20+0", mm="30.1"), a_scan(mm="9.0"))
    page = opened(a_sheet(*falling, history=(an_earlier_birth(),)))
    first, *others = _groups(page).cards
    assert (first.urgency, others[-1].urgency) == (Urgency.URGENT, Urgency.PROMPT)
    assert page.panel.question is not None
    assert {flag.id for flag in page.panel.question.question.flags} == {flag.id for flag in first.flags}


def test_nothing_is_cut_off(opened: Opened) -> None:
    assert clipped(opened(short())) == []


def _states(page: WomanPage) -> dict[str, FlagState]:
    return {flag.rule_id: flag.state for flag in sheet_of(page).flags}


def test_one_discussion_answers_every_flag_of_the_open_question_and_no_other(opened: Opened) -> None:
    page = opened(short())
    _discuss(page)
    page.form.save_wanted.emit()
    states = _states(page)
    assert {states["NICE-OFFER"], states["RCOG75-US"]} == {FlagState.DISCUSSED}
    assert states["APP-CHANGE"] is FlagState.OPEN
    assert page.right.currentIndex() == 0


def test_a_flag_that_is_unticked_waits_on(opened: Opened) -> None:
    page = opened(short())
    open_question(page).guidelines[1].tick.setChecked(False)
    _discuss(page)
    page.form.save_wanted.emit()
    states = _states(page)
    assert (states["NICE-OFFER"], states["RCOG75-US"]) == (FlagState.DISCUSSED, FlagState.OPEN)


def test_a_click_on_a_wording_unticks_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    first = open_question(page).guidelines[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (first.tick.isChecked(), first.flags[0].id in open_question(page).ticked) == (False, False)


def test_another_question_opens_in_the_place_of_the_first_and_what_was_unticked_stays(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(short())
    unticked = open_question(page).guidelines[0]
    unticked.tick.setChecked(False)
    (closed,) = page.panel.findChildren(ClosedQuestion)
    closed.button.click()
    assert open_question(page).accessibleName() == "Measure again, plan the next scan"
    texts(page.panel)
    (closed,) = (c for c in page.panel.findChildren(ClosedQuestion) if c.isVisible())
    qtbot.mouseClick(closed, Qt.MouseButton.LeftButton)
    again = open_question(page)
    assert again.accessibleName() == "Discuss prevention with doctor"
    assert again.unticked == {flag.id for flag in unticked.flags}


def test_what_is_near_is_said_where_a_length_decides_and_there_alone(opened: Opened) -> None:
    page = opened(short())
    assert "2.6 under 25.0 | error ±4.2 mm" in texts(page.panel)
    (closed,) = page.panel.findChildren(ClosedQuestion)
    closed.button.click()
    assert "under 25.0" not in texts(page.panel)
    texts(page.panel)
    (closed,) = (c for c in page.panel.findChildren(ClosedQuestion) if c.isVisible())
    closed.button.click()
    assert "2.6 under 25.0 | error ±4.2 mm" in texts(page.panel)


def test_an_emergency_offers_the_call_card_first_and_who_was_told_beside_it(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(suspended())
    assert page.panel.answers is not None
    buttons = {button.accessibleName(): button for button in page.panel.answers.buttons}
    call, told = buttons["Call card"], buttons["Who was told"]
    assert min(call.height(), told.height()) >= 40
    with qtbot.waitSignal(page.location_wanted) as led:
        call.click()
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.CALL, sheet_of(page).pregnancy.id)
    told.click()
    assert page.form.kind is Answer.ESCALATION


def test_an_incomplete_discussion_names_every_field_and_keeps_what_was_typed(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "note", "rang twice")
    page.form.save_wanted.emit()
    said = {name for name, field in page.form.fields.items() if field.problem.text}
    assert said == {"with_whom", "how", "decision"}
    assert page.form.text("note") == "rang twice"


def test_an_escalated_flag_waits_on_and_says_who_was_told(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    waiting = len(_groups(page).cards)
    page.panel.answer_wanted.emit(Answer.ESCALATION)
    fill(page, "whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    page.form.save_wanted.emit()
    assert len(_groups(page).cards) == waiting
    qtbot.waitUntil(lambda: "Told Dr Osei" in texts(page.panel))


def test_an_acknowledgement_needs_its_reason(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    page.form.save_wanted.emit()
    assert page.form.fields["reason"].problem.text == "Say why in a few words."


def test_what_another_desk_did_is_said_and_nothing_typed_is_lost(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    _discuss(page)
    lead = _groups(page).cards[0].lead
    acknowledge(desk, sheet_of(page).pregnancy.id, (as_shown(lead),), "seen by Dr Osei")
    page.form.save_wanted.emit()
    assert "seen by Dr Osei" in page.form.strip.text
    assert page.form.text("with_whom") == "Dr Osei"


def test_striking_out_a_scan_needs_its_second_step_and_a_reason(opened: Opened) -> None:
    page = opened(short())
    page.tabs.scans.strike.click()
    page.tabs.scans.asking.confirm.click()
    assert all(scan.stands for scan in sheet_of(page).scans)
    page.tabs.scans.asking.reason.setText("wrong woman")
    page.tabs.scans.asking.confirm.click()
    assert [s.struck_out for s in sheet_of(page).scans] == [None, "wrong woman"]


def test_a_scan_that_was_struck_out_counts_again(opened: Opened) -> None:
    page = opened(short())
    tab = page.tabs.scans
    tab.strike.click()
    tab.asking.reason.setText("wrong woman")
    tab.asking.confirm.click()
    assert tab.strike.accessibleName() == "Let it count again"
    tab.strike.click()
    assert "Struck out: wrong woman." in tab.asking.told.text()
    tab.asking.reason.setText("it was hers")
    tab.asking.confirm.click()
    assert all(scan.stands for scan in sheet_of(page).scans)


def test_amending_leads_to_the_scan(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    with qtbot.waitSignal(page.location_wanted) as led:
        page.tabs.scans.amend.click()
    assert (led.args[0].where, led.args[0].record_id) == (Where.SCAN, sheet_of(page).scans[-1].id)


def test_what_is_missing_leads_to_where_it_is_recorded(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(a_scan(mm="22.4"), history=None, due=None, fetuses=None))
    assert {lack.what for lack in _groups(page).missing} >= {Missing.DUE_DATE, Missing.FETUSES}
    with qtbot.waitSignal(page.location_wanted) as led:
        page.panel.supply_wanted.emit(Missing.FETUSES)
    assert led.args[0].where is Where.PREGNANCY
    with qtbot.waitSignal(page.location_wanted) as led:
        page.panel.supply_wanted.emit(Missing.HISTORY)
    assert led.args[0].where is Where.HISTORY


def test_a_woman_without_scans_is_told_how_to_record_the_first(opened: Opened) -> None:
    assert "No scans yet" in texts(opened(a_sheet()).tabs.scans)


def test_a_blank_page_shows_nobody(opened: Opened) -> None:
    page = opened(short())
    page.blank()
    assert texts(page) == "Loading her record…"


def test_tab_walks_the_answer_form_from_top_to_bottom(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    form = page.form
    assert "Record discussion" in texts(form)
    walked = [*form.ticks, *(field.inner for field in form.fields.values() if field.isVisible()), form._save]
    walked[0].setFocus()
    for widget in walked[1:]:
        form.focusNextChild()
        assert form.focusWidget() is widget


def test_record_now_leads_to_where_it_is_recorded(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(a_scan(mm="22.4"), due=None))
    (lack, *_) = page.panel.findChildren(LackCard)
    with qtbot.waitSignal(page.location_wanted) as led:
        lack.button.click()
    assert led.args[0].where is Where.PREGNANCY


def test_a_funnel_not_recorded_is_recorded_at_its_scan(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(a_scan(at="20+0"), a_scan(mm="22.4")))
    with qtbot.waitSignal(page.location_wanted) as led:
        page.panel.supply_wanted.emit(Missing.FUNNEL)
    assert (led.args[0].where, led.args[0].record_id) == (Where.SCAN, sheet_of(page).scans[-1].id)


def test_a_new_scan_is_one_key_away(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    with qtbot.waitSignal(page.location_wanted) as led:
        page.tabs.new_scan.click()
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.SCAN, sheet_of(page).pregnancy.id)


def test_at_midnight_the_page_is_shown_for_the_new_day(opened: Opened) -> None:
    page = opened(short())
    page.panel.blank()
    page.day_turned()
    assert "2 to answer" in texts(page.panel)


def test_ctrl_tab_walks_flags_chart_and_record(opened: Opened) -> None:
    page = opened(short())
    assert list(page.panes()) == [page.right, page.content.bar, page.overview.chart_card, page.tabs]
