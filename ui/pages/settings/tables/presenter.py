"""Reading the record into tables a slice at a time, making files of them beside everything else, then writing them at once."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.ports.files import MadeFile, TableFiles
from models.usecases.clinic.data_tables import Gathering, begin_tables, folder_name, gather_more, log_tables
from models.values.data_table import TableForm
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner
from ui.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesWish:
    """Where the new folder is made, in which form, and whether with what names people."""

    folder: Path
    form: TableForm
    with_names: bool


class TablesPresenter(QObject):
    """One set of tables at a time; nothing is on the disk before all of it is.

    Signals: `progressed` (Gathering) after every slice; `writing` once it can be stopped no more; `saved` (Path) with the new folder; `failed` (CervitrendError).
    """

    progressed = Signal(object)
    writing = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, out: TableFiles, parent: QObject, background: Runner | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._out = session, out
        self._aside = background or BackgroundRunner(self)
        self._unwanted: threading.Event | None = None

    @property
    def is_running(self) -> bool:
        """Whether tables are under way."""
        return self._unwanted is not None

    def begin(self, wish: TablesWish) -> None:
        """Begin to read, in place of what is under way."""
        self.cancel()
        self._unwanted = unwanted = threading.Event()
        desk, lines = self._session.desk, self._out.lines
        self._read(wish, unwanted, lambda: begin_tables(desk, lines))

    @Slot()
    def cancel(self) -> None:
        """Stop; nothing more is reported, and nothing is left."""
        if self._unwanted is not None:
            self._unwanted.set()
        self._unwanted = None

    def _read(self, wish: TablesWish, unwanted: threading.Event, work: Callable[[], Gathering]) -> None:
        self._session.runner.run(
            self, lambda: (wish, unwanted, work()), self._on_read, self._on_failed, supersedes="tables"
        )

    @Slot(object)
    def _on_read(self, outcome: tuple[TablesWish, threading.Event, Gathering]) -> None:
        wish, unwanted, gathering = outcome
        if unwanted is not self._unwanted:
            return
        self.progressed.emit(gathering)
        # Whoever listens may have stopped it.
        if unwanted is not self._unwanted:
            return
        if gathering.is_done:
            self._make(wish, unwanted, gathering)
            return
        desk, lines = self._session.desk, self._out.lines
        self._read(wish, unwanted, lambda: gather_more(desk, gathering, lines))

    def _make(self, wish: TablesWish, unwanted: threading.Event, gathering: Gathering) -> None:
        out = self._out

        def work() -> tuple[TablesWish, threading.Event, int, tuple[MadeFile, ...]]:
            files: list[MadeFile] = []
            for file in out.writer.files(gathering.tables(with_names=wish.with_names), wish.form):
                if unwanted.is_set():
                    break
                files.append(file)
            return wish, unwanted, gathering.total, tuple(files)

        self._aside.run(self, work, self._on_made, self._on_failed, supersedes="tables")

    @Slot(object)
    def _on_made(self, outcome: tuple[TablesWish, threading.Event, int, tuple[MadeFile, ...]]) -> None:
        wish, unwanted, women, files = outcome
        if unwanted is not self._unwanted:
            return
        desk, writer = self._session.desk, self._out.writer

        def work() -> Path:
            put = writer.put(wish.folder, folder_name(desk.clock.today()), files)
            log_tables(desk, wish.folder.name, women, with_names=wish.with_names)
            return put

        # From here on it is written whole, and that it was is written down with it.
        self._unwanted = None
        self.writing.emit()
        self._session.runner.run(self, work, self._on_put, self._on_put_failed)

    @Slot(object)
    def _on_put(self, folder: Path) -> None:
        self.saved.emit(folder)

    @Slot(object)
    def _on_put_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self._unwanted is not None:
            self._unwanted = None
            self.failed.emit(error)
