"""Ctrl+P leads from a page to the paper of what it shows."""

from uuid import UUID

from PySide6.QtGui import QKeySequence

from ui.papers.kinds import OFFERED
from ui.session.session import Location, Where

PRINT = QKeySequence("Ctrl+P")


def paper_of(location: Location, pregnancy_id: UUID | None) -> Location | None:
    """Where the papers of a place are; None where there are none, or where they would be about nobody.

    `pregnancy_id` is the pregnancy on the screen, None without one.
    """
    if location.where not in OFFERED or (location.is_about_a_woman and pregnancy_id is None):
        return None
    about = pregnancy_id if location.is_about_a_woman else None
    return Location(Where.PAPER, pregnancy_id=about, typed=location.where.value)
