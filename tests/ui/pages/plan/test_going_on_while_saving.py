"""What is typed for something else while a booking is being saved stays, and the booking is not offered again."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Unavailable
from models.usecases.desk import Desk
from tests.builders import keep
from tests.ui.pages.plan import states
from tests.ui.pages.woman.conftest import HeldRunner
from ui.forms.saver import Save
from ui.pages.plan.page import PlanPage
from ui.session.session import Session, WomanOnScreen


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def page(desk: Desk, store: SqlStore, runner: HeldRunner, qtbot: QtBot, dressed: QApplication) -> PlanPage:
    """With a woman on the screen whose booking is half typed."""
    woman = WomanOnScreen(desk, runner, dressed)
    made = PlanPage(Session(desk, runner, woman))
    qtbot.addWidget(made)
    woman.open_pregnancy(keep(store, states.ahead()).pregnancy.id)
    assert woman.sheet is not None
    made.show_sheet(woman.sheet)
    made._on_book()
    made.form.fields["on"].inner.setText("05.03.2026")  # type: ignore[attr-defined]
    return made


def test_typing_for_something_else_survives_a_late_save(page: PlanPage, runner: HeldRunner) -> None:
    runner.is_holding = True
    page._on_save()
    page._on_back()
    page._on_contact()
    page.form.fields["note"].inner.setText("in hospital elsewhere")  # type: ignore[attr-defined]
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
