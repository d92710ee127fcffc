"""The demonstration clinic over a store, made once in a run: that takes longer than all that is asked of it."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from filelock import FileLock

from db.demo.clinic import fill
from db.ids import new_id
from models.clock import FixedClock
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store

DAY = date(2026, 2, 28)
CLOCK = FixedClock(datetime.combine(DAY, time(16, 0), UTC), DAY)
COUNTED = "women.txt"


def made_once(shared: Path) -> Path:
    """Its folder, made by whichever worker asks first; beside the database lies how many women it says are in it."""
    folder = shared / "demo"
    with FileLock(shared / "demo.lock"):
        if not (folder / COUNTED).exists():
            folder.mkdir()
            desk = _desk_over(folder)
            women = fill(desk)
            desk.store.close()
            (folder / COUNTED).write_text(str(women), encoding="utf-8")
    return folder


def demo_desk(made: Path, folder: Path) -> Desk:
    """A desk over a copy of its own."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return _desk_over(folder)


def _desk_over(folder: Path) -> Desk:
    # Whoever made it, no id of it may be given again.
    return replace(a_desk(a_store(folder, clock=CLOCK), clock=CLOCK), new_id=new_id, is_practice=True)
