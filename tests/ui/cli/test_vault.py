"""The vault is put right from the command line too."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.ids import new_id
from models.errors import Unavailable
from models.ports.vault import Vault
from ui.cli.vault import mend_vault

ROOT = Path(__file__).parents[3]


def program(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "vault", *arguments, "--data", str(folder)]
    return subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)


def test_the_copy_takes_the_place_of_a_damaged_vault(tmp_path: Path) -> None:
    vault, data = FileVault(DataFolder(tmp_path)), DataFolder(tmp_path)
    vault.found(new_id(), new_id(), "anna", "green chair 12", vault.new_recovery_key())
    vault.complete()
    data.database.write_bytes(b"her records")
    data.vault.write_bytes(b"damaged")
    ran = program(tmp_path, "use-copy")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert FileVault(data).users()
    again = program(tmp_path, "use-copy")
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr.startswith("There is already a vault")


def test_a_folder_without_a_clinic_is_refused(tmp_path: Path) -> None:
    ran = program(tmp_path, "accept-older")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("No clinic was founded")


def refuse() -> None:
    raise Unavailable("vault.copy_not_whole", "cervitrend.vault.1")


def a_vault(use_copy: Callable[[], None], accept_older: Callable[[], None]) -> Vault:
    return cast(Vault, SimpleNamespace(use_copy=use_copy, accept_older=accept_older))


def test_what_was_done_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []
    assert mend_vault("accept-older", lambda: a_vault(refuse, lambda: done.append("older"))) == 0
    assert mend_vault("use-copy", lambda: a_vault(lambda: done.append("copy"), refuse)) == 0
    assert done == ["older", "copy"]
    assert mend_vault("use-copy", lambda: a_vault(refuse, refuse)) == 1
    assert capsys.readouterr().err.startswith("There is no whole copy of the vault")
