"""Everybody changes her own password; the lead issues a recovery key and has a new key made for the record."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.text_file import save_text
from models.errors import NotAllowed, Unavailable
from models.records.clinic.user import Role
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import found_clinic
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey
from tests.models.usecases.clinic.test_first_start import DRAFT, RECOVERY
from tests.ui.clipping import clipped
from tests.ui.small_clinic import clinic_access
from ui.forms.key_form import ASKED
from ui.pages.settings.keys.keys_tab import KeysTab
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.widgets.fields.field import Field

OLD, NEW = DRAFT.password, "blue table 34"
Open = Callable[[Role], KeysTab]


@pytest.fixture
def house(tmp_path: Path) -> ClinicAccess:
    return clinic_access(tmp_path)


@pytest.fixture
def open_tab(house: ClinicAccess, qtbot: QtBot, themed_app: QApplication) -> Iterator[Open]:
    desks: list[Desk] = []

    def made(role: Role = Role.LEAD) -> KeysTab:
        founded = found_clinic(house, DRAFT, RECOVERY)
        desk = replace(founded, user=replace(founded.user, role=role))
        desks.append(desk)
        runner = InlineRunner()
        tab = KeysTab(Session(desk, runner, WomanOnScreen(desk, runner)), house.vault, save_text)
        qtbot.addWidget(tab)
        tab.resize(1100, 560)
        tab.show()
        return tab

    yield made
    for desk in desks:
        desk.store.close()


def type_password(tab: KeysTab, old: str = OLD, new: str = NEW, again: str = NEW) -> None:
    for name, text in (("old", old), ("password", new), ("password_again", again)):
        tab.password.inputs[name].setText(text)
    tab.password.button.click()


def test_tab_leads_through_the_fields_before_the_button(open_tab: Open) -> None:
    tab = open_tab(Role.LEAD)
    card = tab.password
    order = [*card.inputs.values(), card.button]
    for here, then in itertools.pairwise(order):
        assert next_by_tab(here) is then


def next_by_tab(widget: QWidget) -> QWidget | None:
    """What Tab leads to."""
    after = widget.nextInFocusChain()
    while after is not None and (
        isinstance(after, Field) or not after.focusPolicy() & Qt.FocusPolicy.TabFocus
    ):
        after = after.nextInFocusChain()
    return after


def test_the_password_is_changed_and_what_the_old_one_still_opens_is_said(
    open_tab: Open, house: ClinicAccess, qtbot: QtBot
) -> None:
    tab = open_tab(Role.NURSE)
    with qtbot.waitSignal(tab.noticed):
        type_password(tab)
    house.vault.unlock("anna", NEW)
    assert "The old one still opens older copies" in tab.password.done.text()
    assert all(field.text() == "" for field in tab.password.inputs.values())


def test_a_wrong_password_is_said_at_its_field(open_tab: Open, house: ClinicAccess) -> None:
    tab = open_tab(Role.NURSE)
    type_password(tab, old="red lamp 56")
    assert tab.password.fields["old"].problem.text.startswith("The password is wrong.")
    assert tab.password.button.isEnabled()
    house.vault.unlock("anna", OLD)


def test_only_the_lead_sees_the_keys(open_tab: Open) -> None:
    tab = open_tab(Role.NURSE)
    assert not tab.recovery.isVisible()
    assert not tab.data_key.isVisible()


def test_the_lead_issues_a_new_recovery_key(
    open_tab: Open, house: ClinicAccess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab(Role.LEAD)
    tab.recovery.inputs["old"].setText(OLD)
    tab.recovery.button.click()
    new_key = tab._new_key
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "key.txt"), ""))
    tab.key.save.click()
    assert new_key in (tmp_path / "key.txt").read_text(encoding="utf-8")
    tab.key.finish.click()
    assert tab.key.problem.text
    house.vault.check_recovery("anna", RECOVERY)
    for place in ASKED:
        tab.key._asked[place].setText(RecoveryKey.parse(new_key).groups[place])
    tab.key.finish.click()
    house.vault.check_recovery("anna", new_key)
    with pytest.raises(NotAllowed):
        house.vault.check_recovery("anna", RECOVERY)
    assert tab.recovery.isVisible()
    assert tab._new_key == ""


def test_going_back_leaves_the_old_recovery_key(open_tab: Open, house: ClinicAccess) -> None:
    tab = open_tab(Role.LEAD)
    tab.recovery.inputs["old"].setText(OLD)
    tab.recovery.button.click()
    tab.key.back.click()
    assert tab.recovery.isVisible()
    house.vault.check_recovery("anna", RECOVERY)


def test_what_fails_while_the_key_is_shown_is_said_there(
    open_tab: Open, house: ClinicAccess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("vault.not_writable", "cervitrend.vault", "No space left on device")

    tab = open_tab(Role.LEAD)
    tab.recovery.inputs["old"].setText(OLD)
    tab.recovery.button.click()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "key.txt"), "")
    )
    tab.key.save.click()
    assert tab.strip.text
    monkeypatch.setattr(type(house.vault), "replace_recovery_key", full)
    for place in ASKED:
        tab.key._asked[place].setText(RecoveryKey.parse(tab._new_key).groups[place])
    tab.key.finish.click()
    assert tab.strip.text.startswith("The vault cannot be written")
    assert tab.key.finish.isEnabled()


def test_the_lead_asks_for_a_new_key_and_it_says_that_it_is_still_to_be_made(
    open_tab: Open, house: ClinicAccess
) -> None:
    tab = open_tab(Role.LEAD)
    assert not tab.data_key.done.isVisible()
    tab.data_key.inputs["old"].setText(OLD)
    tab.data_key.button.click()
    assert house.vault.is_new_key_wanted()
    assert tab.data_key.done.text().startswith("A new key was asked for")


def test_what_cannot_be_read_is_said(open_tab: Open, tmp_path: Path) -> None:
    tab = open_tab(Role.LEAD)
    DataFolder(tmp_path).vault.write_bytes(b"damaged")
    tab._ask_state()
    assert tab.data_key.done.text().startswith("The vault is damaged")


def test_leaving_the_page_forgets_what_was_typed(open_tab: Open) -> None:
    tab = open_tab(Role.LEAD)
    tab.recovery.inputs["old"].setText(OLD)
    tab.recovery.button.click()
    tab.password.inputs["old"].setText(OLD)
    tab.forget()
    assert (tab._new_key, tab.recovery.text("old"), tab.password.text("old")) == ("", "", "")


@pytest.mark.parametrize("state", ["as it is", "all wrong", "key"])
def test_nothing_of_the_tab_is_cut_off(open_tab: Open, state: str, qtbot: QtBot) -> None:
    tab = open_tab(Role.LEAD)
    if state == "all wrong":
        type_password(tab, new="short")
        tab.data_key.button.click()
    if state == "key":
        tab.recovery.inputs["old"].setText(OLD)
        tab.recovery.button.click()
    qtbot.wait(1)
    assert clipped(tab) == []
