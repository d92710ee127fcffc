"""What changes for a pregnancy on which day, without anybody writing."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from models.records.flag import Flag
from models.records.guidelines.guideline import Guideline
from models.records.outlook import OutlookRow, Suture, Turn
from models.records.treatment import Progesterone
from models.rules.flags.expiry import expiry_days
from models.rules.flags.flags import LIVE
from models.rules.flags.schedule import TERM, Plan, bleeding, deciding_scan, next_scan, schedule_of
from models.rules.guidelines.assessment import Assessment
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.treatment_plans import progesterone_ends
from models.rules.guidelines.windows import length_windows, suture_windows
from models.values.age import OLDEST_DAYS, TERM_DAYS
from models.views import PregnancySheet

_DAY = timedelta(days=1)
_BY_PLAN = frozenset(Plan) - {Plan.OVER, Plan.RUPTURED, Plan.ABDOMINAL_STITCH}
"""Where the last day of the scan plan still means something to her."""


def forecast(
    sheet: PregnancySheet, now: Assessment, guidelines: tuple[Guideline, ...]
) -> tuple[OutlookRow, ...]:
    """Every turn to come as seen from the day of `now`, and what is owed even where its day is past.

    Owed are the next scan, a booked scan that was not made, the planned removal of a suture that is still in place, and
    the stop of progesterone that goes on. `sheet` holds the flags as they stand after judging. In the order of days; nothing for a pregnancy that is over.
    """
    if sheet.pregnancy.ended_on is not None or not sheet.pregnancy.stands:
        return ()
    dated = tuple(_dated_rows(sheet, now.on, guidelines))
    rows = {
        *_scan_rows(sheet, now.on, guidelines),
        *_flag_rows(sheet.flags, now.on),
        *_assessed_rows(sheet, now, guidelines, dated),
        *dated,
        *_window_rows(sheet, now.on, guidelines),
        *_owed_rows(sheet, guidelines),
        *_floor_rows(sheet, now.on, guidelines),
    }
    return tuple(sorted(rows, key=lambda r: (r.on, list(Turn).index(r.turn), r.subject)))


def _scan_rows(sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """The scan that is owed, the day from which it is overdue, and the last day of the plan it belongs to."""
    schedule = schedule_of(guidelines)
    planned = next_scan(sheet, on, schedule)
    if planned.on is not None:
        yield OutlookRow(planned.on, Turn.SCAN_DUE)
        yield OutlookRow(planned.on + _DAY, Turn.SCAN_OVERDUE)
    owed = _decision_since(sheet, on, planned.plan)
    if owed is not None:
        yield OutlookRow(owed, Turn.DECISION_OWED)
        term = sheet.due_date.day_of(TERM) if sheet.due_date is not None else None
        if term is not None and next_scan(sheet, term, schedule).plan is Plan.OVER:
            yield OutlookRow(term, Turn.PLAN_OVER)
    if schedule is not None and sheet.due_date is not None:
        last = sheet.due_date.day_of(schedule.last)
        if last >= on and planned.plan in _BY_PLAN:
            yield OutlookRow(last, Turn.LAST_SCAN)
        if planned.plan is Plan.FIRST:
            yield OutlookRow(last + _DAY, Turn.PLAN_OVER)


def _decision_since(sheet: PregnancySheet, on: date, plan: Plan) -> date | None:
    """The day from which a decision about the next scan is owed; None where none is."""
    scan = deciding_scan(sheet)
    if plan is Plan.NO_PROBE:
        return min(symptom.on for symptom in bleeding(facts_on_day(sheet.facts, on)))
    return scan.on if plan is Plan.DECISION_OWED and scan is not None else None


def _window_rows(sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """The first and last days of what guidelines look at, today's included."""
    for window in length_windows(sheet, on, guidelines):
        yield from window.rows(Turn.LENGTH_OPENS, Turn.LENGTH_CLOSES, on)
    for window in suture_windows(sheet, on, guidelines):
        yield from window.rows(Turn.REMOVAL_OPENS, Turn.REMOVAL_CLOSES, on)


def _flag_rows(flags: tuple[Flag, ...], on: date) -> Iterator[OutlookRow]:
    """The end of each flag's window; one that is set aside keeps waiting."""
    for flag in flags:
        if flag.state in LIVE and not flag.suspended and flag.closes_on is not None and flag.closes_on >= on:
            waits = flag.state.wants_answer and flag.urgency.wants_answer
            yield OutlookRow(flag.closes_on, Turn.WINDOW_CLOSES, flag.rule_id)
            turn = Turn.FLAG_LAPSES if waits else Turn.FLAG_CLOSES
            yield OutlookRow(flag.closes_on + _DAY, turn, flag.rule_id)


def _assessed_rows(
    sheet: PregnancySheet, now: Assessment, guidelines: tuple[Guideline, ...], dated: tuple[OutlookRow, ...]
) -> Iterator[OutlookRow]:
    """What the rules will say on the days on which they may say something new, those of the `dated` rows among them."""
    facts = sheet.facts
    days = sorted({row.on for row in dated} | _openings(sheet, now.on, guidelines))
    for before, after in pairwise((now, *(evaluate(facts, day, guidelines) for day in days))):
        yield from _new_findings(before, after)
        known = {u.rule.id for u in before.cannot_assess}
        for unassessed in after.cannot_assess:
            if unassessed.rule.id not in known:
                yield OutlookRow(after.on, Turn.WINDOW_OPENS, unassessed.rule.id)


def _new_findings(before: Assessment, after: Assessment) -> Iterator[OutlookRow]:
    """Rules that apply on a day and did not before, each with the end of its window."""
    known = {f.rule.id for f in before.hits}
    for hit in after.hits:
        if hit.rule.id not in known:
            yield OutlookRow(after.on, Turn.FLAG_APPEARS, hit.rule.id)
            if hit.closes_on is not None:
                yield OutlookRow(hit.closes_on, Turn.WINDOW_CLOSES, hit.rule.id)


def _openings(sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]) -> set[date]:
    """Every later day on which the window of a rule opens; that it ends is told by its flag."""
    due = sheet.due_date
    opening = {rule.opens_on(due) for guideline in guidelines for rule in guideline.rules}
    return {day for day in opening if day is not None and day > on}


def _dated_rows(sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """Days to come that stand in the record itself: symptoms that end, sutures, what grows too old, the end of the range."""
    for row in _recorded(sheet, guidelines):
        if row.on > on:
            yield row


def _recorded(sheet: PregnancySheet, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """All of those days, past ones included."""
    for day in expiry_days(sheet, guidelines):
        yield OutlookRow(day, Turn.EXPIRES)
    for symptom in sheet.facts.symptoms:
        if symptom.resolved_on is not None:
            yield OutlookRow(symptom.resolved_on + _DAY, Turn.SYMPTOM_ENDS, symptom.kind.value)
    for cerclage in sheet.facts.cerclages:
        yield OutlookRow(cerclage.placed_on, Turn.SUTURE_DATE, Suture.PLACED.value)
        if cerclage.removed_on is not None:
            yield OutlookRow(cerclage.removed_on, Turn.SUTURE_DATE, Suture.REMOVED.value)
    if sheet.due_date is not None:
        yield OutlookRow(sheet.due_date.on + timedelta(days=OLDEST_DAYS + 1 - TERM_DAYS), Turn.OUT_OF_RANGE)


def _floor_rows(sheet: PregnancySheet, on: date, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """Until when progesterone that goes on is given at the least, where no later stop is planned."""
    for course in _going_on(sheet):
        for guideline in guidelines:
            for end in progesterone_ends((guideline,), sheet.due_date, sheet.pregnancy.fetuses):
                if end.is_floor and end.on >= on and (course.planned_stop or end.on) <= end.on:
                    yield OutlookRow(end.on, Turn.PROGESTERONE_LEAST, guideline.id)


def _going_on(sheet: PregnancySheet) -> Iterator[Progesterone]:
    """The courses that nobody has stopped."""
    for course in sheet.progesterone:
        if course.stands and course.stopped_on is None:
            yield course


def _owed_rows(sheet: PregnancySheet, guidelines: tuple[Guideline, ...]) -> Iterator[OutlookRow]:
    """What somebody still has to do or to record, however long ago its day was.

    A planned stop on the very day that a guideline names as the least is none: it was taken over from there.
    """
    ends = progesterone_ends(guidelines, sheet.due_date, sheet.pregnancy.fetuses)
    floors = {end.on for end in ends if end.is_floor} - {end.on for end in ends if not end.is_floor}
    for course in _going_on(sheet):
        if course.planned_stop is not None and course.planned_stop not in floors:
            yield OutlookRow(course.planned_stop, Turn.PROGESTERONE_STOP)
    for cerclage in sheet.facts.cerclages:
        if cerclage.removed_on is None and cerclage.planned_removal_on is not None:
            yield OutlookRow(cerclage.planned_removal_on, Turn.REMOVAL_PLANNED)
    scanned = max((scan.on for scan in sheet.scans if scan.stands), default=date.min)
    for booking in sheet.bookings:
        if booking.stands and booking.state.is_ahead and booking.on > scanned:
            yield OutlookRow(booking.on, Turn.SCAN_BOOKED, booking.at)
