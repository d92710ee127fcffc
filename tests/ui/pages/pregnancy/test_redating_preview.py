"""Another due date takes two steps: what it would change, then exactly that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.history import EarlierOutcome, Onset
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Placenta, Pregnancy
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import (
    DatingDraft,
    PregnancyDetails,
    PregnancyDraft,
    open_pregnancy,
    record_details,
)
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import DUE, a_day, a_scan_draft
from tests.ui.clipping import clipped
from ui.pages.pregnancy import presenter as redating
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Go = Callable[[Location], None]


@pytest.fixture
def pregnancy(desk: Desk, patient: Patient) -> Pregnancy:
    """A singleton due 06-Jul-2026 with an earlier loss and a short scan today."""
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    opened = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    add_earlier(
        desk, opened.id, EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+2", onset=Onset.SPONTANEOUS)
    )
    record_scan(desk, replace(a_scan_draft(opened.id, "31.0"), on=a_day("18+0")))
    record_scan(desk, a_scan_draft(opened.id, "22.4"))
    return opened


@pytest.fixture
def shown(page: PregnancyPage, pregnancy: Pregnancy, go: Go) -> PregnancyPage:
    go(Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))
    return page


def sheet_of(page: PregnancyPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def say(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def preview(page: PregnancyPage, qtbot: QtBot, due: str) -> None:
    """Type another due date and ask what it changes, by keyboard alone."""
    qtbot.keyClick(page, Qt.Key.Key_C, ALT)
    qtbot.keyClicks(page.dating.form.method, "M")
    say(qtbot, page.dating.form.due, due)
    qtbot.keyClick(page.dating.form.due, Qt.Key.Key_S, CTRL)


def save(page: PregnancyPage, qtbot: QtBot, reason: str) -> None:
    say(qtbot, page.preview.reason, reason)
    qtbot.keyClick(page.preview.reason, Qt.Key.Key_S, CTRL)


def rows(page: PregnancyPage, table: str) -> list[list[str]]:
    model = (page.preview.ages if table == "ages" else page.preview.flags).model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def test_both_due_dates_stand_side_by_side(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    assert [[t.text() for t in pair] for pair in shown.preview.facts] == [
        ["06-Jul-2026", "09-Jul-2026, 3 days later"],
        ["method not known", "method not known"],
        ["22+0", "21+4"],
        ["Next scan: a decision is owed first", "Next scan: a decision is owed first"],
    ]
    assert sheet_of(shown).due_date == DUE


@pytest.mark.parametrize("placenta", [None, Placenta.LOW])
def test_a_flag_that_moves_is_shown_with_what_a_low_placenta_asks_for(
    page: PregnancyPage, pregnancy: Pregnancy, desk: Desk, go: Go, qtbot: QtBot, placenta: Placenta | None
) -> None:
    desk.store.put(replace(desk.store.sheet(pregnancy.id).pregnancy, placenta=placenta))
    record_scan(desk, a_scan_draft(pregnancy.id, "8.0", retyped=("8.0",)))
    go(Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))
    preview(page, qtbot, "1.11.2026")
    told = [row[1] for row in rows(page, "flags") if "Very short or no measurable" in row[1]]
    text = "Very short or no measurable cervix: examine for dilation and membranes today"
    guard = "(after the senior obstetrician's word; speculum only, no finger)"
    assert told == [f"Senior obstetrician's word first: {text} {guard}" if placenta else text]


def test_every_scan_stands_with_both_ages_newest_first(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    assert rows(shown, "ages") == [
        ["02-Mar-2026", "Scan", "22+0", "21+4"],
        ["02-Feb-2026", "Scan", "18+0", "17+4"],
    ]


def test_a_flag_that_goes_and_one_that_appears_stand_with_their_windows(
    shown: PregnancyPage, qtbot: QtBot
) -> None:
    preview(shown, qtbot, "1.6.2026")
    told = {row[1]: [row[0], *row[2:]] for row in rows(shown, "flags")}
    offer = told["Offer a choice of vaginal progesterone or cerclage"]
    assert offer == ["Goes", "16-Mar-2026", "–", "by the new due date"]
    assert [row[0] for row in told.values()].count("Appears") == 1


def test_the_whole_wording_of_a_flag_can_be_read(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "1.6.2026")
    wording = "Offer a choice of vaginal progesterone or cerclage"
    shown.preview.flags.selectRow([row[1] for row in rows(shown, "flags")].index(wording))
    assert shown.preview.told.text().startswith(f"{wording} (")


def test_saving_from_the_preview_keeps_both_due_dates(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    assert shown.preview.reason.hasFocus()
    save(shown, qtbot, "first scan found")
    assert [(d.due_on, d.reason) for d in sheet_of(shown).datings] == [
        (DUE.on, ""),
        (date(2026, 7, 9), "first scan found"),
    ]
    assert (shown.preview.isVisible(), shown.dating.form.isVisible()) == (False, False)
    assert shown.dating.now.text() == "Due 09-Jul-2026, today 21+4"
    assert "by Sr Amina HADDAD: first scan found" in shown.dating.how.text()
    assert "06-Jul-2026: method not known" in shown.dating.before.text()


def test_saving_without_a_reason_is_refused_at_the_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    save(shown, qtbot, "  ")
    assert "Say why" in shown.preview.reason_field.problem.text
    assert shown.preview.reason.hasFocus()
    assert len(sheet_of(shown).datings) == 1


def test_enter_behind_the_reason_saves(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    say(qtbot, shown.preview.reason, "first scan found")
    qtbot.keyClick(shown.preview.reason, Qt.Key.Key_Return)
    assert [d.reason for d in sheet_of(shown).datings] == ["", "first scan found"]


def test_a_save_that_fails_is_said_above_and_leaves_the_preview(
    shown: PregnancyPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Unavailable("database.disk_failed")

    preview(shown, qtbot, "9.7.2026")
    monkeypatch.setattr(redating, "redate", fail)
    save(shown, qtbot, "first scan found")
    assert shown.preview.strip.text
    assert (shown.preview.isVisible(), shown.preview.reason.text()) == (True, "first scan found")
    assert len(sheet_of(shown).datings) == 1


def test_a_record_changed_at_another_desk_renews_the_preview(
    shown: PregnancyPage, desk: Desk, qtbot: QtBot
) -> None:
    preview(shown, qtbot, "9.7.2026")
    record_scan(desk, replace(a_scan_draft(sheet_of(shown).pregnancy.id, "28.0"), on=a_day("20+0")))
    save(shown, qtbot, "first scan found")
    assert len(sheet_of(shown).datings) == 1
    assert "changed meanwhile" in shown.preview.strip.text
    assert ["16-Feb-2026", "Scan", "20+0", "19+4"] in rows(shown, "ages")
    assert shown.preview.reason.text() == "first scan found"
    save(shown, qtbot, "first scan found")
    assert len(sheet_of(shown).datings) == 2


def test_a_record_read_again_meanwhile_renews_the_preview(
    shown: PregnancyPage, desk: Desk, qtbot: QtBot
) -> None:
    preview(shown, qtbot, "9.7.2026")
    twins = PregnancyDetails(fetuses=2, cervical_trauma=TriState.NO)
    record_details(desk, sheet_of(shown).pregnancy, twins, "second sac")
    shown.session.woman.reload()
    assert "changed meanwhile" in shown.preview.strip.text


def test_a_record_read_again_unchanged_leaves_the_preview(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    shown.session.woman.reload()
    assert (shown.preview.strip.text, shown.preview.isVisible()) == ("", True)


def test_a_due_date_that_cannot_be_goes_back_to_the_form(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "28.11.2026")
    assert not shown.preview.isVisible()
    assert "outside the pregnancy" in shown.dating.form.fields["due_on"].problem.text


def test_a_preview_that_can_no_longer_be_goes_back_to_the_form(
    shown: PregnancyPage, desk: Desk, qtbot: QtBot
) -> None:
    preview(shown, qtbot, "31.10.2026")
    assert shown.preview.isVisible()
    record_scan(desk, replace(a_scan_draft(sheet_of(shown).pregnancy.id, "31.0"), on=a_day("15+0")))
    save(shown, qtbot, "first scan found")
    assert not shown.preview.isVisible()
    assert len(sheet_of(shown).datings) == 1


def test_only_ages_is_said_plainly(
    page: PregnancyPage, desk: Desk, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    opened = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(desk, a_scan_draft(opened.id, "41.0"))
    go(Location(Where.PREGNANCY, patient_id=patient.id, pregnancy_id=opened.id))
    preview(page, qtbot, "7.7.2026")
    assert page.preview.only_ages.text() == "Only ages change: no flag and no planned scan moves."
    assert (page.preview.flags.isVisible(), page.preview.no_flags.isVisible()) == (False, True)


def test_going_back_keeps_what_is_typed(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    say(qtbot, shown.preview.reason, "first scan")
    qtbot.keyClick(shown.preview.reason, Qt.Key.Key_Escape)
    assert shown.dating.form.due.value() == date(2026, 7, 9)
    assert shown.done.isVisible()
    qtbot.keyClick(shown.dating.form.due, Qt.Key.Key_S, CTRL)
    assert shown.preview.reason.text() == "first scan"


def test_cancelling_the_change_forgets_the_reason(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    say(qtbot, shown.preview.reason, "first scan")
    shown.preview.back.click()
    shown.dating.cancel.click()
    assert shown.preview.reason.text() == ""


def test_another_woman_sees_nothing_of_the_preview(
    shown: PregnancyPage, pregnancy: Pregnancy, go: Go, qtbot: QtBot
) -> None:
    preview(shown, qtbot, "9.7.2026")
    say(qtbot, shown.preview.reason, "first scan")
    shown.on_leave()
    shown.session.woman.blank()
    assert (shown.preview.shown, rows(shown, "ages"), shown.preview.reason.text()) == (None, [], "")
    go(Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))
    assert (shown.dating.form.due.value(), shown.preview.reason.text()) == (date(2026, 7, 9), "first scan")


def test_the_page_cannot_be_left_by_done_while_the_preview_stands(shown: PregnancyPage, qtbot: QtBot) -> None:
    preview(shown, qtbot, "9.7.2026")
    assert not shown.done.isVisible()


def test_nothing_of_the_preview_is_cut_off(shown: PregnancyPage, desk: Desk, qtbot: QtBot) -> None:
    preview(shown, qtbot, "1.6.2026")
    assert clipped(shown) == []
    record_scan(desk, replace(a_scan_draft(sheet_of(shown).pregnancy.id, "28.0"), on=a_day("20+0")))
    save(shown, qtbot, "")
    assert clipped(shown) == []
