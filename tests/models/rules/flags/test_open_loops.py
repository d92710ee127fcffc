"""The order of the open loops."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from models.records.clinic.settings import ClinicSettings
from models.records.flag import Urgency
from models.rules.flags.open_loops import OpenLoop, loops_in_order
from models.values.person import PersonName
from models.views import LoopKind, LoopRow, WomanRow
from tests.builders import NOW, STAMP, TODAY, a_flag, as_listed, next_id

LIMITS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
WOMAN = WomanRow(patient_id=next_id(), name=PersonName("Berg", "Anna"), born_on=None, number=None)


def a_flag_loop(rule_id: str, urgency: Urgency, raised_at: datetime = NOW) -> LoopRow:
    flag = replace(a_flag(rule_id, urgency=urgency), raised_at=raised_at)
    return LoopRow(woman=WOMAN, kind=LoopKind.FLAG, flags=(as_listed(flag),))


def an_owed_loop(kind: LoopKind, on: date) -> LoopRow:
    return LoopRow(woman=WOMAN, kind=kind, owed_on=on)


def ordered(*rows: LoopRow) -> list[object]:
    loops: tuple[OpenLoop, ...] = loops_in_order(rows, NOW, LIMITS, UTC)
    return [loop.card.lead.rule_id if loop.card else (loop.row.kind, loop.row.owed_on) for loop in loops]


def test_the_most_urgent_question_comes_first_and_lateness_decides_within_an_urgency() -> None:
    rows = (
        a_flag_loop("in time", Urgency.URGENT),
        a_flag_loop("a day late", Urgency.URGENT, NOW - timedelta(days=1)),
        a_flag_loop("days late", Urgency.PROMPT, NOW - timedelta(days=9)),
        a_flag_loop("at once", Urgency.IMMEDIATE),
        a_flag_loop("routine", Urgency.ROUTINE, NOW - timedelta(days=90)),
    )
    assert ordered(*rows) == ["at once", "a day late", "in time", "days late", "routine"]


def test_flags_come_before_decisions_and_these_before_scans_each_longest_owed_first() -> None:
    day, before = TODAY, TODAY - timedelta(days=1)
    rows = (
        an_owed_loop(LoopKind.SCAN, day),
        an_owed_loop(LoopKind.SCAN, before),
        an_owed_loop(LoopKind.DECISION, day),
        an_owed_loop(LoopKind.DECISION, before),
        a_flag_loop("routine", Urgency.ROUTINE),
    )
    assert ordered(*rows) == [
        "routine",
        (LoopKind.DECISION, before),
        (LoopKind.DECISION, day),
        (LoopKind.SCAN, before),
        (LoopKind.SCAN, day),
    ]


def test_only_a_flag_is_late_by_its_urgency() -> None:
    rows = (a_flag_loop("late", Urgency.URGENT, NOW - timedelta(days=2)), an_owed_loop(LoopKind.SCAN, TODAY))
    late = [loop.late for loop in loops_in_order(rows, NOW, LIMITS, UTC)]
    assert [each and each.days for each in late] == [2, None]
