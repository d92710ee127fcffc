"""The settings page of a clinic lead over a real store, with two women of whom one is measured at 26.0 mm."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.text_file import read_file, save_text
from models.records.user import Role
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import a_desk, a_patient, a_scan, a_sheet, an_earlier_birth, keep
from tests.stores import a_store
from ui.pages.settings.page import SettingsPage
from ui.session.runner import InlineRunner, Runner
from ui.session.session import Place, Session, Where, WomanOnScreen


@dataclass
class Opened:
    """A settings page on the screen, and the desks and places it led to."""

    page: SettingsPage
    desks: list[Desk] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def note(self, desk: Desk, place: Place) -> None:
        self.desks.append(desk)
        self.places.append(place)


Open = Callable[..., Opened]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A lead's desk that follows NICE NG25 and RCOG GTG 75."""
    store = a_store(tmp_path)
    made = a_desk(store)
    yield replace(made, user=replace(made.user, role=Role.LEAD), settings=store.put(made.settings))
    store.close()


@pytest.fixture
def adeyemi(desk: Desk) -> PregnancySheet:
    """An earlier birth at 30+2, and 26.0 mm today at 22+0: between two thresholds."""
    return keep(desk.store, a_sheet(a_scan(mm="26.0"), history=(an_earlier_birth(),)))


@pytest.fixture
def kowalska(desk: Desk) -> PregnancySheet:
    """Nothing in her history, and 40.0 mm."""
    sheet = a_sheet(a_scan(mm="40.0"))
    return keep(desk.store, replace(sheet, patient=a_patient("Kowalska", number="RX1")))


@pytest.fixture
def open_page(qtbot: QtBot, dressed: QApplication, desk: Desk) -> Open:
    # Qt's half of a page goes with its last Python name.
    kept: list[Opened] = []

    def make(at: Desk = desk, runner: Runner | None = None) -> Opened:
        inline = runner or InlineRunner()
        page = SettingsPage(Session(at, inline, WomanOnScreen(at, inline)), read_file, save_text)
        opened = Opened(page)
        kept.append(opened)
        page.desk_changed.connect(opened.note)
        qtbot.addWidget(page)
        page.resize(1286, 682)
        page.show()
        page.blank()
        page.opened(Place(Where.SETTINGS))
        qtbot.waitUntil(page.isActiveWindow)
        return opened

    return make


@pytest.fixture
def opened(open_page: Open) -> Opened:
    return open_page()


@pytest.fixture
def page(opened: Opened) -> SettingsPage:
    return opened.page
