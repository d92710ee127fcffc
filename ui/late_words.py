"""How late an answer is, in words; Today and the open loops say it alike."""

from PySide6.QtCore import QCoreApplication

from models.rules.lateness import Late
from ui import formats

_HOUR = 60
_DAY = 24 * _HOUR


def late_words(late: Late) -> str:
    """`20 min late`, `2 h late`, `1 day late`; a begun hour does not count."""
    if late.days is None and not late.minutes:
        return _tr("Just late")
    if late.days is None and late.minutes < _DAY:
        whole, unit = (late.minutes, "min") if late.minutes < _HOUR else (late.minutes // _HOUR, "h")
        return _tr("{0} late").format(f"{whole} {unit}")
    days = late.minutes // _DAY if late.days is None else late.days
    return _tr("{0} late").format(formats.counted(days, _tr("day"), _tr("days")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("late", text)
