from enum import Enum
from types import ModuleType

import pytest

from models.records import (
    discussion,
    finding,
    flag,
    history,
    laboratory,
    outcome,
    outlook,
    plan,
    pregnancy,
    record,
    risk,
    scan,
    treatment,
)
from models.records.clinic import access
from models.records.flag import Ask, Cause, Urgency
from models.records.scan import Route
from models.rules.guidelines.assessment import Missing
from models.rules.guidelines.seen import Input
from ui.wording.words import answer_within, fetuses, word, word_or_not_recorded

MODULES = (
    access,
    discussion,
    finding,
    flag,
    history,
    laboratory,
    outcome,
    outlook,
    plan,
    pregnancy,
    record,
    risk,
    scan,
    treatment,
)
# Told as a whole sentence where a flag says why it came back.
TOLD_AS_SENTENCE = {Cause}
# Which flags make one card; its heading is what one of their rules says to do.
NEVER_TOLD = {Ask}


def enums_of(module: ModuleType) -> set[type[Enum]]:
    return {v for v in vars(module).values() if isinstance(v, type) and issubclass(v, Enum) and v is not Enum}


SHOWN = sorted(
    {Input, Missing}.union(*map(enums_of, MODULES)) - TOLD_AS_SENTENCE - NEVER_TOLD,
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", SHOWN)
def test_every_choice_has_words_of_its_own(kind: type[Enum]) -> None:
    words = [word(choice) for choice in kind]
    assert all(words)
    assert len(set(words)) == len(words)


def test_what_nobody_chose_is_not_recorded() -> None:
    assert word_or_not_recorded(None) == "not recorded"
    assert word_or_not_recorded(Route.TRANSVAGINAL) == "Transvaginal"


@pytest.mark.parametrize(
    ("number", "text"),
    [(None, "not recorded"), (1, "Singleton"), (2, "Twins"), (3, "Triplets"), (4, "4 fetuses")],
)
def test_fetuses_are_named(number: int | None, text: str) -> None:
    assert fetuses(number) == text


def test_every_urgency_says_by_when() -> None:
    assert len({answer_within(urgency) for urgency in Urgency}) == len(Urgency)
