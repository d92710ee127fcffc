"""What tests of the window share."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import load_fonts, wear

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts(FONTS)


@pytest.fixture
def dressed(qapp: QApplication, _fonts: None) -> QApplication:
    """The program in its own fonts and colours."""
    wear(qapp)
    return qapp
