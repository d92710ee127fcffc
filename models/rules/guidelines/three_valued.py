"""How verdicts are made and joined: true, false and unknown, with what was seen and what is missing."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import assert_never

from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.seen_text import seen_value_text

_ORDER = {what: place for place, what in enumerate(Input)}


def verdict(holds: bool, *seen: Seen) -> Verdict:
    """A test that is decided one way or the other."""
    return yes(*seen) if holds else no(*seen)


def yes(*seen: Seen) -> Verdict:
    """A test that is true."""
    return Verdict(Truth.TRUE, seen)


def no(*seen: Seen) -> Verdict:
    """A test that is false."""
    return Verdict(Truth.FALSE, seen)


def unknown(missing: Missing, *seen: Seen) -> Verdict:
    """A test that cannot be decided before this has been supplied."""
    return Verdict(Truth.UNKNOWN, seen, (missing,))


def negated(inner: Verdict) -> Verdict:
    """The other way round; unknown stays unknown."""
    match inner.truth:
        case Truth.TRUE:
            return Verdict(Truth.FALSE, inner.seen)
        case Truth.FALSE:
            return Verdict(Truth.TRUE, inner.seen)
        case Truth.UNKNOWN:
            return inner
        case _:
            assert_never(inner.truth)


def certain(inner: Verdict) -> Verdict:
    """True only where it is certain; unknown counts as false."""
    return inner if inner.truth is Truth.TRUE else Verdict(Truth.FALSE, inner.seen)


def any_of(verdicts: list[Verdict]) -> Verdict:
    """True as soon as one is true, and then only those that are true were decisive."""
    true = [v for v in verdicts if v.truth is Truth.TRUE]
    if true:
        return Verdict(Truth.TRUE, merged_seen(true))
    if all(v.truth is Truth.FALSE for v in verdicts):
        return Verdict(Truth.FALSE, merged_seen(verdicts))
    return Verdict(Truth.UNKNOWN, merged_seen(verdicts), missing_of(verdicts))


def one_of(first: Verdict, second: Verdict) -> Verdict:
    """True when exactly one is true; unknown as long as either is."""
    both = [first, second]
    if Truth.UNKNOWN in (first.truth, second.truth):
        return Verdict(Truth.UNKNOWN, merged_seen(both), missing_of(both))
    return Verdict(Truth.TRUE if first.truth is not second.truth else Truth.FALSE, merged_seen(both))


def merged_seen(verdicts: Iterable[Verdict]) -> tuple[Seen, ...]:
    """Everything seen, in the order of inputs and days; what several tests saw stands once."""
    parts = [each.seen for each in verdicts]
    everything = [each for part in parts for each in part]
    if len(everything) > 1 and len(set(everything)) < len(everything):
        everything = list(_merged(parts))
    return tuple(sorted(everything, key=_place)) if len(everything) > 1 else tuple(everything)


def _merged(parts: Iterable[tuple[Seen, ...]]) -> Iterable[Seen]:
    """Two losses at the same age are two: only what different tests share is merged."""
    seen: Counter[Seen] = Counter()
    for part in parts:
        seen |= Counter(part)
    return seen.elements()


def missing_of(verdicts: Iterable[Verdict]) -> tuple[Missing, ...]:
    """The union of what is missing, in the order of its words."""
    missing = {lack for each in verdicts for lack in each.missing}
    return tuple(sorted(missing, key=lambda lack: lack.value))


def _place(seen: Seen) -> tuple[int, date, str]:
    return _ORDER[seen.what], seen.on or date.min, seen_value_text(seen)
