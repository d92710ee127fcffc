"""A history is taken on one page by keys alone: what she told is kept, what nobody asked stays not recorded."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.history import EarlierOutcome, Onset
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.risk_factors import risks_of
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from tests.ui.clipping import clipped
from ui.pages.history.page import HistoryPage
from ui.pages.pregnancy.page import PregnancyPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

MOST = 40
"""As keys go at two a second, twenty seconds; the rest of the minute is for asking."""
LOSS = "Enter L Tab 19+0 Tab Tab S N Y N Ctrl+S"
FACTORS = "Y 1 Enter 12 Enter Enter N N N N N N N N N Ctrl+S"
"""LLETZ once, 12 mm deep, its day unknown; every other factor asked one by one and answered no."""


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0; nobody has asked her anything yet."""
    made = a_sheet(a_scan(mm="22.4"), history=None)
    kept = keep(desk.store, replace(made, pregnancy=replace(made.pregnancy, cervical_trauma=None)))
    evaluate_pregnancy(desk, kept.pregnancy.id)
    return desk.store.sheet(kept.pregnancy.id)


@pytest.fixture
def window(desk: Desk, sheet: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.PREGNANCY, pregnancy_id=sheet.pregnancy.id))
    return made


def test_a_typical_history_takes_few_keys(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type(f"Alt+A {LOSS} Alt+R {FACTORS} Ctrl+Enter")
    assert hand.pressed <= MOST
    page_of(window, WomanPage)
    (loss,) = her_sheet(window).history
    assert (loss.outcome, str(loss.age), loss.onset) == (EarlierOutcome.LOSS, "19+0", Onset.SPONTANEOUS)
    assert (loss.pprom, loss.painless_dilation, loss.short_labour) == (TriState.NO, TriState.YES, TriState.NO)
    risks = risks_of(her_sheet(window))
    assert {kind for kind, risk in risks.items() if risk.answer is TriState.NO} == {*RiskKind} - {
        RiskKind.CONISATION
    }
    cone = risks[RiskKind.CONISATION]
    assert (cone.answer, cone.count, str(cone.depth), cone.on) == (TriState.YES, 1, "12.0", None)


def test_what_was_told_takes_part_in_the_rules_and_is_shown_with_its_source(window: Workspace) -> None:
    raised = {flag.rule_id for flag in her_sheet(window).flags}
    assert "NICE-OFFER" not in raised
    Keyboard(window).type(f"Alt+A {LOSS} Alt+R {FACTORS} Ctrl+Enter")
    raised = {flag.rule_id for flag in her_sheet(window).flags}
    assert "NICE-OFFER" in raised
    page_of(window, WomanPage)
    window.go(Location(Where.PREGNANCY, pregnancy_id=her_sheet(window).pregnancy.id))
    page = page_of(window, PregnancyPage)
    assert page.history.summary.text() == "G2 P0 · 1 second-trimester loss"
    assert page.history.patterns.text() == "Painless dilation: from loss 19+0"
    trauma = page.details.form.trauma
    assert (trauma.value(), trauma.isEnabled()) == (TriState.YES, False)


def test_a_history_broken_off_is_gone_on_with_from_its_chip(window: Workspace, desk: Desk) -> None:
    hand = Keyboard(window)
    hand.type("Alt+A Enter L Tab 19+0 Alt+R Y 1 F2")
    assert her_sheet_of(desk).history == ()
    (draft,) = desk.store.drafts(desk.user.id)
    window.foot.chips.chosen.emit(draft)
    page = page_of(window, HistoryPage)
    assert page.earlier.form.age.text() == "19+0"
    assert page.risks.typed == {"conisation": "yes", "conisation.count": "1"}
    assert "not in the record yet" in page.restored.text


def test_what_nobody_asked_stays_not_recorded_and_is_seen(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("Alt+A Alt+K N N Ctrl+S")
    page = page_of(window, HistoryPage)
    assert risks_of(her_sheet(window)).keys() == {RiskKind.CONISATION, RiskKind.LACERATION}
    assert page.risks.counted.text() == "2 of 10 recorded"
    assert her_sheet(window).pregnancy.cervical_trauma is TriState.UNKNOWN
    assert clipped(page) == []


def test_an_answer_against_another_is_said_and_nothing_is_kept(window: Workspace) -> None:
    Keyboard(window).type("Alt+A Alt+R Y 1 Enter 12 Enter Enter")
    page = page_of(window, HistoryPage)
    page.risks.lines[RiskKind.CONISATION].setFocus()
    Keyboard(window).type("N Ctrl+S")
    assert "need the answer yes" in page.risks.lines[RiskKind.CONISATION].problem.text
    assert risks_of(her_sheet(window)) == {}


def her_sheet_of(desk: Desk) -> PregnancySheet:
    """The only woman there is, as the store has her."""
    (row,) = desk.store.find_women("a")
    assert row.pregnancy_id is not None
    return desk.store.sheet(row.pregnancy_id)
