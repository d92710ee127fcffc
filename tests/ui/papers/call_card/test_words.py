"""The call card in words."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.references import read_references
from models.records.discussion import Decision, Told, ToldHow
from models.records.events import EventKind
from models.records.finding import SymptomKind
from models.records.flag import Flag, FlagState, Urgency
from models.records.history import (
    CerclageCourse,
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
)
from models.records.pregnancy import DatingMethod, Placenta
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import FunnelShape, Route, SeenMembranes
from models.records.treatment import Pessary, Progesterone, ProgesteroneKind
from models.rules.flags.schedule import schedule_of
from models.rules.guidelines.threshold_lines import highest_threshold
from models.rules.pregnancy.call_card import CardSource, call_card
from models.usecases.flags.evaluate import assess_today, changed_flags
from models.values.identity import HospitalNumber, NumberKind
from models.values.length import CrownRump, Millimetres
from models.views import PregnancySheet
from tests.builders import (
    NO_RECORD,
    NOW,
    STAMP,
    TODAY,
    a_cerclage,
    a_dating,
    a_day,
    a_desk,
    a_discussion,
    a_flag,
    a_patient,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    next_id,
)
from tests.whole_events import ON_CERVIX, a_sheet_of, a_whole, name_of_kind
from ui.papers.call_card.words import card_parts, card_text
from ui.wording.fields import kind_name
from ui.wording.words import word

DESK = a_desk(NO_RECORD)
ERROR = read_references(Path(__file__).parents[4] / "assets" / "references").error
LOCAL = next(guideline for guideline in DESK.guidelines if guideline.is_local)
SOURCE = CardSource(DESK.guidelines, schedule_of(DESK.followed), ERROR, highest_threshold(DESK.followed))
FIELDS: dict[str, Any] = {"id": next_id(), "stamp": STAMP, "pregnancy_id": next_id()}


def read(sheet: PregnancySheet) -> tuple[str, ...]:
    return card_text(card_parts(call_card(sheet, assess_today(DESK, sheet), SOURCE)))


def test_a_flag_of_another_edition_names_that_edition() -> None:
    flag = replace(
        a_flag(state=FlagState.LAPSED), guideline="NICE NG25 (clinic)", guideline_version="clinic edition 2"
    )
    (asked,) = (said for said in read(a_sheet(flags=(flag,))) if said.startswith("Request. Prompt: "))
    assert "vaginal progesterone or cerclage (NICE NG25 (clinic), clinic edition 2); window passed" in asked


def line(sheet: PregnancySheet, label: str) -> str:
    """What is read out behind a label, the first time it comes."""
    return next(text.split(": ", 1)[1] for text in read(sheet) if text.split(": ")[0].endswith(f". {label}"))


def evaluated(sheet: PregnancySheet) -> PregnancySheet:
    return replace(sheet, flags=changed_flags(DESK, sheet, assess_today(DESK, sheet)))


def test_the_four_parts_are_read_in_their_order() -> None:
    whole = card_parts(call_card(a_sheet(), assess_today(DESK, a_sheet()), SOURCE))
    assert "".join(part.letter for part in whole) == "SBAR"


def test_she_is_named_with_birth_date_and_her_number_in_groups() -> None:
    who = "ADEYEMI, Folake (Mrs); born 14-Mar-1993 (32 y); hospital number RX 482 113"
    assert line(a_sheet(), "Who") == who


def test_a_number_is_called_what_it_is() -> None:
    sheet = a_sheet()
    known = replace(sheet.patient, number=HospitalNumber("9434765919"), number_kind=NumberKind.NHS)
    assert line(replace(sheet, patient=known), "Who").endswith("; NHS number 943 476 5919")


def test_what_is_not_recorded_is_said() -> None:
    nameless = replace(a_patient(number=None), born_on=None)
    sheet = replace(a_sheet(history=None, due=None, fetuses=None), patient=nameless)
    sheet = replace(sheet, pregnancy=replace(sheet.pregnancy, cervical_trauma=None))
    assert (
        line(sheet, "Who") == "ADEYEMI, Folake (Mrs); birth date not recorded; hospital number not recorded"
    )
    unknown = replace(sheet, patient=replace(nameless, born_unknown=True, number_unknown=True))
    assert line(unknown, "Who") == "ADEYEMI, Folake (Mrs); birth date not known; hospital number not known"
    assert line(sheet, "Pregnancy") == (
        "age not recorded: no due date (02-Mar-2026); number of fetuses not recorded"
    )
    assert line(sheet, "Earlier") == "history not taken"
    assert line(sheet, "Risk") == "cervical trauma not recorded"
    assert line(sheet, "Due date") == "not recorded"
    assert line(sheet, "Treatment") == "no cerclage recorded; no progesterone recorded"
    assert line(sheet, "Discussed") == "no discussion recorded"
    assert line(sheet, "Length") == "no transvaginal length recorded"
    assert line(sheet, "Examination") == "none recorded: dilation and membranes not recorded"
    assert line(sheet, "Symptoms") == "none recorded as going on; not asked at any scan"


def test_the_most_urgent_flags_are_read_with_their_values() -> None:
    sheet = evaluated(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    because = "length 22.4 mm, 02-Mar-2026; age at scan 22+0; singleton; history birth 30+2"
    assert line(sheet, "Prompt") == ("Discuss prevention with doctor (answer wanted next working day)")
    assert line(sheet, "Because") == because


def test_flags_that_are_less_urgent_are_counted_and_read_under_request() -> None:
    flags = (a_flag("APP-LATE", urgency=Urgency.URGENT), a_flag("NICE-OFFER"), a_flag("RCOG75-US"))
    sheet = a_sheet(flags=flags)
    assert line(sheet, "Also") == "2 further questions wait: see Request"
    assert len([text for text in read(sheet) if text.startswith("Request. Prompt")]) == 2


def test_a_suture_that_decided_is_read_once() -> None:
    stitched = evaluated(a_sheet(cerclages=(a_cerclage(),)))
    late = replace(a_flag("APP-SUTURE-OVERDUE"), seen=("cerclage=transvaginal@2025-12-29",))
    assert line(replace(stitched, flags=(late,)), "Because") == "Transvaginal cerclage since 29-Dec-2025"


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        (a_flag("OLD"), "OLD (NICE NG25); window closes 16-Mar-2026, 24+0: 14 days left; nobody told yet"),
        (a_flag("OLD", closes="22+1"), "OLD (NICE NG25); window closes 03-Mar-2026, 22+1: 1 day left; nobody told yet"),
        (a_flag("OLD", closes="22+0"), "OLD (NICE NG25); window closes 02-Mar-2026, 22+0: today is its last day; nobody told yet"),
        (a_flag("OLD", closes=None), "OLD (NICE NG25); no window; nobody told yet"),
        (
            a_flag("OLD", closes="21+6", state=FlagState.LAPSED),
            "OLD (NICE NG25); window passed unanswered on 01-Mar-2026, 21+6; nobody told yet",
        ),
        (
            replace(a_flag("APP-LATE", closes=None), guideline="local", guideline_version=LOCAL.version, told=str(Told("Dr Osei", ToldHow.LETTER, NOW - timedelta(days=2)))),
            "Elective cerclage windows are closing or closed: doctor review today (this program); no window; told Dr Osei, ",
        ),
    ],
)  # fmt: skip
def test_what_a_flag_asks_for_is_read_with_the_window_left_and_who_was_told(flag: Flag, text: str) -> None:
    sheet = a_sheet(flags=(flag,))
    (asked,) = (said for said in read(sheet) if said.startswith("Request. Prompt: "))
    assert asked.removeprefix("Request. Prompt: ").partition(": ")[2].startswith(text)


def test_a_window_without_a_due_date_has_no_age() -> None:
    assert "window closes 16-Mar-2026: 14 days left" in "\n".join(read(a_sheet(due=None, flags=(a_flag(),))))


def test_where_no_flag_waits_that_is_said_and_nothing_more() -> None:
    sheet = a_sheet()
    assert [text for text in read(sheet) if "Questions" in text] == [
        "Situation. Questions: no question waits for an answer",
        "Request. Questions: no question asks for anything",
    ]


def _earlier(**more: Any) -> EarlierPregnancy:
    event = EarlierPregnancy(id=next_id(), stamp=STAMP, patient_id=next_id(), outcome=EarlierOutcome.BIRTH)
    return replace(event, **more)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (an_earlier_birth(), "birth 30+2, spontaneous"),
        (an_earlier_loss(), "loss 19+0, spontaneous"),
        (
            _earlier(),
            "birth at an age not recorded, onset not recorded, PPROM unknown, painless dilation unknown",
        ),
        (replace(an_earlier_birth("37+0"), pprom=TriState.UNKNOWN), "birth 37+0, spontaneous"),
        (replace(an_earlier_birth("36+6"), pprom=TriState.UNKNOWN), "birth 36+6, spontaneous, PPROM unknown"),
        (replace(an_earlier_birth(), pprom=TriState.YES), "birth 30+2, spontaneous, PPROM"),
        (_earlier(outcome=EarlierOutcome.TERMINATION), "termination at an age not recorded"),
        (
            replace(an_earlier_loss(), cerclage=CerclageKind.TRANSVAGINAL, ended_on=TODAY),
            "loss 19+0, spontaneous, transvaginal cerclage, its indication not recorded, its course not recorded, 02-Mar-2026",
        ),
        (
            replace(
                an_earlier_loss(),
                cerclage=CerclageKind.ABDOMINAL,
                cerclage_indication=CerclageIndication.HISTORY,
                cerclage_course=CerclageCourse.FAILED,
            ),
            "loss 19+0, spontaneous, abdominal cerclage, placed for history, did not hold",
        ),
    ],
)
def test_an_earlier_pregnancy_is_told_with_what_is_unknown_of_it(event: EarlierPregnancy, text: str) -> None:
    births = 1 if event.outcome is EarlierOutcome.BIRTH else 0
    assert line(a_sheet(history=(event,)), "Earlier") == f"G2 P{births}: {text}"


def test_no_earlier_pregnancy_is_an_answer() -> None:
    assert line(a_sheet(history=()), "Earlier") == "G1 P0: asked, no earlier pregnancy"


def test_risks_are_told_with_their_details() -> None:
    cone = RiskFactor(
        **FIELDS, kind=RiskKind.CONISATION, answer=TriState.YES, count=2, depth=Millimetres.parse("12.0"),
        on=TODAY, detail="LLETZ",
    )  # fmt: skip
    told = f"no cervical trauma; {word(RiskKind.CONISATION)}, LLETZ, 2 times, 12.0 mm deep, 02-Mar-2026"
    assert line(a_sheet(risks=(cone,)), "Risk") == told


def test_the_due_date_says_how_it_was_dated_and_what_it_replaced() -> None:
    first = a_dating(due_on=TODAY + timedelta(days=130))
    second = replace(
        a_dating(reason="CRL differs"),
        method=DatingMethod.CRL_ROBINSON,
        crl=CrownRump.parse("62.4"),
        measured_on=a_day("12+4"),
    )
    told = "06-Jul-2026 by CRL (Robinson), 62.4 mm, 26-Dec-2025; replaces 10-Jul-2026 (CRL differs)"
    assert line(a_sheet(datings=(first, second)), "Due date") == told


def _course(**more: Any) -> Progesterone:
    course = Progesterone(**FIELDS, kind=ProgesteroneKind.VAGINAL_CAPSULE_200, started_on=a_day("18+0"))
    return replace(course, **more)


def test_treatments_are_told_with_their_ages() -> None:
    sheet = a_sheet(
        cerclages=(a_cerclage(), a_cerclage(placed="14+0", removed="20+0"), a_cerclage(placed="22+1")),
        progesterone=(_course(), _course(stopped_on=a_day("21+0")), _course(planned_stop=a_day("34+0"))),
        pessaries=(
            Pessary(**FIELDS, placed_on=a_day("21+0")),
            Pessary(**FIELDS, placed_on=a_day("19+0"), removed_on=a_day("20+0")),
        ),
    )
    assert line(sheet, "Treatment").split("; ") == [
        "transvaginal cerclage in place since 13+0 (29-Dec-2025)",
        "transvaginal cerclage 14+0 (05-Jan-2026), removed 20+0 (16-Feb-2026)",
        "transvaginal cerclage to be placed 22+1 (03-Mar-2026)",
        "progesterone (vaginal capsule 200 mg) since 18+0 (02-Feb-2026)",
        "progesterone (vaginal capsule 200 mg) since 18+0 (02-Feb-2026), stopped 21+0 (23-Feb-2026)",
        "progesterone (vaginal capsule 200 mg) since 18+0 (02-Feb-2026), planned to 34+0 (25-May-2026)",
        "Pessary since 21+0 (23-Feb-2026)",
        "Pessary since 19+0 (09-Feb-2026), removed 20+0 (16-Feb-2026)",
    ]


@pytest.mark.parametrize("kind", ON_CERVIX, ids=name_of_kind)
def test_every_treatment_of_the_cervix_is_told_with_its_end(kind: EventKind) -> None:
    treated = a_sheet_of(a_whole(kind.record, **{kind.day: a_day("20+0"), kind.end: a_day("21+0")}))
    (told,) = [said for said in line(treated, "Treatment").split("; ") if "recorded" not in said]
    assert kind_name(kind.record).casefold() in told.casefold()
    assert {"20+0", "21+0"} <= {word.strip(",") for word in told.split()}


def test_without_a_due_date_a_treatment_has_its_day() -> None:
    assert "since 29-Dec-2025" in line(a_sheet(due=None, cerclages=(a_cerclage(),)), "Treatment")


@pytest.mark.parametrize(
    ("decision", "rescan", "text"),
    [
        (Decision.PROGESTERONE, None, "with Dr Osei: Progesterone"),
        (Decision.PROGESTERONE, "23+0", "with Dr Osei: Progesterone, scan again on 09-Mar-2026"),
        (Decision.RESCAN, "23+0", "with Dr Osei: Scan again on 09-Mar-2026"),
    ],
)
def test_the_latest_discussion_is_told(decision: Decision, rescan: str | None, text: str) -> None:
    held = a_discussion(decision, rescan_on=a_day(rescan) if rescan else None)
    assert line(a_sheet(discussions=(held,)), "Discussed").endswith(text)


def test_the_length_is_told_unrounded_with_its_readings_and_its_age_at_scan() -> None:
    told = (
        "22.4 mm transvaginal, 02-Mar-2026, 22+0 at scan; readings 22.4, 24.9 mm; "
        "SM Allen, no certificate recorded for that day; 9 of 9 criteria met"
    )
    assert line(a_sheet(a_scan(mm="22.4 24.9")), "Length") == told


def test_what_nobody_recorded_about_a_length_is_said() -> None:
    scan = replace(a_scan(mm="22.4", examiner=""), criteria_met=None)
    told = (
        "age at scan not recorded; readings 22.4 mm; examiners differ or not recorded; quality not recorded"
    )
    assert line(a_sheet(scan, due=None), "Length").endswith(told)


def test_a_change_is_told_from_the_length_before_with_its_days() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="30.1"), a_scan(mm="22.4"))
    told = "from 30.1 mm: 7.7 mm shorter than on 16-Feb-2026, 14 days"
    assert line(sheet, "Change") == told
    assert line(a_sheet(a_scan()), "Change") == "no earlier length to compare with"
    stitched = a_sheet(
        a_scan(at="20+0", mm="20.0"), a_scan(mm="12.0"), cerclages=(a_cerclage(placed="20+1"),)
    )
    told = "not compared with 20.0 mm of 16-Feb-2026: a cerclage was placed or removed between"
    assert line(stitched, "Change") == told


def test_a_later_scan_by_another_route_is_told_as_no_threshold() -> None:
    sheet = a_sheet(a_scan(at="20+0"), a_scan(mm="20.0", route=Route.TRANSABDOMINAL))
    assert (
        line(sheet, "Later scan") == "20.0 mm transabdominal, 02-Mar-2026, 22+0 at scan; not for thresholds"
    )


def test_what_else_was_seen_at_the_scan_is_told() -> None:
    scan = replace(
        a_scan(),
        funnel=TriState.YES,
        funnel_shape=FunnelShape.U,
        funnel_length=Millimetres.parse("6.0"),
        funnel_width=Millimetres.parse("4.0"),
        membranes=SeenMembranes.AT_OS,
        sludge=TriState.UNKNOWN,
    )
    told = "funnel seen, U shaped, 6.0 mm long, 4.0 mm wide; membranes at os; sludge unknown; fundal pressure not recorded"
    assert line(a_sheet(scan), "Also seen") == told


def test_of_two_scans_of_a_day_neither_is_left_out() -> None:
    scans = (replace(a_scan(), funnel=TriState.YES), replace(a_scan(), funnel=TriState.NO))
    assert line(a_sheet(*scans), "Also seen").startswith("funnel seen / not seen;")


@pytest.mark.parametrize(("placenta", "text"), [(Placenta.LOW, "low"), (None, "not recorded")])
def test_the_placenta_is_told_while_she_bleeds(placenta: Placenta | None, text: str) -> None:
    scan = replace(a_scan(), placenta=placenta)
    assert line(a_sheet(scan, symptoms=(a_symptom(),)), "Placenta") == text


def test_symptoms_are_told_with_the_day_they_were_asked_for() -> None:
    sheet = a_sheet(replace(a_scan(at="21+0"), symptoms_asked=True), symptoms=(a_symptom(SymptomKind.FEVER),))
    assert line(sheet, "Symptoms") == "Fever since 02-Mar-2026; last asked 23-Feb-2026"


def test_what_cannot_be_assessed_is_told_with_what_is_missing() -> None:
    assert line(a_sheet(a_scan(mm="22.4"), history=None), "Not assessable").startswith("History not taken (")


FORBIDDEN = ("low risk", "normal", "safe", "reassur", "fine", "good")


@given(st.sampled_from([None, (), (an_earlier_birth(),)]), st.integers(0, 450), st.sampled_from([None, 1, 2]))
def test_no_card_ever_reassures_and_every_length_stands_unrounded(
    history: tuple[EarlierPregnancy, ...] | None, tenths: int, fetuses: int | None
) -> None:
    mm = f"{tenths // 10}.{tenths % 10}"
    said = "\n".join(read(evaluated(a_sheet(a_scan(mm=mm), history=history, fetuses=fetuses))))
    assert f"Length: {mm} mm transvaginal" in said
    assert not [phrase for phrase in FORBIDDEN if phrase in said.casefold()]


def test_what_is_advised_against_is_read_with_what_is_asked_for() -> None:
    flags = (
        a_flag(),
        a_flag("SMFM70-NOCERC", urgency=Urgency.INFO),
        a_flag("APP-ROUTE", urgency=Urgency.INFO),
    )
    against = [said for said in read(a_sheet(flags=flags)) if "Advice against" in said]
    (said,) = against
    assert said.startswith("Situation. Advice against: Recommends against cerclage here unless dilated (")


def test_what_is_advised_against_stands_as_large_as_what_is_asked_for() -> None:
    sheet = a_sheet(flags=(a_flag(), a_flag("SMFM70-NOCERC", urgency=Urgency.INFO)))
    situation, *_ = card_parts(call_card(sheet, assess_today(DESK, sheet), SOURCE))
    large = {said.label for said in situation.lines if said.is_strong}
    assert {"Prompt", "Advice against"} <= large


@pytest.mark.parametrize("state", [FlagState.CLOSED, FlagState.WITHDRAWN])
def test_advice_that_is_over_is_not_read(state: FlagState) -> None:
    flag = a_flag("SMFM70-NOCERC", urgency=Urgency.INFO, state=state)
    assert not [said for said in read(a_sheet(flags=(flag,))) if "Advice against" in said]
