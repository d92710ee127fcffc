"""What a clinic may change in its copy, one value at a time."""

import re

import pytest

from models.errors import Refused
from models.records.flag import Urgency
from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Evidence, Guideline, Rule, Window
from models.records.guidelines.scan_tests import Fall
from models.rules.policies.copies import copy_of
from models.rules.policies.diff import flat_rule
from models.rules.policies.edit import TunableKind, tunable_paths, tunables, with_value
from models.rules.policies.safety_rules import NEEDED, is_fixed
from models.values.length import Millimetres
from tests.builders import all_guidelines

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+|\+[0-9])?")
_NO_NUMBERS = {"hazards"}


def published(guideline_id: str = "nice-ng25") -> Guideline:
    return next(g for g in all_guidelines() if g.id == guideline_id)


def tuned(path: str, text: str, rule_id: str = "NICE-OFFER", of: str = "nice-ng25") -> Guideline:
    """A fresh copy with one value changed."""
    return with_value(copy_of(published(of), 1), published(of), rule_id, path, text)


def rule(guideline: Guideline, rule_id: str = "NICE-OFFER") -> Rule:
    return next(r for r in guideline.rules if r.id == rule_id)


def length_path(of: Guideline, rule_id: str = "NICE-OFFER") -> str:
    rows = tunables(of, of)
    return next(r.path for r in rows if r.rule_id == rule_id and r.kind is TunableKind.LENGTH)


def refusals(
    path: str, text: str, rule_id: str = "NICE-OFFER", of: str = "nice-ng25"
) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        tuned(path, text, rule_id, of)
    return {(p.field, p.code) for p in caught.value.problems}


def test_a_fresh_copy_has_changed_nothing_but_its_title() -> None:
    rows = tunables(copy_of(published(), 1), published())
    assert [(row.path, row.value) for row in rows if row.is_changed] == [("title", "NICE NG25 (clinic)")]


@pytest.mark.parametrize("guideline", all_guidelines(), ids=[g.id for g in all_guidelines()])
def test_typing_what_stands_there_changes_nothing(guideline: Guideline) -> None:
    for row in tunables(guideline, guideline):
        assert with_value(guideline, guideline, row.rule_id, row.path, row.value) == guideline


def test_every_length_can_be_tuned_but_those_of_rules_that_stay_as_they_are() -> None:
    for guideline in all_guidelines():
        rows = {row.rule_id for row in tunables(guideline, guideline) if row.kind is TunableKind.LENGTH}
        fixed = {r.id for r in guideline.rules if is_fixed(guideline, r.id)}
        assert {r.id for r in guideline.rules if r.length is not None} - fixed <= rows
        assert not fixed & rows


@pytest.mark.parametrize("guideline", all_guidelines(), ids=[g.id for g in all_guidelines()])
def test_every_number_in_a_rule_can_be_tuned(guideline: Guideline) -> None:
    for each in guideline.rules:
        numbers = {
            p for p, text in flat_rule(each).items() if _NUMBER.fullmatch(text) and p not in _NO_NUMBERS
        }
        assert numbers <= tunable_paths(each), each.id


@pytest.mark.parametrize(
    ("rule_id", "path", "kind"),
    [
        ("APP-CHANGE", "tests.0.limits.otherwise", TunableKind.LENGTH),
        ("APP-FAST", "tests.0.at_least_per_week", TunableKind.RATE),
        ("APP-TA36", "tests.3.transabdominal", TunableKind.LENGTH),
        ("APP-TA36", "tests.5.ages.last", TunableKind.AGE),
        ("APP-TA36", "tests.1.days", TunableKind.COUNT),
        ("RCOG75-MULTI", "tests.1.of.0.band.at_most", TunableKind.LENGTH),
        ("RCOG75-MULTI", "tests.1.of.0.ages.last", TunableKind.AGE),
    ],
)
def test_a_number_inside_a_test_of_the_second_edition_can_be_tuned(
    rule_id: str, path: str, kind: TunableKind
) -> None:
    guideline = next(g for g in all_guidelines() if any(r.id == rule_id for r in g.rules))
    kinds = {(row.rule_id, row.path): row.kind for row in tunables(guideline, guideline)}
    assert kinds[rule_id, path] is kind


def test_a_changed_limit_of_a_fall_is_the_one_that_counts() -> None:
    (fall,) = rule(tuned("tests.0.limits.one_examiner", "5.0", "APP-CHANGE", "local"), "APP-CHANGE").tests
    assert isinstance(fall, Fall)
    assert (str(fall.limits.one_examiner), str(fall.limits.otherwise)) == ("5.0", "8.0")


def test_a_changed_threshold_is_what_the_rule_then_asks_for() -> None:
    band = rule(tuned(length_path(published()), "28.0")).length
    assert band is not None
    assert not band.holds(Millimetres.parse("28.1"))
    assert band.holds(Millimetres.parse("28.0"))


def test_a_changed_rule_is_marked_as_the_clinics_own_and_keeps_where_it_came_from() -> None:
    changed, original = rule(tuned("urgency", "urgent")), rule(published())
    assert (changed.evidence, changed.source) == (Evidence.CLINIC, original.source)
    assert changed.urgency is Urgency.URGENT


def test_a_rule_that_was_not_touched_keeps_its_evidence() -> None:
    touched, *others = tuned("urgency", "urgent").rules
    assert touched.id == "NICE-OFFER"
    assert tuple(others) == published().rules[1:]


def test_setting_everything_back_gives_the_published_rule_again() -> None:
    path, original = length_path(published()), rule(published())
    changed = tuned(path, "28.0")
    band = original.length
    assert isinstance(band, LengthBand)
    back = with_value(changed, published(), "NICE-OFFER", path, str(band.at_most))
    assert rule(back) == original


def test_tests_and_windows_change_the_hash_that_answers_are_bound_to() -> None:
    original = rule(published()).tests_hash
    changed = {
        rule(tuned(path, text)).tests_hash
        for path, text in (
            (length_path(published()), "28.0"),
            ("day_window.last", "25+0"),
            ("scan_window.first", "15+0"),
        )
    }
    assert original not in changed
    assert len(changed) == 3


@pytest.mark.parametrize(("path", "text"), [("text", "Talk to her"), ("urgency", "urgent")])
def test_wording_and_urgency_do_not(path: str, text: str) -> None:
    assert rule(tuned(path, text)).tests_hash == rule(published()).tests_hash


def test_a_side_of_a_window_can_be_opened() -> None:
    before, after = (rule(each).day_window for each in (published(), tuned("day_window.last", "")))
    assert before is not None
    assert after == Window(first=before.first)


def test_a_window_can_be_given_to_a_rule_without_one_and_taken_away_again() -> None:
    made = tuned("day_window.last", "33+6", "APP-ROUTE", "local")
    assert rule(made, "APP-ROUTE").day_window is not None
    back = with_value(made, published("local"), "APP-ROUTE", "day_window.last", "")
    assert rule(back, "APP-ROUTE") == rule(published("local"), "APP-ROUTE")


def test_a_rule_left_out_can_be_put_back_in_its_place() -> None:
    without = tuned("is_on", "no")
    assert "NICE-OFFER" not in {r.id for r in without.rules}
    assert [r.path for r in tunables(without, published()) if r.rule_id == "NICE-OFFER"] == ["is_on"]
    assert with_value(without, published(), "NICE-OFFER", "is_on", "yes").rules == published().rules


def test_a_rule_that_is_on_stays_as_the_clinic_has_it_when_switched_on_again() -> None:
    changed = tuned("urgency", "urgent")
    assert with_value(changed, published(), "NICE-OFFER", "is_on", "yes") == changed


@pytest.mark.parametrize("rule_id", sorted(NEEDED))
def test_a_rule_that_silences_others_cannot_be_left_out(rule_id: str) -> None:
    assert refusals("is_on", "no", rule_id, "local") == {(f"{rule_id}.is_on", "policy.rule_needed")}


@pytest.mark.parametrize("path", ["urgency", "day_window.last", "tests.0.of.1.at_least"])
@pytest.mark.parametrize("rule_id", [*sorted(NEEDED), "APP-LABOUR", "APP-SUTURE-SYMPT"])
def test_a_rule_that_is_needed_or_asks_for_help_at_once_keeps_tests_ages_and_urgency(
    rule_id: str, path: str
) -> None:
    assert refusals(path, "10+0", rule_id, "local") == {(f"{rule_id}.{path}", "policy.not_tunable")}


def test_only_the_programs_own_rules_stay_as_they_are() -> None:
    fixed = {r.id for g in all_guidelines() for r in g.rules if is_fixed(g, r.id)}
    immediate = {r.id for r in published("local").rules if r.urgency is Urgency.IMMEDIATE}
    assert fixed == {"APP-PRESSURE", "APP-INSITU", "APP-SHORT-ASIDE", "APP-SUTURE-SHORT"} | immediate
    assert immediate >= {"APP-SYMPT", "APP-OPEN", "APP-LABOUR", "APP-INFECTION", "APP-PRAEVIA"}
    assert "APP-SUTURE-SYMPT" in immediate
    assert rule(tuned("text", "See her now", "APP-OPEN", "local"), "APP-OPEN").text == "See her now"


def test_the_plan_of_scans_can_be_changed() -> None:
    schedule = tuned("schedule.steps", "35.0/21, 25.0 / 7", "", "local").schedule
    assert schedule is not None
    assert schedule.steps == ((Millimetres(350), 21), (Millimetres(250), 7))
    first = tuned("schedule.first", "16+0", "", "local").schedule
    assert first is not None
    assert str(first.first) == "16+0"


def test_counts_rates_and_dilations_can_be_changed() -> None:
    kinds = {
        row.kind: (guideline, row) for guideline in all_guidelines() for row in tunables(guideline, guideline)
    }
    texts = {TunableKind.COUNT: "9", TunableKind.RATE: "3.1", TunableKind.DILATION: "4.0"}
    for kind, text in texts.items():
        guideline, row = kinds[kind]
        after = with_value(guideline, guideline, row.rule_id, row.path, text)
        found = {(r.rule_id, r.path): r.value for r in tunables(after, guideline)}
        assert found[row.rule_id, row.path] == text


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("LENGTH", "80.1", "length.out_of_range"),
        ("LENGTH", "", "length.not_a_number"),
        ("day_window.last", "15+6", "window.empty"),
        ("day_window.first", "24+1", "window.empty"),
        ("day_window.last", "24", "age.not_weeks_and_days"),
        ("urgency", "soon", "guideline.unknown_word"),
        ("text", "  ", "guideline.empty_text"),
        ("is_on", "maybe", "guideline.unknown_word"),
        ("source", "elsewhere", "policy.not_tunable"),
        ("tests.99.at_most", "25.0", "policy.not_tunable"),
    ],
)
def test_what_cannot_stand_is_refused_with_rule_and_reason(path: str, text: str, code: str) -> None:
    path = length_path(published()) if path == "LENGTH" else path
    assert refusals(path, text) == {(f"NICE-OFFER.{path}", code)}


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("schedule.steps", "", "policy.steps"),
        ("schedule.steps", "25.0/7, 30.0/14", "schedule.steps_out_of_order"),
        ("schedule.steps", "25.0/0", "schedule.steps_out_of_order"),
        ("schedule.first", "", "age.not_weeks_and_days"),
        ("schedule.last", "14+6", "window.empty"),
        ("title", "", "guideline.empty_text"),
    ],
)
def test_a_plan_that_cannot_stand_is_refused(path: str, text: str, code: str) -> None:
    assert refusals(path, text, "", "local") == {(path, code)}


@pytest.mark.parametrize("text", ["", "0", "1.5", "-1", "100", "²"])
def test_a_count_is_a_whole_number_from_one(text: str) -> None:
    rows = tunables(published("figo-2021"), published("figo-2021"))
    row = next(r for r in rows if r.kind is TunableKind.COUNT and r.path.endswith("at_least"))
    with pytest.raises(Refused):
        tuned(row.path, text, row.rule_id, "figo-2021")


@pytest.mark.parametrize("text", ["0.0", "80.0"])
def test_the_lengths_at_both_ends_of_the_range_are_taken(text: str) -> None:
    band = rule(tuned(length_path(published()), text)).length
    assert band is not None
    assert band.at_most == Millimetres.parse(text)
