"""The days from which something that counted for the rules is too old to count, without anybody writing."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from models.records.finding import SymptomKind
from models.records.guidelines.bedside_tests import Exclusion
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.rule_tests import RuleTest, inside
from models.records.guidelines.scan_tests import RecentLength
from models.records.record import TriState
from models.rules.guidelines.facts_on_day import GROWTH, INFECTION_DAYS
from models.views import PregnancySheet

_DAY = timedelta(days=1)


def expiry_days(sheet: PregnancySheet, guidelines: Iterable[Guideline]) -> Iterator[date]:
    """The first day without each: an infection of the amniotic fluid, a recent length, contractions before term."""
    for result in sheet.facts.lab_results:
        if result.kind in GROWTH and result.positive is TriState.YES:
            yield result.on + INFECTION_DAYS + _DAY
    for guideline in guidelines:
        for rule in guideline.rules:
            for test in inside(rule.tests):
                yield from _expiry(test, sheet)


def _expiry(test: RuleTest, sheet: PregnancySheet) -> Iterator[date]:
    match test:
        case RecentLength(at_most=length, within_days=days):
            for scan in sheet.facts.scans:
                if scan.is_transvaginal and scan.length <= length:
                    yield scan.on + timedelta(days=days) + _DAY
        case Exclusion(contractions_to=last) if last is not None and sheet.due_date is not None:
            if any(symptom.kind is SymptomKind.CONTRACTIONS for symptom in sheet.facts.symptoms):
                yield sheet.due_date.day_of(last) + _DAY
        case _:
            return
