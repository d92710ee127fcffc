"""Papers for several women in one go: for whom, and as what."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from models.errors import Unavailable
from models.rules.register.permissions import needed_for_paper, require
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import open_loops
from models.values.paper import BundleKind, PaperKind
from models.views import PregnancySheet, WomanRow


def bundle_women(desk: Desk, kind: BundleKind) -> tuple[WomanRow, ...]:
    """Everybody who gets one, once each and with her pregnancy, in the order of the list she stands on. Raises: NotAllowed."""
    require(desk.user, needed_for_paper(kind.paper))
    listed = {row.pregnancy_id: row for row in _listed(desk, kind) if row.pregnancy_id is not None}
    return tuple(listed.values())


def bundled_sheet(desk: Desk, kind: PaperKind, pregnancy_id: UUID) -> PregnancySheet:
    """The pregnancy of one of them as it stands now.

    Raises: NotAllowed, NotFound, Unavailable (`paper.no_pregnancy`) where it or she was taken back since they were listed.
    """
    require(desk.user, needed_for_paper(kind))
    sheet = desk.store.sheet(pregnancy_id)
    if not (sheet.pregnancy.stands and sheet.patient.stands):
        raise Unavailable("paper.no_pregnancy", str(sheet.patient.number or sheet.patient.name))
    return sheet


def bundle_name(kind: PaperKind, on: date) -> str:
    """What the folder with the papers of a day is called."""
    return f"cervitrend-{kind.value}-{on.isoformat()}"


def _listed(desk: Desk, kind: BundleKind) -> Iterable[WomanRow]:
    if kind is BundleKind.SUMMARIES_BOOKED:
        return (row.woman for row in desk.store.clinic_list(desk.clock.today()))
    is_letter = kind is BundleKind.LETTERS_OPEN
    return (loop.row.woman for loop in open_loops(desk) if loop.row.flags or not is_letter)
