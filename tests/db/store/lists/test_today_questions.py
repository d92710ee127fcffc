"""Today says of each woman her first question with all its flags, and whether anybody may reach in."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.ids import new_id
from db.store.store import SqlStore
from models.records.finding import Examination, Symptom, SymptomKind
from models.records.flag import Ask, Urgency
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.guidelines.facts_on_day import facts_on_day
from tests.builders import as_listed
from tests.db.store.lists.test_lists import TODAY, a_flag, a_pregnancy, a_scan
from tests.stores import a_stamp, a_store


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


@pytest.mark.parametrize(("days_ago", "bleeds"), [(0, True), (1, False)])
def test_a_bleeding_that_only_an_examination_saw_counts_on_its_day(
    store: SqlStore, days_ago: int, bleeds: bool
) -> None:
    pregnancy = a_pregnancy(store)
    store.put(a_flag(pregnancy))
    seen = Examination(
        id=new_id(),
        stamp=a_stamp(),
        pregnancy_id=pregnancy.id,
        on=TODAY - timedelta(days=days_ago),
        bleeding=TriState.YES,
    )
    store.put(seen)
    (row,) = store.today(TODAY)
    day = facts_on_day(store.sheet(pregnancy.id).facts, TODAY)
    assert (row.is_bleeding, day.bleeding is not None) == (bleeds, bleeds)


def test_flags_that_ask_the_same_are_counted_as_one_question(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    asks = (Ask.PREVENTION, Ask.NOW, Ask.PREVENTION, Ask.HISTORY, None)
    for place, ask in enumerate(asks):
        store.put(replace(a_flag(pregnancy, Urgency.PROMPT), rule_id=f"RULE-{place}", ask=ask))
    (row,) = store.today(TODAY)
    assert ([flag.rule_id for flag in row.flags], row.more) == (["RULE-1"], 3)


def test_the_question_shown_comes_with_all_its_flags_the_most_urgent_first(store: SqlStore) -> None:
    pregnancy = a_pregnancy(store)
    made = [
        store.put(replace(a_flag(pregnancy, urgency), ask=Ask.NOW, told=told))
        for urgency, told in (
            (Urgency.PROMPT, ""),
            (Urgency.IMMEDIATE, "2026-03-02T09:30:00+00:00|letter|Dr X"),
        )
    ]
    (row,) = store.today(TODAY)
    assert row.flags == tuple(map(as_listed, reversed(made)))


@pytest.mark.parametrize(
    ("scanned", "recorded", "lies"),
    [
        ((), None, None),
        ((), Placenta.LOW, Placenta.LOW),
        (((7, Placenta.PRAEVIA), (1, Placenta.NOT_LOW)), None, Placenta.NOT_LOW),
        (
            ((3, Placenta.LOW), (3, Placenta.PRAEVIA), (3, Placenta.NOT_LOW)),
            Placenta.NOT_LOW,
            Placenta.PRAEVIA,
        ),
        (((-1, Placenta.PRAEVIA),), None, None),
    ],
)
def test_today_knows_where_the_placenta_lay_last(
    store: SqlStore,
    scanned: tuple[tuple[int, Placenta], ...],
    recorded: Placenta | None,
    lies: Placenta | None,
) -> None:
    pregnancy = store.put(replace(a_pregnancy(store), placenta=recorded))
    store.put(a_flag(pregnancy))
    for days_ago, place in scanned:
        store.put(replace(a_scan(pregnancy, on=TODAY - timedelta(days=days_ago)), placenta=place))
    (row,) = store.today(TODAY)
    facts = store.sheet(pregnancy.id).facts
    assert (row.placenta, facts_on_day(facts, TODAY).placenta) == (lies, lies)


@pytest.mark.parametrize(
    ("kind", "began", "ended", "bleeds"),
    [
        (SymptomKind.BLEEDING, 0, None, True),
        (SymptomKind.BLEEDING, 3, 0, True),
        (SymptomKind.BLEEDING, 3, 1, False),
        (SymptomKind.BLEEDING, -1, None, False),
        (SymptomKind.FEVER, 0, None, False),
    ],
)
def test_today_knows_whether_she_bleeds(
    store: SqlStore, kind: SymptomKind, began: int, ended: int | None, bleeds: bool
) -> None:
    pregnancy = a_pregnancy(store)
    store.put(a_flag(pregnancy))
    on = TODAY - timedelta(days=began)
    symptom = Symptom(id=new_id(), stamp=a_stamp(), pregnancy_id=pregnancy.id, kind=kind, on=on)
    over = None if ended is None else TODAY - timedelta(days=ended)
    store.put(replace(symptom, resolved_on=over))
    (row,) = store.today(TODAY)
    assert (
        row.is_bleeding,
        symptom.kind is SymptomKind.BLEEDING and replace(symptom, resolved_on=over).is_active(TODAY),
    ) == (bleeds, bleeds)
