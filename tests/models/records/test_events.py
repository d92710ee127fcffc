"""Every kind of record of a pregnancy is known, and wherever events are told none is forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from models.records.events import EVENTS, EventGroup, EventKind, day_of, first_day, in_group, last_day
from models.records.finding import Symptom
from models.records.flag import Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.outcome import Baby
from models.records.pregnancy import Ending
from models.records.record import ClinicalRecord, PregnancyRecord
from models.records.treatment import Pessary
from models.rules.pregnancy.timeline import Step, timeline
from models.rules.register.record_merge import combined_sheet
from models.views import PARTS
from tests.builders import TODAY, a_discussion, a_sheet
from tests.whole_events import a_sheet_of, a_whole, name_of_kind

OF_THE_WOMAN = {
    "Patient": "she herself",
    "Pregnancy": "what the events are of",
    "EarlierPregnancy": "it belongs to all her pregnancies",
}
STAYS = {"Dating": "whose due date counts is chosen", "RiskFactor": "whose answer counts is chosen"}
WITHOUT_DAY = {"Dating": "it counts from when it was agreed", "Baby": "it has that of the outcome"}
UNTOLD = {"RiskFactor": "it is no happening, it was so before"}
DAYS = {date, datetime, date | None}
each_kind = pytest.mark.parametrize("kind", EVENTS, ids=name_of_kind)


def subclasses(kind: type[ClinicalRecord]) -> Iterator[type[ClinicalRecord]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def test_every_clinical_record_is_an_event_or_the_womans_own() -> None:
    # By name, because a slotted dataclass leaves the class it was made from behind.
    kinds = {kind.__name__ for kind in subclasses(ClinicalRecord) if kind.__module__.startswith("models.")}
    known = {kind.record.__name__ for kind in EVENTS}
    assert kinds - {"PregnancyRecord"} - known == OF_THE_WOMAN.keys()


def test_the_events_are_the_records_of_a_pregnancy() -> None:
    assert {kind.record for kind in EVENTS} == {kind for kind in NAMES if issubclass(kind, PregnancyRecord)}


def test_a_sheet_holds_every_kind() -> None:
    assert PARTS.keys() == {*(kind.record for kind in EVENTS), Flag, EarlierPregnancy}


@each_kind
def test_the_days_of_a_kind_are_days_of_its_record(kind: EventKind) -> None:
    hints: dict[str, Any] = get_type_hints(kind.record)
    assert not kind.day or hints[kind.day] in DAYS
    assert not kind.end or hints[kind.end] == date | None
    because = hints[kind.because] if kind.because else str
    assert because is str or issubclass(get_args(because)[0], Enum)


def test_only_what_has_a_reason_not_to_have_a_day_has_none() -> None:
    assert {kind.record.__name__ for kind in EVENTS if not kind.day} == WITHOUT_DAY.keys()


def test_only_what_is_chosen_stays_behind_when_pregnancies_are_combined() -> None:
    assert {kind.record.__name__ for kind in EVENTS if not kind.moves} == STAYS.keys()


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind.moves], ids=name_of_kind)
def test_an_event_goes_with_a_pregnancy_that_is_combined(kind: EventKind) -> None:
    kept, merged = a_sheet(), a_sheet_of(a_whole(kind.record))
    (moved,) = combined_sheet(kept, merged, kept.patient, (), {}, None).of(kind.record)
    assert (moved.id, moved.pregnancy_id) == (merged.of(kind.record)[0].id, kept.pregnancy.id)


@each_kind
def test_every_event_is_on_the_timeline(kind: EventKind) -> None:
    whole = a_sheet_of(a_whole(kind.record))
    over = replace(whole, pregnancy=replace(whole.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH))
    steps = [one.step for one in timeline(over) if type(one.record) is kind.record]
    assert len(steps) == (0 if kind.record.__name__ in UNTOLD else 2 if kind.end else 1)
    assert (Step.BEGAN in steps, Step.ENDED in steps) == (bool(kind.end), bool(kind.end))


def test_what_has_no_end_yet_has_only_its_first_day() -> None:
    pessary = a_whole(Pessary, removed_on=None)
    assert (day_of(pessary), last_day(pessary)) == (TODAY, None)


def test_a_moment_has_its_day_where_it_is_read() -> None:
    held = a_discussion()
    east = timezone(timedelta(hours=23))
    assert first_day(held, east) == held.held_at.astimezone(east).date() != first_day(held)


def test_a_record_without_a_day_of_its_own_has_no_first_day() -> None:
    with pytest.raises(LookupError, match="Baby has no day"):
        first_day(a_whole(Baby))


def test_a_group_holds_what_is_told_together() -> None:
    assert Pessary in in_group(EventGroup.TREATMENT)
    assert Symptom not in in_group(EventGroup.TREATMENT)
