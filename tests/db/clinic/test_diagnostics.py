"""Diagnostics: what whoever looks after the computer needs, whatever is broken, and never a patient."""

from pathlib import Path

import pytest

from db.clinic.diagnostics import diagnose, report_text
from db.clinic.settings_file import MachineSettings, usual_file, write_settings
from tests.planted import lie_open_in
from tests.stores import a_store, a_woman
from tests.systems import use_account
from ui.cli.diagnostics import show_diagnostics

ASSETS = Path(__file__).parents[3] / "assets"
GUIDELINES, GOLDEN = ASSETS / "guidelines", ASSETS / "self-test"


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_account(monkeypatch, tmp_path / "account")


def test_it_tells_of_the_program_the_files_and_the_room_and_of_no_woman(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman("Adeyemi", number="RX 482 113"))
    found = diagnose(tmp_path, GUIDELINES, GOLDEN)
    store.close()
    told = dict(found)
    assert {"program", "python", "system", "SQLite", "free", "cervitrend.vault"} <= told.keys()
    assert (told["self-test"], told["folder"]) == ("0 differences", str(tmp_path))
    assert "bytes, -rw" in told["cervitrend.db"]
    (tmp_path / "told.txt").write_text(repr(found), encoding="utf-8")
    assert lie_open_in([tmp_path], ["Adeyemi", "482113"]) == []


def test_what_is_not_there_is_said_and_the_rest_is_told(tmp_path: Path) -> None:
    told = dict(diagnose(tmp_path / "gone", GUIDELINES, tmp_path))
    assert told["files"] == "the folder is not there"
    assert told["self-test"] != "0 differences"


def test_damaged_settings_are_told_of_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_settings(usual_file(), MachineSettings("Desk 7", tmp_path))
    assert show_diagnostics(report_text(diagnose(None, GUIDELINES, GOLDEN))) == 0
    assert "desk Desk 7" in capsys.readouterr().out
    usual_file().write_text("{", encoding="utf-8")
    assert show_diagnostics(report_text(diagnose(None, GUIDELINES, GOLDEN))) == 0
    assert "settings.damaged" in capsys.readouterr().out
