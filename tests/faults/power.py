"""Power cuts: what a scenario wrote is replayed up to every point, with what was not on the disk yet lost, kept or torn.

A file's data are safe once the file was synced, a name once its folder was; until then any part of the data may be there
or not, and names are there up to some point in their order, as journalling file systems keep it.
"""

import os
import random
import shutil
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from time import perf_counter

from tests.faults.judging import judged, judged_by_key
from tests.faults.results import Figure
from tests.faults.scenarios import Scenario, _key, cheap_vaults
from tests.faults.shim import mark, recorded, watch
from tests.faults.trying import prepared

_HEAD = struct.Struct("c3xiqqii")
SECTOR = 512
_RECORD_ALONE = ("save", "sign-in and first save", "import")
State = tuple[frozenset[str], tuple[tuple[str, bytes], ...]]
"""The folders and the files with their content, by paths below the root."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the system as it was recorded; `what` as in `shim.c`."""

    what: str
    file: int
    at: int
    data: bytes
    path: str
    to: str


@dataclass(slots=True)
class File:
    """A file: what is safe of it, and what was done to it since, as (where, data) or (size, None) for a cut."""

    safe: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def content(self, kept: list[tuple[int, bytes | None]]) -> bytes:
        """With these of the pending ones."""
        made = bytearray(self.safe)
        for at, data in kept:
            if data is None:
                made[:] = made[:at].ljust(at, b"\0")
                continue
            made[:] = made.ljust(at, b"\0")
            made[at : at + len(data)] = data
        return bytes(made)


def record(scenario: Scenario, before: Path) -> list[Call]:
    """Do it once in `recorded` beside the folder, and return every call that it made."""
    root, tape = before.with_name("recorded"), before.with_name("tape")
    shutil.copytree(before, root)
    with tape.open("wb") as file:
        child = os.fork()
        if child == 0:
            watch(root)
            with cheap_vaults(), recorded(file.fileno()):
                scenario.act(root, mark)
            os._exit(0)
        _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(f"{scenario.name} failed by itself")
    return list(_calls(tape.read_bytes(), str(root)))


def _calls(tape: bytes, root: str) -> Iterator[Call]:
    place = 0
    while place < len(tape):
        what, file, at, size, *lengths = _HEAD.unpack_from(tape, place)
        place += _HEAD.size
        parts = []
        for length in (*lengths, size):
            parts.append(tape[place : place + length])
            place += length
        path, to = (part.decode().removeprefix(root).lstrip("/") for part in parts[:2])
        yield Call(what.decode(), file, at, parts[2], path, to)


class Disk:
    """What lies on the disk for certain, and what may."""

    def __init__(self, before: Path) -> None:
        below = list(before.rglob("*"))
        self.folders = {str(p.relative_to(before)) for p in below if p.is_dir()}
        self.files = {str(p.relative_to(before)): File(p.read_bytes()) for p in below if p.is_file()}
        # As the running program sees them, with every change of a name that is not safe yet.
        self.seen = dict(self.files)
        self.names: list[Call] = []
        self._made: dict[int, File] = {}
        self._open: dict[int, File | str] = {}

    def do(self, call: Call) -> bool:
        """Follow one call; whether anything on the disk may be otherwise now."""
        match call.what:
            case "o" | "c" | "x":
                return self._opened(call)
            case "w" | "t":
                file = self._open.get(call.file)
                if isinstance(file, File):
                    file.pending.append((call.at, call.data if call.what == "w" else None))
                return True
            case "s":
                self._synced(self._open.get(call.file))
                return True
            case "r" | "u" | "m":
                self._named(call)
                return True
            case "/":
                self._open.pop(call.file, None)
            case _:
                pass
        return False

    def _opened(self, call: Call) -> bool:
        known = self.seen.get(call.path)
        if known is None and call.what == "o":
            self._open[call.file] = call.path
            return False
        is_new = known is None
        if known is None:
            known = self.seen[call.path] = File()
            self._name(call, known)
        self._open[call.file] = known
        if call.at and not is_new:
            known.pending.append((0, None))
        return is_new or bool(call.at)

    def _name(self, call: Call, file: File | None = None) -> None:
        self.names.append(call)
        if file is not None:
            self._made[id(call)] = file

    def _named(self, call: Call) -> None:
        if call.what == "r" and call.path in self.seen:
            self.seen[call.to] = self.seen.pop(call.path)
        elif call.what == "r":
            for name in [n for n in self.seen if n.startswith(f"{call.path}/")]:
                self.seen[call.to + name[len(call.path) :]] = self.seen.pop(name)
        elif call.what == "u":
            self.seen.pop(call.path, None)
        self._name(call)

    def _synced(self, opened: File | str | None) -> None:
        if isinstance(opened, File):
            opened.safe, opened.pending = opened.content(opened.pending), []
        elif opened is not None:
            # What was renamed out of another folder came with it: one entry of the journal.
            here = [
                i for i, c in enumerate(self.names) if opened in (_parent(c.path), _parent(c.to or c.path))
            ]
            for call in self.names[: here[-1] + 1] if here else []:
                self.folders, self.files = self._after(call, self.folders, self.files)
            self.names = self.names[here[-1] + 1 :] if here else self.names

    def _after(
        self, call: Call, folders: set[str], files: dict[str, File]
    ) -> tuple[set[str], dict[str, File]]:
        folders, files = set(folders), dict(files)
        match call.what:
            case "r" if call.path in folders:
                inside = f"{call.path}/"
                for name in [n for n in files if n.startswith(inside)]:
                    files[f"{call.to}/{name[len(inside) :]}"] = files.pop(name)
                folders = {
                    call.to + f[len(call.path) :] if f == call.path or f.startswith(inside) else f
                    for f in folders
                }
            case "r":
                files[call.to] = files.pop(call.path)
            case "u":
                files.pop(call.path, None)
                folders.discard(call.path)
            case "m":
                folders.add(call.path)
            case _:
                files[call.path] = self._made[id(call)]
        return folders, files

    def state(self, keeps: "Keeps") -> State:
        """One way it can look after the power went."""
        folders, files = self.folders, self.files
        for call in self.names[: keeps.names(len(self.names))]:
            folders, files = self._after(call, folders, files)
        return frozenset(folders), tuple(
            (n, f.content(keeps.data(f.pending))) for n, f in sorted(files.items())
        )


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


class Keeps:
    """What of the things that are not safe is there: shares of the data and of the names, chosen by `chance`."""

    def __init__(
        self, data: float, names: float, chance: random.Random | None = None, torn: slice | None = None
    ) -> None:
        self._data, self._names, self._chance, self._torn = data, names, chance, torn

    def names(self, count: int) -> int:
        if self._chance is not None:
            return self._chance.randint(0, count)
        return round(count * self._names)

    def data(self, pending: list[tuple[int, bytes | None]]) -> list[tuple[int, bytes | None]]:
        kept = [each for each in pending if self._is_kept()]
        if self._torn is not None and pending and pending[-1][1]:
            at, data = pending[-1]
            assert data is not None
            part = data[self._torn]
            kept = [*pending[:-1], (at + (self._torn.start or 0), part)]
        return kept

    def _is_kept(self) -> bool:
        return self._chance.random() < self._data if self._chance is not None else bool(self._data)


def states_of(
    before: Path, calls: list[Call], more: int, seed: int = 1
) -> Iterator[tuple[int, list[str], State]]:
    """Every different state with the number of the call it follows and what was acknowledged by then."""
    disk, chance, acknowledged, known = Disk(before), random.Random(seed), list[str](), set[bytes]()
    for number, call in enumerate(calls):
        if call.what == "!":
            acknowledged = [*acknowledged, call.data.decode()]
        elif not disk.do(call):
            continue
        for keeps in _choices(call, chance, more):
            state = disk.state(keeps)
            digest = _digest(state, len(acknowledged))
            if digest not in known:
                known.add(digest)
                yield number, acknowledged, state


def _choices(call: Call, chance: random.Random, more: int) -> Iterator[Keeps]:
    yield from (Keeps(data, names) for data in (1, 0) for names in (1, 0))
    if call.what == "w":
        sectors = len(call.data) // SECTOR
        for sector in sorted({1, sectors // 2, sectors - 1}):
            if 0 < sector < sectors:
                yield Keeps(1, 1, torn=slice(0, sector * SECTOR))
                yield Keeps(1, 1, torn=slice(sector * SECTOR, None))
    yield from (Keeps(chance.choice((0.2, 0.5, 0.8)), 0, chance) for _ in range(more))


def _digest(state: State, acknowledged: int) -> bytes:
    folders, files = state
    whole = sha256(repr((sorted(folders), acknowledged)).encode())
    for name, content in files:
        whole.update(name.encode() + b"\0" + sha256(content).digest())
    return whole.digest()


def laid_out(state: State, root: Path) -> None:
    """Put a state into an empty folder."""
    folders, files = state
    root.mkdir()
    for folder in sorted(folders):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, content in files:
        # The name of a file whose folder was lost is lost with it.
        if (root / name).parent.is_dir():
            (root / name).write_bytes(content)


def figures_of(scenario: Scenario, *, more: int = 6, step: int = 1) -> Iterator[Figure]:
    """Every `step`th state opened with the program; `more` chosen by chance at each point, beside the plain ones."""
    with prepared(scenario) as before:
        calls = record(scenario, before)
        key = _key(before) if scenario.name in _RECORD_ALONE else b""
        tried, wrong, examples, began = 0, 0, Counter[str](), perf_counter()
        root = before.with_name("recorded")
        shutil.rmtree(root)
        for number, acknowledged, state in islice(states_of(before, calls, more), 0, None, step):
            laid_out(state, root)
            problems = (
                judged_by_key(root, acknowledged, key)
                if scenario.name in _RECORD_ALONE
                else judged(root, acknowledged, scenario.name)
            )
            shutil.rmtree(root)
            tried += 1
            wrong += bool(problems)
            examples.update(f"{p[:300]} [after call {number}, {calls[number].what}]" for p in problems)
        said = f"{len(calls):,} calls, {tried / (perf_counter() - began):.0f} states a second"
        examples_said = tuple(text for text, _ in examples.most_common(40))
        yield Figure(f"{scenario.name}: the power fails", tried, wrong, said, examples_said)
