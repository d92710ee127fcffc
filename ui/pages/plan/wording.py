"""What the plan's page says, as whole sentences."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from models.records.discussion import Discussion
from models.records.guidelines.guideline import Guideline
from models.records.patient import Patient
from models.records.plan import ScanClosing
from models.records.record import ClinicalRecord
from models.records.scan import Scan
from models.rules.flags.schedule import (
    NextScan,
    Plan,
    closing_in_force,
    deciding_discussion,
    deciding_scan,
    naming_discussion,
)
from models.rules.pregnancy.clinic_days import Proposal
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.outcome import ended_text
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context

_tr = context("plan")


Names = Mapping[UUID, str]
"""The users of this database by id."""


def next_scan_reason(sheet: PregnancySheet, planned: NextScan, planner: Guideline | None, today: date) -> str:
    """Why the next scan is on that day, or why there is none, in one sentence."""
    if planned.on is not None:
        return _why_that_day(sheet, planned, today)
    scan, discussion = deciding_scan(sheet), deciding_discussion(sheet)
    texts = {
        Plan.DECISION_OWED: _tr(
            "After the scan of {0} the plan names no day: record a discussion first, with the day of the next one."
        ).format(_scan(scan)),
        Plan.DECIDED_WITHOUT_DATE: _tr("The discussion {0} named no day; the next one can.").format(
            _discussion(discussion, today)
        ),
        Plan.CLOSED: _closing(closing_in_force(sheet)),
        Plan.NO_PROBE: _tr(
            "She bleeds and the placenta is low. Record the doctor's decision; the plan goes on once the bleeding has ended."
        ),
        Plan.RUPTURED: _tr(
            "No scan is owed with ruptured membranes. The plan goes on once an examination has excluded it."
        ),
        Plan.ABDOMINAL_STITCH: _tr("No first scan is owed after an abdominal cerclage."),
        Plan.OVER: _over(sheet, planner, today),
        Plan.NO_DUE_DATE: _tr("The first scan is counted from the due date."),
        Plan.NO_SCHEDULE: _tr("None of the guidelines followed here plans scans."),
        Plan.ENDED: ended_text(sheet),
        Plan.TAKEN_BACK: _tr("Her page shows whether another pregnancy is open."),
    }
    return texts[planned.plan]


def profile_text(planner: Guideline | None) -> str:
    """Whose plan it is: first and last scan, intervals, and where they come from; empty without a plan."""
    if planner is None or planner.schedule is None:
        return ""
    schedule = planner.schedule
    steps = ", ".join(
        _tr("every {0} days from {1} mm").format(days, at_least) for at_least, days in schedule.steps
    )
    text = _tr("Plan of {0}: first scan {1}, {2}, below that a decision first, last routine scan {3}. {4}.")
    return text.format(whose_words(planner.title), schedule.first, steps, schedule.last, schedule.source)


def telephone_text(patient: Patient) -> str:
    """The number to call her on."""
    if not patient.telephone:
        return _tr("No telephone number is recorded.")
    return _tr("Telephone {0}").format(patient.telephone)


def closing_text(closing: ScanClosing, names: Names, today: date) -> str:
    """`26-Feb-2026, closed today 10:42 by Sr Amina HADDAD: declined`."""
    owed = formats.day(closing.owed_on)
    text = _tr("{0}, closed {1}: {2}").format(owed, when_written_text(closing, names, today), closing.reason)
    if closing.struck_out is None:
        return text
    return _tr("{0} (brought back: {1})").format(text, closing.struck_out)


def when_written_text(record: ClinicalRecord, names: Names, today: date) -> str:
    """When this version was written and by whom: `today 10:42, Sr Amina HADDAD`."""
    when = formats.moment(record.stamp.at, today)
    return ", ".join(part for part in (when, names.get(record.stamp.by, "")) if part)


def _why_that_day(sheet: PregnancySheet, planned: NextScan, today: date) -> str:
    if planned.plan is Plan.FIRST:
        return _first(sheet, planned)
    if planned.plan is Plan.DECIDED:
        return _tr("Decided {0}.").format(_discussion(naming_discussion(sheet), today))
    days = _tr.counted(planned.every or 0, "%n day", "%n days")
    return _tr("{0} after the scan of {1}.").format(days, _scan(deciding_scan(sheet)))


def _first(sheet: PregnancySheet, planned: NextScan) -> str:
    age = sheet.due_date.age_at(planned.on) if sheet.due_date and planned.on else None
    if planned.on == sheet.pregnancy.opened_on:
        return _tr("The first scan, due on the day her record was opened ({0}).").format(formats.age(age))
    return _tr("The first scan, at {0}.").format(formats.age(age))


def _scan(scan: Scan | None) -> str:
    if scan is None:
        return ""
    return _tr("{0} ({1})").format(formats.day(scan.on), formats.millimetres(scan.length))


def _discussion(discussion: Discussion | None, today: date) -> str:
    if discussion is None:
        return ""
    return _tr("{0} with {1}").format(formats.moment(discussion.held_at, today), discussion.with_whom)


def _closing(closing: ScanClosing | None) -> str:
    if closing is None:
        return ""
    text = _tr(
        "The scan owed on {0} will not be made: {1}. The next scan, discussion, booking or due date takes it up."
    )
    return text.format(formats.day(closing.owed_on), closing.reason.rstrip("."))


def _over(sheet: PregnancySheet, planner: Guideline | None, today: date) -> str:
    if sheet.due_date is not None and sheet.due_date.age_at(today) is None:
        return _tr(
            "By the due date she would be past 44+6: record how the pregnancy ended, or correct the date."
        )
    last = planner.schedule.last if planner is not None and planner.schedule is not None else None
    return _tr("The last routine scan of this plan is at {0}.").format(formats.age(last))


def proposal_text(owed_on: date, proposal: Proposal) -> str:
    """Why another day is proposed than the one on which the scan is owed; empty where it is that day."""
    if proposal.on == owed_on:
        return ""
    owed, on = formats.day_of_week(owed_on), formats.day_of_week(proposal.on)
    if proposal.is_late:
        words = _tr("Owed on {0}. No clinic day is left up to then; {1} is the first one after it.")
        return words.format(owed, on)
    return _tr("Owed on {0}, no day of the clinic; {1} is the last one before it.").format(owed, on)


def load_text(on: date, booked: int, capacity: int) -> str:
    """`Thu 10-Dec-2026: 4 of 12 booked`, that it is full, or the number alone where none is settled."""
    day = formats.day_of_week(on)
    if not capacity:
        return _tr("{0}: {1} booked").format(day, booked)
    words = _tr("{0}: {1} of {2} booked, full") if booked >= capacity else _tr("{0}: {1} of {2} booked")
    return words.format(day, booked, capacity)
