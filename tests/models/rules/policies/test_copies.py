"""The fingerprint of a policy changes with what it decides and with nothing else."""

from dataclasses import replace
from typing import Any

from models.records.flag import Ask, Urgency
from models.records.guidelines.guideline import Precedence
from models.records.guidelines.rule_form import hash_of_tests, table_of
from models.rules.policies.copies import (
    completed,
    copied_from,
    copy_of,
    fingerprint,
    followed_of,
    last_word,
    with_copies,
)
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


def _with_first_rule(**more: Any) -> str:
    first, *rest = all_guidelines()
    rule = replace(first.rules[0], **more)
    rule = replace(rule, tests_hash=hash_of_tests(table_of(rule)))
    return fingerprint((replace(first, rules=(rule, *first.rules[1:])), *rest))


def test_another_class_changes_it() -> None:
    assert all_guidelines()[0].rules[0].precedence is Precedence.PREVENTION
    assert len({_with_first_rule(precedence=each) for each in Precedence}) == len(Precedence)
    assert _with_first_rule(precedence=Precedence.PREVENTION) == fingerprint(all_guidelines())


def test_another_question_changes_it() -> None:
    assert len({_with_first_rule(ask=each) for each in Ask}) == len(Ask)


def test_another_action_does_not_change_it() -> None:
    assert _with_first_rule(action="Do something else") == fingerprint(all_guidelines())


def test_a_copy_is_completed_with_what_is_never_the_clinics() -> None:
    original = next(g for g in all_guidelines() if g.is_local)
    bare = replace(
        copy_of(original, 1),
        rules=tuple(replace(r, precedence=Precedence.RESCUE, ask=Ask.NOW, action="") for r in original.rules),
    )
    assert completed(bare, original) == copy_of(original, 1)


def test_a_rule_that_is_no_longer_published_is_left_out_of_a_completed_copy() -> None:
    original = all_guidelines()[0]
    fewer = replace(original, rules=original.rules[1:])
    assert completed(copy_of(original, 1), fewer).rules == fewer.rules


def test_another_scan_plan_changes_it() -> None:
    planned = next(g for g in all_guidelines() if g.schedule is not None)
    assert fingerprint((planned,)) != fingerprint((replace(planned, schedule=None),))


def test_a_copy_stands_in_for_its_original_and_never_beside_it() -> None:
    copy = copy_of(all_guidelines()[0], 2)
    known = with_copies(all_guidelines(), (copy,))
    ids = {g.id for g in followed_of(known, (all_guidelines()[0].id, copy.id))}
    assert ids == {copy.id, "local"}


def test_a_copy_of_the_local_rules_is_followed_only_where_it_was_adopted() -> None:
    copy = copy_of(all_guidelines()[-1], 1)
    known = with_copies(all_guidelines(), (copy,))
    assert [g.id for g in followed_of(known, ())] == ["local"]
    assert [g.id for g in followed_of(known, (copy.id,))] == ["clinic-local"]


def test_the_last_word_on_a_rule_has_whoever_is_followed_and_else_the_published_guideline() -> None:
    copy = copy_of(all_guidelines()[0], 1)
    known = with_copies(all_guidelines(), (copy,))

    def whose(*ids: str) -> str:
        ordered = last_word(known, followed_of(known, ids))
        return {rule.id: g.id for g in ordered for rule in g.rules}[copy.rules[0].id]

    original = all_guidelines()[0].id
    assert [whose(copy.id), whose(original), whose()] == [copy.id, original, original]


def test_a_copy_is_known_right_behind_its_original() -> None:
    first, second, *_ = all_guidelines()
    known = with_copies(all_guidelines(), (copy_of(first, 1),))
    assert [g.id for g in known[:3]] == [first.id, f"clinic-{first.id}", second.id]


def test_a_copy_says_which_edition_it_is_and_what_it_was_copied_from() -> None:
    first = all_guidelines()[0]
    copy = copy_of(first, 3)
    assert (copy.version, copied_from(copy.id), copied_from(first.id)) == ("clinic edition 3", first.id, None)


def test_another_edition_changes_the_fingerprint() -> None:
    first = all_guidelines()[0]
    assert fingerprint((copy_of(first, 1),)) != fingerprint((copy_of(first, 2),))


def test_a_clinics_copy_is_as_old_as_its_original() -> None:
    sbl = next(g for g in all_guidelines() if g.id == "sbl-3")
    copy = replace(copy_of(sbl, 1), superseded_by="")
    assert completed(copy, sbl).superseded_by == sbl.superseded_by != ""


def test_whether_a_plan_is_published_counts_in_the_fingerprint() -> None:
    sbl = next(g for g in all_guidelines() if g.id == "sbl-3")
    assert sbl.schedule is not None
    added = replace(sbl, schedule=replace(sbl.schedule, is_published=False))
    assert fingerprint((sbl,)) != fingerprint((added,))


def test_other_tests_of_a_rule_change_it() -> None:
    first, *rest = all_guidelines()
    moved = replace(first, rules=(replace(first.rules[0], tests_hash="other"), *first.rules[1:]))
    assert fingerprint((moved, *rest)) != fingerprint((first, *rest))
