"""The tour of the practice clinic: offered once, left at any step, and never in front of what it speaks of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.null_chart import NullChart
from tests.ui.shell.how_to.clinic import demo_house, demo_program, found_demo_over
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.screen_room import LEAST, USUAL
from ui.shell.sided import MARK
from ui.shell.tour.stops import stops
from ui.shell.tour.tour import SETTLE_MS, Tour

STEPS = range(len(stops()))


@pytest.fixture(scope="module")
def whole(demo: Path, tmp_path_factory: pytest.TempPathFactory, themed_app: QApplication) -> Iterator[App]:
    """The practice clinic, with somebody signed in by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.chart.canvas.TrendChart", NullChart)
        house = demo_house(demo, tmp_path_factory.mktemp("tour"))
        desk = found_demo_over(house, house.vault.new_recovery_key())
        made = demo_program(house, themed_app, straight_in=desk)
        # It is signed in once the door was painted.
        while made.tour is None:
            QTest.qWait(20)
        yield made
        made.out.close_for_system()
        made.shell.deleteLater()


@pytest.fixture
def tour(whole: App) -> Iterator[Tour]:
    """The tour on its first step."""
    assert whole.workspace is not None
    assert whole.tour is not None
    whole.workspace.go(Location(Where.TODAY))
    whole.tour.begin()
    yield whole.tour
    whole.tour.leave()


def press(key: Qt.Key) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)


def go_on(times: int) -> None:
    for _ in range(times):
        press(Qt.Key.Key_Return)
        QApplication.processEvents()


def test_it_is_offered_in_the_mark_over_the_pages(whole: App) -> None:
    tour = whole.tour
    assert tour is not None
    assert tour.offer.isVisible()
    assert tour.offer.text() == "Take the tour: 6 steps   Alt+F1"
    assert whole.shell.mark.geometry().contains(tour.offer.geometry())
    QTest.keyClick(whole.shell, Qt.Key.Key_F1, Qt.KeyboardModifier.AltModifier)
    assert tour.is_on
    assert not tour.offer.isVisible()
    tour.leave()
    assert not tour.offer.isVisible()


@pytest.mark.parametrize("width", [960, 1366])
def test_the_offer_never_covers_what_the_mark_says(whole: App, width: int) -> None:
    tour, mark = whole.tour, whole.shell.mark
    assert tour is not None
    tour.offer.show()
    whole.shell.resize(width, 768)
    QTest.qWait(SETTLE_MS + 50)
    room = mark.contentsRect()
    end = room.center().x() + mark.fontMetrics().horizontalAdvance(mark.text()) / 2
    assert end < tour.offer.x()
    assert room.width() == (width if width > 1000 else width - tour.offer.width() - 16)


@pytest.mark.parametrize("step", STEPS)
def test_esc_leaves_it_at_any_step(tour: Tour, step: int) -> None:
    go_on(step)
    assert tour.card.step.text() == f"{step + 1} of 6"
    press(Qt.Key.Key_Escape)
    assert (tour.is_on, tour.pointer.isVisible()) == (False, False)


@pytest.mark.parametrize("size", [USUAL, LEAST], ids=["usual", "least"])
def test_it_points_at_what_it_speaks_of_and_never_covers_it(
    whole: App, tour: Tour, size: QSize, qtbot: QtBot
) -> None:
    whole.shell.resize(size.width(), size.height() + MARK)
    for _ in STEPS:
        qtbot.waitUntil(lambda: tour.is_at_rest)
        assert tour.pointer.isVisible()
        assert not tour.card.geometry().intersects(tour.pointer.geometry())
        assert whole.shell.rect().contains(tour.card.geometry())
        assert tour.card.height() >= tour.card.size_needed.height()
        go_on(1)
    whole.shell.resize(USUAL)


def test_the_mouse_goes_all_the_way_and_back(tour: Tour) -> None:
    tour.card.next.click()
    tour.card.back.click()
    assert tour.card.title.text() == "Who comes today"
    for _ in STEPS:
        tour.card.next.click()
    assert not tour.is_on


def test_each_step_is_said_to_whoever_does_not_see_it(tour: Tour, heard: Heard) -> None:
    go_on(1)
    assert any(text.startswith("2 of 6. What wants an answer. One row") for text in heard.texts)


def test_nothing_moves_for_it(whole: App, tour: Tour) -> None:
    assert whole.workspace is not None
    before = whole.workspace.geometry()
    go_on(2)
    tour.leave()
    assert whole.workspace.geometry() == before


def test_whoever_goes_elsewhere_has_left_it(whole: App, tour: Tour) -> None:
    assert whole.workspace is not None
    whole.workspace.go(Location(Where.INBOX))
    assert not tour.is_on


def test_it_is_over_when_the_screen_is_locked(whole: App, tour: Tour) -> None:
    workspace = whole.workspace
    assert workspace is not None
    whole.shell.show_only(whole.sign_in)
    is_on = tour.is_on
    whole.shell.show_only(workspace)
    assert not is_on
