"""Tests of number of fetuses, symptoms, examination, cerclage and due date."""

from typing import assert_never

from models.records.finding import Membranes, Symptom, SymptomKind
from models.records.rule_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    DilationBand,
    Exclusion,
    Fetuses,
    Intact,
    MembranesAt,
    NoDueDate,
    Symptoms,
)
from models.rules.as_of import AsOf
from models.rules.assessment import Input, Missing, Seen, Verdict
from models.rules.verdicts import no, unknown, verdict, yes

NONE = "none"
NOT_RECORDED = "not_recorded"


def judge_bedside(test: BedsideTest, day: AsOf) -> Verdict:
    """What a test of her present state comes to."""
    match test:
        case Fetuses():
            return _fetuses(test, day.facts.fetuses)
        case Symptoms():
            return _symptoms(tuple(s for s in day.symptoms if s.kind in test.any_of))
        case Exclusion() | Alarm():
            active = day.exclusions if isinstance(test, Exclusion) else day.alarms
            return _symptoms(active, *_rupture(day))
        case MembranesAt():
            return _membranes(test, day)
        case DilationBand():
            return _dilation(test, day)
        case Intact():
            return _intact(day)
        case CerclageInPlace():
            return _cerclage(test, day)
        case NoDueDate():
            return verdict(day.due is None, *([Seen(Input.DUE_DATE, NONE)] if day.due is None else []))
        case _:
            assert_never(test)


def _fetuses(test: Fetuses, fetuses: int | None) -> Verdict:
    if fetuses is None:
        return unknown(Missing.FETUSES, Seen(Input.FETUSES, NOT_RECORDED))
    return verdict(test.holds(fetuses), Seen(Input.FETUSES, str(fetuses)))


def _symptoms(active: tuple[Symptom, ...], *signs: Seen) -> Verdict:
    seen = tuple(Seen(Input.SYMPTOM, s.kind.value, s.on) for s in active)
    return verdict(bool(active or signs), *seen, *signs)


def _rupture(day: AsOf) -> tuple[Seen, ...]:
    return (_membranes_seen(day),) if day.is_ruptured else ()


def _membranes_seen(day: AsOf) -> Seen:
    if day.examination is None:
        return Seen(Input.MEMBRANES, NONE)
    where = day.examination.membranes
    return Seen(Input.MEMBRANES, where.value if where else NOT_RECORDED, day.examination.on)


def _membranes(test: MembranesAt, day: AsOf) -> Verdict:
    """No examination at all: not there. Not recorded at the latest one: unknown."""
    seen = _membranes_seen(day)
    if day.examination is None:
        return no(seen)
    where = day.examination.membranes
    return unknown(Missing.EXAMINATION, seen) if where is None else verdict(where in test.any_of, seen)


def _dilation(test: DilationBand, day: AsOf) -> Verdict:
    """No examination at all: not dilated. Not recorded at the latest one: unknown."""
    if day.examination is None:
        return no(Seen(Input.DILATION, NONE))
    dilation = day.examination.dilation
    if dilation is None:
        return unknown(Missing.EXAMINATION, Seen(Input.DILATION, NOT_RECORDED, day.examination.on))
    return verdict(test.holds(dilation), Seen(Input.DILATION, str(dilation), day.examination.on))


def _intact(day: AsOf) -> Verdict:
    fluid = tuple(s for s in day.symptoms if s.kind is SymptomKind.FLUID_LOSS)
    if fluid:
        return no(*(Seen(Input.SYMPTOM, s.kind.value, s.on) for s in fluid))
    seen = _membranes_seen(day)
    if day.examination is None:
        return yes(seen)
    where = day.examination.membranes
    return (
        unknown(Missing.EXAMINATION, seen)
        if where is None
        else verdict(where is not Membranes.RUPTURED, seen)
    )


def _cerclage(test: CerclageInPlace, day: AsOf) -> Verdict:
    those = [c for c in day.cerclages if test.kind is None or c.kind is test.kind]
    shown = those or day.cerclages
    seen = [Seen(Input.CERCLAGE, c.kind.value, c.placed_on) for c in shown] or [Seen(Input.CERCLAGE, NONE)]
    return verdict(bool(those), *seen)
