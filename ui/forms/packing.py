"""Writing the downtime pack: a few women at a time in the store's thread, so that whoever saves meanwhile comes first."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.access import ExportKind
from models.rules.backups.downtime import DowntimeWoman
from models.usecases.clinic.access_log import log_export
from models.usecases.clinic.backups import backups_of
from models.usecases.clinic.downtime import downtime_day, next_women
from models.usecases.desk import Desk
from models.values.paper import Paper
from ui.papers.downtime import downtime_paper
from ui.papers.spelled import spelled
from ui.session.runner import Runner

Found = tuple[tuple[DowntimeWoman, ...], UUID | None]


class Packing(QObject):
    """Gathers and writes one pack after another; its pages are set in `aside`, beside the store's thread.

    Signals: `written` (Path, or None where no folder is named); `failed` (CervitrendError).
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, aside: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._aside = desk, runner, aside
        self._women: list[DowntimeWoman] = []
        self._is_at_it = False

    def start(self) -> None:
        """Begin; nothing happens while one is being written."""
        if not self._is_at_it:
            self._is_at_it, self._women = True, []
            self._ask(None)

    def _ask(self, after: UUID | None) -> None:
        desk = self._desk
        self._runner.run(self, lambda: next_women(desk, after), self._on_women, self._on_failed)

    @Slot(object)
    def _on_women(self, found: Found) -> None:
        women, after = found
        self._women += women
        if after is not None:
            self._ask(after)
            return
        desk, gathered = self._desk, tuple(self._women)

        def work() -> Paper:
            rules = {rule.id: rule for guideline in desk.known for rule in guideline.rules}
            return downtime_paper(desk, downtime_day(desk, gathered), rules)

        self._runner.run(self, work, self._on_worded, self._on_failed)

    @Slot(object)
    def _on_worded(self, paper: Paper) -> None:
        desk, at = self._desk, self._desk.clock.now()

        def work() -> Path | None:
            return backups_of(desk).write_pack(paper, at, spelled)

        self._aside.run(self, work, self._on_file, self._on_failed)

    @Slot(object)
    def _on_file(self, path: Path | None) -> None:
        desk, count = self._desk, len(self._women)

        def work() -> Path | None:
            if path is not None:
                log_export(desk, ExportKind.DOWNTIME_PACK, path.parent.name, count)
            return path

        self._runner.run(self, work, self._on_written, self._on_failed)

    @Slot(object)
    def _on_written(self, path: Path | None) -> None:
        self._end()
        self.written.emit(path)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        # No woman is held longer than her line takes to be written.
        self._is_at_it, self._women = False, []
