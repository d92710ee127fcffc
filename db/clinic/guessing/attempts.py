"""Wrong passwords in this run of the program, and how long the next try has to wait.

It slows whoever guesses at the keyboard. It is forgotten when the program ends, and does nothing against somebody who
took the files away: what slows her is what one guess costs (see `key_box.Cost`).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from threading import Lock

from db.clinic.vault_contents import name_key
from models.errors import NotAllowed, Unavailable
from models.rules.register.growing_delay import wait_among


class Attempts:
    """`ticks` says how many seconds have passed since some moment, whatever becomes of the clock."""

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._failures: Counter[str] = Counter()
        self._last = 0.0
        self._lock = Lock()

    def seconds_to_wait(self, sign_in: str) -> int:
        """How long until this name may be tried again; 0: now."""
        with self._lock:
            wait = wait_among(self._failures[name_key(sign_in)], self._failures.total())
            return max(0, ceil(self._last + wait - self._ticks())) if wait else 0

    @contextmanager
    def made_for(self, sign_in: str) -> Iterator[None]:
        """One try. Raises: Unavailable (`sign_in.wait`: seconds) while it is too soon."""
        left = self.seconds_to_wait(sign_in)
        if left:
            raise Unavailable("sign_in.wait", str(left))
        try:
            yield
        except NotAllowed:
            with self._lock:
                self._failures[name_key(sign_in)] += 1
                self._last = self._ticks()
            raise
        with self._lock:
            del self._failures[name_key(sign_in)]
