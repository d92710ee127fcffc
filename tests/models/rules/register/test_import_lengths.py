"""The lengths of a file are asked about as those that are typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Problem
from models.records.importing.import_line import Arrival, Sifting
from models.records.scan import Route
from models.rules.measurement.plausible import Reading, questions
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.values.length import Millimetres, Unit
from tests.models.rules.register.arrivals import (
    ACCEPTED,
    DUE,
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


def codes(*arrivals: Arrival, record: KnownWomen | None = None) -> list[tuple[str, ...]]:
    return [codes for _, codes in verdicts(*arrivals, record=record)]


def series(*lengths: str) -> list[Arrival]:
    """Scans two weeks apart."""
    return [an_arrival(f"{16 + 2 * n}+0", (length,)) for n, length in enumerate(lengths)]


@pytest.mark.parametrize(
    ("length", "code"),
    [
        ("0.0", "length.zero"),
        ("0.4", ""),
        ("0.5", "length.centimetres"),
        ("6.0", "length.centimetres"),
        ("6.1", ""),
        ("50.0", ""),
        ("50.1", "length.long"),
    ],
)
def test_an_unusual_length_is_doubtful(length: str, code: str) -> None:
    assert codes(an_arrival(readings=(length,))) == [(code,) if code else ()]


def test_a_length_written_in_centimetres_is_not_taken_for_them_again() -> None:
    assert the_verdict(an_arrival(readings=("2.6",), units=(Unit.CENTIMETRES,))) == ACCEPTED


def test_every_reading_is_asked_about_and_the_same_only_once() -> None:
    assert codes(an_arrival(readings=("0.0", "0.0", "5.5"))) == [("length.zero", "length.centimetres")]


def test_a_doubt_has_the_values_that_the_keyboard_asks_with() -> None:
    lines = [a_line(2, an_arrival("18+0", ("42.0",))), a_line(3, an_arrival("20+0", ("17.0",)))]
    jump = Problem("reading", "length.jump", ("17.0", "42.0", at("18+0").isoformat()))
    assert sift(lines, KnownWomen(), TODAY).lines[1].reasons == (jump,)


@pytest.mark.parametrize(
    ("length", "is_asked"), [("15.0", False), ("14.9", True), ("45.0", False), ("45.1", True)]
)
def test_a_jump_of_more_than_15_mm_is_doubtful(length: str, is_asked: bool) -> None:
    assert codes(*series("30.0", length))[1] == (("length.jump",) if is_asked else ())


def test_a_jump_is_found_in_whatever_order_the_lines_stand() -> None:
    assert codes(*reversed(series("42.0", "17.0"))) == [("length.jump",), ()]


def test_the_scans_of_one_day_are_taken_together_at_their_shortest() -> None:
    other = an_arrival("16+0", ("20.0",), route=Route.TRANSABDOMINAL)
    same_day = an_arrival("16+0", ("30.0",), examiner="Dr Chen")
    assert codes(an_arrival("16+0", ("36.0",)), same_day, other, an_arrival("18+0", ("46.0",)))[3] == (
        "length.jump",
    )
    assert codes(an_arrival("16+0", ("36.0",)), same_day, other, an_arrival("18+0", ("45.0",)))[3] == ()


def test_only_transvaginal_lengths_jump() -> None:
    other = Route.TRANSPERINEAL
    assert codes(an_arrival("16+0", ("40.0",), route=other), an_arrival("18+0", ("20.0",)))[1] == ()
    assert codes(an_arrival("16+0", ("40.0",)), an_arrival("18+0", ("20.0",), route=other))[1] == ()


def test_a_jump_from_a_scan_of_the_record_is_doubtful() -> None:
    record = known(a_sheet(DUE, a_scan("16+0", ("40.0",)), a_scan("17+0", ("41.0",), struck_out="slip")))
    assert codes(an_arrival("18+0", ("24.9",)), record=record) == [("length.jump",)]
    assert codes(an_arrival("18+0", ("25.0",)), record=record) == [()]


def test_a_scan_of_another_pregnancy_is_nothing_to_jump_from() -> None:
    year = timedelta(days=400)
    before = an_arrival("20+0", ("40.0",), due_on=DUE - year, on=at("20+0") - year)
    assert codes(before, an_arrival("20+0", ("20.0",))) == [(), ()]


def test_a_line_that_is_refused_is_nothing_to_jump_from() -> None:
    assert codes(an_arrival("13+6", ("50.0",)), an_arrival("18+0", ("20.0",)))[1] == ()


def test_a_whole_scan_ten_times_too_short_is_doubtful_and_its_neighbours_are_not() -> None:
    assert codes(*series("39.0", "3.9", "38.0")) == [(), ("length.tenfold_series", "length.centimetres"), ()]


def test_the_last_scan_is_held_against_the_two_before_it() -> None:
    assert codes(*series("39.0", "38.0", "3.9"))[2] == ("length.tenfold_series", "length.centimetres")


def test_a_jump_over_a_slipped_length_is_still_seen() -> None:
    assert codes(*series("45.0", "3.9", "29.0"))[2] == ("length.jump",)


def test_a_short_length_that_the_record_holds_is_no_slip_any_more() -> None:
    record = known(a_sheet(DUE, a_scan("18+0", ("3.9",))))
    told = verdicts(*series("39.0", "3.9", "38.0"), record=record)
    assert told[1:] == [(Sifting.ALREADY_THERE, ()), (Sifting.DOUBTFUL, ("length.jump",))]


def test_a_cervix_that_stays_short_became_short_once_somebody_took_its_jump() -> None:
    fell, stayed = "7.0", "6.5"
    assert codes(*series("25.0", fell, stayed)) == [(), ("length.jump",), ("length.jump",)]
    record = known(a_sheet(DUE, a_scan("16+0", ("25.0",)), a_scan("18+0", (fell,))))
    assert codes(an_arrival("20+0", (stayed,)), record=record) == [()]


def test_a_length_beside_a_jump_is_held_against_the_one_before_it() -> None:
    assert codes(*series("34.0", "12.0", "30.0", "14.9")) == [(), ("length.jump",), (), ("length.jump",)]


def test_readings_that_differ_ten_fold_are_no_neighbours() -> None:
    slipped = an_arrival("16+0", ("4.0", "39.4"))
    assert codes(slipped, an_arrival("18+0", ("40.0",)))[1] == ()


def test_another_route_is_no_neighbour() -> None:
    abdominal = an_arrival("16+0", ("39.0",), route=Route.TRANSABDOMINAL)
    assert codes(abdominal, an_arrival("18+0", ("3.9",)))[1] == ("length.centimetres",)


def test_a_scan_of_the_record_is_a_neighbour() -> None:
    record = known(
        a_sheet(DUE, a_scan("16+0", ("39.0",)), a_scan("16+0", ("3.9",), route=Route.TRANSABDOMINAL))
    )
    assert codes(an_arrival("18+0", ("3.9",)), record=record)[0][0] == "length.tenfold_series"


def test_the_trap_of_unusual_lengths() -> None:
    """Eight plain women, a zero, a tenth, and a drop within two weeks."""
    due = date(2027, 2, 10)

    def of(name: str, on: date, length: str) -> Arrival:
        born = date(1980 + len(name), 1, 1)
        return an_arrival(family_name=name, born_on=born, due_on=due, on=on, readings=(length,))

    day = date(2026, 10, 6)
    plain = [of(f"Plain{'n' * n}", day, f"{30 + n}") for n in range(8)]
    odd = [of("Zero", day, "0"), of("Tenth", day, "2.6"), of("Drop" * 4, date(2026, 9, 22), "42")]
    # Each is a woman of her own number; here the birth dates tell them apart, so that only lengths are looked at.
    lines = [*plain, *odd, of("Drop" * 4, day, "17")]
    numbered = [a_line(n, arrival) for n, arrival in enumerate(lines, 2)]
    evaluated = sift(numbered, KnownWomen(), date(2026, 11, 29)).lines
    found = [tuple(r.code for r in line.reasons if r.field == "reading") for line in evaluated]
    assert found == [()] * 8 + [("length.zero",), ("length.centimetres",), (), ("length.jump",)]


LENGTHS = st.integers(0, 800).map(Millimetres)


@given(st.lists(LENGTHS, min_size=1, max_size=3), LENGTHS)
def test_what_the_keyboard_asks_the_file_asks_too(readings: list[Millimetres], before: Millimetres) -> None:
    texts = [str(length) for length in readings]
    previous = (before, at("16+0"))
    asked = questions(
        [("r", Reading(t, m, Unit.MILLIMETRES)) for t, m in zip(texts, readings, strict=True)], previous
    )
    (_, at_first), (verdict, told) = verdicts(an_arrival("16+0", (str(before),)), an_arrival("18+0", texts))
    is_told_already = {"length.tenfold", "length.tenfold_series"} & {*at_first, *told}
    left = {question.code for question in asked} - ({"length.jump"} if is_told_already else set())
    assert left <= set(told)
    assert verdict is Sifting.DOUBTFUL or not left
