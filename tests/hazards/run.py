"""Breaks the control of every hazard once and sees the test that the hazard names fail: `python3 dev.py hazards`.

Each defect of `breaks.toml` is put into a copy of the tree, and only the test it names is run there; what failed has to
pass without the defect. Numbers such as `H06` choose some of the hazards.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.hazards.breaks import ROOT, Break, read_breaks

LIMIT_S, LIMIT_OF_ALL_S = 120, 3600
"""How long the test of one defect may take, and many tests together."""
_PASSED, _FAILED = 0, 1
_A_MINUTE_NS = 60 * 10**9
_FAILED_LINE = re.compile(r"^FAILED (\S+?)(?:\[.*\])?(?: - .*)?$", re.MULTILINE)
# A test that could not even run proves nothing about what it guards.
_COULD_NOT_RUN = re.compile(r"^E +(?:SyntaxError|ImportError|ModuleNotFoundError|NameError)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the named test said to one defect: `by` is the test that failed as pytest names it, empty where none did."""

    broken: Break
    seconds: float
    by: str
    why_not: str = ""

    def __str__(self) -> str:
        number, what = self.broken.hazard, self.broken.broken
        if self.by:
            return f"{number} noticed in {self.seconds:.1f} s: {what} ({self.by.rpartition('::')[2]})"
        return f"{number} NOT NOTICED: {what} ({self.broken.test}: {self.why_not})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Break what was asked for; 0 when every defect was noticed, 1 when one was not."""
    parser = argparse.ArgumentParser(prog="dev.py hazards")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("numbers", nargs="*", metavar="H06", help="only these hazards")
    chosen = parser.parse_args(arguments)
    breaks, jobs = _chosen(chosen.numbers, parser), max(chosen.jobs, 1)
    with TemporaryDirectory(prefix="hazards-") as folder:
        scratch = Path(folder)
        whole = scratch / "whole"
        copy_tree(ROOT, whole)
        wrong = uncollected(whole, breaks)
        if wrong:
            print(f"The tests that are named cannot be found or read: {wrong}")
            return 1
        outcomes = list(_tried(whole, scratch, breaks, jobs))
        return summed_up(counted(outcomes, failing_unbroken(whole, outcomes, jobs)))


def _chosen(numbers: Sequence[str], parser: argparse.ArgumentParser) -> tuple[Break, ...]:
    breaks = read_breaks()
    unknown = set(numbers) - {each.hazard for each in breaks}
    if unknown:
        parser.error(f"no break of {', '.join(sorted(unknown))} in breaks.toml")
    return tuple(each for each in breaks if not numbers or each.hazard in numbers)


def summed_up(outcomes: Sequence[Outcome]) -> int:
    unnoticed = [outcome for outcome in outcomes if not outcome.by]
    hazards = len({outcome.broken.hazard for outcome in outcomes})
    print(f"{len(outcomes)} defects in the controls of {hazards} hazards, {len(unnoticed)} not noticed.")
    for outcome in unnoticed:
        print(outcome)
    return int(bool(unnoticed))


# The copy


def copy_tree(root: Path, whole: Path) -> None:
    """Copy what git knows or would add, as it stands in the working tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (root / name).is_file():
            (whole / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, whole / name)


@contextmanager
def broken(tree: Path, defect: Break) -> Iterator[None]:
    """The tree with one defect in it, afterwards as it was."""
    file = tree / defect.file
    before, times = file.read_bytes(), file.stat()
    text = defect.applied_to(before.decode("utf-8"))
    if file.suffix == ".py":
        ast.parse(text, defect.file)
    file.write_bytes(text.encode("utf-8"))
    # Bytecode is known by the whole second and the size of its source: a defect as long as what it replaces, put in
    # within the second in which the source was written, would never be read.
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns + _A_MINUTE_NS))
    try:
        yield
    finally:
        file.write_bytes(before)
        # With the time of the source back, what was compiled before is used again.
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


# The tests


def uncollected(tree: Path, breaks: Sequence[Break]) -> str:
    """Why the named tests cannot be run, empty where they can; what is imported for them is compiled by that."""
    named = sorted({each.test for each in breaks})
    status, printed = _pytest(tree, ["--collect-only", *named], LIMIT_OF_ALL_S, is_compiling=True)
    return "" if status == _PASSED else printed.strip()


def failing_unbroken(tree: Path, outcomes: Sequence[Outcome], jobs: int) -> frozenset[str]:
    """Those of the tests that noticed a defect which fail without any as well."""
    named = sorted({each.by for each in outcomes if each.by})
    spread = ("-n", str(jobs), "--dist=worksteal") if jobs > 1 else ()
    status, printed = _pytest(tree, [*spread, *named], LIMIT_OF_ALL_S) if named else (_PASSED, "")
    if status == _PASSED:
        return frozenset()
    return frozenset(_FAILED_LINE.findall(printed)) or frozenset(named)


def counted(outcomes: Sequence[Outcome], failing: frozenset[str]) -> tuple[Outcome, ...]:
    """The outcomes without those whose test proves nothing, because it fails anyway."""
    return tuple(
        replace(each, by="", why_not=f"{each.by} fails without the defect as well")
        if each.by in failing
        else each
        for each in outcomes
    )


def tried(tree: Path, defect: Break) -> Outcome:
    """Put one defect into the tree, run its test, and take the defect out again."""
    begun = perf_counter()
    try:
        with broken(tree, defect):
            status, printed = _pytest(tree, ["-x", defect.test], LIMIT_S)
    except (OSError, SyntaxError, ValueError) as misfit:
        return Outcome(defect, perf_counter() - begun, "", f"it does not fit any more: {misfit}")
    by, why_not = verdict(status, printed)
    return Outcome(defect, perf_counter() - begun, by, why_not)


def verdict(status: int, printed: str) -> tuple[str, str]:
    """The test that failed for the defect's sake; or nothing, and why the run does not count."""
    failed = _FAILED_LINE.search(printed)
    if status == _PASSED:
        return "", "it passes"
    if status != _FAILED or failed is None or _COULD_NOT_RUN.search(printed):
        last = printed.strip().rpartition("\n")[2]
        return "", f"it could not run, exit status {status}: {last}"
    return failed[1], ""


def _tried(whole: Path, scratch: Path, breaks: Sequence[Break], jobs: int) -> Iterator[Outcome]:
    """Every defect, in a copy of the tree for each job, as its turn comes."""
    trees: SimpleQueue[Path] = SimpleQueue()
    for job in range(jobs):
        shutil.copytree(whole, scratch / str(job))
        trees.put(scratch / str(job))

    def one(defect: Break) -> Outcome:
        tree = trees.get()
        try:
            return tried(tree, defect)
        finally:
            trees.put(tree)

    with ThreadPoolExecutor(jobs) as pool:
        for outcome in pool.map(one, breaks):
            print(outcome, flush=True)
            yield outcome


def _pytest(
    tree: Path, arguments: Sequence[str], limit_s: int, *, is_compiling: bool = False
) -> tuple[int, str]:
    """Exit status (-1: not done in time) and output of pytest in a tree; it keeps nothing but bytecode, where it is compiling."""
    quiet = ("-q", "-rfE", "--tb=short", "-p", "no:cacheprovider", "-p", "no:cov", "--benchmark-disable")
    unshrunk = ("-p", "unshrunk", "--hypothesis-profile=unshrunk")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(Path(__file__).parent),
    }
    if is_compiling:
        del environment["PYTHONDONTWRITEBYTECODE"]
    command = [sys.executable, "-m", "pytest", *quiet, *unshrunk, *arguments]
    with subprocess.Popen(
        command,
        cwd=tree,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as running:
        try:
            printed, _ = running.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            # With all that the test itself started.
            os.killpg(running.pid, signal.SIGKILL)
            return -1, f"not done after {limit_s} s"
    return running.returncode, printed


if __name__ == "__main__":
    sys.exit(main())
