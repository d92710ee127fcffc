"""The backup at the end of somebody's work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.shell.parts import BeforeClosing
from ui.wording.tr import context

if TYPE_CHECKING:
    # Loaded by the work itself: the door is painted before any of it is needed.
    from models.usecases.desk import Desk

_tr = context("shell")


def backing_up() -> BeforeClosing:
    """Backs up before the record is closed; what is not done in time is done the next time."""
    return BeforeClosing(_says, _work)


def _says() -> str:
    return _tr("Backing up …")


def _work(desk: Desk, is_over: Callable[[], bool]) -> None:
    from models.usecases.clinic.backups import back_up_at_end

    back_up_at_end(desk, is_over)
