"""Everybody's word that a symptom goes on: its first report, and each later one that found it there already."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.records.finding import Symptom
from models.records.record import TriState
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class Report:
    """One word that she has it, at a scan, at an examination, or told by her where both are None."""

    on: date
    scan_id: UUID | None = None
    examination_id: UUID | None = None

    @property
    def place(self) -> UUID | None:
        """The scan or the examination; None where she told it."""
        return self.scan_id or self.examination_id


def first_report(symptom: Symptom) -> Report:
    """The report with which it began."""
    return Report(symptom.on, symptom.scan_id, symptom.examination_id)


def later_reports(symptom: Symptom, sheet: PregnancySheet) -> tuple[Report, ...]:
    """Those that found it going on and that stand, by their days."""
    scans = {s.id: s.on for s in sheet.scans if s.stands}
    seen = {e.id: e.on for e in sheet.examinations if e.stands and e.bleeding is TriState.YES}
    return tuple(
        sorted(
            (
                *(Report(scans[place], scan_id=place) for place in symptom.again_at if place in scans),
                *(Report(seen[place], examination_id=place) for place in symptom.again_at if place in seen),
                *map(Report, symptom.again_on),
            ),
            key=_day_of,
        )
    )


def last_reported(symptom: Symptom, sheet: PregnancySheet) -> date:
    """The last day on which anybody said that she has it."""
    return max((symptom.on, *(report.on for report in later_reports(symptom, sheet))))


def reported_again(symptom: Symptom, report: Report) -> Symptom:
    """With one more report; one that it holds already changes nothing."""
    if report == first_report(symptom) or report.place in symptom.again_at:
        return symptom
    if report.place is None:
        return replace(symptom, again_on=tuple(sorted({*symptom.again_on, report.on})))
    return replace(symptom, again_at=(*symptom.again_at, report.place))


def without_report(symptom: Symptom, sheet: PregnancySheet, place: UUID | None, reason: str) -> Symptom:
    """Without the word of a scan or an examination, or without hers that began it (None).

    Where that was the first report the next one that stands takes its place; the symptom is struck out where none is left.
    """
    rest = replace(symptom, again_at=tuple(each for each in symptom.again_at if each != place))
    if place != first_report(symptom).place:
        return rest
    left = later_reports(rest, sheet)
    return begun_with(rest, left[0]) if left else replace(rest, struck_out=reason)


def moved_to(symptom: Symptom, sheet: PregnancySheet, on: date) -> Symptom:
    """With its first report on another day; one that then is earlier becomes the first, and an end before it is no end."""
    first = replace(first_report(symptom), on=on)
    left = later_reports(symptom, sheet)
    if not left or left[0].on >= on:
        return begun_with(symptom, first)
    return _without_end_before(on, reported_again(begun_with(symptom, left[0]), first))


def with_reports_of(symptom: Symptom, other: Symptom) -> Symptom:
    """The symptom resting on everything that another record of it rests on as well."""
    whole = reported_again(symptom, first_report(other))
    own = first_report(symptom).place
    places = (*whole.again_at, *(place for place in other.again_at if place != own))
    days = {*whole.again_on, *other.again_on}
    return replace(whole, again_at=tuple(dict.fromkeys(places)), again_on=tuple(sorted(days)))


def begun_with(symptom: Symptom, first: Report) -> Symptom:
    """The symptom with this as its first report, taken out of the later ones."""
    begun = replace(
        symptom,
        on=first.on,
        scan_id=first.scan_id,
        examination_id=first.examination_id,
        again_at=tuple(each for each in symptom.again_at if each != first.place),
        again_on=tuple(day for day in symptom.again_on if first.place is not None or day != first.on),
    )
    return _without_end_before(first.on, begun)


def _without_end_before(on: date, symptom: Symptom) -> Symptom:
    if symptom.resolved_on is None or symptom.resolved_on >= on:
        return symptom
    return replace(symptom, resolved_on=None, resolved_scan_id=None, resolved_examination_id=None)


def _day_of(report: Report) -> date:
    return report.on
