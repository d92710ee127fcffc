"""Why a flag was raised: one line a deciding value, beside the bound it was held against."""

from dataclasses import dataclass
from datetime import date

from models.records.flag import Flag
from models.records.guidelines.bounds import Ages
from models.records.guidelines.guideline import LengthBand, Rule
from models.rules.guidelines.seen import AgeAtScanSeen, AgeTodaySeen, KeptSeen, LengthSeen
from models.rules.guidelines.seen_text import read_seen
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.rules.deciding_values import name_words, value_words
from ui.wording.tr import context

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A label and its value."""

    label: str
    value: str


def why_lines(flag: Flag, rule: Rule | None, sheet: PregnancySheet, today: date) -> tuple[WhyLine, ...]:
    """The values a flag was raised for, in the order its rule saw them; the age today is today's, not that of the day."""
    seen = tuple(read_seen(text) for text in flag.seen)
    return tuple(WhyLine(name_words(s), _value(s, rule, sheet, today)) for s in seen)


def window_ages(span: Ages | None) -> str:
    """`window 16+0–24+0`, with open ends in words; empty without a window."""
    match span:
        case None | Ages(first=None, last=None):
            return ""
        case Ages(first=None, last=last):
            return _tr("window to {0}").format(last)
        case Ages(first=first, last=None):
            return _tr("window from {0}").format(first)
        case _:
            return _tr("window {0}–{1}").format(span.first, span.last)


def length_limits(tested: LengthBand | None) -> str:
    """`25 mm or less`, `over 20 mm, 25 mm or less`; empty where no length is tested."""
    if tested is None:
        return ""
    bounds = (
        (tested.over, _tr("over {0} mm")),
        (tested.at_least, _tr("{0} mm or more")),
        (tested.under, _tr("under {0} mm")),
        (tested.at_most, _tr("{0} mm or less")),
    )
    return ", ".join(text.format(str(b).removesuffix(".0")) for b, text in bounds if b is not None)


def _value(seen: KeptSeen, rule: Rule | None, sheet: PregnancySheet, today: date) -> str:
    """A value with what it was held against in brackets."""
    if isinstance(seen, AgeTodaySeen) and sheet.due_date is not None:
        value = formats.age(sheet.due_date.age_at(today))
    else:
        value = value_words(seen)
    against = _against(seen, rule)
    return f"{value} ({against})" if against else value


def _against(seen: KeptSeen, rule: Rule | None) -> str:
    if rule is None:
        return ""
    match seen:
        case LengthSeen():
            return length_limits(rule.length)
        case AgeAtScanSeen():
            return window_ages(rule.scan_window)
        case AgeTodaySeen():
            return window_ages(rule.day_window)
        case _:
            return ""
