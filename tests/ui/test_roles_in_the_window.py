"""What a role does not allow is grey or closed on every page, by key too, and it is said who may."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.records.scan import Scan
from models.usecases.desk import Desk
from tests.builders import NURSE, next_id
from tests.demo_clinic import demo_desk
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window
from ui.pages.loops.page import LoopsPage
from ui.pages.plan.page import PlanPage
from ui.pages.today.line import RowDeed
from ui.pages.today.page import TodayPage
from ui.pages.woman.page import WomanPage
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.button import Button

pytestmark = pytest.mark.unmeasured
FORMS = (Where.SCAN, Where.RECORD, Where.HISTORY, Where.PREGNANCY, Where.REGISTER, Where.MERGE, Where.INBOX)


@pytest.fixture(scope="module")
def clinic(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path_factory.mktemp("roles"))
    yield made
    made.store.close()


def window_of(clinic: Desk, role: Role, app: QApplication, qtbot: QtBot) -> Workspace:
    user = replace(NURSE, id=next_id(), name="Somebody", role=role)
    window = a_window(replace(clinic, user=user), app, qtbot)
    window.go(Location(Where.TODAY))
    return window


def to_her(window: Workspace, where: Where) -> None:
    (her,) = window.session.desk.store.find_women("Adeyemi")
    window.go(Location(where, patient_id=her.patient_id, pregnancy_id=her.pregnancy_id))
    QApplication.processEvents()


def said(window: Workspace) -> str:
    return window.line.text


def enabled(window: Workspace) -> set[str]:
    buttons = window.page.findChildren(Button)
    return {b.accessibleName() for b in buttons if b.isEnabled() and b.isVisible()}


@pytest.mark.parametrize("role", [Role.READ_ONLY, Role.ADMINISTRATOR])
@pytest.mark.parametrize("where", FORMS)
def test_no_form_opens_for_whoever_records_nothing(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot, role: Role, where: Where
) -> None:
    window = window_of(clinic, role, themed_app, qtbot)
    to_her(window, where)
    assert isinstance(window.page, TodayPage)
    assert "who may" in said(window).lower()


@pytest.mark.parametrize(
    ("role", "opens"),
    [(Role.SONOGRAPHER, {Where.SCAN, Where.PREGNANCY, Where.REGISTER}), (Role.NURSE, set(FORMS))],
)
def test_each_role_is_let_into_the_forms_it_may_save(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot, role: Role, opens: set[Where]
) -> None:
    window = window_of(clinic, role, themed_app, qtbot)
    opened = set()
    for where in FORMS:
        to_her(window, where)
        opened |= {window.location.where} & {where}
    assert opened == opens


def test_whoever_only_reads_finds_no_deed_on_the_womans_page(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    to_her(window, Where.WOMAN)
    page = window.page
    assert isinstance(page, WomanPage)
    deeds = {"Amend", "Strike out", "New scan", "Record", "Record discussion", "Escalate", "Acknowledge"}
    assert enabled(window) & deeds == set()
    assert not {name for name in enabled(window) if name.startswith("Record now")}
    assert "nurse or midwife" in page.tabs.new_scan.accessibleDescription()


def test_the_key_of_what_is_grey_does_nothing(clinic: Desk, themed_app: QApplication, qtbot: QtBot) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    to_her(window, Where.WOMAN)
    Keyboard(window).type("F4 F5")
    assert isinstance(window.page, WomanPage)


def test_a_sonographer_finds_only_her_own_scans_to_correct(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.SONOGRAPHER, themed_app, qtbot)
    to_her(window, Where.WOMAN)
    page = window.page
    assert isinstance(page, WomanPage)
    assert not page.tabs.scans.amend.isEnabled()
    assert "last word is your own" in page.tabs.scans.amend.accessibleDescription()
    row = page.tabs.scans.table.current_row()
    assert row is not None
    assert isinstance(row.scan, Scan)
    hers = replace(row.scan, stamp=replace(row.scan.stamp, by=window.session.desk.user.id))
    page.tabs.scans.show_actions(replace(row, scan=hers))
    assert page.tabs.scans.amend.isEnabled()


def test_a_sonographer_tells_and_does_not_answer(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.SONOGRAPHER, themed_app, qtbot)
    to_her(window, Where.WOMAN)
    assert "Escalate" in enabled(window)
    assert "Record discussion" not in enabled(window)


def test_the_plan_is_read_by_everybody(clinic: Desk, themed_app: QApplication, qtbot: QtBot) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    to_her(window, Where.PLAN)
    assert isinstance(window.page, PlanPage)
    assert enabled(window) <= {"Back"}


def test_today_offers_to_read_where_nothing_else_is_hers_to_do(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    page = window.page
    assert isinstance(page, TodayPage)
    lines = (*page.clinic.list.lines.lines, *page.answers.list.lines.lines)
    assert {line.deed for line in lines} == {RowDeed.OPEN}


def test_today_does_not_offer_an_answer_to_whoever_may_not_give_it(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.SONOGRAPHER, themed_app, qtbot)
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.answers.list.lines.lines
    assert page.answers.bar.buttons[RowDeed.DISCUSS].is_forbidden


def test_the_form_of_the_hand_over_is_closed_to_whoever_only_reads(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    window.go(Location(Where.LOOPS))
    page = window.page
    assert isinstance(page, LoopsPage)
    assert not any(inner.isEnabled() for inner in page.form.inputs.values())


def test_no_woman_is_registered_by_whoever_only_reads(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    window.go(Location(Where.WOMEN))
    page = window.page
    assert isinstance(page, WomenPage)
    assert not page.register.isEnabled()
    assert not page.same.isEnabled()


def test_signing_out_works_for_whoever_only_reads(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = window_of(clinic, Role.READ_ONLY, themed_app, qtbot)
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_with_a_start_password_one_is_led_to_where_it_is_changed_and_nowhere_else(
    clinic: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    owing = replace(NURSE, id=next_id(), must_change_password=True)
    window = a_window(replace(clinic, user=owing), themed_app, qtbot)
    for where in (Where.TODAY, Where.WOMEN, Where.SETTINGS):
        window.go(Location(where))
        assert window.location == Location(Where.SETTINGS, typed="keys")
        assert "password of your own" in said(window)
