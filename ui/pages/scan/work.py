"""What is on the scan form, and what it begins with; no widgets in here."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.records.scan import Route, Scan
from models.rules.flags.placenta import is_guarded_at
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import would_raise
from models.usecases.scans.draft import unit_of
from models.usecases.scans.examiners import usual_examiner
from models.values.age import GestationalAge
from models.views import PregnancySheet
from ui.pages.scan.texts import Texts, scan_texts
from ui.pages.scan.wording import raised
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


def raised_message(desk: Desk, before: PregnancySheet, after: PregnancySheet) -> Message:
    """What saving would raise, in the colour of the gravest.

    Nobody reaches in as yet where that holds before or after: what was typed takes nothing back before it is saved.
    """
    findings = would_raise(desk, before, after)
    guarded = any(is_guarded_at(sheet.facts, desk.clock.today()) for sheet in (before, after))
    text, more = raised(findings, guarded=guarded)
    return Message(text, more, findings[0].rule.urgency if findings else None)
