"""Recording a scan, and what there is to say of it then."""

from dataclasses import dataclass

from models.records.scan import Scan
from models.rules.flags.schedule import NextScan, next_scan, open_bookings, schedule_of
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan


@dataclass(frozen=True, slots=True)
class Saved:
    """A scan as it was kept, when the next one is owed, and whether it waits to be booked."""

    scan: Scan
    planned: NextScan
    is_to_be_booked: bool


def save_scan(desk: Desk, draft: ScanDraft, amends: Scan | None, reason: str) -> Saved:
    """Keep the scan, and look at what came of it."""
    with desk.store.writing():
        scan = record_scan(desk, draft) if amends is None else amend_scan(desk, amends, draft, reason)
        after = desk.store.sheet(draft.pregnancy_id)
    today = desk.clock.today()
    planned = next_scan(after, today, schedule_of(desk.followed))
    is_ahead = planned.on is not None and planned.on > today
    return Saved(scan, planned, is_ahead and not open_bookings(after))
