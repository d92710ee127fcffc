"""The first steps of a new clinic: a place for backups, the first woman, the guidelines read. Then they are put away."""

from dataclasses import dataclass, replace

from models.records.clinic.backup import BackupState
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """Which of them are done; `has_place` is true as well where nobody backs this record up."""

    has_place: bool
    has_woman: bool
    are_read: bool

    @property
    def are_all_done(self) -> bool:
        """Whether none is left."""
        return self.has_place and self.has_woman and self.are_read


def first_steps(desk: Desk, backups: BackupState | None) -> FirstSteps | None:
    """What is done of them; None where they were put away, or nothing is left to do."""
    if desk.settings.first_steps_done:
        return None
    steps = FirstSteps(
        has_place=backups is None or bool(backups.targets),
        has_woman=desk.store.has_women(),
        are_read=bool(desk.settings.guidelines_read_by),
    )
    return None if steps.are_all_done else steps


def note_guidelines_read(desk: Desk) -> Desk:
    """Keep that this lead has read what the guidelines followed say; returns the desk that knows it.

    Raises: NotAllowed, Conflict.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    settings = replace(desk.settings, stamp=desk.stamp(), guidelines_read_by=desk.user.name)
    return replace(desk, settings=desk.store.put(settings))


def put_first_steps_away(desk: Desk) -> Desk:
    """Show the lists instead of the first steps from now on, whatever is left of them; returns the desk that does.

    Raises: NotAllowed, Conflict.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    settings = replace(desk.settings, stamp=desk.stamp(), first_steps_done=True)
    return replace(desk, settings=desk.store.put(settings))
