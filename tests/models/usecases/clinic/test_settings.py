"""What the lead settles besides guidelines."""

from dataclasses import replace
from typing import Any

import pytest

from models.errors import Conflict, NotAllowed, Refused
from models.records.clinic.settings import USUAL_RIGHTS, ClinicSettings, Country, DecisionRight
from models.records.clinic.user import Role
from models.records.discussion import Decision
from models.rules.register.permissions import deciding_roles
from models.usecases.clinic.settings import (
    BOUNDS,
    SettingsDraft,
    change_settings,
    check_settings,
    settings_draft,
    settle_decisions,
)
from models.usecases.desk import Desk
from models.values.day import DayOrder


@pytest.fixture
def lead(desk: Desk) -> Desk:
    """The clinic lead's desk, the settings kept."""
    settings = desk.store.put(desk.settings)
    return replace(desk, settings=settings, user=replace(desk.user, role=Role.LEAD))


def test_the_form_begins_with_what_holds(lead: Desk) -> None:
    draft = settings_draft(lead.settings)
    assert (draft.clinic_name, draft.immediate_minutes) == ("Example clinic", "60")
    assert check_settings(draft) == ()


def test_what_was_settled_is_kept_and_the_desk_goes_by_it(lead: Desk) -> None:
    draft = replace(
        settings_draft(lead.settings), urgent_days="1", centimetre_examiners=(" Allen ", "", "Allen")
    )
    after = change_settings(lead, draft, "weekend cover")
    assert (after.settings.urgent_days, after.settings.centimetre_examiners) == (1, ("Allen",))
    assert lead.store.every(ClinicSettings)[-1] == after.settings
    assert after.settings.guidelines == lead.settings.guidelines


@pytest.mark.parametrize(
    ("country", "order"),
    [(Country.ENGLAND, DayOrder.DAY_FIRST), (Country.UNITED_STATES, DayOrder.MONTH_FIRST)],
)
def test_days_are_typed_as_is_usual_in_the_country_until_that_is_settled(
    lead: Desk, country: Country, order: DayOrder
) -> None:
    usual = replace(lead, settings=replace(lead.settings, country=country))
    assert usual.settings.typed_order is settings_draft(usual.settings).day_order is order
    draft = replace(settings_draft(usual.settings), day_order=order.other)
    assert change_settings(usual, draft, "as we write").settings.typed_order is order.other


def test_every_problem_is_told_at_once(lead: Desk) -> None:
    draft = SettingsDraft(
        clinic_name=" ",
        country=Country.NORWAY,
        day_order=DayOrder.DAY_FIRST,
        lock_minutes="",
        immediate_minutes="1h",
        urgent_days="8",
        prompt_working_days="²",
        centimetre_examiners=(),
    )
    with pytest.raises(Refused) as caught:
        change_settings(lead, draft, "")
    assert [(p.field, p.code) for p in caught.value.problems] == [
        ("clinic_name", "clinic_name.missing"),
        ("lock_minutes", "settings.not_a_number"),
        ("immediate_minutes", "settings.not_a_number"),
        ("urgent_days", "settings.out_of_range"),
        ("prompt_working_days", "settings.not_a_number"),
        ("reason", "reason.missing"),
    ]


@pytest.mark.parametrize("name", BOUNDS)
def test_both_ends_of_every_range_are_taken_and_one_step_outside_is_not(lead: Desk, name: str) -> None:
    least, most = BOUNDS[name]

    def is_taken(number: int) -> bool:
        fields: dict[str, Any] = {name: str(number)}
        return check_settings(replace(settings_draft(lead.settings), **fields)) == ()

    assert [is_taken(n) for n in (least - 1, least, most, most + 1)] == [False, True, True, False]


def test_only_the_lead_may_settle(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        change_settings(desk, settings_draft(desk.settings), "because")


def test_when_somebody_settled_meanwhile_nothing_is_kept(lead: Desk) -> None:
    change_settings(lead, replace(settings_draft(lead.settings), lock_minutes="10"), "slow desk")
    with pytest.raises(Conflict):
        change_settings(lead, replace(settings_draft(lead.settings), lock_minutes="3"), "fast desk")
    assert lead.store.every(ClinicSettings)[-1].lock_minutes == 10


def rights_without(*roles: Role) -> tuple[DecisionRight, ...]:
    return tuple(right for right in USUAL_RIGHTS if right.role not in roles)


def test_the_lead_settles_who_may_record_which_decision(lead: Desk) -> None:
    own = DecisionRight(Decision.RESCAN, Role.SONOGRAPHER)
    after = settle_decisions(lead, (*rights_without(Role.NURSE), own), "agreed")
    assert deciding_roles(after.settings, Decision.RESCAN) == (Role.SONOGRAPHER, Role.DOCTOR, Role.LEAD)
    assert deciding_roles(after.settings, Decision.CERCLAGE) == (Role.DOCTOR, Role.LEAD)
    assert lead.store.every(ClinicSettings)[-1] == after.settings


def test_every_decision_needs_somebody(lead: Desk) -> None:
    reader = DecisionRight(Decision.OTHER, Role.READ_ONLY)
    kept = tuple(right for right in USUAL_RIGHTS if right.decision is not Decision.OTHER)
    with pytest.raises(Refused, match=r"decisions\.nobody"):
        settle_decisions(lead, (*kept, reader), "slip")


def test_settling_decisions_needs_a_reason_and_the_lead(desk: Desk, lead: Desk) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        settle_decisions(lead, USUAL_RIGHTS, " ")
    with pytest.raises(NotAllowed):
        settle_decisions(desk, USUAL_RIGHTS, "agreed")


def test_an_administrator_settles_the_idle_time_alone(lead: Desk) -> None:
    administrator = replace(lead, user=replace(lead.user, role=Role.ADMINISTRATOR))
    draft = replace(settings_draft(lead.settings), lock_minutes="10")
    assert change_settings(administrator, draft, "shared ward").settings.lock_minutes == 10
    with pytest.raises(NotAllowed, match="settle_clinic"):
        change_settings(administrator, replace(draft, clinic_name="Mine"), "slip")
