"""Ends pages while work of theirs is reported: `python -m tests.ui.session.gone_meanwhile TIMES`."""

import random
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ui.session.background_runner import BackgroundRunner

AT_ONCE = 4
_LONGEST_WAIT_S = 0.0004


def main(times: int) -> None:
    app, chance = QCoreApplication([]), random.Random(7)
    for _ in range(times):
        page, go = QObject(), threading.Event()
        runner = BackgroundRunner(page)
        for _ in range(AT_ONCE):
            runner.run(page, go.wait, _nothing, _nothing)
        go.set()
        end = time.perf_counter() + chance.random() * _LONGEST_WAIT_S
        while time.perf_counter() < end:
            pass
        page.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # At the very end everything of Qt goes at once, also what a thread still holds.
    for each in threading.enumerate():
        if each is not threading.current_thread():
            each.join()
    sys.stdout.write("still there\n")


def _nothing(_: object) -> None:
    """Nobody is left to be told."""


if __name__ == "__main__":
    main(int(sys.argv[1]))
