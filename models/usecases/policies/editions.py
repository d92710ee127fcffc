"""The clinic's own copies of guidelines: every edition that was ever adopted, and the newest of each."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from models.errors import Problem, Refused, Unavailable
from models.ports.files import GuidelineFormat
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.check import check_copy
from models.rules.policies.copies import copied_from
from models.rules.policies.renewal import Renewal, is_of_first_edition, renewal
from models.usecases.desk import Desk
from models.usecases.problems import refuse_any


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
    """The guideline as an edition has it, old editions too; how it is followed says `renewed`.

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
) -> Renewal:
    """The copy that a text holds, if it may stand in for one of these originals; `others` are the clinic's copies.

    One that was made under the first edition of the rules comes out as it is followed, and says what became of it.

    Raises: Refused with every problem; the field of each is `name:line`, with the rule's id behind it inside one. The codes
    are `guideline.…`, those of the values and tests, and those of `check_copy`.
    """
    candidate = guideline_format.read(content, name)
    known = {rule.id for rule in candidate.rules}

    def placed(problem: Problem) -> Problem:
        rule_id = problem.field if problem.field in known else ""
        place = guideline_format.place(content, name, rule_id)
        return Problem(place, problem.code, problem.values)

    found = Renewal(candidate, (), is_first_edition=False)
    if _is_of_first_edition(guideline_format, candidate):
        refuse_any(*map(placed, check_copy(candidate, guideline_format.first_edition())))
        found = renewed(guideline_format, candidate, originals)
    refuse_any(*map(placed, check_copy(found.guideline, originals, others)))
    return found


def renewed(guideline_format: GuidelineFormat, copy: Guideline, originals: Iterable[Guideline]) -> Renewal:
    """A copy as it is followed beside these originals. Raises: Unavailable, Refused for the files of the first edition.

    One whose original is no longer published is not followed at all: all its rules are gone.
    """
    original_id = copied_from(copy.id)
    original = next((g for g in originals if g.id == original_id), replace(copy, rules=()))
    first = guideline_format.first_edition() if is_of_first_edition(copy) else ()
    return renewal(copy, next((g for g in first if g.id == original_id), None), original)


def _is_of_first_edition(guideline_format: GuidelineFormat, candidate: Guideline) -> bool:
    """Whether it is a copy of a guideline that the first edition had, made under it."""
    if not is_of_first_edition(candidate):
        return False
    return copied_from(candidate.id) in {guideline.id for guideline in guideline_format.first_edition()}


def newest_copies(
    guideline_format: GuidelineFormat, packs: Iterable[PolicyPack], originals: tuple[Guideline, ...]
) -> tuple[Renewal, ...]:
    """The newest edition of each copy among these, as it is followed.

    Raises: Unavailable (`policy.altered`, `policy.unreadable`).
    """
    latest = {pack.guideline_id: pack for pack in sorted(packs, key=_edition)}
    copies = (guideline_of(guideline_format, pack) for pack in latest.values())
    return tuple(renewed(guideline_format, copy, originals) for copy in copies)


def published(desk: Desk) -> tuple[Guideline, ...]:
    """The guidelines that came with the program."""
    return tuple(g for g in desk.guidelines if copied_from(g.id) is None)


def _edition(pack: PolicyPack) -> int:
    return pack.edition
