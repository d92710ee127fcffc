"""The `verify` verb: whether the record is whole, from the command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from models.errors import CervitrendError, Unavailable
from ui.wording.problems.lookup import error_sentence

DONE = 0
REFUSED = 1

_FAULTS: Mapping[str, str] = {
    "database.integrity": "The database is damaged: {0}.",
    "database.cipher": "The encryption of the database does not hold: {0}.",
    "database.parent_missing": "Row {1} of {0} belongs to a row that is not there.",
    "audit.unguarded": "The audit trail could be changed: its guard {0} is missing or altered.",
    "audit.broken": "The audit trail of desk {0} is broken at entry {1}.",
    "record.unlike_trail": "Record {1} of {0} is not what the audit trail says it is.",
    "record.missing": "Record {1} of {0} is in the audit trail and nowhere else.",
    "search.missing": "The woman with id {0} cannot be found by searching.",
}


class Fault(Protocol):
    """One thing that is wrong."""

    @property
    def code(self) -> str: ...
    @property
    def values(self) -> tuple[str, ...]: ...


class Verification(Protocol):
    """What a check found; `entries` counts audit entries, `records` the records held against them."""

    @property
    def entries(self) -> int: ...
    @property
    def records(self) -> int: ...
    @property
    def faults(self) -> Sequence[Fault]: ...


def verify_record(check: Callable[[], Verification]) -> int:
    """Check the record and say what was found; a fault is one line on standard error.

    0 when nothing is wrong; 1 when there is a fault, or when the user or the database was refused.
    """
    try:
        verdict = check()
    except CervitrendError as error:
        print(error_sentence(error), file=sys.stderr)
        return REFUSED
    print(f"audit entries {verdict.entries}\nrecords {verdict.records}\nfaults {len(verdict.faults)}")
    for fault in verdict.faults:
        print(_line(fault), file=sys.stderr)
    return REFUSED if verdict.faults else DONE


def _line(fault: Fault) -> str:
    # What the database says about itself may run over several lines.
    values = tuple(" ".join(value.split()) for value in fault.values)
    if fault.code not in _FAULTS:
        return error_sentence(Unavailable(fault.code, *values))
    return _FAULTS[fault.code].format(*values)
