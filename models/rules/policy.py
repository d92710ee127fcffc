"""Which rules a clinic goes by, as one fingerprint."""

from collections.abc import Iterable
from hashlib import sha256

from models.records.guideline import Guideline, Schedule


def fingerprint(followed: Iterable[Guideline]) -> str:
    """SHA-256 in hex over everything that decides what these guidelines flag and plan; wording does not change it.

    A pregnancy judged under another one has to be judged again.
    """
    deciding = [
        (g.id, g.version, _plan(g.schedule), *((r.id, r.tests_hash, r.urgency.value) for r in g.rules))
        for g in followed
    ]
    return sha256(repr(deciding).encode()).hexdigest()


def _plan(schedule: Schedule | None) -> tuple[str, ...]:
    if schedule is None:
        return ()
    steps = (f"{length}/{days}" for length, days in schedule.steps)
    return (str(schedule.first), str(schedule.last), *steps)
