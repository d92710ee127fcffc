"""Who may do what."""

from dataclasses import replace

import pytest

from models.errors import NotAllowed
from models.records.clinic.user import Role
from models.rules.register.permissions import Action, may, require
from tests.builders import NURSE


@pytest.mark.parametrize("deed", Action)
@pytest.mark.parametrize(("role", "allowed"), [(Role.NURSE, False), (Role.DOCTOR, False), (Role.LEAD, True)])
def test_only_the_lead_settles_the_clinic_and_its_users(deed: Action, role: Role, allowed: bool) -> None:
    assert may(replace(NURSE, role=role), deed) is allowed


def test_somebody_who_left_may_nothing() -> None:
    assert not may(replace(NURSE, role=Role.LEAD, is_active=False), Action.SETTLE_CLINIC)


def test_what_is_not_allowed_is_refused_by_name() -> None:
    with pytest.raises(NotAllowed, match="settle_clinic"):
        require(NURSE, Action.SETTLE_CLINIC)


def test_what_is_allowed_passes() -> None:
    lead = replace(NURSE, role=Role.LEAD)
    require(lead, Action.SETTLE_CLINIC)
    assert may(lead, Action.SETTLE_CLINIC)
