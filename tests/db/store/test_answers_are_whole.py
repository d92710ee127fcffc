"""An answer stands with all that belongs to it, or not at all: each statement of it fails once, before and after."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from db.store.session import StoreSession
from db.store.store import SqlStore
from db.verify import verify
from models.errors import Unavailable
from models.records.discussion import Decision, ToldHow
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import a_desk, a_scan, a_scan_draft, a_sheet, an_earlier_birth, keep, on_day
from tests.stores import RAW_KEY

Deed = Callable[[Desk, PregnancySheet], object]


class Breaking:
    """Counts writing statements, and fails at one of them: before it is run, or right after."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count, self._at, self._after = 0, -1, False
        self._run = StoreSession.execute
        monkeypatch.setattr(StoreSession, "execute", lambda session, sql, *v: self._execute(session, sql, v))

    def arm(self, at: int, *, after: bool) -> None:
        self.count, self._at, self._after = 0, at, after

    def _execute(self, session: StoreSession, sql: str, values: tuple[Any, ...]) -> int:
        self.count += 1
        if self.count - 1 == self._at and not self._after:
            raise Unavailable("database.failed")
        done = self._run(session, sql, *values)
        if self.count - 1 == self._at:
            raise Unavailable("database.failed")
        return done


def _ticked(sheet: PregnancySheet) -> tuple[ShownFlag, ...]:
    waiting = (f for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer)
    return tuple(ShownFlag(f.id, f.version) for f in waiting)


def _discuss(desk: Desk, sheet: PregnancySheet) -> object:
    draft = DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=_ticked(sheet),
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=Decision.BOTH,
    )
    return record_discussion(desk, draft)


def _tell(desk: Desk, sheet: PregnancySheet) -> object:
    draft = EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=_ticked(sheet), whom="Dr Osei", how=ToldHow.IN_PERSON
    )
    return escalate(desk, draft)


def _acknowledge(desk: Desk, sheet: PregnancySheet) -> object:
    return acknowledge(desk, sheet.pregnancy.id, _ticked(sheet), "known")


def _close(desk: Desk, sheet: PregnancySheet) -> object:
    lapsed = tuple(ShownFlag(f.id, f.version) for f in sheet.flags if f.state is FlagState.LAPSED)
    return close_lapsed(desk, sheet.pregnancy.id, lapsed, "seen elsewhere")


def _scan(desk: Desk, sheet: PregnancySheet) -> object:
    return record_scan(desk, a_scan_draft(sheet.pregnancy.id, "19.0", on=desk.clock.today()))


@pytest.mark.parametrize(
    ("deed", "at"),
    [
        (_discuss, "22+0"),
        (_tell, "22+0"),
        (_acknowledge, "22+0"),
        (_scan, "22+0"),
        (_close, "24+1"),
        (_discuss, "24+1"),
    ],
)
def test_a_failure_at_any_statement_leaves_everything_as_it_was(
    tmp_path: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch, deed: Deed, at: str
) -> None:
    kept = keep(store, a_sheet(a_scan(mm="22.4"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(a_desk(store), kept.pregnancy.id)
    desk = a_desk(store, clock=on_day(at))
    before = evaluate_pregnancy(desk, kept.pregnancy.id)
    trail = store.trail_of(before.patient.id)
    breaking = Breaking(monkeypatch)
    for place in range(_statements(breaking, desk, before, deed)):
        for after in (False, True):
            breaking.arm(place, after=after)
            with pytest.raises(Unavailable, match=r"database\.failed"):
                deed(desk, before)
            assert (store.sheet(before.pregnancy.id), store.trail_of(before.patient.id)) == (before, trail)
    breaking.arm(-1, after=False)
    deed(desk, before)
    assert store.trail_of(before.patient.id) != trail
    assert verify(tmp_path / "cervitrend.db", RAW_KEY).faults == ()


def _statements(breaking: Breaking, desk: Desk, sheet: PregnancySheet, deed: Deed) -> int:
    """How many statements a deed writes; done, counted and taken back as a whole."""
    breaking.arm(-1, after=False)
    with suppress(KeyError), desk.store.writing():
        deed(desk, sheet)
        raise KeyError
    assert breaking.count > len(_ticked(sheet))
    return breaking.count
