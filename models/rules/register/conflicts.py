"""What cannot stand side by side in one record: the same pregnancy told twice, two treatments of a kind at once."""

from models.records.history import EarlierPregnancy
from models.records.treatment import Cerclage, Progesterone
from models.rules.register.record_merge import is_same


def both_in_place(one: Cerclage, other: Cerclage) -> bool:
    """Whether both stand and one was placed while the other was in place."""
    if not one.stands or not other.stands:
        return False
    return one.is_in_place(other.placed_on) or other.is_in_place(one.placed_on)


def both_running(one: Progesterone, other: Progesterone) -> bool:
    """Whether both stand and one course began before the other was stopped."""
    if not one.stands or not other.stands:
        return False
    is_before = one.stopped_on is not None and one.stopped_on <= other.started_on
    is_after = other.stopped_on is not None and other.stopped_on <= one.started_on
    return not is_before and not is_after


def may_be_one(one: EarlierPregnancy, other: EarlierPregnancy) -> bool:
    """Whether two may be the same pregnancy: ended on the same day, or alike in outcome and age with a day not known."""
    if one.ended_on is not None and other.ended_on is not None:
        return one.ended_on == other.ended_on
    return (one.outcome, one.age) == (other.outcome, other.age)


def recorded_differently(
    kept: tuple[EarlierPregnancy, ...], merged: tuple[EarlierPregnancy, ...]
) -> tuple[tuple[EarlierPregnancy, EarlierPregnancy], ...]:
    """Standing ones of both records that may be the same pregnancy and do not say the same of it.

    One that both records hold in the same words is settled: what else a record holds is another one.
    """
    ours, theirs = _standing(kept), _standing(merged)
    left = [k for k in ours if not any(is_same(k, m) for m in theirs)]
    come = [m for m in theirs if not any(is_same(k, m) for k in ours)]
    return tuple((k, m) for k in left for m in come if may_be_one(k, m))


def _standing(earlier: tuple[EarlierPregnancy, ...]) -> tuple[EarlierPregnancy, ...]:
    return tuple(e for e in earlier if e.stands)
