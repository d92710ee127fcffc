"""A safety rule of the program changes only with a tick of its own."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from models.records.guidelines.guideline import Guideline
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.usecases.policies.editions import published
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Opened
from ui.pages.settings.policy.policy_tab import PolicyTab
from ui.pages.settings.policy.safety_ticks import SafetyTicks


def last_look(opened: Opened, *changes: tuple[str, str, str]) -> PolicyTab:
    """The last look at a copy of the local rules with these values."""
    opened.page.open_tab("policy")
    local = next(g for g in published(opened.page.session.desk) if g.is_local)
    copy = copy_of(local, 1)
    for change in changes:
        copy = with_value(copy, local, *change)
    opened.page.policy.look_at(copy)
    return opened.page.policy


def signed(tab: PolicyTab) -> SafetyTicks:
    """Adopted with a name and a reason."""
    look = tab.last_look
    look.approver.setText("Dr Osei")
    look.reason.setText("Audit")
    look.adopt.click()
    look.confirm.click()
    return look.safety


def names(policy: tuple[Guideline, ...]) -> list[str]:
    return [g.id for g in policy]


OFF, LOWER = ("APP-VSHORT", "is_on", "no"), ("APP-LATE", "urgency", "prompt")


def test_every_safety_rule_that_changes_is_named_with_a_tick(opened: Opened, qtbot: QtBot) -> None:
    tab = last_look(opened, OFF, LOWER)
    texts = {rule_id: tick.text() for rule_id, tick in tab.last_look.safety.ticks.items()}
    assert list(texts) == ["APP-LATE", "APP-VSHORT"]
    assert texts["APP-VSHORT"].startswith("APP-VSHORT is left out: Very short")
    assert texts["APP-LATE"].startswith("APP-LATE changes: ")
    qtbot.waitUntil(lambda: clipped(opened.page) == [])


def test_without_every_tick_nothing_is_adopted(opened: Opened) -> None:
    tab = last_look(opened, OFF, LOWER)
    tab.last_look.safety.ticks["APP-LATE"].click()
    safety = signed(tab)
    assert safety.problem.text.startswith("APP-VSHORT is a safety rule of this program.")
    assert opened.desks == []
    safety.ticks["APP-VSHORT"].click()
    assert safety.problem.text == ""
    signed(tab)
    assert names(opened.desks[-1].followed) == ["nice-ng25", "rcog-75", "clinic-local"]


def test_ticks_stand_for_one_look_only(opened: Opened) -> None:
    tab = last_look(opened, OFF)
    tab.last_look.safety.ticks["APP-VSHORT"].click()
    tab.last_look.back.click()
    assert last_look(opened, OFF).last_look.safety.agreed == frozenset()


def test_other_changes_ask_for_no_tick(opened: Opened) -> None:
    tab = last_look(opened, ("APP-SYMPT", "text", "Call the senior doctor now"))
    assert not tab.last_look.safety.isVisible()
    nice = next(g for g in published(opened.page.session.desk) if g.id == "nice-ng25")
    tab.look_at(replace(copy_of(nice, 1), rules=nice.rules[1:]))
    assert tab.last_look.safety.ticks == {}
