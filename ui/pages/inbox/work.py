"""What is done elsewhere while the inbox waits: read some lines, ask about some women, take one."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TypeVar
from uuid import UUID

from models.errors import CervitrendError, Unavailable
from models.ports.files import FileReader
from models.records.importing.import_line import Arrival, FileLine
from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import ReadingPlan
from models.rules.register.import_known import KnownWomen
from models.usecases.desk import Desk
from models.usecases.import_file import look_up, take_back_woman, take_woman, women_in
from ui.pages.inbox.half_read import Guess, answered, is_about, settled_in
from ui.pages.inbox.settled import Settled

T = TypeVar("T")
WOMEN_AT_A_TIME = 20
LINES_AT_A_TIME = 50
BREATH_SECONDS = 0.001
"""Reading lets go of the interpreter now and then, or the window would wait for it."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an import: `kept_at` is where the lines left out are, None while there are none or no place."""

    batch: ImportBatch
    scans: int
    women: int
    left_out: int
    was_cancelled: bool
    kept_at: Path | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened, and the plan with what was answered about it before.

    `is_restored`: something was; `is_other`: something was that holds no more, because the file is another by now.
    """

    guess: Guess
    plan: ReadingPlan
    is_restored: bool = False
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """All lines of the file, and what has been found out about their women so far."""

    lines: tuple[FileLine, ...]
    unknown: tuple[Arrival, ...]
    known: KnownWomen
    stop: Event


@dataclass(frozen=True, slots=True)
class Going:
    """An import under way: `waiting` are the women still to be taken."""

    batch: ImportBatch
    waiting: tuple[tuple[Arrival, ...], ...]
    total: int
    scans: int = 0
    women: int = 0


@dataclass(frozen=True, slots=True)
class Leaving:
    """A batch that is being taken back: `waiting` are the women still to be gone through."""

    batch: ImportBatch
    reason: str
    waiting: tuple[UUID, ...]


class Stopped(CervitrendError):
    """The user does not want this any more."""


def within_memory(work: Callable[[], T], name: str) -> T:
    """Do the work. Raises: Unavailable (`memory.low`) where the machine has no room for it, and what the work raises."""
    try:
        return work()
    except MemoryError:
        # The frames of the work, and all that they held, must be gone before anything else is done.
        pass
    raise Unavailable("memory.low", name)


def open_file(reader: FileReader, path: Path, answers: Mapping[str, str]) -> Opened:
    """Guess how a file is to be read, and put back what was answered before. Raises: Refused, Unavailable."""
    mark = reader.fingerprint(path)
    if is_about(answers, mark):
        # Another version of the program may have kept them, which guessed otherwise: then they are asked again.
        with suppress(ValueError):
            settled = settled_in(answers)
            guessed = _guessed(reader, path, settled)
            return Opened(Guess(guessed, settled, mark), answered(guessed, answers), is_restored=True)
    guessed = reader.guess(path)
    return Opened(Guess(guessed, Settled(), mark), guessed, is_other=bool(answers))


def _guessed(reader: FileReader, path: Path, settled: Settled) -> ReadingPlan:
    if settled == Settled():
        return reader.guess(path)
    return reader.guess_again(path, settled.encoding, settled.separator, settled.sheet)


def read_all(lines: Iterator[FileLine], stop: Event) -> Read:
    """All lines, unless somebody stops it. Raises: Stopped, Refused, Unavailable."""
    found: list[FileLine] = []
    for line in lines:
        found.append(line)
        if len(found) % LINES_AT_A_TIME == 1 and stop.wait(BREATH_SECONDS):
            raise Stopped
    return Read(tuple(found), women_in(found), KnownWomen(), stop)


def ask_some(desk: Desk, read: Read) -> Read:
    """Look up some more of the women."""
    some, rest = read.unknown[:WOMEN_AT_A_TIME], read.unknown[WOMEN_AT_A_TIME:]
    return replace(read, unknown=rest, known=read.known.joined(look_up(desk, some)))


def take_one(desk: Desk, going: Going) -> Going:
    """Take the first of the women who wait."""
    taken = take_woman(desk, going.batch, going.waiting[0])
    return replace(
        going,
        batch=taken.batch,
        waiting=going.waiting[1:],
        scans=going.scans + taken.scans,
        women=going.women + taken.is_new_woman,
    )


def take_one_back(desk: Desk, leaving: Leaving) -> Leaving:
    """Take back what came for the first of the women who wait."""
    take_back_woman(desk, leaving.batch, leaving.waiting[0], leaving.reason)
    return replace(leaving, waiting=leaving.waiting[1:])
