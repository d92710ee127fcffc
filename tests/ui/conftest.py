"""What tests of the window share."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import load_fonts, wear

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program in its own fonts and colours; dressed once, because a style sheet is laid on every widget there is."""
    load_fonts(FONTS)
    wear(qapp)
    return qapp
