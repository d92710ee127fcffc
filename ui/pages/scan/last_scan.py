"""What was recorded at the scan before, as the form shows it in grey beside what is asked now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from models.records.record import TriState
from models.records.scan import Scan
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("scan")


@dataclass(frozen=True, slots=True)
class LastScan:
    """Texts, all empty where there is nothing to say: its day, its transvaginal readings, and what else by the line of the form.

    `measured` is the shortest of these with its examiner.
    """

    on: str = ""
    readings: tuple[str, ...] = ()
    measured: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


def last_scan(sheet: PregnancySheet, on: date | None, amends: UUID | None) -> LastScan:
    """What the form of a scan on this day shows of those before; None: of all.

    A new scan has those of its own day before it; beside the one that is amended, which of them came first is not known.
    """
    last_day = date.max if on is None else on if amends is None else on - timedelta(days=1)
    before = [s for s in sheet.standing_scans if s.id != amends and s.on <= last_day]
    if not before:
        return LastScan()
    last = max(before, key=lambda scan: (scan.on, scan.stamp.at))
    measured = [scan for scan in before if scan.is_transvaginal]
    compared = max(measured, key=lambda scan: (scan.on, scan.stamp.at)) if measured else None
    return LastScan(
        _tr("Last, {0}").format(formats.short_day(last.on)),
        tuple(str(reading) for reading in compared.readings) if compared else (),
        ", ".join(filter(None, (str(compared.length), compared.examiner))) if compared else "",
        _said(sheet, last),
    )


def _said(sheet: PregnancySheet, scan: Scan) -> dict[str, str]:
    return {
        "funnel": _funnel(scan),
        "membranes": _choice(scan.membranes),
        "placenta": _choice(scan.placenta),
        "sludge": _choice(scan.sludge),
        "fundal_pressure": _choice(scan.fundal_pressure),
        "symptoms": _symptoms(sheet, scan),
    }


def _choice(choice: Enum | None) -> str:
    return phrase(choice) if choice is not None else ""


def _funnel(scan: Scan) -> str:
    if scan.funnel is not TriState.YES:
        return _choice(scan.funnel)
    shape = scan.funnel_shape.name if scan.funnel_shape is not None else phrase(TriState.YES)
    length = formats.millimetres(scan.funnel_length) if scan.funnel_length is not None else ""
    return ", ".join(filter(None, (shape, length)))


def _symptoms(sheet: PregnancySheet, scan: Scan) -> str:
    if not scan.symptoms_asked:
        return ""
    had = [s.kind for s in sheet.facts.symptoms if scan.id in (s.scan_id, *s.again_at)]
    kinds = tuple(dict.fromkeys(had))
    if not kinds:
        return _tr("none")
    first = phrase(kinds[0])
    return first if len(kinds) == 1 else _tr("{0} +{1}").format(first, len(kinds) - 1)
