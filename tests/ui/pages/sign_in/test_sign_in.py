from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from models.values.folder_state import LastSignIn
from tests.ui.clipping import clipped
from tests.ui.small_clinic import PASSWORD, a_clinic, clinic_access
from ui.pages.sign_in.page import SignInPage
from ui.pages.sign_in.presenter import SignInPresenter
from ui.session.runner import InlineRunner


@pytest.fixture
def page(qtbot: QtBot, themed_app: QApplication) -> SignInPage:
    made = SignInPage()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    made.welcome()
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_clinic(clinic_access(tmp_path))
    yield made
    made.store.close()


def test_name_and_password_are_typed_one_after_the_other(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.name, "amina")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert page.password.hasFocus()
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClicks(page.password, "secret")
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    assert wanted.args == ["amina", "secret"]


def test_the_password_is_not_shown(page: SignInPage) -> None:
    assert page.password.echoMode() is QLineEdit.EchoMode.Password


def test_nothing_more_is_sent_while_an_answer_is_awaited(page: SignInPage, qtbot: QtBot) -> None:
    page.enter.click()
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        qtbot.keyClick(page.password, Qt.Key.Key_Return)


def test_a_refusal_says_why_and_asks_for_the_password_again(page: SignInPage) -> None:
    page.password.setText("secret")
    page.refuse("Name or password is wrong.")
    assert page.problem.text == "Name or password is wrong."
    assert page.password.text() == ""
    assert page.password.hasFocus()


def test_a_locked_desk_names_its_user(page: SignInPage) -> None:
    page.show_locked("amina", "Sr Amina HADDAD", "Desk 1")
    assert page.name.text() == "amina"
    assert not page.name.isReadOnly()
    assert page.leave.isVisible()
    assert page.password.hasFocus()


def test_what_is_only_covered_opens_for_its_user_alone(page: SignInPage) -> None:
    page.show_covered("amina", "Sr Amina HADDAD")
    assert page.name.isReadOnly()
    assert not page.leave.isVisible()


def test_a_desk_is_handed_over(page: SignInPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.store.close()
    house = clinic_access(tmp_path)
    door = SignInPresenter(page, InlineRunner(), lambda: house, page)
    with qtbot.waitSignal(door.signed_in) as signed_in:
        page.sign_in_wanted.emit("amina", PASSWORD)
    assert signed_in.args is not None
    signed_in.args[0].store.close()
    assert (page.name.text(), page.password.text()) == ("amina", "")


def test_coming_back_behind_a_cover_needs_the_same_password(
    page: SignInPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    house = clinic_access(tmp_path)
    door = SignInPresenter(page, InlineRunner(), lambda: house, page)
    door.cover(desk)
    with qtbot.assertNotEmitted(door.unlocked):
        page.sign_in_wanted.emit("amina", "wrong horse")
    with qtbot.waitSignal(door.unlocked):
        page.sign_in_wanted.emit("amina", PASSWORD)


@pytest.mark.parametrize("state", ["welcome", "refused", "locked"])
def test_nothing_is_cut_off(page: SignInPage, state: str, qtbot: QtBot) -> None:
    if state == "refused":
        page.refuse("Name or password is wrong. Nothing was opened; try again.")
    if state == "locked":
        page.show_locked("amina", "Sr Amina HADDAD", "Desk 1")
    qtbot.wait(1)
    assert clipped(page) == []


def test_only_who_locked_unlocks_and_another_name_signs_in(page: SignInPage, qtbot: QtBot) -> None:
    page.show_locked("amina", "Amina Haddad", "Desk 1")
    assert page.enter.text() == "Unlock"
    page.name.clear()
    qtbot.keyClicks(page.name, "sofia")
    assert page.enter.text() == "Sign in"
    page.name.clear()
    qtbot.keyClicks(page.name, " Amina")
    assert page.enter.text() == "Unlock"


def test_caps_lock_is_said_at_a_password_until_it_is_off(page: SignInPage, qtbot: QtBot) -> None:
    word = page.password.caps_lock
    assert word is not None
    qtbot.keyClick(page.password, Qt.Key.Key_A)
    assert not word.isVisible()
    page.password.keyPressEvent(typed("A"))
    assert word.isVisible()
    assert word.geometry().right() < page.password.width()
    page.password.keyPressEvent(typed("B", Qt.KeyboardModifier.ShiftModifier))
    assert not word.isVisible()
    page.password.keyPressEvent(typed("b", Qt.KeyboardModifier.ShiftModifier))
    assert word.isVisible()
    assert page.name.caps_lock is None


def typed(letter: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, held, letter)


def test_the_door_names_the_clinic_the_desk_and_who_signed_in_last(page: SignInPage, qtbot: QtBot) -> None:
    page.welcome(LastSignIn("Antenatal clinic, St Mary's", "Scan room 1", "amina"))
    assert page._title.text() == "Antenatal clinic, St Mary's"
    assert page._below.text().startswith("Sign in at Scan room 1.")
    assert (page.name.text(), page.password.hasFocus()) == ("amina", True)
    qtbot.wait(10)
    assert clipped(page) == []
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClicks(page.password, "secret")
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    assert wanted.args == ["amina", "secret"]


def test_another_user_writes_over_the_name(page: SignInPage, qtbot: QtBot) -> None:
    page.welcome(LastSignIn("Antenatal clinic", "Scan room 1", "amina"))
    qtbot.keyClick(page.password, Qt.Key.Key_Backtab)
    qtbot.keyClicks(page.name, "grace")
    assert page.name.text() == "grace"


def test_whoever_signed_in_is_offered_after_signing_out(
    page: SignInPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.store.close()
    presenter = SignInPresenter(page, InlineRunner(), lambda: clinic_access(tmp_path), page)
    with qtbot.waitSignal(presenter.signed_in) as signed_in:
        page.sign_in_wanted.emit(desk.user.sign_in, PASSWORD)
    signed_in.args[0].store.close()
    presenter.open_for_anybody()
    assert page.name.text() == desk.user.sign_in
    assert page._title.text() == desk.settings.clinic_name
