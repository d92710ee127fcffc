"""A paper from the command line, the same as the window prints."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.records.clinic.access import Access, ExportKind
from models.values.paper import WRITTEN_BY_ITSELF, PaperKind
from tests.builders import a_scan, a_sheet, keep
from tests.ui import small_clinic
from tests.ui.cli.conftest import OpenRecord
from ui.cli.exports.report import ReportRequest
from ui.papers.kinds import OF_MANY


@pytest.fixture(autouse=True)
def women(record: OpenRecord, woman: None) -> None:
    """One pregnant woman beside one who is not known to be."""
    with record() as store:
        keep(store, a_sheet(a_scan()))


def test_her_summary_is_a_pdf_and_an_entry(folder: Path, record: OpenRecord, tmp_path: Path) -> None:
    to = tmp_path / "summary.pdf"
    ran = small_clinic.program(folder, "report", "summary", "--woman", "rx 482 113", "--to", str(to))
    assert (ran.returncode, ran.stderr, ran.stdout) == (0, "", f"{to}\n")
    assert "ADEYEMI" in PdfReader(to).pages[0].extract_text()
    with record() as store:
        (her,) = store.find_women("Adeyemi")
        printed = [each for each in store.every(Access) if each.export is ExportKind.SUMMARY]
    assert [(each.place, each.patient_id) for each in printed] == [(tmp_path.name, her.patient_id)]


def test_the_list_of_the_day_is_about_nobody_alone(folder: Path, tmp_path: Path) -> None:
    ran = small_clinic.program(folder, "report", "today", "--to", str(tmp_path / "today.pdf"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(PdfReader(tmp_path / "today.pdf").pages) == 1


@pytest.mark.parametrize(
    ("number", "to", "said"),
    [
        ("RX2", "a.pdf", "Nobody here has the number RX2."),
        ("RX1", "a.pdf", "No pregnancy of RX1 is on record"),
        ("RX482113", "gone/a.pdf", "a.pdf cannot be written."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    folder: Path, tmp_path: Path, number: str, to: str, said: str
) -> None:
    ran = small_clinic.program(folder, "report", "letter", "--woman", number, "--to", str(tmp_path / to))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / to).exists()


@pytest.mark.parametrize("kind", PaperKind)
def test_a_woman_is_named_exactly_where_a_paper_is_about_one(kind: PaperKind) -> None:
    named = ReportRequest(kind=kind, women=("RX1",), to=Path("a.pdf"))
    wrong = (bool(named.what_is_wrong), bool(replace(named, women=()).what_is_wrong))
    assert wrong == ((True, kind in WRITTEN_BY_ITSELF) if kind in OF_MANY else (False, True))
    assert ExportKind(kind.value).value == kind.value


def test_a_paper_about_nobody_asks_for_no_password(folder: Path, tmp_path: Path) -> None:
    ran = small_clinic.program(folder, "report", "letter", "--to", str(tmp_path / "a.pdf"))
    assert (ran.returncode, ran.stderr) == (2, "letter is about one woman: name her with --woman\n")


def test_the_downtime_pack_is_not_written_where_everybody_reads_it(
    folder: Path, record: OpenRecord, tmp_path: Path
) -> None:
    to = tmp_path / "pack.pdf"
    ran = small_clinic.program(folder, "report", "downtime_pack", "--to", str(to))
    assert (ran.returncode, ran.stdout, to.exists()) == (2, "", False)
    assert "is written by the program itself, encrypted" in ran.stderr
    with record() as store:
        assert not any(each.export for each in store.every(Access))


def test_a_number_written_in_two_ways_is_that_of_one_woman(folder: Path, tmp_path: Path) -> None:
    to, named = tmp_path / "hers.pdf", ("--woman", "RX482113", "--woman", "rx 482-113")
    ran = small_clinic.program(folder, "report", "slip", *named, "--to", str(to))
    assert (ran.returncode, ran.stdout) == (0, f"{to}\n")
    assert to.is_file()
