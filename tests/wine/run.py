"""Runs what is tested under Wine with Python for Windows: `python3 dev.py windows`.

--short       some of it, in a minute; left out, and said, where the Debian that has Wine was not made yet
--make        only make what it runs in
--installer   only the installer's whole life: made, installed, started, upgraded, taken back, removed (ten minutes)
ARGS          only pytest with them, as in `python3 dev.py windows tests/db -k lock`
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence

from devtools.calling import Refused
from devtools.places import MAIN, PYTHON, ROOT
from tests.wine import chroot, project
from tests.wine.life import live
from tests.wine.session import Session, inside, make_template, session

SHORT, MAKE, INSTALLER = "--short", "--make", "--installer"
ALL_TESTS = (
    *("tests/db/clinic", "tests/db/process", "tests/db/backup", "tests/db/store", "tests/db/papers"),
    *(
        "tests/db/test_engine.py",
        "tests/db/test_moving.py",
        "tests/db/test_text_file.py",
        "tests/db/test_verify.py",
    ),
    *("tests/ui/cli", "tests/ui/session", "tests/ui/widgets", "tests/ui/pages"),
)
SOME_TESTS = (
    *("tests/db/clinic/test_lock.py", "tests/db/clinic/test_local_disk.py", "tests/db/clinic/test_places.py"),
    *("tests/db/test_moving.py", "tests/db/test_text_file.py", "tests/ui/cli/test_password.py"),
    *("tests/ui/cli/test_telling.py", "tests/ui/widgets/fields/test_segments.py"),
)
PICTURES, CASES = "pictures", "cases.json"
_KNOW_SET_UP = """
from devtools.places import RUN_LOCK, TEST_LOCK, VENV
from devtools.setting_up import fingerprint
for lock in (RUN_LOCK, TEST_LOCK):
    (VENV / f"{lock.stem}.stamp").write_text(fingerprint(lock), encoding="utf-8")
"""
"""Says to dev.py that set-up has been here: what it would make was laid there from outside."""


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; the exit status is 0 when all of it went well, and when the short form was left out."""
    if SHORT in arguments and not chroot.is_made():
        print("=" * 80)
        print(f"THE WINDOWS RUN WAS LEFT OUT: no Wine in {chroot.DEBIAN}; `python3 dev.py windows` makes it.")
        print("=" * 80)
        return 0
    try:
        if INSTALLER in arguments:
            chroot.make()
            make_template()
            return live([argument for argument in arguments if argument != INSTALLER])
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
    asked = [argument for argument in arguments if argument != SHORT]
    with session() as windows:
        _shown(windows, "-c", _KNOW_SET_UP)
        if asked:
            return _tests(windows, asked)
        if SHORT in arguments:
            return _tests(windows, SOME_TESTS) or _same_answers(windows)
        # Everything is tried, whatever fails first.
        return max(_tests(windows, ["-n", "2", *ALL_TESTS]), _same_answers(windows), _pictures(windows))


def _tests(windows: Session, arguments: Sequence[str]) -> int:
    return _shown(windows, "dev.py", "test", "-q", "-p", "no:cacheprovider", *arguments)


def _same_answers(windows: Session) -> int:
    """Every published case held against every guideline, on Windows as here: line for line the same."""
    published = json.loads((ROOT / "tests/vectors/clinical/cases.json").read_text(encoding="utf-8"))
    asked = inside(f"{project.PROJECT}/{CASES}")
    asked.write_text(json.dumps([case["case"] for case in published]), encoding="utf-8")
    command = windows.command([project.PYTHON, "dev.py", "run", "assess", CASES], project.PROJECT)
    there = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
    here = subprocess.run([PYTHON, MAIN, "assess", asked], stdout=subprocess.PIPE, check=False).stdout
    is_same = there.splitlines() == here.splitlines() and len(here) > len(published)
    print(f"{len(published)} cases are answered {'as here' if is_same else 'OTHERWISE'} under Wine")
    return int(not is_same)


def _pictures(windows: Session) -> int:
    """All pages of the demonstration, drawn by Windows' own way of drawing."""
    folder = inside(f"{project.PROJECT}/{PICTURES}")
    shutil.rmtree(folder, ignore_errors=True)
    status = _shown(windows, "main.py", "--demo", "--shots", PICTURES)
    drawn = len(list(folder.glob("*.png")))
    print(f"{drawn} pictures drawn under Wine: {folder}")
    return status or int(not drawn)


def _shown(windows: Session, *arguments: str) -> int:
    """Run Python for Windows in the project's folder, what it says shown as it comes; its exit status."""
    sys.stdout.flush()
    return subprocess.call(windows.command([project.PYTHON, *arguments], project.PROJECT))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
