from hypothesis import given
from hypothesis import strategies as st

from models.records.guidelines.guideline import Guideline
from models.rules.policies.copies import copy_of
from models.rules.policies.values import ValuePath
from tests.builders import all_guidelines
from ui.pages.settings.policy.candidate import candidate

NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")
COPY = copy_of(NICE, 1)
FIRST, LAST = ("NICE-OFFER", "day_window.first"), ("NICE-OFFER", "day_window.last")


def windows(guideline: Guideline) -> tuple[str, str]:
    window = guideline.rules[0].day_window
    assert window is not None
    return str(window.first), str(window.last)


def test_nothing_typed_is_the_copy_itself() -> None:
    assert candidate(COPY, NICE, {}).guideline == COPY


def test_both_ends_of_a_window_may_move_past_each_others_old_place() -> None:
    for first, last in (("25+0", "28+0"), ("12+0", "15+0")):
        for order in ((FIRST, LAST), (LAST, FIRST)):
            texts = {FIRST: first, LAST: last}
            typed = {place: texts[place] for place in order}
            made = candidate(COPY, NICE, typed)
            assert made.problems == {}
            assert windows(made.guideline) == (first, last)


def test_what_cannot_stand_leaves_everything_else_in_place() -> None:
    made = candidate(COPY, NICE, {FIRST: "25+0", ("NICE-OFFER", "text"): "Ours"})
    assert set(made.problems) == {FIRST}
    assert made.problems[FIRST][0].code == "window.empty"
    assert made.guideline.rules[0].text == "Ours"


def test_every_problem_is_told_at_once() -> None:
    made = candidate(COPY, NICE, {FIRST: "x", LAST: "y", ("", "title"): ""})
    assert set(made.problems) == {FIRST, LAST, ("", "title")}


def test_values_of_a_rule_that_is_left_out_do_not_matter() -> None:
    typed = {FIRST: "nonsense", ("NICE-OFFER", "is_on"): "no"}
    made = candidate(COPY, NICE, typed)
    assert made.problems == {}
    assert made.left_out("NICE-OFFER")
    assert not made.left_out("NICE-RESCUE")
    assert not made.left_out("")


@given(st.permutations([(FIRST, "25+0"), (LAST, "30+0"), (("NICE-OFFER", "tests.2.at_most"), "27.0")]))
def test_the_order_of_typing_does_not_matter(order: list[tuple[ValuePath, str]]) -> None:
    made = candidate(COPY, NICE, dict(order))
    assert made.problems == {}
    assert made.guideline == candidate(COPY, NICE, dict(sorted(order))).guideline
