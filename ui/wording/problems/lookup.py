"""Sentences for everything that can be wrong: what happened, what was kept, what to do next.

The tables are keyed by the codes of `models.errors`; `{0}`, `{1}` are the values of the problem. Values that are
days arrive as ISO text and are shown `22-Nov-2025`. A code without a sentence falls back to a plain one that quotes it.
"""

import re
from datetime import date, datetime

from models.errors import CervitrendError, Conflict, NotAllowed, NotFound, Problem, Refused, Unavailable
from ui.wording.tr import context

_tr = context("problems")


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+[+-][0-9:]+")


def sentence(problem: Problem) -> str:
    """One problem of one field, as a whole sentence."""
    return _filled(problem.code, problem.values)


def error_sentence(error: CervitrendError) -> str:
    """An error as something to read out: what happened, what was kept, what to do next."""
    match error:
        case Refused():
            return " ".join(dict.fromkeys(sentence(p) for p in error.problems))
        case Conflict():
            return _tr(
                "{0} was changed at another desk meanwhile. Nothing of yours was saved; look at the new version first."
            ).format(_this_record(error.kind))
        case NotFound():
            return _tr("{0} is no longer there. Go back and search again.").format(_this_record(error.kind))
        case NotAllowed():
            return _not_allowed(error)
        case Unavailable():
            return _filled(error.code, error.values)
        case _:
            return _filled("program.fault", (type(error).__name__, ""))


def _not_allowed(error: NotAllowed) -> str:
    """What the user may not do, and who may."""
    code = f"not_allowed.{error.action}"
    is_by_role = "{0}" in (_text_of(code) or "")
    return _filled(code, (_who_may(error),) if is_by_role else ())


def _who_may(error: NotAllowed) -> str:
    # As below: nothing of this is said before somebody signed in.
    from models.records.clinic.user import Role
    from models.rules.register.permissions import Action, allowed_roles
    from ui.wording.words import phrase

    roles = [Role(role) for role in error.roles] or allowed_roles(Action(error.action))
    return ", ".join(phrase(role) for role in roles)


def _this_record(kind: str) -> str:
    # The words of every kind of record are loaded when one is named: none is before the first window.
    from ui.wording.fields import this_record

    return this_record(kind)


def _filled(code: str, values: tuple[str, ...]) -> str:
    text = _text_of(code)
    if text is None:
        return _tr("This cannot stand as it is ({0}). Correct it and try again.").format(code)
    shown = [_shown(v) for v in values]
    wanted = text.count("{")
    return _tr(text).format(*shown, *[""] * max(0, wanted - len(shown)))


def _text_of(code: str) -> str | None:
    # As above: the door opens before anything can be wrong.
    from ui.wording.problems.sentences import SENTENCES

    return SENTENCES.get(code)


def _shown(value: str) -> str:
    """Days and moments as people write them; everything else as it is."""
    from ui.wording.formats import clock_time, day

    if _ISO_DAY.fullmatch(value):
        return day(date.fromisoformat(value))
    if _ISO_MOMENT.fullmatch(value):
        at = datetime.fromisoformat(value).astimezone()
        return f"{day(at.date())} {clock_time(at)}"
    return value
