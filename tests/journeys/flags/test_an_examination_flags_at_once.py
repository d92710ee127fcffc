"""An examination that finds the cervix open is recorded by key: flagged, named, marked, and asked about before a scan."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.finding import Membranes
from models.records.flag import Urgency
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.pages.record.page import RecordPage
from ui.pages.scan.page import ScanPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.messages.message import UNDO, Ground

pytestmark = pytest.mark.drawn


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    return sheet


@pytest.fixture
def window(desk: Desk, her: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    return made


def urgencies(window: Workspace) -> set[Urgency]:
    return {flag.urgency for flag in her_sheet(window).flags if flag.state.wants_answer}


def test_an_open_cervix_is_flagged_named_and_marked(window: Workspace) -> None:
    hand = Keyboard(window)
    assert Urgency.IMMEDIATE not in urgencies(window)
    assert hand.type("F5 Alt+2 2,0 Tab 50 Tab Down Down Ctrl+S") <= 20
    page = page_of(window, WomanPage)

    said = window.line.message
    assert said is not None
    assert (said.ground, said.text) == (Ground.IMMEDIATE, "Saved. Immediate: Senior obstetrician now.")
    assert said.more.startswith("Nobody told yet. Membranes in canal, 2.0 cm open.")
    undo, call = said.deeds
    assert (undo.name, undo.is_default) == (UNDO, False)
    assert (call.location, call.is_default) == (
        Location(Where.CALL, pregnancy_id=her_sheet(window).pregnancy.id),
        True,
    )

    (examination,) = her_sheet(window).examinations
    assert str(examination.dilation) == "2.0"
    assert examination.membranes is Membranes.IN_CANAL
    assert Urgency.IMMEDIATE in urgencies(window)
    assert page.tabs.findings.opening.text.startswith(
        "Opening without labour, bleeding, rupture or infection"
    )
    assert page.overview.chart is not None
    assert page.overview.chart.data is not None
    assert [str(e.dilation) for e in page.overview.chart.data.events if e.dilation] == ["2.0"]

    hand.type("F4")
    scan = page_of(window, ScanPage)
    assert "Membranes in canal" in scan.before.text
    hand.type("Esc")
    page_of(window, WomanPage)
    hand.type("F4 Alt+G 18.2 Ctrl+S")
    assert [str(s.length) for s in her_sheet(window).standing_scans] == ["31.0", "18.2"]


def test_a_half_typed_examination_waits_behind_its_chip(window: Workspace, desk: Desk) -> None:
    hand = Keyboard(window)
    hand.type("F5 Alt+2 2,0")
    window.go(Location(Where.TODAY))
    (button, draft) = window.foot.chips._shown[0]
    assert draft.form == "record"
    button.click()
    assert page_of(window, RecordPage).form.typed == {"dilation": "2,0"}
    hand.type("Ctrl+S")
    assert [str(e.dilation) for e in desk.store.sheet(draft.pregnancy_id).examinations] == ["2.0"]


def test_a_wrong_examination_is_refused_and_nothing_is_lost(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F5 Alt+2 25 Tab 120 Ctrl+S")
    form = page_of(window, RecordPage).form
    assert form.fields["dilation"].problem.text
    assert form.fields["effacement"].problem.text
    assert form.typed == {"dilation": "25", "effacement": "120"}
    assert her_sheet(window).examinations == ()
