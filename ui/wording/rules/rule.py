"""What a rule asks, in plain words: its tests, its windows, and the scan plan of a guideline."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import assert_never

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
from models.records.guidelines.guideline import Evidence, Precedence, Rule, Schedule, Situation
from models.records.guidelines.history_tests import (
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    FailedCerclage,
    HistoryNotTaken,
    HistoryTest,
    RiskFactors,
)
from models.records.guidelines.rule_tests import AnyOf, Certain, Not, OneOf, RuleTest
from models.records.guidelines.scan_tests import ScanTest
from ui.wording.rules.bounds import band_words, window_words
from ui.wording.rules.enumeration import joined_by_or
from ui.wording.rules.scan_tests import scan_test_words
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word

_tr = context("rules")


_PLAIN: Mapping[type[RuleTest], str] = _tr.marked(
    {
        EarlierPprom: "Membranes broke early in an earlier pregnancy",
        HistoryNotTaken: "History not taken",
        CervicalTrauma: "Earlier injury or operation of the cervix",
        Exclusion: "Contractions, bleeding, fluid loss, fever, ruptured membranes or infected fluid",
        Alarm: "Contractions, bleeding, fluid loss, fever, ruptured membranes, infected fluid or pelvic pressure",
        LabourSigns: "Contractions, bleeding, fluid loss or ruptured membranes",
        Infection: "Culture or Gram stain of amniotic fluid positive in the last 28 days",
        Exposed: "Membranes at the os, in the canal or in the vagina",
        Open: "Membranes exposed, or dilation 1.0 cm or more",
        Intact: "No fluid loss and membranes not ruptured",
        NoCerclagePlaced: "No cerclage placed in this pregnancy",
        NoDueDate: "No due date agreed",
    }
)
_CHOICES: Mapping[type[RuleTest], str] = _tr.marked(
    {
        Symptoms: "Symptom: {0}",
        PlacentaAt: "Placenta: {0}",
        MembranesFound: "Membranes: {0}",
        MembranesAt: "Membranes at the latest examination: {0}",
    }
)
_SITUATIONS: Mapping[Situation, str] = _tr.marked(
    {
        Situation.EXCLUSION: "signs of labour, loss or infection",
        Situation.PRESSURE: "pelvic pressure",
        Situation.OPEN: "an open cervix",
        Situation.CERCLAGE: "a cerclage in place",
    }
)


def evidence_words(evidence: Evidence) -> str:
    """How far the wording was checked, as it stands beside every rule."""
    if evidence is Evidence.CLINIC:
        return _tr("the clinic's own, changed from the published rule")
    return _tr("source checked") if evidence.is_checked else _tr("to be confirmed by your medical lead")


def rule_words(rule: Rule) -> tuple[str, ...]:
    """Everything a rule asks before it applies, one line each: windows, tests, and what sets it aside."""
    lines = [_tr("Age today {0}").format(window_words(rule.day_window))]
    if rule.scan_window is not None:
        lines.append(_tr("Age at the scan {0}").format(window_words(rule.scan_window)))
    lines += [words_of_test(test) for test in rule.tests]
    lines.append(_precedence_words(rule.precedence))
    return tuple(lines)


def _precedence_words(precedence: Precedence) -> str:
    if not precedence.set_aside_by:
        return _tr("Never set aside")
    return _tr("Set aside with {0}").format(aside_words(precedence))


def aside_words(precedence: Precedence) -> str:
    """What sets the rules of a class aside: `pelvic pressure or an open cervix`."""
    return joined_by_or(_tr(_SITUATIONS[each]) for each in precedence.set_aside_by) or _tr("nothing")


def schedule_words(schedule: Schedule) -> str:
    """A scan plan as one sentence."""
    steps = [_tr("from {0} mm every {1} days").format(length, days) for length, days in schedule.steps]
    return _tr("First scan at {0}, last routine scan at {1}; {2}; below that a decision comes first.").format(
        schedule.first, schedule.last, ", ".join(steps)
    )


def words_of_test(test: RuleTest) -> str:
    """One test as a phrase with a capital."""
    match test:
        case AnyOf(of=inner):
            return _tr("Any of: {0}").format("; ".join(words_of_test(each) for each in inner))
        case OneOf(first=first, second=second):
            return _tr("Exactly one of: {0}; {1}").format(words_of_test(first), words_of_test(second))
        case Not(of=inside):
            return _tr("Not: {0}").format(words_of_test(inside))
        case Certain(of=inside):
            return _tr("For certain: {0}").format(words_of_test(inside))
        case _:
            return _alone_words(test)


def _alone_words(test: HistoryTest | ScanTest | BedsideTest) -> str:
    """A test that holds no other."""
    if isinstance(test, ScanTest):
        return scan_test_words(test)
    if isinstance(test, HistoryTest):
        return _history_words(test)
    return _bedside_words(test)


def _history_words(test: HistoryTest) -> str:
    match test:
        case EarlierEvents():
            return _events_words(test)
        case EarlierPprom(ended_before=age):
            said = _tr(_PLAIN[EarlierPprom])
            return said if age is None else _tr("{0} that ended before {1}").format(said, age)
        case HistoryNotTaken() | CervicalTrauma():
            return _tr(_PLAIN[type(test)])
        case RiskFactors(any_of=kinds):
            return _tr("Risk factor: {0}").format(joined_by_or(word(kind) for kind in kinds))
        case EarlierPainlessDilation(outcome=outcome, with_cerclage=with_cerclage):
            said = _tr("Painless dilation in an earlier pregnancy")
            if outcome is not None:
                said = _tr("{0} that ended so: {1}").format(said, phrase(outcome))
            return _tr("{0}, with a cerclage").format(said) if with_cerclage else said
        case EarlierCerclage(kind=kind, ended_before=age):
            name = _tr("Cerclage") if kind is None else word(kind)
            said = _tr("{0} in an earlier pregnancy").format(name)
            return said if age is None else _tr("{0} that ended before {1}").format(said, age)
        case FailedCerclage():
            return _failed_words(test)
        case _:
            assert_never(test)


def _failed_words(test: FailedCerclage) -> str:
    said = _tr("Transvaginal cerclage that failed before {0}").format(test.ended_before)
    if not test.indications:
        return said
    why = joined_by_or(phrase(each) for each in test.indications)
    return _tr("{0}, placed for {1}").format(said, why)


def _events_words(test: EarlierEvents) -> str:
    kinds = []
    if test.births is not None:
        kinds.append(_tr("spontaneous births {0}").format(window_words(test.births)))
    if test.losses is not None:
        kinds.append(_tr("losses {0}").format(window_words(test.losses)))
    return _tr("Earlier {0}: {1} or more").format(joined_by_or(kinds), test.at_least)


def _bedside_words(test: BedsideTest) -> str:
    match test:
        case Fetuses(exactly=number, at_least=least):
            return fetuses(number) if least is None else _tr("{0} or more fetuses").format(least)
        case Exclusion(contractions_to=age):
            said = _tr(_PLAIN[Exclusion])
            return said if age is None else _tr("{0}; contractions alone up to {1}").format(said, age)
        case FibronectinSince(symptom=symptom):
            return _tr("Fibronectin tested since this began: {0}").format(phrase(symptom))
        case Symptoms(any_of=choices) | PlacentaAt(any_of=choices):
            return _choice_words(_tr(_CHOICES[type(test)]), choices)
        case MembranesFound(any_of=choices) | MembranesAt(any_of=choices):
            return _choice_words(_tr(_CHOICES[type(test)]), choices)
        case DilationBand():
            return _tr("Dilation {0}").format(band_words(test, "cm"))
        case CerclageInPlace(kind=kind):
            return _tr("{0} in place").format(_tr("Cerclage") if kind is None else word(kind))
        case _:
            return _tr(_PLAIN[type(test)])


def _choice_words(text: str, choices: Iterable[Enum]) -> str:
    return text.format(joined_by_or(phrase(choice) for choice in choices))
