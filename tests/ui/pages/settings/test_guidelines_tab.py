from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.records.clinic.settings import Country
from models.records.clinic.user import Role
from models.rules.policies.copies import copy_of
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import NOW, all_guidelines
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Open, Opened
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.policy.guidelines_tab import Choice, GuidelinesTab
from ui.tables.rows import URGENCY_ROLE
from ui.widgets.text import Text

CTRL = Qt.KeyboardModifier.ControlModifier


def lead_to(tab: GuidelinesTab, guideline_id: str) -> None:
    """Put the focus on a guideline in the list."""
    at = next(i for i, c in enumerate(tab.model.rows) if c.guideline.id == guideline_id)
    tab.rows.selectRow(at)
    tab.rows.setFocus()


def row_of(tab: GuidelinesTab, guideline_id: str) -> tuple[Choice, list[str]]:
    at = next(i for i, c in enumerate(tab.model.rows) if c.guideline.id == guideline_id)
    texts = [str(tab.model.index(at, column).data()) for column in range(tab.model.columnCount())]
    return tab.model.rows[at], texts


def texts_in(tab: GuidelinesTab) -> list[str]:
    return [label.text() for label in tab.view.findChildren(Text) if label.isVisibleTo(tab.view)]


def test_what_is_followed_stands_first(page: SettingsPage) -> None:
    ids = [choice.guideline.id for choice in page.guidelines.model.rows]
    assert ids[:3] == ["nice-ng25", "rcog-75", "local"]
    assert len(ids) == len(page.session.desk.guidelines)


def test_each_row_counts_its_rules_and_those_to_be_confirmed(page: SettingsPage) -> None:
    assert row_of(page.guidelines, "sogc-373")[1] == ["SOGC 373", "no", "passed 01-Feb-2022", "8", "5"]
    assert row_of(page.guidelines, "nice-ng25")[1] == ["NICE NG25", "yes", "01-Nov-2027", "9", "0"]
    assert row_of(page.guidelines, "local")[1][1] == "always"


@pytest.mark.parametrize(("today", "passed"), [(date(2027, 11, 1), False), (date(2027, 11, 2), True)])
def test_a_review_date_that_passed_is_said_in_words_and_by_a_sign(
    open_page: Open, desk: Desk, today: date, passed: bool
) -> None:
    tab = open_page(replace(desk, clock=FixedClock(NOW, today))).page.guidelines
    lead_to(tab, "nice-ng25")
    words = "passed 01-Nov-2027" if passed else "01-Nov-2027"
    assert row_of(tab, "nice-ng25")[1][2] == words
    assert (tab.rows.currentIndex().siblingAtColumn(2).data(URGENCY_ROLE) is not None) is passed
    said = "Review date 01-Nov-2027 passed" if passed else "Review date: 01-Nov-2027"
    assert said in texts_in(tab)


def test_a_guideline_is_shown_with_its_plan_sources_and_every_rule(page: SettingsPage) -> None:
    lead_to(page.guidelines, "nice-ng25")
    shown = texts_in(page.guidelines)
    assert "9 rules: 9 source checked" in shown
    actions = {rule.action for g in all_guidelines() if g.id == "nice-ng25" for rule in g.rules}
    assert actions
    assert {f"Action: {action}" for action in actions} <= set(shown)
    assert "– Length 25.0 mm or less" in shown
    assert any(text.startswith("Scan plan: First scan at 15+0") for text in shown)
    assert sum("NICE NG25 (2015" in text and text.endswith("source checked") for text in shown) == 9


def test_space_follows_a_guideline_and_stops_again(page: SettingsPage, qtbot: QtBot) -> None:
    tab = page.guidelines
    lead_to(tab, "figo-2021")
    qtbot.keyClick(tab.rows, Qt.Key.Key_Space)
    assert list(tab.ids) == ["nice-ng25", "rcog-75", "figo-2021"]
    assert tab.changes.text() == "Newly followed: FIGO 2021."
    qtbot.keyClick(tab.rows, Qt.Key.Key_Space)
    assert list(tab.ids) == ["nice-ng25", "rcog-75"]
    assert not tab.foot.isVisible()


def test_the_programs_own_rules_cannot_be_left(page: SettingsPage) -> None:
    lead_to(page.guidelines, "local")
    page.guidelines.toggle()
    assert not page.guidelines.foot.isVisible()


def test_nothing_is_followed_before_it_was_seen_who_changes(page: SettingsPage) -> None:
    tab = page.guidelines
    lead_to(tab, "figo-2021")
    tab.toggle()
    assert not tab.save.isEnabled()
    tab.look.click()
    assert tab.save.isEnabled()
    tab.toggle()
    assert not tab.save.isEnabled()


def test_who_would_change_is_named_with_what_would(
    page: SettingsPage, adeyemi: PregnancySheet, kowalska: PregnancySheet, qtbot: QtBot
) -> None:
    tab = page.guidelines
    lead_to(tab, "rcog-75")
    tab.toggle()
    tab.look.click()
    assert tab.dry_run.message.text() == (
        "If adopted, 1 of 2 women change today. 2 have a differing window still to open."
    )
    told = {(r.woman.name.family, r.effect.rule_id, r.effect.after) for r in tab.dry_run.model.rows}
    assert told == {("Adeyemi", "RCOG75-SURV", "")}
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_following_needs_a_reason(opened: Opened) -> None:
    tab = opened.page.guidelines
    lead_to(tab, "figo-2021")
    tab.toggle()
    tab.look.click()
    tab.save.click()
    assert tab.field.problem.text == "Say why in a few words."
    assert opened.desks == []
    assert tab.save.isEnabled()


def test_what_was_chosen_is_followed(opened: Opened, qtbot: QtBot) -> None:
    tab = opened.page.guidelines
    lead_to(tab, "figo-2021")
    qtbot.keyClick(tab.rows, Qt.Key.Key_Space)
    qtbot.keyClick(tab.rows, Qt.Key.Key_R, CTRL)
    qtbot.keyClicks(tab.reason, "Agreed in March")
    qtbot.keyClick(tab.reason, Qt.Key.Key_S, CTRL)
    assert opened.desks[-1].settings.guidelines == ("nice-ng25", "rcog-75", "figo-2021")
    assert opened.places[-1].typed == "guidelines"


def test_following_nothing_is_refused(opened: Opened) -> None:
    tab = opened.page.guidelines
    for guideline_id in ("nice-ng25", "rcog-75"):
        lead_to(tab, guideline_id)
        tab.toggle()
    assert tab.changes.text() == "No longer followed: NICE NG25, RCOG GTG 75."
    tab.reason.setText("Nothing")
    tab.look.click()
    tab.save.click()
    assert tab.problem.text == "Choose at least one guideline."
    assert opened.desks == []


def test_a_guideline_and_the_clinics_copy_of_it_take_turns(open_page: Open, desk: Desk) -> None:
    nice = next(g for g in desk.guidelines if g.id == "nice-ng25")
    tab = open_page(replace(desk, guidelines=(*desk.guidelines, copy_of(nice, 1)))).page.guidelines
    lead_to(tab, "clinic-nice-ng25")
    tab.toggle()
    assert tab.ids == ("rcog-75", "clinic-nice-ng25")
    lead_to(tab, "nice-ng25")
    tab.toggle()
    assert tab.ids == ("rcog-75", "nice-ng25")


def test_undo_takes_every_choice_back(page: SettingsPage) -> None:
    tab = page.guidelines
    lead_to(tab, "figo-2021")
    tab.toggle()
    tab.reason.setText("why")
    tab.undo.click()
    assert tab.typed == {}
    assert not tab.foot.isVisible()


def test_a_nurse_reads_and_cannot_choose(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    page = open_page(replace(desk, user=replace(desk.user, role=Role.NURSE))).page
    lead_to(page.guidelines, "figo-2021")
    qtbot.keyClick(page.guidelines.rows, Qt.Key.Key_Space)
    assert page.guidelines.ids == desk.settings.guidelines
    assert (
        "Only the clinic lead may change these, except for your own password; you can read all of them."
        in [label.text() for label in page.findChildren(Text) if label.isVisible()]
    )


def in_country(desk: Desk, country: Country) -> Desk:
    return replace(desk, settings=replace(desk.settings, country=country))


def test_the_set_of_the_country_is_chosen_by_one_button_and_followed_by_nobody_yet(
    open_page: Open, desk: Desk
) -> None:
    opened = open_page(in_country(desk, Country.ENGLAND))
    tab = opened.page.guidelines
    assert "Choose the set of: England" in tab.propose.text()
    tab.propose.click()
    assert set(tab.ids) == {"nice-ng25", "rcog-75", "nice-ng137", "sbl-3"}
    assert tab.changes.text().startswith("Newly followed: NICE NG137, NHS Saving Babies' Lives")
    assert not tab.propose.isVisibleTo(tab)
    assert (opened.desks, tab.save.isEnabled()) == ([], False)


def test_a_nurse_is_not_offered_the_set(open_page: Open, desk: Desk) -> None:
    nurse = replace(desk, user=replace(desk.user, role=Role.NURSE))
    tab = open_page(in_country(nurse, Country.ENGLAND)).page.guidelines
    assert not tab.propose.isVisibleTo(tab)


def test_an_edition_with_a_later_one_says_so_in_its_row_and_beside_it(page: SettingsPage) -> None:
    tab = page.guidelines
    lead_to(tab, "sbl-3")
    assert row_of(tab, "sbl-3")[1][2] == "later edition: check"
    assert "A later version is said to exist (2025): check" in texts_in(tab)


def test_who_wrote_a_guideline_is_not_said_twice(page: SettingsPage) -> None:
    lead_to(page.guidelines, "aus-alliance")
    title = "Australian Preterm Birth Prevention Alliance"
    assert (
        sum(text.startswith(title) and len(text) < len(title) + 8 for text in texts_in(page.guidelines)) == 1
    )
