"""What tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.translation.translators import Strict
from ui.theme import apply_theme, load_fonts

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def themed_app(qapp: QApplication) -> QApplication:
    """The program in its own fonts and colours; dressed once, because a style sheet is laid on every widget there is."""
    load_fonts(FONTS)
    apply_theme(qapp)
    return qapp


@pytest.fixture(scope="session")
def strict(qapp: QApplication) -> Strict:
    """Hears of every text that is asked for."""
    translator = Strict(qapp)
    qapp.installTranslator(translator)
    return translator


@pytest.fixture(autouse=True)
def every_text_is_gathered(strict: Strict) -> Iterator[None]:
    """A text that `python3 dev.py strings` did not find could never be translated."""
    strict.unknown.clear()
    yield
    assert strict.unknown == set()
