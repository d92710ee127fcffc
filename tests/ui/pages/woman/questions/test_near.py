"""From the flag panel to the reasons: which line is near, which rule came nearest, and the way to all of them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.records.scan import Route
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth
from tests.ui.clipping import clipped
from tests.ui.pages.screen import HeldRunner, texts
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import ended, lapsed, short, sutured, twins
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.near import near
from ui.session.session import Location, Where
from ui.widgets.button import Button

NONE = a_sheet(a_scan(mm="40.0"))


def closely() -> PregnancySheet:
    return a_sheet(a_scan(mm="24.9"), history=(an_earlier_birth(),))


def why(page: WomanPage, name: str) -> Location:
    """Where the way with this name leads to."""
    return whys(page)[name]


def whys(page: WomanPage) -> dict[str, Location]:
    """Every way to a reason, by its name."""
    places: list[Location] = []
    page.panel.location_wanted.connect(places.append)
    buttons = [
        b for b in page.panel.findChildren(Button) if b.isVisible() and b.accessibleName()[:3] == "Why"
    ]
    for button in buttons:
        button.click()
    page.panel.location_wanted.disconnect(places.append)
    return dict(zip((button.accessibleName() for button in buttons), places, strict=True))


def test_the_open_question_draws_how_near_its_line_is(opened: Opened) -> None:
    said = texts(opened(closely()).panel)
    assert "0.1 under 25.0 | error ±4.2 mm" in said


def test_a_length_beyond_the_error_says_nothing_of_a_line(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(mm="5.0"), history=(an_earlier_birth(),)))
    assert "error ±" not in texts(page.panel)


def test_where_no_rule_applies_the_nearest_and_its_reason_stand_at_the_top(opened: Opened) -> None:
    page = opened(NONE)
    assert "No open questions" in texts(page.panel)
    said = "No rule followed here applies | Nearest: Consider vaginal progesterone · NICE NG25 | Not met: "
    assert said in texts(page.panel)
    assert why(page, "Why it does not apply").typed == "NICE-CONS-PROG"


def test_a_woman_with_a_flag_has_no_nearest_rule(opened: Opened) -> None:
    assert "Nearest:" not in texts(opened(closely()).panel)


def test_a_pregnancy_that_is_over_has_neither(opened: Opened) -> None:
    said = texts(opened(ended()).panel)
    assert "Nearest:" not in said
    assert "error ±" not in said


@pytest.mark.parametrize("state", [short, twins, sutured, lapsed])
def test_every_way_to_a_reason_fits_and_leads_to_a_rule_of_hers(
    opened: Opened, state: Callable[[], PregnancySheet]
) -> None:
    page = opened(state())
    sheet = page.session.woman.sheet
    assert sheet is not None
    places = list(whys(page).values())
    assert {location.where for location in places} == {Where.EXPLAIN}
    assert {location.pregnancy_id for location in places} == {sheet.pregnancy.id}
    hers = {flag.rule_id for flag in sheet.flags}
    assert {
        location.typed for name, location in whys(page).items() if name != "Why it does not apply"
    } <= hers
    assert clipped(page.panel) == []


def test_the_expanded_flags_why_leads_to_its_rule(opened: Opened, qtbot: QtBot) -> None:
    page = opened(closely())
    name = "Why: Offer a choice of vaginal progesterone or cerclage"
    button = next(b for b in page.panel.findChildren(Button) if b.accessibleName() == name)
    with qtbot.waitSignal(page.location_wanted) as wanted:
        button.click()
    assert wanted.args is not None
    assert wanted.args[0].typed == "NICE-OFFER"
    assert button.toolTip() == "Why (Y)"


def test_a_flag_beside_it_names_its_rule_in_its_why(opened: Opened) -> None:
    name = "Why: Ultrasound-indicated cerclage should be offered (grade A): discussion"
    assert why(opened(closely()), name).typed == "RCOG75-US"


def test_the_other_guidelines_are_one_key_away(opened: Opened, qtbot: QtBot) -> None:
    page = opened(NONE)
    button = page.panel.others
    assert button.toolTip() == "What do the other guidelines say? (G)"
    with qtbot.waitSignal(page.location_wanted) as wanted:
        button.click()
    assert wanted.args is not None
    assert (wanted.args[0].where, wanted.args[0].typed) == (Where.EXPLAIN, "")


def test_lines_of_a_woman_who_is_gone_are_dropped(opened: Opened, runner: HeldRunner) -> None:
    page = opened(closely())
    sheet = page.session.woman.sheet
    assert sheet is not None
    runner.is_holding = True
    page.show_sheet(sheet)
    page.session.woman.blank()
    page.blank()
    runner.release()
    assert "error ±" not in texts(page.panel)


def test_without_a_transvaginal_length_no_line_is_near(page: WomanPage) -> None:
    sheet = a_sheet(a_scan(mm="24.9", route=Route.TRANSABDOMINAL))
    found = near(page.session.desk, sheet, Millimetres.parse("4.2"))
    assert (found.length, found.bar_of({"NICE-OFFER"})) == (None, None)
