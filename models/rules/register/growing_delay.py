"""How long the next try has to wait after wrong passwords: longer each time, and never so long that a ward is locked out."""

LONGEST_WAIT = 30
"""Seconds."""
FREE_TRIES = 3
"""So many wrong passwords of different users delay nobody else: a ward mistypes in the morning."""


def wait_after(failures: int) -> int:
    """Seconds to wait after so many wrong passwords in a row: 1, 2, 4, 8, 16, then 30; none after none."""
    return min(2 ** min(failures - 1, LONGEST_WAIT), LONGEST_WAIT) if failures > 0 else 0


def wait_among(failures_of_name: int, failures_of_all: int) -> int:
    """The same for one name among all that were tried."""
    return max(wait_after(failures_of_name), wait_after(failures_of_all - FREE_TRIES))
