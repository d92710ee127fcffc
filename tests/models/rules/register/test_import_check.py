from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from models.errors import Problem
from models.records.importing.import_line import Arrival, FileLine, LineKey, Sifting, ToldHistory
from models.records.scan import Route, Scan
from models.rules.register.import_check import is_held, pregnancy_for, refusal, sift
from models.rules.register.import_known import KnownWomen
from models.values.identity import HospitalNumber
from tests.models.rules.register.arrivals import (
    ACCEPTED,
    DUE,
    IMPORTED,
    NUMBER,
    TODAY,
    a_line,
    a_scan,
    a_sheet,
    an_arrival,
    at,
    known,
    the_verdict,
    verdicts,
)


def test_a_plain_line_is_accepted() -> None:
    assert the_verdict(an_arrival()) == ACCEPTED


def test_a_line_that_could_not_be_read_is_refused_with_its_problems() -> None:
    problem = Problem("line", "line.cut")
    (line,) = sift([FileLine(LineKey(2), ("a",), problems=(problem,))], KnownWomen(), TODAY).lines
    assert (line.verdict, line.reasons) == (Sifting.REFUSED, (problem,))


def test_a_line_that_repeats_an_earlier_one_is_refused_and_names_it() -> None:
    line = FileLine(LineKey(2), ("a", "b"), an_arrival())
    first, second = sift([line, replace(line, key=LineKey(9))], KnownWomen(), TODAY).lines
    assert first.verdict is Sifting.ACCEPTED
    assert (second.verdict, second.reasons) == (Sifting.REFUSED, (Problem("line", "line.duplicate", ("2",)),))


@pytest.mark.parametrize(
    ("arrival", "code"),
    [
        (an_arrival(on=TODAY + timedelta(days=1)), "date.in_future"),
        (an_arrival(born_on=at("20+0")), "born_on.after_scan"),
        (an_arrival("13+6"), "scan.too_early"),
        (an_arrival(on=at("0+0") - timedelta(days=1)), "scan.before_pregnancy"),
        (an_arrival(due_on=date(2025, 10, 1), on=date(2025, 11, 5)), "scan.age_out_of_range"),
        (an_arrival(fetuses=9), "fetuses.out_of_range"),
        (an_arrival(fetuses=0), "fetuses.out_of_range"),
        (an_arrival(readings=("30.0", "31.0", "32.0", "33.0")), "readings.too_many"),
    ],
)
def test_what_cannot_be_is_refused(arrival: Arrival, code: str) -> None:
    assert the_verdict(arrival) == (Sifting.REFUSED, (code,))


@pytest.mark.parametrize(
    ("arrival", "notices"),
    [
        (an_arrival("14+0"), ("scan.early",)),
        (an_arrival("14+6"), ("scan.early",)),
        (an_arrival("15+0"), ()),
        (an_arrival(on=TODAY), ()),
        (an_arrival(due_on=date(2025, 10, 1), on=date(2025, 11, 4)), ()),
        (an_arrival(due_on=None), ("scan.no_due_date",)),
        (an_arrival(family_name="?ukasik"), ("name.lost_letters",)),
        (an_arrival(given_name="Chlo\ufffd"), ("name.lost_letters",)),
        (an_arrival(route=Route.TRANSABDOMINAL), ()),
        (an_arrival(history=ToldHistory("unknown")), ()),
        (an_arrival(born_on=date(2015, 1, 1)), ()),
    ],
)
def test_what_is_only_worth_knowing_stops_nothing(arrival: Arrival, notices: tuple[str, ...]) -> None:
    assert the_verdict(arrival) == (Sifting.ACCEPTED, notices)


@pytest.mark.parametrize(
    ("arrival", "code"),
    [
        (an_arrival(readings=("6.1", "50.0")), "length.tenfold"),
        (an_arrival(readings=("20.0", "35.1")), "length.far_apart"),
        (an_arrival(fetuses=8, readings=("50.1",)), "length.long"),
        (an_arrival(born_on=date(2017, 1, 1)), "born_on.unusual"),
        (an_arrival(born_on=date(1964, 1, 1)), "born_on.unusual"),
        (an_arrival(history=ToldHistory("2x LSCS", is_understood=False)), "history.not_understood"),
    ],
)
def test_what_somebody_has_to_look_at_is_doubtful(arrival: Arrival, code: str) -> None:
    assert the_verdict(arrival) == (Sifting.DOUBTFUL, (code,))


def test_what_the_reader_was_not_sure_of_makes_a_line_doubtful_beside_the_rest() -> None:
    unsure = Problem("born_on", "date.either_order", ("04/09/1989",))
    line = replace(a_line(2, an_arrival(readings=("0",))), doubts=(unsure,))
    (sifted,) = sift([line], KnownWomen(), TODAY).lines
    assert sifted.verdict is Sifting.DOUBTFUL
    assert [reason.code for reason in sifted.reasons] == ["date.either_order", "length.zero"]


def test_visits_of_one_line_are_no_repetition_of_each_other() -> None:
    visits = [FileLine(LineKey(2, n), ("a",), an_arrival(age)) for n, age in ((1, "18+0"), (2, "20+0"))]
    again = [replace(line, key=LineKey(3, line.key.visit)) for line in visits]
    lines = sift([*visits, *again], KnownWomen(), TODAY).lines
    assert [line.verdict for line in lines] == [Sifting.ACCEPTED] * 2 + [Sifting.REFUSED] * 2
    assert {line.reasons for line in lines[2:]} == {(Problem("line", "line.duplicate", ("2",)),)}


def test_two_visits_of_one_line_on_one_day_are_doubtful() -> None:
    visits = [FileLine(LineKey(2, n), ("a",), an_arrival(examiner=str(n))) for n in (1, 2)]
    assert [line.verdict for line in sift(visits, KnownWomen(), TODAY).lines] == [
        Sifting.ACCEPTED,
        Sifting.DOUBTFUL,
    ]


def test_a_number_of_two_women_leaves_both_in_doubt() -> None:
    other = an_arrival("21+0", family_name="Jones", born_on=date(1990, 1, 1))
    assert verdicts(an_arrival(), other) == [(Sifting.DOUBTFUL, ("number.two_women",))] * 2


def test_a_number_the_record_knows_is_refused_for_the_other_woman_only() -> None:
    other = an_arrival("21+0", family_name="Jones", born_on=date(1990, 1, 1))
    assert verdicts(an_arrival(), other, record=known(a_sheet())) == [
        ACCEPTED,
        (Sifting.REFUSED, ("number.in_use",)),
    ]


def test_one_woman_under_two_numbers_is_doubtful() -> None:
    other = an_arrival("21+0", number=HospitalNumber("RX2"), family_name="SMITH")
    assert verdicts(an_arrival(), other) == [(Sifting.DOUBTFUL, ("woman.two_numbers",))] * 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"family_name": "Jones"}, "woman.other_name"),
        ({"due_on": DUE + timedelta(days=1)}, "due_date.differs_in_file"),
        ({"due_on": None}, "due_date.differs_in_file"),
        ({"fetuses": 2}, "fetuses.differ_in_file"),
        ({"history": ToldHistory("unknown")}, "history.differs_in_file"),
    ],
)
def test_a_line_that_tells_another_story_of_the_same_woman_is_doubtful(
    changes: dict[str, Any], code: str
) -> None:
    told = verdicts(an_arrival(), replace(an_arrival("21+0"), **changes))
    assert told[0] == ACCEPTED
    assert told[1][0] is Sifting.DOUBTFUL
    assert code in told[1][1]


def test_letters_lost_in_a_name_make_no_other_woman() -> None:
    lines = [an_arrival(family_name="Łukasik"), an_arrival("21+0", family_name="?ukasik")]
    assert [codes for _, codes in verdicts(*lines)] == [(), ("name.lost_letters",)]
    assert [codes for _, codes in verdicts(*reversed(lines))] == [("name.lost_letters",), ()]


def test_a_second_pregnancy_of_the_same_woman_may_differ() -> None:
    later = an_arrival(due_on=DUE - timedelta(days=309), on=at("20+0") - timedelta(days=309), fetuses=2)
    assert verdicts(an_arrival(), later) == [ACCEPTED] * 2


def test_two_scans_by_one_route_on_one_day_are_doubtful() -> None:
    assert verdicts(an_arrival(), an_arrival(examiner="Dr Chen")) == [
        ACCEPTED,
        (Sifting.DOUBTFUL, ("scan.same_day",)),
    ]


def test_two_routes_on_one_day_are_not() -> None:
    assert verdicts(an_arrival(), an_arrival(route=Route.TRANSABDOMINAL)) == [ACCEPTED] * 2


def test_a_scan_that_the_record_holds_is_already_there() -> None:
    record = known(a_sheet(DUE, a_scan(readings=("36.0", "35.0"))))
    assert the_verdict(an_arrival(), record) == (Sifting.ALREADY_THERE, ())
    assert is_held(an_arrival(), record)


@pytest.mark.parametrize(
    "scan",
    [a_scan("20+1"), a_scan(readings=("35.0",)), a_scan(route=Route.TRANSABDOMINAL), a_scan(struck_out="x")],
)
def test_a_scan_that_differs_or_was_struck_out_is_not(scan: Scan) -> None:
    assert not is_held(an_arrival(), known(a_sheet(DUE, scan)))


def test_a_new_scan_of_a_known_woman_is_accepted() -> None:
    assert the_verdict(an_arrival(), known(a_sheet(DUE, a_scan("19+0")))) == ACCEPTED


def test_another_length_on_a_recorded_day_is_doubtful() -> None:
    record = known(a_sheet(DUE, a_scan(readings=("30.0",))))
    assert the_verdict(an_arrival(), record) == (Sifting.DOUBTFUL, ("scan.same_day_in_record",))


def test_a_scan_that_somebody_struck_out_does_not_come_back_unseen() -> None:
    record = known(a_sheet(DUE, a_scan(struck_out="wrong woman")))
    assert the_verdict(an_arrival(), record) == (Sifting.DOUBTFUL, ("scan.struck_out",))


def test_a_scan_that_left_with_its_batch_may_come_back() -> None:
    record = known(a_sheet(DUE, a_scan(struck_out="wrong file", batch_id=IMPORTED)))
    assert the_verdict(an_arrival(), record) == ACCEPTED


def test_another_due_date_in_the_record_is_doubtful_and_names_both() -> None:
    record = known(a_sheet(DUE + timedelta(days=3)))
    (line,) = sift([a_line(2, an_arrival())], record, TODAY).lines
    assert line.reasons == (Problem("due_on", "due_date.differs", ("2026-06-08", "2026-06-11")),)


def test_a_due_date_that_the_record_lacks_is_doubtful() -> None:
    assert the_verdict(an_arrival(), known(a_sheet(None))) == (Sifting.DOUBTFUL, ("due_date.not_in_record",))


def test_the_due_date_of_the_record_decides_the_age() -> None:
    record = known(a_sheet(DUE + timedelta(days=40)))
    assert the_verdict(an_arrival("19+0"), record) == (Sifting.REFUSED, ("scan.too_early",))


def test_a_file_without_due_date_counts_by_the_record() -> None:
    assert the_verdict(an_arrival(due_on=None), known(a_sheet())) == ACCEPTED


def test_another_name_in_the_record_is_doubtful() -> None:
    record = known(a_sheet(), family_name="Jones")
    assert the_verdict(an_arrival(), record) == (Sifting.DOUBTFUL, ("woman.other_name_in_record",))


def test_a_woman_known_under_another_number_is_doubtful() -> None:
    record = KnownWomen(namesakes=frozenset({an_arrival().woman}))
    assert the_verdict(an_arrival(), record) == (Sifting.DOUBTFUL, ("woman.known_otherwise",))


@pytest.mark.parametrize(("days", "refused"), [(0, False), (1, True)])
def test_a_scan_after_the_end_of_the_pregnancy_is_refused(days: int, refused: bool) -> None:
    record = known(a_sheet(ended_on=at("20+0") - timedelta(days=days)))
    assert (refusal(an_arrival(), record) is not None) is refused


def test_a_woman_without_pregnancies_refuses_nothing() -> None:
    assert refusal(an_arrival(), known()) is None
    assert the_verdict(an_arrival(), known()) == ACCEPTED


def test_a_scan_belongs_to_the_pregnancy_with_its_due_date() -> None:
    older, newer = a_sheet(DUE - timedelta(days=300)), a_sheet(DUE, place=1)
    assert pregnancy_for(an_arrival(), known(older, newer)) is newer


def test_a_due_date_more_than_44_weeks_away_is_another_pregnancy() -> None:
    assert pregnancy_for(an_arrival(), known(a_sheet(DUE - timedelta(days=308)))) is not None
    assert pregnancy_for(an_arrival(), known(a_sheet(DUE - timedelta(days=309)))) is None


@pytest.mark.parametrize(("days", "is_hers"), [(300, True), (301, False)])
@pytest.mark.parametrize("dated", ["the file", "the record", "neither"])
def test_without_both_due_dates_300_days_from_the_opening_are_the_most(
    days: int, is_hers: bool, dated: str
) -> None:
    sheet = a_sheet(DUE if dated == "the record" else None)
    on = sheet.pregnancy.opened_on + timedelta(days=days)
    scan = an_arrival(due_on=on + timedelta(days=20) if dated == "the file" else None, on=on)
    assert (pregnancy_for(scan, known(sheet)) is not None) is is_hers


@pytest.mark.parametrize(("days", "is_hers"), [(300, True), (301, False)])
def test_scans_more_than_300_days_apart_are_of_two_pregnancies(days: int, is_hers: bool) -> None:
    sheet = a_sheet(None, a_scan("16+0"))
    sheet = replace(sheet, pregnancy=replace(sheet.pregnancy, opened_on=at("30+0")))
    scan = an_arrival(due_on=None, on=at("16+0") + timedelta(days=days))
    assert (pregnancy_for(scan, known(sheet)) is not None) is is_hers


@pytest.mark.parametrize(("days", "is_hers"), [(0, True), (-1, False)])
def test_a_pregnancy_that_was_over_before_this_one_began_is_another(days: int, is_hers: bool) -> None:
    sheet = a_sheet(DUE - timedelta(days=200), ended_on=at("0+0") + timedelta(days=days))
    assert (pregnancy_for(an_arrival(), known(sheet)) is not None) is is_hers


def test_a_scan_long_after_the_end_is_a_new_pregnancy_and_no_refusal() -> None:
    record = known(a_sheet(None, ended_on=at("20+0")))
    later = an_arrival(due_on=None, on=at("15+0") + timedelta(days=301))
    lines = [a_line(2, later)]
    assert refusal(later, record) is None
    assert sift(lines, record, later.on).lines[0].verdict is Sifting.ACCEPTED


@pytest.mark.parametrize("years", [-2, 2])
def test_a_pregnancy_beside_one_that_goes_on_in_the_record_is_doubtful(years: int) -> None:
    record = known(a_sheet(DUE))
    other = an_arrival(due_on=DUE + timedelta(days=365 * years), on=at("20+0") + timedelta(days=365 * years))
    (line,) = sift([a_line(2, other)], record, date(2029, 1, 1)).lines
    opened = Problem("on", "pregnancy.open_in_record", (at("15+0").isoformat(),))
    assert (line.verdict, line.reasons) == (Sifting.DOUBTFUL, (opened,))


def test_another_number_of_fetuses_in_the_record_is_doubtful() -> None:
    sheet = a_sheet(DUE)
    twins = known(replace(sheet, pregnancy=replace(sheet.pregnancy, fetuses=2)))
    (line,) = sift([a_line(2, an_arrival())], twins, TODAY).lines
    assert line.reasons == (Problem("fetuses", "fetuses.differ_in_record", ("1", "2")),)
    assert the_verdict(an_arrival(fetuses=None), twins) == ACCEPTED


def test_a_pregnancy_with_a_due_date_goes_before_one_without() -> None:
    undated, dated = a_sheet(None), a_sheet(DUE + timedelta(days=200), place=1)
    assert pregnancy_for(an_arrival(), known(undated, dated)) is dated


def test_the_pregnancy_of_another_woman_is_never_hers() -> None:
    assert pregnancy_for(an_arrival(born_on=date(1990, 1, 1)), known(a_sheet())) is None


def test_what_two_askings_found_is_known_together() -> None:
    other = HospitalNumber("RX2")
    first = known(a_sheet())
    second = KnownWomen(
        {other: first.women[NUMBER]}, frozenset({an_arrival().woman}), frozenset({UUID(int=9)})
    )
    both = first.joined(second)
    assert set(both.women) == {NUMBER, other}
    assert both.namesakes == {an_arrival().woman}
    assert both.undone == {IMPORTED, UUID(int=9)}


def test_numbers_with_other_zeros_are_known_together() -> None:
    one, other = HospitalNumber("12"), HospitalNumber("13")
    both = KnownWomen(other_zeros={one: NUMBER}).joined(KnownWomen(other_zeros={other: NUMBER}))
    assert set(both.other_zeros) == {one, other}
