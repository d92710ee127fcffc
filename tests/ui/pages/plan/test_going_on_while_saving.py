"""What is typed for something else while a booking is being saved stays, and the booking is not offered again."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from tests.ui.pages.plan import states
from tests.ui.pages.plan.conftest import Opened
from tests.ui.pages.screen import HeldRunner
from ui.forms.saver import Save
from ui.pages.plan.page import PlanPage


def line(page: PlanPage, name: str) -> QLineEdit:
    inner = page.form.inputs[name]
    assert isinstance(inner, QLineEdit)
    return inner


@pytest.fixture
def page(opened: Opened) -> PlanPage:
    """With a woman on the screen whose booking is half typed."""
    made = opened(states.ahead())
    made._on_book()
    line(made, "on").setText("05.03.2026")
    return made


def test_typing_for_something_else_survives_a_late_save(page: PlanPage, runner: HeldRunner) -> None:
    runner.is_holding = True
    page._on_save()
    page._on_back()
    page._on_contact()
    line(page, "note").setText("in hospital elsewhere")
    runner.release()
    assert page.form.typed == {"contact.note": "in hospital elsewhere"}
    assert page.right.currentIndex() == 1


def test_a_late_refusal_is_said_in_the_window_and_not_at_another_form(page: PlanPage, qtbot: QtBot) -> None:
    page._on_contact()
    assert page._sheet is not None
    with qtbot.waitSignal(page.failed):
        save = Save("plan", page._sheet.pregnancy.id, None, "booking")
        page.presenter.saver.failed.emit(save, Unavailable("database.disk_full"))
    assert page.form.strip.text == ""
