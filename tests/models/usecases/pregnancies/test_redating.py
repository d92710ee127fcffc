"""Changing a due date: what is shown before saving is what saving does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest

from db.shipped.references import read_references
from models.errors import Conflict, NotFound, Refused, Unavailable
from models.records.clinic.reference import RedatingTable, ScanDating
from models.records.clinic.settings import Country
from models.records.discussion import Decision, ToldHow
from models.records.events import EventKind
from models.records.flag import Because, Cause, FlagState
from models.records.pregnancy import DatingMethod
from models.records.scan import Scan
from models.records.treatment import Cerclage, Pessary, Progesterone, ProgesteroneKind
from models.rules.flags.schedule import Plan
from models.rules.pregnancy.redating import Suggestion
from models.rules.pregnancy.scan_dating import ScanSuggestion, Size
from models.rules.pregnancy.timeline import Step
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import DiscussionDraft, ShownFlag, record_discussion
from models.usecases.pregnancies import dating as agreeing
from models.usecases.pregnancies.dating import (
    DatingDraft,
    PregnancyDetails,
    agree_due_date,
    draft_of,
    record_details,
)
from models.usecases.pregnancies.redating import (
    DueDatePreview,
    FlagMove,
    dating_rule,
    preview_due_date,
    redate,
    replay,
    suggest,
)
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    NOW,
    STAMP,
    TODAY,
    a_cerclage,
    a_dating,
    a_day,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    keep,
    next_id,
    on_day,
)
from tests.whole_events import ON_CERVIX, a_sheet_of, a_whole, name_of_kind

REFERENCES = read_references(Path(__file__).parents[4] / "assets" / "references")
TABLE = cast(RedatingTable, REFERENCES.redating)


def _entered(on: date) -> DatingDraft:
    return DatingDraft(method=DatingMethod.ENTERED, due_on=on)


def _later(days: int) -> DatingDraft:
    return _entered(DUE.on + timedelta(days=days))


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0 with an earlier birth and a short scan today, judged."""
    kept = keep(
        desk.store, a_sheet(a_scan(at="18+0"), a_scan(at="22+0", mm="22.4"), history=(an_earlier_birth(),))
    )
    return evaluate_pregnancy(desk, kept.pregnancy.id)


@pytest.fixture
def previewed(desk: Desk, sheet: PregnancySheet) -> Callable[[int], DueDatePreview]:
    """What a due date so many days later would do."""
    return lambda days: preview_due_date(desk, sheet.pregnancy.id, _later(days))


def test_every_scan_has_its_age_before_and_after(previewed: Callable[[int], DueDatePreview]) -> None:
    replay = previewed(5).replay
    assert [(s.kind.record, s.on, str(s.before), str(s.after)) for s in replay.ages] == [
        (Scan, a_day("22+0"), "22+0", "21+2"),
        (Scan, a_day("18+0"), "18+0", "17+2"),
    ]
    assert (replay.before, replay.after.on) == (DUE, DUE.on + timedelta(days=5))


@pytest.mark.parametrize(("days", "early"), [(21, False), (22, True)])
def test_a_scan_before_15_weeks_is_marked(
    previewed: Callable[[int], DueDatePreview], days: int, early: bool
) -> None:
    assert previewed(days).replay.ages[-1].is_early is early


def test_every_treatment_has_its_age_before_and_after(desk: Desk) -> None:
    kept = keep(desk.store, a_sheet(cerclages=(a_cerclage(placed="14+0", removed="20+0"),)))
    course = Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=kept.pregnancy.id,
        kind=ProgesteroneKind.VAGINAL_GEL_90,
        started_on=a_day("16+0"),
        stopped_on=TODAY,
    )
    treated = replace(kept, progesterone=(course, replace(course, struck_out="another woman's")))
    candidate = a_dating(kept.pregnancy, due_on=DUE.on + timedelta(days=7))
    told = [
        (a.kind.record, a.step, str(a.before), str(a.after), a.is_early)
        for a in replay(desk, treated, candidate).ages
    ]
    assert told == [
        (Progesterone, Step.ENDED, "22+0", "21+0", False),
        (Cerclage, Step.ENDED, "20+0", "19+0", False),
        (Progesterone, Step.BEGAN, "16+0", "15+0", False),
        (Cerclage, Step.BEGAN, "14+0", "13+0", False),
    ]


def test_a_pessary_has_its_ages_too(desk: Desk) -> None:
    kept = keep(desk.store, a_sheet())
    pessary = Pessary(id=next_id(), stamp=STAMP, pregnancy_id=kept.pregnancy.id, placed_on=a_day("17+0"))
    worn = replace(kept, pessaries=(replace(pessary, removed_on=a_day("20+0")),))
    changes = replay(desk, worn, a_dating(kept.pregnancy, due_on=DUE.on + timedelta(days=7))).ages
    assert [(a.kind.record, a.step, str(a.after)) for a in changes] == [
        (Pessary, Step.ENDED, "19+0"),
        (Pessary, Step.BEGAN, "16+0"),
    ]


@pytest.mark.parametrize("kind", ON_CERVIX, ids=name_of_kind)
def test_every_kind_of_treatment_of_the_cervix_has_its_ages(desk: Desk, kind: EventKind) -> None:
    treated = keep(desk.store, a_sheet_of(a_whole(kind.record)))
    changes = replay(desk, treated, a_dating(treated.pregnancy, due_on=DUE.on + timedelta(days=7))).ages
    assert {(a.kind, a.step) for a in changes} == {(kind, Step.BEGAN), (kind, Step.ENDED)}


def test_the_ages_before_a_first_due_date_are_not_known(desk: Desk) -> None:
    undated = keep(desk.store, a_sheet(a_scan(), due=None))
    (scan,) = preview_due_date(desk, undated.pregnancy.id, _entered(DUE.on)).replay.ages
    assert (scan.before, str(scan.after), scan.is_outside) == (None, "22+0", False)


def test_a_flag_whose_window_the_due_date_closes_goes(previewed: Callable[[int], DueDatePreview]) -> None:
    flags = {f.rule_id: f for f in previewed(-35).replay.flags}
    gone, new = flags["NICE-OFFER"], flags["APP-LATE"]
    assert (gone.move, gone.before, gone.after) == (FlagMove.GOES, FlagState.OPEN, FlagState.WITHDRAWN)
    assert gone.because == Because(Cause.DUE_DATE)
    assert (new.move, new.before, new.closes_before, new.because) == (FlagMove.APPEARS, None, None, None)


def test_a_flag_that_stays_shows_its_window_before_and_after(
    previewed: Callable[[int], DueDatePreview],
) -> None:
    offer = next(f for f in previewed(3).replay.flags if f.rule_id == "NICE-OFFER")
    assert (offer.move, offer.because) == (FlagMove.WINDOW, None)
    assert offer.closes_before is not None
    assert offer.closes_after == offer.closes_before + timedelta(days=3)


def test_an_answered_flag_comes_back_because_of_the_due_date(desk: Desk, sheet: PregnancySheet) -> None:
    flag = next(f for f in sheet.flags if f.rule_id == "NICE-OFFER")
    told = DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=(ShownFlag(flag.id, flag.version),),
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=Decision.CERCLAGE,
    )
    record_discussion(desk, told)
    shown = preview_due_date(desk, sheet.pregnancy.id, _later(3))
    change = next(f for f in shown.replay.flags if f.rule_id == "NICE-OFFER")
    assert (change.move, change.before) == (FlagMove.COMES_BACK, FlagState.DISCUSSED)
    assert change.because == Because(Cause.DUE_DATE)


def test_what_was_recorded_without_judging_is_shown_too(desk: Desk, sheet: PregnancySheet) -> None:
    bleeding = desk.store.put(replace(a_symptom(), pregnancy_id=sheet.pregnancy.id))
    aside = preview_due_date(desk, sheet.pregnancy.id, _later(3)).replay.flags
    assert ("NICE-OFFER", FlagMove.SET_ASIDE) in [(f.rule_id, f.move) for f in aside]
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    desk.store.put(replace(bleeding, struck_out="not hers"))
    again = preview_due_date(desk, sheet.pregnancy.id, _later(3)).replay.flags
    assert ("NICE-OFFER", FlagMove.COUNTS_AGAIN) in [(f.rule_id, f.move) for f in again]


def test_a_change_that_moves_ages_only_says_so(desk: Desk) -> None:
    kept = evaluate_pregnancy(desk, keep(desk.store, a_sheet(a_scan(at="21+0", mm="41.0"))).pregnancy.id)
    quiet = preview_due_date(desk, kept.pregnancy.id, _later(1)).replay
    assert quiet.only_ages


def test_the_next_scan_is_shown_before_and_after(desk: Desk) -> None:
    unseen = keep(
        desk.store, replace(a_sheet(), pregnancy=replace(a_sheet().pregnancy, opened_on=a_day("8+0")))
    )
    early = replace(desk, clock=on_day("12+0"))
    replay = preview_due_date(early, unseen.pregnancy.id, _later(4)).replay
    assert (replay.next_before.plan, replay.next_after.plan) == (Plan.FIRST, Plan.FIRST)
    assert replay.next_before.on is not None
    assert replay.next_after.on == replay.next_before.on + timedelta(days=4)
    assert not replay.only_ages


def test_a_due_date_that_cannot_be_is_not_previewed(previewed: Callable[[int], DueDatePreview]) -> None:
    with pytest.raises(Refused, match=r"due_date\.age_today"):
        previewed(200)


def test_nobodys_due_date_is_not_previewed(desk: Desk) -> None:
    with pytest.raises(NotFound):
        preview_due_date(desk, next_id(), _entered(DUE.on))


def test_previewing_keeps_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    preview_due_date(desk, sheet.pregnancy.id, _later(-35))
    assert desk.store.sheet(sheet.pregnancy.id) == sheet


def test_saving_keeps_both_due_dates_with_reason_and_author(
    desk: Desk, sheet: PregnancySheet, previewed: Callable[[int], DueDatePreview]
) -> None:
    redate(desk, previewed(3), " first scan found ")
    first, second = desk.store.sheet(sheet.pregnancy.id).datings
    assert (first.due_on, second.due_on) == (DUE.on, DUE.on + timedelta(days=3))
    assert (second.reason, second.stamp.by, second.stamp.at) == ("first scan found", desk.user.id, NOW)


def test_saving_needs_a_reason(
    desk: Desk, sheet: PregnancySheet, previewed: Callable[[int], DueDatePreview]
) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        redate(desk, previewed(3), " ")
    assert desk.store.sheet(sheet.pregnancy.id) == sheet


def test_a_due_date_that_cannot_be_judged_is_not_kept_either(
    desk: Desk,
    sheet: PregnancySheet,
    previewed: Callable[[int], DueDatePreview],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise Unavailable("database.disk_failed")

    shown = previewed(3)
    monkeypatch.setattr(agreeing, "evaluate_pregnancy", fail)
    with pytest.raises(Unavailable):
        redate(desk, shown, "first scan found")
    assert desk.store.sheet(sheet.pregnancy.id) == sheet


def test_a_record_that_changed_since_the_preview_is_a_conflict(
    desk: Desk, sheet: PregnancySheet, previewed: Callable[[int], DueDatePreview]
) -> None:
    shown = previewed(3)
    record_details(desk, sheet.pregnancy, PregnancyDetails(fetuses=2, cervical_trauma=None), "twins")
    with pytest.raises(Conflict):
        redate(desk, shown, "first scan found")
    assert len(desk.store.sheet(sheet.pregnancy.id).datings) == 1


def test_a_due_date_agreed_meanwhile_is_a_conflict(
    desk: Desk, sheet: PregnancySheet, previewed: Callable[[int], DueDatePreview]
) -> None:
    shown = previewed(3)
    agree_due_date(desk, sheet.pregnancy.id, _later(1), "another desk")
    with pytest.raises(Conflict):
        redate(desk, shown, "first scan found")


def test_a_preview_of_yesterday_is_a_conflict(desk: Desk, previewed: Callable[[int], DueDatePreview]) -> None:
    with pytest.raises(Conflict):
        redate(replace(desk, clock=on_day("22+1")), previewed(3), "first scan found")


def test_other_rules_since_the_preview_are_a_conflict(
    desk: Desk, previewed: Callable[[int], DueDatePreview]
) -> None:
    others = replace(desk, settings=replace(desk.settings, guidelines=("figo-2021",)))
    with pytest.raises(Conflict):
        redate(others, previewed(3), "first scan found")


def _by_lmp(cycle: str = "28") -> DatingDraft:
    return DatingDraft(method=DatingMethod.LMP, measured_on=date(2025, 9, 29), cycle_days=cycle)


BY_BIOMETRY = DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 2, 19), age="18+0")


@pytest.mark.parametrize(
    "draft",
    [
        _by_lmp("30"),
        BY_BIOMETRY,
        replace(BY_BIOMETRY, head="152.4"),
        DatingDraft(method=DatingMethod.CRL_HADLOCK, measured_on=date(2025, 12, 25), crl="60.0"),
        DatingDraft(method=DatingMethod.TRANSFER_DAY_5, measured_on=date(2025, 10, 18)),
        _entered(DUE.on),
    ],
)
def test_a_due_date_agreed_once_goes_back_into_the_form_as_it_was(desk: Desk, draft: DatingDraft) -> None:
    undated = keep(desk.store, a_sheet(due=None))
    assert draft_of(agree_due_date(desk, undated.pregnancy.id, draft)) == draft


def test_a_typed_ultrasound_date_is_held_against_the_agreed_last_period(desk: Desk) -> None:
    dated = keep(desk.store, a_sheet(due=None))
    agree_due_date(desk, dated.pregnancy.id, _by_lmp())
    said = suggest(desk.store.sheet(dated.pregnancy.id), BY_BIOMETRY, TODAY, TABLE)
    assert isinstance(said, Suggestion)
    assert (str(said.lmp_age), str(said.ultrasound_age), said.is_for_ultrasound) == ("20+3", "18+0", True)


@pytest.mark.parametrize("country", Country)
def test_each_country_suggests_by_its_own_rule(country: Country) -> None:
    by_scan = country in {Country.ENGLAND, Country.UK_OR_IRELAND}
    assert dating_rule(country, REFERENCES) is (REFERENCES.scan_dating if by_scan else TABLE)


@pytest.mark.parametrize(
    ("head", "size"), [("", Size.NO_HEAD), ("150", Size.DATES), ("172,1 mm", Size.TOO_LARGE)]
)
def test_a_typed_scan_is_looked_at_by_its_size_in_the_united_kingdom(
    desk: Desk, head: str, size: Size
) -> None:
    dated = keep(desk.store, a_sheet(due=None))
    agree_due_date(desk, dated.pregnancy.id, _by_lmp())
    rule = cast(ScanDating, REFERENCES.scan_dating)
    said = suggest(desk.store.sheet(dated.pregnancy.id), replace(BY_BIOMETRY, head=head), TODAY, rule)
    assert isinstance(said, ScanSuggestion)
    assert (said.size, said.estimate.agreed) == (size, None)


@pytest.mark.parametrize("draft", [None, _entered(DUE.on), replace(BY_BIOMETRY, age="x"), _by_lmp()])
def test_a_form_that_says_no_ultrasound_date_suggests_nothing(desk: Desk, draft: DatingDraft | None) -> None:
    dated = keep(desk.store, a_sheet(due=None))
    agree_due_date(desk, dated.pregnancy.id, _by_lmp())
    assert suggest(desk.store.sheet(dated.pregnancy.id), draft, TODAY, TABLE) is None


def test_a_due_date_that_would_not_count_is_not_saved(desk: Desk, sheet: PregnancySheet) -> None:
    lagging = replace(desk, new_id=lambda: UUID(int=1))
    with pytest.raises(Refused) as refused:
        redate(lagging, preview_due_date(lagging, sheet.pregnancy.id, _later(7)), "first scan")
    assert [problem.code for problem in refused.value.problems] == ["due_date.not_in_force"]
    assert desk.store.sheet(sheet.pregnancy.id).datings == sheet.datings
