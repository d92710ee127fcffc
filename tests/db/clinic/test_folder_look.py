"""A machine that remembers a clinic never begins a new one in its place, and says which part is not there."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from db.clinic import founding, machine
from db.clinic.folder import DataFolder
from db.clinic.folder_look import check_clinic_in, look_at_folder, look_elsewhere, work_in
from db.clinic.machine import Machine
from db.clinic.settings_file import MachineSettings, read_settings, write_settings
from db.ids import new_id
from models.errors import Unavailable
from models.values.folder_state import LastSignIn
from tests.db.clinic.vaults import CLINIC, PASSWORD, USER, a_founded_vault, a_vault


class Desk:
    """A machine's settings file, and a folder with a clinic in it."""

    def __init__(self, folder: Path) -> None:
        self.file, self.data = folder / "settings.json", folder / "data"

    def found(self, where: Path | None = None) -> None:
        folder = where or self.data
        folder.mkdir(exist_ok=True)
        a_founded_vault(folder)
        DataFolder(folder).database.write_bytes(b"her records")

    def remember(self, clinic_id: UUID | None = CLINIC, **more: int) -> None:
        remembered = MachineSettings("Desk 1", self.data, has_clinic=True, clinic_id=clinic_id)
        write_settings(self.file, replace(remembered, vault_revision=more.get("revision", 0)))

    def code(self, data: Path | None = None) -> str:
        state = look_at_folder(data, self.file)
        assert not (state.code and state.may_found)
        return state.code or ("found" if state.may_found else "open")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_before_anything_is_remembered_a_clinic_may_be_founded(desk: Desk) -> None:
    assert desk.code(desk.data) == "found"
    desk.data.mkdir()
    assert desk.code(desk.data) == "found"
    assert list(desk.data.iterdir()) == []


def test_a_founded_clinic_is_opened_remembered_or_not(desk: Desk) -> None:
    desk.found()
    assert desk.code(desk.data) == "open"
    desk.remember()
    assert desk.code() == "open"


@pytest.mark.parametrize("is_asked_for", [True, False])
def test_a_remembered_folder_that_is_not_there_is_named(desk: Desk, is_asked_for: bool) -> None:
    desk.remember()
    assert desk.code(desk.data if is_asked_for else None) == "folder.missing"
    assert look_at_folder(None, desk.file).values == (str(desk.data),)
    desk.data.mkdir()
    assert desk.code(desk.data if is_asked_for else None) == "folder.empty"


def test_another_spelling_of_the_remembered_folder_is_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.remember()
    assert desk.code(tmp_path / "x" / ".." / "data") == "folder.missing"


def test_settings_of_before_remember_a_clinic_by_the_desks_name(desk: Desk) -> None:
    said = {"desk_name": "Desk 1", "data_folder": str(desk.data)}
    desk.file.write_text(json.dumps(said), encoding="utf-8")
    assert desk.code() == "folder.missing"


def test_a_folder_that_is_asked_for_and_not_remembered_may_be_founded(desk: Desk, tmp_path: Path) -> None:
    desk.remember()
    state = look_at_folder(tmp_path / "new", desk.file)
    assert (state.may_found, state.works_in) == (True, desk.data)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cervitrend.db", "database.without_vault"),
        ("cervitrend.db-wal", "database.log_alone"),
        ("cervitrend.db-journal", "database.log_alone"),
    ],
)
@pytest.mark.parametrize("is_remembered", [True, False])
def test_a_record_without_its_vault_is_named_before_anything_is_asked(
    desk: Desk, name: str, code: str, is_remembered: bool
) -> None:
    desk.data.mkdir()
    (desk.data / name).write_bytes(b"her records")
    if is_remembered:
        desk.remember()
    assert desk.code(desk.data) == code


@pytest.mark.parametrize("is_remembered", [True, False])
@pytest.mark.parametrize("has_log", [True, False])
def test_a_vault_without_its_record_is_named_before_anything_is_asked(
    desk: Desk, is_remembered: bool, has_log: bool
) -> None:
    desk.data.mkdir()
    a_founded_vault(desk.data)
    if has_log:
        (desk.data / "cervitrend.db-wal").write_bytes(b"what was written last")
    if is_remembered:
        desk.remember()
    assert desk.code(desk.data) == "vault.without_database"


def test_a_vault_of_which_the_copy_alone_is_there_is_left_to_the_door(desk: Desk) -> None:
    desk.found()
    DataFolder(desk.data).vault.unlink()
    assert desk.code(desk.data) == "open"


def test_an_unfinished_founding_is_begun_again(desk: Desk) -> None:
    a_vault(desk.data).found(CLINIC, USER, "anna", PASSWORD, a_vault(desk.data).new_recovery_key())
    DataFolder(desk.data).founding.database.write_bytes(b"half made")
    assert desk.code(desk.data) == "found"


def test_a_founding_that_died_between_its_moves_is_finished(desk: Desk) -> None:
    a_vault(desk.data).found(CLINIC, USER, "anna", PASSWORD, a_vault(desk.data).new_recovery_key())
    DataFolder(desk.data).database.write_bytes(b"moved already")
    assert desk.code(desk.data) == "open"
    assert a_vault(desk.data).unlock("anna", PASSWORD)[0] == USER


def test_whatever_a_vault_says_of_itself_nothing_of_a_record_is_renamed(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "cervitrend.vault").write_text('{"complete": false}', encoding="utf-8")
    DataFolder(desk.data).database.write_bytes(b"her records")
    before = {file.name: file.read_bytes() for file in desk.data.iterdir()}
    assert desk.code(desk.data) == "open"
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        a_vault(desk.data).found(CLINIC, USER, "anna", PASSWORD, a_vault(desk.data).new_recovery_key())
    assert {file.name: file.read_bytes() for file in desk.data.iterdir()} == before


def test_another_clinic_in_the_remembered_folder_is_named(desk: Desk) -> None:
    desk.found()
    desk.remember(new_id())
    state = look_at_folder(None, desk.file)
    assert (state.code, state.is_another) == ("folder.of_another_clinic", True)
    work_in(desk.data, desk.file)
    assert desk.code() == "open"
    assert read_settings(desk.file).clinic_id == CLINIC


def test_a_clinic_that_was_moved_is_worked_with_where_it_is(desk: Desk, tmp_path: Path) -> None:
    desk.remember(revision=7)
    moved = tmp_path / "moved"
    desk.found(moved)
    assert look_elsewhere(moved, desk.file).code == ""
    work_in(moved, desk.file)
    assert desk.code() == "open"
    assert (read_settings(desk.file).data_folder, read_settings(desk.file).vault_revision) == (moved, 7)


def test_a_folder_that_was_chosen_must_hold_this_clinic(desk: Desk, tmp_path: Path) -> None:
    desk.remember(new_id(), revision=7)
    other = tmp_path / "other"
    assert look_elsewhere(other, desk.file).code == "folder.no_record"
    desk.found(other)
    state = look_elsewhere(other, desk.file)
    assert (state.code, state.is_another) == ("folder.of_another_clinic", True)
    work_in(other, desk.file)
    assert read_settings(desk.file).vault_revision == 0


def test_a_folder_whose_clinic_is_not_said_is_asked_about(desk: Desk, tmp_path: Path) -> None:
    desk.remember()
    other = tmp_path / "other"
    desk.found(other)
    DataFolder(other).vault_copy.unlink()
    DataFolder(other).vault.write_bytes(b"damaged")
    assert look_elsewhere(other, desk.file).is_another


def test_settings_that_cannot_be_read_found_nothing(desk: Desk) -> None:
    desk.file.write_text("[" * 100_000, encoding="utf-8")
    assert desk.code(desk.data) == "settings.damaged"


def test_the_command_line_is_told_the_same(desk: Desk) -> None:
    with pytest.raises(Unavailable, match=r"folder\.no_clinic"):
        check_clinic_in(desk.data, desk.file)
    desk.remember()
    with pytest.raises(Unavailable, match=r"folder\.missing"):
        check_clinic_in(None, desk.file)
    desk.found()
    check_clinic_in(None, desk.file)


def test_a_clinic_is_remembered_once_it_was_opened_and_not_before(desk: Desk) -> None:
    here = Machine(desk.data, is_asked_for=True, file=desk.file)
    here.keep_desk_name("Desk 1")
    assert not read_settings(desk.file).has_clinic
    here.keep_clinic(CLINIC)
    assert read_settings(desk.file) == MachineSettings("Desk 1", desk.data, has_clinic=True, clinic_id=CLINIC)


def test_opening_what_was_asked_for_leaves_what_is_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.remember(revision=3)
    before = read_settings(desk.file)
    here = Machine(tmp_path / "other", is_asked_for=True, file=desk.file)
    here.keep_desk_name("Desk 9")
    here.keep_clinic(new_id())
    here.keep_revision(CLINIC, 9)
    assert read_settings(desk.file) == before
    assert (here.desk_name(), here.clinic_id, here.revision_of(CLINIC)) == ("Desk 9", None, 0)


def test_opening_a_folder_for_once_on_a_new_machine_remembers_nothing(desk: Desk) -> None:
    here = Machine(desk.data, is_asked_for=True, file=desk.file)
    here.keep_clinic(CLINIC)
    here.keep_revision(CLINIC, 2)
    assert not desk.file.exists()


def test_revisions_are_remembered_for_the_clinic_of_this_machine(desk: Desk) -> None:
    desk.remember(revision=3)
    here = Machine(desk.data, is_asked_for=False, file=desk.file)
    here.keep_revision(CLINIC, 5)
    here.keep_revision(new_id(), 9)
    assert (here.revision_of(CLINIC), here.revision_of(new_id())) == (5, 0)
    here.keep_clinic(CLINIC)
    assert read_settings(desk.file).vault_revision == 5


def test_a_machine_that_cannot_write_keeps_nobody_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, settings: MachineSettings) -> None:
        raise Unavailable("settings.not_writable", str(file))

    desk.remember(revision=3)
    monkeypatch.setattr(machine, "write_settings", full)
    Machine(desk.data, is_asked_for=False, file=desk.file).keep_revision(CLINIC, 4)
    assert read_settings(desk.file).vault_revision == 3


def test_a_folder_that_cannot_be_written_to_founds_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", denied)
    with pytest.raises(Unavailable, match=r"folder\.not_writable"):
        a_vault(desk.data).found(CLINIC, USER, "anna", PASSWORD, a_vault(desk.data).new_recovery_key())


def test_a_founding_that_cannot_be_finished_is_said_and_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    a_vault(desk.data).found(CLINIC, USER, "anna", PASSWORD, a_vault(desk.data).new_recovery_key())
    DataFolder(desk.data).database.write_bytes(b"moved already")
    monkeypatch.setattr(Path, "rename", denied)
    assert desk.code(desk.data) == "folder.not_writable"
    assert DataFolder(desk.data).founding.vault.is_file()


def test_a_founded_clinic_is_not_completed_again(desk: Desk) -> None:
    desk.found()
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        a_vault(desk.data).complete()


def test_a_folder_that_may_not_be_read_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.data.mkdir()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert desk.code(desk.data) == "folder.not_readable"


@pytest.mark.parametrize("moves", range(4))
def test_died_after_any_move_the_clinic_is_founded_or_founded_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    left, move = [moves], founding._move

    def move_and_die(file: Path, to: Path) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        move(file, to)

    vault = a_vault(desk.data)
    vault.found(CLINIC, USER, "anna", PASSWORD, vault.new_recovery_key())
    DataFolder(desk.data).founding.database.write_bytes(b"the record")
    monkeypatch.setattr(founding, "_move", move_and_die)
    with suppress(KeyboardInterrupt):
        vault.complete()
    monkeypatch.undo()
    assert desk.code(desk.data) == ("open" if moves else "found")
    if moves:
        assert vault.unlock("anna", PASSWORD)[0] == USER
        assert DataFolder(desk.data).database.read_bytes() == b"the record"


def test_who_signed_in_last_is_remembered_for_the_door_of_this_clinic_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.found()
    desk.remember()
    assert look_at_folder(None, desk.file).last is None
    Machine(desk.data, is_asked_for=False, file=desk.file).keep_last_sign_in("Ward 3", "amina")
    assert look_at_folder(None, desk.file).last == LastSignIn("Ward 3", "Desk 1", "amina")
    other = tmp_path / "other"
    Machine(other, is_asked_for=True, file=desk.file).keep_last_sign_in("Elsewhere", "grace")
    assert look_at_folder(None, desk.file).last == LastSignIn("Ward 3", "Desk 1", "amina")
    assert look_at_folder(other, desk.file).last is None
