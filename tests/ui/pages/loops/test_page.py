"""The sheet of open loops on the screen, and handing it over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Unavailable
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import Role, User
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan
from models.usecases.women.register import register_woman
from tests.builders import DUE, NURSE, STAMP, a_desk, a_patient_draft, a_scan_draft, next_id
from tests.ui.clipping import clipped
from tests.ui.pages.screen import Screen
from ui.pages.loops.page import LoopsPage
from ui.session.session import LEAVING, Location, Where

CTRL = Qt.KeyboardModifier.ControlModifier
SHEET, GOING = Location(Where.LOOPS), Location(Where.LOOPS, typed=LEAVING)


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    store.put(User(id=next_id(), stamp=STAMP, sign_in="costa", name="Mw Ines COSTA", role=Role.NURSE))
    return replace(a_desk(store), user=store.get(User, NURSE.id))


@pytest.fixture
def page(screen: Screen) -> LoopsPage:
    return screen.page(LoopsPage)


def a_short_cervix(desk: Desk, family: str = "Adeyemi") -> None:
    patient = register_woman(desk, a_patient_draft(family_name=family, given_name="Folake"))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    record_scan(desk, a_scan_draft(pregnancy.id, "9.9"))


def show(page: LoopsPage, location: Location, qtbot: QtBot) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.opened(location)


def test_nothing_open_is_said(page: LoopsPage, qtbot: QtBot) -> None:
    show(page, SHEET, qtbot)
    assert page.empty.isVisible()
    assert page.subtitle.text().startswith("Nothing is open · ")


def test_every_loop_is_a_row_and_enter_opens_the_woman(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, SHEET, qtbot)
    assert len(page.model.rows) == len(desk.store.loops(desk.clock.today())) > 1
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    place = wanted.args[0]
    assert (place.where, desk.store.sheet(place.pregnancy_id).patient.family_name) == (
        Where.WOMAN,
        "Adeyemi",
    )


def test_the_table_has_its_text_twin(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, SHEET, qtbot)
    assert "ADEYEMI, Folake" in page.table.accessibleDescription()


def test_handing_over_keeps_to_whom_and_says_so(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, SHEET, qtbot)
    page.form.users.set_value("Mw Ines COSTA")
    page.form.note.setText("Dr Chen rings back")
    with qtbot.waitSignal(page.notice) as said, qtbot.assertNotEmitted(page.sign_out_wanted):
        qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    kept = desk.store.every(HandOver)[-1]
    assert said.args == ["Handed over to Mw Ines COSTA."]
    assert (kept.note, len(kept.flag_ids)) == ("Dr Chen rings back", len(page.model.rows))
    assert page.form.to_name == ""
    assert all(line.told.startswith("Handed to Mw Ines COSTA, ") for line in page.model.rows)
    assert clipped(page) == []


def test_nothing_is_handed_over_to_nobody_without_a_word(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    show(page, SHEET, qtbot)
    page.form.users.set_value("Mw Ines COSTA")
    page.form.hand.click()
    assert desk.store.every(HandOver) == ()
    assert page.form.fields["note"].problem.text.startswith("Nothing is open")
    page.form.note.setText("Dr Chen rings back")
    page.form.hand.click()
    assert len(desk.store.every(HandOver)) == 1


def test_a_typed_name_goes_before_the_chosen_one(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    show(page, SHEET, qtbot)
    page.form.users.set_value("Mw Ines COSTA")
    qtbot.keyClicks(page.form.name, "Night team")
    qtbot.keyClicks(page.form.note, "quiet")
    page.form.hand.click()
    kept = desk.store.every(HandOver)[-1]
    assert (kept.to_name, kept.to_user) == ("Night team", None)


def test_before_signing_out_handing_over_signs_out(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, GOING, qtbot)
    assert page.strip.text.startswith("Before you sign out: ")
    page.form.users.set_value("Mw Ines COSTA")
    with qtbot.waitSignal(page.sign_out_wanted):
        page.form.hand.click()


def test_nobody_is_held_up_by_the_sheet(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, GOING, qtbot)
    with qtbot.waitSignal(page.sign_out_wanted):
        page.form.leave.click()
    assert desk.store.every(HandOver) == ()


def test_at_any_other_time_the_sheet_does_not_sign_out(page: LoopsPage, qtbot: QtBot) -> None:
    show(page, SHEET, qtbot)
    assert not page.form.leave.isVisible()
    assert not page.strip.text


def test_a_name_that_is_missing_is_asked_for_at_its_field(page: LoopsPage, qtbot: QtBot) -> None:
    show(page, GOING, qtbot)
    with qtbot.assertNotEmitted(page.sign_out_wanted), qtbot.assertNotEmitted(page.failed):
        page.form.hand.click()
    assert page.form.fields["to_name"].problem.text == "Say to whom this is handed over."
    qtbot.keyClicks(page.form.name, "N")
    assert page.form.fields["to_name"].problem.text == ""


def test_a_hand_over_that_is_not_kept_is_said_and_leaves_what_was_typed(
    page: LoopsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_full")

    show(page, GOING, qtbot)
    page.form.name.setText("Night team")
    page.form.note.setText("quiet")
    monkeypatch.setattr("ui.pages.loops.presenter.hand_over", broken)
    with qtbot.waitSignal(page.failed), qtbot.assertNotEmitted(page.sign_out_wanted):
        page.form.hand.click()
    assert page.form.to_name == "Night team"


def test_a_sheet_that_cannot_be_read_is_said(
    page: LoopsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr("ui.pages.loops.presenter.open_loops", broken)
    with qtbot.waitSignal(page.failed):
        show(page, SHEET, qtbot)
    assert page.subtitle.text() == "What is open could not be read."


def test_a_new_day_is_read_anew(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    show(page, SHEET, qtbot)
    a_short_cervix(desk)
    page.day_turned()
    assert page.model.rows


def test_nothing_is_cut_off(page: LoopsPage, desk: Desk, qtbot: QtBot) -> None:
    a_short_cervix(desk)
    show(page, GOING, qtbot)
    assert clipped(page) == []
