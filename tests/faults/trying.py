"""Does a scenario in a process of its own, with one call failing, and reads what it said."""

import json
import os
import shutil
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.judging import judged, speechless
from tests.faults.scenarios import Scenario, cheap_vaults
from tests.faults.shim import Failure, counted, failing, watch

_MEMORY = Path("/dev/shm")  # Folders in memory: nothing waits for a disk, and nobody else may look in.


@contextmanager
def quick_folder() -> Iterator[Path]:
    """An empty folder, in memory where that can be had."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@contextmanager
def prepared(scenario: Scenario) -> Iterator[Path]:
    """The folder in which it begins; to be copied."""
    with quick_folder() as folder, cheap_vaults():
        scenario.prepare(folder / "before")
        yield folder / "before"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one: what it acknowledged, what is wrong, how many calls were seen and how many failed.

    `refused` is what the program said no with, empty where it went through.
    """

    acknowledged: tuple[str, ...]
    problems: tuple[str, ...]
    seen: int
    failed: int
    refused: str


def attempt(scenario: Scenario, before: Path, failure: Failure, at: int) -> Attempt:
    """Do it on a copy of the folder with the call of that number failing, then judge what is there."""
    with tempfile.TemporaryDirectory(dir=before.parent) as room:
        root = Path(room) / "root"
        shutil.copytree(before, root)
        lines, status = _in_a_child(scenario, root, failure, at)
        said = json.loads(lines.pop()) if lines and lines[-1].startswith("{") else {}
        problems = [said["speechless"]] if said.get("speechless") else []
        if not said:
            problems.append(f"died with status {status}")
        problems += judged(root, lines, scenario.name)
        return Attempt(
            tuple(lines), tuple(problems), said.get("seen", 0), said.get("failed", 1), said.get("refused", "")
        )


def _in_a_child(scenario: Scenario, root: Path, failure: Failure, at: int) -> tuple[list[str], int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _act(scenario, root, failure, at, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    return lines, os.waitpid(child, 0)[1]


def _act(scenario: Scenario, root: Path, failure: Failure, at: int, writing: int) -> None:
    """Never returns: what was inherited from the parent must not be tidied up twice."""

    def say(text: str) -> None:
        os.write(writing, f"{text}\n".encode())

    said: dict[str, object] = {"refused": "", "speechless": ""}
    watch(root)
    try:
        with cheap_vaults(), failing(failure, at):
            scenario.act(root, say)
    except BaseException as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        where = traceback.extract_tb(error.__traceback__)[-1]
        unsaid = speechless(error)
        said["refused"] = f"{type(error).__name__}: {error}"
        said["speechless"] = f"{unsaid} ({Path(where.filename).name}:{where.lineno})" if unsaid else ""
    said["seen"], said["failed"] = counted()
    os.write(writing, json.dumps(said).encode())
    os._exit(0)
