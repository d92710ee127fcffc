"""The words of history, route and remarks that clinics write into their exports."""

import re
from dataclasses import dataclass

from models.errors import Problem, Refused
from models.records.history import EarlierOutcome, Onset
from models.records.incoming import EarlierEvent, ToldHistory
from models.records.record import Answer
from models.records.scan import FunnelShape, Route
from models.values.age import GestationalAge
from models.values.identity import fold

_ROUTES = {
    Route.TRANSVAGINAL: "tv|tvs|tvus|ev|transvaginal|vaginal|endovaginal|transvaginally",
    Route.TRANSABDOMINAL: "ta|tas|taus|transabdominal|abdominal|transabdominally",
    Route.TRANSPERINEAL: "tp|tl|transperineal|perineal|translabial",
}
_ROUTE_MEANT = {word: route for route, words in _ROUTES.items() for word in words.split("|")}

_TRAUMA = frozenset("cone|conisation|conization|cone biopsy|lletz|leep|konisation|trachelectomy".split("|"))
_NOT_TAKEN = frozenset("unknown|not known|not taken|not recorded|unbekannt|inconnu|n a".split("|"))
_NONE = frozenset("none|nil|no|nulliparous|primigravida|keine|aucun|ninguno".split("|"))
_EVENT = re.compile(r"(sptb|iptb|ptb|loss|miscarriage|term birth|top|termination)(?: ([0-9]{1,2}\+[0-6]))?")
_FIRST_BIRTH = GestationalAge.of(24)
_FIRST_LOSS = GestationalAge.of(14)
_ONSETS = {"sptb": Onset.SPONTANEOUS, "iptb": Onset.INDICATED}
_BIRTHS = frozenset({"sptb", "iptb", "ptb", "term birth"})
_TERMINATIONS = frozenset({"top", "termination"})


@dataclass(frozen=True, slots=True)
class Remark:
    """What a remark says about the image; None where it does not. `note` is the remark as written."""

    note: str
    sludge: Answer | None = None
    funnel: Answer | None = None
    funnel_shape: FunnelShape | None = None


def parse_route(text: str) -> Route:
    """The route that a word stands for; never assumed. Raises: Refused (`route.unknown`)."""
    route = _ROUTE_MEANT.get(fold(text))
    if route is None:
        raise Refused(Problem("route", "route.unknown", (text,)))
    return route


def parse_history(text: str) -> ToldHistory:
    """What is told about earlier pregnancies, parts divided by semicolon or comma.

    Blank and "unknown" both mean that it was not taken, which is not the same as none. An injury of the cervix says
    nothing about earlier pregnancies. One part that means nothing to us leaves the whole unread.
    """
    parts = [part.strip() for part in re.split(r"[;,]", text) if part.strip()]
    trauma: Answer | None = None
    earlier: list[EarlierEvent] = []
    asked = False
    for part in parts:
        word = fold(part)
        if word in _TRAUMA:
            trauma = Answer.YES
        elif word in _NONE:
            asked = True
        elif word not in _NOT_TAKEN:
            event = _event(part)
            if event is None:
                return ToldHistory(text, is_understood=False)
            earlier.append(event)
    if asked and earlier:
        return ToldHistory(text, is_understood=False)
    return ToldHistory(text, tuple(earlier) if asked or earlier else None, trauma)


def parse_remark(text: str) -> Remark:
    """What a remark says; words that mean nothing to us stay in its note only."""
    remark = Remark(text)
    for part in re.split(r"[;,]", text):
        remark = _with(remark, fold(part))
    return remark


def _event(part: str) -> EarlierEvent | None:
    """One earlier pregnancy; None where the words, or word and age together, make no sense."""
    written = _EVENT.fullmatch(" ".join(part.casefold().split()))
    if written is None:
        return None
    word = written[1]
    try:
        age = GestationalAge.parse(written[2]) if written[2] else None
    except Refused:
        return None
    if word in _TERMINATIONS:
        return EarlierEvent(EarlierOutcome.TERMINATION, age)
    if word in _BIRTHS:
        is_too_early = age is not None and age < _FIRST_BIRTH
        return None if is_too_early else EarlierEvent(EarlierOutcome.BIRTH, age, _ONSETS.get(word))
    if age is not None and age >= _FIRST_BIRTH:
        return None
    is_early = age is not None and age < _FIRST_LOSS
    return EarlierEvent(EarlierOutcome.EARLY_LOSS if is_early else EarlierOutcome.LOSS, age)


def _with(remark: Remark, word: str) -> Remark:
    match word.split():
        case ["sludge"]:
            return Remark(remark.note, Answer.YES, remark.funnel, remark.funnel_shape)
        case ["no", "sludge"]:
            return Remark(remark.note, Answer.NO, remark.funnel, remark.funnel_shape)
        case ["funnel"] | ["funneling"] | ["funnelling"]:
            return Remark(remark.note, remark.sludge, Answer.YES, remark.funnel_shape)
        case ["no", "funnel"] | ["no", "funneling"] | ["no", "funnelling"]:
            return Remark(remark.note, remark.sludge, Answer.NO)
        case ["funnel", ("u" | "v" | "y") as shape]:
            return Remark(remark.note, remark.sludge, Answer.YES, FunnelShape(shape))
        case _:
            return remark
