"""The scans of one woman as rows of a table, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from models.records.record import TriState
from models.records.scan import Criterion, Route, Scan, SeenMembranes
from models.rules.measurement.quality import criteria_met, criteria_unmet
from models.rules.measurement.trend import LengthChange, Trend
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.chart import words as chart_words
from ui.tables.rows import Column
from ui.wording import formats
from ui.wording.events import seen_at
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("woman")


_ROUTES = {Route.TRANSVAGINAL: "TV", Route.TRANSABDOMINAL: "TA", Route.TRANSPERINEAL: "TP"}


AGE = 1
"""The column of the ages, which says nothing without a due date."""


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One scan with its age and its change since the one before; `change` is None where there is none to tell."""

    scan: Scan
    age: str
    change: LengthChange | None

    @property
    def record(self) -> Scan:
        """What it is about."""
        return self.scan


def scan_rows(sheet: PregnancySheet, course: Trend) -> tuple[ScanRow, ...]:
    """Every scan, struck-out ones included, newest day first, within a day the later entry first."""
    changes: Mapping[UUID, LengthChange | None] = {
        scan_id: point.change for point in course.points for scan_id in point.scan_ids
    }
    lengths = {scan_id: point.length for point in course.points for scan_id in point.scan_ids}
    due_on = sheet.dating.due_on if sheet.dating else None
    newest = sorted(sheet.scans, key=_entered, reverse=True)
    return tuple(
        ScanRow(s, formats.age_on(due_on, s.on), changes.get(s.id) if lengths.get(s.id) == s.length else None)
        for s in newest
    )


def _entered(scan: Scan) -> tuple[str, UUID]:
    return scan.on.isoformat(), scan.id


def scan_columns() -> tuple[Column[ScanRow], ...]:
    """The columns of the scans table; what was struck out is struck through, its reason is not."""
    return (
        Column(heading=_tr("Date"), text=_date, is_struck=_is_struck, width=98),
        Column(heading=_tr("Age"), text=_age, is_struck=_is_struck, width=50),
        Column(
            heading=_tr("Length, mm"),
            text=_length,
            is_right=True,
            is_bold=True,
            is_struck=_is_struck,
            width=80,
        ),
        Column(heading=_tr("Change"), text=_change, tooltip=_change_told, is_right=True, width=58),
        Column(heading=_tr("over"), text=_over, is_quiet=True, width=44),
        Column(heading=_tr("Readings, mm"), text=_readings, is_struck=_is_struck, width=113),
        Column(heading=_tr("Route"), text=_route, spoken=_route_told, tooltip=_route_told, width=50),
        Column(heading=_tr("Quality"), text=_quality, tooltip=_unmet, width=66),
        Column(heading=_tr("Findings"), text=findings, tooltip=findings, is_dim=_is_bare),
        Column(heading=_tr("Examiner"), text=_examiner, tooltip=_examiner, width=74),
        Column(heading="", text=_none, width=64),
    )


def findings(row: ScanRow) -> str:
    """What was seen besides the length; for a struck-out scan the reason, for an amended one that it was."""
    scan = row.scan
    if scan.struck_out is not None:
        return _tr("Struck out: {0}").format(scan.struck_out)
    parts = [*seen_at(scan)]
    if scan.amended:
        parts.append(_tr("amended: {0}").format(scan.amended))
    if scan.note:
        parts.append(scan.note)
    return joined_texts("; ", parts) or _without_findings(scan)


def _without_findings(scan: Scan) -> str:
    """That nothing was seen where all of it was looked for, no funnel where that alone was, else that nobody recorded it."""
    if scan.funnel is not TriState.NO:
        return formats.not_recorded()
    is_whole = scan.sludge is TriState.NO and scan.membranes is SeenMembranes.NOT_AT_OS
    return _tr("Nothing else seen") if is_whole else _tr("No funnel seen")


def _is_bare(row: ScanRow) -> bool:
    """Whether nothing was found that anybody has to read."""
    scan = row.scan
    return scan.stands and not (seen_at(scan) or scan.amended or scan.note)


def _none(_row: ScanRow) -> str:
    """What may be done with a row stands over this column."""
    return ""


def _is_struck(row: ScanRow) -> bool:
    return not row.scan.stands


def _date(row: ScanRow) -> str:
    return formats.day(row.scan.on)


def _age(row: ScanRow) -> str:
    return row.age


def _length(row: ScanRow) -> str:
    return str(row.scan.length)


def _change(row: ScanRow) -> str:
    return formats.signed_length(row.change.tenths) if row.change else ""


def _over(row: ScanRow) -> str:
    return formats.days_apart(row.change.days) if row.change else ""


def _change_told(row: ScanRow) -> str:
    return chart_words.change_text(row.change) if row.change else ""


def _readings(row: ScanRow) -> str:
    return "  ".join(str(reading) for reading in row.scan.readings)


def _route(row: ScanRow) -> str:
    return _ROUTES[row.scan.route]


def _route_told(row: ScanRow) -> str:
    return word(row.scan.route)


def _quality(row: ScanRow) -> str:
    met = criteria_met(row.scan)
    return formats.not_recorded() if met is None else _tr("{0} of {1}").format(met, len(Criterion))


def _unmet(row: ScanRow) -> str:
    unmet = criteria_unmet(row.scan)
    return _tr("Not met: {0}").format(", ".join(word(c) for c in unmet)) if unmet else ""


def _examiner(row: ScanRow) -> str:
    return row.scan.examiner or formats.not_recorded()
