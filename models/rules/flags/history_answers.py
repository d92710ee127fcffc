"""An answer to what her history calls for covers every later question of it, as long as the history stays what it was."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from models.records.flag import Ask, Because, Cause, Flag, FlagState
from models.records.history import EarlierPregnancy
from models.views import Facts

_ANSWERED = frozenset({FlagState.DISCUSSED, FlagState.ACKNOWLEDGED})


def history_hash(facts: Facts) -> str:
    """SHA-256 in hex over what her history says and the number of fetuses."""
    history = None if facts.history is None else [_read_by_rules(event) for event in facts.history]
    risks = sorted((risk.kind.value, risk.answer.value) for risk in facts.risks)
    said = (history, facts.cervical_trauma.value, risks, facts.fetuses)
    return sha256(repr(said).encode()).hexdigest()


def covered_by_answer(flag: Flag, flags: Iterable[Flag]) -> Flag:
    """A newly opened flag with the answer that covers it; the same flag where it asks something else or none covers it."""
    if flag.ask is not Ask.HISTORY:
        return flag
    answer = next((each for each in flags if _covers(each, flag)), None)
    if answer is None:
        return flag
    state = FlagState.DISCUSSED if answer.answered_by is not None else FlagState.ACKNOWLEDGED
    because = Because(Cause.COVERED, (answer.rule_id,))
    return replace(flag, state=state, answered_by=answer.answered_by, reason=str(because), came_back=False)


def _covers(answer: Flag, flag: Flag) -> bool:
    """Whether a flag was answered for the same history and due date, and was at least as urgent."""
    is_same = answer.history_hash == flag.history_hash and answer.dating_id == flag.dating_id
    return (
        is_same
        and answer.ask is Ask.HISTORY
        and was_answered(answer)
        and answer.urgency.rank <= flag.urgency.rank
    )


def was_answered(flag: Flag) -> bool:
    """Whether somebody answered it, and only its window or its data ended it since."""
    if flag.state in _ANSWERED or (flag.state is FlagState.WITHDRAWN and flag.answered_by is not None):
        return True
    because = Because.parse(flag.reason)
    has_passed = because is not None and because.cause is Cause.WINDOW_PASSED
    # A window that passes unanswered lapses: what it closes had its answer.
    return flag.state is FlagState.CLOSED and has_passed and flag.urgency.wants_answer


def _read_by_rules(event: EarlierPregnancy) -> tuple[object, ...]:
    """What rules read of an earlier pregnancy."""
    return (
        event.outcome.value,
        event.age.days if event.age else None,
        event.onset.value if event.onset else None,
        event.pprom.value,
        event.painless_dilation.value,
        event.cerclage.value if event.cerclage else None,
        event.cerclage_indication.value if event.cerclage_indication else None,
    )
