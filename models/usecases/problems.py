"""What all forms have in common: a reason that must be given, and every problem told at once."""

from datetime import datetime

from models.errors import Problem, Refused
from models.records.record import ClinicalRecord, Record, shown_fields


def reason_problems(reason: str) -> tuple[Problem, ...]:
    """Nothing, or that a reason is missing."""
    return () if reason.strip() else (Problem("reason", "reason.missing"),)


def now_problems(field: str, at: datetime | None, *, is_doubted: bool) -> tuple[Problem, ...]:
    """That “just now” (None) was said while the date of this computer is in doubt."""
    return (Problem(field, "date.doubted"),) if at is None and is_doubted else ()


def is_correction(before: Record, after: Record) -> bool:
    """Whether something that was recorded changes; filling in what was not recorded is none."""
    pairs = ((getattr(before, name), getattr(after, name)) for name in shown_fields(type(before)))
    return any(_is_recorded(old) and old != new for old, new in pairs)


def correction_problems(before: Record, after: Record, reason: str) -> tuple[Problem, ...]:
    """That what was recorded changes without a reason."""
    return reason_problems(reason) if is_correction(before, after) else ()


def struck_out_problems(record: ClinicalRecord) -> tuple[Problem, ...]:
    """Nothing, or that the record counts no more and so cannot be changed, and why it does not."""
    return (
        () if record.struck_out is None else (Problem("record", "record.struck_out", (record.struck_out,)),)
    )


def standing_problems(record: ClinicalRecord) -> tuple[Problem, ...]:
    """Nothing, or that the record counts already, so that no strike-out can be taken back."""
    return (Problem("record", "record.stands"),) if record.stands else ()


def refuse_any(*problems: Problem) -> None:
    """Raise all problems of a form at once; nothing happens where there are none. Raises: Refused."""
    if problems:
        raise Refused(*problems)


def _is_recorded(value: object) -> bool:
    """Whether a field holds something; 0 is something, a box that nobody ticked is not."""
    return value is not False and value not in (None, "", ())
