"""What is recorded of an examiner's certificate on the day of a scan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.records.clinic.user import CertificateKind, User
from models.rules.register.certificates import (
    WARNED_BEFORE,
    CertificateState,
    certificate_of,
    is_ending,
    state_on,
)
from tests.builders import NURSE, TODAY

SINCE, UNTIL = date(2026, 1, 10), date(2026, 6, 30)
HELD = replace(NURSE, certificate=CertificateKind.FMF, certificate_since=SINCE, certificate_until=UNTIL)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (SINCE - DAY, CertificateState.NOT_RECORDED),
        (SINCE, CertificateState.CERTIFIED),
        (UNTIL, CertificateState.CERTIFIED),
        (UNTIL + DAY, CertificateState.EXPIRED),
    ],
)
def test_the_first_and_the_last_day_are_included(on: date, state: CertificateState) -> None:
    assert state_on(HELD, on) is state


def test_without_a_first_day_only_the_last_one_bounds_it() -> None:
    assert state_on(replace(HELD, certificate_since=None), date(2000, 1, 1)) is CertificateState.CERTIFIED


@pytest.mark.parametrize(
    "bare", [NURSE, replace(HELD, certificate_until=None), replace(HELD, certificate=None)]
)
def test_without_a_certificate_or_a_last_day_none_is_recorded(bare: User) -> None:
    assert state_on(bare, UNTIL) is CertificateState.NOT_RECORDED
    assert not is_ending(bare, UNTIL)


def test_the_examiner_is_the_user_of_that_name_however_it_is_typed() -> None:
    found = certificate_of("sr amina haddad ", (HELD,), UNTIL)
    assert (found.state, found.holder) == (CertificateState.CERTIFIED, HELD)


@pytest.mark.parametrize("examiner", ["", "Somebody else"])
def test_of_nobody_and_of_a_stranger_nothing_is_recorded(examiner: str) -> None:
    assert certificate_of(examiner, (HELD,), UNTIL).state is CertificateState.NOT_RECORDED


def test_of_two_of_one_name_nobody_is_certified() -> None:
    assert certificate_of(HELD.name, (HELD, NURSE), UNTIL).holder is None


@pytest.mark.parametrize(("days", "ending"), [(61, False), (60, True), (0, True), (-1, True)])
def test_it_is_said_sixty_days_before_it_ends(days: int, ending: bool) -> None:
    assert timedelta(days=60) == WARNED_BEFORE
    assert is_ending(replace(HELD, certificate_until=TODAY + timedelta(days=days)), TODAY) is ending


def test_nobody_is_reminded_of_somebody_who_left() -> None:
    assert not is_ending(replace(HELD, is_active=False), UNTIL)
