"""Judging a pregnancy, and trying a policy out on a whole clinic, beside merely reading the same rows."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID

from bench.big_clinic import Size, fill, put, run
from bench.measured import Measured, percentile, wait_idle
from bench.statements import Bare, caught
from db.ids import new_id
from db.store.store import SqlStore
from models.records.guidelines.guideline import Guideline
from models.rules.guidelines.evaluate import evaluate
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import TunableKind, tunables, with_value
from models.usecases.desk import Desk
from models.usecases.policies.dry_run import SLICE, DryRun, begin_dry_run, resume_dry_run
from tests.builders import TODAY, a_desk, all_guidelines, an_earlier_birth
from tests.stores import RAW_KEY, a_store

_SPREAD = (
    # Lengths from 8.0 to 45.9 mm, and due dates that make the pregnancies 10+0 to 35+6 old.
    "UPDATE scans SET readings = '[' || (80 + rowid * 7919 % 380) || ']'",
    f"UPDATE datings SET due_on = date('{TODAY.isoformat()}', '+' || (28 + rowid * 31 % 182) || ' days')",
)


def measure_evaluation(times: int) -> list[Measured]:
    """Every rule of NICE NG25, RCOG 75 and the program, for pregnancies of a clinic as it is."""
    with tempfile.TemporaryDirectory() as folder:
        store = _clinic(Path(folder), times)
        facts = [sheet.facts for sheet in store.sheets_going_on(None, times)]
        followed = a_desk(store).followed
        store.close()
    wait_idle()
    taken = []
    for each in facts:
        began = perf_counter()
        evaluate(each, TODAY, followed)
        taken.append((perf_counter() - began) * 1_000_000)
    rules = sum(len(guideline.rules) for guideline in followed)
    return [
        Measured(
            name="rule evaluation for one pregnancy",
            unit="µs",
            ours=median(taken),
            p99=percentile(taken, 99),
            note=f"{rules} rules, {len(taken):,} pregnancies with 3 scans, one in four with an earlier birth",
        )
    ]


def measure_dry_run(pregnancies: int) -> list[Measured]:
    """A copy of NICE NG25 with another threshold in its length rules, tried out on all of them."""
    with tempfile.TemporaryDirectory() as folder:
        store = _clinic(Path(folder), pregnancies)
        desk = a_desk(store)
        bare = Bare(Path(folder, "cervitrend.db"), RAW_KEY)
        wait_idle()
        done, times = _in_turns(store, bare, desk)
        bare.close()
        store.close()
    ours, read, fetched = sum(times.ours), sum(times.read), sum(times.fetched)
    longest = max(times.ours) * 1000
    return [
        Measured(
            name=f"dry run over {pregnancies:,} pregnancies, beside reading them",
            unit="s",
            ours=ours,
            bare=read,
            most_ratio=3,
            most=60,
            note=f"{done.seen:,} seen, {len(done.changed):,} would change; longest slice {longest:.0f} ms",
        ),
        Measured(
            name="reading them, beside fetching the same rows bare",
            unit="s",
            ours=read,
            bare=fetched,
            note="the same statements given straight to sqlcipher3, the rows fetched and forgotten",
        ),
    ]


def _clinic(folder: Path, pregnancies: int) -> SqlStore:
    """As many pregnancies with a due date and three scans each; every fourth woman gave birth too early before."""
    store = a_store(folder)
    fill(store, Size(pregnancies, scans=3))
    with store.writing():
        for statement in _SPREAD:
            run(store, statement, iter([()]))
    women = [row[0] for row in store._session.rows("SELECT DISTINCT patient_id FROM pregnancies")]
    with store.writing():
        put(store, [replace(_BIRTH, id=new_id(), patient_id=UUID(each)) for each in women[::4]])
    return store


def _candidate() -> Guideline:
    """NICE NG25 with 28.0 mm wherever it asks for 25.0 mm."""
    published = next(g for g in all_guidelines() if g.id == "nice-ng25")
    copy = copy_of(published, 1)
    for row in tunables(copy, published):
        if row.kind is TunableKind.LENGTH and row.value == "25.0":
            copy = with_value(copy, published, row.rule_id, row.path, "28.0")
    return copy


@dataclass(slots=True)
class _Times:
    """Seconds for each slice."""

    ours: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    fetched: list[float] = field(default_factory=list)


def _in_turns(store: SqlStore, bare: Bare, desk: Desk) -> tuple[DryRun, _Times]:
    """The finished dry run, and what trying out, merely reading and fetching bare took.

    Which of the first two comes first changes with every slice, because the second finds its pages in memory.
    """
    run, times = begin_dry_run(desk, _candidate()), _Times()
    while not run.is_done:
        is_first = len(times.ours) % 2 == 0
        if not is_first:
            times.read.append(_read(store, run))
        began = perf_counter()
        after = resume_dry_run(desk, run)
        times.ours.append(perf_counter() - began)
        if is_first:
            times.read.append(_read(store, run))
        times.fetched.append(_fetched(store, bare, run))
        run = after
    return run, times


def _read(store: SqlStore, run: DryRun) -> float:
    """Seconds for reading the next slice and doing nothing with it."""
    began = perf_counter()
    store.sheets_going_on(run.after, SLICE, run.due, run.comparison.rule_ids)
    return perf_counter() - began


def _fetched(store: SqlStore, bare: Bare, run: DryRun) -> float:
    """Seconds for the same statements given straight to sqlcipher3, their rows fetched and forgotten."""
    with caught(store) as statements:
        store.sheets_going_on(run.after, SLICE, run.due, run.comparison.rule_ids)
    began = perf_counter()
    bare.give(statements)
    return perf_counter() - began


_BIRTH = an_earlier_birth()
