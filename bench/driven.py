"""The program that `bench.whole_run` measures (`ours CLINIC EXPORT`, or `bare`): it prints what it found as JSON."""

from __future__ import annotations

import json
import re
import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from runpy import run_path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.shell.app import App

Script = Iterator[Callable[[], bool]]
_TICK_MS = 1


def _ours(clinic: str, export: str) -> None:
    from ui.shell.starting.quickly import start_quickly

    start_quickly()
    import ui.shell.app

    class Driven(ui.shell.app.App):
        def start(self) -> None:
            self._watch = watch(self, Path(export))
            self.shell.painted.connect(self._watch.begin)
            super().start()

    # main.py runs unchanged and finds the watched class in its place; unittest.mock would load asyncio into what is measured.
    vars(ui.shell.app)["App"] = Driven
    sys.argv = ["main.py", "--data", clinic]
    run_path("main.py", run_name="__main__")


def watch(app: App, export: Path) -> Any:
    """What ticks in the window's thread, notes the longest time between two ticks, and does what a nurse does."""
    from PySide6.QtCore import QObject, Qt, QTimer, Slot

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__(app)
            self.idle = False
            self.found: dict[str, float] = {}
            self._longest, self._last = 0.0, 0.0
            self._script = nurse(app, self, export)
            self._until: Callable[[], bool] = bool
            self._timer = QTimer(self)
            self._timer.setTimerType(Qt.TimerType.PreciseTimer)
            self._timer.setInterval(_TICK_MS)
            self._timer.timeout.connect(self._tick)

        @Slot()
        def begin(self) -> None:
            self._until = next(self._script)
            self._last = perf_counter()
            self._timer.start()

        @Slot()
        def _tick(self) -> None:
            now = perf_counter()
            self._longest = max(self._longest, (now - self._last) * 1000)
            self._last = now
            if not self._until():
                return
            following = next(self._script, None)
            if following is None:
                self._timer.stop()
                app.shell.close()
            else:
                self._until = following

        def stage(self, name: str) -> None:
            """A stage is over: keep its longest stall, begin the next."""
            self.found[name] = self._longest
            self._longest = 0.0

        def forget(self) -> None:
            """What has been since the last tick was not the program's doing."""
            self._last = perf_counter()

        def ask_idle(self) -> None:
            """Have `idle` become true when the store has done all it has now."""
            self.idle = False
            app._runner.run(self, int, self._on_idle, self._on_idle)

        @Slot(object)
        def _on_idle(self, outcome: object) -> None:
            self.idle = True

    return Watch()


def nurse(app: App, watch: Any, export: Path) -> Script:
    """Her steps; what is yielded says when she goes on."""

    def is_idle() -> bool:
        return bool(watch.idle)

    watch.ask_idle()
    yield is_idle
    watch.stage("start")
    watch.found["peak_at_door"] = _peak()
    yield from _sign_in(app, watch, is_idle)
    yield from _import(app, watch, export)
    yield from _open_woman(app, watch, is_idle)
    print(json.dumps({**watch.found, "peak": _peak()}), flush=True)


def _sign_in(app: App, watch: Any, is_idle: Callable[[], bool]) -> Script:
    from db.demo.password import PASSWORD

    app.sign_in.sign_in_wanted.emit("amina", PASSWORD)
    yield lambda: app.workspace is not None
    watch.ask_idle()
    yield is_idle
    watch.stage("sign_in")
    watch.found["peak_signed_in"] = _peak()
    _forget_peak()


def _import(app: App, watch: Any, export: Path) -> Script:
    from ui.pages.inbox.page import InboxPage
    from ui.session.session import Location, Where

    assert app.workspace is not None
    app.workspace.go(Location(Where.INBOX))
    yield lambda: isinstance(_page(app), InboxPage)
    watch.stage("inbox")
    page = _page(app)
    finished: list[object] = []
    page.inbox.finished.connect(finished.append)
    page.open_file(export)
    yield page.preview_card.take.isEnabled
    watch.stage("preview")
    page.preview_card.take.click()
    yield lambda: bool(finished)
    watch.stage("import")


def _open_woman(app: App, watch: Any, is_idle: Callable[[], bool]) -> Script:
    from ui.session.session import Location, Where

    assert app.workspace is not None
    desk = app.workspace.session.desk
    woman = desk.store.today(desk.clock.today())[0]
    watch.forget()
    app.workspace.go(Location(Where.WOMAN, pregnancy_id=woman.pregnancy_id))
    watch.ask_idle()
    yield is_idle
    yield lambda: app.workspace is not None and app.workspace.location.where is Where.WOMAN
    watch.stage("woman")


def _page(app: App) -> Any:
    return app.workspace.page if app.workspace else None


def _bare() -> None:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    figure = Figure()
    figure.add_subplot().plot(range(12), marker="o")
    window.setCentralWidget(FigureCanvasQTAgg(figure))
    window.show()
    window.grab()
    app.processEvents()
    print(json.dumps({"peak": _peak()}), flush=True)


def _peak() -> float:
    """The most memory this process has had at once, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+([0-9]+) kB", status.read_text(encoding="ascii"))
        if found:
            return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _forget_peak() -> None:
    """Count the peak from here on; where the system cannot, it stays the peak of the whole run."""
    file = Path("/proc/self/clear_refs")
    if file.exists():
        file.write_text("5", encoding="ascii")


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(sys.argv[2], sys.argv[3])
