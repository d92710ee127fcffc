"""About: which version this is, and the sign by which it is known."""

from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from db.shipped.help_texts import read_help
from models.version import NAMED_VERSION
from ui.pages.help.drawings import drawing
from ui.shell.starting.presenting import program_icon

ASSETS = Path(__file__).parents[4] / "assets"


def test_about_says_the_version_of_the_program_that_runs() -> None:
    (about,) = (chapter for chapter in read_help(ASSETS / "help") if chapter.title == "About Cervitrend")
    assert f"This is {NAMED_VERSION}." in about.text


def test_about_shows_the_icon(themed_app: QApplication) -> None:
    themed_app.setWindowIcon(program_icon(ASSETS / "icons"))
    shown = drawing("icon", themed_app.palette(), 2.0)
    assert shown is not None
    assert (shown.width(), QPixmap.fromImage(shown).isNull()) == (128, False)
