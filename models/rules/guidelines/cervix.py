"""Whether the cervix is open: where the membranes were last seen, and how far it was last dilated."""

from collections.abc import Collection

from models.records.finding import EXPOSED, Membranes
from models.records.guidelines.bounds import DilationBand
from models.rules.guidelines.assessment import Missing, Verdict
from models.rules.guidelines.facts_on_day import FactsOnDay, Statement
from models.rules.guidelines.seen import DilationSeen, Gap, MembranesSeen
from models.rules.guidelines.three_valued import any_of, no, unknown, verdict, yes
from models.values.length import Centimetres

_OPEN = DilationBand(at_least=Centimetres.parse("1.0"))


def is_exposed(day: FactsOnDay) -> Verdict:
    """Whether the membranes are at the os, in the canal or in the vagina."""
    return membranes_found(day, EXPOSED)


def is_open(day: FactsOnDay) -> Verdict:
    """Whether the membranes are exposed or the cervix is dilated by 1 cm or more."""
    return any_of([is_exposed(day), dilation_found(day, _OPEN)])


def membranes_found(day: FactsOnDay, places: Collection[Membranes]) -> Verdict:
    """Whether they were at one of these places on the latest day that says where they are.

    Unknown where that day does not say so and the latest examination, of that day or later, left them blank.
    """
    latest = max((s.on for s in day.statements), default=None)
    that_day = [s for s in day.statements if s.on == latest]
    there = [s for s in that_day if s.place in places]
    if there:
        return yes(*_places_seen(there))
    examination = day.examination
    is_blank = examination is not None and examination.left_membranes_blank
    if examination is not None and is_blank and (latest is None or examination.on >= latest):
        return unknown(Missing.EXAMINATION, MembranesSeen(Gap.NOT_RECORDED, on=examination.on))
    return no(*(_places_seen(that_day) or [MembranesSeen(Gap.NONE)]))


def _places_seen(statements: list[Statement]) -> list[MembranesSeen]:
    """Each place once."""
    return list(dict.fromkeys(MembranesSeen(s.place, on=s.on) for s in statements))


def dilation_found(day: FactsOnDay, band: DilationBand) -> Verdict:
    """Whether the dilation last recorded lies in a band; no examination at all: not dilated.

    A blank field at a later examination leaves what was true as it is, and makes what was false unknown.
    """
    latest = day.examination
    if latest is None:
        return no(DilationSeen(Gap.NONE))
    recorded = [(e.on, e.dilation) for e in day.examinations if e.dilation is not None]
    if recorded:
        on, dilation = recorded[-1]
        if band.holds(dilation) or latest.dilation is not None:
            return verdict(band.holds(dilation), DilationSeen(dilation, on=on))
    return unknown(Missing.EXAMINATION, DilationSeen(Gap.NOT_RECORDED, on=latest.on))
