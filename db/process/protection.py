"""Keeps what the process holds in memory from everybody else on the computer."""

import ctypes
import sys
from contextlib import suppress

_NOT_DUMPABLE, _PERTURB, _PATTERN = 4, -6, 0xA5
"""`PR_SET_DUMPABLE` of prctl, and `M_PERTURB` of the C library's mallopt with the byte that it writes."""
_NO_CRASH_WINDOW = 0x0002


def protect_process() -> None:
    """Let no crash write memory to a file, and no other program of this user read it; first of all, and always.

    Memory that C code frees is overwritten from now on, where the C library knows how.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_WINDOW)
        return
    import resource  # noqa: PLC0415  # There is none on Windows.

    # Refused only where the limit is lower already.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        library.prctl(_NOT_DUMPABLE, 0, 0, 0, 0)
        # Other C libraries than GNU's have no such call.
        with suppress(AttributeError):
            library.mallopt(_PERTURB, _PATTERN)
