"""The timeline in words, line by line."""

from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

import pytest

from models.records.discussion import Told, ToldHow
from models.records.events import EventGroup
from models.records.flag import FlagState
from models.records.history import Onset
from models.records.outcome import Baby, DeliveryMode, Outcome, Sex
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.treatment import (
    CareKind,
    CareNote,
    Pessary,
    Progesterone,
    ProgesteroneKind,
    RemovalReason,
)
from models.rules.pregnancy.timeline import timeline
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    STAMP,
    TODAY,
    a_booking,
    a_cerclage,
    a_closing,
    a_contact,
    a_dating,
    a_day,
    a_discussion,
    a_flag,
    a_scan,
    a_sheet,
    a_symptom,
    an_examination,
    next_id,
)
from ui.wording.timeline import group_word, timeline_lines

RULES = {"NICE-OFFER": "Offer a choice"}


def said(sheet: PregnancySheet, group: EventGroup) -> list[str]:
    """The lines of one group, without their day and age."""
    return [line.split("  ", 2)[2] for line in timeline_lines(timeline(sheet, group, UTC), RULES)]


def test_a_line_says_day_age_and_what_happened() -> None:
    (line,) = timeline_lines(timeline(a_sheet(a_scan(mm="22.4")), EventGroup.SCAN, UTC), RULES)
    assert line == "02-Mar-2026  22+0  Scan: 22.4 mm, transvaginal"


def test_without_a_due_date_the_age_is_not_recorded() -> None:
    (line,) = timeline_lines(timeline(a_sheet(a_scan(), due=None), EventGroup.SCAN, UTC), RULES)
    assert "  age not recorded  " in line


def test_findings() -> None:
    sheet = a_sheet(
        symptoms=(a_symptom(on=a_day("20+0"), resolved_on=a_day("20+2")),),
        examinations=(an_examination(dilation="2.0"),),
    )
    assert said(sheet, EventGroup.FINDING) == [
        "Bleeding: until 18-Feb-2026",
        "Bleeding: last day",
        "Examination: 2.0 cm dilated, membranes not seen",
    ]


def test_treatments_say_why_they_ended() -> None:
    common: dict[str, Any] = {"stamp": STAMP, "pregnancy_id": next_id()}
    course = Progesterone(
        id=next_id(),
        kind=ProgesteroneKind.VAGINAL_GEL_90,
        started_on=a_day("16+0"),
        stopped_on=a_day("16+5"),
        stopped_because="itching",
        **common,
    )
    pessary = Pessary(
        id=next_id(),
        placed_on=a_day("17+0"),
        removed_on=a_day("17+1"),
        removed_because="pain",
        **common,
    )
    care = CareNote(
        id=next_id(),
        kind=CareKind.ADMISSION,
        on=a_day("21+0"),
        until=a_day("21+1"),
        detail="ward 3",
        **common,
    )
    suture = replace(a_cerclage(placed="19+0", removed="20+0"), removal_reason=RemovalReason.PPROM)
    sheet = a_sheet(progesterone=(course,), cerclages=(suture,), pessaries=(pessary,), care_notes=(care,))
    assert said(sheet, EventGroup.TREATMENT) == [
        "Progesterone started: Vaginal gel 90 mg",
        "Progesterone stopped: itching",
        "Pessary placed",
        "Pessary removed: pain",
        "Transvaginal cerclage placed",
        "Transvaginal cerclage removed: waters broke early",
        "Admission: ward 3",
        "Admission: last day",
    ]


def test_a_flag_that_was_passed_on_and_answered() -> None:
    flag = replace(
        a_flag(state=FlagState.ACKNOWLEDGED),
        raised_at=NOW - timedelta(days=2),
        told=str(Told("Dr Osei", ToldHow.TELEPHONE, NOW - timedelta(days=1))),
        reason="seen by Dr Osei",
    )
    assert said(a_sheet(flags=(flag,)), EventGroup.FLAG) == [
        "Flag raised: Offer a choice (NICE NG25)",
        "Flag passed on: Dr Osei, by telephone: Offer a choice (NICE NG25)",
        "Flag: acknowledged: Offer a choice (NICE NG25): seen by Dr Osei",
    ]


def test_a_flag_that_came_back_and_one_that_went_by_itself() -> None:
    back = replace(a_flag("UNKNOWN"), came_back=True)
    gone = replace(a_flag(state=FlagState.WITHDRAWN), reason="no_longer.applies")
    assert said(a_sheet(flags=(back,)), EventGroup.FLAG) == ["Flag came back: UNKNOWN (NICE NG25)"]
    assert said(a_sheet(flags=(gone,)), EventGroup.FLAG)[-1] == (
        "Flag: no longer applies: Offer a choice (NICE NG25)"
    )


def test_talks_and_plans() -> None:
    held = replace(a_discussion(rescan_on=TODAY), note="rings herself")
    assert said(a_sheet(discussions=(held,)), EventGroup.FLAG) == [
        "Discussion: Dr Osei: Progesterone 02-Mar-2026, rings herself"
    ]
    plans = a_sheet(contacts=(a_contact(),), scan_closings=(a_closing(),), bookings=(a_booking(),))
    assert said(plans, EventGroup.PLAN) == [
        "Attempt to reach her: Telephone, no answer",
        "Owed scan closed: owed 12-Jan-2026, declined",
        "Scan booked: 10:30, booked",
    ]


def test_due_dates() -> None:
    sheet = a_sheet()
    changed = a_dating(reason="earlier scan found")
    assert said(replace(sheet, datings=(*sheet.datings, changed)), EventGroup.PREGNANCY) == [
        "Pregnancy opened",
        "Due date agreed: 06-Jul-2026, Method not known",
        "Due date changed: 06-Jul-2026, Method not known, earlier scan found",
    ]


def test_how_it_ended() -> None:
    sheet = a_sheet()
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.TRANSFER)
    assert said(replace(sheet, pregnancy=ended), EventGroup.PREGNANCY)[-1] == (
        "Pregnancy ended: Moved to another clinic"
    )
    outcome = Outcome(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=ended.id,
        on=TODAY,
        ending=Ending.BIRTH,
        onset=Onset.SPONTANEOUS,
        mode=DeliveryMode.VAGINAL,
        pprom=TriState.NO,
    )
    baby = Baby(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=ended.id,
        place=1,
        alive=TriState.YES,
        weight_g=980,
        sex=Sex.FEMALE,
    )
    born = replace(sheet, pregnancy=ended, outcomes=(outcome,), babies=(baby,))
    assert said(born, EventGroup.PREGNANCY)[-2:] == [
        "Birth: spontaneous, vaginal birth, waters broke early: no",
        "Baby 1: alive: yes, 980 g, female",
    ]


def test_what_was_struck_out_says_why() -> None:
    sheet = a_sheet(replace(a_scan(), struck_out="another woman"))
    assert said(sheet, EventGroup.SCAN) == ["Scan: struck out: another woman"]


@pytest.mark.parametrize("group", [None, *EventGroup])
def test_every_group_has_its_word(group: EventGroup | None) -> None:
    assert group_word(group)
