"""The pregnancy's page over a real store, wired as the window wires it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.references import read_references
from models.records.patient import Patient
from models.records.settings import Country
from models.usecases.desk import Desk
from models.usecases.women.register import PatientDraft, register_woman
from tests.builders import a_desk
from tests.stores import a_store
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, WomanOnScreen

Go = Callable[[Place], None]
REFERENCES = Path(__file__).parents[4] / "assets" / "references"


@pytest.fixture
def country() -> Country:
    """Where the clinic is; a test may say otherwise."""
    return Country.ELSEWHERE


@pytest.fixture
def desk(tmp_path: Path, country: Country) -> Iterator[Desk]:
    store = a_store(tmp_path)
    made = a_desk(store)
    yield replace(made, settings=replace(made.settings, country=country))
    store.close()


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return register_woman(desk, PatientDraft(family_name="Adeyemi", given_name="Folake"))


@pytest.fixture
def page(desk: Desk, dressed: QApplication, qtbot: QtBot) -> PregnancyPage:
    """The page with nobody on it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = PregnancyPage(Session(desk, runner, woman), read_references(REFERENCES))
    qtbot.addWidget(made)
    made.resize(1286, 682)

    def show() -> None:
        if woman.sheet is not None:
            made.show_sheet(woman.sheet)
        elif woman.patient is not None:
            made.show_patient(woman.patient)
        else:
            made.blank()

    woman.changed.connect(show)
    made.record_changed.connect(woman.reload)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def go(page: PregnancyPage) -> Go:
    """Leads to a place as the window does, and follows where the page leads within itself."""

    def lead(place: Place) -> None:
        page.left()
        page.blank()
        page.opened(place)
        if place.pregnancy_id is not None:
            page.session.woman.open_pregnancy(place.pregnancy_id)
        elif place.patient_id is not None:
            page.session.woman.open_patient(place.patient_id)

    def follow(place: Place) -> None:
        if place.where.value == "pregnancy":
            lead(place)

    page.place_wanted.connect(follow)
    return lead
