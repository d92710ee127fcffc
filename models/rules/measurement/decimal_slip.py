"""Suspecting a slipped decimal point: lengths that agree with their neighbours once moved by one decimal."""

from collections.abc import Sequence
from itertools import pairwise

from models.values.length import Millimetres

_FAR_APART_TENTHS = 150
_SLIP_TENTHS = 100


def tenfold_among(readings: Sequence[Millimetres]) -> tuple[Millimetres, Millimetres] | None:
    """The shortest reading of a set and the next one, where a slip explains why they differ; None where none does.

    At least 10.0 mm apart (readings of one set differ by a few millimetres), and nearer once moved by one decimal.
    """
    ordered = sorted(readings)
    for low, high in pairwise(ordered):
        if _is_slip(low, high, _SLIP_TENTHS):
            return low, high
    return None


def tenfold_between(length: Millimetres, neighbours: Sequence[Millimetres]) -> bool:
    """Whether a slip explains how far a length lies below its neighbours in time.

    All of them have to speak for it: a cervix that stays short did become short. At least 15.0 mm. Only the shorter
    side is suspected, since ten times any usual length is impossible anyway.
    """
    return bool(neighbours) and all(_is_slip(length, other, _FAR_APART_TENTHS) for other in neighbours)


def far_apart(readings: Sequence[Millimetres]) -> bool:
    """Whether readings of one set differ by more than 15.0 mm."""
    return max(readings).tenths - min(readings).tenths > _FAR_APART_TENTHS


def _is_slip(low: Millimetres, high: Millimetres, least: int) -> bool:
    apart = high.tenths - low.tenths
    return apart >= least and low.tenths > 0 and abs(low.tenths * 10 - high.tenths) < apart
