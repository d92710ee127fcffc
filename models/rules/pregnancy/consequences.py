"""What a write did to the flags of a pregnancy."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.records.flag import Flag, FlagState


@dataclass(frozen=True, slots=True)
class Consequences:
    """The flags that want an answer since a write, the most urgent first, and those that no longer apply since then.

    What another rule sets aside is neither, and what only informs is not among them.
    """

    raised: tuple[Flag, ...] = ()
    ended: tuple[Flag, ...] = ()


def consequences(before: Iterable[Flag], after: Iterable[Flag]) -> Consequences:
    """Compare the flags of one pregnancy as they were with what they are."""
    was = {flag.id for flag in before if flag.wants_answer}
    was_open = {flag.id for flag in before if flag.wants_answer and flag.state is FlagState.OPEN}
    now = tuple(after)
    raised = (f for f in now if f.wants_answer and f.state is FlagState.OPEN and f.id not in was_open)
    ended = (f for f in now if f.state is FlagState.WITHDRAWN and f.id in was)
    return Consequences(tuple(sorted(raised, key=_urgency)), tuple(sorted(ended, key=_urgency)))


def _urgency(flag: Flag) -> tuple[int, str]:
    return flag.urgency.rank, str(flag.id)
