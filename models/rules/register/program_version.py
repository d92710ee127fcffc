"""Which version of the program worked on a record: each sign-in says it, and whether a newer one did before."""

import re

_AFTER = " < "
_NUMBER = re.compile(r"\d+")
_PARTS = 3


def is_older(one: str, other: str) -> bool:
    """Whether version `one` came before `other`, by its numbers; an empty one is not known, and no reason to say so."""
    return bool(one and other) and _numbers(one) < _numbers(other)


def version_mark(own: str, last: str) -> str:
    """What a sign-in with this version writes, after `last` (empty: the first, or one before versions were written).

    `0.2.0`, or `0.1.0 < 0.2.0` where the record was worked on with a newer one: that is handed on until it is newest again.
    """
    newest = newest_in(last)
    return f"{own}{_AFTER}{newest}" if is_older(own, newest) else own


def newest_in(mark: str) -> str:
    """The newest version that a sign-in tells of; empty where it tells of none."""
    return mark.rpartition(_AFTER)[2]


def own_in(mark: str) -> str:
    """The version that was signed in with."""
    return mark.partition(_AFTER)[0]


def _numbers(version: str) -> tuple[int, ...]:
    found = [int(number) for number in _NUMBER.findall(version)[:_PARTS]]
    return (*found, *[0] * (_PARTS - len(found)))
