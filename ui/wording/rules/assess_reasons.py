"""Why a rule applies, in plain English sentences."""

from collections.abc import Callable
from datetime import date

from models.rules.guidelines.assessment import Finding, Input
from ui.wording import formats

_FETUSES = {"1": "Singleton pregnancy", "2": "Twin pregnancy", "3": "Triplet pregnancy"}
_OUTCOMES = {
    "birth": "Earlier birth",
    "loss": "Earlier loss",
    "early_loss": "Earlier loss before 14 weeks",
    "termination": "Earlier termination",
}
_DETAILS = {
    "pprom": "early rupture of membranes",
    "painless_dilation": "painless dilation",
    "cerclage": "a cerclage",
}
_MEMBRANES = {
    "not_seen": "Membranes not seen",
    "at_os": "Membranes at the os",
    "in_canal": "Membranes in the canal",
    "in_vagina": "Membranes in the vagina",
    "ruptured": "Membranes ruptured",
    "rupture_excluded": "Rupture of membranes excluded",
    "not_recorded": "Membranes not recorded",
    "none": "Nothing recorded of the membranes",
}
_PLACENTA = {"not_low": "Placenta not low", "low": "Low placenta", "praevia": "Placenta praevia"}
_LABORATORY = {
    "fluid_culture": "Culture of amniotic fluid positive",
    "fluid_gram": "Bacteria in amniotic fluid",
    "ffn": "Fetal fibronectin tested",
}
_TRAUMA = {"yes": "Earlier injury to the cervix", "no": "No earlier injury to the cervix"}
_FUNNEL = {"yes": "Funnel seen", "no": "No funnel seen", "none": "No transvaginal scan"}
_EXAMINERS = {"same_examiner": "the same examiner", "different_examiner": "not known to be the same examiner"}


def because(finding: Finding) -> tuple[str, ...]:
    """One sentence for each input that decided, in the order in which the rule saw them."""
    return tuple(
        dict.fromkeys(_SENTENCES[seen.what](seen.value, _on(seen.on)) + "." for seen in finding.seen)
    )


def _on(day: date | None) -> str:
    """` on 02-Mar-2026`, or nothing."""
    return f" on {formats.day(day)}" if day else ""


def _since(on: str) -> str:
    return on.replace(" on ", " since ")


def _length(value: str, on: str) -> str:
    return "No transvaginal length measured" if value == "none" else f"Cervical length {value} mm{on}"


def _fetuses(value: str, _on: str) -> str:
    if value == "not_recorded":
        return "Number of fetuses not recorded"
    return _FETUSES.get(value, f"{value} fetuses")


def _history(value: str, _on: str) -> str:
    if value == "not_taken":
        return "History not taken"
    outcome, _, rest = value.partition(" ")
    if outcome == "none":
        return (
            f"No earlier pregnancy with {_DETAILS[rest]}" if rest else "No earlier birth or loss that counts"
        )
    age, _, detail = rest.partition(" ")
    when = " at an unknown age" if age == "unknown" else f" at {age}"
    return f"{_OUTCOMES[outcome]}{when}" + (f" with {_DETAILS[detail]}" if detail else "")


def _symptom(value: str, on: str) -> str:
    return value.replace("_", " ").capitalize() + _since(on)


def _dilation(value: str, on: str) -> str:
    if value == "none":
        return "No examination recorded"
    return f"Dilation not recorded{on}" if value == "not_recorded" else f"Dilated {value} cm{on}"


def _cerclage(value: str, on: str) -> str:
    if value == "none":
        return "No cerclage in place"
    return f"{value.capitalize()} cerclage in place{_since(on)}"


def _change(value: str, _on: str) -> str:
    size, days, examiners = value.split()
    way = "shorter" if size.startswith("-") else "longer"
    return f"{size[1:]} mm {way} than {days} days before, {_EXAMINERS[examiners]}"


def _risk_factor(value: str, _on: str) -> str:
    kind, _, answer = value.partition(" ")
    if kind == "none":
        return "None of the risk factors asked for"
    name = kind.replace("_", " ")
    return f"Risk factor not known: {name}" if answer else f"Risk factor: {name}"


_SENTENCES: dict[Input, Callable[[str, str], str]] = {
    Input.LENGTH: _length,
    Input.AGE_AT_SCAN: lambda value, on: f"{value} at the scan{on}",
    Input.AGE_TODAY: lambda value, on: f"{value}{on}",
    Input.DUE_DATE: lambda _value, _on: "No due date agreed",
    Input.FETUSES: _fetuses,
    Input.HISTORY: _history,
    Input.CERVICAL_TRAUMA: lambda value, _on: _TRAUMA.get(value, "Earlier injury to the cervix unknown"),
    Input.SYMPTOM: _symptom,
    Input.DILATION: _dilation,
    Input.MEMBRANES: lambda value, on: _MEMBRANES[value] + on,
    Input.FUNNEL: lambda value, on: _FUNNEL.get(value, "Funnel not recorded") + on,
    Input.CERCLAGE: _cerclage,
    Input.ROUTE: lambda value, on: f"Latest scan {value}{on}",
    Input.CHANGE: _change,
    Input.RISK_FACTOR: _risk_factor,
    Input.LABORATORY: lambda value, on: _LABORATORY[value] + on,
    Input.PLACENTA: lambda value, _on: _PLACENTA.get(value, "Placenta not recorded"),
}
