"""This machine remembers its desk and its data folder, and says so when it cannot."""

from pathlib import Path

import pytest

from db.clinic.places import usual_data_folder
from db.clinic.settings_file import (
    MachineSettings,
    read_settings,
    usual_file,
    write_settings,
)
from models.errors import Unavailable


def test_what_was_written_is_read(tmp_path: Path) -> None:
    settings = MachineSettings("Desk Ö", tmp_path / "data")
    write_settings(tmp_path / "new" / "settings.json", settings)
    assert read_settings(tmp_path / "new" / "settings.json") == settings


def test_before_the_first_start_the_usual_folder_is_taken(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == MachineSettings("", usual_data_folder())


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"desk_name": "x"}'])
def test_a_damaged_file_is_named_and_kept(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Unavailable, match=r"settings\.damaged"):
        read_settings(file)
    assert file.read_text(encoding="utf-8") == text


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"settings\.not_writable"):
        write_settings(tmp_path / "file" / "settings.json", MachineSettings("Desk 1", tmp_path))


def test_the_usual_places_carry_the_programs_name() -> None:
    assert "cervitrend" in str(usual_file())
    assert "cervitrend" in str(usual_data_folder())


def test_a_desk_that_was_named_before_names_were_looked_at_is_still_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_settings(file, MachineSettings("Scan\u202e\n1" + "x" * 5000, tmp_path))
    assert read_settings(file).desk_name == "Scan\u25a1\u25a11" + "x" * 93


@pytest.mark.parametrize("field", ["data_folder", "pack_folder"])
def test_a_path_that_no_system_takes_is_damage(tmp_path: Path, field: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"desk_name": "x", "data_folder": "/d", "{field}": "a\\u0000b"}}', encoding="utf-8")
    with pytest.raises(Unavailable, match=r"settings\.damaged"):
        read_settings(file)


@pytest.mark.parametrize(
    ("given", "computer", "desk"),
    [
        ("Desk 1", "pc-7", "Desk 1"),
        ("", "pc-7", "pc-7"),
        ("", "", "localhost"),
    ],
)
def test_a_desk_that_nobody_named_is_called_as_the_computer_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str, computer: str, desk: str
) -> None:
    monkeypatch.setattr("platform.node", lambda: computer)
    assert MachineSettings(given, tmp_path).desk == desk


def test_settings_that_this_account_may_not_read_are_not_called_damaged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("db.clinic.settings_file.read_whole", refuse)
    with pytest.raises(Unavailable, match=r"settings\.forbidden"):
        read_settings(tmp_path / "settings.json")
