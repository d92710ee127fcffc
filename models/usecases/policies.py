"""The clinic's own copies of guidelines: every edition that was ever adopted, and the newest of each."""

from collections.abc import Iterable
from hashlib import sha256

from models.errors import Problem, Refused, Unavailable
from models.ports import GuidelineFormat
from models.records.guideline import Guideline
from models.records.policy import PolicyPack
from models.rules.policy import copied_from
from models.rules.policy_check import check_copy
from models.usecases.desk import Desk
from models.usecases.form import refuse_any


def hash_of_text(text: str) -> str:
    """SHA-256 in hex over the UTF-8 bytes of a guideline's text."""
    return sha256(text.encode()).hexdigest()


def editions(desk: Desk) -> tuple[PolicyPack, ...]:
    """Every edition of every copy, oldest first; none is ever lost."""
    return desk.store.every(PolicyPack)


def editions_of(desk: Desk, guideline_id: str) -> tuple[PolicyPack, ...]:
    """Every edition of one copy, oldest first."""
    mine = (pack for pack in editions(desk) if pack.guideline_id == guideline_id)
    return tuple(sorted(mine, key=_edition))


def newest(desk: Desk, guideline_id: str) -> PolicyPack | None:
    """The edition of a copy that may be followed; None while there is none."""
    return next(reversed(editions_of(desk, guideline_id)), None)


def guideline_of(guideline_format: GuidelineFormat, pack: PolicyPack) -> Guideline:
    """The guideline as an edition has it, old editions too.

    Raises: Unavailable (`policy.altered`: its text is not the one that was adopted; `policy.unreadable`).
    """
    if hash_of_text(pack.text) != pack.hash:
        raise Unavailable("policy.altered", pack.title, str(pack.edition))
    try:
        return guideline_format.read(pack.text, pack.guideline_id)
    except Refused as refused:
        raise Unavailable("policy.unreadable", pack.title, str(pack.edition)) from refused


def checked_copy(
    guideline_format: GuidelineFormat,
    originals: tuple[Guideline, ...],
    content: str | bytes,
    name: str,
    others: tuple[Guideline, ...] = (),
) -> Guideline:
    """The copy that a text holds, if it may stand in for one of these originals; `others` are the clinic's copies.

    Raises: Refused with every problem; the field of each is `name:line`, with the rule's id behind it inside one. The codes
    are `guideline.…`, those of the values and tests, and those of `check_copy`.
    """
    candidate = guideline_format.read(content, name)
    known = {rule.id for rule in candidate.rules}

    def placed(problem: Problem) -> Problem:
        rule_id = problem.field if problem.field in known else ""
        place = guideline_format.place(content, name, rule_id)
        return Problem(place, problem.code, problem.values)

    refuse_any(*map(placed, check_copy(candidate, originals, others)))
    return candidate


def newest_copies(guideline_format: GuidelineFormat, packs: Iterable[PolicyPack]) -> tuple[Guideline, ...]:
    """The newest edition of each copy among these. Raises: Unavailable (`policy.altered`, `policy.unreadable`)."""
    latest = {pack.guideline_id: pack for pack in sorted(packs, key=_edition)}
    return tuple(guideline_of(guideline_format, pack) for pack in latest.values())


def published(desk: Desk) -> tuple[Guideline, ...]:
    """The guidelines that came with the program."""
    return tuple(g for g in desk.guidelines if copied_from(g.id) is None)


def _edition(pack: PolicyPack) -> int:
    return pack.edition
