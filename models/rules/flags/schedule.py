"""When the next scan is owed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from models.records.discussion import Discussion
from models.records.finding import Symptom, SymptomKind
from models.records.guidelines.guideline import Guideline, Schedule
from models.records.history import CerclageKind
from models.records.plan import Booking, ScanClosing
from models.records.pregnancy import Placenta
from models.records.record import Record
from models.records.scan import Scan
from models.rules.flags.known_then import knew, unchanged_since
from models.rules.guidelines.facts_on_day import FactsOnDay, facts_on_day
from models.rules.policies.edit import OWN_PLAN
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet


class Plan(Enum):
    """How the day of the next scan was arrived at, or why there is none.

    FIRST, ROUTINE (so many days after the last) and DECIDED (in a discussion) have a day; DECISION_OWED waits for a
    discussion until term; DECIDED_WITHOUT_DATE follows one that named no day; CLOSED is a day that somebody closed with a reason; OVER is past the last
    routine scan, with a short cervix at term, or past what a pregnancy can be. NO_PROBE: she bleeds with a low placenta, and a doctor decides first;
    RUPTURED: her membranes are; ABDOMINAL_STITCH: no first scan is owed after one. TAKEN_BACK: the pregnancy was struck out.
    """

    FIRST = "first"
    ROUTINE = "routine"
    DECIDED = "decided"
    DECISION_OWED = "decision_owed"
    DECIDED_WITHOUT_DATE = "decided_without_date"
    CLOSED = "closed"
    NO_PROBE = "no_probe"
    RUPTURED = "ruptured"
    ABDOMINAL_STITCH = "abdominal_stitch"
    OVER = "over"
    NO_DUE_DATE = "no_due_date"
    NO_SCHEDULE = "no_schedule"
    ENDED = "ended"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class NextScan:
    """The next scan of a pregnancy; `on` is None where no day can be said, `every` the interval of a ROUTINE one.

    `asks_first` says that she bleeds and nobody has recorded where the placenta lies: the senior obstetrician's word
    comes before a probe.
    """

    plan: Plan
    on: date | None = None
    every: int | None = None
    asks_first: bool = False

    def is_overdue(self, day: date) -> bool:
        """Whether it should have been done before `day`."""
        return self.on is not None and self.on < day


TERM = GestationalAge.of(37)
"""From here on a short cervix asks for no decision: the last rule that goes by a length ends at 36+6."""
_BEFORE_THE_FIRST = frozenset({Plan.FIRST, Plan.NO_DUE_DATE})
_WITH_A_PROBE = _BEFORE_THE_FIRST | {Plan.ROUTINE, Plan.DECIDED}
_WITHOUT_A_WORD = _WITH_A_PROBE | {Plan.DECISION_OWED, Plan.DECIDED_WITHOUT_DATE}


def planner(followed: tuple[Guideline, ...]) -> Guideline | None:
    """Whose scan plan counts; None without any.

    A plan that the clinic changed for itself goes before one that its guideline publishes, that before one that only this
    program gave its guideline, and the local rules come last.
    """
    return min((g for g in followed if g.schedule is not None), key=_rank, default=None)


def _rank(guideline: Guideline) -> tuple[bool, bool, bool]:
    """Whose plan goes before whose; of equals the one followed first."""
    plan = guideline.schedule
    is_own = plan is not None and plan.source.startswith(OWN_PLAN)
    return guideline.is_local, not is_own, plan is None or not plan.is_published


def schedule_of(followed: tuple[Guideline, ...]) -> Schedule | None:
    """The scan plan that counts."""
    chosen = planner(followed)
    return chosen.schedule if chosen else None


def next_scan(sheet: PregnancySheet, on: date, schedule: Schedule | None) -> NextScan:
    """The next scan as things stand on `on`; it may lie in the past and still be owed.

    Only transvaginal scans count. Twins and more are planned alike. What is booked changes nothing.
    """
    if not sheet.pregnancy.stands:
        return NextScan(Plan.TAKEN_BACK)
    if sheet.pregnancy.ended_on is not None:
        return NextScan(Plan.ENDED)
    if sheet.due_date is not None and sheet.due_date.age_at(on) is None:
        return NextScan(Plan.OVER)
    day = facts_on_day(sheet.facts, on)
    planned = _planned(sheet, schedule, on)
    held = _held(sheet, day, planned.plan)
    if held is not None:
        return NextScan(held)
    if planned.on is not None and closing_in_force(sheet) is not None:
        return NextScan(Plan.CLOSED)
    return replace(planned, asks_first=planned.on is not None and _asks_for_placenta(day))


def bleeding(day: FactsOnDay) -> tuple[Symptom, ...]:
    """The bleeding that goes on."""
    return tuple(s for s in day.symptoms if s.kind is SymptomKind.BLEEDING)


def closing_in_force(sheet: PregnancySheet) -> ScanClosing | None:
    """The closing that holds: the newest, while nothing was entered after it that plans anew.

    That is a counted scan, a discussion, a booking or another due date.
    """
    closing = max((c for c in sheet.scan_closings if c.stands), key=_entry, default=None)
    if closing is None:
        return None
    counted = (s for s in sheet.standing_scans if s.is_transvaginal)
    kept = (r for r in (*sheet.discussions, *sheet.bookings, *sheet.datings) if r.stands)
    return None if any(r.id > closing.id for r in (*counted, *kept)) else closing


def deciding_scan(sheet: PregnancySheet) -> Scan | None:
    """The scan from which the next one is counted: the shortest of the latest day; None before the first."""
    return min(_latest(sheet), key=_length, default=None)


def deciding_discussion(sheet: PregnancySheet) -> Discussion | None:
    """The discussion of that scan as it is now which named the next day, else the last one of it; None without any."""
    latest = _latest(sheet)
    since = [d for d in _discussed_since(sheet, latest) if _went_by(d, sheet, latest)]
    dated = [d for d in since if d.rescan_on is not None]
    return next(reversed(dated or since), None)


def naming_discussion(sheet: PregnancySheet) -> Discussion | None:
    """The last discussion since that scan which named the next day, also one from before the scan was corrected."""
    known = (deciding_discussion(sheet), *reversed(_discussed_since(sheet, _latest(sheet))))
    return next((d for d in known if d is not None and d.rescan_on is not None), None)


def open_bookings(sheet: PregnancySheet) -> tuple[Booking, ...]:
    """The bookings at which she is still expected, or waiting; the earliest first."""
    ahead = (b for b in sheet.bookings if b.stands and b.state.is_ahead)
    return tuple(sorted(ahead, key=lambda b: (b.on, b.at, b.id)))


def _held(sheet: PregnancySheet, day: FactsOnDay, plan: Plan) -> Plan | None:
    """What stands before a scan that the plan asks for; None where nothing does.

    Whoever decided on a day in a discussion that was entered after the danger knew of it.
    """
    discussion = naming_discussion(sheet) if plan is Plan.DECIDED else deciding_discussion(sheet)
    bleeds_low = day.placenta in _LOW and bool(bleeding(day))
    if plan in _WITHOUT_A_WORD and bleeds_low and not _knew_of_bleeding(discussion, sheet, day):
        return Plan.NO_PROBE
    if plan in _WITH_A_PROBE and day.is_ruptured and not _knew_of_rupture(discussion, sheet, day):
        return Plan.RUPTURED
    has_stitch = any(c.kind is CerclageKind.ABDOMINAL for c in day.cerclages)
    return Plan.ABDOMINAL_STITCH if has_stitch and plan in _BEFORE_THE_FIRST else None


_LOW = frozenset({Placenta.LOW, Placenta.PRAEVIA})


def _knew_of_bleeding(discussion: Discussion | None, sheet: PregnancySheet, day: FactsOnDay) -> bool:
    """Whether a discussion was entered after the bleeding and after all that says where the placenta lies.

    A new version of the pregnancy or of any scan asks anew, whatever it was for: neither tells whether the placenta was
    low before, and the day on which it was seen says nothing of when that was entered. Asked once too often, a doctor
    loses a minute; not asked, she may be harmed.
    """
    seen = (s for s in sheet.standing_scans if s.placenta in _LOW)
    may_say_so = (sheet.pregnancy, *sheet.scans)
    return _knew(discussion, (*bleeding(day), *seen), may_say_so)


def _knew_of_rupture(discussion: Discussion | None, sheet: PregnancySheet, day: FactsOnDay) -> bool:
    """Whether a discussion was entered after the rupture was found, and no examination that may exclude it changed since."""
    found = () if day.ruptured is None else (day.ruptured,)
    return _knew(discussion, found, sheet.examinations)


def _knew(discussion: Discussion | None, said: Iterable[Record], may_say_so: Iterable[Record]) -> bool:
    """Whether there was a discussion, entered after all that was said, and nothing that may say so changed since."""
    return discussion is not None and knew(discussion, said) and unchanged_since(discussion, may_say_so)


def _asks_for_placenta(day: FactsOnDay) -> bool:
    """Whether she bleeds and nobody recorded where the placenta lies, which may be why."""
    return day.placenta is None and day.may_bleed_from_placenta


def _planned(sheet: PregnancySheet, schedule: Schedule | None, on: date) -> NextScan:
    """The next scan of a pregnancy that goes on, whether or not somebody closed it or something stands before it."""
    by_length = _by_length(sheet, schedule, on)
    named = naming_discussion(sheet)
    if named is None or named.rescan_on is None:
        return by_length
    decided = NextScan(Plan.DECIDED, named.rescan_on)
    return decided if named == deciding_discussion(sheet) else _sooner(decided, by_length)


def _sooner(decided: NextScan, by_length: NextScan) -> NextScan:
    """Which plan counts once the scan was corrected after a day was named.

    The new length may ask for a decision or for an earlier day; it never puts off or takes away a scan that is owed.
    """
    if by_length.plan is Plan.DECISION_OWED:
        return by_length
    return min(decided, by_length, key=_day_of)


def _day_of(planned: NextScan) -> date:
    """Its day; one that has none comes last."""
    return planned.on or date.max


def _by_length(sheet: PregnancySheet, schedule: Schedule | None, on: date) -> NextScan:
    """The next scan as the schedule has it, as far as no discussion named a day."""
    latest = _latest(sheet)
    if schedule is None:
        return NextScan(Plan.NO_SCHEDULE)
    if not latest:
        return _first(sheet, schedule, on)
    is_decided = deciding_discussion(sheet) is not None
    return _after(latest, schedule, sheet.due_date, is_decided=is_decided, is_term=_is_term(sheet, on))


def _is_term(sheet: PregnancySheet, on: date) -> bool:
    """Whether she is known to be at term: no birth is preterm then, and no rule asks for a decision by the length."""
    return sheet.due_date is not None and on >= sheet.due_date.day_of(TERM)


def _latest(sheet: PregnancySheet) -> tuple[Scan, ...]:
    """All transvaginal scans of the latest day that has any."""
    scans = [s for s in sheet.standing_scans if s.is_transvaginal]
    return tuple(s for s in scans if s.on == scans[-1].on)


def _length(scan: Scan) -> Millimetres:
    """The length that counts."""
    return scan.length


def _discussed_since(sheet: PregnancySheet, latest: tuple[Scan, ...]) -> tuple[Discussion, ...]:
    """The discussions that were entered after the latest scan, in the order of entry.

    Ids are given in that order: a scan entered late, after a discussion, has not been discussed.
    """
    entered = max((s.id for s in latest), default=None)
    later = (d for d in sheet.discussions if d.stands and (entered is None or d.id > entered))
    return tuple(sorted(later, key=_entry))


def _went_by(discussion: Discussion, sheet: PregnancySheet, latest: tuple[Scan, ...]) -> bool:
    """Whether a discussion that was entered after the latest scan went by it as it is now.

    It did not where that was corrected since, nor where it went by a later one that was struck out since.
    """
    later = (s for s in sheet.scans if s.is_transvaginal and not s.stands and s.id < discussion.id)
    gone = (s for s in later if latest and s.on > latest[0].on)
    return unchanged_since(discussion, (*latest, *gone))


def _entry(record: Record) -> UUID:
    """Its place in the order of entry."""
    return record.id


def _first(sheet: PregnancySheet, schedule: Schedule, on: date) -> NextScan:
    """The first scan, owed until the last routine day: at the age that the schedule names, at once for who came later."""
    if sheet.due_date is None:
        return NextScan(Plan.NO_DUE_DATE)
    if max(on, sheet.pregnancy.opened_on) > sheet.due_date.day_of(schedule.last):
        return NextScan(Plan.OVER)
    return NextScan(Plan.FIRST, max(sheet.due_date.day_of(schedule.first), sheet.pregnancy.opened_on))


def _after(
    latest: tuple[Scan, ...], schedule: Schedule, due: DueDate | None, *, is_decided: bool, is_term: bool
) -> NextScan:
    """The scan after the latest one, by its length; at term no decision about one is owed any more."""
    every = _interval(min(s.length for s in latest), schedule)
    if every is None and is_term and not is_decided:
        return NextScan(Plan.OVER)
    if every is None:
        return NextScan(Plan.DECIDED_WITHOUT_DATE if is_decided else Plan.DECISION_OWED)
    on = latest[0].on + timedelta(days=every)
    if due is None or on <= due.day_of(schedule.last):
        return NextScan(Plan.ROUTINE, on, every)
    return NextScan(Plan.OVER)


def _interval(length: Millimetres, schedule: Schedule) -> int | None:
    """Days to the next scan; None where the length is so short that a decision is owed first."""
    return next((days for at_least, days in schedule.steps if length >= at_least), None)
