"""One question, one card: the flags of one woman that ask the same thing are answered together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from models.records.discussion import Told
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.rules.flags.overdue import Late, Rank, first_in_line


class Waiting(Protocol):
    """What a card has to know of a flag: a whole one, or one as the lists show it."""

    @property
    def id(self) -> UUID: ...
    @property
    def rule_id(self) -> str: ...
    @property
    def ask(self) -> Ask | None: ...
    @property
    def urgency(self) -> Urgency: ...
    @property
    def state(self) -> FlagState: ...
    @property
    def raised_at(self) -> datetime: ...
    @property
    def closes_on(self) -> date | None: ...
    @property
    def told(self) -> str: ...
    @property
    def seen(self) -> tuple[str, ...]: ...


F = TypeVar("F", bound=Waiting)


@dataclass(frozen=True, slots=True)
class FlagCard(Generic[F]):
    """The flags of one question, at least one: the most urgent first, of these the longest waiting one."""

    flags: tuple[F, ...]

    @property
    def lead(self) -> F:
        """The flag that heads the card, unless the placenta forbids what it says."""
        return self.flags[0]

    @property
    def ask(self) -> Ask | None:
        """What is asked; None for a flag that stands alone because the first edition judged it last."""
        return self.lead.ask

    @property
    def urgency(self) -> Urgency:
        """That of its most urgent flag."""
        return self.lead.urgency

    @property
    def raised_at(self) -> datetime:
        """Since when it has waited: the longest waiting of its most urgent flags."""
        return self.lead.raised_at

    @property
    def most_urgent(self) -> tuple[F, ...]:
        """Its flags that are as urgent as the first."""
        return tuple(flag for flag in self.flags if flag.urgency is self.urgency)

    @property
    def is_lapsed(self) -> bool:
        """Whether the windows of all its flags have passed unanswered."""
        return all(flag.state is FlagState.LAPSED for flag in self.flags)

    @property
    def closes_on(self) -> date | None:
        """The last day of the window that closes first among those still open; None where none of them closes."""
        days = (flag.closes_on for flag in self.flags if flag.state is not FlagState.LAPSED)
        return min((day for day in days if day is not None), default=None)

    @property
    def told(self) -> Told | None:
        """Who was told last of any of it; None while nobody was."""
        tellings = (Told.parse(flag.told) for flag in self.flags)
        return max((told for told in tellings if told is not None), key=_told_at, default=None)

    @property
    def untold(self) -> int:
        """How many of its flags nobody was told of."""
        return sum(Told.parse(flag.told) is None for flag in self.flags)

    def place(self, late: Late | None) -> Rank:
        """Where it stands in a list, of one woman or of many."""
        return first_in_line(self.urgency, self.ask, late, self.raised_at)


def cards_of(flags: Iterable[F]) -> tuple[FlagCard[F], ...]:
    """These flags of one pregnancy as cards, one for each question, in the order in which they are answered."""
    questions: dict[str, list[F]] = {}
    for flag in sorted(flags, key=_first):
        questions.setdefault(question_of(flag), []).append(flag)
    return tuple(sorted((FlagCard(tuple(asked)) for asked in questions.values()), key=_place))


def question_of(flag: Waiting) -> str:
    """What tells the questions of one woman apart; the lists of the store say the same in SQL."""
    return flag.ask.value if flag.ask is not None else flag.rule_id


def _first(flag: Waiting) -> tuple[int, datetime, str]:
    return flag.urgency.rank, flag.raised_at, str(flag.id)


def _place(card: FlagCard[F]) -> tuple[Rank, str]:
    """Within one urgency whoever waited longer is late earlier, so that lateness changes no order here."""
    return card.place(None), str(card.lead.id)


def _told_at(told: Told) -> datetime:
    return told.at


def informs(flag: Flag) -> bool:
    """Whether a flag is shown and owes nobody an answer: advice against, the source of a plan, what else to know."""
    return flag.state is FlagState.OPEN and not flag.urgency.wants_answer and not flag.suspended


def advises_against(flag: Flag, *, is_local: bool) -> bool:
    """Whether such a flag is advice against; one last judged by the first edition is, unless this program's own rule raised it."""
    return flag.ask is Ask.AGAINST or (flag.ask is None and not is_local)
