"""What all forms have in common: a reason that must be given, and every problem told at once."""

from models.errors import Problem, Refused
from models.records.record import ClinicalRecord


def reason_problems(reason: str) -> tuple[Problem, ...]:
    """Nothing, or that a reason is missing."""
    return () if reason.strip() else (Problem("reason", "reason.missing"),)


def struck_out_problems(record: ClinicalRecord) -> tuple[Problem, ...]:
    """Nothing, or that the record counts no more and so cannot be changed, and why it does not."""
    return (
        () if record.struck_out is None else (Problem("record", "record.struck_out", (record.struck_out,)),)
    )


def refuse_any(*problems: Problem) -> None:
    """Raise all problems of a form at once; nothing happens where there are none. Raises: Refused."""
    if problems:
        raise Refused(*problems)
