"""Why a rule applies, in plain English sentences."""

from typing import assert_never

from models.records.finding import Membranes, Rupture
from models.records.history import EarlierOutcome
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.guidelines import seen
from models.rules.guidelines.assessment import RuleHit
from models.rules.guidelines.facts_on_day import GROWTH
from models.rules.guidelines.seen_text import seen_value_text
from ui.wording import formats
from ui.wording.words import word

_FETUSES = {
    None: "Number of fetuses not recorded",
    1: "Singleton pregnancy",
    2: "Twin pregnancy",
    3: "Triplet pregnancy",
}
_OUTCOMES = {
    EarlierOutcome.BIRTH: "Earlier birth",
    EarlierOutcome.LOSS: "Earlier loss",
    EarlierOutcome.EARLY_LOSS: "Earlier loss before 14 weeks",
    EarlierOutcome.TERMINATION: "Earlier termination",
}
_DETAILS = {
    seen.Detail.PPROM: "early rupture of membranes",
    seen.Detail.PAINLESS_DILATION: "painless dilation",
    seen.Detail.CERCLAGE: "a cerclage",
}
_MEMBRANES = {
    Membranes.NOT_SEEN: "Membranes not seen",
    Membranes.AT_OS: "Membranes at the os",
    Membranes.IN_CANAL: "Membranes in the canal",
    Membranes.IN_VAGINA: "Membranes in the vagina",
    Membranes.RUPTURED: "Membranes ruptured",
    Rupture.EXCLUDED: "Rupture of membranes excluded",
    seen.Gap.NOT_RECORDED: "Membranes not recorded",
    seen.Gap.NONE: "Nothing recorded of the membranes",
}
_PLACENTA = {
    None: "Placenta not recorded",
    Placenta.NOT_LOW: "Placenta not low",
    Placenta.LOW: "Low placenta",
    Placenta.PRAEVIA: "Placenta praevia",
}
_GROWN = {
    LabKind.FLUID_CULTURE: "Culture of amniotic fluid positive",
    LabKind.FLUID_GRAM: "Bacteria in amniotic fluid",
}
_TRAUMA = {
    TriState.YES: "Earlier injury to the cervix",
    TriState.NO: "No earlier injury to the cervix",
    TriState.UNKNOWN: "Earlier injury to the cervix unknown",
}
_FUNNEL = {
    None: "No transvaginal scan",
    TriState.YES: "Funnel seen",
    TriState.NO: "No funnel seen",
    TriState.UNKNOWN: "Funnel not recorded",
}


def because(hit: RuleHit) -> tuple[str, ...]:
    """One sentence for each input that decided, in the order in which the rule saw them."""
    return tuple(dict.fromkeys(f"{_sentence(value)}." for value in hit.seen))


def _sentence(value: seen.Seen) -> str:
    on = f" on {formats.day(value.on)}" if value.on else ""
    if isinstance(value, seen.OfScans):
        return _of_scans(value, on)
    return _of_background(value) if isinstance(value, seen.OfBackground) else _of_bedside(value, on)


def _of_scans(value: seen.OfScans, on: str) -> str:
    match value:
        case seen.LengthSeen(length):
            return "No transvaginal length measured" if length is None else f"Cervical length {length} mm{on}"
        case seen.AgeAtScanSeen():
            return f"{seen_value_text(value)} at the scan{on}"
        case seen.AgeTodaySeen():
            return f"{seen_value_text(value)}{on}"
        case seen.FunnelSeen(funnel):
            return _FUNNEL[funnel] + on
        case seen.RouteSeen(route):
            return f"Latest scan {route.value}{on}"
        case seen.ChangeSeen(tenths, days, is_same):
            size = f"{abs(tenths) // 10}.{abs(tenths) % 10} mm {'shorter' if tenths < 0 else 'longer'}"
            who = "the same examiner" if is_same else "not known to be the same examiner"
            return f"{size} than {days} days before, {who}"
        case _:
            assert_never(value)


def _of_background(value: seen.OfBackground) -> str:
    match value:
        case seen.NoDueDateSeen():
            return "No due date agreed"
        case seen.FetusesSeen(number):
            return _FETUSES.get(number, f"{number} fetuses")
        case seen.HistoryNotTakenSeen():
            return "History not taken"
        case seen.NoHistorySeen(detail):
            what = f"pregnancy with {_DETAILS[detail]}" if detail else "birth or loss that counts"
            return f"No earlier {what}"
        case seen.HistorySeen(outcome, age, detail):
            told = f"{_OUTCOMES[outcome]} at {age or 'an unknown age'}"
            return f"{told} with {_DETAILS[detail]}" if detail else told
        case seen.CervicalTraumaSeen(answer):
            return _TRAUMA[answer]
        case seen.RiskFactorSeen(kind, is_known):
            if kind is None:
                return "None of the risk factors asked for"
            return f"Risk factor{'' if is_known else ' not known'}: {kind.value.replace('_', ' ')}"
        case _:
            assert_never(value)


def _of_bedside(value: seen.OfBedside, on: str) -> str:
    since = on.replace(" on ", " since ")
    match value:
        case seen.PlacentaSeen(placenta):
            return _PLACENTA[placenta]
        case seen.SymptomSeen(symptom):
            return symptom.value.replace("_", " ").capitalize() + since
        case seen.DilationSeen(seen.Gap.NONE):
            return "No examination recorded"
        case seen.DilationSeen(seen.Gap.NOT_RECORDED):
            return f"Dilation not recorded{on}"
        case seen.DilationSeen(dilation):
            return f"Dilated {dilation} cm{on}"
        case seen.MembranesSeen(found):
            return _MEMBRANES[found] + on
        case seen.CerclageSeen(cerclage):
            return f"{cerclage.value.capitalize() if cerclage else 'No'} cerclage in place{since}"
        case seen.LaboratorySeen(test):
            return (_GROWN[test] if test in GROWTH else f"{word(test)} tested") + on
        case _:
            assert_never(value)
