"""Keeping up with the days that pass while nobody writes, and with rules that change."""

from collections.abc import Sequence
from uuid import UUID

from models.rules.policies.copies import fingerprint
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy


def due_for_reevaluation(desk: Desk) -> tuple[UUID, ...]:
    """Every pregnancy for which something has turned by today, or whose rules have changed.

    Nobody while the self-test finds a difference, or the date of this computer is in doubt.
    """
    return (
        ()
        if desk.differences or desk.is_date_doubted
        else desk.store.due_for_reevaluation(desk.clock.today(), fingerprint(desk.followed))
    )


def reevaluate(desk: Desk, batch: Sequence[UUID] | None = None) -> tuple[UUID, ...]:
    """Judge every pregnancy that has turned, or a few of them at a time; returns which.

    Each in a transaction of its own, so that a save in between does not wait, and one that cannot be judged keeps no
    other from it. What is left over, by a crash or by giving up, is still turned the next time. Nothing is judged while
    the self-test finds a difference, or by a date that is in doubt.
    Raises: what the first of those that failed raised, once all the others are judged.
    """
    if desk.differences or desk.is_date_doubted:
        return ()
    wanted = due_for_reevaluation(desk) if batch is None else tuple(batch)
    failures: list[Exception] = []
    for pregnancy_id in wanted:
        try:
            evaluate_pregnancy(desk, pregnancy_id)
        except Exception as failure:  # noqa: BLE001  # It is raised below, once the other women have been judged.
            failures.append(failure)
    if failures:
        raise failures[0]
    return wanted
