"""The settings page of a clinic lead over a real store, with two women of whom one is measured at 26.0 mm."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from db.store.store import SqlStore
from db.text_file import read_file, save_text
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import a_desk, a_patient, a_scan, a_sheet, an_earlier_birth, keep
from tests.ui.pages.screen import Screen
from ui.pages.settings.page import SettingsPage
from ui.session.appearance_choice import AppearanceChoice
from ui.session.runner import Runner
from ui.session.session import Location, Where


@dataclass
class Opened:
    """A settings page on the screen, and the desks and places it led to."""

    page: SettingsPage
    desks: list[Desk] = field(default_factory=list)
    places: list[Location] = field(default_factory=list)

    def note(self, desk: Desk, location: Location) -> None:
        self.desks.append(desk)
        self.places.append(location)


Open = Callable[..., Opened]


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    """A lead's desk that follows NICE NG25 and RCOG GTG 75."""
    made = a_desk(store)
    return replace(made, user=replace(made.user, role=Role.LEAD), settings=store.put(made.settings))


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
def open_page(screen: Screen) -> Open:
    def make(at: Desk = screen.desk, runner: Runner = screen.runner) -> Opened:
        there = replace(screen, desk=at, runner=runner)
        opened = Opened(
            there.page(lambda session: SettingsPage(session, read_file, save_text, AppearanceChoice()))
        )
        opened.page.desk_changed.connect(opened.note)
        there.lead(opened.page, Location(Where.SETTINGS))
        return opened

    return make


@pytest.fixture
def opened(open_page: Open) -> Opened:
    return open_page()


@pytest.fixture
def page(opened: Opened) -> SettingsPage:
    return opened.page
