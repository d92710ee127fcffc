"""Why a flag was raised: one line a deciding value, beside the bound it was held against."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.records.finding import Membranes, SymptomKind
from models.records.flag import Flag
from models.records.guideline import LengthBand, Rule
from models.records.history import CerclageKind, EarlierOutcome
from models.records.rule_tests import Ages
from models.records.scan import Route
from models.rules.assessment import Input, Seen
from models.rules.flags import read_seen
from models.views import PregnancySheet
from ui import formats
from ui.words import fetuses, word


@dataclass(frozen=True, slots=True)
class Line:
    """A label and its value."""

    label: str
    value: str


def why_lines(flag: Flag, rule: Rule | None, sheet: PregnancySheet, today: date) -> tuple[Line, ...]:
    """The values a flag was raised for, in the order its rule saw them; the age today is today's, not that of the day."""
    seen = tuple(read_seen(text) for text in flag.seen)
    return tuple(Line(word(s.what), _value(s, rule, sheet, today)) for s in seen)


def seen_phrase(text: str) -> str:
    """One deciding value as a flag keeps it, in words: `Symptom Bleeding since 02-Mar-2026`."""
    seen = read_seen(text)
    return f"{word(seen.what)} {_VALUES[seen.what](seen.value, seen.on)}"


def ages(span: Ages | None) -> str:
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


def band(tested: LengthBand | None) -> str:
    """`25 mm or less`, `over 20 mm, 25 mm or less`; empty where no length is tested."""
    if tested is None:
        return ""
    bounds = (
        (tested.over, "over {0} mm"),
        (tested.at_least, "{0} mm or more"),
        (tested.under, "under {0} mm"),
        (tested.at_most, "{0} mm or less"),
    )
    return ", ".join(_tr(text).format(str(b).removesuffix(".0")) for b, text in bounds if b is not None)


def _value(seen: Seen, rule: Rule | None, sheet: PregnancySheet, today: date) -> str:
    """A value with what it was held against in brackets."""
    if seen.what is Input.AGE_TODAY and sheet.due_date is not None:
        value = formats.age(sheet.due_date.age_at(today))
    else:
        value = _VALUES[seen.what](seen.value, seen.on)
    against = _against(seen.what, rule)
    return f"{value} ({against})" if against else value


def _against(what: Input, rule: Rule | None) -> str:
    if rule is None:
        return ""
    match what:
        case Input.LENGTH:
            return band(rule.length)
        case Input.AGE_AT_SCAN:
            return ages(rule.scan_window)
        case Input.AGE_TODAY:
            return ages(rule.day_window)
        case _:
            return ""


def _dated(text: str, on: date | None) -> str:
    return f"{text}, {formats.day(on)}" if on else text


def _since(text: str, on: date | None) -> str:
    return _tr("{0} since {1}").format(text, formats.day(on)) if on else text


def _length(value: str, on: date | None) -> str:
    return _tr("no transvaginal length") if value == "none" else _dated(f"{value} mm", on)


def _age(value: str, _on: date | None) -> str:
    return value


def _due_date(_value: str, _on: date | None) -> str:
    return _tr("none agreed")


def _fetuses(value: str, _on: date | None) -> str:
    return fetuses(int(value)) if value.isdigit() else formats.NOT_RECORDED


def _history(value: str, on: date | None) -> str:
    outcome, _, rest = value.partition(" ")
    if outcome == "not_taken":
        return _tr("not taken")
    if outcome == "none":
        return _tr("no {0}").format(_detail(rest)) if rest else _tr("no birth or loss that counts")
    age, _, detail = rest.partition(" ")
    when = _tr("age unknown") if age == "unknown" else age
    names = {kind.value: word(kind).split(" ")[0].casefold() for kind in EarlierOutcome}
    told = _dated(f"{names[outcome]} {when}", on)
    return f"{told}, {_detail(detail)}" if detail else told


def _detail(detail: str) -> str:
    names = {"pprom": "PPROM", "painless_dilation": "painless dilation", "cerclage": "cerclage"}
    return _tr(names[detail])


def _trauma(value: str, _on: date | None) -> str:
    return _tr(value)


def _symptom(value: str, on: date | None) -> str:
    return _since(word(SymptomKind(value)), on)


def _examined(value: str, on: date | None, shown: str) -> str:
    """A finding of an examination, or that there was none, or that it was not recorded."""
    if value == "none":
        return _tr("no examination")
    return _dated(formats.NOT_RECORDED if value == "not_recorded" else shown, on)


def _dilation(value: str, on: date | None) -> str:
    return _examined(value, on, f"{value} cm")


def _membranes(value: str, on: date | None) -> str:
    names = {kind.value: word(kind) for kind in Membranes}
    return _examined(value, on, names.get(value, value))


def _funnel(value: str, on: date | None) -> str:
    names = {"yes": _tr("seen"), "no": _tr("not seen"), "unknown": formats.NOT_RECORDED}
    return _dated(names[value], on)


def _cerclage(value: str, on: date | None) -> str:
    return _tr("none in place") if value == "none" else _since(word(CerclageKind(value)), on)


def _route(value: str, on: date | None) -> str:
    return _dated(word(Route(value)), on)


def _change(value: str, _on: date | None) -> str:
    size, days, examiners = value.split()
    signed = size.replace("-", formats.MINUS)
    who = _tr("same examiner") if examiners == "same_examiner" else _tr("examiners differ or not recorded")
    return _tr("{0} mm in {1}, {2}").format(signed, formats.days_apart(int(days)), who)


_VALUES: Mapping[Input, Callable[[str, date | None], str]] = {
    Input.LENGTH: _length,
    Input.AGE_AT_SCAN: _age,
    Input.AGE_TODAY: _age,
    Input.DUE_DATE: _due_date,
    Input.FETUSES: _fetuses,
    Input.HISTORY: _history,
    Input.CERVICAL_TRAUMA: _trauma,
    Input.SYMPTOM: _symptom,
    Input.DILATION: _dilation,
    Input.MEMBRANES: _membranes,
    Input.FUNNEL: _funnel,
    Input.CERCLAGE: _cerclage,
    Input.ROUTE: _route,
    Input.CHANGE: _change,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("woman", text)
