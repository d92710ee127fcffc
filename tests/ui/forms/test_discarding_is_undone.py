"""Whatever is discarded in whichever form is half-typed again by Ctrl+Z, as the sentence about that key says."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from tests.demo_clinic import demo_desk
from tests.journeys.walking import CTRL, a_window
from ui.pages.call.page import CallPage
from ui.pages.history.page import HistoryPage
from ui.pages.plan.page import PlanPage
from ui.pages.pregnancy.page import PregnancyPage
from ui.pages.record.page import RecordPage
from ui.pages.register.page import RegisterPage
from ui.pages.scan.page import DISCARD, ScanPage
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.leave import Leave
from ui.widgets.messages.message import Deed
from ui.widgets.page import Page

UI = Path(__file__).parents[3] / "ui"
Discard = Callable[[Page], None]


@pytest.fixture
def window(demo: Path, tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[Workspace]:
    desk: Desk = demo_desk(demo, tmp_path)
    yield a_window(desk, themed_app, qtbot)
    desk.store.close()


def _type(field: object) -> None:
    assert isinstance(field, QLineEdit)
    field.setText("22.4")
    field.textEdited.emit("22.4")


def _answered(leave: Leave) -> None:
    leave.leave.click()
    assert leave.is_asking
    leave.discard.click()


def _scan(page: Page) -> None:
    assert isinstance(page, ScanPage)
    _type(page.form.readings[0])
    _answered(page.leave)


def _scan_by_its_link(page: Page) -> None:
    assert isinstance(page, ScanPage)
    _type(page.form.readings[0])
    page.do(Deed(DISCARD, ""))


def _record(page: Page) -> None:
    assert isinstance(page, RecordPage)
    _type(page.form.inputs["note"])
    _answered(page.leave)


def _register(page: Page) -> None:
    assert isinstance(page, RegisterPage)
    _type(page.form.inputs["family_name"])
    _answered(page.form.leave)


def _call(page: Page) -> None:
    assert isinstance(page, CallPage)
    _type(page.form.inputs["whom"])
    _answered(page.form.leave)


def _answer(page: Page) -> None:
    assert isinstance(page, WomanPage)
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    _type(page.form.inputs["with_whom"])
    _answered(page.form._leave)


def _plan(page: Page) -> None:
    assert isinstance(page, PlanPage)
    page.next_scan.contact.click()
    _type(page.form.inputs["note"])
    _answered(page.form.leave)


def _pregnancy(page: Page) -> None:
    assert isinstance(page, PregnancyPage)
    page.details.restore(page.details.form.texts() | {"fetuses": "2", "reason": "22.4"})
    _answered(page.leave)


def _risks(page: Page) -> None:
    assert isinstance(page, HistoryPage)
    _type(page.risks.inputs["bmi"])
    _answered(page.leave)


def _earlier(page: Page) -> None:
    assert isinstance(page, HistoryPage)
    page.earlier.add.click()
    _type(page.earlier.form.inputs["note"])
    _answered(page.earlier.form.leave)


WAYS: tuple[tuple[Where, Discard], ...] = (
    (Where.SCAN, _scan),
    (Where.SCAN, _scan_by_its_link),
    (Where.RECORD, _record),
    (Where.REGISTER, _register),
    (Where.CALL, _call),
    (Where.WOMAN, _answer),
    (Where.PLAN, _plan),
    (Where.PREGNANCY, _pregnancy),
    (Where.HISTORY, _risks),
    (Where.HISTORY, _earlier),
)


@pytest.mark.parametrize(("where", "discard"), WAYS, ids=[way.__name__.strip("_") for _, way in WAYS])
def test_what_was_discarded_in_a_form_is_half_typed_again(
    window: Workspace, qtbot: QtBot, where: Where, discard: Discard
) -> None:
    (her,) = window.session.desk.store.find_women("Adeyemi")
    place = Location(where) if where is Where.REGISTER else Location(where, pregnancy_id=her.pregnancy_id)
    before = unfinished(window.session.desk)
    window.go(Location(Where.TODAY))
    window.go(place)
    page = window.page
    discard(page)
    assert unfinished(window.session.desk) == before
    assert window.line.text.startswith("Discarded: ")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    (draft,) = (each for each in unfinished(window.session.desk) if each not in before)
    assert "22.4" in draft.fields.values()
    window.keep()
    assert draft.fields in [each.fields for each in unfinished(window.session.desk)]


def test_every_form_that_can_be_left_is_among_them() -> None:
    made = {
        path.relative_to(UI / "pages").parts[0]
        for path in (UI / "pages").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Leave"
    }
    assert made == {where.value for where, _ in WAYS}
