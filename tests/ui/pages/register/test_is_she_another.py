"""A woman who is nearly certainly in the record already is not saved before somebody says that she is another."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.patient import Patient
from models.usecases.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.pages.register.test_register_page import CTRL, NEW, a_woman, save, say
from ui.pages.register.page import RegisterPage

DEED = CTRL | Qt.KeyboardModifier.ShiftModifier


def type_her_again(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    for name, text in (("family_name", "adeyemi"), ("given_name", "Folake"), ("number", "Z9")):
        say(qtbot, page.form.plain[name], text)
    say(qtbot, page.form.born, "14.3.1993\t")


def women(desk: Desk) -> int:
    return len([*desk.store.every(Patient)])


def test_saving_twice_registers_nobody_and_leads_to_her_who_is_known(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    known = a_woman(desk)
    type_her_again(page, qtbot)
    save(page, qtbot)
    save(page, qtbot)
    assert women(desk) == 1
    assert "She may be ADEYEMI, Folake" in page.form.strip.text
    assert clipped(page) == []
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert led.args[0].patient_id == known.id


def test_that_she_is_another_woman_is_a_deed_of_its_own(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman(desk)
    type_her_again(page, qtbot)
    qtbot.keyClick(page.form, Qt.Key.Key_Return, DEED)
    assert women(desk) == 1
    save(page, qtbot)
    with qtbot.waitSignal(page.location_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, DEED)
    assert women(desk) == 2


def test_what_is_wrong_is_mended_before_it_is_asked(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman(desk)
    type_her_again(page, qtbot)
    page.form.plain["number"].clear()
    save(page, qtbot)
    assert (page.form.strip.text, page.likely.another.isVisible()) == ("", False)
    assert page.form.fields["number"].problem.text


def test_what_is_typed_anew_is_asked_anew(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman(desk)
    type_her_again(page, qtbot)
    save(page, qtbot)
    say(qtbot, page.form.plain["given_name"], "Folakemi")
    assert not page.likely.another.isVisible()
    save(page, qtbot)
    assert (women(desk), page.likely.another.isVisible()) == (1, True)


def test_whom_another_desk_took_in_meanwhile_is_seen_before_she_is_said_to_be_another(
    page: RegisterPage, desk: Desk, qtbot: QtBot
) -> None:
    type_her_again(page, qtbot)
    a_woman(desk)
    save(page, qtbot)
    row = page.likely.table.current_row()
    assert row is not None
    assert row.born_on == date(1993, 3, 14)
    assert page.likely.another.isVisible()
