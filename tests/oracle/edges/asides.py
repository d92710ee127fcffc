"""Each situation that may set a rule aside, and the same once it is over, in doubt, or of tomorrow."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.steps import Aside, Edge, Edges, Outcome
from tests.oracle.edges.woman import Woman, examined, fluid, suture, symptom

EXCLUSION, PRESSURE, OPEN, CERCLAGE = "exclusion", "pressure", "open", "cerclage"


def prevention(w: Woman, *, opened: Outcome | None = None, stitched: Outcome | None = None) -> Edges:
    """The class prevention: every situation sets it aside.

    `opened` and `stitched` say what else it does beside an open cervix or a cerclage, where its own tests tell.
    """
    yield from _with_signs(w, (EXCLUSION, PRESSURE))
    yield from _when_open(w, Aside((OPEN,)) if opened is None else opened)
    if stitched is None:
        yield from _when_stitched(w, Aside((CERCLAGE,)))
        both = replace(w, symptoms=(*w.symptoms, symptom("pelvic_pressure")), cerclage=suture())
        yield Edge("pelvic pressure with a cerclage in place", both, Aside((PRESSURE, CERCLAGE)))
    else:
        yield from _when_stitched(w, stitched)


def rescue(w: Woman) -> Edges:
    """The class rescue, of a rule that wants an open cervix: the exclusion and a cerclage set it aside."""
    yield from _with_signs(w, (EXCLUSION,))
    yield from _when_stitched(w, Aside((CERCLAGE,)))
    both = replace(w, symptoms=(*w.symptoms, symptom("bleeding")), cerclage=suture())
    yield Edge("bleeding with a cerclage in place", both, Aside((EXCLUSION, CERCLAGE)))


def measurement(w: Woman) -> Edges:
    """The class measurement: the exclusion and an open cervix set it aside."""
    yield from _with_signs(w, (EXCLUSION,))
    yield from _when_open(w, Aside((OPEN,)))
    yield from _when_stitched(w, True)


def removal(w: Woman) -> Edges:
    """The class removal, of a woman with a cerclage in place: the exclusion alone sets it aside."""
    yield from _with_signs(w, (EXCLUSION,))
    yield from _when_open(w, True)


def always(w: Woman) -> Edges:
    """The class always: no situation sets it aside."""
    yield from _with_signs(w, ())
    yield from _when_open(w, True)
    yield from _when_stitched(w, True)


def _with_signs(w: Woman, by: tuple[str, ...]) -> Edges:
    excluded: Outcome = Aside((EXCLUSION,)) if EXCLUSION in by else True
    pressed: Outcome = Aside((PRESSURE,)) if PRESSURE in by else True
    yield Edge("bleeding", replace(w, symptoms=(*w.symptoms, symptom("bleeding"))), excluded)
    yield Edge("a positive culture", replace(w, laboratory=(fluid(),)), excluded)
    yield Edge("pelvic pressure", replace(w, symptoms=(*w.symptoms, symptom("pelvic_pressure"))), pressed)
    both = (*w.symptoms, symptom("pelvic_pressure"), symptom("fever"))
    yield Edge("pelvic pressure and fever", replace(w, symptoms=both), excluded)
    over_yesterday = (*w.symptoms, symptom("bleeding", 3, 1), symptom("pelvic_pressure", 3, 1))
    yield Edge("signs that were over yesterday", replace(w, symptoms=over_yesterday), True)


def _when_open(w: Woman, opened: Outcome) -> Edges:
    yield Edge("cervix 1.0 cm open", replace(w, examination=examined("1.0")), opened)
    yield Edge("cervix closed, membranes at the os", replace(w, examination=examined("0.0", "at_os")), opened)
    yield Edge("cervix 0.9 cm open, membranes not seen", replace(w, examination=examined("0.9")), True)


def in_doubt(w: Woman) -> Edges:
    """Whether the cervix is open cannot be said, which sets nothing aside; for rules that do not ask for it."""
    yield Edge("a blank examination", replace(w, examination=examined(None, None)), True)


def _when_stitched(w: Woman, stitched: Outcome) -> Edges:
    yield Edge("a cerclage in place", replace(w, cerclage=suture()), stitched)
    yield Edge("an abdominal cerclage in place", replace(w, cerclage=suture("abdominal")), stitched)
    removed = replace(w, cerclage=suture(removed=0))
    yield Edge("a cerclage taken out today", removed, True if isinstance(stitched, Aside) else stitched)
