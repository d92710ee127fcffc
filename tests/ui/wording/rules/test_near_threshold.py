"""Closeness to a line in words: both directions, with the error, and never as comfort."""

from datetime import date

import pytest

from models.records.guidelines.guideline import Guideline
from models.rules.guidelines.assessment import TestKind
from models.rules.guidelines.closest_rule import nearest_of_none
from models.rules.guidelines.comparison import compare_rules
from models.rules.guidelines.near_threshold import NearEdge, NearLine, near_lines
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_sheet, all_guidelines, an_earlier_birth
from ui.wording.rules.near_threshold import edge_words, line_text, lines_texts, nearest_texts

ERROR = Millimetres.parse("4.2")
AFTER = "Measurement error ±\u00a04.2\u00a0mm."
COMFORT = ("only", "far", "normal", "safe", "low risk", "just", "still fine")


def _guidelines(*ids: str) -> tuple[Guideline, ...]:
    return tuple(g for g in all_guidelines() if g.id in ids)


def _lines(mm: str, *ids: str) -> tuple[NearLine, ...]:
    sheet = a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),))
    return near_lines(sheet.facts, TODAY, _guidelines(*ids), ERROR)


@pytest.mark.parametrize(
    ("mm", "said"),
    [
        (
            "24.9",
            "At 25.0 mm, 0.1 mm longer: 1 rule of ACOG PB 142 and 1 rule of JSOG 2023 would no longer apply.",
        ),
        ("25.1", "At 24.9 mm, 0.2 mm shorter: 1 rule of ACOG PB 142 and 1 rule of JSOG 2023 would apply."),
    ],
)
def test_rules_that_turn_at_the_same_step_are_named_together(mm: str, said: str) -> None:
    length = Millimetres.parse(mm)
    told = lines_texts(_lines(mm, "acog-142", "jsog-2023"), length, ERROR)
    assert told == (f"{mm} mm measured, error ±\u00a04.2\u00a0mm. Of what is followed here:", said)


def test_the_next_line_on_either_side_is_said_the_closer_first() -> None:
    _, first, second = lines_texts(_lines("28.0", "mfmu"), Millimetres.parse("28.0"), ERROR)
    turns = "1 rule of MFMU schedule would no longer apply"
    assert first == f"At 30.0 mm, 2.0 mm longer: {turns}, 1 rule of MFMU schedule would apply."
    assert second == f"At 24.9 mm, 3.1 mm shorter: {turns}."


def test_a_line_behind_the_next_one_is_left_to_the_table() -> None:
    lines = _lines("25.4", "mfmu", "nice-ng25", "rcog-75")
    assert len({line.tenths for line in lines if line.tenths < 0}) > 1
    told = lines_texts(lines, Millimetres.parse("25.4"), ERROR)
    assert sum("shorter" in line for line in told) == 1


def test_what_begins_and_what_ceases_at_one_step_are_told_apart() -> None:
    _, said, *_ = lines_texts(_lines("25.0", "nice-ng25"), Millimetres.parse("25.0"), ERROR)
    assert "1 rule of NICE NG25 would no longer apply, 1 rule of NICE NG25 would apply" in said


def test_one_rule_is_told_as_it() -> None:
    lines = _lines("24.9", "acog-142")
    assert line_text(lines, Millimetres.parse("24.9"), ERROR) == (
        f"At 25.0 mm, 0.1 mm longer, it would no longer apply. {AFTER}"
    )


def test_without_a_line_nearby_nothing_is_said() -> None:
    assert lines_texts((), Millimetres.parse("40.0"), ERROR) == ()
    assert line_text((), Millimetres.parse("40.0"), ERROR) == ""


def _edge(kind: TestKind, days: int, on: date, holds: bool = False) -> str:
    (guideline,) = _guidelines("aus-alliance")
    return edge_words(NearEdge(guideline, guideline.rules[0], kind, days, on, holds))


@pytest.mark.parametrize(
    ("kind", "days", "holds", "said"),
    [
        (TestKind.DAY_WINDOW, 1, False, "Its window opens in 1 day, on 02-Mar-2026."),
        (TestKind.DAY_WINDOW, 3, True, "Its window closes in 3 days, on 02-Mar-2026."),
        (TestKind.DAY_WINDOW, 0, True, "Today, 02-Mar-2026, is the last day of its window."),
        (TestKind.DAY_WINDOW, -2, False, "Its window closed 2 days ago, on 02-Mar-2026."),
        (
            TestKind.SCAN_WINDOW,
            1,
            False,
            "The scan was 1 day before its window, which begins on 02-Mar-2026.",
        ),
        (
            TestKind.SCAN_WINDOW,
            -1,
            False,
            "The scan was 1 day after its window, whose last day was 02-Mar-2026.",
        ),
    ],
)
def test_the_edge_of_a_window_is_said_with_its_day(kind: TestKind, days: int, holds: bool, said: str) -> None:
    assert _edge(kind, days, TODAY, holds) == said


def test_data_has_no_edge() -> None:
    with pytest.raises(ValueError, match="NearEdge"):
        _edge(TestKind.DATA, 0, TODAY)


def _none(sheet: PregnancySheet, *ids: str, questions: int = 0, on: date = TODAY) -> tuple[str, ...]:
    compared = compare_rules(sheet.facts, on, _guidelines(*ids), ids)
    scans = sheet.standing_scans
    near = nearest_of_none(compared, on, sheet.due_date, scans[-1].length if scans else None)
    assert near is not None
    return nearest_texts(near, questions, guarded=False)


def test_where_no_rule_applies_the_nearest_and_what_it_fails_by_are_said() -> None:
    text = "Vaginal progesterone 200 mg nightly to 36 weeks: discuss"
    assert _none(a_sheet(a_scan(mm="26.0")), "aus-alliance") == (
        "No rule followed here applies.",
        f"Nearest: {text} (Australian Preterm Birth Prevention Alliance).",
        "Not met: Length 25.0 mm or less (recorded: 26.0 mm).",
    )


def test_a_window_still_to_open_says_when() -> None:
    *_, said = _none(a_sheet(fetuses=2), "nice-ng137", on=a_day("15+5"))
    assert said.endswith("(recorded: 15+5). Its window opens on 19-Jan-2026.")


def test_rules_that_cannot_be_assessed_are_not_passed_over() -> None:
    said, *_ = _none(a_sheet(a_scan(mm="26.0")), "aus-alliance", questions=2)
    assert said == "No rule followed here is known to apply; 2 rules cannot be assessed."


@pytest.mark.parametrize("tenths", range(200, 300, 7))
def test_no_closeness_is_said_as_comfort(tenths: int) -> None:
    mm = str(Millimetres(tenths))
    every = tuple(g.id for g in all_guidelines())
    said = f" {' '.join(lines_texts(_lines(mm, *every), Millimetres(tenths), ERROR)).casefold()} "
    assert not [word for word in COMFORT if f" {word} " in said]


def test_under_a_low_placenta_the_nearest_is_named_with_what_has_to_come_before() -> None:
    sheet = a_sheet(fetuses=2)
    compared = compare_rules(sheet.facts, a_day("15+5"), _guidelines("nice-ng137"), ("nice-ng137",))
    near = nearest_of_none(compared, a_day("15+5"), sheet.due_date, None)
    assert near is not None
    _, said, _ = nearest_texts(near, 0, guarded=True)
    assert "one cervical length scan (after the senior obstetrician's word; speculum only, no finger)" in said
