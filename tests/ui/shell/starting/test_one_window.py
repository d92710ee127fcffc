"""A second start on one record brings the first window forward and ends; every other start has a window of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.small_clinic import a_clinic, clinic_access
from ui.shell.shell import Shell
from ui.shell.starting.one_window import come_forward

ROOT = Path(__file__).parents[4]
PROGRAM = """
import os, runpy, sys
from pathlib import Path
import ui.shell.app
from ui.pages.first_start.existing import ExistingRecord
class Telling(ui.shell.app.App):
    def _warm_up(self):
        print("painted", flush=True)
        if "OPENS" in os.environ:
            self._first.findChild(ExistingRecord).look_at(Path(os.environ["OPENS"]))
            print("opened", flush=True)
def told():
    print("forward", flush=True)
ui.shell.app.App, ui.shell.app.come_forward = Telling, told
sys.argv = ["main.py", *sys.argv[1:]]
runpy.run_path("main.py", run_name="__main__")
"""
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def folder() -> Iterator[Path]:
    """With a clinic in it; its path is short enough for a socket."""
    with TemporaryDirectory() as made:
        there = Path(made) / "clinic"
        there.mkdir()
        a_clinic(clinic_access(there)).store.close()
        yield Path(made)


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    """Starts the program on the clinic, or with other arguments or as another account."""
    started: list[subprocess.Popen[str]] = []

    def make(*arguments: str, account: str = "anna", opens: Path | None = None) -> "subprocess.Popen[str]":
        own = {
            f"XDG_{name}_HOME": str(folder / account / name.lower()) for name in ("STATE", "CONFIG", "DATA")
        }
        if opens is not None:
            own["OPENS"] = str(opens)
        running = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *(arguments or ("--data", str(folder / "clinic")))],
            env={name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"} | own,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        started.append(running)
        return running

    yield make
    for each in started:
        each.kill()
        each.communicate()


def said(running: "subprocess.Popen[str]") -> str:
    """The next thing that a program says; empty where it ended."""
    assert running.stdout is not None
    return running.stdout.readline().strip()


def test_a_second_start_brings_the_first_window_forward_and_ends(start: Start) -> None:
    first = start()
    assert said(first) == "painted"
    second = start()
    assert said(second) == ""
    assert (second.wait(), said(first)) == (0, "forward")


def test_a_program_that_was_killed_stands_in_nobodys_way(start: Start) -> None:
    first = start()
    assert said(first) == "painted"
    first.send_signal(signal.SIGKILL)
    first.wait()
    again = start()
    assert said(again) == "painted"
    assert said(start()) == ""
    assert said(again) == "forward"


@pytest.mark.parametrize("other", ["another record", "another account", "the demonstration"])
def test_another_start_has_a_window_of_its_own(start: Start, folder: Path, other: str) -> None:
    first = start()
    assert said(first) == "painted"
    match other:
        case "another record":
            second = start("--data", str(folder / "empty"))
        case "another account":
            second = start(account="ben")
        case _:
            second = start("--demo")
    assert said(second) == "painted"
    second.kill()
    first.terminate()
    assert said(first) == ""


def test_a_first_one_that_hangs_is_left_behind(start: Start) -> None:
    first = start()
    assert said(first) == "painted"
    first.send_signal(signal.SIGSTOP)
    second = start()
    assert said(second) == "painted"
    first.send_signal(signal.SIGCONT)


def test_who_opened_another_record_is_met_on_that_one_from_then_on(start: Start, folder: Path) -> None:
    first = start("--data", str(folder / "empty"), opens=folder / "clinic")
    assert [said(first), said(first)] == ["painted", "opened"]
    assert said(start()) == ""
    assert said(first) == "forward"
    assert said(start("--data", str(folder / "empty"))) == "painted"


def test_who_opens_a_record_that_has_a_window_comes_to_that_window(start: Start, folder: Path) -> None:
    there = start()
    assert said(there) == "painted"
    second = start("--data", str(folder / "empty"), opens=folder / "clinic")
    assert [said(second), said(second), said(second)] == ["painted", "opened", ""]
    assert (second.wait(), said(there)) == (0, "forward")


def test_a_window_that_was_put_aside_comes_back(qtbot: QtBot, themed_app: QApplication) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    shell.showMinimized()
    come_forward()
    assert (shell.isMinimized(), shell.isVisible()) == (False, True)
