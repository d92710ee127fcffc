import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from db.exchange.csv_files.left_out import keep_left_out
from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.reader import CsvFiles
from models.errors import Unavailable
from models.records.importing.import_line import FileLine, LineKey, Sifting
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen

LINE = "Smith;Ann;09.02.1995;RX1;08.06.2026;1;;31.12.2025;39,7;40,2;40,3;TV;SM Brown;"
BAD = '=HYPERLINK("http://x")'


def rows(*cells: tuple[str, ...]) -> list[tuple[FileLine, str]]:
    return [(FileLine(LineKey(number), cell), "too short") for number, cell in enumerate(cells, 5)]


def test_refused_lines_keep_their_columns_and_gain_number_and_reason(write: Callable[..., Path]) -> None:
    path = write(LINE)
    kept = keep_left_out(path, guess_plan(path), rows(tuple(LINE.split(";"))))
    text = kept.read_bytes()
    assert kept == path.with_name("export.refused.csv")
    assert text.startswith(b"\xef\xbb\xbfSurname;Given name;")
    assert text.endswith(f"\r\n{LINE};5;too short\r\n".encode())


def test_the_visits_of_one_line_are_one_row_with_all_reasons(write: Callable[..., Path]) -> None:
    path = write(LINE)
    both = [(FileLine(LineKey(5, visit), ("Smith",)), f"visit {visit}: cut.") for visit in (1, 2)]
    kept = keep_left_out(path, guess_plan(path), both).read_text("utf-8-sig").splitlines()
    assert len(kept) == 2
    assert kept[1].endswith(";5;visit 1: cut. visit 2: cut.")


def test_a_cut_line_is_filled_up_so_that_its_reason_stands_in_its_column(write: Callable[..., Path]) -> None:
    path = write(LINE)
    kept = keep_left_out(path, guess_plan(path), rows(("Smith", "Ann")))
    assert kept.read_text("utf-8-sig").splitlines()[1] == "Smith;Ann" + ";" * 12 + ";5;too short"


def test_the_same_lines_are_not_kept_twice(write: Callable[..., Path]) -> None:
    path = write(LINE)
    plan, lines = guess_plan(path), rows(("Smith",))
    assert keep_left_out(path, plan, lines) == keep_left_out(path, plan, lines)
    assert sorted(p.name for p in path.parent.iterdir()) == ["export.csv", "export.refused.csv"]


def test_a_file_that_somebody_is_correcting_is_never_overwritten(write: Callable[..., Path]) -> None:
    path = write(LINE)
    first = keep_left_out(path, guess_plan(path), rows(("Smith",)))
    first.write_text("corrected by hand")
    second = keep_left_out(path, guess_plan(path), rows(("Smith",)))
    assert second.name == "export.refused-2.csv"
    assert first.read_text() == "corrected by hand"


def test_corrected_lines_can_be_brought_in_again_once_their_reason_is_emptied(
    write: Callable[..., Path],
) -> None:
    path = write(LINE)
    kept = keep_left_out(path, guess_plan(path), rows(tuple(LINE.split(";"))))
    (line,) = CsvFiles().lines(kept, CsvFiles().guess(kept))
    assert line.arrival is not None
    assert [(doubt.code, doubt.values) for doubt in line.doubts] == [("line.left_out_before", ("too short",))]
    kept.write_text(kept.read_text("utf-8-sig").replace("too short", ""), encoding="utf-8")
    (corrected,) = CsvFiles().lines(kept, CsvFiles().guess(kept))
    assert corrected.doubts == ()


def test_a_number_that_was_doubtful_beside_others_stays_so_alone(write: Callable[..., Path]) -> None:
    lines = [LINE.replace("RX1", n).replace("Ann", f"A{n}") for n in ("104455", "104456", "4457")]
    path = write(*lines)
    found = sift(CsvFiles().lines(path, guess_plan(path)), KnownWomen(), date(2026, 11, 29))
    left = [(each.line, "shorter") for each in found.left_out(frozenset())]
    kept = keep_left_out(path, guess_plan(path), left)
    again = sift(CsvFiles().lines(kept, guess_plan(kept)), KnownWomen(), date(2026, 11, 29))
    assert [each.verdict for each in again.lines] == [Sifting.DOUBTFUL]


def test_another_folder_can_be_chosen(
    write: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path, folder = write(LINE), tmp_path_factory.mktemp("elsewhere")
    assert CsvFiles().keep_left_out(path, guess_plan(path), rows(("Smith",)), folder).parent == folder


def test_a_folder_that_cannot_be_written_is_told(write: Callable[..., Path], tmp_path: Path) -> None:
    path = write(LINE)
    missing = tmp_path / "not there"
    with pytest.raises(Unavailable) as failed:
        keep_left_out(path, guess_plan(path), rows(("Smith",)), missing)
    assert (failed.value.code, failed.value.values) == ("folder.not_writable", (str(missing),))


def test_a_failed_write_leaves_nothing_behind(
    write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = write(LINE)
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(Unavailable):
        keep_left_out(path, guess_plan(path), rows(("Smith",)))
    assert [p.name for p in path.parent.iterdir()] == ["export.csv"]
