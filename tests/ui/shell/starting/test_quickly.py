"""A start loads its modules past the hook of Qt, and what was loaded is not looked through again and again."""

import subprocess
import sys
from pathlib import Path

from tests.ui.small_clinic import a_clinic, clinic_access

ROOT = Path(__file__).parents[4]
TO_THE_WINDOW = """
import builtins, os, runpy, sys
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "ui.shell.app":
            print("feature" in builtins.__import__.__name__, "PySide6.QtCore" in sys.modules, flush=True)
            os._exit(0)
sys.meta_path.insert(0, Finder)
sys.argv = ["main.py", "--data", sys.argv[1]]
runpy.run_path("main.py", run_name="__main__")
"""
TO_THE_END_OF_THE_START = """
import gc, sys
from ui.shell.starting.quickly import finish_start, start_quickly
usual = gc.get_threshold()
start_quickly()
print(gc.isenabled(), gc.get_threshold() > usual, end=" ")
finish_start("db.store.store")
print(gc.get_freeze_count() > len(gc.get_objects()), gc.get_threshold() == usual, "ui.pages.woman.page" in sys.modules)
"""


def said_by(script: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()


def test_modules_of_the_window_are_imported_past_the_hook_of_qt(tmp_path: Path) -> None:
    a_clinic(clinic_access(tmp_path)).store.close()
    assert said_by(TO_THE_WINDOW, str(tmp_path)) == ["False", "True"]


def test_the_loaded_program_is_left_out_of_collecting_once_it_has_started_and_never_turned_off() -> None:
    assert said_by(TO_THE_END_OF_THE_START) == ["True"] * 5
