"""The `verify` verb: whether the record is whole, from the command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from models.errors import CervitrendError, Unavailable
from models.values.receipt import Receipt
from ui.cli.failures import DONE, REFUSED, refused
from ui.cli.telling import tell
from ui.wording.problems.lookup import error_sentence

_FAULTS: Mapping[str, str] = {
    "database.integrity": "The database is damaged: {0}.",
    "database.cipher": "The encryption of the database does not hold: {0}.",
    "database.parent_missing": "Row {1} of {0} belongs to a row that is not there.",
    "audit.unguarded": "The audit trail could be changed: its guard {0} is missing or altered.",
    "audit.broken": "The audit trail of desk {0} is broken at entry {1}.",
    "head.forged": "Entry {1} of desk {0} bears a signature that was not made by the key it names.",
    "head.differs": "Desk {0} signed another entry {1} than the audit trail has now: the trail was changed since.",
    "receipt.forged": "The receipt of desk {0} for entry {1} was not signed by the key it names: it is not a true one.",
    "receipt.other_key": "The receipt of desk {0} for entry {1} is signed by a key that never signed in this record.",
    "receipt.missing": "The receipt names entry {1} of desk {0}, and the audit trail ends before it: an older copy of the"
    " record was put in its place, or entries were taken out.",
    "receipt.differs": "The receipt names another entry {1} of desk {0} than the audit trail has now: what was written up"
    " to it was changed since.",
    "record.older": "This computer last saw entry {1} of desk {0}, and the record does not hold it: it is an older copy or"
    " another record. Look for the newer file.",
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


def read_receipt(given: str, read_file: Callable[[Path], bytes]) -> Receipt:
    """The receipt in a file of that name, or the one that was typed or pasted. Raises: Refused, Unavailable."""
    is_text = "\n" in given.strip() or "\\n" in given
    text = given.replace("\\n", "\n") if is_text else read_file(Path(given)).decode("utf-8", "replace")
    return Receipt.parse(text)


def verify_record(
    check: Callable[[Receipt | None], Verification], receipt: Callable[[], Receipt] | None = None
) -> int:
    """Check the record, against a receipt where there is one, and say what was found; a fault is one line on standard error.

    0 when nothing is wrong; 1 when there is a fault, or when the user, the receipt or the database was refused.
    """
    try:
        said = receipt() if receipt is not None else None
        verdict = check(said)
    except CervitrendError as error:
        return refused(error)
    tell(
        f"audit entries {verdict.entries}",
        f"records {verdict.records}",
        f"faults {len(verdict.faults)}",
    )
    if said is not None and _holds(verdict.faults, said):
        tell(f"receipt: the record holds entry {said.seq} of desk {said.desk} and all before it unchanged")
    for fault in verdict.faults:
        tell(_line(fault), file=sys.stderr)
    return REFUSED if verdict.faults else DONE


def _holds(faults: Sequence[Fault], receipt: Receipt) -> bool:
    """Whether nothing that was found speaks against the receipt; behind a broken entry nothing can be said."""
    return not any(
        fault.code.startswith("receipt.")
        or (fault.code == "audit.broken" and fault.values[0] == receipt.desk)
        or fault.code.startswith("database.")
        for fault in faults
    )


def _line(fault: Fault) -> str:
    # What the database says about itself may run over several lines.
    values = tuple(" ".join(value.split()) for value in fault.values)
    if fault.code not in _FAULTS:
        return error_sentence(Unavailable(fault.code, *values))
    return _FAULTS[fault.code].format(*values)
