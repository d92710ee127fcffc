"""A screen over a real store, for the tests of every page."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.ui.null_chart import load_nothing
from tests.ui.pages.screen import HeldRunner, Screen
from ui.chart.loading import LoadChart


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def screen(desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication) -> Screen:
    return Screen(desk, runner, qtbot, themed_app)


@pytest.fixture
def load() -> LoadChart:
    """No chart; tests that are about it say otherwise."""
    return load_nothing
