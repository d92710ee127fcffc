"""Whose scan plan counts where several guidelines have one."""

from models.records.guidelines.guideline import Guideline, Schedule
from models.rules.flags.schedule import planner, schedule_of
from models.rules.policies.edit import with_value
from tests.builders import all_guidelines


def _guideline(name: str) -> Guideline:
    return next(g for g in all_guidelines() if g.id == name)


def _schedule(*names: str) -> Schedule | None:
    return schedule_of(tuple(_guideline(name) for name in names))


def test_a_followed_guidelines_plan_goes_before_the_local_one() -> None:
    chosen = _schedule("local", "rcog-75", "mfmu", "nice-ng25")
    assert chosen == _guideline("mfmu").schedule


def test_a_plan_that_its_guideline_publishes_goes_before_one_that_was_added_to_it() -> None:
    assert _schedule("nice-ng25", "sbl-3", "local") == _guideline("sbl-3").schedule


def test_a_plan_that_the_clinic_changed_for_itself_goes_before_a_published_one() -> None:
    nice = _guideline("nice-ng25")
    own = with_value(nice, nice, "", "schedule.first", "16+0")
    assert schedule_of((_guideline("sbl-3"), own)) == own.schedule


def test_no_plan_comes_from_guidelines_without_one() -> None:
    assert schedule_of((_guideline("rcog-75"),)) is None


def test_the_plan_says_whose_it_is() -> None:
    followed = (_guideline("rcog-75"), _guideline("nice-ng25"), _guideline("local"))
    assert planner(followed) == _guideline("nice-ng25")
    assert planner(followed[:1]) is None
