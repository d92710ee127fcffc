"""Setting a paper: pages to look at, to print and to keep."""

from pathlib import Path
from typing import Protocol

from models.values.paper import Paper


class Typesetter(Protocol):
    """Makes pages of a paper; from any thread, one paper at a time."""

    def begin(self) -> None:
        """Make ready, also after `forget`: a paper is wanted soon. It takes no time that somebody would notice."""
        ...

    def pdf(self, paper: Paper) -> bytes:
        """The whole paper as an archival, tagged PDF. Raises: Unavailable (`paper.not_set`)."""
        ...

    def save(self, paper: Paper, path: Path) -> None:
        """Write the PDF, whole or not at all. Raises: Unavailable (`paper.not_set`, `file.unwritable`)."""
        ...

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        """Each page as a PNG of so many dots an inch. Raises: Unavailable (`paper.not_set`)."""
        ...

    def lacking(self, paper: Paper) -> str:
        """The signs of a paper that no font has, each once; a paper that has such signs cannot be set."""
        ...

    def stop(self) -> None:
        """Give up the paper that is being set: whoever waits for it gets Unavailable (`paper.not_set`)."""
        ...

    def forget(self) -> None:
        """Leave nothing of any paper in memory; what is being set is given up, and nothing is set before the next `begin`."""
        ...
