"""Whatever is recorded: the preview of a due date says what the store holds after it is really agreed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import Refused
from models.records.finding import SymptomKind
from models.records.flag import FlagState
from models.records.pregnancy import DatingMethod
from models.records.scan import Scan
from models.rules.flags.schedule import next_scan, schedule_of
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import ShownFlag, acknowledge
from models.usecases.pregnancies.dating import DatingDraft, agree_due_date
from models.usecases.pregnancies.redating import FlagChange, preview_due_date, redate
from models.values.age import GestationalAge
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    a_cerclage,
    a_day,
    a_desk,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
    keep,
    on_day,
)
from tests.examples import examples
from tests.stores import a_store

Table = dict[str, tuple[FlagState, date | None, bool]]


@dataclass(frozen=True)
class Course:
    """A random pregnancy: ages of scans and of the day in days, lengths in tenths of a millimetre."""

    scans: tuple[tuple[int, int], ...]
    history: int
    fetuses: int
    has_cerclage: bool
    bleeds: bool
    redated: int | None
    answered: bool
    today: int
    shift: int


COURSES = st.builds(
    Course,
    scans=st.lists(
        st.tuples(st.integers(98, 170), st.sampled_from((90, 149, 150, 224, 250, 251, 300, 410))), max_size=3
    ).map(tuple),
    history=st.integers(0, 3),
    fetuses=st.sampled_from((1, 1, 1, 2)),
    has_cerclage=st.booleans(),
    bleeds=st.booleans(),
    redated=st.none() | st.integers(-10, 10),
    answered=st.booleans(),
    today=st.integers(170, 210),
    shift=st.integers(-45, 45),
)


@pytest.fixture(scope="module")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over one store for all the women."""
    store = a_store(tmp_path_factory.mktemp("store"))
    yield a_desk(store, follows=("nice-ng25", "rcog-75", "figo-2021", "acog-234"))
    store.close()


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])
@given(course=COURSES)
def test_the_preview_is_what_the_store_holds_afterwards(anywhere: Desk, course: Course) -> None:
    desk = replace(anywhere, clock=on_day(str(GestationalAge(course.today))))
    before = _lived(desk, course)
    draft = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on + timedelta(days=course.shift))
    try:
        previewed = preview_due_date(desk, before.pregnancy.id, draft)
    except Refused:
        return
    redate(desk, previewed, "ultrasound")
    after = desk.store.sheet(before.pregnancy.id)
    shown = previewed.replay
    assert _table(before) | {f.rule_id: _line(f) for f in shown.flags} == _table(after)
    assert {f.rule_id: (f.before, f.closes_before) for f in shown.flags if f.before} == {
        f.rule_id: (f.state, f.closes_on)
        for f in before.flags
        if f.rule_id in {c.rule_id for c in shown.flags}
    }
    assert all((a.before, a.after) == (_age(before, a.on), _age(after, a.on)) for a in shown.ages)
    assert sorted(a.on for a in shown.ages if a.kind.record is Scan) == [s.on for s in after.standing_scans]
    schedule = schedule_of(desk.followed)
    assert shown.next_after == next_scan(after, desk.clock.today(), schedule)
    assert shown.next_before == next_scan(before, desk.clock.today(), schedule)
    reasons = {f.rule_id: f.reason for f in after.flags}
    assert all(str(f.because) == reasons[f.rule_id] for f in shown.flags if f.because)


def _lived(desk: Desk, course: Course) -> PregnancySheet:
    """The pregnancy in the store, judged, perhaps dated anew and answered."""
    history = (an_earlier_loss("18+0"), an_earlier_birth("27+0"), an_earlier_loss("21+0"))[: course.history]
    sheet = a_sheet(
        *(a_scan(at=str(GestationalAge(at)), mm=f"{mm // 10}.{mm % 10}") for at, mm in course.scans),
        history=history,
        fetuses=course.fetuses,
        cerclages=(a_cerclage(),) if course.has_cerclage else (),
        symptoms=(a_symptom(SymptomKind.BLEEDING, on=a_day("22+0")),) if course.bleeds else (),
    )
    sheet = replace(sheet, patient=replace(sheet.patient, number=None))
    pregnancy_id = keep(desk.store, sheet).pregnancy.id
    judged = evaluate_pregnancy(desk, pregnancy_id)
    if course.redated is not None:
        earlier = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on + timedelta(days=course.redated))
        agree_due_date(desk, pregnancy_id, earlier, "letter")
        judged = desk.store.sheet(pregnancy_id)
    waiting = tuple(ShownFlag(f.id, f.version) for f in judged.flags if f.state is FlagState.OPEN)
    if course.answered and waiting:
        acknowledge(desk, pregnancy_id, waiting, "seen by the doctor")
    return desk.store.sheet(pregnancy_id)


def _table(sheet: PregnancySheet) -> Table:
    return {f.rule_id: (f.state, f.closes_on, f.suspended) for f in sheet.flags}


def _line(change: FlagChange) -> tuple[FlagState, date | None, bool]:
    return change.after, change.closes_after, change.is_suspended


def _age(sheet: PregnancySheet, on: date) -> GestationalAge | None:
    return sheet.due_date.age_at(on) if sheet.due_date else None
