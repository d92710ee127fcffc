"""Whatever window the program opens with is dressed: in tests all of Qt is, so that they would not notice."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.clinic.settings_file import usual_file
from tests.ui.small_clinic import a_clinic, clinic_access

ROOT = Path(__file__).parents[4]
TO_ITS_WINDOWS = """
import os, runpy, sys
from PySide6.QtWidgets import QApplication
def say(*_):
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    print(len(shown), all("QPushButton" in window.styleSheet() for window in shown), flush=True)
    os._exit(0)
import ui.shell.app, ui.shell.gate
class Watched(ui.shell.app.App):
    _warm_up = say
class Shut(ui.shell.gate.Gate):
    def open(self):
        super().open()
        say()
ui.shell.app.App, ui.shell.gate.Gate = Watched, Shut
sys.argv = ["main.py", *sys.argv[1:]]
runpy.run_path("main.py", run_name="__main__")
"""


def windows_of(*arguments: str) -> list[str]:
    command = [sys.executable, "-c", TO_ITS_WINDOWS, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()


@pytest.mark.parametrize("arguments", [("--demo",), ("--data", "{0}"), ("--data", "{0}/new")])
def test_the_first_window_is_dressed(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    a_clinic(clinic_access(tmp_path)).store.close()
    assert windows_of(*(each.format(tmp_path) for each in arguments)) == ["1", "True"]


def test_the_window_before_a_record_that_is_not_there_is_dressed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    remembered = usual_file()
    remembered.parent.mkdir(parents=True)
    remembered.write_text("{", encoding="utf-8")
    assert windows_of("--data", str(tmp_path)) == ["1", "True"]
