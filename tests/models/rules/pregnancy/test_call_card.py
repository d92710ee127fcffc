"""What stands on the card that is read aloud."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.references import read_references
from models.records.discussion import Told, ToldHow
from models.records.finding import Symptom, SymptomKind
from models.records.flag import Ask, FlagState, Urgency
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Route
from models.rules.flags.schedule import Plan, schedule_of
from models.rules.guidelines.assessment import Missing
from models.rules.guidelines.seen import AgeTodaySeen, LengthSeen
from models.rules.guidelines.threshold_lines import highest_threshold
from models.rules.pregnancy.call_card import CallCard, CardSource, call_card
from models.usecases.flags.evaluate import assess_today, changed_flags
from models.views import PregnancySheet
from tests.builders import (
    DUE,
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
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
    next_id,
)

DESK = a_desk(NO_RECORD)
ERROR = read_references(Path(__file__).parents[4] / "assets" / "references").error
SOURCE = CardSource(DESK.guidelines, schedule_of(DESK.followed), ERROR, highest_threshold(DESK.followed))


def card_of(sheet: PregnancySheet) -> CallCard:
    return call_card(sheet, assess_today(DESK, sheet), SOURCE)


def evaluated(sheet: PregnancySheet) -> PregnancySheet:
    return replace(sheet, flags=changed_flags(DESK, sheet, assess_today(DESK, sheet)))


def flagged(*urgencies: Urgency) -> PregnancySheet:
    return a_sheet(flags=tuple(a_flag(f"RULE-{u.value}", urgency=u) for u in urgencies))


def test_the_most_urgent_flags_come_first() -> None:
    card = card_of(flagged(Urgency.ROUTINE, Urgency.PROMPT, Urgency.IMMEDIATE))
    ranks = [asked.urgency for asked in card.situation.cards]
    assert ranks == [Urgency.IMMEDIATE, Urgency.PROMPT, Urgency.ROUTINE]
    assert card.situation.most_urgent == card.situation.cards[:1]


def test_flags_that_ask_the_same_are_one_question() -> None:
    flags = (replace(a_flag(rule), ask=Ask.PREVENTION) for rule in ("NICE-OFFER", "RCOG75-US"))
    (asked,) = card_of(a_sheet(flags=tuple(flags))).situation.cards
    assert [flag.rule_id for flag in asked.flags] == ["NICE-OFFER", "RCOG75-US"]


@pytest.mark.parametrize(("symptoms", "guarded"), [((), False), ((a_symptom(),), True)])
def test_bleeding_over_a_placenta_that_nobody_recorded_guards_the_card(
    symptoms: tuple[Symptom, ...], guarded: bool
) -> None:
    assert card_of(a_sheet(symptoms=symptoms)).situation.is_guarded is guarded


def test_an_answered_flag_and_one_set_aside_ask_for_nothing() -> None:
    answered = a_flag("A", state=FlagState.DISCUSSED)
    aside = replace(a_flag("B"), suspended=True)
    card = card_of(a_sheet(flags=(answered, aside, a_flag("C", urgency=Urgency.INFO))))
    assert (card.situation.cards, card.situation.most_urgent, card.situation.seen) == ((), (), ())


def test_a_flag_knows_who_was_told() -> None:
    told = Told("Dr Osei", ToldHow.TELEPHONE, NOW)
    flag = replace(a_flag(state=FlagState.ESCALATED), told=str(told))
    (asked,) = card_of(a_sheet(flags=(flag,))).situation.cards
    assert asked.told == told


def test_a_rule_that_is_no_longer_known_stays_on_the_card() -> None:
    situation = card_of(a_sheet(flags=(a_flag("OLD-RULE"),))).situation
    assert [card.lead.rule_id for card in situation.cards] == ["OLD-RULE"]
    assert "OLD-RULE" not in situation.known


def test_the_values_of_equally_urgent_flags_are_told_once_and_without_a_stale_age() -> None:
    sheet = evaluated(a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    situation = card_of(sheet).situation
    assert [len(card.flags) for card in situation.most_urgent] == [2]
    kinds = [type(seen) for seen in situation.seen]
    assert kinds.count(LengthSeen) == 1
    assert AgeTodaySeen not in kinds


def test_a_history_that_was_not_taken_is_not_none() -> None:
    assert card_of(a_sheet(history=None)).background.history is None
    assert card_of(a_sheet(history=())).background.history == ()


def test_struck_out_records_are_not_on_the_card() -> None:
    scan = replace(a_scan(mm="9.0"), struck_out="another woman")
    stitch = replace(a_cerclage(), struck_out="another woman")
    loss = replace(an_earlier_loss(), struck_out="told twice")
    card = card_of(a_sheet(scan, history=(loss,), cerclages=(stitch,)))
    assert (card.findings.latest, card.background.cerclages, card.background.history) == (None, (), ())


def test_only_risks_that_are_there_are_told() -> None:
    sheet = a_sheet()
    yes, no = (
        RiskFactor(
            id=next_id(), stamp=STAMP, pregnancy_id=sheet.pregnancy.id, kind=RiskKind.SMOKING, answer=answer
        )
        for answer in (TriState.YES, TriState.NO)
    )
    assert card_of(replace(sheet, risks=(yes, no))).background.risks == (yes,)


def test_a_replaced_due_date_is_told_beside_the_one_that_counts() -> None:
    first, second = a_dating(due_on=DUE.on - timedelta(days=9)), a_dating(reason="CRL")
    card = card_of(a_sheet(datings=(first, second)))
    assert (card.background.dating, card.background.earlier_datings) == (second, (first,))


def test_without_a_due_date_there_is_no_age() -> None:
    card = card_of(a_sheet(due=None))
    assert (card.situation.age, card.background.dating, card.due_date) == (None, None, None)


def test_a_pregnancy_that_ended_has_the_age_at_which_it_did() -> None:
    sheet = a_sheet()
    over = replace(sheet.pregnancy, ended_on=TODAY - timedelta(days=1), ended_as=Ending.BIRTH)
    about = card_of(replace(sheet, pregnancy=over)).situation
    assert (str(about.age), about.ended_as) == ("21+6", Ending.BIRTH)


def test_the_latest_length_carries_its_change_and_all_scans_of_its_day() -> None:
    first, second, third = a_scan(at="20+0", mm="30.1"), a_scan(mm="22.4"), a_scan(mm="23.0")
    findings = card_of(a_sheet(first, second, third)).findings
    assert findings.latest is not None
    assert findings.latest.change is not None
    assert (str(findings.latest.length), findings.latest.change.tenths) == ("22.4", -77)
    assert (findings.scans, findings.other) == ((second, third), None)


def test_a_later_scan_by_another_route_stands_beside_the_length() -> None:
    other = a_scan(mm="20.0", route=Route.TRANSABDOMINAL)
    findings = card_of(a_sheet(a_scan(at="20+0", mm="30.1"), other)).findings
    assert findings.latest is not None
    assert findings.other is not None
    assert (str(findings.latest.length), str(findings.other.length)) == ("30.1", "20.0")


def test_the_latest_examination_and_active_symptoms_are_told() -> None:
    old, new = an_examination(on=a_day("20+0")), an_examination(dilation="1.0")
    active = a_symptom()
    over = a_symptom(SymptomKind.FEVER, on=a_day("20+0"), resolved_on=a_day("21+0"))
    asked = replace(a_scan(at="21+0"), symptoms_asked=True)
    findings = card_of(a_sheet(asked, a_scan(), examinations=(old, new), symptoms=(active, over))).findings
    assert (findings.examination, findings.symptoms, findings.asked_on) == (new, (active,), a_day("21+0"))


def test_what_is_missing_is_told_with_the_rules_that_wait_for_it() -> None:
    missing = dict(card_of(a_sheet(a_scan(mm="22.4"), history=None)).findings.missing)
    assert missing[Missing.HISTORY] > 0
    assert Missing.DUE_DATE not in missing


def test_of_a_pregnancy_that_is_over_nothing_is_missing() -> None:
    sheet = a_sheet(a_scan(mm="22.4"), history=None)
    over = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    card = card_of(replace(sheet, pregnancy=over))
    assert (card.findings.missing, card.next_scan.plan) == ((), Plan.ENDED)


def test_the_latest_discussion_is_told() -> None:
    before, after = a_discussion(), replace(a_discussion(), held_at=NOW + timedelta(minutes=5))
    assert card_of(a_sheet(discussions=(after, before))).background.discussion == after


@st.composite
def _sheets(draw: st.DrawFn) -> PregnancySheet:
    """Pregnancies with two scans, perhaps a history, symptoms, an examination, a suture."""
    lengths = draw(st.lists(st.integers(0, 450), min_size=0, max_size=3))
    routes = st.sampled_from((Route.TRANSVAGINAL, Route.TRANSABDOMINAL))
    scans = [
        a_scan(at=f"{16 + 2 * place}+{draw(st.integers(0, 6))}", mm=f"{n // 10}.{n % 10}", route=draw(routes))
        for place, n in enumerate(lengths)
    ]
    return a_sheet(
        *scans,
        history=draw(st.sampled_from([None, (), (an_earlier_birth(),), (an_earlier_loss(),) * 3])),
        due=draw(st.sampled_from([None, DUE.on])),
        fetuses=draw(st.sampled_from([None, 1, 2])),
        symptoms=draw(st.sampled_from([(), (a_symptom(),)])),
        examinations=draw(st.sampled_from([(), (an_examination(dilation="1.0"),)])),
        cerclages=draw(st.sampled_from([(), (a_cerclage(),)])),
    )


@given(_sheets())
def test_no_flag_that_waits_is_missing_and_nothing_on_the_card_is_made_up(sheet: PregnancySheet) -> None:
    sheet = evaluated(sheet)
    card = card_of(sheet)
    asked = [flag for card in card.situation.cards for flag in card.flags]
    assert {flag.id for flag in asked} == {flag.id for flag in sheet.flags if flag.wants_answer}
    assert all(flag in sheet.flags for flag in asked)
    assert set(card.findings.scans) <= set(sheet.scans)
    lengths = {scan.length for scan in sheet.scans if scan.is_transvaginal}
    assert card.findings.latest is None or card.findings.latest.length in lengths
    assert set(card.findings.symptoms) <= set(sheet.symptoms)
    assert card.findings.examination in (None, *sheet.examinations)
    assert set(card.background.cerclages) <= set(sheet.cerclages)
    assert card.background.history in (None, sheet.history)
    assert card.background.dating in (None, *sheet.datings)
