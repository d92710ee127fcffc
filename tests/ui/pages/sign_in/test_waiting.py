"""After a wrong password the door counts down; another name may be tried at once."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ui.pages.sign_in.page import SignInPage


def a_page(qtbot: QtBot) -> SignInPage:
    page = SignInPage()
    qtbot.addWidget(page)
    page.counting.setInterval(5)
    page.name.setText("anna")
    return page


def test_the_door_counts_down_and_then_takes_the_next_try(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.wait(2)
    assert (page.counting_down.text(), page.enter.isEnabled()) == ("Try again in 2 s", False)
    qtbot.waitUntil(page.enter.isEnabled)
    assert page.counting_down.isHidden()


def test_enter_does_nothing_while_it_counts(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.counting.setInterval(60_000)
    page.wait(30)
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        page.password.returnPressed.emit()


def test_another_name_may_be_tried_at_once(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.counting.setInterval(60_000)
    page.wait(30)
    qtbot.keyClicks(page.name, "x")
    assert page.enter.isEnabled()


def test_nothing_is_counted_where_nobody_has_to_wait(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.wait(0)
    assert page.enter.isEnabled()
    assert not page.counting.isActive()


def test_the_fields_stay_where_they_are_whatever_is_said(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.resize(1180, 680)
    page.show()
    before = page.password.mapTo(page, QPoint(0, 0))
    page.refuse(
        "The record is already open at Desk 1 since 30-Nov-2026 15:01. Sign out there, then try again."
    )
    page.counting.setInterval(60_000)
    page.wait(30)
    qtbot.waitUntil(lambda: page.problem.height() > 16)
    assert page.password.mapTo(page, QPoint(0, 0)) == before
