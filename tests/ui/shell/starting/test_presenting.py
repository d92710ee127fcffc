"""What the desktop is told of the program."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from models.version import PROGRAM_VERSION
from ui.shell.starting.presenting import present, program_icon

ICONS = Path(__file__).parents[4] / "assets" / "icons"


def test_the_desktop_knows_the_program_by_its_name_and_picture(themed_app: QApplication) -> None:
    present(themed_app, ICONS)
    told = (themed_app.applicationName(), themed_app.desktopFileName(), themed_app.applicationVersion())
    assert told == ("Cervitrend", "cervitrend", PROGRAM_VERSION)
    assert themed_app.organizationName() == "Cervitrend"
    assert not themed_app.windowIcon().isNull()


def test_a_small_icon_is_not_a_large_one_made_small(themed_app: QApplication) -> None:
    icon = program_icon(ICONS)
    assert {16, 32, 48, 256} <= {size.width() for size in icon.availableSizes()}
    assert icon.pixmap(QSize(16, 16), 1.0).toImage().width() == 16


def test_a_program_without_pictures_starts_all_the_same(tmp_path: Path, themed_app: QApplication) -> None:
    assert program_icon(tmp_path).isNull()
