"""What is told of an earlier pregnancy beyond its outcome: kept when it can be, refused when it contradicts itself."""

from typing import Any

import pytest

from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.pregnancies.history import EarlierDraft, add_earlier, check_earlier
from tests.builders import TODAY, a_sheet, keep

BIRTH = EarlierOutcome.BIRTH


def a_draft(**changes: Any) -> EarlierDraft:
    values: dict[str, Any] = {"outcome": BIRTH, "age": "30+0"} | changes
    return EarlierDraft(**values)


def codes(**changes: object) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in check_earlier(a_draft(**changes), TODAY).problems]


def test_everything_told_is_kept(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet())
    told = a_draft(
        pprom=TriState.YES,
        pprom_age=" 29+5 ",
        short_labour=TriState.YES,
        cerclage=CerclageKind.TRANSVAGINAL,
        cerclage_indication=CerclageIndication.ULTRASOUND,
        cerclage_course=CerclageCourse.FAILED,
        birth_weight="1430 g",
        alive=TriState.YES,
        note=" ward 4 ",
    )
    kept = add_earlier(desk, sheet.pregnancy.id, told)
    assert (str(kept.pprom_age), kept.birth_weight_g, kept.note) == ("29+5", 1430, "ward 4")
    assert kept.cerclage_indication is CerclageIndication.ULTRASOUND
    assert (kept.short_labour, kept.cerclage_course, kept.alive) == (
        TriState.YES,
        CerclageCourse.FAILED,
        TriState.YES,
    )


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"pprom_age": "29+5"}, "pprom_age", "pprom.age_without_yes"),
        ({"pprom": TriState.YES, "pprom_age": "30+1"}, "pprom_age", "pprom.after_the_end"),
        ({"age": "38+0", "pprom": TriState.YES, "pprom_age": "37+0"}, "pprom_age", "pprom.at_term"),
        ({"pprom": TriState.YES, "pprom_age": "soon"}, "pprom_age", "age.not_weeks_and_days"),
        (
            {"cerclage_indication": CerclageIndication.HISTORY},
            "cerclage_indication",
            "cerclage.indication_without_one",
        ),
        ({"cerclage_course": CerclageCourse.HELD}, "cerclage_course", "cerclage.course_without_one"),
        (
            {"outcome": EarlierOutcome.LOSS, "age": "", "alive": TriState.YES},
            "alive",
            "outcome.alive_without_birth",
        ),
        (
            {"outcome": EarlierOutcome.EARLY_LOSS, "age": "", "birth_weight": "300"},
            "birth_weight",
            "outcome.weight_without_birth",
        ),
        ({"birth_weight": "99"}, "birth_weight", "birth_weight.out_of_range"),
        ({"birth_weight": "7001"}, "birth_weight", "birth_weight.out_of_range"),
        ({"birth_weight": "heavy"}, "birth_weight", "birth_weight.out_of_range"),
    ],
)
def test_what_cannot_be_is_said_at_its_place(changes: dict[str, object], field: str, code: str) -> None:
    assert codes(**changes) == [(field, code)]


@pytest.mark.parametrize("weight", ["100", "7000"])
def test_a_weight_at_the_edge_is_taken(weight: str) -> None:
    assert codes(birth_weight=weight) == []


@pytest.mark.parametrize("age", ["30+0", ""])
def test_waters_may_break_on_the_day_it_ended_or_when_that_is_unknown(age: str) -> None:
    assert codes(age=age, pprom=TriState.YES, pprom_age="30+0") == []


def test_an_age_that_cannot_be_read_is_told_once() -> None:
    assert codes(age="late", pprom=TriState.YES, pprom_age="29+0") == [("age", "age.not_weeks_and_days")]
