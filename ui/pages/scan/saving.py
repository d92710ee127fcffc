"""Recording a scan, and what there is to say of it then."""

from dataclasses import dataclass

from models.records.flag import Flag, FlagState
from models.records.scan import Scan
from models.rules.flags.placenta import is_guarded_at
from models.rules.flags.schedule import NextScan, next_scan, open_bookings, schedule_of
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan


@dataclass(frozen=True, slots=True)
class Saved:
    """A scan as it was kept, the flags it raised, when the next one is owed, and whether it waits to be booked.

    `is_guarded`: nobody reaches in before the senior obstetrician's word.
    """

    scan: Scan
    flags: tuple[Flag, ...]
    planned: NextScan
    is_to_be_booked: bool
    is_guarded: bool


def save_scan(desk: Desk, draft: ScanDraft, amends: Scan | None, reason: str) -> Saved:
    """Keep the scan, and look at what came of it."""
    with desk.store.writing():
        before = desk.store.sheet(draft.pregnancy_id)
        was_open = {flag.id for flag in before.flags if flag.state is FlagState.OPEN}
        scan = record_scan(desk, draft) if amends is None else amend_scan(desk, amends, draft, reason)
        after = desk.store.sheet(draft.pregnancy_id)
    new = tuple(f for f in after.flags if f.state is FlagState.OPEN and f.id not in was_open)
    today = desk.clock.today()
    planned = next_scan(after, today, schedule_of(desk.followed))
    is_ahead = planned.on is not None and planned.on > today
    return Saved(scan, new, planned, is_ahead and not open_bookings(after), is_guarded_at(after.facts, today))
