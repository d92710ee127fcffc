"""Every rule beside the others, and the one in view in full."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.records.pregnancy import Ending
from models.rules.guidelines.comparison import Standing
from tests.builders import (
    FOLLOWED,
    a_cerclage,
    a_patient,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
)
from tests.ui.clipping import clipped
from tests.ui.pages.explain.conftest import Opened
from tests.ui.pages.screen import texts
from ui.pages.explain.page import ExplainPage, Whose
from ui.session.session import Location, Where

SHORT = a_sheet(a_scan(mm="24.9"), history=(an_earlier_birth(),))
STATES = {
    "short": SHORT,
    "nothing applies": a_sheet(a_scan(mm="40.0")),
    "set aside": a_sheet(a_scan(mm="22.4"), symptoms=(a_symptom(),), cerclages=(a_cerclage(),)),
    "twins": a_sheet(a_scan(mm="22.4"), fetuses=2),
    "bare": a_sheet(history=None, due=None, fetuses=None),
}


def shown(page: ExplainPage) -> list[str]:
    return [row.explained.rule.id for row in page.table.rules.rows]


def said(page: ExplainPage, rule_id: str) -> list[str]:
    """What the columns say of a rule."""
    rows, model = shown(page), page.table.rules
    return [model.index(rows.index(rule_id), n).data() for n in range(model.columnCount())]


def focus(page: ExplainPage, rule_id: str) -> str:
    page.table.selectRow(shown(page).index(rule_id))
    return texts(page.view)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("typed", ["", "NICE-OFFER"])
def test_nothing_is_cut_off(opened: Opened, state: str, typed: str) -> None:
    page = opened(replace(STATES[state]), typed)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert clipped(page) == []


def test_without_a_rule_it_opens_on_the_other_guidelines(opened: Opened) -> None:
    page = opened(SHORT)
    assert page.whose.value() is Whose.OTHERS
    followed = {rule.id for g in all_guidelines() if g.id in FOLLOWED or g.is_local for rule in g.rules}
    every = {rule.id for g in all_guidelines() for rule in g.rules}
    assert set(shown(page)) == every - followed


def test_with_a_rule_it_opens_on_that_rule_among_all(opened: Opened) -> None:
    page = opened(SHORT, "ACOG142-US")
    current = page.table.current_row()
    assert current is not None
    assert current.explained.rule.id == "ACOG142-US"
    assert len(shown(page)) == sum(len(g.rules) for g in all_guidelines())
    assert shown(page).index("NICE-OFFER") < shown(page).index("ACOG142-US")


def test_a_row_says_who_says_what_why_and_how_it_was_checked(opened: Opened) -> None:
    guideline, says, outcome, turns, source, checked = said(opened(SHORT), "ACOG142-US")
    assert (guideline, says) == ("ACOG PB 142", "Ultrasound-indicated cerclage discussion")
    assert outcome == "Applies: Length 24.9 mm, History birth 30+2"
    assert (turns, checked) == ("25.0 mm", "to be confirmed by your medical lead")
    assert source.startswith("ACOG PB 142 (2014")


@pytest.mark.parametrize(
    ("rule_id", "mark"),
    [
        ("SOGC373-US", "to be confirmed by your medical lead"),
        ("APP-LATE", "this program's own"),
        ("NICE-OFFER", "source checked"),
    ],
)
def test_a_rule_nobody_checked_says_so(opened: Opened, rule_id: str, mark: str) -> None:
    assert said(opened(SHORT, rule_id), rule_id)[-1] == mark


def test_what_does_not_apply_says_why_not(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(mm="25.0"), history=(an_earlier_birth(),)))
    assert said(page, "ACOG142-US")[2] == "Does not apply: Length 25.0 mm"


def test_what_is_set_aside_says_by_what(opened: Opened) -> None:
    page = opened(STATES["set aside"])
    assert said(page, "AUS-SHORT")[2] == "Set aside: warning signs come first and a cerclage is in place"
    assert "Set aside: warning signs come first and a cerclage is in place" in focus(page, "AUS-SHORT")


def test_the_filters_go_together_and_count(opened: Opened) -> None:
    page = opened(SHORT)
    page.whose.set_value(Whose.FOLLOWED)
    page.outcome.set_value(Standing.APPLIES)
    assert set(shown(page)) == {"NICE-OFFER", "RCOG75-US"}
    assert page.outcome.currentText() == "Applies (2)"
    assert page.count.text() == "2 rules"


def test_an_outcome_nobody_has_leaves_no_rule_in_view(opened: Opened) -> None:
    page = opened(SHORT)
    page.outcome.set_value(Standing.SET_ASIDE)
    assert shown(page) == []
    assert texts(page.view) == ""


def test_the_rule_in_view_stays_in_view_when_more_are_listed(opened: Opened) -> None:
    page = opened(SHORT)
    focus(page, "FIGO-US")
    page.whose.set_value(Whose.ALL)
    current = page.table.current_row()
    assert current is not None
    assert current.explained.rule.id == "FIGO-US"


def test_the_summary_says_what_another_tenth_turns_among_what_is_followed(opened: Opened) -> None:
    summary = opened(SHORT).summary.text()
    assert (
        "At 25.1 mm, 0.2 mm longer: 1 rule of NICE NG25 and 1 rule of RCOG GTG 75 would no longer apply"
        in summary
    )
    assert "ACOG" not in summary


def test_where_nothing_followed_applies_the_nearest_is_said(opened: Opened) -> None:
    page = opened(STATES["nothing applies"])
    assert page.summary.text().splitlines() == [
        "No rule followed here applies.",
        "Nearest: Consider vaginal progesterone (NICE NG25).",
        "Not met: Length 25.0 mm or less (recorded: 40.0 mm).",
    ]


def test_a_pregnancy_that_is_over_is_not_explained(opened: Opened) -> None:
    over = replace(SHORT.pregnancy, ended_on=date(2026, 3, 1), ended_as=Ending.BIRTH)
    page = opened(replace(SHORT, pregnancy=over))
    assert page.title.text() == "The pregnancy ended on 01-Mar-2026: no rule is looked at any more."
    assert shown(page) == []


def test_nobody_is_left_on_a_blank_page(opened: Opened) -> None:
    page = opened(SHORT)
    page.blank()
    assert (shown(page), page.summary.isVisible(), texts(page.view)) == ([], False, "")


def test_a_woman_without_a_pregnancy_has_no_rules(page: ExplainPage) -> None:
    page.show_patient(a_patient())
    assert page.title.text() == "No pregnancy is open."


def test_an_answer_that_comes_when_another_woman_is_there_is_dropped(opened: Opened) -> None:
    page = opened(SHORT)
    page.session.woman.blank()
    page.blank()
    page.show_sheet(SHORT)
    assert shown(page) == []


def test_at_midnight_the_rules_are_held_against_the_new_day(opened: Opened) -> None:
    page = opened(SHORT)
    page.table.show_rules(())
    page.day_turned()
    assert shown(page)
    page.session.woman.blank()
    page.day_turned()


def test_escape_leads_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SHORT)
    with qtbot.waitSignal(page.back_wanted):
        page.back.click()


def test_the_table_keeps_qts_rules(opened: Opened, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(opened(SHORT).table.rules, force_py=True)


def test_ctrl_tab_finds_the_rules(page: ExplainPage) -> None:
    assert page.panes() == (page.rules,)


def test_opening_it_anew_forgets_the_filters(opened: Opened) -> None:
    page = opened(SHORT)
    page.outcome.set_value(Standing.NOT)
    page.opened(Location(Where.EXPLAIN, typed="NICE-OFFER"))
    assert (page.outcome.value(), page.whose.value()) == (None, Whose.ALL)
