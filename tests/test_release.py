"""What a release is called stands in several places, and in each of them it is the same."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

from models.rules.register.program_version import is_older
from models.version import PROGRAM, PROGRAM_VERSION

ROOT = Path(__file__).parents[1]
HEADING = re.compile(r"^## \[(.+?)\](?: - \d{4}-\d{2}-\d{2})?$", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def is_told_by(headings: list[str], version: str) -> bool:
    """Whether a changelog with these headings, newest first, belongs to a program of this version."""
    first, *earlier = headings
    if first != "Unreleased":
        return first == version
    return not any(is_older(version, each) for each in earlier)


def test_it_is_cited_by_its_name_and_version() -> None:
    cited = text_of("CITATION.cff").splitlines()
    assert {f"title: {PROGRAM}", f"version: {PROGRAM_VERSION}", "license: MIT"} <= set(cited)


def test_the_changelog_tells_of_this_version() -> None:
    assert is_told_by(HEADING.findall(text_of("CHANGELOG.md")), PROGRAM_VERSION)


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (["0.2.0", "0.1.0"], True),
        (["0.3.0", "0.2.0"], False),
        (["Unreleased", "0.2.0"], True),
        (["Unreleased", "0.1.0"], True),
        (["Unreleased", "0.3.0"], False),
        (["Unreleased"], True),
    ],
)
def test_a_changelog_of_another_version_is_noticed(headings: list[str], told: bool) -> None:
    assert is_told_by(headings, "0.2.0") is told


def test_what_runs_before_a_commit_is_locked_and_fetches_nothing() -> None:
    hooks = text_of(".pre-commit-config.yaml")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    assert set(re.findall(r"language: (\S+)", hooks)) == {"system"}
    for tool in re.findall(r"entry: \.venv/bin/(\S+)", hooks):
        package = {"lint-imports": "import-linter"}.get(tool, tool)
        assert f"\n{package}==" in text_of("requirements-dev.lock")


def test_editors_and_the_formatter_know_one_length_of_line() -> None:
    editors = ConfigParser()
    editors.read_string("[before]\n" + text_of(".editorconfig"))
    assert f"line-length = {editors['*.py']['max_line_length']}\n" in text_of("pyproject.toml")


def test_every_command_of_the_procedure_is_there() -> None:
    verbs = set(re.findall(r"python3 dev\.py ([a-z-]+)", text_of("docs/releasing.md")))
    assert verbs >= {"audit", "package", "test", "windows"}
    assert not [verb for verb in verbs if f'"{verb}":' not in text_of("dev.py")]
