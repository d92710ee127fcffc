"""The program that `bench.start` starts (`bare`, or `ours DIR`): it prints when its window was painted, and is gone.

Nothing is imported here that a bare window does not need.
"""

import json
import os
import sys
from runpy import run_path
from time import monotonic


def _bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            QTimer.singleShot(0, self, _report)

    app = QApplication([])
    window = Window()
    window.resize(1366, 768)
    window.show()
    app.exec()


def _ours(clinic: str) -> None:
    from ui.shell.starting.quickly import start_quickly

    start_quickly()
    import ui.shell.app

    class Timed(ui.shell.app.App):
        def start(self) -> None:
            self.shell.painted.connect(_report)
            super().start()

    # main.py runs unchanged and finds the watched class in its place; unittest.mock would load asyncio into what is measured.
    vars(ui.shell.app)["App"] = Timed
    sys.argv = ["main.py", "--data", clinic]
    run_path("main.py", run_name="__main__")


def _report() -> None:
    print(json.dumps({"painted": monotonic()}), flush=True)
    # Not a moment later than the paint: what comes after it is measured elsewhere.
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(sys.argv[2])
