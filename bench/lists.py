"""Search and Today in a large store, beside their own statements given straight to sqlcipher3."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from bench.big_clinic import Size, fill
from bench.measured import Measured, percentile, timed, wait_idle
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
        wait_idle()
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
    times = [_search(store, bare, text) for text in typed]
    first, ours, theirs, found = zip(*times, strict=True)
    return Measured(
        name=name,
        unit="ms",
        ours=median(ours),
        bare=median(theirs),
        p99=percentile(first, 99),
        most_ratio=2,
        most=10,
        note=f"{len(typed)} searches, {sum(found) / len(typed):.0f} rows each;"
        f" median of first searches {median(first):.1f} ms; no temporary B-tree",
    )


def _search(store: SqlStore, bare: Bare, text: str) -> tuple[float, float, float, int]:
    """The first search for a text, nothing of which has been read before; a second by either; how many were found."""
    with caught(store) as statements:
        first = timed(lambda: store.find_women(text))
    if any("TEMP B-TREE" in bare.plan(statement) for statement in statements):
        raise AssertionError(f"a temporary B-tree for {statements}")
    found = len(bare.give(statements))
    ours = timed(lambda: store.find_women(text))
    return first, ours, timed(lambda: bare.give(statements)), found


def measure_today(women: int, rounds: int) -> list[Measured]:
    """Each woman is pregnant and has five scans; one in 500 has a flag that waits, one in 400 a scan due."""
    with tempfile.TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        fill(store, Size(women, scans=5, flagged=500, due=400))
        bare = Bare(Path(folder, "cervitrend.db"), RAW_KEY)
        with caught(store) as statements:
            store.today(TODAY)
        rows = bare.give(statements)
        wait_idle()
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
