"""Whatever happens in a pregnancy, no flag is lost and none waits for nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.records.finding import SymptomKind
from models.records.flag import MOVES, Flag, FlagState
from models.records.history import EarlierPregnancy
from models.records.scan import Route
from models.rules.flags.flags import ANSWERED, LIVE, move
from models.rules.guidelines.assessment import Assessment
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.seen import KeptSeen, LengthSeen
from models.rules.guidelines.seen_text import read_seen
from models.usecases.flags.evaluate import changed_flags
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    NO_RECORD,
    a_cerclage,
    a_dating,
    a_day,
    a_desk,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    on_day,
)
from tests.examples import examples

Step = Callable[[PregnancySheet, date], PregnancySheet]
_AT = DUE.days_at


def _age(on: date) -> str:
    return f"{_AT(on) // 7}+{_AT(on) % 7}"


def _scanned(tenths: int, route: Route) -> Step:
    def step(sheet: PregnancySheet, on: date) -> PregnancySheet:
        scan = a_scan(at=_age(on), mm=f"{tenths // 10}.{tenths % 10}", route=route)
        return replace(sheet, scans=(*sheet.scans, scan))

    return step


def _amended(tenths: int) -> Step:
    def step(sheet: PregnancySheet, on: date) -> PregnancySheet:
        readings = a_scan(mm=f"{tenths // 10}.{tenths % 10}").readings
        return replace(
            sheet, scans=(*sheet.scans[:-1], *(replace(s, readings=readings) for s in sheet.scans[-1:]))
        )

    return step


def _struck(sheet: PregnancySheet, on: date) -> PregnancySheet:
    return replace(
        sheet, scans=(*sheet.scans[:-1], *(replace(s, struck_out="wrong") for s in sheet.scans[-1:]))
    )


def _redated(days: int) -> Step:
    def step(sheet: PregnancySheet, on: date) -> PregnancySheet:
        return replace(sheet, datings=(*sheet.datings, a_dating(due_on=DUE.on + timedelta(days=days))))

    return step


def _told(kind: SymptomKind) -> Step:
    def step(sheet: PregnancySheet, on: date) -> PregnancySheet:
        return replace(sheet, symptoms=(*sheet.symptoms, a_symptom(kind, on=on)))

    return step


def _relieved(sheet: PregnancySheet, on: date) -> PregnancySheet:
    return replace(sheet, symptoms=tuple(replace(s, resolved_on=s.resolved_on or on) for s in sheet.symptoms))


def _stitched(sheet: PregnancySheet, on: date) -> PregnancySheet:
    return replace(sheet, cerclages=(*sheet.cerclages, a_cerclage(placed=_age(on))))


def _unstitched(sheet: PregnancySheet, on: date) -> PregnancySheet:
    return replace(sheet, cerclages=tuple(replace(c, removed_on=c.removed_on or on) for c in sheet.cerclages))


def _remembered(sheet: PregnancySheet, on: date) -> PregnancySheet:
    taken = replace(sheet.pregnancy, history_taken=True)
    return replace(sheet, pregnancy=taken, history=(*sheet.history, an_earlier_loss()))


def _answered(state: FlagState) -> Step:
    def step(sheet: PregnancySheet, on: date) -> PregnancySheet:
        may_move = (f for f in sheet.flags if state in MOVES[f.state] and f.urgency.wants_answer)
        moved = {f.id: replace(move(f, state), reason="seen") for f in may_move if f.state.wants_answer}
        return replace(sheet, flags=tuple(moved.get(f.id, f) for f in sheet.flags))

    return step


def _nothing(sheet: PregnancySheet, on: date) -> PregnancySheet:
    return sheet


_LENGTHS = st.integers(80, 360)
_STEPS = st.one_of(
    st.builds(_scanned, _LENGTHS, st.sampled_from(Route)),
    st.builds(_amended, _LENGTHS),
    st.builds(_redated, st.integers(-20, 20)),
    st.builds(_told, st.sampled_from(SymptomKind)),
    st.builds(_answered, st.sampled_from([FlagState.DISCUSSED, FlagState.ACKNOWLEDGED, FlagState.ESCALATED])),
    st.sampled_from([_struck, _relieved, _stitched, _unstitched, _remembered, _nothing]),
)
_DAYS = st.integers(0, 9)


def _judged(sheet: PregnancySheet, on: date) -> tuple[PregnancySheet, Assessment]:
    desk = a_desk(NO_RECORD, clock=on_day(_age(on)))
    assessment = evaluate(sheet.facts, on, desk.followed)
    flags = {f.id: f for f in sheet.flags}
    flags |= {f.id: f for f in changed_flags(desk, sheet, assessment)}
    return replace(sheet, flags=tuple(flags.values())), assessment


def _check_every_finding_has_its_flag(flags: tuple[Flag, ...], assessment: Assessment) -> None:
    alive = {f.rule_id for f in flags if f.state in LIVE and not f.suspended}
    assert {f.rule.id for f in assessment.hits} <= alive
    assert len({f.rule_id for f in flags}) == len(flags)


def _check_no_flag_waits_for_nothing(flags: tuple[Flag, ...], assessment: Assessment) -> None:
    grounds = {f.rule.id for f in assessment.hits} | {u.rule.id for u in assessment.cannot_assess}
    set_aside = {s.rule.id for s in assessment.suspended}
    for flag in flags:
        if flag.state in LIVE:
            assert flag.rule_id in (set_aside if flag.suspended else grounds)


def _check_every_answer_still_holds(sheet: PregnancySheet, assessment: Assessment) -> None:
    flags = {f.rule_id: f for f in sheet.flags}
    for hit in assessment.hits:
        flag = flags[hit.rule.id]
        if flag.state in ANSWERED:
            assert (flag.dating_id, flag.tests_hash) == (
                sheet.dating and sheet.dating.id,
                hit.rule.tests_hash,
            )
            if hit.rule.length and hit.rule.length.at_most and hit.rule.id != "NICE-CONS-PROG":
                assert _length(hit.seen) >= _length(map(read_seen, flag.seen))


def _length(seen: Iterable[KeptSeen]) -> Millimetres:
    return next(s.length for s in seen if isinstance(s, LengthSeen) and s.length is not None)


def _check_nothing_changes_unsaid(before: tuple[Flag, ...], after: tuple[Flag, ...]) -> None:
    now = {f.id: f for f in after}
    for flag in before:
        assert flag.id in now
        if now[flag.id].state is not flag.state:
            assert now[flag.id].reason


@settings(max_examples=examples(150))
@given(
    st.sampled_from([None, (), (an_earlier_birth(),)]),
    st.lists(st.tuples(_DAYS, _STEPS), min_size=1, max_size=20),
)
def test_every_flag_is_accounted_for_through_a_whole_pregnancy(
    history: tuple[EarlierPregnancy, ...] | None, steps: list[tuple[int, Step]]
) -> None:
    sheet = a_sheet(history=history)
    on = a_day("14+0")
    for days, step in steps:
        on += timedelta(days=days)
        changed = step(sheet, on)
        evaluated, assessment = _judged(changed, on)
        _check_every_finding_has_its_flag(evaluated.flags, assessment)
        _check_no_flag_waits_for_nothing(evaluated.flags, assessment)
        _check_every_answer_still_holds(evaluated, assessment)
        _check_nothing_changes_unsaid(changed.flags, evaluated.flags)
        assert _judged(evaluated, on)[0] == evaluated
        sheet = evaluated
