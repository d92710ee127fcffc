"""Does a scenario in a process of its own, with one call failing, and reads what it said."""

import ctypes
import gc
import json
import os
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path

from db.backup.halt import Halt
from db.backup.proof import prove_backup
from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.store.session import DOUBTFUL
from models.errors import CervitrendError
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN
from tests.faults.judging import backups_in, judged, speechless
from tests.faults.scenarios import Say, Scenario, cheap_vaults
from tests.faults.shim import Failure, Kind, counted, failing, noted_places, watch

MEMORY = next(filter(Path.is_dir, [Path("/dev/shm")]), None)
"""Where folders lie in memory, so that nothing waits for a disk; None: there is no such place."""
_TOGETHER = 40
"""How many are tried in one process: a fork costs half as much as what is tried."""


@contextmanager
def quick_folder() -> Iterator[Path]:
    """An empty folder, in memory where that can be had."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@contextmanager
def prepared(scenario: Scenario) -> Iterator[Path]:
    """The folder in which it begins; to be copied."""
    with quick_folder() as folder, cheap_vaults():
        scenario.prepare(folder / "before")
        yield folder / "before"


@dataclass(frozen=True, slots=True)
class Try:
    """The call of that number fails, counted from 1; 0: none, they are only counted."""

    failure: Failure
    at: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one: what is wrong, how many calls were seen and how many failed.

    `refused` is what the program said no with, empty where it went through; `left` stands for all that lay there afterwards.
    """

    problems: tuple[str, ...] = ()
    seen: int = 0
    failed: int = 1
    refused: str = ""
    left: str = ""


def attempts(scenario: Scenario, before: Path, tries: Sequence[Try]) -> Iterator[Attempt]:
    """Each in its turn on a copy of the folder, and what lies there afterwards is judged.

    Many are tried one after the other by one process that goes on, as the program does. Whatever is wrong there is tried
    again by a process that ends, so that it is known for what it is. What lies there byte for byte as it did after another
    is judged once; a backup that was proven stands for any other, whose bytes are never the same twice.
    """
    known, done = set[str](), 0
    gc.collect()
    gc.freeze()
    while done < len(tries):
        together = tries[done : done + _TOGETHER]
        for heard in _one_after_another(scenario, before, together, known):
            if heard.problems:
                yield _alone_again(scenario, before, tries[done], heard)
            else:
                known.add(heard.left)
                yield heard
            done += 1
            together = together[1:]
        if together:
            # It died of that one.
            yield attempt(scenario, before, tries[done])
            done += 1


def _one_after_another(
    scenario: Scenario, before: Path, tries: Sequence[Try], known: Set[str]
) -> Iterator[Attempt]:
    def act(say: Say) -> None:
        for one in tries:
            with _copied(before) as root:
                lines = list[str]()
                found = _acted(scenario, root, one, lines.append)
                # As in a program that goes on: what nobody holds any more is let go.
                gc.collect()
                if one is tries[0]:
                    # What is made once, such as statements of migrations, need not be looked through every time.
                    gc.freeze()
                left = _digest(root, lines)
                wrong = () if left in known else judged(root, lines, scenario.name)
                say(json.dumps(asdict(replace(found, problems=(*found.problems, *wrong), left=left))))

    for line in _in_a_child(act):
        yield Attempt(**json.loads(line))


def first_of_each_place(scenario: Scenario, before: Path, total: int) -> Sequence[int]:
    """The numbers of those allocations that are the first at their place."""

    def act(say: Say) -> None:
        places = (ctypes.c_uint64 * total)()
        with (
            _copied(before) as root,
            cheap_vaults(),
            failing(Failure(Kind.ALLOCATION, 0), 0),
            noted_places(places),
        ):
            watch(root)
            scenario.act(root, lambda _: None)
        firsts = {place: at for at, place in reversed(list(enumerate(places, 1)))}
        say(json.dumps(sorted(firsts.values())))

    (numbers,) = map(json.loads, _in_a_child(act))
    return tuple(map(int, numbers))


def _alone_again(scenario: Scenario, before: Path, one: Try, heard: Attempt) -> Attempt:
    alone = attempt(scenario, before, one)
    if alone.problems:
        return alone
    return replace(heard, problems=tuple(f"until the program ends: {problem}" for problem in heard.problems))


def attempt(scenario: Scenario, before: Path, one: Try) -> Attempt:
    """One of them in a process that ends with it, judged by another."""
    with _copied(before) as root:
        lines = list(_in_a_child(lambda say: say(json.dumps(asdict(_acted(scenario, root, one, say))))))
        is_heard = bool(lines) and lines[-1].startswith("{")
        found = Attempt(**json.loads(lines.pop())) if is_heard else Attempt(problems=("died",))
        return replace(found, problems=(*found.problems, *judged(root, lines, scenario.name)))


def _in_a_child(act: Callable[[Say], None]) -> Iterator[str]:
    """What is said there, line by line."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            act(lambda text: _write(writing, text))
        finally:
            # What was inherited from the parent must not be tidied up twice.
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        yield from (line.rstrip("\n") for line in pipe if line.endswith("\n"))
    os.waitpid(child, 0)


def _write(file: int, text: str) -> None:
    os.write(file, f"{text}\n".encode())


def _acted(scenario: Scenario, root: Path, one: Try, say: Say) -> Attempt:
    refused = unsaid = ""
    watch(root)
    try:
        with cheap_vaults(), failing(one.failure, one.at):
            scenario.act(root, say)
    except BaseException as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        where = traceback.extract_tb(error.__traceback__)[-1]
        unsaid, refused = speechless(error), f"{type(error).__name__}: {error}"
        unsaid = unsaid and f"{unsaid} ({Path(where.filename).name}:{where.lineno})"
    is_stuck = scenario.goes_on and not one.failure.is_lasting and refused and DOUBTFUL not in refused
    stuck = f"does not go on: {refused}" if is_stuck else ""
    seen, failed = counted()
    return Attempt(tuple(filter(None, (unsaid, stuck))), seen, failed, refused)


def _digest(root: Path, acknowledged: Sequence[str]) -> str:
    """Of everything that lies there and was said to be there."""
    digest = blake2b("\n".join(acknowledged).encode())
    proven = {path for folder in backups_in(root) if _is_proven(folder) for path in folder.iterdir()}
    for path in sorted(root.rglob("*")):
        digest.update(f"\0{path.relative_to(root)}\0".encode())
        if path.is_file() and path not in proven:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _is_proven(backup: Path) -> bool:
    """Whether it opens with its own vault and is proven."""
    try:
        _, key = FileVault(DataFolder(backup), CHEAP).unlock(SIGN_IN, PASSWORD)
        prove_backup(backup, key, Halt())
    except CervitrendError:
        return False
    return True


@contextmanager
def _copied(before: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=before.parent) as room:
        root = Path(room) / "root"
        shutil.copytree(before, root)
        yield root
