"""Several papers from the command line: in one new folder, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.records.clinic.access import Access, ExportKind
from models.values.identity import HospitalNumber
from tests.builders import CLOCK, a_booking, a_sheet, keep
from tests.stores import a_woman
from tests.ui import small_clinic
from tests.ui.cli.conftest import OpenRecord
from ui.cli.failures import PARTLY_DONE

NAMES = {"Diaz": "RX2", "李": "RX3"}


@pytest.fixture(autouse=True)
def women(record: OpenRecord) -> None:
    """Two women, both booked today as this record knows it; one has a name that no font has."""
    with record() as store:
        for name, number in NAMES.items():
            sheet = a_sheet(bookings=(replace(a_booking(), on=CLOCK.today()),))
            her = replace(sheet.patient, family_name=name, number=HospitalNumber(number))
            keep(store, replace(sheet, patient=her))


def test_two_women_have_a_file_and_an_entry_each(folder: Path, record: OpenRecord, tmp_path: Path) -> None:
    (to := tmp_path / "out").mkdir()
    named = ("--woman", "RX2", "--woman", "rx 3")
    ran = small_clinic.program(folder, "report", "summary", *named, "--to", str(to))
    assert ran.returncode == 0
    assert (
        ran.stderr
        == "No font here can print some signs: they stand by their numbers in 002, which says so.\n"
    )
    (made,) = to.iterdir()
    assert ran.stdout.splitlines() == [str(made), "001-summary-RX-2.pdf", "002-summary-RX-3.pdf"]
    assert "[U+674E]" in PdfReader(made / "002-summary-RX-3.pdf").pages[0].extract_text()
    with record() as store:
        left = {each.patient_id for each in store.every(Access) if each.export is ExportKind.SUMMARY}
        assert left == {row.patient_id for name in NAMES.values() for row in store.find_women(name)}


def test_one_woman_alone_with_such_a_name_has_her_paper(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "hers.pdf"
    ran = small_clinic.program(folder, "report", "letter", "--woman", "RX3", "--to", str(file))
    assert (ran.returncode, ran.stdout) == (0, f"{file}\n")
    assert ran.stderr.startswith(
        "No font here can print some signs: they stand by their numbers in this paper"
    )
    assert "674E" not in ran.stderr
    assert "[U+674E]" in PdfReader(file).pages[0].extract_text()


def test_one_without_a_pregnancy_is_named_beside_the_papers_of_the_others(
    folder: Path, record: OpenRecord, tmp_path: Path
) -> None:
    with record() as store:
        store.put(a_woman("Ghost", "Anna", "RX9"))
    (to := tmp_path / "out").mkdir()
    named = ("--woman", "RX2", "--woman", "RX9", "--woman", "RX3")
    ran = small_clinic.program(folder, "report", "slip", *named, "--to", str(to))
    assert ran.returncode == PARTLY_DONE
    assert "1 woman has no paper. 000-left-out.txt says who, and why." in ran.stderr
    assert not [name for name in ("GHOST", "RX", "DIAZ") if name in ran.stderr]
    (made,) = to.iterdir()
    names = sorted(file.name for file in made.iterdir())
    assert names == ["000-left-out.txt", "001-slip-RX-2.pdf", "003-slip-RX-3.pdf"]
    assert "002 GHOST, Anna" in (made / "000-left-out.txt").read_text(encoding="utf-8")
    with record() as store:
        slips = [each for each in store.every(Access) if each.export is ExportKind.SLIP]
    assert len(slips) == 2


def test_none_of_whom_can_have_a_paper_is_a_refusal(folder: Path, record: OpenRecord, tmp_path: Path) -> None:
    with record() as store:
        store.put(a_woman("Ghost", "Anna", "RX9"))
        store.put(a_woman("Shade", "Berta", "RX8"))
    (to := tmp_path / "out").mkdir()
    ran = small_clinic.program(folder, "report", "slip", "--woman", "RX8", "--woman", "RX9", "--to", str(to))
    assert (ran.returncode, ran.stdout, list(to.iterdir())) == (1, "", [])
    said = "she was taken back, or has no pregnancy on record"
    assert ran.stderr == f"2 women have no paper. Nothing was written: {said}.\n"


def test_a_folder_that_is_not_there_leaves_no_entry(folder: Path, record: OpenRecord, tmp_path: Path) -> None:
    named = ("--woman", "RX2", "--woman", "RX3")
    ran = small_clinic.program(folder, "report", "slip", *named, "--to", str(tmp_path / "gone"))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "The folder gone may not be written to." in ran.stderr
    with record() as store:
        assert not any(each.export for each in store.every(Access))


def test_the_lists_of_days_name_who_is_booked(folder: Path, tmp_path: Path) -> None:
    day, file = CLOCK.today().isoformat(), tmp_path / "days.pdf"
    ran = small_clinic.program(folder, "report", "days", "--from", day, "--until", day, "--to", str(file))
    assert ran.returncode == 0
    text = PdfReader(file).pages[0].extract_text()
    assert "Mon 02-Mar-2026: 2 booked" in text
    assert "DIAZ" in text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("letters_open", "--woman", "RX2"), "letters_open is about nobody alone"),
        (("today", "--from", "2026-03-02"), "--from and --until go with days: today is about no days"),
        (("days", "--from", "2026-03-02", "--until", "2026-03-01"), "--until is before --from"),
        (("days", "--from", "2-3-2026"), "is no day: write it as 2026-03-02"),
    ],
)
def test_what_makes_no_sense_is_said(folder: Path, tmp_path: Path, typed: tuple[str, ...], said: str) -> None:
    ran = small_clinic.program(folder, "report", *typed, "--to", str(tmp_path))
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr


def test_everybody_on_a_list_that_is_empty_is_no_folder(folder: Path, tmp_path: Path) -> None:
    (to := tmp_path / "out").mkdir()
    ran = small_clinic.program(folder, "report", "letters_open", "--to", str(to))
    assert (ran.returncode, ran.stdout, list(to.iterdir())) == (0, "", [])
    assert ran.stderr == "Nobody is on this list. Nothing was written.\n"
