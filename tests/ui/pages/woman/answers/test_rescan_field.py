"""A next scan that is far away is typed twice."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.pages.woman.answers.rescan_field import RescanField

TODAY = date(2026, 3, 2)


@pytest.fixture
def field(themed_app: QApplication, qtbot: QtBot) -> RescanField:
    made = RescanField("Next scan on", TODAY, earliest=TODAY)
    qtbot.addWidget(made)
    return made


def typed(field: RescanField, qtbot: QtBot, text: str) -> tuple[bool, date | None]:
    field.clear()
    qtbot.keyClicks(field, text)
    return field.validate(), field.value()


def test_four_weeks_are_taken_at_once(field: RescanField, qtbot: QtBot) -> None:
    assert typed(field, qtbot, "30 mar 2026") == (True, date(2026, 3, 30))


def test_a_day_more_than_four_weeks_away_is_asked_about_and_taken_when_typed_again(
    field: RescanField, qtbot: QtBot
) -> None:
    assert typed(field, qtbot, "31 mar 2026") == (False, None)
    assert "more than four weeks away" in field.accessibleDescription()
    assert typed(field, qtbot, "31 mar 2026") == (True, date(2026, 3, 31))


def test_another_far_day_is_asked_about_anew(field: RescanField, qtbot: QtBot) -> None:
    typed(field, qtbot, "9 mar 2027")
    assert typed(field, qtbot, "8 mar 2027") == (False, None)
    assert typed(field, qtbot, "9 mar 2026") == (True, date(2026, 3, 9))
