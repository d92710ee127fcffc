"""Whether long work is still wanted: asked from the thread that does it, settled once from the window's."""

from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TypeVar

from models.errors import CervitrendError, Unavailable
from models.ports.files import WrittenFolder

T = TypeVar("T")


def is_stopped(error: CervitrendError) -> bool:
    """Whether work ended because nobody wanted it any more, of which nobody needs to hear."""
    return isinstance(error, Unavailable) and error.code == "work.stopped"


class Wanted:
    """Work is wanted until somebody stops it; what it wrote is kept or gone, whichever comes first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_stopped = False
        self._written: WrittenFolder | None = None

    def stop(self) -> None:
        """Nobody wants it any more; what it wrote already is taken away, unless it was kept."""
        with self._lock:
            self._is_stopped = True
            written, self._written = self._written, None
        if written is not None:
            written.drop()

    def check(self) -> None:
        """Go on. Raises: Unavailable (`work.stopped`)."""
        if self._is_stopped:
            raise Unavailable("work.stopped")

    def each(self, pieces: Iterable[T]) -> Iterator[T]:
        """The pieces as long as they are wanted. Raises: Unavailable (`work.stopped`)."""
        for piece in pieces:
            self.check()
            yield piece

    def hold(self, written: WrittenFolder) -> None:
        """Have it kept or taken away. Raises: Unavailable (`work.stopped`), and it is gone."""
        with self._lock:
            if not self._is_stopped:
                self._written = written
                return
        written.drop()
        self.check()

    def take(self) -> WrittenFolder:
        """What was held, to be kept: from here on nothing stops it. Raises: Unavailable (`work.stopped`)."""
        with self._lock:
            written, self._written = self._written, None
        if written is None:
            raise Unavailable("work.stopped")
        return written
