"""Edges of the rules that compare the latest two transvaginal scan days."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.asides import in_doubt, measurement
from tests.oracle.edges.steps import Edge, Edges, any_number, on_the_day, steps, tenth, to_or_undated, undated
from tests.oracle.edges.woman import Woman, scan, suture
from tests.oracle.rules.case_facts import Json

SAME = ("A", "A")
WHO = {
    "one examiner": (SAME, "6.0"),
    "two examiners": (("A", "B"), "8.0"),
    "examiner unknown": (("A", ""), "8.0"),
    "no examiner recorded": (("", ""), "8.0"),
}
FIRST = 14
"""Days from the first scan to the second, which is of the day."""


def _two(
    first: str, second: str, examiners: tuple[str, str] = SAME, days_apart: int = FIRST
) -> tuple[Json, ...]:
    return scan(first, days_apart, examiner=examiners[0]), scan(second, examiner=examiners[1])


def _less(mm: str, by: str, tenths: int = 0) -> str:
    return tenth(mm, tenths - int(by.replace(".", "")))


def _limits(w: Woman, *, falls: bool) -> Edges:
    """6.0 mm for one examiner, 8.0 mm for two or unknown ones, 7.0 mm for them where both days have three readings."""
    long = "35.0"
    for who, (examiners, limit) in WHO.items():
        for by, outcome in ((1, False), (0, True), (-1, True)):
            pair = (long, _less(long, limit, by))
            pair = pair if falls else pair[::-1]
            words = f"{pair[0]} mm, then {pair[1]} mm, {who}"
            yield Edge(words, replace(w, scans=_two(*pair, examiners)), outcome)
    for (first, second), limit in (((3, 3), "7.0"), ((3, 4), "7.0"), ((3, 2), "8.0"), ((2, 3), "8.0")):
        for by, outcome in ((1, False), (0, True)):
            short = _less(long, limit, by)
            made = _two(_several(long, first), _several(short, second), ("A", "B"))
            words = f"{long} and {short} mm, two examiners, {first} and {second} readings"
            yield Edge(words, replace(w, scans=_in_order(made[:1], made[1:], falls=falls)), outcome)


def _several(mm: str, count: int) -> str:
    """So many readings, the first of them the shortest."""
    return " ".join([mm] + [tenth(mm, 5)] * (count - 1))


def _in_order(before: tuple[Json, ...], latest: tuple[Json, ...], *, falls: bool) -> tuple[Json, ...]:
    """The scans of both days; for a rise the days are exchanged."""
    if falls:
        return *before, *latest
    first, second = before[0]["on"], latest[0]["on"]
    return *(made | {"on": second} for made in before), *(made | {"on": first} for made in latest)


def _readings_of_two(w: Woman, *, falls: bool) -> Edges:
    """Readings of two examiners of a day are counted together."""
    long = (scan("36.0", FIRST), scan("36.5 36.5", FIRST, examiner="B"))
    for words, rest, outcome in (("three", "29.5 29.5", True), ("two", "29.5", False)):
        short = (scan("29.0", examiner="C"), scan(rest, examiner="D"))
        scans = _in_order(long, short, falls=falls)
        yield Edge(f"7.0 mm, three readings one day, {words} the other", replace(w, scans=scans), outcome)


def _comparable(w: Woman, *, falls: bool) -> Edges:
    """Only the latest two transvaginal scan days count, and no cerclage may have come between."""
    pair = ("36.0", "26.0") if falls else ("26.0", "36.0")
    first, second = _two(*pair)
    longer = scan("46.0" if falls else "16.0", 28)
    abdominal = scan("30.0", route="transabdominal")
    for words, scans, outcome in (
        ("only one scan", (second,), False),
        ("never scanned", (), False),
        ("no change", _two("26.0", "26.0"), False),
        ("the other way", _two(pair[1], pair[0]), False),
        ("by another route afterwards", (scan(pair[0], 7), scan(pair[1], 1), abdominal), True),
        ("by another route the same day", (first, second, abdominal), True),
        ("by another route in between", (first, abdominal | {"on": scan("0", 7)["on"]}, second), True),
        ("first by another route", (first | {"route": "transabdominal"}, second), False),
        ("not since the latest two of three", (longer, scan("27.0", FIRST), scan("27.0")), False),
        ("the second scan is of tomorrow", (scan(pair[0], 7), scan(pair[1], -1)), False),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)
    yield from _cerclage_between(w)


def _cerclage_between(w: Woman) -> Edges:
    for words, cerclage, outcome in (
        ("cerclage placed on the first day", suture(placed=14), True),
        ("cerclage placed the day after the first", suture(placed=13), False),
        ("cerclage placed on the second day", suture(placed=0), False),
        ("cerclage to be placed tomorrow", suture(placed=-1), True),
        ("cerclage taken out on the first day", suture(removed=14), True),
        ("cerclage taken out the day after the first", suture(removed=13), False),
        ("cerclage taken out on the second day", suture(removed=0), False),
        ("cerclage to be taken out tomorrow", suture(removed=-1), True),
    ):
        yield Edge(words, replace(w, cerclage=cerclage), outcome)


def _whoever(w: Woman) -> Edges:
    yield from any_number(w)
    yield from in_doubt(w)
    for edge in measurement(w):
        # The cerclage was placed long before; one taken out today lies between the two scans.
        if edge.words != "a cerclage taken out today":
            yield edge


def _short_or_far(w: Woman) -> Edges:
    """Under 30 mm now, or a fall of 10 mm or more."""
    for first, second, outcome in (
        ("37.9", "29.9", True),
        ("38.0", "30.0", False),
        ("39.9", "30.0", False),
        ("40.0", "30.0", True),
        ("41.0", "31.0", True),
        ("41.0", "31.1", False),
    ):
        words = f"from {first} mm to {second} mm by another examiner"
        yield Edge(words, replace(w, scans=_two(first, second, ("A", "B"))), outcome)


def _by_one_of_two(w: Woman) -> Edges:
    """One named examiner who measured on both days, whoever measured as well."""
    first = scan("34.0", FIRST)
    for words, scans, outcome in (
        ("A falls 6.0 mm, B is shorter today", (first, scan("28.0"), scan("27.0", examiner="B")), True),
        ("A falls 5.9 mm, B 6.9 mm shorter today", (first, scan("28.1"), scan("27.1", examiner="B")), False),
        ("A falls 5.9 mm, B 8.0 mm shorter today", (first, scan("28.1"), scan("26.0", examiner="B")), True),
        ("unnamed both days, 7.9 mm", (scan("34.0", FIRST, examiner=""), scan("26.1", examiner="")), False),
        ("A falls 6.0 mm to 30.0, B measured 29.9", _beside("36.0", "30.0", "29.9"), True),
        ("A falls 6.0 mm to 30.1, B measured 30.0", _beside("36.1", "30.1", "30.0"), False),
        ("A falls 4.0 mm, B falls 6.0 mm", _both_fall("28.0", "31.0", "24.0", "25.0"), True),
        ("A falls 4.0 mm, B falls 5.9 mm", _both_fall("28.0", "31.0", "24.0", "25.1"), False),
        ("A falls 10.0 mm, still 31.0, B 30.5 before", _far_by_one(), True),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)


def _beside(first: str, by_a: str, by_b: str) -> tuple[Json, ...]:
    return scan(first, FIRST), scan(by_a), scan(by_b, examiner="B")


def _both_fall(first_a: str, first_b: str, second_a: str, second_b: str) -> tuple[Json, ...]:
    before = scan(first_a, FIRST), scan(first_b, FIRST, examiner="B")
    return *before, scan(second_a), scan(second_b, examiner="B")


def _far_by_one() -> tuple[Json, ...]:
    """Together they fall not at all; A alone falls 10.0 mm."""
    return scan("41.0", FIRST), scan("30.5", FIRST, examiner="B"), scan("31.0")


def change() -> Edges:
    """A fall beyond what measuring twice explains."""
    w = Woman(scans=_two("36.0", "26.0"))
    yield from _limits(w, falls=True)
    yield from _readings_of_two(w, falls=True)
    yield from _by_one_of_two(w)
    yield from _short_or_far(w)
    yield from _comparable(w, falls=True)
    yield from _whoever(w)
    yield from to_or_undated(w, "36+6")
    slow = replace(w, scans=_two("34.0", "28.0", days_apart=56))
    yield Edge("6.0 mm in eight weeks", slow, True)


def grow() -> Edges:
    """A rise by the same limits."""
    w = Woman(scans=_two("26.0", "36.0"))
    yield from _limits(w, falls=False)
    yield from _readings_of_two(w, falls=False)
    yield from _comparable(w, falls=False)
    yield from _whoever(w)
    yield from to_or_undated(w, "36+6")
    first = scan("26.0", FIRST)
    yield from steps(
        ("A alone rises 6.0 mm to 45.0", replace(w, scans=_two("39.0", "45.0")), True),
        ("A rises 7.9 mm, B measured too", replace(w, scans=_beside("26.0", "33.9", "35.0")), False),
        ("A rises 8.0 mm, B measured too", replace(w, scans=_beside("26.0", "34.0", "35.0")), True),
        (
            "A rises 7.9 mm, B measured the first day",
            replace(w, scans=(first, scan("26.5", FIRST, examiner="B"), scan("33.9"))),
            False,
        ),
    )


def fast() -> Edges:
    """A fall like that, of 2.3 mm a week or more, to 29+6."""
    w = Woman(scans=_two("36.0", "26.0"))
    yield from _limits(w, falls=True)
    yield from _short_or_far(w)
    yield from _comparable(w, falls=True)
    yield from on_the_day(w, None, "29+6")
    yield from undated(w)
    yield from _whoever(w)
    for shorter, outcome in (("28.2", False), ("28.1", True), ("28.0", True)):
        three_weeks = replace(w, scans=_two("35.0", shorter, days_apart=21))
        yield Edge(f"35.0 mm, then {shorter} mm three weeks later", three_weeks, outcome)
    for apart, outcome in ((20, True), (21, True), (22, False)):
        steady = replace(w, scans=_two("35.0", "28.1", days_apart=apart))
        yield Edge(f"6.9 mm in {apart} days", steady, outcome)
    yield from _the_greater(w)


def _the_greater(w: Woman) -> Edges:
    """The pace is that of the greater fall of those that meet their limit."""
    for words, by_b, outcome in (
        ("A falls 6.0 mm, all 9.2 mm", "26.8", True),
        ("A falls 6.0 mm, all 9.1 mm", "26.9", False),
    ):
        scans = (scan("36.0", 28), scan("30.0"), scan(by_b, examiner="B"))
        yield Edge(f"{words}, in 28 days", replace(w, scans=scans), outcome)
    for words, by_b, outcome in (
        ("A falls 6.0 mm, all 7.9 mm, which is too little", "28.1", False),
        ("A falls 6.0 mm, all 8.0 mm", "28.0", True),
    ):
        scans = (scan("36.0", 24), scan("30.0"), scan(by_b, examiner="B"))
        yield Edge(f"{words}, in 24 days", replace(w, scans=scans), outcome)
