"""Whatever a clinic's file looks like: what is accepted is what was written, and a good file comes in whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import SiftedFile
from models.records.importing.reading_plan import QuestionKind, ReadingPlan
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from tests.db.exchange.csv_files.made_files import (
    Layout,
    Told,
    a_layout,
    side_by_side,
    women,
    written,
)
from tests.examples import examples

TODAY = date(2026, 11, 29)
RANDOMS = st.integers(0, 2**32).map(Random)
CERTAIN = ("iso", "iso with time", "points", "named")

MISLEADING: tuple[tuple[str, str], ...] = (
    ("DOB (baby)", "born"),
    ("Date (printed)", "on"),
    ("Due (next scan)", "due"),
    ("EDD (LMP)", "due"),
    ("CL (TA)", "length"),
    ("CL at 20 weeks", "length"),
    ("Name (husband)", "family"),
    ("Due date 2", "due"),
    ("Termin", "due"),
    ("Scan date", "on"),
    ("CL", "length"),
    ("MRN", "number"),
    ("ID", "number"),
    ("Name", "family"),
    ("GA (today)", "age"),
)

EITHER_DAY: dict[str, Callable[[Told], Told]] = {
    "born": lambda told: replace(told, born=date(1990, 4, 9)),
    "due": lambda told: replace(told, due=date(2026, 10, 7)),
    "on": lambda told: replace(told, on=date(2026, 6, 8)),
}


def plan_and_preview(tmp: Path, content: bytes) -> tuple[ReadingPlan, SiftedFile | None]:
    path = tmp / "made.csv"
    path.write_bytes(content)
    files = CsvFiles()
    plan = files.guess(path)
    return plan, sift(files.lines(path, plan), KnownWomen(), TODAY) if plan.is_complete else None


def accepted(preview: SiftedFile | None) -> list[Told]:
    return [Told.of(arrival) for arrival in preview.arrivals(frozenset())] if preview else []


def a_wrong_value(kind: str, told: Told, place: int) -> str:
    return {
        "born": (told.born + timedelta(days=9000)).isoformat(),
        "on": (told.on + timedelta(days=3)).isoformat(),
        "due": (told.due + timedelta(days=13)).isoformat(),
        "length": str(told.readings[0].tenths // 10 - 11),
        "family": "Other",
        "number": f"Z{place}",
        "age": "30+0",
    }[kind]


@given(RANDOMS)
def test_what_is_accepted_is_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    told = women(random, visits=random.randint(1, 3))
    _, preview = plan_and_preview(tmp_path_factory.getbasetemp(), written(a_layout(random), told))
    assert set(accepted(preview)) <= {scan for scans in told for scan in scans}


@given(RANDOMS)
def test_a_good_file_comes_in_whole(tmp_path_factory: pytest.TempPathFactory, random: Random) -> None:
    told = women(random, visits=2)
    layout = replace(a_layout(random, CERTAIN), is_unit_named=True)
    plan, preview = plan_and_preview(tmp_path_factory.getbasetemp(), written(layout, told))
    assert plan.questions == ()
    assert sorted(accepted(preview)) == sorted(scan for scans in told for scan in scans)


@given(RANDOMS)
def test_visits_side_by_side_keep_their_days(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    told = women(random, visits=random.randint(2, 4))
    layout = replace(a_layout(random, CERTAIN), is_unit_named=True, order_seed=0)
    _, preview = plan_and_preview(tmp_path_factory.getbasetemp(), side_by_side(layout, told))
    assert sorted(accepted(preview)) == sorted(scan for scans in told for scan in scans)


@given(RANDOMS, st.sampled_from(MISLEADING))
def test_a_column_beside_that_says_nearly_the_same_never_takes_its_place(
    tmp_path_factory: pytest.TempPathFactory, random: Random, beside: tuple[str, str]
) -> None:
    heading, kind = beside
    told = women(random)
    layout = replace(
        a_layout(random, CERTAIN),
        extra=((heading, lambda scan, place: a_wrong_value(kind, scan, place)),),
    )
    plan, preview = plan_and_preview(tmp_path_factory.getbasetemp(), written(layout, told))
    assert set(accepted(preview)) <= {scan for scans in told for scan in scans}
    assert plan.questions


@pytest.mark.parametrize("kind", ["born", "due", "on"])
@settings(max_examples=examples(30))
@given(RANDOMS)
def test_slashes_that_prove_nothing_are_asked(
    tmp_path_factory: pytest.TempPathFactory, kind: str, random: Random
) -> None:
    told = [[EITHER_DAY[kind](scan) for scan in scans] for scans in women(random)]
    layout = a_layout(random, CERTAIN)
    layout = replace(layout, days={**layout.days, kind: random.choice(("day first", "month first"))})
    plan, _ = plan_and_preview(tmp_path_factory.getbasetemp(), written(layout, told))
    assert QuestionKind.ORDER in {question.ask for question in plan.questions}


def test_a_row_number_is_no_hospital_number(tmp_path: Path) -> None:
    told = women(Random(1))
    layout: Layout = replace(a_layout(Random(1), CERTAIN), is_unit_named=True)
    layout = replace(layout, extra=(("ID", lambda scan, place: str(place + 1)),))
    plan, preview = plan_and_preview(tmp_path, written(layout, told))
    assert plan.questions == ()
    assert sorted(accepted(preview)) == sorted(scan for scans in told for scan in scans)
