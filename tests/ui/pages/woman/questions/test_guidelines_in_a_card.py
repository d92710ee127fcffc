"""In the open card each guideline has one tick, its own wordings, and once what was read of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.finding import Membranes
from models.records.guidelines.guideline import Evidence
from models.usecases.flags.evaluate import assess_today
from tests.builders import NO_RECORD, TODAY, a_desk, a_flag, a_sheet, all_guidelines, an_examination
from tests.ui.clipping import clipped
from tests.ui.pages.woman.conftest import Opened, open_question
from ui.pages.woman.questions.groups import FlagGroups, by_guideline, groups_of
from ui.pages.woman.questions.ticked_guideline import TickedGuideline
from ui.pages.woman.questions.wording import whose_text
from ui.widgets.text import Text

GROUPS = groups_of(a_sheet(), assess_today(a_desk(NO_RECORD), a_sheet()), all_guidelines())


def words(one: TickedGuideline) -> str:
    return " | ".join(text.text() for text in one.findChildren(Text))


@pytest.fixture
def emergency(opened: Opened) -> list[TickedGuideline]:
    page = opened(a_sheet(examinations=(an_examination(membranes=Membranes.IN_VAGINA),)))
    assert clipped(page) == []
    return open_question(page).guidelines


def test_two_rules_of_one_guideline_stand_under_one_tick(emergency: list[TickedGuideline]) -> None:
    (rcog,) = (one for one in emergency if one.flags[0].guideline == "RCOG GTG 75")
    assert {flag.rule_id for flag in rcog.flags} == {"RCOG75-EMERG", "RCOG75-FAIL"}
    assert "High chance that emergency cerclage fails" in words(rcog)
    assert words(rcog).count("2 rules · source checked") == 1


def test_the_tick_of_a_guideline_leaves_all_of_its_flags_open(opened: Opened) -> None:
    page = opened(a_sheet(examinations=(an_examination(membranes=Membranes.IN_VAGINA),)))
    question = open_question(page)
    (rcog,) = (one for one in question.guidelines if one.flags[0].guideline == "RCOG GTG 75")
    rcog.tick.click()
    assert question.unticked == {flag.id for flag in rcog.flags}


def test_the_guidelines_stay_in_the_order_of_their_most_urgent_flag() -> None:
    mine, other, third = a_flag("FIGO-US"), a_flag("RCOG75-US"), a_flag("FIGO-PROG")
    figo = [replace(flag, guideline="FIGO 2021") for flag in (mine, third)]
    grouped = by_guideline((figo[0], other, figo[1]))
    assert [[flag.rule_id for flag in flags] for flags in grouped] == [
        ["FIGO-US", "FIGO-PROG"],
        ["RCOG75-US"],
    ]


def changed(groups: FlagGroups, rule_id: str, evidence: Evidence) -> FlagGroups:
    known = groups.known[rule_id]
    rule = replace(known.rule, evidence=evidence)
    return replace(groups, known={**groups.known, rule_id: replace(known, rule=rule)})


def test_rules_that_were_checked_differently_each_give_their_mark() -> None:
    flags = [
        replace(a_flag(rule), guideline=known.guideline.title, guideline_version=known.guideline.version)
        for rule in ("RCOG75-EMERG", "RCOG75-FAIL")
        for known in (GROUPS.known[rule],)
    ]
    said = whose_text(flags, changed(GROUPS, "RCOG75-FAIL", Evidence.MEMORY), TODAY)
    assert said.endswith("2 rules · source checked · to be confirmed by your medical lead")


def test_a_guideline_past_its_review_says_so_where_it_is_answered() -> None:
    known = GROUPS.known["SOGC373-US"]
    flag = replace(
        a_flag("SOGC373-US"),
        guideline=known.guideline.title,
        guideline_version=known.guideline.version,
    )
    assert "review date 01-Feb-2022 passed" in whose_text((flag,), GROUPS, TODAY)
    assert "review date" not in whose_text((flag,), GROUPS, known.guideline.review_on - timedelta(days=1))
