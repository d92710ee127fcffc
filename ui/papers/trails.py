"""The audit trail on paper: of one woman, or what was asked for of the whole clinic."""

from datetime import datetime
from uuid import UUID

from models.errors import Problem, Refused
from models.records.clinic.audit import AuditQuery, AuditSide
from models.records.clinic.user import User
from models.records.kinds import kind_named
from models.records.patient import Patient
from models.usecases.clinic.audit_trail import read_audit
from models.usecases.desk import Desk
from models.values.paper import (
    Block,
    FactsBlock,
    LabelledText,
    Paper,
    PaperKind,
    PaperLayout,
    TableBlock,
    TextBlock,
)
from models.views import PregnancySheet
from ui.papers.frame import ON_PAPER, paper_about, paper_of_many
from ui.wording import formats
from ui.wording.audit.trail import TrailRow, clinic_trail_rows, trail_rows
from ui.wording.fields import kind_name
from ui.wording.tr import context

_tr = context("papers")

MOST = 500
"""How many entries a paper has at most, some hundred pages; what is longer is read in a file."""
_HERS = (0, 12, 9, 20, 38, 14)
_OF_ALL = (0, 12, 9, 20, 18, 30, 12)


def her_trail_paper(desk: Desk, sheet: PregnancySheet) -> Paper:
    """Every entry about her and her pregnancies, the newest first. Raises: Refused (`trail.too_long`)."""
    entries = desk.store.trail_of(sheet.patient.id)
    _check(len(entries))
    rows = trail_rows(entries, _names(desk), _rules(desk), ON_PAPER)
    blocks = _listed(tuple(map(_cells, rows)), _headings(), _HERS)
    return paper_about(desk, PaperKind.TRAIL, _tr("Audit extract"), sheet.patient, blocks, PaperLayout.ACROSS)


def clinic_trail_paper(desk: Desk, query: AuditQuery) -> Paper:
    """The entries of the clinic that were asked for, the newest first. Raises: NotAllowed, Refused (`trail.too_long`)."""
    part = read_audit(desk, query, limit=MOST)
    _check(len(part.lines) + part.has_more)
    rows = clinic_trail_rows(part.lines, _names(desk), _rules(desk), ON_PAPER)
    cells = tuple((*_cells(row)[:3], row.woman, *_cells(row)[3:]) for row in rows)
    headings = (*_headings()[:3], _tr("Woman"), *_headings()[3:])
    title = _tr("Audit extract of the clinic")
    return paper_of_many(
        desk, PaperKind.AUDIT, title, (_asked(desk, query), *_listed(cells, headings, _OF_ALL))
    )


def _check(entries: int) -> None:
    if entries > MOST:
        raise Refused(Problem("trail", "trail.too_long", (str(MOST),)))


def _names(desk: Desk) -> dict[UUID, str]:
    return {user.id: user.name for user in desk.store.every(User)}


def _rules(desk: Desk) -> dict[str, str]:
    return {rule.id: rule.text for guideline in desk.known for rule in guideline.rules}


def _asked(desk: Desk, query: AuditQuery) -> Block:
    """By what the entries were chosen: what was left out is known from nothing else."""
    sides = {AuditSide.CHANGES: _tr("Changes only"), AuditSide.ACCESSES: _tr("Accesses only")}
    kind = kind_named(query.kind) if query.kind else None
    who = desk.store.get(Patient, query.patient_id).name if query.patient_id is not None else None
    chosen = (
        (_tr("What"), sides.get(query.side) if query.side is not None else None),
        (_tr("User"), _names(desk).get(query.by) if query.by is not None else None),
        (_tr("Kind of record"), kind_name(kind) if kind is not None else query.kind),
        (_tr("Desk"), query.desk),
        (_tr("From"), _moment(query.since)),
        (_tr("Before"), _moment(query.before)),
        (_tr("Woman"), str(who or "")),
    )
    rows = tuple(LabelledText(label, text) for label, text in chosen if text)
    return FactsBlock(rows) if rows else TextBlock(_tr("Every entry of the clinic."))


def _moment(at: datetime | None) -> str:
    return formats.moment(at, ON_PAPER) if at is not None else ""


def _headings() -> tuple[str, ...]:
    return _tr("When"), _tr("Who"), _tr("Desk"), _tr("What"), _tr("Before and after"), _tr("Reason")


def _cells(row: TrailRow) -> tuple[str, ...]:
    return row.when, row.who, row.desk, row.what, "\n".join(map(str, row.changes)), row.reason


def _listed(
    rows: tuple[tuple[str, ...], ...], headings: tuple[str, ...], shares: tuple[int, ...]
) -> tuple[Block, ...]:
    if not rows:
        return (TextBlock(_tr("Nothing in the trail is like that.")),)
    told = _tr.counted(len(rows), "%n entry, the newest first.", "%n entries, the newest first.")
    return TextBlock(told), TableBlock(headings, rows, shares)
