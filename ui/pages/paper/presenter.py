"""Making a paper and its pages in the store's thread, and writing down that it left."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.reference import References
from models.rules.register.permissions import Action, require
from models.usecases.clinic.access_log import log_export, log_printed
from models.values.paper import Paper, PaperKind
from models.views import PregnancySheet
from ui.papers.kinds import make_paper
from ui.session.session import Session

PRINTED_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class SetPaper:
    """A paper with its pages as pictures, and the woman it is about, None where it is about nobody alone."""

    paper: Paper
    sheet: PregnancySheet | None
    pages: tuple[bytes, ...]


class PaperPresenter(QObject):
    """Signals: `made` (SetPaper), `printable` (SetPaper in the resolution of a printer), `saved` (Path); `failed` (CervitrendError)."""

    made = Signal(object)
    printable = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, references: References, typesetter: Typesetter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._references = session, references
        self._typesetter = typesetter

    def make(self, kind: PaperKind, sheet: PregnancySheet | None, per_inch: int) -> None:
        """Make the paper and pictures of its pages to be looked at; a later wish takes the place of an earlier one."""
        desk, references, typesetter = self._session.desk, self._references, self._typesetter

        def work() -> SetPaper | None:
            paper = make_paper(kind, desk, references, sheet)
            if paper is None:
                return None
            return SetPaper(paper, sheet, typesetter.pictures(paper, per_inch))

        self._session.runner.run(self, work, self._on_made, self._on_failed, "paper")

    def draw_for_printer(self, shown: SetPaper) -> None:
        """The same pages as fine as a printer wants them."""
        desk, typesetter = self._session.desk, self._typesetter

        def work() -> SetPaper:
            require(desk.user, Action.PRINT_PAPERS)
            pages = typesetter.pictures(shown.paper, PRINTED_PER_INCH)
            return SetPaper(shown.paper, shown.sheet, pages)

        self._session.runner.run(self, work, self._on_printable, self._on_failed, "print")

    def save(self, shown: SetPaper, path: Path) -> None:
        """Write the paper as a PDF, whole or not at all, and write down that it left."""
        typesetter = self._typesetter

        desk, pages = self._session.desk, len(shown.pages)

        def work() -> Path:
            require(desk.user, Action.PRINT_PAPERS)
            typesetter.save(shown.paper, path)
            log_export(desk, _export_of(shown), path.parent.name, pages, _her_id(shown))
            return path

        self._session.runner.run(self, work, self._on_saved, self._on_failed)

    def log_printed(self, shown: SetPaper, printer: str) -> None:
        """Write down that it went to a printer."""
        desk, pages = self._session.desk, len(shown.pages)

        def work() -> bool:
            return log_printed(desk, _export_of(shown), printer, pages, _her_id(shown))

        self._session.runner.run(self, work, self._on_logged, self._on_failed)

    @Slot(object)
    def _on_made(self, made: SetPaper | None) -> None:
        if made is not None:
            self.made.emit(made)

    @Slot(object)
    def _on_printable(self, made: SetPaper) -> None:
        self.printable.emit(made)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path)

    @Slot(object)
    def _on_logged(self, _is_written: bool) -> None:
        """Nobody waits for it."""

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _export_of(shown: SetPaper) -> ExportKind:
    return ExportKind(shown.paper.kind.value)


def _her_id(shown: SetPaper) -> UUID | None:
    return shown.sheet.patient.id if shown.sheet is not None else None
