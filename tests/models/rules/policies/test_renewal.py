"""A clinic's copy made under the first edition, under the second: what is renewed, what stays, what cannot, what is gone."""

from dataclasses import replace
from datetime import date

import pytest

from db.shipped.guideline_files import GuidelineFiles
from models.records.flag import Urgency
from models.records.guidelines.bedside_tests import NoDueDate, Open
from models.records.guidelines.guideline import Evidence, Guideline, Precedence, Rule
from models.records.guidelines.rule_tests import AnyOf, Not
from models.rules.policies.check import check_copy
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.rules.policies.places import moved
from models.rules.policies.renewal import Fate, Renewal, RenewedValue, renewal
from models.rules.policies.safety_rules import decides_alike, is_fixed, weakens
from models.values.age import GestationalAge
from tests.builders import all_guidelines

FIRST = {guideline.id: guideline for guideline in GuidelineFiles().first_edition()}
NOW = {guideline.id: guideline for guideline in all_guidelines()}


def opened(*values: tuple[str, str, str], of: str = "nice-ng25") -> Renewal:
    """A copy of the first edition with these values changed, opened after the upgrade."""
    copy = copy_of(FIRST[of], 3)
    for rule_id, path, text in values:
        copy = with_value(copy, FIRST[of], rule_id, path, text)
    return renewal(copy, FIRST[of], NOW[of])


def rule(guideline: Guideline, rule_id: str) -> Rule | None:
    return next((r for r in guideline.rules if r.id == rule_id), None)


def fates(found: Renewal, rule_id: str) -> dict[str, Fate]:
    return {change.path: change.fate for change in found.changes if change.rule_id == rule_id}


@pytest.mark.parametrize("guideline_id", FIRST)
def test_a_copy_in_which_nothing_was_changed_is_the_new_edition_under_its_own_name(guideline_id: str) -> None:
    found = opened(of=guideline_id)
    assert found.guideline.rules == NOW[guideline_id].rules
    assert (found.guideline.id, found.guideline.version) == (
        f"clinic-{guideline_id}",
        "clinic edition 3, renewed",
    )
    assert (found.kept, found.not_kept, found.gone, found.is_owed) == (0, 0, (), True)


@pytest.mark.parametrize("guideline_id", FIRST)
def test_what_a_copy_is_followed_as_may_be_adopted_as_it_stands(guideline_id: str) -> None:
    assert check_copy(opened(of=guideline_id).guideline, tuple(NOW.values())) == ()


def test_every_rule_that_was_changed_or_is_new_counts_as_renewed() -> None:
    found = opened()
    assert found.renewed == 7
    assert fates(found, "NICE-OFFER") == {}
    assert fates(found, "NICE-PTL-EARLY") == {"is_on": Fate.ADDED}
    assert fates(found, "NICE-RESCUE")["tests"] is Fate.RENEWED


def test_a_changed_window_is_told_from_both_editions() -> None:
    assert (
        RenewedValue("APP-LATE", "day_window.last", "33+6", "33+6", "27+6", Fate.RENEWED)
        in opened(of="local").changes
    )


def test_another_class_is_told_as_renewed() -> None:
    assert fates(opened(of="local"), "APP-VSHORT")["precedence"] is Fate.RENEWED


def test_a_value_of_the_clinics_stays_where_its_place_is_still_there() -> None:
    found = opened(("NICE-OFFER", "tests.2.at_most", "28.0"))
    kept = rule(found.guideline, "NICE-OFFER")
    assert found.changes[0] == RenewedValue(
        "NICE-OFFER", "tests.2.at_most", "25.0", "28.0", "25.0", Fate.KEPT
    )
    assert kept is not None
    assert kept.length is not None
    assert (str(kept.length.at_most), kept.evidence, kept.precedence) == (
        "28.0",
        Evidence.CLINIC,
        Precedence.PREVENTION,
    )
    assert (found.kept, found.not_kept) == (1, 0)


def test_a_value_whose_test_is_made_of_others_now_cannot_stay() -> None:
    found = opened(("NICE-CONS-PROG", "tests.1.second.at_most", "28.0"))
    assert rule(found.guideline, "NICE-CONS-PROG") == rule(NOW["nice-ng25"], "NICE-CONS-PROG")
    assert fates(found, "NICE-CONS-PROG") == {
        "tests.1.second.at_most": Fate.NOT_KEPT,
        "tests": Fate.RENEWED,
    }


def test_a_test_that_moved_to_another_place_of_its_rule_keeps_its_value() -> None:
    old = rule(FIRST["nice-ng25"], "NICE-OFFER")
    assert old is not None
    first, second, third = old.tests
    turned = replace(old, tests=(third, first, second))
    published = replace(NOW["nice-ng25"], rules=(replace(turned, action="Discuss"),))
    copy = with_value(
        copy_of(FIRST["nice-ng25"], 1), FIRST["nice-ng25"], "NICE-OFFER", "tests.2.at_most", "28.0"
    )
    found = renewal(copy, FIRST["nice-ng25"], published)
    assert found.changes[0] == RenewedValue(
        "NICE-OFFER", "tests.0.at_most", "25.0", "28.0", "25.0", Fate.KEPT
    )


def test_both_ends_of_a_window_stay_together_though_neither_could_alone() -> None:
    found = opened(("NICE-OFFER", "day_window.last", "30+0"), ("NICE-OFFER", "day_window.first", "25+0"))
    assert fates(found, "NICE-OFFER") == {"day_window.last": Fate.KEPT, "day_window.first": Fate.KEPT}


def test_values_that_no_longer_go_together_cannot_stay() -> None:
    late = replace(NOW["nice-ng25"], rules=tuple(map(_later, NOW["nice-ng25"].rules)))
    copy = with_value(
        copy_of(FIRST["nice-ng25"], 1), FIRST["nice-ng25"], "NICE-OFFER", "day_window.last", "23+0"
    )
    assert fates(renewal(copy, FIRST["nice-ng25"], late), "NICE-OFFER")["day_window.last"] is Fate.NOT_KEPT


def _later(rule: Rule) -> Rule:
    window = rule.day_window
    assert window is not None
    return replace(rule, day_window=replace(window, first=GestationalAge.parse("24+0"), last=None))


def test_a_rule_the_clinic_left_out_stays_left_out_and_says_so() -> None:
    found = opened(("NICE-CONS-PROG", "is_on", "no"))
    assert rule(found.guideline, "NICE-CONS-PROG") is None
    assert fates(found, "NICE-CONS-PROG") == {"is_on": Fate.KEPT}


def test_words_of_the_clinics_stay_only_beside_the_words_they_were_written_for() -> None:
    found = opened(("NICE-OFFER", "text", "Ask Dr Osei"), ("NICE-RESCUE", "text", "Ring Dr Osei"))
    assert fates(found, "NICE-OFFER")["text"] is Fate.KEPT
    assert fates(found, "NICE-RESCUE")["text"] is Fate.NOT_KEPT


def test_tests_that_were_remade_by_hand_cannot_stay() -> None:
    old = rule(FIRST["nice-ng25"], "NICE-OFFER")
    assert old is not None
    by_hand = replace(old, tests=old.tests[:2], length=None, scan_window=None, evidence=Evidence.CLINIC)
    others = FIRST["nice-ng25"].rules[1:]
    copy = replace(copy_of(FIRST["nice-ng25"], 1), rules=(by_hand, *others))
    found = renewal(copy, FIRST["nice-ng25"], NOW["nice-ng25"])
    assert fates(found, "NICE-OFFER") == {
        "scan_window.first": Fate.KEPT,
        "scan_window.last": Fate.KEPT,
        "tests": Fate.NOT_KEPT,
    }


def test_a_rule_that_is_no_longer_published_is_named_and_never_followed() -> None:
    fewer = replace(NOW["nice-ng25"], rules=NOW["nice-ng25"].rules[1:])
    found = renewal(
        with_value(
            copy_of(FIRST["nice-ng25"], 1), FIRST["nice-ng25"], "NICE-OFFER", "tests.2.at_most", "28.0"
        ),
        FIRST["nice-ng25"],
        fewer,
    )
    assert (found.gone, rule(found.guideline, "NICE-OFFER")) == (("NICE-OFFER",), None)
    assert (found.kept, found.not_kept) == (0, 0)


def test_a_copy_of_the_second_edition_takes_only_what_is_never_the_clinics() -> None:
    copy = with_value(copy_of(NOW["nice-ng25"], 4), NOW["nice-ng25"], "NICE-OFFER", "urgency", "urgent")
    found = renewal(copy, None, NOW["nice-ng25"])
    assert (found.guideline, found.changes, found.is_owed) == (copy, (), False)


def test_a_rule_gone_is_owed_a_new_edition_under_the_second_edition_too() -> None:
    fewer = replace(NOW["nice-ng25"], rules=NOW["nice-ng25"].rules[1:])
    found = renewal(copy_of(NOW["nice-ng25"], 4), None, fewer)
    assert (found.gone, found.is_owed, found.is_first_edition) == (("NICE-OFFER",), True, False)


def test_title_plan_and_an_earlier_review_stay_the_clinics() -> None:
    own = opened(("", "title", "Ward policy"), ("", "schedule.steps", "35.0/21"), of="local")
    assert own.guideline.title == "Ward policy"
    assert own.guideline.schedule is not None
    assert own.guideline.schedule.source.startswith("The clinic's own, changed from: ")
    assert fates(own, "") == {"schedule.steps": Fate.KEPT}
    early = replace(copy_of(FIRST["local"], 1), review_on=date(2026, 12, 1))
    assert renewal(early, FIRST["local"], NOW["local"]).guideline.review_on == date(2026, 12, 1)
    assert opened(of="local").guideline.review_on == NOW["local"].review_on


def test_how_long_progesterone_is_given_stays_the_clinics() -> None:
    own = replace(copy_of(FIRST["nice-ng25"], 1), progesterone_until=GestationalAge.parse("36+0"))
    found = renewal(own, FIRST["nice-ng25"], NOW["nice-ng25"])
    assert str(found.guideline.progesterone_until) == "36+0"
    assert opened().guideline.progesterone_until == NOW["nice-ng25"].progesterone_until


@pytest.mark.parametrize(
    ("value", "fate"),
    [
        # Tests and class as they were: it was agreed to for this very rule.
        (("APP-EARLY", "tests.0.at_most", "22.0"), Fate.KEPT),
        (("APP-EARLY", "is_on", "no"), Fate.KEPT),
        # The rule decides otherwise now: nothing weaker than published, anything louder.
        (("APP-VSHORT", "tests.0.under", "9.0"), Fate.NOT_KEPT),
        (("APP-VSHORT", "tests.0.under", "12.0"), Fate.KEPT),
        (("APP-VSHORT", "day_window.last", "33+5"), Fate.NOT_KEPT),
        (("APP-VSHORT", "day_window.last", "34+0"), Fate.KEPT),
        (("APP-VSHORT", "day_window.last", ""), Fate.KEPT),
        (("APP-VSHORT", "day_window.first", "10+0"), Fate.NOT_KEPT),
        (("APP-VSHORT", "urgency", "prompt"), Fate.NOT_KEPT),
        (("APP-VSHORT", "urgency", "immediate"), Fate.KEPT),
        (("APP-VSHORT", "is_on", "no"), Fate.NOT_KEPT),
        (("APP-VSHORT", "text", "Ring the doctor"), Fate.NOT_KEPT),
        (("APP-LATE", "day_window.last", "30+0"), Fate.KEPT),
        (("APP-LATE", "day_window.first", "25+0"), Fate.NOT_KEPT),
        (("APP-SYMPT", "text", "Ring the doctor"), Fate.NOT_KEPT),
        (("APP-OPEN", "text", "Ring the doctor"), Fate.NOT_KEPT),
    ],
)
def test_a_rule_of_the_program_is_never_weaker_than_published_unless_that_was_agreed_to(
    value: tuple[str, str, str], fate: Fate
) -> None:
    assert fates(opened(value, of="local"), value[0])[value[1]] is fate


@pytest.mark.parametrize("rule_id", [r.id for r in NOW["local"].rules if is_fixed(NOW["local"], r.id)])
def test_rules_that_want_help_at_once_are_the_new_editions_whatever_a_copy_says(rule_id: str) -> None:
    weak = tuple(
        replace(r, urgency=Urgency.INFO, text="Ours", evidence=Evidence.CLINIC) for r in FIRST["local"].rules
    )
    found = renewal(replace(copy_of(FIRST["local"], 1), rules=weak[:5]), FIRST["local"], NOW["local"])
    original = rule(NOW["local"], rule_id)
    assert original is not None
    assert rule(found.guideline, rule_id) == original
    assert decides_alike(rule(found.guideline, rule_id), original)


@pytest.mark.parametrize(
    ("of", "value"),
    [
        ("nice-ng25", ("NICE-RESCUE-NO", "tests.2.of.1.over", "1.0")),
        ("acog-234", ("ACOG234-PROG", "tests.1.of.births.last", "35+0")),
    ],
)
def test_a_value_inside_a_combination_stays_where_the_combination_is_the_same(
    of: str, value: tuple[str, str, str]
) -> None:
    assert fates(opened(value, of=of), value[0])[value[1]] is Fate.KEPT


def test_a_value_inside_a_combination_of_other_tests_cannot_stay() -> None:
    old = rule(FIRST["acog-234"], "ACOG234-PROG")
    assert old is not None
    inside = replace(old, action="Discuss", tests=(old.tests[0], Not(NoDueDate()), *old.tests[2:]))
    either = replace(old, action="Discuss", tests=(old.tests[0], AnyOf((NoDueDate(),)), *old.tests[2:]))
    for new in (inside, either):
        assert moved("tests.1.of.births.last", old, new) is None
    assert moved("tests.1.of.0.at_least", either, replace(either, tests=(AnyOf((Open(),)),))) is None


@pytest.mark.parametrize(
    ("path", "own", "published", "expected"),
    [
        ("tests.0.at_most", "25.0", "25.0", False),
        ("tests.0.at_most", "9.0", "10.0", True),
        ("tests.0.at_most", "10.0", "9.0", False),
        ("tests.0.at_least", "9.0", "10.0", False),
        ("tests.0.at_least", "10.0", "9.0", True),
        ("tests.0.limits.otherwise", "11.0", "8.0", True),
        ("tests.0.limits.otherwise", "6.0", "8.0", False),
        ("day_window.last", "9+6", "10+0", True),
        ("day_window.last", "10+0", "9+6", False),
        ("day_window.last", "", "10+0", False),
        ("day_window.last", "40+0", "", True),
        ("urgency", "urgent", "prompt", False),
        ("urgency", "routine", "prompt", True),
        ("tests.0.of.at_most", "30.0", "25.0", True),
        ("tests.0.exactly", "2", "1", True),
        ("is_on", "no", "yes", True),
    ],
)
def test_what_lets_fewer_flags_be_raised_weakens(path: str, own: str, published: str, expected: bool) -> None:
    assert weakens(path, own, published) is expected
