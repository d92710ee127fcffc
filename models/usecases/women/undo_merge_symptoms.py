"""Taking a merge back: what was said since about a symptom of one woman at a scan of the other one stays with who said it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.records.finding import Symptom
from models.records.merge import Merge
from models.rules.pregnancy.symptom_reports import (
    Report,
    begun_with,
    first_report,
    later_reports,
    reported_again,
    without_report,
)
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.views import PregnancySheet


def give_reports_back(desk: Desk, merge: Merge, reason: str) -> None:
    """Give each of the two pregnancies, which are apart already, what was said at its own scans and examinations.

    What she told since, she told as the kept woman.
    """
    require(desk.user, Action.MERGE_RECORDS)
    if merge.combined_from is None or merge.combined_into is None:
        return
    both = (merge.combined_from, merge.combined_into)
    for of, other in (both, both[::-1]):
        sheet = desk.store.sheet(of)
        for symptom in (s for s in sheet.symptoms if s.stands):
            words = (*_reports_at(symptom, desk.store.sheet(other)), *_reported_since(desk, merge, symptom))
            if words:
                desk.store.put(replace(_rest(symptom, sheet, words, reason), stamp=desk.stamp()), reason)
            for word in sorted(words, key=_day_of):
                desk.store.put(_heard(desk, symptom, desk.store.sheet(other), word), reason)


def _day_of(word: Report) -> date:
    return word.on


def _reports_at(symptom: Symptom, other: PregnancySheet) -> Iterator[Report]:
    """What was said of it at scans and examinations of the other pregnancy."""
    first = first_report(symptom)
    if first.place in {record.id for record in (*other.scans, *other.examinations)}:
        yield first
    yield from later_reports(replace(symptom, again_on=()), other)


def _reported_since(desk: Desk, merge: Merge, symptom: Symptom) -> tuple[Report, ...]:
    """What she told since of a symptom that had come from the merged record and went back to it."""
    change = next((c for c in merge.changes if c.record_id == symptom.id), None)
    if change is None or symptom.pregnancy_id != merge.combined_from:
        return ()
    merged = desk.store.version(Symptom, symptom.id, change.version + 1)
    return tuple(Report(day) for day in symptom.again_on if day not in merged.again_on)


def _rest(symptom: Symptom, sheet: PregnancySheet, words: tuple[Report, ...], reason: str) -> Symptom:
    """The symptom without what was said elsewhere; struck out where nothing else was said."""
    told = {word.on for word in words if word.place is None}
    rest = replace(symptom, again_on=tuple(day for day in symptom.again_on if day not in told))
    for word in words:
        if word.place is not None:
            rest = without_report(rest, sheet, word.place, reason)
    return rest


def _heard(desk: Desk, symptom: Symptom, sheet: PregnancySheet, word: Report) -> Symptom:
    """The symptom of a pregnancy with this word; a new one where none goes on there."""
    alike = (s for s in sheet.symptoms if s.stands and s.kind is symptom.kind)
    known = next((s for s in alike if s.outlasts(word.on)), None)
    if known is not None:
        return replace(reported_again(known, word), stamp=desk.stamp())
    of = sheet.pregnancy.id
    new = replace(symptom, id=desk.new_id(), version=0, stamp=desk.stamp(), batch_id=None, pregnancy_id=of)
    return begun_with(replace(new, again_at=(), again_on=()), word)
