"""Calling the programs that make a package, and saying which of them are not there."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parents[1]

Command = Sequence["str | Path"]


class Lacking(Exception):
    """A package cannot be made; the text says what to do about it."""


def called(command: Command, folder: Path = ROOT, **environment: str) -> str:
    """What a program wrote. Raises: Lacking with all that it said, where it failed."""
    done = subprocess.run(  # noqa: S603  # A program that a package is made with, no shell.
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise Lacking(
            f"`{' '.join(map(str, command))}` ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def need(programs: Mapping[str, str]) -> None:
    """Make sure that programs are there, each with the Debian package that has it. Raises: Lacking."""
    if not (packages := _lacking(programs)):
        return
    install = ("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)
    if os.geteuid() == 0 and which("apt-get"):
        called(["apt-get", "update", "-q"])
        called(install, DEBIAN_FRONTEND="noninteractive")
    if _lacking(programs):
        raise Lacking(f"First run: sudo {' '.join(install)}")


def _lacking(programs: Mapping[str, str]) -> list[str]:
    return sorted({package for program, package in programs.items() if which(program) is None})
