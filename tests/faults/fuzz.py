"""Gives every place that takes data from outside thousands of damaged and invented inputs."""

import gc
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from time import process_time

from models.errors import CervitrendError
from tests.faults.inputs import every_input
from tests.faults.results import Figure
from tests.faults.trying import quick_folder
from tests.faults.typed_inputs import Input
from tests.oracle.fuzz_imports import damaged

LONGEST_S = 1.0
_PIECES = (
    b"[" * 3000, b"{" * 3000, b'{"a":' * 2000, b"9" * 400, b"9" * 5000, b"1e999", b"-1", b"NaN", b"Infinity", b"null", b"true",
    b"0x10", b"\xed\xa0\x80", b"\\ud800", b"\xe2\x80\xae", b"\xd9\xa3", b"\xef\xbc\x95", b"\xc2\xb2", b"0", b"+", b"-0", b".", b"1.", b"00",
    b"9999-12-31", b"0001-01-01", b"2026-02-30", b"+9999d", b"-9999w", b"99999999999999999999", b" ", b"\xc2\xa0", b"\x00", b"\n", b"\r\n", b"'''", b'"""',
    b"[[rules]]\n", b"a.b.c = 1\n", b"..", b"/", b"\\", b"\"", b"[]", b"{}", b'""', b"1979-05-27T07:32:00Z", b"inf", b"nan",
)  # fmt: skip


def made(seeds: tuple[bytes, ...], random: Random) -> bytes:
    """One input: a good one that was damaged, two that were joined, or something invented."""
    seed = random.choice(seeds)
    match random.randrange(6):
        case 0 | 1:
            return damaged(seed, random)
        case 2:
            at = random.randrange(len(seed) + 1)
            return seed[:at] + random.choice(_PIECES) + seed[at + random.choice((0, 1, 4)) :]
        case 3:
            other = random.choice(seeds)
            return seed[: random.randrange(len(seed) + 1)] + other[random.randrange(len(other) + 1) :]
        case 4:
            return b"".join(random.choice(_PIECES) for _ in range(random.randrange(5)))
        case _:
            return _valued(seed, random)


def _valued(seed: bytes, random: Random) -> bytes:
    """With another value in the place of one that stands behind a sign, as in JSON or TOML."""
    places = [at for at in range(len(seed)) if seed[at : at + 1] in (b":", b"=", b",", b"[")]
    if not places:
        return seed + random.choice(_PIECES)
    at = random.choice(places) + 1
    end = at
    while end < len(seed) and seed[end : end + 1] not in (b",", b"}", b"]", b"\n"):
        end += 1
    return seed[:at] + b" " + random.choice(_PIECES) + seed[end:]


def figure_of(place: Input, how_many: int, seed: int = 1) -> Figure:
    """How many inputs it was given and how many were read otherwise than by a value or an error of the tree, or too slowly."""
    random, found, examples, slowest, wrong = Random(seed), Counter[str](), Counter[str](), 0.0, 0
    with quick_folder() as folder:
        for _ in range(how_many):
            content = made(place.seeds, random)
            what, seconds = answer(partial(place.read, content, folder))
            found[what.partition(":")[0]] += 1
            slowest = max(slowest, seconds)
            if what.startswith("broken") or seconds > LONGEST_S:
                wrong += 1
                examples.update([f"{what} ({seconds:.1f} s) {content[:120]!r}"])
    said = f"{found['read']:,} read, {found['refused']:,} refused; slowest {slowest:.2f} s"
    return Figure(
        f"input: {place.name}", how_many, wrong, said, tuple(t for t, _ in examples.most_common(40))
    )


def answer(read: Callable[[], object]) -> tuple[str, float]:
    """`read`, `refused`, or what broke; and the processor's time that it took.

    What this process holds besides is not looked through by the collector meanwhile: in the middle of all tests that takes a
    second, and would be taken for the input's.
    """
    gc.freeze()
    began = process_time()
    try:
        read()
        what = "read"
    except CervitrendError:
        what = "refused"
    except BaseException as broken:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        where = traceback.extract_tb(broken.__traceback__)[-1]
        what = f"broken: {type(broken).__name__}: {str(broken)[:80]} at {Path(where.filename).name}:{where.lineno}"
    taken = process_time() - began
    gc.unfreeze()
    return what, taken


def figures_of(how_many: int, names: tuple[str, ...] = ()) -> Iterator[Figure]:
    """Every place, or those of these names."""
    for place in every_input():
        if not names or place.name in names:
            yield figure_of(place, how_many)


if __name__ == "__main__":
    for each in figures_of(int(sys.argv[1]), tuple(sys.argv[2:])):
        sys.stdout.write(
            "\n  ".join((f"{each.what}: {each.tried} {each.failed} {each.said}", *each.examples[:6], ""))
        )
        sys.stdout.write("\n")
        sys.stdout.flush()
