"""What the settings page says about guidelines, and about the values in them that a clinic may change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from models.records.flag import Urgency
from models.records.guidelines.bedside_tests import Exclusion, Fetuses
from models.records.guidelines.bounds import DilationBand, LengthBand
from models.records.guidelines.guideline import Guideline, Precedence, Rule
from models.records.guidelines.history_tests import (
    EarlierCerclage,
    EarlierEvents,
    EarlierPprom,
    FailedCerclage,
)
from models.records.guidelines.rule_tests import RuleTest
from models.records.guidelines.scan_tests import (
    Change,
    Fall,
    NoTransvaginalBefore,
    NoTransvaginalScan,
    OtherRouteLength,
    OtherRouteShort,
    OtherScanAge,
    RateOfFall,
    RecentLength,
    Rise,
)
from models.rules.policies.diff import ValueDifference
from models.rules.policies.edit import TunableKind
from ui.wording.formats import day
from ui.wording.rules.rule import aside_words, evidence_words, words_of_test
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("settings")


_PLACES: Mapping[str, str] = _tr.marked(
    {
        "title": "Title",
        "body": "Body",
        "year": "Year",
        "review_on": "Review date",
        "sources": "Sources",
        "schedule.first": "First scan at",
        "schedule.last": "Last routine scan at",
        "schedule.steps": "Intervals",
        "schedule.source": "Source of the scan plan",
        "is_on": "Rule in use",
        "text": "Wording",
        "urgency": "Urgency",
        "evidence": "Evidence",
        "source": "Source",
        "hazards": "Hazards",
        "precedence": "Set aside with",
        "tests": "What it looks for",
        "day_window.first": "Age today, from",
        "day_window.last": "Age today, to",
        "day_window.without_due_date": "Also without a due date",
        "scan_window.first": "Age at the scan, from",
        "scan_window.last": "Age at the scan, to",
    }
)
_NOUNS: Mapping[type[RuleTest], str] = _tr.marked(
    {
        LengthBand: "Length",
        RecentLength: "Length of late",
        NoTransvaginalBefore: "Days without a transvaginal scan",
        OtherRouteShort: "Length by another route",
        OtherScanAge: "Age at the scan by another route",
        Fall: "Fall of length",
        Rise: "Rise of length",
        EarlierPprom: "Membranes broke early before",
        FailedCerclage: "Cerclage that failed",
        Exclusion: "Warning signs",
        DilationBand: "Dilation",
        EarlierEvents: "Earlier births and losses",
        EarlierCerclage: "Earlier cerclage",
        Fetuses: "Fetuses",
        OtherRouteLength: "Length by another route",
        NoTransvaginalScan: "No transvaginal scan",
        Change: "Change of length",
        RateOfFall: "Fall of length",
    }
)
_PARTS: Mapping[str, str] = _tr.marked(
    {
        "births": "Earlier births",
        "losses": "Earlier losses",
        "ages": "Age when measured",
    }
)
_SIDES: Mapping[str, str] = _tr.marked(
    {
        "over": "over",
        "at_least": "at least",
        "under": "under",
        "at_most": "at most",
        "first": "from",
        "last": "to",
        "exactly": "exactly",
        "since": "at or after",
        "ended_before": "ended before",
        "same_examiner": "at least, same examiner",
        "one_examiner": "at least, one examiner",
        "three_readings": "at least, three readings",
        "otherwise": "at least, otherwise",
        "now_under": "only where now under",
        "or_at_least": "or a fall of at least",
        "at_least_per_week": "at least",
        "within_days": "not older than, in days",
        "days": "so many",
        "transabdominal": "at most, by the abdomen",
        "transperineal": "at most, by the perineum",
        "contractions_to": "contractions alone until",
    }
)
_UNITS: Mapping[TunableKind, str] = _tr.marked(
    {
        TunableKind.LENGTH: "mm",
        TunableKind.DILATION: "cm",
        TunableKind.RATE: "mm a week",
        TunableKind.AGE: "weeks+days",
    }
)


def place_words(rule: Rule | None, path: str) -> str:
    """What a value is, from the path that leads to it: `Length, at most`; `rule` None is the guideline itself."""
    if path in _PLACES:
        return _tr(_PLACES[path])
    noun = ""
    # What lies on the way is known from its values: windows, tests, tests inside tests.
    record: Any = rule
    *steps, last = path.split(".")
    for step in steps:
        record = record[int(step)] if isinstance(record, tuple) else getattr(record, step, None)
        noun = _PARTS.get(step) or _NOUNS.get(type(record), noun)
    return _tr("{0}, {1}").format(_tr(noun) if noun else "", _tr(_SIDES[last]) if last in _SIDES else last)


def tests_words(rule: Rule) -> str:
    """Everything a rule looks for, in one line."""
    return "; ".join(words_of_test(test) for test in rule.tests)


def label_words(rule: Rule | None, path: str, kind: TunableKind) -> str:
    """The same with its unit, as the label of a field."""
    unit = _UNITS.get(kind)
    named = place_words(rule, path)
    return _tr("{0} ({1})").format(named, _tr(unit)) if unit else named


def policy_value_words(path: str, text: str) -> str:
    """A value of a guideline in words; an open or missing one says so."""
    last = path.rpartition(".")[2]
    if last == "is_on":
        return _tr("in use") if text == "yes" else _tr("left out")
    if last == "urgency":
        return word(Urgency(text)) if text else _tr("none")
    if last == "precedence":
        return aside_words(Precedence(text) if text else Precedence.PREVENTION)
    if last == "without_due_date":
        return _tr("yes") if text else _tr("no")
    if last == "steps":
        return ", ".join(_step(step) for step in text.split(", ")) if text else _tr("none")
    if not text:
        return _tr("open") if last in _SIDES else _tr("none")
    return text


def _step(step: str) -> str:
    length, _, days = step.partition("/")
    return _tr("from {0} mm {1} days").format(length, days)


def is_telling(difference: ValueDifference) -> bool:
    """Whether a difference says something that the others do not: the mark of a changed rule follows from them."""
    return difference.path not in ("evidence", "source", "hazards", "ask", "action")


def review_words(guideline: Guideline, today: date) -> str:
    """Until when its source was looked at; once that has passed, or a later edition is known, in these words."""
    if guideline.superseded_by:
        return _tr("later edition: check")
    text = _tr("passed {0}") if guideline.is_past_review(today) else "{0}"
    return text.format(day(guideline.review_on))


def is_old(guideline: Guideline, today: date) -> bool:
    """Whether its source has to be looked at again."""
    return guideline.is_past_review(today) or bool(guideline.superseded_by)


def rules_words(guideline: Guideline) -> str:
    """`6 rules: 4 source checked, 2 to be confirmed by your medical lead`."""
    counts = dict.fromkeys((_tr("source checked"), _tr("to be confirmed by your medical lead")), 0)
    for rule in guideline.rules:
        words = evidence_words(rule.evidence)
        counts[words] = counts.get(words, 0) + 1
    told = ", ".join(f"{number} {words}" for words, number in counts.items() if number)
    total = _tr.counted(len(guideline.rules), "%n rule", "%n rules")
    return f"{total}: {told}" if told else total


def unconfirmed(guideline: Guideline) -> int:
    """How many of its rules are not source checked."""
    return sum(not rule.evidence.is_checked for rule in guideline.rules)
