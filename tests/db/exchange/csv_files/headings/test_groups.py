from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.headings.groups import with_groups
from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.reader import CsvFiles
from models.errors import Refused
from models.records.importing.reading_plan import QuestionKind

Write = Callable[..., Path]
HEADER = "Surname;First name;DOB;MRN;EDD;Date;CL mm;Date;CL mm;Route"
LINE = "Smith;Ann;1995-02-09;RX1;2026-06-08;2025-12-31;39.7;2026-01-14;31;TV"


@pytest.mark.parametrize(
    ("above", "day_and_length"),
    [
        (("Patient", "", "", "Visit", "Cervix"), ("Date", "CL mm")),
        (("", "", "", "Transabdominal", ""), ("Date", "CL mm (Transabdominal)")),
        (("", "", "", "Examination", ""), ("Date", "CL mm")),
        (("Clinic", "St Mary", "", "", ""), ("Date", "CL mm")),
        (("Clinic", "", "", "", "", "x"), ("Date", "CL mm")),
        ((), ("Date", "CL mm")),
    ],
)
def test_what_stands_over_one_day_and_one_length_counts_where_it_names_a_route(
    above: tuple[str, ...], day_and_length: tuple[str, str]
) -> None:
    header = ("Surname", "DOB", "MRN", "Date", "CL mm")
    assert with_groups(header, above) == (*header[:3], *day_and_length)


@pytest.mark.parametrize(
    ("above", "questions"),
    [
        (";;;;;Visit 1;;Visit 2;;", []),
        (";;;;;First;;Second;;", [QuestionKind.CANDIDATES, QuestionKind.MISSING, QuestionKind.LEFT_OUT]),
        (";;;;;TAS;;TVS;;", [QuestionKind.LEFT_OUT]),
        ("Cervical lengths;;;;;;;;;", []),
    ],
)
def test_groups_over_visits_side_by_side_are_part_of_what_is_asked(
    write: Write, above: str, questions: list[QuestionKind]
) -> None:
    path = write(HEADER, LINE, header=above)
    assert [question.ask for question in guess_plan(path).questions] == questions


def test_groups_over_the_lengths_of_one_day_are_asked_about(write: Write) -> None:
    header = "Surname;First name;DOB;MRN;EDD;Date;CL 1 mm;CL 2 mm;Route"
    line = "Smith;Ann;1995-02-09;RX1;2026-06-08;2025-12-31;39.7;31;TV"
    path = write(header, line, header=";;;;;;Before pressure;After pressure;")
    assert QuestionKind.LEFT_OUT in [question.ask for question in guess_plan(path).questions]


def test_headings_that_stand_again_are_no_line(write: Write) -> None:
    path = write(LINE, HEADER, LINE.replace("RX1", "RX2"), header=HEADER)
    files = CsvFiles()
    lines = list(files.lines(path, files.guess(path)))
    assert [(line.number, line.key.visit, line.problems) for line in lines] == [
        (2, 1, ()),
        (2, 2, ()),
        (4, 1, ()),
        (4, 2, ()),
    ]


def test_a_line_of_separators_is_no_line(write: Write) -> None:
    path = write(LINE, ";" * HEADER.count(";"), header=HEADER)
    files = CsvFiles()
    assert [line.number for line in files.lines(path, files.guess(path))] == [2, 2]


def test_headings_that_stand_again_in_another_order_are_another_list(write: Write) -> None:
    turned = HEADER.replace("Surname;First name", "First name;Surname")
    path = write(LINE, turned, LINE, header=HEADER)
    with pytest.raises(Refused) as refused:
        guess_plan(path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.values) == ("file.two_headers", ("export.csv", "1", "3"))


@pytest.mark.parametrize(
    ("header", "line", "is_refused"),
    [
        ("Route,CL mm,Remarks", "TV,34,5", True),
        ("Route,CL cm,Remarks", "TV,3,45", True),
        ("Route,CL mm,Remarks", "TV,34,funnel", False),
        ("Route,CL mm,Remarks", 'TV,"34,5",5', False),
        ("Route,CL mm,Ward", "TV,34,5", False),
        ("Route;CL mm;Remarks", "TV;34;5", False),
    ],
)
def test_a_length_that_its_comma_cut_in_two_refuses_the_file(
    write: Write, header: str, line: str, is_refused: bool
) -> None:
    sign = ";" if ";" in header else ","
    path = write(
        f"Smith;Ann;1995-02-09;RX1;2025-12-31;{line}".replace(";", sign),
        header=f"Surname;First name;DOB;MRN;Date;{header}".replace(";", sign),
    )
    if not is_refused:
        assert QuestionKind.MISSING not in [question.ask for question in guess_plan(path).questions]
        return
    with pytest.raises(Refused) as refused:
        guess_plan(path)
    assert refused.value.problems[0].code == "file.cut_lengths"
