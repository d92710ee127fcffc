"""Calling other programs from the project's own folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from devtools.places import ROOT

Command = Sequence["str | Path"]


class Refused(Exception):
    """What was asked for cannot be done; the text says what to do about it."""


def environment(**changes: str) -> dict[str, str]:
    """This process's own, with changes."""
    # Compiled bytecode is most of a fast start, so whoever forbids it means some other program.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | changes


def start(
    command: Command, stdout: int | None = None, env: dict[str, str] | None = None
) -> subprocess.Popen[str]:
    """Begin a program; a caught output holds what it says as an error too."""
    stderr = None if stdout is None else subprocess.STDOUT
    sys.stdout.flush()
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=env or environment(),
        stdout=stdout,
        stderr=stderr,
        text=True,
        encoding="utf-8",
    )


def call(command: Command, **changes: str) -> int:
    """Run a program to its end with changes to the environment; its exit status."""
    return start(command, env=environment(**changes)).wait()


def must(command: Command) -> None:
    """Run a program that has to work. Raises: Refused."""
    if status := call(command):
        raise Refused(f"`{' '.join(map(str, command))}` failed with exit status {status}")


def stream(command: Command) -> tuple[int, str]:
    """Run and show as it comes; give back the exit status and the last line."""
    line = ""
    with start(command, stdout=subprocess.PIPE) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
    return process.returncode, line.rstrip()


def become(command: Command) -> int:
    """Let a program take this one's place; where a system cannot, run it to its end and give back its exit status."""
    if os.name != "nt":
        os.execve(command[0], [*map(str, command)], environment())  # noqa: S606  # Our own interpreter, no shell.
    return call(command)
