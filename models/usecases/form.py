"""What all forms have in common: a reason that must be given, and every problem told at once."""

from models.errors import Problem, Refused


def reason_problems(reason: str) -> tuple[Problem, ...]:
    """Nothing, or that a reason is missing."""
    return () if reason.strip() else (Problem("reason", "reason.missing"),)


def refuse_any(*problems: Problem) -> None:
    """Raise all problems of a form at once; nothing happens where there are none. Raises: Refused."""
    if problems:
        raise Refused(*problems)
