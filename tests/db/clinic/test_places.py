"""One record for one computer: where everything lies once whoever looks after it wrote the site file."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic.folder_look import look_at_folder, work_in
from db.clinic.local_disk import allow_folder
from db.clinic.machine_state import MachineState
from db.clinic.places import (
    account_config_folder,
    config_folder,
    doubt_about,
    site_file,
    state_folder,
    usual_data_folder,
)
from db.clinic.settings_file import MachineSettings, read_settings, usual_file, write_settings
from db.process.window_files import usual_appearance_file, usual_window_file
from models.errors import Unavailable
from models.records.clinic.audit import AuditHead
from tests.builders import CLOCK, next_id
from tests.systems import use_account
from tests.ui.small_clinic import a_clinic, locked_house

SITE_FILES = ("", "[]", "{}", '{"folder": 3}', '{"folder": "clinic"}', '{"folder": "/a\\u0000b"}', "[" * 9999)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An account and a computer on which the program was never started."""
    use_account(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder that the site file names."""
    folder = tmp_path / "shared"
    folder.mkdir()
    write_site(json.dumps({"folder": str(folder)}))
    return folder


def write_site(text: str) -> None:
    site_file().parent.mkdir(parents=True)
    site_file().write_text(text, encoding="utf-8")


def test_without_a_site_file_everything_is_the_accounts_own(home: Path) -> None:
    assert config_folder() == account_config_folder()
    assert all(place.is_relative_to(home) for place in (config_folder(), state_folder(), usual_data_folder()))


def test_the_site_file_lays_record_settings_and_memory_together(site: Path) -> None:
    allow_folder(site)
    MachineState(next_id()).keep_pin((AuditHead("Desk 1", 1, "00"),), CLOCK.now())
    assert (usual_file(), usual_data_folder()) == (site / "settings.json", site / "record")
    assert len(list((site / "state").iterdir())) == 2


def test_how_the_window_looks_stays_the_accounts_own(site: Path) -> None:
    for file in (usual_window_file(), usual_appearance_file()):
        assert not file.is_relative_to(site)


def test_a_second_account_comes_to_the_door_of_the_same_clinic(
    site: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (look_at_folder(None).folder, look_at_folder(None).is_for_all) == (site / "record", True)
    (site / "record").mkdir()
    a_clinic(locked_house(site / "record")).store.close()
    work_in(site / "record")
    for name in ("XDG_CONFIG_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(name, str(home / "another account"))
    seen = look_at_folder(None)
    assert (seen.folder, seen.may_found, seen.code) == (site / "record", False, "")


@pytest.mark.parametrize("text", SITE_FILES)
def test_a_site_file_that_cannot_be_read_opens_no_other_record(text: str) -> None:
    write_site(text)
    seen = look_at_folder(None)
    assert (seen.code, seen.may_found, seen.values) == ("site.damaged", False, (str(site_file()),))
    with pytest.raises(Unavailable) as refused:
        read_settings(usual_file())
    assert refused.value.code == "site.damaged"


def test_nothing_begins_in_the_place_of_a_shared_folder_that_is_not_there(site: Path) -> None:
    site.rmdir()
    seen = look_at_folder(None)
    assert (seen.code, seen.may_found) == ("site.folder_missing", False)
    assert seen.values == (str(site), str(site_file()))


def test_an_account_that_has_a_clinic_of_its_own_begins_no_second_one(site: Path, home: Path) -> None:
    own = replace(MachineSettings("Desk 1", home / "own"), has_clinic=True)
    write_settings(account_config_folder() / "settings.json", own)
    seen = look_at_folder(None)
    assert (seen.code, seen.may_found) == ("site.clinic_of_account", False)
    assert seen.values == (str(site / "record"), str(home / "own"))


def test_a_folder_that_is_named_is_looked_at_for_itself(site: Path, home: Path) -> None:
    assert look_at_folder(home / "named").may_found
    assert not look_at_folder(home / "named").is_for_all


def test_what_speaks_against_a_place_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(home / "passing"))
    assert doubt_about(home / "passing" / "clinic") == "folder.temporary"
    assert doubt_about(home / "passing by" / "clinic") == ""
    assert doubt_about(home / "AppData" / "Roaming" / "clinic") == "folder.roaming"
    assert doubt_about(home / "AppData" / "Local" / "clinic") == ""
    monkeypatch.setattr(Path, "home", lambda: home / "TEMP.CLINIC")
    assert doubt_about(home / "TEMP.CLINIC" / "data") == "folder.temporary"
    assert doubt_about(home / "else" / "data") == ""


def test_a_place_that_is_copied_about_is_named_before_anything_is_made(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(home / "passing"))
    assert look_at_folder(home / "OneDrive" / "clinic").doubt == "folder.synchronised"
    assert look_at_folder(home / "clinic").doubt == ""
