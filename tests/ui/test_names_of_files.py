"""Whatever a clinic, a woman or a policy is called, the file named after it lies where it was wanted and under a name that every system takes."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from db.backup.names import free_folder, read_name
from models.rules.policies.copies import COPY, copied_from
from models.usecases.clinic.subject_access import SubjectRecord
from models.values.identity import HospitalNumber
from tests.builders import NOW, a_patient, all_guidelines
from ui.wording.audit.subject_file import file_names

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "../../etc/passwd",
    "a/b\\c:d*e?f<g>h|i",
    "exe.\u202egnp",
    "CON",
    "nul.txt",
    "LPT1",
    "..",
    " ",
    "",
    "x" * 80,
    "Женская консультация",
    "\u200b\u0000\n",
)
NUMBERS = ("CON", "NUL", "COM1", "9" * 40, "Ж12", "12", "١٢٣", "Ä1")
TAKEN_EVERYWHERE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,110}")
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def is_sound(name: str) -> bool:
    """Whether every system takes a name, and takes it for a file."""
    stem = name.split(".", maxsplit=1)[0].lower()
    return TAKEN_EVERYWHERE.fullmatch(name) is not None and not name.endswith(".") and stem not in DEVICES


def about(number: str, woman: int = 7) -> SubjectRecord:
    """What is recorded about a woman with this number."""
    patient = replace(a_patient(), id=UUID(int=woman), number=HospitalNumber.parse(number))
    return SubjectRecord(
        patient=patient, entries=(), drafts=(), users=(), clinic_name="", made_at=NOW, made_by=""
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_a_womans_files(number: str) -> None:
    assert all(map(is_sound, file_names(about(number))))


def test_no_two_women_have_the_same_files() -> None:
    names = [file_names(about(number, woman)) for woman, number in enumerate((*NUMBERS, "Б12"))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("clinic", HOSTILE)
def test_a_backup(tmp_path: Path, clinic: str) -> None:
    folder = free_folder(tmp_path, UUID(int=7), clinic, NOW)
    assert (folder.parent, is_sound(folder.name)) == (tmp_path, True)
    assert read_name(folder.name) is not None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_policy_is_called_after_one_of_ours(name: str) -> None:
    assert copied_from(name) not in {guideline.id for guideline in all_guidelines()}
    assert all(is_sound(f"{COPY}{guideline.id}-edition-1.toml") for guideline in all_guidelines())
