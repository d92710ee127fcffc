"""The history's page: what is seen first, drafts, and what a late answer may do."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import a_sheet, an_earlier_loss
from tests.ui.pages.history.conftest import Opened
from ui.session.session import Location, Where
from ui.shell.help.help_index import section_for

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_history_not_taken_begins_with_the_earlier_pregnancies(opened: Opened) -> None:
    page = opened(a_sheet(history=None))
    assert page.earlier.summary.text() == "History not taken"
    assert page.earlier.add.hasFocus()


def test_a_history_taken_begins_with_the_first_factor_nobody_asked(opened: Opened) -> None:
    page = opened(a_sheet(history=(an_earlier_loss(),)))
    first = next(iter(page.risks.lines.values()))
    assert first.isAncestorOf(page.focusWidget())


def test_a_place_may_lead_to_the_factors_before_the_history_was_taken(opened: Opened, desk: Desk) -> None:
    page = opened(a_sheet(history=None))
    sheet = page.session.woman.sheet
    assert sheet is not None
    page.blank()
    page.opened(Location(Where.HISTORY, pregnancy_id=sheet.pregnancy.id, typed="risk_factors"))
    page.show_sheet(desk.store.sheet(sheet.pregnancy.id))
    assert page.risks.isAncestorOf(page.focusWidget())


def test_done_leads_to_her_page(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet())
    with qtbot.waitSignal(page.location_wanted, check_params_cb=lambda to: to.where is Where.WOMAN):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, CTRL)


def test_done_names_what_is_not_saved(opened: Opened, qtbot: QtBot) -> None:
    page = opened(a_sheet(history=None))
    page.earlier.add.click()
    page.earlier.form.restore({"age": "30+2"})
    page.risks.restore({"smoking": "no"})
    with qtbot.assertNotEmitted(page.location_wanted):
        page.done.click()
    assert page.unsaved.text() == "Not saved yet: the earlier pregnancy, the risk factors."


def test_the_help_of_every_field_explains_why_it_is_asked(opened: Opened) -> None:
    page = opened(a_sheet())
    inner = [*page.risks.inputs.values(), *(field.inner for field in page.earlier.form.fields.values())]
    found = {widget.accessibleName(): section_for(Where.HISTORY, widget.accessibleName()) for widget in inner}
    why = ("Who is asked more closely", "Injury to the cervix")
    elsewhere = {name: section for name, section in found.items() if section not in why}
    assert set(elsewhere.values()) <= {"Cerclage", "Names, notes and reasons"}
    asked = {name for name, section in elsewhere.items() if section == "Cerclage"}
    assert asked <= {"Cerclage", "Why the cerclage was placed", "How the cerclage went"}
