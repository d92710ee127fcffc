"""Room on the disk of the record."""

import shutil
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from db.store.store import SqlStore
from models.errors import Unavailable
from models.records.importing.imports import ImportBatch
from models.usecases.clinic.room import IMPORT_MB, LOW_MB, low_room
from models.usecases.import_file import new_batch
from tests.builders import a_desk

Left = Callable[[int], None]


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> Left:
    """Leaves so many MB on every disk."""

    def leave(free_mb: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free_mb * 1_000_000))

    return leave


@pytest.mark.parametrize(("free", "said"), [(LOW_MB, None), (LOW_MB - 1, LOW_MB - 1), (0, 0)])
def test_little_room_is_told_of(store: SqlStore, left: Left, free: int, said: int | None) -> None:
    left(free)
    assert low_room(a_desk(store)) == said


def test_an_import_begins_only_where_there_is_room_for_it(store: SqlStore, left: Left) -> None:
    left(IMPORT_MB)
    assert new_batch(a_desk(store), "scans.csv", "0", 0).taken == 0
    left(IMPORT_MB - 1)
    with pytest.raises(Unavailable) as refused:
        new_batch(a_desk(store), "scans.csv", "0", 0)
    assert (refused.value.code, refused.value.values) == ("disk.low", ("99", "100"))
    assert store.every(ImportBatch) == ()


def test_a_folder_that_is_gone_is_named_as_that(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(shutil, "disk_usage", gone)
    with pytest.raises(Unavailable, match=r"database\.gone"):
        low_room(a_desk(store))
