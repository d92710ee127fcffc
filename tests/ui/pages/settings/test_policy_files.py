import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from models.records.guidelines.policy import PolicyPack
from models.usecases.desk import Desk
from models.usecases.policies.file import packed
from tests.ui.pages.settings.conftest import Open
from tests.ui.pages.settings.test_policy_tab import LENGTH, adopted, begun, type_value
from ui.pages.settings.page import SettingsPage


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that every dialog answers with."""
    chosen = tmp_path / "policy.toml"
    for dialog in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *_: (str(chosen), ""))
    return chosen


def test_an_exported_edition_comes_back_as_it_was(open_page: Open, file: Path, desk: Desk) -> None:
    first = adopted(desk, "27.0")
    open_page(first).page.policy.editions.export.click()
    assert file.exists()
    tab = open_page(adopted(first, "26.0", after=1)).page.policy
    tab.editions.load.click()
    (line,) = tab.last_look.differences.rows.rows
    assert (line.before, line.after) == ("26.0", "27.0")
    tab.last_look.back.click()
    assert tab.currentWidget() is tab.editions


def test_a_policy_from_a_file_leaves_what_is_typed_alone(open_page: Open, file: Path, desk: Desk) -> None:
    first = adopted(desk, "27.0")
    open_page(first).page.policy.editions.export.click()
    opened = open_page(adopted(first, "26.0", after=1))
    tab = begun(opened.page)
    type_value(tab, LENGTH, "24.0")
    tab.editor.back.click()
    tab.editions.load.click()
    tab.last_look.approver.setText("Dr Osei")
    tab.last_look.reason.setText("Back to the first")
    tab.last_look.adopt.click()
    tab.last_look.confirm.click()
    assert len(opened.desks) == 1
    assert tab.typed["policy.value nice-ng25|NICE-OFFER|tests.2.at_most"] == "24.0"


def test_a_dialog_without_an_answer_does_nothing(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.policy.editions.load.click()
    assert page.policy.editions.problem.text == ""
    assert page.policy.currentWidget() is page.policy.editions


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda text: text.replace("27.0", "27.1"),
            "policy.toml:1: This file is not as it was exported: its hash differs. Ask for it again.",
        ),
        (
            lambda text: text.partition("\n")[2],
            "policy.toml:1: This file does not begin with its hash: it was not exported here, or was changed.",
        ),
    ],
)
def test_a_file_that_was_changed_is_refused(
    open_page: Open, file: Path, desk: Desk, change: Callable[[str], str], sentence: str
) -> None:
    tab = open_page(adopted(desk, "27.0")).page.policy
    tab.editions.export.click()
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    tab.editions.load.click()
    assert tab.editions.problem.text == sentence
    assert tab.currentWidget() is tab.editions


def test_a_policy_that_cannot_be_is_refused_with_file_rule_and_reason(
    open_page: Open, file: Path, desk: Desk
) -> None:
    second = adopted(desk, "27.0")
    (pack,) = second.store.every(PolicyPack)
    text = pack.text.replace('at_most = "27.0"', 'at_most = "81"')
    file.write_text(packed(replace(pack, text=text)), encoding="utf-8", newline="\n")
    tab = open_page(second).page.policy
    tab.editions.load.click()
    assert re.fullmatch(
        r"policy\.toml:\d+ NICE-OFFER: “81” cannot be a cervical length: it lies between 0 and 80 mm\.",
        tab.editions.problem.text,
    )
