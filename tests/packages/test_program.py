"""What is installed is the whole program and nothing else."""

import subprocess
from configparser import ConfigParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from packages.program import build_wheel

ROOT = Path(__file__).parents[2]
RUNS = ("main.py", "models", "db", "ui", "assets")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


def test_a_wheel_holds_every_file_that_runs_and_no_other(wheel: Path) -> None:
    kept = subprocess.run(
        ["git", "ls-files", "-z", *RUNS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with ZipFile(wheel) as packed:
        held = {name for name in packed.namelist() if ".dist-info/" not in name}
    assert held == set(kept.stdout.split("\0")) - {""}


def test_what_is_installed_is_called_by_the_name_of_the_program(wheel: Path) -> None:
    said = ConfigParser()
    with ZipFile(wheel) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith("entry_points.txt"))
        said.read_string(packed.read(name).decode())
    assert dict(said["console_scripts"]) == {"cervitrend": "main:main"}
