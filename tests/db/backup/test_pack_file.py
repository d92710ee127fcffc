"""The downtime pack on the disk: opened by its password alone, three at most, and nothing else is taken away."""

import shutil
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PasswordType, PdfReader, PdfWriter

from db.backup.pack_file import KEPT, encrypted, write_pack_file
from db.backup.pack_password import pack_password, password_mark
from models.errors import Unavailable
from tests.builders import NOW
from tests.systems import needs_modes, needs_other_programs

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
WORD = pack_password(KEY)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    made, whole = PdfWriter(), BytesIO()
    made.add_blank_page(100, 100)
    made.add_metadata({"/Title": "Pack of Berg"})
    made.write(whole)
    return whole.getvalue()


def test_older_packs_of_ours_are_taken_away_readable_ones_all_and_nothing_else(
    tmp_path: Path, pdf: bytes
) -> None:
    other, readable = tmp_path / "cervitrend-downtime-notes.html", "cervitrend-downtime-2026-02-01-1700.html"
    for name in (other.name, readable):
        (tmp_path / name).write_text("mine")
    written = [write_pack_file(tmp_path, pdf, WORD, NOW + timedelta(days=day)) for day in range(5)]
    assert sorted(tmp_path.iterdir()) == sorted([other, *written[-KEPT:]])


@needs_modes
def test_nobody_else_on_the_computer_reads_it(tmp_path: Path, pdf: bytes) -> None:
    assert write_pack_file(tmp_path, pdf, WORD, NOW).stat().st_mode & 0o777 == 0o600


def test_where_it_cannot_be_written_that_is_said(tmp_path: Path, pdf: bytes) -> None:
    with pytest.raises(Unavailable, match=r"pack\.not_written"):
        write_pack_file(tmp_path / "gone", pdf, WORD, NOW)


def test_it_opens_with_its_password_and_with_no_other(pdf: bytes) -> None:
    for tried, opens in ((WORD, True), (WORD.upper(), False), (pack_password(OTHER), False), ("", False)):
        read = PdfReader(BytesIO(encrypted(pdf, WORD)))
        assert read.is_encrypted
        assert (read.decrypt(tried) is not PasswordType.NOT_DECRYPTED) is opens


def test_nothing_of_it_is_readable_without(pdf: bytes) -> None:
    assert b"Berg" in pdf
    assert b"Berg" not in encrypted(pdf, WORD)


@needs_other_programs
@pytest.mark.parametrize("password", [WORD, "wrong"])
def test_another_program_opens_it_with_the_password_alone(tmp_path: Path, pdf: bytes, password: str) -> None:
    file = write_pack_file(tmp_path, pdf, WORD, NOW)
    asked = [shutil.which("qpdf") or "qpdf", f"--password={password}", "--check", str(file)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (said.returncode == 0) is (password == WORD)
    if password == WORD:
        assert "stream encryption method: AESv3" in said.stdout


def test_the_password_follows_from_the_key_and_is_easy_to_type() -> None:
    assert WORD == pack_password(KEY) != pack_password(OTHER)
    groups = WORD.split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert not set("ilou") & set(WORD)
    assert WORD.lower() == WORD
    assert WORD not in password_mark(WORD)
    assert password_mark(WORD) != password_mark(pack_password(OTHER))
