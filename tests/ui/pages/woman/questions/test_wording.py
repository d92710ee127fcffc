"""What the panel says about flags, plans and answers: each case a whole phrase."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.records.discussion import Decision, Told, ToldHow
from models.records.flag import Because, Cause, Flag, FlagState
from models.records.guidelines.guideline import Evidence
from models.records.treatment import Progesterone, ProgesteroneKind
from models.usecases.flags.evaluate import assess_today
from tests.builders import (
    NO_RECORD,
    NOW,
    NURSE,
    STAMP,
    TODAY,
    a_cerclage,
    a_day,
    a_desk,
    a_discussion,
    a_flag,
    a_sheet,
    all_guidelines,
    next_id,
)
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.groups import groups_of
from ui.wording import formats
from ui.wording.causes import cause_text

DESK = a_desk(NO_RECORD)
GROUPS = groups_of(a_sheet(), assess_today(DESK, a_sheet()), all_guidelines())
NAMES = {NURSE.id: NURSE.name}
AT = formats.clock_time(NOW)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "01-Mar-2026, 21+6 (passed)"),
        (0, "02-Mar-2026, 22+0 (today)"),
        (1, "03-Mar-2026, 22+1 (tomorrow)"),
        (2, "04-Mar-2026, 22+2 (2 days)"),
    ],
)
def test_a_window_says_how_long_it_is_open(days: int, words: str) -> None:
    assert wording.window_text(TODAY + timedelta(days=days), a_sheet(), TODAY) == words


def test_a_window_without_a_due_date_has_no_age_and_no_window_no_words() -> None:
    assert wording.window_text(TODAY, a_sheet(due=None), TODAY) == "02-Mar-2026 (today)"
    assert wording.window_text(None, a_sheet(), TODAY) == ""


@pytest.mark.parametrize(
    ("state", "closes", "words"),
    [
        (FlagState.LAPSED, "21+6", "Window passed unanswered: 01-Mar-2026, 21+6 (passed)"),
        (FlagState.LAPSED, None, "Window passed unanswered"),
        (FlagState.OPEN, "21+6", ""),
    ],
)
def test_a_window_that_passed_is_said_at_its_flag(state: FlagState, closes: str | None, words: str) -> None:
    assert wording.passed_text(a_flag(state=state, closes=closes), a_sheet(), TODAY) == words


def _course(started: str, stopped: str | None = None) -> Progesterone:
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day(started),
        stopped_on=a_day(stopped) if stopped else None,
    )


def test_what_is_already_done_is_said_with_its_age() -> None:
    sheet = a_sheet(
        cerclages=(a_cerclage(placed="13+0"), a_cerclage(placed="14+0", removed="15+0")),
        progesterone=(_course("18+0"), _course("16+0", "17+0"), _course("22+1")),
    )
    assert wording.already_text(sheet, TODAY) == ("cerclage in place since 13+0; on progesterone since 18+0")


def test_what_is_already_done_says_the_day_where_there_is_no_due_date() -> None:
    sheet = a_sheet(due=None, cerclages=(a_cerclage(placed="13+0"),))
    assert wording.already_text(sheet, TODAY) == "cerclage in place since 29-Dec-2025"


def test_the_latest_standing_discussion_is_already_done() -> None:
    earlier = replace(a_discussion(Decision.OTHER), held_at=NOW - timedelta(days=7))
    struck = replace(a_discussion(), held_at=NOW, struck_out="wrong woman")
    words = wording.already_text(a_sheet(discussions=(struck, earlier)), TODAY)
    assert words == f"discussed 23-Feb-2026 {AT} with Dr Osei: Other"
    assert wording.already_text(a_sheet(), TODAY) == ""


@pytest.mark.parametrize(
    ("decision", "rescan_on", "words"),
    [
        (Decision.PROGESTERONE, None, "Progesterone"),
        (Decision.PROGESTERONE, TODAY, "Progesterone, scan again on 02-Mar-2026"),
        (Decision.RESCAN, TODAY, "Scan again on 02-Mar-2026"),
    ],
)
def test_a_decision_with_its_day(decision: Decision, rescan_on: date | None, words: str) -> None:
    assert wording.decision_text(a_discussion(decision, rescan_on=rescan_on)) == words


def test_who_was_told_how_and_when() -> None:
    told = replace(a_flag(), told=str(Told("Dr Osei", ToldHow.TELEPHONE, NOW)))
    assert wording.told_text(told, TODAY) == f"Dr Osei told today {AT}, by telephone"
    assert wording.told_text(a_flag(), TODAY) == ""


@pytest.mark.parametrize(
    ("because", "words"),
    [
        (Because(Cause.SHORTER, ("24.0", "21.5")), "21.5 mm now, 24.0 mm when it was answered"),
        (Because(Cause.AMENDED, ("2026-03-01",)), "the scan of 01-Mar-2026 was corrected or struck out"),
        (
            Because(Cause.DATA, ("fetuses=1@", "fetuses=2@; funnel=yes@")),
            "now Fetuses Twins, Funnel seen; when it was answered Fetuses Singleton",
        ),
        (Because(Cause.DATA, ("", "fetuses=2@")), "now Fetuses Twins; when it was answered nothing of it"),
        (
            Because(Cause.DATA, ("change=@2026-02-16", "change=@2026-03-02")),
            "now Change at the scan of 02-Mar-2026; when it was answered Change at the scan of 16-Feb-2026",
        ),
        (
            Because(Cause.DATA, ("angle=95@2026-03-02", "")),
            "now nothing of it; when it was answered angle=95@2026-03-02",
        ),
        (Because(Cause.DUE_DATE), "the due date was changed"),
        (Because(Cause.TESTS), "the rule itself was changed"),
        (Because(Cause.APPLIES_AGAIN), "it applies again"),
        (Because(Cause.WINDOW_PASSED, ("2026-03-01",)), "its window passed on 01-Mar-2026"),
        (Because(Cause.NO_LONGER, ("length",)), "it no longer applies"),
        (
            Because(Cause.SUPERSEDED, ("SMFM70-P20",)),
            "the cervix is shorter, and SMFM70-P20 took its place",
        ),
        (Because(Cause.NOT_FOLLOWED), "its guideline is not followed here any more"),
        (
            Because(Cause.COVERED, ("ACOG142-HX",)),
            "the answer to ACOG142-HX covers it while her history stays what it is",
        ),
        (Because(Cause.ENDED), "the pregnancy ended"),
    ],
)
def test_why_the_program_moved_a_flag(because: Because, words: str) -> None:
    assert cause_text(because) == words
    flag = replace(a_flag(), came_back=True, reason=str(because))
    assert wording.came_back_text(flag) == f"Came back: {words}"


def test_every_cause_has_words() -> None:
    values = {Cause.SHORTER: 2, Cause.DATA: 2, Cause.SUPERSEDED: 1, Cause.COVERED: 1}
    for cause in Cause:
        days = (
            ("2026-03-01",) if cause in (Cause.AMENDED, Cause.WINDOW_PASSED) else ("",) * values.get(cause, 0)
        )
        assert cause_text(Because(cause, days))


def test_a_flag_that_did_not_come_back_does_not_say_so() -> None:
    assert wording.came_back_text(replace(a_flag(), reason="length.shorter|24.0|21.5")) == ""


def test_an_answer_says_what_holds_who_gave_it_and_when() -> None:
    discussion = a_discussion()
    sheet = a_sheet(discussions=(discussion,))
    discussed = replace(a_flag(state=FlagState.DISCUSSED), answered_by=discussion.id)
    assert wording.answer_text(discussed, sheet, NAMES, TODAY) == (
        f"Discussed today {AT} with Dr Osei: Progesterone"
    )
    acknowledged = replace(a_flag(state=FlagState.ACKNOWLEDGED), reason="seen by Dr Osei")
    said = wording.answer_text(acknowledged, sheet, NAMES, TODAY)
    assert said == f"Acknowledged today {AT} Sr Amina HADDAD: seen by Dr Osei"


def test_an_answer_without_discussion_name_or_reason_still_says_its_state() -> None:
    discussed = replace(a_flag(state=FlagState.DISCUSSED), answered_by=next_id())
    assert wording.answer_text(discussed, a_sheet(), {}, TODAY) == f"Discussed today {AT}"
    withdrawn = replace(a_flag(state=FlagState.WITHDRAWN), reason="no_longer.applies|length")
    assert wording.answer_text(withdrawn, a_sheet(), {}, TODAY).endswith(": it no longer applies")


def test_what_another_desk_did() -> None:
    told = replace(a_flag(state=FlagState.ESCALATED), told=str(Told("Dr Osei", ToldHow.IN_PERSON, NOW)))
    assert wording.elsewhere_text(told, a_sheet(), NAMES, TODAY) == (
        f"At Desk 1: Dr Osei told today {AT}, in person"
    )
    reopened = wording.elsewhere_text(a_flag(), a_sheet(), NAMES, TODAY)
    assert reopened == f"At Desk 1: Open today {AT} Sr Amina HADDAD"


@pytest.mark.parametrize("evidence", Evidence)
def test_only_a_source_that_was_read_is_called_checked(evidence: Evidence) -> None:
    words = wording.evidence_text(evidence)
    assert (words == "source checked") is evidence.is_checked
    assert (words == "this program's own") is (evidence is Evidence.LOCAL)


def test_a_rule_the_program_does_not_know_any_more_keeps_its_id_and_guideline() -> None:
    flag = a_flag("OLD-RULE")
    assert wording.rule_text(flag, GROUPS) == "OLD-RULE"
    assert wording.guideline_text(flag, GROUPS) == "NICE NG25 · 2022-06"


def test_a_known_rule_names_guideline_version_and_mark() -> None:
    version = GROUPS.known["NICE-OFFER"].guideline.version
    flag = replace(a_flag("NICE-OFFER"), guideline_version=version)
    assert wording.guideline_text(flag, GROUPS) == f"NICE NG25 · {version} · source checked"
    version = GROUPS.known["APP-SYMPT"].guideline.version
    local = replace(a_flag("APP-SYMPT"), guideline="local", guideline_version=version)
    assert wording.guideline_text(local, GROUPS) == "This program's own rule"


def test_a_flag_of_another_edition_names_that_edition_and_bears_no_mark_of_this_one() -> None:
    flag = replace(a_flag(), guideline="NICE NG25 (clinic)", guideline_version="clinic edition 2")
    assert wording.guideline_text(flag, GROUPS) == "NICE NG25 (clinic) · clinic edition 2"


def test_who_wrote_it_and_when() -> None:
    assert wording.written_text(a_flag(), NAMES, TODAY) == f"Sr Amina HADDAD, today {AT}"
    assert wording.written_text(a_flag(), {}, TODAY) == f"today {AT}"


def _of_smfm(rule_id: str, **changes: Any) -> Flag:
    return replace(a_flag(rule_id), guideline="SMFM 70", **changes)


def test_a_flag_says_whose_place_it_took() -> None:
    left = _of_smfm(
        "SMFM70-P25", state=FlagState.WITHDRAWN, reason=str(Because(Cause.SUPERSEDED, ("SMFM70-P20",)))
    )
    worse = _of_smfm("SMFM70-P20")
    sheet = a_sheet(flags=(left, worse))
    assert wording.place_text(worse, sheet, GROUPS) == f"In the place of: {wording.rule_text(left, GROUPS)}"


def test_a_flag_beside_a_worse_one_of_its_guideline_says_so_and_that_it_still_waits() -> None:
    flag, worse = _of_smfm("SMFM70-SHORT"), _of_smfm("SMFM70-P20")
    said = wording.place_text(flag, a_sheet(flags=(flag, worse)), GROUPS)
    assert said == f"Superseded by: {wording.rule_text(worse, GROUPS)} It still waits for an answer."
    assert wording.place_text(worse, a_sheet(flags=(flag, worse)), GROUPS) == ""


@pytest.mark.parametrize("change", [{"state": FlagState.DISCUSSED}, {"suspended": True}, {"rule_id": "GONE"}])
def test_a_worse_flag_that_does_not_wait_is_not_named(change: dict[str, Any]) -> None:
    flag, worse = _of_smfm("SMFM70-SHORT"), replace(_of_smfm("SMFM70-P20"), **change)
    assert wording.place_text(flag, a_sheet(flags=(flag, worse)), GROUPS) == ""


def test_an_older_edition_of_the_same_guideline_is_named_too() -> None:
    flag = replace(a_flag(), guideline="NICE NG25", guideline_version="2015")
    assert wording.guideline_text(flag, GROUPS) == "NICE NG25 · 2015"
