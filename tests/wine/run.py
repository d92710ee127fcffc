"""Runs what is tested under Wine with Python for Windows: `python3 dev.py windows`.

--short       some of it, in a minute; left out, and said, where the Debian that has Wine was not made yet
--make        only make what it runs in
ARGS          only pytest with them, as in `python3 dev.py windows tests/db -k lock`
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from devtools.calling import Refused
from tests.wine import chroot, project
from tests.wine.session import Session, inside, make_template, session

SHORT, MAKE = "--short", "--make"
ALL_TESTS = ("tests/db", "tests/ui/cli", "tests/ui/session", "tests/ui/widgets", "tests/ui/pages")
SOME_TESTS = (
    "tests/db/clinic/test_vault.py",
    "tests/db/store/test_round_trip.py",
    "tests/ui/cli/test_telling.py",
)
PICTURES = "/project/pictures"


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; the exit status is 0 when all of it went well, and when the short form was left out."""
    if SHORT in arguments and not chroot.is_made():
        print("=" * 80)
        print(f"THE WINDOWS RUN WAS LEFT OUT: no Wine in {chroot.DEBIAN}; `python3 dev.py windows` makes it.")
        print("=" * 80)
        return 0
    try:
        make()
        return 0 if MAKE in arguments else _run(arguments)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1


def make() -> None:
    """Make what is not there yet, and bring the rest up to date. Raises: Refused."""
    chroot.make()
    make_template()
    project.lay()


def _run(arguments: Sequence[str]) -> int:
    with session() as windows:
        if SHORT in arguments:
            return _tests(windows, SOME_TESTS)
        if arguments:
            return _tests(windows, arguments)
        return _tests(windows, ALL_TESTS) or _pictures(windows)


def _tests(windows: Session, arguments: Sequence[str]) -> int:
    return _shown(windows, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)


def _pictures(windows: Session) -> int:
    """All pages of the demonstration, drawn by Windows' own way of drawing."""
    status = _shown(windows, "main.py", "--demo", "--shots", PICTURES)
    drawn = len(list(inside(PICTURES).glob("*.png")))
    print(f"{drawn} pictures drawn under Wine in {inside(PICTURES)}")
    return status or int(not drawn)


def _shown(windows: Session, *arguments: str) -> int:
    """Run Python for Windows in the project's folder, what it says shown as it comes; its exit status."""
    sys.stdout.flush()
    return subprocess.call(windows.command([project.PYTHON, *arguments], project.PROJECT))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
