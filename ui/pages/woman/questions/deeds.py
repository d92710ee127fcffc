"""What a decision still wants to be done and recorded; no Qt in here."""

from collections.abc import Iterator
from datetime import date

from models.records.discussion import Decision, Discussion
from models.rules.flags.schedule import deciding_discussion
from models.views import PregnancySheet

PROGESTERONE, CERCLAGE = "progesterone", "cerclage"
"""What the forms are called in which the deeds are recorded."""
_WANTS = {
    Decision.PROGESTERONE: (PROGESTERONE,),
    Decision.CERCLAGE: (CERCLAGE,),
    Decision.BOTH: (CERCLAGE, PROGESTERONE),
}


def deeds_of(sheet: PregnancySheet, today: date) -> tuple[str, ...]:
    """What was decided of the latest length and is not on record yet, in the order in which it is done."""
    decided = deciding_discussion(sheet)
    if decided is None or sheet.pregnancy.ended_on is not None:
        return ()
    done = frozenset(_done(sheet, decided, today))
    return tuple(deed for deed in _WANTS.get(decided.decision, ()) if deed not in done)


def _done(sheet: PregnancySheet, decided: Discussion, today: date) -> Iterator[str]:
    """What goes on today, or was begun since the decision and has ended again."""
    since = decided.held_at.date()
    if any(p.stands and (p.started_on >= since or _goes_on(p.stopped_on, today)) for p in sheet.progesterone):
        yield PROGESTERONE
    if any(c.stands and (c.placed_on >= since or c.is_in_place(today)) for c in sheet.cerclages):
        yield CERCLAGE


def _goes_on(stopped_on: date | None, today: date) -> bool:
    return stopped_on is None or stopped_on > today
