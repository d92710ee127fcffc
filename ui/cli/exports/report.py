"""The `report` verb: papers as PDFs, the same as the window prints: one, or one each for several women in a new folder."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from models.errors import CervitrendError, Problem, Refused, Unavailable
from models.ports.files import WriteFolder, unasked
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.reference import References
from models.records.patient import Patient
from models.rules.register.permissions import needed_for_paper, require
from models.usecases.clinic.access_log import log_export, log_exports
from models.usecases.clinic.bundles import bundle_name, bundle_women, bundled_sheet
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.paper import WRITTEN_BY_ITSELF, BundleKind, Paper, PaperKind
from models.views import PregnancySheet
from ui.cli.at_desk import at_desk
from ui.cli.failures import PARTLY_DONE, REFUSED
from ui.cli.telling import tell
from ui.papers.bundled import (
    BundledFile,
    LeftOut,
    bundled_file,
    is_about_her_alone,
    left_out_count,
    left_out_file,
)
from ui.papers.kinds import OF_MANY, Choice, four_weeks_from, make_paper
from ui.papers.spelled import spelled
from ui.wording.formats import identity_text

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
    """Write the papers and say where.

    0 when done, 1 when anything was refused or it was stopped, 2 when asked for wrongly, 3 when some of several women have none.
    """
    if request.what_is_wrong:
        tell(request.what_is_wrong, file=sys.stderr)
        return WRONG_USAGE
    try:
        return at_desk(signing_in, lambda desk: _write(desk, request, parts))
    finally:
        parts.typesetter.forget()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Who is to have a paper, and of which pregnancy; None: she has none."""

    who: str
    pregnancy_id: UUID | None


def _write(desk: Desk, request: ReportRequest, parts: PaperParts) -> int | None:
    if isinstance(request.kind, BundleKind):
        require(desk.user, needed_for_paper(request.kind.paper))
        rows = bundle_women(desk, request.kind)
        wanted = [_Wanted(identity_text(row), row.pregnancy_id) for row in rows]
        return _write_several(desk, request.kind.paper, wanted, request.to, parts)
    require(desk.user, needed_for_paper(request.kind))
    # Her number is hers however it is written.
    women = list(dict.fromkeys(_woman_with(desk, number) for number in request.women))
    if len(women) > 1:
        wanted = [_Wanted(identity_text(her), _last_pregnancy(desk, her)) for her in women]
        return _write_several(desk, request.kind, wanted, request.to, parts)
    _write_one(desk, request, _sheet_of(desk, women[0], request.women[0]) if women else None, parts)
    return None


def _write_one(desk: Desk, request: ReportRequest, sheet: PregnancySheet | None, parts: PaperParts) -> None:
    kind, to = PaperKind(request.kind), request.to
    first = request.first or min(desk.clock.today(), request.until or date.max)
    days = first, request.until or four_weeks_from(first)
    paper = _made(kind, desk, parts.references(), sheet, days)
    lacking = parts.typesetter.lacking(paper)
    parts.typesetter.save(spelled(paper, lacking), to)
    tell(to)
    if lacking:
        _tell_lacking("this paper")
    about = sheet.patient.id if sheet is not None else None
    log_export(desk, ExportKind(kind.value), to.absolute().parent.name, None, about)


def _write_several(
    desk: Desk, kind: PaperKind, wanted: Sequence[_Wanted], to: Path, parts: PaperParts
) -> int | None:
    """A new folder with a file for each; nothing of it is there before all of them are made."""
    if not wanted:
        tell("Nobody is on this list. Nothing was written.", file=sys.stderr)
        return None
    women: list[UUID] = []
    left_out: list[LeftOut] = []
    files = list(_files(desk, kind, wanted, parts, women, left_out))
    if not files:
        why = "; ".join(dict.fromkeys(each.reason for each in left_out))
        tell(f"{left_out_count(left_out)} Nothing was written: {why}.", file=sys.stderr)
        return REFUSED
    beside = [left_out_file(left_out)] if left_out else []
    written = [*(each.file for each in files), *beside]
    tell(parts.write_folder(to, bundle_name(kind, desk.clock.today()), written).keep())
    log_exports(desk, ExportKind(kind.value), to.absolute().name, women)
    tell(*(each.path for each in written))
    spelled_in = [each.file.path.name.partition("-")[0] for each in files if each.lacking]
    if spelled_in:
        _tell_lacking(", ".join(spelled_in))
    if not left_out:
        return None
    tell(f"{left_out_count(left_out)} {beside[0].path} says who, and why.", file=sys.stderr)
    return PARTLY_DONE


def _files(
    desk: Desk,
    kind: PaperKind,
    wanted: Sequence[_Wanted],
    parts: PaperParts,
    women: list[UUID],
    left_out: list[LeftOut],
) -> Iterator[BundledFile]:
    """A file for each; into `women` who has one, into `left_out` who has none."""
    references = parts.references()
    for place, each in enumerate(wanted, start=1):
        try:
            if each.pregnancy_id is None:
                raise Unavailable("paper.no_pregnancy", str(place))
            sheet = bundled_sheet(desk, kind, each.pregnancy_id)
            paper = _made(kind, desk, references, sheet, None)
            made = bundled_file(place, sheet.patient.number, paper, parts.typesetter, unasked)
        except CervitrendError as error:
            if not is_about_her_alone(error):
                raise
            left_out.append(LeftOut(place, each.who, error))
        else:
            women.append(sheet.patient.id)
            yield made
        _show_progress(place, len(wanted))


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


def _tell_lacking(where: str) -> None:
    """That signs are missing, and in which papers: not which signs, for others read what a terminal or a timer keeps."""
    said = f"No font here can print some signs: they stand by their numbers in {where}, which says so."
    tell(said, file=sys.stderr)


def _woman_with(desk: Desk, number: str) -> Patient:
    """Raises: Refused (`number.…`)."""
    patient = desk.store.woman_with_number(HospitalNumber.parse(number))
    if patient is None:
        raise Refused(Problem("number", "number.unknown", (number,)))
    return patient


def _last_pregnancy(desk: Desk, her: Patient) -> UUID | None:
    """The one that was opened last; None: she has none."""
    return next((pregnancy.id for pregnancy in desk.store.pregnancies_of(her.id)), None)


def _sheet_of(desk: Desk, her: Patient, number: str) -> PregnancySheet:
    """Her last pregnancy; `number` is hers as it was typed. Raises: Unavailable (`paper.no_pregnancy`)."""
    pregnancy_id = _last_pregnancy(desk, her)
    if pregnancy_id is None:
        raise Unavailable("paper.no_pregnancy", number)
    return desk.store.sheet(pregnancy_id)
