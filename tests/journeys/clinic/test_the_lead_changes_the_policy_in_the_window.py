"""From a published guideline to the clinic's own: seen beforehand, adopted, raising flags, kept for ever."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from models.records.clinic.settings import Country
from models.records.flag import Flag, FlagState
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_patient, a_scan, a_sheet, an_earlier_birth, keep
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import PASSWORD, clinic_access
from ui.pages.settings.page import SettingsPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts
from ui.shell.window import Workspace
from ui.widgets.text import Text

ROOT = Path(__file__).parents[3]
CTRL = Qt.KeyboardModifier.ControlModifier
LENGTH = "Length, at most (mm)"
Start = Callable[[], App]


@pytest.fixture
def adeyemi(tmp_path: Path) -> PregnancySheet:
    """In a clinic with a lead: an earlier birth at 30+2, 26.0 mm today, and nobody to call about it."""
    house = clinic_access(tmp_path)
    draft = ClinicDraft(
        clinic_name="Antenatal clinic",
        desk_name="Desk 1",
        country=Country.ELSEWHERE,
        guidelines=("nice-ng25",),
        user_name="Sr Amina HADDAD",
        sign_in="amina",
        password=PASSWORD,
        password_again=PASSWORD,
    )
    desk = found_clinic(house, draft, house.vault.new_recovery_key())
    other = replace(a_sheet(a_scan(mm="40.0")), patient=a_patient("Kowalska", number="RX1"))
    kept = [keep(desk.store, s) for s in (other, a_sheet(a_scan(mm="26.0"), history=(an_earlier_birth(),)))]
    sheets = [evaluate_pregnancy(desk, sheet.pregnancy.id) for sheet in kept]
    desk.store.close()
    return sheets[-1]


@pytest.fixture
def start(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program on that clinic and signs in, as often as it is called."""
    running: list[App] = []

    def begin() -> App:
        for before in running:
            before.shell.close()
        house = clinic_access(tmp_path)
        references = read_references(ROOT / "assets" / "references")
        parts = Parts(
            access=lambda: house,
            is_founded=True,
            save_text=save_text,
            entries=lambda: entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references),
            fonts=FONTS,
            warm_up=lambda: None,
        )
        app = App(themed_app, parts, InlineRunner())
        running.append(app)
        qtbot.addWidget(app.shell)
        with qtbot.waitActive(app.shell):
            app.start()
        app.sign_in.name.setText("amina")
        app.sign_in.password.setText(PASSWORD)
        qtbot.keyClick(app.sign_in.password, Qt.Key.Key_Return)
        return app

    yield begin
    running[-1].shell.close()


def press(qtbot: QtBot, window: QWidget, *keys: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press keys wherever the focus is."""
    for key in keys:
        qtbot.keyClick(window.focusWidget(), key, with_ or Qt.KeyboardModifier.NoModifier)


def tab_to(qtbot: QtBot, window: QWidget, name: str) -> QWidget:
    """Press Tab until the focus is on the field of that name."""
    for _ in range(40):
        here = window.focusWidget()
        assert here is not None
        if here.accessibleName() == name:
            return here
        press(qtbot, window, Qt.Key.Key_Tab)
    raise AssertionError(name)


def type_into(qtbot: QtBot, window: QWidget, name: str, text: str) -> None:
    """Type a text in place of what stands in a field."""
    field = tab_to(qtbot, window, name)
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, text)


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def settings_of(app: App) -> SettingsPage:
    page = workspace_of(app).page
    assert isinstance(page, SettingsPage)
    return page


def offer_of(app: App, sheet: PregnancySheet) -> Flag | None:
    """Her open flag that offers a choice of progesterone or cerclage."""
    flags = workspace_of(app).session.desk.store.sheet(sheet.pregnancy.id).flags
    return next((f for f in flags if f.rule_id == "NICE-OFFER" and f.state is FlagState.OPEN), None)


def type_threshold(qtbot: QtBot, app: App, length: str) -> None:
    """From any page: settings, policy, a new edition, the first rule, its length; then see who changes."""
    window = app.shell
    press(qtbot, window, Qt.Key.Key_F9)
    settings_of(app).open_tab("policy")
    settings_of(app).tabs.setFocus()
    press(qtbot, window, Qt.Key.Key_N, with_=CTRL)
    press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    type_into(qtbot, window, LENGTH, length)
    press(qtbot, window, Qt.Key.Key_Return, with_=CTRL)


def sign(qtbot: QtBot, app: App, reason: str) -> None:
    """Name who answers for it and why, and adopt it in its two steps."""
    window = app.shell
    type_into(qtbot, window, "Approved by", "Dr Ines Ferreira")
    type_into(qtbot, window, "Reason", reason)
    press(qtbot, window, Qt.Key.Key_Return, with_=CTRL)
    press(qtbot, window, Qt.Key.Key_Space)


def texts_of(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Text) if label.isVisible()]


def test_the_dry_run_names_the_women_and_changes_nothing(
    start: Start, qtbot: QtBot, adeyemi: PregnancySheet
) -> None:
    app = start()
    type_threshold(qtbot, app, "27.0")
    card = settings_of(app).policy.last_look.dry_run
    assert card.message.text() == "If adopted, 1 of 2 women change today."
    assert [str(row.woman.name) for row in card.model.rows] == ["ADEYEMI, Folake (Mrs)"]
    assert offer_of(app, adeyemi) is None


def test_an_adopted_edition_raises_the_flag_and_is_named_by_it(
    start: Start, qtbot: QtBot, adeyemi: PregnancySheet
) -> None:
    app = start()
    type_threshold(qtbot, app, "27.0")
    sign(qtbot, app, "Audit of 2025")
    flag = offer_of(app, adeyemi)
    assert flag is not None
    assert (flag.guideline, flag.guideline_version) == ("NICE NG25 (clinic)", "clinic edition 1")
    workspace_of(app).go(Location(Where.WOMAN, adeyemi.patient.id, adeyemi.pregnancy.id))
    assert any("clinic edition 1" in text for text in texts_of(workspace_of(app).page))


def test_every_edition_stays_readable_after_a_restart(
    start: Start, qtbot: QtBot, adeyemi: PregnancySheet
) -> None:
    app = start()
    type_threshold(qtbot, app, "27.0")
    sign(qtbot, app, "Audit of 2025")
    type_threshold(qtbot, app, "25.5")
    sign(qtbot, app, "Audit of 2026")
    assert offer_of(app, adeyemi) is None
    app = start()
    press(qtbot, app.shell, Qt.Key.Key_F9)
    settings_of(app).open_tab("policy")
    editions = settings_of(app).policy.editions
    assert [(e.pack.edition, e.is_followed) for e in editions.model.rows] == [(2, True), (1, False)]
    assert "– Length 25.5 mm or less" in texts_of(editions.view)
    editions.rows.selectRow(1)
    assert "– Length 27.0 mm or less" in texts_of(editions.view)
    assert workspace_of(app).session.desk.followed[0].version == "clinic edition 2"


def test_half_of_an_edition_is_still_there_after_a_restart(
    start: Start, qtbot: QtBot, adeyemi: PregnancySheet
) -> None:
    app = start()
    type_threshold(qtbot, app, "27.0")
    type_into(qtbot, app.shell, "Reason", "Aud")
    app = start()
    chips = workspace_of(app).foot.chips
    (chip,) = chips.buttons
    assert chip.text() == "Settings, 3 fields typed"
    chip.click()
    assert chips.buttons == ()
    policy = settings_of(app).policy
    assert policy.editor.typed == {("NICE-OFFER", "tests.2.at_most"): "27.0"}
    assert policy.last_look.reason.text() == "Aud"
