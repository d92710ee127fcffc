"""What Today says about each woman."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from models.records.clinic.settings import ClinicSettings
from models.records.discussion import Told, ToldHow
from models.records.flag import FlagState, Urgency
from models.records.guidelines.guideline import Rule
from models.records.pregnancy import Placenta
from models.values.length import Millimetres
from models.values.person import PersonName
from models.views import Draft, TodayRow, WaitingFlag
from tests.builders import NOW, STAMP, a_flag, a_patient, all_guidelines, as_listed, next_id
from ui.pages.today.found import Clinic, HalfTyped, TodaySnapshot
from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.lines import lines_of
from ui.session.session import Where
from ui.wording.formats import clock_time

TODAY = date(2026, 3, 2)
LIMITS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
OFFER = next(rule for guideline in all_guidelines() for rule in guideline.rules if rule.id == "NICE-OFFER")
RULES = {"NICE-OFFER": replace(OFFER, text="Offer a choice", action="Discuss it")}


def a_row(**changes: Any) -> TodayRow:
    """A woman of 22+0 with nothing owed."""
    base: dict[str, Any] = {
        "patient_id": next_id(),
        "pregnancy_id": next_id(),
        "name": PersonName("Adeyemi", "Folake"),
        "born_on": date(1993, 3, 14),
        "number": None,
        "due_on": date(2026, 7, 6),
        "history_taken": True,
    }
    return TodayRow(**(base | changes))


def a_question(**changes: Any) -> WaitingFlag:
    """An open flag of a short cervix, as the store lists it."""
    base: dict[str, Any] = {
        "raised_at": datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
        "seen": ("length=22.4@2026-03-02", "age_at_scan=22+0@"),
        "closes_on": None,
    }
    return as_listed(replace(a_flag(), **(base | changes)))


_OF_FLAG = {field.name for field in fields(WaitingFlag)}


def flagged(**changes: object) -> TodayRow:
    """A woman with an open flag."""
    of_flag = {name: value for name, value in changes.items() if name in _OF_FLAG}
    of_row = {name: value for name, value in changes.items() if name not in _OF_FLAG}
    return a_row(flags=(a_question(**of_flag),), **of_row)


def the_lines(
    *rows: TodayRow, now: datetime = NOW, rules: Mapping[str, Rule] = RULES
) -> tuple[TodayLine, ...]:
    found = TodaySnapshot(on=now.date(), read_at=now, rows=rows)
    return lines_of(found, Clinic(rules, {}, LIMITS, next_id()))


def the_line(row: TodayRow, now: datetime = NOW) -> TodayLine:
    (line,) = the_lines(row, now=now)
    return line


def test_a_question_is_told_by_what_to_do_and_the_length_it_saw() -> None:
    line = the_line(flagged())
    assert (line.heading, line.what) == ("Discuss it", "22.4 mm")


def test_a_question_without_a_finding_is_explained_by_its_rule() -> None:
    assert the_line(flagged(seen=())).what == "Offer a choice"


def test_each_guidelines_wording_is_told_where_the_pointer_rests() -> None:
    row = a_row(flags=(a_question(), a_question(guideline="FIGO 2021")))
    assert the_line(row).detail == "Prompt\nNICE NG25: Offer a choice\nFIGO 2021: Offer a choice"


def test_a_rule_without_an_action_is_told_by_its_wording_up_to_brackets_and_semicolons() -> None:
    rule = replace(OFFER, text="Should be offered (grade A); discuss", action="")
    (line,) = the_lines(flagged(seen=()), rules={"NICE-OFFER": rule})
    assert (line.heading, line.what) == ("Should be offered", "")


def test_what_was_found_stands_before_the_length() -> None:
    seen = ("length=12.0@2026-03-02", "dilation=2.0@2026-03-02", "membranes=in_vagina@2026-03-02")
    assert the_line(flagged(seen=seen)).what == "2.0 cm open, Membranes in vagina, 12.0 mm"


@pytest.mark.parametrize(
    "seen", ["dilation=0.0@2026-03-02", "dilation=none@", "membranes=not_seen@2026-03-02"]
)
def test_what_was_not_found_is_no_reason(seen: str) -> None:
    assert the_line(flagged(seen=(seen, "length=12.0@2026-03-02"))).what == "12.0 mm"


def test_under_a_low_placenta_nothing_that_reaches_in_heads_the_row() -> None:
    rules = {"NICE-OFFER": replace(OFFER, text="Scan her", action="Transvaginal scan today")}
    (line,) = the_lines(flagged(placenta=Placenta.LOW), rules=rules)
    assert (line.heading, line.what) == ("Senior obstetrician's word first", "Low placenta, 22.4 mm")
    assert line.detail.endswith("Scan her (after the senior obstetrician's word; speculum only, no finger)")


def test_under_a_low_placenta_a_rule_that_explains_its_question_tells_what_has_to_come_before() -> None:
    rules = {"NICE-OFFER": replace(OFFER, text="Scan her", action="Doctor review today")}
    (line,) = the_lines(flagged(placenta=Placenta.LOW, seen=()), rules=rules)
    assert (
        line.what == "Low placenta, Scan her (after the senior obstetrician's word; speculum only, no finger)"
    )


def test_a_bleeding_without_a_recorded_placenta_is_named_first() -> None:
    line = the_line(flagged(is_bleeding=True, seen=("symptom=bleeding@2026-03-02",)))
    assert line.what == "Placenta not recorded, Bleeding"


def test_a_flag_for_symptoms_names_them() -> None:
    seen = ("symptom=bleeding@2026-03-02", "symptom=fever@2026-03-02")
    assert the_line(flagged(seen=seen)).what == "Bleeding, Fever"


def test_the_length_told_is_the_one_the_flag_saw_not_the_latest_transvaginal_one() -> None:
    row = flagged(
        seen=("length=22.0@2026-03-02", "route=transabdominal@2026-03-02"), last_length=Millimetres(330)
    )
    assert the_line(row).what == "22.0 mm"


def test_a_flag_raised_longer_ago_is_told_by_its_day_alone() -> None:
    raised = flagged(raised_at=datetime(2026, 2, 20, 12, 0, tzinfo=UTC), urgency=Urgency.ROUTINE)
    assert the_line(raised).left.second == "since 20-Feb"


def test_a_rule_nobody_knows_any_more_is_named_by_its_id() -> None:
    assert the_line(flagged(rule_id="OLD-RULE", seen=())).heading == "OLD-RULE"


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"state": FlagState.LAPSED}, ("Window passed", "window passed unanswered")),
        ({"closes_on": date(2026, 3, 9)}, ("7 days", "to 09-Mar")),
        ({"closes_on": date(2026, 3, 3)}, ("1 day", "to 03-Mar")),
        ({"closes_on": TODAY}, ("last day", "last day today")),
        ({"urgency": Urgency.URGENT, "raised_at": NOW}, ("today", f"since {clock_time(NOW)}")),
        ({"urgency": Urgency.URGENT, "raised_at": NOW, "closes_on": TODAY}, ("today", "last day today")),
        ({"urgency": Urgency.IMMEDIATE, "raised_at": NOW - timedelta(minutes=32)}, ("now", "for 32 min")),
        ({"raised_at": NOW}, ("no window", f"since {clock_time(NOW)}")),
    ],
)
def test_what_is_left_for_an_answer_is_said_in_two_lines(
    changes: dict[str, object], left: tuple[str, str]
) -> None:
    line = the_line(flagged(**changes))
    assert (line.left.first, line.left.second) == left


def test_a_late_answer_still_says_when_its_window_closes() -> None:
    left = the_line(flagged(urgency=Urgency.URGENT, raised_at=NOW - timedelta(days=1), closes_on=TODAY)).left
    assert (left.first, left.second) == ("1 day late", "last day today")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"urgency": Urgency.URGENT, "raised_at": NOW - timedelta(days=2)}, {"urgency": Urgency.IMMEDIATE}),
        ({"urgency": Urgency.IMMEDIATE}, {"closes_on": date(2026, 3, 4)}),
        ({"closes_on": date(2026, 3, 4)}, {"closes_on": date(2026, 3, 5)}),
    ],
)
def test_the_less_is_left_the_smaller_it_is(first: dict[str, object], second: dict[str, object]) -> None:
    early, late = (the_line(flagged(**({"raised_at": NOW} | changes))) for changes in (first, second))
    assert early.days_left is not None
    assert late.days_left is not None
    assert early.days_left < late.days_left


def test_without_a_window_nothing_is_left_to_count() -> None:
    assert the_line(flagged(raised_at=NOW)).days_left is None


def test_who_was_told_is_said_and_when() -> None:
    told = str(Told("Dr Chen", ToldHow.TELEPHONE, NOW))
    says = the_line(flagged(told=told, urgency=Urgency.URGENT)).told
    assert (says.first, says.second) == ("Dr Chen", clock_time(NOW))


@pytest.mark.parametrize(("urgency", "is_loud"), [(Urgency.URGENT, True), (Urgency.PROMPT, False)])
def test_that_nobody_was_told_is_said_louder_the_more_it_presses(urgency: Urgency, is_loud: bool) -> None:
    says = the_line(flagged(urgency=urgency)).told
    assert (says.first, says.is_loud) == ("Nobody yet", is_loud)


def test_that_somebody_was_told_of_only_a_part_of_the_question_is_said() -> None:
    told = str(Told("Dr Chen", ToldHow.TELEPHONE, datetime(2026, 3, 1, 9, 0, tzinfo=UTC)))
    row = a_row(flags=(a_question(told=told), a_question()))
    assert the_line(row).told.second.startswith("of 1 of 2, yesterday ")


def test_a_window_that_is_still_open_is_told_before_one_that_passed() -> None:
    flags = (a_question(state=FlagState.LAPSED, closes_on=date(2026, 3, 1)), a_question(closes_on=TODAY))
    assert the_line(a_row(flags=flags)).left.first == "last day"


def test_a_question_that_came_back_says_so_first() -> None:
    assert the_line(flagged(came_back=True)).what == "Came back, 22.4 mm"


def test_a_length_that_was_not_the_reason_is_not_named_as_one() -> None:
    assert the_line(flagged(seen=("length=33.9@2026-03-02",))).what == "Offer a choice"


def test_a_change_that_was_the_reason_is_named() -> None:
    seen = ("length=33.9@2026-03-02", "change=-6.2 7 same_examiner@2026-03-02")
    assert the_line(flagged(seen=seen)).what == "\u22126.2 mm in 7 d"


@pytest.mark.parametrize(
    ("due", "last", "what", "urgency"),
    [
        (date(2026, 3, 2), None, "First scan due", Urgency.ROUTINE),
        (date(2026, 3, 1), None, "First scan overdue by 1 day", Urgency.URGENT),
        (date(2026, 3, 2), date(2026, 2, 16), "Scan due", Urgency.ROUTINE),
        (date(2026, 2, 26), date(2026, 2, 12), "Scan overdue by 4 days", Urgency.URGENT),
    ],
)
def test_a_scan_is_due_on_its_day_and_overdue_from_the_next(
    due: date, last: date | None, what: str, urgency: Urgency
) -> None:
    length = Millimetres(310) if last else None
    line = the_line(a_row(scan_due_on=due, last_scan_on=last, last_length=length))
    assert (line.group, line.place.first, line.urgency) == (TodayGroup.SCANS, what, urgency)
    assert line.lengths == (() if length is None else (length,))


def test_history_not_taken_is_said_beside_a_scan() -> None:
    assert "History not taken" in the_line(a_row(scan_due_on=TODAY, history_taken=False)).place.second


def test_a_woman_without_due_date_has_no_age() -> None:
    assert the_line(flagged(due_on=None)).age == "undated"


def test_overdue_scans_stand_longest_first() -> None:
    rows = [
        a_row(scan_due_on=TODAY),
        a_row(scan_due_on=date(2026, 2, 20)),
        a_row(scan_due_on=date(2026, 3, 1)),
    ]
    since = [line.place.second for line in the_lines(*rows)]
    assert since == ["due 20-Feb", "due yesterday", "due today"]


def test_an_unfinished_form_leads_back_to_it() -> None:
    pregnancy: UUID = next_id()
    draft = Draft(
        user_id=next_id(),
        form="scan",
        pregnancy_id=pregnancy,
        fields={"readings.0": "22.4", "note": "x", "examiner": ""},
        saved_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        woman="ADEYEMI, Folake",
    )
    (line,) = draft_lines(HalfTyped(draft))
    assert (line.place.first, line.location.where, line.location.pregnancy_id) == (
        "Scan: a draft, not in the record",
        Where.SCAN,
        pregnancy,
    )
    assert line.place.second.startswith("2 fields typed, ")
    assert line.draft == draft


def draft_lines(*drafts: HalfTyped) -> tuple[TodayLine, ...]:
    found = TodaySnapshot(on=TODAY, read_at=NOW, drafts=drafts)
    return lines_of(found, Clinic(RULES, {}, LIMITS, next_id()))


def a_draft(form: str, **fields: str) -> Draft:
    return Draft(
        user_id=next_id(), form=form, pregnancy_id=next_id(), fields=fields, saved_at=NOW, woman="ADEYEMI"
    )


def test_a_draft_names_whose_it_is_by_name_and_birth_date() -> None:
    (line,) = draft_lines(HalfTyped(a_draft("history"), a_patient()))
    assert (line.woman, line.born) == ("ADEYEMI, Folake", "14-Mar-1993")
    unknown = replace(a_patient(), born_on=None, born_unknown=True)
    (line,) = draft_lines(HalfTyped(a_draft("history"), unknown))
    assert line.born == "birth date not known"


@pytest.mark.parametrize(
    ("form", "fields", "kind"),
    [
        ("history", {}, "History"),
        ("record", {"_kind": "outcome#12"}, "Birth or loss"),
        ("record", {"_kind": "progesterone"}, "Progesterone"),
        ("record", {}, "Record"),
        ("deed", {"_deed": "strike_out"}, "Strike-out"),
        ("deed", {"_deed": "undo_merge"}, "Merge to take back"),
    ],
)
def test_a_draft_says_of_what_kind_it_is(form: str, fields: dict[str, str], kind: str) -> None:
    (line,) = draft_lines(HalfTyped(a_draft(form, **fields)))
    assert line.place.first == f"{kind}: a draft, not in the record"


def test_a_row_is_one_sentence_for_a_screen_reader() -> None:
    assert the_line(flagged()).spoken.startswith(
        "ADEYEMI, Folake, 14-Mar-1993, 22+0, Prompt, Discuss it, 22.4 mm"
    )


def waiting(urgency: Urgency, raised: datetime, **changes: object) -> TodayRow:
    """A woman whose only flag was raised then."""
    return flagged(urgency=urgency, raised_at=raised, waiting=((urgency, raised),), **changes)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(59, ""), (60, "Just late"), (61, "1 min late"), (119, "59 min late"), (180, "2 h late")],
)
def test_a_late_answer_says_how_late_it_is(minutes: int, words: str) -> None:
    assert the_line(waiting(Urgency.IMMEDIATE, NOW - timedelta(minutes=minutes))).late == words


def test_a_flag_of_yesterday_that_wanted_its_answer_the_same_day_is_a_day_late() -> None:
    row = waiting(Urgency.URGENT, NOW - timedelta(days=1))
    assert the_line(row).late == "1 day late"


def test_being_told_does_not_end_the_waiting_for_an_answer() -> None:
    told = str(Told("Dr Chen", ToldHow.TELEPHONE, NOW))
    row = waiting(Urgency.URGENT, NOW - timedelta(days=2), state=FlagState.ESCALATED, told=told)
    line = the_line(row)
    assert (line.late, line.told.first) == ("2 days late", "Dr Chen")


def test_urgency_comes_first_and_lateness_second() -> None:
    rows = (
        waiting(Urgency.URGENT, NOW, seen=("length=11.0@2026-03-02",)),
        waiting(Urgency.PROMPT, NOW - timedelta(days=7), seen=("length=12.0@2026-03-02",)),
        waiting(Urgency.IMMEDIATE, NOW, seen=("length=13.0@2026-03-02",)),
        flagged(urgency=Urgency.ROUTINE, seen=("length=14.0@2026-03-02",)),
    )
    assert [line.what[:2] for line in the_lines(*rows)] == ["13", "11", "12", "14"]


def test_another_question_of_hers_that_is_late_is_named_and_does_not_lift_her() -> None:
    both = ((Urgency.URGENT, NOW), (Urgency.PROMPT, NOW - timedelta(days=7)))
    hers = flagged(urgency=Urgency.URGENT, raised_at=NOW, waiting=both, more=1)
    other = waiting(Urgency.URGENT, NOW - timedelta(hours=1))
    first, second = the_lines(other, hers)
    assert (first.late, second.late) == ("", "Another: 6 days late")


def test_a_screen_reader_hears_how_late_it_is() -> None:
    assert "2 h late" in the_line(waiting(Urgency.IMMEDIATE, NOW - timedelta(hours=3))).spoken
