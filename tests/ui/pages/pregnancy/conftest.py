"""The pregnancy's page over a real store."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.store.store import SqlStore
from models.records.clinic.settings import Country
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.register import register_woman
from tests.builders import a_desk, a_patient_draft, all_references
from tests.ui.pages.screen import Screen
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where

Go = Callable[[Location], None]


@pytest.fixture
def country() -> Country:
    """Where the clinic is; a test may say otherwise."""
    return Country.ELSEWHERE


@pytest.fixture
def desk(store: SqlStore, country: Country) -> Desk:
    made = a_desk(store)
    return replace(made, settings=replace(made.settings, country=country))


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return register_woman(desk, a_patient_draft(family_name="Adeyemi", given_name="Folake"))


@pytest.fixture
def page(screen: Screen) -> PregnancyPage:
    return screen.page(lambda session: PregnancyPage(session, all_references()))


@pytest.fixture
def go(page: PregnancyPage, screen: Screen) -> Go:
    """Leads to a place, and follows where the page leads within itself."""

    def lead(location: Location) -> None:
        if location.where is Where.PREGNANCY:
            screen.lead(page, location)

    page.location_wanted.connect(lead)
    return lead
