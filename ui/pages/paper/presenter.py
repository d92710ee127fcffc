"""Making a paper in the store's thread and its pages beside it, and writing down that it left."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.ports.files import SaveText
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.audit import AuditQuery
from models.records.clinic.reference import References
from models.rules.register.permissions import needed_for_paper, require
from models.usecases.clinic.access_log import log_export, log_printed
from models.values.paper import Paper, PaperKind
from models.views import PregnancySheet
from ui.papers.bundled import PRINTED_PER_INCH
from ui.papers.kinds import make_paper
from ui.papers.plain import text_of_paper
from ui.papers.spelled import lacking_in, lacking_words, spelled
from ui.session.runner import Runner
from ui.session.session import Session
from ui.wording.tr import context

_tr = context("papers")


@dataclass(frozen=True, slots=True)
class Wish:
    """Which paper is wanted: about whom (None: about nobody alone), and which entries of the clinic's trail (None: all)."""

    kind: PaperKind
    sheet: PregnancySheet | None = None
    asked: AuditQuery | None = None


@dataclass(frozen=True, slots=True)
class SetPaper:
    """A paper with its pages as pictures: none where they could not be set. `lacking` are the signs that no font has, `lines` where they stand."""

    wish: Wish
    paper: Paper
    pages: tuple[bytes, ...]
    lacking: str = ""
    lines: tuple[str, ...] = ()


class PaperPresenter(QObject):
    """Pages are set beside the store's thread, so that whoever saves meanwhile does not wait.

    Signals: `made` (SetPaper), `printable` (SetPaper in the resolution of a printer), `saved` (Path); `not_made`, `not_drawn`
    and `failed` (CervitrendError) where there is no paper at all, none for the printer, or where it did not leave.
    """

    made = Signal(object)
    printable = Signal(object)
    saved = Signal(object)
    not_made = Signal(object)
    not_drawn = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        references: References,
        typesetter: Typesetter,
        save_text: SaveText,
        aside: Runner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._references = session, references
        self._typesetter, self._save_text = typesetter, save_text
        self._aside = aside
        self._wish: Wish | None = None
        self._drawn: SetPaper | None = None
        self._per_inch = 0

    def make(self, wish: Wish, per_inch: int) -> None:
        """Make the paper and pictures of its pages to be looked at; a later wish takes the place of an earlier one."""
        desk, references = self._session.desk, self._references
        self._wish, self._per_inch = wish, per_inch
        # Its process begins while the words are gathered; here, because what is late must not begin it.
        self._typesetter.begin()

        def work() -> tuple[Wish, Paper | None]:
            return wish, make_paper(wish.kind, desk, references, wish.sheet, wish.asked)

        self._session.runner.run(self, work, self._on_worded, self._on_not_made, "paper")

    def stop(self) -> None:
        """Give up what is being made, or drawn for the printer; nothing more is heard of it."""
        if self._wish is not None or self._drawn is not None:
            self._wish = self._drawn = None
            self._typesetter.stop()

    def draw_for_printer(self, shown: SetPaper) -> None:
        """The same pages as fine as a printer wants them."""
        desk, typesetter = self._session.desk, self._typesetter
        self._drawn = shown

        def work() -> SetPaper:
            require(desk.user, needed_for_paper(shown.wish.kind))
            # Text alone is as fine as it is.
            fine = typesetter.pictures(shown.paper, PRINTED_PER_INCH) if shown.pages else ()
            return SetPaper(shown.wish, shown.paper, fine)

        self._aside.run(self, work, self._on_printable, self._on_not_drawn, "print")

    def save(self, shown: SetPaper, path: Path) -> None:
        """Write the paper as a PDF, or as text where it has no pages, whole or not at all, and write down that it left."""
        desk, typesetter, save_text = self._session.desk, self._typesetter, self._save_text

        def work() -> tuple[SetPaper, Path]:
            require(desk.user, needed_for_paper(shown.wish.kind))
            if shown.pages:
                typesetter.save(shown.paper, path)
            else:
                save_text(path, text_of_paper(shown.paper))
            return shown, path

        self._aside.run(self, work, self._on_saved, self._on_failed, "save")

    def log_printed(self, shown: SetPaper, printer: str, given: int) -> None:
        """Write down that it went to a printer: so many pages of it, 0 where it is text alone."""
        desk, export = self._session.desk, _export_of(shown)

        def work() -> bool:
            return log_printed(desk, export, printer, given, _her_id(shown))

        self._session.runner.run(self, work, self._on_logged, self._on_failed)

    def _log_saved(self, shown: SetPaper, path: Path) -> None:
        desk, export, pages = self._session.desk, _export_of(shown), len(shown.pages)

        def work() -> bool:
            return log_export(desk, export, path.parent.name, pages, _her_id(shown))

        self._session.runner.run(self, work, self._on_logged, self._on_failed)

    def _set(self, wish: Wish, paper: Paper) -> None:
        typesetter, per_inch = self._typesetter, self._per_inch

        def work() -> SetPaper:
            lacking = typesetter.lacking(paper)
            whole, lines = spelled(paper, lacking), lacking_in(paper, lacking)
            try:
                return SetPaper(wish, whole, typesetter.pictures(whole, per_inch), lacking, lines)
            except Unavailable:
                # Its text can still be read, saved and printed.
                return SetPaper(wish, paper, ())

        self._aside.run(self, work, self._on_set, self._on_not_made, "paper")

    @Slot(object)
    def _on_worded(self, worded: tuple[Wish, Paper | None]) -> None:
        wish, paper = worded
        if wish is self._wish and paper is not None:
            self._set(wish, paper)

    @Slot(object)
    def _on_set(self, made: SetPaper) -> None:
        if made.wish is self._wish:
            self._wish = None
            self.made.emit(made)

    @Slot(object)
    def _on_not_made(self, error: CervitrendError) -> None:
        if self._wish is not None:
            self._wish = None
            self.not_made.emit(error)

    @Slot(object)
    def _on_printable(self, made: SetPaper) -> None:
        if self._drawn is not None and made.wish is self._drawn.wish:
            self._drawn = None
            self.printable.emit(made)

    @Slot(object)
    def _on_not_drawn(self, error: CervitrendError) -> None:
        if self._drawn is not None:
            self._drawn = None
            self.not_drawn.emit(error)

    @Slot(object)
    def _on_saved(self, written: tuple[SetPaper, Path]) -> None:
        shown, path = written
        self._log_saved(shown, path)
        self.saved.emit(path)

    @Slot(object)
    def _on_logged(self, _is_written: bool) -> None:
        """Nobody waits for it."""

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def made_words(made: SetPaper) -> str:
    """How many pages there are, or that it is text alone, and which signs do not stand on them."""
    if not made.pages:
        return _tr("The pages could not be made. This is the text of the paper: save or print it so.")
    pages = _tr.counted(len(made.pages), "%n page", "%n pages")
    if not made.lacking:
        return pages
    return _tr("{0}. {1}").format(pages, lacking_words(made.lacking, made.lines))


def _export_of(shown: SetPaper) -> ExportKind:
    return ExportKind(shown.paper.kind.value)


def _her_id(shown: SetPaper) -> UUID | None:
    return shown.wish.sheet.patient.id if shown.wish.sheet is not None else None
