"""An open pregnancy: its due dates, its details, and the pregnancies before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, Unavailable
from models.records.history import EarlierOutcome, Onset
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Placenta, Pregnancy
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, agree_due_date, open_pregnancy
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.usecases.pregnancies.risk_factors import RiskDraft, RisksDraft, record_risks
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_scan_draft
from tests.ui.clipping import clipped
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where

CTRL = Qt.KeyboardModifier.ControlModifier
Go = Callable[[Location], None]


@pytest.fixture
def pregnancy(desk: Desk, patient: Patient) -> Pregnancy:
    """A singleton due 06-Jul-2026 whose history was not taken."""
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    draft = PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating)
    return open_pregnancy(desk, draft)


@pytest.fixture
def shown(page: PregnancyPage, pregnancy: Pregnancy, go: Go) -> PregnancyPage:
    show(go, pregnancy)
    return page


def show(go: Go, pregnancy: Pregnancy) -> None:
    go(Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))


def sheet_of(page: PregnancyPage) -> PregnancySheet:
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


def an_earlier(page: PregnancyPage, desk: Desk) -> None:
    draft = EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+2", onset=Onset.SPONTANEOUS)
    add_earlier(desk, sheet_of(page).pregnancy.id, draft)
    page.session.woman.reload()


def change_to(page: PregnancyPage, qtbot: QtBot, due: str) -> None:
    page.dating.change.click()
    page.dating.form.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.dating.form.due, f"{due}\t")


def test_a_first_due_date_agreed_elsewhere_meanwhile_is_not_replaced(
    page: PregnancyPage, desk: Desk, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    undated = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1))
    show(go, undated)
    page.dating.form.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.dating.form.due, "8.7.2026\t")
    agree_due_date(desk, undated.id, DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on))
    save(qtbot, page.dating.form.due)
    assert "agreed at another desk" in page.dating.strip.text
    assert [d.due_on for d in sheet_of(page).datings] == [DUE.on]
    assert page.dating.save.accessibleName() == "Show what changes"


def test_a_due_date_that_leaves_a_scan_outside_is_refused(
    shown: PregnancyPage, desk: Desk, qtbot: QtBot
) -> None:
    scan = replace(a_scan_draft(sheet_of(shown).pregnancy.id, "31.0"), on=date(2026, 1, 20))
    record_scan(desk, scan)
    shown.session.woman.reload()
    change_to(shown, qtbot, "28.11.2026")
    assert "20-Jan-2026" in shown.dating.form.fields["due_on"].problem.text


def test_a_scan_that_would_have_been_early_is_noticed(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    record_scan(desk, replace(a_scan_draft(sheet_of(shown).pregnancy.id, "31.0"), on=date(2026, 1, 20)))
    shown.session.woman.reload()
    change_to(shown, qtbot, "6.8.2026")
    assert "before 14+0" in shown.dating.form.notice.text()


def test_saving_without_a_method_says_so(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.dating.change.click()
    save(qtbot, shown.dating.form.method)
    assert "Choose" in shown.dating.form.fields["method"].problem.text


def test_cancelling_a_change_puts_the_form_away(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.dating.cancel.click()
    assert not shown.dating.form.isVisible()
    assert not shown.dating.is_typed


def test_details_that_were_not_recorded_need_no_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    assert not shown.details.save.isEnabled()
    shown.details.form.placenta.set_value(Placenta.NOT_LOW)
    save(qtbot, shown.details.form.fetuses)
    assert sheet_of(shown).pregnancy.placenta is Placenta.NOT_LOW
    assert not shown.details.save.isEnabled()


def test_a_changed_number_of_fetuses_needs_a_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    shown.details.form.fetuses.set_value(2)
    save(qtbot, shown.details.form.fetuses)
    assert "Say why" in shown.details.reason_field.problem.text
    say(qtbot, shown.details.reason, "second sac seen")
    save(qtbot, shown.details.reason)
    assert sheet_of(shown).pregnancy.fetuses == 2


def test_where_the_placenta_lies_is_kept_with_the_day_on_which_it_was_seen(
    shown: PregnancyPage, qtbot: QtBot
) -> None:
    form = shown.details.form
    assert not form.fields["placenta_on"].isVisible()
    form.placenta.set_value(Placenta.LOW)
    assert form.placenta_on.value() == TODAY
    say(qtbot, form.placenta_on, "-3d")
    assert clipped(shown) == []
    save(qtbot, form.placenta_on)
    now = sheet_of(shown).pregnancy
    assert (now.placenta, now.placenta_on) == (Placenta.LOW, TODAY - timedelta(days=3))


def test_a_placenta_without_its_day_is_refused_at_the_day(shown: PregnancyPage, qtbot: QtBot) -> None:
    form = shown.details.form
    form.placenta.set_value(Placenta.LOW)
    form.placenta_on.set_value(None)
    save(qtbot, form.placenta_on)
    assert form.fields["placenta_on"].problem.text
    assert sheet_of(shown).pregnancy.placenta is None


def test_a_place_leads_to_the_detail_that_is_missing(
    page: PregnancyPage, pregnancy: Pregnancy, desk: Desk
) -> None:
    page.opened(Location(Where.PREGNANCY, pregnancy_id=pregnancy.id, typed="placenta"))
    page.show_sheet(desk.store.sheet(pregnancy.id))
    assert page.window().focusWidget() is page.details.form.placenta.stop


def test_a_conflict_is_said_and_what_was_chosen_stays(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    desk.store.put(replace(sheet_of(shown).pregnancy, cervical_trauma=TriState.YES))
    shown.details.form.fetuses.set_value(2)
    say(qtbot, shown.details.reason, "second sac seen")
    save(qtbot, shown.details.reason)
    assert "another desk" in shown.details.strip.text
    assert shown.details.form.fetuses.value() == 2


def test_history_not_taken_is_said(shown: PregnancyPage) -> None:
    assert shown.history.summary.text() == "History not taken"
    assert shown.history.take.hasFocus()


def test_the_history_is_one_key_away(shown: PregnancyPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.location_wanted) as led:
        qtbot.keyClick(shown.history.take, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert led.args[0] == Location(Where.HISTORY, pregnancy_id=sheet_of(shown).pregnancy.id)


def test_what_is_known_of_her_history_is_seen(shown: PregnancyPage, desk: Desk) -> None:
    an_earlier(shown, desk)
    told = EarlierDraft(outcome=EarlierOutcome.LOSS, age="19+0", painless_dilation=TriState.YES)
    add_earlier(desk, sheet_of(shown).pregnancy.id, told)
    shown.session.woman.reload()
    assert shown.history.summary.text().startswith("G3 P1 · 1 preterm birth · 1 second-trimester loss")
    assert shown.history.patterns.text() == "Painless dilation: from loss 19+0"
    assert "Not recorded: LLETZ, LEEP or cone; Cervical laceration" in shown.history.risks.text()


def trauma_label(page: PregnancyPage) -> str:
    return page.details.form.fields["cervical_trauma"].label.text()


def test_trauma_that_follows_from_the_risk_factors_is_not_asked(shown: PregnancyPage, desk: Desk) -> None:
    cone = RiskDraft(kind=RiskKind.CONISATION, answer=TriState.YES)
    record_risks(desk, RisksDraft(pregnancy_id=sheet_of(shown).pregnancy.id, risks=(cone,)))
    shown.session.woman.reload()
    trauma = shown.details.form.trauma
    assert (trauma.value(), trauma.isEnabled()) == (TriState.YES, False)
    assert trauma_label(shown) == "Cervical trauma: follows from the risks"
    assert clipped(shown) == []


def test_trauma_is_asked_in_one_place_and_what_is_recorded_is_seen(shown: PregnancyPage, desk: Desk) -> None:
    desk.store.put(replace(sheet_of(shown).pregnancy, cervical_trauma=TriState.YES))
    shown.session.woman.reload()
    trauma = shown.details.form.trauma
    assert (trauma.value(), trauma.isEnabled()) == (TriState.YES, False)
    assert trauma_label(shown) == "Cervical trauma: asked with the risks"
    assert not shown.details.is_changed


def test_done_leads_to_her_page(shown: PregnancyPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.location_wanted) as led:
        qtbot.keyClick(shown, Qt.Key.Key_Return, CTRL)
    assert (led.args[0].where, led.args[0].pregnancy_id) == (Where.WOMAN, sheet_of(shown).pregnancy.id)


def test_done_names_what_is_not_saved(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.details.form.fetuses.set_value(2)
    with qtbot.assertNotEmitted(shown.location_wanted):
        shown.done.click()
    assert shown.unsaved.text() == "Not saved yet: the due date, this pregnancy."


def test_what_is_typed_is_there_when_she_is_opened_again(
    shown: PregnancyPage, pregnancy: Pregnancy, go: Go, qtbot: QtBot
) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.details.form.fetuses.set_value(2)
    go(Location(Where.PREGNANCY))
    shown.session.woman.blank()
    assert shown.dating.now.text() == ""
    show(go, pregnancy)
    assert shown.dating.form.due.value() == date(2026, 7, 8)
    assert shown.details.form.fetuses.value() == 2


def test_a_save_of_one_part_leaves_the_others_as_typed(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.details.form.placenta.set_value(Placenta.NOT_LOW)
    save(qtbot, shown.details.form.fetuses)
    assert sheet_of(shown).pregnancy.placenta is Placenta.NOT_LOW
    assert shown.dating.form.due.value() == date(2026, 7, 8)


def test_another_woman_on_the_screen_refuses_the_save(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    pregnancy = sheet_of(shown).pregnancy
    shown.session.woman.sheet = None
    shown.details.form.placenta.set_value(Placenta.NOT_LOW)
    save(qtbot, shown.details.form.fetuses)
    assert "Another woman" in shown.details.strip.text
    assert desk.store.get(Pregnancy, pregnancy.id).placenta is None


def test_a_new_day_counts_again(shown: PregnancyPage) -> None:
    shown.day_turned()
    assert shown.dating.now.text() == "Due 06-Jul-2026, today 22+0"


def test_a_blank_page_shows_nobody(shown: PregnancyPage) -> None:
    shown.session.woman.blank()
    assert (shown.dating.now.text(), shown.history.summary.text()) == ("", "")
    assert not shown.done.isVisible()


def test_nothing_is_cut_off(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    an_earlier(shown, desk)
    change_to(shown, qtbot, "8.7.2026")
    assert clipped(shown) == []


def test_tab_walks_the_page_in_the_order_of_work(shown: PregnancyPage, qtbot: QtBot) -> None:
    change_to(shown, qtbot, "8.7.2026")
    shown.dating.form.method.setFocus()
    walked = []
    for _ in range(9):
        focus = shown.window().focusWidget()
        walked.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == [
        *("Due date from", "Due date", "Show what changes", "Keep the due date"),
        *(
            "Number of fetuses",
            "Not low",
            "History and risk factors",
            "Leave",
            "Done",
        ),
    ]


def test_a_late_answer_about_another_woman_touches_nothing_typed(
    shown: PregnancyPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[tuple[Callable[[object], None], Callable[[CervitrendError], None]]] = []

    def hold(runner: object, owner: object, work: object, then: Any, failed: Any, name: str = "") -> None:
        waiting.append((then, failed))

    monkeypatch.setattr(InlineRunner, "run", hold)
    shown.details.form.placenta.set_value(Placenta.NOT_LOW)
    save(qtbot, shown.details.form.fetuses)
    shown.session.woman.sheet = None
    change_to(shown, qtbot, "8.7.2026")
    waiting[0][0]((None, None))
    assert shown.dating.form.due.value() == date(2026, 7, 8)
    with qtbot.waitSignal(shown.failed):
        waiting[0][1](Unavailable("database.disk_failed"))
