"""The first steps of a new clinic."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import NotAllowed
from models.records.clinic.backup import BackupState, TargetState
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role
from models.usecases.clinic.first_steps import (
    FirstSteps,
    first_steps,
    note_guidelines_read,
    put_first_steps_away,
)
from models.usecases.desk import Desk
from models.usecases.women.register import register_woman
from tests.builders import a_patient_draft

PLACE = BackupState(targets=(TargetState(folder=Path("E:"), proven_at=None, whole_at=None, name="x"),))


@pytest.fixture
def lead(desk: Desk) -> Desk:
    """The lead of a clinic that has just begun."""
    settings = desk.store.put(replace(desk.settings, first_steps_done=False))
    return replace(desk, settings=settings, user=replace(desk.user, role=Role.LEAD))


def test_in_a_new_clinic_nothing_is_done(lead: Desk) -> None:
    assert first_steps(lead, BackupState()) == FirstSteps(has_place=False, has_woman=False, are_read=False)


def test_each_step_is_ticked_once_it_is_done(lead: Desk) -> None:
    register_woman(lead, a_patient_draft(family_name="First"))
    assert first_steps(lead, BackupState()) == FirstSteps(has_place=False, has_woman=True, are_read=False)
    assert first_steps(lead, PLACE) == FirstSteps(has_place=True, has_woman=True, are_read=False)
    assert first_steps(lead, None) == FirstSteps(has_place=True, has_woman=True, are_read=False)


def test_when_all_are_done_none_is_left(lead: Desk) -> None:
    register_woman(lead, a_patient_draft(family_name="First"))
    after = note_guidelines_read(lead)
    assert after.settings.guidelines_read_by == lead.user.name
    assert first_steps(after, PLACE) is None
    assert first_steps(after, BackupState()) is not None


def test_who_puts_them_away_is_not_asked_again(lead: Desk) -> None:
    after = put_first_steps_away(lead)
    assert first_steps(after, BackupState()) is None
    assert lead.store.every(ClinicSettings)[-1].first_steps_done


@pytest.mark.parametrize("settle", [note_guidelines_read, put_first_steps_away])
def test_only_the_lead_settles_them(lead: Desk, settle: Callable[[Desk], object]) -> None:
    nurse = replace(lead, user=replace(lead.user, role=Role.NURSE))
    with pytest.raises(NotAllowed):
        settle(nurse)
