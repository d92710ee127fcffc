"""What is on the scan form, and what it begins with; no widgets in here."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.records.scan import Scan
from models.rules.flags.placenta import is_guarded_at
from models.values.age import GestationalAge
from models.views import PregnancySheet
from ui.pages.scan.texts import Texts

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


def last_examiner(sheet: PregnancySheet, user_id: UUID) -> str:
    """Whom this user named at the scan of hers that was written last; empty where there is none."""
    mine = [scan for scan in sheet.standing_scans if scan.stamp.by == user_id]
    return max(mine, key=lambda scan: scan.stamp.at).examiner if mine else ""


def is_guarded_as_typed(before: PregnancySheet, after: PregnancySheet, today: date) -> bool:
    """Whether nobody reaches in as yet: what was typed may bring that about, and takes nothing back before it is saved."""
    return any(is_guarded_at(sheet.facts, today) for sheet in (before, after))
