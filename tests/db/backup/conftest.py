"""A clinic for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.backup.clinic import Clinic, a_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = a_clinic(tmp_path)
    yield made
    made.store.close()
