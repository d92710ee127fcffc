"""A reason that is asked beside what is previewed."""

from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError, Problem, Refused
from ui.widgets.fields.field import Field
from ui.wording.problems.lookup import sentence


def show_at_reason(error: CervitrendError, field: Field, reason: QWidget) -> tuple[Problem, ...]:
    """Show a missing reason at its field and lead to it where nothing else is wrong; returns what else is."""
    problems = error.problems if isinstance(error, Refused) else ()
    at_reason = [problem for problem in problems if problem.field == "reason"]
    others = tuple(problem for problem in problems if problem.field != "reason")
    field.show_message(" ".join(sentence(problem) for problem in at_reason))
    if at_reason and not others:
        reason.setFocus()
    return others
