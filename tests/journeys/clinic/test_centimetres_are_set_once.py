"""A scanner that displays centimetres is named once in the settings; from then on 2.24 is read as 22.4 mm."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from tests.builders import NURSE, a_desk, a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from tests.stores import a_store
from ui.pages.scan.page import ScanPage
from ui.pages.settings.page import SettingsPage
from ui.session.session import Location, Where


def test_the_lead_names_an_examiner_and_her_figures_are_centimetres(
    tmp_path: Path, themed_app: QApplication, qtbot: QtBot
) -> None:
    desk = a_desk(a_store(tmp_path))
    lead = desk.store.put(replace(NURSE, role=Role.LEAD))
    desk = replace(desk, user=lead, settings=desk.store.put(desk.settings))
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="24.9")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)

    window = a_window(settled(desk, themed_app, qtbot), themed_app, qtbot)
    hand = Keyboard(window)
    hand.type("F3 adey Enter F4")
    page = page_of(window, ScanPage)
    assert page.form.examiner.text() == NURSE.name
    hand.type("2.24 Tab")
    field = page.form.fields["readings.0"]
    assert (field.label.text(), page.form.readings[0].text(), page.form.readings[0].shown_unit) == (
        "Reading &1   = 22.4 mm",
        "2.24",
        "cm",
    )
    hand.type("Ctrl+S")
    scan = her_sheet(window).scans[-1]
    assert ([str(r) for r in scan.readings], scan.typed) == (["22.4"], ("2.24",))


def settled(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Desk:
    """The desk after its lead has named the examiner in the settings, by keys."""
    window = a_window(desk, themed_app, qtbot)
    window.go(Location(Where.SETTINGS, typed="clinic"))
    form = page_of(window, SettingsPage).clinic
    for line, text in ((form.inputs["centimetre_examiners"], NURSE.name), (form.reason, "as on her scanner")):
        line.setFocus()
        qtbot.keyClicks(line, text)
    with qtbot.waitSignal(window.desk_changed) as settled:
        Keyboard(window).type("Ctrl+S")
    new: Desk = settled.args[0]
    return new
