"""A second opinion on every clinical rule, written by hand and apart from the program, for the tests to compare with.

It shares nothing with the program: each rule is one line of `american_rules`, `british_rules`, `world_rules` or
`local_rules`, said in the words of the rule table. A difference between the two means that one has misread the table.

Where the text leaves room it is read like this:

- What is missing of an "or" is the union over those of its halves that are unknown; a half that is false lacks nothing.
- An unknown age stays unknown for every test of an earlier pregnancy that asks for it, also where a termination or an
  early loss bounds it: a failed cerclage, and waters that broke in a pregnancy that ended before 34+0. A pregnancy that
  the test rules out otherwise (no cerclage, brought on, waters that did not break) lacks nothing.
- Several scans of a day and of one kind say what any one of them says of the membranes. A blank field is held against
  the day of the latest statement, not against the hour of a scan: a blank latest examination of that day leaves open
  what a scan of the same day did not see.
- `dilated` and `intact` look at the field itself: an examination that recorded only the other field left this one blank.
- A fall by one named examiner counts even where the shortest of all did not fall. The limit of one examiner for a rise
  needs every scan of both days to name the same one; a scan that names nobody may be somebody else's.
- APP-FAST has a plain window: without a due date it cannot be assessed, while APP-CHANGE applies.
- APP-LABOUR cannot be assessed where it is unknown whether the cervix is open and no short length decides it; in
  APP-SHORT-ASIDE, APP-MILD and the three rules about the route unknown counts as not.
- A cerclage dated after the day does not exist yet, neither as placed nor as one that came between two scans.
"""

from __future__ import annotations

from typing import TypedDict

from tests.oracle.paper import PAPER, SET_ASIDE_BY
from tests.oracle.rules.american_rules import acog, smfm, sogc, trial_and_schedule
from tests.oracle.rules.answers import Answer
from tests.oracle.rules.british_rules import (
    nice_25,
    nice_25_emergency,
    nice_137,
    rcog_75,
    saving_babies_lives,
)
from tests.oracle.rules.case_facts import Facts, Json, read
from tests.oracle.rules.case_tests import cervix_open, exclusion, pressure
from tests.oracle.rules.local_rules import local
from tests.oracle.rules.world_rules import figo, isuog, norway, other_countries


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
