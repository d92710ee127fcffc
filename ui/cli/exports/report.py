"""The `report` verb: one paper as a PDF, the same as the window prints."""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.errors import Problem, Refused, Unavailable
from models.ports.typesetter import Typesetter
from models.records.clinic.access import ExportKind
from models.records.clinic.reference import References
from models.rules.register.permissions import Action, require
from models.usecases.clinic.access_log import log_export
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.values.paper import PaperKind
from models.views import PregnancySheet
from ui.cli.at_desk import at_desk
from ui.cli.telling import tell
from ui.papers.kinds import OF_MANY, make_paper

WRONG_USAGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What was asked on the command line; `woman` is her number, empty for a paper about nobody alone."""

    kind: PaperKind
    woman: str
    to: Path

    @property
    def what_is_wrong(self) -> str:
        """Why it makes no sense; empty where it does."""
        is_of_many = self.kind in OF_MANY
        if is_of_many and self.woman:
            return f"--woman goes with a paper about one woman: {self.kind.value} is about nobody alone"
        return (
            "" if is_of_many or self.woman else f"{self.kind.value} is about one woman: name her with --woman"
        )


def report_request(chosen: Namespace) -> ReportRequest:
    """What the arguments of the command line ask for."""
    return ReportRequest(kind=PaperKind(chosen.kind), woman=chosen.woman, to=chosen.to)


def write_report(
    request: ReportRequest,
    signing_in: Callable[[], Desk],
    references: Callable[[], References],
    typesetter: Typesetter,
) -> int:
    """Write the paper and say where; 0 when done, 1 when anything was refused, 2 when asked for wrongly."""
    if request.what_is_wrong:
        tell(request.what_is_wrong, file=sys.stderr)
        return WRONG_USAGE
    try:
        return at_desk(signing_in, lambda desk: _write(desk, request, references(), typesetter))
    finally:
        typesetter.forget()


def _write(desk: Desk, request: ReportRequest, references: References, typesetter: Typesetter) -> None:
    require(desk.user, Action.PRINT_PAPERS)
    sheet = _sheet_of(desk, request.woman) if request.woman else None
    paper = make_paper(request.kind, desk, references, sheet)
    if paper is None:
        raise Unavailable("paper.no_pregnancy", request.woman)
    typesetter.save(paper, request.to)
    tell(request.to)
    export, about = ExportKind(request.kind.value), sheet.patient.id if sheet is not None else None
    log_export(desk, export, request.to.absolute().parent.name, None, about)


def _sheet_of(desk: Desk, number: str) -> PregnancySheet:
    """Her pregnancy, the one that was opened last. Raises: Refused (`number.…`), Unavailable (`paper.no_pregnancy`)."""
    patient = desk.store.woman_with_number(HospitalNumber.parse(number))
    if patient is None:
        raise Refused(Problem("number", "number.unknown", (number,)))
    pregnancies = desk.store.pregnancies_of(patient.id)
    if not pregnancies:
        raise Unavailable("paper.no_pregnancy", number)
    return desk.store.sheet(pregnancies[0].id)
