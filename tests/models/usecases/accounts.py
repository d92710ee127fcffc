"""Holding every flag of a woman to account, by another reading than the one that moved it."""

import json
import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple, Self
from uuid import UUID

from models.records.finding import Examination, Rupture
from models.records.flag import MOVES, Ask, Because, Cause, Flag, FlagState
from models.records.risk import RiskKind
from models.records.scan import SeenMembranes
from models.rules.flags.cards import cards_of
from models.rules.flags.flags import LIVE
from models.rules.guidelines.assessment import Assessment, RuleHit
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.facts_on_day import placenta_seen
from models.rules.guidelines.seen_text import seen_text
from models.rules.policies.copies import copied_from
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.models.usecases.one_woman import OneWoman
from tests.oracle.second_opinion import second_opinion

_DAY_COUNTS = {"symptom", "dilation", "membranes", "cerclage", "change"}
_FOUND_NOTHING = {("membranes", "none"), ("membranes", "not_seen"), ("dilation", "none"), ("dilation", "0.0")}
_CLEARLY_SHORTER, _ENDS_OF_BANDS = 30, (250, 200, 150, 99)
_BY_ITSELF = {"age_today", "age_at_scan", "due_date", "length"}


class Part(NamedTuple):
    """A deciding value as a flag keeps it, taken apart: `length=24.9@2026-03-02`."""

    what: str
    value: str
    on: str

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(*re.split("[=@]", text))


def account_for(woman: OneWoman) -> None:
    """Everything that has to hold whenever she has been judged for today."""
    sheet = woman.sheet
    ended = sheet.pregnancy.ended_on is not None
    now = evaluate(sheet.facts, woman.today, () if ended else woman.desk.followed)
    flags = {flag.rule_id: flag for flag in sheet.flags}
    assert len(flags) == len(sheet.flags)
    for hit in now.hits:
        _is_heard(flags.get(hit.rule.id), hit, sheet, woman.answered)
    _wait_for_something(sheet.flags, now)
    _all_in_open_loops(woman, sheet.flags)


def _is_heard(flag: Flag | None, hit: RuleHit, sheet: PregnancySheet, answered: dict[UUID, Flag]) -> None:
    """A rule that applies has a flag that waits, bound to what it sees, or an answer that holds."""
    assert flag is not None, hit.rule.id
    assert not flag.suspended
    assert flag.state in LIVE
    dating_id = sheet.dating.id if sheet.dating else None
    assert (flag.tests_hash, flag.dating_id) == (hit.rule.tests_hash, dating_id)
    assert flag.closes_on == hit.closes_on
    assert flag.urgency is hit.rule.urgency
    if flag.state is FlagState.OPEN:
        assert _but_for_today(flag.seen) == _but_for_today([seen_text(s) for s in hit.seen])
    else:
        # What another answer of her history covers is bound to what it saw when it was raised.
        given = flag if _is_covered(flag.reason) else answered[flag.id]
        assert (given.tests_hash, given.dating_id) == (flag.tests_hash, flag.dating_id)
        _still_holds(given.seen, hit, sheet)


def _is_covered(reason: str) -> bool:
    """Whether an answer to another question of her history counts for it."""
    because = Because.parse(reason)
    return because is not None and because.cause is Cause.COVERED


def _but_for_today(seen: Collection[str]) -> list[str]:
    return [text for text in seen if not text.startswith("age_today=")]


def _still_holds(given: tuple[str, ...], hit: RuleHit, sheet: PregnancySheet) -> None:
    """Nothing that was answered for has become worse, was corrected, or has come since."""
    then, seen = [Part.of(text) for text in given], [Part.of(seen_text(s)) for s in hit.seen]
    assert _other_values(then) == _other_values(seen)
    old, new = _measured(then), _measured(seen)
    if old is None or new is None or not _shorter_is_worse(hit, new):
        return
    was, now = Millimetres.parse(old.value), Millimetres.parse(new.value)
    assert was.tenths - now.tenths < _CLEARLY_SHORTER
    assert not any(now.tenths <= end < was.tenths for end in _ENDS_OF_BANDS)
    is_other_route = any(s.what == "route" for s in then)
    assert was in _lengths_on(sheet, date.fromisoformat(old.on), is_other_route), old


def _other_values(seen: list[Part]) -> list[tuple[str, str, str]]:
    told = {
        (s.what, "" if s.what == "change" else s.value, s.on if s.what in _DAY_COUNTS else "")
        for s in seen
        if s.what not in _BY_ITSELF and (s.what, s.value) not in _FOUND_NOTHING
    }
    return sorted(told)


def _measured(seen: list[Part]) -> Part | None:
    return max((s for s in seen if s.what == "length" and s.on), key=lambda s: s.on, default=None)


def _shorter_is_worse(hit: RuleHit, length: Part) -> bool:
    band = hit.rule.length
    if hit.rule.ask is Ask.HISTORY:
        return False
    if band is None:
        return True
    is_bound = band.under is not None or band.at_most is not None
    return is_bound and band.holds(Millimetres.parse(length.value))


def _lengths_on(sheet: PregnancySheet, day: date | None, is_other_route: bool) -> set[Millimetres]:
    """The shortest reading of each scan of a day as the record has it now."""
    return {
        min(scan.readings)
        for scan in sheet.scans
        if scan.stands and scan.on == day and scan.is_transvaginal is not is_other_route
    }


def _wait_for_something(flags: tuple[Flag, ...], now: Assessment) -> None:
    """No flag stays open without its criterion, but for one that is set aside and one whose window passed."""
    grounds = {f.rule.id for f in now.hits} | {u.rule.id for u in now.cannot_assess}
    set_aside = {s.rule.id for s in now.suspended}
    for flag in flags:
        if flag.state in LIVE:
            assert flag.rule_id in (set_aside if flag.suspended else grounds), flag
        else:
            assert not flag.suspended
        if flag.state is FlagState.LAPSED:
            assert flag.closes_on is not None


def _all_in_open_loops(woman: OneWoman, flags: tuple[Flag, ...]) -> None:
    """The list of open loops names exactly the flags that wait, one row a question, and Today counts the same questions."""
    questions = [[f.id for f in card.flags] for card in cards_of(flag for flag in flags if flag.wants_answer)]
    listed = (row.flags for row in woman.desk.store.loops(woman.today) if row.flags)
    assert sorted([flag.id for flag in asked] for asked in listed) == sorted(questions)
    hers = [row for row in woman.desk.store.today(woman.today) if row.flags]
    assert [([flag.id for flag in row.flags], row.more) for row in hers] == [
        (question, len(questions) - 1) for question in questions[:1]
    ]


_SEEN = {
    SeenMembranes.NOT_AT_OS: "not_seen",
    SeenMembranes.AT_OS: "at_os",
    SeenMembranes.IN_CANAL: "in_canal",
    SeenMembranes.IN_VAGINA: "in_vagina",
}
RISKS_OF_A_CASE = {kind.value for kind in RiskKind} - {"smoking", "short_interval"}


def ask_the_second_opinion(woman: OneWoman) -> None:
    """Whoever reads the rule table apart from the program hears the same rules, where she has flags for them."""
    sheet = woman.sheet
    followed = [g for g in woman.desk.followed if copied_from(g.id) is None]
    ids = {rule.id for guideline in followed for rule in guideline.rules}
    if sheet.pregnancy.ended_on is not None or len([c for c in sheet.cerclages if c.stands]) > 1:
        return
    opinion = second_opinion(a_case(sheet, woman.today))
    alive = {f.rule_id for f in sheet.flags if f.state in LIVE and not f.suspended}
    assert opinion["findings"] & ids <= alive
    assert alive & ids <= opinion["findings"] | set(opinion["cannot_assess"])


def a_case(sheet: PregnancySheet, on: date) -> dict[str, object]:
    """Her record in the case format."""
    facts = sheet.facts
    return {
        "on": on.isoformat(),
        "due_date": _iso(facts.due_on),
        "fetuses": facts.fetuses,
        "history": None
        if facts.history is None
        else [
            {
                "outcome": e.outcome.value,
                "age": str(e.age) if e.age else None,
                "onset": e.onset.value if e.onset else None,
                "pprom": e.pprom.value,
                "painless_dilation": e.painless_dilation.value,
                "cerclage": e.cerclage.value if e.cerclage else None,
                "cerclage_indication": e.cerclage_indication.value if e.cerclage_indication else None,
            }
            for e in facts.history
        ],
        "cervical_trauma": facts.cervical_trauma.value,
        "symptoms": [
            {"kind": s.kind.value, "on": s.on.isoformat(), "resolved_on": _iso(s.resolved_on)}
            for s in facts.symptoms
        ],
        "risk_factors": {
            r.kind.value: r.answer.value for r in facts.risks if r.kind.value in RISKS_OF_A_CASE
        },
        "placenta": seen[0].value if (seen := placenta_seen(facts, on)) else None,
        "examinations": [
            {
                "on": e.on.isoformat(),
                "dilation_cm": str(e.dilation) if e.dilation else None,
                "membranes": said,
            }
            for e in facts.examinations
            for said in _said_of_membranes(e)
        ],
        "cerclage": next(
            (
                {"kind": c.kind.value, "placed_on": _iso(c.placed_on), "removed_on": _iso(c.removed_on)}
                for c in facts.cerclages
            ),
            None,
        ),
        "scans": [
            {
                "on": s.on.isoformat(),
                "route": s.route.value,
                "readings_mm": [str(r) for r in s.readings],
                "examiner": s.examiner or None,
                "funnel": s.funnel.value if s.funnel else "unknown",
                "membranes": _SEEN[s.membranes] if s.membranes else None,
            }
            for s in facts.scans
        ],
    }


def _said_of_membranes(examination: Examination) -> Sequence[str | None]:
    """Two facts are two examinations of that day in a case."""
    told: list[str | None] = [examination.place.value] if examination.place else []
    if examination.is_ruptured:
        told.append("ruptured")
    elif examination.rupture is Rupture.EXCLUDED:
        told.append("rupture_excluded")
    return told or [None]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def read_the_trail(woman: OneWoman) -> None:
    """Every step of every flag is there, is one of those allowed, and says why."""
    seen: dict[UUID, dict[str, object]] = {}
    sheet = woman.sheet
    for entry in reversed(woman.desk.store.trail_of(sheet.patient.id)):
        if entry.kind != "flags":
            continue
        before, after = seen.get(entry.record_id), json.loads(entry.after)
        if before is None:
            assert after["version"] == 1
            assert after["state"] == FlagState.OPEN.value or _is_covered(str(after["reason"]))
        else:
            assert after["version"] == int(str(before["version"])) + 1
            _is_said(before, after, entry.reason)
        seen[entry.record_id] = after
    assert set(seen) == {flag.id for flag in sheet.flags}


def _is_said(before: dict[str, object], after: dict[str, object], reason: str) -> None:
    old, new = FlagState(before["state"]), FlagState(after["state"])
    if old is not new:
        is_covered = _is_covered(str(after["reason"])) and FlagState.OPEN in MOVES[old]
        assert new in MOVES[old] or is_covered
        assert reason
        assert after["reason"] or after["answered_by"] or after["told"]
