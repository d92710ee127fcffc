"""Makes unreadable what lies in memory that nobody holds any more."""

import ctypes
import gc
import sys
from contextlib import suppress

_LARGEST = 512
"""The largest object that Python keeps in its own pools, in bytes; larger ones are the C library's."""
_STEP = 16
_MOST = 24 * 1024 * 1024
"""How many bytes of new objects of each size are made at most: more than what is free at that size."""
_CACHED = 8
_LARGEST_CACHED = 1040
"""The C library sets aside up to seven blocks of each size up to this many bytes for each thread, unwiped."""


def overwrite_free_memory() -> None:
    """Write over the free blocks of Python's own pools and of the C library for this thread; takes some tenths of a second.

    Nothing is certain about free memory; this is what can be done from within.
    """
    gc.collect()
    for size in range(_LARGEST, 0, -_STEP):
        _fill_pools(size)
    if sys.platform == "linux":
        with suppress(AttributeError):
            library = ctypes.CDLL(None)
            _fill_cache(library)
            library.malloc_trim(0)


def _fill_pools(size: int) -> None:
    """Take whatever is free for objects of this size, write zeros over it, and give it back."""
    content = size - sys.getsizeof(b"")
    if content > 0:
        # Held together until the last is made: given back one by one it would be one and the same block.
        _taken = [bytes(content) for _ in range(_MOST // size)]


def _fill_cache(library: ctypes.CDLL) -> None:
    """Take what the C library set aside for this thread, write over it, and give it back."""
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    for size in range(_STEP, _LARGEST_CACHED, _STEP):
        taken = [library.malloc(size) for _ in range(_CACHED)]
        for block in taken:
            if block:
                ctypes.memset(block, 0, size)
            library.free(block)
