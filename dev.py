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
    lock [ARGS]       resolve the locked libraries again; --upgrade takes newer ones
    setup             only the set-up that each of the others does by itself

Standard library only: this is what runs before anything is installed.
"""

# An older Python must come far enough to say which one is needed.
from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
MAIN = ROOT / "main.py"

SETUP_LOCK = ROOT / "requirements-setup.lock"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"
FUZZ_LOCK = ROOT / "requirements-fuzz.lock"
RESOLVE = ("--universal", "--generate-hashes", "--no-emit-index-url", "--python-version", "3.11", "--quiet")

SOURCES = tuple(
    part for part in ("main.py", "dev.py", "models", "db", "ui", "tests", "bench") if (ROOT / part).exists()
)
LONG = "--long"
COVERAGE_FLOORS = {"models/*": 100, "main.py,db/*,ui/*": 90}

# Which of Qt's own files must find their system libraries: X11, offscreen, and OpenGL under X11.
QT_FILES = (
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqoffscreen.so",
    "plugins/xcbglintegrations/*.so",
)
# Debian names a library's package after its soname, but for these.
ODD_PACKAGES = {
    **dict.fromkeys(("libglib-2.0.so.0", "libgthread-2.0.so.0"), "libglib2.0-0"),
    "libz.so.1": "zlib1g",
}
# What tests need to hear the program and to read its papers: Debian's package, and a file by which it is known.
FOR_TESTS = {
    "xvfb": "/usr/bin/Xvfb",
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "python3-pyatspi": "/usr/lib/python3/dist-packages/pyatspi/__init__.py",
    "poppler-utils": "/usr/bin/pdffonts",
    "qpdf": "/usr/bin/qpdf",
}
APT_TRIES = 3

Command = Sequence["str | Path"]


class Refused(Exception):
    """What was asked for cannot be done; the text says what to do about it."""


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument names and give back the exit status."""
    if not arguments or arguments[0] not in VERBS:
        print(__doc__.strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    verb, *rest = arguments
    return VERBS[verb](rest)


# The verbs


def _run(arguments: Sequence[str]) -> NoReturn:
    if _opens_window(arguments) and not _has_display():
        raise Refused(
            "There is no display here: `python3 dev.py shots DIR` draws every page to pictures instead."
        )
    set_up(RUN_LOCK)
    os.execve(PYTHON, [str(PYTHON), str(MAIN), *arguments], _environment())  # noqa: S606  # Our own interpreter, no shell.


def _test(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    depth = ("--hypothesis-profile=long",) if LONG in arguments else ()
    chosen = [argument for argument in arguments if argument != LONG]
    return _call([PYTHON, "-m", "pytest", *depth, *chosen]) if chosen else _test_everything(depth)


def _check(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return _report_failed(_failed_of(_started_gates()))


def _shots(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        raise Refused("Name one folder for the pictures: `python3 dev.py shots DIR`.")
    set_up(RUN_LOCK)
    folder = Path(arguments[0]).resolve()
    clinic = () if "--empty" in arguments else ("--demo",)
    return _call([PYTHON, MAIN, *clinic, "--shots", folder, *arguments[1:]], QT_QPA_PLATFORM="offscreen")


def _mutants(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return _call([BIN / "mutmut", "run", *arguments]) or _call([BIN / "mutmut", "results"])


def _self_test(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    return _call([PYTHON, "-m", "tests.oracle.edges.write"]) or _call(
        [PYTHON, "-m", "tests.oracle.pick_self_test"]
    )


def _module(name: str) -> Callable[[Sequence[str]], int]:
    """The verb that hands its arguments to a program of tests or bench, without a display."""

    def call(arguments: Sequence[str]) -> int:
        set_up(TEST_LOCK)
        return _call([PYTHON, "-m", name, *arguments], QT_QPA_PLATFORM="offscreen")

    return call


def _lock(arguments: Sequence[str]) -> int:
    set_up(TEST_LOCK)
    told = "python3 dev.py lock"
    resolve: Command = (BIN / "uv", "pip", "compile", "--custom-compile-command", told, *RESOLVE, *arguments)
    # A group without a project file is resolved alone.
    return (
        _call([*resolve, "--group", "setup", "-o", SETUP_LOCK.name])
        or _call([*resolve, "--group", "fuzz", "-o", FUZZ_LOCK.name])
        or _call([*resolve, "pyproject.toml", "-o", RUN_LOCK.name])
        or _call([*resolve, "--group", "dev", "-c", RUN_LOCK.name, "pyproject.toml", "-o", TEST_LOCK.name])
        or _setup([])
        or _call([PYTHON, "-m", "tests.supply.about"])
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
    status, closing_line = _stream([PYTHON, "-m", "pytest", "-q", *spread, *depth, "--cov", "--cov-report="])
    failed = _failed_of(gates) + (["tests"] if status else _uncovered())
    _report_failed(failed)
    print(closing_line)
    return status or int(bool(failed))


def _started_gates() -> dict[str, subprocess.Popen[str]]:
    gates: dict[str, Command] = {
        "ruff format": (BIN / "ruff", "format", "--check", "--quiet", "."),
        "ruff check": (BIN / "ruff", "check", "--quiet", "."),
        "mypy": (BIN / "mypy", "--no-error-summary", *SOURCES),
        "import contracts": (BIN / "lint-imports", "--no-logo"),
        "dependencies": (BIN / "deptry", "--no-ansi", "."),
        "licences": (BIN / "pip-licenses", "--packages", *_locked_names(RUN_LOCK)),
    }
    return {name: _start(command, stdout=subprocess.PIPE) for name, command in gates.items()}


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
        if _call([BIN / "coverage", "report", f"--include={files}", f"--fail-under={floor}"])
    ]


def _report_failed(failed: Sequence[str]) -> int:
    print(f"FAILED: {', '.join(failed)}" if failed else "All gates passed.")
    return int(bool(failed))


def _locked_names(lock: Path) -> list[str]:
    return re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)


# Setting up


def set_up(lock: Path) -> None:
    """Make .venv hold what the lock names, and the system what Qt needs; at once when it already does."""
    fingerprint = _fingerprint(lock)
    stamp = VENV / f"{lock.stem}.stamp"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint:
        return
    _require_python()
    if not (BIN / "uv").exists():
        _make_venv()
    _install(lock)
    _install_system_libraries()
    if lock == TEST_LOCK and (
        lacking := [name for name, file in FOR_TESTS.items() if not Path(file).exists()]
    ):
        _apt_install(lacking)
    stamp.write_text(fingerprint, encoding="utf-8")


def _fingerprint(lock: Path) -> str:
    """A text that changes with what is to be installed, with Python, and with how it is installed."""
    text = hashlib.sha256(sys.version.encode())
    for file in (SETUP_LOCK, lock, Path(__file__)):
        text.update(file.read_bytes())
    return text.hexdigest()


def _require_python() -> None:
    if not (3, 11) <= sys.version_info[:2] < (3, 13):
        running = ".".join(map(str, sys.version_info[:2]))
        raise Refused(f"Python 3.11 or 3.12 is needed, this is {running}: call `python3.11 dev.py` instead.")


def _make_venv() -> None:
    # Debian keeps ensurepip in a package of its own.
    if find_spec("ensurepip") is None:
        _apt_install(["python{}.{}-venv".format(*sys.version_info)])
    _must([sys.executable, "-m", "venv", VENV])
    _pip_install(SETUP_LOCK)


def _install(lock: Path) -> None:
    pip = (BIN / "uv", "pip", "install", "--python", PYTHON, "--compile-bytecode")
    uv = (*pip, "--require-hashes", "-r", lock)
    if _call(uv) != 0:
        print("uv could not install the libraries; trying pip.", file=sys.stderr)
        _pip_install(lock)


def _pip_install(lock: Path) -> None:
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--quiet")
    _must([*pip, "--require-hashes", "-r", lock])


def _install_system_libraries() -> None:
    packages = sorted({_debian_package(library) for library in _missing_libraries()})
    if packages:
        _apt_install(packages)
    if still_missing := _missing_libraries():
        raise Refused(f"Qt does not find these system libraries: {' '.join(sorted(still_missing))}")


def _missing_libraries() -> set[str]:
    """The sonames that Qt's files name and the loader does not find; none where there is no loader to ask."""
    ldd = shutil.which("ldd")
    qt_folders = VENV.glob("lib/python3.*/site-packages/PySide6/Qt")
    files = [file for folder in qt_folders for pattern in QT_FILES for file in folder.glob(pattern)]
    if ldd is None or not files:
        return set()
    listing = subprocess.run([ldd, *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))


def _debian_package(library: str) -> str:
    """libxcb-cursor.so.0 is in libxcb-cursor0, libdbus-1.so.3 in libdbus-1-3."""
    if library in ODD_PACKAGES:
        return ODD_PACKAGES[library]
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def _apt_install(packages: Sequence[str]) -> None:
    install = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if shutil.which("apt-get") is None:
        raise Refused(
            f"These are needed, under their Debian names; install what provides them: {' '.join(packages)}"
        )
    if os.geteuid() != 0:
        raise Refused(f"First run: sudo {' '.join(install)}")
    for _ in range(APT_TRIES):
        _call(["apt-get", "update", "-q"])
        if _call([*install, "-q"], DEBIAN_FRONTEND="noninteractive") == 0:
            return
    raise Refused(f"apt-get could not install {' '.join(packages)}")


# Calling programs


def _environment(**changes: str) -> dict[str, str]:
    # Compiled bytecode is most of a fast start, so whoever forbids it means some other program.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | changes


def _start(
    command: Command, stdout: int | None = None, env: dict[str, str] | None = None
) -> subprocess.Popen[str]:
    stderr = None if stdout is None else subprocess.STDOUT
    sys.stdout.flush()
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=env or _environment(),
        stdout=stdout,
        stderr=stderr,
        text=True,
        encoding="utf-8",
    )


def _call(command: Command, **changes: str) -> int:
    return _start(command, env=_environment(**changes)).wait()


def _must(command: Command) -> None:
    if status := _call(command):
        raise Refused(f"`{' '.join(map(str, command))}` failed with exit status {status}")


def _stream(command: Command) -> tuple[int, str]:
    """Run and show as it comes; give back the exit status and the last line."""
    line = ""
    with _start(command, stdout=subprocess.PIPE) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
    return process.returncode, line.rstrip()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as reason:
        print(reason, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
