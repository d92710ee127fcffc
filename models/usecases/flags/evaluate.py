"""Holding a pregnancy against the guidelines the clinic follows, and keeping what comes of it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from models.records.flag import Flag, FlagState
from models.rules.flags.clock_check import newest_day
from models.rules.flags.flags import Evaluated, bound_to, reconcile
from models.rules.flags.forecast import forecast
from models.rules.flags.history_answers import history_hash
from models.rules.guidelines.assessment import Assessment, RuleHit
from models.rules.guidelines.evaluate import evaluate, failed
from models.rules.policies.copies import fingerprint
from models.usecases.desk import Desk
from models.values.length import Millimetres
from models.views import Facts, PregnancySheet


def evaluate_pregnancy(desk: Desk, pregnancy_id: UUID) -> PregnancySheet:
    """Bring the flags and the outlook of one pregnancy up to date; returns the sheet as it then stands.

    Joins the transaction of whoever calls it, so that no write can stand without its flags.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        assessment = assess_today(desk, sheet)
        flags = {flag.id: flag for flag in sheet.flags}
        for changed in changed_flags(desk, sheet, assessment):
            flags[changed.id] = desk.store.put(changed, changed.reason)
        evaluated = replace(sheet, flags=tuple(flags.values()))
        outlook = forecast(evaluated, assessment, desk.followed)
        desk.store.replace_outlook(pregnancy_id, assessment.on, fingerprint(desk.followed), outlook)
        return replace(evaluated, outlook=outlook)


def assess_today(desk: Desk, sheet: PregnancySheet) -> Assessment:
    """What the guidelines followed here say about a pregnancy today.

    While the date of this computer is in doubt, on the newest day that somebody wrote down of it: her own, never another's.
    """
    said = newest_day(sheet.facts) if desk.is_date_doubted else None
    return evaluate(sheet.facts, said or desk.clock.today(), desk.followed)


def changed_flags(desk: Desk, sheet: PregnancySheet, assessment: Assessment) -> tuple[Flag, ...]:
    """The flags that this assessment makes or changes; nothing is kept."""
    return reconcile(sheet.flags, _evaluated(desk, sheet, assessment))


def as_they_stand(desk: Desk, sheet: PregnancySheet, flags: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Flags of a pregnancy bound to what their rules see today, so that an answer given now is given to that."""
    evaluated = _evaluated(desk, sheet, assess_today(desk, sheet))
    return tuple(bound_to(flag, evaluated) for flag in flags)


def _evaluated(desk: Desk, sheet: PregnancySheet, assessment: Assessment) -> Evaluated:
    rules = {rule.id: rule for guideline in desk.followed for rule in guideline.rules}
    facts = sheet.facts

    def failing(rule_id: str) -> tuple[str, ...]:
        return tuple(outcome.test for outcome in failed(rules[rule_id], facts, assessment.on))

    return Evaluated(
        pregnancy_id=sheet.pregnancy.id,
        assessment=assessment,
        dating_id=sheet.dating.id if sheet.dating else None,
        due=sheet.due_date,
        lengths=_lengths(facts),
        known=rules,
        failed=failing,
        history_hash=history_hash(facts),
        has_ended=sheet.pregnancy.ended_on is not None or not sheet.pregnancy.stands,
        stamp=desk.stamp(),
        new_id=desk.new_id,
    )


def _lengths(facts: Facts) -> dict[tuple[date, bool], frozenset[Millimetres]]:
    """The lengths of each day, transvaginal (True) or by another route."""
    lengths: dict[tuple[date, bool], frozenset[Millimetres]] = {}
    for scan in facts.scans:
        key = (scan.on, scan.is_transvaginal)
        lengths[key] = lengths.get(key, frozenset()) | {scan.length}
    return lengths


def would_raise(desk: Desk, before: PregnancySheet, after: PregnancySheet) -> tuple[RuleHit, ...]:
    """The rules whose flags would open, or open again, if a pregnancy changed from one sheet to the other."""
    assessment = assess_today(desk, after)
    was_open = {f.id for f in before.flags if f.state is FlagState.OPEN}
    opened = {
        f.rule_id
        for f in changed_flags(desk, replace(after, flags=before.flags), assessment)
        if f.state is FlagState.OPEN and f.id not in was_open
    }
    return tuple(hit for hit in assessment.hits if hit.rule.id in opened)
