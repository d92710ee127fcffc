"""Keeping up with the days that pass while nobody writes."""

from uuid import UUID

from models.usecases.desk import Desk
from models.usecases.judge import judge


def bring_up_to_date(desk: Desk) -> tuple[UUID, ...]:
    """Judge every pregnancy for which something has turned by today, at start and at midnight; returns which.

    Each in a transaction of its own, so that a save in between does not wait.
    """
    turned = desk.store.turned(desk.clock.today())
    for pregnancy_id in turned:
        judge(desk, pregnancy_id)
    return turned
