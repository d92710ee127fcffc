from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError, Unavailable
from models.records.clinic.access import Access, ExportKind
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.views import PregnancySheet
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Open
from tests.ui.pages.settings.test_guidelines_tab import lead_to
from tests.ui.pages.settings.test_policy_tab import LENGTH, begun, type_value
from ui.pages.settings.page import SettingsPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where


class WaitingRunner:
    """Does nothing until it is told to, one piece of work at a time."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        self.waiting.append(lambda: InlineRunner().run(owner, work, then, failed, supersedes))

    def step(self) -> None:
        self.waiting.pop(0)()

    def close(self) -> None:
        self.waiting.clear()


def looking(page: SettingsPage) -> None:
    """Ask who would change if RCOG GTG 75, which asks for more scans of Adeyemi, were no longer followed."""
    lead_to(page.guidelines, "rcog-75")
    page.guidelines.toggle()
    page.guidelines.look.click()


def test_every_tab_opens_by_its_name(page: SettingsPage, qtbot: QtBot) -> None:
    for name in page.tabs.names:
        page.opened(Location(Where.SETTINGS, typed=name))
        assert page.tabs.name == name
        qtbot.waitUntil(lambda: clipped(page) == [])
    page.opened(Location(Where.SETTINGS))
    assert page.place(Location(Where.SETTINGS)).typed == page.tabs.names[-1]


def test_the_panes_begin_with_the_tabs(page: SettingsPage) -> None:
    assert page.panes()[0] is page.tabs.bar
    assert len(page.panes()) > 4


def test_what_is_typed_anywhere_is_a_draft_and_comes_back(open_page: Open, desk: Desk) -> None:
    before = open_page().page
    tab = begun(before)
    type_value(tab, LENGTH, "27.0")
    type_value(tab, ("NICE-OFFER", "day_window.first"), "soon")
    tab.last_look.reason.setText("Audit")
    lead_to(before.guidelines, "figo-2021")
    before.guidelines.toggle()
    before.limits.inputs["urgent_days"].setText("1")
    before.on_leave()
    after = open_page().page
    assert after.policy.editor.typed == {LENGTH: "27.0", ("NICE-OFFER", "day_window.first"): "soon"}
    assert after.policy.last_look.reason.text() == "Audit"
    assert after.policy.currentWidget() is after.policy.editor
    assert after.guidelines.ids == (*desk.settings.guidelines, "figo-2021")
    assert after.limits.texts["urgent_days"] == "1"


def test_nothing_typed_is_no_draft(page: SettingsPage, desk: Desk) -> None:
    page.limits.inputs["urgent_days"].setText("1")
    page.on_leave()
    assert len(unfinished(desk)) == 1
    page.limits.undo.click()
    page.on_leave()
    assert unfinished(desk) == ()


def test_a_draft_of_a_guideline_that_is_gone_is_left_out(open_page: Open, desk: Desk) -> None:
    before = open_page().page
    lead_to(before.guidelines, "figo-2021")
    before.guidelines.toggle()
    before.presenter.keep({"follow.ids": "nice-ng25 gone", "policy.of": "gone"})
    after = open_page().page
    assert after.guidelines.ids == ("nice-ng25",)
    assert after.policy.currentWidget() is after.policy.editions


def test_going_back_to_a_copy_keeps_what_is_typed(page: SettingsPage) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.back.click()
    assert tab.currentWidget() is tab.editions
    tab.editions.begin.click()
    assert tab.editor.typed == {LENGTH: "27.0"}


def test_what_is_typed_for_one_guideline_stays_while_another_is_changed(open_page: Open, desk: Desk) -> None:
    before = open_page().page
    tab = begun(before)
    type_value(tab, LENGTH, "27.0")
    rcog = next(g for g in desk.guidelines if g.id == "rcog-75")
    tab.begin(rcog)
    assert tab.editor.typed == {}
    type_value(tab, ("RCOG75-US", "text"), "Ours")
    before.on_leave()
    after = begun(open_page().page)
    assert after.editor.typed == {LENGTH: "27.0"}
    after.begin(rcog)
    assert after.editor.typed == {("RCOG75-US", "text"): "Ours"}


def test_what_was_adopted_is_forgotten_and_the_rest_is_not(page: SettingsPage, desk: Desk) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    tab.begin(next(g for g in desk.guidelines if g.id == "rcog-75"))
    type_value(tab, ("RCOG75-US", "text"), "Ours")
    tab.clear()
    assert tab.typed == {
        "policy.of": "nice-ng25",
        "policy.value nice-ng25|NICE-OFFER|tests.2.at_most": "27.0",
    }
    assert begun(page).editor.typed == {LENGTH: "27.0"}


def test_a_dry_run_goes_on_slice_by_slice(
    open_page: Open, adeyemi: PregnancySheet, kowalska: PregnancySheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.usecases.policies.dry_run.SLICE", 1)
    runner = WaitingRunner()
    page = open_page(runner=runner).page
    runner.waiting.clear()
    looking(page)
    assert page.guidelines.dry_run.message.text() == "Looking at the women who are pregnant now…"
    runner.step()
    runner.step()
    assert page.guidelines.dry_run.message.text() == "1 of 2 women looked at; 1 change so far."
    assert not page.guidelines.save.isEnabled()
    runner.step()
    runner.step()
    assert page.guidelines.dry_run.message.text() == (
        "If adopted, 1 of 2 women change today. 2 have a differing window still to open."
    )
    assert page.guidelines.save.isEnabled()


def test_a_stopped_dry_run_says_so_and_allows_nothing(open_page: Open, adeyemi: PregnancySheet) -> None:
    runner = WaitingRunner()
    page = open_page(runner=runner).page
    runner.waiting.clear()
    looking(page)
    runner.step()
    page.guidelines.dry_run.cancel.click()
    runner.step()
    assert runner.waiting == []
    assert not page.dry_run.is_running
    assert page.guidelines.dry_run.message.text() == "Stopped. Nothing was saved."
    assert not page.guidelines.save.isEnabled()


@pytest.mark.parametrize("tab", ["guidelines", "policy"])
def test_a_dry_run_that_fails_says_why(page: SettingsPage, monkeypatch: pytest.MonkeyPatch, tab: str) -> None:
    def broken(*_: object) -> None:
        raise Unavailable("database.disk_full")

    monkeypatch.setattr("ui.pages.settings.policy.dry_run.resume_dry_run", broken)
    if tab == "guidelines":
        looking(page)
        card = page.guidelines.dry_run
    else:
        policy = begun(page)
        type_value(policy, LENGTH, "27.0")
        policy.editor.look.click()
        card = policy.last_look.dry_run
    assert card.problem.text.startswith("The disk is full.")
    assert not page.guidelines.save.isEnabled()
    assert not page.policy.last_look.adopt.isEnabled()


def test_the_list_is_saved_as_a_file(
    page: SettingsPage, adeyemi: PregnancySheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    looking(page)
    with qtbot.waitSignal(page.notice) as said:
        page.guidelines.dry_run.export.click()
    assert said.args == ["Saved as list.csv."]
    assert "ADEYEMI" in file.read_text(encoding="utf-8-sig")
    (access,) = page.session.desk.store.every(Access)
    assert (access.export, access.place) == (ExportKind.DRY_RUN, file.parent.name)
    assert access.count == file.read_text(encoding="utf-8-sig").count("\n") - 1 > 0


def test_a_file_that_cannot_be_written_is_said(
    page: SettingsPage, adeyemi: PregnancySheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "nowhere" / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    looking(page)
    with qtbot.waitSignal(page.failed) as failed:
        page.guidelines.dry_run.export.click()
    assert failed.args is not None
    assert failed.args[0].code == "file.unwritable"


def test_a_dialog_without_an_answer_saves_nothing(
    page: SettingsPage, adeyemi: PregnancySheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    said: list[str] = []
    page.notice.connect(said.append)
    looking(page)
    page.guidelines.dry_run.export.click()
    assert said == []


def test_alt_and_a_number_opens_a_section_and_arrows_walk_them(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert page.tabs.name == "clinic"
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    assert page.tabs.name == "users"
