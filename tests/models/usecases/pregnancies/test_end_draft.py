"""What cannot stand in the form of how a pregnancy ended, each at its field and all at once."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.records.history import Onset
from models.records.outcome import Baby, DeliveryMode, SutureFate
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.treatment import Progesterone, ProgesteroneKind
from models.usecases.filling import read
from models.usecases.pregnancies.end_draft import (
    BabyDraft,
    EndingDraft,
    check_ending,
    doubts_of_ending,
)
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_cerclage, a_day, a_sheet, next_id

DAY = timedelta(days=1)


def a_course(started: str = "16+0") -> Progesterone:
    """A course that nobody has stopped."""
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day(started),
    )


def at(weeks: str, **more: Any) -> PregnancySheet:
    """A pregnancy that is so old today."""
    return a_sheet(due=TODAY + (a_day("40+0") - a_day(weeks)), **more)


def found(sheet: PregnancySheet, how: Ending | None = Ending.BIRTH, **more: Any) -> set[tuple[str, str]]:
    """The field and code of everything wrong with an end today."""
    draft = EndingDraft(pregnancy_id=sheet.pregnancy.id, how=how, on=TODAY)
    problems = check_ending(sheet, replace(draft, **more), TODAY)
    return {(problem.field, problem.code) for problem in problems}


def test_everything_wrong_is_told_at_once() -> None:
    sheet = a_sheet(cerclages=(a_cerclage(),))
    babies = (BabyDraft(alive=TriState.YES, weight="99"), BabyDraft(weight="900"))
    assert found(sheet, Ending.LOSS, on=None, pprom_on=TODAY, mode=DeliveryMode.VAGINAL, babies=babies) == {
        ("on", "date.missing"),
        ("pprom_on", "pprom.day_without_yes"),
        ("mode", "outcome.mode_with_loss"),
        ("suture", "suture.fate_missing"),
        ("weight_1", "birth_weight.out_of_range"),
        ("alive_1", "outcome.alive_without_birth"),
        ("babies", "outcome.more_babies"),
    }


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("100", 100),
        ("7000", 7000),
        (" 3420 g", 3420),
        ("", None),
        ("99", None),
        ("7001", None),
        ("3.4", None),
    ],
)
def test_a_birth_weight_lies_between_100_and_7000_grams(text: str, weight: int | None) -> None:
    said = read(Baby, BabyDraft(weight=text))
    assert said.values.get("weight_g") == weight
    assert bool(said.problems) == (weight is None and bool(text))


@pytest.mark.parametrize("answer", [None, TriState.NO, TriState.UNKNOWN])
def test_a_day_of_broken_waters_needs_the_answer_yes(answer: TriState | None) -> None:
    assert found(a_sheet(), pprom=answer, pprom_on=TODAY) == {("pprom_on", "pprom.day_without_yes")}
    assert found(a_sheet(), pprom=TriState.YES, pprom_on=TODAY) == set()


def test_the_waters_do_not_break_after_the_end() -> None:
    sheet, yes = a_sheet(), TriState.YES
    assert found(sheet, on=TODAY - DAY, pprom=yes, pprom_on=TODAY - DAY) == set()
    late = found(sheet, on=TODAY - DAY, pprom=yes, pprom_on=TODAY)
    assert late == {("pprom_on", "pprom.day_after_the_end")}


@pytest.mark.parametrize(("weeks", "codes"), [("36+6", set()), ("37+0", {("pprom_on", "pprom.day_at_term")})])
def test_waters_that_break_at_term_do_not_break_early(weeks: str, codes: set[tuple[str, str]]) -> None:
    assert found(at(weeks), pprom=TriState.YES, pprom_on=TODAY) == codes


def test_without_a_due_date_any_day_of_broken_waters_can_be() -> None:
    sheet = a_sheet(due=None)
    assert found(sheet, pprom=TriState.YES, pprom_on=sheet.pregnancy.opened_on - DAY) == set()


@pytest.mark.parametrize("on", [date(2020, 1, 1), TODAY + DAY])
def test_waters_break_in_this_pregnancy_and_not_tomorrow(on: date) -> None:
    codes = {code for _, code in found(a_sheet(), on=None, pprom=TriState.YES, pprom_on=on)}
    assert codes & {"event.outside_pregnancy", "date.in_future"}


def test_a_termination_may_have_a_mode_and_a_loss_may_not() -> None:
    mode: dict[str, Any] = {"mode": DeliveryMode.VAGINAL}
    assert found(a_sheet(), Ending.TERMINATION, **mode) == set()
    assert found(a_sheet(), Ending.LOSS, **mode) == {("mode", "outcome.mode_with_loss")}


def test_a_woman_who_moved_has_no_birth_here() -> None:
    babies = (BabyDraft(), BabyDraft(alive=TriState.YES))
    more: dict[str, Any] = {"onset": Onset.SPONTANEOUS, "mode": DeliveryMode.VAGINAL, "babies": babies}
    wrong = found(a_sheet(fetuses=2), Ending.TRANSFER, **more)
    assert wrong == {(field, "outcome.goes_on_elsewhere") for field in ("onset", "mode", "alive_2")}


@pytest.mark.parametrize("how", [Ending.LOSS, Ending.TERMINATION])
def test_only_a_birth_is_of_a_living_child(how: Ending) -> None:
    living, dead = (BabyDraft(alive=TriState.YES),), (BabyDraft(alive=TriState.NO),)
    assert found(a_sheet(), how, babies=living) == {("alive_1", "outcome.alive_without_birth")}
    assert found(a_sheet(), how, babies=dead) == set()


@pytest.mark.parametrize(("weeks", "is_wrong"), [("13+6", True), ("14+0", False)])
def test_an_early_loss_has_no_birth_weight(weeks: str, is_wrong: bool) -> None:
    codes = found(at(weeks), Ending.LOSS, babies=(BabyDraft(weight="120"),))
    assert codes == ({("weight_1", "outcome.weight_without_birth")} if is_wrong else set())


def test_without_a_due_date_no_loss_is_known_to_be_early() -> None:
    assert found(a_sheet(due=None), Ending.LOSS, babies=(BabyDraft(weight="120"),)) == set()


def test_more_babies_than_fetuses_are_asked_about() -> None:
    two: dict[str, Any] = {"babies": (BabyDraft(alive=TriState.YES), BabyDraft(alive=TriState.YES))}
    assert found(a_sheet(), **two) == {("babies", "outcome.more_babies")}
    assert found(a_sheet(), **two, confirms_babies=True) == set()
    assert found(a_sheet(fetuses=2), **two) == set()
    assert found(a_sheet(fetuses=None), **two) == set()


def test_what_became_of_an_open_suture_has_to_be_said() -> None:
    sheet = a_sheet(cerclages=(a_cerclage(),))
    assert found(sheet) == {("suture", "suture.fate_missing")}
    assert found(sheet, Ending.TRANSFER) == set()
    assert found(sheet, suture=SutureFate.LEFT) == set()
    assert found(a_sheet(), suture=SutureFate.LEFT) == {("suture", "suture.not_in_place")}


def test_a_suture_leaves_with_a_woman_who_moves() -> None:
    sheet = a_sheet(cerclages=(a_cerclage(),))
    assert found(sheet, Ending.TRANSFER, suture=SutureFate.LEFT) == set()
    wrong = {("suture", "outcome.goes_on_elsewhere")}
    assert found(sheet, Ending.TRANSFER, suture=SutureFate.IN_LABOUR) == wrong


def test_a_suture_comes_out_at_a_caesarean_only_where_there_was_one() -> None:
    fate: dict[str, Any] = {"suture": SutureFate.AT_CAESAREAN}
    sheet = a_sheet(cerclages=(a_cerclage(),))
    assert found(sheet, **fate) == set()
    assert found(sheet, **fate, mode=DeliveryMode.CAESAREAN_PLANNED) == set()
    assert found(sheet, **fate, mode=DeliveryMode.VAGINAL) == {("suture", "suture.no_caesarean")}


def test_a_suture_left_for_a_caesarean_does_not_come_out_in_labour() -> None:
    sheet = a_sheet(cerclages=(replace(a_cerclage(), left_for_caesarean=True),))
    assert found(sheet, suture=SutureFate.IN_LABOUR) == {("suture", "suture.stays_for_caesarean")}
    assert found(sheet, suture=SutureFate.AT_CAESAREAN) == set()


def test_no_pregnancy_ends_before_its_suture_was_placed() -> None:
    left: dict[str, Any] = {"suture": SutureFate.LEFT}
    sheet = a_sheet(cerclages=(a_cerclage(placed="20+0"),))
    assert found(sheet, on=a_day("20+0"), **left) == set()
    assert found(sheet, on=a_day("20+0") - DAY, **left) == {("on", "ending.before_suture")}


def test_no_course_stops_before_it_began() -> None:
    sheet, early = a_sheet(progesterone=(a_course("20+0"),)), a_day("20+0") - DAY
    assert found(sheet, on=early) == set()
    assert found(sheet, on=early + DAY, stops_progesterone=True) == set()
    wrong = {("progesterone", "event.ends_before_it_begins")}
    assert found(sheet, on=early, stops_progesterone=True) == wrong


@pytest.mark.parametrize(
    ("weeks", "how", "alive", "is_asked"),
    [
        ("23+6", Ending.BIRTH, None, True),
        ("23+6", Ending.BIRTH, TriState.NO, True),
        ("23+6", Ending.BIRTH, TriState.YES, False),
        ("24+0", Ending.BIRTH, None, False),
        ("23+6", Ending.LOSS, None, False),
    ],
)
def test_a_birth_before_24_weeks_deserves_a_question_unless_a_baby_lives(
    weeks: str, how: Ending, alive: TriState | None, is_asked: bool
) -> None:
    sheet = at(weeks)
    draft = EndingDraft(pregnancy_id=sheet.pregnancy.id, how=how, on=TODAY, babies=(BabyDraft(alive=alive),))
    doubts = [(p.code, p.values) for p in doubts_of_ending(sheet, draft)]
    assert doubts == ([("outcome.early_birth", (weeks, "24+0"))] if is_asked else [])


@pytest.mark.parametrize(("due", "on"), [(None, TODAY), (TODAY, None), (TODAY + 400 * DAY, TODAY)])
def test_without_an_age_there_is_no_such_question(due: date | None, on: date | None) -> None:
    sheet = a_sheet(due=due)
    assert doubts_of_ending(sheet, EndingDraft(pregnancy_id=next_id(), how=Ending.BIRTH, on=on)) == ()
