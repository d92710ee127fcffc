"""What is marked on the course beside the scans, with its day."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.records.events import EVENTS, EventKind
from models.records.finding import EXPOSED, Examination, Membranes, SymptomKind
from models.records.pregnancy import Ending
from models.records.treatment import CareKind, CareNote
from models.rules.pregnancy.timeline import Step, steps_of
from models.values.length import Centimetres
from models.views import PregnancySheet


class Mark(Enum):
    """What is marked.

    TREATED is a day on which a treatment began or ended, EXAMINED a cervix found open, membranes in sight or ruptured,
    ADMITTED the day she came in.
    """

    TREATED = "treated"
    EXAMINED = "examined"
    ADMITTED = "admitted"
    SYMPTOMS = "symptoms"
    DUE_DATE_CHANGED = "due_date_changed"
    ENDED = "ended"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class ChartEvent:
    """One mark on one day; `weeks` is None without a due date.

    `treatment` with what happened to it (`step`), `symptoms`, `ending`, `dilation` and `membranes` only with their kind;
    `dilation` is None for a cervix not found open.
    """

    kind: Mark
    on: date
    weeks: float | None
    treatment: EventKind | None = None
    step: Step = Step.WAS
    symptoms: tuple[SymptomKind, ...] = ()
    ending: Ending | None = None
    dilation: Centimetres | None = None
    membranes: Membranes | None = None


def chart_events(sheet: PregnancySheet, today: date) -> tuple[ChartEvent, ...]:
    """Every mark of one pregnancy in the order of their days, today among them while it goes on."""
    return tuple(sorted(_events(sheet, today), key=lambda event: event.on))


def _events(sheet: PregnancySheet, today: date) -> Iterator[ChartEvent]:
    due_date = sheet.due_date

    def event(kind: Mark, on: date) -> ChartEvent:
        return ChartEvent(kind, on, due_date.days_at(on) / 7 if due_date else None)

    for treatment, step, on in _treated(sheet):
        yield replace(event(Mark.TREATED, on), treatment=treatment, step=step)
    for care in sheet.standing(CareNote):
        if care.kind is CareKind.ADMISSION:
            yield event(Mark.ADMITTED, care.on)
    for examination in sheet.facts.examinations:
        dilation, membranes = _found(examination)
        if dilation is not None or membranes is not None:
            yield replace(event(Mark.EXAMINED, examination.on), dilation=dilation, membranes=membranes)
    for on, kinds in _reported(sheet).items():
        yield replace(event(Mark.SYMPTOMS, on), symptoms=kinds)
    for dating in [d for d in sheet.datings if d.stands][1:]:
        yield event(Mark.DUE_DATE_CHANGED, dating.stamp.at.date())
    ended_on = sheet.pregnancy.ended_on
    if ended_on is None:
        yield event(Mark.TODAY, today)
    else:
        yield replace(event(Mark.ENDED, ended_on), ending=sheet.pregnancy.ended_as)


def _found(examination: Examination) -> tuple[Centimetres | None, Membranes | None]:
    """How far it was open, None for closed or not assessed, and the membranes where they had come down or ruptured."""
    dilation, place = examination.dilation, examination.place
    is_open = dilation is not None and dilation.tenths > 0
    ruptured = Membranes.RUPTURED if examination.is_ruptured else None
    return dilation if is_open else None, place if place in EXPOSED else ruptured


def _treated(sheet: PregnancySheet) -> Iterator[tuple[EventKind, Step, date]]:
    for kind in (k for k in EVENTS if k.treats_cervix):
        for treatment in sheet.standing(kind.record):
            yield from ((kind, step, on) for step, on in steps_of(treatment))


def _reported(sheet: PregnancySheet) -> dict[date, tuple[SymptomKind, ...]]:
    """The symptoms first reported on each day."""
    days: defaultdict[date, list[SymptomKind]] = defaultdict(list)
    for symptom in sheet.facts.symptoms:
        days[symptom.on].append(symptom.kind)
    return {day: tuple(kinds) for day, kinds in days.items()}
