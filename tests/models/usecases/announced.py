"""What the scan form announces while it is typed."""

from models.records.scan import Scan
from models.rules.guidelines.assessment import RuleHit
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import would_raise
from models.usecases.scans.draft import ScanDraft, check_scan
from models.usecases.scans.record import sheet_after
from models.views import PregnancySheet


def preview_scan(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, amends: Scan | None = None
) -> tuple[RuleHit, ...]:
    """The rules whose flags saving would raise; none while the form could not be saved."""
    if check_scan(sheet, draft, desk.clock.today(), amends.id if amends else None).problems:
        return ()
    return would_raise(desk, sheet, sheet_after(desk, sheet, draft, amends))
