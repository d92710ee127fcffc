"""Calling the programs that make a package, and getting those that are not there."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which

from devtools.calling import Command, Refused
from devtools.debian import apt_install
from devtools.places import ROOT


def called(command: Command, folder: Path = ROOT, **environment: str) -> str:
    """What a program wrote. Raises: Refused with all that it said, where it failed."""
    done = subprocess.run(  # noqa: S603  # A program that a package is made with, no shell.
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = f"{done.stdout}{done.stderr}"
        raise Refused(f"`{' '.join(map(str, command))}` ended with {done.returncode}:\n{said}")
    return done.stdout


def need(packages: Sequence[str]) -> None:
    """Make sure that Debian packages are installed here; who is root gets what is lacking. Raises: Refused."""
    if lacking := _lacking(packages):
        apt_install(lacking)


def _lacking(packages: Sequence[str]) -> list[str]:
    if which("dpkg-query") is None:
        raise Refused("Packages are made on Debian: dpkg is not here.")
    ask = ("dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *packages)
    said = subprocess.run(ask, capture_output=True, text=True, check=False).stdout  # noqa: S603  # As above.
    there = {line.split()[0] for line in said.splitlines() if line.endswith(" installed")}
    return sorted(set(packages) - there)
