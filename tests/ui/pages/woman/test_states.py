"""Each state of the page: nothing is cut off, and what matters in it is said."""

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from tests.ui.pages.screen import sheet_of, texts
from tests.ui.pages.woman.conftest import Opened, fill, open_question
from tests.ui.pages.woman.states import (
    STATES,
    bare,
    came_back,
    ended,
    lapsed,
    short,
    suspended,
    sutured,
    twins,
)
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.informing import AgainstBlock
from ui.session.session import Where
from ui.wording.next_scan import TO_DISCUSS


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_in_any_tab_of_any_state(opened: Opened, state: str, qtbot: QtBot) -> None:
    page = opened(STATES[state]())
    tabs: QTabWidget = page.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        qtbot.waitUntil(lambda: clipped(page) == [])


@pytest.mark.parametrize("answer", Answer)
def test_nothing_is_cut_off_in_any_form(opened: Opened, answer: Answer) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(answer)
    page.form.save_wanted.emit()
    assert clipped(page) == []


def test_nothing_is_cut_off_while_a_last_day_or_a_reason_is_asked_for(opened: Opened) -> None:
    page = opened(suspended())
    page.tabs.setCurrentWidget(page.tabs.findings)
    page.tabs.findings.over.click()
    assert clipped(page) == []
    page.tabs.findings.strike.click()
    assert clipped(page) == []


def test_twins_are_told_what_is_advised_against_beside_the_flag(opened: Opened) -> None:
    page = opened(twins())
    words = texts(page.panel)
    assert "Against: History- or ultrasound-indicated cerclage not recommended in multiples" in words
    (against,) = open_question(page).findChildren(AgainstBlock)
    assert against.isVisible()


def test_where_nothing_is_advised_against_it_says_so(opened: Opened) -> None:
    assert "Against: none from the guidelines followed here" in texts(opened(short()).panel)


def test_a_cerclage_in_place_sets_rules_aside_and_says_which(opened: Opened) -> None:
    page = opened(sutured())
    words = texts(page.panel)
    assert "To know | Stitch in place: prevention rules set aside" in words
    assert "Set aside: a cerclage is in place" in words
    assert "Offer a choice" not in words
    page.panel.folds["set aside"].unfold.click()
    assert "Offer a choice of vaginal progesterone or cerclage (NICE NG25)" in texts(page.panel)


def test_symptoms_come_first_and_nothing_is_said_to_be_complete(opened: Opened) -> None:
    words = texts(opened(suspended()).panel)
    assert "Set aside: warning signs come first" in words
    assert "Against: none so far; not all rules can be assessed" in words


def test_a_pregnancy_that_ended_owes_no_answer(opened: Opened) -> None:
    words = texts(opened(ended()).panel)
    assert words == "No open questions | Birth on 01-Mar-2026 at 21+6."


def test_a_flag_that_came_back_says_why(opened: Opened) -> None:
    assert "Came back: 22.4 mm now, 24.0 mm when it was answered" in texts(opened(came_back()).panel)


def test_a_lapsed_flag_is_closed_with_a_reason(opened: Opened) -> None:
    page = opened(lapsed())
    assert (
        "Offer a choice of vaginal progesterone or cerclage | NICE NG25 · 2022-06 | Window passed"
        in texts(page.panel)
    )
    page.panel.answer_wanted.emit(Answer.CLOSING)
    fill(page, "reason", "seen elsewhere")
    page.form.save_wanted.emit()
    assert "Window passed unanswered" not in texts(page.panel)
    assert ("closed", "seen elsewhere") in {(f.state.value, f.reason) for f in sheet_of(page).flags}


def test_what_was_answered_is_folded_away_until_it_is_asked_for(opened: Opened) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.ACKNOWLEDGEMENT)
    fill(page, "reason", "seen by Dr Osei")
    page.form.save_wanted.emit()
    assert "2 answered" in texts(page.panel)
    assert "seen by Dr Osei" not in texts(page.panel)
    page.panel.folds["answered"].unfold.click()
    assert "Acknowledged today" in texts(page.panel)
    assert "seen by Dr Osei" in texts(page.panel)
    page.record_changed.emit()
    assert "seen by Dr Osei" in texts(page.panel)


def test_what_is_missing_says_how_many_rules_wait(opened: Opened) -> None:
    assert "No due date | 8 rules cannot be assessed" in texts(opened(bare()).panel)


def test_a_woman_without_a_pregnancy_can_be_given_one_or_corrected(opened: Opened, qtbot: QtBot) -> None:
    page: WomanPage = opened(short())
    patient = sheet_of(page).patient
    page.show_patient(patient)
    assert texts(page) == "No pregnancy is open."
    for button, where in ((page.open_pregnancy, Where.PREGNANCY), (page.correct, Where.REGISTER)):
        with qtbot.waitSignal(page.location_wanted) as led:
            button.click()
        assert (led.args[0].where, led.args[0].patient_id) == (where, patient.id)


def test_a_place_may_lead_to_the_form_for_what_was_discussed(opened: Opened) -> None:
    page = opened(short(), TO_DISCUSS)
    assert (page.right.currentIndex(), page.form.kind) == (1, Answer.DISCUSSION)
