"""The earlier pregnancies: added by the keyboard, corrected with a reason, struck out in two steps."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.views import PregnancySheet
from tests.builders import a_sheet, an_earlier_birth, an_earlier_loss
from tests.ui.clipping import clipped
from tests.ui.pages.history.conftest import Opened
from ui.pages.history.page import HistoryPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DEED = CTRL | Qt.KeyboardModifier.ShiftModifier


def sheet_of(page: HistoryPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def say(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(qtbot: QtBot, inside: QWidget) -> None:
    inside.setFocus()
    qtbot.keyClick(inside.window().focusWidget(), Qt.Key.Key_S, CTRL)


def settled(page: HistoryPage) -> HistoryPage:
    """The page after the layout has caught up."""
    for _ in range(4):
        QApplication.processEvents()
    return page


@pytest.fixture
def taken(opened: Opened) -> HistoryPage:
    """A birth at 30+2, marked in the list."""
    return opened(a_sheet(history=(an_earlier_birth("30+2"),)))


@pytest.fixture
def adding(opened: Opened) -> HistoryPage:
    """The form that adds the first one."""
    page = opened(a_sheet(history=None))
    page.earlier.add.click()
    return page


def test_asked_none_is_one_key(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(history=None))
    qtbot.keyClick(page, Qt.Key.Key_K, ALT)
    assert sheet_of(page).pregnancy.history_taken
    assert page.earlier.summary.text() == "G1 P0: asked, no earlier pregnancy"
    assert page.risks.isAncestorOf(page.focusWidget())


def test_one_is_added_by_the_keyboard_alone(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(history=None))
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    for text in ("B", "30+2", "3.4.2019"):
        qtbot.keyClicks(page.focusWidget(), text)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    for keys in ("S", "y", "29+5\t", "n", "u", "T\t", "U\t", "D\t", "1430\t", "y", "ward 4"):
        qtbot.keyClicks(page.focusWidget(), keys)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    (added,) = sheet_of(page).history
    assert (added.outcome, str(added.age), added.ended_on) == (EarlierOutcome.BIRTH, "30+2", date(2019, 4, 3))
    assert (added.onset, added.pprom, str(added.pprom_age)) == (Onset.SPONTANEOUS, TriState.YES, "29+5")
    assert (added.painless_dilation, added.short_labour) == (TriState.NO, TriState.UNKNOWN)
    assert (added.cerclage, added.cerclage_course) == (CerclageKind.TRANSVAGINAL, CerclageCourse.FAILED)
    assert added.cerclage_indication is CerclageIndication.ULTRASOUND
    assert (added.birth_weight_g, added.alive, added.note) == (1430, TriState.YES, "ward 4")
    assert page.earlier.form.isHidden()
    assert page.earlier.add.hasFocus()


def test_what_nobody_answered_is_unknown_and_no_answer_is_pressed(adding: HistoryPage, qtbot: QtBot) -> None:
    form = adding.earlier.form
    assert {form.pprom.value(), form.painless.value(), form.short.value(), form.alive.value()} == {None}
    form.outcome.set_value(EarlierOutcome.BIRTH)
    save(qtbot, form.age)
    (added,) = sheet_of(adding).history
    assert (added.pprom, added.painless_dilation, added.alive) == (TriState.UNKNOWN, TriState.UNKNOWN, None)


def test_details_are_asked_only_where_they_belong(adding: HistoryPage) -> None:
    form = adding.earlier.form
    shown = [form.fields["pprom_age"].isVisible(), form.fields["cerclage_course"].isVisible()]
    form.pprom.set_value(TriState.YES)
    form.cerclage.set_value(CerclageKind.ABDOMINAL)
    assert shown == [False, False]
    assert form.fields["pprom_age"].isVisible()
    assert form.fields["cerclage_course"].isVisible()


def test_a_detail_that_was_filled_is_not_hidden_with_its_answer(adding: HistoryPage) -> None:
    form = adding.earlier.form
    form.restore({"pprom": "yes", "pprom_age": "29+5"})
    form.pprom.set_value(TriState.NO)
    assert form.fields["pprom_age"].isVisible()


def test_every_problem_is_at_its_field_at_once(adding: HistoryPage, qtbot: QtBot) -> None:
    form = adding.earlier.form
    form.restore(
        {"age": "thirty", "ended_on": "1.1.2026", "pprom": "no", "pprom_age": "29+5", "birth_weight": "9"}
    )
    save(qtbot, form.age)
    said = {name: field.problem.text for name, field in form.fields.items() if field.problem.text}
    assert said.keys() == {"outcome", "age", "ended_on", "pprom_age", "birth_weight"}
    assert "pregnancy that goes on" in said["ended_on"]
    assert form.outcome.hasFocus()
    assert sheet_of(adding).history == ()
    assert clipped(settled(adding)) == []


def test_a_day_that_cannot_be_read_stops_the_save(adding: HistoryPage, qtbot: QtBot) -> None:
    form = adding.earlier.form
    form.outcome.set_value(EarlierOutcome.BIRTH)
    say(qtbot, form.ended, "31.2.2019")
    save(qtbot, form.ended)
    assert sheet_of(adding).history == ()
    assert "ended_on" in form.typed


def test_the_same_event_twice_is_asked_and_may_be_another(taken: HistoryPage, qtbot: QtBot) -> None:
    taken.earlier.add.click()
    form = taken.earlier.form
    form.restore({"outcome": "birth", "age": "30+2"})
    save(qtbot, form.age)
    assert "in the list already" in form.fields["is_another"].problem.text
    assert form.another.hasFocus()
    qtbot.keyClick(form.another, Qt.Key.Key_Space)
    save(qtbot, form.age)
    assert len(sheet_of(taken).history) == 2


def test_a_correction_needs_a_reason(taken: HistoryPage, qtbot: QtBot) -> None:
    taken.earlier.table.setFocus()
    qtbot.keyClick(taken.earlier.table, Qt.Key.Key_Return)
    form = taken.earlier.form
    assert form.age.text() == "30+2"
    say(qtbot, form.age, "31+2")
    save(qtbot, form.age)
    assert "Say why" in form.fields["reason"].problem.text
    say(qtbot, form.reason, "letter came")
    save(qtbot, form.reason)
    assert [str(e.age) for e in sheet_of(taken).history] == ["31+2"]


def test_one_opened_for_correction_is_not_typed_yet(taken: HistoryPage) -> None:
    taken.earlier.amend.click()
    assert taken.earlier.typed == {}


def test_esc_puts_an_empty_form_away(adding: HistoryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(adding.earlier.form.age, Qt.Key.Key_Escape)
    assert adding.earlier.form.isHidden()


def test_esc_asks_once_before_what_is_typed_is_discarded(adding: HistoryPage, qtbot: QtBot) -> None:
    adding.earlier.form.restore({"age": "30+2"})
    qtbot.keyClick(adding.earlier.form.age, Qt.Key.Key_Escape)
    assert not adding.earlier.form.isHidden()
    qtbot.keyClick(adding.window().focusWidget(), Qt.Key.Key_Delete)
    assert adding.earlier.form.isHidden()
    assert adding.earlier.typed == {}


def test_striking_out_takes_two_steps_and_a_reason(taken: HistoryPage, qtbot: QtBot) -> None:
    taken.earlier.strike.click()
    taken.earlier.striking.confirm.click()
    assert taken.earlier.striking.field.problem.text
    assert clipped(settled(taken)) == []
    say(qtbot, taken.earlier.striking.reason, "of her sister")
    qtbot.keyClick(taken.earlier.striking.reason, Qt.Key.Key_Return, DEED)
    assert [e.struck_out for e in sheet_of(taken).history] == ["of her sister"]
    assert not taken.earlier.amend.isEnabled()
    assert "struck out: of her sister" in taken.earlier.more.text()
    assert taken.earlier.summary.text() == "History not taken"


def test_one_that_was_struck_out_is_not_corrected(taken: HistoryPage, qtbot: QtBot) -> None:
    taken.earlier.strike.click()
    say(qtbot, taken.earlier.striking.reason, "of her sister")
    qtbot.keyClick(taken.earlier.striking.reason, Qt.Key.Key_Return, DEED)
    qtbot.keyClick(taken.earlier.table, Qt.Key.Key_Return)
    assert taken.earlier.form.isHidden()


def test_one_that_was_struck_out_counts_again(taken: HistoryPage, qtbot: QtBot) -> None:
    for reason in ("of her sister", "it was hers"):
        taken.earlier.strike.click()
        say(qtbot, taken.earlier.striking.reason, reason)
        qtbot.keyClick(taken.earlier.striking.reason, Qt.Key.Key_Return, DEED)
    assert all(e.stands for e in sheet_of(taken).history)


def test_keeping_it_takes_the_question_back(taken: HistoryPage) -> None:
    taken.earlier.strike.click()
    taken.earlier.striking.keep.click()
    assert not taken.earlier.striking.isVisible()
    assert all(e.stands for e in sheet_of(taken).history)


def test_none_is_refused_where_another_desk_added_one(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(history=None))
    add_earlier(desk, sheet_of(page).pregnancy.id, EarlierDraft(outcome=EarlierOutcome.BIRTH))
    page.earlier.none.click()
    assert "strike them out" in page.earlier.strip.text


def test_what_the_columns_cannot_hold_is_said_of_the_one_marked(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(history=None))
    told = EarlierDraft(
        outcome=EarlierOutcome.BIRTH,
        age="30+2",
        cerclage=CerclageKind.TRANSVAGINAL,
        cerclage_course=CerclageCourse.HELD,
        birth_weight="1430",
        alive=TriState.YES,
        note="ward 4",
    )
    add_earlier(desk, sheet_of(page).pregnancy.id, told)
    page.session.woman.reload()
    assert page.earlier.more.text() == (
        "Short labour: unknown · cerclage: held until it was taken out · 1430 g · child alive: yes · ward 4"
    )


def test_the_patterns_stand_beside_their_source(opened: Opened) -> None:
    losses = tuple(an_earlier_loss(age) for age in ("22+0", "20+0", "19+0"))
    page = opened(a_sheet(history=losses))
    assert page.earlier.summary.text() == "G4 P0 · 3 second-trimester losses"
    assert page.earlier.patterns.text() == (
        "Three or more second-trimester losses: from loss 22+0, loss 20+0, loss 19+0; the number is that of SOGC 301 (2013)"
    )
    assert clipped(settled(page)) == []


def test_nothing_is_cut_off_while_one_is_corrected(taken: HistoryPage) -> None:
    taken.earlier.amend.click()
    assert clipped(settled(taken)) == []
