"""The fingerprint of a policy changes with what it decides and with nothing else."""

from dataclasses import replace

from models.records.flag import Urgency
from models.rules.policy import fingerprint
from tests.builders import all_guidelines


def test_the_same_guidelines_have_the_same_fingerprint() -> None:
    assert fingerprint(all_guidelines()) == fingerprint(tuple(all_guidelines()))


def test_better_wording_does_not_change_it() -> None:
    first, *rest = all_guidelines()
    reworded = replace(first, rules=(replace(first.rules[0], text="In other words"), *first.rules[1:]))
    assert fingerprint((reworded, *rest)) == fingerprint((first, *rest))


def test_another_urgency_changes_it() -> None:
    first, *rest = all_guidelines()
    hurried = replace(first, rules=(replace(first.rules[0], urgency=Urgency.IMMEDIATE), *first.rules[1:]))
    assert fingerprint((hurried, *rest)) != fingerprint((first, *rest))


def test_another_scan_plan_changes_it() -> None:
    planned = next(g for g in all_guidelines() if g.schedule is not None)
    assert fingerprint((planned,)) != fingerprint((replace(planned, schedule=None),))
