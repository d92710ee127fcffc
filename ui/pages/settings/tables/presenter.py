"""Reading the record into tables a slice at a time, then making files of them beside everything else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.ports.files import MadeFile, TableFiles
from models.usecases.clinic.data_tables import Gathering, begin_tables, folder_name, gather_more, log_tables
from models.values.data_table import TableForm
from ui.forms.folder_export import FolderExport, OutgoingFolder
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner
from ui.session.session import Session
from ui.session.wanted import Wanted, is_stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesWish:
    """Where the new folder is made, in which form, and whether with what names people."""

    folder: Path
    form: TableForm
    with_names: bool


class TablesPresenter(QObject):
    """One set of tables at a time; it can be stopped until the new folder has its name.

    Signals: `progressed` (Gathering) after every slice; `saved` (Path) with the new folder; `failed` (CervitrendError).
    """

    progressed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, out: TableFiles, parent: QObject, background: Runner | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._out = session, out
        aside = background or BackgroundRunner(self)
        self._export = FolderExport(session.runner, aside, out.writer.write, self)
        self._export.saved.connect(self._on_saved)
        self._export.failed.connect(self._on_failed)
        self._wanted: Wanted | None = None

    @property
    def is_running(self) -> bool:
        """Whether tables are under way."""
        return self._wanted is not None

    def begin(self, wish: TablesWish) -> None:
        """Begin to read, in place of what is under way."""
        self.cancel()
        self._wanted = wanted = Wanted()
        desk, lines = self._session.desk, self._out.lines
        self._read(wish, wanted, lambda: begin_tables(desk, lines))

    @Slot()
    def cancel(self) -> None:
        """Stop; nothing more is reported, and nothing is left."""
        self._wanted = None
        self._export.stop()

    def _read(self, wish: TablesWish, wanted: Wanted, work: Callable[[], Gathering]) -> None:
        self._session.runner.run(
            self, lambda: (wish, wanted, work()), self._on_read, self._on_failed, supersedes="tables"
        )

    @Slot(object)
    def _on_read(self, outcome: tuple[TablesWish, Wanted, Gathering]) -> None:
        wish, wanted, gathering = outcome
        if wanted is not self._wanted:
            return
        self.progressed.emit(gathering)
        # Whoever listens may have stopped it.
        if wanted is not self._wanted:
            return
        if gathering.is_done:
            self._leave(wish, wanted, gathering)
            return
        desk, lines = self._session.desk, self._out.lines
        self._read(wish, wanted, lambda: gather_more(desk, gathering, lines))

    def _leave(self, wish: TablesWish, wanted: Wanted, gathering: Gathering) -> None:
        desk, writer = self._session.desk, self._out.writer

        def files() -> Iterable[MadeFile]:
            tables = gathering.tables(with_names=wish.with_names)
            # All of them before the first is on the disk.
            return tuple(wanted.each(writer.files(tables, wish.form, wanted.check)))

        def log() -> object:
            return log_tables(desk, wish.folder.name, gathering.total, with_names=wish.with_names)

        name = folder_name(desk.clock.today())
        leaving = OutgoingFolder(folder=wish.folder, name=name, files=files, log=log, about=wanted)
        self._export.begin(leaving, wanted)

    @Slot(object, object)
    def _on_saved(self, folder: Path, wanted: Wanted) -> None:
        # One that was stopped too late does not end the next.
        if wanted is self._wanted:
            self._wanted = None
        self.saved.emit(folder)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self._wanted is not None and not is_stopped(error):
            self._wanted = None
            self.failed.emit(error)
