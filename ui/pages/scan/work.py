"""What is on the scan form, and what it begins with; no widgets in here."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.records.scan import Route, Scan
from models.rules.flags.placenta import is_guarded_at
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import would_raise
from models.usecases.scans.draft import ScanCheck, ScanDraft, check_scan, settled, unit_of
from models.usecases.scans.examiners import usual_examiner
from models.usecases.scans.record import sheet_after
from models.values.age import GestationalAge
from models.views import PregnancySheet
from ui.pages.scan import wording
from ui.pages.scan.texts import Texts, scan_texts
from ui.widgets.messages.message import Message

_LONGEST_PREGNANCY = timedelta(days=320)


@dataclass(slots=True)
class Work:
    """What is on the form: whose scan, the one it amends (None: a new one), and how the form began."""

    sheet: PregnancySheet
    amends: Scan | None
    initial: Texts


def standing_scan(sheet: PregnancySheet, scan_id: UUID) -> Scan | None:
    """A scan of hers that still stands; None where there is none."""
    return next((s for s in sheet.scans if s.id == scan_id and s.stands), None)


def earliest_day(sheet: PregnancySheet, today: date) -> date:
    """The first day that can be meant: of this pregnancy, and not after today."""
    if sheet.due_date is None:
        return today - _LONGEST_PREGNANCY
    return min(sheet.due_date.day_of(GestationalAge.of(0)), today)


def beginning(desk: Desk, sheet: PregnancySheet, amends: Scan | None) -> Texts:
    """How the form begins: as the scan to amend, else with today, the usual route and who is signed in."""
    if amends is not None:
        return scan_texts(amends, sheet, unit_of(amends.examiner, desk.settings.centimetre_examiners))
    day = desk.usual_day
    return {
        "on": "" if day is None else day.isoformat(),
        "route": Route.TRANSVAGINAL.value,
        "examiner": usual_examiner(desk.user),
    }


def foretold(
    desk: Desk, work: Work, draft: ScanDraft, check: ScanCheck
) -> tuple[PregnancySheet | None, Message | None]:
    """Her record as saving would leave it, and what that raises in the colour of the gravest.

    The record is as it is while no length is typed, with nothing raised; None while something typed is not settled. Then
    what the rest raises is said, and never that it raises nothing.
    """
    if not check.refusals:
        after = sheet_after(desk, work.sheet, draft, work.amends)
        return after, _message(desk, work.sheet, after)
    if not any(text.strip() for text in draft.readings):
        return work.sheet, None
    return None, _so_far(desk, work, settled(draft, check.refusals))


def _so_far(desk: Desk, work: Work, rest: ScanDraft) -> Message:
    amends = work.amends.id if work.amends else None
    if check_scan(work.sheet, rest, desk.clock.today(), amends).refusals:
        return Message(wording.unsettled())
    said = _message(desk, work.sheet, sheet_after(desk, work.sheet, rest, work.amends), so_far=True)
    return said if said.urgency is not None else Message(wording.unsettled())


def _message(desk: Desk, before: PregnancySheet, after: PregnancySheet, *, so_far: bool = False) -> Message:
    """What saving would raise.

    Nobody reaches in as yet where that holds before or after: what was typed takes nothing back before it is saved.
    """
    findings = would_raise(desk, before, after)
    guarded = any(is_guarded_at(sheet.facts, desk.clock.today()) for sheet in (before, after))
    text, more = wording.raised(findings, guarded=guarded, so_far=so_far)
    return Message(text, more, findings[0].rule.urgency if findings else None)
