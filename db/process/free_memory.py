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

_HEAP = ((65536, 512), (16384, 1024), (4096, 2048), (1024, 4096), (256, 8192), (64, 16384))
"""Blocks of which sizes are taken, and how many of each: together more than what is free between what is in use."""


def overwrite_free_memory() -> None:
    """Write over the free blocks of Python's own pools, the unused ends of its lists and what is free in the C library for this thread.

    Takes some tenths of a second.

    Nothing is certain about free memory; this is what can be done from within. What was set aside from collecting is looked
    through as well, and set aside again.
    """
    is_set_aside = gc.get_freeze_count() > 0
    gc.unfreeze()
    gc.collect()
    for size in range(_LARGEST, 0, -_STEP):
        _fill_pools(size)
    _fill_list_ends()
    if is_set_aside:
        gc.freeze()
    if sys.platform == "linux":
        with suppress(AttributeError):
            library = ctypes.CDLL(None)
            _declare(library)
            _fill_cache(library)
            _fill_heap(library)
            library.malloc_trim(0)


def _fill_pools(size: int) -> None:
    """Take whatever is free for objects of this size, write zeros over it, and give it back."""
    content = size - sys.getsizeof(b"")
    if content > 0:
        # Held together until the last is made: given back one by one it would be one and the same block.
        _taken = [bytes(content) for _ in range(_MOST // size)]


class _List(ctypes.Structure):
    """How CPython holds a list; one that grew has more places than items, in which lies what lay there before."""

    _fields_ = (
        ("references", ctypes.c_ssize_t),
        ("kind", ctypes.c_void_p),
        ("items", ctypes.c_ssize_t),
        ("first", ctypes.c_void_p),
        ("places", ctypes.c_ssize_t),
    )


def _fill_list_ends() -> None:
    """Write zeros over the unused places of every list, as long as this Python holds lists like that."""
    if [].__sizeof__() != ctypes.sizeof(_List):
        return
    # Called so, it lets no other thread have its turn, in which a list could grow.
    fill = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t)(
        ctypes.cast(ctypes.memset, ctypes.c_void_p).value or 0
    )
    place = ctypes.sizeof(ctypes.c_void_p)
    for each in gc.get_objects():
        if type(each) is not list:
            continue
        held = _List.from_address(id(each))
        unused = held.places - held.items
        if held.first and unused > 0:
            fill(held.first + held.items * place, 0, unused * place)


def _declare(library: ctypes.CDLL) -> None:
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    library.malloc_usable_size.restype = ctypes.c_size_t
    library.malloc_usable_size.argtypes = [ctypes.c_void_p]


def _fill_cache(library: ctypes.CDLL) -> None:
    """Take what the C library set aside for this thread, write over it, and give it back."""
    for size in range(_STEP, _LARGEST_CACHED, _STEP):
        _give_back(library, _taken_blocks(library, size, _CACHED))


def _fill_heap(library: ctypes.CDLL) -> None:
    """Take what is free between what is in use, write over it, and give it back.

    The C library overwrites what is freed but for the last eight bytes, which stay readable where two free blocks
    become one: room enough for a given name, or a number.
    """
    taken = [block for size, many in _HEAP for block in _taken_blocks(library, size, many)]
    _give_back(library, taken)


def _taken_blocks(library: ctypes.CDLL, size: int, many: int) -> list[int]:
    """So many blocks of a size, zeros in them up to their last byte; fewer where there is no more memory."""
    taken = [block for block in (library.malloc(size) for _ in range(many)) if block]
    for block in taken:
        ctypes.memset(block, 0, library.malloc_usable_size(block))
    return taken


def _give_back(library: ctypes.CDLL, taken: list[int]) -> None:
    for block in taken:
        library.free(block)
