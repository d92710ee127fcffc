"""Edges of the rules that compare the latest two transvaginal scan days."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.case_facts import Json
from tests.oracle.edges.steps import Edge, Edges, any_number, on_the_day, set_aside, undated
from tests.oracle.edges.woman import Woman, scan, suture

SAME = ("A", "A")
OTHER = ("A", "B")
UNKNOWN = ("A", "")


def _two(
    first: str, second: str, examiners: tuple[str, str] = SAME, days_apart: int = 14
) -> tuple[Json, ...]:
    return scan(first, days_apart, examiner=examiners[0]), scan(second, examiner=examiners[1])


def _limits(w: Woman, *, falls: bool) -> Edges:
    """6.0 mm for one examiner, 11.0 mm for two or unknown ones."""
    for examiners, who, steps in (
        (SAME, "one examiner", (("34.1", False), ("34.0", True), ("33.9", True))),
        (OTHER, "two examiners", (("29.1", False), ("29.0", True), ("28.9", True))),
        (UNKNOWN, "examiner unknown", (("29.1", False), ("29.0", True))),
        (("", ""), "no examiner recorded", (("29.1", False), ("29.0", True))),
    ):
        for shorter, outcome in steps:
            pair = ("40.0", shorter) if falls else (shorter, "40.0")
            words = f"{pair[0]} mm, then {pair[1]} mm, {who}"
            yield Edge(words, replace(w, scans=_two(*pair, examiners)), outcome)


def _comparable(w: Woman, *, falls: bool) -> Edges:
    """Only the latest two scan days, when the latest scan of all is transvaginal and no cerclage came between."""
    pair = ("40.0", "30.0") if falls else ("30.0", "40.0")
    first, second = _two(*pair)
    longer = scan("50.0" if falls else "20.0", 28)
    for words, scans, outcome in (
        ("only one scan", (second,), False),
        ("never scanned", (), False),
        ("no change", _two("40.0", "40.0"), False),
        ("the other way", _two(pair[1], pair[0]), False),
        (
            "by another route afterwards",
            (scan(pair[0], 7), scan(pair[1], 1), scan("30.0", route="transabdominal")),
            False,
        ),
        ("by another route the same day", (first, second, scan("30.0", route="transabdominal")), True),
        ("by another route in between", (first, scan("30.0", 7, route="transabdominal"), second), True),
        ("not since the latest two of three", (longer, scan("40.0", 14), scan("40.0")), False),
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
    yield from set_aside(w, cerclage=True)


def _whenever(w: Woman) -> Edges:
    yield from undated(w, outcome=True)
    yield Edge("at 40+0", replace(w, at="40+0"), True)


def change() -> Edges:
    """A fall beyond the error of measurement."""
    w = Woman(scans=_two("40.0", "30.0"))
    yield from _limits(w, falls=True)
    yield from _comparable(w, falls=True)
    yield from _whoever(w)
    yield from _whenever(w)
    slow = replace(w, scans=_two("40.0", "34.0", days_apart=56))
    yield Edge("6.0 mm in eight weeks", slow, True)


def grow() -> Edges:
    """A rise by the same limits."""
    w = Woman(scans=_two("30.0", "40.0"))
    yield from _limits(w, falls=False)
    yield from _comparable(w, falls=False)
    yield from _whoever(w)
    yield from _whenever(w)


def fast() -> Edges:
    """A fall beyond the error of measurement, of 2.3 mm a week or more, to 29+6."""
    w = Woman(scans=_two("40.0", "30.0"))
    yield from _limits(w, falls=True)
    yield from _comparable(w, falls=True)
    yield from on_the_day(w, None, "29+6")
    yield from undated(w)
    yield from _whoever(w)
    for shorter, outcome in (("33.2", False), ("33.1", True), ("33.0", True)):
        three_weeks = replace(w, scans=_two("40.0", shorter, days_apart=21))
        yield Edge(f"40.0 mm, then {shorter} mm three weeks later", three_weeks, outcome)
    for apart, outcome in ((20, True), (21, True), (22, False)):
        steady = replace(w, scans=_two("40.0", "33.1", days_apart=apart))
        yield Edge(f"6.9 mm in {apart} days", steady, outcome)
