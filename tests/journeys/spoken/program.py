"""The program as it is started, on amina's clinic in a folder: `python -m ... FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from tests.ui.conftest import FONTS
from tests.ui.shell.whole_program import a_house
from tests.ui.small_clinic import a_clinic
from ui.shell.app import run
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts

ROOT = Path(__file__).parents[3]


ACTIVATE_MS = 200


def _active() -> None:
    """There is no window manager here: nobody else gives a new window the keyboard. It has no place to go back to."""
    waiting = QTimer(QApplication.instance())

    def activate() -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and QApplication.activeWindow() is None:
                window.activateWindow()

    waiting.timeout.connect(activate)
    waiting.start(ACTIVATE_MS)


def main(folder: Path) -> int:
    house = a_house(folder)
    a_clinic(house).store.close()
    references = read_references(ROOT / "assets" / "references")
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=save_text,
        entries=lambda: entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references),
        fonts=FONTS,
        warm_up=lambda: None,
        window_place=_active,
    )
    return run(parts)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
