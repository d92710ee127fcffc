from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.reader import CsvFiles
from models.errors import Refused
from models.records.importing.import_line import FileLine
from models.records.importing.reading_plan import DateOrder, Encoding, Meaning, QuestionKind, Separator
from models.records.scan import Route
from models.values.age import GestationalAge
from models.values.length import Unit
from tests.db.exchange.csv_files.make_workbook import Book, Sheet, cell, row, words

LINE = "Smith;Ann;09.02.1995;RX1;08.06.2026;1;;31.12.2025;39,7;40,2;40,3;TV;SM Brown;"
HEADER = "Surname;First name;DOB;MRN;EDD;Scan date;CL mm;Route"
WOMAN = "Smith;Ann;1995-02-09;RX1;2026-06-08"
Write = Callable[..., Path]


def asked(path: Path) -> list[tuple[QuestionKind, Meaning | None]]:
    return [(question.ask, question.column) for question in guess_plan(path).questions]


def lines_of(path: Path) -> list[FileLine]:
    files = CsvFiles()
    return list(files.lines(path, files.guess(path)))


def codes(line: FileLine) -> list[str]:
    return [problem.code for problem in (*line.problems, *line.doubts)]


def meanings(path: Path) -> list[Meaning | None]:
    return [column.meaning for column in guess_plan(path).columns]


def test_a_european_export_asks_nothing(write: Write) -> None:
    plan = guess_plan(write(LINE, encoding="cp1252"))
    assert (plan.encoding, plan.separator, plan.unit) == (
        Encoding.UTF_8,
        Separator.SEMICOLON,
        Unit.MILLIMETRES,
    )
    assert plan.questions == ()


def test_a_file_in_utf_16_asks_nothing(write: Write) -> None:
    assert guess_plan(write(LINE, encoding="utf-16")).is_complete


def test_each_column_shows_three_values_that_stand_in_it(write: Write) -> None:
    numbers = ["RX1", "RX1", "RX2", "-", "RX3", "RX4"]
    lines = [f"Smith;Ann;1995-02-09;{number};2026-06-08;2025-12-31;39.7;TV" for number in numbers]
    assert guess_plan(write(*lines, header=HEADER)).columns[3].samples == ("RX1", "RX2", "RX3")


@pytest.mark.parametrize("separator", list(Separator))
def test_the_separator_is_the_one_that_makes_sense_of_the_header(write: Write, separator: Separator) -> None:
    header = HEADER.replace(";", separator.value)
    line = f"{WOMAN};2025-12-31;39.7;TV".replace(";", separator.value)
    assert guess_plan(write(line, header=header)).separator is separator


def test_a_wrong_separator_chosen_by_hand_leaves_everything_to_be_chosen(write: Write) -> None:
    plan = guess_plan(write(LINE), separator=Separator.PIPE)
    assert len(plan.header) == 1
    assert not plan.is_complete


def test_title_lines_above_the_headings_are_passed_by(write: Write) -> None:
    path = write(HEADER, f"{WOMAN};2025-12-31;39.7;TV", header="Cervical length list;;;\r\nClinic 4;DOB")
    assert guess_plan(path).header_line == 3
    assert [line.number for line in lines_of(path)] == [4]


def test_a_file_without_any_known_heading_is_refused(write: Write) -> None:
    with pytest.raises(Refused) as refused:
        guess_plan(write("Smith;RX1", header="Jones;RX2"))
    assert refused.value.problems[0].code == "file.no_header"


def test_what_is_missing_is_asked(write: Write) -> None:
    assert asked(write("Smith;Ann;RX1", header="Surname;First name;MRN")) == [
        (QuestionKind.MISSING, Meaning.BORN_ON),
        (QuestionKind.MISSING, Meaning.SCANNED_ON),
        (QuestionKind.MISSING, Meaning.READING),
        (QuestionKind.ROUTE, None),
    ]


@pytest.mark.parametrize(
    ("headings", "what", "values"),
    [
        ("MRN;ID", Meaning.NUMBER, "RX1;4711"),
        ("EDD;Due date", Meaning.DUE_ON, "2026-06-08;2026-06-08"),
        ("EDD;EDD", Meaning.DUE_ON, "2026-06-08;2026-06-08"),
        ("EDD (LMP);EDD (ultrasound)", Meaning.DUE_ON, "2026-06-08;2026-06-08"),
        ("Scan date;Exam date", Meaning.SCANNED_ON, "2025-12-31;2025-12-31"),
        ("Surname;Name", Meaning.FAMILY_NAME, "Smith;Jones"),
        ("Route;Approach", Meaning.ROUTE, "TV;TA"),
    ],
)
def test_of_two_candidates_neither_is_taken(write: Write, headings: str, what: Meaning, values: str) -> None:
    path = write(values, header=headings + ";First name")
    assert (QuestionKind.CANDIDATES, what) in asked(path)
    assert what not in meanings(path)


def test_whoever_chose_one_of_two_is_not_asked_about_the_other(write: Write) -> None:
    header = HEADER.replace("EDD", "EDD (LMP);EDD (ultrasound)")
    plan = guess_plan(write(f"{WOMAN};2026-06-20;2025-12-31;39.7;TV", header=header))
    chosen = plan.with_column(5, Meaning.DUE_ON)
    assert (plan.is_complete, chosen.is_complete) == (False, True)
    assert chosen.with_column(4, Meaning.DUE_ON).columns[5].meaning is None


@pytest.mark.parametrize(
    ("cells", "is_number"),
    [
        (["1", "2", "3"], False),
        (["0", "1", "1"], False),
        (["1.0"], False),
        (["1", "3"], False),
        (["3", "1", "2"], False),
        (["1", "5"], True),
        (["104", "105", "106"], False),
        (["104", "106", "107"], True),
        (["7", "8"], True),
    ],
)
def test_a_column_that_counts_is_no_hospital_number(write: Write, cells: list[str], is_number: bool) -> None:
    lines = [f"Smith;Ann;1995-02-09;{cell};2026-06-08;2025-12-31;39.7;TV" for cell in cells]
    path = write(*lines, header=HEADER.replace("MRN", "ID"))
    assert ((QuestionKind.MISSING, Meaning.NUMBER) not in asked(path)) is is_number


def test_a_name_without_a_given_name_beside_it_is_asked(write: Write) -> None:
    path = write("Smith, Ann;1995-02-09;RX1", header="Name;DOB;MRN")
    assert (QuestionKind.MISSING, Meaning.FAMILY_NAME) in asked(path)


@pytest.mark.parametrize(
    ("headings", "taken"),
    [
        ("CL1 mm;CL2 mm;CL3 mm", 3),
        ("CL mm;CL 2 mm", 2),
        ("CL (mm);CL.1 (mm);CL.2 (mm)", 3),
        ("CL mm;CL mm", 0),
        ("CL 2 mm;CL 1 mm", 0),
        ("CL 1 mm;CL 3 mm", 0),
        ("CL1 mm;CL2 mm;CL3 mm;CL4 mm", 0),
        ("CL16 mm;CL20 mm", 0),
        ("CL 2 mm", 0),
    ],
)
def test_lengths_beside_each_other_are_readings_only_where_they_are_counted(
    write: Write, headings: str, taken: int
) -> None:
    count = headings.count(";") + 1
    header = HEADER.replace("CL mm", headings)
    path = write(f"{WOMAN};2025-12-31;{';'.join(['39.7'] * count)};TV", header=header)
    assert len(guess_plan(path).places(Meaning.READING)) == taken
    assert ((QuestionKind.MISSING, Meaning.READING) in asked(path)) is (taken == 0)


@pytest.mark.parametrize(
    "headings",
    [
        "Scan date 1;CL 1;Scan date 2;CL 2",
        "Scan date;CL;Scan date 2;CL 2",
        "Scan date;CL;Scan date.1;CL.1",
        "Scan date;CL;Scan date;CL",
        "CL;Scan date;CL;Scan date",
        "CL 1;CL 2;Scan date 2;Scan date 1",
    ],
)
def test_visits_side_by_side_pair_a_day_with_its_length(write: Write, headings: str) -> None:
    first = {"Scan": "2025-12-01", "CL": "39.7"}
    second = {"Scan": "2025-12-31", "CL": "35.1"}
    seen: dict[str, int] = {}
    cells = []
    for heading in headings.split(";"):
        kind = heading.split()[0].split(".")[0]
        seen[kind] = seen.get(kind, 0) + 1
        is_second = heading.endswith(("2", ".1")) or (heading[-1].isalpha() and seen[kind] == 2)
        cells.append((second if is_second else first)[kind])
    path = write(f"{WOMAN};{';'.join(cells)};TV", header=HEADER.replace("Scan date;CL mm", headings))
    scans = [(a.on.isoformat(), str(a.length)) for line in lines_of(path) if (a := line.arrival)]
    assert sorted(scans) == [("2025-12-01", "39.7"), ("2025-12-31", "35.1")]


@pytest.mark.parametrize(
    "headings",
    [
        "Scan date 1;CL 1;Scan date 2;CL 2;CL 3",
        "Scan date 1;CL 1;CL 2",
        "Scan date;Scan date;CL;CL",
        "Scan date 1;CL 1;Scan date 1;CL 1",
    ],
)
def test_visits_that_do_not_pair_are_asked(write: Write, headings: str) -> None:
    cells = ["2025-12-31" if "date" in heading else "39.7" for heading in headings.split(";")]
    path = write(f"{WOMAN};{';'.join(cells)};TV", header=HEADER.replace("Scan date;CL mm", headings))
    assert {ask for ask, _ in asked(path)} & {QuestionKind.VISITS, QuestionKind.CANDIDATES}


def test_a_visit_that_is_blank_is_no_scan(write: Write) -> None:
    header = HEADER.replace("Scan date;CL mm", "Scan date 1;CL 1 mm;Scan date 2;CL 2 mm")
    path = write(f"{WOMAN};2025-12-31;39.7;;;TV", f"{WOMAN};;;;;TV", header=header)
    assert [(line.key.number, line.key.visit, codes(line)) for line in lines_of(path)] == [
        (2, 1, []),
        (3, 1, ["cell.missing", "cell.missing"]),
    ]


def test_a_remark_that_stands_once_beside_two_visits_is_asked(write: Write) -> None:
    header = HEADER.replace("Scan date;CL mm", "Scan date 1;CL 1 mm;Scan date 2;CL 2 mm;Remarks")
    path = write(f"{WOMAN};2025-11-30;39.7;2025-12-31;35;funnel;TV", header=header)
    assert asked(path) == [(QuestionKind.LEFT_OUT, None)]


@pytest.mark.parametrize(
    ("header", "lengths", "unit"),
    [
        ("CL mm", ["39.7", "24"], Unit.MILLIMETRES),
        ("CL cm", ["3.97", "2.4"], Unit.CENTIMETRES),
        ("CL cm", ["3.97", "24"], None),
        ("CL mm", ["3.97", "2.41"], None),
        ("CL mm", ["7.9"], None),
        ("CL mm", ["8.0"], Unit.MILLIMETRES),
        ("CL", ["8.9"], None),
        ("CL", ["9.0"], Unit.MILLIMETRES),
        ("CL", ["3.97", "2.41", "2.4"], Unit.CENTIMETRES),
        ("CL", ["3.97", "2.4"], None),
        ("CL", ["6"], None),
        ("CL", ["n/a"], None),
    ],
)
def test_the_unit_is_the_heading_s_unless_the_values_contradict_it(
    write: Write, header: str, lengths: list[str], unit: Unit | None
) -> None:
    lines = [f"{WOMAN};2025-12-31;{length};TV" for length in lengths]
    path = write(*lines, header=HEADER.replace("CL mm", header))
    assert guess_plan(path).unit is unit
    assert ((QuestionKind.UNIT, None) in asked(path)) is (unit is None)


def test_each_heading_keeps_its_own_unit(write: Write) -> None:
    header = HEADER.replace("CL mm", "CL1 mm;CL2 cm")
    (line,) = lines_of(write(f"{WOMAN};2025-12-31;39.7;3.98;TV", header=header))
    assert line.arrival is not None
    assert [str(reading) for reading in line.arrival.readings] == ["39.7", "39.8"]


def test_the_route_may_stand_in_the_heading_of_the_lengths(write: Write) -> None:
    header = HEADER.replace("CL mm;Route", "CL (TV) mm")
    path = write(f"{WOMAN};2025-12-31;39.7", header=header)
    assert guess_plan(path).questions == ()
    assert [line.arrival.route for line in lines_of(path) if line.arrival] == [Route.TRANSVAGINAL]


def test_a_route_that_contradicts_the_heading_is_doubtful(write: Write) -> None:
    header = HEADER.replace("CL mm", "CL (TV) mm")
    path = write(*(f"{WOMAN};2025-12-31;39.7;{route}" for route in ("TV", "TA", "")), header=header)
    assert [codes(line) for line in lines_of(path)] == [[], ["route.contradicts_heading"], []]


@pytest.mark.parametrize(
    ("born", "asks"),
    [
        (["04/09/1989"], [(QuestionKind.ORDER, Meaning.BORN_ON)]),
        (["04/09/1989", "25/09/1989"], []),
        (["04/09/1989", "09/25/1989"], []),
        (["04/09/1989", "09/25/1989", "25/09/1989"], []),
        (["04.09.1989", "1989-09-25", "4 Sep 1989"], []),
        (["32759"], [(QuestionKind.SERIAL, None)]),
    ],
)
def test_an_order_of_dates_is_asked_where_its_own_column_does_not_prove_it(
    write: Write, born: list[str], asks: list[tuple[QuestionKind, Meaning | None]]
) -> None:
    lines = [f"Smith;Ann;{on};RX1;2026-06-08;31/12/2025;39.7;TV" for on in born]
    assert asked(write(*lines, header=HEADER)) == asks


def test_days_that_a_spreadsheet_counts_are_asked_once_for_all_columns(write: Write) -> None:
    path = write("Smith;Ann;34739;RX1;46181;46022;39.7;TV", header=HEADER)
    assert asked(path) == [(QuestionKind.SERIAL, None)]
    plan = guess_plan(path).with_order(DateOrder.SERIAL)
    (line,) = CsvFiles().lines(path, plan)
    assert line.arrival is not None
    assert (line.arrival.born_on.isoformat(), line.arrival.on.isoformat()) == ("1995-02-09", "2025-12-31")


def test_the_order_that_a_heading_names_counts_where_cells_do_not_contradict_it(write: Write) -> None:
    header = HEADER.replace("DOB", "DOB (mm/dd/yyyy)")
    plain = write("Smith;Ann;04/09/1989;RX1;2026-06-08;2025-12-31;39.7;TV", header=header)
    assert [a.born_on.isoformat() for line in lines_of(plain) if (a := line.arrival)] == ["1989-04-09"]
    both = [f"Smith;Ann;{on};RX1;2026-06-08;2025-12-31;39.7;TV" for on in ("25/09/1989", "04/09/1989")]
    assert [codes(line) for line in lines_of(write(*both, header=header))] == [[], ["date.either_order"]]


def test_in_a_column_that_proves_both_orders_what_may_be_either_is_doubtful(write: Write) -> None:
    born = ("25/09/1989", "09/25/1989", "04/09/1989", "09/09/1989")
    lines = [f"Smith;Ann;{on};RX1;2026-06-08;2025-12-31;39.7;TV" for on in born]
    assert [codes(line) for line in lines_of(write(*lines, header=HEADER))] == [
        [],
        [],
        ["date.either_order"],
        [],
    ]


@pytest.mark.parametrize(
    ("heading", "is_asked"),
    [
        ("DOB (baby)", True),
        ("EDD by scan", True),
        ("Date (printed)", True),
        ("Ward", False),
        ("Print date", False),
    ],
)
def test_a_column_of_a_known_meaning_is_left_out_only_with_a_yes(
    write: Write, heading: str, is_asked: bool
) -> None:
    path = write(f"{WOMAN};2025-12-31;39.7;TV;2026-01-01", header=f"{HEADER};{heading}")
    plan = guess_plan(path)
    assert [q.places for q in plan.questions] == ([(8,)] if is_asked else [])
    assert plan.without_left_out().is_complete


def test_what_a_figure_behind_the_point_of_an_age_counts_is_asked(write: Write) -> None:
    header = HEADER.replace("EDD", "GA")
    path = write("Smith;Ann;1995-02-09;RX1;24.3;2025-12-31;39.7;TV", header=header)
    assert asked(path) == [(QuestionKind.AGE_DECIMALS, Meaning.AGE)]
    whole = write("Smith;Ann;1995-02-09;RX1;24+3;2025-12-31;39.7;TV", header=header)
    assert [a.age for line in lines_of(whole) if (a := line.arrival)] == [GestationalAge.of(24, 3)]


def test_an_age_that_cannot_be_read_is_doubtful(write: Write) -> None:
    header = HEADER.replace("EDD", "GA")
    (line,) = lines_of(write("Smith;Ann;1995-02-09;RX1;24+3?;2025-12-31;39.7;TV", header=header))
    assert codes(line) == ["age.not_understood"]


@pytest.mark.parametrize("word", ["NA", "n/a", "unknown", "-", "--"])
def test_a_word_for_unknown_in_a_cell_that_may_be_blank_leaves_it_blank(write: Write, word: str) -> None:
    header = "Surname;First name;DOB;MRN;EDD;Fetuses;History;Scan date;CL1 mm;CL2 mm;Route;Examiner;Remarks"
    cells = f"Smith;Ann;1995-02-09;RX1;{word};{word};{word};2025-12-31;39.7;{word};TV;{word};{word}"
    (line,) = lines_of(write(cells, header=header))
    assert line.arrival is not None, line.problems
    assert (line.arrival.due_on, line.arrival.fetuses, line.arrival.history.earlier) == (None, None, None)
    assert (line.arrival.examiner, len(line.arrival.readings)) == ("", 1)


def test_a_word_in_the_place_of_the_first_length_refuses_the_line(write: Write) -> None:
    header = HEADER.replace("CL mm", "CL1 mm;CL2 mm")
    (line,) = lines_of(write(f"{WOMAN};2025-12-31;n/a;39.7;TV", header=header))
    assert codes(line) == ["length.not_a_number"]


def test_na_is_a_family_name(write: Write) -> None:
    (line,) = lines_of(write("Na;Na;1995-02-09;RX1;;2025-12-31;39.7;TV", header=HEADER))
    assert line.arrival is not None
    assert (line.arrival.family_name, line.arrival.given_name) == ("Na", "Na")


def written(number: int, *cells: str | float) -> str:
    """A row of a sheet, from column A on."""
    places = [f"{letter}{number}" for letter, _ in zip("ABCDEFGHIJ", cells, strict=False)]
    return row(
        number,
        *(
            words(place, value) if isinstance(value, str) else cell(place, value)
            for place, value in zip(places, cells, strict=True)
        ),
    )


def test_a_workbook_is_read_like_a_list(tmp_path: Path) -> None:
    scan = ("Smith", "Ann", "1995-02-09", "RX1", "2026-06-08", "2025-12-31", 39.7, "TV")
    rows = written(1, *HEADER.split(";")) + written(2, *scan)
    sheets = {"Notes": Sheet(written(1, "nothing here")), "Scans": Sheet(rows)}
    path = Book(sheets).write(tmp_path / "scans.xlsx")
    plan = guess_plan(path)
    assert (plan.sheet, plan.sheets, plan.questions) == ("Scans", ("Notes", "Scans"), ())
    assert [str(a.length) for line in lines_of(path) if (a := line.arrival)] == ["39.7"]


def test_of_two_sheets_of_scans_one_has_to_be_chosen(tmp_path: Path) -> None:
    rows = written(1, *HEADER.split(";"))
    path = Book({"2025": Sheet(rows), "2026": Sheet(rows)}).write(tmp_path / "scans.xlsx")
    assert (QuestionKind.SHEET, None) in asked(path)
    assert guess_plan(path, sheet="2026").sheet == "2026"
    with pytest.raises(Refused) as refused:
        guess_plan(path, sheet="2027")
    assert refused.value.problems[0].code == "file.no_sheet"
