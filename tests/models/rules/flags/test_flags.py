"""The life of a flag."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import SymptomKind
from models.records.flag import Ask, Because, Cause, Flag, FlagState
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Route, SeenMembranes
from models.rules.flags.flags import move
from models.rules.guidelines.evaluate import evaluate
from models.usecases.flags.evaluate import changed_flags
from models.views import PregnancySheet
from tests.builders import (
    NO_RECORD,
    TODAY,
    a_cerclage,
    a_dating,
    a_day,
    a_desk,
    a_flag,
    a_risk,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
    on_day,
)

ANSWERS = (FlagState.ESCALATED, FlagState.DISCUSSED, FlagState.ACKNOWLEDGED)


def flagged(
    sheet: PregnancySheet, at: str = "22+0", follows: tuple[str, ...] = ("nice-ng25", "rcog-75")
) -> PregnancySheet:
    """The sheet with its flags as judging it at that age leaves them."""
    desk = a_desk(NO_RECORD, follows=follows, clock=on_day(at))
    assessment = evaluate(sheet.facts, desk.clock.today(), desk.followed)
    flags = {f.id: f for f in sheet.flags}
    flags |= {f.id: f for f in changed_flags(desk, sheet, assessment)}
    return replace(sheet, flags=tuple(flags.values()))


def flag_of(sheet: PregnancySheet, rule_id: str = "NICE-OFFER") -> Flag:
    """Her flag of a rule."""
    return next(f for f in sheet.flags if f.rule_id == rule_id)


def answered(sheet: PregnancySheet, state: FlagState = FlagState.DISCUSSED) -> PregnancySheet:
    """The sheet with every flag moved by somebody."""
    return replace(sheet, flags=tuple(move(f, state) for f in sheet.flags))


def short(*scans: str, history: bool = True) -> PregnancySheet:
    """A sheet with scans written `22+0 22.4`, by default with an earlier birth."""
    made = (a_scan(at=at, mm=mm) for at, mm in (text.split() for text in scans))
    return a_sheet(*made, history=(an_earlier_birth(),) if history else ())


def test_a_rule_that_applies_raises_an_open_flag() -> None:
    flag = flag_of(flagged(short("22+0 22.4")))
    assert (flag.state, flag.closes_on, flag.came_back) == (FlagState.OPEN, a_day("24+0"), False)


def test_a_flag_is_raised_once() -> None:
    once = flagged(short("22+0 22.4"))
    assert flagged(once) == once


def test_a_day_that_only_passes_changes_no_flag() -> None:
    once = flagged(short("22+0 22.4"))
    assert flagged(once, at="22+1").flags == once.flags


def test_an_open_flag_keeps_up_with_a_new_length() -> None:
    once = flagged(short("22+0 22.4"))
    flag = flag_of(flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm="24.0"))), at="22+3"))
    assert f"length=24.0@{a_day('22+3').isoformat()}" in flag.seen
    assert (flag.state, flag.raised_at) == (FlagState.OPEN, flag_of(once).raised_at)


@pytest.mark.parametrize("state", ANSWERS)
@pytest.mark.parametrize(("was", "now"), [("22.4", "20.1"), ("24.9", "22.0"), ("20.0", "17.1")])
def test_a_little_shorter_brings_no_answered_flag_back(state: FlagState, was: str, now: str) -> None:
    once = answered(flagged(short(f"22+0 {was}")), state)
    flag = flag_of(flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm=now))), at="22+3"))
    assert (flag.state, flag.came_back) == (state, False)


@pytest.mark.parametrize("state", ANSWERS)
@pytest.mark.parametrize(
    ("was", "now"), [("24.9", "21.9"), ("20.1", "20.0"), ("15.1", "15.0"), ("10.0", "9.9")]
)
def test_three_millimetres_or_a_lower_band_bring_an_answered_flag_back(
    state: FlagState, was: str, now: str
) -> None:
    once = answered(flagged(short(f"22+0 {was}")), state)
    flag = flag_of(flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm=now))), at="22+3"))
    assert (flag.state, flag.came_back) == (FlagState.OPEN, True)
    assert Because.parse(flag.reason) == Because(Cause.SHORTER, (was, now))


def test_an_answer_to_her_history_alone_holds_whatever_she_measures_above_the_threshold() -> None:
    once = answered(flagged(short("22+0 38.0")), FlagState.DISCUSSED)
    after = flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm="27.0"))), at="22+3")
    flag = flag_of(after, "NICE-CONS-PROG-HX")
    assert (flag.state, flag.came_back) == (FlagState.DISCUSSED, False)


def test_that_somebody_looked_and_found_it_closed_brings_no_answer_back() -> None:
    cramps = (a_symptom(SymptomKind.CRAMPS),)
    once = answered(flagged(a_sheet(symptoms=cramps)), FlagState.DISCUSSED)
    seen = replace(a_scan(at="22+1", mm="33.0"), membranes=SeenMembranes.NOT_AT_OS)
    after = flagged(replace(once, scans=(seen,), examinations=(an_examination(on=a_day("22+1")),)), at="22+1")
    assert flag_of(after, "APP-MILD").state is FlagState.DISCUSSED


def test_that_it_is_found_a_little_open_brings_an_answer_back() -> None:
    cramps = (a_symptom(SymptomKind.CRAMPS),)
    once = answered(flagged(a_sheet(symptoms=cramps)), FlagState.DISCUSSED)
    found = an_examination(on=a_day("22+1"), dilation="0.5")
    assert (
        flag_of(flagged(replace(once, examinations=(found,)), at="22+1"), "APP-MILD").state is FlagState.OPEN
    )


@pytest.mark.parametrize("state", [FlagState.OPEN, FlagState.DISCUSSED, FlagState.LAPSED])
def test_a_flag_that_waits_or_is_answered_takes_over_what_its_rule_asks(state: FlagState) -> None:
    once = flagged(short("22+0 22.4"))
    old = replace(once, flags=tuple(replace(f, ask=None, state=state) for f in once.flags))
    assert flag_of(flagged(old)).ask is Ask.PREVENTION


def test_a_flag_that_is_set_aside_takes_it_over_as_well() -> None:
    once = flagged(short("22+0 22.4"))
    old = replace(once, flags=tuple(replace(f, ask=None) for f in once.flags), symptoms=(a_symptom(),))
    flag = flag_of(flagged(old))
    assert (flag.suspended, flag.ask) == (True, Ask.PREVENTION)


def test_a_flag_that_was_closed_keeps_what_it_asked() -> None:
    closed = replace(a_flag(), state=FlagState.CLOSED, ask=None)
    assert flag_of(flagged(replace(short("22+0 35.0"), flags=(closed,)))).ask is None


def test_small_steps_add_up_against_the_length_that_was_answered() -> None:
    once = answered(flagged(short("21+0 24.9"), at="21+0"))
    states = []
    for at, mm in (("21+3", "23.5"), ("22+0", "22.0"), ("22+3", "21.9")):
        once = flagged(replace(once, scans=(*once.scans, a_scan(at=at, mm=mm))), at=at)
        states.append(flag_of(once).state)
    assert states == [FlagState.DISCUSSED, FlagState.DISCUSSED, FlagState.OPEN]


def test_a_second_reading_of_the_same_day_a_tenth_shorter_brings_nothing_back() -> None:
    once = answered(flagged(short("22+0 22.4")))
    again = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="22.3"))))
    assert flag_of(again).state is FlagState.DISCUSSED


@pytest.mark.parametrize("state", ANSWERS)
@pytest.mark.parametrize("mm", ["22.4", "24.9"])
def test_an_equal_or_longer_new_length_brings_nothing_back(state: FlagState, mm: str) -> None:
    once = answered(flagged(short("22+0 22.4")), state)
    now = flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm=mm))), at="22+3")
    assert flag_of(now) == flag_of(once)


def test_an_answer_holds_for_the_length_it_was_given_for_not_for_a_longer_one_in_between() -> None:
    once = answered(flagged(short("22+0 22.4")))
    for at, mm in (("22+3", "24.9"), ("22+5", "23.0")):
        once = flagged(replace(once, scans=(*once.scans, a_scan(at=at, mm=mm))), at=at)
    assert flag_of(once).state is FlagState.DISCUSSED


def test_a_correction_of_the_length_brings_the_flag_back_even_when_longer() -> None:
    once = answered(flagged(short("22+0 22.4")))
    corrected = replace(once.scans[0], readings=a_scan(mm="23.9").readings, amended="mistyped")
    flag = flag_of(flagged(replace(once, scans=(corrected,))))
    assert Because.parse(flag.reason) == Because(Cause.AMENDED, (TODAY.isoformat(),))


def test_striking_out_the_deciding_scan_brings_the_flag_back() -> None:
    once = answered(flagged(short("21+0 24.0", "22+0 22.4")))
    struck = replace(once.scans[1], struck_out="wrong woman")
    flag = flag_of(flagged(replace(once, scans=(once.scans[0], struck))))
    assert Because.parse(flag.reason) == Because(Cause.AMENDED, (TODAY.isoformat(),))


def test_a_length_answered_for_that_is_corrected_behind_a_longer_one_brings_the_flag_back() -> None:
    once = flagged(answered(flagged(short("21+0 22.4"), at="21+0")), at="22+0")
    later = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="24.0"))))
    assert flag_of(later).state is FlagState.DISCUSSED
    corrected = replace(later.scans[0], readings=a_scan(mm="19.4").readings, amended="mistyped")
    flag = flag_of(flagged(replace(later, scans=(corrected, later.scans[1]))))
    assert Because.parse(flag.reason) == Because(Cause.AMENDED, (a_day("21+0").isoformat(),))


def test_a_length_answered_for_that_was_measured_by_another_route_brings_the_flag_back() -> None:
    once = answered(flagged(short("21+0 24.0", "22+0 22.4")))
    corrected = replace(once.scans[1], route=Route.TRANSABDOMINAL, amended="wrong route")
    flag = flag_of(flagged(replace(once, scans=(once.scans[0], corrected))))
    assert Because.parse(flag.reason) == Because(Cause.AMENDED, (TODAY.isoformat(),))


def test_a_new_due_date_brings_an_answered_flag_back() -> None:
    once = answered(flagged(short("22+0 22.4")))
    redated = replace(once, datings=(*once.datings, a_dating(due_on=date(2026, 7, 4), reason="CRL")))
    assert flag_of(flagged(redated)).reason == "due_date.changed"


def test_changed_tests_bring_an_answered_flag_back() -> None:
    once = answered(flagged(short("22+0 22.4")))
    older = tuple(replace(f, tests_hash="another") for f in once.flags)
    assert flag_of(flagged(replace(once, flags=older))).reason == "tests.changed"


def test_changed_history_brings_an_answered_flag_back_and_says_what() -> None:
    once = answered(flagged(short("22+0 22.4")))
    because = Because.parse(
        flag_of(flagged(replace(once, history=(*once.history, an_earlier_loss())))).reason
    )
    assert because is not None
    assert because.cause is Cause.DATA
    assert "19+0" in because.values[1]


def test_a_new_symptom_brings_an_answered_alarm_back() -> None:
    once = answered(flagged(a_sheet(symptoms=(a_symptom(SymptomKind.BLEEDING),))))
    more = replace(once, symptoms=(*once.symptoms, a_symptom(SymptomKind.FEVER)))
    flag = flag_of(flagged(more), "APP-SYMPT")
    assert flag.reason == f"data.changed||symptom=fever@{TODAY.isoformat()}"


def test_a_rule_that_asks_for_a_long_cervix_is_not_reopened_by_each_scan() -> None:
    once = answered(flagged(short("21+0 35.0"), at="21+0"))
    now = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="33.0"))))
    assert flag_of(now, "RCOG75-SURV").state is FlagState.DISCUSSED


def test_a_history_alone_is_not_reopened_by_each_scan() -> None:
    once = answered(flagged(short("21+0 35.0"), at="21+0"))
    now = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="33.0"))))
    assert flag_of(now, "NICE-CONS-PROG-HX").state is FlagState.DISCUSSED


def test_a_shorter_scan_by_another_route_brings_its_flag_back() -> None:
    once = answered(flagged(a_sheet(a_scan(mm="25.0", route=Route.TRANSABDOMINAL))))
    again = a_scan(at="22+2", mm="22.0", route=Route.TRANSABDOMINAL)
    flag = flag_of(flagged(replace(once, scans=(*once.scans, again)), at="22+2"), "APP-TASHORT")
    assert flag.reason == "length.shorter|25.0|22.0"


@pytest.mark.parametrize("state", [FlagState.OPEN, FlagState.ESCALATED])
def test_a_window_that_passes_unanswered_leaves_the_flag_lapsed(state: FlagState) -> None:
    once = flagged(short("22+0 22.4"))
    once = once if state is FlagState.OPEN else answered(once, state)
    assert flag_of(flagged(once, at="24+0")).state is state
    flag = flag_of(flagged(once, at="24+1"))
    assert (flag.state, flag.reason) == (FlagState.LAPSED, f"window.passed|{a_day('24+0').isoformat()}")


@pytest.mark.parametrize("state", [FlagState.DISCUSSED, FlagState.ACKNOWLEDGED])
def test_a_window_that_passes_after_an_answer_closes_the_flag(state: FlagState) -> None:
    once = answered(flagged(short("22+0 22.4")), state)
    assert flag_of(flagged(once, at="24+1")).state is FlagState.CLOSED


def test_advice_whose_window_passes_is_closed_and_owes_nothing() -> None:
    asked = tuple(a_risk(kind, TriState.NO) for kind in RiskKind)
    once = flagged(a_sheet(a_scan(mm="22.4"), risks=asked))
    assert flag_of(once, "RCOG75-NOINC").state is FlagState.OPEN
    assert flag_of(flagged(once, at="24+0"), "RCOG75-NOINC").state is FlagState.CLOSED


@pytest.mark.parametrize("state", [FlagState.OPEN, *ANSWERS])
def test_a_flag_that_no_longer_applies_is_withdrawn_and_says_which_test_fails(state: FlagState) -> None:
    once = flagged(short("22+0 22.4"))
    once = once if state is FlagState.OPEN else answered(once, state)
    flag = flag_of(flagged(replace(once, scans=(*once.scans, a_scan(at="22+3", mm="28.0"))), at="22+3"))
    assert (flag.state, flag.reason) == (FlagState.WITHDRAWN, "no_longer.applies|length")


def test_a_flag_withdrawn_for_another_reason_than_its_window_does_not_lapse_later() -> None:
    once = flagged(short("22+0 22.4"))
    longer = flagged(replace(once, scans=(a_scan(mm="31.0"),)))
    assert flag_of(flagged(replace(longer, scans=once.scans), at="24+1")).state is FlagState.WITHDRAWN


def test_on_the_last_day_of_its_window_a_flag_is_withdrawn_not_lapsed() -> None:
    once = flagged(short("22+0 22.4"))
    flag = flag_of(flagged(replace(once, scans=(*once.scans, a_scan(at="24+0", mm="28.0"))), at="24+0"))
    assert flag.state is FlagState.WITHDRAWN


def test_a_flag_set_aside_ends_with_the_pregnancy() -> None:
    once = flagged(replace(flagged(short("22+0 22.4")), cerclages=(a_cerclage(placed="22+0"),)))
    over = replace(once.pregnancy, ended_on=TODAY, ended_as=Ending.LOSS)
    flag = flag_of(flagged(replace(once, pregnancy=over)))
    assert (flag.state, flag.suspended) == (FlagState.WITHDRAWN, False)


def test_a_new_due_date_under_which_it_does_not_apply_withdraws_the_flag() -> None:
    once = flagged(short("22+0 22.4"))
    redated = replace(once, datings=(*once.datings, a_dating(due_on=date(2026, 6, 1), reason="CRL")))
    flag = flag_of(flagged(redated))
    assert (flag.state, flag.reason) == (FlagState.WITHDRAWN, "due_date.changed")


def test_a_rule_no_longer_followed_withdraws_its_flag() -> None:
    once = flagged(short("22+0 22.4"))
    assert flag_of(flagged(once, follows=("rcog-75",))).reason == "rule.not_followed"


def test_a_withdrawn_flag_opens_again_when_its_rule_applies_again() -> None:
    once = flagged(short("22+0 22.4"))
    for at, mm in (("22+3", "28.0"), ("22+5", "24.0")):
        once = flagged(replace(once, scans=(*once.scans, a_scan(at=at, mm=mm))), at=at)
    flag = flag_of(once)
    assert (flag.state, flag.came_back, flag.reason) == (FlagState.OPEN, True, "applies.again")


@pytest.mark.parametrize("state", [FlagState.OPEN, *ANSWERS])
def test_a_flag_set_aside_keeps_its_state(state: FlagState) -> None:
    once = flagged(short("22+0 22.4"))
    once = once if state is FlagState.OPEN else answered(once, state)
    stitched = flagged(replace(once, cerclages=(a_cerclage(placed="22+1"),)), at="22+1")
    assert (flag_of(stitched).state, flag_of(stitched).suspended) == (state, True)
    assert not flag_of(flagged(replace(stitched, cerclages=()), at="22+1")).suspended


def test_a_flag_set_aside_past_its_window_lapses_when_it_counts_again() -> None:
    once = flagged(replace(flagged(short("22+0 22.4")), cerclages=(a_cerclage(placed="22+1"),)), at="25+0")
    assert flag_of(once).state is FlagState.OPEN
    flag = flag_of(flagged(replace(once, cerclages=(a_cerclage(placed="22+1", removed="25+0"),)), at="25+0"))
    assert (flag.state, flag.suspended) == (FlagState.LAPSED, False)


def test_a_lapsed_flag_waits_whatever_happens_but_its_own_rule() -> None:
    once = flagged(flagged(short("22+0 22.4")), at="24+1")
    later = replace(
        once, scans=(*once.scans, a_scan(at="24+3", mm="30.0")), cerclages=(a_cerclage(placed="24+3"),)
    )
    assert flag_of(flagged(later, at="24+3")) == flag_of(once)


def test_a_lapsed_flag_opens_again_when_a_new_due_date_opens_its_window_again() -> None:
    once = flagged(flagged(short("22+0 22.4")), at="24+1")
    redated = replace(once, datings=(*once.datings, a_dating(due_on=date(2026, 7, 10), reason="CRL")))
    assert flag_of(flagged(redated, at="24+1")).state is FlagState.OPEN


def test_a_rule_that_cannot_be_assessed_any_more_keeps_its_flag() -> None:
    once = flagged(short("22+0 22.4"))
    unasked = replace(once, pregnancy=replace(once.pregnancy, fetuses=None))
    assert flag_of(flagged(unasked)) == flag_of(once)


@pytest.mark.parametrize(
    ("state", "after"), [(FlagState.OPEN, FlagState.WITHDRAWN), (FlagState.DISCUSSED, FlagState.CLOSED)]
)
def test_the_end_of_the_pregnancy_ends_its_flags_with_that_reason(state: FlagState, after: FlagState) -> None:
    once = flagged(short("22+0 22.4"))
    once = once if state is FlagState.OPEN else answered(once, state)
    over = replace(once.pregnancy, ended_on=TODAY, ended_as=Ending.LOSS)
    flag = flag_of(flagged(replace(once, pregnancy=over)))
    assert (flag.state, flag.reason) == (after, "pregnancy.ended")


def test_a_lapsed_flag_outlasts_the_pregnancy() -> None:
    once = flagged(flagged(short("22+0 22.4")), at="24+1")
    over = replace(once.pregnancy, ended_on=a_day("24+1"), ended_as=Ending.BIRTH)
    assert flag_of(flagged(replace(once, pregnancy=over), at="24+1")).state is FlagState.LAPSED


def test_a_flag_that_comes_back_names_the_guideline_that_raises_it_now() -> None:
    once = answered(flagged(short("22+0 22.4")))
    of_a_copy = replace(
        once,
        flags=tuple(
            replace(f, guideline="NICE NG25 (clinic)", guideline_version="clinic edition 1")
            for f in once.flags
        ),
    )
    before, now = flag_of(once), flag_of(flagged(replace(of_a_copy, scans=short("22+0 18.0").scans)))
    assert now.state is FlagState.OPEN
    assert (now.guideline, now.guideline_version) == (before.guideline, before.guideline_version)


def test_every_rule_known_here_has_a_name_of_its_own() -> None:
    ids = [rule.id for guideline in all_guidelines() for rule in guideline.rules]
    assert len(ids) == len(set(ids))
