"""What a new due date changes, in words."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.shipped.references import read_references
from models.records.events import EVENTS, EventKind
from models.records.flag import Because, Cause, FlagState, Urgency
from models.records.pregnancy import Dating, DatingMethod
from models.records.scan import Scan
from models.rules.flags.schedule import NextScan, Plan
from models.rules.pregnancy.redating import Suggestion, suggestion
from models.rules.pregnancy.scan_dating import ScanSuggestion, scan_suggestion
from models.rules.pregnancy.timeline import Step
from models.usecases.pregnancies.redating import AgeChange, FlagChange, FlagMove, Replay
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump, HeadCircumference
from tests.builders import DUE, TODAY, a_dating
from ui.pages.pregnancy import redating_words as words
from ui.wording.fields import kind_name

REFERENCES = Path(__file__).parents[4] / "assets" / "references"
SCAN = next(kind for kind in EVENTS if kind.record is Scan)
DATES = "it dates the pregnancy, whatever the last period says: 25-Jul-2026."
ASKS = "it dates no pregnancy here. Ask a doctor for the due date."
PLAN = NextScan(Plan.ROUTINE, date(2026, 3, 16), 14)


def a_change(move: FlagMove, because: Because | None = None) -> FlagChange:
    return FlagChange(
        rule_id="NICE-OFFER",
        guideline="NICE NG25",
        urgency=Urgency.PROMPT,
        move=move,
        before=None if move is FlagMove.APPEARS else FlagState.OPEN,
        after=FlagState.OPEN,
        closes_before=date(2026, 3, 16),
        closes_after=None,
        is_suspended=False,
        because=because,
    )


def a_replay(days: int = 3, *, before: DueDate | None = DUE, ages: tuple[AgeChange, ...] = ()) -> Replay:
    after = DueDate(DUE.on + timedelta(days=days))
    return Replay(
        on=TODAY, before=before, after=after, ages=ages, flags=(), next_before=PLAN, next_after=PLAN
    )


def an_age(after: str | None) -> AgeChange:
    return AgeChange(SCAN, Step.WAS, TODAY, None, GestationalAge.parse(after) if after else None)


def a_suggestion(lmp: date, age: str, on: date) -> tuple[Suggestion, Dating]:
    """What the table says to an agreed LMP and a later ultrasound; with the date that counts."""
    table = read_references(REFERENCES).redating
    assert table is not None
    period = replace(a_dating(due_on=lmp + timedelta(days=280)), method=DatingMethod.LMP, measured_on=lmp)
    due = DueDate.from_age(GestationalAge.parse(age), on)
    scan = replace(a_dating(due_on=due.on), method=DatingMethod.ULTRASOUND, measured_on=on)
    said = suggestion((period, scan), None, table)
    assert said is not None
    return said, scan


@pytest.mark.parametrize(
    ("after", "text"),
    [("15+0", "15+0"), ("14+6", "14+6, before 15+0"), (None, "outside 0+0 to 44+6")],
)
def test_an_age_that_is_early_or_impossible_says_so(after: str | None, text: str) -> None:
    assert words.age_after(an_age(after)) == text


def test_an_age_without_a_due_date_is_a_dash() -> None:
    assert words.age_before(an_age("20+0")) == "–"


@pytest.mark.parametrize(
    ("days", "text"), [(-2, "2 days earlier"), (-1, "1 day earlier"), (0, "the same day"), (1, "1 day later")]
)
def test_the_shift_of_the_due_date_is_counted(days: int, text: str) -> None:
    assert words.shift_text(a_replay(days)) == text


def test_a_first_due_date_has_no_shift() -> None:
    assert words.shift_text(a_replay(before=None)) == ""


@pytest.mark.parametrize("step", [Step.BEGAN, Step.ENDED])
@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind.treats_cervix])
def test_every_age_says_what_it_belongs_to(kind: EventKind, step: Step) -> None:
    said = words.what_text(replace(an_age("20+0"), kind=kind, step=step))
    assert said.startswith(kind_name(kind.record))
    assert said != kind_name(kind.record)


def test_the_age_of_a_scan_says_so() -> None:
    assert words.what_text(an_age("20+0")) == "Scan"


@pytest.mark.parametrize("move", FlagMove)
def test_every_move_has_its_word(move: FlagMove) -> None:
    assert words.moved_flag_text(a_change(move))


@pytest.mark.parametrize(
    ("move", "cause", "text"),
    [
        (FlagMove.COMES_BACK, Cause.DUE_DATE, "answered for the old date"),
        (FlagMove.COMES_BACK, Cause.APPLIES_AGAIN, "it applies again"),
        (FlagMove.GOES, Cause.DUE_DATE, "by the new due date"),
        (FlagMove.GOES, Cause.NOT_FOLLOWED, "its guideline is not followed"),
        (FlagMove.GOES, Cause.ENDED, "the pregnancy ended"),
    ],
)
def test_a_flag_that_moves_says_why(move: FlagMove, cause: Cause, text: str) -> None:
    assert words.move_reason(a_change(move, Because(cause))) == text


@pytest.mark.parametrize("move", FlagMove)
def test_a_move_without_a_cause_says_what_it_means(move: FlagMove) -> None:
    assert words.move_reason(a_change(move))


def test_windows_are_days_and_a_dash_where_there_is_no_flag() -> None:
    shifted, new, gone = map(a_change, (FlagMove.WINDOW, FlagMove.APPEARS, FlagMove.GOES))
    assert (words.window_before(shifted), words.window_after(shifted)) == ("16-Mar-2026", "no last day")
    assert (words.window_before(new), words.window_after(gone)) == ("–", "–")


def test_that_only_ages_change_is_said_with_and_without_scans() -> None:
    scanned = a_replay(ages=(an_age("20+0"),))
    assert words.only_ages_text(scanned) == "Only ages change: no flag and no planned scan moves."
    assert words.only_ages_text(a_replay()).startswith("Only the age today changes")


def test_a_planned_scan_that_moves_is_more_than_ages() -> None:
    moved = replace(a_replay(), next_after=replace(PLAN, on=date(2026, 3, 17)))
    assert words.only_ages_text(moved) == ""


@pytest.mark.parametrize(("days", "is_late"), [(153, False), (154, True)])
def test_a_late_first_scan_is_named_from_22_weeks(days: int, is_late: bool) -> None:
    said, scan = a_suggestion(date(2025, 9, 1), "20+0", date(2025, 9, 1) + timedelta(days=days))
    assert ("22+0 or later: suboptimally dated" in words.suggestion_more(said, scan)) is is_late


def test_the_sum_is_written_out_with_its_row() -> None:
    said, _scan = a_suggestion(date(2025, 10, 10), "11+2", date(2026, 1, 5))
    assert words.suggestion_text(said) == (
        "LMP gives 12+3 on 05-Jan-2026, ultrasound 11+2: 8 days apart. "
        "More than 7 days at 9+0 to 13+6: the table suggests the ultrasound date, 25-Jul-2026."
    )


def test_a_date_is_to_be_taken_only_where_it_neither_counts_nor_is_typed() -> None:
    said, scan = a_suggestion(date(2025, 10, 10), "11+2", date(2026, 1, 5))
    typed = replace(said, ultrasound=replace(said.ultrasound, agreed=None))
    assert (words.to_take(said, scan), words.to_take(said, a_dating())) == (None, scan)
    assert (words.to_take(said, None), words.to_take(typed, a_dating())) == (scan, None)


def by_scan(crl: str = "", head: str = "") -> ScanSuggestion:
    """What the first sound scan comes to: an agreed date with these sizes."""
    rule = read_references(REFERENCES).scan_dating
    assert rule is not None
    method = DatingMethod.CRL_HADLOCK if crl else DatingMethod.ULTRASOUND
    scan = replace(a_dating(due_on=date(2026, 7, 25)), method=method, measured_on=date(2026, 1, 5))
    sized = replace(
        scan,
        crl=CrownRump.parse(crl) if crl else None,
        head=HeadCircumference.parse(head) if head else None,
    )
    said = scan_suggestion((sized,), None, rule)
    assert said is not None
    return said


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            by_scan(crl="62.4"),
            f"Crown-rump length 62.4 mm on 05-Jan-2026, within 45.0 to 84.0 mm: {DATES}",
        ),
        (
            by_scan(head="152.0"),
            f"Head circumference 152.0 mm on 05-Jan-2026, within 101.0 to 172.0 mm: {DATES}",
        ),
        (
            by_scan(crl="44.9"),
            "Crown-rump length 44.9 mm on 05-Jan-2026: below 45.0 mm it dates no pregnancy here. Scan again.",
        ),
        (
            by_scan(head="100.9"),
            "Head circumference 100.9 mm on 05-Jan-2026: below 101.0 mm it dates no pregnancy here. Scan again.",
        ),
        (
            by_scan(head="172.1"),
            f"Head circumference 172.1 mm on 05-Jan-2026: above 172.0 mm {ASKS}",
        ),
        (
            by_scan(),
            "Scan of 05-Jan-2026 without a head circumference: from 101.0 to 172.0 mm it dates the pregnancy. Type it.",
        ),
    ],
)
def test_what_a_scan_measured_is_held_against_the_sizes_that_date(said: ScanSuggestion, text: str) -> None:
    assert words.suggestion_text(said) == text


def test_a_scan_that_dates_says_where_its_date_stands_and_how_far_the_rule_is_checked() -> None:
    said = by_scan(crl="62.4")
    more = words.suggestion_more(said, said.estimate.agreed)
    assert more.startswith(
        "It is the one that counts. Dating by the first scan, local NHS texts, to be confirmed"
    )
    assert words.to_take(said, a_dating()) == said.estimate.agreed
    assert words.to_take(by_scan(crl="44.9"), a_dating()) is None
    assert words.suggestion_more(by_scan(), None).startswith("Dating by the first scan")
