"""Inputs led by what of the program they reach: atheris keeps those that reach more, and changes them further.

    python -m tests.faults.guided HOW_MANY [PLACE..]

A program of its own, because atheris follows only what is imported under its eyes. Says a line of JSON for each place.
"""

import json
import logging
import mmap
import os
import re
import struct
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import atheris

with atheris.instrument_imports(include=["models", "db", "ui", "tomllib", "csv", "zipfile"]):
    from tests.faults.fuzz import LONGEST_S, answer
    from tests.faults.inputs import every_input
    from tests.faults.trying import quick_folder
    from tests.faults.typed_inputs import Input

_LONGEST_INPUT, _TIMEOUT_S = 8192, 600
"""The longest input, and after how long of the wall one never ends: on a loaded machine it waits for its turn."""
_REACHED = re.compile(r"cov: (\d+)")
_COUNTS = struct.Struct("qqqd")


class Counted:
    """How many inputs there were, were read, and did not end as they should; the longest that one took, in seconds.

    In memory that outlives the process which counts: atheris ends its own.
    """

    def __init__(self) -> None:
        self._shared = mmap.mmap(-1, _COUNTS.size)

    def add(self, *, is_read: bool, is_wrong: bool, seconds: float) -> None:
        tried, read, wrong, slowest = self.all()
        _COUNTS.pack_into(self._shared, 0, tried + 1, read + is_read, wrong + is_wrong, max(slowest, seconds))

    def all(self) -> tuple[int, int, int, float]:
        tried, read, wrong, slowest = _COUNTS.unpack_from(self._shared)
        return tried, read, wrong, slowest


def said_of(place: Input, how_many: int) -> dict[str, object]:
    """The figure of one place, as `results.Figure` is made."""
    counted, examples = Counted(), TemporaryFile("w+")  # noqa: SIM115  # Both processes have it.
    with quick_folder() as folder, TemporaryFile("w+") as told:
        child = os.fork()
        if child == 0:
            # On the output a figure is read, and what is led here may print.
            for output in (1, 2):
                os.dup2(told.fileno(), output)
            _fuzz(place, how_many, folder, counted, examples)
        _, status = os.waitpid(child, 0)
        told.seek(0)
        reached = _REACHED.findall(told.read())
    tried, read, wrong, slowest = counted.all()
    examples.seek(0)
    found = [*examples.read().splitlines()[:40], *([f"ended with {status}"] if status else [])]
    said = f"{read:,} read, {tried - read:,} refused; slowest {slowest:.2f} s; {reached[-1]} branches reached"
    return {
        "what": f"guided: {place.name}",
        "tried": tried,
        "failed": wrong + bool(status),
        "said": said,
        "examples": found,
    }


def _fuzz(place: Input, how_many: int, folder: Path, counted: Counted, examples: IO[str]) -> None:
    """Never returns."""
    room, corpus = folder / "room", folder / "corpus"
    room.mkdir()
    corpus.mkdir()
    for number, seed in enumerate(place.seeds):
        (corpus / str(number)).write_bytes(seed)

    def one(content: bytes) -> None:
        what, seconds = answer(partial(place.read, content, room))
        is_wrong = what.startswith("broken") or seconds > LONGEST_S
        counted.add(is_read=what == "read", is_wrong=is_wrong, seconds=seconds)
        if is_wrong:
            examples.write(f"{what} ({seconds:.1f} s) {content[:120]!r}\n")
            examples.flush()

    limits = (f"-runs={how_many}", f"-max_len={_LONGEST_INPUT}", f"-timeout={_TIMEOUT_S}", "-seed=1")
    atheris.Setup([sys.argv[0], str(corpus), *limits], one)
    atheris.Fuzz()


def main(how_many: int, names: tuple[str, ...]) -> Iterator[str]:
    """A line for each place, or those of these names."""
    for place in every_input():
        if not names or place.name in names:
            yield json.dumps(said_of(place, how_many))


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    for line in main(int(sys.argv[1]), tuple(sys.argv[2:])):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
