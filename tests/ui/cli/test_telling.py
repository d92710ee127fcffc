"""What a verb says commands no terminal, whoever wrote it."""

import io
import sys

import pytest

from ui.cli.arguments import understood
from ui.cli.telling import tell

HOSTILE = "Ann\x1b[2J\x07\u202egnitset\u2066\r\nfaults 0"
"""Clears the screen, rings, turns the direction of writing, goes back to the line's beginning, begins a line of its own."""


def test_nothing_hidden_reaches_the_terminal_and_nothing_begins_a_line_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell(HOSTILE, "women 2")
    said = capsys.readouterr().out
    assert said.count("\n") == 2
    assert not set("\x1b\x07\u202e\u2066\r") & set(said)
    assert said.startswith("Ann")
    assert said.endswith("women 2\n")


def test_names_keep_their_letters(capsys: pytest.CaptureFixture[str]) -> None:
    tell("Đặng Thị Hồng, محمد, 山田", file=sys.stderr)
    assert capsys.readouterr().err == "Đặng Thị Hồng, محمد, 山田\n"


def test_without_a_text_it_is_an_empty_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell()
    assert capsys.readouterr().out == "\n"


@pytest.mark.parametrize("letters", ["cp437", "cp1252", "ascii"])
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_letter_that_a_console_does_not_have_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, letters: str, stream: str
) -> None:
    console = io.TextIOWrapper(io.BytesIO(), letters, write_through=True)
    monkeypatch.setattr(sys, stream, console)
    understood(["verify", "--user", "amina"])
    tell("Nguyễn, 24+3, ≥ 25 mm, 山田", file=console)
    assert b"24+3" in console.buffer.getvalue()


@pytest.mark.parametrize("typed", [["--help"], ["import", "--help"], ["policy", "--help"]])
def test_the_help_can_be_read_in_a_console_of_few_letters(
    monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    console = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", console)
    with pytest.raises(SystemExit) as ended:
        understood(typed)
    assert ended.value.code == 0
