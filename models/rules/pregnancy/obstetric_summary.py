"""What a list of earlier pregnancies comes to: gravida and para, and the patterns that give it meaning."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.values.age import GestationalAge

TERM = GestationalAge.of(37)
MANY_LOSSES = 3
_FEWEST_TO_COMPARE = 2


@dataclass(frozen=True, slots=True)
class Parity:
    """Gravida (this pregnancy counted), para, and what para is made of.

    `undated` births have no age and so are neither term nor preterm. `alive` counts the births with a child known to
    live (twins are one birth), None where that is not recorded of one of them.
    """

    gravida: int
    para: int
    term: int
    preterm: int
    undated: int
    second_trimester_losses: int
    early_losses: int
    terminations: int
    alive: int | None


class Pattern(Enum):
    """What a history shows that one pregnancy alone does not.

    EARLIER_EACH_TIME: every spontaneous birth or loss came before the one before it. MANY_LOSSES: three or more losses
    in the second trimester. PAINLESS_DILATION, SHORT_LABOUR and PPROM: at least once.
    """

    EARLIER_EACH_TIME = "earlier_each_time"
    MANY_LOSSES = "many_losses"
    PAINLESS_DILATION = "painless_dilation"
    SHORT_LABOUR = "short_labour"
    PPROM = "pprom"


def parity(history: Iterable[EarlierPregnancy]) -> Parity:
    """Gravida and para of the woman in this pregnancy, from the earlier ones that stand."""
    standing = [earlier for earlier in history if earlier.stands]
    births = [e for e in standing if e.outcome is EarlierOutcome.BIRTH]
    ages = [e.age for e in births]
    answers = [e.alive for e in births]
    return Parity(
        gravida=len(standing) + 1,
        para=len(births),
        term=sum(age is not None and age >= TERM for age in ages),
        preterm=sum(age is not None and age < TERM for age in ages),
        undated=ages.count(None),
        second_trimester_losses=_count(standing, EarlierOutcome.LOSS),
        early_losses=_count(standing, EarlierOutcome.EARLY_LOSS),
        terminations=_count(standing, EarlierOutcome.TERMINATION),
        alive=None if None in answers or TriState.UNKNOWN in answers else answers.count(TriState.YES),
    )


def patterns(history: Iterable[EarlierPregnancy]) -> tuple[Pattern, ...]:
    """What this history shows, in the order of `Pattern`; what is not known shows nothing."""
    standing = [earlier for earlier in history if earlier.stands]
    shown = {
        Pattern.EARLIER_EACH_TIME: _is_earlier_each_time(standing),
        Pattern.MANY_LOSSES: _count(standing, EarlierOutcome.LOSS) >= MANY_LOSSES,
        Pattern.PAINLESS_DILATION: any(e.painless_dilation is TriState.YES for e in standing),
        Pattern.SHORT_LABOUR: any(e.short_labour is TriState.YES for e in standing),
        Pattern.PPROM: any(e.pprom is TriState.YES for e in standing),
    }
    return tuple(pattern for pattern in Pattern if shown[pattern])


def _count(standing: list[EarlierPregnancy], outcome: EarlierOutcome) -> int:
    return sum(earlier.outcome is outcome for earlier in standing)


def not_brought_on(history: Iterable[EarlierPregnancy]) -> tuple[EarlierPregnancy, ...]:
    """The standing births and losses whose end nobody brought on; an unknown onset counts among them."""
    counted = (EarlierOutcome.BIRTH, EarlierOutcome.LOSS)
    return tuple(e for e in history if e.stands and e.outcome in counted and e.onset is not Onset.INDICATED)


def _is_earlier_each_time(standing: list[EarlierPregnancy]) -> bool:
    """Whether two or more spontaneous births and losses each came earlier than the one before.

    Said only where day and age of every one of them are known: their order decides.
    """
    events = not_brought_on(standing)
    dated = [(e.ended_on, e.age) for e in events if e.ended_on is not None and e.age is not None]
    if len(dated) < max(len(events), _FEWEST_TO_COMPARE):
        return False
    ages = [age for _, age in sorted(dated)]
    return all(later < before for before, later in pairwise(ages))
