"""Answering flags: told somebody, discussed, acknowledged, closed after the window passed."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from models.errors import Conflict, NotFound, Problem
from models.records.discussion import Decision, Discussion, Told, ToldHow
from models.records.flag import Flag, FlagState
from models.rules.flags.flags import move
from models.rules.flags.schedule import Plan, next_scan, schedule_of
from models.rules.register.permissions import Action, require, require_decision
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import as_they_stand, evaluate_pregnancy
from models.usecases.problems import now_problems, reason_problems, refuse_any
from models.values.age import OLDEST_DAYS


@dataclass(frozen=True, slots=True)
class ShownFlag:
    """A flag as the page showed it: answering any other version of it is a conflict."""

    id: UUID
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionDraft:
    """A discussion that answers the ticked flags of one woman; none where her plan owes a decision that no flag asks for.

    `held_at` is None for just now. `decision` and `how` are None until chosen; `rescan_on` goes with any decision and
    must be there when that is to scan again.
    """

    pregnancy_id: UUID
    flags: tuple[ShownFlag, ...]
    with_whom: str
    how: ToldHow | None
    decision: Decision | None
    rescan_on: date | None = None
    held_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationDraft:
    """That somebody was told of the ticked flags; `at` is None for just now, `how` until chosen."""

    pregnancy_id: UUID
    flags: tuple[ShownFlag, ...]
    whom: str
    how: ToldHow | None
    at: datetime | None = None


def check_discussion(desk: Desk, draft: DiscussionDraft) -> tuple[Problem, ...]:
    """Everything wrong with a discussion, without asking the store."""
    today = desk.clock.today()
    problems = [*_told_problems("with_whom", draft.with_whom, draft.how)]
    if draft.decision is None:
        problems.append(Problem("decision", "decision.missing"))
    if draft.decision is Decision.RESCAN and draft.rescan_on is None:
        problems.append(Problem("rescan_on", "date.missing"))
    if draft.rescan_on is not None and draft.rescan_on < today:
        problems.append(Problem("rescan_on", "date.in_past", (draft.rescan_on.isoformat(),)))
    return (*problems, *_moment_problems("held_at", draft.held_at, desk))


def record_discussion(desk: Desk, draft: DiscussionDraft) -> Discussion:
    """Keep a discussion and answer every ticked flag with it.

    Raises: NotAllowed, Refused (`flags.missing`, `decision.missing`, `booking.outside_pregnancy`, `flag.cannot_move` …), Conflict when
    a flag has changed since it was shown, NotFound.
    """
    require_decision(desk.user, desk.settings, draft.decision or Decision.OTHER)
    refuse_any(*check_discussion(desk, draft))
    with desk.store.writing():
        flags = _as_shown(desk, draft.pregnancy_id, draft.flags)
        refuse_any(*_nothing_decided(desk, draft))
        refuse_any(*_rescan_problems(desk, draft))
        discussion = desk.store.put(_discussion(desk, draft))
        for flag in flags:
            answered = replace(
                move(flag, FlagState.DISCUSSED),
                stamp=desk.stamp(),
                answered_by=discussion.id,
                reason=draft.note.strip(),
                came_back=False,
            )
            desk.store.put(answered, "discussed")
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return discussion


def escalate(desk: Desk, draft: EscalationDraft) -> tuple[Flag, ...]:
    """Record who was told of the ticked flags; they go on waiting for an answer, lapsed ones as lapsed.

    Raises: NotAllowed, Refused (`flags.missing`, `whom.missing`, `how.missing`, `date.doubted`, `flag.cannot_move` …), Conflict,
    NotFound.
    """
    require(desk.user, Action.TELL_SOMEBODY)
    told = _told_problems("whom", draft.whom, draft.how)
    refuse_any(*_flag_problems(draft.flags), *told, *_moment_problems("at", draft.at, desk))
    with desk.store.writing():
        said = str(Told(draft.whom.strip(), draft.how or ToldHow.IN_PERSON, draft.at or desk.clock.now()))
        for flag in _as_shown(desk, draft.pregnancy_id, draft.flags):
            # Passed on as if its window were open, a lapsed flag could be withdrawn by the next judging.
            passed_on = flag if flag.state is FlagState.LAPSED else move(flag, FlagState.ESCALATED)
            desk.store.put(replace(passed_on, stamp=desk.stamp(), told=said), "escalated")
        return _evaluated(desk, draft.pregnancy_id, draft.flags)


def acknowledge(
    desk: Desk, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str
) -> tuple[Flag, ...]:
    """Answer the ticked flags without a discussion, with a reason.

    Raises: NotAllowed, Refused (`flags.missing`, `reason.missing`, `flag.cannot_move`), Conflict, NotFound.
    """
    require(desk.user, Action.ANSWER_FLAGS)
    return _close_flags(desk, pregnancy_id, flags, FlagState.ACKNOWLEDGED, reason)


def close_lapsed(
    desk: Desk, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str
) -> tuple[Flag, ...]:
    """Close flags whose window passed unanswered, with a reason.

    Raises: NotAllowed, Refused (`flags.missing`, `reason.missing`, `flag.not_lapsed`), Conflict, NotFound.
    """
    require(desk.user, Action.ANSWER_FLAGS)
    return _close_flags(desk, pregnancy_id, flags, FlagState.CLOSED, reason)


def _close_flags(
    desk: Desk, pregnancy_id: UUID, shown: tuple[ShownFlag, ...], state: FlagState, reason: str
) -> tuple[Flag, ...]:
    """Move flags to a settled state in somebody's own words."""
    refuse_any(*_flag_problems(shown), *reason_problems(reason))
    with desk.store.writing():
        flags = _as_shown(desk, pregnancy_id, shown)
        if state is FlagState.CLOSED:
            refuse_any(*(_not_lapsed(flag) for flag in flags if flag.state is not FlagState.LAPSED))
        for flag in flags:
            settled = replace(move(flag, state), stamp=desk.stamp(), reason=reason.strip(), came_back=False)
            desk.store.put(settled, reason.strip())
        return _evaluated(desk, pregnancy_id, shown)


def _evaluated(desk: Desk, pregnancy_id: UUID, shown: tuple[ShownFlag, ...]) -> tuple[Flag, ...]:
    """The ticked flags as judging the pregnancy anew leaves them."""
    flags = {flag.id: flag for flag in evaluate_pregnancy(desk, pregnancy_id).flags}
    return tuple(flags[each.id] for each in shown)


def _as_shown(desk: Desk, pregnancy_id: UUID, shown: tuple[ShownFlag, ...]) -> tuple[Flag, ...]:
    """The ticked flags, each still as it was shown, bound to what stands now. Raises: Conflict, NotFound."""
    sheet = desk.store.sheet(pregnancy_id)
    flags = {flag.id: flag for flag in sheet.flags}
    for each in shown:
        if each.id not in flags:
            raise NotFound("Flag", str(each.id))
        if flags[each.id].version != each.version:
            raise Conflict("Flag", str(each.id))
    return as_they_stand(desk, sheet, tuple(flags[each.id] for each in shown))


def _discussion(desk: Desk, draft: DiscussionDraft) -> Discussion:
    """The record of a discussion whose form is complete."""
    return Discussion(
        id=desk.new_id(),
        stamp=desk.stamp(),
        pregnancy_id=draft.pregnancy_id,
        flag_ids=tuple(flag.id for flag in draft.flags),
        held_at=draft.held_at or desk.clock.now(),
        with_whom=draft.with_whom.strip(),
        how=draft.how or ToldHow.IN_PERSON,
        decision=draft.decision or Decision.OTHER,
        rescan_on=draft.rescan_on,
        note=draft.note.strip(),
    )


def _nothing_decided(desk: Desk, draft: DiscussionDraft) -> tuple[Problem, ...]:
    """That no flag is ticked, and no decision is owed without one: what set her flags aside does not plan the next scan."""
    if draft.flags:
        return ()
    sheet, today = desk.store.sheet(draft.pregnancy_id), desk.clock.today()
    planned = next_scan(sheet, today, schedule_of(desk.followed))
    return () if planned.plan is Plan.DECISION_OWED else _flag_problems(draft.flags)


def _flag_problems(flags: tuple[ShownFlag, ...]) -> tuple[Problem, ...]:
    """That no flag is ticked."""
    return () if flags else (Problem("flags", "flags.missing"),)


def _told_problems(field: str, whom: str, how: ToldHow | None) -> tuple[Problem, ...]:
    """That it is not said who was told, or how."""
    missing = () if whom.strip() else (Problem(field, "whom.missing"),)
    return missing if how is not None else (*missing, Problem("how", "how.missing"))


def _rescan_problems(desk: Desk, draft: DiscussionDraft) -> tuple[Problem, ...]:
    """A next scan on a day on which this pregnancy must be over."""
    on, due = draft.rescan_on, desk.store.sheet(draft.pregnancy_id).due_date
    if on is None:
        return ()
    longest = desk.clock.today() + timedelta(days=OLDEST_DAYS)
    is_outside = due.age_at(on) is None if due is not None else on > longest
    return (Problem("rescan_on", "booking.outside_pregnancy", (on.isoformat(),)),) if is_outside else ()


def _moment_problems(field: str, at: datetime | None, desk: Desk) -> tuple[Problem, ...]:
    """A moment that lies ahead, or that nobody typed while the date of this computer is in doubt."""
    if at is None or at <= desk.clock.now():
        return now_problems(field, at, is_doubted=desk.is_date_doubted)
    return (Problem(field, "date.in_future", (at.isoformat(),)),)


def _not_lapsed(flag: Flag) -> Problem:
    """That a flag still has its window, so that it wants a discussion or an acknowledgement."""
    return Problem("flags", "flag.not_lapsed", (flag.rule_id, flag.state.value))
