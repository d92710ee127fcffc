"""The sheet, Today, the outlook, drafts and the trail say what was put, and in which order."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db.ids import new_id
from db.store.lists.today import TODAY as TODAY_SQL
from db.store.store import SqlStore
from models.errors import NotFound
from models.records.discussion import Decision, Discussion, ToldHow
from models.records.finding import Examination, Symptom, SymptomKind
from models.records.flag import Flag, FlagState, Urgency
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy
from models.records.importing.imports import ImportBatch
from models.records.outlook import OutlookRow, Turn
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Ending, Pregnancy
from models.records.scan import Route, Scan
from models.records.treatment import Cerclage, Progesterone, ProgesteroneKind
from models.values.length import Millimetres
from models.views import Draft
from tests.stores import CLOCK, a_stamp, a_store, a_woman

TODAY = CLOCK.today()
POLICY = "as published"


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def a_pregnancy(store: SqlStore, family: str = "Berg", woman: Patient | None = None) -> Pregnancy:
    hers = woman or store.put(a_woman(family))
    return store.put(Pregnancy(id=new_id(), stamp=a_stamp(), patient_id=hers.id, opened_on=date(2026, 1, 1)))


def a_scan(
    pregnancy: Pregnancy, tenths: int = 250, on: date = TODAY, route: Route = Route.TRANSVAGINAL
) -> Scan:
    readings = (Millimetres(tenths + 10), Millimetres(tenths))
    return Scan(
        id=new_id(), stamp=a_stamp(), pregnancy_id=pregnancy.id, on=on, readings=readings, route=route
    )


def a_flag(
    pregnancy: Pregnancy, urgency: Urgency = Urgency.URGENT, state: FlagState = FlagState.OPEN
) -> Flag:
    return Flag(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        rule_id=f"RULE-{urgency.value}",
        guideline="figo",
        guideline_version="1",
        urgency=urgency,
        state=state,
        tests_hash="",
        dating_id=None,
        seen=("24.9",),
        raised_at=CLOCK.now(),
    )


def test_a_sheet_holds_everything_of_one_pregnancy_in_the_order_it_was_entered(store: SqlStore) -> None:
    other, pregnancy = a_pregnancy(store, "Dahl"), a_pregnancy(store)
    store.put(a_scan(other))
    of: dict[str, Any] = {"stamp": a_stamp(), "pregnancy_id": pregnancy.id}
    scans = tuple(store.put(a_scan(pregnancy, on=TODAY - timedelta(days=at))) for at in range(12))
    dating = store.put(Dating(id=new_id(), method=DatingMethod.ENTERED, due_on=TODAY, **of))
    symptom = store.put(Symptom(id=new_id(), kind=SymptomKind.FEVER, on=TODAY, **of))
    examination = store.put(Examination(id=new_id(), on=TODAY, **of))
    cerclage = store.put(Cerclage(id=new_id(), kind=CerclageKind.ABDOMINAL, placed_on=TODAY, **of))
    course = store.put(Progesterone(id=new_id(), kind=ProgesteroneKind.OTHER, started_on=TODAY, **of))
    flag = store.put(a_flag(pregnancy))
    discussion = store.put(
        Discussion(
            id=new_id(),
            stamp=a_stamp(),
            pregnancy_id=pregnancy.id,
            flag_ids=(flag.id,),
            held_at=CLOCK.now(),
            with_whom="Dr Dahl",
            how=ToldHow.TELEPHONE,
            decision=Decision.CERCLAGE,
        )
    )
    earlier = store.put(
        EarlierPregnancy(
            id=new_id(), stamp=a_stamp(), patient_id=pregnancy.patient_id, outcome=EarlierOutcome.LOSS
        )
    )
    ahead = (OutlookRow(TODAY, Turn.SCAN_DUE), OutlookRow(TODAY, Turn.FLAG_LAPSES, "RULE"))
    store.replace_outlook(pregnancy.id, TODAY, POLICY, ahead)
    sheet = store.sheet(pregnancy.id)
    assert (sheet.pregnancy, sheet.patient.id) == (pregnancy, pregnancy.patient_id)
    assert (sheet.scans, sheet.datings, sheet.history) == (scans, (dating,), (earlier,))
    assert (sheet.symptoms, sheet.examinations, sheet.cerclages) == ((symptom,), (examination,), (cerclage,))
    assert (sheet.progesterone, sheet.flags, sheet.discussions) == ((course,), (flag,), (discussion,))
    assert sheet.outlook == ahead


def test_a_sheet_of_no_pregnancy_is_not_found(store: SqlStore) -> None:
    with pytest.raises(NotFound):
        store.sheet(new_id())


def test_a_record_of_a_pregnancy_that_is_not_there_cannot_be_put(store: SqlStore) -> None:
    nowhere = replace(a_pregnancy(store), id=new_id())
    with pytest.raises(NotFound):
        store.put(a_scan(nowhere))


def test_pregnancies_come_newest_first_without_those_struck_out(store: SqlStore) -> None:
    woman = store.put(a_woman())
    first, wrong, last = (a_pregnancy(store, woman=woman) for _ in range(3))
    store.put(replace(wrong, struck_out="wrong woman"))
    assert store.pregnancies_of(woman.id) == (last, first)


@pytest.mark.parametrize("is_unknown", [True, False])
def test_that_her_birth_date_or_number_is_not_known_stands_in_every_row_of_her(
    store: SqlStore, is_unknown: bool
) -> None:
    asked = replace(a_woman(), born_unknown=is_unknown, number_unknown=is_unknown)
    hers = a_pregnancy(store, woman=store.put(asked))
    store.replace_outlook(hers.id, TODAY, POLICY, (OutlookRow(TODAY, Turn.SCAN_DUE),))
    (found,), (today,) = store.find_women("Berg"), store.today(TODAY)
    assert (found.born_on, found.number, today.born_on, today.number) == (None,) * 4
    assert (found.born_unknown, found.number_unknown) == (is_unknown, is_unknown)
    assert (today.born_unknown, today.number_unknown) == (is_unknown, is_unknown)


def test_an_older_pregnancy_that_is_entered_later_takes_nobodys_place(store: SqlStore) -> None:
    woman = store.put(a_woman())
    current = a_pregnancy(store, woman=woman)
    due, how = date(2026, 6, 1), DatingMethod.ENTERED
    store.put(Dating(id=new_id(), stamp=a_stamp(), pregnancy_id=current.id, method=how, due_on=due))
    older = Pregnancy(id=new_id(), stamp=a_stamp(), patient_id=woman.id, opened_on=date(2024, 1, 1))
    older = store.put(older)
    assert store.pregnancies_of(woman.id) == (current, older)
    (row,) = store.find_women("Berg")
    assert (row.pregnancy_id, row.due_on) == (current.id, due)


def families(store: SqlStore, on: date = TODAY) -> list[str]:
    return [row.name.family for row in store.today(on)]


@pytest.mark.parametrize("state", list(FlagState))
def test_today_holds_those_whose_flag_wants_an_answer(store: SqlStore, state: FlagState) -> None:
    store.put(a_flag(a_pregnancy(store), state=state))
    assert families(store) == (["Berg"] if state.wants_answer else [])


@pytest.mark.parametrize("urgency", list(Urgency))
def test_today_leaves_out_what_is_only_information(store: SqlStore, urgency: Urgency) -> None:
    store.put(a_flag(a_pregnancy(store), urgency))
    assert families(store) == (["Berg"] if urgency.wants_answer else [])


def test_a_flag_set_aside_by_another_rule_is_not_counted(store: SqlStore) -> None:
    store.put(replace(a_flag(a_pregnancy(store)), suspended=True))
    assert families(store) == []


def test_a_woman_stands_once_with_her_most_urgent_flag_and_the_number_of_others(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    for urgency in (Urgency.ROUTINE, Urgency.IMMEDIATE, Urgency.PROMPT, Urgency.INFO):
        store.put(a_flag(pregnancy, urgency))
    (row,) = store.today(TODAY)
    assert [flag.rule_id for flag in row.flags] == ["RULE-immediate"]
    assert row.more == 2


def test_two_pregnancies_of_one_woman_are_one_row(store: SqlStore) -> None:
    woman = store.put(a_woman())
    before, now = a_pregnancy(store, woman=woman), a_pregnancy(store, woman=woman)
    store.put(a_flag(before, Urgency.ROUTINE, FlagState.LAPSED))
    store.put(a_flag(now, Urgency.URGENT))
    store.replace_outlook(now.id, TODAY, POLICY, (OutlookRow(TODAY, Turn.SCAN_DUE),))
    (row,) = store.today(TODAY)
    assert (row.pregnancy_id, row.more, row.scan_due_on) == (now.id, 1, TODAY)


def test_the_most_urgent_come_first_then_those_longest_due(store: SqlStore) -> None:
    due = {"Late": 9, "Later": 3}
    for family, days in due.items():
        turn = OutlookRow(TODAY - timedelta(days=days), Turn.SCAN_DUE)
        store.replace_outlook(a_pregnancy(store, family).id, TODAY, POLICY, (turn,))
    for family, urgency in (
        ("Prompt", Urgency.PROMPT),
        ("Now", Urgency.IMMEDIATE),
        ("Soon", Urgency.ROUTINE),
    ):
        store.put(a_flag(a_pregnancy(store, family), urgency))
    assert families(store) == ["Now", "Prompt", "Soon", "Late", "Later"]


@pytest.mark.parametrize(("days", "listed"), [(-1, True), (0, True), (1, False)])
def test_a_scan_is_listed_from_the_day_it_is_due(store: SqlStore, days: int, listed: bool) -> None:
    row = OutlookRow(TODAY + timedelta(days=days), Turn.SCAN_DUE)
    store.replace_outlook(a_pregnancy(store).id, TODAY, POLICY, (row,))
    assert families(store) == (["Berg"] if listed else [])


@pytest.mark.parametrize("kind", ["patient", "pregnancy"])
def test_whoever_is_struck_out_is_not_on_today(store: SqlStore, kind: str) -> None:
    pregnancy = a_pregnancy(store)
    store.put(a_flag(pregnancy))
    wrong = store.get(Patient, pregnancy.patient_id) if kind == "patient" else pregnancy
    store.put(replace(wrong, struck_out="entered twice"))
    assert families(store) == []


def test_today_shows_her_latest_transvaginal_length(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.put(a_flag(pregnancy))
    store.put(a_scan(pregnancy, 180, TODAY - timedelta(days=7)))
    store.put(a_scan(pregnancy, 300, TODAY - timedelta(days=21)))
    store.put(a_scan(pregnancy, 400, TODAY, Route.TRANSABDOMINAL))
    store.put(replace(a_scan(pregnancy, 90, TODAY), struck_out="another woman's"))
    (row,) = store.today(TODAY)
    assert (row.last_length, row.last_scan_on) == (Millimetres(180), TODAY - timedelta(days=7))


@pytest.mark.parametrize("lengths", [(200, 310), (310, 200)])
def test_today_shows_the_shortest_of_two_scans_of_one_day(store: SqlStore, lengths: tuple[int, int]) -> None:
    pregnancy = a_pregnancy(store)
    store.put(a_flag(pregnancy))
    for tenths in lengths:
        store.put(a_scan(pregnancy, tenths))
    store.put(replace(a_scan(pregnancy, 90), struck_out="another woman's"))
    store.put(a_scan(pregnancy, 80, route=Route.TRANSABDOMINAL))
    store.put(a_scan(pregnancy, 70, TODAY - timedelta(days=1)))
    (row,) = store.today(TODAY)
    assert (row.last_length, row.last_scan_on) == (Millimetres(200), TODAY)


def test_today_uses_the_index_that_holds_only_waiting_flags(store: SqlStore) -> None:
    plan = " ".join(str(row) for row in store._session.rows(f"EXPLAIN QUERY PLAN {TODAY_SQL}", "2026-03-02"))
    assert "flags_waiting" in plan
    assert "outlook_days_scan_due" in plan
    assert "scans_counted" in plan


@pytest.mark.parametrize(
    ("turn_day", "asked", "turned"), [(1, 1, True), (1, 2, True), (1, 0, False), (0, 5, False)]
)
def test_a_pregnancy_has_turned_once_a_day_after_its_judgement_has_come(
    store: SqlStore, turn_day: int, asked: int, turned: bool
) -> None:
    pregnancy = a_pregnancy(store)
    row = OutlookRow(TODAY + timedelta(days=turn_day), Turn.WINDOW_OPENS)
    store.replace_outlook(pregnancy.id, TODAY, POLICY, (row,))
    assert store.due_for_reevaluation(TODAY + timedelta(days=asked), POLICY) == (
        (pregnancy.id,) if turned else ()
    )


def test_a_new_outlook_takes_the_place_of_the_old_one(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.replace_outlook(pregnancy.id, TODAY, POLICY, (OutlookRow(TODAY, Turn.SCAN_DUE),))
    store.replace_outlook(pregnancy.id, TODAY, POLICY, ())
    assert (store.sheet(pregnancy.id).outlook, families(store)) == ((), [])


def a_draft(user: UUID, form: str = "scan", minutes: int = 0, text: str = "24,") -> Draft:
    moment = CLOCK.now() + timedelta(minutes=minutes)
    return Draft(
        user_id=user,
        form=form,
        pregnancy_id=UUID(int=1),
        fields={"readings.0": text},
        saved_at=moment,
        woman="B",
    )


def test_a_draft_replaces_the_one_before_and_the_newest_comes_first(store: SqlStore) -> None:
    user = new_id()
    store.save_draft(a_draft(user, "scan", 0))
    store.save_draft(a_draft(user, "dating", 1))
    store.save_draft(a_draft(new_id(), "scan", 5))
    later = a_draft(user, "scan", 2, "24,5")
    store.save_draft(later)
    assert store.drafts(user) == (later, a_draft(user, "dating", 1))


def test_a_discarded_draft_is_gone_and_discarding_nothing_is_no_harm(store: SqlStore) -> None:
    user = new_id()
    store.save_draft(a_draft(user))
    store.discard_draft(user, "scan", UUID(int=1))
    store.discard_draft(user, "scan", UUID(int=1))
    assert store.drafts(user) == ()


def test_drafts_are_not_audited(store: SqlStore) -> None:
    store.save_draft(a_draft(new_id()))
    assert store._session.row("SELECT count(*) FROM audit") == (0,)


def test_the_trail_tells_what_was_there_before_and_why_it_changed(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg"))
    store.put(replace(woman, family_name="Dahl"), "married")
    corrected, first = store.trail_of(woman.id)
    assert (corrected.reason, corrected.version, corrected.record_id) == ("married", 2, woman.id)
    assert (corrected.before, corrected.previous_hash) == (first.after, first.hash)
    assert (first.before, first.previous_hash, first.seq) == ("", "", 1)


def test_the_trail_holds_all_that_is_hers_and_nothing_of_others(store: SqlStore) -> None:
    pregnancy, other = a_pregnancy(store), a_pregnancy(store, "Dahl")
    scan = store.put(a_scan(pregnancy))
    store.put(a_scan(other))
    trail = store.trail_of(pregnancy.patient_id)
    assert [entry.record_id for entry in trail] == [scan.id, pregnancy.id, pregnancy.patient_id]


def test_each_desk_has_a_chain_of_its_own(store: SqlStore) -> None:
    first = store.put(replace(a_woman("Berg"), stamp=a_stamp("Desk 1")))
    store.put(replace(a_woman("Dahl"), stamp=a_stamp("Desk 2")))
    last = store.put(replace(a_woman("Ek"), stamp=a_stamp("Desk 1")))
    (one,), (three,) = store.trail_of(first.id), store.trail_of(last.id)
    assert (one.seq, three.seq, three.previous_hash) == (1, 2, one.hash)


def test_a_woman_of_a_file_is_taken_back_by_hand_unless_her_file_was(store: SqlStore) -> None:
    batch = store.put(
        ImportBatch(id=new_id(), stamp=a_stamp(), file_name="a.csv", file_hash="", taken=1, refused=0)
    )
    woman = store.put(replace(a_woman("Ek"), batch_id=batch.id))
    assert store.women_taken_back() == ()
    gone = store.put(replace(woman, struck_out="of another clinic"), "of another clinic")
    assert store.women_taken_back() == (gone,)
    store.put(replace(batch, undone="the wrong file"), "the wrong file")
    assert store.women_taken_back() == ()


def test_an_import_names_the_women_it_wrote_about(store: SqlStore) -> None:
    batch = store.put(
        ImportBatch(id=new_id(), stamp=a_stamp(), file_name="a.csv", file_hash="", taken=2, refused=0)
    )
    known, other = a_pregnancy(store), a_pregnancy(store, "Dahl")
    store.put(replace(a_scan(known), batch_id=batch.id))
    store.put(a_scan(other))
    new = store.put(replace(a_woman("Ek"), batch_id=batch.id))
    assert store.women_of_batch(batch.id) == (known.patient_id, new.id)
    assert store.every(ImportBatch) == (batch,)


def test_a_pregnancy_judged_by_other_rules_has_turned(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.replace_outlook(pregnancy.id, TODAY, POLICY, ())
    assert store.due_for_reevaluation(TODAY, POLICY) == ()
    assert store.due_for_reevaluation(TODAY, "another policy") == (pregnancy.id,)


def test_a_pregnancy_that_is_over_is_not_judged_by_new_rules(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    store.put(replace(pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH))
    store.replace_outlook(pregnancy.id, TODAY, POLICY, ())
    assert store.due_for_reevaluation(TODAY, "another policy") == ()
