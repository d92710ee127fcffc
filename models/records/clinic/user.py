"""The people who sign in."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class User(Record):
    """A user of this database; the password lives in the vault only. `sign_in` is the name typed at the door."""

    sign_in: str
    name: str
    role: Role
    is_active: bool = True
