import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.scan import Criterion, Route
from ui.widgets.fields.choices import CheckGrid, ChoiceField, Tick, enum_choices


@pytest.fixture
def route(qtbot: QtBot, themed_app: QApplication) -> ChoiceField[Route]:
    made = ChoiceField[Route]("Route", enum_choices(Route), blank="not recorded")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def quality(qtbot: QtBot, themed_app: QApplication) -> CheckGrid[Criterion]:
    made = CheckGrid[Criterion]("Image quality", enum_choices(Criterion), "Alt+Q")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_a_choice_begins_as_not_recorded(route: ChoiceField[Route]) -> None:
    assert route.value() is None
    assert route.currentText() == "not recorded"


def test_a_choice_is_told(route: ChoiceField[Route], qtbot: QtBot) -> None:
    with qtbot.waitSignal(route.chosen) as told:
        route.setCurrentText("Transperineal")
    assert told.args == [Route.TRANSPERINEAL]


def test_typing_leads_to_an_entry(route: ChoiceField[Route], qtbot: QtBot) -> None:
    qtbot.keyClicks(route, "transab")
    assert route.value() is Route.TRANSABDOMINAL


def test_without_a_blank_there_is_always_a_choice(qtbot: QtBot) -> None:
    made = ChoiceField[Route]("Route", enum_choices(Route))
    qtbot.addWidget(made)
    assert made.value() is Route.TRANSVAGINAL


def test_other_choices_keep_what_is_still_there(route: ChoiceField[Route]) -> None:
    route.set_value(Route.TRANSPERINEAL)
    route.set_choices([(Route.TRANSPERINEAL, "TP")])
    assert route.value() is Route.TRANSPERINEAL
    route.set_choices([(Route.TRANSVAGINAL, "TV")])
    assert route.value() is None


def test_the_wheel_changes_nothing(route: ChoiceField[Route]) -> None:
    at = QPointF(5, 5)
    down = QPoint(0, -120)
    wheel = QWheelEvent(
        at,
        at,
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(route, wheel)
    assert route.value() is None


def test_quality_that_nobody_ticked_is_not_recorded(quality: CheckGrid[Criterion]) -> None:
    assert quality.value() is None


def test_one_key_ticks_all_nine(quality: CheckGrid[Criterion], qtbot: QtBot) -> None:
    qtbot.keyClick(quality, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert quality.value() == tuple(Criterion)


def test_a_tick_is_told_and_counted(quality: CheckGrid[Criterion], qtbot: QtBot) -> None:
    tick = quality.findChildren(Tick)[2]
    with qtbot.waitSignal(quality.changed):
        qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 4, 4))
    assert quality.value() == (Criterion.BLADDER_EMPTY,)


def test_all_ticks_taken_away_is_recorded_as_none_met(quality: CheckGrid[Criterion]) -> None:
    tick = quality.findChildren(Tick)[0]
    tick.click()
    tick.click()
    assert quality.value() == ()


def test_quality_can_be_shown_as_not_recorded(quality: CheckGrid[Criterion]) -> None:
    quality.tick_all()
    quality.set_value(None)
    assert quality.value() is None
    assert not any(tick.isChecked() for tick in quality.findChildren(Tick))
