"""The whole program with a mistake in it, hit by a verb: one sentence, a line of the log, and nobody's name in either."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.process.log_file import last_lines, usual_log_file
from db.process.traces import logged, usual_traces
from tests.planted import lie_open_in
from tests.systems import use_account
from ui.cli.failures import exit_code_of

ROOT = Path(__file__).parents[3]
NAME = "Quillfeather"
BROKEN = f"""
import importlib, sys, main
module, name, *arguments = sys.argv[1:]
def mistaken(*given, **named):
    raise KeyError({NAME!r})
setattr(importlib.import_module(module), name, mistaken)
sys.exit(main.main(arguments))
"""


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    use_account(monkeypatch, tmp_path / "account")
    return tmp_path / "account"


def mistaken() -> int:
    raise KeyError(NAME)


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    """The program with this function of it mistaken: its module, its name, and what is typed."""
    return subprocess.run(
        [sys.executable, "-c", BROKEN, *words],
        env=os.environ, cwd=ROOT, input="", capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("db.clinic.diagnostics", "diagnose", "diagnostics"),
        ("ui.cli.assess", "assess", "assess", "-"),
        ("ui.cli.import_file", "import_file", "import", "a.csv", "--user", "amina"),
        ("db.clinic.local_setup", "verify_here", "verify", "--user", "amina", "--password-stdin"),
        ("db.backup.local", "restorer_here", "restore", "--list"),
    ],
    ids=lambda words: words[2],
)
def test_a_mistake_is_one_sentence_and_a_line_of_the_log(account: Path, words: tuple[str, ...]) -> None:
    ran = run(*words)
    (said,) = ran.stderr.splitlines()
    assert (ran.returncode, ran.stdout) == (1, "")
    assert said.startswith("The program made a mistake (KeyError at ")
    (line,) = last_lines(usual_log_file())
    assert " ERROR ui.session.runner: unexpected KeyError at <string>:5 mistaken < " in line
    assert NAME not in said
    assert lie_open_in([account], [NAME]) == []


def test_the_next_window_tells_of_it(account: Path) -> None:
    run("db.clinic.diagnostics", "diagnose", "diagnostics")
    traces = usual_traces()
    with traces.kept():
        assert traces.failed_at() is not None
        assert len(traces.left()) == 1


def test_where_no_log_can_be_kept_the_sentence_is_said_all_the_same(
    account: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual_log_file().parent.parent.mkdir(parents=True)
    usual_log_file().parent.write_text("a file where the folder should be", encoding="utf-8")
    assert exit_code_of(mistaken, logged) == 1
    assert NAME not in capsys.readouterr().err


@pytest.mark.parametrize("code", [0, 1])
def test_a_verb_without_a_mistake_needs_no_log(account: Path, code: int) -> None:
    assert exit_code_of(lambda: code, logged) == code
    assert not account.exists()


def test_without_a_log_a_mistake_still_ends_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code_of(mistaken) == 1
    assert "The program made a mistake (KeyError at " in capsys.readouterr().err
