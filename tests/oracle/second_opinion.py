"""A second opinion on every clinical rule, written by hand and apart from the program, for the tests to compare with.

It shares nothing with the program: each rule is one line of `american_rules`, `british_rules`, `world_rules` or
`local_rules`, said in the words of the rule table. A difference between the two means that one has misread the table.
"""

from __future__ import annotations

from typing import TypedDict

from tests.oracle.american_rules import acog, smfm, sogc, trial_and_schedule
from tests.oracle.answers import Answer
from tests.oracle.british_rules import nice_25, nice_25_emergency, nice_137, rcog_75, saving_babies_lives
from tests.oracle.case_facts import Facts, Json, read
from tests.oracle.case_tests import cervix_open, exclusion, pressure
from tests.oracle.local_rules import local
from tests.oracle.paper import PAPER, SET_ASIDE_BY
from tests.oracle.world_rules import figo, isuog, norway, other_countries


class Opinion(TypedDict):
    """Rules that apply; rules that cannot be assessed with what is missing, sorted; rules set aside, and by what."""

    findings: set[str]
    cannot_assess: dict[str, list[str]]
    suspended: dict[str, list[str]]


def second_opinion(case: Json) -> Opinion:
    """Judge one valid case of the case format."""
    facts = read(case)
    answers = {rule: each for rule, each in all_rules(facts).items() if each.value is not False}
    holding = _situations(facts)
    aside = {rule: [s for s in SET_ASIDE_BY[PAPER[rule].kind] if s in holding] for rule in answers}
    left = {rule: each for rule, each in answers.items() if not aside[rule]}
    return {
        "findings": {rule for rule, each in left.items() if each.value is True},
        "cannot_assess": {rule: sorted(each.missing) for rule, each in left.items() if each.value is None},
        "suspended": {rule: by for rule, by in aside.items() if by},
    }


def all_rules(f: Facts) -> dict[str, Answer]:
    """Every rule, as if none were set aside."""
    groups = (
        *(acog(f), smfm(f), sogc(f), trial_and_schedule(f)),
        *(nice_25(f), nice_25_emergency(f), rcog_75(f), nice_137(f), saving_babies_lives(f)),
        *(figo(f), isuog(f), norway(f), other_countries(f), local(f)),
    )
    return {rule: answer for group in groups for rule, answer in group.items()}


def _situations(f: Facts) -> set[str]:
    """The situations that certainly hold."""
    holding = {
        "exclusion": exclusion(f),
        "pressure": pressure(f),
        "open": cervix_open(f).value is True,
        "cerclage": f.cerclage_kind is not None,
    }
    return {situation for situation, holds in holding.items() if holds}
