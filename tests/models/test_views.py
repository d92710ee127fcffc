"""What the rules may look at, made from everything that is recorded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import Symptom, SymptomKind
from models.records.record import TriState
from tests.builders import TODAY, a_day, a_sheet, a_symptom, an_examination

BLED = replace(an_examination(), bleeding=TriState.YES)


def bleeding(*symptoms: Symptom, seen: Sequence[object] = (BLED,)) -> list[tuple[date, date | None]]:
    """The days of the bleeding that the rules see."""
    facts = a_sheet(examinations=tuple(seen), symptoms=symptoms).facts
    return [(s.on, s.resolved_on) for s in facts.symptoms if s.kind is SymptomKind.BLEEDING]


def test_bleeding_that_only_an_examination_saw_counts_on_that_day_alone() -> None:
    assert bleeding() == [(TODAY, TODAY)]
    assert bleeding(a_symptom(SymptomKind.FEVER)) == [(TODAY, TODAY)]


@pytest.mark.parametrize("answer", [TriState.NO, TriState.UNKNOWN, None])
def test_without_a_yes_there_is_none(answer: TriState | None) -> None:
    assert bleeding(seen=[replace(BLED, bleeding=answer)]) == []


@pytest.mark.parametrize("until", [None, TODAY])
def test_a_symptom_that_tells_of_that_day_is_enough(until: date | None) -> None:
    known = a_symptom(on=a_day("21+0"), resolved_on=until)
    assert bleeding(known) == [(a_day("21+0"), until)]


def test_a_symptom_of_other_days_or_struck_out_does_not_tell_of_it() -> None:
    over = a_symptom(on=a_day("21+0"), resolved_on=a_day("21+6"))
    gone = replace(a_symptom(), struck_out="another woman")
    assert bleeding(over, gone) == [(a_day("21+0"), a_day("21+6")), (TODAY, TODAY)]


def test_an_examination_that_was_struck_out_says_nothing() -> None:
    assert bleeding(seen=[replace(BLED, struck_out="another woman")]) == []
