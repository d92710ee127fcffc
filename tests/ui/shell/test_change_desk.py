"""What happens to the window when the clinic settles something anew."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from tests.builders import a_scan, a_sheet, an_earlier_birth, keep
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, PASSWORD, NotingPage, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.shell.window import Workspace
from ui.shell.workplace import Workplace

TODAY = Location(Where.TODAY)


@pytest.fixture
def app(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[App]:
    """Signed in as amina, with one woman who was judged."""
    house = clinic_access(tmp_path)
    desk = a_clinic(house)
    sheet = keep(desk.store, a_sheet(a_scan(mm="22.0"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    desk.store.close()
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=lambda path, text: None,
        entries=lambda: ENTRIES,
        fonts=FONTS,
        warm_up=lambda: None,
    )
    made = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(made.shell)
    made.start()
    enter(made, qtbot)
    yield made
    made.out.close()


def enter(app: App, qtbot: QtBot) -> None:
    app.sign_in.name.setText("amina")
    app.sign_in.password.setText(PASSWORD)
    qtbot.keyClick(app.sign_in.password, Qt.Key.Key_Return)


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def place_of(app: App) -> Workplace:
    assert app.out.place is not None
    return app.out.place


def page_of(app: App) -> NotingPage:
    page = workspace_of(app).page
    assert isinstance(page, NotingPage)
    return page


def following(app: App, *ids: str) -> Desk:
    """The desk once the clinic follows others."""
    desk = workspace_of(app).session.desk
    return replace(desk, settings=desk.store.put(replace(desk.settings, guidelines=ids)))


def test_the_same_user_goes_on_at_the_new_desk(app: App) -> None:
    before, desk = page_of(app), following(app, "rcog-75")
    before.desk_changed.emit(desk, TODAY)
    assert workspace_of(app).session.desk is desk
    assert app.shell.currentWidget() is app.workspace
    assert page_of(app) is not before
    assert before.notes[-1] == "left"


def test_everybody_is_judged_again_and_the_user_is_told(app: App) -> None:
    page_of(app).desk_changed.emit(following(app, "rcog-75"), TODAY)
    assert workspace_of(app).line.text == "Saved. The flags of 1 pregnancy were worked out again."
    assert page_of(app).notes[-1] == "day turned"


def test_nobody_is_said_to_be_judged_where_only_users_changed(app: App) -> None:
    desk = workspace_of(app).session.desk
    beth = replace(desk.user, id=desk.new_id(), name="Beth Nurse", sign_in="beth", must_change_password=True)
    page_of(app).desk_changed.emit(replace(desk, users=(*desk.users, beth)), TODAY)
    assert workspace_of(app).line.text == (
        "Beth Nurse is added. She signs in as beth, and then chooses a password of her own."
    )


def test_whoever_has_gone_elsewhere_stays_there(app: App) -> None:
    desk = following(app, "rcog-75")
    workspace_of(app).go(Location(Where.WOMEN))
    place_of(app).change_desk(desk, TODAY)
    assert workspace_of(app).location.where is Where.WOMEN


def test_a_covered_screen_stays_covered(app: App) -> None:
    desk, place = following(app, "rcog-75"), place_of(app)
    place.cover(app.sign_in)
    place.change_desk(desk, TODAY)
    assert app.shell.currentWidget() is app.sign_in
    place.uncover()
    assert app.shell.currentWidget() is app.workspace
    assert workspace_of(app).session.desk is desk


def test_the_idle_time_is_the_new_one_at_once(app: App) -> None:
    desk = workspace_of(app).session.desk
    shorter = replace(desk, settings=desk.store.put(replace(desk.settings, lock_minutes=1)))
    place_of(app).change_desk(shorter, TODAY)
    for _ in range(60):
        place_of(app).idle.tick()
    assert app.shell.currentWidget() is app.sign_in


def test_nothing_happens_once_she_has_signed_out(app: App) -> None:
    desk, changed = workspace_of(app).session.desk, workspace_of(app).desk_changed
    app.out.sign_out()
    changed.emit(desk, TODAY)
    assert app.workspace is None
