"""The real program, told to end by the system."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.unmeasured
def test_the_demonstration_leaves_nothing_behind(tmp_path: Path, qtbot: QtBot) -> None:
    where = {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "main.py", "--demo"], cwd=ROOT, env={**os.environ, **where}
    ) as program:
        # Its clinic is being founded: the window was painted, and listens.
        qtbot.waitUntil(lambda: any(tmp_path.glob("cervitrend-demo-*/**/*.db")), timeout=60_000)
        program.send_signal(signal.SIGTERM)
        assert program.wait() == 0
    assert list(tmp_path.glob("cervitrend-demo-*")) == []
