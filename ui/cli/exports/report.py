"""The `report` verb: papers as PDFs, the same as the window prints: one, or one each for several women in a new folder."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from models.errors import Problem, Refused, Unavailable
from models.ports.files import WriteFolder, unasked
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.reference import References
from models.rules.register.permissions import needed_for_paper, require
from models.usecases.clinic.access_log import log_export, log_exports
from models.usecases.clinic.bundles import bundle_name, bundle_women, bundled_sheet
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.paper import WRITTEN_BY_ITSELF, BundleKind, Paper, PaperKind
from models.views import PregnancySheet
from ui.cli.at_desk import at_desk
from ui.cli.telling import tell
from ui.papers.bundled import BundledFile, bundle_lacking_words, bundled_file
from ui.papers.kinds import OF_MANY, Choice, four_weeks_from, make_paper
from ui.papers.spelled import lacking_in, lacking_words, spelled

WRONG_USAGE = 2


@dataclass(frozen=True, slots=True)
class PaperParts:
    """What papers are made with: what the chart draws, what sets the pages, and what writes a folder of them."""

    references: Callable[[], References]
    typesetter: Typesetter
    write_folder: WriteFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What was asked on the command line; `women` are their numbers, none for a paper about nobody alone.

    `first` and `until` are the days of the lists of days, None: from today, and four weeks.
    """

    kind: Choice
    women: tuple[str, ...]
    to: Path
    first: date | None = None
    until: date | None = None

    @property
    def what_is_wrong(self) -> str:
        """Why it makes no sense; empty where it does."""
        if self.kind in WRITTEN_BY_ITSELF:
            return (
                f"{self.kind.value} is written by the program itself, encrypted, each evening and whenever it is asked for in "
                "Settings, Backups: that says in which folder it is"
            )
        if (self.first or self.until) and self.kind is not PaperKind.DAYS:
            return f"--from and --until go with days: {self.kind.value} is about no days"
        if self.first and self.until and self.until < self.first:
            return "--until is before --from"
        is_of_many = isinstance(self.kind, BundleKind) or self.kind in OF_MANY
        if is_of_many and self.women:
            return f"--woman goes with a paper about one woman: {self.kind.value} is about nobody alone"
        return (
            "" if is_of_many or self.women else f"{self.kind.value} is about one woman: name her with --woman"
        )


def report_request(chosen: Namespace) -> ReportRequest:
    """What the arguments of the command line ask for."""
    is_bundle = chosen.kind in {kind.value for kind in BundleKind}
    return ReportRequest(
        kind=BundleKind(chosen.kind) if is_bundle else PaperKind(chosen.kind),
        women=tuple(chosen.woman),
        to=chosen.to,
        first=chosen.first,
        until=chosen.until,
    )


def write_report(request: ReportRequest, signing_in: Callable[[], Desk], parts: PaperParts) -> int:
    """Write the papers and say where; 0 when done, 1 when anything was refused or it was stopped, 2 when asked for wrongly."""
    if request.what_is_wrong:
        tell(request.what_is_wrong, file=sys.stderr)
        return WRONG_USAGE
    try:
        return at_desk(signing_in, lambda desk: _write(desk, request, parts))
    finally:
        parts.typesetter.forget()


def _write(desk: Desk, request: ReportRequest, parts: PaperParts) -> None:
    if isinstance(request.kind, BundleKind):
        require(desk.user, needed_for_paper(request.kind.paper))
        about = [row.pregnancy_id for row in bundle_women(desk, request.kind) if row.pregnancy_id is not None]
        _write_several(desk, request.kind.paper, about, request.to, parts)
        return
    require(desk.user, needed_for_paper(request.kind))
    # Her number is hers however it is written, and she may have had several.
    found = (_sheet_of(desk, number) for number in request.women)
    sheets = {sheet.pregnancy.id: sheet for sheet in found}
    if len(sheets) > 1:
        _write_several(desk, request.kind, list(sheets), request.to, parts)
    else:
        _write_one(desk, request, next(iter(sheets.values()), None), parts)


def _write_one(desk: Desk, request: ReportRequest, sheet: PregnancySheet | None, parts: PaperParts) -> None:
    kind, to = PaperKind(request.kind), request.to
    first = request.first or min(desk.clock.today(), request.until or date.max)
    days = first, request.until or four_weeks_from(first)
    paper = _made(kind, desk, parts.references(), sheet, days)
    lacking = parts.typesetter.lacking(paper)
    parts.typesetter.save(spelled(paper, lacking), to)
    tell(to)
    _tell_lacking(lacking_words(lacking, lacking_in(paper, lacking)))
    about = sheet.patient.id if sheet is not None else None
    log_export(desk, ExportKind(kind.value), to.absolute().parent.name, None, about)


def _write_several(desk: Desk, kind: PaperKind, about: list[UUID], to: Path, parts: PaperParts) -> None:
    """A new folder with a file for each; nothing of it is there before all of them are made."""
    if not about:
        tell("Nobody is on this list. Nothing was written.", file=sys.stderr)
        return
    women: list[UUID] = []
    files = list(_files(desk, kind, about, parts, women))
    folder = bundle_name(kind, desk.clock.today())
    tell(parts.write_folder(to, folder, [each.file for each in files]).keep())
    log_exports(desk, ExportKind(kind.value), to.absolute().name, women)
    for each in files:
        tell(each.file.path)
    _tell_lacking(bundle_lacking_words(files))


def _files(
    desk: Desk, kind: PaperKind, about: list[UUID], parts: PaperParts, women: list[UUID]
) -> Iterator[BundledFile]:
    references = parts.references()
    for place, pregnancy_id in enumerate(about, start=1):
        sheet = bundled_sheet(desk, kind, pregnancy_id)
        paper = _made(kind, desk, references, sheet, None)
        women.append(sheet.patient.id)
        yield bundled_file(place, sheet.patient.number, paper, parts.typesetter, unasked)
        _show_progress(place, len(about))


def _made(
    kind: PaperKind,
    desk: Desk,
    references: References,
    sheet: PregnancySheet | None,
    days: tuple[date, date] | None,
) -> Paper:
    paper = make_paper(kind, desk, references, sheet, days=days)
    if paper is None:
        raise Unavailable("paper.no_pregnancy", kind.value)
    return paper


def _show_progress(done: int, total: int) -> None:
    """One line that counts up, where somebody is watching."""
    if sys.stderr.isatty():
        tell(f"{done} of {total} made", end="\n" if done == total else "\r", file=sys.stderr, flush=True)


def _tell_lacking(said: str) -> None:
    if said:
        tell(said, file=sys.stderr)


def _sheet_of(desk: Desk, number: str) -> PregnancySheet:
    """Her pregnancy, the one that was opened last. Raises: Refused (`number.…`), Unavailable (`paper.no_pregnancy`)."""
    patient = desk.store.woman_with_number(HospitalNumber.parse(number))
    if patient is None:
        raise Refused(Problem("number", "number.unknown", (number,)))
    pregnancies = desk.store.pregnancies_of(patient.id)
    if not pregnancies:
        raise Unavailable("paper.no_pregnancy", number)
    return desk.store.sheet(pregnancies[0].id)
