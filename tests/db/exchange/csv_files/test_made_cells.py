"""Cells written in every way that clinics write them: what is accepted is what was meant."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import Arrival, SiftedFile
from models.records.importing.reading_plan import AgeDecimals
from models.records.record import TriState
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.values.age import DueDate
from tests.db.exchange.csv_files.made_files import DAYS, DIGITS, Told, women
from tests.examples import examples

TODAY = date(2026, 11, 29)
RANDOMS = st.integers(0, 2**32).map(Random)
HEADER = "Surname;First name;DOB;MRN;EDD;Scan date;CL mm;Route;Remarks"
Cells = dict[str, str]


def plain(told: Told) -> Cells:
    """The cells of a scan as nobody could misread them."""
    return {
        "Surname": told.family,
        "First name": told.given,
        "DOB": told.born.isoformat(),
        "MRN": told.number,
        "EDD": told.due.isoformat(),
        "Scan date": told.on.isoformat(),
        "CL mm": str(told.readings[0]),
        "Route": "TV",
        "Remarks": "",
    }


def accepted(folder: Path, lines: list[Cells]) -> list[Arrival]:
    """What a file with these lines would bring unasked; nothing where it asks anything."""
    path = folder / "cells.csv"
    rows = [";".join(lines[0]), *(";".join(line.values()) for line in lines)]
    path.write_text("\n".join(rows), "utf-8")
    files = CsvFiles()
    plan = replace(files.guess(path), age_decimals=AgeDecimals.DAYS)
    preview = sift(files.lines(path, plan), KnownWomen(), TODAY) if plan.is_complete else SiftedFile(())
    return list(preview.arrivals(frozenset()))


@settings(max_examples=examples(60))
@given(RANDOMS)
def test_in_a_column_that_proves_both_orders_no_day_is_turned(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    told = [scan for scans in women(random) for scan in scans]
    ways = list(DAYS.values())
    lines = [plain(scan) | {"DOB": random.choice(ways)(scan.born)} for scan in told]
    proofs = [plain(told[0]) | {"DOB": on} for on in ("25/11/1992", "11/25/1992")]
    lines += [proof | {"Surname": f"Proof{n}", "MRN": f"P{n}"} for n, proof in enumerate(proofs)]
    born = {scan.number: scan.born for scan in told} | dict.fromkeys(("P0", "P1"), date(1992, 11, 25))
    for arrival in accepted(tmp_path_factory.getbasetemp(), lines):
        assert arrival.born_on == born[arrival.number.text]


SIGNS: dict[str, TriState | None] = {
    "{0}": TriState.YES,
    "{0} (+)": TriState.YES,
    "{0} seen": TriState.YES,
    "no {0}": TriState.NO,
    "{0} (-)": TriState.NO,
    "{0}: none": TriState.NO,
    "{0}?": None,
    "?{0}": None,
    "query {0}": None,
    "no {0}?": None,
    "{0} --": None,
    "": None,
}


@settings(max_examples=examples(60))
@given(st.sampled_from(sorted(SIGNS)), st.sampled_from(sorted(SIGNS)), st.sampled_from("; , . \n".split(" ")))
def test_a_finding_is_never_read_without_its_sign(
    tmp_path_factory: pytest.TempPathFactory, funnel: str, sludge: str, between: str
) -> None:
    remark = f"{funnel.format('funnel')}{between if between.strip() else ','} {sludge.format('sludge')}"
    quoted = f'"{remark}"'
    told = women(Random(1))[0][0]
    (arrival,) = accepted(tmp_path_factory.getbasetemp(), [plain(told) | {"Remarks": quoted}])
    assert arrival.note == remark.strip()
    assert arrival.funnel in (None, SIGNS[funnel])
    assert arrival.sludge in (None, SIGNS[sludge])


def test_a_finding_with_its_sign_is_read(tmp_path: Path) -> None:
    told = women(Random(1))[0][0]
    read = [
        (accepted(tmp_path, [plain(told) | {"Remarks": form.format("funnel")}])[0].funnel, answer)
        for form, answer in SIGNS.items()
    ]
    assert all(found is answer for found, answer in read)


def in_digits(script: str, number: str) -> str:
    return number.translate(str.maketrans(DIGITS["plain"], DIGITS[script]))


NUMBERS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "pandas": lambda n: f"{n}.0",
    "kept as text": lambda n: f'="{n}"',
    "apostrophe": lambda n: f"'{n}",
    "spaced": lambda n: f" {n[:3]} {n[3:]} ",
    "full-width": lambda n: in_digits("full-width", n),
    "arabic": lambda n: in_digits("arabic", n),
    "exponent": lambda n: f"{n[0]}.{n[1:]}E+{len(n) - 1:02}",
    "lost zeros": lambda n: n.lstrip("0"),
}


@settings(max_examples=examples(100))
@given(RANDOMS)
def test_a_number_is_never_another_one(tmp_path_factory: pytest.TempPathFactory, random: Random) -> None:
    told = [
        replace(scans[0], number=f"{random.choice((7044, 123, 98765)):06}{place}")
        for place, scans in enumerate(women(random))
    ]
    ways = [random.choice(list(NUMBERS)) for _ in told]
    lines = [plain(scan) | {"MRN": NUMBERS[way](scan.number)} for scan, way in zip(told, ways, strict=True)]
    numbers = {scan.family: scan.number for scan in told}
    # Where no number shows that there were zeros, nobody can know it.
    shows_zeros = bool(set(ways) - {"exponent", "lost zeros"})
    for arrival in accepted(tmp_path_factory.getbasetemp(), lines):
        meant = numbers[arrival.family_name]
        assert arrival.number.text in ({meant} if shows_zeros else {meant.lstrip("0")})


AGES: dict[str, Callable[[int, int], str]] = {
    "plus": lambda w, d: f"{w}+{d}",
    "letters": lambda w, d: f"{w}w{d}d",
    "forty": lambda w, d: f"{w}/40+{d}",
    "sevenths": lambda w, d: f"{w} {d}/7",
    "words": lambda w, d: f"{w} weeks {d} days",
    "days behind a point": lambda w, d: f"{w}.{d}",
}


@settings(max_examples=examples(100))
@given(RANDOMS, st.integers(-10, 10))
def test_an_age_dates_by_its_day_and_contradicts_a_due_date_by_more_than_3_days(
    tmp_path_factory: pytest.TempPathFactory, random: Random, off: int
) -> None:
    told = [scan for scans in women(random) for scan in scans]
    write = random.choice(list(AGES.values()))
    aged = []
    for scan in told:
        age = DueDate(scan.due).days_at(scan.on)
        aged.append(plain(scan) | {"GA": write(age // 7, age % 7)})
    undated = [{name: cell for name, cell in cells.items() if name != "EDD"} for cells in aged]
    dated = accepted(tmp_path_factory.getbasetemp(), undated)
    assert {a.number.text: a.due for a in dated} == {scan.number: DueDate(scan.due) for scan in told}
    moved = [
        cells | {"EDD": (scan.due + timedelta(days=off)).isoformat()}
        for cells, scan in zip(aged, told, strict=True)
    ]
    assert bool(accepted(tmp_path_factory.getbasetemp(), moved)) is (abs(off) <= 3)


@settings(max_examples=examples(30))
@given(RANDOMS)
def test_every_column_is_named_with_values_that_stand_in_it(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    told = [scan for scans in women(random, visits=2) for scan in scans]
    lines = [plain(scan) for scan in told]
    accepted(tmp_path_factory.getbasetemp(), lines)
    plan = CsvFiles().guess(tmp_path_factory.getbasetemp() / "cells.csv")
    assert plan.header == tuple(lines[0])
    for column in plan.columns:
        values = list(dict.fromkeys(line[column.heading] for line in lines if line[column.heading]))
        assert column.samples == tuple(values[:3])
