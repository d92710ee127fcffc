"""A flag: a rule that applies to a pregnancy and waits for somebody's answer."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Self
from uuid import UUID

from models.records.record import TECHNICAL, Record


class Urgency(Enum):
    """How soon a flag wants an answer; `rank` 0 is the most urgent."""

    IMMEDIATE = "immediate"
    URGENT = "urgent"
    PROMPT = "prompt"
    ROUTINE = "routine"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Place in the order of urgency, 0 first."""
        return list(Urgency).index(self)

    @property
    def wants_answer(self) -> bool:
        """Whether a flag of this urgency owes anybody an answer; context and advice against do not."""
        return self is not Urgency.INFO


class Ask(Enum):
    """What a rule asks of the nurse; the flags of one woman with one ask are one question.

    NOW: see her now or today. PREVENTION: the cerclage and progesterone discussion. HISTORY: what her history alone calls
    for. MEASURE: measure again or otherwise. REMOVAL: of the stitch. RECORD: something is missing. PLAN is the source of
    a plan, AGAINST advice against, CONTEXT what else to know: these three owe no answer.
    """

    NOW = "now"
    PREVENTION = "prevention"
    HISTORY = "history"
    MEASURE = "measure"
    REMOVAL = "removal"
    RECORD = "record"
    PLAN = "plan"
    AGAINST = "against"
    CONTEXT = "context"


class FlagState(Enum):
    """Where a flag stands.

    OPEN waits; ESCALATED has been passed on and still waits; DISCUSSED and ACKNOWLEDGED are answered;
    LAPSED is a window that passed unanswered and still waits; WITHDRAWN no longer applies because data changed;
    CLOSED was closed with a reason.
    """

    OPEN = "open"
    ESCALATED = "escalated"
    DISCUSSED = "discussed"
    ACKNOWLEDGED = "acknowledged"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"

    @property
    def wants_answer(self) -> bool:
        """Whether somebody still owes an answer."""
        return self in (FlagState.OPEN, FlagState.ESCALATED, FlagState.LAPSED)


MOVES: dict[FlagState, frozenset[FlagState]] = {
    FlagState.OPEN: frozenset(FlagState) - {FlagState.OPEN},
    FlagState.ESCALATED: frozenset(FlagState),
    FlagState.DISCUSSED: frozenset(
        {FlagState.OPEN, FlagState.DISCUSSED, FlagState.WITHDRAWN, FlagState.CLOSED}
    ),
    FlagState.ACKNOWLEDGED: frozenset(
        {FlagState.OPEN, FlagState.DISCUSSED, FlagState.WITHDRAWN, FlagState.CLOSED}
    ),
    FlagState.LAPSED: frozenset(
        {
            FlagState.OPEN,
            FlagState.ESCALATED,
            FlagState.DISCUSSED,
            FlagState.ACKNOWLEDGED,
            FlagState.CLOSED,
        }
    ),
    FlagState.WITHDRAWN: frozenset({FlagState.OPEN, FlagState.LAPSED}),
    FlagState.CLOSED: frozenset({FlagState.OPEN}),
}
"""Every move a flag may make; nothing else is allowed. A second person may be told, a second discussion held."""


class Cause(Enum):
    """Why the program itself moved a flag, each with the values a sentence about it has to quote.

    SHORTER: the length answered for and the new one. AMENDED: the day of the scan that was corrected or struck out.
    DATA: what was seen before and what is seen now. APPLIES_AGAIN, DUE_DATE, TESTS, NOT_FOLLOWED and ENDED: none.
    WINDOW_PASSED: the last day of the window. NO_LONGER: the tests that now fail. SUPERSEDED: the rule whose flag took its
    place. COVERED: the rule whose answer counts for this one as well.
    """

    SHORTER = "length.shorter"
    AMENDED = "scan.amended"
    DATA = "data.changed"
    DUE_DATE = "due_date.changed"
    TESTS = "tests.changed"
    APPLIES_AGAIN = "applies.again"
    WINDOW_PASSED = "window.passed"
    NO_LONGER = "no_longer.applies"
    SUPERSEDED = "superseded.by"
    COVERED = "answer.covers"
    NOT_FOLLOWED = "rule.not_followed"
    ENDED = "pregnancy.ended"


@dataclass(frozen=True, slots=True)
class Because:
    """A cause with its values, as it stands in a flag's `reason`: `length.shorter|24.0|21.5`."""

    cause: Cause
    values: tuple[str, ...] = ()

    @classmethod
    def parse(cls, reason: str) -> Self | None:
        """Read a flag's reason; None where it is somebody's own words."""
        word, *values = reason.split("|")
        return cls(Cause(word), tuple(values)) if word in {c.value for c in Cause} else None

    def __str__(self) -> str:
        return "|".join((self.cause.value, *self.values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Record):
    """One rule that applies (or applied) to one pregnancy; one flag per rule and pregnancy, kept for ever.

    `tests_hash` is the hash of the rule's tests, not of its wording; `dating_id` the due date it was judged with
    (None without one); `seen` the deciding values as text, in a fixed order. An answer holds for exactly these three.
    `raised_at` is when it last became open; `closes_on` the last day of its window, None without one.
    `reason` is why it moved to its present state (acknowledged because, withdrawn because, came back because: a code
    and values, or the user's own words). `answered_by` is the discussion, escalation or acknowledgement that holds.
    `told` says whom, how and when (see `Told`) once somebody was told, empty before. `suspended` is True while another rule's precedence sets this one aside:
    it keeps its state, is shown greyed and is not counted. `ask` is the question its rule asks, None for a flag that was
    last judged by the first edition of the rules. `history_hash` tells for a question of history the history and number
    of fetuses it was asked about, empty for any other.
    """

    pregnancy_id: UUID = field(metadata=TECHNICAL)
    rule_id: str = field(metadata=TECHNICAL)
    guideline: str
    guideline_version: str
    urgency: Urgency
    state: FlagState
    tests_hash: str = field(metadata=TECHNICAL)
    dating_id: UUID | None
    seen: tuple[str, ...]
    raised_at: datetime
    closes_on: date | None = None
    reason: str = ""
    came_back: bool = False
    answered_by: UUID | None = None
    told: str = ""
    suspended: bool = False
    ask: Ask | None = field(default=None, metadata=TECHNICAL)
    history_hash: str = field(default="", metadata=TECHNICAL)

    @property
    def wants_answer(self) -> bool:
        """Whether somebody owes it an answer now: not what informs, what was answered, or what is set aside."""
        return self.state.wants_answer and self.urgency.wants_answer and not self.suspended
