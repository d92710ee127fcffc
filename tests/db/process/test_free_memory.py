"""What was freed cannot be read any more, not even the end of a block that became a part of another."""

import ctypes
import sys

import pytest

from db.process.free_memory import overwrite_free_memory

GIVEN_NAME = b"Oxanthia"
BLOCK_BYTES = 1208
MANY = 300


def readable(ends: list[int]) -> int:
    """At how many of these places the name stands."""
    return sum(ctypes.string_at(end, len(GIVEN_NAME)) == GIVEN_NAME for end in ends)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there the C library is asked")
@pytest.mark.unmeasured
def test_the_ends_of_freed_blocks_are_overwritten_though_their_neighbours_were_free() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = library.malloc_usable_size.argtypes = [ctypes.c_void_p]
    blocks = [library.malloc(BLOCK_BYTES) for _ in range(3 * MANY)]
    ends = [block + library.malloc_usable_size(block) - len(GIVEN_NAME) for block in blocks[::3]]
    for end in ends:
        ctypes.memmove(end, GIVEN_NAME, len(GIVEN_NAME))
    for neighbour in (*blocks[1::3], *blocks[::3]):
        library.free(neighbour)
    assert readable(ends) > MANY // 2
    overwrite_free_memory()
    assert readable(ends) == 0
    for block in blocks[2::3]:
        library.free(block)
