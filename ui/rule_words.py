"""What a rule asks, in plain words: its tests, its windows, and the scan plan of a guideline."""

from collections.abc import Mapping
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from models.records.bedside_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    Exclusion,
    Fetuses,
    Intact,
    MembranesAt,
    NoDueDate,
    Symptoms,
)
from models.records.bounds import Ages, DilationBand, LengthBand
from models.records.guideline import Evidence, Rule, Schedule, Situation
from models.records.history_tests import (
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    HistoryNotTaken,
    HistoryTest,
)
from models.records.rule_tests import AnyOf, Not, OneOf, RuleTest
from models.records.scan_tests import (
    Change,
    Direction,
    Funnel,
    LatestScanNotTransvaginal,
    NoTransvaginalScan,
    OtherRouteLength,
    RateOfFall,
    ScannedSince,
    ScanTest,
)
from ui.words import fetuses, word

_PLAIN: Mapping[type[RuleTest], str] = {
    EarlierPprom: "Membranes broke early in an earlier pregnancy",
    HistoryNotTaken: "History not taken",
    CervicalTrauma: "Earlier injury or operation of the cervix",
    Funnel: "Funnel seen at the latest transvaginal scan",
    LatestScanNotTransvaginal: "Latest scan not transvaginal",
    Exclusion: "Contractions, bleeding, fluid loss, fever or ruptured membranes",
    Alarm: "Contractions, bleeding, fluid loss, fever, ruptured membranes or pelvic pressure",
    Intact: "No fluid loss and membranes not ruptured",
    NoDueDate: "No due date agreed",
}
_SITUATIONS: Mapping[Situation, str] = {
    Situation.EXCLUSION: "signs of labour, loss or infection",
    Situation.PRESSURE: "pelvic pressure",
    Situation.PRESSURE_WITH_CERCLAGE: "pelvic pressure with a cerclage",
    Situation.CERCLAGE: "a cerclage in place",
}


def evidence_words(evidence: Evidence) -> str:
    """How far the wording was checked, as it stands beside every rule."""
    if evidence is Evidence.CLINIC:
        return _tr("the clinic's own, changed from the published rule")
    return _tr("source checked") if evidence.is_checked else _tr("to be confirmed by your medical lead")


def window_words(span: Ages | None) -> str:
    """`16+0 to 24+0`, `from 24+0`, `up to 23+6`; at any age without bounds."""
    match span:
        case None | Ages(first=None, last=None):
            return _tr("at any age")
        case Ages(first=None, last=last):
            return _tr("up to {0}").format(last)
        case Ages(first=first, last=None):
            return _tr("from {0}").format(first)
        case _:
            return _tr("{0} to {1}").format(span.first, span.last)


def band_words(tested: LengthBand | DilationBand, unit: str) -> str:
    """`25.0 mm or less`, `over 20.0 mm and 25.0 mm or less`."""
    bounds = (
        (tested.over, _tr("over {0} {1}")),
        (tested.at_least, _tr("{0} {1} or more")),
        (tested.under, _tr("under {0} {1}")),
        (tested.at_most, _tr("{0} {1} or less")),
    )
    return _tr(" and ").join(text.format(bound, unit) for bound, text in bounds if bound is not None)


def rule_words(rule: Rule) -> tuple[str, ...]:
    """Everything a rule asks before it applies, one line each: windows, tests, and what does not set it aside."""
    lines = [_tr("Age today {0}").format(window_words(rule.day_window))]
    if rule.scan_window is not None:
        lines.append(_tr("Age at the scan {0}").format(window_words(rule.scan_window)))
    lines += [words_of(test) for test in rule.tests]
    if rule.stays_in:
        named = (_tr(_SITUATIONS[s]) for s in Situation if s in rule.stays_in)
        lines.append(_tr("Stands also with {0}").format(_tr(" or ").join(named)))
    return tuple(lines)


def schedule_words(schedule: Schedule) -> str:
    """A scan plan as one sentence."""
    steps = [_tr("from {0} mm every {1} days").format(length, days) for length, days in schedule.steps]
    return _tr("First scan at {0}, last routine scan at {1}; {2}; below that a decision comes first.").format(
        schedule.first, schedule.last, ", ".join(steps)
    )


def words_of(test: RuleTest) -> str:
    """One test as a phrase with a capital."""
    match test:
        case AnyOf(of=inner):
            return _tr("Any of: {0}").format("; ".join(words_of(each) for each in inner))
        case OneOf(first=first, second=second):
            return _tr("Exactly one of: {0}; {1}").format(words_of(first), words_of(second))
        case Not(of=inside):
            return _tr("Not: {0}").format(words_of(inside))
        case LengthBand() | ScannedSince() | Funnel() | LatestScanNotTransvaginal() | OtherRouteLength():
            return _scan_words(test)
        case NoTransvaginalScan() | Change() | RateOfFall():
            return _scan_words(test)
        case EarlierEvents() | EarlierPprom() | EarlierPainlessDilation() | EarlierCerclage():
            return _history_words(test)
        case HistoryNotTaken() | CervicalTrauma():
            return _history_words(test)
        case _:
            return _bedside_words(test)


def _scan_words(test: ScanTest) -> str:
    match test:
        case LengthBand():
            said = _tr("Length {0}").format(band_words(test, "mm"))
            return _tr("{0}, or never measured").format(said) if test.none_counts else said
        case ScannedSince(symptom=symptom):
            return _tr("Scanned since this began: {0}").format(word(symptom).lower())
        case Funnel() | LatestScanNotTransvaginal():
            return _tr(_PLAIN[type(test)])
        case OtherRouteLength(at_most=length):
            return _tr("Latest scan by another route, {0} mm or less").format(length)
        case NoTransvaginalScan(since=since):
            return _tr("No transvaginal scan at {0} or later").format(since)
        case Change(direction=way):
            text = _tr("{0} of {1} mm or more (same examiner) or {2} mm or more (otherwise)")
            named = _tr("Fall") if way is Direction.FALL else _tr("Rise")
            return text.format(named, test.same_examiner, test.otherwise)
        case RateOfFall(at_least_per_week=rate):
            return _tr("Fall of {0} mm a week or more").format(rate)
        case _:
            assert_never(test)


def _history_words(test: HistoryTest) -> str:
    match test:
        case EarlierEvents():
            return _events_words(test)
        case EarlierPprom() | HistoryNotTaken() | CervicalTrauma():
            return _tr(_PLAIN[type(test)])
        case EarlierPainlessDilation(outcome=outcome, with_cerclage=with_cerclage):
            said = _tr("Painless dilation in an earlier pregnancy")
            how = "" if outcome is None else _tr(" that ended so: {0}").format(word(outcome).lower())
            return said + how + (_tr(", with a cerclage") if with_cerclage else "")
        case EarlierCerclage(kind=kind, ended_before=age):
            return _tr("{0} in an earlier pregnancy that ended before {1}").format(word(kind), age)
        case _:
            assert_never(test)


def _events_words(test: EarlierEvents) -> str:
    kinds = []
    if test.births is not None:
        kinds.append(_tr("spontaneous births {0}").format(window_words(test.births)))
    if test.losses is not None:
        kinds.append(_tr("losses {0}").format(window_words(test.losses)))
    return _tr("Earlier {0}: {1} or more").format(_tr(" or ").join(kinds), test.at_least)


def _bedside_words(test: BedsideTest) -> str:
    match test:
        case Fetuses(exactly=None, at_least=least):
            return _tr("{0} or more fetuses").format(least)
        case Fetuses(exactly=number):
            return fetuses(number)
        case Symptoms(any_of=kinds):
            return _tr("Symptom: {0}").format(_tr(" or ").join(word(kind).lower() for kind in kinds))
        case Exclusion() | Alarm() | Intact() | NoDueDate():
            return _tr(_PLAIN[type(test)])
        case MembranesAt(any_of=places):
            return _tr("Membranes: {0}").format(_tr(" or ").join(word(place).lower() for place in places))
        case DilationBand():
            return _tr("Dilation {0}").format(band_words(test, "cm"))
        case CerclageInPlace(kind=kind):
            return _tr("{0} in place").format(_tr("Cerclage") if kind is None else word(kind))
        case _:
            assert_never(test)


def _tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)
