"""Recording a scan, and what there is to say of it then."""

from dataclasses import dataclass
from datetime import date

from models.records.scan import Scan
from models.rules.flags.schedule import NextScan, next_scan, open_bookings, schedule_of
from models.rules.pregnancy.clinic_days import proposed_day
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan


@dataclass(frozen=True, slots=True)
class Saved:
    """A scan as it was kept, when the next one is owed, and the day for which one key books it.

    `books_on` None: nothing waits to be booked, or no clinic day is left up to then, which the plan has to say.
    """

    scan: Scan
    planned: NextScan
    books_on: date | None


def save_scan(desk: Desk, draft: ScanDraft, amends: Scan | None, reason: str) -> Saved:
    """Keep the scan, and look at what came of it."""
    with desk.store.writing():
        scan = record_scan(desk, draft) if amends is None else amend_scan(desk, amends, draft, reason)
        after = desk.store.sheet(draft.pregnancy_id)
    today = desk.clock.today()
    planned = next_scan(after, today, schedule_of(desk.followed))
    if planned.on is None or planned.on <= today or open_bookings(after):
        return Saved(scan, planned, None)
    proposal = proposed_day(planned.on, today, desk.settings.clinic_days)
    return Saved(scan, planned, None if proposal.is_late else proposal.on)
