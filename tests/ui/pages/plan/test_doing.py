"""What is done on the plan's page, from the keyboard to the record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Conflict, NotAllowed, Refused
from models.records.plan import BookingState, ContactHow, ContactResult
from models.rules.flags.schedule import Plan, next_scan
from models.usecases.desk import Desk
from models.usecases.scans.appointments import mark_booking
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_contact, a_day, a_pregnancy, a_scan, a_sheet, keep
from tests.ui.pages.plan import states
from tests.ui.pages.plan.conftest import Opened
from tests.ui.pages.screen import sheet_of, texts
from ui.pages.plan.form import PlanAction
from ui.pages.plan.page import PlanPage
from ui.session.session import Location, Where
from ui.widgets.button import Button
from ui.widgets.deed_question import DEED_KEY
from ui.widgets.fields.choices import ChoiceField
from ui.wording.next_scan import TO_BOOK, TO_END

CTRL = Qt.KeyboardModifier.ControlModifier


def key(qtbot: QtBot, page: PlanPage, letter: Qt.Key) -> None:
    """Press a key with Ctrl, wherever the focus is."""
    qtbot.keyClick(page, letter, CTRL)


def fill(page: PlanPage, **values: object) -> None:
    """Put values into fields as she would."""
    for name, value in values.items():
        inner = page.form.fields[name].inner
        if isinstance(inner, ChoiceField):
            inner.set_value(value)
        elif isinstance(inner, QLineEdit):
            inner.setText(str(value))
            inner.textEdited.emit(str(value))


def problems(page: PlanPage) -> dict[str, str]:
    """What is said at each field."""
    return {n: f.problem.text for n, f in page.form.fields.items() if f.isVisible() and f.problem.text}


def test_enter_books_the_planned_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    (booking,) = sheet_of(page).bookings
    assert (booking.on, booking.at, booking.state) == (a_day("23+0"), "", BookingState.BOOKED)
    assert page.right.currentIndex() == 0


def test_a_booking_with_its_time_by_keyboard_alone(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.booked_late())
    key(qtbot, page, Qt.Key.Key_B)
    for text in ("+4d", "10.30", "bus at noon"):
        qtbot.keyClicks(page.focusWidget(), text)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    key(qtbot, page, Qt.Key.Key_S)
    booking = sheet_of(page).bookings[-1]
    assert (booking.on, booking.at, booking.note) == (a_day("22+4"), "10:30", "bus at noon")


def test_what_deserves_a_look_is_said_before_booking(opened: Opened) -> None:
    page = opened(states.booked_late(), typed=TO_BOOK)
    fill(page, on="+5d")
    page.form.validate()
    assert "19 d after the scan is due (16-Feb-2026)" in page.form.notices.text()
    assert "She is already booked for 05-Mar-2026" in page.form.notices.text()


def test_a_day_and_a_time_that_cannot_be_are_refused(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    fill(page, on="yesterday", time="25:00")
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {"on", "time"}
    assert sheet_of(page).bookings == ()


def test_no_day_books_nothing(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.decision_owed(), typed=TO_BOOK)
    key(qtbot, page, Qt.Key.Key_S)
    assert problems(page) == {"on": "Type the day."}


@pytest.mark.parametrize(
    ("letter", "state"),
    [
        (Qt.Key.Key_A, BookingState.ARRIVED),
        (Qt.Key.Key_S, BookingState.SEEN),
        (Qt.Key.Key_M, BookingState.MISSED),
        (Qt.Key.Key_C, BookingState.CANCELLED),
    ],
)
def test_what_became_of_a_booking_is_one_key(
    opened: Opened, qtbot: QtBot, letter: Qt.Key, state: BookingState
) -> None:
    page = opened(a_sheet(a_scan(at="20+0"), bookings=(a_booking("22+0"),)))
    qtbot.keyClick(page, letter, Qt.KeyboardModifier.AltModifier)
    (booking,) = sheet_of(page).bookings
    assert booking.state is state


@pytest.mark.parametrize(
    ("booking", "enabled"),
    [
        (a_booking("22+1"), {BookingState.CANCELLED}),
        (a_booking("22+0"), set(BookingState) - {BookingState.BOOKED}),
        (a_booking("22+0", state=BookingState.SEEN), set()),
        (replace(a_booking("22+0"), struck_out="wrong woman"), set()),
    ],
)
def test_only_possible_marks_are_offered(opened: Opened, booking: object, enabled: set[BookingState]) -> None:
    page = opened(a_sheet(a_scan(at="20+0"), bookings=(booking,)))
    assert {state for state, button in page.bookings.marks.items() if button.isEnabled()} == enabled


def test_a_mark_that_another_desk_made_first_is_a_conflict(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    page = opened(a_sheet(a_scan(at="20+0"), bookings=(a_booking("22+0"),)))
    mark_booking(desk, sheet_of(page).bookings[0], BookingState.MISSED)
    with qtbot.waitSignal(page.failed) as failed:
        page.bookings.marks[BookingState.SEEN].click()
    assert isinstance(failed.args[0], Conflict)
    assert sheet_of(page).bookings[0].state is BookingState.MISSED


def test_an_attempt_just_now(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.first())
    fill(page, how=ContactHow.TELEPHONE, result=ContactResult.NO_ANSWER, note="rings out")
    key(qtbot, page, Qt.Key.Key_S)
    (contact,) = sheet_of(page).contacts
    assert (contact.at, contact.note) == (page.session.desk.clock.now(), "rings out")
    assert page.contacts.table.model().rowCount() == 1


def test_an_attempt_of_yesterday_has_its_own_moment(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.first())
    fill(page, how=ContactHow.LETTER, result=ContactResult.LEFT, tried_on="-1d", tried_at="14.05")
    key(qtbot, page, Qt.Key.Key_S)
    (contact,) = sheet_of(page).contacts
    assert contact.at == datetime(2026, 3, 1, 14, 5).astimezone().astimezone(UTC)


@pytest.mark.parametrize(
    ("typed", "field"), [({"tried_on": "-1d"}, "tried_at"), ({"tried_at": "noon"}, "tried_at")]
)
def test_a_day_wants_its_time(opened: Opened, qtbot: QtBot, typed: dict[str, str], field: str) -> None:
    page = opened(states.first())
    fill(page, how=ContactHow.LETTER, result=ContactResult.LEFT, **typed)
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {field}
    assert sheet_of(page).contacts == ()


def test_her_telephone_number_stands_over_the_form(opened: Opened) -> None:
    sheet = states.first()
    page = opened(replace(sheet, patient=replace(sheet.patient, telephone="0151 234 567")))
    assert "Telephone 0151 234 567" in texts(page)


def test_everything_missing_in_an_attempt_is_said_at_once(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.first())
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {"how", "result"}


def test_an_attempt_is_corrected_with_a_reason(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.overdue())
    page.contacts.table.selectRow(0)
    page.contacts.amend.click()
    assert page.form.text("note") == "reminder sent"
    fill(page, how=ContactHow.MESSAGE)
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {"reason"}
    fill(page, reason="it was a message")
    key(qtbot, page, Qt.Key.Key_S)
    assert sheet_of(page).contacts[1].how is ContactHow.MESSAGE


def primary(page: PlanPage) -> list[str]:
    buttons = page.findChildren(Button)
    return [b.accessibleName() for b in buttons if b.isVisible() and b.property("kind") == "primary"]


def test_one_button_is_the_primary_one(opened: Opened, qtbot: QtBot) -> None:
    page = opened(replace(states.ahead(), bookings=(a_booking("22+3"),)))
    assert primary(page) == ["Book a scan"]
    page.next_scan.book.click()
    assert primary(page) == ["Save"]
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    page.bookings.strike.click()
    assert primary(page) == ["Strike out"]


@pytest.mark.parametrize("kind", ["bookings", "contacts"])
def test_striking_out_asks_for_the_reason(opened: Opened, qtbot: QtBot, kind: str) -> None:
    page = opened(replace(states.ahead(), bookings=(a_booking("22+3"),), contacts=(a_contact(),)))
    tables: dict[str, QWidget] = {"bookings": page.bookings.table, "contacts": page.contacts.table}
    table = tables[kind]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete, CTRL)
    assert page.form.kind is PlanAction.STRIKE_OUT
    qtbot.keySequence(page, DEED_KEY)
    assert set(problems(page)) == {"reason"}
    fill(page, reason="wrong woman")
    key(qtbot, page, Qt.Key.Key_S)
    qtbot.keyClick(page.form.fields["reason"].inner, Qt.Key.Key_Return)
    assert getattr(sheet_of(page), kind)[0].stands
    assert page.form.strike.hasFocus()
    qtbot.keySequence(page, DEED_KEY)
    assert getattr(sheet_of(page), kind)[0].struck_out == "wrong woman"


def test_what_is_struck_out_cannot_be_changed_again(opened: Opened, qtbot: QtBot) -> None:
    contact = replace(a_contact(), struck_out="wrong woman")
    page = opened(replace(states.ahead(), contacts=(contact,)))
    page.contacts.table.setFocus()
    qtbot.keyClick(page.contacts.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.contacts.table, Qt.Key.Key_Delete, CTRL)
    assert page.right.currentIndex() == 0


def test_a_reason_typed_for_one_record_is_not_shown_for_another(opened: Opened, qtbot: QtBot) -> None:
    page = opened(replace(states.ahead(), bookings=(a_booking("22+3"),), contacts=(a_contact(),)))
    page.bookings.strike.click()
    fill(page, reason="wrong woman")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    page.contacts.strike.click()
    assert page.form.text("reason") == ""


def test_an_owed_scan_is_closed_and_brought_back(opened: Opened, qtbot: QtBot, desk: Desk) -> None:
    page = opened(states.booked_late())
    key(qtbot, page, Qt.Key.Key_K)
    assert "She stays booked for 05-Mar-2026" in page.form.notices.text()
    fill(page, reason="declined")
    key(qtbot, page, Qt.Key.Key_S)
    assert page.next_scan.headline.text().startswith("The scan that was owed is closed")
    page.next_scan.bring_back.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    fill(page, reason="she rang")
    key(qtbot, page, Qt.Key.Key_S)
    assert "overdue by 14 days" in page.next_scan.headline.text()
    assert [c.struck_out for c in sheet_of(page).scan_closings] == ["she rang"]


def test_closing_asks_for_the_reason(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ahead())
    key(qtbot, page, Qt.Key.Key_K)
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {"reason"}


@pytest.mark.parametrize("state", [states.ahead, states.ended])
def test_the_outcome_is_recorded_and_corrected_on_its_own_form(
    opened: Opened, qtbot: QtBot, state: Callable[[], PregnancySheet]
) -> None:
    page = opened(state())
    with qtbot.waitSignal(page.location_wanted) as led:
        key(qtbot, page, Qt.Key.Key_E)
    about = sheet_of(page).pregnancy.id
    assert led.args == [Location(Where.RECORD, pregnancy_id=about, typed=TO_END)]


def test_what_an_older_version_kept_of_an_ending_is_left_out(opened: Opened, desk: Desk) -> None:
    page = opened(states.ahead())
    assert page.form.resume({"ending.ending": "birth"}) is None
    assert page.form.resume({"ending.ending": "birth", "closing.reason": "declined"}) is PlanAction.CLOSE


def test_an_end_is_undone_with_a_reason(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ended())
    key(qtbot, page, Qt.Key.Key_U)
    key(qtbot, page, Qt.Key.Key_S)
    assert set(problems(page)) == {"reason"}
    fill(page, reason="wrong woman")
    key(qtbot, page, Qt.Key.Key_S)
    assert sheet_of(page).pregnancy.ended_on is None
    assert page.next_scan.headline.text().startswith("Next scan: 09-Mar-2026")


def test_beside_a_newer_pregnancy_the_end_stays(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(states.ended())
    store.put(a_pregnancy(sheet_of(page).patient))
    key(qtbot, page, Qt.Key.Key_U)
    fill(page, reason="wrong woman")
    key(qtbot, page, Qt.Key.Key_S)
    assert "She has another pregnancy since 22-Dec-2025 that goes on." in page.form.strip.text
    assert sheet_of(page).pregnancy.ended_on is not None


def test_a_save_for_a_woman_no_longer_on_the_screen_is_refused(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    page.session.woman.sheet = None
    page.form.save.click()
    assert page.form.strip.text.startswith("Another woman is on the screen now.")


def test_what_is_half_typed_comes_back(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(states.ahead())
    key(qtbot, page, Qt.Key.Key_B)
    fill(page, on="+4d", note="with interpreter")
    other = keep(store, another())
    page.on_leave()
    opened.again(other.pregnancy.id)
    assert page.right.currentIndex() == 0
    page.on_leave()
    (draft,) = store.drafts(page.session.desk.user.id)
    opened.again(draft.pregnancy_id)
    assert (page.form.text("note"), page.form.kind) == ("with interpreter", PlanAction.BOOK)
    assert page.form.strip.text == "Restored draft, not in the record yet"
    key(qtbot, page, Qt.Key.Key_S)
    assert sheet_of(page).bookings[0].on == a_day("22+4")
    assert store.drafts(page.session.desk.user.id) == ()


def another() -> PregnancySheet:
    """Another woman."""
    sheet = states.ahead()
    return replace(sheet, patient=replace(sheet.patient, number=None))


def test_a_discarded_draft_is_forgotten(opened: Opened, store: SqlStore, qtbot: QtBot) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    page.form.restore({"note": "by telephone"})
    page.on_leave()
    assert len(store.drafts(page.session.desk.user.id)) == 1
    page.form.leave.discard.click()
    assert store.drafts(page.session.desk.user.id) == ()


@pytest.mark.parametrize("make", [states.ahead, states.overdue])
def test_an_open_form_without_a_text_leaves_no_draft(
    opened: Opened, store: SqlStore, make: Callable[[], PregnancySheet]
) -> None:
    page = opened(make())
    page.on_leave()
    assert store.drafts(page.session.desk.user.id) == ()


def test_the_plan_on_the_page_is_that_of_the_rules(opened: Opened, desk: Desk) -> None:
    page = opened(states.twins())
    schedule = next(g.schedule for g in desk.followed if g.id == "nice-ng25")
    assert next_scan(sheet_of(page), TODAY, schedule).plan is Plan.ROUTINE
    assert page.next_scan.headline.text() == "Next scan: due today"


@pytest.mark.parametrize("error", [NotAllowed("arrange"), Refused()])
def test_trouble_elsewhere_is_handed_to_the_window(opened: Opened, qtbot: QtBot, error: Exception) -> None:
    page = opened(states.ahead())
    with qtbot.waitSignal(page.failed) as failed:
        page.presenter.saver.failed_elsewhere.emit(error)
    assert failed.args == [error]


def test_escape_closes_the_form_and_then_leads_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert page.right.currentIndex() == 0
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
