"""How much shorter a length has to be before an answer stops holding: a clear step, or a lower band."""

from collections.abc import Iterable

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Evidence, Rule
from models.values.length import Millimetres

CLEARLY_SHORTER = Millimetres.parse("3.0")
"""A step that brings an answered flag back by itself."""
BANDS = (
    LengthBand(at_most=Millimetres.parse("25.0")),
    LengthBand(at_most=Millimetres.parse("20.0")),
    LengthBand(at_most=Millimetres.parse("15.0")),
    LengthBand(under=Millimetres.parse("10.0")),
)
"""Each lies within the one before."""


def own_bands(rules: Iterable[Rule]) -> tuple[LengthBand, ...]:
    """The thresholds that a clinic set for itself."""
    bands = (rule.length for rule in rules if rule.evidence is Evidence.CLINIC)
    upper = (
        LengthBand(at_most=b.at_most, under=b.under)
        for b in bands
        if b is not None and (b.at_most or b.under)
    )
    return tuple(dict.fromkeys(upper))


def is_lower_band(was: Millimetres, now: Millimetres, bands: Iterable[LengthBand]) -> bool:
    """Whether one of the bands holds the later length and not the earlier one."""
    return any(band.holds(now) and not band.holds(was) for band in bands)


def is_other_band(one: Millimetres, other: Millimetres) -> bool:
    """Whether a band's end lies between two lengths, whichever was first."""
    return is_lower_band(one, other, BANDS) or is_lower_band(other, one, BANDS)


def is_worse(was: Millimetres, now: Millimetres, own: Iterable[LengthBand] = ()) -> bool:
    """Whether a length asks again for what was answered for another: a tenth alone never does, but across a band's end."""
    return was.tenths - now.tenths >= CLEARLY_SHORTER.tenths or is_lower_band(was, now, (*BANDS, *own))
