"""The people who sign in."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.record import Record


class Role(Enum):
    """What a user is in the clinic; what each may do stands in `rules.register.permissions`."""

    NURSE = "nurse"
    SONOGRAPHER = "sonographer"
    DOCTOR = "doctor"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    READ_ONLY = "read_only"


class CertificateKind(Enum):
    """Who certified that somebody can measure a cervix; FMF is the Fetal Medicine Foundation."""

    FMF = "fmf"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class User(Record):
    """A user of this database; the password lives in the vault only. `sign_in` is the name typed at the door.

    `certificate_name` says whose certificate it is where it is another one's; `certificate_since` is None where the first
    day is not known. With `must_change_password` somebody else gave her the password that she has.
    """

    sign_in: str
    name: str
    role: Role
    is_active: bool = True
    certificate: CertificateKind | None = None
    certificate_name: str = ""
    certificate_number: str = ""
    certificate_since: date | None = None
    certificate_until: date | None = None
    must_change_password: bool = False
