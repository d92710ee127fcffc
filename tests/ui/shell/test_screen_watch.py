"""A computer that locks its screen or sleeps closes the record."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.shell.leaving import screen_watch
from ui.shell.leaving.screen_watch import ScreenWatch, is_going_away

ROOT = Path(__file__).parents[3]
LISTENS = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.shell.leaving.screen_watch import ScreenWatch
app = QApplication([])
watch = ScreenWatch(app)
watch.went_away.connect(app.quit)
QTimer.singleShot(20000, lambda: app.exit(3))
QTimer.singleShot(0, lambda: print("listening", flush=True))
sys.exit(app.exec())
"""
SIGNALS = {
    "sleep": ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", ["boolean:true"]),
    "lock": ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session.Lock", []),
    "screen saver": (
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver.ActiveChanged",
        ["boolean:true"],
    ),
    "desktop": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", ["boolean:true"]),
}
"""What the services of Linux say: path, signal, arguments."""


@pytest.fixture
def watch(qtbot: QtBot) -> ScreenWatch:
    parent = QObject()
    made = ScreenWatch(parent)
    made.kept = parent  # type: ignore[attr-defined]  # Alive as long as what it is the parent of.
    return made


def test_a_clock_that_slept_is_noticed(
    watch: ScreenWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept = screen_watch.slept_seconds()
    monkeypatch.setattr(screen_watch, "slept_seconds", lambda: slept + 2.5)
    with qtbot.waitSignal(watch.went_away):
        watch.look_at_clocks()
    with qtbot.assertNotEmitted(watch.went_away):
        watch.look_at_clocks()


def test_a_clock_that_is_a_little_off_locks_nobody_out(
    watch: ScreenWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept = screen_watch.slept_seconds()
    monkeypatch.setattr(screen_watch, "slept_seconds", lambda: slept + 1.9)
    with qtbot.assertNotEmitted(watch.went_away):
        watch.look_at_clocks()


def test_waking_up_is_no_reason_to_lock(watch: ScreenWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.went_away):
        watch.on_change(False)


@pytest.mark.parametrize(
    ("message", "detail", "goes"), [(0x2B1, 7, True), (0x2B1, 8, False), (0x218, 4, True), (0x218, 7, False)]
)
def test_what_windows_says_is_understood(message: int, detail: int, goes: bool) -> None:
    assert is_going_away(message, detail) is goes


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no message bus to try it on")
@pytest.mark.parametrize("name", SIGNALS)
def test_what_the_services_of_linux_say_is_heard(name: str) -> None:
    path, signal, arguments = SIGNALS[name]
    send = " ".join(["dbus-send", "--session", "--type=signal", path, signal, *arguments])
    # Both buses are one here.
    script = (
        'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; '
        f'"{sys.executable}" -c "$LISTENS" | {{ read line; {send}; cat; }}; exit "${{PIPESTATUS[0]}}"'
    )
    told = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        check=False,
        cwd=ROOT,
        env={**os.environ, "LISTENS": LISTENS},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
