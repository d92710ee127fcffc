"""Who a scan is said to be by."""

from dataclasses import replace

import pytest

from db.store.store import SqlStore
from models.records.clinic.user import Role
from models.usecases.scans.examiners import examiners, usual_examiner
from tests.builders import NURSE, a_desk, a_scan, a_sheet

BROWN = replace(NURSE, sign_in="brown", name="SM Ruth BROWN", role=Role.SONOGRAPHER)
CLERK = replace(NURSE, sign_in="clerk", name="J Clerk", role=Role.ADMINISTRATOR)
GONE = replace(NURSE, sign_in="gone", name="SM Gone", is_active=False)


@pytest.mark.parametrize("role", list(Role))
def test_a_scan_begins_with_who_is_signed_in_if_she_may_record_one(role: Role) -> None:
    may_scan = role in (Role.NURSE, Role.SONOGRAPHER, Role.DOCTOR, Role.LEAD)
    assert usual_examiner(replace(NURSE, role=role)) == (NURSE.name if may_scan else "")


def test_the_list_begins_with_her_and_goes_on_with_those_who_scan_then_those_of_the_record(
    store: SqlStore,
) -> None:
    settings = replace(a_desk(store).settings, centimetre_examiners=("Dr Chen", "SM  Allen"))
    desk = replace(a_desk(store), users=(GONE, CLERK, BROWN, NURSE), settings=settings)
    unnamed = replace(a_scan(at="20+0"), examiner="")
    sheet = a_sheet(unnamed, a_scan(at="21+0"), replace(a_scan(at="22+0"), examiner="sm ruth brown"))
    assert examiners(desk, sheet) == (NURSE.name, "SM Ruth BROWN", "SM Allen", "Dr Chen")
