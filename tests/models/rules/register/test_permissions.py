"""Who may do what."""

from dataclasses import replace

import pytest

from models.errors import NotAllowed
from models.records.clinic.settings import DecisionRight
from models.records.clinic.user import Role, User
from models.records.discussion import Decision
from models.rules.register.permissions import (
    Action,
    allowed_roles,
    correcting,
    may,
    may_decide,
    needed_for,
    require,
)
from models.usecases.desk import Desk
from tests.builders import NURSE, a_scan


def of(role: Role) -> User:
    return replace(NURSE, role=role)


@pytest.mark.parametrize("action", Action)
def test_who_may_only_read_may_nothing_else(action: Action) -> None:
    assert not may(of(Role.READ_ONLY), action)


@pytest.mark.parametrize("action", Action)
def test_the_lead_may_everything(action: Action) -> None:
    assert may(of(Role.LEAD), action)


@pytest.mark.parametrize("action", Action)
def test_what_nurses_may_doctors_may_and_the_other_way_round(action: Action) -> None:
    assert may(of(Role.NURSE), action) is may(of(Role.DOCTOR), action)


def test_the_administrator_keeps_users_backups_and_the_machine_and_records_nothing() -> None:
    allowed = {action for action in Action if may(of(Role.ADMINISTRATOR), action)}
    assert allowed == {
        Action.KEEP_USERS,
        Action.SETTLE_MACHINE,
        Action.PLACE_BACKUPS,
        Action.RESTORE,
        Action.READ_AUDIT,
        Action.SETTLE_DOUBTS,
    }


def test_the_sonographer_scans_registers_books_and_passes_on() -> None:
    allowed = {action for action in Action if may(of(Role.SONOGRAPHER), action)}
    assert allowed == {
        Action.RECORD_SCANS,
        Action.REGISTER_WOMEN,
        Action.ARRANGE_SCANS,
        Action.TELL_SOMEBODY,
        Action.PRINT_PAPERS,
        Action.KEEP_DRAFTS,
        Action.SETTLE_DOUBTS,
    }


def test_only_the_lead_adopts_policy_and_settles_the_clinic() -> None:
    assert allowed_roles(Action.ADOPT_POLICY) == allowed_roles(Action.SETTLE_CLINIC) == (Role.LEAD,)


@pytest.mark.parametrize("action", Action)
def test_with_a_password_that_somebody_else_knows_nothing_is_allowed(action: Action) -> None:
    owing = replace(of(Role.LEAD), must_change_password=True)
    assert not may(owing, action)
    with pytest.raises(NotAllowed, match="start_password"):
        require(owing, action)


def test_a_decision_is_for_whom_the_clinic_settled(desk: Desk) -> None:
    assert may_decide(NURSE, desk.settings, Decision.CERCLAGE)
    assert not may_decide(of(Role.SONOGRAPHER), desk.settings, Decision.CERCLAGE)
    assert not may_decide(of(Role.READ_ONLY), desk.settings, Decision.CERCLAGE)


def test_a_right_reads_as_it_is_written() -> None:
    right = DecisionRight(Decision.CERCLAGE, Role.DOCTOR)
    assert DecisionRight.parse(str(right)) == right


@pytest.mark.parametrize("action", Action)
def test_somebody_who_left_may_nothing(action: Action) -> None:
    assert not may(replace(of(Role.LEAD), is_active=False), action)


def test_what_is_not_allowed_is_refused_by_name() -> None:
    with pytest.raises(NotAllowed, match="settle_clinic"):
        require(NURSE, Action.SETTLE_CLINIC)


def test_what_is_allowed_passes() -> None:
    require(of(Role.LEAD), Action.SETTLE_CLINIC)


def test_correcting_ones_own_scan_takes_less() -> None:
    scan = a_scan()
    own = replace(scan, stamp=replace(scan.stamp, by=NURSE.id))
    other = replace(NURSE, id=own.id)
    assert correcting(NURSE, own) is Action.RECORD_SCANS
    assert correcting(other, own) is Action.CORRECT_SCANS


def test_a_form_of_no_page_is_for_whoever_records_something() -> None:
    assert needed_for("scan") is Action.RECORD_SCANS
    assert needed_for("elsewhere") is Action.KEEP_DRAFTS
