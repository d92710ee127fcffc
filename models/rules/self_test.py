"""Whether the program still gives the answers that were fixed by hand; asked at every start."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from typing import TypeAlias

from models.records.guidelines.guideline import Guideline
from models.records.guidelines.rule_form import table_of
from models.records.pregnancy import DatingMethod
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.evaluate import evaluate
from models.rules.pregnancy.dating import age_from_crl
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump
from models.views import Facts

_Because: TypeAlias = tuple[str, tuple[str, ...]]
"""The id of a rule, and the words for what it lacks or is set aside by."""


@dataclass(frozen=True, slots=True)
class GoldenCase:
    """A pregnancy on a day, and all that one guideline has to say about it.

    `guideline` is its id; `findings` are the ids of the rules that apply, `cannot_assess` those that cannot be assessed,
    each with the words for what is missing, `suspended` those that would be heard of but for the situations named.
    """

    title: str
    guideline: str
    facts: Facts
    on: date
    findings: frozenset[str]
    cannot_assess: frozenset[_Because]
    suspended: frozenset[_Because] = frozenset()


@dataclass(frozen=True, slots=True)
class GoldenAge:
    """How old a pregnancy with this due date is on a day; None where none can be."""

    due_on: date
    on: date
    age: GestationalAge | None


@dataclass(frozen=True, slots=True)
class GoldenCrownRump:
    """The age that a formula gives for a crown-rump length."""

    method: DatingMethod
    crl: CrownRump
    age: GestationalAge


@dataclass(frozen=True, slots=True)
class Golden:
    """Everything that is asked at a start; `guidelines` holds the id and the mark of each guideline that was checked.

    The marks tell that the guidelines are those that were checked, word for word and no others; the cases that the program still reads
    them right.
    """

    guidelines: tuple[tuple[str, str], ...]
    cases: tuple[GoldenCase, ...]
    ages: tuple[GoldenAge, ...]
    crown_rumps: tuple[GoldenCrownRump, ...]


@dataclass(frozen=True, slots=True)
class SelfTestDifference:
    """An answer that is not the one that was fixed, both as plain text."""

    title: str
    expected: str
    found: str


def mark_of(guideline: Guideline) -> str:
    """SHA-256 in hex over everything a guideline says: rules, words, evidence, hazards and review date as well."""
    said = (table_of(guideline), [(table_of(rule), rule.tests_hash, rule.length) for rule in guideline.rules])
    return sha256(repr(said).encode()).hexdigest()


def differences(golden: Golden, guidelines: tuple[Guideline, ...]) -> tuple[SelfTestDifference, ...]:
    """Every answer in which the program, with these guidelines, departs from the golden ones; none when it is whole."""
    known = {guideline.id: guideline for guideline in guidelines}
    answered = (
        *_strangers(golden, known),
        *((f"rules of {g}", mark, _answer(partial(_marked, g, known))) for g, mark in golden.guidelines),
        *((case.title, _expected(case), _answer(partial(_judged, case, known))) for case in golden.cases),
        *((_age_title(each), str(each.age), _answer(partial(_age, each))) for each in golden.ages),
        *((_crl_title(each), str(each.age), _answer(partial(_dated, each))) for each in golden.crown_rumps),
    )
    return tuple(
        SelfTestDifference(title, expected, found) for title, expected, found in answered if found != expected
    )


def _answer(ask: Callable[[], str]) -> str:
    """The answer as text, or the name of what went wrong: a program that breaks here must still open to be read."""
    try:
        return ask()
    except Exception as failure:  # noqa: BLE001  # A rule that fails in any way is a wrong answer: the program opens to be read.
        return type(failure).__name__


def _marked(guideline: str, known: dict[str, Guideline]) -> str:
    return mark_of(known[guideline])


def _strangers(golden: Golden, known: dict[str, Guideline]) -> Iterator[tuple[str, str, str]]:
    """Guidelines that nobody checked; where no marks are asked for, none is a stranger."""
    checked = {guideline for guideline, _ in golden.guidelines}
    for guideline in known if checked else ():
        if guideline not in checked:
            yield f"rules of {guideline}", "", _answer(partial(_marked, guideline, known))


def _expected(case: GoldenCase) -> str:
    return _answer_text(case.findings, case.cannot_assess, case.suspended)


def _judged(case: GoldenCase, known: dict[str, Guideline]) -> str:
    found = evaluate(case.facts, case.on, (known[case.guideline],))
    heard = (each for each in found.suspended if each.otherwise is not Truth.FALSE)
    return _answer_text(
        (hit.rule.id for hit in found.hits),
        ((each.rule.id, tuple(m.value for m in each.missing)) for each in found.cannot_assess),
        ((each.rule.id, tuple(situation.value for situation in each.by)) for each in heard),
    )


def _answer_text(
    findings: Iterable[str], cannot_assess: Iterable[_Because], suspended: Iterable[_Because]
) -> str:
    """`NICE-OFFER; NICE-CONS-CERC?cervical_trauma,history; NICE-RESCUE!exclusion`, in a fixed order."""
    unknown = [f"{rule}?{','.join(sorted(missing))}" for rule, missing in cannot_assess]
    aside = [f"{rule}!{','.join(sorted(by))}" for rule, by in suspended]
    return "; ".join((*sorted(findings), *sorted(unknown), *sorted(aside)))


def _age_title(each: GoldenAge) -> str:
    return f"age on {each.on.isoformat()}, due {each.due_on.isoformat()}"


def _age(each: GoldenAge) -> str:
    return str(DueDate(each.due_on).age_at(each.on))


def _crl_title(each: GoldenCrownRump) -> str:
    return f"{each.method.value} {each.crl} mm"


def _dated(each: GoldenCrownRump) -> str:
    return str(age_from_crl(each.method, each.crl))
