"""The whole outcome is kept, corrected and taken back in one step each."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.store.store import SqlStore
from models.clock import FixedClock
from models.errors import Conflict, Refused, Unavailable
from models.records.history import Onset
from models.records.outcome import DeliveryMode, Sex, SutureFate
from models.records.plan import BookingState
from models.records.pregnancy import Ending
from models.records.record import ClinicalRecord, TriState
from models.records.treatment import RemovalReason
from models.rules.pregnancy.ending import standing_babies, standing_outcome, stops_progesterone
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.end import amend_ending, end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from models.views import PregnancySheet
from tests.builders import (
    NOW,
    TODAY,
    a_booking,
    a_cerclage,
    a_pregnancy,
    a_scan,
    a_sheet,
    an_earlier_birth,
    keep,
)
from tests.examples import examples
from tests.models.usecases.pregnancies.test_end_draft import a_course

DAY = timedelta(days=1)
GIRL = BabyDraft(alive=TriState.YES, weight="540", sex=Sex.FEMALE, nicu=TriState.YES)
BOY = BabyDraft(alive=TriState.NO, weight="510 g", sex=Sex.MALE)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0 with twins: a short cervix, a suture, progesterone, a booking ahead."""
    treated: dict[str, Any] = {"cerclages": (a_cerclage(),), "progesterone": (a_course(),)}
    full = a_sheet(a_scan(at="21+0", mm="22.4"), bookings=(a_booking("23+0"),), fetuses=2, **treated)
    return evaluate_pregnancy(desk, keep(desk.store, full).pregnancy.id)


def an_ending(sheet: PregnancySheet, **more: Any) -> EndingDraft:
    """Twins born by caesarean after their waters broke."""
    draft = EndingDraft(
        pregnancy_id=sheet.pregnancy.id,
        how=Ending.BIRTH,
        on=TODAY,
        onset=Onset.SPONTANEOUS,
        mode=DeliveryMode.CAESAREAN_IN_LABOUR,
        pprom=TriState.YES,
        pprom_on=TODAY - DAY,
        babies=(GIRL, BOY),
        note=" seen by Dr Osei ",
        suture=SutureFate.AT_CAESAREAN,
        stops_progesterone=True,
    )
    return replace(draft, **more)


def later(desk: Desk, minutes: int = 5) -> Desk:
    """The same desk some minutes later."""
    return replace(desk, clock=FixedClock(NOW + timedelta(minutes=minutes), TODAY))


def ended(desk: Desk, sheet: PregnancySheet, **more: Any) -> PregnancySheet:
    end_pregnancy(desk, sheet.pregnancy, an_ending(sheet, **more), "born here")
    return desk.store.sheet(sheet.pregnancy.id)


def as_it_counts(sheet: PregnancySheet) -> dict[str, Any]:
    """Everything that stands, without versions and stamps and what the rules make of it."""

    def plain(record: ClinicalRecord) -> ClinicalRecord:
        return replace(record, version=0, stamp=sheet.patient.stamp)

    kept: dict[str, Any] = {"pregnancy": plain(sheet.pregnancy), "outlook": sheet.outlook}
    for field in fields(sheet):
        records = getattr(sheet, field.name)
        if isinstance(records, tuple) and field.name not in ("flags", "outlook"):
            kept[field.name] = [plain(r) for r in records if r.stands]
    kept["open"] = {f.rule_id for f in sheet.flags if f.state.wants_answer}
    return kept


def test_the_whole_outcome_is_kept(desk: Desk, sheet: PregnancySheet) -> None:
    outcome = standing_outcome(ended(desk, sheet))
    assert outcome is not None
    assert (outcome.on, outcome.ending, outcome.onset) == (TODAY, Ending.BIRTH, Onset.SPONTANEOUS)
    assert (outcome.mode, outcome.suture) == (DeliveryMode.CAESAREAN_IN_LABOUR, SutureFate.AT_CAESAREAN)
    assert (outcome.pprom, outcome.pprom_on, outcome.note) == (TriState.YES, TODAY - DAY, "seen by Dr Osei")


def test_each_baby_is_kept_with_its_place(desk: Desk, sheet: PregnancySheet) -> None:
    girl, boy = standing_babies(ended(desk, sheet))
    assert (girl.place, girl.alive, girl.weight_g, girl.sex) == (1, TriState.YES, 540, Sex.FEMALE)
    assert (boy.place, boy.alive, boy.weight_g, boy.nicu) == (2, TriState.NO, 510, None)


def test_what_was_not_recorded_stays_not_recorded(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(fetuses=2))
    draft = EndingDraft(
        pregnancy_id=sheet.pregnancy.id, how=Ending.BIRTH, on=TODAY, babies=(BabyDraft(), BOY)
    )
    end_pregnancy(desk, sheet.pregnancy, draft, "born here")
    after = desk.store.sheet(sheet.pregnancy.id)
    outcome = standing_outcome(after)
    assert outcome is not None
    assert (outcome.onset, outcome.mode, outcome.pprom, outcome.suture) == (None, None, None, None)
    assert [baby.place for baby in standing_babies(after)] == [2]


def test_suture_and_course_end_with_it(desk: Desk, sheet: PregnancySheet) -> None:
    after = ended(desk, sheet)
    (suture,), (course,) = after.cerclages, after.progesterone
    assert (suture.removed_on, suture.removal_reason) == (TODAY, RemovalReason.CAESAREAN)
    assert (course.stopped_on, bool(course.stopped_because)) == (TODAY, True)
    assert stops_progesterone(after)


def test_a_suture_that_stays_and_a_course_nobody_stopped_are_left_alone(
    desk: Desk, sheet: PregnancySheet
) -> None:
    after = ended(desk, sheet, suture=SutureFate.LEFT, stops_progesterone=False)
    assert (after.cerclages, after.progesterone) == (sheet.cerclages, sheet.progesterone)
    assert not stops_progesterone(after)


endings = st.fixed_dictionaries(
    {
        "how": st.sampled_from([Ending.BIRTH, Ending.TERMINATION]),
        "on": st.integers(0, 6).map(lambda days: TODAY - days * DAY),
        "pprom_on": st.just(TODAY - 7 * DAY),
        "suture": st.sampled_from(SutureFate),
        "stops_progesterone": st.booleans(),
        "babies": st.lists(st.sampled_from([BabyDraft(), BOY]), max_size=2).map(tuple),
    }
)


@settings(
    max_examples=examples(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(first=endings, second=endings, is_amended=st.booleans())
def test_taken_back_everything_counts_as_before(
    desk: Desk, sheet: PregnancySheet, first: dict[str, Any], second: dict[str, Any], is_amended: bool
) -> None:
    before = as_it_counts(desk.store.sheet(sheet.pregnancy.id))
    now = desk.store.sheet(sheet.pregnancy.id)
    over = ended(desk, now, **first)
    if is_amended:
        amend_ending(later(desk), over, an_ending(over, **second), "misread")
    latest = desk.store.sheet(sheet.pregnancy.id)
    undo_ending(later(desk, 9), latest.pregnancy, "wrong woman")
    assert as_it_counts(desk.store.sheet(sheet.pregnancy.id)) == before


def test_outcome_and_babies_are_struck_out_with_the_reason(desk: Desk, sheet: PregnancySheet) -> None:
    undo_ending(desk, ended(desk, sheet).pregnancy, " wrong woman ")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert {r.struck_out for r in (*after.outcomes, *after.babies)} == {"wrong woman"}
    assert (standing_outcome(after), standing_babies(after)) == (None, ())


def test_what_was_corrected_since_the_end_stays(desk: Desk, sheet: PregnancySheet) -> None:
    over = ended(desk, sheet)
    (suture,) = over.cerclages
    desk.store.put(replace(suture, removed_on=TODAY - DAY), "the day before")
    undo_ending(desk, over.pregnancy, "wrong woman")
    assert desk.store.sheet(sheet.pregnancy.id).cerclages[0].removed_on == TODAY - DAY


def test_the_outcome_is_corrected_with_a_reason_and_ends_nothing_anew(
    desk: Desk, sheet: PregnancySheet
) -> None:
    over = ended(desk, sheet)
    changed = an_ending(
        over, on=TODAY - DAY, suture=SutureFate.LEFT, stops_progesterone=False, babies=(GIRL,)
    )
    amend_ending(later(desk), over, changed, "misread")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert (after.pregnancy.ended_on, after.pregnancy.ended_as) == (TODAY - DAY, Ending.BIRTH)
    assert (after.cerclages[0].removed_on, after.progesterone[0].stopped_on) == (None, None)
    assert [(o.version, o.on) for o in after.outcomes] == [(2, TODAY - DAY)]
    assert [b.struck_out for b in after.babies] == [None, "misread"]
    assert [b.state for b in after.bookings] == [BookingState.CANCELLED]


def test_a_corrected_day_moves_suture_and_course_with_it(desk: Desk, sheet: PregnancySheet) -> None:
    over = ended(desk, sheet)
    amend_ending(desk, over, an_ending(over, on=TODAY - DAY), "misread")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert (after.cerclages[0].removed_on, after.progesterone[0].stopped_on) == (TODAY - DAY, TODAY - DAY)


def test_adding_to_an_outcome_needs_no_reason(desk: Desk, sheet: PregnancySheet) -> None:
    over = ended(desk, sheet, onset=None, babies=(replace(GIRL, weight=""),), stops_progesterone=False)
    amend_ending(desk, over, an_ending(over), "")
    after = desk.store.sheet(sheet.pregnancy.id)
    assert [(b.place, b.weight_g, b.version) for b in after.babies] == [(1, 540, 2), (2, 510, 1)]
    assert after.pregnancy.version == over.pregnancy.version


@pytest.mark.parametrize(
    "change",
    [
        {"on": TODAY - DAY},
        {"mode": None},
        {"note": "seen by nobody"},
        {"babies": (GIRL,)},
        {"babies": (replace(GIRL, weight="541"), BOY)},
        {"stops_progesterone": False},
    ],
)
def test_changing_what_was_recorded_needs_a_reason(
    desk: Desk, sheet: PregnancySheet, change: dict[str, Any]
) -> None:
    over = ended(desk, sheet)
    with pytest.raises(Refused) as refused:
        amend_ending(desk, over, an_ending(over, **change), " ")
    assert [p.code for p in refused.value.problems] == ["reason.missing"]
    assert desk.store.sheet(sheet.pregnancy.id) == over


def test_an_end_recorded_without_an_outcome_is_completed(desk: Desk) -> None:
    old = a_sheet(bookings=(a_booking("23+0", state=BookingState.CANCELLED),))
    over = replace(old.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    shown = keep(desk.store, replace(old, pregnancy=over))
    draft = EndingDraft(pregnancy_id=over.id, how=Ending.BIRTH, on=TODAY, mode=DeliveryMode.VAGINAL)
    outcome = amend_ending(desk, shown, draft)
    assert (outcome.version, outcome.mode) == (1, DeliveryMode.VAGINAL)
    with pytest.raises(Refused):
        amend_ending(desk, desk.store.sheet(over.id), replace(draft, on=TODAY - DAY))
    undo_ending(desk, desk.store.sheet(over.id).pregnancy, "wrong woman")
    assert desk.store.sheet(over.id).pregnancy.ended_on is None


def test_nothing_is_corrected_while_it_goes_on_or_for_another_woman(
    desk: Desk, sheet: PregnancySheet
) -> None:
    other = replace(an_ending(sheet), pregnancy_id=a_pregnancy().id)
    with pytest.raises(Refused) as refused:
        amend_ending(desk, sheet, other, "misread")
    assert {p.code for p in refused.value.problems} == {"pregnancy.goes_on", "record.of_another_woman"}


def test_an_outcome_changed_at_another_desk_is_not_overwritten(desk: Desk, sheet: PregnancySheet) -> None:
    over = ended(desk, sheet)
    amend_ending(desk, over, an_ending(over, note="first"), "first")
    with pytest.raises(Conflict):
        amend_ending(desk, over, an_ending(over, note="second"), "second")
    outcome = standing_outcome(desk.store.sheet(sheet.pregnancy.id))
    assert outcome is not None
    assert outcome.note == "first"


def test_one_that_stands_in_her_history_is_not_undone(desk: Desk, sheet: PregnancySheet) -> None:
    over = ended(desk, sheet)
    earlier = replace(an_earlier_birth(), patient_id=sheet.patient.id, recorded_as=sheet.pregnancy.id)
    desk.store.put(earlier)
    with pytest.raises(Refused) as refused:
        undo_ending(desk, over.pregnancy, "wrong woman")
    assert [p.code for p in refused.value.problems] == ["pregnancy.in_history"]


@pytest.mark.parametrize("deed", ["end", "amend", "undo"])
def test_what_fails_at_the_last_moment_changes_nothing(
    desk: Desk, store: SqlStore, sheet: PregnancySheet, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    before = sheet if deed == "end" else ended(desk, sheet)
    doing: dict[str, Callable[[], object]] = {
        "end": lambda: end_pregnancy(desk, before.pregnancy, an_ending(before), "born here"),
        "amend": lambda: amend_ending(desk, before, an_ending(before, on=TODAY - DAY), "misread"),
        "undo": lambda: undo_ending(desk, before.pregnancy, "wrong woman"),
    }
    monkeypatch.setattr(store, "replace_outlook", full)
    with pytest.raises(Unavailable):
        doing[deed]()
    assert store.sheet(sheet.pregnancy.id) == before
