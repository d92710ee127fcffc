"""Searching for a woman, opening her, and the door to a new one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.settings import Country
from models.records.clinic.user import Role
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod
from models.usecases.clinic.access_log import log_access
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.women.register import register_woman
from tests.builders import DUE, a_patient_draft
from tests.ui.clipping import clipped
from tests.ui.pages.screen import Screen
from ui.pages.women.page import MOST_SHOWN, WomenPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def a_woman(desk: Desk, family: str = "Adeyemi", given: str = "Folake", number: str = "") -> Patient:
    draft = a_patient_draft(family_name=family, given_name=given, born_on=date(1993, 3, 14), number=number)
    return register_woman(desk, replace(draft, others=frozenset(w.id for w in desk.store.every(Patient))))


def shown(page: WomenPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_page_opens_with_the_focus_in_the_search(page: WomenPage) -> None:
    page.opened(Location(Where.WOMEN))
    assert page.search.hasFocus()
    assert "Type a name or any part of one" in page.message.text()


def test_before_anything_is_typed_the_women_opened_last_are_offered(
    page: WomenPage, desk: Desk, qtbot: QtBot
) -> None:
    patient = a_woman(desk)
    log_access(desk, AccessKind.LOOKED, patient_id=patient.id)
    page.opened(Location(Where.WOMEN))
    assert page.message.text().endswith("You opened last:")
    assert [row[0] for row in shown(page)] == ["ADEYEMI, Folake"]
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    with qtbot.waitSignal(page.location_wanted):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    page.search.setText("zzz")
    assert shown(page) == []


def test_results_come_while_typing_without_accents(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk, "Łukaszewska", number="RX482113")
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, dating=dating))
    qtbot.keyClicks(page.search, "luk")
    assert shown(page) == [
        ["ŁUKASZEWSKA, Folake", "14-Mar-1993", "RX 482 113", "22+0", "06-Jul-2026"],
    ]


def test_a_woman_without_a_due_date_or_a_pregnancy_is_said_to_be_so(page: WomenPage, desk: Desk) -> None:
    a_woman(desk, "Aden")
    open_pregnancy(desk, PregnancyDraft(patient_id=a_woman(desk, "Adler").id))
    page.search.setText("ad")
    assert [row[3] for row in shown(page)] == ["no open pregnancy", "no due date"]
    assert [row[2] for row in shown(page)] == ["not known", "not known"]


def test_going_on_typing_puts_the_cursor_at_the_end(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman(desk)
    page.opened(Location(Where.WOMEN, typed="a"))
    qtbot.keyClicks(page.search, "de")
    assert page.search.text() == "ade"
    assert len(shown(page)) == 1


def test_coming_back_finds_the_last_search_selected(page: WomenPage, qtbot: QtBot) -> None:
    page.opened(Location(Where.WOMEN, typed="ade"))
    page.opened(Location(Where.WOMEN))
    assert page.search.selectedText() == "ade"


def test_enter_opens_the_only_woman_found(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    page.search.setText("adeyemi")
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert led.args[0] == Location(Where.PREGNANCY, patient_id=patient.id)


def test_enter_among_several_opens_nobody_but_leads_into_the_list(
    page: WomenPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman(desk)
    a_woman(desk, "Aden")
    page.search.setText("ad")
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_enter_with_nobody_found_does_nothing(page: WomenPage, qtbot: QtBot) -> None:
    page.search.setText("zzz")
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)


def test_down_and_enter_open_the_pregnancy(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id))
    qtbot.keyClicks(page.search, "ade")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert led.args[0] == Location(Where.WOMAN, patient_id=patient.id, pregnancy_id=pregnancy.id)


@pytest.mark.parametrize(
    ("country", "day"), [(Country.ENGLAND, "03-Apr-1993"), (Country.UNITED_STATES, "04-Mar-1993")]
)
def test_a_birth_date_is_shown_as_it_was_understood(
    desk: Desk, qtbot: QtBot, themed_app: QApplication, country: Country, day: str
) -> None:
    there, runner = replace(desk, settings=replace(desk.settings, country=country)), InlineRunner()
    page = WomenPage(Session(there, runner, WomanOnScreen(there, runner, themed_app)))
    qtbot.addWidget(page)
    page.search.setText("3/4/93")
    assert page.message.text().startswith(f"Nobody born on {day} is found.")
    born_on = date(1993, 4, 3) if country is Country.ENGLAND else date(1993, 3, 4)
    register_woman(desk, a_patient_draft(family_name="Berg", born_on=born_on))
    page.search.setText("3.4.93")
    assert page.message.text().startswith(f"1 woman found, born on {day}.")


def test_nobody_found_asks_to_search_on_before_she_is_registered(page: WomenPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zzz")
    assert "Nobody is found" in page.message.text()
    assert "register" not in page.message.text().casefold()
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.search, Qt.Key.Key_N, CTRL)
    assert led.args[0] == Location(Where.REGISTER, typed="zzz")


def test_her_details_are_corrected_from_the_list(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    page.search.setText("ade")
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.search, Qt.Key.Key_E, CTRL)
    assert led.args[0] == Location(Where.REGISTER, patient_id=patient.id)


def test_a_full_list_asks_to_type_more(page: WomenPage, desk: Desk) -> None:
    for number in range(MOST_SHOWN):
        a_woman(desk, "Adeyemi", f"F{number}")
    page.search.setText("ade")
    assert "type more" in page.message.text()
    assert len(shown(page)) == MOST_SHOWN


def test_a_new_day_searches_again(page: WomenPage, desk: Desk) -> None:
    page.search.setText("ade")
    a_woman(desk)
    page.day_turned()
    assert len(shown(page)) == 1


def test_a_store_that_fails_is_handed_on(
    page: WomenPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: object, text: str, **_options: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "find_women", broken)
    with qtbot.waitSignal(page.failed):
        page.search.setText("a")


@pytest.mark.parametrize("typed", ["", "ad", "zzz"])
def test_nothing_is_cut_off(page: WomenPage, desk: Desk, typed: str) -> None:
    a_woman(desk, "Adeyemi-Łukaszewska", "Oluwaseun", "RX482113")
    page.search.setText(typed)
    assert clipped(page) == []


def test_a_woman_may_be_the_same_as_another_one(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    patient = a_woman(desk)
    page.search.setText("adeyemi")
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.search, Qt.Key.Key_M, ALT)
    assert led.args[0] == Location(Where.MERGE, record_id=patient.id)


def test_nobody_is_the_same_as_nobody(page: WomenPage) -> None:
    assert not page.same.isEnabled()


def test_everything_about_a_woman_without_a_pregnancy_is_saved_where_she_is_found(
    screen: Screen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    her = a_woman(desk)
    written: dict[Path, str] = {}
    page = screen.page(lambda session: WomenPage(session, written.__setitem__))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    assert not page.save_all.isEnabled()
    page.search.setText("ade")
    with qtbot.waitSignal(page.notice) as said:
        page.save_all.click()
    assert "They are not encrypted" in said.args[0]
    assert {path.parent for path in written} == {tmp_path}
    (access,) = desk.store.every(Access)
    assert (access.export, access.patient_id) == (ExportKind.WHOLE_WOMAN, her.id)


def test_whoever_may_not_save_everything_about_her_is_told_who_may(screen: Screen, desk: Desk) -> None:
    a_woman(desk)
    reads = replace(screen, desk=replace(desk, user=replace(desk.user, role=Role.READ_ONLY)))
    page = reads.page(lambda session: WomenPage(session, lambda *_: None))
    page.search.setText("ade")
    assert not page.save_all.isEnabled()
    assert "clinic lead" in page.save_all.toolTip()
