"""Why the program itself moved a flag, in words."""

from datetime import date

from models.records.flag import Because, Cause
from ui.wording import formats
from ui.wording.rules.deciding_values import seen_phrase
from ui.wording.tr import context

_tr = context("woman")


def cause_text(because: Because) -> str:
    """Why the program moved a flag."""
    values = because.values
    match because.cause:
        case Cause.SHORTER:
            return _tr("{1} mm now, {0} mm when it was answered").format(*values)
        case Cause.AMENDED:
            on = formats.day(date.fromisoformat(values[0]))
            return _tr("the scan of {0} was corrected or struck out").format(on)
        case Cause.DATA:
            return _tr("now {1}; when it was answered {0}").format(*map(_phrases, values))
        case Cause.WINDOW_PASSED:
            return _tr("its window passed on {0}").format(formats.day(date.fromisoformat(values[0])))
        case Cause.SUPERSEDED:
            return _tr("the cervix is shorter, and {0} took its place").format(*values)
        case Cause.COVERED:
            return _tr("the answer to {0} covers it while her history stays what it is").format(*values)
        case _:
            return _tr(_CAUSES[because.cause])


_CAUSES = _tr.marked(
    {
        Cause.DUE_DATE: "the due date was changed",
        Cause.TESTS: "the rule itself was changed",
        Cause.APPLIES_AGAIN: "it applies again",
        Cause.NO_LONGER: "it no longer applies",
        Cause.NOT_FOLLOWED: "its guideline is not followed here any more",
        Cause.ENDED: "the pregnancy ended",
    }
)


def _phrases(texts: str) -> str:
    """Several deciding values in words."""
    phrases = [seen_phrase(text) for text in texts.split("; ") if text]
    return ", ".join(phrases) or _tr("nothing of it")
