"""What is said of somebody who waits: how late it is, who was told, how she was last tried. Today and the open loops say it alike."""

from datetime import date

from models.rules.flags.cards import F, FlagCard
from models.rules.flags.overdue import Late
from models.views import Tried
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("waiting")


_HOUR = 60
_DAY = 24 * _HOUR


def short_wording(rule: str) -> str:
    """The wording of a rule without what stands in brackets or behind a semicolon: her page has all of it."""
    return rule.partition(" (")[0].partition(";")[0]


def late_words(late: Late) -> str:
    """`20 min late`, `2 h late`, `1 day late`; a begun hour does not count."""
    if late.days is None and not late.minutes:
        return _tr("Just late")
    if late.days is None and late.minutes < _DAY:
        whole, unit = (late.minutes, "min") if late.minutes < _HOUR else (late.minutes // _HOUR, "h")
        return _tr("{0} late").format(f"{whole} {unit}")
    days = late.minutes // _DAY if late.days is None else late.days
    return _tr("{0} late").format(_tr.counted(days, "%n day", "%n days"))


def told_words(card: FlagCard[F], on: date) -> str:
    """`Told Dr Chen, today 10:42`, with how much of the question where not of all; empty while nobody was told."""
    told = card.told
    if told is None:
        return ""
    when, many = formats.moment(told.at, on), len(card.flags)
    if not card.untold:
        return _tr("Told {0}, {1}").format(told.whom, when)
    return _tr("Told {0} of {1} of {2}, {3}").format(told.whom, many - card.untold, many, when)


def tried_words(tried: Tried | None, on: date) -> str:
    """`No answer: telephone, yesterday 10:10`; empty while nobody tried."""
    if tried is None:
        return ""
    how = phrase(tried.how)
    return f"{word(tried.result)}: {how}, {formats.moment(tried.at, on)}"
