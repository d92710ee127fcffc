"""From a chosen file to a preview, from a preview into the record, and back out again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.errors import CervitrendError
from models.ports.files import FileReader
from models.records.clinic.access import ExportKind
from models.records.importing.import_line import LineKey, SiftedFile
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import ReadingPlan
from models.rules.register.import_check import sift
from models.usecases.clinic.access_log import log_export
from models.usecases.import_file import close_batch, loads, new_batch
from ui.pages.inbox.half_read import Guess, answers_of
from ui.pages.inbox.settled import Settled
from ui.pages.inbox.work import (
    Going,
    Leaving,
    Opened,
    Read,
    Result,
    Stopped,
    ask_some,
    open_file,
    read_all,
    take_one,
    take_one_back,
    within_memory,
)
from ui.session.runner import Runner
from ui.session.session import Session
from ui.wording.imports import reasons

T = TypeVar("T")


class InboxPresenter(QObject):
    """Reads aside, asks and writes in the store's thread, one woman at a time.

    Signals: `restored` (whether what was answered before holds no more, because the file is another by now; whether it is
    put back) once a file was opened; `reading` while a plan or lines are awaited; `planned` (ReadingPlan); `stopped_reading`; `previewed` (SiftedFile); `progressed` (done, of); `finished` (Result);
    `listed` (tuple of ImportBatch); `taken_back` (ImportBatch); `refused` (CervitrendError) for the file itself, `not_reread`
    (CervitrendError) where it cannot be opened as was said;
    `not_kept` (CervitrendError) where the lines left out could not be written; `failed` (CervitrendError) for the rest.
    """

    restored = Signal(bool, bool)
    planned = Signal(object)
    reading = Signal()
    stopped_reading = Signal()
    previewed = Signal(object)
    progressed = Signal(int, int)
    finished = Signal(object)
    listed = Signal(object)
    taken_back = Signal(object)
    refused = Signal(object)
    not_reread = Signal(object)
    not_kept = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, reader: FileReader, background: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._aside = session.desk, session.runner, background
        self._reader = reader
        self._path = Path()
        self._answers: Mapping[str, str] = {}
        self._guess: Guess | None = None
        self._plan: ReadingPlan | None = None
        self._is_opening = False
        self._preview: SiftedFile | None = None
        self._looked_at: frozenset[LineKey] = frozenset()
        self._stop = Event()
        self._result: Result | None = None
        self._is_taking = False
        self._going: Going | None = None
        self._leaving: Leaving | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether women are being taken in or out one by one."""
        return self._is_taking or self._leaving is not None

    def list_batches(self) -> None:
        """Ask for the imports so far."""
        store = self._desk.store
        self._runner.run(self, lambda: store.every(ImportBatch), self._on_listed, self._on_failed)

    @property
    def has_file(self) -> bool:
        """Whether a file was opened, or is about to be."""
        return self._is_opening or self._plan is not None

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered about the file, as a draft keeps it; nothing once all of it was taken."""
        if self._result is not None and not self._result.was_cancelled:
            return {}
        if self._guess is None or self._plan is None:
            return self._answers
        return answers_of(self._path, self._guess, self._plan)

    def choose(self, path: Path, answers: Mapping[str, str] = MappingProxyType({})) -> None:
        """Guess how this file is to be read, with what was answered about it before, then read it."""
        self._stop_reading()
        self._guess = self._plan = self._result = None
        self._path, self._answers, self._is_opening = path, answers, True
        reader = self._reader
        self.reading.emit()
        self._read_aside(lambda: open_file(reader, path, answers), self._on_opened, self._on_not_opened)

    def guess_again(self, said: Settled) -> None:
        """Encoding, separator or sheet were corrected: the columns are guessed anew."""
        before = self._guess
        if before is None:
            return
        self._stop_reading()
        reader, path, settled = self._reader, self._path, before.settled.and_then(said)

        def guess() -> Guess:
            plan = reader.guess_again(path, settled.encoding, settled.separator, settled.sheet)
            return Guess(plan, settled, before.mark)

        self.reading.emit()
        self._read_aside(guess, self._on_guessed_again, self._on_not_guessed)

    def correct(self, plan: ReadingPlan) -> None:
        """Read the file another way."""
        self._stop_reading()
        self._go_on_with(plan)

    def look_at(self, keys: frozenset[LineKey]) -> None:
        """The doubtful lines that somebody has looked at and wants taken."""
        self._looked_at = keys

    @Slot()
    def cancel(self) -> None:
        """Stop reading, or stop importing after the woman that is being taken."""
        self._stop.set()

    @Slot()
    def take(self) -> None:
        """Take what the preview shows as accepted, and the doubtful lines looked at, into the record."""
        if self._preview is None or self._is_taking:
            return
        self._is_taking = True
        self._stop = Event()
        desk, reader, path = self._desk, self._reader, self._path
        left_out = len(self._preview.left_out(self._looked_at))
        waiting = loads(self._preview, self._looked_at)

        def begin() -> Going:
            batch = new_batch(desk, path.name, reader.fingerprint(path), left_out)
            return Going(batch, waiting, len(waiting))

        self._aside.run(self, begin, self._on_taken, self._on_stopped)

    def keep_left_out(self, folder: Path | None = None) -> None:
        """Write the lines that were not taken beside the file, or into another folder."""
        plan, preview = self._plan, self._preview
        if plan is None or preview is None:
            return
        reader, path = self._reader, self._path
        rows = [(sifted.line, reasons(sifted)) for sifted in preview.left_out(self._looked_at)]
        desk = self._desk

        def work() -> Path:
            kept = reader.keep_left_out(path, plan, rows, folder)
            log_export(desk, ExportKind.LINES_LEFT_OUT, kept.parent.name, len(rows))
            return kept

        self._runner.run(self, work, self._on_kept, self._on_not_kept)

    def take_back(self, batch: ImportBatch, reason: str) -> None:
        """Strike out what a batch brought, woman by woman."""
        store = self._desk.store
        self._runner.run(
            self,
            lambda: Leaving(batch, reason, store.women_of_batch(batch.id)),
            self._on_leaving,
            self._on_not_taken_back,
        )

    def _stop_reading(self) -> None:
        """Nothing that was read, or looked at, under another plan counts any more."""
        self._stop.set()
        self._stop = Event()
        self._preview, self._looked_at = None, frozenset()

    def _read_aside(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
    ) -> None:
        """Do something about the file aside; what comes of it is dropped once another file or plan was chosen."""
        stop, name = self._stop, self._path.name

        def on_done(outcome: T) -> None:
            if stop is self._stop:
                then(outcome)

        def on_failed(error: CervitrendError) -> None:
            if stop is self._stop:
                failed(error)

        self._aside.run(self, lambda: within_memory(work, name), on_done, on_failed, "read")

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._is_opening, self._guess = False, opened.guess
        self.restored.emit(opened.is_other, opened.is_restored)
        self._go_on(opened.plan)

    @Slot(object)
    def _on_not_opened(self, error: CervitrendError) -> None:
        self._is_opening = False
        self._on_refused(error)

    @Slot(object)
    def _on_guessed_again(self, guess: Guess) -> None:
        self._guess = guess
        self._go_on(guess.plan)

    def _go_on(self, plan: ReadingPlan) -> None:
        if self._stop.is_set():
            self.stopped_reading.emit()
        else:
            self._go_on_with(plan)

    @Slot(object)
    def _on_not_guessed(self, error: CervitrendError) -> None:
        """The file cannot be opened as was said: it stays as it was."""
        self.not_reread.emit(error)
        if self._plan is not None:
            self._go_on_with(self._plan)

    def _go_on_with(self, plan: ReadingPlan) -> None:
        """Show this plan, and read the lines with it if nothing is open."""
        self._plan = plan
        self.planned.emit(plan)
        if plan.is_complete:
            self.reading.emit()
            reader, path, stop = self._reader, self._path, self._stop
            self._read_aside(
                lambda: read_all(reader.lines(path, plan), stop), self._on_read, self._on_refused
            )

    @Slot(object)
    def _on_read(self, read: Read) -> None:
        """Ask the store about some more of the women, and think about the lines when all are known."""
        desk = self._desk
        if read.stop.is_set():
            if read.stop is self._stop:
                self.stopped_reading.emit()
            return
        if read.unknown:
            self._runner.run(self, lambda: ask_some(desk, read), self._on_read, self._on_failed, "known")
        else:
            today = desk.clock.today()
            self._read_aside(
                lambda: sift(read.lines, read.known, today), self._on_previewed, self._on_refused
            )

    @Slot(object)
    def _on_previewed(self, preview: SiftedFile) -> None:
        self._preview = preview
        self.previewed.emit(preview)

    @Slot(object)
    def _on_taken(self, going: Going) -> None:
        """Take the next woman, or finish; the window has its turn before each."""
        self._going = going
        self.progressed.emit(going.total - len(going.waiting), going.total)
        if not going.waiting or self._stop.is_set():
            self._finish(going)
        else:
            QTimer.singleShot(0, self, self._take_next)

    @Slot()
    def _take_next(self) -> None:
        desk, going = self._desk, self._going
        if going is not None:
            self._runner.run(self, lambda: take_one(desk, going), self._on_taken, self._on_stopped)

    def _finish(self, going: Going) -> None:
        self._going, self._is_taking = None, False
        batch = going.batch
        self._result = Result(
            batch, going.scans, going.women, batch.refused, was_cancelled=bool(going.waiting)
        )
        if batch.refused:
            self.keep_left_out()
        else:
            self.finished.emit(self._result)
        self.list_batches()

    @Slot(object)
    def _on_kept(self, place: Path) -> None:
        if self._result is not None:
            self._result = replace(self._result, kept_at=place)
            self.finished.emit(self._result)

    @Slot(object)
    def _on_not_kept(self, error: CervitrendError) -> None:
        if self._result is not None:
            self.finished.emit(self._result)
        self.not_kept.emit(error)

    @Slot(object)
    def _on_leaving(self, leaving: Leaving) -> None:
        """Take the next woman's lines back, or close the batch; the window has its turn before each."""
        self._leaving = leaving
        if leaving.waiting:
            QTimer.singleShot(0, self, self._take_back_next)
        else:
            desk, batch, reason = self._desk, leaving.batch, leaving.reason
            self._runner.run(
                self, lambda: close_batch(desk, batch, reason), self._on_taken_back, self._on_not_taken_back
            )

    @Slot()
    def _take_back_next(self) -> None:
        desk, leaving = self._desk, self._leaving
        if leaving is not None:
            self._runner.run(
                self, lambda: take_one_back(desk, leaving), self._on_leaving, self._on_not_taken_back
            )

    @Slot(object)
    def _on_taken_back(self, batch: ImportBatch) -> None:
        self._preview = self._leaving = None
        self.taken_back.emit(batch)
        self.list_batches()

    @Slot(object)
    def _on_not_taken_back(self, error: CervitrendError) -> None:
        self._leaving = None
        self.failed.emit(error)

    @Slot(object)
    def _on_listed(self, batches: Sequence[ImportBatch]) -> None:
        self.listed.emit(tuple(batches))

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        if isinstance(error, Stopped):
            self.stopped_reading.emit()
        else:
            self.refused.emit(error)

    @Slot(object)
    def _on_stopped(self, error: CervitrendError) -> None:
        """An import that failed at one woman keeps those before her; the same file can be taken again."""
        self._going, self._is_taking = None, False
        self.failed.emit(error)
        self.list_batches()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
