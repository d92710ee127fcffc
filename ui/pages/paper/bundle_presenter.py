"""Papers for several women: read one after the other in the store's thread, set beside it, and written when all are there.

Whose paper fails is left out and named; the others have theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.ports.files import MadeFile, WriteFolder
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.reference import References
from models.records.clinic.user import User
from models.usecases.clinic.access_log import log_exports, log_prints
from models.usecases.clinic.bundles import bundle_name, bundle_women, bundled_sheet
from models.usecases.women.find import find_women
from models.values.paper import BundleKind, Paper
from models.views import WomanRow
from ui.forms.folder_export import FolderExport, OutgoingFolder
from ui.papers.bundled import (
    BundledFile,
    LeftOut,
    bundled_file,
    bundled_pages,
    is_about_her_alone,
    left_out_file,
)
from ui.papers.kinds import make_paper
from ui.session.runner import Runner
from ui.session.session import Session
from ui.session.wanted import Wanted, is_stopped
from ui.wording.formats import identity_text


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is made for whom and where to, and how far it has come; `folder` None: for a printer."""

    kind: BundleKind
    women: tuple[WomanRow, ...]
    folder: Path | None
    made: tuple[BundledFile, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def place(self) -> int:
        """Whose turn it is, counted from 1."""
        return len(self.made) + len(self.left_out) + 1

    @property
    def next_woman(self) -> WomanRow | None:
        """Who comes next; None once everybody had her turn."""
        return self.women[self.place - 1] if self.place <= len(self.women) else None

    @property
    def served(self) -> tuple[WomanRow, ...]:
        """Who has a paper, in the order of `made`."""
        without = {each.place for each in self.left_out}
        return tuple(her for place, her in enumerate(self.women[: self.place - 1], 1) if place not in without)

    def without_her(self, error: CervitrendError) -> Self:
        """Further by the woman whose turn it is, who has no paper because of this."""
        her = self.women[self.place - 1]
        left = LeftOut(self.place, identity_text(her), error)
        return replace(self, left_out=(*self.left_out, left))

    @property
    def pages(self) -> tuple[bytes, ...]:
        """The pages of all of them, one after the other."""
        return tuple(page for each in self.made for page in each.pages)

    @property
    def texts(self) -> int:
        """For how many no page could be set."""
        return sum(each.is_text for each in self.made)


class BundlePresenter(QObject):
    """One bundle at a time; it can be stopped until the new folder has its name.

    Signals: `listed` (kind, women) with who gets one; `found` (women) with whom a search found; `progressed` (Bundle) after each woman; `saved` (Bundle, Path) with the new
    folder, also of one that was stopped too late; `printable` (Bundle) with the pages of everybody, which is then done here;
    `failed`, `not_listed` and `not_logged` (CervitrendError) where there are no papers, nobody's names, or no entry.
    """

    listed = Signal(object, object)
    found = Signal(object)
    progressed = Signal(object)
    saved = Signal(object, object)
    printable = Signal(object)
    failed = Signal(object)
    not_listed = Signal(object)
    not_logged = Signal(object)

    def __init__(
        self,
        session: Session,
        references: References,
        typesetter: Typesetter,
        write: WriteFolder,
        aside: Runner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._references = session, references
        self._typesetter, self._aside = typesetter, aside
        self._export = FolderExport(session.runner, aside, write, self)
        self._export.saved.connect(self._on_saved)
        self._export.failed.connect(self._on_failed)
        self._wanted: Wanted | None = None

    @property
    def user(self) -> User:
        """Who is signed in."""
        return self._session.desk.user

    @property
    def is_running(self) -> bool:
        """Whether papers are under way."""
        return self._wanted is not None

    def list_women(self, kind: BundleKind) -> None:
        """Read who gets one."""
        desk = self._session.desk

        def work() -> tuple[BundleKind, tuple[WomanRow, ...]]:
            return kind, bundle_women(desk, kind)

        self._session.runner.run(self, work, self._on_listed, self._on_not_listed, "listed")

    def find(self, text: str) -> None:
        """Find women by any part of a name, a number or a birth date."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_women(desk, text), self._on_found, self._on_not_listed, "found"
        )

    def begin(self, bundle: Bundle) -> None:
        """Begin with the first woman, in place of what is under way."""
        self.stop()
        self._wanted = wanted = Wanted()
        self._typesetter.begin()
        self._word(bundle, wanted)

    def stop(self) -> None:
        """Give up; nothing more is reported, and nothing is left."""
        if self._wanted is None:
            return
        self._wanted.stop()
        self._wanted = None
        self._typesetter.stop()
        self._export.stop()

    def _word(self, bundle: Bundle, wanted: Wanted) -> None:
        desk, references, woman = self._session.desk, self._references, bundle.next_woman
        if woman is None:
            self._leave(bundle, wanted)
            return
        pregnancy_id, turn = woman.pregnancy_id, _Turn(self, bundle, wanted)

        def work() -> tuple[Bundle, Wanted, Paper]:
            wanted.check()
            sheet = bundled_sheet(desk, bundle.kind.paper, pregnancy_id) if pregnancy_id is not None else None
            paper = make_paper(bundle.kind.paper, desk, references, sheet)
            if paper is None:
                raise Unavailable("paper.no_pregnancy", str(woman.number or woman.name))
            return bundle, wanted, paper

        self._session.runner.run(self, work, self._on_worded, turn.failed)

    @Slot(object)
    def _on_worded(self, worded: tuple[Bundle, Wanted, Paper]) -> None:
        bundle, wanted, paper = worded
        woman, turn = bundle.next_woman, _Turn(self, bundle, wanted)
        if wanted is not self._wanted or woman is None:
            return
        set_it = partial(bundled_file, bundle.place, woman.number, paper, self._typesetter, wanted.check)
        if bundle.folder is None:
            set_it = partial(bundled_pages, paper, self._typesetter, wanted.check)

        def work() -> tuple[Bundle, Wanted]:
            return replace(bundle, made=(*bundle.made, set_it())), wanted

        self._aside.run(self, work, self._on_set, turn.failed, "bundle")

    @Slot(object)
    def _on_set(self, outcome: tuple[Bundle, Wanted]) -> None:
        self._go_on(*outcome)

    def go_on_without_her(self, bundle: Bundle, wanted: Wanted, error: CervitrendError) -> None:
        """The paper of the woman whose turn it is failed: the others have theirs, where it is about her alone."""
        if wanted is not self._wanted or is_stopped(error):
            return
        if is_about_her_alone(error):
            self._go_on(bundle.without_her(error), wanted)
        else:
            self._on_failed(error)

    def _go_on(self, bundle: Bundle, wanted: Wanted) -> None:
        if wanted is not self._wanted:
            return
        self.progressed.emit(bundle)
        # Whoever listens may have stopped it.
        if wanted is self._wanted:
            self._word(bundle, wanted)

    def _leave(self, bundle: Bundle, wanted: Wanted) -> None:
        desk, kind, folder = self._session.desk, bundle.kind.paper, bundle.folder
        if not bundle.made:
            self._on_failed(bundle.left_out[0].error)
            return
        if folder is None:
            self._wanted = None
            self.printable.emit(bundle)
            return

        def files() -> Iterable[MadeFile]:
            beside = [left_out_file(bundle.left_out)] if bundle.left_out else []
            return [*(each.file for each in bundle.made), *beside]

        def log() -> object:
            women = [woman.patient_id for woman in bundle.served]
            return log_exports(desk, ExportKind(kind.value), folder.name, women)

        name = bundle_name(kind, desk.clock.today())
        leaving = OutgoingFolder(folder=folder, name=name, files=files, log=log, about=(bundle, wanted))
        self._export.begin(leaving, wanted)

    def log_printed(self, bundle: Bundle, printer: str, given: int) -> None:
        """Write down of each woman how many of her pages went to a printer, of so many that it was given."""
        desk, export = self._session.desk, ExportKind(bundle.kind.paper.value)
        pages = _pages_of_each(bundle, given)

        def work() -> bool:
            return log_prints(desk, export, printer, pages)

        self._session.runner.run(self, work, self._on_logged, self._on_not_logged)

    @Slot(object)
    def _on_logged(self, _is_written: bool) -> None:
        """Nobody waits for it."""

    @Slot(object)
    def _on_listed(self, listed: tuple[BundleKind, tuple[WomanRow, ...]]) -> None:
        self.listed.emit(*listed)

    @Slot(object)
    def _on_found(self, found: tuple[WomanRow, ...]) -> None:
        self.found.emit(found)

    @Slot(object)
    def _on_not_listed(self, error: CervitrendError) -> None:
        self.not_listed.emit(error)

    @Slot(object)
    def _on_not_logged(self, error: CervitrendError) -> None:
        self.not_logged.emit(error)

    @Slot(object, object)
    def _on_saved(self, folder: Path, about: tuple[Bundle, Wanted]) -> None:
        bundle, wanted = about
        # One that was stopped too late does not end the next.
        if wanted is self._wanted:
            self._wanted = None
        self.saved.emit(bundle, folder)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self._wanted is not None and not is_stopped(error):
            self._wanted = None
            self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Whose turn it was in a bundle, for when that fails."""

    presenter: BundlePresenter
    bundle: Bundle
    wanted: Wanted

    def failed(self, error: CervitrendError) -> None:
        """Go on with the next woman where the error is about this one alone."""
        self.presenter.go_on_without_her(self.bundle, self.wanted, error)


def _pages_of_each(bundle: Bundle, given: int) -> tuple[tuple[UUID, int], ...]:
    """How many pages of each woman are among the first ones; whoever has none there is left out."""
    counts = []
    for woman, made in zip(bundle.served, bundle.made, strict=True):
        hers = min(len(made.pages), given)
        given -= hers
        if hers:
            counts.append((woman.patient_id, hers))
    return tuple(counts)
