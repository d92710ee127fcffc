"""From an empty computer to an answered flag, and all of it still there after a restart."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from db.verify import verify
from models.records.discussion import Decision, ToldHow
from models.records.flag import FlagState
from models.records.pregnancy import DatingMethod
from models.usecases.pregnancies.dating import PregnancyDetails
from models.values.recovery import RecoveryKey
from models.views import PregnancySheet
from tests.builders import DUE, a_sheet, keep
from tests.planted import lie_open_in
from tests.stores import RAW_KEY
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import PASSWORD, clinic_access
from ui.forms.key_form import ASKED
from ui.pages.first_start.page import FirstStartPage
from ui.pages.history.page import HistoryPage
from ui.pages.pregnancy.page import PregnancyPage
from ui.pages.register.page import RegisterPage
from ui.pages.scan.page import ScanPage
from ui.pages.today.page import TodayPage
from ui.pages.woman.page import WomanPage
from ui.pages.women.page import WomenPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts
from ui.shell.window import Workspace
from ui.widgets.fields.choices import ChoiceField

pytestmark = pytest.mark.drawn

ROOT = Path(__file__).parents[3]
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Start = Callable[[], App]


@pytest.fixture
def start(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program on one folder, as often as it is called."""
    running: list[App] = []

    def begin() -> App:
        for before in running:
            before.shell.close()
        house = clinic_access(tmp_path)
        references = read_references(ROOT / "assets" / "references")
        parts = Parts(
            access=lambda: house,
            is_founded=DataFolder(tmp_path).vault.exists(),
            save_text=lambda path, text: None,
            entries=lambda: entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references),
            fonts=FONTS,
            warm_up=lambda: None,
        )
        app = App(themed_app, parts, InlineRunner())
        running.append(app)
        qtbot.addWidget(app.shell)
        with qtbot.waitActive(app.shell):
            app.start()
        return app

    yield begin
    running[-1].shell.close()


def press(qtbot: QtBot, window: QWidget, *keys: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press keys wherever the focus is."""
    for key in keys:
        qtbot.keyClick(window.focusWidget(), key, with_ or Qt.KeyboardModifier.NoModifier)


def typed(qtbot: QtBot, window: QWidget, *texts: str) -> None:
    """Type texts into one field after the other."""
    for text in texts:
        here = window.focusWidget()
        assert here is not None
        qtbot.keyClicks(here, text)
        press(qtbot, window, Qt.Key.Key_Tab)


def found_the_clinic(app: App, qtbot: QtBot) -> None:
    page, presenter = app.shell.currentWidget(), app.first_start
    assert isinstance(page, FirstStartPage)
    qtbot.waitUntil(lambda: bool(page.clinic.ticks))
    typed(qtbot, app.shell, "united k", "Antenatal clinic", "Desk 2")
    press(qtbot, app.shell, Qt.Key.Key_Return, with_=CTRL)
    typed(qtbot, app.shell, "Sr Amina HADDAD", "amina", PASSWORD, PASSWORD)
    for _ in ("the key is shown", "it is kept"):
        press(qtbot, app.shell, Qt.Key.Key_Return, with_=CTRL)
    groups = RecoveryKey.parse(presenter._recovery_key).groups
    for place in ASKED:
        here = app.shell.focusWidget()
        assert here is not None
        qtbot.keyClicks(here, groups[place])
        press(qtbot, app.shell, Qt.Key.Key_Return)


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def page_of(app: App, kind: type[QWidget]) -> QWidget:
    page = workspace_of(app).page
    assert isinstance(page, kind), page
    return page


def register_her(app: App, qtbot: QtBot) -> None:
    press(qtbot, app.shell, Qt.Key.Key_F3)
    women = page_of(app, WomenPage)
    assert isinstance(women, WomenPage)
    qtbot.keyClicks(women.search, "Adeyemi")
    press(qtbot, app.shell, Qt.Key.Key_N, with_=CTRL)
    register = page_of(app, RegisterPage)
    assert isinstance(register, RegisterPage)
    form = register.form
    assert form.plain["family_name"].text() == "Adeyemi"
    form.plain["given_name"].setText("Folake")
    qtbot.keyClicks(form.born, "14.3.1993")
    form.plain["number"].setText("RX 482 113")
    qtbot.keyClicks(form.inputs["number_kind"], "Hospital")
    press(qtbot, app.shell, Qt.Key.Key_S, with_=CTRL)


def open_her_pregnancy(app: App, qtbot: QtBot) -> None:
    page = page_of(app, PregnancyPage)
    assert isinstance(page, PregnancyPage)
    opening = page.opening
    opening.dating.method.set_value(DatingMethod.ENTERED)
    opening.dating.due.set_value(DUE.on)
    opening.details.fields["fetuses"].inner.setFocus()
    opening.details.show_details(PregnancyDetails(fetuses=1, cervical_trauma=None))
    opening.save.click()
    press(qtbot, app.shell, Qt.Key.Key_Return)
    assert isinstance(page_of(app, HistoryPage), HistoryPage)
    press(qtbot, app.shell, Qt.Key.Key_K, with_=ALT)
    press(qtbot, app.shell, Qt.Key.Key_Return, with_=CTRL)
    press(qtbot, app.shell, Qt.Key.Key_Return, with_=CTRL)


def scan_her(app: App, qtbot: QtBot) -> None:
    press(qtbot, app.shell, Qt.Key.Key_F4)
    page = page_of(app, ScanPage)
    assert isinstance(page, ScanPage)
    assert page.form.readings[0].hasFocus()
    typed(qtbot, app.shell, "22,4", "22.9", "23.3")
    press(qtbot, app.shell, Qt.Key.Key_Q, with_=ALT)
    press(qtbot, app.shell, Qt.Key.Key_N, with_=ALT)
    press(qtbot, app.shell, Qt.Key.Key_S, with_=CTRL)


def the_sheet(app: App) -> PregnancySheet:
    sheet = workspace_of(app).session.woman.sheet
    assert sheet is not None
    return sheet


def answer_the_flag(app: App, qtbot: QtBot) -> None:
    page = page_of(app, WomanPage)
    assert isinstance(page, WomanPage)
    named = (b for b in page.panel.findChildren(QWidget) if b.accessibleName() == "Record discussion")
    (record,) = (button for button in named if button.isVisible())
    qtbot.mouseClick(record, Qt.MouseButton.LeftButton)
    whom, how, decision = (page.form.fields[name].inner for name in ("with_whom", "how", "decision"))
    assert isinstance(whom, QLineEdit)
    assert isinstance(how, ChoiceField)
    assert isinstance(decision, ChoiceField)
    whom.setText("Dr Chen")
    how.set_value(ToldHow.IN_PERSON)
    decision.set_value(Decision.PROGESTERONE)
    press(qtbot, app.shell, Qt.Key.Key_S, with_=CTRL)


def sign_in_again(app: App, qtbot: QtBot) -> None:
    app.sign_in.name.setText("amina")
    app.sign_in.password.setText(PASSWORD)
    qtbot.keyClick(app.sign_in.password, Qt.Key.Key_Return)


def test_a_morning_from_first_start_to_answered_flag_outlives_a_restart(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    app = start()
    found_the_clinic(app, qtbot)
    assert workspace_of(app).location.where is Where.TODAY
    register_her(app, qtbot)
    open_her_pregnancy(app, qtbot)
    scan_her(app, qtbot)

    raised = {f.rule_id: f.state for f in the_sheet(app).flags}
    assert raised["NICE-CONS-PROG"] is FlagState.OPEN
    assert [str(s.length) for s in the_sheet(app).scans] == ["22.4"]
    answer_the_flag(app, qtbot)
    (discussion,) = the_sheet(app).discussions
    assert discussion.with_whom == "Dr Chen"

    again = start()
    sign_in_again(again, qtbot)
    today = page_of(again, TodayPage)
    assert isinstance(today, TodayPage)
    store = workspace_of(again).session.desk.store
    (woman,) = store.find_women("adeyemi")
    assert woman.pregnancy_id is not None
    sheet = store.sheet(woman.pregnancy_id)
    assert {f.rule_id: f.state for f in sheet.flags}["NICE-CONS-PROG"] is FlagState.DISCUSSED
    assert [(s.typed, str(s.length)) for s in sheet.scans] == [(("22,4", "22.9", "23.3"), "22.4")]
    assert sheet.discussions == (discussion,)
    assert verify(DataFolder(tmp_path).database, RAW_KEY).faults == ()


def test_nothing_of_the_morning_lies_readable_on_the_disk(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(passing))
    monkeypatch.setenv("SQLITE_TMPDIR", str(passing))
    app = start()
    found_the_clinic(app, qtbot)
    groups = RecoveryKey.parse(app.first_start._recovery_key).groups
    register_her(app, qtbot)
    open_her_pregnancy(app, qtbot)
    scan_her(app, qtbot)
    answer_the_flag(app, qtbot)
    press(qtbot, app.shell, Qt.Key.Key_F4)
    typed(qtbot, app.shell, "19,7")
    press(qtbot, app.shell, Qt.Key.Key_F2)
    # Four letters stand somewhere in a megabyte of noise by chance; two groups together do not.
    key = [f"{one}{between}{next_}" for one, next_ in pairwise(groups) for between in ("", "-", " ")]
    words = ("Adeyemi", "Folake", "482113", "482 113", "Dr Chen", PASSWORD, *key)
    homes = [Path(os.environ[name]) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")]
    assert lie_open_in([tmp_path, *homes], words) == []
    app.shell.close()
    assert lie_open_in([tmp_path, *homes], words) == []


def test_a_half_typed_scan_survives_a_look_at_another_page_and_a_restart(start: Start, qtbot: QtBot) -> None:
    app = start()
    found_the_clinic(app, qtbot)
    register_her(app, qtbot)
    open_her_pregnancy(app, qtbot)
    press(qtbot, app.shell, Qt.Key.Key_F4)
    typed(qtbot, app.shell, "22,4")
    press(qtbot, app.shell, Qt.Key.Key_F2)

    again = start()
    sign_in_again(again, qtbot)
    today = page_of(again, TodayPage)
    assert isinstance(today, TodayPage)
    store = workspace_of(again).session.desk.store
    (woman,) = store.find_women("adeyemi")
    (draft,) = store.drafts(workspace_of(again).session.desk.user.id)
    assert (draft.form, draft.pregnancy_id) == ("scan", woman.pregnancy_id)
    assert store.sheet(draft.pregnancy_id).scans == ()
    (chip,) = workspace_of(again).foot.chips.buttons
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    scan = page_of(again, ScanPage)
    assert isinstance(scan, ScanPage)
    assert scan.form.readings[0].text() == "22.4"


def test_what_was_typed_for_one_woman_stands_in_nobody_elses_form_or_record(
    start: Start, qtbot: QtBot
) -> None:
    app = start()
    found_the_clinic(app, qtbot)
    register_her(app, qtbot)
    open_her_pregnancy(app, qtbot)
    hers = the_sheet(app).pregnancy.id
    press(qtbot, app.shell, Qt.Key.Key_F4)
    typed(qtbot, app.shell, "22,4", "22,9")
    workspace = workspace_of(app)
    store = workspace.session.desk.store
    sheet = a_sheet()
    next_one = replace(sheet, patient=replace(sheet.patient, number=None))
    other = keep(store, next_one).pregnancy.id
    workspace.go(Location(Where.SCAN, pregnancy_id=other))
    scan = page_of(app, ScanPage)
    assert isinstance(scan, ScanPage)
    assert [field.text() for field in scan.form.readings] == ["", "", ""]
    typed(qtbot, app.shell, "31,0")
    press(qtbot, app.shell, Qt.Key.Key_S, with_=CTRL)
    assert store.sheet(hers).scans == ()
    assert [s.typed for s in store.sheet(other).scans] == [("31,0",)]
