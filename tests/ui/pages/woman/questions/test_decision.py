"""What was decided stands below the questions, and leads to what is not on record yet."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from models.records.discussion import Decision, ToldHow
from models.records.pregnancy import Ending
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    TODAY,
    a_booking,
    a_cerclage,
    a_course,
    a_discussion,
    a_scan,
    a_sheet,
    an_earlier_birth,
)
from tests.ui.pages.screen import texts
from tests.ui.pages.woman.conftest import Opened, fill
from tests.ui.pages.woman.states import short
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.answers.rescan_field import RescanField
from ui.pages.woman.questions.decision import next_deed
from ui.pages.woman.questions.deeds import CERCLAGE, PROGESTERONE, deeds_of
from ui.session.session import Where


def decided(decision: Decision, **more: Any) -> PregnancySheet:
    scan = a_scan(mm="22.4")
    return a_sheet(scan, discussions=(a_discussion(decision),), **more)


@pytest.mark.parametrize(
    ("decision", "deeds"),
    [
        (Decision.PROGESTERONE, (PROGESTERONE,)),
        (Decision.CERCLAGE, (CERCLAGE,)),
        (Decision.BOTH, (CERCLAGE, PROGESTERONE)),
        (Decision.OTHER, ()),
    ],
)
def test_a_decision_wants_its_deeds(decision: Decision, deeds: tuple[str, ...]) -> None:
    assert deeds_of(decided(decision), TODAY) == deeds


def test_what_goes_on_or_was_begun_since_wants_nothing() -> None:
    both = decided(Decision.BOTH, progesterone=(a_course(started="18+0"),))
    assert deeds_of(both, TODAY) == (CERCLAGE,)
    since = decided(Decision.BOTH, cerclages=(a_cerclage(placed="22+0", removed="22+0"),))
    assert deeds_of(since, TODAY) == (PROGESTERONE,)
    over = decided(Decision.PROGESTERONE, progesterone=(a_course(started="16+0", stopped="20+0"),))
    assert deeds_of(over, TODAY) == (PROGESTERONE,)


def test_without_a_decision_or_after_the_end_nothing_is_wanted() -> None:
    assert deeds_of(a_sheet(a_scan()), TODAY) == ()
    sheet = decided(Decision.PROGESTERONE)
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    assert deeds_of(replace(sheet, pregnancy=ended), TODAY) == ()


def test_after_the_discussion_enter_leads_to_the_form_of_what_was_decided(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.PROGESTERONE)
    with qtbot.waitSignal(page.said) as said:
        page.form.save_wanted.emit()
    (deed,) = (each for each in said.args[0].deeds if each.is_default)
    assert (deed.text, deed.location.typed) == ("Record progesterone", PROGESTERONE)
    record = page.panel.decision.record
    qtbot.waitUntil(record.hasFocus)
    assert "Decision on 22.4 mm: Progesterone, Dr Osei, today" in texts(page.panel.decision)
    assert "progesterone not recorded yet" in texts(page.panel.decision)
    with qtbot.waitSignal(page.location_wanted) as led:
        record.click()
    assert (led.args[0].where, led.args[0].typed) == (Where.RECORD, PROGESTERONE)


def test_a_decision_from_before_the_latest_length_is_the_last_one_and_not_this_one(opened: Opened) -> None:
    before = replace(a_discussion(Decision.OTHER), held_at=NOW - timedelta(days=20))
    sheet = replace(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)), discussions=(before,))
    said = texts(opened(sheet).panel.decision)
    assert said.startswith(
        "Decision on 22.4 mm: none yet | Next scan: a decision is owed first · Last: Other, Dr Osei"
    )


def test_after_a_decision_to_scan_again_enter_books_that_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.RESCAN)
    day = page.form.fields["rescan_on"].inner
    assert isinstance(day, RescanField)
    day.set_value(TODAY + timedelta(days=7))
    with qtbot.waitSignal(page.said) as said:
        page.form.save_wanted.emit()
    assert [deed.text for deed in said.args[0].deeds if deed.is_default] == ["Book 09-Mar"]
    qtbot.waitUntil(page.overview.plan.hasFocus)
    assert page.overview.plan.text() == "Book Mon 09-Mar-2026"


def test_a_decision_that_wants_nothing_or_is_booked_already_leads_nowhere() -> None:
    other, booked = a_discussion(Decision.OTHER), a_discussion(Decision.RESCAN, rescan_on=TODAY)
    assert next_deed(a_sheet(a_scan()), other, TODAY) is None
    assert next_deed(replace(a_sheet(a_scan()), bookings=(a_booking(),)), booked, TODAY) is None


def test_a_decision_that_no_question_asks_for_is_recorded_from_where_it_is_owed(
    opened: Opened, qtbot: QtBot
) -> None:
    sheet = a_sheet(a_scan(mm="19.5"), cerclages=(a_cerclage(placed="22+0"),))
    page = opened(sheet)
    assert page.panel.question is None
    assert "a decision is owed first" in texts(page.panel.decision)
    assert page.panel.decision.discuss.isVisible()
    page.panel.decision.discuss.click()
    fill(page, "with_whom", "Dr Osei")
    fill(page, "how", ToldHow.TELEPHONE)
    fill(page, "decision", Decision.OTHER)
    with qtbot.waitSignal(page.said):
        page.form.save_wanted.emit()
    assert "Decision on 19.5 mm: Other, Dr Osei, today" in texts(page.panel.decision)
    assert page.panel.decision.discuss.isHidden()


def test_where_a_question_asks_for_the_decision_it_is_recorded_there(opened: Opened) -> None:
    page = opened(short())
    assert page.panel.question is not None
    assert page.panel.decision.discuss.isHidden()
