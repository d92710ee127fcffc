from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import Arrival
from models.records.importing.reading_plan import Meaning, QuestionKind

Write = Callable[..., Path]
HEADER = "Surname;First name;DOB;MRN;EDD;Scan date;CL mm;Route"
WOMAN = "Smith;Ann;1995-02-09;RX1"
SCAN = f"{WOMAN};2026-06-08;2025-12-31;39.7;TV"


def asked(path: Path) -> list[tuple[QuestionKind, Meaning | None]]:
    return [(question.ask, question.column) for question in guess_plan(path).questions]


def suggested(path: Path) -> list[Meaning]:
    """What is left out although it seems to hold something, and somebody is asked about."""
    plan = guess_plan(path)
    return [column for place in plan.left_out if (column := plan.columns[place].suggested)]


def arrivals(path: Path) -> list[Arrival]:
    files = CsvFiles()
    return [line.arrival for line in files.lines(path, files.guess(path)) if line.arrival]


@pytest.mark.parametrize(
    ("heading", "cell", "meaning"),
    [
        ("ET", "2026-06-08", Meaning.DUE_ON),
        ("ET", "8", None),
        ("TP", "2026-06-08", Meaning.DUE_ON),
        ("TP", "yes", None),
        ("Terme", "2026-06-08", Meaning.DUE_ON),
        ("Terme", "17+2", Meaning.AGE),
        ("Terme", "17", None),
        ("U.M.", "2025-09-01", Meaning.LAST_PERIOD),
        ("AG", "17+2", Meaning.AGE),
        ("ET (korr.)", "2026-06-08", None),
        ("Week", "17", None),
        ("Termin", "2026-06-08", None),
        ("Due", "2026-06-08", None),
    ],
)
def test_a_word_of_two_meanings_means_the_one_that_its_cells_prove(
    write: Write, heading: str, cell: str, meaning: Meaning | None
) -> None:
    path = write(f"{WOMAN};{cell};2025-12-31;39.7;TV", header=HEADER.replace("EDD", heading))
    plan = guess_plan(path)
    assert plan.columns[4].meaning is meaning
    assert plan.is_complete is (meaning is not None)


def test_a_word_of_two_meanings_is_asked_about_beside_the_column_that_it_may_be(write: Write) -> None:
    path = write(f"{SCAN};2026-06-22", header=f"{HEADER};ET")
    assert suggested(path) == [Meaning.DUE_ON]


@pytest.mark.parametrize("heading", ["LC (mm)", "Col (mm)", "Cx mm"])
def test_a_doubtful_word_with_a_unit_is_a_length(write: Write, heading: str) -> None:
    path = write(SCAN, header=HEADER.replace("CL mm", heading))
    assert [str(a.length) for a in arrivals(path)] == ["39.7"]


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("TV/TA", "TA", [Meaning.ROUTE]),
        ("Scan type", "transabdominal", [Meaning.ROUTE]),
        ("Scan type", "growth", []),
        ("TVS done", "No", [Meaning.ROUTE]),
        ("Transvaginal (Y/N)", "0", [Meaning.ROUTE]),
        ("TA", "120/80", []),
        ("Mode of delivery", "vaginal", []),
        ("Cervical length method", "TA", [Meaning.ROUTE]),
        ("Ward", "", []),
    ],
)
def test_a_column_of_routes_is_known_by_its_cells(
    write: Write, heading: str, cell: str, expected: list[Meaning]
) -> None:
    path = write(
        f"{SCAN.removesuffix(';TV')};{cell}", header=HEADER.replace("mm;Route", f"(TV) mm;{heading}")
    )
    assert suggested(path) == expected


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("CL mm;;", "39.7;31.2;30", [Meaning.READING] * 2),
        ("CL mm;;", "39.7;;", []),
        ("CL mm;;", "39.7;x;", []),
        ("CL mm;Ward;", "39.7;4;31", []),
    ],
)
def test_figures_without_a_heading_beside_lengths_may_be_lengths(
    write: Write, header: str, cells: str, expected: list[Meaning]
) -> None:
    path = write(SCAN.replace("39.7", cells), header=HEADER.replace("CL mm", header))
    assert suggested(path) == expected


def test_the_first_day_of_a_last_period_is_known_by_its_cells(write: Write) -> None:
    assert suggested(write(f"{SCAN};2025-09-01", header=f"{HEADER};LP")) == [Meaning.LAST_PERIOD]
    assert suggested(write(f"{SCAN};1", header=f"{HEADER};Lp.")) == []


def test_two_due_dates_of_which_one_is_corrected_are_candidates(write: Write) -> None:
    path = write(f"{SCAN};2026-06-22", header=f"{HEADER};EDD corrected")
    assert asked(path) == [(QuestionKind.CANDIDATES, Meaning.DUE_ON)]


def test_a_bare_length_beside_one_of_the_cervix_is_asked_about(write: Write) -> None:
    assert suggested(write(f"{SCAN};50", header=f"{HEADER};Length")) == [Meaning.READING]


def test_days_beside_weeks_are_asked_about(write: Write) -> None:
    weeks = write(f"{WOMAN};17;2;2025-12-31;39.7;TV", header=HEADER.replace("EDD", "Gestation;Days"))
    assert suggested(weeks) == [Meaning.AGE]
    assert suggested(write(f"{SCAN};2", header=f"{HEADER};Days")) == []


@pytest.mark.parametrize(
    ("heading", "cell", "length", "is_asked"),
    [
        ("Parameter", "FL", "Measurement", True),
        ("Parameter", "Foo", "Length", True),
        ("What", "HC", "Measurement", True),
        ("Parameter", "FL", "CL mm", False),
        ("Ward", "4", "Measurement", False),
    ],
)
def test_where_many_things_are_measured_a_bare_measurement_is_no_cervix(
    write: Write, heading: str, cell: str, length: str, is_asked: bool
) -> None:
    path = write(f"{SCAN};{cell}", header=f"{HEADER.replace('CL mm', length)};{heading}")
    assert ((QuestionKind.MISSING, Meaning.READING) in asked(path)) is is_asked


@pytest.mark.parametrize(
    "heading", ["Name of patient", "Patient_Name", "Patient's name", "NAME", "Nom patient", "Naam (patiënt)"]
)
def test_a_heading_of_a_whole_name_is_no_family_name_without_a_given_one(write: Write, heading: str) -> None:
    alone = write(
        SCAN.replace("Smith;Ann", "Ann Smith"), header=HEADER.replace("Surname;First name", heading)
    )
    assert (QuestionKind.MISSING, Meaning.FAMILY_NAME) in asked(alone)
    beside = write(SCAN, header=HEADER.replace("Surname", heading))
    assert asked(beside) == []


@pytest.mark.parametrize(
    "heading", ["Surname", "LastName", "Nachname", "Apellidos", "Nazwisko", "Nom de famille"]
)
def test_a_family_name_needs_no_given_name_beside_it(write: Write, heading: str) -> None:
    path = write(SCAN.replace("Smith;Ann", "Smith"), header=HEADER.replace("Surname;First name", heading))
    assert asked(path) == []


@pytest.mark.parametrize(
    ("day", "other", "question"),
    [
        ("Date", "Date performed", QuestionKind.CANDIDATES),
        ("Date", "Arrival date", QuestionKind.LEFT_OUT),
        ("Scan date", "Arrival date", None),
        ("Date", "Print date", None),
    ],
)
def test_a_mere_date_is_asked_about_beside_another_that_may_be_that_of_the_scan(
    write: Write, day: str, other: str, question: QuestionKind | None
) -> None:
    path = write(f"{SCAN};2025-12-30", header=f"{HEADER.replace('Scan date', day)};{other}")
    assert [q.ask for q in guess_plan(path).questions] == [question] * (question is not None)


def test_points_say_nothing_where_one_column_has_them_month_first(write: Write) -> None:
    path = write(
        "Smith;Ann;11.25.1992;RX1;02.03.2027;2026-09-08;39.7;TV",
        "Brown;Ann;11.25.1992;RX2;25.02.2027;2026-09-08;39.7;TV",
        header=HEADER,
    )
    files = CsvFiles()
    lines = list(files.lines(path, files.guess(path)))
    assert [[doubt.code for doubt in line.doubts] for line in lines] == [["date.either_order"], []]


@pytest.mark.parametrize("visit", ["visit {}", "scan {}", "US {}", "V{}"])
def test_lengths_of_counted_visits_are_not_the_readings_of_one_day(write: Write, visit: str) -> None:
    first, second = (f"CL {visit.format(number)}" for number in (1, 2))
    path = write(SCAN.replace("39.7", "39.7;31"), header=HEADER.replace("CL mm", f"{first};{second}"))
    assert (QuestionKind.MISSING, Meaning.READING) in asked(path)
    days = f"Date {visit.format(1)};{first};Date {visit.format(2)};{second}"
    paired = write(
        f"{WOMAN};2026-06-08;2025-12-31;39.7;2026-01-14;31;TV", header=HEADER.replace("Scan date;CL mm", days)
    )
    assert [(a.on.isoformat(), str(a.length)) for a in arrivals(paired)] == [
        ("2025-12-31", "39.7"),
        ("2026-01-14", "31.0"),
    ]


@pytest.mark.parametrize(
    ("lengths", "is_asked"),
    [
        (["34.0 mm", "2.9 cm", "NA"], False),
        (["34 mm", "2.9"], True),
        (["34 mm", "29"], False),
        (["x mm"], True),
    ],
)
def test_no_unit_is_asked_for_where_every_length_has_its_own(
    write: Write, lengths: list[str], is_asked: bool
) -> None:
    lines = [SCAN.replace("39.7", length) for length in lengths]
    path = write(*lines, header=HEADER.replace("CL mm", "CL"))
    assert ((QuestionKind.UNIT, None) in asked(path)) is is_asked
