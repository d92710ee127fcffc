"""What the sheet of open loops says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from models.records.discussion import Told, ToldHow
from models.records.flag import FlagState, Urgency
from models.records.plan import ContactHow, ContactResult
from models.records.pregnancy import Placenta
from models.rules.flags.open_loops import OpenLoop
from models.rules.flags.overdue import Late
from models.values.person import PersonName
from models.views import LoopKind, LoopRow, Tried, WomanRow
from tests.builders import DUE, NOW, TODAY, a_flag, all_guidelines, as_listed, next_id
from ui.papers.loops import LoopLine, Sheet, line_of, sheet_text, summary

OFFER = next(rule for guideline in all_guidelines() for rule in guideline.rules if rule.id == "NICE-OFFER")
RULES = {"NICE-OFFER": replace(OFFER, text="Should be offered", action="Discuss it")}
DAY = timedelta(days=1)


def a_woman(**changes: Any) -> WomanRow:
    base: dict[str, Any] = {
        "patient_id": next_id(),
        "name": PersonName("Berg", "Anna"),
        "number": None,
        "due_on": DUE.on,
    }
    return WomanRow(**(base | {"born_on": date(1993, 3, 14)} | changes))


def a_flag_loop(late: Late | None = None, woman: WomanRow | None = None, **changes: Any) -> OpenLoop:
    flag = as_listed(replace(a_flag(), **changes))
    return OpenLoop(LoopRow(woman=woman or a_woman(), kind=LoopKind.FLAG, flags=(flag,)), late)


def an_owed_loop(kind: LoopKind, on: date = TODAY - DAY, **changes: Any) -> OpenLoop:
    return OpenLoop(LoopRow(woman=a_woman(), kind=kind, owed_on=on, **changes))


def the_line(loop: OpenLoop) -> LoopLine:
    return line_of(loop, TODAY, RULES)


def a_sheet(*loops: OpenLoop) -> Sheet:
    return Sheet(TODAY, NOW, loops)


def test_a_question_is_told_by_what_to_do_with_its_sign_and_by_each_guidelines_wording() -> None:
    line = the_line(a_flag_loop())
    assert (line.what, line.urgency, line.age) == ("Discuss it", Urgency.PROMPT, "22+0")
    assert line.detail == "Should be offered (NICE NG25)"


def test_one_question_of_two_guidelines_is_one_line_with_both_wordings() -> None:
    flags = (as_listed(a_flag()), replace(as_listed(a_flag()), guideline="FIGO 2021"))
    line = the_line(OpenLoop(LoopRow(woman=a_woman(), kind=LoopKind.FLAG, flags=flags)))
    assert line.detail == "Should be offered (NICE NG25); Should be offered (FIGO 2021)"


def test_under_a_low_placenta_nothing_that_reaches_in_is_told_as_what_to_do() -> None:
    row = replace(a_flag_loop().row, placenta=Placenta.LOW)
    scan = {"NICE-OFFER": replace(OFFER, text="Scan her", action="Transvaginal scan today")}
    line = line_of(OpenLoop(row), TODAY, scan)
    assert line.what == "Senior obstetrician's word first"
    said = "Scan her (after the senior obstetrician's word; speculum only, no finger)"
    assert line.detail == f"Low placenta; {said} (NICE NG25)"


def test_a_rule_nobody_knows_any_more_is_named_by_its_id() -> None:
    line = the_line(a_flag_loop(rule_id="OLD"))
    assert (line.what, line.detail) == ("OLD", "OLD (NICE NG25)")


def test_that_nobody_was_told_is_said() -> None:
    assert the_line(a_flag_loop()).told == "Nobody told yet"


def test_who_was_told_and_when_is_said() -> None:
    told = str(Told("Dr Chen", ToldHow.TELEPHONE, datetime(2026, 3, 1, 9, 0, tzinfo=UTC)))
    assert the_line(a_flag_loop(told=told)).told.startswith("Told Dr Chen, yesterday ")


def test_a_window_that_passed_is_said_before_who_was_told() -> None:
    assert the_line(a_flag_loop(state=FlagState.LAPSED)).told == "Window passed · Nobody told yet"


def test_how_late_an_answer_is_stands_in_its_own_column() -> None:
    assert the_line(a_flag_loop(Late(NOW, 0, days=3))).late == "3 days late"


@pytest.mark.parametrize(
    ("kind", "what", "late", "told"),
    [
        (LoopKind.SCAN, "Scan overdue", "1 day overdue", "No contact recorded"),
        (LoopKind.DECISION, "Decision owed", "", ""),
    ],
)
def test_what_else_is_owed_has_its_own_words(kind: LoopKind, what: str, late: str, told: str) -> None:
    line = the_line(an_owed_loop(kind))
    assert (line.what, line.late, line.told, line.since, line.urgency) == (
        what,
        late,
        told,
        "yesterday",
        None,
    )


def test_how_she_was_last_tried_is_said() -> None:
    tried = Tried(NOW - DAY, ContactHow.LETTER, ContactResult.LEFT)
    line = the_line(an_owed_loop(LoopKind.SCAN, tried=tried))
    assert line.told.startswith("Left word, or sent: letter, yesterday ")


def test_what_is_not_recorded_of_a_woman_is_not_invented() -> None:
    line = the_line(a_flag_loop(woman=a_woman(born_on=None, due_on=None)))
    assert (line.born, line.age) == ("birth date not recorded", "undated")
    unknown = the_line(a_flag_loop(woman=a_woman(born_on=None, born_unknown=True)))
    assert unknown.born == "birth date not known"


def test_the_summary_counts_each_kind_and_what_is_late() -> None:
    loops = (
        a_flag_loop(Late(NOW, 0, days=3)),
        a_flag_loop(),
        an_owed_loop(LoopKind.DECISION),
        an_owed_loop(LoopKind.SCAN),
    )
    said = "4 open: 2 questions without an answer (1 late), 1 decision owed, 1 scan overdue"
    assert summary(a_sheet(*loops)) == said
    assert summary(a_sheet(a_flag_loop())) == "1 open: 1 question without an answer"
    assert summary(a_sheet()) == "Nothing is open"


def test_the_sheet_has_a_twin_in_plain_text() -> None:
    sheet = a_sheet(a_flag_loop(Late(NOW, 0, days=1)))
    head, row = sheet_text(sheet, [the_line(loop) for loop in sheet.loops]).splitlines()
    assert head.startswith("Open on 02-Mar-2026, ")
    assert row.startswith(
        "BERG, Anna, 14-Mar-1993, 22+0, Prompt, Discuss it, Should be offered (NICE NG25), today "
    )
    assert row.endswith(", 1 day late, Nobody told yet.")
