"""Frees neighbours with a name at their ends and counts where it can be read: `python -m tests.db.process.freed_ends`.

A process of its own: how much room is free between what is in use depends on all that ran before.
"""

import ctypes
import sys

from db.process.free_memory import overwrite_free_memory

GIVEN_NAME = b"Oxanthia"
BLOCK_BYTES = 1208
MANY = 300


def readable(ends: list[int]) -> int:
    """At how many of these places the name stands."""
    return sum(ctypes.string_at(end, len(GIVEN_NAME)) == GIVEN_NAME for end in ends)


def counted() -> tuple[int, int]:
    """How often the name is read after freeing, and after overwriting."""
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.malloc_usable_size.restype = ctypes.c_size_t
    library.free.argtypes = library.malloc_usable_size.argtypes = [ctypes.c_void_p]
    blocks = [library.malloc(BLOCK_BYTES) for _ in range(3 * MANY)]
    ends = [block + library.malloc_usable_size(block) - len(GIVEN_NAME) for block in blocks[::3]]
    for end in ends:
        ctypes.memmove(end, GIVEN_NAME, len(GIVEN_NAME))
    for neighbour in (*blocks[1::3], *blocks[::3]):
        library.free(neighbour)
    before = readable(ends)
    overwrite_free_memory()
    return before, readable(ends)


if __name__ == "__main__":
    sys.stdout.write("{} {}".format(*counted()))
