"""Seeing who would change, before a policy is adopted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.clock import FixedClock
from models.records.clinic.user import Role
from models.records.flag import FlagState
from models.records.guidelines.guideline import Guideline
from models.records.pregnancy import Placenta
from models.rules.flags.policy_effect import Effect, EffectKind, flag_text
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.usecases.desk import Desk
from models.usecases.flags.reevaluate_due import reevaluate
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.policies.dry_run import DryRun, begin_dry_run, begin_following, resume_dry_run
from models.usecases.women.find import open_sheet
from models.views import PregnancySheet
from tests.builders import NOW, TODAY, a_scan, a_sheet, a_symptom, all_guidelines, an_earlier_birth, keep

NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")


def tuned(path: str = "tests.2.at_most", text: str = "28.0") -> Guideline:
    return with_value(copy_of(NICE, 1), NICE, "NICE-OFFER", path, text)


def a_woman(desk: Desk, mm: str) -> PregnancySheet:
    """In the store, at 22+0 after an earlier early birth."""
    sheet = a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),))
    return keep(desk.store, replace(sheet, patient=replace(sheet.patient, number=None)))


def to_the_end(desk: Desk, run: DryRun) -> DryRun:
    while not run.is_done:
        run = resume_dry_run(desk, run)
    return run


def test_who_would_change_is_named_with_what_and_from_what_to_what(desk: Desk) -> None:
    a_woman(desk, "24.0")
    changed = a_woman(desk, "26.0")
    run = to_the_end(desk, begin_dry_run(desk, tuned()))
    (woman,) = run.changed
    assert (run.seen, run.total, woman.pregnancy_id) == (2, 2, changed.pregnancy.id)
    assert (str(woman.age), woman.name) == ("22+0", changed.patient.name)
    assert woman.effects == (Effect(EffectKind.APPEARS, "NICE-OFFER", "", "prompt"),)


def test_it_writes_nothing(desk: Desk) -> None:
    sheet = a_woman(desk, "26.0")
    entries = desk.store.trail_of(sheet.patient.id)
    to_the_end(desk, begin_dry_run(desk, tuned()))
    assert (open_sheet(desk, sheet.pregnancy.id), desk.store.trail_of(sheet.patient.id)) == (sheet, entries)


@pytest.mark.parametrize("women", [0, 1, 2, 3, 4])
def test_slices_see_everybody_once(desk: Desk, monkeypatch: pytest.MonkeyPatch, women: int) -> None:
    monkeypatch.setattr("models.usecases.policies.dry_run.SLICE", 2)
    ids = [a_woman(desk, "26.0").pregnancy.id for _ in range(women)]
    run = to_the_end(desk, begin_dry_run(desk, tuned()))
    assert ([w.pregnancy_id for w in run.changed], run.seen) == (ids, women)


def test_one_slice_tells_how_far_it_has_come(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.usecases.policies.dry_run.SLICE", 2)
    for _ in range(3):
        a_woman(desk, "26.0")
    run = resume_dry_run(desk, begin_dry_run(desk, tuned()))
    assert (run.seen, run.total, run.is_done, len(run.changed)) == (2, 3, False, 2)


def test_another_edition_is_held_against_the_one_that_is_followed(desk: Desk) -> None:
    a_woman(desk, "26.0")
    lead = replace(desk, settings=desk.store.put(desk.settings), user=replace(desk.user, role=Role.LEAD))
    text = desk.guideline_format.write(tuned())
    adopted = adopt(lead, Adoption(text=text, approver="Dr Osei", reason="agreed", after_edition=0))
    assert to_the_end(adopted, begin_dry_run(adopted, tuned())).changed == ()
    back = to_the_end(adopted, begin_dry_run(adopted, copy_of(NICE, 1)))
    assert [e.kind for e in back.changed[0].effects] == [EffectKind.DISAPPEARS]


def test_following_other_guidelines_is_tried_out_the_same_way(desk: Desk) -> None:
    a_woman(desk, "24.0")
    run = to_the_end(desk, begin_following(desk, ("rcog-75",)))
    assert "NICE-OFFER" in {e.rule_id for e in run.changed[0].effects if e.kind is EffectKind.DISAPPEARS}


def test_what_it_foretells_is_what_adopting_then_does(desk: Desk) -> None:
    sheets = [a_woman(desk, mm) for mm in ("24.0", "25.0", "25.1", "28.0", "28.1", "31.0")]
    reevaluate(desk, [sheet.pregnancy.id for sheet in sheets])
    foretold = {w.pregnancy_id for w in to_the_end(desk, begin_dry_run(desk, tuned())).changed}
    before = {s.pregnancy.id: _open(desk, s) for s in sheets}
    lead = replace(desk, settings=desk.store.put(desk.settings), user=replace(desk.user, role=Role.LEAD))
    text = desk.guideline_format.write(tuned())
    after = adopt(lead, Adoption(text=text, approver="Dr Osei", reason="agreed", after_edition=0))
    reevaluate(after)
    assert foretold == {s.pregnancy.id for s in sheets if _open(after, s) != before[s.pregnancy.id]}


def a_lead(desk: Desk) -> Desk:
    return replace(desk, settings=desk.store.put(desk.settings), user=replace(desk.user, role=Role.LEAD))


def _texts(desk: Desk, sheet: PregnancySheet) -> dict[str, str]:
    return {flag.rule_id: flag_text(flag) for flag in open_sheet(desk, sheet.pregnancy.id).flags}


@pytest.mark.parametrize(
    "state", [FlagState.OPEN, FlagState.DISCUSSED, FlagState.LAPSED, FlagState.WITHDRAWN]
)
@pytest.mark.parametrize("change", [("is_on", "no"), ("day_window.last", "21+0"), ("urgency", "info")])
def test_her_flags_become_what_was_foretold_of_them(
    desk: Desk, state: FlagState, change: tuple[str, str]
) -> None:
    sheet = a_woman(desk, "24.0")
    reevaluate(desk, [sheet.pregnancy.id])
    for flag in open_sheet(desk, sheet.pregnancy.id).flags:
        desk.store.put(replace(flag, state=state))
    reevaluate(desk, [sheet.pregnancy.id])
    before, copy = _texts(desk, sheet), tuned(*change)
    women = to_the_end(desk, begin_dry_run(desk, copy)).changed
    told = {e.rule_id: (e.before, e.after) for woman in women for e in woman.effects}
    text = desk.guideline_format.write(copy)
    after = adopt(a_lead(desk), Adoption(text=text, approver="Dr Osei", reason="agreed", after_edition=0))
    reevaluate(after)
    changed = {rule: (was, _texts(after, sheet)[rule]) for rule, was in before.items()}
    assert told == {rule: both for rule, both in changed.items() if both[0] != both[1]}


def test_a_woman_with_a_flag_outside_every_differing_window_is_looked_at(desk: Desk) -> None:
    sheet = a_woman(desk, "24.0")
    reevaluate(desk, [sheet.pregnancy.id])
    desk.store.put(replace(a_symptom(), pregnancy_id=sheet.pregnancy.id))
    later = replace(desk, clock=FixedClock(NOW + timedelta(weeks=4), TODAY + timedelta(weeks=4)))
    a_woman(desk, "26.0")
    run = to_the_end(later, begin_dry_run(later, tuned("is_on", "no")))
    assert run.comparison.due_between(later.clock.today()) is not None
    (woman,) = run.changed
    assert [e.before for e in woman.effects if e.rule_id == "NICE-OFFER"] == ["prompt suspended"]


def test_those_whose_window_is_still_to_open_are_counted(desk: Desk) -> None:
    a_woman(desk, "24.0")
    early = replace(desk, clock=FixedClock(NOW - timedelta(weeks=7), TODAY - timedelta(weeks=7)))
    run = to_the_end(early, begin_dry_run(early, tuned()))
    assert (run.changed, run.to_come) == ((), 1)
    assert begin_dry_run(desk, tuned()).to_come == 0


def _open(desk: Desk, sheet: PregnancySheet) -> set[tuple[str, str]]:
    flags = open_sheet(desk, sheet.pregnancy.id).flags
    return {(flag.rule_id, flag.urgency.value) for flag in flags if flag.state.wants_answer}


def test_who_has_a_low_placenta_is_known_to_have_it(desk: Desk) -> None:
    low = a_woman(desk, "26.0")
    desk.store.put(replace(low.pregnancy, placenta=Placenta.LOW))
    a_woman(desk, "26.0")
    run = to_the_end(desk, begin_dry_run(desk, tuned()))
    assert {w.pregnancy_id == low.pregnancy.id: w.is_guarded for w in run.changed} == {
        True: True,
        False: False,
    }
