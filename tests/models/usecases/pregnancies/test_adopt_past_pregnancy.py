"""A pregnancy that is over is offered as an earlier one, and taken over once it was reviewed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.errors import Refused
from models.records.finding import SymptomKind
from models.records.history import (
    CerclageCourse,
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
    EarlierQuestion,
    Onset,
)
from models.records.outcome import Baby, Outcome, SutureFate
from models.records.pregnancy import Ending, Pregnancy
from models.records.record import TriState
from models.records.treatment import RemovalReason
from models.usecases.desk import Desk
from models.usecases.pregnancies.adopt_past_pregnancy import adopt_past_pregnancy, as_earlier, offered_history
from models.usecases.pregnancies.history import (
    EarlierDraft,
    add_earlier,
    record_history_complete,
    strike_out_earlier,
)
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    TODAY,
    a_cerclage,
    a_day,
    a_patient,
    a_pregnancy,
    a_sheet,
    a_symptom,
    an_examination,
    keep,
    next_id,
)

DAY = timedelta(days=1)


def over(how: Ending | None = Ending.BIRTH, at: str = "22+0", **more: Any) -> PregnancySheet:
    """A pregnancy that ended so at that age; `more` as in the sheet or in the outcome."""
    in_outcome = {
        name: more.pop(name) for name in ("onset", "pprom", "pprom_on", "suture", "note") if name in more
    }
    sheet = a_sheet(**more)
    pregnancy = replace(sheet.pregnancy, ended_on=a_day(at), ended_as=how)
    outcome = Outcome(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=pregnancy.id,
        on=a_day(at),
        ending=how or Ending.BIRTH,
        **in_outcome,
    )
    return replace(sheet, pregnancy=pregnancy, outcomes=(outcome,))


def a_baby(place: int = 1, weight: int | None = 540, alive: TriState | None = TriState.YES) -> Baby:
    """One baby of the pregnancy."""
    return Baby(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), place=place, weight_g=weight, alive=alive)


def a_newer(desk: Desk, sheet: PregnancySheet) -> Pregnancy:
    """The next pregnancy of the same woman, opened today."""
    return desk.store.put(replace(a_pregnancy(sheet.patient, history_taken=False), opened_on=TODAY))


def test_what_is_recorded_is_offered_and_nothing_else() -> None:
    known: dict[str, Any] = {
        "onset": Onset.SPONTANEOUS,
        "pprom": TriState.YES,
        "pprom_on": a_day("21+5"),
        "note": "in Leeds",
    }
    assert as_earlier(over(babies=(a_baby(),), **known)) == EarlierDraft(
        outcome=EarlierOutcome.BIRTH,
        age="22+0",
        onset=Onset.SPONTANEOUS,
        pprom=TriState.YES,
        ended_on=TODAY,
        pprom_age="21+5",
        birth_weight="540",
        alive=TriState.YES,
        note="in Leeds",
        not_asked=(EarlierQuestion.PAINLESS_DILATION, EarlierQuestion.SHORT_LABOUR),
    )


def test_what_was_not_recorded_is_offered_as_not_recorded() -> None:
    plain = EarlierDraft(
        outcome=EarlierOutcome.BIRTH, age="22+0", ended_on=TODAY, not_asked=tuple(EarlierQuestion)
    )
    assert as_earlier(over()) == plain
    assert as_earlier(replace(over(), outcomes=())) == plain
    assert as_earlier(over(babies=(a_baby(weight=None, alive=None),))) == plain


@pytest.mark.parametrize(
    ("how", "at", "outcome"),
    [
        (Ending.LOSS, "13+6", EarlierOutcome.EARLY_LOSS),
        (Ending.LOSS, "14+0", EarlierOutcome.LOSS),
        (Ending.TERMINATION, "13+0", EarlierOutcome.TERMINATION),
        (None, "20+0", None),
    ],
)
def test_a_loss_is_early_before_14_weeks(how: Ending | None, at: str, outcome: EarlierOutcome | None) -> None:
    assert as_earlier(over(how, at)).outcome is outcome


def test_without_a_due_date_age_and_kind_of_loss_are_left_to_her() -> None:
    draft = as_earlier(over(Ending.LOSS, due=None, pprom_on=TODAY, pprom=TriState.YES))
    assert (draft.outcome, draft.age, draft.pprom_age) == (None, "", "")


def test_how_it_ended_elsewhere_is_left_to_her() -> None:
    draft = as_earlier(over(Ending.TRANSFER, note="to Dr Osei, Leeds"))
    assert (draft.outcome, draft.age, draft.ended_on) == (None, "", None)
    assert draft.note == "to Dr Osei, Leeds"


def test_several_babies_have_their_weights_in_the_note() -> None:
    babies = (a_baby(2, 510, TriState.NO), a_baby(1, 540))
    draft = as_earlier(over(fetuses=2, babies=babies))
    assert (draft.birth_weight, draft.alive, draft.note) == ("", None, "1: 540 g, 2: 510 g")
    both = (a_baby(1), a_baby(2, None))
    assert as_earlier(over(babies=both, note="in Leeds")).alive is TriState.YES
    assert as_earlier(over(babies=both, note="in Leeds")).note == "in Leeds; 1: 540 g"


@pytest.mark.parametrize(
    ("dilation", "bleeds", "answer"),
    [
        ("2.0", False, TriState.YES),
        ("0.0", False, TriState.UNKNOWN),
        ("2.0", True, TriState.UNKNOWN),
        (None, False, TriState.UNKNOWN),
    ],
)
def test_dilation_without_a_cause_was_painless(
    dilation: str | None, *, bleeds: bool, answer: TriState
) -> None:
    examination = replace(an_examination(dilation=dilation, on=a_day("20+0")), effacement_percent=50)
    symptoms = (a_symptom(SymptomKind.BLEEDING, on=a_day("19+0")),) if bleeds else ()
    draft = as_earlier(over(Ending.LOSS, examinations=(examination,), symptoms=symptoms))
    assert draft.painless_dilation is answer


@pytest.mark.parametrize(
    ("reason", "how", "at", "more", "course"),
    [
        (RemovalReason.PLANNED, Ending.BIRTH, "30+0", {}, CerclageCourse.HELD),
        (RemovalReason.CAESAREAN, Ending.BIRTH, "30+0", {}, CerclageCourse.HELD),
        (RemovalReason.PPROM, Ending.BIRTH, "30+0", {}, CerclageCourse.REMOVED_EARLY),
        (RemovalReason.LABOUR, Ending.LOSS, "20+0", {"onset": Onset.SPONTANEOUS}, CerclageCourse.FAILED),
        (RemovalReason.LABOUR, Ending.LOSS, "20+0", {"onset": Onset.INDICATED}, None),
        (RemovalReason.LABOUR, Ending.BIRTH, "36+6", {}, None),
        (RemovalReason.LABOUR, Ending.BIRTH, "37+0", {}, CerclageCourse.HELD),
        (None, Ending.BIRTH, "37+0", {"suture": SutureFate.LEFT}, CerclageCourse.HELD),
        (None, Ending.BIRTH, "37+0", {}, None),
    ],
)
def test_how_the_suture_went_is_offered_where_the_record_settles_it(
    reason: RemovalReason | None, how: Ending, at: str, more: dict[str, Any], course: CerclageCourse | None
) -> None:
    suture = replace(a_cerclage(), removal_reason=reason, removed_on=a_day(at) if reason else None)
    draft = as_earlier(over(how, at, cerclages=(a_cerclage(placed="12+0", removed="12+3"), suture), **more))
    assert (draft.cerclage, draft.cerclage_course) == (CerclageKind.TRANSVAGINAL, course)


@pytest.mark.parametrize("why", [None, *CerclageIndication])
def test_why_the_suture_was_placed_is_offered_as_it_was_recorded(why: CerclageIndication | None) -> None:
    suture = replace(a_cerclage(), indication=why)
    assert as_earlier(over(Ending.BIRTH, cerclages=(suture,))).cerclage_indication is why


def test_of_a_pregnancy_without_an_outcome_the_course_is_left_to_her() -> None:
    sheet = replace(over(Ending.LOSS, cerclages=(a_cerclage(),)), outcomes=())
    assert as_earlier(sheet).cerclage_course is None


def test_only_what_is_over_is_offered_the_oldest_first(desk: Desk) -> None:
    first = keep(desk.store, over())
    second = desk.store.put(replace(a_pregnancy(first.patient), ended_on=TODAY, ended_as=Ending.LOSS))
    a_newer(desk, first)
    offered = offered_history(desk, first.patient.id)
    assert [o.pregnancy_id for o in offered] == [first.pregnancy.id, second.id]
    assert offered[0].draft == as_earlier(desk.store.sheet(first.pregnancy.id))


def test_offering_says_nothing_about_the_history_and_taking_over_ends_the_offer(desk: Desk) -> None:
    sheet = keep(desk.store, over())
    newer = a_newer(desk, sheet)
    (offered,) = offered_history(desk, sheet.patient.id)
    assert not desk.store.sheet(newer.id).pregnancy.history_taken
    earlier = adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, offered.draft)
    assert earlier.recorded_as == sheet.pregnancy.id
    assert offered_history(desk, sheet.patient.id) == ()
    assert desk.store.sheet(newer.id).history == (earlier,)


def a_taken_over(desk: Desk) -> tuple[PregnancySheet, Pregnancy, EarlierPregnancy]:
    """A birth of this record, the next pregnancy, and the birth as its earlier one."""
    sheet = keep(desk.store, over())
    newer = a_newer(desk, sheet)
    (offered,) = offered_history(desk, sheet.patient.id)
    return sheet, newer, adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, offered.draft)


def test_taking_one_over_does_not_say_that_there_were_no_others(desk: Desk) -> None:
    _, newer, _ = a_taken_over(desk)
    kept = desk.store.sheet(newer.id)
    assert (kept.pregnancy.history_taken, kept.facts.history) == (False, None)
    assert "RCOG75-NOINC" not in {f.rule_id for f in kept.flags}


def test_a_history_taken_before_stays_taken_with_the_one_taken_over(desk: Desk) -> None:
    sheet = keep(desk.store, over())
    newer = desk.store.put(replace(a_newer(desk, sheet), stamp=desk.stamp(), history_taken=True))
    (offered,) = offered_history(desk, sheet.patient.id)
    earlier = adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, offered.draft)
    assert desk.store.sheet(newer.id).facts.history == (earlier,)


def test_said_to_be_all_it_is_her_history(desk: Desk) -> None:
    _, newer, earlier = a_taken_over(desk)
    assert record_history_complete(desk, newer.id).history_taken
    assert desk.store.sheet(newer.id).facts.history == (earlier,)


def test_with_another_one_added_by_somebody_both_are_her_history(desk: Desk) -> None:
    _, newer, earlier = a_taken_over(desk)
    other = add_earlier(desk, newer.id, EarlierDraft(outcome=EarlierOutcome.EARLY_LOSS))
    assert desk.store.sheet(newer.id).facts.history == (earlier, other)


def test_it_is_no_earlier_pregnancy_of_itself(desk: Desk) -> None:
    sheet, _, earlier = a_taken_over(desk)
    kept = desk.store.sheet(sheet.pregnancy.id)
    assert (kept.history, kept.earlier, kept.facts.history) == ((earlier,), (), ())


def test_struck_out_again_it_takes_nothing_from_its_own_history(desk: Desk) -> None:
    sheet, newer, earlier = a_taken_over(desk)
    record_history_complete(desk, newer.id)
    strike_out_earlier(desk, earlier, "wrong woman")
    assert desk.store.sheet(sheet.pregnancy.id).facts.history == ()
    assert desk.store.sheet(newer.id).facts.history is None


def test_it_is_taken_over_once_and_offered_again_when_struck_out(desk: Desk) -> None:
    sheet = keep(desk.store, over())
    newer = a_newer(desk, sheet)
    (offered,) = offered_history(desk, sheet.patient.id)
    earlier = adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, offered.draft)
    with pytest.raises(Refused) as refused:
        adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, replace(offered.draft, age="21+0"))
    assert [p.code for p in refused.value.problems] == ["history.carried"]
    strike_out_earlier(desk, earlier, "wrong woman")
    assert offered_history(desk, sheet.patient.id) == (offered,)


def test_one_that_goes_on_or_is_anothers_is_not_taken_over(desk: Desk) -> None:
    other = replace(a_sheet(), patient=a_patient(number=None))
    hers, going = keep(desk.store, over()), keep(desk.store, other)
    draft = as_earlier(hers)
    for pregnancy_id, ended_id, code in (
        (going.pregnancy.id, going.pregnancy.id, "pregnancy.goes_on"),
        (going.pregnancy.id, hers.pregnancy.id, "history.not_hers"),
    ):
        with pytest.raises(Refused) as refused:
            adopt_past_pregnancy(desk, pregnancy_id, ended_id, draft)
        assert [p.code for p in refused.value.problems] == [code]


def test_a_draft_that_cannot_stand_is_refused_with_nothing_kept(desk: Desk) -> None:
    sheet = keep(desk.store, over(Ending.TRANSFER))
    newer = a_newer(desk, sheet)
    (offered,) = offered_history(desk, sheet.patient.id)
    with pytest.raises(Refused):
        adopt_past_pregnancy(desk, newer.id, offered.pregnancy_id, offered.draft)
    assert desk.store.sheet(newer.id).history == ()
