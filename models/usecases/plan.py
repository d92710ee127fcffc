"""Keeping up with the days that pass while nobody writes."""

from uuid import UUID

from models.rules.policy import fingerprint
from models.usecases.desk import Desk
from models.usecases.judge import judge


def bring_up_to_date(desk: Desk) -> tuple[UUID, ...]:
    """Judge every pregnancy for which something has turned by today, or whose rules have changed; returns which.

    Each in a transaction of its own, so that a save in between does not wait, and one that cannot be judged keeps no
    other from it. Nothing is judged while the self-test finds a difference.
    Raises: what the first of those that failed raised, once all the others are judged.
    """
    if desk.differences:
        return ()
    turned = desk.store.turned(desk.clock.today(), fingerprint(desk.followed))
    failures: list[Exception] = []
    for pregnancy_id in turned:
        try:
            judge(desk, pregnancy_id)
        except Exception as failure:  # noqa: BLE001  # Whatever it is, the other women must not wait for it.
            failures.append(failure)
    if failures:
        raise failures[0]
    return turned
