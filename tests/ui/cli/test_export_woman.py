"""Everything about one woman from the command line."""

import json
from pathlib import Path

import pytest

from models.records.clinic.access import Access, ExportKind
from tests.ui import small_clinic
from tests.ui.cli.conftest import OpenRecord

pytestmark = pytest.mark.usefixtures("woman")


def test_two_files_are_written_and_named_and_it_is_an_entry(
    folder: Path, record: OpenRecord, tmp_path: Path
) -> None:
    ran = small_clinic.program(folder, "export", "--woman", "rx 1", "--to", str(tmp_path))
    assert (ran.returncode, ran.stderr) == (0, "")
    page, data = (Path(line) for line in ran.stdout.splitlines())
    assert "BERG" in page.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["records"][0]["fields"]["given_name"] == "Anna"
    with record() as store:
        exported = [each for each in store.every(Access) if each.export is ExportKind.WHOLE_WOMAN]
    assert [(each.place, each.count) for each in exported] == [(tmp_path.name, 1)]


@pytest.mark.parametrize(
    ("number", "to", "said"),
    [
        ("RX2", ".", "Nobody here has the number RX2."),
        ("?!", ".", "is not a hospital number"),
        ("RX1", "not there", "woman-RX-1-"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    folder: Path, tmp_path: Path, number: str, to: str, said: str
) -> None:
    ran = small_clinic.program(folder, "export", "--woman", number, "--to", str(tmp_path / to))
    assert ran.returncode == 1
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
