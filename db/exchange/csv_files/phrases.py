"""The words of history, route and remarks that clinics write into their exports.

Words are found whatever their case and accents, but with the signs that stand beside them: `funnel?`, `(-)` and `none?`
say something else than `funnel` and `none`, or nothing.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from db.exchange.csv_files.cells import is_not_said, plain
from models.errors import Problem, Refused
from models.records.history import EarlierOutcome, Onset
from models.records.importing.import_line import EarlierEvent, ToldHistory
from models.records.record import TriState
from models.records.scan import FunnelShape, Route
from models.values.age import GestationalAge
from models.values.identity import fold
from models.values.spreadsheet import is_blank

_LETTERS = re.compile(r"[^\W\d_]+")

_ROUTES = {
    Route.TRANSVAGINAL: "tv|tv.|t.v.|tvs|tvus|tvu|tv scan|tv us|ev|vag|vaginal|vaginally|per vaginam|transvag|transvaginal|transvaginally|trans-vaginal"
    "|endovaginal|endo-vaginal|vaginale|transvaginale|endovaginale|endo-vaginale|vaginaal|transvaginaal"
    "|przezpochwowo|przezpochwowe|przezpochwowa|dopochwowo|dopochwowe|transwaginalne",
    Route.TRANSABDOMINAL: "ta|ta.|t.a.|tas|taus|ta scan|ta us|abdominal|abdominally|transabdominal|transabdominally"
    "|trans-abdominal|abdominell|abdominale|transabdominale|sus-pubienne|abdominaal|transabdominaal"
    "|przezbrzusznie|przezbrzuszne|przezbrzuszna",
    Route.TRANSPERINEAL: "tp|tl|transperineal|perineal|translabial|perineale|transperineale|transperineaal",
}
_ROUTE_MEANT = {word: route for route, words in _ROUTES.items() for word in words.split("|")}
_BY = re.compile(r"^(?:voie|via|por via|per via) ")

_TRAUMA = frozenset(
    "cervical trauma|cone|cone biopsy|conisation|conization|lletz|leep|trachelectomy|konisation|conizacion|conizzazione|conizacao"
    "|konizacja|conisatie".split("|")
)
# Nulliparous, P0 and primipara are left out on purpose: a loss is possible with each of them.
_NONE = frozenset(
    "none|nil|no|keine|aucun|aucune|neant|ninguno|ninguna|nessuno|nessuna|nenhum|nenhuma|brak|geen".split("|")
)
_FIRST_PREGNANCY = frozenset(
    "primigravida|primigesta|primigeste|g1p0|g1 p0|g1/p0|first pregnancy|erste schwangerschaft|premiere grossesse"
    "|primer embarazo|prima gravidanza|primeira gravidez|pierwsza ciaza|eerste zwangerschap".split("|")
)
_EVENT = re.compile(
    r"(sptb|iptb|ptb|loss|miscarriage|term birth|top|termination)"
    r"(?: ([0-9]{1,2}\+[0-6])(?: (spontaneous|indicated))?)?"
)
FIRST_BIRTH = GestationalAge.of(24)
TERM = GestationalAge.of(37)
_FIRST_LOSS = GestationalAge.of(14)
_ONSETS = {"sptb": Onset.SPONTANEOUS, "iptb": Onset.INDICATED}
_SAID_ONSETS = {onset.value: onset for onset in Onset}
_EARLY_BIRTHS = frozenset({"sptb", "iptb", "ptb"})
_TERM_BIRTH = "term birth"
_TERMINATIONS = frozenset({"top", "termination"})

_NO_BEFORE = (
    r"(?:(?:no|without|absent|kein|keine|ohne|pas de|sans|sin|senza|nessun|sem|brak|bez|geen|zonder) |pas d['\u2019])"
    r"(?:(?:evidence|signs?) of )?"
)
_NO = "neg|negative|negativ|negatif|negativo|no|none|nil|absent|not seen|not present|nein|non|nee|nie"
_NO_SIGN = r"\([-\u2013\u2212]\)"
_YES = r"\(\+\)|\+|pos|positive|positiv|positif|positivo|present|seen|yes|ja|oui|si|sim|tak"
# What may turn round a lone word that stands in the same list: "no dilatation, sludge", "funnel, sludge (-)".
_DOUBT = re.compile(
    rf"\?|{_NO_SIGN}|(?:^|\s)(?:[-\u2013\u2212]+|{_NO}|not|never|without|query|possibl[ey]|probabl[ey]|unclear"
    r"|uncertain|doubtful|resolved|gone|previous|previously|formerly|earlier|unknown|n/a|keine?|nicht|ohne"
    r"|fraglich|pas|sans|aucune?|sin|senza|nessuna?|sem|nao|brak|bez|geen|niet|zonder)(?:\W|$)"
)
_LONE_DOUBT = re.compile(
    rf"{_NO}|n/a|0|\W+|(?:(?:now|since|but|then|was|were|has|it|seen|at|on|in|the) )*"
    r"(?:unknown|query|unclear|uncertain|unsure|not sure|doubtful|suspected|suspicion|susp|maybe|perhaps|cannot be seen"
    r"|resolved|gone|cleared|disappeared|excluded|exclude|ruled out|rule out|r/o|not confirmed|denied|denies|artefact|artifact"
    r"|previously|formerly|earlier|before|yesterday|(?:previous|last|earlier|prior)(?: (?:scan|visit|exam|week|time))?)"
    r"(?: (?:now|today|since))?"
)
_ORGAN = "(?:cervix|cx|int(?:ernal)? os|ext(?:ernal)? os|os|canal|bladder|membranes|placenta|head|view|views)"
_LOOKS = "(?:closed|long|short|soft|firm|posterior|anterior|full|empty|intact|high|low|clear|good)"
_NEUTRAL = re.compile(
    rf"{_ORGAN}(?: (?:is|looks|appears|and|{_LOOKS}))*|(?:{_LOOKS} )+{_ORGAN}|breech|cephalic"
)
"""What may stand beside a lone word without turning it round; of other words nobody knows whether they do."""


class _Earlier(Enum):
    """What a part of a history says about earlier pregnancies other than one of them.

    NO: that there were none, by a word that might deny what stands beside it.
    """

    NO = auto()
    FIRST = auto()
    NOT_TAKEN = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """What a remark says about the image; None where it does not. `note` is the remark as written."""

    note: str
    sludge: TriState | None = None
    funnel: TriState | None = None
    funnel_shape: FunnelShape | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a remark, folded; `is_doubtful` where what stands beside it may turn a lone word round."""

    text: str
    is_doubtful: bool


class _Finding:
    """The ways in which one finding is written."""

    def __init__(self, nouns: str) -> None:
        noun = f"(?:{nouns})"
        self._mention = re.compile(noun)
        self._yes = re.compile(rf"{noun}(?: ?[:=])? (?:{_YES})")
        self._no = re.compile(
            rf"{_NO_BEFORE}{noun}(?: seen| present)?|{noun}(?: ?[:=])? (?:{_NO}|{_NO_SIGN})"
        )
        # A lone y may be its shape, or "yes".
        self._yes_or_y = re.compile(rf"{noun}(?: ?[:=])? y")
        self._shape = re.compile(
            rf"{noun}(?: ?[:=])? (?:([uv])(?:[ -]shaped?)?|(y)[ -]shaped?)|([uvy])[ -]shaped {noun}"
        )

    def answer(self, parts: Iterable[_Part]) -> TriState | None:
        """What all parts that speak of it say; None where one is not understood, or two contradict each other."""
        answers = {self._said(part) for part in parts if self._mention.search(part.text)}
        return answers.pop() if len(answers) == 1 else None

    def shape(self, parts: Iterable[_Part]) -> FunnelShape | None:
        """The one shape that is told."""
        told = {
            found[1] or found[2] or found[3] for part in parts if (found := self._shape.fullmatch(part.text))
        }
        return FunnelShape(told.pop()) if len(told) == 1 else None

    def _said(self, part: _Part) -> TriState | None:
        if self._no.fullmatch(part.text):
            return TriState.NO
        if any(said.fullmatch(part.text) for said in (self._yes, self._yes_or_y, self._shape)):
            return TriState.YES
        is_lone = self._mention.fullmatch(part.text) is not None
        return TriState.YES if is_lone and not part.is_doubtful else None

    def is_in(self, part: str) -> bool:
        """Whether a part of a remark speaks of it."""
        return self._mention.search(part) is not None


_FUNNEL = _Finding(
    "funnel|funnels|funneling|funnelling|trichter|trichterbildung|entonnoir|embudo|imbuto|afunilamento|lejek|lejka"
    "|trechter|trechtervorming"
)
_SLUDGE = _Finding("sludge")


def parse_route(text: str) -> Route:
    """The route that a word stands for; never assumed. Raises: Refused (`route.unknown`)."""
    route = _ROUTE_MEANT.get(_BY.sub("", _folded(text)))
    if route is None:
        raise Refused(Problem("route", "route.unknown", (text,)))
    return route


def parse_history(text: str) -> ToldHistory:
    """What is told about earlier pregnancies, parts divided by semicolon or comma.

    Blank and "unknown" both mean that it was not taken, which is not the same as none. An injury of the cervix says
    nothing about earlier pregnancies, and a lone "no" beside it may deny either. The same event told twice may be a slip.
    One part that means nothing to us, or contradicts another, leaves the whole unread.
    """
    told = [_meaning(part) for part in re.split(r"[;,]", text) if not is_blank(part)]
    trauma = {part for part in told if isinstance(part, TriState)}
    earlier = tuple(part for part in told if isinstance(part, EarlierEvent))
    is_none = _Earlier.NO in told or _Earlier.FIRST in told
    contradicts = (
        len(trauma) > 1
        or (is_none and (bool(earlier) or _Earlier.NOT_TAKEN in told))
        or (_Earlier.NO in told and bool(trauma))
        or len(set(earlier)) < len(earlier)
    )
    if None in told or contradicts:
        return ToldHistory(text, is_understood=False)
    return ToldHistory(text, earlier if is_none or earlier else None, next(iter(trauma), None))


def parse_remark(text: str) -> Remark:
    """What a remark says; what is not understood stays in its note only.

    A part that is nothing but a sign or a "no" may speak of any of the others: then none of them counts.
    """
    parts = tuple(_parts(text))
    if any(_LONE_DOUBT.fullmatch(part.text) for part in parts):
        return Remark(text)
    funnel = _FUNNEL.answer(parts)
    shape = _FUNNEL.shape(parts) if funnel is TriState.YES else None
    return Remark(text, _SLUDGE.answer(parts), funnel, shape)


def _folded(text: str) -> str:
    """`text` without case and accents, single-spaced, with its signs."""
    composed = unicodedata.normalize("NFC", plain(text))
    return " ".join(_LETTERS.sub(lambda word: fold(word[0]), composed).split())


def _meaning(part: str) -> TriState | _Earlier | EarlierEvent | None:
    """What one part of a history says; None where it means nothing to us."""
    word = _folded(part).removesuffix(".")
    if word in _TRAUMA:
        return TriState.YES
    if word.removeprefix("no ") in _TRAUMA:
        return TriState.NO
    if word in _NONE:
        return _Earlier.NO
    if word in _FIRST_PREGNANCY:
        return _Earlier.FIRST
    return _Earlier.NOT_TAKEN if is_not_said(part) else _event(word)


def _event(part: str) -> EarlierEvent | None:
    """One earlier pregnancy, out of folded text; None where the words, or word and age together, make no sense.

    Without its age a preterm birth would be any birth, and a miscarriage any loss: only a termination is told without.
    """
    written = _EVENT.fullmatch(part)
    if written is None:
        return None
    word, said = written[1], _SAID_ONSETS.get(written[3])
    try:
        age = GestationalAge.parse(written[2]) if written[2] else None
    except Refused:
        return None
    outcome = _outcome(word, age)
    onset = _ONSETS.get(word, said)
    return None if outcome is None or said not in (None, onset) else EarlierEvent(outcome, age, onset)


def _outcome(word: str, age: GestationalAge | None) -> EarlierOutcome | None:
    """How it ended; None where word and age make no sense together."""
    if word in _TERMINATIONS:
        return EarlierOutcome.TERMINATION
    if age is None:
        return None
    if word in _EARLY_BIRTHS:
        return EarlierOutcome.BIRTH if FIRST_BIRTH <= age < TERM else None
    if word == _TERM_BIRTH:
        return EarlierOutcome.BIRTH if age >= TERM else None
    if age >= FIRST_BIRTH:
        return None
    return EarlierOutcome.EARLY_LOSS if age < _FIRST_LOSS else EarlierOutcome.LOSS


def _parts(text: str) -> Iterable[_Part]:
    """The parts of a remark: its sentences and lists, and what their commas divide.

    A lone word is doubtful beside a doubt in its own list, and beside anything in the whole remark that nobody here knows.
    """
    lists = [
        [part.strip() for part in group.split(",") if part.strip()]
        for group in re.split(r"[;\n]|\.(?=\s|$)", _folded_lines(text))
    ]
    is_known = all(_is_known(part) for group in lists for part in group)
    for group in lists:
        doubts = [_DOUBT.search(part) is not None for part in group]
        for place, part in enumerate(group):
            yield _Part(part, not is_known or any(doubts[:place]) or any(doubts[place + 1 :]))


def _is_known(part: str) -> bool:
    return _FUNNEL.is_in(part) or _SLUDGE.is_in(part) or _NEUTRAL.fullmatch(part) is not None


def _folded_lines(text: str) -> str:
    return "\n".join(_folded(line) for line in text.splitlines())
