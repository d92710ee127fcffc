"""A clinic as the program itself founds one, for verbs that are started as a program of their own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from db.store.opening import open_store
from db.store.store import SqlStore
from models.usecases.clinic.sign_in import sign_out
from tests.builders import CLOCK
from tests.stores import a_woman
from tests.systems import use_account
from tests.ui import small_clinic

OpenRecord = Callable[[], AbstractContextManager[SqlStore]]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """Its folder and its key: founding one, and each password, takes as long as all that a verb does."""
    folder = tmp_path_factory.mktemp("founded")
    house = small_clinic.locked_premises(folder)
    sign_out(small_clinic.a_clinic(house))
    return folder, house.vault.unlock("amina", small_clinic.PASSWORD)[1]


@pytest.fixture
def folder(founded: tuple[Path, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of its folder, on a computer of its own: another copy of one clinic would be told apart from it."""
    use_account(monkeypatch, tmp_path / "account")
    return Path(shutil.copytree(founded[0], tmp_path / "data"))


@pytest.fixture
def woman(record: OpenRecord) -> None:
    """One woman in it, BERG, Anna, RX1."""
    with record() as store:
        store.put(a_woman("Berg", "Anna", "RX1"))


@pytest.fixture
def record(founded: tuple[Path, bytes], folder: Path) -> OpenRecord:
    """Opens the record in the copy, without anybody signing in."""

    @contextmanager
    def opened() -> Iterator[SqlStore]:
        store = open_store(folder / "cervitrend.db", founded[1], "Desk 1", CLOCK)
        yield store
        store.close()

    return opened
