"""A desk over a real store, for every deed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store.store import SqlStore
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """A fresh clinic's store."""
    store = a_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    """The nurse's desk, NICE NG25 and RCOG GTG 75 followed."""
    return a_desk(store)
