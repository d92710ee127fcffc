"""Finding a woman and opening her record."""

from uuid import UUID

from models.usecases.desk import Desk
from models.views import PregnancySheet, TodayRow, WomanRow


def find_women(desk: Desk, text: str) -> tuple[WomanRow, ...]:
    """Women with this name or any part of one, number or birth date, in the clinic's order; none for a blank text."""
    return desk.store.find_women(text, order=desk.settings.typed_order) if text.strip() else ()


def recent_women(desk: Desk) -> tuple[WomanRow, ...]:
    """The women this user opened last, the last first: what an empty search shows. Read from the audit, kept nowhere else."""
    return desk.store.looked_at_last(desk.user.id)


def open_sheet(desk: Desk, pregnancy_id: UUID) -> PregnancySheet:
    """Everything about one pregnancy. Raises: NotFound."""
    return desk.store.sheet(pregnancy_id)


def list_today(desk: Desk) -> tuple[TodayRow, ...]:
    """Every woman who needs something today, most urgent first."""
    return desk.store.today(desk.clock.today())
