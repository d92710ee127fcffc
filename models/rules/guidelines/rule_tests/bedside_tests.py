"""Tests of number of fetuses, symptoms, examination, laboratory, placenta, cerclage and due date."""

from collections.abc import Iterable
from typing import assert_never

from models.records.finding import Membranes, Rupture, Symptom, SymptomKind
from models.records.guidelines.bedside_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    Exclusion,
    Exposed,
    Fetuses,
    FibronectinSince,
    Infection,
    Intact,
    LabourSigns,
    MembranesAt,
    MembranesFound,
    NoCerclagePlaced,
    NoDueDate,
    Open,
    PlacentaAt,
    Symptoms,
)
from models.records.guidelines.bounds import DilationBand
from models.records.laboratory import LabKind
from models.records.record import TriState
from models.records.treatment import Cerclage
from models.rules.guidelines.assessment import Missing, Verdict
from models.rules.guidelines.cervix import dilation_found, is_exposed, is_open, membranes_found
from models.rules.guidelines.facts_on_day import FactsOnDay
from models.rules.guidelines.seen import (
    CerclageSeen,
    FetusesSeen,
    Gap,
    LaboratorySeen,
    MembranesSeen,
    NoDueDateSeen,
    PlacentaSeen,
    Seen,
    SymptomSeen,
)
from models.rules.guidelines.three_valued import no, unknown, verdict, yes

LABOUR_SIGNS = frozenset({SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS})


def evaluate_bedside(test: BedsideTest, day: FactsOnDay) -> Verdict:
    """What a test of her present state comes to."""
    match test:
        case Fetuses():
            return _fetuses(test, day.facts.fetuses)
        case Symptoms() | Exclusion() | Alarm() | LabourSigns() | Infection() | FibronectinSince():
            return _signs(test, day)
        case MembranesFound() | Exposed() | DilationBand() | Open() | Intact() | MembranesAt():
            return _examined(test, day)
        case CerclageInPlace():
            return _cerclage(test, day)
        case NoCerclagePlaced():
            return verdict(not day.placed, *_cerclages_seen(day.placed))
        case PlacentaAt():
            return _placenta(test, day)
        case NoDueDate():
            return verdict(day.due is None, *([NoDueDateSeen()] if day.due is None else []))
        case _:
            assert_never(test)


def _fetuses(test: Fetuses, fetuses: int | None) -> Verdict:
    if fetuses is None:
        return unknown(Missing.FETUSES, FetusesSeen(None))
    return verdict(test.holds(fetuses), FetusesSeen(fetuses))


def _signs(
    test: Symptoms | Exclusion | Alarm | LabourSigns | Infection | FibronectinSince, day: FactsOnDay
) -> Verdict:
    match test:
        case Symptoms():
            return _any(_symptoms(s for s in day.symptoms if s.kind in test.any_of))
        case Exclusion():
            return _exclusion(test, day)
        case Alarm():
            return _any(_symptoms(day.alarms), _rupture(day), _infections(day))
        case LabourSigns():
            return _any(_symptoms(s for s in day.symptoms if s.kind in LABOUR_SIGNS), _rupture(day))
        case Infection():
            return _any(_infections(day))
        case FibronectinSince():
            return _fibronectin(test, day)
        case _:
            assert_never(test)


def _any(*signs: tuple[Seen, ...]) -> Verdict:
    """True as soon as there is one of these signs."""
    seen = tuple(each for some in signs for each in some)
    return verdict(bool(seen), *seen)


def _exclusion(test: Exclusion, day: FactsOnDay) -> Verdict:
    """From a known later age on, contractions alone do not count; beside another sign they are shown with it."""
    last = test.contractions_to
    is_late = last is not None and day.days is not None and day.days > last.days
    others = [s for s in day.exclusions if s.kind is not SymptomKind.CONTRACTIONS]
    if is_late and not others and not day.is_ruptured and not day.infections:
        return no()
    return _any(_symptoms(day.exclusions), _rupture(day), _infections(day))


def _symptoms(active: Iterable[Symptom]) -> tuple[Seen, ...]:
    return tuple(SymptomSeen(s.kind, on=s.on) for s in active)


def _rupture(day: FactsOnDay) -> tuple[Seen, ...]:
    if day.ruptured is None:
        return ()
    return (MembranesSeen(Membranes.RUPTURED, on=day.ruptured.on),)


def _infections(day: FactsOnDay) -> tuple[Seen, ...]:
    return tuple(LaboratorySeen(result.kind, on=result.on) for result in day.infections)


def _fibronectin(test: FibronectinSince, day: FactsOnDay) -> Verdict:
    """Whatever came of it, it was done; one that is still awaited was not."""
    began = min((s.on for s in day.symptoms if s.kind is test.symptom), default=None)
    done = [
        result
        for result in day.facts.lab_results
        if result.kind is LabKind.FFN and result.positive is not TriState.UNKNOWN
        if began is not None and began <= result.on <= day.on
    ]
    return _any(tuple(LaboratorySeen(result.kind, on=result.on) for result in done))


def _examined(
    test: MembranesFound | Exposed | DilationBand | Open | Intact | MembranesAt, day: FactsOnDay
) -> Verdict:
    match test:
        case MembranesFound():
            return membranes_found(day, test.any_of)
        case Exposed():
            return is_exposed(day)
        case DilationBand():
            return dilation_found(day, test)
        case Open():
            return is_open(day)
        case Intact():
            return _intact(day)
        case MembranesAt():
            return _membranes(test, day)
        case _:
            assert_never(test)


def _intact(day: FactsOnDay) -> Verdict:
    broken = (*_symptoms(s for s in day.symptoms if s.kind is SymptomKind.FLUID_LOSS), *_rupture(day))
    if broken:
        return no(*broken)
    examination = day.examination
    if examination is None:
        return yes(MembranesSeen(Gap.NONE))
    if examination.left_membranes_blank:
        return unknown(Missing.EXAMINATION, MembranesSeen(Gap.NOT_RECORDED, on=examination.on))
    return yes(MembranesSeen(examination.place or Rupture.EXCLUDED, on=examination.on))


def _membranes(test: MembranesAt, day: FactsOnDay) -> Verdict:
    """No examination at all: not there. Not recorded at the latest one: unknown."""
    examination = day.examination
    if examination is None:
        return no(MembranesSeen(Gap.NONE))
    where = Membranes.RUPTURED if examination.is_ruptured else examination.place
    seen = MembranesSeen(where or Gap.NOT_RECORDED, on=examination.on)
    return unknown(Missing.EXAMINATION, seen) if where is None else verdict(where in test.any_of, seen)


def _cerclage(test: CerclageInPlace, day: FactsOnDay) -> Verdict:
    those = tuple(c for c in day.cerclages if test.kind is None or c.kind is test.kind)
    return verdict(bool(those), *_cerclages_seen(those or day.cerclages))


def _cerclages_seen(cerclages: tuple[Cerclage, ...]) -> tuple[Seen, ...]:
    return tuple(CerclageSeen(c.kind, on=c.placed_on) for c in cerclages) or (CerclageSeen(None),)


def _placenta(test: PlacentaAt, day: FactsOnDay) -> Verdict:
    if day.placenta is None:
        return unknown(Missing.PLACENTA, PlacentaSeen(None))
    return verdict(day.placenta in test.any_of, PlacentaSeen(day.placenta))
