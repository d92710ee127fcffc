"""What the end of a pregnancy does to its treatments, and how they stood before it."""

from collections.abc import Mapping
from dataclasses import replace

from models.records.outcome import Baby, Outcome, SutureFate
from models.records.treatment import Cerclage, Progesterone, RemovalReason
from models.views import PregnancySheet

ENDED = "pregnancy ended"
"""Why a booking was cancelled or a course stopped by the end of the pregnancy itself."""

REMOVALS: Mapping[SutureFate, RemovalReason] = {
    SutureFate.AT_CAESAREAN: RemovalReason.CAESAREAN,
    SutureFate.IN_LABOUR: RemovalReason.LABOUR,
}
"""Why a suture was removed, for each way in which the end takes it out."""


def standing_outcome(sheet: PregnancySheet) -> Outcome | None:
    """How the pregnancy ended; None while it goes on, or where only its end was recorded."""
    return next((o for o in reversed(sheet.outcomes) if o.stands), None)


def standing_babies(sheet: PregnancySheet) -> tuple[Baby, ...]:
    """The babies that count, in the order of birth."""
    return tuple(sorted((b for b in sheet.babies if b.stands), key=lambda b: b.place))


def open_suture(sheet: PregnancySheet) -> Cerclage | None:
    """The suture that nobody has removed; None where there is none."""
    return next((c for c in sheet.cerclages if c.stands and c.removed_on is None), None)


def running_progesterone(sheet: PregnancySheet) -> Progesterone | None:
    """The course that nobody has stopped; None where there is none."""
    return next((p for p in sheet.progesterone if p.stands and p.stopped_on is None), None)


def ended(sheet: PregnancySheet, outcome: Outcome, *, stops_progesterone: bool) -> PregnancySheet:
    """The treatments of a pregnancy that goes on, as its end leaves them."""
    suture, course = open_suture(sheet), running_progesterone(sheet)
    reason = REMOVALS.get(outcome.suture) if outcome.suture is not None else None
    if suture is not None and reason is not None:
        removed = replace(suture, removed_on=outcome.on, removal_reason=reason)
        sheet = replace(sheet, cerclages=tuple(removed if c is suture else c for c in sheet.cerclages))
    if course is not None and stops_progesterone:
        stopped = replace(course, stopped_on=outcome.on, stopped_because=ENDED)
        sheet = replace(sheet, progesterone=tuple(stopped if p is course else p for p in sheet.progesterone))
    return sheet


def gone_on(sheet: PregnancySheet) -> PregnancySheet:
    """The pregnancy and its treatments as if it had not ended; what was corrected since its end stays."""
    outcome = standing_outcome(sheet)
    pregnancy = replace(sheet.pregnancy, ended_on=None, ended_as=None)
    if outcome is None:
        return replace(sheet, pregnancy=pregnancy)
    return replace(
        sheet,
        pregnancy=pregnancy,
        cerclages=tuple(_in_place_again(c, outcome) for c in sheet.cerclages),
        progesterone=tuple(_running_again(p, outcome) for p in sheet.progesterone),
    )


def stops_progesterone(sheet: PregnancySheet) -> bool:
    """Whether the end of this pregnancy stopped a course."""
    return gone_on(sheet).progesterone != sheet.progesterone


def _in_place_again(cerclage: Cerclage, outcome: Outcome) -> Cerclage:
    """The suture as it was before the end took it out; any other as it is."""
    reason = REMOVALS.get(outcome.suture) if outcome.suture is not None else None
    was_removed = cerclage.stands and reason is not None and cerclage.removed_on == outcome.on
    if not was_removed or cerclage.removal_reason is not reason:
        return cerclage
    return replace(cerclage, removed_on=None, removal_reason=None)


def _running_again(course: Progesterone, outcome: Outcome) -> Progesterone:
    """The course as it was before the end stopped it; any other as it is."""
    was_stopped = course.stands and course.stopped_on == outcome.on and course.stopped_because == ENDED
    return replace(course, stopped_on=None, stopped_because="") if was_stopped else course
