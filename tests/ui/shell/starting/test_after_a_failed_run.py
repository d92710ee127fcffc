"""The whole program, twice: the first run fails over somebody's name, the second offers a report that does not hold it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.planted import lie_open_in
from tests.ui.small_clinic import a_clinic, clinic_access

ROOT = Path(__file__).parents[4]
NAME = "Quillfeather"
PROGRAM = """
import runpy, sys
import ui.shell.app
from pathlib import Path
class Tried(ui.shell.app.App):
    %s
ui.shell.app.App = Tried
data, report = sys.argv[1:]
sys.argv = ["main.py", "--data", data]
runpy.run_path("main.py", run_name="__main__")
"""
FAILS = f"""
    def _on_ready(self, has_failed):
        super()._on_ready(has_failed)
        self.out.close()
        raise KeyError({NAME!r})
"""
OFFERS = """
    def _on_ready(self, has_failed):
        super()._on_ready(has_failed)
        if self.report is not None:
            self._runner.run(self, lambda: None, lambda _: self.out.close(), print)
            self.report.write(Path(report))
        else:
            self.out.close()
"""


def run(does: str, folder: Path) -> Path:
    """The program on a clinic in this folder; returns where it would write a report."""
    report = folder / "report.txt"
    subprocess.run(
        [sys.executable, "-c", PROGRAM % does.strip(), folder / "clinic", report],
        env=os.environ | {"XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder / "config")},
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return report


def test_the_next_start_offers_a_report_that_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "clinic").mkdir()
    a_clinic(clinic_access(tmp_path / "clinic")).store.close()
    run(FAILS, tmp_path)
    told = run(OFFERS, tmp_path).read_text(encoding="utf-8")
    assert "failed: " in told
    assert "unexpected KeyError at <string>:" in told
    assert lie_open_in([tmp_path], [NAME]) == []
    (tmp_path / "report.txt").unlink()
    assert not run(OFFERS, tmp_path).exists()
