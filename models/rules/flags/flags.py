"""The life of a flag: what each one becomes when a pregnancy is judged anew."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from uuid import UUID

from models.errors import Problem, Refused
from models.records.finding import Membranes
from models.records.flag import MOVES, Ask, Because, Cause, Flag, FlagState
from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Rule
from models.records.guidelines.rule_tests import WORDS
from models.records.record import Stamp
from models.rules.flags.history_answers import covered_by_answer
from models.rules.guidelines.assessment import Assessment, RuleHit, TestKind
from models.rules.guidelines.seen import (
    AgeAtScanSeen,
    AgeTodaySeen,
    ChangeSeen,
    ComparedSeen,
    DilationSeen,
    FetusesSeen,
    FunnelSeen,
    Gap,
    Input,
    KeptSeen,
    LengthSeen,
    MembranesSeen,
    NoDueDateSeen,
    RouteSeen,
)
from models.rules.guidelines.seen_text import read_seen, seen_text
from models.rules.guidelines.superseding import supersedes
from models.rules.measurement.bands import is_worse, own_bands
from models.values.age import DueDate
from models.values.length import Centimetres, Millimetres

ANSWERED = frozenset({FlagState.ESCALATED, FlagState.DISCUSSED, FlagState.ACKNOWLEDGED})
LIVE = ANSWERED | {FlagState.OPEN}
"""States in which the rule's own criterion keeps the flag alive."""

_LENGTH_TEST = WORDS[LengthBand]
# Nobody answered these; when the window passes meanwhile they are owed one all the same.
_WITHDRAWN_UNANSWERED = frozenset({Cause.ENDED, Cause.NOT_FOLLOWED, Cause.DUE_DATE})


@dataclass(frozen=True, slots=True)
class _Measured:
    """A length that was looked at, and its day."""

    length: Millimetres
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """A pregnancy held against the guidelines, with all that the flags need to know about it.

    `dating_id` and `due` are the due date it was judged with, `lengths` the standing lengths of each day, transvaginal
    (True) or by another route; `known` all rules followed, by id. `failed` names the tests that now fail for a rule.
    `history_hash` tells one history and number of fetuses from another. `has_ended` says that the pregnancy is over or
    was struck out.
    """

    pregnancy_id: UUID
    assessment: Assessment
    dating_id: UUID | None
    due: DueDate | None
    lengths: Mapping[tuple[date, bool], frozenset[Millimetres]]
    known: Mapping[str, Rule]
    failed: Callable[[str], tuple[str, ...]]
    history_hash: str
    has_ended: bool
    stamp: Stamp
    new_id: Callable[[], UUID]


def reconcile(flags: tuple[Flag, ...], evaluated: Evaluated) -> tuple[Flag, ...]:
    """The flags that are new or have to change, each with its reason; all others stay as they are."""
    findings = {} if evaluated.has_ended else {f.rule.id: f for f in evaluated.assessment.hits}
    raised = {flag.rule_id for flag in flags}
    after = [(flag, _next(_asking(flag, evaluated), findings.get(flag.rule_id), evaluated)) for flag in flags]
    covered = [(before, _covered_again(before, now, flags)) for before, now in after]
    changed = [replace(now, stamp=evaluated.stamp) for before, now in covered if now != before]
    new = (_raised(f, evaluated) for rule_id, f in findings.items() if rule_id not in raised)
    return (*changed, *(covered_by_answer(flag, flags) for flag in new))


def move(flag: Flag, state: FlagState) -> Flag:
    """The flag in another state. Raises: Refused (`flag.cannot_move`) for a move that is not in the table."""
    if state not in MOVES[flag.state]:
        raise Refused(Problem("flags", "flag.cannot_move", (flag.rule_id, flag.state.value, state.value)))
    return replace(flag, state=state)


def bound_to(flag: Flag, evaluated: Evaluated) -> Flag:
    """The flag bound to what its rule sees now: an answer holds for what stood when it was given, not when she was told."""
    hit = next((f for f in evaluated.assessment.hits if f.rule.id == flag.rule_id), None)
    return flag if hit is None else _bound(flag, hit, evaluated)


def _next(flag: Flag, hit: RuleHit | None, evaluated: Evaluated) -> Flag:
    """What a flag becomes; itself where nothing changes."""
    if evaluated.has_ended:
        return _ended(flag)
    if hit is not None:
        return _applies(flag, hit, evaluated)
    if any(s.rule.id == flag.rule_id for s in evaluated.assessment.suspended):
        return replace(flag, suspended=True) if flag.state in LIVE else flag
    if any(u.rule.id == flag.rule_id for u in evaluated.assessment.cannot_assess):
        return replace(flag, suspended=False)
    return _gone(replace(flag, suspended=False), evaluated)


def _asking(flag: Flag, evaluated: Evaluated) -> Flag:
    """The flag with the question that its rule asks now; one that is over keeps what it asked."""
    rule = evaluated.known.get(flag.rule_id)
    is_over = flag.state not in LIVE and not _waits(flag)
    return flag if rule is None or is_over else replace(flag, ask=rule.ask)


def _covered_again(before: Flag, now: Flag, flags: tuple[Flag, ...]) -> Flag:
    """A flag that only applies again, answered with what covers it; any other as it is."""
    returns = now.state is FlagState.OPEN and before.state is not FlagState.OPEN
    return covered_by_answer(now, flags) if returns and _cause(now) is Cause.APPLIES_AGAIN else now


def _raised(hit: RuleHit, evaluated: Evaluated) -> Flag:
    """A flag for a rule that applies for the first time."""
    return Flag(
        id=evaluated.new_id(),
        stamp=evaluated.stamp,
        pregnancy_id=evaluated.pregnancy_id,
        rule_id=hit.rule.id,
        guideline=hit.guideline.title,
        guideline_version=hit.guideline.version,
        urgency=hit.rule.urgency,
        state=FlagState.OPEN,
        tests_hash=hit.rule.tests_hash,
        dating_id=evaluated.dating_id,
        seen=tuple(seen_text(s) for s in hit.seen),
        raised_at=evaluated.stamp.at,
        closes_on=hit.closes_on,
        ask=hit.rule.ask,
        history_hash=evaluated.history_hash if hit.rule.ask is Ask.HISTORY else "",
    )


def _applies(flag: Flag, hit: RuleHit, evaluated: Evaluated) -> Flag:
    """A flag whose rule applies: an open one keeps up with the data, an answered one holds or comes back."""
    if flag.state is FlagState.OPEN:
        return _bound(replace(flag, suspended=False), hit, evaluated)
    because = _comes_back(flag, hit, evaluated) if flag.state in ANSWERED else Because(Cause.APPLIES_AGAIN)
    if because is None:
        return replace(flag, suspended=False, urgency=hit.rule.urgency)
    # An ending taken back was none: she waits since then, and whoever was told still knows.
    was_waiting = flag.state is FlagState.WITHDRAWN and _cause(flag) is Cause.ENDED
    reopened = replace(
        move(flag, FlagState.OPEN),
        reason=str(because),
        came_back=True,
        raised_at=flag.raised_at if was_waiting else evaluated.stamp.at,
        answered_by=None,
        told=flag.told if was_waiting else "",
        suspended=False,
    )
    return _bound(reopened, hit, evaluated)


def _bound(flag: Flag, hit: RuleHit, evaluated: Evaluated) -> Flag:
    """The flag bound to what its rule sees now."""
    return replace(
        flag,
        guideline=hit.guideline.title,
        guideline_version=hit.guideline.version,
        urgency=hit.rule.urgency,
        tests_hash=hit.rule.tests_hash,
        dating_id=evaluated.dating_id,
        seen=_settled(flag.seen, tuple(seen_text(s) for s in hit.seen)),
        closes_on=hit.closes_on,
        ask=hit.rule.ask,
        history_hash=evaluated.history_hash if hit.rule.ask is Ask.HISTORY else "",
    )


def _gone(flag: Flag, evaluated: Evaluated) -> Flag:
    """A flag whose rule does not apply: its window has passed, or something else has changed."""
    passed = _window_passed(flag, evaluated)
    if flag.state is FlagState.WITHDRAWN and passed is not None:
        return _lapsed_meanwhile(flag, passed)
    if flag.state not in LIVE:
        return flag
    if passed is not None:
        state = FlagState.LAPSED if _waits(flag) else FlagState.CLOSED
        return replace(move(flag, state), reason=str(_passed(passed)))
    return replace(move(flag, FlagState.WITHDRAWN), reason=str(_why_gone(flag, evaluated)))


def _why_gone(flag: Flag, evaluated: Evaluated) -> Because:
    """Why a flag does not apply any more, its window aside."""
    if flag.rule_id not in evaluated.known:
        return Because(Cause.NOT_FOLLOWED)
    if flag.dating_id != evaluated.dating_id:
        return Because(Cause.DUE_DATE)
    failed = evaluated.failed(flag.rule_id)
    worse = _worse(flag, evaluated) if failed == (_LENGTH_TEST,) else None
    return Because(Cause.SUPERSEDED, (worse,)) if worse else Because(Cause.NO_LONGER, failed)


def _window_passed(flag: Flag, evaluated: Evaluated) -> date | None:
    """The last day of the window that a flag's rule met but for the day; None where the window is not what ended it."""
    rule, on = evaluated.known.get(flag.rule_id), evaluated.assessment.on
    last = rule.closes_on(evaluated.due) if rule is not None else None
    if last is not None and last < on and evaluated.failed(flag.rule_id) == (TestKind.DAY_WINDOW.value,):
        return last
    is_same = flag.state in LIVE and flag.dating_id == evaluated.dating_id
    return flag.closes_on if is_same and flag.closes_on is not None and flag.closes_on < on else None


def _lapsed_meanwhile(flag: Flag, last: date) -> Flag:
    """A flag that nobody answered before it was withdrawn, and whose window has passed since."""
    is_owed = flag.urgency.wants_answer and flag.answered_by is None
    if not is_owed or _cause(flag) not in _WITHDRAWN_UNANSWERED:
        return flag
    return replace(move(flag, FlagState.LAPSED), reason=str(_passed(last)))


def _passed(last: date) -> Because:
    return Because(Cause.WINDOW_PASSED, (last.isoformat(),))


def _cause(flag: Flag) -> Cause | None:
    """Why the program moved it; None where somebody else did."""
    because = Because.parse(flag.reason)
    return because.cause if because is not None else None


def _worse(flag: Flag, evaluated: Evaluated) -> str | None:
    """The rule of the same guideline that asks its question again, now of a shorter cervix; None where none does."""
    rule, before = evaluated.known[flag.rule_id], _length(tuple(map(read_seen, flag.seen)))
    for hit in evaluated.assessment.hits:
        now = _length(hit.seen)
        is_shorter = before and now and now.length < before.length
        is_same = hit.guideline.title == flag.guideline
        if is_shorter and is_same and supersedes(hit.rule, rule, hit.guideline):
            return hit.rule.id
    return None


def _ended(flag: Flag) -> Flag:
    """A flag of a pregnancy that is over; one that lapsed before still has to be closed by somebody."""
    if flag.state not in LIVE:
        return flag
    state = FlagState.WITHDRAWN if _waits(flag) else FlagState.CLOSED
    return replace(move(flag, state), reason=str(Because(Cause.ENDED)), suspended=False)


def _waits(flag: Flag) -> bool:
    """Whether somebody still owes this flag an answer."""
    return flag.state.wants_answer and flag.urgency.wants_answer


def _comes_back(flag: Flag, hit: RuleHit, evaluated: Evaluated) -> Because | None:
    """Why an answer does not hold any more; None while it does."""
    if flag.dating_id != evaluated.dating_id:
        return Because(Cause.DUE_DATE)
    if flag.tests_hash != hit.rule.tests_hash:
        return Because(Cause.TESTS)
    before = tuple(read_seen(text) for text in flag.seen)
    return _length_cause(before, hit, evaluated) or _data_cause(before, hit.seen)


def _length_cause(before: tuple[KeptSeen, ...], hit: RuleHit, evaluated: Evaluated) -> Because | None:
    """What happened to the deciding length: clearly shorter, corrected, or struck out; longer later is no cause."""
    old, new = _length(before), _length(hit.seen)
    if old is None or new is None or not _decides(hit.rule, new.length):
        return None
    is_clear = is_worse(old.length, new.length, own_bands(evaluated.known.values()))
    if is_clear and _lengths_on(old, before, evaluated):
        return Because(Cause.SHORTER, (str(old.length), str(new.length)))
    # Also behind a longer one of a later day: the answer was given to a length that was not hers.
    gone = max((str(m.on) for m in _measured(before) if not _stands(m, before, evaluated)), default="")
    return Because(Cause.AMENDED, (gone,)) if gone else None


def _lengths_on(
    measured: _Measured, before: tuple[KeptSeen, ...], evaluated: Evaluated
) -> frozenset[Millimetres]:
    """What stands of the day of a length that was answered for, by the route it was measured."""
    is_transvaginal = not any(isinstance(s, RouteSeen) for s in before)
    return evaluated.lengths.get((measured.on, is_transvaginal), frozenset())


def _stands(measured: _Measured, before: tuple[KeptSeen, ...], evaluated: Evaluated) -> bool:
    return measured.length in _lengths_on(measured, before, evaluated)


def _decides(rule: Rule, length: Millimetres) -> bool:
    """Whether a shorter length is worse news for this rule.

    Not where it only asks for a long one or for none, nor where her history alone asks: that answer holds as long as it does.
    """
    if rule.ask is Ask.HISTORY:
        return False
    band = rule.length
    if band is None:
        return True
    return (band.under is not None or band.at_most is not None) and band.holds(length)


def _data_cause(before: tuple[KeptSeen, ...], now: tuple[KeptSeen, ...]) -> Because | None:
    """That something else which decided is not what it was."""
    old, new = _compared(before), _compared(now)
    if old == new:
        return None
    return Because(Cause.DATA, ("; ".join(sorted(old - new)), "; ".join(sorted(new - old))))


def _compared(seen: tuple[KeptSeen, ...]) -> frozenset[str]:
    """What an answer is held against, as text."""
    return frozenset(seen_text(_that_counts(s)) for s in seen if not _is_no_news(s))


def _is_no_news(seen: KeptSeen) -> bool:
    match seen:
        # An age moves with the day and with the scan; a new due date is told by its own record, a length by `_length_cause`.
        case AgeTodaySeen() | AgeAtScanSeen() | NoDueDateSeen() | LengthSeen():
            return True
        # That nobody has looked, and that somebody looked and found it closed, are alike no news for an answer.
        case MembranesSeen(Gap.NONE | Membranes.NOT_SEEN) | DilationSeen(Gap.NONE | Centimetres(0)):
            return True
        case _:
            return False


def _that_counts(seen: KeptSeen) -> KeptSeen:
    match seen:
        case RouteSeen() | FunnelSeen() | FetusesSeen():
            # The same finding at the next scan is no news.
            return replace(seen, on=None)
        case ChangeSeen():
            # Its size is that of two lengths, each of which is compared by itself; that two other days are compared is news.
            return ComparedSeen(on=seen.on)
        case _:
            return seen


def _length(seen: tuple[KeptSeen, ...]) -> _Measured | None:
    """The latest length that was looked at; None where none was, or none was ever measured."""
    return max(_measured(seen), key=attrgetter("on"), default=None)


def _measured(seen: tuple[KeptSeen, ...]) -> list[_Measured]:
    return [
        _Measured(s.length, s.on)
        for s in seen
        if isinstance(s, LengthSeen) and s.length is not None and s.on is not None
    ]


def _settled(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """What is seen now; what was seen before where only a day has passed, which is no news."""
    return before if _but_for_today(before) == _but_for_today(now) else now


def _but_for_today(seen: tuple[str, ...]) -> tuple[str, ...]:
    """All but the age on the day of judging."""
    return tuple(text for text in seen if not text.startswith(f"{Input.AGE_TODAY.value}="))
