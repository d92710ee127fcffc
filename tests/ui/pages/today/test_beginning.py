"""Today of a clinic that has just begun."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.usecases.women.register import register_woman
from tests.builders import a_patient_draft
from tests.ui.clipping import clipped
from tests.ui.pages.screen import HeldRunner, Screen
from tests.ui.pages.today.states import a_woman_with, open_page
from ui.pages.today.page import BOTH_FROM, TodayPage
from ui.session.session import Location, Where


@pytest.fixture
def new(desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication) -> Screen:
    """The screen of the lead of a new clinic."""
    settings = desk.store.put(replace(desk.settings, first_steps_done=False))
    lead = replace(desk, settings=settings, user=replace(desk.user, role=Role.LEAD))
    return Screen(lead, runner, qtbot, themed_app)


def test_the_first_steps_stand_in_the_place_of_the_lists_and_the_next_has_the_focus(new: Screen) -> None:
    page = open_page(new.page(TodayPage))
    assert (page.beginning.isVisible(), page.lists.isVisible(), page.narrowing.isVisible()) == (
        True,
        False,
        False,
    )
    assert [card.property("here") for card in page.beginning.steps.cards] == [False, True, False]
    assert page.beginning.steps.woman.hasFocus()
    assert clipped(page) == []


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("place", Location(Where.SETTINGS, typed="backups")),
        ("woman", Location(Where.REGISTER)),
        ("file", Location(Where.INBOX)),
        ("guidelines", Location(Where.SETTINGS, typed="guidelines")),
    ],
)
def test_each_button_leads_to_its_step(new: Screen, qtbot: QtBot, name: str, place: Location) -> None:
    page = open_page(new.page(TodayPage))
    with qtbot.waitSignal(page.location_wanted) as wanted:
        getattr(page.beginning.steps, name).click()
    assert wanted.args == [place]


def test_that_the_guidelines_were_read_is_kept(new: Screen, qtbot: QtBot) -> None:
    page = open_page(new.page(TodayPage))
    with qtbot.waitSignal(page.desk_changed) as settled:
        page.beginning.steps.are_read.click()
    assert settled.args[0].settings.guidelines_read_by == new.desk.user.name


def test_the_first_woman_is_ticked_and_once_all_is_done_the_lists_are_there(new: Screen) -> None:
    page = new.page(TodayPage)
    register_woman(new.desk, a_patient_draft(family_name="First"))
    open_page(page)
    assert [card.sign.accessibleName() for card in page.beginning.steps.cards] == [
        "Step 1, done",
        "Step 2, done",
        "3",
    ]
    assert page.beginning.steps.guidelines.hasFocus()


def test_a_question_that_waits_is_never_hidden_behind_the_example(new: Screen) -> None:
    page = new.page(TodayPage)
    a_woman_with(new.desk, "First", "22.4")
    open_page(page)
    assert (page.beginning.isVisible(), page.lists.isVisible()) == (False, True)


def test_they_are_put_away_for_good_by_the_lead(new: Screen, qtbot: QtBot) -> None:
    page = open_page(new.page(TodayPage))
    with qtbot.waitSignal(page.desk_changed) as settled:
        page.beginning.steps.away.click()
    assert settled.args[0].settings.first_steps_done


def test_they_are_put_away_until_the_next_sign_in_by_anybody_else(
    new: Screen, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    nurse = replace(new.desk, user=replace(new.desk.user, role=Role.NURSE))
    page = open_page(Screen(nurse, runner, qtbot, themed_app).page(TodayPage))
    assert page.beginning.steps.are_read.is_forbidden
    page.beginning.steps.away.click()
    assert (page.beginning.isVisible(), page.lists.isVisible()) == (False, True)


@pytest.mark.parametrize(("width", "is_both"), [(BOTH_FROM, True), (BOTH_FROM - 1, False)])
def test_a_narrow_page_shows_the_steps_alone(new: Screen, width: int, is_both: bool) -> None:
    page = open_page(new.page(TodayPage))
    page.resize(width, 560)
    assert (page.beginning.steps.isVisible(), page.beginning.examples.isVisible()) == (True, is_both)
