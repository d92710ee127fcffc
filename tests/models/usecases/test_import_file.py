from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.errors import Refused
from models.records.clinic.settings import Country
from models.records.history import EarlierOutcome
from models.records.importing.import_line import (
    Arrival,
    EarlierEvent,
    FileLine,
    LineKey,
    Sifting,
    ToldHistory,
)
from models.records.importing.imports import ImportBatch
from models.records.pregnancy import DatingMethod
from models.records.record import Record, TriState
from models.records.scan import FunnelShape, Route, Scan
from models.usecases.desk import Desk
from models.usecases.import_file import (
    loads,
    look_up,
    new_batch,
    take_woman,
    women_in,
)
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from tests.builders import DUE, a_day
from tests.models.usecases.importing import (
    NUMBER,
    a_preview,
    an_arrival,
    her_sheets,
    take,
    the_sheet,
)


def test_a_new_woman_comes_with_due_date_and_scans(desk: Desk) -> None:
    batch = take(desk, an_arrival("18+0"), an_arrival("20+0"))
    sheet = the_sheet(desk)
    assert (sheet.patient.family_name, sheet.patient.given_name, sheet.patient.born_on) == (
        "Smith",
        "Ann",
        date(1995, 2, 9),
    )
    assert sheet.dating is not None
    assert (sheet.dating.due_on, sheet.dating.method) == (DUE.on, DatingMethod.ENTERED)
    assert [scan.on for scan in sheet.standing_scans] == [a_day("18+0"), a_day("20+0")]
    assert (sheet.pregnancy.fetuses, sheet.pregnancy.opened_on) == (1, a_day("18+0"))
    assert (batch.taken, batch.version) == (2, 1)


def test_everything_that_came_carries_its_batch(desk: Desk) -> None:
    told = replace(an_arrival(), history=ToldHistory("loss", (EarlierEvent(EarlierOutcome.LOSS),)))
    batch = take(desk, told)
    sheet = the_sheet(desk)
    records = (sheet.patient, sheet.pregnancy, *sheet.datings, *sheet.scans, *sheet.history)
    assert {record.batch_id for record in records} == {batch.id}
    assert desk.store.get(ImportBatch, batch.id) == batch


def test_a_scan_keeps_what_was_typed_and_what_was_seen(desk: Desk) -> None:
    arrival = replace(
        an_arrival(),
        typed=("3.50", "3.60"),
        route=Route.TRANSABDOMINAL,
        funnel=TriState.YES,
        funnel_shape=FunnelShape.U,
        sludge=TriState.YES,
        note="funnel U, sludge",
    )
    take(desk, arrival)
    (scan,) = the_sheet(desk).scans
    assert (scan.typed, scan.readings, scan.route) == (
        ("3.50", "3.60"),
        arrival.readings,
        Route.TRANSABDOMINAL,
    )
    assert (scan.funnel, scan.funnel_shape, scan.sludge, scan.note) == (
        TriState.YES,
        FunnelShape.U,
        TriState.YES,
        "funnel U, sludge",
    )
    assert (scan.criteria_met, scan.membranes, scan.symptoms_asked) == (None, None, False)


@pytest.mark.parametrize(
    ("history", "taken", "events", "trauma"),
    [
        (ToldHistory(), False, 0, None),
        (ToldHistory("none", ()), True, 0, None),
        (ToldHistory("cone", None, TriState.YES), False, 0, TriState.YES),
        (
            ToldHistory("sPTB", (EarlierEvent(EarlierOutcome.BIRTH, GestationalAge.of(30)),)),
            True,
            1,
            None,
        ),
    ],
)
def test_what_was_not_said_of_her_history_stays_open(
    desk: Desk, history: ToldHistory, taken: bool, events: int, trauma: TriState | None
) -> None:
    take(desk, replace(an_arrival(), history=history))
    sheet = the_sheet(desk)
    assert (sheet.pregnancy.history_taken, len(sheet.history)) == (taken, events)
    assert sheet.pregnancy.cervical_trauma is trauma


def test_a_history_that_was_not_understood_is_kept_in_the_note(desk: Desk) -> None:
    take(desk, replace(an_arrival(), history=ToldHistory("2x LSCS", is_understood=False), note="sludge"))
    assert the_sheet(desk).scans[0].note == "sludge\n2x LSCS"


def test_her_flags_are_raised_with_her_scans(desk: Desk) -> None:
    take(desk, an_arrival("22+0", "18.0"))
    assert "APP-HISTORY" in {flag.rule_id for flag in the_sheet(desk).flags}


def test_the_same_lines_again_add_nothing(desk: Desk) -> None:
    lines = (an_arrival("18+0"), an_arrival("20+0"))
    take(desk, *lines)
    before = the_sheet(desk)
    again = take_woman(desk, new_batch(desk, "export.csv", "0" * 64, 0), lines)
    assert (again.scans, again.is_new_woman, again.batch.version) == (0, False, 0)
    assert the_sheet(desk) == before
    assert len(desk.store.every(ImportBatch)) == 1
    assert a_preview(desk, *lines).count(Sifting.ALREADY_THERE) == 2


def test_half_an_import_is_completed_by_the_next(desk: Desk) -> None:
    take(desk, an_arrival("18+0"))
    taken = take_woman(
        desk, new_batch(desk, "export.csv", "0" * 64, 0), (an_arrival("18+0"), an_arrival("20+0"))
    )
    assert (taken.scans, taken.is_new_woman) == (1, False)
    assert len(the_sheet(desk).scans) == 2


def test_a_woman_of_the_record_gets_new_scans_and_nothing_else(desk: Desk) -> None:
    take(desk, an_arrival("18+0"))
    known = the_sheet(desk)
    other = replace(
        an_arrival("20+0"),
        due_on=DUE.on + timedelta(days=5),
        fetuses=2,
        family_name="Smithers",
        history=ToldHistory("loss", (EarlierEvent(EarlierOutcome.LOSS),)),
    )
    take(desk, other)
    sheet = the_sheet(desk)
    assert (sheet.patient, sheet.pregnancy, sheet.datings, sheet.history) == (
        known.patient,
        known.pregnancy,
        known.datings,
        known.history,
    )
    assert len(sheet.scans) == 2


def test_a_pregnancy_of_another_year_is_opened_beside_the_first(desk: Desk) -> None:
    take(desk, an_arrival("20+0"))
    year = timedelta(days=400)
    earlier = replace(an_arrival("20+0"), due_on=DUE.on - year, on=a_day("20+0") - year)
    take(desk, earlier, replace(earlier, on=earlier.on + timedelta(days=7)))
    assert Counter(len(sheet.scans) for sheet in her_sheets(desk)) == {1: 1, 2: 1}
    assert not any(sheet.pregnancy.history_taken for sheet in her_sheets(desk))


def test_without_due_date_a_pregnancy_has_none(desk: Desk) -> None:
    take(desk, replace(an_arrival("18+0"), due_on=None), replace(an_arrival("20+0"), due_on=None))
    sheet = the_sheet(desk)
    assert (sheet.dating, len(sheet.scans)) == (None, 2)


def aged(at: str = "20+0", days: int = 0) -> Arrival:
    told = GestationalAge(GestationalAge.parse(at).days + days)
    return replace(an_arrival(at), due_on=None, age=told)


def test_a_pregnancy_that_an_age_dates_is_marked_so(desk: Desk) -> None:
    take(desk, aged("20+0"), aged("22+0", 3))
    (dating,) = the_sheet(desk).datings
    assert (dating.method, dating.due_on) == (DatingMethod.TOLD_AGE, DUE.on)
    assert (dating.measured_on, dating.cycle_days) == (a_day("20+0"), None)


def test_a_pregnancy_that_a_last_period_dates_is_marked_so(desk: Desk) -> None:
    take(desk, replace(an_arrival(), due_on=None, last_period=a_day("0+0")))
    (dating,) = the_sheet(desk).datings
    assert (dating.method, dating.due_on) == (DatingMethod.LMP, DUE.on)
    assert (dating.measured_on, dating.cycle_days) == (a_day("0+0"), 28)


def test_a_due_date_that_a_later_scan_states_goes_before_an_earlier_age(desk: Desk) -> None:
    take(desk, aged("18+0", 3), an_arrival("20+0"))
    (dating,) = the_sheet(desk).datings
    assert (dating.method, dating.due_on) == (DatingMethod.ENTERED, DUE.on)


@pytest.mark.parametrize(("days", "pregnancies"), [(300, 1), (301, 2)])
def test_undated_scans_more_than_300_days_apart_open_two_pregnancies(
    desk: Desk, days: int, pregnancies: int
) -> None:
    late = replace(an_arrival("20+0"), due_on=None)
    early = replace(late, on=late.on - timedelta(days=days))
    take(desk, late, early)
    assert len(her_sheets(desk)) == pregnancies
    assert sum(len(sheet.scans) for sheet in her_sheets(desk)) == 2


def test_the_days_are_counted_from_each_scan_that_was_taken(desk: Desk) -> None:
    last = replace(an_arrival("20+0"), due_on=None)
    take(desk, *(replace(last, on=last.on - timedelta(days=d)) for d in (0, 199, 301, 500)))
    assert [[(last.on - scan.on).days for scan in sheet.standing_scans] for sheet in her_sheets(desk)] == [
        [199, 0],
        [500, 301],
    ]


@pytest.mark.parametrize(("days", "pregnancies"), [(300, 1), (301, 2)])
def test_scans_too_far_apart_are_two_pregnancies_though_their_due_dates_are_not(
    desk: Desk, days: int, pregnancies: int
) -> None:
    early = replace(an_arrival("20+0"), on=a_day("20+0") - timedelta(days=days))
    early = replace(early, due_on=DUE.on - timedelta(days=290))
    take(desk, early, an_arrival("20+0"))
    assert len(her_sheets(desk)) == pregnancies


def test_ages_years_apart_date_two_pregnancies(desk: Desk) -> None:
    years = timedelta(days=800)
    take(desk, aged("20+0"), replace(aged("22+0"), on=a_day("22+0") - years))
    assert [(s.dating.due_on, len(s.scans)) for s in her_sheets(desk) if s.dating] == [
        (DUE.on, 1),
        (DUE.on - years, 1),
    ]


def test_an_older_pregnancy_beside_one_that_goes_on_is_asked_about(desk: Desk) -> None:
    take(desk, an_arrival("20+0"))
    year = timedelta(days=400)
    older = replace(an_arrival("20+0"), due_on=DUE.on - year, on=a_day("20+0") - year)
    (line,) = a_preview(desk, older).lines
    assert (line.verdict, [reason.code for reason in line.reasons]) == (
        Sifting.DOUBTFUL,
        ["pregnancy.open_in_record"],
    )


def test_ages_that_the_record_dates_otherwise_are_kept_by_the_record(desk: Desk) -> None:
    take(desk, an_arrival("18+0"))
    take(desk, aged("20+0", 5))
    (dating,) = the_sheet(desk).datings
    assert (dating.due_on, len(the_sheet(desk).scans)) == (DUE.on, 2)


@pytest.mark.parametrize(
    ("held", "told", "found"),
    [
        ("0012345", "12345", "0012345"),
        ("12345", "0012345", "12345"),
        ("12345", "12345", None),
        ("12346", "12345", None),
        ("0K12", "K12", None),
    ],
)
def test_a_number_of_the_record_that_differs_in_its_zeros_is_found(
    desk: Desk, held: str, told: str, found: str | None
) -> None:
    take(desk, replace(an_arrival(), number=HospitalNumber(held)))
    zeros = look_up(desk, [replace(an_arrival(), number=HospitalNumber(told))]).other_zeros
    assert zeros == ({HospitalNumber(told): HospitalNumber(found)} if found else {})


def test_of_two_women_with_one_number_only_the_first_can_be_taken(desk: Desk) -> None:
    other = replace(an_arrival("21+0"), family_name="Jones", born_on=date(1990, 1, 1))
    batch = take(desk, an_arrival(), other)
    assert batch.taken == 1
    assert the_sheet(desk).patient.family_name == "Smith"


def test_a_woman_known_under_another_number_is_pointed_out(desk: Desk) -> None:
    take(desk, an_arrival())
    elsewhere = replace(an_arrival("21+0"), number=HospitalNumber("RX2"), family_name="SMITH")
    (line,) = a_preview(desk, elsewhere).lines
    assert (line.verdict, [reason.code for reason in line.reasons]) == (
        Sifting.DOUBTFUL,
        ["woman.known_otherwise"],
    )


def test_a_batch_that_brought_nothing_leaves_no_trace(desk: Desk) -> None:
    assert take_woman(desk, new_batch(desk, "export.csv", "0" * 64, 3), ()).scans == 0
    assert desk.store.every(ImportBatch) == ()


def test_loads_hold_one_woman_each_oldest_scan_first(desk: Desk) -> None:
    other = replace(an_arrival(), number=HospitalNumber("RX2"), family_name="Jones")
    preview = a_preview(desk, an_arrival("20+0"), other, an_arrival("18+0"))
    assert [[a.on for a in load] for load in loads(preview, frozenset())] == [
        [a_day("18+0"), a_day("20+0")],
        [a_day("20+0")],
    ]


def test_lines_that_say_nothing_name_no_woman() -> None:
    assert women_in([FileLine(LineKey(2), ("a",)), FileLine(LineKey(3), ("b",), an_arrival())]) == (
        an_arrival(),
    )


def test_a_woman_is_taken_whole_or_not_at_all(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    put = desk.store.put

    def failing(record: Record, reason: str = "") -> Record:
        if isinstance(record, Scan) and record.on == a_day("20+0"):
            raise Refused
        return put(record, reason)

    monkeypatch.setattr(desk.store, "put", failing)
    with pytest.raises(Refused):
        take(desk, an_arrival("18+0"), an_arrival("20+0"))
    assert desk.store.woman_with_number(NUMBER) is None
    assert desk.store.every(ImportBatch) == ()


def test_a_file_is_taken_in_whatever_it_is_called(desk: Desk) -> None:
    take_woman(desk, new_batch(desk, "li\u202este.csv", "0" * 64, 0), (an_arrival("18+0"),))
    assert [batch.file_name for batch in desk.store.every(ImportBatch)] == ["li\u25a1ste.csv"]


@pytest.mark.parametrize(
    ("country", "told", "is_slip"),
    [
        (Country.ENGLAND, "9434765918", True),
        (Country.ENGLAND, "9434765919", False),
        (Country.ENGLAND, "RX1", False),
        (Country.NORWAY, "9434765918", False),
    ],
)
def test_in_the_uk_a_number_is_held_to_its_check_digit(
    desk: Desk, country: Country, told: str, is_slip: bool
) -> None:
    there = replace(desk, settings=replace(desk.settings, country=country))
    slips = look_up(there, [replace(an_arrival(), number=HospitalNumber(told))]).slips
    assert bool(slips) is is_slip
