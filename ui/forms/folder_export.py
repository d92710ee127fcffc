"""Files that leave together: written beside the store's thread, then named and written down in one go."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from weakref import finalize

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.ports.files import MadeFile, WriteFolder
from ui.session.runner import Runner
from ui.session.wanted import Wanted, is_stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingFolder:
    """A new folder that is to be called `name` in `folder`; `files` makes what is in it, `log` writes down that it left.

    `about` is by what whoever began knows it again.
    """

    folder: Path
    name: str
    files: Callable[[], Iterable[MadeFile]]
    log: Callable[[], object]
    about: object = None


class FolderExport(QObject):
    """One folder at a time. While its files are made and written it can be stopped, and nothing of it is left.

    Signals: `saved` (Path, and what it is about) with the new folder, also of one that was stopped too late while the next is
    under way; `failed` (CervitrendError).
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, runner: Runner, aside: Runner, write: WriteFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._aside, self._write = runner, aside, write
        self._wanted: Wanted | None = None

    def begin(self, leaving: OutgoingFolder, wanted: Wanted) -> None:
        """Make, write, name; `wanted` is asked between the pieces."""
        self._wanted, write = wanted, self._write
        # Whoever signs out or is locked out meanwhile hears no outcome, and leaves nothing.
        finalize(self, wanted.stop)

        def work() -> tuple[OutgoingFolder, Wanted]:
            wanted.hold(write(leaving.folder, leaving.name, wanted.each(leaving.files())))
            return leaving, wanted

        self._aside.run(self, work, self._on_written, self._on_failed, supersedes="folder")

    def stop(self) -> None:
        """Nothing more is heard of it."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted.stop()

    @Slot(object)
    def _on_written(self, written: tuple[OutgoingFolder, Wanted]) -> None:
        leaving, wanted = written
        if wanted is not self._wanted:
            return

        def work() -> tuple[Path, OutgoingFolder, Wanted]:
            kept = wanted.take().keep()
            leaving.log()
            return kept, leaving, wanted

        self._runner.run(self, work, self._on_kept, self._on_failed)

    @Slot(object)
    def _on_kept(self, kept: tuple[Path, OutgoingFolder, Wanted]) -> None:
        folder, leaving, wanted = kept
        # What was stopped too late is there, and is said to be.
        if wanted is self._wanted:
            self._wanted = None
        self.saved.emit(folder, leaving.about)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self._wanted is not None and not is_stopped(error):
            self._wanted = None
            self.failed.emit(error)
