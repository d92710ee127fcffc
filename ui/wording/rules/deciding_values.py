"""The values that decided about a rule, in words."""

from collections.abc import Callable, Mapping
from datetime import date

from models.records.finding import Membranes, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import Answer
from models.records.risk import RiskKind
from models.records.scan import Route
from models.rules.flags.flags import read_seen
from models.rules.guidelines.assessment import Input, Seen
from models.rules.guidelines.facts_on_day import GROWTH
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word

_tr = context("woman")


def value_words(seen: Seen) -> str:
    """One value without its name: `22.4 mm, 02-Mar-2026`; an age stands without its day."""
    return _VALUES[seen.what](seen.value, seen.on)


def seen_phrase(text: str) -> str:
    """One deciding value as a flag keeps it, in words: `Symptom Bleeding since 02-Mar-2026`."""
    seen = read_seen(text)
    return f"{word(seen.what)} {value_words(seen)}"


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
    return fetuses(int(value)) if value.isdigit() else formats.not_recorded()


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
    names = {
        "pprom": _tr("PPROM"),
        "painless_dilation": _tr("painless dilation"),
        "cerclage": _tr("cerclage"),
    }
    return names[detail]


def _trauma(value: str, _on: date | None) -> str:
    return phrase(Answer(value))


def _symptom(value: str, on: date | None) -> str:
    return _since(word(SymptomKind(value)), on)


def _examined(value: str, on: date | None, shown: str) -> str:
    """A finding of an examination, or that there was none, or that it was not recorded."""
    if value == "none":
        return _tr("no examination")
    return _dated(formats.not_recorded() if value == "not_recorded" else shown, on)


def _dilation(value: str, on: date | None) -> str:
    return _examined(value, on, f"{value} cm")


def _membranes(value: str, on: date | None) -> str:
    names = {kind.value: word(kind) for kind in Membranes} | {"rupture_excluded": _tr("rupture excluded")}
    return _examined(value, on, names.get(value, value))


def _funnel(value: str, on: date | None) -> str:
    if value == "none":
        return _tr("no transvaginal scan")
    names = {"yes": _tr("seen"), "no": _tr("not seen"), "unknown": formats.not_recorded()}
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


def _risk_factor(value: str, _on: date | None) -> str:
    kind, _, answer = value.partition(" ")
    if kind == "none":
        return _tr("none of those asked for")
    name = word(RiskKind(kind))
    return _tr("{0}: not known").format(name) if answer else name


def _laboratory(value: str, on: date | None) -> str:
    kind = LabKind(value)
    text = _tr("{0} positive") if kind in GROWTH else _tr("{0} tested")
    return _dated(text.format(word(kind)), on)


def _placenta(value: str, _on: date | None) -> str:
    return formats.not_recorded() if value == "not_recorded" else word(Placenta(value))


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
    Input.RISK_FACTOR: _risk_factor,
    Input.LABORATORY: _laboratory,
    Input.PLACENTA: _placenta,
}
