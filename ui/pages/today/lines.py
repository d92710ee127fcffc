"""What Today says, row by row and group by group; no widgets in here."""

from dataclasses import replace
from datetime import date

from models.records.clinic.user import User
from models.rules.register.permissions import Action, may, needed_for
from models.usecases.drafts import count_typed
from models.views import Draft, TodayRow
from ui.pages.today.answers import answer_lines
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import TodayGroup, TodayLine, since, tr
from ui.pages.today.planned import booked_lines, dated_lines, scan_lines
from ui.session.session import Location, Where
from ui.widgets.fields.chips import form_name


def lines_of(found: TodaySnapshot, clinic: Clinic) -> tuple[TodayLine, ...]:
    """Every line of the list, group by group."""
    flagged = [row for row in found.rows if row.flags]
    return (
        *answer_lines(flagged, found, clinic),
        *booked_lines(found.booked, found.on),
        *scan_lines(_only_due(found), found.on),
        *dated_lines(found.dated, found.on, clinic),
        *(_draft_line(draft, found.on) for draft in found.drafts),
    )


def within_rights(line: TodayLine, user: User) -> TodayLine:
    """The line with what this user may do about it: to read her record, where it is somebody else's to do."""
    needed = Action.ARRANGE_SCANS if line.arrives is not None else needed_for(line.location.where.value)
    if line.group is TodayGroup.NEEDS_ANSWER:
        needed = Action.ANSWER_FLAGS
    if may(user, needed):
        return line
    location = replace(line.location, where=Where.WOMAN, typed="")
    return replace(line, action=tr("Open"), location=location, arrives=None)


def _only_due(found: TodaySnapshot) -> list[TodayRow]:
    """The women who owe nothing but a scan and are not expected for it today: those stand among the bookings."""
    expected = {row.booking.pregnancy_id for row in found.booked if row.booking.state.is_ahead}
    return [row for row in found.rows if not row.flags and row.pregnancy_id not in expected]


def _draft_line(draft: Draft, on: date) -> TodayLine:
    typed = tr.counted(count_typed(draft), "%n field typed", "%n fields typed")
    return TodayLine(
        group=TodayGroup.DRAFTS,
        urgency=None,
        woman=draft.woman,
        what=tr("{0}: a draft, not in the record; {1}").format(form_name(draft.form), typed),
        since=since(draft.saved_at, on),
        action=tr("Go on"),
        location=Location(Where(draft.form), pregnancy_id=draft.pregnancy_id),
    )
