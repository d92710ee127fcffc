"""Each test of a rule as it is written, beside what is recorded; and what the rule comes to, in few words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from models.records.guidelines.guideline import Situation
from models.rules.guidelines.assessment import TestKind, TestResult, Truth
from models.rules.guidelines.comparison import Explained, Standing
from models.rules.guidelines.seen import AgeAtScanSeen, AgeTodaySeen, FetusesSeen, LengthSeen, Seen
from ui.wording import formats
from ui.wording.rules.bounds import window_words
from ui.wording.rules.deciding_values import named_words, value_words
from ui.wording.rules.enumeration import joined_by_and
from ui.wording.rules.rule import words_of_test
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("rules")


_STANDINGS: Mapping[Standing, str] = _tr.marked(
    {
        Standing.APPLIES: "Applies",
        Standing.UNKNOWN: "Cannot be assessed",
        Standing.SET_ASIDE: "Set aside",
        Standing.NOT: "Does not apply",
    }
)
_SITUATIONS: Mapping[Situation, str] = _tr.marked(
    {
        Situation.EXCLUSION: "warning signs come first",
        Situation.PRESSURE: "pelvic pressure comes first",
        Situation.OPEN: "the cervix is open",
        Situation.CERCLAGE: "a cerclage is in place",
    }
)
_TRUTHS: Mapping[Truth, str] = _tr.marked(
    {Truth.TRUE: "met", Truth.FALSE: "not met", Truth.UNKNOWN: "not known"}
)
_AGES = (AgeAtScanSeen, AgeTodaySeen)
_BACKGROUND = (*_AGES, FetusesSeen)


@dataclass(frozen=True, slots=True)
class Clause:
    """One test of a rule: as written, what it came to, and the recorded values it looked at with their days.

    `truth` is None where the test was not looked at, because another one had settled that it does not matter.
    `length_on` is the day of the length that it looked at, None where it looked at none.
    """

    text: str
    truth: Truth | None
    answer: str
    seen: tuple[str, ...]
    length_on: date | None = None


def clauses(explained: Explained) -> tuple[Clause, ...]:
    """Every test of a rule, its windows first."""
    texts = clause_texts(explained)
    return tuple(_clause(text, o) for text, o in zip(texts, explained.outcomes, strict=True))


def clause_texts(explained: Explained) -> tuple[str, ...]:
    """Every test of a rule as written, in the order of its outcomes."""
    rule = explained.rule
    tests = iter(rule.tests)
    texts = []
    for outcome in explained.outcomes:
        match outcome.kind:
            case TestKind.DAY_WINDOW:
                texts.append(_tr("Age today {0}").format(window_words(rule.day_window)))
            case TestKind.SCAN_WINDOW:
                texts.append(_tr("Age at the scan {0}").format(window_words(rule.scan_window)))
            case TestKind.DATA:
                texts.append(words_of_test(next(tests)))
            case _:
                assert_never(outcome.kind)
    return tuple(texts)


def standing_words(standing: Standing) -> str:
    """What a rule comes to."""
    return _tr(_STANDINGS[standing])


def why_words(explained: Explained) -> str:
    """Why it applies, or why not, in few words: the values that decided, what is missing, or what sets it aside."""
    match explained.standing:
        case Standing.APPLIES:
            return _listed(s for s in explained.seen if not isinstance(s, _BACKGROUND))
        case Standing.NOT:
            return "; ".join(_short(clause, o) for clause, o in _failing(explained))
        case Standing.UNKNOWN:
            return "; ".join(word(lack) for lack in explained.missing)
        case Standing.SET_ASIDE:
            return set_aside_words(explained.by)
        case _:
            assert_never(explained.standing)


def failing_words(explained: Explained) -> tuple[str, ...]:
    """Each test that is not met, as written, with what is here: `Length 25.0 mm or less (recorded: 31.0 mm)`."""
    return tuple(
        _tr("{0} (recorded: {1})").format(text, _values(outcome)) if outcome.verdict.seen else text
        for text, outcome in _failing(explained)
    )


def set_aside_words(by: tuple[Situation, ...]) -> str:
    """Why a rule is not looked at now: the situations that set it aside."""
    return _tr("Set aside: {0}").format(joined_by_and(_tr(_SITUATIONS[each]) for each in by))


def _failing(explained: Explained) -> list[tuple[str, TestResult]]:
    pairs = zip(clause_texts(explained), explained.outcomes, strict=True)
    return [(text, o) for text, o in pairs if o.verdict.truth is Truth.FALSE]


def _clause(text: str, outcome: TestResult) -> Clause:
    verdict = outcome.verdict
    if outcome.kind is TestKind.SCAN_WINDOW and not verdict.seen:
        return Clause(text, None, _tr("not looked at: no length that this rule asks for"), ())
    answer = _tr(_TRUTHS[verdict.truth])
    if verdict.missing:
        answer = f"{answer}: {', '.join(word(lack) for lack in verdict.missing)}"
    return Clause(text, verdict.truth, answer, tuple(map(_dated, verdict.seen)), _length_day(verdict.seen))


def _length_day(seen: Iterable[Seen]) -> date | None:
    return next((each.on for each in seen if isinstance(each, LengthSeen) and each.length is not None), None)


def _dated(seen: Seen) -> str:
    """`Age today 22+0, 02-Mar-2026`: an age says its day here."""
    said = named_words(seen)
    return f"{said}, {formats.day(seen.on)}" if isinstance(seen, _AGES) and seen.on else said


def _short(text: str, outcome: TestResult) -> str:
    """What is recorded instead; the test itself where it found nothing to look at."""
    return _listed(outcome.verdict.seen) or _tr("not so: {0}").format(text)


def _listed(seen: Iterable[Seen]) -> str:
    return ", ".join(named_words(replace(s, on=None)) for s in seen)


def _values(outcome: TestResult) -> str:
    return ", ".join(dict.fromkeys(value_words(replace(s, on=None)) for s in outcome.verdict.seen))
