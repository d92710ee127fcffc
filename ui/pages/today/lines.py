"""What Today says, row by row, and which rows are asked for; no widgets in here."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from models.records.clinic.user import User
from models.records.flag import Urgency
from models.rules.register.permissions import Action, may
from models.usecases.drafts import count_typed
from models.values.person import letters_of
from models.views import TodayRow
from ui.pages.today.answers import answer_lines
from ui.pages.today.found import Clinic, HalfTyped, TodaySnapshot
from ui.pages.today.line import RowDeed, Says, TodayGroup, TodayLine, since, tr
from ui.pages.today.planned import ClinicDay, clinic_lines, dated_lines, scan_lines
from ui.widgets.fields.chips import kind_of_draft, location_of_draft
from ui.wording import formats

NEEDED = {
    RowDeed.ARRIVED: Action.ARRANGE_SCANS,
    RowDeed.ROOM: Action.ARRANGE_SCANS,
    RowDeed.BOOK: Action.ARRANGE_SCANS,
    RowDeed.CONTACT: Action.ARRANGE_SCANS,
    RowDeed.SCAN: Action.RECORD_SCANS,
    RowDeed.CALL: Action.TELL_SOMEBODY,
    RowDeed.TELL: Action.TELL_SOMEBODY,
    RowDeed.DISCUSS: Action.ANSWER_FLAGS,
    RowDeed.GO_ON: Action.KEEP_DRAFTS,
    RowDeed.DISCARD: Action.KEEP_DRAFTS,
}
"""What somebody must be allowed for a deed; opening her page is open to everybody."""


class Shown(Enum):
    """Which rows are asked for."""

    ALL = tr.marked("All")
    MINE = tr.marked("Mine")
    IMMEDIATE = tr.marked("Immediate")
    BOOKED = tr.marked("Booked today")
    OVERDUE = tr.marked("Overdue")
    DONE = tr.marked("Done today")


def lines_of(found: TodaySnapshot, clinic: Clinic) -> tuple[TodayLine, ...]:
    """Every line of both lists, group by group."""
    flagged = [row for row in found.rows if row.flags]
    answers = answer_lines(flagged, found, clinic)
    urgencies = {row.pregnancy_id: row.flags[0].urgency for row in flagged}
    today = clinic_lines(found.clinic, ClinicDay(found.on, urgencies, clinic))
    expected = {line.location.pregnancy_id: line for line in today}
    return (
        *(_with_her_booking(line, expected.get(line.location.pregnancy_id)) for line in answers),
        *today,
        *scan_lines(_only_due(found), found.on, clinic),
        *dated_lines(found.dated, found.on, clinic),
        *(_draft_line(draft, found.on) for draft in found.drafts),
    )


def within_rights(line: TodayLine, user: User) -> TodayLine:
    """The line with what this user may do about it: to read her record, where it is somebody else's to do."""
    needed = NEEDED.get(line.deed)
    return line if needed is None or may(user, needed) else replace(line, deed=RowDeed.OPEN)


def is_shown(line: TodayLine, shown: Shown) -> bool:
    """Whether a line is among those asked for."""
    match shown:
        case Shown.ALL:
            return True
        case Shown.MINE:
            return line.is_mine
        case Shown.IMMEDIATE:
            return line.urgency is Urgency.IMMEDIATE
        case Shown.BOOKED:
            return line.is_booked
        case Shown.OVERDUE:
            return line.is_overdue
        case Shown.DONE:
            return line.is_done


def chosen(lines: Iterable[TodayLine], shown: Shown, typed: str) -> tuple[TodayLine, ...]:
    """The lines asked for whose woman has `typed` anywhere in her name; accents and case do not matter."""
    part = letters_of(typed)
    return tuple(line for line in lines if is_shown(line, shown) and part in letters_of(line.woman))


def count_women(lines: Sequence[TodayLine], shown: Shown) -> int:
    """How many women are among those asked for; what is half-typed about nobody is no woman."""
    hers = (line.location for line in lines if is_shown(line, shown) and line.group is not TodayGroup.DRAFTS)
    return len({location.patient_id for location in hers})


def _with_her_booking(line: TodayLine, hers: TodayLine | None) -> TodayLine:
    """A question of a woman who comes today, as one of today's."""
    if hers is None:
        return line
    return replace(line, is_booked=hers.is_booked, state=hers.state)


def _only_due(found: TodaySnapshot) -> list[TodayRow]:
    """The women whose scan is due and who are not expected for it today: those stand in the clinic's list."""
    expected = {row.pregnancy_id for row in found.clinic if row.state.is_ahead}
    return [row for row in found.rows if row.scan_due_on is not None and row.pregnancy_id not in expected]


def _draft_line(found: HalfTyped, on: date) -> TodayLine:
    """Whose it is, of what kind, and since when it waits."""
    draft, her = found.draft, found.patient
    typed = tr.counted(count_typed(draft), "%n field typed", "%n fields typed")
    what = tr("{0}: a draft, not in the record").format(kind_of_draft(draft))
    return TodayLine(
        group=TodayGroup.DRAFTS,
        woman=her.name.untitled if her is not None else draft.woman,
        born=formats.birth_words(her) if her is not None else "",
        place=Says(what, tr("{0}, {1}").format(typed, since(draft.saved_at, on))),
        deed=RowDeed.GO_ON,
        location=location_of_draft(draft),
        draft=draft,
    )
