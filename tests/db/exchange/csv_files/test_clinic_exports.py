"""Both exports of the clinic, counted by the program and by a plain script that shares nothing with it."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from db.exchange.csv_files.reader import CsvFiles
from models.records.importing.import_line import SiftedFile, Sifting
from models.records.scan import Route
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from tests.oracle.count_imports import count

EXPORTS = Path(__file__).parents[3] / "vectors" / "imports"
TODAY = date(2026, 11, 22)
EU, CM = "clinic-export-eu.csv", "clinic-export-cm.csv"


def preview_of(name: str) -> SiftedFile:
    files, path = CsvFiles(), EXPORTS / name
    return sift(files.lines(path, files.guess(path)), KnownWomen(), TODAY)


@pytest.mark.parametrize("name", [EU, CM])
def test_what_is_taken_agrees_with_an_independent_count(name: str) -> None:
    preview = preview_of(name)
    taken = preview.arrivals(frozenset())
    assert count(str(EXPORTS / name), TODAY) == {
        "lines": len(preview.lines),
        "refused": preview.count(Sifting.REFUSED),
        "doubtful": preview.count(Sifting.DOUBTFUL),
        "scans": len(taken),
        "women": preview.women,
        "transvaginal": sum(arrival.route is Route.TRANSVAGINAL for arrival in taken),
        "tenths": sum(reading.tenths for arrival in taken for reading in arrival.readings),
    }


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        (
            EU,
            {
                "cell.formula": 8,
                "length.not_a_number": 7,
                "date.impossible": 7,
                "line.cut": 6,
                "line.duplicate": 6,
                "length.tenfold": 7,
                "number.two_women": 7,
                "name.lost_letters": 47,
                "length.long": 92,
                "length.centimetres": 46,
                "length.zero": 11,
                "length.jump": 5,
            },
        ),
        (
            CM,
            {
                "length.not_a_number": 10,
                "date.impossible": 6,
                "length.out_of_range": 3,
                "cell.formula": 2,
                "line.cut": 1,
                "line.duplicate": 1,
                "number.two_women": 4,
                "length.long": 70,
                "length.zero": 7,
                "length.jump": 5,
            },
        ),
    ],
)
def test_every_line_left_out_says_why(name: str, reasons: dict[str, int]) -> None:
    preview = preview_of(name)
    assert Counter(reason.code for line in preview.lines for reason in line.reasons) == reasons
    assert all(line.reasons for line in preview.left_out(frozenset()))


def test_a_doubtful_line_is_taken_once_somebody_has_looked_at_it() -> None:
    preview = preview_of(EU)
    doubtful = {line.line.key for line in preview.lines if line.verdict is Sifting.DOUBTFUL}
    assert len(preview.arrivals(frozenset(doubtful))) == 1151 + 14
    assert len(preview.left_out(frozenset(doubtful))) == 34
