"""Set the project up and do one thing with it: python3 dev.py VERB.

    run [ARGS]        start the program; --demo opens an invented clinic, a verb such as `assess` runs without a window
    test [ARGS]       every gate, then every test with coverage; with ARGS only pytest with them; --long makes
                      very many random examples where the gate makes few
    check             the gates alone: format, lint, types, import contracts, dependencies, licences
    bench [ARGS]      the measured comparisons
    shots DIR         every page and state of the demo clinic as pictures in DIR, without a display; also
                      --empty (a clinic that has nothing yet), --size 960x560, --dark
    mutants [ARGS]    mutation testing of the clinical rules and values
    hazards [H06 ..]  break the control of every hazard once and see the test that it names fail; -j for how many at a time
    faults [kills ..] make calls, power, files, clocks and inputs fail, for hours; --short for minutes
    self-test         write the edge cases of every guideline and pick those that the program answers at each start
    strings           gather every text for people as Qt's .ts file, for translators
    audit             known vulnerabilities of the locked libraries (asks the network), and what is linked into them
    sbom [FILE]       the bill of materials in CycloneDX's form
    package SYSTEM    the package for `windows` or `linux`, from the locked libraries
    windows [ARGS]    tests and pictures with Python for Windows under Wine, which it installs in .cache (some minutes, 4 GB);
                      --short only some, left out where that was not made yet; with ARGS only pytest with them
    lock [ARGS]       resolve the locked libraries again; --upgrade takes newer ones
    setup             only the set-up that each of the others does by itself

Standard library only: this is what runs before anything is installed.
"""

# An older Python must come far enough to say which one is needed.
from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from devtools.calling import Command, Refused, become, call, start, stream
from devtools.places import FUZZ_LOCK, MAIN, PYTHON, ROOT, RUN_LOCK, SETUP_LOCK, TEST_LOCK, program
from devtools.setting_up import set_up

SOURCES = tuple(
    part
    for part in ("main.py", "dev.py", "devtools", "packages", "models", "db", "ui", "tests", "bench")
    if (ROOT / part).exists()
)
RESOLVE = ("--universal", "--generate-hashes", "--no-emit-index-url", "--python-version", "3.11", "--quiet")
# What only another system has is found without running it; what each leaves out is unreachable to the other.
FOR_WINDOWS = (
    *("--no-error-summary", "--platform", "win32", "--no-warn-unreachable"),
    *("--cache-dir", ".mypy_cache/windows"),
)
LONG = "--long"
COVERAGE_FLOORS = {"models/*": 100, "main.py,db/*,ui/*": 90}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument names and give back the exit status."""
    if not arguments or arguments[0] not in VERBS:
        print(__doc__.strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    verb, *rest = arguments
    return VERBS[verb](rest)


# The verbs


def _run(arguments: Sequence[str]) -> int:
    if _opens_window(arguments) and not _has_display():
        raise Refused(
            "There is no display here: `python3 dev.py shots DIR` draws every page to pictures instead."
        )
    set_up(RUN_LOCK)
    return become([PYTHON, MAIN, *arguments])


def _test(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    depth = ("--hypothesis-profile=long",) if LONG in arguments else ()
    chosen = [argument for argument in arguments if argument != LONG]
    return call([PYTHON, "-m", "pytest", *depth, *chosen]) if chosen else _test_everything(depth)


def _check(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return _report_failed(_failed_of(_started_gates()))


def _shots(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        raise Refused("Name one folder for the pictures: `python3 dev.py shots DIR`.")
    set_up(RUN_LOCK)
    folder = Path(arguments[0]).resolve()
    clinic = () if "--empty" in arguments else ("--demo",)
    return call([PYTHON, MAIN, *clinic, "--shots", folder, *arguments[1:]], QT_QPA_PLATFORM="offscreen")


def _mutants(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return call([program("mutmut"), "run", *arguments]) or call([program("mutmut"), "results"])


def _self_test(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return call([PYTHON, "-m", "tests.oracle.edges.write"]) or call(
        [PYTHON, "-m", "tests.oracle.pick_self_test"]
    )


def _module(name: str) -> Callable[[Sequence[str]], int]:
    """The verb that hands its arguments to a program of tests or bench, without a display."""

    def hand_on(arguments: Sequence[str]) -> int:
        set_up(TEST_LOCK)
        return call([PYTHON, "-m", name, *arguments], QT_QPA_PLATFORM="offscreen")

    return hand_on


def _lock(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    told = "python3 dev.py lock"
    resolve: Command = (
        program("uv"),
        "pip",
        "compile",
        "--custom-compile-command",
        told,
        *RESOLVE,
        *arguments,
    )
    # A group without a project file is resolved alone.
    return (
        call([*resolve, "--group", "setup", "-o", SETUP_LOCK.name])
        or call([*resolve, "--group", "fuzz", "-o", FUZZ_LOCK.name])
        or call([*resolve, "pyproject.toml", "-o", RUN_LOCK.name])
        or call([*resolve, "--group", "dev", "-c", RUN_LOCK.name, "pyproject.toml", "-o", TEST_LOCK.name])
        or _setup([])
        or call([PYTHON, "-m", "tests.supply.about"])
    )


def _setup(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return 0


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": _run,
    "test": _test,
    "check": _check,
    "bench": _module("bench.run"),
    "shots": _shots,
    "mutants": _mutants,
    "hazards": _module("tests.hazards.run"),
    "faults": _module("tests.faults.run"),
    "self-test": _self_test,
    "strings": _module("tests.translation.gather"),
    "audit": _module("tests.supply.audit"),
    "sbom": _module("tests.supply.sbom"),
    "package": _module("packages.run"),
    "windows": _module("tests.wine.run"),
    "lock": _lock,
    "setup": _setup,
}


# Running and testing


def _opens_window(arguments: Sequence[str]) -> bool:
    return not any(
        argument in ("-h", "--help", "--version") or argument[:1] != "-" for argument in arguments[:1]
    )


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _test_everything(depth: Sequence[str]) -> int:
    # The gates are done long before the tests, most of them by the core that has nothing to do yet.
    gates = _started_gates()
    # One worker per core: the tests are independent, and most of their time is Qt and the cipher.
    spread = ("-n", "auto", "--maxprocesses=8", "--dist=worksteal", "--benchmark-disable")
    status, closing_line = stream([PYTHON, "-m", "pytest", "-q", *spread, *depth, "--cov", "--cov-report="])
    failed = _failed_of(gates) + (["tests"] if status else _uncovered())
    _report_failed(failed)
    print(closing_line)
    return status or int(bool(failed))


def _started_gates() -> dict[str, subprocess.Popen[str]]:
    gates: dict[str, Command] = {
        "ruff format": (program("ruff"), "format", "--check", "--quiet", "."),
        "ruff check": (program("ruff"), "check", "--quiet", "."),
        "mypy": (program("mypy"), "--no-error-summary", *SOURCES),
        "mypy for Windows": (program("mypy"), *FOR_WINDOWS, "main.py", "models", "db", "ui"),
        "import contracts": (program("lint-imports"), "--no-logo"),
        "dependencies": (program("deptry"), "--no-ansi", "."),
        "licences": (program("pip-licenses"), "--packages", *_locked_names(RUN_LOCK)),
    }
    return {name: start(command, stdout=subprocess.PIPE) for name, command in gates.items()}


def _failed_of(gates: Mapping[str, subprocess.Popen[str]]) -> list[str]:
    """Wait for the gates; print what became of each, and what a failed one has to say."""
    failed = []
    for name, process in gates.items():
        output, _ = process.communicate()
        print(f"{name}: {'failed' if process.returncode else 'passed'}")
        if process.returncode:
            print(output)
            failed.append(name)
    return failed


def _uncovered() -> list[str]:
    return [
        f"coverage of {files} under {floor} %"
        for files, floor in COVERAGE_FLOORS.items()
        if call([program("coverage"), "report", f"--include={files}", f"--fail-under={floor}"])
    ]


def _report_failed(failed: Sequence[str]) -> int:
    print(f"FAILED: {', '.join(failed)}" if failed else "All gates passed.")
    return int(bool(failed))


def _locked_names(lock: Path) -> list[str]:
    return re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as reason:
        print(reason, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
