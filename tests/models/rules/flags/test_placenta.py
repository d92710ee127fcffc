"""A low placenta: when nobody may reach in, which wordings do, and what heads a card then."""

import re
from dataclasses import replace

import pytest

from models.records.finding import SymptomKind
from models.records.flag import Ask, Flag, Urgency
from models.records.guidelines.guideline import Rule
from models.records.pregnancy import Placenta
from models.rules.flags.cards import FlagCard
from models.rules.flags.placenta import PLACENTA_RULE, heading, is_guarded, is_guarded_on, reaches_in
from models.rules.guidelines.facts_on_day import facts_on_day
from tests.builders import TODAY, a_day, a_flag, a_scan, a_sheet, a_symptom, all_guidelines

RULES = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}


@pytest.mark.parametrize(
    ("placenta", "days", "is_bleeding", "guarded"),
    [
        (Placenta.LOW, 100, False, True),
        (Placenta.PRAEVIA, None, False, True),
        (Placenta.NOT_LOW, 154, True, False),
        (None, 112, True, True),
        (None, 111, True, False),
        (None, None, True, True),
        (None, 154, False, False),
    ],
)
def test_nobody_reaches_in_under_a_low_placenta_or_one_nobody_recorded_while_she_bleeds(
    placenta: Placenta | None, days: int | None, is_bleeding: bool, guarded: bool
) -> None:
    assert is_guarded(placenta, days, is_bleeding=is_bleeding) is guarded


@pytest.mark.parametrize(
    ("kind", "resolved", "guarded"),
    [
        (SymptomKind.BLEEDING, None, True),
        (SymptomKind.BLEEDING, "21+6", False),
        (SymptomKind.FEVER, None, False),
    ],
)
def test_only_a_bleeding_that_goes_on_guards_a_placenta_that_nobody_recorded(
    kind: SymptomKind, resolved: str | None, guarded: bool
) -> None:
    over = a_day(resolved) if resolved else None
    symptom = a_symptom(kind, on=a_day("21+0"), resolved_on=over)
    assert is_guarded_on(facts_on_day(a_sheet(symptoms=(symptom,)).facts, TODAY)) is guarded


def test_before_16_weeks_a_placenta_that_nobody_recorded_guards_nobody() -> None:
    facts = a_sheet(symptoms=(a_symptom(on=a_day("15+0")),)).facts
    assert [is_guarded_on(facts_on_day(facts, a_day(age))) for age in ("15+6", "16+0")] == [False, True]


def test_a_scan_that_sees_a_low_placenta_guards_her() -> None:
    sheet = a_sheet(replace(a_scan(), placenta=Placenta.LOW))
    assert is_guarded_on(facts_on_day(sheet.facts, TODAY))


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("Pelvic pressure: examine today", True),
        ("Transvaginal scan today", True),
        ("Not valid for thresholds; repeat transvaginally", True),
        ("Scan every 2 to 4 weeks", True),
        ("No probe", True),
        ("Measure again, plan the next scan", True),
        ("Pelvic pressure: vaginal examination today", True),
        ("Serial length assessment", True),
        ("Serial lengths instead", True),
        ("Individualise: surveillance or intervention", True),
        ("Treat without a length test", False),
        ("Examination-indicated cerclage: urgent obstetric review", False),
        ("Shorter than measuring twice explains", False),
        ("Doctor review today", False),
    ],
)
def test_what_says_to_examine_to_scan_or_to_probe_reaches_in(text: str, reaches: bool) -> None:
    assert reaches_in("RULE", text) is reaches


def test_the_rule_of_the_placenta_itself_does_not() -> None:
    assert not reaches_in(PLACENTA_RULE, RULES[PLACENTA_RULE].text)
    assert "probe" in RULES[PLACENTA_RULE].text


SENDS_TO_LOOK = {
    "APP-CHANGE",
    "APP-FAST",
    "APP-MILD",
    "APP-PRESSURE",
    "APP-ROUTE",
    "APP-TA36",
    "APP-TASHORT",
    "APP-VSHORT",
    "NICE137-SCAN",
    "OWEN-14D",
    "OWEN-7D",
    "RCOG75-LT3",
    "RCOG75-SURV",
    "SBL3-HXCHOICE",
    "SBL3-NOHX25",
    "SBL3-SCANHIGH",
    "SBL3-SCANINT",
    "SMFM65-NOSCAN",
    "SMFM70-LT10",
    "SOGC373-ONE",
    "SOGC373-SERIAL",
}
"""Every rule of the table whose text says to examine, to scan or to probe, under whatever name."""
HEADS_WITH_IT = SENDS_TO_LOOK - {
    "APP-MILD",
    "APP-PRESSURE",
    "APP-VSHORT",
    "RCOG75-LT3",
    "SBL3-HXCHOICE",
    "SBL3-NOHX25",
    "SMFM70-LT10",
    "SOGC373-ONE",
}
"""Those of them whose action says so as well."""


def test_of_all_texts_of_the_table_these_reach_in_and_no_others() -> None:
    assert {rule.id for rule in RULES.values() if reaches_in(rule.id, rule.text)} == SENDS_TO_LOOK


def test_of_all_actions_of_the_table_these_reach_in_and_no_others() -> None:
    assert {rule.id for rule in RULES.values() if reaches_in(rule.id, rule.action)} == HEADS_WITH_IT


def test_beside_those_only_a_name_a_test_left_out_and_the_rule_of_the_placenta_speak_of_looking() -> None:
    speaks = re.compile("examin|scan|probe|vaginally|length|surve", re.IGNORECASE)
    others = (rule for rule in RULES.values() if rule.id not in SENDS_TO_LOOK)
    named = {rule.id for rule in others if speaks.search(f"{rule.text} {rule.action}")}
    assert named == {"ACOG142-EX", "NICE-PTL-EARLY", PLACENTA_RULE}


def asks(rule_id: str, urgency: Urgency) -> Flag:
    return replace(a_flag(rule_id, urgency=urgency), ask=Ask.NOW)


def headed(*flags: Flag, guarded: bool = True, rules: dict[str, Rule] = RULES) -> str | None:
    flag = heading(FlagCard(flags), rules, guarded=guarded)
    return flag.rule_id if flag is not None else None


def test_where_nothing_forbids_it_the_first_flag_heads_its_card() -> None:
    assert headed(asks("APP-TASHORT", Urgency.URGENT), guarded=False) == "APP-TASHORT"


def test_bleeding_with_a_low_placenta_heads_the_card_whatever_waits_longer() -> None:
    flags = (asks("APP-SYMPT", Urgency.IMMEDIATE), asks(PLACENTA_RULE, Urgency.IMMEDIATE))
    assert headed(*flags) == PLACENTA_RULE


def test_the_first_that_does_not_reach_in_heads_the_card() -> None:
    flags = (asks("APP-TASHORT", Urgency.URGENT), asks("APP-SHORT-ASIDE", Urgency.URGENT))
    assert headed(*flags) == "APP-SHORT-ASIDE"


def test_a_milder_flag_heads_nothing_that_is_more_urgent() -> None:
    flags = (asks("APP-TASHORT", Urgency.URGENT), asks("APP-SHORT-ASIDE", Urgency.PROMPT))
    assert headed(*flags) is None


def test_a_rule_without_an_action_is_held_against_its_wording() -> None:
    rules = {"APP-PRESSURE": replace(RULES["APP-PRESSURE"], action="")}
    assert headed(asks("APP-PRESSURE", Urgency.URGENT), rules=rules) is None


def test_a_rule_nobody_knows_any_more_heads_its_card_by_its_id() -> None:
    assert headed(asks("OLD", Urgency.URGENT)) == "OLD"
