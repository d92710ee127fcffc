"""A copy of the first edition on the policy tab, from what became of it to the edition that is adopted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from models.usecases.policies.file import packed
from tests.first_edition import a_first_edition_pack, opened_after_the_upgrade
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Open, Opened
from tests.ui.pages.settings.test_policy_tab import begun

TOLD = (
    "Your copy NICE NG25 (clinic) was made under the first edition of the rules: "
    "7 rules renewed, 1 of your values stays, 0 cannot stay, 0 rules gone."
)


@pytest.fixture
def upgraded(open_page: Open, desk: Desk) -> Opened:
    return open_page(opened_after_the_upgrade(desk))


def test_what_the_new_edition_changed_stands_beside_the_copy(upgraded: Opened, qtbot: QtBot) -> None:
    upgraded.page.open_tab("policy")
    card = upgraded.page.policy.editions
    assert TOLD in card.facts.text()
    assert (card.renewal.isVisible(), card.differences.isVisible()) == (True, False)
    kept = next(row for row in card.renewal.rows.rows if row.fate == "yours stays")
    assert (kept.rule, kept.what, kept.first, kept.own, kept.now) == (
        "NICE-OFFER",
        "Length, at most",
        "25.0",
        "28.0",
        "25.0",
    )
    qtbot.waitUntil(lambda: clipped(upgraded.page) == [])


def test_tests_that_are_made_of_others_are_told_in_words_of_both_editions(upgraded: Opened) -> None:
    card = upgraded.page.policy.editions
    row = next(
        r for r in card.renewal.rows.rows if (r.rule, r.what) == ("NICE-CONS-PROG", "What it looks for")
    )
    assert row.first.startswith("Singleton; Exactly one of: ")
    assert row.now.startswith("Singleton; Not: ")
    assert (row.own, row.fate) == ("", "new edition")


def test_a_new_rule_is_one_line(upgraded: Opened) -> None:
    card = upgraded.page.policy.editions
    row = next(r for r in card.renewal.rows.rows if r.rule == "NICE-PTL-EARLY")
    assert (row.what, row.first, row.own, row.now, row.fate) == ("Rule in use", "", "", "in use", "new rule")


def test_it_can_be_adopted_as_it_is_followed_and_then_owes_nothing(upgraded: Opened) -> None:
    tab = begun(upgraded.page)
    assert tab.editor.message.text() == "NICE NG25 (clinic), clinic edition 3"
    tab.editor.look.click()
    assert tab.currentWidget() is tab.last_look
    tab.last_look.approver.setText("Dr Osei")
    tab.last_look.reason.setText("Second edition")
    tab.last_look.adopt.click()
    tab.last_look.confirm.click()
    (after,) = upgraded.desks
    assert after.owed_renewals == ()
    assert after.followed[0].version == "clinic edition 3"


def test_an_edition_made_after_it_is_read_as_ever(upgraded: Opened, open_page: Open) -> None:
    test_it_can_be_adopted_as_it_is_followed_and_then_owes_nothing(upgraded)
    card = open_page(upgraded.desks[0]).page.policy.editions
    assert (card.renewal.isHidden(), card.differences.isHidden()) == (True, False)
    card.rows.selectRow(1)
    assert "Edition 2, approved by Dr Osei." in card.facts.text()
    assert card.renewal.isHidden()
    row = next(r for r in card.differences.rows.rows if r.rule == "NICE-CONS-PROG")
    assert (row.what, row.before.count("; "), row.after.count("; ")) == ("What it looks for", 2, 2)


def test_a_file_of_the_first_edition_says_what_became_of_it(
    open_page: Open, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(packed(a_first_edition_pack()), encoding="utf-8", newline="\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    tab = open_page(desk).page.policy
    tab.editions.load.click()
    assert tab.currentWidget() is tab.last_look
    assert tab.last_look.problem.text == TOLD
