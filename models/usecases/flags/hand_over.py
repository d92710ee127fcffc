"""The open loops of the clinic, and handing them to somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from models.errors import Problem
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import User
from models.records.flag import Flag
from models.rules.flags.cards import question_of
from models.rules.flags.open_loops import OpenLoop, loops_in_order, with_hand_overs
from models.rules.register.permissions import Action, may, require
from models.usecases.desk import Desk
from models.usecases.problems import refuse_any

STAYS = timedelta(hours=24)
"""How long those who come after are told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverDraft:
    """Handing over as it stands in the form; `loops` are those that were on the sheet."""

    to_name: str
    loops: tuple[OpenLoop, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What somebody left for those who come after: by whom, to whom, when (UTC) and how many loops it was."""

    by: str
    to: str
    at: datetime
    loops: int
    note: str = ""


def open_loops(desk: Desk) -> tuple[OpenLoop, ...]:
    """Everything in the clinic that nobody has closed yet, most urgent first, with to whom it was handed."""
    loops = loops_in_order(desk.store.loops(desk.clock.today()), desk.clock.now(), desk.settings)
    return with_hand_overs(loops, desk.store.since(HandOver, desk.clock.now() - STAYS)) if loops else ()


def loops_to_hand_over(desk: Desk) -> tuple[OpenLoop, ...]:
    """The open loops that this user has not handed to somebody within a day."""
    loops = open_loops(desk)
    return tuple(loop for loop in loops if loop.handed is None or loop.handed.by != desk.user.id)


def others(desk: Desk) -> tuple[User, ...]:
    """The users to whom this one can hand over, by name: those who may answer what is open."""
    answering = (user for user in desk.store.every(User) if may(user, Action.ANSWER_FLAGS))
    return tuple(sorted((user for user in answering if user.id != desk.user.id), key=_name))


def check_hand_over(desk: Desk, draft: HandOverDraft) -> tuple[Problem, ...]:
    """That nobody is named, or she herself."""
    name = draft.to_name.strip().casefold()
    if not name:
        return (Problem("to_name", "to_name.missing"),)
    return (Problem("to_name", "to_name.is_self"),) if name == desk.user.name.casefold() else ()


def hand_over(desk: Desk, draft: HandOverDraft) -> HandOver:
    """Keep to whom the loops on the sheet were handed; a name that is a user's stands for that user.

    Raises: NotAllowed, Refused (`to_name.missing`, `to_name.is_self`).
    """
    require(desk.user, Action.TELL_SOMEBODY)
    refuse_any(*check_hand_over(desk, draft))
    name = draft.to_name.strip()
    rows = tuple(loop.row for loop in draft.loops)
    with desk.store.writing():
        named = [user for user in others(desk) if user.name.casefold() == name.casefold()]
        return desk.store.put(
            HandOver(
                id=desk.new_id(),
                stamp=desk.stamp(),
                to_name=name,
                to_user=named[0].id if len(named) == 1 else None,
                flag_ids=tuple(flag.id for row in rows for flag in row.flags),
                pregnancy_ids=_once(row.woman.pregnancy_id for row in rows if not row.flags),
                note=draft.note.strip(),
            )
        )


def handed_over(desk: Desk) -> tuple[HandedOver, ...]:
    """What others handed over within a day: first all that was meant for this user, then the rest, the newest first.

    Of what was meant for another user only the last is told. Nothing, without a note, is no hand-over.
    """
    recent = desk.store.since(HandOver, desk.clock.now() - STAYS)
    theirs = [h for h in reversed(recent) if h.stamp.by != desk.user.id and (_is_any(h) or h.note)]
    hers = [h for h in theirs if h.to_user == desk.user.id]
    elsewhere = [h for h in theirs if h.to_user not in (None, desk.user.id)][:1]
    return tuple(
        _handed_over(desk, h) for h in (*hers, *(h for h in theirs if h.to_user is None or h in elsewhere))
    )


def _handed_over(desk: Desk, handed: HandOver) -> HandedOver:
    return HandedOver(
        by=desk.store.get(User, handed.stamp.by).name,
        to=handed.to_name,
        at=handed.stamp.at,
        loops=_loops(desk, handed),
        note=handed.note,
    )


def _is_any(handed: HandOver) -> bool:
    """Whether anything was handed over."""
    return bool(handed.flag_ids or handed.pregnancy_ids)


def _loops(desk: Desk, handed: HandOver) -> int:
    """How many loops it was: a question counts once, however many flags ask it."""
    flags = (desk.store.get(Flag, flag_id) for flag_id in handed.flag_ids)
    return len({(flag.pregnancy_id, question_of(flag)) for flag in flags}) + len(handed.pregnancy_ids)


def _once(ids: Iterable[UUID | None]) -> tuple[UUID, ...]:
    """Each id once, in their order."""
    return tuple(dict.fromkeys(each for each in ids if each is not None))


def _name(user: User) -> str:
    return user.name.casefold()
