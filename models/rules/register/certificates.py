"""Operator certificates: whether an examiner held one on the day of a scan. A fact beside the value, never a judgement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from models.records.clinic.user import User
from models.values.identity import fold

WARNED_BEFORE = timedelta(days=60)
"""How long before its last day it is said that a certificate ends."""


class CertificateState(Enum):
    """What is recorded of an examiner's certificate on a day."""

    CERTIFIED = "certified"
    EXPIRED = "expired"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True)
class HeldCertificate:
    """What is recorded on a day, and of whom; `holder` is None where the examiner is no user, or more than one."""

    state: CertificateState
    holder: User | None = None


def state_on(user: User, on: date) -> CertificateState:
    """Whether a user's certificate counts on a day; its last day is included, and none is known from before its first."""
    since, until = user.certificate_since, user.certificate_until
    if user.certificate is None or until is None or (since is not None and on < since):
        return CertificateState.NOT_RECORDED
    return CertificateState.CERTIFIED if on <= until else CertificateState.EXPIRED


def certificate_of(examiner: str, users: Iterable[User], on: date) -> HeldCertificate:
    """What is recorded of the examiner with this name, whatever its case and spaces."""
    named = [user for user in users if examiner.strip() and fold(user.name) == fold(examiner)]
    if len(named) != 1:
        return HeldCertificate(CertificateState.NOT_RECORDED)
    return HeldCertificate(state_on(named[0], on), named[0])


def is_ending(user: User, today: date) -> bool:
    """Whether the certificate of somebody who works here ends soon, or has ended."""
    until = user.certificate_until
    held = user.is_active and user.certificate is not None and until is not None
    return held and until is not None and until - today <= WARNED_BEFORE
