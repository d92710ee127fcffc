"""The values that decided about a rule, in words."""

from collections.abc import Callable
from enum import Enum
from typing import assert_never

from models.records.finding import Rupture
from models.records.history import EarlierOutcome
from models.records.record import TriState
from models.rules.guidelines import seen
from models.rules.guidelines.facts_on_day import GROWTH
from models.rules.guidelines.seen_text import read_seen, seen_value_text
from ui.wording import formats
from ui.wording.history import outcome_phrase
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word

_tr = context("woman")


_DETAILS = _tr.marked(
    {
        seen.Detail.PPROM: "PPROM",
        seen.Detail.PAINLESS_DILATION: "painless dilation",
        seen.Detail.CERCLAGE: "cerclage",
    }
)
_FUNNEL = _tr.marked({TriState.YES: "seen", TriState.NO: "not seen", TriState.UNKNOWN: "not recorded"})


def seen_phrase(text: str) -> str:
    """One deciding value as a flag keeps it, in words: `Symptom Bleeding since 02-Mar-2026`."""
    return named_words(read_seen(text))


def named_words(value: seen.KeptSeen) -> str:
    """A deciding value with its name."""
    return f"{name_words(value)} {value_words(value)}".strip()


def name_words(value: seen.KeptSeen) -> str:
    """What it is a value of; nothing where its text cannot be read."""
    return "" if isinstance(value, seen.UnreadSeen) else word(value.what)


def value_words(value: seen.KeptSeen, say: Callable[[Enum], str] = word) -> str:
    """One value without its name: `22.4 mm, 02-Mar-2026`; an age stands without its day. `say` words a finding."""
    if isinstance(value, seen.UnreadSeen):
        return value.text
    if isinstance(value, seen.ComparedSeen):
        return _tr("at the scan of {0}").format(formats.day(value.on))
    if isinstance(value, seen.OfScans):
        return _of_scans(value)
    return _of_background(value) if isinstance(value, seen.OfBackground) else _of_bedside(value, say)


def _of_scans(value: seen.OfScans) -> str:
    match value:
        case seen.LengthSeen(length):
            return _tr("no transvaginal length") if length is None else _dated(f"{length} mm", value)
        case seen.AgeAtScanSeen() | seen.AgeTodaySeen():
            return seen_value_text(value)
        case seen.FunnelSeen(funnel):
            return _tr("no transvaginal scan") if funnel is None else _dated(_tr(_FUNNEL[funnel]), value)
        case seen.RouteSeen(route):
            return _dated(word(route), value)
        case seen.ChangeSeen(_, days, is_same):
            size = seen_value_text(value).split(" ")[0].replace("-", formats.MINUS)
            who = _tr("same examiner") if is_same else _tr("examiners differ or not recorded")
            return _tr("{0} mm in {1}, {2}").format(size, formats.days_apart(days), who)
        case _:
            assert_never(value)


def _of_background(value: seen.OfBackground) -> str:
    match value:
        case seen.NoDueDateSeen():
            return _tr("none agreed")
        case seen.FetusesSeen(number):
            return fetuses(number)
        case seen.HistoryNotTakenSeen():
            return _tr("not taken")
        case seen.NoHistorySeen(detail):
            name = detail and _tr(_DETAILS[detail])
            return _tr("no {0}").format(name) if name else _tr("no birth or loss that counts")
        case seen.HistorySeen():
            return _history(value)
        case seen.CervicalTraumaSeen(answer):
            return phrase(answer)
        case seen.RiskFactorSeen(kind, is_known):
            if kind is None:
                return _tr("none of those asked for")
            return word(kind) if is_known else _tr("{0}: not known").format(word(kind))
        case _:
            assert_never(value)


def _history(value: seen.HistorySeen) -> str:
    is_early = value.outcome is EarlierOutcome.EARLY_LOSS
    outcome = outcome_phrase(EarlierOutcome.LOSS if is_early else value.outcome)
    told = _dated(f"{outcome} {value.age or _tr('age unknown')}", value)
    return f"{told}, {_tr(_DETAILS[value.detail])}" if value.detail else told


def _of_bedside(value: seen.OfBedside, say: Callable[[Enum], str]) -> str:
    match value:
        case seen.PlacentaSeen(placenta):
            return say(placenta) if placenta else formats.not_recorded()
        case seen.SymptomSeen(symptom):
            return _since(word(symptom), value)
        case seen.DilationSeen(seen.Gap() as gap) | seen.MembranesSeen(seen.Gap() as gap):
            return _tr("no examination") if gap is seen.Gap.NONE else _dated(formats.not_recorded(), value)
        case seen.DilationSeen(dilation):
            return _dated(f"{dilation} cm", value)
        case seen.MembranesSeen(found):
            return _dated(_tr("rupture excluded") if found is Rupture.EXCLUDED else say(found), value)
        case seen.CerclageSeen(cerclage):
            return _since(word(cerclage), value) if cerclage else _tr("none in place")
        case seen.LaboratorySeen(test):
            done = _tr("{0} positive") if test in GROWTH else _tr("{0} tested")
            return _dated(done.format(word(test)), value)
        case _:
            assert_never(value)


def _dated(text: str, value: seen.Seen) -> str:
    return f"{text}, {formats.day(value.on)}" if value.on else text


def _since(text: str, value: seen.Seen) -> str:
    return _tr("{0} since {1}").format(text, formats.day(value.on)) if value.on else text
