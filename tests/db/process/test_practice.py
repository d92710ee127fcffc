"""The practice clinic is a program of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.process.practice import start_practice
from models.errors import Unavailable


def test_it_is_this_program_with_the_demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: started.append(command))
    start_practice()
    [(python, program, option)] = started
    assert (python, option) == (sys.executable, "--demo")
    assert Path(program).resolve() == Path(__file__).parents[3] / "main.py"


def test_that_it_cannot_be_started_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no memory")

    monkeypatch.setattr(subprocess, "Popen", fail)
    with pytest.raises(Unavailable, match=r"practice\.not_started"):
        start_practice()
