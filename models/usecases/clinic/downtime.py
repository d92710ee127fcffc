"""Gathering the downtime pack, a few women at a time, so that nobody who saves has to wait for it."""

from collections.abc import Iterable
from uuid import UUID

from models.records.flag import Urgency
from models.rules.backups.downtime import DowntimeDay, DowntimeWoman, days_of_pack, downtime_woman
from models.rules.flags.schedule import schedule_of
from models.usecases.desk import Desk
from models.views import PregnancySheet, TodayRow

AT_ONCE = 20
"""How many women are gathered before others may use the store."""
_PRESSING = (Urgency.IMMEDIATE, Urgency.URGENT)


def next_women(desk: Desk, after: UUID | None) -> tuple[tuple[DowntimeWoman, ...], UUID | None]:
    """The next few women who are followed, and after whom to go on; None when these were the last."""
    on, schedule = desk.clock.today(), schedule_of(desk.followed)
    ids = [sheet.pregnancy.id for sheet in desk.store.sheets_going_on(after, AT_ONCE)]
    women = tuple(downtime_woman(desk.store.sheet(pregnancy_id), on, schedule) for pregnancy_id in ids)
    return women, ids[-1] if len(ids) == AT_ONCE else None


def downtime_day(desk: Desk, women: Iterable[DowntimeWoman]) -> DowntimeDay:
    """The whole pack around the women that were gathered, by name."""
    on = desk.clock.today()
    return DowntimeDay(
        clinic_name=desk.settings.clinic_name,
        on=on,
        made_at=desk.clock.now(),
        booked=tuple(row for day in days_of_pack(on) for row in desk.store.booked(day)),
        waiting=tuple(row for row in desk.store.today(on) if _presses(row)),
        women=tuple(sorted(women, key=_name)),
        followed=desk.followed,
        is_doubted=desk.is_date_doubted,
    )


def _presses(row: TodayRow) -> bool:
    return bool(row.flags) and row.flags[0].urgency in _PRESSING


def _name(woman: DowntimeWoman) -> tuple[str, str, UUID]:
    patient = woman.sheet.patient
    return patient.family_name.casefold(), patient.given_name.casefold(), _id(woman.sheet)


def _id(sheet: PregnancySheet) -> UUID:
    return sheet.pregnancy.id
