"""Whether this machinery sees anything at all: a control of the program is broken, and something has to fail."""

import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from unittest import mock

import sqlcipher3.dbapi2 as driver

from db import engine
from db.backup import proof
from tests.faults import damage, power
from tests.faults.results import Figure
from tests.faults.scenarios import scenarios

_prepare = engine._prepare


def figures_of(step: int) -> Iterator[Figure]:
    """Each broken control with how often it was noticed; never is what counts as failed."""
    save, password = scenarios()["save"], scenarios()["new password"]
    without_sync = mock.patch.object(engine, "_prepare", _prepared_carelessly)
    yield _noticed("the database syncs nothing", without_sync, power.figures_of(save, step=step))
    without_fsync = mock.patch.object(os, "fsync", _nothing)
    yield _noticed("no file of ours is synced", without_fsync, power.figures_of(password, step=step))
    unchecked = mock.patch.object(proof, "check_files", _nothing)
    yield _noticed(
        "a backup’s files are not held against its manifest", unchecked, damage.figures_of(is_short=True)
    )


def _noticed(what: str, broken: AbstractContextManager[object], figures: Iterator[Figure]) -> Figure:
    with broken:
        measured = list(figures)
    tried, failed = sum(f.tried for f in measured), sum(f.failed for f in measured)
    example = next((text for f in measured for text in f.examples if f.failed), "")
    shown = re.split(r" [(\[]", example)[0]
    return Figure(what, tried, int(not failed), f"noticed {failed:,} times, e.g. {shown}")


def _prepared_carelessly(connection: driver.Connection, *, reading: bool) -> None:
    _prepare(connection, reading=reading)
    connection.execute("PRAGMA synchronous = OFF")


def _nothing(*_: object) -> None:
    """Does not do what was asked."""
