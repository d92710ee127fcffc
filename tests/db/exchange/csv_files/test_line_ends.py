from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import FileLine

Write = Callable[..., Path]
HEADER = "Surname;First name;DOB;MRN;EDD;Scan date;CL mm;Route"
WOMAN = "Smith;Ann;1995-02-09;RX1;2026-06-08"


def lines_of(path: Path) -> list[FileLine]:
    files = CsvFiles()
    return list(files.lines(path, files.guess(path)))


def codes(line: FileLine) -> list[str]:
    return [problem.code for problem in (*line.problems, *line.doubts)]


@pytest.mark.parametrize(
    ("header_end", "ends", "expected"),
    [
        ("", [";", ";"], [[], []]),
        (";", ["", ""], [[], []]),
        (";", [";", ";"], [[], []]),
        ("", [";", ""], [["line.extra_cells"], []]),
        ("", [";;", ";;"], [["line.extra_cells"]] * 2),
        ("", [";x", ";x"], [["line.too_many_cells"]] * 2),
    ],
)
def test_a_separator_too_many_is_heeded_as_a_habit(
    write: Write, header_end: str, ends: list[str], expected: list[list[str]]
) -> None:
    lines = [f"Smith{n};Ann;1995-02-09;RX{n};2026-06-08;2025-12-31;39.7;TV{e}" for n, e in enumerate(ends)]
    assert [codes(line) for line in lines_of(write(*lines, header=HEADER + header_end))] == expected


@pytest.mark.parametrize(
    ("header", "line", "expected"),
    [
        ("Route,CL mm,Examiner,Remarks", "TV,34,5,SM Brown,", ["line.extra_cells"]),
        ("CL mm,Route,Examiner,Remarks", "34,TV,Brown, SM,", ["line.extra_cells"]),
        ("Examiner,CL mm,Route", "SM,34,TV,", []),
        ("Examiner,CL mm,Route", "Brown, SM,34,TV", ["line.too_many_cells"]),
        ("CL mm,Examiner,Route", "34,5,SM,TV,", ["line.too_many_cells"]),
    ],
)
def test_a_comma_inside_a_value_is_never_taken_for_one_at_the_end(
    write: Write, header: str, line: str, expected: list[str]
) -> None:
    path = write(
        f"Smith,Ann,1995-02-09,RX1,2025-12-31,{line}", header=f"Surname,First name,DOB,MRN,Scan date,{header}"
    )
    assert [codes(each) for each in lines_of(path)] == [expected]


def test_a_separator_too_few_is_heeded_where_no_line_has_it(write: Write) -> None:
    header = f"{HEADER};Remarks"
    line = f"{WOMAN};2025-12-31;39.7;TV"
    assert [codes(each) for each in lines_of(write(line, line, header=header))] == [[], []]
    assert [codes(each) for each in lines_of(write(line, f"{line};", header=header))] == [["line.cut"], []]
    filled = [f"{line};funnel", f"{line};sludge", line]
    assert [codes(each) for each in lines_of(write(*filled, header=header))] == [[], [], ["line.cut"]]
