"""The downtime pack is gathered a few women at a time, and holds everybody who is followed."""

from dataclasses import replace

import pytest

from models.records.flag import Urgency
from models.usecases.clinic import downtime
from models.usecases.clinic.downtime import downtime_day, next_women
from models.usecases.desk import Desk
from tests.builders import TODAY, a_booking, a_flag, a_sheet, keep


def test_everybody_who_is_followed_is_in_it_by_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downtime, "AT_ONCE", 2)
    for family in ("Zola", "Abebe", "Mensah"):
        sheet = a_sheet()
        keep(desk.store, replace(sheet, patient=replace(sheet.patient, family_name=family, number=None)))
    first, after = next_women(desk, None)
    rest, end = next_women(desk, after)
    day = downtime_day(desk, (*first, *rest))
    assert [woman.sheet.patient.family_name for woman in day.women] == ["Abebe", "Mensah", "Zola"]
    assert (after is None, end, day.on, day.clinic_name) == (False, None, TODAY, desk.settings.clinic_name)


def test_bookings_of_the_week_and_pressing_questions_stand_apart(desk: Desk) -> None:
    booked = replace(a_booking(), on=TODAY)
    urgent = replace(a_flag("NG25-1"), urgency=Urgency.URGENT)
    keep(desk.store, a_sheet(bookings=(booked,), flags=(urgent,)))
    routine = replace(a_flag("NG25-1"), urgency=Urgency.ROUTINE)
    other = a_sheet(flags=(routine,))
    keep(desk.store, replace(other, patient=replace(other.patient, number=None)))
    day = downtime_day(desk, ())
    assert [row.booking.on for row in day.booked] == [TODAY]
    assert [row.flags[0].urgency for row in day.waiting] == [Urgency.URGENT]
