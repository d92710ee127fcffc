"""What is typed behind the program's name is taken at its word or refused, before anything is opened."""

import pytest

from models.version import NAMED_VERSION
from ui.cli.arguments import parser, understood

HERE = ("--data", "")
"""What a shell makes of a variable that is not set."""


@pytest.mark.parametrize(
    "typed",
    [
        ("--demo", "import", "list.csv", "--user", "osei"),
        ("--shots", "there", "verify", "--user", "osei"),
        ("--demo", "--shots", "there", "backup", "--user", "osei"),
        (*HERE, "verify", "--user", "osei"),
        ("verify", *HERE, "--user", "osei"),
        ("backup", "--user", "osei", "--to", " "),
        ("export", "--user", "osei", "--woman", "1", "--to", "out\udcff"),
    ],
)
def test_what_would_be_done_elsewhere_than_meant_is_wrong_usage(typed: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        understood(typed)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("--demo",),
        ("--data", "there"),
        ("--dat=there", "--dark"),
        ("--demo", "--shots", "there", "--size", "960x560"),
    ],
)
def test_what_is_typed_for_the_window_is_read_the_same_without_the_verbs(typed: tuple[str, ...]) -> None:
    assert understood(typed) == parser().parse_args(typed)


@pytest.mark.parametrize("typed", [("--d",), ("--size", "large"), ("--wide",), ("",), ("imprt",)])
def test_what_is_wrong_is_said_with_all_that_can_be_typed(
    typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        understood(typed)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: main.py [-h]")


@pytest.mark.parametrize("typed", [("--version",), ("--demo", "--version"), ("--version", "verify")])
def test_the_version_is_said_and_nothing_done(
    typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        understood(typed)
    assert (ended.value.code, capsys.readouterr().out) == (0, f"{NAMED_VERSION}\n")
