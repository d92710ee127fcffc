"""Whatever nobody catches is in the log by its place, and no name that it held is anywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
NAME = "LARSEN, Astrid"
PROGRAM = f"""
import logging, sys, threading, warnings
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, qWarning, qCritical
from db.process.log_file import keep_log
from pathlib import Path
from ui.session.runner import fault
from ui.shell.starting.hooks import hook_up
her = {NAME!r}
keep_log(Path(sys.argv[1]))
app = QCoreApplication([])
unhook = hook_up(lambda kind, bug, trace: fault(bug))
class Woman:
    def __del__(self): raise ValueError(her)
class Page(QObject):
    said = Signal(str)
    def hear(self, name): raise KeyError(name)
def raise_it(): raise RuntimeError(her)
def in_a_slot():
    page = Page(); page.said.connect(page.hear); page.said.emit(her)
def in_a_thread():
    thread = threading.Thread(target=raise_it, name=her); thread.start(); thread.join()
def in_the_window(): QTimer.singleShot(0, raise_it)
def %s
QTimer.singleShot(0, does)
QTimer.singleShot(50, app.quit)
app.exec()
unhook()
"""


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("does(): in_a_slot()", "ERROR ui.session.runner: unexpected KeyError at <string>:"),
        ("does(): in_a_thread()", "ERROR python: unexpected RuntimeError at <string>:"),
        ("does(): in_the_window()", "ERROR ui.session.runner: unexpected RuntimeError at <string>:"),
        ("does(): Woman()", "ERROR python: nobody could be told of ValueError at <string>:"),
        ("does(): warnings.warn(her)", "WARNING python: UserWarning at <string>:"),
        ("does(): qWarning(f'QString::arg: no place for {her}')", "WARNING qt: default QString::arg"),
        ("does(): qCritical(f'cannot open \"{her}\"')", "WARNING qt: default cannot open"),
    ],
)
def test_what_nobody_caught_is_logged_by_its_place(tmp_path: Path, does: str, told: str) -> None:
    log = tmp_path / "cervitrend.log"
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM % does, log], capture_output=True, text=True, cwd=ROOT, check=True
    )
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert told in line
    assert NAME not in line + ran.stdout + ran.stderr
