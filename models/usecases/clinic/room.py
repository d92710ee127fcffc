"""Room on the disk of the record: said while there is some left, and asked for before much is written."""

from models.errors import Unavailable
from models.usecases.desk import Desk

LOW_MB = 200
"""Below this the disk is soon full: a day of log, drafts and copies of other programs may take as much."""
IMPORT_MB = 100
"""What an import of the largest file that is taken can need, its log included."""


def low_room(desk: Desk) -> int | None:
    """How many MB are left on the disk of the record where that is little; None where it is not. Raises: Unavailable."""
    free = desk.store.file.free_mb()
    return free if free < LOW_MB else None


def require_room(desk: Desk, needed_mb: int) -> None:
    """Refuse to begin what could fill the disk. Raises: Unavailable (`disk.low`, values: MB left, MB needed)."""
    free = desk.store.file.free_mb()
    if free < needed_mb:
        raise Unavailable("disk.low", str(free), str(needed_mb))
