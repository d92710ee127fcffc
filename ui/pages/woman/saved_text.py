"""What is said of a save on a woman's page."""

from models.records.plan import Booking
from models.records.record import ClinicalRecord
from ui.pages.woman.presenter import WomanRequest
from ui.wording import formats
from ui.wording.tr import context

_tr = context("woman")


def saved_text(request: WomanRequest, kept: object) -> str:
    """What was done, in words."""
    if isinstance(kept, Booking):
        return _tr("Booked for {0}; her plan (Ctrl+L) changes it.").format(formats.day(kept.on))
    if request is WomanRequest.STRIKE_OUT and isinstance(kept, ClinicalRecord):
        struck = _tr("Struck out; Ctrl+Delete on it lets it count again.")
        return _tr("It counts again.") if kept.stands else struck
    return _tr("Saved.")
