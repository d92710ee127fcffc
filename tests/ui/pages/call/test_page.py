"""The call card as it is seen and used."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.discussion import Told, ToldHow
from models.records.finding import SymptomKind
from models.records.flag import Flag, FlagState
from models.usecases.clinic.date_doubt import confirm_date, doubt_date
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from tests.builders import CLOCK, TODAY, a_patient, a_scan, a_sheet
from tests.ui.clipping import clipped
from tests.ui.pages.call.conftest import Opened
from tests.ui.pages.woman.states import STATES, bare, short, suspended
from ui.pages.call.page import CallPage
from ui.widgets.fields.choices import ChoiceField, Tick
from ui.wording import formats

AT = formats.clock_time(CLOCK.now())


def type_in(page: CallPage, name: str, text: str) -> None:
    field = page.form.fields[name].inner
    assert isinstance(field, QLineEdit)
    field.setText(text)


def flags_of(page: CallPage) -> Mapping[str, Flag]:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return {flag.rule_id: flag for flag in sheet.flags}


@pytest.mark.parametrize("state", STATES)
def test_every_card_goes_on_one_page_and_nothing_is_cut_off(opened: Opened, state: str) -> None:
    page = opened(STATES[state]())
    assert clipped(page) == []
    assert page.card.verticalScrollBar().maximum() == 0


def test_the_focus_is_where_the_name_is_typed(opened: Opened) -> None:
    page = opened(short())
    assert page.form.fields["whom"].inner.hasFocus()


def test_enter_in_the_name_records_who_was_told_by_telephone_of_every_flag(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened(short())
    qtbot.keyClicks(page.form.fields["whom"].inner, "Dr Osei")
    qtbot.keyClick(page.form.fields["whom"].inner, Qt.Key.Key_Return)
    told = {Told.parse(flag.told) for flag in flags_of(page).values() if flag.state is FlagState.ESCALATED}
    assert told == {Told("Dr Osei", ToldHow.TELEPHONE, CLOCK.now())}
    assert page.form.strip.text == f"Told Dr Osei at {AT}, by telephone, of 2 questions."
    assert all(f"told Dr Osei, today {AT}, by telephone" in line for line in asked(page))


def asked(page: CallPage) -> list[str]:
    """What the card asks for, one line a flag."""
    return [line for line in page.text if line.startswith("Request. Prompt")]


def test_control_enter_records_from_anywhere_with_the_role(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    type_in(page, "whom", "Dr Osei")
    type_in(page, "role", "registrar")
    how = page.form.fields["how"].inner
    assert isinstance(how, ChoiceField)
    how.set_value(ToldHow.IN_PERSON)
    qtbot.keyClick(how, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    told = Told.parse(flags_of(page)["NICE-OFFER"].told)
    assert told == Told("Dr Osei, registrar", ToldHow.IN_PERSON, CLOCK.now())


def test_while_the_date_is_in_doubt_the_day_and_time_are_typed(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    assert not page.form.fields["told_on"].isVisibleTo(page)
    doubt_date(desk, CLOCK.now())
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert "in doubt" in page.form.fields["told_on"].problem.text
    assert flags_of(page)["NICE-OFFER"].told == ""
    page.form.restore({"told_time": "08.05"})
    page.form.save.click()
    assert flags_of(page)["NICE-OFFER"].told == ""
    page.form.restore({"told_on": "-1d", "told_time": "14.05"})
    page.form.save.click()
    told = Told.parse(flags_of(page)["NICE-OFFER"].told)
    assert told is not None
    assert f"{told.at.astimezone():%Y-%m-%d %H:%M}" == "2026-03-01 14:05"


def test_a_moment_that_was_typed_stays_in_sight_and_counts_once_the_date_is_believed(
    opened: Opened, desk: Desk
) -> None:
    page = opened(short())
    doubt_date(desk, CLOCK.now())
    page.day_turned()
    page.form.restore({"told_on": "-1d", "told_time": "noon"})
    confirm_date(desk)
    page.day_turned()
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert "noon" in page.form.fields["told_time"].problem.text
    assert flags_of(page)["NICE-OFFER"].told == ""


def tick_of(page: CallPage, rule_id: str) -> Tick:
    """The tick of the question that a flag asks."""
    flag_id = flags_of(page)[rule_id].id
    return next(tick for flags, tick in page.card.ticks.items() if flag_id in flags)


def test_an_unticked_question_is_told_to_nobody_and_a_ticked_one_with_all_its_flags(opened: Opened) -> None:
    page = opened(short())
    tick_of(page, "APP-CHANGE").setChecked(False)
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    after = flags_of(page)
    assert (after["APP-CHANGE"].told, after["APP-CHANGE"].state) == ("", FlagState.OPEN)
    assert {after[rule].state for rule in ("NICE-OFFER", "RCOG75-US")} == {FlagState.ESCALATED}


def test_nobody_named_records_nothing(opened: Opened) -> None:
    page = opened(short())
    page.form.save.click()
    assert page.form.fields["whom"].problem.text != ""
    assert {flag.told for flag in flags_of(page).values()} == {""}


def test_nothing_ticked_records_nothing_and_says_so(opened: Opened) -> None:
    page = opened(short())
    for tick in page.card.ticks.values():
        tick.setChecked(False)
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert page.form.strip.text != ""
    assert page.form.whom == "Dr Osei"


def test_a_window_that_passed_can_be_told_and_goes_on_waiting(opened: Opened) -> None:
    page = opened(STATES["lapsed"]())
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    flag = flags_of(page)["NICE-OFFER"]
    assert flag.state is FlagState.LAPSED
    assert Told.parse(flag.told) == Told("Dr Osei", ToldHow.TELEPHONE, CLOCK.now())


def test_a_flag_that_another_desk_answered_meanwhile_is_a_conflict_and_the_name_stays(
    opened: Opened, store: SqlStore
) -> None:
    page = opened(short())
    flag = flags_of(page)["NICE-OFFER"]
    store.put(replace(flag, state=FlagState.ACKNOWLEDGED, reason="seen"))
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert page.form.whom == "Dr Osei"
    assert page.form.strip.text != ""
    assert not any("cerclage (NICE NG25)" in line for line in asked(page))


def test_where_no_flag_waits_nobody_can_be_told(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(mm="35.0")))
    assert not page.form.save.isEnabled()
    assert "Situation. Questions: no question waits for an answer" in page.text


def test_escape_leads_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.form.fields["whom"].inner, Qt.Key.Key_Escape)


def test_a_half_typed_name_is_kept_and_put_back(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    type_in(page, "whom", "Dr Os")
    page.on_leave()
    (draft,) = unfinished(desk)
    assert (draft.form, draft.fields) == ("call", {"whom": "Dr Os"})
    about: UUID = draft.pregnancy_id
    page.blank()
    page.session.woman.blank()
    page.session.woman.open_pregnancy(about)
    assert page.form.whom == "Dr Os"


def reopened(page: CallPage) -> None:
    """She is shown again, as after a lock."""
    sheet = page.session.woman.sheet
    assert sheet is not None
    page.on_leave()
    page.blank()
    page.session.woman.blank()
    page.session.woman.open_pregnancy(sheet.pregnancy.id)


def test_what_nobody_was_told_of_stays_unticked(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    tick_of(page, "APP-CHANGE").setChecked(False)
    reopened(page)
    ticked = {rule for rule in ("APP-CHANGE", "NICE-OFFER") if tick_of(page, rule).isChecked()}
    assert ticked == {"NICE-OFFER"}
    page.form.leave.discarded.emit()
    page.on_leave()
    assert unfinished(desk) == ()


def test_what_was_asked_meanwhile_is_not_ticked_beside_what_she_unticked(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    tick_of(page, "APP-CHANGE").setChecked(False)
    seen = page.card.shown
    page.on_leave()
    sheet = page.session.woman.sheet
    assert sheet is not None
    report_symptoms(
        desk,
        SymptomDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, kinds=(SymptomKind.BLEEDING,)),
    )
    page.blank()
    page.session.woman.blank()
    page.session.woman.open_pregnancy(sheet.pregnancy.id)
    later = [tick.isChecked() for flags, tick in page.card.ticks.items() if not seen >= set(flags)]
    assert later
    assert not any(later)


def test_whom_she_told_leaves_the_rest_unticked_and_no_draft(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    tick_of(page, "APP-CHANGE").setChecked(False)
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    page.on_leave()
    assert not tick_of(page, "APP-CHANGE").isChecked()
    assert unfinished(desk) == ()


def test_what_was_recorded_leaves_no_draft(opened: Opened, desk: Desk) -> None:
    page = opened(short())
    type_in(page, "whom", "Dr Osei")
    page.on_leave()
    page.form.save.click()
    page.on_leave()
    assert unfinished(desk) == ()


def test_a_blank_page_holds_nobody(opened: Opened) -> None:
    page = opened(short())
    type_in(page, "whom", "Dr Osei")
    page.blank()
    assert (page.text, page.form.typed, page.card.ticks) == ((), {}, {})


def test_a_woman_without_a_pregnancy_has_no_card(page: CallPage, qtbot: QtBot) -> None:
    page.show_patient(a_patient())
    assert (page.empty.text(), page.text) == ("No pregnancy is open.", ())


def test_the_day_turns_and_the_card_with_it(opened: Opened) -> None:
    page = opened(short())
    before = page.text
    page.day_turned()
    assert page.text == before


def test_nothing_is_told_of_a_woman_who_is_not_on_the_screen(opened: Opened) -> None:
    page = opened(short())
    page.session.woman.sheet = bare()
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert page.form.strip.text != ""


def test_the_most_urgent_flag_stands_first_with_its_reason(opened: Opened) -> None:
    page = opened(suspended())
    assert page.text[2].startswith("Situation. Immediate: Senior obstetrician now")
    assert page.text[3].startswith("Situation. Placenta: Placenta not recorded: no finger, no probe")
    assert "Bleeding since" in page.text[4]


def test_ctrl_tab_walks_the_form_and_the_card(opened: Opened) -> None:
    page = opened(short())
    assert list(page.panes()) == [page.form, page.card]


def test_a_page_nobody_is_on_keeps_no_draft_and_tells_nobody(page: CallPage, desk: Desk) -> None:
    page.on_leave()
    page.day_turned()
    page.form.save_wanted.emit()
    assert unfinished(desk) == ()


def test_a_flag_that_comes_while_the_card_is_open_is_marked_and_not_told_unless_ticked(
    opened: Opened, desk: Desk
) -> None:
    page = opened(short())
    sheet = page.session.woman.sheet
    assert sheet is not None
    report_symptoms(
        desk, SymptomDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, kinds=(SymptomKind.BLEEDING,))
    )
    page.session.woman.reload()
    new = flags_of(page)["APP-SYMPT"]
    assert not tick_of(page, new.rule_id).isChecked()
    assert any(said.startswith("Request. Immediate: New while this card was open: ") for said in page.text)
    type_in(page, "whom", "Dr Osei")
    page.form.save.click()
    assert flags_of(page)["APP-SYMPT"].state is FlagState.OPEN
    tick_of(page, new.rule_id).setChecked(True)
    page.session.woman.reload()
    page.form.save.click()
    assert flags_of(page)["APP-SYMPT"].state is FlagState.ESCALATED
