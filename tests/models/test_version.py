"""Which version the program says it is."""

import tomllib
from pathlib import Path

from models.version import NAMED_VERSION, PROGRAM_VERSION

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_it_is_the_version_that_is_shipped() -> None:
    assert tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"] == PROGRAM_VERSION


def test_it_is_said_with_the_name() -> None:
    assert f"Cervitrend {PROGRAM_VERSION}" == NAMED_VERSION
