"""Tests of earlier pregnancies and of what in her past or her body makes an early birth more likely."""

from dataclasses import dataclass
from typing import TypeAlias

from models.errors import Problem, Refused
from models.records.guidelines.bounds import Ages, refuse_nothing
from models.records.history import CerclageIndication, CerclageKind, EarlierOutcome
from models.records.risk import RiskKind
from models.values.age import GestationalAge


@dataclass(frozen=True, slots=True)
class EarlierEvents:
    """Earlier births of spontaneous onset and losses not brought on, each inside its ages.

    `births` or `losses` None: these do not count. `at_least`: how many there have to be.
    Raises: Refused (`events.count_nothing`).
    """

    births: Ages | None = None
    losses: Ages | None = None
    at_least: int = 1

    def __post_init__(self) -> None:
        if (self.births is None and self.losses is None) or self.at_least < 1:
            raise Refused(Problem("events", "events.count_nothing"))


@dataclass(frozen=True, slots=True)
class EarlierPprom:
    """Membranes that broke early in any earlier pregnancy; in an early loss or a termination unknown counts as no.

    `ended_before` narrows it to pregnancies that ended before that age.
    """

    ended_before: GestationalAge | None = None


@dataclass(frozen=True, slots=True)
class EarlierPainlessDilation:
    """Painless dilation in an earlier pregnancy, of any age and onset.

    `outcome` narrows it to pregnancies that ended so, `with_cerclage` to those that had one.
    """

    outcome: EarlierOutcome | None = None
    with_cerclage: bool = False


@dataclass(frozen=True, slots=True)
class EarlierCerclage:
    """An earlier pregnancy with a cerclage, whatever its outcome; of this `kind`, ended before `ended_before` where given."""

    kind: CerclageKind | None = None
    ended_before: GestationalAge | None = None


@dataclass(frozen=True, slots=True)
class FailedCerclage:
    """A transvaginal cerclage in an earlier pregnancy that all the same ended by itself before `ended_before`.

    Never a termination, never one that was brought on (an unknown onset counts). `indications` narrows it to cerclages
    placed for one of these reasons.
    """

    ended_before: GestationalAge
    indications: tuple[CerclageIndication, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryNotTaken:
    """Nobody has asked for earlier pregnancies."""


@dataclass(frozen=True, slots=True)
class CervicalTrauma:
    """The cervix was injured or operated on before: said so, or by conisation, laceration or trachelectomy."""


@dataclass(frozen=True, slots=True)
class RiskFactors:
    """At least one of these risk factors is a yes. Raises: Refused (`choice.empty`)."""

    any_of: tuple[RiskKind, ...]

    def __post_init__(self) -> None:
        refuse_nothing(self.any_of)


HistoryTest: TypeAlias = (
    EarlierEvents
    | EarlierPprom
    | EarlierPainlessDilation
    | EarlierCerclage
    | FailedCerclage
    | HistoryNotTaken
    | CervicalTrauma
    | RiskFactors
)
