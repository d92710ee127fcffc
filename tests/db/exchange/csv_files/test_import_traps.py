"""Ten small files that were once taken with another meaning than they had; each with what is right for it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import Arrival, SiftedFile, SiftedLine, Sifting
from models.records.importing.reading_plan import Encoding, Meaning, QuestionKind, ReadingPlan
from models.records.record import TriState
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.values.age import DueDate, GestationalAge

TRAPS = Path(__file__).parents[3] / "vectors" / "imports" / "traps"
TODAY = date(2026, 11, 29)


def plan_of(name: str) -> ReadingPlan:
    return CsvFiles().guess(next(TRAPS.glob(f"{name}-*.csv")))


def preview_of(name: str, plan: ReadingPlan | None = None) -> SiftedFile:
    path = next(TRAPS.glob(f"{name}-*.csv"))
    return sift(CsvFiles().lines(path, plan or plan_of(name)), KnownWomen(), TODAY)


def arrivals(name: str, plan: ReadingPlan | None = None) -> list[Arrival]:
    """Every line of a file of which each is accepted."""
    preview = preview_of(name, plan)
    assert {line.verdict for line in preview.lines} == {Sifting.ACCEPTED}, preview
    return [line.line.arrival for line in preview.lines if line.line.arrival]


def codes(line: SiftedLine) -> list[str]:
    return [problem.code for problem in line.reasons]


def test_visits_side_by_side_are_one_scan_each_with_its_own_day() -> None:
    scans = [(a.on, str(a.due and a.due.age_at(a.on)), [str(r) for r in a.readings]) for a in arrivals("d01")]
    assert scans == [
        (date(2026, 9, 8), "17+6", ["34.0"]),
        (date(2026, 9, 29), "20+6", ["29.0"]),
        (date(2026, 10, 20), "23+6", ["22.0"]),
    ]


def test_two_due_dates_are_asked_and_the_one_that_was_chosen_counts() -> None:
    plan = plan_of("d02")
    assert [(q.ask, q.column, q.places) for q in plan.questions] == [
        (QuestionKind.CANDIDATES, Meaning.DUE_ON, (4, 5))
    ]
    (chosen,) = arrivals("d02", plan.with_column(5, Meaning.DUE_ON))
    assert (chosen.due_on, chosen.due and chosen.due.age_at(chosen.on)) == (
        date(2027, 2, 10),
        GestationalAge.of(21, 6),
    )


def test_a_column_that_counts_lines_is_no_hospital_number() -> None:
    assert [str(a.number) for a in arrivals("d03")] == ["K 410 3", "K 410 4"]


def test_birth_dates_are_month_first_where_their_column_proves_it_although_scan_dates_are_not() -> None:
    read = arrivals("d04")
    assert [a.born_on for a in read] == [
        date(1992, 11, 25),
        date(1989, 4, 9),
        date(1994, 2, 7),
        date(1991, 1, 12),
    ]
    assert {a.on for a in read} == {date(2026, 10, 6)}


def test_lengths_that_the_keyboard_asks_about_are_asked_here_too() -> None:
    lines = {
        (s.line.arrival.family_name, s.line.number): s for s in preview_of("d05").lines if s.line.arrival
    }
    accepted = [name for (name, _), line in lines.items() if line.verdict is Sifting.ACCEPTED]
    assert accepted == [*(f"Plain{n}" for n in range(8)), "Drop"]
    assert [codes(lines[key]) for key in (("Zero", 10), ("Tenth", 11), ("Drop", 13))] == [
        ["length.zero"],
        ["length.centimetres"],
        ["length.jump"],
    ]


def test_signs_in_a_remark_are_read_with_it_or_not_at_all() -> None:
    read = arrivals("d06")
    assert [(a.funnel, a.sludge, a.note) for a in read] == [
        (TriState.NO, TriState.NO, "funnel (-), sludge (-)"),
        (None, None, "funnel?"),
        (TriState.YES, None, "funnel"),
    ]


def test_nulliparous_is_asked_and_primigravida_is_no_earlier_pregnancy() -> None:
    first, second = preview_of("d07").lines
    assert (first.verdict, codes(first)) == (Sifting.DOUBTFUL, ["history.not_understood"])
    assert first.line.arrival is not None
    assert first.line.arrival.history.earlier is None
    assert second.verdict is Sifting.ACCEPTED
    assert second.line.arrival is not None
    assert second.line.arrival.history.earlier == ()


def test_numbers_with_an_idle_decimal_are_whole_numbers() -> None:
    assert [(a.number.text, a.fetuses) for a in arrivals("d08")] == [("704411", None), ("704412", 1)]


def test_a_code_page_that_is_not_certain_is_asked_with_the_names_it_gives() -> None:
    plan = plan_of("d09")
    assert [q.ask for q in plan.questions] == [QuestionKind.ENCODING]
    words = {reading.encoding: reading.words for reading in plan.encodings}
    assert {"Dvořáková", "Łukasik"} <= set(words[Encoding.WINDOWS_1250])
    path = next(TRAPS.glob("d09-*.csv"))
    chosen = CsvFiles().guess_again(path, Encoding.WINDOWS_1250, None)
    assert [(a.family_name, a.given_name) for a in arrivals("d09", chosen)] == [
        ("Dvořáková", "Eliška"),
        ("Łukasik", "Bożena"),
    ]


def test_an_age_dates_a_pregnancy_and_scans_two_years_apart_are_two() -> None:
    assert [a.due for a in arrivals("d10")] == [DueDate(date(2024, 10, 1)), DueDate(date(2027, 2, 10))]


@pytest.mark.parametrize("encoding", [e for e in Encoding if e is not Encoding.UTF_16])
def test_an_encoding_that_somebody_chose_is_not_asked_again(encoding: Encoding) -> None:
    path = next(TRAPS.glob("d09-*.csv"))
    assert CsvFiles().guess_again(path, encoding, None).encodings == ()


def test_what_is_left_out_needs_a_yes() -> None:
    plan = plan_of("d02").with_column(5, Meaning.DUE_ON)
    assert plan.is_complete
    beside = replace(plan.columns[4], suggested=Meaning.DUE_ON)
    open_again = replace(plan, columns=(*plan.columns[:4], beside, *plan.columns[5:]), leaves_out=frozenset())
    assert [q.ask for q in open_again.questions] == [QuestionKind.LEFT_OUT]
    assert open_again.without_left_out().is_complete
