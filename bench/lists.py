"""Search and Today in a large store, beside their own statements given straight to sqlcipher3."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.big_clinic import Size, fill
from bench.measured import Measured, percentile, settle, timed
from bench.statements import Bare, caught
from db.store.store import SqlStore
from tests.builders import TODAY
from tests.stores import RAW_KEY, a_store


def measure_search(women: int, searches: int) -> list[Measured]:
    """One, two and three letters and two words; each kind of search is a line of its own."""
    with tempfile.TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        fill(store, Size(women, pregnant=10))
        bare = Bare(Path(folder, "cervitrend.db"), RAW_KEY)
        typed = _typed(bare, searches)
        settle()
        lines = [_searched(store, bare, f"Search, {women:,} women, {kind}", typed[kind]) for kind in typed]
        bare.close()
        store.close()
    return lines


def _typed(bare: Bare, count: int) -> dict[str, list[str]]:
    """What nurses would type for women who are there, each text once."""
    everybody = "SELECT family_name, given_name FROM patients WHERE rowid % ? = 0 LIMIT ?"
    (women,) = bare.give([("SELECT max(rowid) FROM patients", ())])[0]
    names = bare.give([(everybody, (max(1, women // (3 * count)), 3 * count))])
    kinds = {
        "1 letter": [family[:1] for family, _ in names],
        "2 letters": [family[:2] for family, _ in names],
        "3 letters": [family[:3] for family, _ in names],
        "2 words": [f"{family[:4]} {given[:3]}" for family, given in names],
    }
    return {kind: list(dict.fromkeys(texts))[:count] for kind, texts in kinds.items()}


def _searched(store: SqlStore, bare: Bare, name: str, typed: list[str]) -> Measured:
    """Each text is searched for once by either, so that nothing of it has been read before."""
    ours, theirs, found = [], [], 0
    for text in typed:
        with caught(store) as statements:
            began = perf_counter()
            rows = store.find_women(text)
            ours.append((perf_counter() - began) * 1000)
        theirs.append(timed(lambda: bare.give(statements)))
        found += len(rows)
        for statement in statements:
            if "TEMP B-TREE" in bare.plan(statement):
                raise AssertionError(f"a temporary B-tree for {statement[0]}")
    return _line(name, ours, theirs, f"{len(typed)} searches, {found / len(typed):.0f} rows each")


def _line(name: str, ours: list[float], theirs: list[float], note: str) -> Measured:
    return Measured(
        name=name,
        unit="ms",
        ours=median(ours),
        bare=median(theirs),
        p99=percentile(ours, 99),
        most_ratio=2,
        most=10,
        note=f"{note}; bare p99 {percentile(theirs, 99):.1f} ms; no temporary B-tree",
    )


def measure_today(women: int, rounds: int) -> list[Measured]:
    """Each woman is pregnant and has five scans; one in 500 has a flag that waits, one in 400 a scan due."""
    with tempfile.TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        fill(store, Size(women, scans=5, flagged=500, due=400))
        bare = Bare(Path(folder, "cervitrend.db"), RAW_KEY)
        with caught(store) as statements:
            store.today(TODAY)
        rows = bare.give(statements)
        settle()
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(timed(lambda: store.today(TODAY)))
            theirs.append(timed(lambda: bare.give(statements)))
        bare.close()
        store.close()
    return [
        Measured(
            name=f"Today, {women:,} women",
            unit="ms",
            ours=median(ours),
            bare=median(theirs),
            p99=percentile(ours, 99),
            most_ratio=2,
            note=f"{len(rows)} rows, {rounds} times",
        )
    ]
