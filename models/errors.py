"""The error tree, by what the user can do about it.

CervitrendError
├── Refused          the input cannot stand: correct it (carries every problem of the form at once)
├── Conflict         another desk saved first: look at both versions
├── NotFound         the record is not there
├── NotAllowed       this user may not do this
└── Unavailable      the surroundings failed (file, key, disk, lock): see the code

Errors carry codes and values, never prose: the words are in `ui/wording/problems`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one field.

    `field` is the field's name in the draft (`readings.0`, `on`), `code` a stable word such as
    `length.too_many_decimals`, `values` what a sentence about it has to quote.
    """

    field: str
    code: str
    values: tuple[str, ...] = ()


class CervitrendError(Exception):
    """Anything the program itself says no with."""


class Refused(CervitrendError):
    """The input cannot stand as it is; `problems` names every field that has to change."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.field}: {p.code} {p.values}" for p in problems))
        self.problems = problems


class Conflict(CervitrendError):
    """Another desk saved this record first; nothing of ours was written."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(f"{kind} {record_id}")
        self.kind = kind
        self.record_id = record_id


class NotFound(CervitrendError):
    """No such record; `kind` and `record_id` say which."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(f"{kind} {record_id}")
        self.kind = kind
        self.record_id = record_id


class NotAllowed(CervitrendError):
    """This user may not do this; `action` names what, `roles` who may where the clinic settled that itself."""

    def __init__(self, action: str, *roles: str) -> None:
        super().__init__(action)
        self.action = action
        self.roles = roles


class Unavailable(CervitrendError):
    """The surroundings failed; `code` is a stable word such as `database.in_use`, `values` its details."""

    def __init__(self, code: str, *values: str) -> None:
        super().__init__(f"{code} {values}")
        self.code = code
        self.values = values
