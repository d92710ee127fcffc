"""What there is to say of a scan once it is saved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.clinic.settings import USUAL_DAYS, Weekday
from models.usecases.desk import Desk
from tests.builders import TODAY, a_booking, a_scan_draft, a_sheet, keep
from ui.pages.scan.saving import save_scan
from ui.pages.scan.wording import following

DAY = timedelta(days=1)
_OTHERS = tuple(day for day in Weekday if day is not Weekday.MONDAY)


@pytest.mark.parametrize(("days", "before"), [(USUAL_DAYS, 0), (_OTHERS, 1), ((), 0)])
def test_enter_books_the_last_clinic_day_up_to_the_one_on_which_it_is_owed(
    desk: Desk, days: tuple[Weekday, ...], before: int
) -> None:
    sheet = keep(desk.store, a_sheet())
    settled = replace(desk, settings=replace(desk.settings, clinic_days=days))
    saved = save_scan(settled, a_scan_draft(sheet.pregnancy.id, "31.0"), None, "")
    assert saved.planned.on is not None
    assert saved.books_on == saved.planned.on - before * DAY
    assert following(saved.planned, TODAY, saved.books_on).split("Enter books ")[1][:3] in ("Mon", "Sun")


def test_who_is_booked_already_is_not_booked_again(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(bookings=(a_booking("23+0"),)))
    assert save_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0"), None, "").books_on is None
