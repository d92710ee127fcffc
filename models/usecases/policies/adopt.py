"""What the clinic lead settles for all desks: adopting its own copy of a guideline, and which guidelines are followed."""

from dataclasses import dataclass, replace

from models.errors import Conflict, Problem, Refused
from models.records.clinic.settings import ClinicSettings
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copied_from, version_of, with_copies
from models.rules.policies.renewal import Renewal
from models.rules.policies.safety_rules import changed_safety_rules
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.policies.editions import checked_copy, hash_of_text, newest, newest_copies, published
from models.usecases.problems import reason_problems, refuse_any


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """A copy about to be adopted: its whole text, who answers for it, why.

    `after_edition` is the newest edition as it was shown, 0 where there was none. `agreed` are the program's own rules
    that somebody agreed to change, each by itself.
    """

    text: str
    approver: str
    reason: str
    after_edition: int
    agreed: frozenset[str] = frozenset()


def check_pack(desk: Desk, content: str | bytes, name: str) -> Renewal:
    """The copy that a text holds as it would be followed, if the clinic may adopt it.

    Raises: Refused; see `checked_copy`.
    """
    copies = tuple(g for g in desk.guidelines if copied_from(g.id) is not None)
    return checked_copy(desk.guideline_format, published(desk), content, name, copies)


def adopt(desk: Desk, adoption: Adoption) -> Desk:
    """Keep a copy as the clinic's next edition and follow it in place of its original; returns the desk that does.

    Every pregnancy that goes on is to be judged again by it: see `reevaluate_due`.
    Raises: NotAllowed, Refused (`approver.missing`, `reason.missing`, and all that `check_pack` says; `policy.unconfirmed`
    for a rule of the program's own that changes; `policy.unchanged`: nothing differs from the newest edition), Conflict (somebody adopted another edition, or changed the settings, meanwhile).
    """
    require(desk.user, Action.ADOPT_POLICY)
    approver, reason = adoption.approver.strip(), adoption.reason.strip()
    missing = () if approver else (Problem("approver", "approver.missing"),)
    refuse_any(*missing, *reason_problems(reason))
    candidate = check_pack(desk, adoption.text, "policy").guideline
    refuse_any(*_not_agreed(desk, candidate, adoption.agreed))
    with desk.store.writing():
        before = newest(desk, candidate.id)
        if (before.edition if before else 0) != adoption.after_edition:
            raise Conflict("policy_packs", candidate.id)
        pack = desk.store.put(_pack(desk, candidate, before, approver, reason), reason)
        return _settled(desk, replace(_settings(desk), guidelines=_with_copy(desk, pack)), reason)


def follow(desk: Desk, ids: tuple[str, ...], reason: str) -> Desk:
    """Follow exactly these guidelines; returns the desk that does.

    Raises: NotAllowed, Refused (`guidelines.missing`, `policy.unknown`, `policy.both_followed`, `reason.missing`), Conflict.
    """
    require(desk.user, Action.ADOPT_POLICY)
    refuse_any(*_choice_problems(desk, ids), *reason_problems(reason))
    return _settled(desk, replace(_settings(desk), guidelines=ids), reason.strip())


def _not_agreed(desk: Desk, candidate: Guideline, agreed: frozenset[str]) -> tuple[Problem, ...]:
    original = next(g for g in published(desk) if g.id == copied_from(candidate.id))
    changed = changed_safety_rules(candidate, original)
    return tuple(Problem("agreed", "policy.unconfirmed", (each,)) for each in changed if each not in agreed)


def _choice_problems(desk: Desk, ids: tuple[str, ...]) -> tuple[Problem, ...]:
    """What is wrong with a choice of guidelines; the program's own rules are followed besides, so they alone are none."""
    known = {guideline.id: guideline for guideline in desk.guidelines}
    chosen = [known[each] for each in ids if each in known]
    missing = () if any(not g.is_local for g in chosen) else (Problem("guidelines", "guidelines.missing"),)
    return (
        *missing,
        *(Problem("guidelines", "policy.unknown", (each,)) for each in ids if each not in known),
        *(
            Problem("guidelines", "policy.both_followed", (known[copied_from(g.id) or ""].title, g.title))
            for g in chosen
            if copied_from(g.id) in ids
        ),
    )


def _pack(
    desk: Desk, candidate: Guideline, before: PolicyPack | None, approver: str, reason: str
) -> PolicyPack:
    """The record of the next edition; its text says which one it is. Raises: Refused (`policy.unchanged`)."""
    edition = before.edition + 1 if before else 1
    if before is not None:
        same = desk.guideline_format.write(replace(candidate, version=version_of(before.edition)))
        if same == before.text:
            raise Refused(Problem("text", "policy.unchanged", (before.title, str(before.edition))))
    text = desk.guideline_format.write(replace(candidate, version=version_of(edition)))
    return PolicyPack(
        id=desk.new_id(),
        stamp=desk.stamp(),
        guideline_id=candidate.id,
        edition=edition,
        copied_from=copied_from(candidate.id) or "",
        title=candidate.title,
        text=text,
        hash=hash_of_text(text),
        approver=approver,
        reason=reason,
        adopted_at=desk.clock.now(),
    )


def _with_copy(desk: Desk, pack: PolicyPack) -> tuple[str, ...]:
    """The ids followed once a copy stands in the place of its original."""
    ids = (pack.guideline_id if each == pack.copied_from else each for each in desk.settings.guidelines)
    return tuple(dict.fromkeys((*ids, pack.guideline_id)))


def _settings(desk: Desk) -> ClinicSettings:
    """The settings as this desk knows them, to be replaced by a newer version."""
    return replace(desk.settings, stamp=desk.stamp())


def _settled(desk: Desk, settings: ClinicSettings, reason: str) -> Desk:
    """The desk once these settings are kept, with every copy there is. Raises: Conflict."""
    with desk.store.writing():
        saved = desk.store.put(settings, reason)
        copies = newest_copies(desk.guideline_format, desk.store.every(PolicyPack), published(desk))
        known = with_copies(published(desk), (copy.guideline for copy in copies))
        return replace(desk, settings=saved, guidelines=known, renewals=copies)
